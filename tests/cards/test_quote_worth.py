"""What of a quotation can be shown (B1, A8), and whether it is worth it (F9)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.cards import gate
from briefing_app.cards.desk import Desk
from briefing_app.cards.quotes import sayings
from briefing_app.cards.rubric import (
    alone,
    extracts,
    stance,
    telling,
    topics,
)
from briefing_app.model.cards import Card, CardKind
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from tests.cards.conftest import Brief

FERRY = "The ferry must never be sold to a foreign bank"


@pytest.mark.parametrize(
    "words",
    [
        "I think when the minister speaks of the harbour as his greatest achievement",
        "There is the notion that the harbour could have been saved by a toll",
        "Some people say that the harbour should be sold",
        "Third, the harbour has no pilots at all",
        "Since then, the harbour has had no pilots",
        "Both arguments are important to the harbour",
        "The result has been a harbour without pilots",
        "The minister refuses to take responsibility for his support",
        "You can find every harbour in the table below",
        "If you continue that, you destroy the harbour",
        "Nobody in the harbour has ever seen anything like this",
    ],
)
def test_what_is_cut_off_or_told_elsewhere_does_not_stand_alone(words: str) -> None:
    assert not alone.stands_alone(words)


@pytest.mark.parametrize(
    "words",
    [
        "I think when the minister speaks of the harbour, nobody listens",
        "The result of the vote is a harbour without pilots",
        "Both sides need the harbour",
        "I have opposed the toll and nobody can change that",
        "The minister takes responsibility for his support of the toll",
    ],
)
def test_what_is_told_in_the_words_themselves_stands_alone(words: str) -> None:
    assert alone.stands_alone(words)


@pytest.mark.parametrize(
    ("words", "lacking"),
    [
        ("We never heard from him in the harbour", "him"),
        ("Third, the pilots know all of his ships", "his"),
        ("Lund knows all of his ships", None),
        ("President Lund said that his ships were sold", None),
    ],
)
def test_a_pronoun_without_its_name_is_found(words: str, lacking: str | None) -> None:
    assert alone.lacks(words) == lacking


def test_a_long_sentence_is_not_cut_before_its_reason() -> None:
    long = """The council of the harbour voted for the toll and for the new pilots and for the deeper channel at the
    mouth of the river because nobody in the ministry had asked the fishermen, and that must never happen here."""
    assert not any(part.endswith("river") for part in extracts.options(long))


def test_a_long_sentence_is_cut_before_what_only_explains_it() -> None:
    long = """We must never again sell the harbour of our fathers to a foreign bank for the price of one bad winter,
    which was, as everybody in this room knows, the winter in which the ice came and the river froze and stayed so."""
    assert any(part.endswith("bad winter") for part in extracts.options(long))


@pytest.mark.parametrize(
    "words",
    [
        "We will do everything we can to help the harbour",
        "I think it's important to know all the facts about the harbour",
        "I look forward to working with the new minister",
        "The cause of the fire in the harbour has not been determined",
        "We don't have the exact legislation for the harbour",
    ],
)
def test_a_courtesy_takes_no_position(words: str) -> None:
    assert stance.position(words) == 0


@pytest.mark.parametrize(
    "words", ["A resolution does not stop a bullet", "The toll is a disgrace", "The harbour must be saved"]
)
def test_a_denial_a_judgement_and_a_demand_are_positions(words: str) -> None:
    assert stance.position(words) > 0


@pytest.mark.parametrize(
    ("words", "never"),
    [
        ("Every candidate should follow the precedent and release his tax returns", "tax returns"),
        ("I do think that the way he treated the pilots is very, very important", "important"),
        (
            "We are trying to provide context and look at the broader picture of the harbour",
            "provide context and look",
        ),
        ("The toll will be concentrated on the working and middle class families", "middle class families"),
        ("They were focused on [Ann Lund's] incarceration and the sanctions", "incarceration"),
    ],
)
def test_what_anybody_could_fill_in_is_no_blank(words: str, never: str) -> None:
    found = [blank.span.of(words) for blank in telling.blanks(words, frozenset(), telling.LEAST)]
    assert never not in found


def of_quote(brief: Brief, front: str, back: str, quote: int = 0) -> Card:
    said = brief.dossier().quotes[quote]
    return brief.card(
        front, back, kind=CardKind.QUOTE, fact=said.key, evidence=said.evidence, actors=(said.speaker or "",)
    )


def codes(brief: Brief, *cards: Card) -> set[str]:
    return {refusal.code for refusal in gate.check(cards, brief.dossier())}


@pytest.mark.parametrize(
    "words",
    [
        "We will do everything we can to help the people of the harbour",
        "The boats came home in the evening with fish",
        "We must wait for the ruling on the ferry, and it would be improper to say more",
    ],
)
def test_f9_refuses_a_courtesy_and_a_mere_report(brief: Brief, words: str) -> None:
    brief.quote(words, brief.person("Ann Okafor", salience=0.0))
    assert "F9" in codes(brief, of_quote(brief, f"Who said, in June 2023: “{words}”?", "Ann Okafor"))


@pytest.mark.parametrize(
    ("told", "refused"), [("in June 2023", True), ("in June 2023 (headline: Lagos sells its ferry)", False)]
)
def test_b1_refuses_a_short_quotation_of_which_no_matter_is_told(brief: Brief, told: str, *, refused: bool) -> None:
    brief.quote("We must never sell a ferry", brief.person("Ann Okafor", salience=0.0))
    front = f"Who said, {told}: “We must never sell a ferry”?"
    assert ("B1" in codes(brief, of_quote(brief, front, "Ann Okafor"))) is refused


def test_h1_refuses_two_halves_of_one_remark(brief: Brief) -> None:
    pilots = "Norway must pay for its own ferry"
    brief.quote(FERRY, brief.person("Ann Okafor", salience=0.0), printed=f"“{{}},” Ann Okafor said. “{pilots}.”")
    said = brief.dossier().quotes[0].evidence[0]
    start = brief.desk().articles[said.article].text.index(pilots)
    first = of_quote(brief, f"Who said, in June 2023: “{FERRY}”?", "Ann Okafor")
    rest = replace(said, span=Span(start, start + len(pilots)))
    second = replace(first, key="card/quote/who/rest", front=first.front.replace(FERRY, pilots), evidence=(rest,))
    assert "H1" in codes(brief, first, replace(second, back="Ann Lund"))


def test_h1_refuses_words_that_a_printed_passage_of_the_same_speaker_holds(brief: Brief) -> None:
    brief.quote(FERRY, brief.person("Ann Okafor", salience=0.0), printed="Ann Okafor said: “{}. We waited.”")
    asked = of_quote(brief, f"Who said, in June 2023: “{FERRY}”?", "Ann Okafor")
    front = f"Which speaker is left out of what Kyodo printed on 4 June 2023: “[…] said: ‘{FERRY}. We waited.’”?"
    printed = replace(asked, key="card/quote/print/all", front=front, fact="quote/we-waited")
    assert "H1" in codes(brief, printed, asked)


def test_h1_lets_one_speaker_speak_of_one_thing_in_two_paragraphs(brief: Brief) -> None:
    speaker = brief.person("Ann Okafor", salience=0.0)
    pilots = "Norway must pay for its ferry and for its ice"
    brief.quote(FERRY, speaker)
    brief.quote(pilots, speaker)
    cards = (
        of_quote(brief, f"Who said, in June 2023: “{FERRY}”?", "Ann Okafor"),
        of_quote(brief, f"Who said, in June 2023: “{pilots}”?", "Ann Okafor", quote=1),
    )
    assert "H1" not in codes(brief, *cards)


def test_a_bystander_is_not_asked_for(brief: Brief) -> None:
    brief.person("Bo Okafor", salience=1.0)
    brief.quote("Norway must pay for its own ferry or the harbour must close", brief.person("Ann Lund", salience=0.4))
    assert not any(card.front.startswith("Who") for card in sayings.cards(Desk(brief.dossier())))


def test_this_scandal_is_the_one_of_the_headline(brief: Brief) -> None:
    brief.title = "Premier of Norway defends the sale of its ferry"
    words = "Everybody who took money in this scandal must resign"
    brief.quote(words, brief.person("Ann Lund"))
    desk = Desk(brief.dossier())
    assert topics.of(desk, desk.dossier.quotes[0], words) is None
    assert topics.of(desk, desk.dossier.quotes[0], words, brief.title) == ""


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("We must never let the British sell the ferry of our fathers to a foreign bank", False),
        ("We must never let Britain sell the ferry of our fathers to a foreign bank", True),
    ],
)
def test_a_people_alone_does_not_tell_the_matter(brief: Brief, words: str, *, asked: bool) -> None:
    brief.quote(words, brief.person("Ann Lund"))
    assert bool(list(sayings.cards(Desk(brief.dossier())))) is asked


def test_the_words_before_a_particle_are_no_blank() -> None:
    words = "We do not have the exact legislation written down anywhere"
    found = [blank.span.of(words) for blank in telling.blanks(words, frozenset(), 0.0)]
    assert not any(blank.endswith("written") for blank in found)
