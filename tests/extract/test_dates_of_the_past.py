"""A day or month without its year, told in a passage of years gone by."""

from __future__ import annotations

import pytest

from briefing_app.extract import dates
from briefing_app.model.when import When

PUBLISHED = When("2023-06-20")


def values(text: str) -> list[str | None]:
    return [mention.when.edtf if mention.when else None for mention in dates.find(text, PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The viceroy moved the date to August 15, 1947. He chose August 15 for its meaning.", "1947-08-15"),
        ("The king gave up on 15 August 1945. Norway had been hit by raids on 6 August.", "1945-08-06"),
        ("The trial opened on 3 May 2019. Lund was convicted on 12 October and later freed.", "2019-10-12"),
        ("The port fell on 15 August 1945.\n\nMany had wept on 15 August.", "1945-08-15"),
        ("The port fell on 15 August 1945 after raids on August 6 and 9.", "1945-08-06/1945-08-09"),
        ("The raids began in March 1998. They ended in April after talks.", "1998-04"),
        ("Norway cut its ties on 5 June 2017.\n\nOn 8 July it issued 13 demands.", "2017-07-08"),
        ("In 1929, when Norway was poor, January 26 was chosen as its holiday.", "1929-01-26"),
    ],
    ids=[
        "same-day",
        "weeks-before",
        "no-day-of-this-year",
        "same-day-next-paragraph",
        "two-days",
        "month",
        "weeks-later-next-paragraph",
        "year-that-opens-the-sentence",
    ],
)
def test_a_day_in_a_passage_of_a_year_long_gone_is_of_that_year(text: str, edtf: str) -> None:
    assert values(text)[-1] == edtf


def test_where_a_day_that_begins_its_sentence_may_be_of_then_or_of_now_nobody_can_tell() -> None:
    assert values("The hall burnt down on 11 June 2018. On 18 June Lund held talks.")[-1] is None


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The firm was founded in 1998. It closed its mines on May 30.", "2023-05-30"),
        ("The strike began on 3 May 2019. On Monday Lund spoke. He had left on 8 June.", "2023-06-08"),
        ("The port opened on 3 July 2019.\n\nIt was shut.\n\nLund resigned on 8 June.", "2023-06-08"),
        ("The port opened on 3 July 2019. It will be shut on 8 July.", "2023-07-08"),
        ("Lund was jailed on 5 January 2014. He was freed on 3 May.", "2023-05-03"),
        ("The last envoy came in October 2018. On 18 June, Lund met him.", "2023-06-18"),
        ("Growth was the weakest since the early 1980s, though it picked up after May 3.", "2023-05-03"),
        ("The port opened on 3 May 2022. It was shut on 8 June.", "2023-06-08"),
        ("The port opened on 3 May 2019, and on 8 June this year it was shut.", "2023-06-08"),
    ],
    ids=[
        "bare-year-before",
        "back-to-now",
        "paragraphs-later",
        "to-come",
        "far-apart",
        "month-apart",
        "decade",
        "last-year",
        "this-year",
    ],  # fmt: skip,
)
def test_a_day_that_is_not_told_of_then_is_the_nearest(text: str, edtf: str) -> None:
    assert values(text)[-1] == edtf


CHRONOLOGY = (
    "Here is how it came to this.\n\nNovember 6, 2022: A handshake\n\nThe pact was signed in Oslo.\n\n"
    "December 13, 2022 – January 29, 2023: The court steps in\n\n{}"
)


@pytest.mark.parametrize(
    ("told", "words", "when"),
    [
        ("In parliament on February 22, 77 members voted for it.", "February 22", "2023-02-22"),
        ("The court had first met on November 30.", "November 30", "2022-11-30"),
        ("The next court will sit on October 3.", "October 3", "2024-10-03"),
    ],
)
def test_below_a_heading_with_its_date_the_nearest_day_is_counted_from_there(
    told: str, words: str, when: str
) -> None:
    text = CHRONOLOGY.format(told)
    found = {mention.span.of(text): mention.when for mention in dates.find(text, When("2024-08-08"))}
    assert found[words] == When(when)


def test_a_line_that_only_begins_with_a_date_is_no_heading() -> None:
    text = "On November 6, 2021: that was the day.\n\nThe members voted on February 22."
    assert dates.find(text, When("2024-08-08"))[-1].when == When("2024-02-22")


def test_a_ruling_of_a_day_has_been_given() -> None:
    text = "The court let them go, citing a ruling of October 4 in another case."
    assert dates.find(text, When("2024-08-08"))[-1].when == When("2023-10-04")


def test_a_day_of_last_week_is_not_a_year_ahead_whatever_will_be() -> None:
    text = "In Oslo the meeting will be remembered for the 50 minutes on August 1 in which they met."
    assert dates.find(text, When("2024-08-08"))[-1].when == When("2024-08-01")


def test_a_date_before_a_colon_dates_its_whole_paragraph() -> None:
    text = "February 2019: The court holds that it was unlawful. In May the assembly demands that they leave."
    assert dates.find(text, When("2024-11-29"))[-1].when == When("2019-05")


def test_a_day_close_ahead_is_not_that_of_a_year_ago() -> None:
    text = "They are pinning their hopes on Ann Lund, who takes office on January 20 and called for it."
    assert dates.find(text, When("2025-01-11"))[-1].when == When("2025-01-20")
