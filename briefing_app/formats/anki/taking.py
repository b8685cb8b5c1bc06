"""The notes of a collection of Anki as cards of ours.

A deck has tens of thousands of notes, most of them of plain words: what can be known of a note type is worked out
once, and of a note what it needs.
"""

from __future__ import annotations

from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from briefing_app.formats import gaps, made, media
from briefing_app.formats.anki.looks import Side
from briefing_app.formats.text import one_line
from briefing_app.model.exchange import Row, Taken
from briefing_app.model.study import DeedKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefing_app.formats.anki.kinds import Kind
    from briefing_app.formats.anki.media import Shelf
    from briefing_app.model.cards import CardKind, Citation, Medium

_FIELDS = ("Front", "Back", "Key", "Detail", "Source", "Sentence", "SourceURL", "Date")
_OURS = "Briefing: "  # the note types of our own packages
_SEPARATOR = "\x1f"
_SUSPENDED = -1
_FLAGS = 7  # the bits in which the flag stands
_NO_WORDS = {True: "[picture]", False: "[sound]"}
"""What stands for the words of a side that only shows or plays something, by whether it is a picture."""
_SORTS = (int, int, int, int, str, int, str, str)


class _Sides(NamedTuple):
    """A card as a note type makes it of a note; HTML only where the note has some."""

    front: str
    back: str
    detail: str
    key: str
    cited: Citation | None = None
    front_html: str = ""
    back_html: str = ""


class _Form(Protocol):
    """How a note type makes cards."""

    def sides(self, values: list[str], guid: str, place: int, *, plain: bool) -> _Sides:
        """The card at this place of a note with these values; `plain`: none has markup."""


class Taking:
    """Makes cards of notes.

    Args:
        known: the note types, by Anki's number.
        shelf: where pictures and sounds are found.

    Attributes:
        keys: our key of each card that comes in, by Anki's number of it.
        marks: flags and suspensions.
    """

    def __init__(self, known: Mapping[int, Kind], shelf: Shelf) -> None:
        self._forms: dict[int, _Form] = {number: _form(kind) for number, kind in known.items()}
        self._shelf = shelf
        self._pictured = self._tagged = 0
        self.keys: dict[int, str] = {}
        self.marks: list[tuple[DeedKind, str, str]] = []

    def cards(self, rows: Iterable[tuple[Any, ...]]) -> Iterator[Taken | Row]:
        """Each card, or why it cannot come in.

        Args:
            rows: id, which of the note's cards it is, queue, flags; of the note guid, note type, fields and tags.
        """
        for number, row in enumerate(rows, start=1):
            if tuple(map(type, row)) != _SORTS:
                yield made.skipped(number, str(row[6]), "it is damaged")
            else:
                yield self._card(number, row)

    def told(self) -> Iterator[str]:
        """What a person should know of the whole."""
        if self._pictured:
            cards = "1 card" if self._pictured == 1 else f"{self._pictured} cards"
            yield f"{cards} had pictures or sounds{self._why()}."
        if self._tagged:
            yield made.untagged(self._tagged)

    def _why(self) -> str:
        names = sorted(self._shelf.away)
        if not names:
            return "; only the words came in"
        more = f" and {len(names) - 1} more" if len(names) > 1 else ""
        return f" that are missing, too large or of a kind that is not kept ({made.title(names[0])}{more})"

    def _card(self, number: int, row: tuple[Any, ...]) -> Taken | Row:
        card, place, queue, flags, guid, kind, fields, tags = row
        form, plain, values = self._forms.get(kind), made.are_plain(fields), fields.split(_SEPARATOR)
        of, tagged = _of_tags(tags)
        self._tagged += tagged
        if form is None:
            return made.skipped(number, made.words(values[0]), "its note type is missing")
        sides = form.sides(values, guid, place, plain=plain)
        front, back, detail, key, cited, front_html, back_html = sides
        shown = () if plain else self._media(sides)
        if shown:
            front, back = _worded(front, shown, back=False), _worded(back, shown, back=True)
        sound = front and back and len(front) + len(back) < made.LONGEST
        if not sound and (reason := made.fault_of((front_html, front), (back_html, back))):
            return made.skipped(number, front or back, reason)
        self.keys[card] = key
        if queue == _SUSPENDED:
            self.marks.append((DeedKind.SUSPEND, key, "yes"))
        if flag := flags & _FLAGS:
            self.marks.append((DeedKind.FLAG, key, str(flag)))
        return Taken(number, made.card(front, back, detail, of, key, cited=cited, media=shown), guid)

    def _media(self, sides: _Sides) -> tuple[Medium, ...]:
        """What the two sides show or play."""
        wanted = len(media.named(sides.front_html)) + len(media.named(sides.back_html))
        shown = (*self._shelf.media(sides.front_html, back=False), *self._shelf.media(sides.back_html, back=True))
        pictured = made.pictured(sides.front_html) or made.pictured(sides.back_html)
        self._pictured += pictured and (len(shown) < wanted or not wanted)
        return tuple({medium.name: medium for medium in reversed(shown)}.values())[::-1]


class _Ours:
    """A note type of our own packages: one card a note, with its detail, source and key."""

    def __init__(self, kind: Kind) -> None:
        at = {name: nth for nth, name in enumerate(kind.fields)}
        self._few = len(kind.fields)
        self._parts = itemgetter(*(at.get(name, -1) for name in _FIELDS))  # the last one is an empty one
        self._theirs = _Theirs(kind)

    def sides(self, values: list[str], guid: str, place: int, *, plain: bool) -> _Sides:
        whole = [*values, ""] if len(values) == self._few else [*values, *[""] * (self._few - len(values)), ""]
        asking, answering, *rest = self._parts(whole)
        beside = "" if plain else rest[1]  # a cloze has the pictures of its answer there
        key, detail, line, sentence, url, date = map(str.strip if plain else made.words, rest)
        if not key:
            return self._theirs.sides(values, guid, place, plain=plain)
        front = gaps.cards(asking).get(1, ("", ""))[0] if "{{c" in asking and gaps.any_in(asking) else asking
        cited = made.source(line, sentence, url, date)
        if plain:
            return _Sides(front.strip(), answering.strip(), detail, " ".join(key.split()), cited)
        return _Sides(
            made.words(front), made.words(answering), detail, one_line(key), cited, asking, answering + beside
        )


class _Theirs:
    """Any note type, as its templates show it; of a cloze the gap with the card's number, and its hint."""

    def __init__(self, kind: Kind) -> None:
        self._names = kind.fields
        self._sides = [
            (Side(asking, kind.fields, below=False), Side(answering, kind.fields, below=True))
            for asking, answering in kind.templates
        ]

    def sides(self, values: list[str], guid: str, place: int, *, plain: bool) -> _Sides:
        key = f"card/import/{made.known_by(guid)}/{place}"
        if not 0 <= place < len(self._sides):
            return _Sides("", "", "", key)
        fields = dict(zip(self._names, values, strict=False))
        question, answer = self._sides[place]
        front, back = question.words(fields, plain=plain), answer.words(fields, plain=plain)
        if plain:
            return _Sides(front, back, "", key)
        return _Sides(front, back, "", key, None, question.html(fields), answer.html(fields))


class _Cloze:
    """A note type with gaps: a card for each."""

    def __init__(self, kind: Kind) -> None:
        self._names = kind.fields

    def sides(self, values: list[str], guid: str, place: int, *, plain: bool) -> _Sides:
        words = str.strip if plain else made.words
        fields = dict(zip(self._names, values, strict=False))
        name = next((name for name in self._names if gaps.any_in(fields.get(name, ""))), "")
        text = fields.pop(name, "")
        front, back = gaps.cards(text).get(place + 1, ("", ""))
        hint = made.hint(words(gaps.hints(text).get(place + 1, "")))
        detail = "\n".join(filter(None, (*map(words, fields.values()), hint)))
        key = f"card/import/{made.known_by(guid)}/{place}"
        return _Sides(words(front), words(back), detail, key, None, front, back + "".join(fields.values()))


def _form(kind: Kind) -> _Form:
    if kind.name.startswith(_OURS):
        return _Ours(kind)
    return _Cloze(kind) if kind.cloze else _Theirs(kind)


@lru_cache(maxsize=1_024)
def _of_tags(tags: str) -> tuple[CardKind | None, bool]:
    """The kind that our tags name, and whether there are others."""
    names = tags.split()
    return made.tagged(names), any(not tag.startswith(made.TAG) for tag in names)


def _worded(words: str, shown: tuple[Medium, ...], *, back: bool) -> str:
    """The words of a side, or what stands for them."""
    first = next((medium for medium in shown if medium.back == back), None)
    return words if words.strip() or first is None else _NO_WORDS[media.is_picture(first.name)]
