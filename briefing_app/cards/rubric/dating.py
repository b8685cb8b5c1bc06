"""Whether a sentence of an event dates it, as exactly as its date is known: no date is taken over from elsewhere."""

from __future__ import annotations

import calendar
import re
from datetime import timedelta
from typing import TYPE_CHECKING

from briefing_app.cards.words import verbs
from briefing_app.cards.words.wordlists import listed
from briefing_app.model.facts import Event, Status
from briefing_app.model.when import Precision, When

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk
    from briefing_app.cards.words.clauses import Clause
    from briefing_app.model.text import Evidence

_IRREGULAR = frozenset(
    {"hit", "struck", "set", "cut", "put", "drawn", "given", "taken", "written", "shaken", "broken", "chosen"}
)
_NOUNS_TOO = frozenset({"found", "left", "felt", "thought", "cut", "hit", "set", "put"})
_NEXT_TO = 2  # words between a verb and the date that is surely its own
# no year, no number of units ('48 hours', 'a three-day visit')
_DAY_NUMBER = re.compile(
    r"(?<![\w,.])(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\b(?![.,]\d|[ -](?:day|hour|week|month|year)s?\b)"
)
_DAY_NAME = re.compile(
    r"(?<![\w-])\w*day\b|tomorrow|tonight|overnight|\b(?:last night|this (?:morning|afternoon|evening))\b",
    re.IGNORECASE,
)
_SURELY_PAST = re.compile(r"\b(?:last|yesterday|ago|earlier)\b", re.IGNORECASE)
_REPORTED = r"\b(?:said|reported|announced|wrote|confirmed|told [^,;]{2,40}?)"
_MONTHS = "|".join(calendar.month_name[1:])
_DATE = "\ue000"  # stands for the words of the date, so that no pattern is built for them
_REPORTS = re.compile(r"said|says|reported|announced|wrote|confirmed|told")
_SAID_LAST = re.compile(  # 'Oslo lent the money, the ministry said on Friday': the day is that of the saying
    rf", [^,;]{{3,80}}\b(?:said|says|reported|announced|confirmed)(?: (?:on|in|late|early))? {_DATE}\W*$"
)
_ON_THE_DAY = re.compile(rf"{_REPORTED}(?: (?:on|in|late|early))? {_DATE}(?: in [^,;]{{3,30}})? that\b(?P<told>.*)")
_OF_A_NOUN = re.compile(rf"(?:[’']s|\b(?:the|an?|his|her|its|their)) {_DATE} (?P<noun>[a-z][\w-]+)")
_DECADE = re.compile(rf"{_DATE}[’']?s\b|\bby (?:the (?:end|start|middle) of )?{_DATE}")
# of the figure with which another is compared: 'rose to 34% from 32% in 1983'; one of two dates: 'in July or August'
_COMPARED = re.compile(
    rf"\b(?:from|than|against|with) (?:(?! to )[^,;])*\d(?:(?! to )[^,;])* (?:in|at|on|for) {_DATE}"
)
_OF_CONTENT = re.compile(
    r"\b(?:reviews?|reports?|surveys?|stud(?:y|ies)|accounts?|history|figures|results|analysis|assessment|estimates?|"
    r"forecasts?|statistics|data|outlook|budgets?) (?:of|on|for|about) "
    rf"[^,;]* (?:in|during|for|over) (?:the )?(?:[a-z]+ ){{0,4}}(?:of )?{_DATE}"
)
_ONE_OF_TWO = re.compile(
    rf"{_DATE} or (?:in |on |early |mid-|late |the |next )*(?:{_MONTHS}|[A-Z][a-z]+day|\d|month|week|year)|"
    rf"(?:{_MONTHS}|[A-Z][a-z]+day|\d) or (?:in |on |early |mid-|late |next )*{_DATE}"
)
_SINCE_THEN = re.compile(rf"\bsince (?:early |mid-|late )?(?:(?:{_MONTHS})\b|(?:19|20)\d\d)")
_BOUNDED = re.compile(
    r"(?i)\b(?:before(?! (?:midnight|noon|midday|dawn|dusk|sunrise|sunset)\b)|until|since|ahead of|"
    r"(?:around|near|about) the (?:start|end|beginning|height) of)\b"
    rf"(?P<between>[^,;]{{0,40}}?) ?{_DATE}(?P<after>, when\b)?"
)
_AHEAD = re.compile(rf"\b(?:planned|scheduled|due|expected|slated) (?:for|on|in) {_DATE}")
_ANNOUNCED = re.compile(rf"\b(?:announced|scheduled|planned|proposed|called for) (.+?){_DATE}")
# what is announced and takes no place on a day of its own: 'announced that …', 'announced the deal at a summit'
_TAKES_NO_PLACE = re.compile(
    r"\bthat\b|^(?:(?:an?|the|its|their|his|her) )?(?:[a-z-]+ ){0,2}"
    r"(?:deal|agreement|accord|pact|truce|decision|resignation|plan|plans|package|policy|sanctions|tariffs)\b"
)
_INNER_CLAUSE = re.compile(
    r".*\b(?:who|which|whom|where|when|while|because|after|before|since|that(?= [A-Z]))\b(?P<told>[^,]*)$"
)
# a deed of somebody else: 'named Lee envoy, and President Bo Roy tapped her | in 1990'
_SECOND_CLAUSE = re.compile(
    r"\b(?:and|but|while) (?:[a-z]+ )?(?:[A-Z][\w.’'-]* )+(?:also |later |then )?(?P<verb>[a-z]+)\b"
)
_FEAST = re.compile(r"\b(?:Eve|Christmas|Easter|Thanksgiving|Hogmanay)\b")
_CANCELLED = re.compile(r"\b(?:cancell?ed|called off|postponed|scrapped|put off|shelved)")
_MONTH_WORDS = re.compile(
    r"\d{4}|month|January|February|March|April|May|June|July|August|September|October|November|December"
)
_WEEKDAY = re.compile(r"(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", re.IGNORECASE)
_WEEK = timedelta(days=7)
_YEAR_WORDS = re.compile(r"\d{4}|year", re.IGNORECASE)
_SPAN_WORDS = re.compile(
    r"\d|week|day|month|quarter|half|spring|summer|autumn|fall|winter|year|season", re.IGNORECASE
)


def in_one(when: When) -> When | None:
    """A date that can be asked: as it is, or of an interval the one month or year that it lies in."""
    if when.precision is not Precision.INTERVAL:
        return when
    first, last = when.first, when.last
    if first.year != last.year:
        return None
    return When.of(first.year, first.month) if first.month == last.month else When.of(first.year)


def states_date(desk: Desk, event: Event) -> bool:
    """Whether a sentence of the event itself dates it, as exactly as its date is (C4); no date is taken over."""
    when, words = event.when, event.when_words
    if when is None or not words:
        return False
    if not _is_as_exact(words, when):
        return False
    printed = [_printed(desk, event, index) for index in range(len(event.evidence))]
    if _may_be_a_week_before(desk, event, words):
        return False
    marked = [text.replace(words, _DATE) for text in printed]
    reported = desk.published(event.evidence)
    today = reported is not None and reported.first == when.first  # what is ahead would be of the next week
    ahead = event.status is Status.HAPPENED and not (today or _SURELY_PAST.search(words))
    if ahead and any(map(_dates_what_is_ahead, marked)):
        return False
    if _CANCELLED.search(event.what) and not any(_dates_the_cancelling(text, words) for text in printed):
        return False
    clause = desk.clause(event)
    verb, subject = (_main_verb(clause), clause.subject) if clause else ("", "")
    return not _has_grown_since(clause, words) and any(
        _DATE in text
        and not (_COMPARED.search(text) or _OF_CONTENT.search(text) or _ONE_OF_TWO.search(text))
        and not _bounds(text, {verb, *subject.split()[-1:]})
        and not _is_of_another_clause(text, verb)
        and not (_SAID_LAST.search(text) and not _REPORTS.fullmatch(verb))
        and not _is_of_a_noun(text, subject or event.what)
        for text in marked
    )


def _main_verb(clause: Clause) -> str:
    """The verb as it is surely printed: of a passive its participle, for 'was hit' may be 'has been hit'."""
    passive = re.match(r"(?:[a-z]+ly )?([a-z]+)\b", clause.rest) if clause.verb in ("was", "were") else None
    return passive[1] if passive and passive[1] in verbs.participles() | _IRREGULAR else clause.verb


def _has_grown_since(clause: Clause | None, words: str) -> bool:
    """Whether it tells what became of something since a date: no other date in its sentence is its own."""
    return clause is not None and bool(_SINCE_THEN.search(clause.rest)) and not _SINCE_THEN.search(words)


def _is_of_another_clause(text: str, verb: str) -> bool:
    """Whether the date belongs to a clause behind the deed, or to the report of it (A3, C4).

    'was jailed after he admitted fraud in January'; 'the agency reported on Monday that the state had accepted'.
    """
    reported = _ON_THE_DAY.search(text)
    if reported and re.search(r"\b(?:had|has|have)\b", reported["told"]) and _tells(reported["told"], verb):
        return True
    between = _up_to_the_date(text, verb) if verb else None
    if between is None:
        return False
    if verb in listed("reports speech") | {"estimated", "believed", "thought", "calculated"}:
        told = re.findall(r"(?<=[a-z] )[a-z]+\b", between)
        if any((verbs.plain(word) or word.endswith("ed")) and word not in _NOUNS_TOO for word in told):
            return True  # 'estimated prices peaked in March'
    inner, second = _INNER_CLAUSE.search(between), _SECOND_CLAUSE.search(between)
    if second and verbs.plain(second["verb"]):
        return True
    return bool(inner and inner["told"] and any(map(_is_verb, re.findall(r"\b[a-z]+", inner["told"]))))


def _is_verb(word: str) -> bool:
    return bool(verbs.plain(word) or verbs.plain_of_present(word))


def _up_to_the_date(text: str, verb: str) -> str | None:
    """The words from a verb to the date, no semicolon between them."""
    behind = (text[found.end() :].partition(_DATE) for found in verbs.word(verb).finditer(text))
    return next((words for words, date, _ in behind if date and ";" not in words), None)


def _tells(told: str, verb: str) -> bool:
    """Whether a verb stands in some words, in whatever form of the past; an auxiliary may have become 'been'."""
    if verb in verbs.AUXILIARIES:
        return bool(re.search(r"\bbeen\b", told))
    plain = verbs.plain(verb) or verb
    return any(verbs.plain(word) == plain for word in re.findall(r"[a-z]+", told))


def _is_of_a_noun(text: str, subject: str) -> bool:
    """Whether the date says which one of a thing: 'the architect of her 2008 campaign', not of the subject itself."""
    found = _OF_A_NOUN.search(text)
    return found is not None and found["noun"] not in subject and not verbs.plain(found["noun"])


def _may_be_a_week_before(desk: Desk, event: Event, words: str) -> bool:
    """Whether a bare weekday ahead may be counted from before the article's date (C4).

    A piece that tells of Wednesday as past and of Thursday as coming was written between the two, whatever the date
    of its page: then Thursday is not the one of the week after.
    """
    if event.status is not Status.PLANNED or event.when is None or not _WEEKDAY.fullmatch(words):
        return False
    printed, earlier = desk.published(event.evidence), event.when.first - _WEEK
    articles = {piece.article for piece in event.evidence}
    return printed is not None and any(
        other.when is not None
        and other.status is Status.HAPPENED
        and _WEEKDAY.fullmatch(other.when_words or "")
        and other.when.first < earlier <= printed.first
        and any(piece.article in articles for piece in other.evidence)
        for other in desk.dossier.events
    )


def _bounds(text: str, own: set[str]) -> bool:
    """Whether the date bounds the deed or is a decade: 'held before being freed in 2010', 'since 2018, when …'.

    Not where the deed itself follows, of which `own` are verb and noun: 'since he took office in January 2021'.
    """
    if _DECADE.search(text):
        return True
    found = _BOUNDED.search(text)
    if found and found["after"] and len(found["between"].split()) > 1:
        return False  # 'since the crisis in 1996, when …'
    return found is not None and not own & set(found["between"].split())


def dates_the_plan(desk: Desk, event: Event) -> bool:
    """Whether the date is that of what was called off: 'a meeting on Saturday evening did not take place'."""
    when, words = event.when, event.when_words
    if event.status is not Status.CANCELLED or when is None or not words or not _is_as_exact(words, when):
        return False
    planned = re.compile(
        rf"\w+ (?:\w+ )?{re.escape(words)}(?![’'])[^,;.]{{0,12}}? (?:did not take place|{_CANCELLED.pattern})"
    )
    return any(planned.search(_printed(desk, event, index)) for index in range(len(event.evidence)))


def dated_first(desk: Desk, event: Event) -> tuple[Evidence, ...]:
    """The event's sound evidence, the sentences that print its date before those that do not (A3)."""

    def is_undated(piece: Evidence) -> bool:
        return (event.when_words or "") not in desk.sentence(piece)[1]

    return tuple(sorted(desk.sound(event.evidence), key=is_undated))


def _is_as_exact(words: str, when: When) -> bool:
    """Whether `words` name the day, month or year that `when` is: 'this week' is no day, though one may be known."""
    if when.precision is Precision.DAY:
        numbers = [int(number) for number in _DAY_NUMBER.findall(words)]
        return when.first.day in numbers if numbers else bool(_DAY_NAME.search(words) or _FEAST.search(words))
    form = {Precision.MONTH: _MONTH_WORDS, Precision.YEAR: _YEAR_WORDS}.get(when.precision, _SPAN_WORDS)
    return bool(form.search(words))


def _dates_what_is_ahead(text: str) -> bool:
    """Whether the date may be that of what was announced: 'announced a protest in Brussels on Monday' (C4)."""
    if _AHEAD.search(text):
        return True
    found = _ANNOUNCED.search(text)
    return bool(found and len(found[1].split()) > _NEXT_TO and not _TAKES_NO_PLACE.search(found[1]))


def _dates_the_cancelling(text: str, words: str) -> bool:
    """Whether the date stands with the verb, not with what was to be: 'Monday’s vote was cancelled' (A3, C4)."""
    date = re.escape(words)
    with_verb = re.search(rf"{_CANCELLED.pattern}(?: (?:on|in|late|early|the|of))* {date}(?![’'])", text)
    first = re.match(rf"(?:(?:On|In|Late|Early) )?{date}(?![’'])\b[^.;]*?{_CANCELLED.pattern}", text)
    return bool(with_verb or first)


def _printed(desk: Desk, event: Event, index: int) -> str:
    return desk.sentence(event.evidence[index])[1]
