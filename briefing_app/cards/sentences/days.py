"""Days of a printed sentence: what only dates its report goes, and what the question needs gets its year (B3).

'Police yesterday arrested 12 men' is asked under the month of its report; 'since Sunday', 'on December 13', 'last
year's race' and 'from today' are counted from the day of the report, as style guides have reporters mean them (AP
Stylebook, 'days of the week': within seven days before or after).
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from briefing_app.model.when import Precision, When

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.model.text import Article, Span

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAY = "|".join(_NAMES)
_STEPS = {"today": 0, "yesterday": -1, "tomorrow": 1}
_YEARS = {"last": -1, "this": 0, "next": 1}
_LEADING = "".join(rf"(?<!\b{word})" for word in ("from", "since", "until", "by", "for", "before", "last", "of"))
# of what is known by when it came out: 'a poll released last week'
_MADE = "".join(rf"(?<!\b{word})" for word in ("released", "published", "issued", "conducted", "unveiled", "signed"))
# days told from that of the report, as phrases of their own
_FROM_THE_REPORT = re.compile(
    rf",?(?: (?:early|late|earlier|later))?(?: on)?{_LEADING}{_MADE}(?<!ing) "
    r"(?:today|yesterday|tonight|last night|this (?:morning|afternoon|evening|week|month)|overnight|"
    r"(?:last|earlier this|late last|early this) (?:week|month)|"
    rf"(?:last )?(?:{_DAY})(?: (?:morning|afternoon|evening|night))?|recently|in recent (?:days|weeks|months))"
    rf"(?![’'\w-])(?! (?:and|or|to) (?:{_DAY}))(?! (?:[a-z]+s|[a-z]+) of\b)"
)
# without one of these nothing here tells a time ('day' is in 'Monday' and 'today', 'night' in 'overnight')
_OF_TIME = re.compile(
    rf"\d|day|night|week|month|year|hour|morning|afternoon|evening|tomorrow|now|current|recent|{_MONTHS}"
)
_NOW = re.compile(r"(?<=[A-Za-z]) (?:now|currently)(?= [a-z\d])")
_SINCE = re.compile(rf"\b(?P<led>since|after|from) (?:last )?(?P<day>today|yesterday|{_DAY})(?![’'\w])")
_TOMORROW = re.compile(r"\b(?:(?P<led>from|until|by|before) )?(?P<day>tomorrow)(?![’'\w])")
_OWNED = re.compile(rf"\b(?:last )?(?P<day>(?:[Tt]oday|[Yy]esterday|{_DAY}))[’']s (?=[a-z])")
_BOUNDED = re.compile(
    rf"\b(?:from|since|until|by|for|before|after|starting|beginning|dated) (?:today|yesterday|{_DAY})(?![’'\w])"
)
_WITHOUT_YEAR = re.compile(
    rf"\b(?:last )?(?:(?P<month>{_MONTHS}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?|"
    rf"(?P<first>\d{{1,2}})(?:st|nd|rd|th)? (?P<then>{_MONTHS}))(?![\d–-])"
    r"(?:,? (?P<year>last|this|next) year(?![’'])|(?!,? \d{4}))"
)
_MONTH_ALONE = re.compile(
    rf"\b(?P<led>in|during|since|late|early) (?:last )?(?P<month>{_MONTHS})(?=[ ,.]|$)(?! (?:\d|last|this|next))"
)
_MONTH_OF = re.compile(rf"\b(?P<month>{_MONTHS}) (?P<year>last|this|next) year(?![’'])")
_YEAR_OF = re.compile(
    r"\b(?P<led>(?:of|in|by|until|since|from|during|for|before|after|early|late|than) )?"
    r"(?:(?:earlier|later|late|early) )?"
    r"(?P<year>last|this|next) year\b(?P<own>[’']s)?"
)
_MONTH_ONLY = re.compile(
    r"\b(?:in|last|this|since|until|from|by|between|next|during|of) (?:early |late |mid-?)?"
    rf"(?:{_MONTHS.replace('May|', '')})(?!,? \d{{1,4}}\b)"
)
# how long, up to the report: 'for the last four days'
_LASTING = re.compile(
    r"\b(?P<led>for|over|in|during) the (?:last|past) (?P<n>(?:\d+|two|three|four|five|six|seven|eight|nine|ten|"
    r"\w+teen) (?:hours|days|weeks|months|years))\b"
)
_AHEAD = re.compile(
    r"\b(?:will|would|due|planned|scheduled|expected|next|deadline|to (?:be|begin|start)|"
    rf"(?:until|from|by) (?:\d|{_MONTHS}))\b"
)
_WORDS = ("a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_AGO = re.compile(
    rf",?(?: (?:just|only|about|some))? (?P<n>{'|'.join(_WORDS)}|several|a few|\d{{1,2}}) "
    r"(?P<unit>day|week|year)s? ago\b"
)
_FULL = {month[:3] if month != "September" else "Sept": month for month in _MONTHS.split("|")}
_SHORT = re.compile(rf"\b({'|'.join(_FULL)})\.(?= \d)")
_A_YEAR = re.compile(r"(?<![\d$€£,.-])20\d\d(?!\d|%|,\d|-)")
_OF_SOME_YEAR = re.compile(
    rf"\b[Oo]n (?:(?P<month>{_MONTHS}) \d{{1,2}}|\d{{1,2}} (?P<then>{_MONTHS}))(?:st|nd|rd|th)?\b"
    r"(?!,? (?:of )?\d{4})"
)
_ADVERBIAL = re.compile(r"\b(?:on|from|by|until|before|for|after|since) $")
_HOUR = (
    r"(?:\d{1,2}:\d\d(?!\d)(?: ?[ap]\.?m\b\.?)?|\d{1,2}(?:\.\d\d)? ?[ap]\.?m\b\.?)(?: (?:AEDT|[A-Z]{2,4}T|GMT)\b)?"
)
_AT_AN_HOUR = re.compile(
    rf",?(?: (?:just|shortly|soon))?(?: (?:at|around|about|before|after|by|from))+ {_HOUR}(?: local time)?"
)
_CLOCK = re.compile(r"\b(?:\d{1,2}[:.]\d\d ?(?:[ap]\.?m\b|AEDT|[A-Z]{2,4}T\b|GMT)|\d{1,2} ?[ap]\.?m\b)")


def absolute(told: str, published: When | None) -> str | None:
    """The sentence without hours and days told from that of its report; None where one of them cannot go.

    Args:
        told: one sentence.
        published: the day of its report, from which the others are counted.
    """
    if not _OF_TIME.search(told):
        return told
    told = _LASTING.sub(r"\g<led> \g<n>", told)
    bare = _SHORT.sub(lambda found: _FULL[found[1]], _AT_AN_HOUR.sub("", told))
    if published is not None and published.precision is Precision.DAY:
        bare = _counted(bare, published.first)
    if any(hanging.search(bare) for hanging in (_BOUNDED, _CLOCK, _WITHOUT_YEAR, _MONTH_ONLY)):
        return None
    return _NOW.sub("", _FROM_THE_REPORT.sub("", bare))


def is_of_another_year(article: Article, shown: Span) -> bool:
    """Whether a passage prints a day without its year, and its paragraph tells a year before that of its report (B3).

    'On November 28 the court voided the contract', of 2023 where the sentence before says so, is read as of the last
    November before the day of print.
    """
    text, printed = article.text, article.published
    found = _OF_SOME_YEAR.search(text, shown.start, shown.end) if printed else None
    if printed is None or found is None or _A_YEAR.search(text, shown.start, found.start()):
        return False
    first = max(text.rfind("\n", 0, shown.start), 0)
    years = [int(one.group()) for one in _A_YEAR.finditer(text, first, shown.start)]
    month = _MONTHS.split("|").index(found["month"] or found["then"]) + 1
    read_as = printed.first.year - (month > printed.first.month)
    return bool(years) and years[-1] == read_as - 1


def _counted(told: str, printed: date) -> str:
    """The sentence with its days and years counted from `printed`."""
    ahead = bool(_AHEAD.search(told))
    told = _WITHOUT_YEAR.sub(_dated(printed, ahead=ahead), told)
    if not ahead:
        told = _MONTH_ALONE.sub(lambda one: f"{one['led']} {one['month']} {_year_of(one, printed)}", told)
    told = _MONTH_OF.sub(lambda found: f"{found['month']} {printed.year + _YEARS[found['year']]}", told)
    told = _YEAR_OF.sub(lambda found: _year(found, printed.year), told)
    told = _AGO.sub(lambda found: _ago(found, printed.year), told)
    told = _SINCE.sub(lambda found: f"{found['led']} {_last(found['day'], printed)}", told)
    told = _TOMORROW.sub(lambda found: f"{found['led'] or 'on'} {_last('tomorrow', printed)}", told)
    return _OWNED.sub(lambda found: f"the {_last(found['day'], printed)} ", told)


def _dated(printed: date, *, ahead: bool) -> Callable[[re.Match[str]], str]:
    """What makes 'December 13' the '13 December 2001' before `printed`; 'from January 1' of things ahead, after it.

    A date that says which ('the September 11 attacks') lies behind it.
    """

    def dated(found: re.Match[str]) -> str:
        month, day = found["month"] or found["then"], int(found["day"] or found["first"])
        if found["year"]:
            return f"{day} {month} {printed.year + _YEARS[found['year']]}"
        then, now = (_MONTHS.split("|").index(month) + 1, day), (printed.month, printed.day)
        to_come = ahead and _ADVERBIAL.search(found.string[: found.start()])
        return f"{day} {month} {printed.year + (then < now if to_come else -(then > now))}"

    return dated


def _year_of(found: re.Match[str], printed: date) -> int:
    """The year of a month before `printed`."""
    return printed.year - (_MONTHS.split("|").index(found["month"]) + 1 > printed.month)


def _year(found: re.Match[str], printed: int) -> str:
    """'last year' -> 'in 2000', 'last year's race' -> 'the 2000 race'."""
    year, led = printed + _YEARS[found["year"]], found["led"] or ""
    if found["own"]:
        return f"{led}the {year}"
    return f"{led}{year}" if led else f"in {year}"


def _ago(found: re.Match[str], printed: int) -> str:
    """'two years ago' -> 'in 1999'; days and weeks before its report date nothing else, and go."""
    if found["unit"] != "year":
        return ""
    count = (
        int(found["n"]) if found["n"].isdigit() else max(_WORDS.index(found["n"]), 1) if found["n"] in _WORDS else 0
    )
    return f" in {printed - count}" if count else found.group()


def _last(day: str, printed: date) -> When:
    """The day that a weekday, 'today' or 'yesterday' means in a report of `printed`: no later than that."""
    step = _STEPS.get(day.lower())
    if step is None:
        step = -((printed.weekday() - _NAMES.index(day)) % len(_NAMES))
    then = printed + timedelta(days=step)
    return When.of(then.year, then.month, then.day)
