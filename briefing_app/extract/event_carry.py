"""Dates that an event takes over from events told before it.

An event without a date of its own, told in the simple past, has that of a day on which the same two met; else, in the
same paragraph, that of the event told just before; else, if one of its persons took part, that of the days the
article reports on.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from briefing_app.extract import event_dates
from briefing_app.extract.event_choice import takes_up
from briefing_app.extract.event_triggers import Sort, Time
from briefing_app.model.facts import ActorKind, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.extract.event_choice import Candidate
    from briefing_app.extract.event_story import Story
    from briefing_app.model.when import When

_NEWS = timedelta(days=10)  # how far back the days lie that an article reports on
_MEETING = 2


def carried(story: Story, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The same events, those without a date with the one that the story gives them."""
    done: list[Candidate] = []
    peg, people = _peg(story, candidates)
    for one in _cancelled(candidates):
        when = None if one.dated.when or not _simple_past(one) else _from_story(story, one, done, candidates)
        if when is None and one.dated.when is None and _simple_past(one) and _takes_part(story, one, people):
            when = peg
        done.append(replace(one, dated=replace(one.dated, when=when)) if when else one)
    return done


def _cancelled(candidates: Sequence[Candidate]) -> list[Candidate]:
    """'… to prepare a visit in May. It was cancelled': the cancellation has the people and the date of the visit."""
    done: list[Candidate] = []
    for one in candidates:
        plan = done[-1] if done else None
        if takes_up(one.word) and plan is not None and plan.dated.trigger.sort is Sort.NOUN:
            dated = replace(one.dated, when=one.dated.when or plan.dated.when)
            done[-1] = replace(one, dated=dated, actors=tuple(dict.fromkeys(plan.actors + one.actors)), of=plan.dated)
        elif not takes_up(one.word):
            done.append(one)
    return done


def _takes_part(story: Story, one: Candidate, people: set[str]) -> bool:
    """Whether a person of the days reported on, or two of their countries and bodies, are in the event."""
    shared = people & set(one.actors)
    return len(shared) >= _MEETING or any(story.kind(key) is ActorKind.PERSON for key in shared)


def _simple_past(one: Candidate) -> bool:
    return one.dated.trigger.time is Time.PAST and one.dated.trigger.status is not Status.PLANNED


def _from_story(
    story: Story, one: Candidate, done: Sequence[Candidate], candidates: Sequence[Candidate]
) -> When | None:
    people = {key for key in one.actors if story.kind(key) is ActorKind.PERSON}
    for other in candidates:
        if event_dates.is_day(other.dated.when) and len(people & set(other.actors)) >= _MEETING:
            return other.dated.when
    before = done[-1] if done else None
    if (
        before is None
        or not before.dated.when
        or not _simple_past(before)
        or not story.next_to(before.sentence, one.sentence)
    ):
        return None
    return before.dated.when


def _peg(story: Story, candidates: Sequence[Candidate]) -> tuple[When | None, set[str]]:
    """The days that the article reports on, and who took part in them."""
    published = story.article.published
    if published is None:
        return None, set()
    news = [
        one
        for one in candidates
        if event_dates.is_day(one.dated.when)
        and one.dated.when
        and published.first - _NEWS <= one.dated.when.first <= published.last
    ]
    people = {key for one in news for key in one.actors}
    return event_dates.together([one.dated.when for one in news if one.dated.when]), people
