"""Numbers with their units in a sentence, and when two of them say the same."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

NOES = 1e6  # the value of a vote is its ayes, with its noes behind the point in units of this
_HEDGED = 0.12  # how far 'about', 'nearly' may stand from the figure
_WIDE = 2.0  # how many times a bound another figure may be: 'more than 75', 100
_ROUNDED = 0.03  # how far rounding may take a figure: 150 yards, 137 metres, 140 metres; 44,000 and 43,844 dead
_LARGE = 100  # from here on a figure that ends in noughts may be rounded; 20 and 21 votes are two results
_WORDS_BETWEEN = 3  # words from a number to the thing counted: '20 hardline conservative members'
_NEAR = 60  # characters around a number in which 'killed' makes it a toll
YEARS = range(1500, 2100)  # numbers that are years rather than amounts
_NEXT_WORD = re.compile(r"[\s-]*([A-Za-z][\w’'%]*)")
_TALLY = re.compile(r"(?<![\w.,-])(\d{1,3}(?:,\d{3})*)(?:[-–—]| (?:votes )?to )(\d{1,3}(?:,\d{3})*)(?![\w-]|,\d)")
_DAY_OF_MONTH = re.compile(
    rf"\b(?:{'|'.join(f'{name}|{name[:3]}|{name[:4]}' for name in calendar.month_name if name)})\.? $"
)
_FOR_EACH = re.compile(
    r"(?<![\w.,-])(\d{1,3}(?:,\d{3})*)(?: votes)? for [^,.;\d]{2,40}?(?:,| and|, and) (\d{1,3}(?:,\d{3})*) for\b"
)
_OUT_OF = r" (?:out )?of (?:the |its |their |his |her |a (?:possible |total of )?|all )?"
_SHARE = re.compile(rf"{_OUT_OF}(?=\d)")  # '92 of the 264 seats'
_WHOLE = re.compile(rf"(?<![\w.,])\d+(?:,\d{{3}})*{_OUT_OF}$")
_WITH_WHOLE = re.compile(rf"^{_OUT_OF}\d[\d,]*")
_BEHIND = 12  # characters behind an amount that may say it is a part
_PART_BEFORE = re.compile(
    r"\b(?:another|(?:a )?further|an additional|including|among (?:them|those|whom)|of (?:them|whom)|half of|"
    r"the (?:other|remaining))"
    r"(?: (?:about|some|at least|around))?,? $",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(
    r"\b(?:more|others?|further|additional|extra|of (?:them|whom|those|these))\b(?! than)|"
    r"^[\w,.-]+ of (?:the|its|his|her|their)\b(?! \d)"
)
_VOTE = re.compile(r"\b(?:votes?|voted|voting|ballot|majority|margin|elect\w+|pass\w+|approv\w+)\b")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of something, as printed.

    Attributes:
        value: in the base unit (metres, minutes) where the unit is a measure, else a count.
        unit: the base unit, the thing counted in the singular, 'dead' or 'hurt' of a toll, 'tally' of a vote.
        words: as printed: 'nearly six hours'.
        start: index of the words in the sentence.
        hedged: 'about', 'nearly', 'more than' stands before it.
        measured: the unit is a measure, so that rounding is to be expected.
        thing: what is counted, as printed ('hardline conservative members'); empty of a bare number.
        bound: 1 where it may be more ('at least'), -1 where it may be less ('up to').
    """

    value: float
    unit: str
    words: str
    start: int
    hedged: bool
    measured: bool
    thing: str = ""
    bound: int = 0

    def agrees(self, other: Amount) -> bool:
        """Whether both can be one true figure: hedged, rounded, or within what the other says at least or at most."""
        low, high = sorted((self, other), key=lambda amount: amount.value)
        if (low.bound > 0 or high.bound < 0) and high.value <= _WIDE * low.value:
            return True
        rounded = self.measured or other.measured or self._is_round or other._is_round
        slack = _HEDGED if self.hedged or other.hedged else _ROUNDED if rounded else 0.0
        return abs(self.value - other.value) <= slack * max(self.value, other.value)

    @property
    def is_share(self) -> bool:
        """Whether it is told of a whole that is counted too: '92 of the 264 seats'."""
        return _SHARE.search(self.words) is not None

    @property
    def _is_round(self) -> bool:
        return self.unit != "tally" and self.value >= _LARGE and self.value % _LARGE == 0


def amounts(sentence: str) -> Iterator[Amount]:
    """The amounts that `sentence` states; years, days of the month, ages and bare numbers are none."""
    tally = _tally(sentence)
    if tally:
        yield tally
    for match in _number().finditer(sentence):
        if tally and match.start("number") < tally.start + len(tally.words) and match.end("number") > tally.start:
            continue
        if _WHOLE.search(sentence[: match.start()]):
            continue  # '92 of the 264 seats' counts 92
        found = _amount(sentence, match)
        if found:
            yield found


def is_toll(amount: Amount) -> bool:
    """Whether it counts the dead or the hurt: such figures grow from day to day."""
    return amount.unit in ("dead", "hurt")


def grows(sentence: str, amount: Amount) -> bool:
    """Whether it counts what becomes more from day to day: a toll, or what is arrested, destroyed, displaced."""
    if is_toll(amount):
        return True
    end = amount.start + len(amount.words)
    around = sentence[end : end + _NEAR], sentence[max(0, amount.start - _NEAR) : amount.start]
    return any(_growing().search(text) for text in around)


def is_part(sentence: str, amount: Amount) -> bool:
    """Whether it counts a part of something or what is added to it: 'another 20', 'including 20 children'."""
    after = sentence[amount.start : amount.start + len(amount.words) + _BEHIND]
    return bool(_PART_BEFORE.search(sentence[: amount.start]) or _PART_AFTER.search(after))


def values(sentence: str) -> frozenset[float]:
    """Every number in `sentence`, whatever it counts."""
    return frozenset(_value(match) for match in _number().finditer(sentence))


def _amount(sentence: str, match: re.Match[str]) -> Amount | None:
    table = lexicon.load("amounts")
    value = _value(match)
    words, thing, unit, factor = match.group(), "", "", 1.0
    if match["percent"]:
        unit, thing = "percent", "percent"
    elif match["money"]:
        unit = _currencies()[match["money"].upper()]
    elif (counted := _thing(sentence, match) or _of_a_whole(sentence, match)) is not None:
        noun, end = counted
        words, thing = sentence[match.start() : end], _WITH_WHOLE.sub("", sentence[match.end() : end]).strip(" -")
        factor, unit = _measures().get(noun.casefold(), (1.0, _singular(noun)))
    elif re.search(rf"\b(?:{'|'.join(table['before'])})\s+$", sentence[: match.start()]):
        unit = "magnitude"
    elif re.search(r"\bdeath toll\b[^.;,\d]*$", sentence[: match.start()], re.IGNORECASE):
        unit = "dead"
    if not unit or _is_date(sentence, match, value):
        return None
    toll = _toll(sentence, match.start(), match.start() + len(words)) if unit == "person" else None
    measured = unit in {base for _, base in _measures().values()}
    hedge = (match["hedge"] or "").casefold().strip()
    bound = (hedge in table["at least"]) - (hedge in table["at most"])
    return Amount(value * factor, toll or unit, words.strip(), match.start(), bool(hedge), measured, thing, bound)


def _of_a_whole(sentence: str, match: re.Match[str]) -> tuple[str, int] | None:
    """The noun of the whole that a bare number is a share of: 'seats' in '92 of the 264 seats'."""
    share = _SHARE.match(sentence, match.end())
    whole = _number().match(sentence, share.end()) if share else None
    return _thing(sentence, whole) if whole else None


def _is_date(sentence: str, match: re.Match[str], value: float) -> bool:
    """'the September 11 attacks', 'the 2023 elections'."""
    bare = not match["hedge"] and not match["scale"] and not match["money"] and "," not in match["number"]
    return bare and (value in YEARS or _DAY_OF_MONTH.search(sentence[: match.start()]) is not None)


def _thing(sentence: str, match: re.Match[str]) -> tuple[str, int] | None:
    """The noun that a number counts, and where it ends; None if none follows within a few words."""
    at, table = match.end(), lexicon.load("amounts")
    for step in range(_WORDS_BETWEEN):
        found = _NEXT_WORD.match(sentence, at)
        if not found or (found.start(1) == match.end() and found[1].casefold() not in _measures()):
            return None
        word, at = found[1], found.end()
        offset = _NEXT_WORD.match(sentence, at)
        if offset and offset[1] in table["offsets"]:
            return None
        if word.casefold() in _units():
            return word, at
        if word.casefold() in _stops() or (step == 0 and word in table["not counted"]):
            return None
        if re.fullmatch(r"[a-z]{3,}(?<![sui])s", word):
            return None if word in table["not counted"] else (word, at)
    return None


def _toll(sentence: str, start: int, end: int) -> str | None:
    """'dead' or 'hurt' where the verb nearest to a number of people says so."""
    around = (sentence[end : end + _NEAR], sentence[max(0, start - _NEAR // 3) : start])
    for text in around:
        for name, section in (("dead", "killed"), ("hurt", "hurt")):
            if re.search(rf"\b(?:{'|'.join(lexicon.load('amounts')[section])})\b", re.split(r"[,;]| and ", text)[0]):
                return name
    return None


def _tally(sentence: str) -> Amount | None:
    """The result of a vote: '216-212', '216 votes to 212', '216 for Ann Smith and 212 for Bob Jones'."""
    match = _TALLY.search(sentence) or _FOR_EACH.search(sentence)
    if not match or not _VOTE.search(sentence):
        return None
    ayes, noes = (float(part.replace(",", "")) for part in match.groups())
    return Amount(
        ayes + noes / NOES,
        "tally",
        sentence[match.start() : match.end(2)],
        match.start(),
        hedged=False,
        measured=False,
    )


@cache
def _number() -> re.Pattern[str]:
    lists = lexicon.load("amounts")
    hedges = "|".join(sorted(map(re.escape, lists["hedges"]), key=len, reverse=True))
    words = "|".join(sorted((*lists["numerals"], *lists["tens"]), key=len, reverse=True))
    tens = f"(?:{'|'.join(lists['tens'])})-(?:{'|'.join(lists['numerals'][1:10])})"
    months = "|".join(name for name in calendar.month_name if name)
    scales = "|".join(row.split()[0] for row in lists["scales"])
    money = "|".join(sorted(map(re.escape, _currencies()), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w.,:/$€£¥-])(?P<hedge>(?:{hedges})\s+)?(?P<money>{money})?"
        rf"(?P<number>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|(?:{tens}|{words})\b)(?![\d,:/]\d)"
        rf"(?P<half> and a half)?(?:[\s-]?(?P<scale>{scales})\b)?(?P<percent>\s?%)?(?!\s+(?:{months}))",
        re.IGNORECASE,
    )


@cache
def _growing() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, lexicon.load('amounts')['growing']))})\b", re.IGNORECASE)


@cache
def _units() -> frozenset[str]:
    lists = lexicon.load("amounts")
    sections = ("measures", "counted", "persons", "deaths", "hurt")
    return frozenset(word.casefold() for section in sections for word in lists[section]) | {"killed"}


@cache
def _stops() -> frozenset[str]:
    return frozenset(lexicon.load("small_words")["grammar"])


def _singular(noun: str) -> str:
    lists, word = lexicon.load("amounts"), noun.casefold()
    if word in {form.casefold() for form in lists["persons"]}:
        return "person"
    if word in lists["deaths"] or word == "killed":
        return "dead"
    return "hurt" if word in lists["hurt"] else word.removesuffix("s")


@cache
def _measures() -> dict[str, tuple[float, str]]:
    """Unit to (how many of the base unit it is, the base unit)."""
    rows = (row.split() for row in lexicon.load("amounts")["measures in base units"])
    return {unit: (float(factor), base) for unit, factor, base in rows}


@cache
def _currencies() -> dict[str, str]:
    rows = (row.split(maxsplit=1) for row in lexicon.load("amounts")["currencies"])
    return {sign.upper(): name for sign, name in rows}


@cache
def _scales() -> dict[str, float]:
    return {name: float(value) for name, value in (row.split() for row in lexicon.load("amounts")["scales"])}


def _value(match: re.Match[str]) -> float:
    word = match["number"].casefold()
    value = float(word.replace(",", "")) if word[0].isdigit() else float(_spelt(word))
    half = 0.5 if match["half"] else 0.0
    return (value + half) * _scales().get((match["scale"] or "").casefold(), 1.0)


def _spelt(word: str) -> int:
    lists = lexicon.load("amounts")
    head, _, tail = word.partition("-")
    if head in lists["tens"]:
        return 20 + 10 * lists["tens"].index(head) + (lists["numerals"].index(tail) if tail else 0)
    return lists["numerals"].index(head)
