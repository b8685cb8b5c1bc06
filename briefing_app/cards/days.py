"""Days of a printed sentence: what hangs on the day of its report goes, and a day without its year gets it (B3)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.model.when import Precision

if TYPE_CHECKING:
    from briefing_app.model.when import When

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_NO_VERB_OF_THEM = _MONTHS.replace("May|", "")
_LEADING = "".join(rf"(?<!\b{word})" for word in ("from", "since", "until", "by", "for", "before"))
# days told from that of the report, as phrases of their own
_FROM_THE_REPORT = re.compile(
    rf",?(?: (?:early|late|earlier|later))?(?: on)?{_LEADING}(?<!ing) "
    r"(?:today|yesterday|tonight|last night|this (?:morning|afternoon|evening|week|month)|overnight|"
    r"(?:last|earlier this|late last|early this) (?:week|month)|"
    rf"{_DAY}(?: (?:morning|afternoon|evening|night))?|recently|in recent (?:days|weeks|months))"
    rf"(?![’'\w-])(?! (?:and|or|to) {_DAY})(?! (?:[a-z]+s|[a-z]+) of\b)"
)
_NOW = re.compile(r"(?<=[a-z]) (?:now|currently)(?= [a-z])")
_BOUNDED = re.compile(
    r"\b(?:from|since|until|by|for|before|after|starting|beginning|dated) "
    rf"(?:today|tomorrow|yesterday|{_DAY})(?![’'\w])"
)
_WITHOUT_YEAR = re.compile(
    rf"\b(?:(?P<month>{_MONTHS}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?|"
    rf"(?P<first>\d{{1,2}})(?:st|nd|rd|th)? (?P<then>{_MONTHS}))(?![\d–-])(?!,? \d{{4}})"
)
_MONTH_ONLY = re.compile(
    r"\b(?:in|last|this|since|until|from|by|between|next) (?:early |late |mid-?)?"
    rf"(?:{_NO_VERB_OF_THEM})(?!,? \d{{1,4}}\b)"
)
_AHEAD = re.compile(
    r"\b(?:will|would|due|planned|scheduled|expected|next|deadline|to (?:be|begin|start)|"
    rf"(?:until|from|by) (?:\d|{_MONTHS}))\b"
)
_HOUR = r"(?:\d{1,2}[:.]\d\d ?(?:[ap]\.?m\b\.?)?|\d{1,2} ?[ap]\.?m\b\.?)(?: (?:AEDT|[A-Z]{2,4}T|GMT)\b)?"
_AT_AN_HOUR = re.compile(
    rf",?(?: (?:just|shortly|soon))?(?: (?:at|around|about|before|after|by|from))+ {_HOUR}(?: local time)?"
)
_CLOCK = re.compile(r"\b(?:\d{1,2}[:.]\d\d ?(?:[ap]\.?m\b|AEDT|[A-Z]{2,4}T\b|GMT)|\d{1,2} ?[ap]\.?m\b)")


def absolute(told: str, published: When | None) -> str | None:
    """The sentence without hours and days told from that of its report; None where one of them cannot go.

    Args:
        told: one sentence.
        published: the day of its report, by which a day and month without a year are dated ('on December 13').
    """
    bare = _with_year(_AT_AN_HOUR.sub("", told), published)
    if _BOUNDED.search(bare) or _CLOCK.search(bare) or _WITHOUT_YEAR.search(bare) or _MONTH_ONLY.search(bare):
        return None
    return _NOW.sub("", _FROM_THE_REPORT.sub("", bare))


def _with_year(told: str, published: When | None) -> str:
    """'on December 13' of a report of 18 December 2001 -> 'on 13 December 2001'; what may lie ahead stays."""
    if published is None or published.precision is not Precision.DAY or _AHEAD.search(told):
        return told

    def dated(found: re.Match[str]) -> str:
        month, day = found["month"] or found["then"], int(found["day"] or found["first"])
        number, today = _MONTHS.split("|").index(month) + 1, published.first
        year = today.year - ((number, day) > (today.month, today.day))
        return f"{day} {month} {year}"

    return _WITHOUT_YEAR.sub(dated, told)
