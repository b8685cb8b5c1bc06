"""How Anki's templates turn the fields of a note into the two sides of a card (Anki's manual, "Card generation").

Fields `{{Name}}` with filters before a colon, sections `{{#Name}}…{{/Name}}` and `{{^Name}}…{{/Name}}`, and
`{{FrontSide}}`, which on the answer is left out: it is the question again. `{{type:Name}}` is a box to type in;
on the answer it shows what was to be typed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.formats import made

if TYPE_CHECKING:
    from collections.abc import Mapping

_SECTION = re.compile(r"\{\{([#^])\s*([^{}]+?)\s*\}\}((?:(?!\{\{[#^]).)*?)\{\{/\s*\2\s*\}\}", re.DOTALL)
_FIELD = re.compile(r"\{\{([^{}]*)\}\}")
_ANSWER = re.compile(r"<hr\b[^>]*\bid\s*=\s*[\"']?answer[\"']?[^>]*>", re.IGNORECASE)
_DEEPEST = 20  # sections in sections
_PLACE = 0xE000  # letters of Unicode's private use stand for the fields while a template is cleaned
_MOST_PLACES = 1_000


def side(template: str, fields: Mapping[str, str], *, typed: bool = False) -> str:
    """One side as HTML, with the fields in their places.

    Args:
        typed: show what is to be typed.
    """
    for _ in range(_DEEPEST):
        template, found = _SECTION.subn(lambda part: _section(part, fields), template)
        if not found:
            break
    return _FIELD.sub(lambda part: _value(part[1], fields, typed=typed), template)


def answer(template: str, fields: Mapping[str, str]) -> str:
    """The answer alone: what stands below the line that Anki scrolls to, if there is one."""
    parts = _ANSWER.split(template, maxsplit=1)
    return side(parts[-1], fields, typed=True)


class Side:
    """One side of a template, cleaned once and not for every card.

    Fields of plain words are put into what is left of the template, wherever it has them among its words; of anything
    else each card is cleaned for itself.

    Args:
        template: as the note type has it.
        fields: the names that the note type has.
        below: only what stands below the line that Anki scrolls to: the answer.
    """

    def __init__(self, template: str, fields: tuple[str, ...], *, below: bool) -> None:
        self._template = _ANSWER.split(template, maxsplit=1)[-1] if below else template
        self._fields = fields[:_MOST_PLACES]
        self._typed = below
        self._decides = tuple(dict.fromkeys(name for _, name, _ in _SECTION.findall(template)))
        self._cleaned: dict[tuple[bool, ...], list[str] | None] = {}

    def html(self, fields: Mapping[str, str]) -> str:
        """It with these fields in their places."""
        return side(self._template, fields, typed=self._typed)

    def words(self, fields: Mapping[str, str], *, plain: bool) -> str:
        """The words of it; `plain`: the fields have no markup at all."""
        pieces = self._pieces(fields) if plain else None
        if pieces is None:
            return made.words(self.html(fields))
        if len(pieces) == 1:
            return fields.get(pieces[0], "").strip()
        joined = "".join(fields.get(piece, "") if nth % 2 else piece for nth, piece in enumerate(pieces))
        return "\n".join(filter(None, map(str.strip, joined.split("\n"))))

    def _pieces(self, fields: Mapping[str, str]) -> list[str] | None:
        """Words and names of fields by turns; one alone is the name of a field. None: this template has no such."""
        filled = tuple(bool(fields.get(name, "").strip()) for name in self._decides)
        if filled not in self._cleaned:
            self._cleaned[filled] = self._clean(dict(zip(self._decides, filled, strict=True)))
        return self._cleaned[filled]

    def _clean(self, filled: Mapping[str, bool]) -> list[str] | None:
        places = {name: chr(_PLACE + nth) for nth, name in enumerate(self._fields) if filled.get(name, True)}
        html = self.html(places)
        words = made.words(html)
        if any(html.count(place) != words.count(place) for place in places.values()):
            return None  # one stands where no words are: in an attribute, in a script
        names = {place: name for name, place in places.items()}
        pieces = [names.get(piece, piece) for piece in re.split(f"([{''.join(names)}])", words)] if names else [words]
        return [pieces[1]] if len(pieces) == len(["", pieces[1], ""]) and not pieces[0] + pieces[2] else pieces


def _section(part: re.Match[str], fields: Mapping[str, str]) -> str:
    filled = bool(fields.get(part[2], "").strip())
    return part[3] if filled == (part[1] == "#") else ""


def _value(name: str, fields: Mapping[str, str], *, typed: bool) -> str:
    """A field by its name, whatever filters stand before it; what speaks shows nothing."""
    *filters, field = (part.strip() for part in name.split(":"))
    if field == "FrontSide" or ("type" in filters and not typed) or any(each.startswith("tts") for each in filters):
        return ""
    return fields.get(field, "")
