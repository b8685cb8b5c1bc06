"""The days that an article reports on, and the date of what it tells without one.

News is told in the simple past without repeating its day: 'The council met on Monday. … The mayor said …'. Of 40 main
clauses without a date in 27 annotated articles these had that of the news: 10 of 15 deeds told while the article was
at its news, none of 10 told after an older date ('in 2015 he joined …'), and 12 of 15 sayings, wherever they stood.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from briefing_app.extract import event_dates
from briefing_app.model.when import Precision, When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.extract.event_choice import Candidate
    from briefing_app.extract.event_story import Story

_NEWS = timedelta(days=10)  # how far back the days lie that an article reports on
_VISIT = timedelta(days=4)  # longer stretches are no single piece of news
_FRESH = timedelta(days=2)  # a report appears no later after its day
_BOUNDS = frozenset({"since", "until", "before", "than"})
_RARE = 6  # times as many other dates as news make a look back


@dataclass(frozen=True, slots=True)
class News:
    """What an article reports on.

    Attributes:
        days: the stretch from the first to the last day told of; None where it is too long for one piece of news.
        people: keys of who takes part in it.
        frame: the date of what the article tells in passing: the day it leads with, else the month.
    """

    days: When | None = None
    people: frozenset[str] = frozenset()
    frame: When | None = None


def is_news(story: Story, when: When | None) -> bool:
    """Whether a date lies in the days that an article can report on."""
    published = story.article.published
    if published is None or when is None:
        return False
    return published.first - _NEWS <= when.last and when.first <= published.last


def is_past_told(story: Story, start: int, end: int) -> bool:
    """Whether the last date named between two places lies before the news: the paragraph has gone back to it."""
    published = story.article.published
    start = max(start, story.scene.paragraphs[story.scene.paragraph(end)][0])
    named = [one for one in story.dates if start <= one.span.start < end and one.when and one.lead not in _BOUNDS]
    last = named[-1].when if named else None
    return bool(last and published and last.last < published.first - _NEWS)


def of(story: Story, candidates: Sequence[Candidate]) -> News:
    """What the dated events of an article say that it reports on; nothing where its own date is not known."""
    dated = [one for one in candidates if is_news(story, one.dated.when)]
    days = [one for one in dated if event_dates.is_day(one.dated.when)]
    stretch = event_dates.together([one.dated.when for one in days if one.dated.when])
    frame = None if _is_a_history(story, candidates) else _frame(story, [one for one in dated if one.dated.words])
    if stretch is None or stretch.last - stretch.first > _VISIT:
        return News(frame=frame)
    sides = {story.country(story.actors[key].side) for one in days for key in one.actors}
    people = {key for one in days for key in one.actors} | {key for key in sides if key}
    return News(stretch, frozenset(people), frame)


def _is_a_history(story: Story, candidates: Sequence[Candidate]) -> bool:
    """Whether most of what an article dates lies before the news: a portrait, a look back."""
    published = story.article.published
    told = {one.dated.when for one in candidates if one.dated.own and one.dated.when}
    past = [when for when in told if published and when.first <= published.last]
    return _RARE * sum(is_news(story, when) for when in past) < len(past)


def _is_aside(one: Candidate) -> bool:
    """'Lee, who had landed on Thursday, announced …': what a relative clause tells leads no article."""
    return any(word.dep_ in {"relcl", "acl"} for word in (one.word, *one.word.ancestors))


def _frame(story: Story, dated: Sequence[Candidate]) -> When | None:
    """The day that the article leads with, if it is fresh; else the month of its news, if it is one."""
    published = story.article.published
    told = [one.dated.when for one in dated if one.dated.when]
    if not told or published is None or published.precision is not Precision.DAY:
        return None
    lead = next((one.dated.when for one in dated if one.dated.when and not _is_aside(one)), told[0])
    if event_dates.is_day(lead) and published.first - lead.first <= _FRESH:
        return lead
    month = When.of(published.first.year, published.first.month)
    return month if all(month.overlaps(when) for when in told) else None
