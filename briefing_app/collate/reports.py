"""One article's report of an event, taken apart for comparing it with other reports (extraction.md 3.4, 5.5)."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from briefing_app import lexicon
from briefing_app.collate.lands import state
from briefing_app.collate.names import fold
from briefing_app.collate.numbers import Amount, amounts
from briefing_app.model.dated import without_dates
from briefing_app.model.facts import ActorKind, Event, Status
from briefing_app.model.text import Article
from briefing_app.model.when import Precision, When

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefing_app.model.facts import Actor

_STEM = 5  # letters that stand for a word and its forms
_SHORTEST = 3  # letters of a stem
_ENDINGS = ("ing", "ied", "ies", "ed", "es", "s", "e", "y")
_NTH = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
)
_NUMBERED = dict(zip(_NTH, ("1st", "2nd", "3rd", *(f"{number}th" for number in range(4, 13))), strict=True))
_ORDINAL = re.compile(rf"\b({'|'.join(_NTH)}|\d+(?:st|nd|rd|th)) (?:and final )?([a-z]+)")
# the doer stands behind or nowhere: 'Ann Smith was shot', 'the talks took place', 'Ann Smith’s arrest'
_HIDDEN = re.compile(
    r"^(?:\S+ ){1,9}?(?:(?:was|were|been|be|is|are) (?:\w+ly )?\w+(?:ed|en|[dt])\b|took place|takes place)"
)
# words that only make a sentence of a deed told by a noun: 'the talks took place'
_FRAME = re.compile(r"\b(?:(?:took|takes|taken|take) place|(?:is|are|was|were) planned)\b")
_QUOTED = re.compile(r"[“\"](?:[^”\"\s]+\s+){4}")  # a quotation of more than a few words


@dataclass(frozen=True, slots=True)
class Report:
    """An event as one article tells it.

    Attributes:
        event: with keys of the briefing's actors.
        article: the article that tells it.
        people: keys of the persons in it.
        cast: those of them whom its sentence names.
        others: keys of its organisations and countries.
        parties: the states that these act for, and the keys of those that act for none.
        types: sections of `event_types.json` whose words it uses, in order of the text.
        stems: first letters of its telling words: neither grammar, date nor the name of one of its actors.
        words: the same with the names.
        place: names of the place and of what it lies in, folded; empty if none is given.
        whole, plain: its sentence folded, with and without its dates.
        counts: the amounts it states.
        ordinals: which of several ('ninth', 'ballot').
        saying: it tells what somebody said, not what somebody did.
        named: those of the others whose name stands in the sentence.
        doer: key of the actor who did it; None where the sentence is passive or names the deed by a noun.
        doer_side: the country or body the doer acts for, by name.
    """

    event: Event
    article: Article
    people: frozenset[str]
    cast: frozenset[str]
    others: frozenset[str]
    types: tuple[str, ...]
    stems: frozenset[str]
    words: frozenset[str]
    place: frozenset[str]
    whole: str
    plain: str
    counts: tuple[Amount, ...] = ()
    ordinals: frozenset[tuple[str, str]] = frozenset()
    saying: bool = False
    parties: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    doer: str | None = None
    doer_side: str | None = None

    @property
    def sort(self) -> str:
        """The type of the deed itself: a visit called off is a cancellation."""
        return "cancel" if "cancel" in self.types else self.types[0] if self.types else ""

    @property
    def called_off(self) -> bool:
        """Whether it tells that something was called off."""
        return self.event.status is Status.CANCELLED or "cancel" in self.types

    @property
    def where(self) -> frozenset[str]:
        """Stems of the words of its place."""
        return frozenset(_stem(word) for name in self.place for word in name.split())

    @property
    def rest(self) -> frozenset[str]:
        """What is told besides sort, date and place: telling words, and who is named that is no person."""
        return (self.stems - {self.sort} - self.where) | (self.named - {self.doer or ""})

    @property
    def is_bare(self) -> bool:
        """Whether it tells no more than the sort ('Ann Smith arrived')."""
        return not self.rest - {*self.types}

    def likeness(self, other: Report) -> float:
        """How alike the two sentences are, 0..100, blind to order and repetition."""
        return float(fuzz.token_set_ratio(self.whole, other.whole))

    def closeness(self, other: Report) -> float:
        """How alike all the words are, 0..100, dates left out: a name in common is not enough."""
        return float(fuzz.token_sort_ratio(self.plain, other.plain))


def take_apart(event: Event, article: Article, actors: Mapping[str, Actor]) -> Report:
    """`event` as a `Report`; its actors are keys of `actors`."""
    people = frozenset(key for key in event.actors if actors[key].kind is ActorKind.PERSON)
    bare = without_dates(event.what)
    plain = fold(bare)
    doer = event.actors[0] if event.actors and not _HIDDEN.search(event.what) else None
    words = stems(_FRAME.sub("", plain))
    return Report(
        event=event,
        article=article,
        people=people,
        cast=frozenset(key for key in people if _is_named(actors[key], plain)),
        others=frozenset(event.actors) - people,
        types=types(plain),
        stems=words - _name_stems(event, actors),
        words=words,
        place=place_names(event.place) if event.place else frozenset(),
        whole=fold(event.what),
        plain=plain,
        counts=tuple(amounts(bare)),
        ordinals=_ordinals(event.what),
        saying=_is_saying(event.what),
        parties=frozenset(actors[key].side or key for key in frozenset(event.actors) - people),
        named=frozenset(key for key in frozenset(event.actors) - people if _is_named(actors[key], plain)),
        doer=doer,
        doer_side=actors[doer].side if doer else None,
    )


def _is_named(actor: Actor, plain: str) -> bool:
    return any(fold(form) in plain for form in (actor.name, *actor.aliases))


def figures_disagree(one: Report, other: Report) -> bool:
    """Whether both count the same things, and no figure of one can be a figure of the other."""
    pairs = [(a, b) for a in one.counts for b in other.counts if a.unit == b.unit]
    return bool(pairs) and not any(a.agrees(b) for a, b in pairs)


def places_agree(one: Report, other: Report) -> bool:
    """Whether both can be one place: one is unknown, lies in the other, or stands in the other's sentence."""
    if not one.place or not other.place or one.place & other.place:
        return True
    return any(name in it.whole for here, it in ((one, other), (other, one)) for name in here.place)


def ordinals_disagree(one: Report, other: Report) -> bool:
    """Whether one tells of the eighth ballot, the other of the ninth."""
    if not one.ordinals or not other.ordinals:
        return False
    things = {thing for _, thing in one.ordinals} & {thing for _, thing in other.ordinals}
    return any(
        {which for which, it in one.ordinals if it == thing}.isdisjoint(
            {which for which, it in other.ordinals if it == thing}
        )
        for thing in things
    )


class Weights:
    """How much words tell: one that few reports use tells more than one that all use (inverse document frequency).

    Args:
        reports: all of the briefing.
    """

    def __init__(self, reports: Sequence[Report]) -> None:
        used = Counter(stem for report in reports for stem in report.stems)
        self._of = {stem: math.log(1 + len(reports) / count) for stem, count in used.items()}
        told = Counter(word for report in reports for word in report.words)
        self._told = {word: math.log(1 + len(reports) / count) ** 2 for word, count in told.items()}
        self._lengths: dict[frozenset[str], float] = {}
        self._actor = math.log(1 + len(reports)) / 2  # who it was done to tells as much as a word used now and then

    def overlap(self, one: Report, other: Report) -> float:
        """The part of the shorter report's telling words that the other has too, by weight, 0..1."""
        least = min(self._sum(one.stems), self._sum(other.stems))
        return self._sum(one.stems & other.stems) / least if least else 0.0

    def objects(self, one: Report, other: Report) -> tuple[float, int]:
        """The same of what they tell besides the sort, and how many things that is."""
        common = one.rest & other.rest
        least = min(self._sum(one.rest), self._sum(other.rest))
        return (self._sum(common) / least if least else 0.0), len(common)

    def alike(self, one: Report, other: Report) -> float:
        """How alike all their words are, names among them, 0..1: the cosine of their weights (tf–idf)."""
        common = sum(self._told[word] for word in one.words & other.words)
        if not common:
            return 0.0
        return common / math.sqrt(self._length(one.words) * self._length(other.words))

    def _length(self, words: frozenset[str]) -> float:
        known = self._lengths.get(words)
        if known is None:
            known = self._lengths[words] = sum(self._told[word] for word in words)
        return known

    def _sum(self, stems: Iterable[str]) -> float:
        return sum(self._of.get(stem, self._actor) for stem in stems)


def types(plain: str) -> tuple[str, ...]:
    """The types of event that folded words name, in the order of the words."""
    found = (_type_of()[match.group()] for match in _type_words().finditer(plain))
    return tuple(dict.fromkeys(found))


def _is_saying(what: str) -> bool:
    """Whether a verb of saying comes before every other sort of deed, or most of it is a quotation.

    'Ann Smith said that ten had been killed' is her remark; 'ten were killed, Ann Smith said' is no remark.
    """
    said = _saying_words().search(what)
    deed = _type_words().search(fold(what[: said.start()])) if said else None
    return bool(_QUOTED.search(what)) or (said is not None and deed is None)


def _ordinals(what: str) -> frozenset[tuple[str, str]]:
    found = _ORDINAL.findall(what.casefold())
    return frozenset((_NUMBERED.get(which, which), _stem(thing)) for which, thing in found)


@cache
def _saying_words() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(lexicon.load('saying', 'verbs')['verbs'])})\b")


@cache
def place_names(place: str) -> frozenset[str]:
    """'Great Hall of the People, Beijing' -> its parts, and the country that Beijing lies in."""
    parts = {fold(part).strip().removeprefix("the ") for part in re.split(r",| and ", place)} - {""}
    return frozenset(parts | {" ".join(state(tuple(part.split()))) for part in parts})


def dates_agree(one: When, other: When, slack: int = 1) -> bool:
    """Whether two dates can be one event's: they overlap, or are days not more than `slack` days apart."""
    if one.overlaps(other):
        return True
    days = one.precision is Precision.DAY and other.precision is Precision.DAY
    return days and abs((one.first - other.first).days) <= slack


@cache
def _type_of() -> Mapping[str, str]:
    return {fold(word): name for word, name in lexicon.inverse("event_types").items()}


@cache
def _type_words() -> re.Pattern[str]:
    longest_first = sorted(_type_of(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")


def _name_stems(event: Event, actors: Mapping[str, Actor]) -> frozenset[str]:
    """Stems of the names of an event's actors: who takes part is compared by key, not by words."""
    return frozenset(stem for key in event.actors for stem in _form_stems(actors[key]))


def _form_stems(actor: Actor) -> frozenset[str]:
    return frozenset(_stem(word) for form in (actor.name, *actor.aliases) for word in _folded_words(form))


@cache
def _folded_words(form: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", fold(form)))


def stems(plain: str) -> frozenset[str]:
    """What stands for the telling words of folded text: the type of event a word names, else its first letters."""
    small = lexicon.load("small_words")["grammar"]
    found = (match.group() for match in _type_words().finditer(plain))
    rest = _type_words().sub(" ", plain)
    return frozenset(
        {_type_of()[word] for word in found} | {_stem(word) for word in _words(rest) if word not in small}
    )


def _words(plain: str) -> list[str]:
    return re.findall(r"\w+", plain)


@cache
def _stem(word: str) -> str:
    """First letters without a regular ending: 'vote', 'votes', 'voted' and 'voting' are one."""
    bare = next((word.removesuffix(end) for end in _ENDINGS if word.endswith(end)), word)
    return (bare if len(bare) >= _SHORTEST else word)[:_STEM]
