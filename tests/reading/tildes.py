"""Pages whose furniture is annotated in the text itself: its lines begin with a tilde."""

from __future__ import annotations

from briefing_app.model.text import Span


def read(page: str) -> tuple[str, list[Span]]:
    """The text of `page` without the tildes, and the spans of the lines that had one."""
    lines, spans, at = [], list[Span](), 0
    for line in page.splitlines():
        shown = line.removeprefix("~")
        if shown != line:
            spans.append(Span(at, at + len(shown)))
        lines.append(shown)
        at += len(shown) + 1
    return "\n".join(lines), spans
