"""The turns of a transcript: 'LISLE: Good to be here.' is somebody's, whatever it asks of you."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from briefing_app.model.text import FurnitureKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.reading.lines import Line

_LABEL = re.compile(r"([A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3})(?:, [A-Z][A-Z ]+)?: .*[.!?\"…-]$")
_OFTEN = 2  # turns by one name that are not in doubt
_DOUBTED = frozenset((FurnitureKind.PROMPT, FurnitureKind.TAIL))


def speaker(line: Line) -> str | None:
    """Whose turn a line is, as its label has it: 'LISLE', 'Ann Lee'; None of a line that is no turn."""
    label = _LABEL.match(line.straight)
    return label[1] if label else None


def keep(page: Sequence[Line]) -> None:
    """Take back what was said of a line that is one more turn of somebody who has several."""
    turns = [(line, name.casefold()) for line in page if (name := speaker(line))]
    certain = Counter(name for line, name in turns if line.kind is None)
    for line, name in turns:
        if line.kind in _DOUBTED and certain[name] >= _OFTEN:
            line.kind = None
