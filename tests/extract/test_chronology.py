"""A text whose entries stand below their dates: which lines are dates, what each entry reaches to, and its year."""

from __future__ import annotations

import pytest

from briefing_app.extract import chronology, dates
from briefing_app.model.when import When

PUBLISHED = When("2024-06-21")


def whens(text: str, published: When | None = PUBLISHED) -> list[str]:
    return [one.when.edtf for one in chronology.entries(text, published)]


def page(*headings: str) -> str:
    """A chronology with these headings, one sentence below each."""
    return "\n\n".join(f"{heading}\n\nThe council votes on the port." for heading in headings)


OTHERS = ("3 May 2021", "4 May 2021")


@pytest.mark.parametrize(
    ("heading", "edtf"),
    [
        ("July 22, 2022", "2022-07-22"),
        ("Sept. 7, 2022", "2022-09-07"),
        ("24 March 2023", "2023-03-24"),
        ("Monday, 3 June 2024", "2024-06-03"),
        ("March 2022", "2022-03"),
        ("2022", "2022"),
        ("**12 May 2022**", "2022-05-12"),
        ("May 12, 2022.", "2022-05-12"),
        ("Oct. 29 – Nov. 2, 2022", "2022-10-29/2022-11-02"),
        ("July 18 – 21, 2023", "2023-07-18/2023-07-21"),
        ("18–21 July 2023", "2023-07-18/2023-07-21"),
        ("28 December 2022 – 3 January 2023", "2022-12-28/2023-01-03"),
        ("December 28 – January 3, 2023", "2022-12-28/2023-01-03"),
        ("March to May 2022", "2022-03/2022-05"),
    ],
)
def test_a_line_that_is_only_a_date_heads_an_entry(heading: str, edtf: str) -> None:
    assert whens(page(*OTHERS, heading))[-1] == edtf


@pytest.mark.parametrize("mark", ["• {} – ", "- {}: ", "* **{}** – ", "{} — ", "{}: ", "**{}** "])
def test_a_date_may_head_its_own_line(mark: str) -> None:
    days = ("Jan. 5, 2023", "12 May 2023", "June 2023")
    text = "\n".join(f"{mark.format(day)}The council votes on the port." for day in days)
    assert whens(text) == ["2023-01-05", "2023-05-12", "2023-06"]


def test_two_dates_make_no_chronology() -> None:
    assert whens(page(*OTHERS)) == []


def test_the_date_of_the_page_itself_is_no_entry() -> None:
    assert (
        whens(f"The Port\n\nJune 20, 2024\n\nIt was a long road.\n\n{page(*OTHERS, '5 May 2021')}")[0] == "2021-05-03"
    )


def test_numbers_on_lines_of_their_own_are_no_dates() -> None:
    assert whens(page("21", "22", "23")) == []


@pytest.mark.parametrize(
    ("headings", "edtfs"),
    [
        (("2021", "3 May", "2022", "4 May"), ["2021", "2021-05-03", "2022", "2022-05-04"]),
        (("November 3, 2022", "December 5", "January 7"), ["2022-11-03", "2022-12-05", "2023-01-07"]),
        (("January 7, 2023", "December 5", "November 3, 2022"), ["2023-01-07", "2022-12-05", "2022-11-03"]),
        (("October 3", "December 5", "March 7"), ["2023-10-03", "2023-12-05", "2024-03-07"]),
        (("March 7", "December 5", "October 3"), ["2024-03-07", "2023-12-05", "2023-10-03"]),
        (("25 June", "3 July", "9 July"), ["2024-06-25", "2024-07-03", "2024-07-09"]),
    ],
    ids=["under-a-year", "on-over-new-year", "latest-first", "up-to-print", "up-to-print-latest-first", "to-come"],
)
def test_a_date_without_its_year_is_of_its_place_in_the_row(headings: tuple[str, ...], edtfs: list[str]) -> None:
    assert whens(page(*headings)) == edtfs


def told(text: str, words: str) -> str | None:
    """The date above the entry in which some words stand."""
    entry = chronology.entry_at(text, PUBLISHED, text.index(words))
    return entry.when.edtf if entry else None


def test_an_entry_reaches_to_the_next_date() -> None:
    text = page(*OTHERS, "5 May 2021")
    assert told(text.replace("port.", "port.\n\nIt is shut.", 1), "It is shut") == "2021-05-03"


def test_an_entry_ends_at_a_crosshead_behind_what_it_tells() -> None:
    text = page(*OTHERS, "5 May 2021").replace("port.", "port.\n\nA longer look\n\nIt is shut.", 1)
    assert told(text, "It is shut") is None


def test_the_title_of_an_entry_does_not_end_it() -> None:
    assert told(page(*OTHERS, "5 May 2021\n\nThe ferry sails"), "The ferry sails") == "2021-05-05"


def test_the_last_entry_is_no_longer_than_the_longest_before_it() -> None:
    text = page(*OTHERS, "5 May 2021") + "\n\nThe mayor did not answer.\n\nShe is away."
    assert told(text, "She is away") is None


def test_what_stands_on_the_line_of_its_date_ends_with_it() -> None:
    text = "3 May 2021: It opens.\n4 May 2021: It shuts.\n5 May 2021: It burns.\nThe mayor did not answer."
    assert told(text, "The mayor") is None


def value(entry: str, words: str, heading: str = "11 July 2023") -> str | None:
    """What some words of an entry of Tuesday 11 July 2023, or below another heading, mean."""
    text = page(*OTHERS, heading).rsplit("The council", 1)[0] + entry
    found = next(one for one in dates.find(text, PUBLISHED) if one.span.of(text) == words)
    return found.when.edtf if found.when else None


@pytest.mark.parametrize(
    ("entry", "words", "edtf"),
    [
        ("Lund says on Thursday that she will go.", "Thursday", "2023-07-13"),
        ("Lund resigns. Her party had met on Sunday.", "Sunday", "2023-07-09"),
        ("Lund resigns after last Friday's vote.", "last Friday", "2023-07-07"),
        ("Lund resigns.\n\nThe next day her party meets.", "The next day", "2023-07-12"),
        ("Lund resigns. That evening her party meets.", "That evening", "2023-07-11"),
        (
            "Lund resigns. Less than 24 hours later her party meets.",
            "Less than 24 hours later",
            "2023-07-11/2023-07-12",
        ),
        ("Lund resigns. Her party had met the week before.", "the week before", "2023-07-03/2023-07-09"),
        ("Lund resigns. Hours later, her party meets.", "Hours later", "2023-07-11/2023-07-12"),
        ("Lund resigns after a vote on 3 March.", "3 March", "2023-03-03"),
        ("Lund resigns. Her party won last year.", "last year", None),
    ],
)
def test_in_an_entry_words_are_counted_from_its_date(entry: str, words: str, edtf: str | None) -> None:
    assert value(entry, words) == edtf


def test_a_weekday_of_an_entry_of_some_days_is_the_one_in_it() -> None:
    assert value("Lund resigns on Wednesday.", "Wednesday", "July 11 – 14, 2023") == "2023-07-12"


def test_a_weekday_of_an_entry_of_a_month_is_any() -> None:
    assert value("Lund resigns on Wednesday.", "Wednesday", "July 2023") is None


def test_a_month_of_an_entry_of_a_year_is_in_it() -> None:
    assert value("Lund resigns in November.", "November", "2022") == "2022-11"
