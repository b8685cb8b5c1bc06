"""Dates of a text, as precise as its words and no more."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from briefing_app.extract import calendar_rules, chronology, date_cues, date_entry, date_nearest, date_passage
from briefing_app.extract.calendar_rules import Tense
from briefing_app.extract.date_grammar import Other, Rule, Sight, Step
from briefing_app.extract.date_rules import RULES
from briefing_app.model.text import Span
from briefing_app.model.when import When

if TYPE_CHECKING:
    from collections.abc import Iterator

_ANY_DAY = When(
    "2000-06-15"
)  # stands in where the article's date is unknown: only whether the words are a date matters
_LEAD = re.compile(r"([a-z]+) (?:the )?$")
_LONGEST_LEAD = 16
_TEXTS = 4  # the article's own, which is asked for twice, and some of its captions
_LINE_ENDS_BACK = 2  # a blank line between paragraphs, or one short paragraph
_YEAR = 366  # days


@dataclass(frozen=True, slots=True)
class DateMention:
    """Words that name a date.

    Attributes:
        span: the words, without the preposition before them.
        when: None where the words are a date but nobody can tell which.
        relative: it took the article's date, or the date told before, to know.
        lead: the word before ('since', 'in'), in lower case; empty where there is none.
    """

    span: Span
    when: When | None
    relative: bool
    lead: str = ""


@dataclass(frozen=True, slots=True)
class _Match:
    span: Span
    value: When | Step | Other
    relative: bool
    yearless: Tense | None = None  # how the words around one without its year look


@lru_cache(maxsize=_TEXTS)
def find(text: str, published: When | None) -> tuple[DateMention, ...]:
    """All dates of `text`, in order, not overlapping.

    Durations ('two years') and repetitions ('every Monday') are no dates. Without `published`, or where it is not
    known exactly enough, relative words are found but have no value. 'A day later' counts from the date named before
    it in the same paragraph or the one before. A day without its year is the nearest, in a passage of years gone by
    or under a heading with a date (`date_passage`) that of then. In an entry of a chronology words are counted from
    its date (`date_entry`).
    """
    found: list[DateMention] = []
    for match in _longest(text, published):
        if isinstance(match.value, Step):
            entry = chronology.entry_at(text, published, match.span.start)
            when = _counted(text, match, match.value, found)
            when = when or (_shifted(entry.when, match.value) if entry else None) or match.value.otherwise
        else:
            when = match.value if isinstance(match.value, When) else None
        relative = match.relative
        if when and published and match.yearless:
            above = date_passage.heading(text, match.span, found)
            if above is not None and match.yearless is not Tense.FUTURE:
                when, relative = date_passage.nearest_to(when, above), False  # known without the article's date
            elif match.yearless is Tense.PAST:
                when = date_passage.settled(text, match.span, when, found, published)
        if match.value is not Other.NO_DATE:
            found.append(DateMention(match.span, when, relative, _lead(text, match.span.start)))
    return tuple(found)


def _longest(text: str, published: When | None) -> list[_Match]:
    """Of matches that overlap the longest, of equals the first; in order of the text."""
    taken = bytearray(len(text))
    kept = [_Match(one.heading, one.when, relative=False) for one in chronology.entries(text, published)]
    for one in kept:
        taken[one.span.start : one.span.end] = b"\1" * (one.span.end - one.span.start)
    for rule, match in sorted(_matches(text), key=lambda found: found[1].start() - found[1].end()):
        start, end = match.span()
        if not any(taken[start:end]) and (read := _read(rule, match, published)):
            taken[start:end] = b"\1" * (end - start)
            kept.append(read)
    return sorted(kept, key=lambda one: one.span)


def _matches(text: str) -> Iterator[tuple[Rule, re.Match[str]]]:
    places = {
        cue: [(start, end, text[start:end].lower()) for start, end in found]
        for cue, found in date_cues.places(text).items()
    }
    for rule in RULES:
        for start, end, words in places[rule.cue]:
            if not rule.signs or any(sign in words for sign in rule.signs):
                for match in rule.pattern.finditer(text, start, end):
                    yield rule, match


def _read(rule: Rule, match: re.Match[str], published: When | None) -> _Match | None:
    sight = Sight(match.string, match, published or _ANY_DAY)
    value = _value(rule, sight)
    if value is None:
        return None
    if rule.relative and isinstance(value, When):
        entry = chronology.entry_at(match.string, published, match.start())
        if entry is not None:
            told = date_entry.told_in(entry.when, rule.value, sight, value)
            return _Match(Span(*match.span()), told, relative=False)
    unknown = rule.relative and published is None and isinstance(value, When)
    relative = rule.relative or isinstance(value, Step)
    yearless = sight.tense if rule.value in date_nearest.YEARLESS else None
    return _Match(Span(*match.span()), Other.VAGUE if unknown else value, relative, yearless)


def _value(rule: Rule, sight: Sight) -> When | Step | Other | None:
    """What the rule makes of the match; nothing where it names no real day (31 June) or a year out of range."""
    try:
        return rule.value(sight)
    except (ValueError, OverflowError):
        return None


def _counted(text: str, match: _Match, step: Step, before: list[DateMention]) -> When | None:
    """The date a step leads to from the last date that is known exactly enough; none if another is told since."""
    vague: When | None = None  # of 'On Monday … this year … a day later' the year
    for mention in reversed(before):
        if text.count("\n", mention.span.end, match.span.start) > _LINE_ENDS_BACK:
            return None
        if mention.when and _is_exact_enough(mention.when, step):
            if step.count < 0 and _is_one_of_several(text, mention, match, step, before):
                return None
            return _shifted(mention.when, step) if not vague or vague.contains(mention.when) else None
        vague = mention.when or vague
    return None


def _is_one_of_several(text: str, mention: DateMention, match: _Match, step: Step, before: list[DateMention]) -> bool:
    """Whether a date stands in a paragraph before and is not the only one there: which is counted from is a guess."""
    if "\n" not in text[mention.span.end : match.span.start]:
        return False
    begins = text.rfind("\n", 0, mention.span.start)
    there = (one.when for one in before if one.span.start > begins and one.when)
    return len({when.edtf for when in there if _is_exact_enough(when, step)}) > 1


def _is_exact_enough(told: When, step: Step) -> bool:
    """Whether the step can be counted from it; the month that follows from a season, too."""
    within_a_year = step.month is not None and (told.last - told.first).days < _YEAR
    return within_a_year or calendar_rules.reaches(told, step.unit)


def _shifted(base: When, step: Step) -> When | None:
    if step.month and step.count:
        return When.of(base.last.year + (step.month <= base.last.month), step.month)
    try:
        found = calendar_rules.shift(base, step.count, step.unit)
        if found and step.whole:
            return When.between(base, found)
        return When.of(found.first.year, step.month) if found and step.month else found
    except (ValueError, OverflowError):  # outside the years 1..9999
        return None


def _lead(text: str, start: int) -> str:
    match = _LEAD.search(text[max(0, start - _LONGEST_LEAD) : start].lower())
    return match[1] if match else ""
