"""How English news writes dates: a table of patterns, each with the function that says what it means.

Style followed: AP ('June 18, 2023', 'Feb. 4', a bare weekday within seven days), Guardian and Reuters ('18 June
2023'). Where two rules match the same words the longer match holds, then the earlier rule. Libraries were measured
and are no help with news (value F1 on TempEval-3 platinum: dateparser 29, recognizers-text 61, rules like these 79;
../shared/design/extraction.md §3.2): they give a full day for 'last August' and a future one for 'on Monday'.
"""

from __future__ import annotations

from briefing_app.extract import date_nearest as nearest
from briefing_app.extract import date_steps as steps
from briefing_app.extract import date_terms as terms
from briefing_app.extract import date_values as values
from briefing_app.extract import feasts, named_days
from briefing_app.extract.date_grammar import (
    DAY,
    DAY2,
    MONTH,
    MONTH2,
    NUMBER,
    NUMERAL,
    ON_WEEKDAY,
    PART,
    SEASON,
    TO,
    UNIT,
    VAGUE_COUNT,
    WEEKDAY,
    WEEKDAY_NUMBER,
    YEAR,
    YEAR2,
    any_of,
    rule,
)

_THAT_YEAR = r"(?P<which>last|this|next|the previous) year"
_WITHIN_A_DAY = (
    r"(?:(?:(?:less|fewer|no more) than|within|barely|under|just|only) )?"
    rf"(?:(?:1?\d|2[0-4]|(?:a )?few|several|twenty-four|{any_of(NUMBER)}) )?"
)
_SIDE = "(?P<side>first|last|final)"
_ENDS = "(?:to|ended|ending|through)(?: on| in)?"
_TERM = rf"(?:the )?(?:{NUMERAL} months|(?:fiscal )?year) {_ENDS} (?:the end of |end-)?"
_OF_YEAR = r"(?:,? (?:of )?(?:that )?)"
_WEEKDAYS = "|".join(rf"{any_of([day])}s" for day in WEEKDAY_NUMBER if day.endswith("day"))
_FEAST = f"(?P<feast>{any_of(feasts.NAMES)})".replace("’", "['’]")
_APPROXIMATELY = (
    r"(?:about |around |nearly |almost |more than |over |at least |some |just |only |barely |roughly |less than )?"
)
_LATER, _EARLIER = ("later", "after", " on"), ("earlier", "before", "previously")
_FROM_NOW = ("ago", "later", "earlier", "from now")
_TIME_OF_DAY = r"(?: (?:morning|afternoon|evening|night|lunchtime|noon))?"

ABSOLUTE = (
    rule(rf"{ON_WEEKDAY}{MONTH} {DAY},? {YEAR}", values.day),
    rule(rf"{ON_WEEKDAY}(?:the )?{DAY}(?: of)? {MONTH},? {YEAR}", values.day),
    rule(rf"{MONTH} {DAY}{TO}{DAY2},? {YEAR}", values.days),
    rule(rf"{DAY}{TO}{DAY2} {MONTH},? {YEAR}", values.days),
    rule(rf"{MONTH} {DAY}{TO}{MONTH2} {DAY2},? {YEAR}", values.days_over_months),
    rule(rf"{DAY} {MONTH}{TO}{DAY2} {MONTH2},? {YEAR}", values.days_over_months),
    rule(rf"{MONTH} {DAY},? {YEAR},?{TO}{MONTH2} {DAY2},? {YEAR2}", values.days_of_years),
    rule(rf"{DAY} {MONTH} {YEAR},?{TO}{DAY2} {MONTH2} {YEAR2}", values.days_of_years),
    rule(r"(?P<iso>\d{4}-\d\d-\d\d)", values.iso),
    rule(r"(?P<a>\d\d?)/(?P<b>\d\d?)/(?P<year>20\d\d|19\d\d)", values.slashes),
    rule(rf"{PART}{MONTH}{_OF_YEAR}{YEAR}", values.month),
    rule(rf"{MONTH}{TO}{MONTH2},? {YEAR}", values.months),
    rule(rf"{MONTH},? {YEAR}{TO}{MONTH2},? {YEAR2}", values.months_of_years),
    rule(rf"(?:the )?{PART}{SEASON}{_OF_YEAR}{YEAR}", values.season_of_year),
    rule(rf"(?:the )?(?P<ordinal>first|second|third|fourth)[ -]quarter{_OF_YEAR}{YEAR}", values.quarter_of_year),
    rule(rf"Q(?P<q>[1-4]),? {YEAR}", values.quarter_number),
    rule(rf"(?:the )?(?P<ordinal>first|second)[ -]half{_OF_YEAR}{YEAR}", values.half_of_year),
    rule(rf"(?:the )?{_SIDE} {NUMERAL} months{_OF_YEAR}{YEAR}", terms.months_of_year),
    rule(rf"{_TERM}{MONTH}(?: \d{{1,2}})?,? {YEAR}", terms.months_to, cue="month", signs=("months", "year")),
    rule(rf"(?:the )?{PART}(?P<decade>1[5-9]\d\d|20\d\d)['’]?s", values.decade),
    rule(rf"(?:the )?{PART}['’](?P<decade>[2-9]0)s", values.short_decade),
    rule(rf"the {PART}(?P<decade>[2-9]0)['’]s", values.short_decade),
    rule(r"(?:the )?(?P<n>\d\d?)(?:st|nd|rd|th)[ -]century", values.century),
    rule(rf"{YEAR}{TO}{YEAR2}", values.years),
    rule(rf"{YEAR}[-–/](?P<yy>\d\d)", values.years_short),
    rule(rf"{_FEAST},? (?:of |in )?{YEAR}", values.feast_of_year),
    rule(rf"{PART}{YEAR}", values.year),
    rule(rf"{MONTH} {DAY}", named_days.day),
    rule(rf"(?:the )?{DAY} {MONTH}", named_days.day),
)
"""Dates that say their year themselves, or that everybody knows it of."""

RELATIVE = (
    rule(rf"{MONTH} {DAY}{TO}{DAY2}", nearest.near_days, relative=True),
    rule(rf"{DAY}{TO}{DAY2} {MONTH}", nearest.near_days, relative=True),
    rule(rf"{MONTH} {DAY}{TO}{MONTH2} {DAY2}", nearest.near_days_over_months, relative=True),
    rule(rf"{DAY} {MONTH}{TO}{DAY2} {MONTH2}", nearest.near_days_over_months, relative=True),
    rule(rf"{ON_WEEKDAY}{MONTH} {DAY}", nearest.near_day, relative=True),
    rule(rf"{ON_WEEKDAY}(?:the )?{DAY}(?: of)? {MONTH}", nearest.near_day, relative=True),
    rule(rf"{ON_WEEKDAY}{MONTH} {DAY},? (?:of )?{_THAT_YEAR}", values.day_of_that_year, relative=True),
    rule(
        rf"{ON_WEEKDAY}(?:the )?{DAY}(?: of)? {MONTH},? (?:of )?{_THAT_YEAR}", values.day_of_that_year, relative=True
    ),
    rule(rf"{PART}{MONTH},? (?:of )?{_THAT_YEAR}", values.month_of_that_year, relative=True),
    rule(rf"{PART}(?P<which>last|next|this|this past|this coming) {MONTH}", values.which_month, relative=True),
    rule(rf"(?P<which>last|next|this|this past|this coming) {MONTH} {DAY}", values.which_day, relative=True),
    rule(rf"{PART}{MONTH}", nearest.near_month, relative=True),
    rule(
        rf"{_TERM}(?:last )?{MONTH}(?: \d{{1,2}})?(?!,? \d)",
        terms.months_to,
        relative=True,
        cue="month",
        signs=("months", "year"),
    ),
    rule(rf"{MONTH}{TO}{MONTH2}", nearest.near_months, relative=True),
    rule(
        rf"{PART}(?:(?P<which>last|this past|this coming|this|next|the previous) |the )?{SEASON}",
        values.season,
        relative=True,
    ),
    rule(rf"{PART}(?:the )?{SEASON} (?:of )?{_THAT_YEAR}", values.season_of_that_year, relative=True),
    rule(
        rf"(?:the )?(?P<ordinal>first|second|third|fourth|last)[ -]quarter (?:of )?{_THAT_YEAR}",
        values.quarter_of_that_year,
        relative=True,
        cue="unit",
    ),
    rule(
        rf"(?:the )?(?P<ordinal>first|second)[ -]half (?:of )?{_THAT_YEAR}",
        values.half_of_that_year,
        relative=True,
        cue="unit",
    ),
    rule(
        rf"(?:the )?{_SIDE} {NUMERAL} months (?:of )?{_THAT_YEAR}",
        terms.months_of_that_year,
        relative=True,
        cue="unit",
    ),
    rule(
        r"(?:early |late |later )?"
        r"(?:(?P<which>last|this past|the past|the previous|this coming|the coming|next|this|past|coming) )?"
        rf"{WEEKDAY}{_TIME_OF_DAY}",
        values.weekday,
        relative=True,
    ),
    rule(
        r"(?:early |late |later |earlier )?(?:today|tonight|this (?:morning|afternoon|evening))",
        values.today,
        relative=True,
        cue="today",
    ),
    rule(rf"(?:early |late )?(?:yesterday{_TIME_OF_DAY}|last night)", values.yesterday, relative=True, cue="today"),
    rule(rf"{_FEAST}", nearest.feast, relative=True),
    rule(rf"(?:early |late )?tomorrow{_TIME_OF_DAY}", values.tomorrow, relative=True, cue="today"),
    rule(
        rf"(?:(?P<part>earlier|later|early|late|mid|(?:at |by )?the (?:start|beginning|middle|end) of)[ -])?"
        rf"(?P<which>last|this past|the past|past|this coming|the coming|this|next|the current) {UNIT}",
        values.which_unit,
        relative=True,
    ),
    rule(rf"(?:earlier|later|early|late)(?: on)? in the {UNIT}", values.in_the_unit, relative=True),
    rule(
        rf"(?:earlier )?(?:at |by |towards? )?the (?:start|beginning|middle|end) of the {UNIT}",
        values.in_the_unit,
        relative=True,
    ),
    rule(r"(?:over|at|during) the weekend|(?<=for )the weekend", values.weekend, relative=True, cue="unit"),
    rule(rf"{_APPROXIMATELY}{NUMERAL} {UNIT} ago", values.ago, relative=True, signs=("ago",)),
    rule(
        rf"{NUMERAL} {UNIT} ago (?P<to>today|this week|this month)",
        terms.ago_to_the_day,
        relative=True,
        signs=("ago",),
    ),
    rule(
        rf"{NUMERAL} {UNIT} from now",
        values.hence,
        relative=True,
        signs=("from now",),
    ),
    rule(
        r"(?:in |over )?(?:the )?(?:recent|past few|last few) weeks", values.recent_weeks, relative=True, cue="unit"
    ),
    rule(
        r"(?<=on the )(?P<day>\d{1,2})(?:st|nd|rd|th)(?=[.,;:)]|$| (?:and|but|when|after|before|in|at)\b)",
        values.day_of_month,
        relative=True,
    ),
)
"""Dates that need the article's own."""

STORY = (
    rule(
        rf"{_APPROXIMATELY}{NUMERAL} {UNIT} (?:later|after(?=[.,;])|afterwards?|on(?=,))",
        steps.later,
        signs=_LATER,
    ),
    rule(rf"{_APPROXIMATELY}{NUMERAL} {UNIT} (?:earlier|before(?=[.,;])|previously)", steps.earlier, signs=_EARLIER),
    rule(r"the (?:following|next) (?P<unit>day)" + _TIME_OF_DAY, steps.following),
    rule(r"the (?:following|next) (?:morning|afternoon|evening|night)", steps.day_after, cue="today"),
    rule(r"(?:later |early )?that (?:same )?(?:morning|afternoon|evening|night)", steps.that_day, cue="today"),
    rule(rf"{_WITHIN_A_DAY}hours (?:later|after(?=[.,;])|afterwards)", steps.hours_later, cue="hours"),
    rule(r"the following (?P<unit>week|month|year|weekend)", steps.following),
    rule(r"the (?:previous|preceding) (?P<unit>day|week|month|year|weekend)", steps.previous),
    rule(rf"(?:later )?that {MONTH}", steps.that_month),
    rule(rf"the following {MONTH}(?! \d)", steps.following_month),
    rule(r"the (?P<unit>day|week|month|year) after(?=[.,;]|$)", steps.following),
    rule(r"the (?P<unit>day|week|month|year) before(?=[.,;]|$)", steps.previous),
    rule(r"(?:later |earlier |on )?(?:that|the) same (?P<unit>day|week|month|year)", steps.same),
    rule(r"(?:later|earlier|early|late) that (?P<unit>day|week|month|year)", steps.same),
    rule(r"that (?P<unit>day|month|year)(?=[.,;]|$)", steps.same),
)
"""Dates counted from the one told before."""

OUT_OF_THE_WAY = (
    rule(rf"{PART}{MONTH},? (?:of )?(?:that|the same|the following|the next) year", values.vague),
    rule(rf"the following {WEEKDAY}", values.vague),  # of a week told of, not of the article's
    rule(rf"(?:{VAGUE_COUNT}|{NUMERAL}) {UNIT} (?:ago|later|earlier|from now)", values.vague, signs=_FROM_NOW),
    rule(
        r"(?:in )?the (?:near |foreseeable |immediate |not too distant )future|recently|in the past",
        values.vague,
        cue="vague",
    ),
    rule(
        rf"(?:every|each) (?:other )?(?:{any_of(WEEKDAY_NUMBER)}|{UNIT})|(?:on )?(?:{_WEEKDAYS})",
        values.no_date,
        cue="repeated",
    ),
    rule(
        rf"{_APPROXIMATELY}(?:{VAGUE_COUNT}|{NUMERAL})[ -](?:more |straight |consecutive |full |working )?"
        rf"{UNIT}(?:-(?:old|long))?",
        values.no_date,
    ),
    rule(
        rf"(?:for |over |in |during )?(?:the |its |his |her |their )?(?:last|past|next|first|coming|previous|final) "
        rf"(?:{NUMERAL}|{VAGUE_COUNT}|few|couple of) {UNIT}",
        values.no_date,
        signs=("last", "past", "next", "first", "coming", "previous", "final"),
    ),
)
"""Durations, repetitions and vague words: known so that no other rule takes a piece of them for a date."""

RULES = (*ABSOLUTE, *RELATIVE, *STORY, *OUT_OF_THE_WAY)
