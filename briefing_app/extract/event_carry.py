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
_VISIT = timedelta(days=4)  # longer stretches are no single piece of news
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
    """Whether the main clause of a sentence tells a deed of somebody who takes part in the days reported on.

    One person of those days must be the doer; of countries and bodies two must take part.
    """
    main = one.word.dep_ == "ROOT" or (one.word.dep_ == "conj" and one.word.head.dep_ == "ROOT")
    if not main or one.dated.trigger.sort is not Sort.DEED:
        return False
    doer = one.actors[:1] if one.has_doer else ()
    persons = [key for key in doer if key in people and story.kind(key) is ActorKind.PERSON]
    return bool(persons) or len(people & set(one.actors)) >= _MEETING


def _simple_past(one: Candidate) -> bool:
    return one.dated.trigger.time is Time.PAST and one.dated.trigger.status is not Status.PLANNED


def _from_story(
    story: Story, one: Candidate, done: Sequence[Candidate], candidates: Sequence[Candidate]
) -> When | None:
    people = {key for key in one.actors if story.kind(key) is ActorKind.PERSON}
    met = [(other.dated.when, set(other.actors)) for other in candidates] + story.captions()
    for when, others in met:
        if event_dates.is_day(when) and len(people & others) >= _MEETING:
            return when
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
    sides = {story.country(story.actors[key].side) for one in news for key in one.actors}
    days = event_dates.together([one.dated.when for one in news if one.dated.when])
    if days is None or days.last - days.first > _VISIT:
        return None, set()
    return days, {key for one in news for key in one.actors} | {key for key in sides if key}
