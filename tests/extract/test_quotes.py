"""Who said what, in invented sentences read with the real model."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import pytest

from briefing_app.extract import actors, marks, quotes
from briefing_app.extract.parse import parse, visible
from briefing_app.model.facts import Quote, QuoteKind
from briefing_app.model.text import Article, Furniture, FurnitureKind, Span
from briefing_app.model.when import When


class Said(NamedTuple):
    """A quotation with names in place of keys."""

    text: str
    speaker: str | None
    words: str | None
    kind: QuoteKind


def found(article: Article) -> tuple[Quote, ...]:
    doc, stretches = parse(article), marks.stretches(visible(article))
    return quotes.find(doc, article, stretches, actors.find(doc, article, stretches))


@cache
def said(text: str) -> tuple[Said, ...]:
    article = Article("invented", text, published=When("2024-03-08"))
    doc, stretches = parse(article), marks.stretches(visible(article))
    cast = actors.find(doc, article, stretches)
    names = {actor.key: actor.name for actor in cast.actors}
    return tuple(
        Said(quote.text, names.get(quote.speaker or ""), quote.speaker_words, quote.kind)
        for quote in quotes.find(doc, article, stretches, cast)
    )


def speakers(text: str) -> list[str | None]:
    return [quote.speaker for quote in said(text)]


def words(text: str) -> list[str | None]:
    return [quote.words for quote in said(text)]


def kinds(text: str) -> list[str]:
    return [quote.kind.value for quote in said(text)]


# ---------------------------------------------------------------- who


@pytest.mark.parametrize(
    "text",
    [
        "“The budget is balanced,” Paul Parker said on Tuesday.",
        "“The budget is balanced,” said Paul Parker, the finance minister.",
        "Paul Parker said: “The budget is balanced.”",
        "Said Paul Parker: “The budget is balanced.”",
        "The budget, according to Paul Parker, is “as balanced as it will ever be”.",
        "‘The budget is balanced,’ Paul Parker, who took office in May, told reporters.",
        "Paul Parker smiled and said “the budget is balanced at last”.",
        "As Paul Parker put it, “the budget is balanced at last”.",
        "“The budget is balanced. What more do you want?” — Paul Parker, finance minister",
        "“The budget is balanced. What more do you want?”\nPaul Parker",
        "Paul Parker was blunt. “The budget is balanced, and that is that.”",
    ],
)
def test_reporting_clause_of_every_form_names_the_speaker(text: str) -> None:
    assert speakers(text) == ["Paul Parker"]


def test_turn_of_a_transcript_names_the_speaker() -> None:
    assert words("PARKER: “It is balanced.”\nHOLM: “It is not.”") == ["PARKER", "HOLM"]


def test_quotation_split_by_its_clause_is_two_of_one_speaker() -> None:
    text = "“We stay,” Paul Parker said on Tuesday. “Nobody will move us from here.”"
    assert speakers(text) == ["Paul Parker", "Paul Parker"]


def test_quotation_over_paragraphs_keeps_its_speaker() -> None:
    text = "“We stay,” Paul Parker said.\n“Nobody will move us.\n“Not even you.”"
    assert speakers(text) == ["Paul Parker"] * 3


def test_he_is_the_last_person_introduced_as_speaking() -> None:
    text = "Paul Parker said talks with Peter Holm had failed. “He never listened to a word of it,” he said."
    assert speakers(text) == ["Paul Parker"]


def test_he_is_whoever_acts_before_the_colon() -> None:
    text = "Paul Parker said no. His rival Peter Holm was bolder: “Let us try at least,” he told a newspaper."
    assert speakers(text) == ["Peter Holm"]


def test_unnamed_speaker_is_described_but_no_actor() -> None:
    text = "“It is over,” a senior official said. Paul Parker was at home."
    assert said(text)[0][1:3] == (None, "a senior official")


def test_he_after_an_unnamed_speaker_is_nobody_else() -> None:
    text = "Paul Parker was in Rome. A union spokesman said workers would strike. “They left us no choice,” he said."
    assert speakers(text) == [None]


def test_officials_of_a_country_are_its_government() -> None:
    text = "Chinese officials said the visit would “help to rebuild trust between us”."
    assert speakers(text) == ["China"]


def test_somebody_told_is_not_the_speaker() -> None:
    text = "Peter Holm was told by Paul Parker that he was “a danger to the whole party”."
    assert speakers(text) == ["Paul Parker"]


def test_person_quoted_speaks_not_the_one_who_quotes() -> None:
    text = "Alice Brandt then quoted Paul Parker: “The budget is balanced.”"
    assert words(text) == ["Paul Parker"]


def test_apposition_to_a_role_names_the_speaker() -> None:
    assert words("“It is over,” said his spokesman, Tom Lee.") == ["Tom Lee"]


# ---------------------------------------------------------------- what


def test_few_words_in_the_reporters_sentence_are_a_fragment() -> None:
    assert kinds("Paul Parker said the plan was “deeply unfair” to farmers.") == ["fragment"]


def test_terms_have_no_speaker() -> None:
    text = "The so-called “snake pit” memo leaked. The term “debt trap” has haunted the “wolf warrior” school since."
    assert set(kinds(text)) == {"scare"}
    assert speakers(text) == [None, None, None]


def test_noun_that_classes_another_is_a_term_even_in_reported_speech() -> None:
    assert kinds("Paul Parker said the “wolf warrior” diplomacy of his rivals had failed.") == ["scare"]


def test_names_of_works_have_no_speaker() -> None:
    text = "Paul Parker wrote an essay titled “Harbour Lights” (see “The quay and its people”) and the film “Salt”."
    assert set(kinds(text)) == {"title"}
    assert speakers(text) == [None, None, None]


def test_document_speaks_in_print() -> None:
    assert kinds("The report says the contract “lacks the most basic safeguards”.") == ["print"]


def test_passive_without_agent_is_somebodys_words_but_nobody_is_named() -> None:
    assert said("He was accused of “plotting against the state itself”.")[0][1:] == (None, None, QuoteKind.FRAGMENT)


def test_headline_that_repeats_the_body_yields_nothing() -> None:
    text = "Parker ‘furious’ over leak\n\nPaul Parker said he was “furious” about the leak."
    assert len(said(text)) == 1


def test_headline_that_repeats_the_body_is_a_second_place_of_its_words() -> None:
    text = "Parker ‘furious’ over leak\n\nPaul Parker said he was “furious” about the leak."
    (quote,) = found(Article("x", text))
    assert [text[:40].find("furious"), text.rfind("furious")] == sorted(one.span.start for one in quote.evidence)


def test_crosshead_that_repeats_the_body_is_no_place_of_its_words() -> None:
    text = "Leak at port\n\nIt is bad.\n\nIt rains.\n\n‘Furious at it’\n\nPaul Parker was “furious at it”, he said."
    assert [len(quote.evidence) for quote in found(Article("x", text))] == [1]


def test_furniture_yields_nothing() -> None:
    text = "“Read all about it,” said Tom Lee.\n“We stay,” said Paul Parker."
    article = Article("x", text, furniture=(Furniture(Span(0, 35), FurnitureKind.PROMPT),))
    assert [quote.text for quote in found(article)] == ["We stay,"]


# ---------------------------------------------------------------- when, where, to whom, how good


def test_date_and_occasion_of_the_reporting_clause_are_kept() -> None:
    article = Article("x", "“We stay,” Paul Parker said in a statement on Tuesday.", published=When("2024-03-08"))
    assert (found(article)[0].said_on, found(article)[0].occasion) == (When("2024-03-05"), "a statement")


def test_date_of_another_clause_does_not_date_the_saying() -> None:
    article = Article("x", "“We stay,” said Paul Parker, who arrives next month.", published=When("2024-03-08"))
    assert found(article)[0].said_on is None


def test_person_told_is_the_addressee() -> None:
    assert found(Article("x", "“We stay,” Paul Parker told Alice Brandt."))[0].addressee == "person/alice-brandt"


def test_position_of_a_minister_ranks_before_a_scare_quote() -> None:
    text = "The “snake pit” is closed. “We will never accept this contract,” Finance Minister Paul Parker said."
    assert [quote.rank for quote in found(Article("x", text))] == [2, 1]


def test_pronoun_lowers_the_confidence() -> None:
    named, pronoun = found(Article("x", "“We stay,” Paul Parker said on Friday.\n\n“You go,” he said on Sunday."))
    assert named.confidence > pronoun.confidence > 0


def test_same_words_have_the_same_key_whoever_prints_them() -> None:
    one, other = (found(Article("x", text))[0].key for text in ("“We stay,” he said.", "He says: “We stay.”"))
    assert one == other


@pytest.mark.parametrize(
    "text",
    [
        "It was sharper, with Ana Petrova lecturing Omar Haddad that “the root of the crisis lies here.”",
        "Ana Petrova badgered Omar Haddad that “the treaty must be signed this week.”",
        "It repeated a point that Ana Petrova made in her meeting on Monday: “Rivalry is not the trend.”",
    ],
)
def test_whoever_governs_a_that_clause_or_makes_the_point_says_it(text: str) -> None:
    assert speakers(text) == ["Ana Petrova"]
