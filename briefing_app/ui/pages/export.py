"""Export: what leaves the program, as what, how it will look, and where it went; and what comes in."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QProgressBar, QStackedLayout, QWidget

from briefing_app.errors import BriefingError
from briefing_app.formats.table import Format, Holds
from briefing_app.ui import words
from briefing_app.ui.exchange import bringing
from briefing_app.ui.exchange.arrival import ArrivalPanel
from briefing_app.ui.exchange.coming import Coming
from briefing_app.ui.exchange.job import WriteJob
from briefing_app.ui.exchange.options import OptionPanel, WhichCards
from briefing_app.ui.shortcuts import bind
from briefing_app.ui.tables import Row
from briefing_app.ui.widgets.basics import box, button, column, label, row, scrolled
from briefing_app.ui.widgets.header import PAGE, Header
from briefing_app.ui.widgets.row_list import RowList
from briefing_app.ui.widgets.strips import WorkStrip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.model.exchange import Report
    from briefing_app.ui.desk import Desk

_SOON_MSEC = 120  # a preview is made when nothing was typed for so long
_LAST, _CHOSEN = "export/format", "export/options"
_SAVE = "Save …   Enter"
_NOTHING = "There is nothing to export yet. Read some articles first."


class ExportPage(QWidget):
    """Formats at the left; what comes of the chosen one at the right.

    Signals:
        failed(BriefingError): it could not be written or read.
        imported(): something came in, or went again.
        unmerged(): articles came in that are to be merged with the others.
    """

    failed = Signal(object)
    imported = Signal()
    unmerged = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._written: Path | None = None
        self._job: WriteJob | None = None
        tip = "Add a colleague's briefing, an Anki deck, a table, notes, questions or the results of a quiz"
        self._header = Header("Export", button("Import …", self._import, sign="upload", tip=tip))
        self._list = RowList("Formats")
        self._list.chosen.connect(self._show_format)
        self._list.opened.connect(self._enter)
        self._name = label("", "lead")
        self._about = label("", "muted", wrap=True)
        self._cards = WhichCards()
        self._options = OptionPanel()
        self._told = label("", "told", wrap=True)
        self._preview = QPlainTextEdit(readOnly=True, tabChangesFocus=True)
        self._preview.setAccessibleName("The first cards, as the file will have them")
        self._result = label("", "good", wrap=True, select=True)
        self._go = button(_SAVE, self.save, kind="primary", name="save")
        self._stop = button("Stop", self._stop_writing, name="stop")
        self._bar = QProgressBar(textVisible=False)
        self._folder = button("Open folder", self._open_folder, sign="folder-open")
        self._copy = button("Copy path", self._copy_path, sign="copy")
        self._arrival = ArrivalPanel()
        self._coming = Coming(desk, self)
        self._on_its_way = WorkStrip(tip="Nothing of the file comes in")
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MSEC)
        self._soon.timeout.connect(self._look)
        self._lay_out()
        self._wire()

    def refresh(self) -> None:
        """Show the formats and how many cards there are; a report that is being read stays."""
        report = self._side.currentWidget() is self._arrival
        cards = self._desk.workspace.cards()
        self._header.say(f"{words.count(len(cards), 'card')}, each with its sentence and its source")
        listed = [Row(made.label, key=made.name, tag=made.suffix) for made in self._desk.workspace.exchange.formats]
        last = next((nth for nth, each in enumerate(listed) if each.key == self._kept(_LAST)), 0)
        self._list.show_rows(listed, select=last)
        self._show_format(self._list.current())
        if report:
            self._side.setCurrentWidget(self._arrival)

    def take_focus(self) -> None:
        """Begin with the list, or with what came in."""
        if self._side.currentWidget() is self._arrival:
            self._arrival.take_focus()
        else:
            self._list.setFocus()

    @property
    def writing(self) -> bool:
        """Whether a file is on its way out."""
        return self._job is not None

    @property
    def coming(self) -> bool:
        """Whether a file is on its way in."""
        return self._coming.busy

    def choose(self, name: str) -> None:
        """Choose a format by its name."""
        self._list.choose(name)

    # -- what it looks like

    def _wire(self) -> None:
        self._cards.changed.connect(self._soon.start)
        self._options.changed.connect(self._soon.start)
        self._arrival.closed.connect(self._close_report)
        self._arrival.undo_asked.connect(self._take_back)
        self._coming.moved.connect(self._tell_coming)
        self._coming.failed.connect(self.failed)
        self._coming.unmerged.connect(self.unmerged)
        self._coming.done.connect(self._came)
        self._on_its_way.cancelled.connect(self._coming.stop)
        bind(self, {"Return": self._return, "Enter": self._return})

    def _lay_out(self) -> None:
        self._go.setMinimumSize(160, 44)
        self._preview.setMinimumHeight(120)
        self._below = QWidget()  # keeps the words at the top where there is no preview
        self._after, self._busy = QWidget(), QWidget()
        self._after.setLayout(column(self._result, row(self._folder, self._copy, 1), gap=12))
        self._busy.setLayout(row(self._bar, self._stop, gap=12))
        self._after.hide()
        self._busy.hide()
        choices = column(self._name, self._about, self._cards, self._options, self._told, gap=16)
        below = column(row(self._go, 1), self._busy, self._after, gap=12)
        inside = QWidget()
        layout = column(margin=(32, 32, 32, 16), gap=16)
        layout.addLayout(choices)
        layout.addWidget(self._preview, 1)
        layout.addWidget(self._below, 1)
        inside.setLayout(layout)
        out = QWidget()
        outer = column(gap=0)
        outer.addWidget(scrolled(inside), 1)
        below.setContentsMargins(32, 16, 32, 24)
        outer.addLayout(below)
        out.setLayout(outer)
        self._side = QStackedLayout()
        self._side.addWidget(out)
        self._side.addWidget(self._arrival)
        self._list.setFixedWidth(300)
        panel = box(column(), "panel")
        panel.layout().addLayout(self._side)  # type: ignore[union-attr] # a layout was just given
        body = row(self._list, panel, gap=24)
        body.setStretch(1, 1)
        page = column(self._header, self._on_its_way, margin=PAGE, gap=20)
        page.addLayout(body, 1)
        self.setLayout(page)

    # -- what is chosen

    def _format(self) -> Format | None:
        chosen = self._list.current()
        return next(
            (made for made in self._desk.workspace.exchange.formats if chosen and made.name == chosen.key), None
        )

    def _show_format(self, _row: Row | None) -> None:
        chosen = self._format()
        self._after.hide()
        self._side.setCurrentIndex(0)
        if chosen is None:
            return
        deck = chosen.holds is Holds.DECK
        self._name.setText(chosen.label)
        self._about.setText(chosen.about if self._is_there(chosen) else _NOTHING)
        self._options.show_options(chosen, json.loads(self._kept(f"{_CHOSEN}/{chosen.name}") or "{}"))
        for part in (self._cards, self._preview, self._told):
            part.setVisible(deck and self._is_there(chosen))
        self._below.setVisible(not self._preview.isVisibleTo(self))
        self._go.setText(_SAVE)
        self._go.setEnabled(self._is_there(chosen))
        if deck:
            self._look()

    def _is_there(self, chosen: Format) -> bool:
        workspace = self._desk.workspace
        return bool(workspace.cards() or (chosen.holds is not Holds.DECK and workspace.articles()))

    def _look(self) -> None:
        """Show the first items as they will be, and what is left out."""
        chosen = self._format()
        if chosen is None or chosen.holds is not Holds.DECK or not self._is_there(chosen):
            return
        try:
            shown, told, cards = self._desk.workspace.exchange.preview(
                chosen.name, self._desk.now(), self._cards.choice(), self._options.values()
            )
        except BriefingError as error:
            shown, told, cards = "", (str(error),), 0
        self._preview.setPlainText(shown)
        self._told.setText("\n".join(told))
        self._told.setVisible(bool(told))
        self._go.setText(f"Save {words.count(cards, chosen.item)} …   Enter")
        self._go.setEnabled(cards > 0)

    def _kept(self, name: str) -> str:
        return str(self._desk.look.value(name, "")) if self._desk.look else ""

    def _keep(self, chosen: Format) -> None:
        if self._desk.look:
            self._desk.look.setValue(_LAST, chosen.name)
            self._desk.look.setValue(f"{_CHOSEN}/{chosen.name}", json.dumps(self._options.values()))

    # -- out

    def _enter(self, _chosen: Row) -> None:
        self._go.setFocus()

    def _return(self) -> None:
        """Enter saves, or closes what became of an import."""
        if self._side.currentWidget() is self._arrival:
            self._close_report()
        else:
            self.save()

    def save(self) -> None:
        """Ask where, and write the deck in the format that is chosen."""
        chosen = self._format()
        if not chosen or not self._go.isEnabled() or self._job:
            return
        title = words.file_name(self._desk.workspace.meeting().title)
        proposal = Path.home() / f"{title}{chosen.suffix}"
        path = self._desk.asks.save_file("Export", proposal, f"{chosen.label} (*{chosen.suffix})")
        if not path:
            return
        path = path if path.suffix else path.with_suffix(chosen.suffix)
        self._keep(chosen)
        try:
            write = self._desk.workspace.exchange.prepared(
                chosen.name, path, self._desk.now(), self._cards.choice(), self._options.values()
            )
        except BriefingError as error:
            self.failed.emit(error)
            return
        self._write(WriteJob(write, self), path)

    def _write(self, job: WriteJob, path: Path) -> None:
        self._job, self._written = job, path
        self._bar.setRange(0, len(self._desk.workspace.cards()))
        self._bar.setValue(0)
        self._after.hide()
        self._busy.show()
        job.moved.connect(self._bar.setValue)
        job.failed.connect(self.failed)
        job.done.connect(self._finish)
        job.start()

    def _stop_writing(self) -> None:
        if self._job:
            self._job.stop()

    def _finish(self, written: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._job = None
        self._busy.hide()
        if written:
            self._result.setText(f"Saved {self._written}")
            self._after.show()

    def _open_folder(self) -> None:
        if self._written:
            QDesktopServices.openUrl(self._written.parent.resolve().as_uri())

    def _copy_path(self) -> None:
        QGuiApplication.clipboard().setText(str(self._written or ""))

    # -- in

    def _import(self) -> None:
        self.bring(self._desk.asks.open_files("Import", bringing.KINDS))

    def bring(self, paths: Sequence[Path]) -> None:
        """Take these files in; one that cannot be read leaves the others. One report tells of all."""
        self._coming.bring(paths)

    def _tell_coming(self, sentence: str, done: int, total: int) -> None:
        self._on_its_way.show_work(sentence, done, total)

    def _came(self, found: Sequence[Report]) -> None:
        self._on_its_way.hide()
        if found:
            self.imported.emit()
            QTimer.singleShot(0, self, partial(self._show_arrival, found))  # a turn of its own: it may be long

    def _show_arrival(self, found: Sequence[Report]) -> None:
        self._arrival.show_found(found)
        self._side.setCurrentWidget(self._arrival)
        self._arrival.take_focus()

    def _close_report(self) -> None:
        self._side.setCurrentIndex(0)
        self._list.setFocus()

    def _take_back(self) -> None:
        """All that the last file brought."""
        try:
            self._desk.workspace.arrivals.take_back()
        except BriefingError as error:
            self.failed.emit(error)
        self.imported.emit()
        self._close_report()
