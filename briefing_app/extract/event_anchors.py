"""Times told by way of other events: 'during the visit', 'a week before her trip', 'since the vote'.

A text dates an event once and then dates others by it (the TLINKs between events of TimeML, Pustejovsky et al. 2003).
Only a definite noun takes up what is known (Clark and Haviland 1977), and only where one date fits; what lies
'before' or 'after' without a count has no date from it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from briefing_app.extract import calendar_rules, event_dates, event_news, event_parts, event_who
from briefing_app.extract.calendar_rules import Unit
from briefing_app.extract.date_grammar import NUMBER
from briefing_app.extract.event_triggers import FAILED, Sort, Time, is_light
from briefing_app.extract.event_words import words
from briefing_app.lexicon import inverse
from briefing_app.model.facts import ActorKind, Status
from briefing_app.model.when import Precision, When

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Token

    from briefing_app.extract.event_choice import Candidate
    from briefing_app.extract.event_story import Story

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
_TOLD_APART = frozenset({
    "previous", "earlier", "last", "next", "first", "second", "third", "other", "another", "future", "annual",
    "planned", "upcoming", "scheduled", "proposed", "possible", "later", "past", "prior",
}) | FAILED  # fmt: skip
_DURING = frozenset({"during", "at", "on", "amid"})
_BEFORE, _AFTER = frozenset({"before", "ahead"}), frozenset({"after", "following"})
_NEXT_DAY = frozenset({"day", "morning", "night", "evening"})
_BEGINS = frozenset({"begin", "start", "open", "commence"})
_HOURS = frozenset({"minutes", "hours"})
_DAYS = frozenset({"minutes", "hours", "days"})
_PAPERS = frozenset({"statement", "communique", "communiqué", "declaration", "readout"})
_OBJECTS = frozenset({"dobj", "nsubjpass", "nsubj"})
_CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp"})
_TRIP = "travel"
_HALF_A_WEEK = timedelta(days=3)
_REACH = 80  # words looked back for what 'the same time' means


@dataclass(frozen=True, slots=True)
class Anchor:
    """An event with a date, by which a text may date others.

    Attributes:
        family: the type of the event, a section of `event_types`.
        actors: keys of who takes part.
    """

    family: str
    actors: frozenset[str]
    when: When


def anchors(story: Story, candidates: Iterable[Candidate]) -> list[Anchor]:
    """What the text dates: events that happened or are still planned."""
    return [
        Anchor(family, frozenset(one.actors), one.dated.when)
        for one in candidates
        if one.dated.when and one.dated.trigger.status in {Status.HAPPENED, Status.PLANNED}
        if not is_over(story, one) and (family := family_of(one.word))
    ]


def is_over(story: Story, one: Candidate) -> bool:
    """'invited him to visit in 2012', told in 2016: no plan any more, and no telling whether he came."""
    published, when = story.article.published, one.dated.when
    planned = one.dated.trigger.status is Status.PLANNED
    return planned and published is not None and when is not None and when.last < published.first


def family_of(word: Token) -> str | None:
    """The type of event that a word tells of, a noun of no type being its own; of a light verb its object does."""
    if is_light(word):
        carrier = (child for child in word.children if child.dep_ in _OBJECTS)
        return next((found for child in carrier if (found := inverse("event_types").get(child.lower_))), None)
    itself = word.lemma_ if word.pos_ == "NOUN" and word.lemma_ in words("dated_nouns") else None
    return inverse("event_types").get(word.lower_) or itself


def meant(story: Story, noun: Token, known: Sequence[Anchor]) -> When | None:
    """The date of the known event that a definite noun takes up; None where none or several fit."""
    family = family_of(noun) if noun.pos_ == "NOUN" and _takes_up(story, noun) else None
    if family is None:
        return None
    named = frozenset(_named(story, noun))
    people = {key for key in named if story.kind(key) is ActorKind.PERSON}
    fitting = {
        one.when
        for one in known
        if one.family == family and people <= one.actors and (not named - people or named & one.actors)
    }
    if not named:  # 'the visit': that of the news
        fitting = {when for when in fitting if event_news.is_news(story, when)} or fitting
    return _whole(fitting)


def _takes_up(story: Story, noun: Token) -> bool:
    """'the visit', 'her visit', 'Lee's visit to Oslo'; not 'a visit', 'her first visit', 'the May visit'."""
    lower = {word.lower_ for word in noun.children}
    owned = any(word.dep_ == "poss" for word in noun.children)
    if story.quoted[noun.i] or lower & _TOLD_APART or not (owned or lower & _DEFINITE):
        return False
    return not any(story.in_a_date(word) for word in noun.subtree)


def _named(story: Story, noun: Token) -> Iterator[str]:
    """Keys of those whom the noun's phrase names, but for the clauses in it."""
    inside = list(_phrase(noun))
    yield from event_parts.keys(story, inside)
    for word in inside:
        key = event_who.who(story, word) if word.tag_ == "PRP$" else None
        if key and story.doer(key):
            yield key


def _phrase(noun: Token) -> Iterator[Token]:
    for child in noun.children:
        if child.dep_ not in _CLAUSES:
            yield child
            yield from _phrase(child)


def _whole(dates: set[When]) -> When | None:
    """The only date, or the one that all others lie in."""
    return next((one for one in dates if all(one.contains(other) for other in dates)), None)


def anchored(story: Story, one: Candidate, known: Sequence[Anchor]) -> When | None:
    """The date that a clause has from a known event it names, if there is one."""
    for noun in one.sentence:
        if noun.i == one.word.i or noun.pos_ != "NOUN" or not _goes_with(noun, one.word):
            continue
        base = meant(story, noun, known)
        if base is not None:
            return _related(one, noun, base)
    return None


def _goes_with(noun: Token, verb: Token) -> bool:
    """Whether a noun stands in the clause of a verb, or in the one that reports it."""
    clause = event_dates.clause_of(noun)
    own = event_parts.root(verb)
    if clause.i in {verb.i, own.i} or (verb.dep_ == "acl" and noun.head.head.i == verb.head.i):
        return True
    if verb.dep_ == "relcl" and verb.head.i == noun.i:  # 'during her visit she met': the parser takes it for one
        return not any(word.tag_ in {"WDT", "WP", "WP$", "WRB"} for word in verb.lefts)
    return verb.dep_ == "ccomp" and clause.i == verb.head.i and not event_dates.had_before(verb, clause)


def _related(one: Candidate, noun: Token, base: When) -> When | None:
    """The date at which a clause stands to a known event."""
    verb = one.word
    if noun.dep_ == "nsubj" and noun.head.i == verb.i:
        return _edge(base, verb.lemma_)
    relation = noun.head.lower_ if noun.dep_ == "pobj" else ""
    if relation in _DURING:
        return base
    count = _count_before(noun.head)
    if count is not None and relation in _BEFORE | _AFTER:
        number, unit = count
        return _shifted(base, -number if relation in _BEFORE else number, unit)
    if relation in _AFTER and event_dates.is_day(base) and _is_said(one):
        return base
    return None


def counted(one: Candidate, told: Iterable[Candidate]) -> When | None:
    """'They left on Saturday, a day after Lee had called off the talks': counted from the clause above.

    'Hours after' and 'days before' without a count leave the day, or the month, as far as it is known.
    """
    marks = (word for word in one.word.lefts if word.dep_ == "mark" and word.lower_ in _BEFORE | _AFTER)
    mark = next(marks, None) if one.word.dep_ == "advcl" else None
    base = next((other.dated.when for other in told if other.word.i == one.word.head.i and mark is not None), None)
    if mark is None or base is None:
        return None
    count = _count_before(mark)
    if count is None:
        near = {When.day(base.first): _HOURS} if event_dates.is_day(base) else {base: _DAYS}
        return next((when for when, units in near.items() if mark.nbor(-1).lower_ in units), None)
    number, unit = count
    return _shifted(base, number if mark.lower_ in _BEFORE else -number, unit)


def _edge(base: When, verb: str) -> When | None:
    """'The visit began': its first day; 'ended': its last; of one known only to the month that month."""
    if base.precision is not Precision.INTERVAL:
        return base if verb in _BEGINS | event_dates.ENDS else None
    first, last = map(When, base.edtf.split("/"))
    return first if verb in _BEGINS else last if verb in event_dates.ENDS else None


def _is_said(one: Candidate) -> bool:
    """Words are said, and papers given out, on the day of the talks they come after."""
    trigger = one.dated.trigger
    if trigger.sort in {Sort.SPEECH, Sort.PERFORMATIVE}:
        return True
    above = [trigger.word.head] if trigger.word.dep_ == "acl" else list(trigger.word.children)
    return any(word.lemma_.lower() in _PAPERS for word in above if word.pos_ == "NOUN")


def _count_before(prep: Token) -> tuple[int, Unit] | None:
    """'a week' before 'before the visit'; 'the morning after' is a day."""
    unit = prep.nbor(-1) if prep.i else prep
    if unit.lower_ in _NEXT_DAY and any(word.lower_ == "the" for word in unit.lefts):
        return 1, Unit.DAY
    if unit.lemma_ not in set(Unit) or prep not in (unit.head, *unit.children, *unit.head.children):
        return None
    for word in unit.lefts:
        number = NUMBER.get(word.lower_) or (int(word.text) if word.is_digit else None)
        if number is not None:
            return number, Unit(unit.lemma_)
    return None


def _shifted(base: When, count: int, unit: Unit) -> When | None:
    """So long before or after; 'a week before the visit' is no day and no week of the calendar but its month."""
    try:
        if unit is not Unit.WEEK:
            start = When.day(base.first) if base.precision is Precision.INTERVAL and _in_days(base) else base
            return calendar_rules.shift(start, count, unit)
        if not _in_days(base):
            return None
        about = (base.first if count < 0 else base.last) + timedelta(weeks=count)
    except OverflowError:
        return None
    first, last = about - _HALF_A_WEEK, about + _HALF_A_WEEK
    return When.between(When.of(first.year, first.month), When.of(last.year, last.month))


def _in_days(when: When) -> bool:
    return when.edtf.split("/")[0].count("-") == Precision.DAY - 1


def since(story: Story, one: Candidate, candidates: Sequence[Candidate], known: Sequence[Anchor]) -> When | None:
    """'has lent money since the vote': from then until the article (the extended now, McCoard 1978)."""
    published, trigger = story.article.published, one.dated.trigger
    told = trigger.time is Time.PERFECT or (trigger.time is Time.PAST and trigger.word.dep_ != "acl")
    if not told or trigger.sort is Sort.NOUN or published is None:
        return None
    edges = (word for word in one.sentence if word.lower_ == "since")
    for edge in (word for word in edges if trigger.time is Time.PERFECT or word.dep_ == "prep"):
        start = _start(story, edge, one, candidates, known)
        if start is not None:
            return _until(start, published)
    return None


def _start(
    story: Story, edge: Token, one: Candidate, candidates: Sequence[Candidate], known: Sequence[Anchor]
) -> When | None:
    """The date of what follows a 'since' that hangs on an event's verb."""
    if edge.dep_ == "mark" and edge.head.dep_ == "advcl" and edge.head.head.i == one.word.i:
        return next((other.dated.when for other in candidates if other.word.i == edge.head.i), None)
    if edge.dep_ != "prep" or not _is_of_its_clause(edge, one.word):
        return None
    dated = (mention.when for mention in story.dates_in(one.sentence) if _hangs_on(mention.span.start, edge))
    return next(dated, None) or next((meant(story, noun, known) for noun in edge.children), None)


def _is_of_its_clause(edge: Token, verb: Token) -> bool:
    """'has arrested thousands | accused of theft since May': the parser may hang the 'since' on the participle."""
    above = edge.head
    if above.i != verb.i and above.dep_ != "acl":
        return False
    while above.i != verb.i and above.dep_ in {"acl", "dobj", "pobj", "prep"} and above.head.i != above.i:
        above = above.head
    return above.i == verb.i


def _hangs_on(at: int, edge: Token) -> bool:
    """Whether the date that begins at a character stands behind a preposition."""
    return any(word.idx == at for child in edge.children for word in (child, *child.lefts))


def at_the_same_time(story: Story, one: Candidate, told: Sequence[Candidate], known: Sequence[Anchor]) -> When | None:
    """'Around the same time she left for Rome': the month of what was told, or taken up, just before.

    'It suspended her the same day': on that of the last event with a date.
    """
    for time in one.sentence:
        if time.lower_ == "day" and _is_the_same(time) and event_dates.clause_of(time).i == one.word.i:
            return next((other.dated.when for other in reversed(told) if other.dated.when), None)
        if time.lower_ != "time" or not _about_the_same(time) or event_dates.clause_of(time).i != one.word.i:
            continue
        dates = {other.word.i: other.dated.when for other in told}
        for word in reversed(story.doc[max(0, time.i - _REACH) : time.i]):
            when = dates.get(word.i) or meant(story, word, known)
            if when is not None and when.first.replace(day=1) == when.last.replace(day=1):
                return When.of(when.first.year, when.first.month)
    return None


def _is_the_same(day: Token) -> bool:
    """'the same day', 'on that same day'."""
    return any(word.lower_ == "same" for word in day.lefts) and day.dep_ in {"npadvmod", "pobj"}


def _about_the_same(time: Token) -> bool:
    """'around the same time', 'at about the same time'; a bare 'at the same time' mostly says 'yet'."""
    lower = {word.lower_ for word in time.subtree} | {time.head.lower_}
    return "same" in lower and bool(lower & {"around", "about", "roughly"})


def _until(start: When, published: When) -> When | None:
    """From a date to that of the article, both as exact as the less exact of the two."""
    head = start.edtf.split("/")[0].split("-")
    tail = published.edtf.split("/")[-1].split("-")
    length = min(len(head), len(tail))
    try:
        return When.between(When("-".join(head[:length])), When("-".join(tail[:length])))
    except ValueError:
        return None


def with_trip_days(story: Story, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Trips told less exactly ('this week') have the days of the news where 'a two-day visit' says it is as long."""
    done = list(candidates)
    for noun in dict.fromkeys(day.head for day in story.before(len(story.doc), ("day",))):
        length = _length(noun)
        stretches = {who: _days_of(story, who, candidates) for who in set(_named(story, noun))} if length else {}
        for who, days in stretches.items():
            if days is not None and (days.last - days.first).days + 1 == length:
                done = [_within_days(one, days) if who in one.actors[:1] else one for one in done]
    return done


def _length(noun: Token) -> int:
    """The days of 'a two-day visit'; 0 of any other word."""
    if noun.pos_ != "NOUN" or family_of(noun) != _TRIP:
        return 0
    for word in noun.lefts:
        if word.lower_ == "day":
            return max((NUMBER.get(n.lower_) or (int(n.text) if n.is_digit else 0) for n in word.lefts), default=0)
    return 0


def _days_of(story: Story, who: str, candidates: Iterable[Candidate]) -> When | None:
    """From the first to the last day of the news on which somebody, or one of the same side, did something."""
    side = story.actors[who].side
    told = [(one.dated.when, frozenset(one.actors)) for one in candidates]
    days = [
        when
        for when, actors in (*told, *story.captions())
        if when and event_dates.is_day(when) and event_news.is_news(story, when)
        if who in actors or any(side and story.actors[key].side == side for key in actors)
    ]
    return event_dates.together(days)


def _within_days(one: Candidate, days: When) -> Candidate:
    when = one.dated.when
    told = family_of(one.word) == _TRIP and one.dated.trigger.status is Status.HAPPENED
    if not told or when is None or event_dates.is_day(when) or not when.overlaps(days):
        return one
    return replace(one, dated=replace(one.dated, when=days))
