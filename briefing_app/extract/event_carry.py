"""Dates that an event takes over from events told before it.

An event without a date of its own, told in the simple past, has that of a day on which the same two met; else, in the
same paragraph, that of the event told just before; else, if one of its persons took part, that of the days the
article reports on; else, where the article tells of them in passing, the day it leads with or their month.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.extract import (
    date_passage,
    event_anchors,
    event_chronology,
    event_dates,
    event_moment,
    event_news,
    event_parts,
    event_tense,
)
from briefing_app.extract.event_actors import with_parties
from briefing_app.extract.event_choice import takes_up
from briefing_app.extract.event_date_ways import Way
from briefing_app.extract.event_triggers import Sort, Time
from briefing_app.model.facts import ActorKind, Status
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from briefing_app.extract.chronology import Entry
    from briefing_app.extract.event_choice import Candidate
    from briefing_app.extract.event_story import Story
    from briefing_app.model.when import When

_MEETING = 2
_NEWS = frozenset({Sort.DEED, Sort.PERFORMATIVE})  # what a lead reports
_FACE_TO_FACE = frozenset({"meet", "travel", "call"})
_PARAGRAPH = 2  # line ends to the next paragraph
_GOING_ON = frozenset({"he", "she", "they"})
_AFTER_IT = re.compile(
    r"\b(?:after|following) (?:the|their|his|her) (?:[a-z]+ )?(?:meeting|talks|summit|encounter)\b", re.IGNORECASE
)
_EDGES = frozenset({"after", "before", "since", "until"})


def carried(story: Story, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The same events, those without a date with the one that the story gives them."""
    done: list[Candidate] = []
    news = event_news.of(story, candidates)
    told = _told_again(event_anchors.with_trip_days(story, _cancelled(candidates)))
    known = event_anchors.anchors(story, told)
    met = [(one.dated.when, set(one.actors)) for one in told if _is_a_meeting(one)] + story.captions()
    for one in told:
        when, way, words = None, one.dated.way, one.dated.words
        if one.dated.when is None:
            when = _by_another(story, one, told, known, done)
            here = event_chronology.entry(story, one.word.idx) if when is None else None
            if here is not None:
                when, way = _in_an_entry(story, one, here, done)
                words = here.heading.of(story.article.text) if way is Way.HEADING else None
            elif when is None:
                when = _in_the_story(story, one, met, done, news)
        done.append(replace(one, dated=replace(one.dated, when=when, way=way, words=words)) if when else one)
        known += event_anchors.anchors(story, done[-1:]) if when else []
    return with_parties(story, [one for one in done if not event_anchors.is_over(story, one)])


def _in_an_entry(story: Story, one: Candidate, here: Entry, done: Sequence[Candidate]) -> tuple[When | None, Way]:
    """The date above the entry of a chronology, or that of what the entry told just before, with its own date."""
    if event_chronology.is_of(story, one, here):
        return here.when, Way.HEADING
    before = done[-1] if done and done[-1].dated.own and here.tells(done[-1].word.idx) else None
    goes_on = before is not None and _simple_past(one) and event_moment.is_of_now(one)
    return _told_before(story, one, done) if goes_on else None, Way.CARRIED


def _is_a_meeting(one: Candidate) -> bool:
    return event_anchors.family_of(one.word) in _FACE_TO_FACE


def _by_another(
    story: Story,
    one: Candidate,
    told: Sequence[Candidate],
    known: Sequence[event_anchors.Anchor],
    done: Sequence[Candidate],
) -> When | None:
    """The date that the words of an event have from another one that they name."""
    if _is_planned(one):
        return _same_plan(story, one, told)
    if one.dated.trigger.time is Time.PERFECT:
        return event_anchors.since(story, one, told, known)
    if not _simple_past(one):
        return None
    if (when := event_anchors.counted(one, (*done, *told))) is not None:
        return when
    named = event_anchors.anchored(story, one, known) or event_anchors.at_the_same_time(story, one, done, known)
    return named or event_anchors.since(story, one, told, known)


def _in_the_story(
    story: Story,
    one: Candidate,
    met: Sequence[tuple[When | None, set[str]]],
    done: Sequence[Candidate],
    news: event_news.News,
) -> When | None:
    """The date that an event told in the simple past has from where it is told."""
    if not _simple_past(one):
        return news.frame if _is_hot_news(story, one) and event_dates.is_day(news.frame) else None
    if (above := _heading(story, one)) is not None:
        return above if event_dates.is_day(above) and _opens_its_section(story, one) else None
    before = next((other for other in reversed(done) if other.dated.own and not _lies_ahead(story, other)), None)
    if event_moment.is_back_then(one):
        return _where_told(story, one, before)
    now = event_news.is_news(story, before.dated.when if before else news.days or news.frame)
    gone_back = event_news.is_past_told(story, before.sentence.end_char if before else 0, one.sentence.start_char)
    gone_back = gone_back or event_moment.is_behind_what_preceded(one)
    now = now and not gone_back
    when = _same_people(story, one, met, done, now=now) or _after_a_meeting(one, met)
    if when is not None or not event_moment.is_of_now(one):
        return when
    when = _told_before(story, one, done)
    if when is None and now and _takes_part(story, one, news.people):
        return news.days
    deed = now and (event_dates.is_day(news.frame) or _is_of_the_main_person(story, one))
    passing = when is None and not gone_back and _in_passing(story, one, now=deed)
    return news.frame if passing else when


def _lies_ahead(story: Story, one: Candidate) -> bool:
    """What is still to come, told in between, takes no article away from its news."""
    published, when = story.article.published, one.dated.when
    return bool(published and when and when.first > published.last)


def _heading(story: Story, one: Candidate) -> When | None:
    """The date of the heading of a chronology below which an event is told."""
    here = Span(one.sentence.start_char, one.sentence.end_char)
    before = story.dates[: bisect_left(story.dates, here.start, key=lambda mention: mention.span.start)]
    return date_passage.heading(story.article.text, here, before)


def _opens_its_section(story: Story, one: Candidate) -> bool:
    """Whether its sentence is the first below the heading."""
    lines = story.article.text[: one.sentence.start_char].rstrip().rpartition("\n")[2]
    return bool(lines) and not lines.endswith((".", "!", "?", "”", '"'))


def _is_hot_news(story: Story, one: Candidate) -> bool:
    """'The court has ruled that …' in the lead: the perfect of hot news (McCawley 1971) is what is reported."""
    trigger, number = one.dated.trigger, story.scene.paragraph(one.word.idx)
    first = number <= 1 or all(map(story.scene.is_headline, range(number)))
    hot = trigger.time is Time.PERFECT and trigger.status is Status.HAPPENED and trigger.sort in _NEWS
    subject = event_parts.subject(story, one.word)
    hot = hot and subject is not None and subject.pos_ != "PRON"
    undated = not event_dates.tells_another_day(story, one.sentence)  # 'after last year's coup' says which
    return hot and first and _is_main(one.word) and event_moment.is_of_now(one) and undated


def _where_told(story: Story, one: Candidate, before: Candidate | None) -> When | None:
    """The older date told last, in its paragraph or the one before."""
    if before is None or event_news.is_news(story, before.dated.when):
        return None
    return before.dated.when if _between(story, before, one).count("\n") <= _PARAGRAPH else None


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


def _told_again(candidates: Sequence[Candidate]) -> list[Candidate]:
    """'He cancelled a trip in May. … since he cancelled it this year': one cancellation, by its doer and its year."""
    off = [one for one in candidates if one.dated.trigger.status is Status.CANCELLED and one.dated.when]
    return [_as_exact_as(one, off) if one in off else one for one in candidates]


def _as_exact_as(one: Candidate, others: Sequence[Candidate]) -> Candidate:
    whole = one.dated.when
    same = [other.dated.when for other in others if other.actors[:1] == one.actors[:1] != ()]
    finer = {when for when in same if whole and when and when != whole and whole.contains(when)}
    return replace(one, dated=replace(one.dated, when=finer.pop())) if len(finer) == 1 else one


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


def _is_of_the_main_person(story: Story, one: Candidate) -> bool:
    """A month is lent only to what the person does whom the article speaks of most."""
    people = [actor for actor in story.actors.values() if actor.kind is ActorKind.PERSON]
    main = max(people, key=lambda actor: len(actor.mentions), default=None)
    return main is not None and one.has_doer and one.actors[:1] == (main.key,)


def _has_a_date(story: Story, one: Candidate, end: int | None = None) -> bool:
    """Whether its sentence, up to a character, names a date, be it one that nobody can tell ('a week earlier')."""
    start, end = one.sentence.start_char, one.sentence.end_char if end is None else end
    return any(start <= mention.span.start < end for mention in story.dates)


def _is_said(one: Candidate) -> bool:
    return one.dated.trigger.sort in {Sort.SPEECH, Sort.PERFORMATIVE}


def _simple_past(one: Candidate) -> bool:
    return one.dated.trigger.time is Time.PAST and one.dated.trigger.status is not Status.PLANNED


def _same_people(
    story: Story,
    one: Candidate,
    met: Sequence[tuple[When | None, set[str]]],
    done: Sequence[Candidate],
    *,
    now: bool,
) -> When | None:
    """The day on which two persons met: one of the news where the text tells of it, else one of the paragraph."""
    people = {key for key in one.actors if story.kind(key) is ActorKind.PERSON}
    start = story.article.text.rfind("\n", 0, one.sentence.start_char)
    same = [other for other in done if other.sentence.start_char > start and _is_a_meeting(other)]
    here = [(other.dated.when, set(other.actors)) for other in same]
    days = [one for one in met if now and event_news.is_news(story, one[0])] + here
    return next((when for when, who in days if event_dates.is_day(when) and len(people & who) >= _MEETING), None)


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
    if before is None or not _simple_past(before) or _ends_in_a_deed_to_come(before):
        return None
    hour = event_moment.is_at_an_hour(one) and "\n" not in _between(story, before, one)
    if not hour and not story.next_to(before.sentence, one.sentence) and not _goes_on(before, one):
        return None
    aside = one.sentence.start != before.sentence.start and not (_is_main(one.word) and _is_main(before.word))
    said = _is_said(one) and not event_news.is_news(story, before.dated.when)
    if aside or said or _at_another_time(story, one, before):
        return None
    return before.dated.when


def _ends_in_a_deed_to_come(one: Candidate) -> bool:
    """'ordered them to return today': the day is that of the return."""
    return one.dated.way is Way.INSIDE and any(word.dep_ in {"xcomp", "ccomp"} for word in one.word.rights)


def _between(story: Story, before: Candidate, one: Candidate) -> str:
    """The text between the sentences of two events."""
    return story.article.text[before.sentence.end_char : one.sentence.start_char]


def _goes_on(before: Candidate, one: Candidate) -> bool:
    """'… was arrested on Friday.', and in a line of its own: 'He resisted …'."""
    subject = next((word for word in one.word.lefts if word.dep_ in {"nsubj", "nsubjpass"}), None)
    return before.sentence.end == one.sentence.start and subject is not None and subject.lower_ in _GOING_ON


def _is_aside_to(before: Token, word: Token) -> bool:
    """'Lee, who served until the 2001 vote, agreed': what a relative clause tells dates nothing outside it."""
    over = event_dates.clause_of(before)
    return over.dep_ in {"relcl", "acl"} and over.i != word.i and not over.is_ancestor(word)


def _at_another_time(story: Story, one: Candidate, before: Candidate) -> bool:
    """Whether its clause hangs on an 'after', or its sentence names a date that belongs to something else."""
    same = one.sentence.start == before.sentence.start
    if event_dates.had_before(one.word, before.word) or (same and _is_aside_to(before.word, one.word)):
        return True
    if same and event_tense.is_what_others_say(one.word):
        return True
    if not same and _had(one.word) and not event_moment.is_at_an_hour(one):
        return True  # 'They met on Monday. He had asked for it'
    day = event_dates.is_day(before.dated.when) and one.word.dep_ == "advcl"
    if day and any(word.lower_ in _EDGES for word in one.word.lefts if word.dep_ in {"mark", "prep"}):
        return True
    return not same and _has_a_date(story, one, one.word.idx)
