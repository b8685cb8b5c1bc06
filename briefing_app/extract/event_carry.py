"""Dates that an event takes over from events told before it.

An event without a date of its own, told in the simple past, has that of a day on which the same two met; else, in the
same paragraph, that of the event told just before; else, if one of its persons took part, that of the days the
article reports on; else, where the article tells of them in passing, the day it leads with or their month.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.extract import event_dates, event_news, event_parts
from briefing_app.extract.event_actors import with_parties
from briefing_app.extract.event_choice import takes_up
from briefing_app.extract.event_triggers import Sort, Time
from briefing_app.model.facts import ActorKind, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from briefing_app.extract.event_choice import Candidate
    from briefing_app.extract.event_story import Story
    from briefing_app.model.when import When

_MEETING = 2
_AFTER_IT = re.compile(
    r"\b(?:after|following) (?:the|their|his|her) (?:[a-z]+ )?(?:meeting|talks|summit|encounter)\b", re.IGNORECASE
)
_EDGES = frozenset({"after", "before", "since", "until"})


def carried(story: Story, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The same events, those without a date with the one that the story gives them."""
    done: list[Candidate] = []
    news = event_news.of(story, candidates)
    met = [(one.dated.when, set(one.actors)) for one in candidates] + story.captions()
    for one in _cancelled(candidates):
        when = None
        if one.dated.when is None and _simple_past(one):
            before = next((other for other in reversed(done) if other.dated.own), None)
            now = event_news.is_news(story, before.dated.when if before else news.days or news.frame)
            when = (
                _same_people(story, one, met, now=now) or _after_a_meeting(one, met) or _told_before(story, one, done)
            )
            if when is None and now and _takes_part(story, one, news.people):
                when = news.days
            if when is None and _in_passing(story, one, now=now):
                when = news.frame
        if one.dated.when is None and _is_planned(one):
            when = _same_plan(story, one, candidates)
        done.append(replace(one, dated=replace(one.dated, when=when)) if when else one)
    return with_parties(story, [one for one in done if not _is_over(story, one)])


def _is_over(story: Story, one: Candidate) -> bool:
    """'invited him to visit in 2012', told in 2016: no plan any more, and no telling whether he came."""
    published, when = story.article.published, one.dated.when
    planned = one.dated.trigger.status is Status.PLANNED
    return planned and published is not None and when is not None and when.last < published.first


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


def _is_planned(one: Candidate) -> bool:
    return one.dated.trigger.status is Status.PLANNED


def _same_plan(story: Story, one: Candidate, candidates: Sequence[Candidate]) -> When | None:
    """'She is headed to Oslo. … She is to land in Oslo this weekend': one plan, told twice, by doer and place."""
    place = event_parts.place(story, one.dated.trigger)
    dates = {
        other.dated.when
        for other in candidates
        if place and other.dated.own and _is_planned(other) and other.actors[:1] == one.actors[:1] != ()
        if event_parts.place(story, other.dated.trigger) == place
    }
    return dates.pop() if len(dates) == 1 else None


def _takes_part(story: Story, one: Candidate, people: frozenset[str]) -> bool:
    """Whether the main clause of a sentence tells a deed of somebody who takes part in the days reported on.

    One person of those days must be the doer; of countries and bodies two must take part.
    """
    if not _is_main(one.word) or one.dated.trigger.sort is not Sort.DEED:
        return False
    if event_dates.tells_another_day(story, one.sentence):
        return False
    doer = one.actors[:1] if one.has_doer else ()
    persons = [key for key in doer if key in people and story.kind(key) is ActorKind.PERSON]
    return bool(persons) or len(people & set(one.actors)) >= _MEETING


def _is_main(verb: Token) -> bool:
    """Whether it is the verb of a main clause, coordinated with it, or stands before 'officials said'."""
    if verb.dep_ == "conj" or (verb.dep_ == "ccomp" and verb.i < verb.head.i):
        verb = verb.head
    return verb.dep_ == "ROOT"


def _had(verb: Token) -> bool:
    return any(word.lower_ == "had" and word.dep_ == "aux" for word in verb.children)


def _in_passing(story: Story, one: Candidate, *, now: bool) -> bool:
    """Whether a main clause tells what belongs to the news without saying when: words said anywhere, a deed `now`."""
    if not _is_main(one.word) or _had(one.word):
        return False
    return _is_said(one) or (now and not _has_a_date(story, one))


def _has_a_date(story: Story, one: Candidate, end: int | None = None) -> bool:
    """Whether its sentence, up to a character, names a date, be it one that nobody can tell ('a week earlier')."""
    start, end = one.sentence.start_char, one.sentence.end_char if end is None else end
    return any(start <= mention.span.start < end for mention in story.dates)


def _is_said(one: Candidate) -> bool:
    return one.dated.trigger.sort in {Sort.SPEECH, Sort.PERFORMATIVE}


def _simple_past(one: Candidate) -> bool:
    return one.dated.trigger.time is Time.PAST and one.dated.trigger.status is not Status.PLANNED


def _same_people(
    story: Story, one: Candidate, met: Sequence[tuple[When | None, set[str]]], *, now: bool
) -> When | None:
    """The day on which two persons of the event met; a day of the news only where the text tells of the news."""
    people = {key for key in one.actors if story.kind(key) is ActorKind.PERSON}
    for when, others in met:
        if (
            event_dates.is_day(when)
            and len(people & others) >= _MEETING
            and (now or not event_news.is_news(story, when))
        ):
            return when
    return None


def _after_a_meeting(one: Candidate, met: Sequence[tuple[When | None, set[str]]]) -> When | None:
    """'Speaking after the meeting, Lee said': the day on which Lee met somebody, if there is only one."""
    if not one.has_doer or not _AFTER_IT.search(one.sentence.text):
        return None
    days = {when for when, others in met if event_dates.is_day(when) and one.actors[0] in others and len(others) > 1}
    return days.pop() if len(days) == 1 else None


def _told_before(story: Story, one: Candidate, done: Sequence[Candidate]) -> When | None:
    """The date of the event told just before: in the same sentence, or as the main clause of the one before.

    What somebody says belongs to the news, not to an older day told of before.
    """
    before = done[-1] if done and one.dated.trigger.sort is not Sort.NOUN else None
    if before is None or not _simple_past(before) or not story.next_to(before.sentence, one.sentence):
        return None
    aside = one.sentence.start != before.sentence.start and not (_is_main(one.word) and _is_main(before.word))
    said = _is_said(one) and not event_news.is_news(story, before.dated.when)
    if aside or said or _at_another_time(story, one, before):
        return None
    return before.dated.when


def _at_another_time(story: Story, one: Candidate, before: Candidate) -> bool:
    """Whether its clause hangs on an 'after', or its sentence names a date that belongs to something else."""
    same = one.sentence.start == before.sentence.start
    if event_dates.had_before(one.word, before.word):
        return True
    day = event_dates.is_day(before.dated.when) and one.word.dep_ == "advcl"
    if day and any(word.lower_ in _EDGES for word in one.word.lefts if word.dep_ in {"mark", "prep"}):
        return True
    return not same and _has_a_date(story, one, one.word.idx)
