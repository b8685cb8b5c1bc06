"""To whom, when and on what occasion something was said, in invented sentences."""

from __future__ import annotations

import pytest

from briefing_app.extract import actors, marks, quotes
from briefing_app.extract.parse import parse, visible
from briefing_app.model.facts import Quote
from briefing_app.model.text import Article
from briefing_app.model.when import When


def quotes_of(text: str) -> tuple[Quote, ...]:
    article = Article("invented", text, published=When("2024-03-08"))
    doc, stretches = parse(article), marks.stretches(visible(article))
    return quotes.find(doc, article, stretches, actors.find(doc, article, stretches))


def quote(text: str) -> Quote:
    return quotes_of(text)[0]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("On Tuesday Alice Brandt told Peter Holm: “We will not pay a penny.”", "2024-03-05"),
        ("Speaking at a rally in Leeds on 4 March, Alice Brandt said: “We will not pay a penny.”", "2024-03-04"),
        ("“We will not pay a penny,” Alice Brandt posted on X on Thursday.", "2024-03-07"),
        ("In February 2021, Alice Brandt said she would “not pay a penny”.", "2021-02"),
    ],
)
def test_words_are_dated_by_their_reporting_clause_or_its_occasion(text: str, when: str) -> None:
    assert quote(text).said_on == When(when)


def test_words_of_the_statement_are_of_the_day_it_was_issued() -> None:
    text = (
        "Harbour Bank released a statement mourning Alice Brandt Tuesday night.\n\n“She led us,” the statement read."
    )
    assert quote(text).said_on == When("2024-03-05")


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Bank was fined on Tuesday.\n\n“We shall not pay,” the statement read.",
        "Harbour Bank released a statement after it was fined on Tuesday.\n\n“We shall not pay,” the statement read.",
        "Harbour Bank sent a letter on Tuesday.\n\n“We shall not pay,” the statement read.",
    ],
)
def test_words_of_a_statement_are_not_of_the_day_of_another_deed(text: str) -> None:
    assert quote(text).said_on is None


@pytest.mark.parametrize(
    "text",
    [
        "“We will not pay a penny,” Alice Brandt, who arrives on Friday, told reporters.",
        "“We will not pay on Monday,” Alice Brandt said.",
        "Alice Brandt, elected in 2019, said the levy was “a penny too much”.",
        "“We will not pay a penny,” said Alice Brandt, the architect of the party’s 2008 campaign.",
    ],
)
def test_dates_of_other_deeds_do_not_date_the_words(text: str) -> None:
    assert quote(text).said_on is None


@pytest.mark.parametrize(
    ("text", "occasion"),
    [
        (
            "Speaking at a rally in Leeds on 4 March, Alice Brandt said: “We will not pay a penny.”",
            "a rally in Leeds",
        ),
        ("“We will not pay,” Alice Brandt told a news conference in Oslo on Wednesday.", "a news conference in Oslo"),
        ("“We will not pay,” Alice Brandt said in an interview with the BBC on Sunday.", "an interview with the BBC"),
        ("“We will not pay,” Alice Brandt said.", None),
        (
            "Alice Brandt made the point in her meeting with the top Danish envoy: “We will not pay a penny.”",
            "her meeting with the top Danish envoy",
        ),
        ("“We will not pay a penny,” Alice Brandt said at a meeting with the farmers.", "a meeting"),
    ],
)
def test_occasion_is_told_with_its_place_or_partner(text: str, occasion: str | None) -> None:
    assert quote(text).occasion == occasion


@pytest.mark.parametrize(
    "text",
    [
        "“We will not pay a penny,” Alice Brandt wrote in a letter to Peter Holm last week.",
        "“We will not pay a penny,” Alice Brandt said to Peter Holm.",
        "Alice Brandt told Peter Holm on Friday that the city would “not pay a penny”.",
    ],
)
def test_whoever_is_spoken_or_written_to_is_the_addressee(text: str) -> None:
    assert quote(text).addressee == "person/peter-holm"


MEETING = "Ann Lee praised the pact on Monday in a meeting with banker Peter Holm. “{}” Ms. Lee told {}."


def test_a_described_addressee_is_the_one_met_in_the_sentence_before() -> None:
    found = quote(MEETING.format("We will not pay a penny,", "the banker"))
    assert (found.addressee, found.occasion) == ("person/peter-holm", "a meeting with banker Peter Holm")
    assert found.said_on == When("2024-03-04")


def test_words_told_to_somebody_else_are_not_of_the_meeting_before() -> None:
    assert quote(MEETING.format("We will not pay a penny,", "reporters")).occasion is None


def test_words_before_a_meeting_are_not_said_at_it() -> None:
    found = quote("“We will not pay a penny,” Alice Brandt said before her meeting with Peter Holm.")
    assert found.occasion == "before her meeting with Peter Holm"
    assert found.addressee is None


@pytest.mark.parametrize(
    ("clause", "occasion"),
    [
        ("she added", "a televised address"),
        ("she said later", None),
        ("she said in Oslo", None),
        ("she told the radio", None),
        ("Peter Holm replied", None),
    ],
)
def test_an_occasion_told_just_before_holds_while_its_speaker_goes_on(clause: str, occasion: str | None) -> None:
    lead = "Alice Brandt said in a televised address that the levy must go."
    assert quote(f"{lead} “We will not pay,” {clause}.").occasion == occasion


def test_words_that_go_on_without_a_new_clause_have_the_setting_of_the_first() -> None:
    found = quotes_of(
        "“We will not pay a penny,” Alice Brandt told Peter Holm on Friday. “We never did, and never will.”"
    )
    assert [(one.addressee, one.said_on) for one in found] == [("person/peter-holm", When("2024-03-08"))] * 2


@pytest.mark.parametrize(
    ("after", "occasion"),
    [
        ("“The gate is open to all of us,” Brandt added.", "a gala in Leeds"),
        ("“The gate is open to all of us,” Brandt said later.", None),
        ("“The gate is open to all of us,” Peter Holm said.", None),
        ("The hall was full.\n\nThe band had come early.\n\n“The gate is open to all of us,” Brandt said.", None),
    ],
)
def test_a_run_of_one_speaker_s_words_has_one_occasion(after: str, occasion: str | None) -> None:
    text = f"“We will not pay a penny,” Alice Brandt said at a gala in Leeds on Saturday.\n\n{after}"

    assert quotes_of(text)[1].occasion == occasion


def test_words_before_the_occasion_is_told_are_of_it_too() -> None:
    text = (
        "“The gate is open to all of us,” said Alice Brandt.\n\n"
        "“We will not pay a penny,” Brandt said at a gala in Leeds on Saturday."
    )

    assert quotes_of(text)[0].occasion == "a gala in Leeds"


def test_the_year_of_what_is_spoken_of_is_not_when_it_was_said() -> None:
    text = "“We have weathered the storm,” Alice Brandt said in reference to the recovery from the 1981 recession."
    assert quote(text).said_on is None


def test_what_somebody_is_told_about_is_no_occasion() -> None:
    text = (
        "Alice Brandt told Reuters the meetings, despite some quarrels, were a success. “They will go on,” she said."
    )
    assert quote(text).occasion is None


def test_a_session_is_told_with_the_body_that_holds_it() -> None:
    text = "Speaking at a new session of parliament, Alice Brandt said: “We will not pay a penny.”"
    assert quote(text).occasion == "a new session of parliament"


@pytest.mark.parametrize(
    ("text", "occasion"),
    [
        (
            "At a hearing of the Senate foreign relations committee, Alice Brandt said: “We will not pay.”",
            "a hearing of the Senate foreign relations committee",
        ),
        (
            "Alice Brandt said at a meeting of the Leeds city housing council: “We will not pay a penny.”",
            "a meeting of the Leeds city housing council",
        ),
    ],
)
def test_the_body_of_an_occasion_is_told_to_its_last_noun(text: str, occasion: str) -> None:
    assert quote(text).occasion == occasion
