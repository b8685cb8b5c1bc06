"""Sums and shares asked in the printed sentence itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.cards import gate
from briefing_app.cards.build import build
from briefing_app.cards.coverage import details
from briefing_app.cards.rubric import verbatim
from briefing_app.model.cards import Form
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from briefing_app.model.cards import Card
    from tests.cards.conftest import Brief


def asked(brief: Brief, *lines: str) -> list[Card]:
    for line in lines:
        brief.tells(line)
    desk = brief.desk()
    return [verbatim.instead(card, desk) for card in details.cards(desk, ())]


def test_a_sum_is_asked_in_the_words_that_were_printed(brief: Brief) -> None:
    (card,) = asked(brief, "Norway's Fishery Board has spent 40 million euros on lamps for the harbour of Oslo.")
    assert card.form is Form.CLOZE
    assert card.front.startswith("Which sum is left out of what Courier printed on ")
    assert card.front.endswith(": “Norway's Fishery Board has spent […] on lamps for the harbour of Oslo”?")
    assert card.back == "40 million euros"


def test_a_share_is_asked_as_a_percentage(brief: Brief) -> None:
    cards = asked(brief, "Norway's Fishery Board put the rate for loans to Malta at 9 per cent in Oslo last week.")
    assert any(card.front.startswith("Which percentage is left out of what Courier printed on ") for card in cards)


def test_a_range_is_asked_whole_or_not_at_all(brief: Brief) -> None:
    to = asked(brief, "Norway's Fishery Board will spend 40 to 60 million euros on lamps for the harbour of Oslo.")
    assert [card.back for card in to if card.form is Form.CLOZE] == ["40 to 60 million euros"]


def test_a_rate_bid_and_offered_is_no_sum(brief: Brief) -> None:
    cards = asked(brief, "Norway's Fishery Board bought the coin at 145.25/30 yen for the harbour of Oslo last week.")
    assert not [card for card in cards if card.form is Form.CLOZE]


def test_what_the_writer_thinks_of_a_sum_stays_in_the_sentence(brief: Brief) -> None:
    (card,) = asked(brief, "Norway's Fishery Board has spent only 40 million euros on lamps for the harbour of Oslo.")
    assert (card.back, "spent only […] on lamps" in card.front) == ("40 million euros", True)


def test_a_sentence_with_brackets_stays_a_question(brief: Brief) -> None:
    (card,) = asked(
        brief, "Norway's Fishery Board (of Alder) has spent 40 million euros on lamps for the harbour of Oslo."
    )
    assert card.form is Form.QUESTION


def test_a_bare_surname_stays_a_question_that_gives_the_full_name(brief: Brief) -> None:
    brief.person("Ann Lund", "Norway")
    (card,) = asked(brief, "Lund has spent 40 million euros on lamps for the harbour of Oslo in Norway.")
    assert (card.form, "Ann Lund" in card.front) == (Form.QUESTION, True)


def test_a_printed_sentence_that_the_gate_refuses_leaves_the_question(brief: Brief) -> None:
    norvia = brief.actor("Norvia", ActorKind.COUNTRY)
    told = "Norvia suspended interest payments on 68 billion dollars owed to lenders in Oslo on 12 June 2023."
    printed = f"{told[:-1]}, followed by a freeze on credit lines of Norvia worth some 15 billion dollars."
    brief.event(told, "2023-06-12", norvia, printed=printed)
    assert any("suspend" in card.front for card in build(brief.dossier()))


def test_a_sum_in_print_passes_the_gate(brief: Brief) -> None:
    (card,) = asked(brief, "Norway's Fishery Board has spent 40 million euros on lamps for the harbour of Oslo.")
    assert (card.form, list(gate.of_card(card, brief.desk()))) == (Form.CLOZE, [])
