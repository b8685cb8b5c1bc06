"""Quotation marks: which stretches of the text stand between them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing_app.model.text import Span


@dataclass(frozen=True, slots=True)
class Stretch:
    """What stands between two marks, without them.

    Attributes:
        span: the words.
        closed: False where the paragraph ends before the closing mark (the quotation goes on in the next).
    """

    span: Span
    closed: bool


def stretches(text: str) -> tuple[Stretch, ...]:
    """All stretches between quotation marks, in order, not nested; a stray mark spoils at most its paragraph."""
    found = []
    for paragraph in re.finditer(r"[^\n]+", text):
        opened: int | None = None
        for at in range(*paragraph.span()):
            if text[at] == "“" or (text[at] == '"' and opened is None):
                opened = at + 1
            elif text[at] in "”\"" and opened is not None:
                found.append(Stretch(Span(opened, at), closed=True))
                opened = None
        if opened is not None and paragraph.end() - opened > 2:
            found.append(Stretch(Span(opened, paragraph.end()), closed=False))
    return tuple(found)
