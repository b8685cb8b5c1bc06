"""What each way of writing a date means: one small function a rule, from the sight of a match to its value.

A function gives None where its words are no date after all ('May' the verb), and lets ValueError pass where they name
a day that does not exist; `dates.find` takes both as no match.
"""

from __future__ import annotations

import re
from datetime import timedelta

from briefing_app.extract import calendar_rules as calendar
from briefing_app.extract import feasts
from briefing_app.extract.calendar_rules import Tense, Unit
from briefing_app.extract.date_grammar import (
    APPOINTED,
    PUBLICATIONS,
    WEEKDAY_NUMBER,
    YEAR_COUNTS,
    Other,
    Sight,
    Step,
)
from briefing_app.model.when import Precision, When

_HALF_STARTS = {"first": 1, "second": 7}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "last": 4}
_YEAR_STEP = {"last": -1, "this": 0, "the": 0, "next": 1, "the previous": -1}
_SEASON_LEADS = re.compile(
    r"\b(?:in the|in|by|by the|until|since|early|late|during the|over the|of) $", re.IGNORECASE
)
_YEAR_LEADS = re.compile(
    r"(?:\b(?:in|since|of|by|from|until|till|before|after|during|through|early|late|mid|year|and|to|the)[ -]|[(–-])$",
    re.IGNORECASE,
)
_NAMING = re.compile(rf"\b(?:{'|'.join(feasts.NAMED)}) $")
_ANY_OF_THEM = re.compile(r"\b(?:a|an|one|some|any|another) (?:(?!on )[a-z]+ )?$", re.IGNORECASE)
_OCCASION = re.compile(  # 'at a rally Friday', 'issued a statement Friday'
    r"\b(?:at|during|in|to|with|told|delivered|filed|gave|issued|posted|published|released|sent|signed) an? "
    r"(?:[a-z]+ ){1,2}$",
    re.IGNORECASE,
)
_LONG_OCCASION = 40  # characters
_DAY_ENDS = re.compile(
    r"(?: (?:morning|afternoon|evening|night))?"
    r"(?:[,.;:]|$| (?:in|at|on|to|with|after|before|following|that|by|from)\b)"
)
_OF_THE_STORY = re.compile(r"\b(?:on|by|until|before|after|from|since) the $", re.IGNORECASE)
_APPOINTED = re.compile(rf"(?:['’]s)? (?:[\w-]+ ){{0,3}}(?:{'|'.join(APPOINTED)})\b")
_WHERE_SAID = re.compile(
    r"\b(?:at|in|during|on|after|following|since|from|ahead of|before|until)(?: the)? $", re.IGNORECASE
)
_CALLED_FOR = re.compile(  # 'called a march for Saturday', 'has convened a meeting of the council for Monday'
    r"\b(?:announc|call|conven|organi[sz]|plann|schedul)(?:e[sd]|s|ing|ed) (?:an?|the|another|its|their) "
    r"(?:(?!for )[\w’'-]+ ){1,6}for $"
)
_CALLING = 80  # characters between who calls and the day
_SHORT_LEADS = re.compile(r"\b(?:on|last|next|this|by|until|since|late|early) $", re.IGNORECASE)
_AND = " and "
_BETWEEN = re.compile(r"\bbetween $", re.IGNORECASE)
_SOON = 2  # days; what was five days ago is not called by its weekday any more
_CENTURY_START = 1  # the 20th century is 1901–2000
_RECENT_WEEKS = timedelta(weeks=4)
_A_SEASON = timedelta(days=90)
_SATURDAY = 5
_DECEMBER = 12


# ---- absolute


def day(s: Sight) -> When | None:
    """'June 18, 2023', '18 June 2023'."""
    return When.of(s.year(), s.month(), int(s["day"])) if s.capital() else None


def days(s: Sight) -> When:
    """'June 18-19, 2023', 'from 18 to 19 June 2023'."""
    return When.between(When.of(s.year(), s.month(), int(s["day"])), When.of(s.year(), s.month(), int(s["day2"])))


def days_over_months(s: Sight) -> When:
    """'June 30 to July 2, 2023'; '30 December to 2 January 2024' begins the year before."""
    first_year = s.year() - (s.month() > s.month("month2"))
    first = When.of(first_year, s.month(), int(s["day"]))
    return When.between(first, When.of(s.year(), s.month("month2"), int(s["day2"])))


def days_of_years(s: Sight) -> When:
    """'from July 1, 2021, to June 30, 2024'."""
    first = When.of(s.year(), s.month(), int(s["day"]))
    return When.between(first, When.of(s.year("year2"), s.month("month2"), int(s["day2"])))


def month(s: Sight) -> When | None:
    """'June 2023', 'late June of 2023'."""
    return When.of(s.year(), s.month()) if s.capital() else None


def months(s: Sight) -> When:
    """'between May and July 2022'."""
    first_year = s.year() - (s.month() > s.month("month2"))
    return When.between(When.of(first_year, s.month()), When.of(s.year(), s.month("month2")))


def months_of_years(s: Sight) -> When:
    """'from November 2022 to February 2023'."""
    return When.between(When.of(s.year(), s.month()), When.of(s.year("year2"), s.month("month2")))


def iso(s: Sight) -> When:
    """'2023-06-18'."""
    return When(s["iso"])


def slashes(s: Sight) -> When:
    """18/6/2023 and 6/18/2023 are plain; of 6/7/2023, June in Boston and July in London, only the year is known."""
    a, b, year = int(s["a"]), int(s["b"]), int(s["year"])
    if a > _DECEMBER or a == b:
        return When.of(year, b, a)
    return When.of(year, a, b) if b > _DECEMBER else When.of(year)


def season_of_year(s: Sight) -> When:
    """'the summer of 2023'."""
    return calendar.season(s["season"], s.year())


def quarter_of_year(s: Sight) -> When:
    """'the first quarter of 2023'."""
    return calendar.months(s.year(), 3 * _ORDINALS[s["ordinal"]] - 2, 3)


def quarter_number(s: Sight) -> When:
    """'Q1 2023'."""
    return calendar.months(s.year(), 3 * int(s["q"]) - 2, 3)


def half_of_year(s: Sight) -> When:
    """'the first half of 2023'."""
    return calendar.months(s.year(), _HALF_STARTS[s["ordinal"]], 6)


def decade(s: Sight) -> When | None:
    """'the 1990s'."""
    return calendar.decade(int(s["decade"])) if s["decade"].endswith("0") else None


def short_decade(s: Sight) -> When:
    """'the ’90s'."""
    return calendar.decade(1900 + int(s["decade"]))


def century(s: Sight) -> When:
    """'the 20th century': 1901 to 2000."""
    first = 100 * (int(s["n"]) - 1) + _CENTURY_START
    return When.between(When.of(first), When.of(first + 99))


def years(s: Sight) -> When | Other:
    """'2014 to 2020', 'between 2014 and 2020', 'in 2022 and 2023'; of 'in 2008 and 2012' neither is the date."""
    if _AND in s.match[0] and s.year("year2") - s.year() != 1 and not _BETWEEN.search(s.before()):
        return Other.VAGUE
    return When.between(When.of(s.year()), When.of(s.year("year2")))


def years_short(s: Sight) -> When | None:
    """'2018-19'."""
    year, last = s.year(), s.year() // 100 * 100 + int(s["yy"])
    return When.between(When.of(year), When.of(last)) if last > year else None


def year(s: Sight) -> When | None:
    """A number is a year after a preposition or before a noun such as 'election', never before what is counted."""
    if re.match(rf"{YEAR_COUNTS}|[.,]\d|-\w", s.after(), re.IGNORECASE):
        return None
    led = _YEAR_LEADS.search(s.before()) or s["part"]
    return When.of(s.year()) if led or re.match(r" [a-z]+|\)", s.after()) else None


# ---- counted from the article's date


def day_of_that_year(s: Sight) -> When | None:
    """'December 14 last year', '3 May this year'."""
    year = s.base.first.year + _YEAR_STEP[s["which"]]
    return When.of(year, s.month(), int(s["day"])) if s.capital() else None


def which_day(s: Sight) -> When | None:
    """'last September 30', 'next May 1'."""
    month = which_month(s)
    return When.of(month.first.year, s.month(), int(s["day"])) if month else None


def month_of_that_year(s: Sight) -> When | None:
    """'February this year', 'May of last year'."""
    return When.of(s.base.first.year + _YEAR_STEP[s["which"]], s.month()) if s.capital() else None


def which_month(s: Sight) -> When | None:
    """'last August' is the latest one that is over, 'next' the first not begun, 'this' that of the year."""
    if not s.capital() or not calendar.reaches(s.base, Unit.MONTH):
        return None
    month, base = s.month(), s.base.first
    if s["which"].endswith(("last", "past")):
        return When.of(base.year - (month >= base.month), month)
    if s["which"].endswith(("next", "coming")):
        return When.of(base.year + (month <= base.month), month)
    return When.of(base.year, month)


def season(s: Sight) -> When | Other | None:
    """'this autumn', 'last summer', 'in the spring'."""
    which, base = s["which"], s.base
    if not which and not _SEASON_LEADS.search(s.before()) and not s["part"]:
        return None
    if which == "this":
        return calendar.nearest_season(s["season"], base, s.tense)
    if which in ("last", "this past", "the previous"):
        return _last_season(s)
    if which in ("next", "this coming"):
        found = calendar.nearest_season(s["season"], base, Tense.FUTURE)
        return found if found.first > base.last else calendar.season(s["season"], found.first.year + 1)
    return calendar.nearest_season(s["season"], base, s.tense)


def _last_season(s: Sight) -> When | Other:
    """'last summer'; in autumn some writers mean the one just over, others that of the year before."""
    found = calendar.nearest_season(s["season"], s.base, Tense.PAST)
    if found.last >= s.base.first:
        return calendar.season(s["season"], found.first.year - 1)
    just_over = s["which"] == "last" and s.base.first - found.last < _A_SEASON
    return Other.VAGUE if just_over else found


def season_of_that_year(s: Sight) -> When:
    """'the spring of last year'."""
    return calendar.season(s["season"], s.base.first.year + _YEAR_STEP[s["which"]])


def quarter_of_that_year(s: Sight) -> When:
    """'the first quarter of this year'."""
    return calendar.months(s.base.first.year + _YEAR_STEP[s["which"]], 3 * _ORDINALS[s["ordinal"]] - 2, 3)


def half_of_that_year(s: Sight) -> When:
    """'the second half of last year'."""
    return calendar.months(s.base.first.year + _YEAR_STEP[s["which"]], _HALF_STARTS[s["ordinal"]], 6)


def weekday(s: Sight) -> When | Other | None:
    """'on Monday' is the last one, unless the words around look ahead; 'Monday' of 'the Monday Times' is none."""
    if not s.capital("weekday") or _is_of_a_name(s):
        return None
    if not s["which"] and (other := _of_another_week(s)):
        return other
    if s.base.precision is not Precision.DAY:
        return Other.VAGUE
    index, which = WEEKDAY_NUMBER[s["weekday"]], s["which"]
    if which in ("next", "this coming", "the coming", "coming"):
        return calendar.weekday(index, s.base.first, Tense.FUTURE, other_week=True)
    if which in ("last", "this past", "the past", "past", "the previous"):
        return calendar.weekday(index, s.base.first, Tense.PAST, other_week=True)
    soon = _is_appointed(s) and 0 < (index - s.base.first.weekday()) % 7 <= _SOON
    soon = soon or _CALLED_FOR.search(s.before(_CALLING)) is not None
    return calendar.weekday(index, s.base.first, Tense.FUTURE if soon else s.tense)


def _is_of_a_name(s: Sight) -> bool:
    """'the Monday Times'; 'Sun Life', 'Sat by the road': what is short for a day mostly has its full stop."""
    short = len(s["weekday"]) < len("Monday") and not s.match[0].rstrip().endswith(".")
    named = re.match(PUBLICATIONS, s.after()) or _NAMING.search(s.before())
    return bool(named or (short and not _SHORT_LEADS.search(s.before())))


def _is_appointed(s: Sight) -> bool:
    """'an invitation to Monday's debate', told on Sunday: the verb around says nothing of when the debate is."""
    return bool(not s["which"] and _APPOINTED.match(s.after(40)) and not _WHERE_SAID.search(s.before()))


def _of_another_week(s: Sight) -> Other | None:
    """'on a Sunday' is any, 'on the Tuesday' one of the story told; 'on the Tuesday flight' is the article's.

    American news puts the day bare behind the occasion: 'at a rally Sunday in Ohio'.
    """
    at_an_occasion = _OCCASION.search(s.before(_LONG_OCCASION)) and _DAY_ENDS.match(s.after())
    if _ANY_OF_THEM.search(s.before()) and not at_an_occasion:
        return Other.NO_DATE
    told = _OF_THE_STORY.search(s.before()) and not re.match(r" [a-z]{4,}", s.after())
    return Other.VAGUE if told else None


def feast_of_year(s: Sight) -> When:
    """'Christmas Eve 2019'."""
    return When.day(feasts.day(s["feast"], s.year()))


def today(s: Sight) -> When | Other | None:
    """'Today' of the article; analyses say it for 'these days' too, but then no event hangs on it."""
    if s.match[0].isupper():  # a newspaper's name
        return None
    return calendar.shift(s.base, 0, Unit.DAY) or Other.VAGUE


def yesterday(s: Sight) -> When | Other:
    """'yesterday', 'late last night'."""
    return calendar.shift(s.base, -1, Unit.DAY) or Other.VAGUE


def tomorrow(s: Sight) -> When | Other:
    """'tomorrow morning'."""
    return calendar.shift(s.base, 1, Unit.DAY) or Other.VAGUE


def which_unit(s: Sight) -> When | Other | None:
    """'last week', 'this month', 'next year'; 'the past week' is a duration and no date."""
    which, unit = s["which"], s.unit()
    of_another = which == "last" and s.after().startswith(" of ")  # 'the last day of the drill'
    if of_another or (which in ("the past", "past", "the coming") and unit is not Unit.WEEKEND):
        return Other.NO_DATE
    step = -1 if which.endswith(("last", "past")) else 1 if which.endswith(("next", "coming")) else 0
    found = calendar.shift(s.base, step, unit)
    if found and which in ("this", "the current") and unit is Unit.WEEK and not step:
        return side_of_week(s, found)
    return found or Other.VAGUE


def side_of_week(s: Sight, week: When) -> When | Other:
    """What happened 'this week' lies before the article, what is to come behind it.

    On a Monday nobody can tell: the week that is over, or one that began on Sunday.
    """
    if s["part"].startswith("earlier") or (s.tense is not Tense.FUTURE and not s["part"].startswith("later")):
        if not s["part"] and s.base == When.day(week.first):
            return Other.VAGUE
        return calendar.so_far(week, s.base)
    over = s.base.first.weekday() >= _SATURDAY and not s["part"]  # told on Sunday, the week is the coming one
    return (calendar.shift(s.base, 1, Unit.WEEK) if over else None) or calendar.still_to_come(week, s.base)


def in_the_unit(s: Sight) -> When | Step | Other:
    """'earlier in the week', 'at the start of the month'; 'earlier in the day' is that of the day told before.

    A month of which the past is told is that of the day told before, too: 'On 6 May … by the middle of the month'.
    """
    if s.unit() is Unit.DAY:
        return Step(0, Unit.DAY)
    now = calendar.shift(s.base, 0, s.unit())
    if s.unit() is Unit.MONTH and s.tense is Tense.PAST:
        return Step(0, Unit.MONTH, otherwise=now)
    return now or Other.VAGUE


def weekend(s: Sight) -> When | Other:
    """'over the weekend': the last one that has begun, unless the words around look ahead."""
    if s.base.precision is not Precision.DAY:
        return Other.VAGUE
    here = calendar.weekend_of(s.base.first)
    if s.tense is Tense.FUTURE or here.first <= s.base.first:
        return here
    return calendar.shift(s.base, -1, Unit.WEEKEND) or Other.VAGUE


def ago(s: Sight) -> When | Other:
    """'four years ago' is a year, 'three days ago' a day."""
    return calendar.shift(s.base, -s.number("count"), s.unit()) or Other.VAGUE


def hence(s: Sight) -> When | Other:
    """'two weeks from now'."""
    return calendar.shift(s.base, s.number("count"), s.unit()) or Other.VAGUE


def recent_weeks(s: Sight) -> When | Other:
    """Some weeks up to now: the months they touch."""
    if s.base.precision is not Precision.DAY:
        return Other.VAGUE
    first, last = s.base.first - _RECENT_WEEKS, s.base.first
    return When.between(When.of(first.year, first.month), When.of(last.year, last.month))


def day_of_month(s: Sight) -> When | Other:
    """'on the 19th'."""
    base = s.base.first
    if s.base.precision is not Precision.DAY:
        return Other.VAGUE
    back = int(s["day"]) > base.day if s.tense is not Tense.FUTURE else 0
    ahead = int(s["day"]) < base.day if s.tense is Tense.FUTURE else 0
    month = calendar.month_at(base.year, base.month + ahead - back).first
    return When.of(month.year, month.month, int(s["day"]))


# ---- taken out of the way


def vague(_: Sight) -> Other:
    """A date, but no telling which."""
    return Other.VAGUE


def no_date(_: Sight) -> Other:
    """No date, whatever a shorter match would say."""
    return Other.NO_DATE
