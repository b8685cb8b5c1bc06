"""What a sentence out of its article means by 'here', 'the government', 'the fees', filled in or left as printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.sentences import antecedents, referents
from briefing_app.model.text import Evidence, Span

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


def named(brief: Brief, before: str, printed: str) -> str:
    """The last sentence of an article with what it means in the ones before it."""
    brief.title = ""
    brief.tells(before)
    brief.tells(printed)
    desk = brief.desk()
    article = desk.dossier.articles[0]
    start = article.text.rindex(printed)
    return referents.named(desk, Evidence(article.key, Span(start, start + len(printed))), printed)


@pytest.mark.parametrize(
    ("before", "printed", "full"),
    [
        ("ROME (Wire) - Ferries came.", "Ann Lee opened a meeting here.", "Ann Lee opened a meeting in Rome."),
        ("ROME, June 4 - Ferries came.", "Ann Lee flew from here to Oslo.", "Ann Lee flew from Rome to Oslo."),
        ("Ferries came.", "Ann Lee opened a meeting here.", "Ann Lee opened a meeting here."),
    ],
)
def test_here_is_the_town_of_the_dateline(brief: Brief, before: str, printed: str, full: str) -> None:
    assert named(brief, before, printed) == full


def test_here_is_the_town_of_the_dateline_just_before_it_where_an_article_has_several(brief: Brief) -> None:
    before = "OSLO - Ferries came.\n\nROME - Bo Roy spoke."
    assert named(brief, before, "Ann Lee opened a meeting here.") == "Ann Lee opened a meeting in Rome."
    own = "PARIS - Ann Lee opened a meeting here."
    assert named(brief, "ROME - Ferries came.", own) == "PARIS - Ann Lee opened a meeting in Paris."


@pytest.mark.parametrize(
    ("before", "full"),
    [
        ("The Chilean finance ministry met Peru's envoys. Peru agreed.", "The Chilean finance ministry paid."),
        ("Chile’s finance ministry met envoys of Peru.", "The Chilean finance ministry paid."),
        ("The Finance Ministry of Chile met envoys of Peru.", "The Chilean finance ministry paid."),
        ("The Chilean finance ministry met that of Peru. Peru's ministry agreed.", "The finance ministry paid."),
        ("Chile and Peru met.", "The finance ministry paid."),
        ("SANTIAGO - Ferries came.", "The Chilean finance ministry paid."),
    ],
    ids=["adjective", "owner", "of", "two-ministries", "two-countries", "dateline"],
)
def test_a_ministry_is_of_the_country_with_which_the_article_told_it_last(
    brief: Brief, before: str, full: str
) -> None:
    assert named(brief, before, "The finance ministry paid.") == full


def test_nothing_is_filled_in_by_a_country_where_the_sentence_names_one(brief: Brief) -> None:
    before = "The Chilean government met envoys of Peru."
    assert named(brief, before, "Ann Lee urged the government to act against Chile.") == (
        "Ann Lee urged the government to act against Chile."
    )


@pytest.mark.parametrize(
    ("before", "printed", "full"),
    [
        (
            "The 1981 harbour fees were cut. Few liked the 1981 harbour fees.",
            "Ann Lee said the harbour fees caused it.",
            "Ann Lee said the 1981 harbour fees caused it.",
        ),
        (
            "The trade deficit of 1981 grew. Few liked the trade deficit.",
            "Ann Lee said the 1982 deficit was small.",
            "Ann Lee said the 1982 trade deficit was small.",
        ),
        (
            "Joint river boards met. Ferries stopped. Most other river boards agreed. The joint river boards paid.",
            "Ann Lee will use her place in the boards to lend.",
            "Ann Lee will use her place in the river boards to lend.",
        ),
        (
            "The Alder ferries came in May. The Birch ferries came in June.",
            "Ann Lee sold the ferries.",
            "Ann Lee sold the ferries.",
        ),
        ("The Birch group lent.", "Ann Lee bought the group.", "Ann Lee bought the group."),
        ("A strong new dam rose.", "Ann Lee closed the dam.", "Ann Lee closed the dam."),
        ("The Birch dam rose.", "Ann Lee closed the dam on the Alder.", "Ann Lee closed the dam on the Alder."),
        ("Local land reform began. Land reform cost much.", "Ann Lee praised the reform programme.",
         "Ann Lee praised the reform programme."),
    ],
    ids=["year", "of-its-year", "shared-words", "two-names", "a-body", "judgement", "told-which", "further-noun"],
)  # fmt: skip
def test_a_thing_is_told_under_the_words_that_all_mentions_before_it_share(
    brief: Brief, before: str, printed: str, full: str
) -> None:
    assert named(brief, before, printed) == full


@pytest.mark.parametrize(
    ("before", "printed", "full"),
    [
        ("The Baltic Ferry Fund lent.", "The Fund agreed.", "The Baltic Ferry Fund agreed."),
        (
            "The Baltic Ferry Fund lent.",
            "Ann Lee asked for Fund loans.",
            "Ann Lee asked for Baltic Ferry Fund loans.",
        ),
        ("The Baltic Ferry Fund lent.", "Ann Lee praised the Baltic Fund.", "Ann Lee praised the Baltic Fund."),
        ("The Ferry Fund and the Birch Fund lent.", "The Fund agreed.", "The Fund agreed."),
        ("The New Alder Fund lent.", "The Fund agreed.", "The New Alder Fund agreed."),
    ],
    ids=["short", "without-the", "with-a-name", "two", "new"],
)
def test_a_body_told_by_its_last_word_is_told_by_its_name(brief: Brief, before: str, printed: str, full: str) -> None:
    assert named(brief, before, printed) == full


@pytest.mark.parametrize(
    ("text", "noun", "phrase"),
    [
        ("The Alder ferries came.", "ferries", (("Alder",), "")),
        ("Banks want to enable ferries.", "ferries", None),
        ("Banks asked for ferries of the Alder Line.", "ferries", ((), "of the Alder Line")),
        ("Alder says ferries\nBanks agreed.", "ferries", None),
        ("The trade ferries came. Those trade ferries left.", "ferries", (("trade",), "")),
        ("Ferries in Chad came. The ferries left.", "ferries", None),
        ("A fire aboard ships involving ferries began.", "ferries", None),
        ("A study of ferries for the Centre for Trade came.", "ferries", None),
        ("Talks on ferries of the Norwegian began.", "ferries", None),
        ("Ann Lee called it “the shabby ferries, the shabby ferries”.", "ferries", None),
        ("The shabby ferries came. “The shabby ferries left,” Ann Lee said.", "ferries", (("shabby",), "")),
        ("The trade ferry policy came. Those trade ferry policies left.", "ferry", None),
    ],
    ids=[
        "name",
        "verb",
        "behind",
        "headline",
        "printed-twice",
        "where-once",
        "participle",
        "part-of-a-name",
        "people",
        "somebodys-words",
        "borne-out-by-words",
        "part-of-a-longer-noun",
    ],
)
def test_words_say_which_thing_where_they_are_names_or_come_back(
    text: str, noun: str, phrase: tuple[tuple[str, ...], str] | None
) -> None:
    found = antecedents.of(text, len(text), noun)
    assert (found and (found.before, found.behind)) == phrase
