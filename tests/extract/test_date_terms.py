"""Terms of months are told of as a whole; 'the month' of what is past is that of the day told before."""

from __future__ import annotations

import pytest

from briefing_app.extract import dates
from briefing_app.model.when import When

PUBLISHED = When("2021-05-17")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Licences fell in the six months to March 2019.", "2018-10/2019-03"),
        ("Exports grew in the year to March.", "2020-04/2021-03"),
        ("Profit rose in the year ended June 30, 2020.", "2019-07/2020-06"),
        ("Profit rose in the 12 months to end-September.", "2019-10/2020-09"),
        ("The surplus shrank in the final three months of last year.", "2020-10/2020-12"),
        ("Exports grew in the last two months of 2019.", "2019-11/2019-12"),
        ("Exports grew in the first nine months of 2020.", "2020-01/2020-09"),
        ("Norway will borrow more in the year ending March 2022.", "2021-04/2022-03"),
    ],
)
def test_a_term_is_all_its_months(text: str, edtf: str) -> None:
    assert [mention.when for mention in dates.find(text, PUBLISHED)] == [When(edtf)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("A year ago today, Lund met Berg.", "2020-05-17"),
        ("Two weeks ago today Lund met Berg.", "2021-05-03"),
        ("Ten years ago this month Lund met Berg.", "2011-05"),
        ("Two years ago this week Lund met Berg.", "2019-05-13/2019-05-19"),
        ("The budget passed by ten votes to one on Friday evening.", "2021-05-14"),
        ("A visit planned for the weekend has been put off.", "2021-05-22/2021-05-23"),
    ],
)
def test_a_day_is_counted_to_the_day(text: str, edtf: str) -> None:
    assert [mention.when for mention in dates.find(text, PUBLISHED)] == [When(edtf)]


def test_the_following_evening_is_of_the_next_day() -> None:
    text = "On March 6 Lund met Berg. By the following evening she had left."
    assert [mention.when for mention in dates.find(text, PUBLISHED)][-1] == When("2021-03-07")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("On March 6 Lund met Berg. By the middle of the month she was asking for money.", "2021-03"),
        ("Lund spoke earlier in the month.", "2021-05"),
        ("On March 6 Lund met Berg. They will meet again at the end of the month.", "2021-05"),
    ],
)
def test_the_month_of_what_is_past_is_that_of_the_day_told_before(text: str, edtf: str) -> None:
    assert [mention.when for mention in dates.find(text, PUBLISHED)][-1] == When(edtf)


def test_a_step_is_not_counted_over_a_date_that_is_told_between() -> None:
    text = "On May 3 Lund met Berg. In January he had left; she was chosen a week later."
    assert [mention.when for mention in dates.find(text, PUBLISHED)][-1] is None


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The council recommended September 2nd as election day.", "2021-09-02"),
        ("Lund proposed October 5 for the vote.", "2021-10-05"),
        ("Lund proposed a toll on October 5.", "2020-10-05"),
    ],
)
def test_a_day_that_is_proposed_for_something_is_still_to_come(text: str, edtf: str) -> None:
    assert [mention.when for mention in dates.find(text, PUBLISHED)] == [When(edtf)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Lund takes office in January 2023 and is to be elected anew in November.", "2023-11"),
        ("Lund took office in January 2020 and was elected anew in November.", "2020-11"),
        ("Lund takes office in November 2023 but will pay tolls in July.", "2021-07"),
    ],
)
def test_a_month_behind_one_of_a_coming_year_is_of_that_year(text: str, edtf: str) -> None:
    assert dates.find(text, PUBLISHED)[-1].when == When(edtf)
