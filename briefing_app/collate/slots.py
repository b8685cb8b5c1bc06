"""Whether two figures of one unit fill one slot, told in words of two outlets' own.

Compared are the words of the figure's own clause, names and plain words apart: 'PTI-backed independents clinched 93
seats' and 'independents backed by the PTI, the party of …, won 92 of the 264 seats' have almost no word in the same
place, and yet who, did what, of what is one. What is planned contradicts nothing that was done, one month nothing of
another, and who else won or what else was leased is another slot.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.collate.names import fold
from briefing_app.collate.reports import stems
from briefing_app.model.dated import without_dates

if TYPE_CHECKING:
    from briefing_app.collate.numbers import Amount

_BEFORE = 60  # characters before a figure, in its clause, that say what it counts
_AFTER = 5  # words behind it that do
_SHARED, _PLAIN = 3, 2  # telling words that two clauses share, and those of them that are no names
_PART = 0.5  # the part of the shorter clause that these must be
_SENTENCE, _MOST = 4, 0.6  # the same of whole sentences
_TWICE = 2.0  # how far two figures of one slot may be apart
_DEFINITE = 10  # below this 'the two' points back at people and things, and counts nothing
_APPOSITION = re.compile(r"(?<=[\w)]), (?:the|a|an|whose|which|who|then|led|headed) [^,;]{3,80}, ?")
_BREAK = re.compile(r"[;:“”\"(]|[—–]| - |, (?:and|but|while|when|after|as|with|whose) ")
_BEHIND = re.compile(r"[,;:.“”\"()]| [—–-] | (?:and|but|while|when|after|as) ")
_POINTS = re.compile(r"\b(?:the|these|those|both|his|her|their|its|each of those)\s+$", re.IGNORECASE)
_EARLIER = re.compile(
    r"\b(?:from|than|compared (?:with|to)|as against|(?:last|past|first|next|previous|final|every|per))\s+$"
)
_MEANT = re.compile(
    r"\b(?:will|would|could|may|might|should|if|expect\w*|plan(?:s|ned|ning)?|hop(?:es?|ed|ing)|wants?|wanted|"
    r"propos\w+|demand\w*|seek\w*|sought|offer\w*|ask(?:s|ed)?|target\w*|aim\w*|estimat\w+|forecast\w*|pledg\w+|"
    r"promis\w+|request\w*|claim\w*|not|never|no)\b"
)
_MONTHS = "|".join(f"{name[:3]}(?:{name[3:]}|t)?" for name in calendar.month_name if name)
_PERIOD = re.compile(
    rf"\b(?:(?P<month>{_MONTHS})\b|(?:19|20)\d\d\b|(?:year|month|week|day)s? (?:earlier|ago|before)\b|"
    r"(?:first|second|third|fourth|last|this|next|previous|same) (?:\w+ )?(?:quarter|half|year|month|week|season)\b)"
)
_OF = re.compile(r"\bof (?:the |an? )?([\w-]+)")
_LED = re.compile(r"\b(to|at|within|after|until|above|below|in|over|every|under)\s+$")
_POLL = re.compile(r"\b(?:polls?|polled|polling|surveys?|surveyed)\b", re.IGNORECASE)
_SOURCES = re.compile(
    r"\W*(?:(?:who|were|was|all|both|anonymous) )*"
    r"(?:said|told|say|tell|spoke|familiar|briefed|privy|with (?:direct )?knowledge|close to)\b"
)  # how many told it, not what is told
_PLACED = re.compile(r"\b(?:in|at|across|from|around) (?:the )?(?P<name>[A-Z][\w’-]*)")
_LONG_AGO = re.compile(
    r"\b(?:(?:last|previous) year|(?:year|month|decade)s? (?:earlier|ago|before))\b", re.IGNORECASE
)
_RATES = ("percent", "magnitude")  # what is measured anew for each month or place


@dataclass(frozen=True, slots=True)
class Telling:
    """What a sentence says of a figure.

    Attributes:
        near: telling words of its clause.
        plain: those of them that are no names.
        names: the names before it and those behind it.
        head: the first telling word of the clause.
        things: what the figure is of ('of coastline'), the words between it and its unit, the plain ones behind.
        led: the preposition before it: what rises to 5 has not risen 5.
        whole: plain telling words of the sentence.
        meant: what its clause tells is planned, asked for or denied.
        fewer: it tells what was lost or fell.
        long_ago: the sentence tells of another year than its own.
        periods: months, years and quarters that the sentence names.
        apart: it is an earlier value, only points back ('the two'), or is counts those who told it, or is of a poll.
        place: the name behind it of where it is counted: a part of what is counted everywhere.
    """

    near: frozenset[str]
    plain: frozenset[str]
    names: tuple[frozenset[str], frozenset[str]]
    head: str
    things: tuple[frozenset[str], frozenset[str], frozenset[str]]
    led: str
    whole: frozenset[str]
    meant: bool
    fewer: bool
    long_ago: bool
    periods: frozenset[str]
    apart: bool
    place: str


def is_one(one: tuple[str, Amount], other: tuple[str, Amount]) -> bool:
    """Whether two figures, each with its sentence, count or measure the same thing of the same doer."""
    low, high = sorted((one[1].value, other[1].value))
    if high > _TWICE * low:
        return False
    first, second = of(*one), of(*other)
    if (
        _elsewhere(first, second)
        or _contrary(first, second)
        or not _of_one_time(first, second, dated=_is_rate(one[1]))
    ):
        return False
    shared, plain = first.near & second.near, first.plain & second.plain
    least = min(len(first.near), len(second.near))
    if len(shared) >= _SHARED and len(plain) >= _PLAIN and len(shared) >= _PART * least:
        return True
    whole = first.whole & second.whole
    most = _MOST * min(len(first.whole), len(second.whole))
    return bool(plain) and len(whole) >= _SENTENCE and len(whole) >= most


def are_two(one: tuple[str, Amount], other: tuple[str, Amount]) -> bool:
    """Whether something says plainly, however alike the sentences are, that two figures are of two things."""
    first, second = of(*one), of(*other)
    if _contrary(first, second) or _is_of_a_part(one, other) or not _of_one_time(first, second, dated=False):
        return True
    behind = first.things[-1], second.things[-1]
    return (all(behind) and behind[0].isdisjoint(behind[1])) or (_is_rate(one[1]) and _elsewhere(first, second))


def _is_of_a_part(one: tuple[str, Amount], other: tuple[str, Amount]) -> bool:
    """Whether the lower figure is that of one place, which the sentence of the higher does not name."""
    low, high = sorted((one, other), key=lambda told: told[1].value)
    place = of(*low).place
    return bool(place) and place not in high[0]


def _contrary(one: Telling, other: Telling) -> bool:
    """Whether one is planned, denied, lost, of long ago or asked in a poll, and the other is not."""
    signs = ((it.meant, it.fewer, it.long_ago) for it in (one, other))
    return one.apart or other.apart or len({*signs}) > 1


def _elsewhere(one: Telling, other: Telling) -> bool:
    """Whether the clauses name another doer, another thing or another direction."""
    if one.led != other.led or (one.head not in other.near and other.head not in one.near):
        return True
    pairs = zip((*one.names, *one.things), (*other.names, *other.things), strict=True)
    return any(mine and yours and mine.isdisjoint(yours) for mine, yours in pairs)


def _of_one_time(one: Telling, other: Telling, *, dated: bool) -> bool:
    if not one.periods or not other.periods:
        return one.periods == other.periods or not dated
    return not one.periods.isdisjoint(other.periods)


def _is_rate(amount: Amount) -> bool:
    return amount.unit in _RATES or (not amount.thing and not amount.measured and amount.unit != "tally")


@lru_cache(maxsize=2**12)
def of(sentence: str, amount: Amount) -> Telling:
    """What `sentence` says of `amount`."""
    printed, behind = sentence[: amount.start], sentence[amount.start + len(amount.words) :]
    before = _clause(printed)
    after = " ".join(_BEHIND.split(behind, maxsplit=1)[0].split()[:_AFTER])
    thing = "" if amount.unit == "person" or amount.measured else amount.thing
    near = _telling(f"{before} {thing} {after}", amount)
    told = _telling_row(before)
    led = _LED.search(printed)
    small = amount.value < _DEFINITE and _POINTS.search(printed) is not None
    object_, place = _OF.search(after), _PLACED.search(after)
    return Telling(
        near,
        _telling(f"{_plain(before)} {_plain(f'x {thing} {after}')}", amount),
        (_names(before, near), _names(f"x {after}", near)),
        told[0] if told else "",
        (
            _telling(object_[1], amount) if object_ else frozenset(),
            _telling(thing, amount),
            _telling(_plain(f"x {after}"), amount) - {"x"},
        ),
        led[1] if led else "",
        _telling(_plain(f"{printed} {behind}"), amount),
        _MEANT.search(before) is not None,
        _fewer().search(before) is not None,
        _LONG_AGO.search(sentence) is not None,
        frozenset(
            (match["month"] or match.group())[: 3 if match["month"] else None] for match in _PERIOD.finditer(sentence)
        ),
        small or any((_EARLIER.search(printed), _POLL.search(sentence), _SOURCES.match(behind))),
        place["name"] if place else "",
    )


@cache
def _fewer() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(lexicon.load('amounts')['fewer'])})\b")


def _clause(printed: str) -> str:
    """What stands before a figure in its own clause; what is put between commas behind a name left out."""
    bare = _APPOSITION.sub(" ", re.sub(r"\(([A-Z][\w-]*)\)", r"\1", printed))
    clause = _BREAK.split(bare)[-1]
    last = clause.rpartition(", ")[2]
    kept = last if len(last.split()) >= _SHARED else clause
    return kept if len(kept) <= _BEFORE else kept[-_BEFORE:].partition(" ")[2]


def _plain(text: str) -> str:
    """`text` without names: without the capitalised words inside it."""
    return re.sub(r"(?<=\w)(?P<gap>\W+)[A-Z][\w’'-]*", r"\g<gap>", text)


def _names(text: str, near: frozenset[str]) -> frozenset[str]:
    """The telling words of the names inside `text`; its first word may be any word."""
    found = re.findall(r"(?<=\w)\W+([A-Z][\w’'-]*)", text)
    return stems(fold(" ".join(found).replace("-", " "))) & near


def _telling(text: str, amount: Amount) -> frozenset[str]:
    return stems(_folded(text)) - {amount.unit[:5]}


def _telling_row(text: str) -> list[str]:
    return [stem for word in _folded(text).split() for stem in stems(word)]


def _folded(text: str) -> str:
    return fold(re.sub(r"\d[\d,.]*", " ", without_dates(text).replace("-", " ")))
