"""Whether the date of an event is worth asking, and whether an answer is all that was said (rubric B5, E1).

What is done again, tried or only summed up has a date, and yet no one that a reader could know it by.
"""

from __future__ import annotations

import calendar
import re
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.events import faithful
from briefing_app.cards.words import verbs
from briefing_app.cards.words.wordlists import listed
from briefing_app.model.confidence import SURE
from briefing_app.model.when import Precision

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk
    from briefing_app.cards.words.clauses import Clause
    from briefing_app.model.facts import Event

_AGAIN = re.compile(
    r"\b(?:again|once more|another time|repeatedly|twice|(?:two|three|four|five|several|many|multiple) times)\b"
)
_A_FIGURE = re.compile(r"\d[\d.,]*(?:[ -](?:million|billion|trillion|percent|per cent|tonnes)|%)|\b(?:19|20)\d\d\b")
_ONE_OF_THE_WORST = re.compile(r"\bone of (?:its|their|his|her|the) [a-z]+st\b")
_OF_A_DAY = re.compile(rf"\b(?:{'|'.join(calendar.month_name[1:])}) ((?:19|20)\d\d)\b")
_TELLS_ITS_YEAR = re.compile(r"\d{4}|\b(?:last|ago|previous|earlier|that|same)\b")
_HALF_A_YEAR, _A_YEAR = timedelta(days=183), timedelta(days=366)
_ONLY_NAMES = re.compile(r"(?:(?:the|The) )?(?:[A-Z][\w.’'-]*)(?: (?:and|of|the|[A-Z][\w.’'-]*))*")
_OF_A_MATTER = re.compile(r"(?:the |an? |its )?(?:[a-z]+ )?(?:vote|ballot|ruling|debate|hearing|decision)\b")
_SAYS_ITS_MATTER = re.compile(r"\b(?:on|over|about|to|for|against|of(?= (?:no )?confidence)|whether|that|into)\b")
_SUMS_UP = frozenset(
    {
        "had",
        "bought",
        "sold",
        "spent",
        "produced",
        "showed",
        "ran",
        "made",
        "reached",
        "totalled",
        "totaled",
        "stood",
        "numbered",
        "amounted",
        "averaged",
    }
)


def is_worth_a_date(desk: Desk, event: Event, clause: Clause) -> bool:
    """Whether it was surely done then, and once: not 'again', not a try, no total of a year whose figure is told."""
    if event.date_confidence < SURE:
        return False
    verb = verbs.word(clause.verb)
    if any(_AGAIN.search(_behind(told, verb)) for told in faithful.printed(desk, event)):
        return False
    anywhere = clause.verb in ("occurred", "happened", "erupted") and not re.search(r"[A-Z]", clause.subject[1:])
    if anywhere or _ONE_OF_THE_WORST.search(clause.rest):
        return False
    if clause.verb in _listed("only tries") or f"{clause.verb} {clause.rest}".startswith(_led("only tries")):
        return False
    if _lacks_its_matter(desk, clause) or _is_far_off(desk, event):
        return False
    year = event.when is not None and event.when.precision in {Precision.YEAR, Precision.INTERVAL}
    totals = clause.verb in _SUMS_UP or clause.verb in listed("adds up") or clause.verb in _listed("goes up and down")
    return not (year and totals and _A_FIGURE.search(clause.rest)) and not _is_trade(clause, year=year)


def _lacks_its_matter(desk: Desk, clause: Clause) -> bool:
    """'warned Japan' of what; 'plans to tell Lee' what; 'a vote by the House' on what: cut off, or not said (B5)."""
    for told in (clause.predicate, clause.predicate.rpartition(" to ")[2]):
        verb, _, whom = told.partition(" ")
        hearers = bool(_ONLY_NAMES.fullmatch(whom)) or whom.removeprefix("the ") in desk.forms
        if hearers and (verbs.plain(verb) or verb) in _listed("wants its matter"):
            return True
    return bool(_OF_A_MATTER.match(clause.subject)) and not _SAYS_ITS_MATTER.search(clause.subject)


def _is_far_off(desk: Desk, event: Event) -> bool:
    """Whether a day or month printed without its year lies so far back that news would have named it: it is a guess.

    Style guides have the year left out of what is of this year (AP Stylebook, 'dates').
    """
    reported, when, words = desk.published(event.evidence), event.when, event.when_words or ""
    if reported is None or when is None or _TELLS_ITS_YEAR.search(words):
        return False
    longest = {Precision.DAY: _HALF_A_YEAR, Precision.MONTH: _A_YEAR}.get(when.precision)
    return longest is not None and reported.first - when.last > longest and reported.first.year != when.first.year


def is_later(desk: Desk, event: Event, front: str) -> bool:
    """Whether a front gives a day of a year after the report that neither its sentence prints nor the event is of.

    'Their February 22 pact', reviewed next week, is no pact of next year (C4).
    """
    reported = desk.published(event.evidence)
    own = event.when.last.year if event.when else 0
    printed = " ".join(faithful.printed(desk, event))
    years = (int(year) for year in _OF_A_DAY.findall(front))
    return reported is not None and any(
        year > reported.last.year and year != own and str(year) not in printed for year in years
    )


def _behind(told: str, verb: re.Pattern[str]) -> str:
    """The words of a sentence from just before the verb to the next stop."""
    found = verb.search(told)
    return re.split(r"[,;]", told[max(0, found.start() - 8) :])[0] if found else ""


def _is_trade(clause: Clause, *, year: bool) -> bool:
    """Whether it is what a country does all the year: 'bought goods from the world'."""
    return year and clause.verb in ("bought", "sold", "exported", "imported", "produced", "traded")


@cache
def _listed(section: str) -> frozenset[str]:
    return frozenset(lexicon.load("event_clauses")[section])


@cache
def _led(section: str) -> tuple[str, ...]:
    """The entries of several words, as a clause may begin."""
    return tuple(f"{entry} " for entry in lexicon.load("event_clauses")[section] if " " in entry)
