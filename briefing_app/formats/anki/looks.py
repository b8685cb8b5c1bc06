"""How Anki's templates turn the fields of a note into the two sides of a card (Anki's manual, "Card generation").

Fields `{{Name}}` with filters before a colon, sections `{{#Name}}…{{/Name}}` and `{{^Name}}…{{/Name}}`, and
`{{FrontSide}}`, which on the answer is left out: it is the question again. `{{type:Name}}` is a box to type in;
on the answer it shows what was to be typed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_SECTION = re.compile(r"\{\{([#^])\s*([^{}]+?)\s*\}\}((?:(?!\{\{[#^]).)*?)\{\{/\s*\2\s*\}\}", re.DOTALL)
_FIELD = re.compile(r"\{\{([^{}]*)\}\}")
_ANSWER = re.compile(r"<hr\b[^>]*\bid\s*=\s*[\"']?answer[\"']?[^>]*>", re.IGNORECASE)
_DEEPEST = 20  # sections in sections


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


def _section(part: re.Match[str], fields: Mapping[str, str]) -> str:
    filled = bool(fields.get(part[2], "").strip())
    return part[3] if filled == (part[1] == "#") else ""


def _value(name: str, fields: Mapping[str, str], *, typed: bool) -> str:
    """A field by its name, whatever filters stand before it; what speaks shows nothing."""
    *filters, field = (part.strip() for part in name.split(":"))
    if field == "FrontSide" or ("type" in filters and not typed) or any(each.startswith("tts") for each in filters):
        return ""
    return fields.get(field, "")
