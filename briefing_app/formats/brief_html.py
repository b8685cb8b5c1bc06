"""The one page for a meeting as a web page that stands alone and prints on one sheet."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from briefing_app.model.brief import PartKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from briefing_app.model.brief import Brief, Item

_STYLE = """
@page { size: auto; margin: 12mm 15mm; }
body { font: 9pt/1.3 Inter, "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: #1c1d1f;
  max-width: 180mm; margin: 12mm auto; }
h1 { font-size: 19pt; line-height: 1.2; margin: 0; }
h2 { font-size: 10.5pt; margin: 4mm 0 1mm; padding-top: 1.5mm; border-top: 1px solid #c8c8c4; }
dl, dd, ul, blockquote { margin: 0; padding: 0; }
small, .line, footer { color: #5f646b; }
small, footer { font-size: 7.5pt; display: block; }
.who { display: grid; grid-template-columns: 1fr 1fr; gap: 1mm 6mm; list-style: none; }
.when { display: grid; grid-template-columns: 32mm 1fr; gap: 1mm 0; }
b, dt { font-weight: 600; }
.who span { display: block; color: #5f646b; font-size: 8.5pt; }
p { margin: 0 0 1.4mm; }
footer { margin-top: 4mm; }
@media print { body { margin: 0; } }
"""


def write_page(page: Brief, path: Path, _now: datetime) -> None:
    """Write the page.

    Raises:
        OSError: the file cannot be written.
    """
    path.write_text("\n".join(_lines(page)) + "\n", encoding="utf-8", newline="\n")


def _lines(page: Brief) -> Iterator[str]:
    yield '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    yield f"<title>{escape(page.title)}</title>\n<style>{_STYLE}</style>"
    yield f'<h1>{escape(page.title)}</h1>\n<p class="line">{escape(page.line)}</p>'
    for part in page.parts:
        if part.items:
            yield f"<h2>{part.kind}</h2>"
            yield from _FORMS.get(part.kind, _stacked)(part.items)
    left_out = f" · {page.left_out} more facts in the briefing" if page.left_out else ""
    yield f"<footer>{escape(page.foot)}{left_out} · what the machine is unsure of is left out</footer>\n</html>"


def _people(items: Sequence[Item]) -> Iterator[str]:
    yield '<ul class="who">'
    yield from (f"<li><b>{escape(it.lead)}</b> <span>{escape(it.text)}</span></li>" for it in items)
    yield "</ul>"


def _dated(items: Sequence[Item]) -> Iterator[str]:
    yield '<dl class="when">'
    yield from (f"<dt>{escape(it.lead)}</dt>\n<dd>{escape(it.text)}{_note(it)}</dd>" for it in items)
    yield "</dl>"


def _stacked(items: Sequence[Item]) -> Iterator[str]:
    for item in items:
        lead = f"<b>{escape(item.lead)}</b><br>" if item.lead else ""
        yield f"<p>{lead}{escape(item.text)}{_note(item)}</p>"


def _note(item: Item) -> str:
    return f" <small>{escape(item.note)}</small>" if item.note else ""


_FORMS = {PartKind.PEOPLE: _people, PartKind.DATES: _dated}
