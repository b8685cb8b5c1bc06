"""Export: what leaves the program, as what, and where it went; and a colleague's briefing in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from briefing_app.errors import BriefingError
from briefing_app.ui import words
from briefing_app.ui.shortcuts import bind
from briefing_app.ui.tables import Row
from briefing_app.ui.widgets.basics import box, button, column, label, row
from briefing_app.ui.widgets.header import PAGE, Header
from briefing_app.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.ui.desk import Desk


class ExportPage(QWidget):
    """Formats at the left; what comes of the chosen one at the right.

    Signals:
        failed(BriefingError): it could not be written or read.
        imported(): a colleague's briefing was added.
    """

    failed = Signal(object)
    imported = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._written: Path | None = None
        self._header = Header(
            "Export",
            button("Import a briefing …", self._import, sign="upload", tip="Add a colleague's .briefing file"),
        )
        self._list = RowList("Formats")
        self._list.chosen.connect(self._show_format)
        self._list.opened.connect(self._enter)
        self._name = label("", "lead")
        self._about = label("", "muted", wrap=True)
        self._result = label("", "good", wrap=True, select=True)
        self._go = button("Save …   Enter", self.save, kind="primary", name="save")
        self._folder = button("Open folder", self._open_folder, sign="folder-open")
        self._copy = button("Copy path", self._copy_path, sign="copy")
        self._lay_out()
        bind(self, {"Return": self.save, "Enter": self.save})

    def refresh(self) -> None:
        """Show the formats and how many cards there are."""
        cards = self._desk.workspace.cards()
        self._header.say(f"{words.count(len(cards), 'card')}, each with its sentence and its source")
        listed = [Row(made.label, key=made.name, tag=made.suffix) for made in self._desk.workspace.exchange.formats]
        self._list.show_rows(listed, select=0)
        self._show_format(self._list.current())

    def take_focus(self) -> None:
        """Begin with the list."""
        self._list.setFocus()

    def choose(self, name: str) -> None:
        """Choose a format by its name."""
        self._list.choose(name)

    def _lay_out(self) -> None:
        self._go.setMinimumSize(160, 44)
        self._after = QWidget()
        self._after.setLayout(column(self._result, row(self._folder, self._copy, 1), gap=12))
        self._after.hide()
        side = column(self._name, self._about, row(self._go, 1), self._after, 1, margin=32, gap=16)
        panel = box(side, "panel")
        self._list.setFixedWidth(300)
        body = row(self._list, panel, gap=24)
        body.setStretch(1, 1)
        layout = column(self._header, margin=PAGE, gap=20)
        layout.addLayout(body, 1)
        self.setLayout(layout)

    def _show_format(self, chosen: Row | None) -> None:
        cards = len(self._desk.workspace.cards())
        there = bool(cards or (chosen and self._about_of(chosen) and self._desk.workspace.articles()))
        self._after.hide()
        if chosen:
            self._name.setText(chosen.title)
            of_a_deck = f"{words.count(cards, 'card')} as one {chosen.tag} file."
            nothing = "There is nothing to export yet. Read some articles first."
            self._about.setText((self._about_of(chosen) or of_a_deck) if there else nothing)
        self._go.setEnabled(there)

    def _about_of(self, chosen: Row) -> str:
        return next(made.about for made in self._desk.workspace.exchange.formats if made.name == chosen.key)

    def _enter(self, _chosen: Row) -> None:
        self._go.setFocus()

    def save(self) -> None:
        """Ask where, and write the deck in the format that is chosen."""
        chosen = self._list.current()
        if not chosen or not self._go.isEnabled():
            return
        title = words.file_name(self._desk.workspace.meeting().title)
        path = self._desk.asks.save_file(
            "Export", Path.home() / f"{title}{chosen.tag}", f"{chosen.title} (*{chosen.tag})"
        )
        if not path:
            return
        path = path if path.suffix else path.with_suffix(chosen.tag)
        try:
            self._desk.workspace.exchange.export(chosen.key, path, self._desk.now())
        except BriefingError as error:
            self.failed.emit(error)
            return
        self._written = path
        what = "" if self._about_of(chosen) else f" {words.count(len(self._desk.workspace.cards()), 'card')} to"
        self._result.setText(f"Saved{what} {path}")
        self._after.show()

    def _import(self) -> None:
        self.bring(self._desk.asks.open_files("Import a briefing", "Briefings (*.briefing)"))

    def bring(self, paths: Sequence[Path]) -> None:
        """Add what these `.briefing` files hold; one that cannot be read leaves the others."""
        for path in paths:
            try:
                self._desk.workspace.exchange.bring_briefing(path)
            except BriefingError as error:
                self.failed.emit(error)
            else:
                self.imported.emit()

    def _open_folder(self) -> None:
        if self._written:
            QDesktopServices.openUrl(self._written.parent.resolve().as_uri())

    def _copy_path(self) -> None:
        QGuiApplication.clipboard().setText(str(self._written or ""))
