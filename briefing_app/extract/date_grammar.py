"""The pieces that date rules are made of: patterns for months, days, numbers; and the sight a rule has of its text.

Every pattern is bounded (no nested repetition), so that finding dates takes time in proportion to the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from itertools import chain
from typing import TYPE_CHECKING

from briefing_app.extract.calendar_rules import Tense, Unit
from briefing_app.lexicon import load
from briefing_app.model.when import When

if TYPE_CHECKING:
    from collections.abc import Iterable

_AROUND = 100  # characters looked at on either side for what tells past from future

_COMMA = 40
_BOUNDS = ("until", "till", "by", "before", "ahead")  # of what is over too: 'the talks lasted until Monday'

_TEN = 10
_NOWHERE = 10 * _AROUND


def _names(forms_of_all: Iterable[tuple[str, ...]]) -> str:
    """Full names, or short forms with their full stop."""
    full, short = zip(*((forms[0], forms[1:]) for forms in forms_of_all), strict=True)
    return rf"{any_of(full)}|(?:{any_of(chain.from_iterable(short))})\b\.?"


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of `words`, longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_MONTHS = load("months")
_DAYS = load("weekdays")
_WORDS = load(
    "date_words",
    "numbers", "tens", "vague", "past", "future", "undone", "backward", "forward", "publications", "year_counts",
    "appointed", "changes",
)  # fmt: skip

MONTH_NUMBER = {form.lower(): n for n, forms in enumerate(_MONTHS.values(), 1) for form in forms}
WEEKDAY_NUMBER = {form.lower(): n for n, forms in enumerate(_DAYS.values()) for form in forms}
_ONES = {word: n for n, word in enumerate(_WORDS["numbers"], 1)}
_TENS = {word: 10 * n for n, word in enumerate(_WORDS["tens"], 2)}
_BOTH = {f"{ten}-{one}": a + b for ten, a in _TENS.items() for one, b in _ONES.items() if b < _TEN}
NUMBER = _TENS | _BOTH | _ONES | {"a": 1, "an": 1}

MONTH_NAMES = _names(_MONTHS.values())
MONTH = rf"(?P<month>{MONTH_NAMES})"
MONTH2 = rf"(?P<month2>{MONTH_NAMES})"
WEEKDAY = rf"(?P<weekday>{_names(_DAYS.values())})"
ON_WEEKDAY = rf"(?:(?:{_names(_DAYS.values())}),? )?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
DAY2 = r"(?P<day2>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_CENTURIES = ("15", "16", "17", "18", "19", "20")
YEAR2 = r"(?P<year2>1[5-9]\d\d|20\d\d)"
PART = r"(?:(?P<part>early|mid|late|earlier in|later in|the (?:start|beginning|middle|end) of|(?:start|end) of)[ -])?"
SEASON = r"(?P<season>spring|summer|autumn|fall|winter)"
NUMERAL = rf"(?P<count>\d{{1,3}}|{any_of(NUMBER)})"
VAGUE_COUNT = rf"(?:{any_of(_WORDS['vague'])})"
UNIT = r"(?P<unit>day|weekend|week|fortnight|month|quarter|year|decade)s?"
TO = r"(?: ?[-–—] ?| to | through | and | until )"
PUBLICATIONS = rf"(?: (?:{any_of(_WORDS['publications'])})\b)"
APPOINTED = _WORDS["appointed"]
YEAR_COUNTS = rf" ?(?:{any_of(_WORDS['year_counts'])})(?!\w)"

_IRREGULAR = [past for base, past in map(str.split, load("verb_forms")["irregular"]) if base != past]
_PAST = re.compile(rf"\b(?:{any_of([*_WORDS['past'], *_IRREGULAR])}|[a-z]{{2,12}}ed)\b", re.IGNORECASE)
_CAUSE = r"(?! (?:the|an?|his|her|its|their|this|that|these|those)\b)"  # of 'due to'
_FUTURE = re.compile(
    rf"(?<!\w)(?:{any_of(_WORDS['future'])}|due to{_CAUSE}|next(?! to\b)|(?:the|this) coming)\b(?: be [a-z]+\b)?",
    re.IGNORECASE,
)
_UNDONE = re.compile(rf"\b(?:{any_of(_WORDS['undone'])})\b", re.IGNORECASE)
_BACKWARD = re.compile(rf"\b(?:{any_of(_WORDS['backward'])})(?: the)?\s$", re.IGNORECASE)
_FORWARD = re.compile(rf"\b(?:{any_of(_WORDS['forward'])})(?: the)?\s$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?]\s|\n")


class Other(Enum):
    """What a rule can find besides a date that it can name."""

    VAGUE = "vague"  # a date, but no telling which
    NO_DATE = "no date"  # a duration ('two years') or a repetition ('every Monday'): taken out of the way


@dataclass(frozen=True, slots=True)
class Step:
    """A date counted from the one told before it: 'a day later' is `Step(1, Unit.DAY)`.

    Attributes:
        month: of the year that is told of ('that October'), or, counted 1, the next ('the following March').
        otherwise: what it is where no date is told before it.
        whole: up to there, nobody can tell when ('hours later' is that day or the next).
    """

    count: int
    unit: Unit
    month: int | None = None
    otherwise: When | None = None
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Sight:
    """What a rule sees: its match in the text, and the day from which relative words count.

    Attributes:
        base: the article's date.
    """

    text: str
    match: re.Match[str]
    base: When

    def __getitem__(self, group: str) -> str:
        """The words of a group in lower case, without a full stop; empty where it did not match."""
        return (self.match.groupdict().get(group) or "").lower().rstrip(".")

    def number(self, group: str) -> int:
        """The number that a group of digits or a number word stands for."""
        word = self[group]
        return int(word) if word.isdigit() else NUMBER[word]

    def year(self, group: str = "year") -> int:
        """The year in a group."""
        return int(self[group])

    def month(self, group: str = "month") -> int:
        """The number of the month named in a group."""
        return MONTH_NUMBER[self[group]]

    def capital(self, group: str = "month") -> bool:
        """Whether the word of a group begins with a capital, as names of months and days do."""
        return (self.match.groupdict().get(group) or "a")[0].isupper()

    def unit(self) -> Unit:
        """The unit counted in."""
        return Unit(self["unit"])

    def before(self, length: int = 14) -> str:
        """Up to `length` characters before the match."""
        start = self.match.start()
        return self.text[max(0, start - length) : start]

    def after(self, length: int = 14) -> str:
        """Up to `length` characters behind the match."""
        return self.text[self.match.end() : self.match.end() + length]

    @property
    def tense(self) -> Tense:
        """Where the words around look: the word before decides, else the nearest cue of the sentence."""
        bound = _FORWARD.search(self.before(20))
        if bound and not (bound[0].lower().startswith(_BOUNDS) and self._distance(_PAST) < self._distance(_FUTURE)):
            return Tense.FUTURE
        if _BACKWARD.search(self.before(20)):
            return Tense.PAST
        ahead, back = self._distance(_FUTURE), self._distance(_PAST)
        if ahead == back == _NOWHERE:
            return Tense.OPEN
        return Tense.FUTURE if ahead <= back else Tense.PAST

    @property
    def looks_back(self) -> bool:
        """Whether anything before the match in its sentence looks back."""
        return _PAST.search(self._sentence[0]) is not None

    @property
    def far_tense(self) -> Tense:
        """The same for dates months away: of what 'was planned for March' and came to nothing the nearest March."""
        tense = self.tense
        return Tense.OPEN if tense is Tense.FUTURE and any(map(_UNDONE.search, self._sentence)) else tense

    @property
    def _sentence(self) -> tuple[str, str]:
        """What stands before and behind the match in its sentence, a hundred characters at most."""
        return _SENTENCE_END.split(self.before(_AROUND))[-1], _SENTENCE_END.split(self.after(_AROUND))[0]

    def _distance(self, cue: re.Pattern[str]) -> int:
        """Characters to the nearest cue; those behind, often another clause, count double, behind a comma more."""
        before, after = self._sentence
        left = [len(before) - found.end() for found in cue.finditer(before)]
        comma = after.find(",") if "," in after else len(after)
        right = [2 * found.start() + _COMMA * (found.start() > comma) for found in cue.finditer(after)]
        return min(left + right, default=_NOWHERE)


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of writing a date.

    Attributes:
        pattern: matched at word borders, blind to case.
        value: what the match means; None where it is no date after all.
        relative: whether the article's date is needed to know.
        cue: in all that is matched there is one of these, a name of `date_cues.CUES`.
        signs: and one of these, in small letters, if there are any.
    """

    pattern: re.Pattern[str]
    value: Callable[[Sight], When | Step | Other | None]
    relative: bool
    cue: str
    signs: tuple[str, ...] = ()


def rule(
    pattern: str,
    value: Callable[[Sight], When | Step | Other | None],
    *,
    relative: bool = False,
    cue: str = "",
    signs: tuple[str, ...] = (),
) -> Rule:
    """A rule that holds at word borders; without `cue` that of its first group that is one, else a digit's.

    Without `signs` a year or a day of the month says for itself what must stand there.
    """
    compiled = re.compile(rf"(?<![\w.,$£€#-])(?:{pattern})(?!\w)", re.IGNORECASE)
    known = next(
        (name for name in ("month", "season", "feast", "weekday", "unit") if name in compiled.groupindex), ""
    )
    digits = _CENTURIES if "year" in compiled.groupindex else tuple("0123456789") * ("day" in compiled.groupindex)
    return Rule(compiled, value, relative, cue or known or "digit", signs or digits)
