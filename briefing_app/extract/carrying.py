"""A setting told once holds while its speaker goes on: where, to whom and when the next quotations were said.

'In an interview with Ann Lee on Monday, Holm attacked the levy.' What 'he said' in the paragraphs behind it was said
there too, until another occasion, day or time is told, or the story leaves him.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from briefing_app.model.when import Precision, When

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefing_app.extract.dates import DateMention
    from briefing_app.extract.scene import Scene
    from briefing_app.model.facts import Quote

_EXACT = (Precision.DAY, Precision.MONTH)
_NEAR = 2  # paragraphs from one word of a speaker to the next
_APPEARANCES = frozenset({
    "address", "appearance", "event", "fundraiser", "gathering", "meeting", "rally", "remarks", "session", "speech",
    "stop",
})  # fmt: skip
_OTHER_TIMES = frozenset({"later", "earlier", "once", "previously", "separately", "then", "before", "since", "also"})
_BETWEEN = 600  # characters between two quotations of a run, and behind the second
_HOSTED = re.compile(r"\b(?:Show|show|interview|program|programme|podcast|radio)\b|[“\"‘']")
_LASTING = re.compile(r"\b(?:speech|address|testimony|lecture|hearing|(?:news|press) conference|debate)\b")
_ALONE = re.compile(r"\b(?:speech|address|lecture)\b")  # where one speaks and nobody asks
_ANSWERS = re.compile(
    r"\b(?:[Aa]sked|[Pp]ressed|[Qq]uestioned|[Qq]uizzed) (?:whether|if|about|on|by|why|how|what|who)\b"
)
_DEFINITE = re.compile(r"(?:the|his|her|their|this|that|its) (?:[a-z-]+ )*(?P<noun>[a-z]+)$")


@dataclass(frozen=True, slots=True)
class Told:
    """What one clause tells of a speaker's setting.

    Attributes:
        at: where its verb stands in the text.
        speaker: key of the actor.
        occasion, addressee, said_on: as a `Quote` has them.
        elsewhere: it is of another time or place, which is not told: 'he had said', 'she said later'.
        whole: it is said of all that the speaker says in the article: 'Lee made his remarks at a fair'.
    """

    at: int
    speaker: str
    occasion: str | None = None
    addressee: str | None = None
    said_on: When | None = None
    elsewhere: bool = False
    whole: bool = False

    @property
    def is_bare(self) -> bool:
        """Whether nothing of the setting is told."""
        return not (self.occasion or self.addressee or self.said_on)


def carried(
    quotes: Sequence[Quote],
    told: Iterable[Told],
    elsewhere: frozenset[int],
    scene: Scene,
    dates: Sequence[DateMention],
) -> tuple[Quote, ...]:
    """`quotes` in order, each that has no setting of its own with that in which its speaker was brought in.

    Args:
        quotes: of one article, in order.
        told: what its clauses tell of their speakers' settings, those of the quotations' own clauses among them.
        elsewhere: where the quotations begin whose own clause is of another time or place.
        scene: the article's layout.
        dates: that the article names, in order.
    """
    own, told = (_of_quote(quote, elsewhere) for quote in quotes), tuple(told)
    ordered = sorted(chain(told, filter(None, own)), key=lambda one: one.at)
    run = _Run(scene, dates)
    settings = {one.at: run.taken(one) for one in ordered}
    found = [_set(quote, settings.get(quote.evidence[0].span.start)) for quote in quotes]
    for at in range(len(found) - 2, -1, -1):
        if found[at].evidence[0].span.start not in elsewhere:
            found[at] = _led_by(found[at], found[at + 1], scene.text)
    whole = {one.speaker: (one.occasion or "", one.said_on) for one in told if one.whole}
    answers = frozenset(at for at in settings if _ANSWERS.search(scene.text[scene.text.rfind("\n", 0, at) + 1 : at]))
    return _of_one_interview(_of_the_remarks(found, whole, elsewhere), elsewhere, answers)


def _of_quote(quote: Quote, elsewhere: frozenset[int]) -> Told | None:
    at = quote.evidence[0].span.start
    if quote.speaker is None:
        return None
    return Told(at, quote.speaker, quote.occasion, quote.addressee, quote.said_on, at in elsewhere)


def _set(quote: Quote, told: Told | None) -> Quote:
    if told is None or told.speaker != quote.speaker:
        return quote
    return replace(quote, occasion=told.occasion, addressee=told.addressee, said_on=told.said_on)


def _is_of_the_kind(noun: str, occasion: str) -> bool:
    """Whether 'the rally' can be an occasion just told: by the same noun or one of those for a public appearance."""
    words = occasion.split()
    return noun in words or (noun in _APPEARANCES and any(word in _APPEARANCES for word in words))


def _led_by(quote: Quote, after: Quote, text: str) -> Quote:
    """`quote` with the occasion told with its speaker's next words: '“We hope.” “We must,” he said at a gala.'."""
    same_day = quote.said_on in (None, after.said_on) and quote.addressee in (None, after.addressee)
    bare = quote.occasion is None and same_day
    told = after.occasion is not None and after.occasion[0].islower()  # what he 'added on Twitter' was not all there
    if not (bare and told) or not _is_next(quote, after, text):
        return quote
    return replace(quote, occasion=after.occasion, said_on=after.said_on)


def _of_one_interview(
    quotes: Sequence[Quote], elsewhere: frozenset[int], answers: frozenset[int]
) -> tuple[Quote, ...]:
    """`quotes`, all that a speaker says in an article of the one interview that it tells of him.

    Of one speech not what begins at `answers`, where somebody was asked: nobody asks in it.
    """
    told: dict[str, set[tuple[str, When | None]]] = {}
    for quote in quotes:
        if quote.speaker and (quote.occasion or quote.addressee):
            told.setdefault(quote.speaker, set()).add((quote.occasion or "", quote.said_on))
    one = {speaker: next(iter(found)) for speaker, found in told.items() if len(found) == 1}
    not_there = {
        speaker: elsewhere | answers if _ALONE.search(occasion) else elsewhere
        for speaker, (occasion, _) in one.items()
    }
    return tuple(
        _interviewed(quote, one.get(speaker), not_there.get(speaker, elsewhere))
        for quote, speaker in ((quote, quote.speaker or "") for quote in quotes)
    )


def _of_the_remarks(
    quotes: Sequence[Quote], whole: Mapping[str, tuple[str, When | None]], elsewhere: frozenset[int]
) -> tuple[Quote, ...]:
    """`quotes` with the occasion of which the text says that its speaker made the remarks there."""
    found = []
    for quote in quotes:
        told = whole.get(quote.speaker or "")
        bare = not (quote.occasion or quote.addressee or quote.said_on)
        here = told is not None and bare and quote.evidence[0].span.start not in elsewhere
        found.append(replace(quote, occasion=told[0], said_on=told[1]) if here and told is not None else quote)
    return tuple(found)


def _interviewed(quote: Quote, told: tuple[str, When | None] | None, elsewhere: frozenset[int]) -> Quote:
    if told is None or quote.occasion or quote.addressee or quote.evidence[0].span.start in elsewhere:
        return quote
    if not (_HOSTED.search(told[0]) or _LASTING.search(told[0])) or quote.said_on not in (None, told[1]):
        return quote
    return replace(quote, occasion=told[0], said_on=told[1])


def _is_next(before: Quote, after: Quote, text: str) -> bool:
    """Whether one speaker's words follow in the next paragraph without a word of another time between."""
    begins, stops = before.evidence[0].span.end, after.evidence[0].span
    if before.speaker is None or before.speaker != after.speaker or stops.start - begins > _BETWEEN:
        return False
    between = text[begins : stops.start]
    behind = text[stops.end : stops.end + _BETWEEN].partition("\n")[0]
    words = {word.lower() for word in re.findall(r"\w+", f"{between} {behind}")}
    return len(re.findall(r"\n+", between)) <= 1 and not words & _OTHER_TIMES


class _Run:
    """The setting in which each speaker stands, as the text goes on."""

    def __init__(self, scene: Scene, dates: Sequence[DateMention]) -> None:
        self._scene = scene
        self._dates = dates
        self._now: dict[str, Told] = {}
        self._last: dict[str, int] = {}

    def taken(self, one: Told) -> Told:
        """What is told in `one`, with what it goes on with."""
        before = self._now.get(one.speaker) if self._goes_on(one) else None
        self._last[one.speaker] = one.at
        if one.elsewhere:
            if one.is_bare:
                self._now.pop(one.speaker, None)
            return one  # a look back does not last
        found = _joined(before, one)
        self._now[one.speaker] = found
        return found

    def _goes_on(self, one: Told) -> bool:
        """Whether the speaker's last words are near, and no day is told between."""
        last = self._last.get(one.speaker)
        if last is None or self._scene.paragraph(one.at) - self._scene.paragraph(last) > _NEAR:
            return False
        on = self._now[one.speaker].said_on if one.speaker in self._now else None
        told = (date.when for date in self._dated(last, one.at))
        return all(when in (on, one.said_on) or when.precision not in _EXACT for when in told if when)

    def _dated(self, start: int, end: int) -> Iterator[DateMention]:
        """The dates named between two places of the text, outside quotation marks."""
        for date in self._dates:
            first = self._scene.tokens(date.span.start, date.span.end)[0]
            if start < date.span.start < end and not self._scene.quoted[first]:
                yield date


def _joined(before: Told | None, one: Told) -> Told:
    """`one` with the setting before it, where it tells none of its own or the same day's."""
    if before is None or before.is_bare:
        return one
    if one.occasion or one.addressee:
        said_on = one.said_on or before.said_on
        return replace(one, occasion=before.occasion, said_on=said_on) if _tells_it_again(before, one) else one
    if one.said_on and before.said_on != one.said_on and not (before.said_on is None and _is_a_day(one.said_on)):
        return one
    said_on = one.said_on or before.said_on
    return replace(one, occasion=before.occasion, addressee=before.addressee, said_on=said_on)


def _tells_it_again(before: Told, one: Told) -> bool:
    """Whether what is told is no new setting: 'during the rally', 'she told the host', the same one told again."""
    if one.addressee:
        hosted = before.occasion is not None and _HOSTED.search(before.occasion) is not None
        again = one.addressee == before.addressee and not (one.occasion or one.said_on)
        return hosted or again
    known = _DEFINITE.match(one.occasion or "")
    return bool(known and before.occasion and _is_of_the_kind(known["noun"], before.occasion))


def _is_a_day(when: When) -> bool:
    return when.precision is Precision.DAY
