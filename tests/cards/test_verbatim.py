"""Sums and shares asked in the printed sentence itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.cards import gate
from briefing_app.cards.build import build
from briefing_app.cards.rubric import verbatim
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.facts import ActorKind
from briefing_app.model.text import Evidence, Span

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


def asked(brief: Brief, line: str, figure: str, asks: str = "how much did it spend") -> Card:
    """What becomes of a question for a figure of a printed line."""
    brief.tells(line)
    desk = brief.desk()
    (article,) = desk.dossier.articles
    at = article.text.index(line)
    place = (Evidence(article.key, Span(at, at + len(line))),)
    front = f"As reported in June 2023, {asks}?"
    card = Card(
        "card/event/gap/1", CardKind.EVENT, Form.QUESTION, front, figure, "event/1", place, actors=("actor/1",)
    )
    return verbatim.instead(card, desk)


def test_a_sum_is_asked_in_the_words_that_were_printed(brief: Brief) -> None:
    card = asked(
        brief,
        "Norway's Fishery Board has spent 40 million euros on lamps for the harbour of Oslo.",
        "40 million euros",
    )
    assert card.form is Form.CLOZE
    assert card.front.startswith("Which sum is left out of what Courier printed on ")
    assert card.front.endswith(": “Norway's Fishery Board has spent […] on lamps for the harbour of Oslo”?")
    assert card.back == "40 million euros"


def test_a_share_is_asked_as_a_percentage(brief: Brief) -> None:
    printed = "Norway's Fishery Board put the rate for loans to Malta at 9 per cent in Oslo last week."
    card = asked(brief, printed, "9 per cent", "at what percentage did it put the rate")
    assert card.front.startswith("Which percentage is left out of what Courier printed on ")


def test_a_range_is_asked_whole_or_not_at_all(brief: Brief) -> None:
    printed = "Norway's Fishery Board will spend 40 to 60 million euros on lamps for the harbour of Oslo."
    whole, half = asked(brief, printed, "40 to 60 million euros"), asked(brief, printed, "60 million euros")
    assert (whole.form, half.form) == (Form.CLOZE, Form.QUESTION)


def test_a_rate_bid_and_offered_is_no_sum(brief: Brief) -> None:
    printed = "Norway's Fishery Board bought the coin at 145.25/30 yen for the harbour of Oslo last week."
    assert asked(brief, printed, "30 yen").form is Form.QUESTION


def test_what_the_writer_thinks_of_a_sum_stays_in_the_sentence(brief: Brief) -> None:
    printed = "Norway's Fishery Board has spent only 40 million euros on lamps for the harbour of Oslo."
    card = asked(brief, printed, "only 40 million euros")
    assert (card.back, "spent only […] on lamps" in card.front) == ("40 million euros", True)


def test_a_sentence_with_brackets_stays_a_question(brief: Brief) -> None:
    printed = "Norway's Fishery Board (of Alder) has spent 40 million euros on lamps for the harbour of Oslo."
    assert asked(brief, printed, "40 million euros").form is Form.QUESTION


def test_a_bare_surname_stays_a_question(brief: Brief) -> None:
    brief.person("Ann Lund", "Norway")
    printed = "Lund has spent 40 million euros on lamps for the harbour of Oslo in Norway."
    assert asked(brief, printed, "40 million euros").form is Form.QUESTION


def test_a_printed_sentence_that_the_gate_refuses_leaves_the_question(brief: Brief) -> None:
    norvia = brief.actor("Norvia", ActorKind.COUNTRY)
    told = "Norvia suspended interest payments on 68 billion dollars owed to lenders in Oslo on 12 June 2023."
    printed = f"{told[:-1]}, followed by a freeze on credit lines of Norvia worth some 15 billion dollars."
    brief.event(told, "2023-06-12", norvia, printed=printed)
    assert any("suspend" in card.front for card in build(brief.dossier()))


def test_a_sum_in_print_passes_the_gate(brief: Brief) -> None:
    printed = "Norway's Fishery Board has spent 40 million euros on lamps for the harbour of Oslo."
    card = asked(brief, printed, "40 million euros")
    assert (card.form, list(gate.of_card(card, brief.desk()))) == (Form.CLOZE, [])
