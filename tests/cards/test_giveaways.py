"""No front tells what another card asks (H4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.rubric import deck_rules, giveaways
from briefing_app.model.cards import CardKind

if TYPE_CHECKING:
    from briefing_app.model.cards import Card
    from tests.cards.conftest import Brief


@pytest.mark.parametrize(
    ("front", "back", "other"),
    [
        (
            "At which institution in Oslo was Ada Quill a professor of law in June 2023?",
            "Fjord University",
            "Ada Quill of Fjord University in Oslo, as quoted in June 2023: “It is […] now”",
        ),
        (
            "Which state did Senator Ada Quill represent in June 2023?",
            "Texas",
            "Ada Quill (senator of Texas), as quoted in June 2023: “It is […] now”",
        ),
    ],
)
def test_how_a_speaker_is_brought_in_answers_an_actor_card(brief: Brief, front: str, back: str, other: str) -> None:
    asked = brief.card(front, back, kind=CardKind.ACTOR)
    telling = brief.card(other, "high time", kind=CardKind.QUOTE)
    assert list(giveaways.tellers([asked, telling])) == [(telling, asked)]


def test_who_acted_at_an_occasion_answers_who_spoke_there(brief: Brief) -> None:
    asked = brief.card(
        "Who said, in June 2023, in a meeting with Lars Holt: “We place our hopes on trade”?",
        "Ada Quill",
        kind=CardKind.QUOTE,
    )
    telling = brief.card("On what date in 2023 did Ada Quill hail trade in a meeting with Lars Holt?", "16 June 2023")
    assert list(giveaways.tellers([asked, telling])) == [(telling, asked)]


def test_a_headline_on_another_front_answers_what_shares_two_words_with_it(brief: Brief) -> None:
    asked = brief.card("As reported in June 2023, which country raised the toll for foreign tankers?", "Norway")
    telling = brief.card(
        "Who said, in June 2023 (headline: Norwegian toll angers owners of tankers): “We shall pay”?",
        "Ada Quill",
        kind=CardKind.QUOTE,
    )
    other = brief.card("Who said, in June 2023 (headline: Norwegian farms sold): “We shall pay”?", "Lars Holt")
    assert list(giveaways.tellers([asked, telling])) == [(telling, asked)]
    assert list(giveaways.tellers([asked, other])) == []


def test_a_headline_that_names_a_speaker_and_two_states_answers_no_quotation(brief: Brief) -> None:
    asked = brief.card(
        "Who said, in June 2023 (headline: Norway and Chile promised to talk): “No one is going to threaten Norway”?",
        "Ada Quill",
        kind=CardKind.QUOTE,
    )
    other = brief.card("On what date in 2023 was the toll raised (headline: Quill greets Norway and Chile)?", "May")
    telling = brief.card("On what date in 2023 was the toll raised (headline: Quill promised to talk)?", "May")
    assert list(giveaways.tellers([asked, other])) == []
    assert list(giveaways.tellers([asked, telling])) == [(telling, asked)]


def test_a_headline_of_another_report_on_the_same_deal_answers_no_quotation(brief: Brief) -> None:
    asked = brief.card(
        "Who said, in June 2023, on Lars Holt (headline: how the herring deal fell apart): “He may come back”?",
        "Ada Quill",
        kind=CardKind.QUOTE,
    )
    other = brief.card(
        "On what date in 2023 was a copy sent to Bergen (headline: Read the small print of Quill’s herring deal)?",
        "May",
    )
    assert list(giveaways.tellers([asked, other])) == []


def test_who_is_told_to_serve_as_something_answers_who_did(brief: Brief) -> None:
    asked = brief.card("Who was the Norwegian premier in June 2023?", "Ada Quill", kind=CardKind.ACTOR)
    telling = brief.card(
        "In which month of 2023 was Lars Holt named to succeed Ada Quill as Norwegian premier?", "May"
    )
    other = brief.card("In which month of 2023 did Ada Quill meet Lars Holt as Swedish premier?", "May")
    assert list(giveaways.tellers([asked, telling])) == [(telling, asked)]
    assert list(giveaways.tellers([asked, other])) == []


def test_a_body_named_for_another_reason_answers_nothing(brief: Brief) -> None:
    asked = brief.card(
        "At which institution was Ada Quill a professor in June 2023?", "Fjord University", kind=CardKind.ACTOR
    )
    other = brief.card("In which year did Lars Holt, who beat Ada Quill, leave Fjord University?", "2019")
    assert not list(giveaways.tellers([asked, other]))


def test_two_questions_on_one_doer_with_one_answer_are_one(brief: Brief) -> None:
    ann = brief.person("Ada Quill")
    rows = (
        (
            "As reported in June 2023, Ada Quill was due to fill which country’s first floating fish farm?",
            "e1",
        ),
        ("In 1995, Ada Quill signed a contract for which country’s first floating fish farm?", "e2"),
    )
    cards = [brief.card(front, "Norway", fact=fact, actors=(ann,)) for front, fact in rows]
    assert list(deck_rules.duplicates(cards)) == [(cards[0], cards[1])]
    other = brief.card("In 2003, Ada Quill wrote a letter to which country?", "Norway", fact="e3", actors=(ann,))
    assert not list(deck_rules.duplicates([cards[0], other]))


def passage(brief: Brief, asks: str, printed: str, back: str) -> Card:
    return brief.card(f"Which {asks} is left out of what Courier printed on 20 June 2023: “{printed}”?", back)


def test_a_passage_that_prints_the_sentence_of_another_answers_it(brief: Brief) -> None:
    asked = passage(brief, "date", "The loan that saved the quays of Bergen runs out on […]", "11 April 2023")
    printed = "The loan that saved the quays of Bergen runs out on April 11. Malta gave […] of it to its skippers"
    teller = passage(brief, "percentage", printed, "40 per cent")
    assert list(giveaways.by_passages([asked, teller])) == [(teller, asked)]


def test_passages_of_different_sentences_answer_nothing(brief: Brief) -> None:
    asked = passage(brief, "date", "The loan that saved the quays of Bergen runs out on […]", "11 April 2023")
    other = passage(brief, "date", "Malta gave the skippers of Bergen two trawlers and a crane on […]", "3 May 2023")
    assert list(giveaways.by_passages([asked, other])) == []


@pytest.mark.parametrize(
    ("front", "tells"),
    [
        ("Who said, after Norway raised its harbour toll on June 16: “It is high time”?", True),
        ("Who said, after Norway raised its harbour toll on 16th June: “It is high time”?", True),
        ("Who said, after Norway raised its harbour toll on June 17: “It is high time”?", False),
        ("Who said, after Lars Holt met Ada Quill on June 16: “It is high time”?", False),  # of another deed
    ],
)
def test_a_day_printed_without_its_year_answers_what_asks_it_of_that_deed(
    brief: Brief, front: str, *, tells: bool
) -> None:
    asked = brief.card("On what date in 2023 did Norway raise its harbour toll?", "16 June 2023")
    telling = brief.card(front, "Ada Quill", kind=CardKind.QUOTE)
    assert list(giveaways.by_days([asked, telling])) == [(telling, asked)] * tells


@pytest.mark.parametrize(
    ("shown", "told"),
    [
        ("On what date in 2023 did Ada Quill (R-Tex.) say that trees help?", True),
        ("On what date in 2023 did Ada Quill (R-Ohio) say that trees help?", False),
        ("On what date in 2023 did Bo Holt (R-Tex.) say that trees help?", False),
    ],
)
def test_a_mark_behind_a_name_tells_the_seat_that_is_asked(brief: Brief, shown: str, *, told: bool) -> None:
    asked = brief.card("Which state did Senator Ada Quill represent in June 2023?", "Texas", kind=CardKind.ACTOR)
    telling = brief.card(shown, "16 June 2023")
    assert ((telling, asked) in giveaways.tellers([asked, telling])) is told
