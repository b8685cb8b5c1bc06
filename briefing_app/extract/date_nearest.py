"""Dates that leave out their year: 'June 18', 'July', 'Christmas Eve' are the nearest that the words around allow."""

from __future__ import annotations

import calendar as months
import re
from datetime import timedelta

from briefing_app.extract import calendar_rules as calendar
from briefing_app.extract import feasts
from briefing_app.extract.calendar_rules import Tense
from briefing_app.extract.date_grammar import Other, Sight
from briefing_app.model.when import Precision, When

_LAST_DAY = 31
_AT_HAND = timedelta(weeks=2)
_SOON = timedelta(days=60)
_LONG_AGO = timedelta(days=300)
_FAR = 80  # characters
_OF_AN_OCCASION = re.compile(r"\b(?:the|a|an|its|his|her|their) $", re.IGNORECASE)
_BEFORE_IT = re.compile(r"\b(?:before|ahead of|until) (?:the|an?|its|their) [^,;.]*$", re.IGNORECASE)
_ISSUED = re.compile(  # what is dated exists: 'citing a ruling of October 4'
    r"\b(?:ruling|judge?ment|verdict|decision|decree|resolution|letter|memo|communiqu[eé]|statement|declaration|report|"
    r"interview|speech|executive order|referendum|coup|massacre|attack|raid|earthquake) of (?:the )?$"
)
_PROPOSED = re.compile(  # what is dated is still to come: 'recommended | June 2nd as election day'
    r"\b(?:recommend|propos|suggest|schedul|fix|earmark|pencil|float)(?:e?d|e?s|es|ing|led)\b"
    r"(?: [\w’'-]+){0,4}? ?$|\bset (?:[\w’'-]+ ){0,4}for $"
)
_MONTHS = tuple(months.month_name)
_TOLD_BEFORE = re.compile(rf"\b(?P<month>{'|'.join(_MONTHS[1:])}) (?P<year>20\d\d)\b[^.;:\n]*$")
_FOR_A_DEED = re.compile(r"(?:st|nd|rd|th)? (?:as|for|to be)\b")
_NAME_LEADS = re.compile(
    r"\b(?:in|last|next|since|until|by|early|late|mid|of|from|this|through|and|to|before|after|during)[ -]$",
    re.IGNORECASE,
)


def _nearest(s: Sight, day: int) -> When:
    """The nearest on the side the tense looks to; 'the January 4-6 summit', told of in December, is still to come."""
    if is_proposed(s.before(_FAR), s.after()):
        return calendar.nearest(s.month(), day, s.base, Tense.FUTURE)
    found = calendar.nearest(s.month(), day, s.base, Tense.PAST if is_issued(s.before(_FAR)) else s.far_tense)
    if found.first > s.base.last + _LONG_AGO:
        over = calendar.nearest(s.month(), day, s.base, Tense.PAST)  # 'will be remembered for 23 October', last week
        found = over if s.base.first - over.first <= _AT_HAND else found
    coming = calendar.nearest(s.month(), day, s.base, Tense.FUTURE)
    if found.first < s.base.first - _LONG_AGO and coming.first <= s.base.last + _AT_HAND and not s.looks_back:
        return coming  # 'takes office on January 20 and called for it', told on the 11th
    of_an_occasion = _OF_AN_OCCASION.search(s.before()) and s.after()[:1] == " "
    if found.first > s.base.first - _LONG_AGO or not (of_an_occasion or _BEFORE_IT.search(s.before(_FAR))):
        return found
    return coming if coming.first <= s.base.last + _SOON else found


def is_issued(before: str) -> bool:
    """Whether the words before a date name a thing that has its date from when it was given: 'the ruling of'."""
    return _ISSUED.search(before) is not None


def is_proposed(before: str, behind: str) -> bool:
    """Whether something is proposed or fixed for a date: “recommended June 2nd as election day”."""
    return _PROPOSED.search(before) is not None and _FOR_A_DEED.match(behind) is not None


def near_day(s: Sight) -> When | None:
    """'June 18' without a year, but not 'March 18%' or 'the June 10-year bond'."""
    day = int(s["day"])
    if (
        not s.capital()
        or not 1 <= day <= _LAST_DAY
        or re.match(r" ?(?:percent|per cent|%|\d)|[.,]\d|-[a-z]", s.after())
    ):
        return None
    return _nearest(s, day)


def near_days(s: Sight) -> When | None:
    """'June 18-19' without a year."""
    if not s.capital():
        return None
    first = _nearest(s, int(s["day"]))
    return When.between(first, When.of(first.first.year, s.month(), int(s["day2"])))


def near_days_over_months(s: Sight) -> When | None:
    """'June 30 to July 2' without a year."""
    if not s.capital() or not s.capital("month2"):
        return None
    first = _nearest(s, int(s["day"]))
    year = first.first.year + (s.month() > s.month("month2"))
    return When.between(first, When.of(year, s.month("month2"), int(s["day2"])))


def near_month(s: Sight) -> When | None:
    """A bare month; short forms are too often something else, 'May' and 'March' need a preposition before them."""
    doubtful = s["month"] in ("may", "march") and not s["part"]
    full = len(s["month"]) > len("Sept") or s["month"] in ("may", "june", "july")
    if not full or not s.capital() or (doubtful and not _NAME_LEADS.search(s.before())):
        return None
    told = _TOLD_BEFORE.search(s.before(_FAR))
    if told and int(told["year"]) > s.base.last.year and s.month() > _MONTHS.index(told["month"]):
        return When.of(
            int(told["year"]), s.month()
        )  # 'takes office in January 2027, is to be re-elected in November'
    return calendar.nearest(s.month(), None, s.base, s.far_tense)


def near_months(s: Sight) -> When | None:
    """'between May and July' without a year."""
    if not s.capital() or not s.capital("month2"):
        return None
    last = calendar.nearest(s.month("month2"), None, s.base, s.far_tense)
    return When.between(When.of(last.first.year - (s.month() > s.month("month2")), s.month()), last)


def feast(s: Sight) -> When | Other:
    """'Christmas Eve', 'Good Friday': the nearest on the side the words around look to, but first one at hand.

    A week before Christmas news means the coming one, whatever the tense: 'refused him a visit for Christmas'.
    """
    base = s.base.first
    latest = base + _AT_HAND
    days = [When.day(feasts.day(s["feast"], base.year + step)) for step in (-1, 0, 1)]
    fitting = [day for day in days if (day.first <= latest if s.tense is not Tense.FUTURE else day.first >= base)]
    if s.base.precision is not Precision.DAY or not fitting:
        return Other.VAGUE
    return min(fitting, key=lambda day: abs((day.first - base).days))


YEARLESS = (near_day, near_days, near_days_over_months, near_month, near_months)
"""Values that take their year from publication."""
