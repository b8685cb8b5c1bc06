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

_HEADINGS = {
    Fate.SKIPPED: "Skipped",
    Fate.CHANGED: "Changed here",
    Fate.ADDED: "Added",
    Fate.SAME: "The same as here",
}


class ArrivalPanel(QWidget):
    """The report of an import.

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
        self._undo = button("Take it back", self.undo_asked.emit, sign="undo-2", name="take back")
        self._close = button("Done   Enter", self.closed.emit, kind="primary", name="done")
        layout = column(self._told, self._more, margin=32, gap=12)
        layout.addWidget(self._list, 1)
        layout.addLayout(row(self._close, self._undo, 1, gap=12))
        self.setLayout(layout)

    def show_sentence(self, sentence: str) -> None:
        """Of a file whose rows are no cards: a briefing, a member's results."""
        self._told.setText(sentence)
        self._fill((), "", undo=False)

    def show_report(self, report: Report) -> None:
        """Row by row, what did not come in first."""
        counted = [f"{report.count(fate)} {fate.value}" for fate in Fate if report.count(fate)]
        answers = f"; {words.count(report.reviews, 'answer')} came along" if report.reviews else ""
        self._told.setText(f"{report.name}: {', '.join(counted)}{answers}.")
        listed: list[Row] = []
        for fate, heading in _HEADINGS.items():
            rows = [each for each in report.rows if each.fate is fate]
            if rows:
                listed.append(Row(f"{heading}: {len(rows):,}", heading=True))
                listed += [Row(each.title or "(empty)", detail=each.reason, tag=str(each.number)) for each in rows]
        moved = report.count(Fate.ADDED) + report.count(Fate.CHANGED)
        self._fill(listed, " ".join(report.told), undo=moved > 0)

    def take_focus(self) -> None:
        """Enter is enough."""
        self._close.setFocus()

    def _fill(self, rows: Sequence[Row], more: str, *, undo: bool) -> None:
        self._list.show_rows(rows)
        self._list.setVisible(bool(rows))
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self._undo.setVisible(undo)
