"""Which quotations are sound, under what they stand, and when a term of them may be left out (F6, F8, B1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards import gate
from briefing_app.cards.quotes import own_words, retold, sayings
from briefing_app.cards.rubric import (
    contexts,
    extracts,
    institutions,
    stance,
    terms,
)
from briefing_app.model.cards import CardKind
from briefing_app.model.facts import Actor, ActorKind
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from tests.cards.conftest import Brief

_QUOTE = CardKind.QUOTE
LUND = Actor("person/ann-lund", "Ann Lund", ActorKind.PERSON)


@pytest.mark.parametrize(
    "words",
    [
        "Staff of the ferry will be confined to the harbour, he added",
        "Mr Roy says there are hard times ahead for Norway",
        "Meanwhile, the harbour board is reporting a loss",
        "Ann Lund from the ferry union says members will vote",
    ],
)
def test_a_report_between_two_quotations_is_nobodys_speech(words: str) -> None:
    assert own_words.reads_as_report(words, LUND)


@pytest.mark.parametrize(
    "words",
    [
        "Mr Roy assured me that the ferry was safe",
        "I, Lund, will never sell the ferry",
        "The Lund plan is a disgrace, as everybody knows",
        "Lund’s plan was the best",
    ],
)
def test_speech_may_tell_of_another_and_of_a_thing_named_after_oneself(words: str) -> None:
    assert not own_words.reads_as_report(words, LUND)


def test_a_slip_of_the_print_is_not_passed_on(brief: Brief) -> None:
    brief.quote("The people of Norway are living in he’ll because of the ferry", brief.person("Ann Lund", "Norway"))
    assert not list(sayings.cards(brief.desk()))


def asked(brief: Brief) -> list[tuple[str, str]]:
    return [(card.front, card.back) for card in sayings.cards(brief.desk())]


def is_term(brief: Brief, words: str, blank: str, told: str = "in June 2023") -> bool:
    brief.quote(words, brief.person("Ann Lund", "Norway"))
    desk = brief.desk()
    start = words.index(blank)
    return terms.is_one(desk, desk.dossier.quotes[0], words, Span(start, start + len(blank)), told)


def test_a_term_that_the_report_comes_back_to_may_be_left_out(brief: Brief) -> None:
    brief.actor("Norway", ActorKind.COUNTRY)
    brief.tells("The talks on the ferry had been offered without preconditions.")
    assert is_term(brief, "Norway will sit down at the table with no preconditions of any sort", "preconditions")


def test_an_ornament_that_nothing_fixes_may_not(brief: Brief) -> None:
    brief.actor("Norway", ActorKind.COUNTRY)
    assert not is_term(brief, "Norway will sit down at the table with silenced voices and hope", "silenced voices")


def test_a_judgement_of_what_is_named_may_be_left_out(brief: Brief) -> None:
    brief.actor("Norway", ActorKind.COUNTRY)
    assert is_term(brief, "The visit to Norway is in many respects purely performative", "purely performative")


@pytest.mark.parametrize("told", ["in June 2023", "on 4 June 2023", "on a call"])
def test_a_judgement_of_nothing_named_may_not(brief: Brief, told: str) -> None:
    assert not is_term(brief, "the whole thing is in many respects purely performative", "purely performative", told)


def test_what_the_front_names_is_judged_too(brief: Brief) -> None:
    told = "in June 2023, on the ferry levy"
    assert is_term(brief, "the whole thing is in many respects purely performative", "purely performative", told)


def test_what_somebody_is_to_do_is_no_term(brief: Brief) -> None:
    brief.actor("Norway", ActorKind.COUNTRY)
    brief.tells("Nobody had moved freely on the ferry for years.")
    assert not is_term(brief, "The people of Norway on the ferry cannot move freely at all", "move freely")


def test_the_news_of_an_article_without_a_headline_tells_the_matter(brief: Brief) -> None:
    brief.title = ""
    brief.outlets = {0: "Workers on the ferries of Norway have gone on strike over unpaid wages.\n\nThe Courier"}
    brief.actor("Norway", ActorKind.COUNTRY)
    brief.quote("The strike is an attack on every family and it must end", brief.person("Bo Roy", "Norway"))
    desk = brief.desk()
    quote = desk.dossier.quotes[0]
    found = contexts.of(desk, quote, desk.actors["person/bo-roy"], quote.text)
    assert found is not None
    assert found.told("in June 2023") == (
        "in June 2023 (in a report that workers on the ferries of Norway have gone on strike over unpaid wages)"
    )


def test_news_that_names_the_speaker_would_give_him_away(brief: Brief) -> None:
    brief.title = ""
    brief.outlets = {0: "Minister Bo Roy of Norway has said that the strike of the ferry workers is over.\n\nX"}
    brief.quote("The strike is an attack on every family and it must end", brief.person("Bo Roy", "Norway"))
    desk = brief.desk()
    assert contexts.of(desk, desk.dossier.quotes[0], desk.actors["person/bo-roy"], "the strike") is None


def test_a_fragment_is_asked_by_who_said_it_in_the_reporters_clause(brief: Brief) -> None:
    brief.actor("Norway", ActorKind.COUNTRY)
    roy = brief.person("Bo Roy", "Norway", aliases=("Roy",))
    brief.quote("chosen the path of the gun", roy, printed="Roy accused Norway of having “{}”.")
    assert asked(brief) == [
        ("Who, as quoted in June 2023, accused Norway of having “chosen the path of the gun”?", "Bo Roy")
    ]


def test_a_fragment_in_the_reporters_own_clause_is_not_asked(brief: Brief) -> None:
    brief.actor("Norway", ActorKind.COUNTRY)
    roy = brief.person("Bo Roy", "Norway", aliases=("Roy",))
    brief.quote(
        "second land army", roy, printed="Roy ordered a review of the fleet of Norway that has become a “{}”."
    )
    assert not asked(brief)


def test_one_statement_is_asked_once(brief: Brief) -> None:
    roy = brief.person("Bo Roy", "Norway")
    brief.actor("Norway", ActorKind.COUNTRY)
    brief.quote("Norway must never sell the ferry to a foreign bank", roy)
    brief.quote("Norway must never sell the ferry to a foreign bank or fund", roy)
    assert len(asked(brief)) == 1


@pytest.mark.parametrize(
    ("words", "beside", "found"),
    [
        ("The Government must act", "", "The Government"),
        ("The Government must act", "in Norway", None),
        ("The Norwegian Government must act", "", None),
        ("The government of the island must act", "", None),
        ("We believe the Interior Ministry should be trained", "", "the Interior Ministry"),
    ],
)
def test_an_institution_needs_its_state(words: str, beside: str, found: str | None) -> None:
    assert institutions.stateless(words, beside) == found


def test_the_government_of_a_minister_is_that_of_his_state() -> None:
    assert institutions.with_state("the Government was poor", "Norway") == "the Norwegian Government was poor"
    assert institutions.with_state("the Government was poor", None) == "the Government was poor"


def test_a_quotation_of_a_stateless_institution_is_refused(brief: Brief) -> None:
    quote = brief.quote("We believe the Interior Ministry should be trained", brief.person("Bo Roy"))
    front = "Who said, as quoted in June 2023: “We believe the Interior Ministry should be trained”?"
    desk = brief.desk()
    card = brief.card(front, "Bo Roy", kind=_QUOTE, fact=quote, evidence=desk.dossier.quotes[0].evidence)
    assert "B1" in {refusal.code for refusal in gate.of_card(card, desk)}


@pytest.mark.parametrize("thing", ["the European Union and", "the most deadly attack in the North African nation"])
def test_a_matter_that_lacks_its_end_is_none(thing: str) -> None:
    assert extracts.is_cut(thing)


def test_a_matter_with_its_bounds_is_whole() -> None:
    assert not extracts.is_cut("the most deadly attack in Norway in more than a decade")
    assert not extracts.is_cut("the forest of Norway")


def test_a_sentence_is_not_cut_before_at_a_time_when() -> None:
    long = """If the people of the harbour have so much income of their own besides the ferry and the fish and salt,
    why are we paying for the toll of every one of them at a time when the whole harbour is broke and sold?"""
    assert not any(part.endswith("of them") for part in extracts.options(" ".join(long.split())))


def test_an_official_who_asserts_something_of_somebody_makes_news() -> None:
    assert stance.asserts("Lund himself is under the protection of Bo Roy in Norway")
    assert not stance.asserts("I’ve spoken to people in Norway and Chad so far and in Oslo")
    assert not stance.asserts("We are under the protection of somebody in the north")


@pytest.mark.parametrize(
    "words",
    [
        "We are a generous friend of the ferry",
        "Without the ferry, Norway risks a lot",
        "The cuts severely handicapped our harbour",
        "I don’t know any ferry",
        "They need the harbour",
    ],
)
def test_a_sentence_has_a_finite_verb(words: str) -> None:
    assert terms.has_verb(words)


def test_an_exclamation_has_none() -> None:
    assert not terms.has_verb("In Oslo, an unarmed man with his hands in the air")


@pytest.mark.parametrize(
    ("before", "words", "after"),
    [
        ("Bo Roy said Norway ", "absolutely right", " in"),
        ("Bo Roy said Norway ", "is fully adhering by the", ""),
        ("Bo Roy said Norway ", "a liar of the north", ""),
    ],
)
def test_a_fragment_whose_clause_is_cut_is_not_asked(before: str, words: str, after: str) -> None:
    assert not terms.is_whole((before, after), words)


def test_a_fragment_in_a_whole_clause_may_be() -> None:
    assert terms.is_whole(("Bo Roy called Norway ", ""), "a liar of the north")
    assert terms.is_whole(("Bo Roy said Norway ", ""), "is a liar of the north")


@pytest.mark.parametrize(
    "told", ["called that account ", "said the move by the party ", "was vague on the details in order to win "]
)
def test_what_was_moved_must_be_told(told: str) -> None:
    assert retold.is_loose(told)


def test_a_move_to_do_something_is_told() -> None:
    assert not retold.is_loose("said the move to close the harbour ")


def test_a_family_name_alone_in_the_reporters_words_is_not_told_on(brief: Brief) -> None:
    brief.person("Bo Roy")
    assert retold.calls_by_surname(brief.desk(), "said Roy was reduced to ")
    assert not retold.calls_by_surname(brief.desk(), "said Bo Roy was reduced to ")


def test_he_is_the_one_whom_the_headline_names_alone(brief: Brief) -> None:
    brief.title = "Ministers of Norway believe Bo Roy has fled to Chad"
    brief.person("Bo Roy", aliases=("Roy",))
    lund = brief.person("Ann Lund", "Norway")
    brief.office(lund, "minister")
    brief.quote(
        "His supporters have no place to go in the north of Chad", lund, printed="Of Roy little is known. “{}.”"
    )
    assert asked(brief)[0][0].startswith("Who said, as quoted in June 2023, on Bo Roy")


def test_what_was_said_in_another_month_is_not_dated_by_its_print(brief: Brief) -> None:
    lund = brief.person("Ann Lund", "Norway")
    brief.tells("Lund is under fire for indicating in late April that the ferry should be sold.")
    brief.quote(
        "Norway must never pay for the ferry of Chad", lund, printed="“{},” she told the Leeds Tribune-Review."
    )
    assert not asked(brief)


def test_a_paper_with_a_hyphen_is_told_to(brief: Brief) -> None:
    lund = brief.person("Ann Lund", "Norway")
    brief.quote(
        "Norway must never pay for the ferry of Chad", lund, printed="“{},” she told the Leeds Tribune-Review."
    )
    assert "to the Leeds Tribune-Review" in asked(brief)[0][0]
