"""Dates of any text at all: what holds whatever is written."""

from __future__ import annotations

from datetime import date, timedelta
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.extract import date_cues, dates
from briefing_app.extract.date_rules import RULES
from briefing_app.model.when import When

DAYS = st.dates(min_value=date(1990, 3, 1), max_value=date(2060, 12, 31))
PIECES = st.sampled_from(
    [
        *["in", "on", "the", "last", "next", "this", "late", "to", "and", "of", "a", "two", "every", "will", "said"],
        *["June", "May", "Feb.", "Monday", "3", "18", "29", "31", "2023", "1999", "'90s", "1990s", "19th", "century"],
        *[
            "that",
            "same",
            "following",
            "recent",
            "past",
            "future",
            "recently",
            "Mondays",
            "Easter",
            "evening",
            "half",
        ],
        *["years", "ago", "later", "week", "day", "month", "weekend", "today", "spring", "quarter", "first"],
        *["-", "–", ",", ".", "\n"],
    ]
)
DATE_LIKE = st.lists(PIECES, max_size=30).map(" ".join)


@given(st.text(max_size=200) | DATE_LIKE, DAYS)
def test_mentions_lie_inside_the_text_in_order_and_apart(text: str, day: date) -> None:
    end = 0
    for mention in dates.find(text, When.day(day)):
        assert end <= mention.span.start < mention.span.end <= len(text)
        end = mention.span.end


@given(DATE_LIKE)
def test_all_that_a_rule_matches_holds_a_word_of_its_cue(text: str) -> None:
    assert [
        found[0]
        for rule in RULES
        for found in rule.pattern.finditer(text)
        if not date_cues.places(found[0])[rule.cue]
    ] == []


@given(DATE_LIKE, DAYS)
def test_publication_gives_values_and_takes_none_away(text: str, day: date) -> None:
    without = {mention.span: mention.when for mention in dates.find(text, None)}
    dated = {mention.span: mention.when for mention in dates.find(text, When.day(day))}
    assert all(dated[span] == when for span, when in without.items() if when and span in dated)


@pytest.mark.parametrize(
    "words", ["last week", "this month", "earlier this week", "on Monday", "yesterday", "in March"]
)
@given(day=DAYS)
def test_recent_past_lies_within_a_year_before_publication(words: str, day: date) -> None:
    (mention,) = dates.find(f"They met {words}.", When.day(day))
    assert mention.when is not None
    assert day - timedelta(days=366) <= mention.when.first <= day


@pytest.mark.parametrize(
    "words",
    [
        "last August",
        "this past summer",
        "this month",
        "next year",
        "two years ago",
        "in the first quarter of this year",
    ],
)
@given(day=DAYS.filter(lambda day: (day.month, day.day) != (2, 29)))
def test_a_year_later_the_same_words_mean_a_year_later(words: str, day: date) -> None:
    text = f"They met {words}."
    (now,) = dates.find(text, When.day(day))
    (then,) = dates.find(text, When.day(day.replace(year=day.year + 1)))
    assert now.when is not None
    assert then.when is not None
    assert (now.when.first.year + 1, now.when.first.month) == (then.when.first.year, then.when.first.month)


@pytest.mark.parametrize(
    "piece", ["last ", "June 3 to ", "the end of ", "a few ", "2,", "on the 3rd ", "'", "Monday, "]
)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    started = perf_counter()
    dates.find(text, When("2020-02-02"))
    assert perf_counter() - started < 8


@pytest.mark.parametrize(
    "words",
    ["at the beginning of this month", "between May and July 2019", "around seventy-seven years ago", "Good Friday"],
)
@given(before=st.integers(0, 60), behind=st.integers(0, 60))
def test_what_stands_far_around_changes_no_date(words: str, before: int, behind: int) -> None:
    text = f"{'nobody spoke ' * before}in {words} {'or sang ' * behind}"
    alone = [found.when for found in dates.find(f"in {words} ", When("2020-02-02"))]
    assert [found.when for found in dates.find(text, When("2020-02-02"))] == alone


@given(DATE_LIKE)
def test_in_all_that_a_rule_matches_there_is_one_of_its_signs(text: str) -> None:
    found = [(rule, match[0].lower()) for rule in RULES if rule.signs for match in rule.pattern.finditer(text)]
    assert all(any(sign in words for sign in rule.signs) for rule, words in found)
