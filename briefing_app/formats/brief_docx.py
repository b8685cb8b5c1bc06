"""The one page for a meeting as a Word document, to be changed before it is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import docx
from docx.shared import Mm, Pt, RGBColor

from briefing_app.formats.text import xml_text
from briefing_app.model.brief import PartKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from briefing_app.model.brief import Brief, Item

_EDGE = Mm(15)
_DATE, _REST = Mm(32), Mm(148)
_PALE = RGBColor(0x5F, 0x64, 0x6B)


def write_page(page: Brief, path: Path, now: datetime) -> None:
    """Write the page.

    Raises:
        OSError: the file cannot be written.
    """
    made = docx.Document()
    about = made.core_properties
    about.title, about.author, about.comments = xml_text(page.title)[:200], "Briefing", ""
    about.created = about.modified = now.replace(tzinfo=None)
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _EDGE
    style = made.styles["Normal"]
    style.font.name, style.font.size = "Inter", Pt(9)
    style.paragraph_format.space_after = Pt(2)
    _say(made.add_heading(level=1), page.title, 19)
    _say(made.add_paragraph(), page.line, 9, pale=True)
    for part in page.parts:
        if part.items:
            _say(made.add_heading(level=2), part.kind.value, 10.5)
            _DRAW.get(part.kind, _stacked)(made, part.items)
    _say(made.add_paragraph(), page.foot, 7, pale=True)
    with path.open("wb") as file:
        made.save(file)


def _people(made: Any, people: Sequence[Item]) -> None:  # noqa: ANN401 - python-docx's types are of its insides
    """In two columns, read line by line."""
    table = made.add_table(rows=(len(people) + 1) // 2, cols=2)
    for nth, item in enumerate(people):
        cell = table.cell(nth // 2, nth % 2)
        _say(cell.paragraphs[0], item.lead, 9, bold=True)
        _say(cell.add_paragraph(), item.text, 8.5, pale=True)


def _dated(made: Any, dates: Sequence[Item]) -> None:  # noqa: ANN401 - as above
    """The date at the left, what happened at the right."""
    table = made.add_table(rows=len(dates), cols=2)
    table.autofit = False
    for column, width in zip(table.columns, (_DATE, _REST), strict=True):
        column.width = width  # for LibreOffice; Word looks at the cells
    for nth, item in enumerate(dates):
        when, what = table.rows[nth].cells
        when.width, what.width = _DATE, _REST
        _say(when.paragraphs[0], item.lead, 8.5, bold=True)
        _say(what.paragraphs[0], item.text, 9)
        if item.note:
            _say(what.add_paragraph(), item.note, 7, pale=True)


def _stacked(made: Any, items: Sequence[Item]) -> None:  # noqa: ANN401 - as above
    """Lead, words and source below one another."""
    for item in items:
        if item.lead:
            _say(made.add_paragraph(), item.lead, 9, bold=True)
        _say(made.add_paragraph(), item.text, 9)
        if item.note:
            _say(made.add_paragraph(), item.note, 7.5, pale=True)


def _say(paragraph: Any, words: str, size: float, *, bold: bool = False, pale: bool = False) -> None:  # noqa: ANN401 - as above
    run = paragraph.add_run(xml_text(words))
    run.font.size, run.font.bold = Pt(size), bold or None
    run.font.name = "Inter"
    run.font.color.rgb = _PALE if pale else RGBColor(0x1C, 0x1D, 0x1F)


_DRAW = {PartKind.PEOPLE: _people, PartKind.DATES: _dated}
