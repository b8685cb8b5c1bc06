from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.model.when import Precision, When

DAYS = st.dates(date(1800, 1, 1), date(2200, 12, 31))


@st.composite
def whens(draw: st.DrawFn) -> When:
    """Any of the four forms."""
    first, last = sorted((draw(DAYS), draw(DAYS)))
    forms = [When.of(first.year), When.of(first.year, first.month), When.day(first)]
    return draw(st.sampled_from([*forms, When.between(When.day(first), When.day(last))]))


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2023", "2023"),
        ("2023-06", "June 2023"),
        ("2023-06-08", "8 June 2023"),
        ("2023-06-18/2023-06-19", "18–19 June 2023"),
        ("2023-06-30/2023-07-02", "30 June – 2 July 2023"),
        ("2023-09/2023-11", "September–November 2023"),
        ("2022-12-30/2023-01-02", "30 December 2022 – 2 January 2023"),
        ("2021/2023", "2021 – 2023"),
    ],
)
def test_a_date_is_spoken_as_a_style_guide_has_it(edtf: str, words: str) -> None:
    assert str(When(edtf)) == words


@pytest.mark.parametrize("bad", ["", "June 2023", "2023-13", "2023-02-30", "2023-6", "2023-06-19/2023-06-18", "23"])
def test_what_is_no_date_is_refused(bad: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        When(bad)


@pytest.mark.parametrize(
    ("edtf", "precision"),
    [
        ("2023", Precision.YEAR),
        ("2023-06", Precision.MONTH),
        ("2023-06-18", Precision.DAY),
        ("2022/2023", Precision.INTERVAL),
    ],
)
def test_precision_is_what_is_written(edtf: str, precision: Precision) -> None:
    assert When(edtf).precision is precision


def test_a_month_runs_from_its_first_to_its_last_day() -> None:
    assert (When("2024-02").first, When("2024-02").last) == (date(2024, 2, 1), date(2024, 2, 29))


@given(whens())
def test_every_date_overlaps_and_contains_itself(when: When) -> None:
    assert when.overlaps(when)
    assert when.contains(when)


@given(whens(), whens())
def test_overlap_does_not_depend_on_the_order(one: When, other: When) -> None:
    assert one.overlaps(other) == other.overlaps(one)


@given(whens(), whens())
def test_what_is_contained_overlaps(one: When, other: When) -> None:
    assert one.overlaps(other) or not one.contains(other)


@given(DAYS)
def test_a_day_lies_in_its_month_and_its_year(day: date) -> None:
    assert When.of(day.year, day.month).contains(When.day(day))
    assert When.of(day.year).contains(When.of(day.year, day.month))
