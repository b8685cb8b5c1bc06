"""What the press does that the rules had not met: found on articles of other manners, in invented sentences."""

from __future__ import annotations

import pytest

from tests.extract.quoting import kinds, read, speakers

# ---------------------------------------------------------------- quotations over paragraphs


@pytest.mark.parametrize(
    "text",
    [
        'It stopped in the north. "It was a long night for us.\n"We had forty calls before dawn," Alice Brandt said.',
        'Peter Holm said no.\n"It was a long night for the crews.\n"We had forty calls," Alice Brandt said.',
    ],
)
def test_quotation_that_runs_on_has_the_speaker_named_behind_its_last_part(text: str) -> None:
    assert speakers(text)[-2:] == ["Alice Brandt", "Alice Brandt"]


def test_paragraph_that_runs_on_keeps_the_speaker_its_own_clause_names() -> None:
    text = 'Peter Holm said: "We had forty calls.\n"It was a long night. We went home late."'
    assert speakers(text) == ["Peter Holm", "Peter Holm"]


# ---------------------------------------------------------------- reporting clauses


@pytest.mark.parametrize(
    "text",
    [
        "‘It’s an absolute joke,’ blasted great-gran Alice Brandt, 78, who lives in its shadow.",
        "When Alice Brandt puts on the coat and asks, very quietly, ‘Who has the wheel?’, I stop taking notes.",
        "Reader Alice Brandt emails from Charleston:\n“He has not slept for a week. I worry.”",
        "Peter Holm had been called a fool, Alice Brandt said, and the plan was “a rumour”.",
    ],
)
def test_the_reporting_clause_is_found(text: str) -> None:
    assert speakers(text) == ["Alice Brandt"]


@pytest.mark.parametrize(
    "text",
    [
        "The fourth official called it “an orange that went red”. Alice Brandt did not complain. “I was late again.”",
        "“The vote stands,” said Peter Holm. Alice Brandt would not have it. “The vote was a farce from the start.”",
    ],
)
def test_whoever_acts_between_two_quotations_says_the_second(text: str) -> None:
    assert speakers(text)[-1] == "Alice Brandt"


# ---------------------------------------------------------------- what nobody said


@pytest.mark.parametrize(
    "text",
    [
        "Peter Holm liked long words. He did not live to see the “customer journey”.",
        "Peter Holm said nothing lasts. He might have added: except a “temporary” bus.",
        "The forecast uses words such as “expects”, “intends” and “believes”.",
    ],
)
def test_what_was_not_said_has_no_speaker(text: str) -> None:
    assert set(speakers(text)) == {None}


def test_title_and_what_it_is_called_are_not_of_one_kind() -> None:
    text = "The hall was described by the trade magazine “Baltic Review” as “the boldest bet on the whole coast”."
    assert kinds(text) == ["title", "print"]


def test_what_somebody_terms_a_thing_is_said() -> None:
    found, names = read("Peter Holm was angry over what he termed “criminal negligence” on the part of the ministry.")
    assert [(quote.kind.value, names[quote.speaker or ""]) for quote in found] == [("fragment", "Peter Holm")]


def test_long_line_in_title_case_is_the_name_of_a_work() -> None:
    assert kinds("I am reading “Who Lost the Long River?” in the spring issue of a review.") == ["title"]


# ---------------------------------------------------------------- documents and descriptions


def test_statement_that_was_put_out_speaks_for_whoever_put_it_out() -> None:
    text = (
        "The Harbor Alliance has put out a statement. It says the offer stands. "
        "The statement continues: “We urge union leaders to let their members vote.”"
    )
    assert speakers(text) == ["Harbor Alliance"]


def test_union_is_not_the_federation_named_before() -> None:
    text = (
        "The Retail Federation warned of “empty shelves within weeks”. "
        "That is disputed; the union has called such forecasts “fairy tales for the rich”."
    )
    assert speakers(text) == ["Retail Federation", None]


@pytest.mark.parametrize(
    "text",
    [
        "Rep. Peter Holm wants sanctions over it, meant, the Ohio congressman said, to “sow discord in the land”.",
        "Nobody had warned Peter Holm. The food minister had a folder.\n“It is a placeholder,” said the minister.",
    ],
)
def test_office_nobody_else_holds_means_the_person_it_is_told_of(text: str) -> None:
    assert speakers(text) == ["Peter Holm"]


def test_line_that_begins_with_a_comma_under_a_quotation_names_nobody() -> None:
    assert speakers("“We stay here.”\n, ") == [None]


# ---------------------------------------------------------------- bodies


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "A report by the Safety Commission rated it “good”. The regulator now says it had “only a short tour”.",
            "Safety Commission",
        ),
        (
            "All died at West Hospital Trust.\nThe trust apologised “unreservedly”. “It is safe,” a statement read.",
            "West Hospital Trust",
        ),
        (
            "Halden Foods lost.\nThe group kept its dividend. It said it would spend on “the simplest of tools”.",
            "Halden Foods",
        ),
        (
            "Finland’s new defence doctrine, published in May, describes war as “the most significant of all risks”.",
            "Finland",
        ),
    ],
)
def test_body_is_known_by_what_it_is_called_after(text: str, body: str) -> None:
    assert speakers(text)[-1] == body


def test_chief_executive_of_the_lead_is_the_one_named_below() -> None:
    text = (
        "Halden Foods blamed cocoa prices that its chief executive called “frankly insane for us”.\n"
        "“You cannot hedge a drought,” CEO Alice Brandt told analysts."
    )
    assert speakers(text) == ["Alice Brandt", "Alice Brandt"]


# ---------------------------------------------------------------- the words of somebody else


def test_he_is_not_whom_the_speaker_recalls() -> None:
    text = (
        "Peter Holm wept. He recalled a congressman promising them that the road would be finished “by May”.\n"
        "“Nine storms already,” he said."
    )
    assert speakers(text)[-1] == "Peter Holm"


def test_sentence_of_somebody_is_the_owners() -> None:
    text = "Alice Brandt was asked. She replied with a sentence of Peter Holm’s: “Security is like the weather.”"
    assert speakers(text) == ["Peter Holm"]


def test_report_goes_on_in_the_tense_of_indirect_speech() -> None:
    text = (
        "The closure had been “a historic mistake”, Peter Holm had said. "
        "Germany was making itself “the ghost driver of Europe”."
    )
    assert speakers(text) == ["Peter Holm", "Peter Holm"]


def test_whoever_acts_last_says_the_words_though_their_mark_stands_alone_in_the_parse() -> None:
    text = (
        "Directors called her ‘the Grenade’. Peter Holm, who directed her at York, remembers being handed a list "
        "of 61 notes after the first preview. ‘Number 40 was about my shoes.’"
    )
    assert speakers(text)[-1] == "Peter Holm"


# ---------------------------------------------------------------- names of things


@pytest.mark.parametrize(
    "text",
    [
        "Alice Brandt told the newspaper “Bild am Morgen” (Friday edition) that it would not do.",
        "Alice Brandt of Nordvest wrote on Monday that it was over, and cut her rating to “sell” from “hold”.",
        "A sheet taped over the old “Watch Us Grow” slogan was white.",
    ],
)
def test_name_of_a_thing_is_nobodys_words(text: str) -> None:
    assert set(speakers(text)) == {None}
    assert set(kinds(text)) <= {"scare", "title"}
