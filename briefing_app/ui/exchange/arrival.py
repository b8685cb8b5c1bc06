"""What became of a file that was taken in: in a sentence, and row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from briefing_app.model.exchange import Fate
from briefing_app.ui import words
from briefing_app.ui.tables import Row
from briefing_app.ui.widgets.basics import button, column, label, row
from briefing_app.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.model.exchange import Report
    from briefing_app.model.exchange import Row as Told

_HEADINGS = {
    Fate.SKIPPED: "Skipped",
    Fate.CHANGED: "Changed here",
    Fate.ADDED: "Added",
    Fate.SAME: "The same as here",
}


class ArrivalPanel(QWidget):
    """The report of an import of one file or several.

    Signals:
        undo_asked(): take all of it back.
        closed(): it has been read.
    """

    undo_asked = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._told = label("", "lead", wrap=True, select=True)
        self._more = label("", "muted", wrap=True)
        self._list = RowList("What became of each row")
        self._list.setLayoutMode(RowList.LayoutMode.Batched)  # of ten thousand rows those in sight come first
        self._undo = button("Take it back", self.undo_asked.emit, sign="undo-2", name="take back")
        self._close = button("Done   Enter", self.closed.emit, kind="primary", name="done")
        layout = column(self._told, self._more, margin=32, gap=12)
        layout.addWidget(self._list, 1)
        layout.addLayout(row(self._close, self._undo, 1, gap=12))
        self.setLayout(layout)

    def show_found(self, reports: Sequence[Report]) -> None:
        """What became of some files, taken in in this order."""
        many, last = len(reports) > 1, reports[-1]
        self._told.setText("\n".join(map(_summed, reports)))
        undo = last.count(Fate.ADDED) + last.count(Fate.CHANGED) + last.reviews > 0
        told = [sentence for each in reports for sentence in each.told]
        if many and undo:
            told.append(f"“Take it back” takes back {last.name} alone, the last of them.")
        self._fill(_listed(reports, many=many), " ".join(told), undo=undo)

    def take_focus(self) -> None:
        """Enter is enough."""
        self._close.setFocus()

    def _fill(self, rows: Sequence[Row], more: str, *, undo: bool) -> None:
        self._list.show_rows(rows)
        self._list.setVisible(bool(rows))
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self._undo.setVisible(undo)


def _summed(report: Report) -> str:
    counted = [f"{report.count(fate):,} {fate.value}" for fate in Fate if report.count(fate)] or ["nothing in it"]
    answers = f"; {words.count(report.reviews, 'answer')} came along" if report.reviews else ""
    known = f"; {words.count(report.known, 'answer')} known already" if report.known else ""
    return f"{report.name}: {', '.join(counted)}{answers}{known}."


def _listed(reports: Sequence[Report], *, many: bool) -> list[Row]:
    """Row by row, what did not come in first; of many files each row with the name of its file."""
    found: dict[Fate, list[Row]] = {fate: [] for fate in _HEADINGS}
    for report in reports:
        name = report.name if many else ""
        for each in report.rows:
            found[each.fate].append(_shown(each, name))
    listed: list[Row] = []
    for fate, rows in found.items():
        if rows:
            listed += (Row(f"{_HEADINGS[fate]}: {len(rows):,}", heading=True), *rows)
    return listed


def _shown(each: Told, file: str) -> Row:
    detail = f"{file} · {each.reason}" if file and each.reason else file or each.reason
    return Row(each.title or "(empty)", detail=detail, tag=str(each.number))
