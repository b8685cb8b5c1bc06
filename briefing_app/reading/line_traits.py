"""What can be said of a line where it stands: traits, each a plain fact, for the odds that it is furniture.

The traits are the shallow ones of Kohlschütter, Fankhauser & Nejdl, 'Boilerplate Detection using Shallow Text
Features' (WSDM 2010): length, marks, capitals, place on the page, what the neighbours are. To these come whose voice
it is (the site's own words, 'you', verbs of saying) and how much of it the article tells elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from briefing_app import lexicon
from briefing_app.reading import announced, credit_rules, words
from briefing_app.reading.credit_rules import CreditRules
from briefing_app.reading.lines import Line

_LENGTHS = ((1, "1"), (3, "2-3"), (6, "4-6"), (11, "7-11"), (18, "12-18"), (30, "19-30"))  # words
_SHORT, _MIDDLE = 6, 18  # words at most
_SENTENCE = 8  # words at least of a line that tells something of the article
_SIGHT = 4  # lines to each side
_NEAR_END = 6  # lines
_DENSE = 0.3  # share of site words
_DIGITS = 0.2  # share of the characters
_CAPITALS = ((0.95, "all"), (0.6, "many"), (0.15, "some"), (-1, "few"))  # share of words with one
_SUBHEAD = 8  # words at most
_WORD = re.compile(r"[A-Za-z][\w'’-]*")
_PLACE = re.compile(r"[A-Z][\w' -]{1,30}, [A-Z][a-z][\w' -]{1,30}")
_PLACE_AND_DASH = re.compile(r"[A-Z][\w.' -]{1,30}(?:, [A-Z][\w.' -]{1,30})? ?(?:—|–|--|-)")
_PLACE_AND_DAY = re.compile(
    r"[A-Z][\w'/. -]{1,40}, (?:\d{1,2} [A-Z][a-z]{2,8}\.?|[A-Z][a-z]{2,8}\.? \d{1,2}),? (?:19|20)\d\d"
)
_SIGN = re.compile(r"[|@•·©»›→]|://")
_ALL_IN_MARKS = re.compile(r'"[^"]+"')
_SAYS = re.compile(
    r"\b(?:said|says|told|added|asked|announced|according|wrote|reported|replied|warned|insisted|argued)\b"
)


@dataclass
class View:
    """A page after the rules.

    Attributes:
        page: its lines, with what the rules say of them.
        title: number of the title; -1 without one.
        first, last: numbers of the lines with which the text begins and ends.
    """

    page: Sequence[Line]
    title: int
    first: int
    last: int
    credits: CreditRules

    def zone(self, at: int) -> str:
        """Where line `at` stands: in the head above the title, on top of the text, in its body, or in the tail."""
        if at < self.title:
            return "head"
        if at < self.first:
            return "top"
        return "tail" if at > self.last else "body"

    def traits(self, at: int) -> frozenset[str]:
        """What can be said of line `at`, which is not the title."""
        line, zone = self.page[at], self.zone(at)
        return frozenset(
            (*_of_form(line), *self._of_voice(line), *self._of_place(at, zone), *self._of_telling(line, zone))
        )

    def is_dateline(self, at: int) -> bool:
        """'Geneva, 3 May 2024', 'GENEVA, Switzerland —', 'Varn, Lakeland' of a place the text knows."""
        line = self.page[at]
        if at >= self.first:
            return False
        if _PLACE_AND_DASH.fullmatch(line.straight):
            return True
        if _PLACE_AND_DAY.fullmatch(line.straight):
            return True
        return bool(_PLACE.fullmatch(line.straight)) and all(self._told[word] for word in line.telling)

    def is_announced(self, at: int) -> bool:
        """Whether line `at` is a point of a list that the text announces."""
        return at in self._announced

    def is_subhead(self, at: int) -> bool:
        """Whether line `at` may be the name of a part, below furniture, on a page with others among its text."""
        return self._heads_a_part(at) and not self._parts <= {at}

    @cached_property
    def _parts(self) -> frozenset[int]:
        """The numbers of the names of parts that stand among the text."""
        within = range(self.first, min(self.last, len(self.page)))
        return frozenset(at for at in within if self._heads_a_part(at) and self._beside(at - 1) == "text")

    def _heads_a_part(self, at: int) -> bool:
        if not self.first < at < min(self.last, len(self.page) - 1):
            return False
        line, below = self.page[at], self.page[at + 1]
        plain = words.load().site_words.isdisjoint(line.words) and not _SIGN.search(line.straight)
        named = line.count <= _SUBHEAD and (line.is_heading_like or line.low.endswith("?"))
        return line.kind is None and named and plain and below.is_paragraph(_SENTENCE) and not self.is_announced(at)

    def _of_voice(self, line: Line) -> Iterator[str]:
        known = words.load()
        site = sum(word in known.site_words for word in line.words)
        yield f"site words {min(site, 2)}"
        if site and site >= _DENSE * len(line.words):
            yield "site words dense"
        if line.words[:1] and line.words[0] in known.asking_verbs:
            yield "asking verb first"
        if _SAYS.search(line.own):
            yield "says"
        if line.turns_to_reader:
            yield "you"
        elif line.is_in_our_voice:
            yield "we"
        if line.words[:1] and line.count <= _LENGTHS[1][0] + 1 and line.words[0] in _given_names():
            yield "a name"
        if self.credits.shows_people(line):
            yield "shows people"
        if credit_rules.tells_day(line):
            yield "ends in a day" if credit_rules.ends_in_day(line) else "a day"

    def _of_place(self, at: int, zone: str) -> Iterator[str]:
        line, above, below = self.page[at], self._beside(at - 1), self._beside(at + 1)
        size = "short" if line.count <= _SHORT else "middle" if line.count <= _MIDDLE else "long"
        form = "ends" if line.ends else "open"
        yield from (f"zone {zone}", f"zone {zone} {form}", f"zone {zone} {size}")
        yield from (
            f"above {above}",
            f"below {below}",
            f"between {above} and {below}",
            f"{form} between {above} and {below}",
        )
        near = [one.kind is not None for one in self.page[max(0, at - _SIGHT) : at + _SIGHT + 1] if one is not line]
        share = sum(near) / max(1, len(near))
        yield f"around {_share(share)}"
        if len(self.page) - at <= _NEAR_END:
            yield "near the end"
        if self.is_announced(at):
            yield "announced"
        if form == "open" and line.count <= _SUBHEAD and (above, below) == ("text", "text"):
            yield "like a subhead" if self.page[at + 1].count > _MIDDLE else "like a short subhead"

    def _beside(self, at: int) -> str:
        if not 0 <= at < len(self.page):
            return "nothing"
        if at == self.title:
            return "title"
        return "text" if self.page[at].kind is None else "site"

    @cached_property
    def _announced(self) -> frozenset[int]:
        return announced.points(self.page)

    def _of_telling(self, line: Line, zone: str) -> Iterator[str]:
        if len(line.telling) <= 1:
            yield "tells nothing"
            return
        own = int(_tells(line))
        share = sum(self._told[word] > own for word in line.telling) / len(line.telling)
        yield from (f"told {_share(share)}", f"told {_share(share)} in {zone}")

    @cached_property
    def _told(self) -> Counter[str]:
        """How many sentences of the article have each telling word."""
        return Counter(word for line in self.page if _tells(line) for word in line.telling)


def _tells(line: Line) -> bool:
    return line.kind is None and line.ends and line.count >= _SENTENCE


def _share(of: float) -> str:
    few, half = 0.3, 0.6
    return "none" if not of else "few" if of < few else "half" if of < half else "most"


def _of_form(line: Line) -> Iterator[str]:
    yield f"words {next((name for most, name in _LENGTHS if line.count <= most), 'many')}"
    end = line.low[-1:]
    yield {"?": "asks", ":": "announces"}.get(end, "ends" if line.ends else "open")
    capitals = [word[0].isupper() for word in _WORD.findall(line.straight)]
    if len(capitals) > 1:
        share = sum(capitals) / len(capitals)
        yield f"capitals {next(name for least, name in _CAPITALS if share > least)}"
    facts = {
        "a point": line.is_point,
        "in capitals": line.straight.isupper(),
        "small at first": line.straight[:1].islower(),
        "digits": sum(map(str.isdigit, line.raw)) > _DIGITS * len(line.raw),
        "marks": '"' in line.straight,
        "all in marks": bool(_ALL_IN_MARKS.fullmatch(line.straight)),
        "a sign": bool(_SIGN.search(line.straight)),
    }
    yield from (name for name, holds in facts.items() if holds)


@cache
def _given_names() -> frozenset[str]:
    return frozenset(lexicon.inverse("given_names"))
