from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.model.facts import ActorKind, QuoteKind

if TYPE_CHECKING:
    from tests.collate.conftest import Newsroom

LONG = "We must stop undermining the sovereignty of others in the name of competition"
PART = "stop undermining the sovereignty of others"


def test_a_part_of_a_quotation_is_the_quotation(newsroom: Newsroom) -> None:
    for words in (PART, LONG):
        page = newsroom.page(words)
        page.quote(words, page.person("Qin Gang"))
    (quote,) = newsroom.dossier().quotes
    assert quote.text == LONG
    assert len(quote.evidence) == 2


def test_the_same_words_of_two_speakers_stay_two_quotes(newsroom: Newsroom) -> None:
    for name in ("Qin Gang", "Antony Blinken"):
        page = newsroom.page()
        page.quote(LONG, page.person(name))
    quotes = newsroom.dossier().quotes
    assert len(quotes) == 2
    assert len({quote.key for quote in quotes}) == 2


def test_a_named_speaker_fills_in_for_nobody(newsroom: Newsroom) -> None:
    newsroom.page().quote(LONG)
    page = newsroom.page()
    page.quote(LONG, page.person("Qin Gang"))
    assert [quote.speaker for quote in newsroom.dossier().quotes] == ["person/qin-gang"]


def test_the_person_goes_before_the_state_he_speaks_for(newsroom: Newsroom) -> None:
    page = newsroom.page()
    page.quote(LONG, page.actor("China", ActorKind.COUNTRY, side="China"))
    page = newsroom.page()
    page.quote(PART, page.person("Qin Gang", side="China"))
    assert [quote.speaker for quote in newsroom.dossier().quotes] == ["person/qin-gang"]


def test_two_words_of_nobody_are_not_somebodys(newsroom: Newsroom) -> None:
    newsroom.page().quote("core interests")
    page = newsroom.page()
    page.quote("core interests", page.person("Qin Gang"))
    assert len(newsroom.dossier().quotes) == 2


def test_a_scare_quote_is_never_speech(newsroom: Newsroom) -> None:
    newsroom.page().quote("a rather special kind of peace", kind=QuoteKind.SCARE)
    page = newsroom.page()
    page.quote("a rather special kind of peace", page.person("Qin Gang"))
    assert len(newsroom.dossier().quotes) == 2


def test_two_quotations_about_one_topic_stay_two(newsroom: Newsroom) -> None:
    page = newsroom.page()
    speaker = page.person("Janet Yellen")
    page.quote("I think we gain and China gains from trade that is open", speaker)
    page.quote("I do not think it is in our interest to stifle progress", speaker)
    assert len(newsroom.dossier().quotes) == 2


def test_quotes_are_ranked_from_one_without_gaps(newsroom: Newsroom) -> None:
    page = newsroom.page()
    speaker = page.person("Janet Yellen")
    for words in ("We gain from trade that is open", "It would be a disaster for all", "There is no other way now"):
        page.quote(words, speaker)
    assert [quote.rank for quote in newsroom.dossier().quotes] == [1, 2, 3]


def test_a_communique_in_two_translations_is_one_quote(newsroom: Newsroom) -> None:
    for words in (
        "In the event that our demands are not met within one week, we will take every measure needed",
        "If our demands are not met within one week, we will take every measure that is needed. It will be soon.",
    ):
        page = newsroom.page(words)
        page.quote(words, page.actor("ECOWAS", ActorKind.ORGANISATION))
    assert len(newsroom.dossier().quotes) == 1


def test_a_contraction_is_no_other_wording(newsroom: Newsroom) -> None:
    for words in ("I am ready to work with her", "I'm ready to work with her"):
        page = newsroom.page(words)
        page.quote(words, page.person("Joe Biden"))
    dossier = newsroom.dossier()
    assert (len(dossier.quotes), dossier.differences) == (1, ())


def test_three_words_of_one_speaker_are_a_part_of_what_he_said(newsroom: Newsroom) -> None:
    for words in ("day of relief", "This is a day of relief for every saver"):
        page = newsroom.page(words)
        page.quote(words, page.person("Askar Dzhumabayev"))
    assert len(newsroom.dossier().quotes) == 1


def test_a_few_like_words_of_a_speaker_and_of_nobody_are_two_quotations(newsroom: Newsroom) -> None:
    page = newsroom.page()
    page.quote("We’re not just counting sheep", page.person("Ana Petrova"))
    newsroom.page().quote("We are not just sheep")
    dossier = newsroom.dossier()
    assert (len(dossier.quotes), dossier.differences) == (2, ())
