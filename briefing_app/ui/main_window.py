"""The window: the rail, the pages, and what holds for all of them (keys, drag and drop, long work, notices)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QDialog, QMainWindow, QStackedWidget, QWidget

from briefing_app.model.hits import Found
from briefing_app.ui import words
from briefing_app.ui.intake import Intake
from briefing_app.ui.jobs import Reading
from briefing_app.ui.putting_right import PuttingRight
from briefing_app.ui.widgets.basics import column, label, row
from briefing_app.ui.widgets.finder import Finder
from briefing_app.ui.widgets.key_help import KeyHelp
from briefing_app.ui.widgets.rail import Place, Rail
from briefing_app.ui.widgets.strips import Notice, WorkStrip

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from briefing_app.ui.book import Book
    from briefing_app.ui.desk import Desk
    from briefing_app.workspace import Workspace

PLACES = (
    Place("home", "Home", "house"),
    Place("articles", "Articles", "newspaper"),
    Place("people", "People", "users"),
    Place("timeline", "Timeline", "calendar-range"),
    Place("quotes", "Quotes", "quote"),
    Place("study", "Study", "layers"),
    Place("quiz", "Quiz", "trophy"),
    Place("statistics", "Stats", "chart-column"),
    Place("export", "Export", "download"),
    Place("settings", "Settings", "settings"),
)
FLAGS = 7
_QUIZ_OPEN = "The quiz is open: phones can come in."
_WIDE_ENOUGH = 1140  # px: below, the rail shows icons only


class MainWindow(QMainWindow):
    """The frame first, so that it is seen at once; `attach` then gives it something to show.

    Signals:
        seen(): painted for the first time; what takes longer may begin.
        restyled(): a setting that may change how everything looks.
        settled(): what was read or put right is merged and shown; nothing more is to do.
        closed(): the person is done.
    """

    seen = Signal()
    restyled = Signal()
    settled = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Briefing")
        self.setAcceptDrops(True)
        self.setMinimumSize(800, 560)
        self.resize(1280, 800)
        self._desk: Desk | None = None
        self._reading: Reading | None = None
        self._book: Book | None = None
        self._intake: Intake | None = None
        self._right: PuttingRight | None = None
        self._rail = Rail(PLACES)
        self._stack = QStackedWidget()
        self._stack.addWidget(label(""))
        self._work, self._notice = WorkStrip(), Notice()
        body = row(self._rail, gap=0)
        body.addLayout(column(self._stack, self._notice, self._work, gap=0), 1)
        middle = QWidget()
        middle.setLayout(body)
        self.setCentralWidget(middle)
        self._rail.asked.connect(self.go)
        self._rail.search_asked.connect(self.search)
        self._rail.show_place("home")
        self._seen = False

    # ------------------------------------------------------------------ beginning and end

    def attach(self, desk: Desk) -> None:
        """Show a briefing."""
        self._desk = desk
        self._reading = Reading(desk.workspace, desk.now, self)
        from briefing_app.ui.book import Book  # noqa: PLC0415 - the pages are loaded after the first paint

        self._book = Book(desk, self._stack, self)
        self._reading.changed.connect(self._book.refresh)
        self._intake = Intake(desk, self._reading, self._book, self._notice, self._work)
        self._intake.settled.connect(self.settled)
        self._right = PuttingRight(desk, self._reading, self._book, self._notice)
        self._connect(self._book, self._intake, self._right)
        self._book.reread_asked.connect(self._reading.read_again)
        self._book.unmerged.connect(partial(self._reading.update, quiet=True))
        self._bind(self._intake)
        self._show_meeting()
        self.go("home")
        if desk.workspace.plan.unmerged():  # closed before they were put together
            self._reading.update()

    @property
    def workspace(self) -> Workspace:
        """The briefing that is shown. Only after `attach`; raises LookupError before."""
        if not self._desk:
            raise LookupError("the window has no briefing yet")
        return self._desk.workspace

    @property
    def busy(self) -> bool:
        """Whether articles are being read or merged."""
        settling = bool(self._right and self._right.settling.isActive())
        return settling or bool(self._reading and self._reading.busy)

    @property
    def planning(self) -> bool:
        """Whether a plan is being worked out."""
        return bool(self._book and self._book.planning)

    @property
    def notice(self) -> str:
        """What the window says at its foot; empty when it says nothing."""
        return self._notice.words if self._notice.isVisible() else ""

    def page(self, key: str) -> QWidget:
        """A page by its key, made if need be. Only after `attach`; raises KeyError for a key that is none."""
        if not self._book:
            raise KeyError(key)
        return self._book.page(key)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt: let a field be kept that is being typed in, a dialog be closed, and work come to its end."""
        self.setFocus()
        for dialog in self.findChildren(QDialog):
            dialog.close()
        self.hide()
        if self._book:
            self._book.close()
        if self._reading:
            self._reading.close()
        super().closeEvent(event)
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: tell when the window is first seen."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            self.seen.emit()

    # ------------------------------------------------------------------ going about

    def go(self, key: str) -> None:
        """Show a page."""
        if self._book:
            left = self._book.here
            self._book.show(key)
            self._rail.show_place(key)
            if key == "quiz":
                self._notice.take_back(_QUIZ_OPEN)
            elif left == "quiz" and self._book.room_is_open:
                self._notice.tell(_QUIZ_OPEN, "Back to the quiz", partial(self.go, "quiz"), stays=True)

    def search(self) -> None:
        """Search everything; once what came in a moment ago can be found."""
        if self._book and self._book.entering.busy:
            self._notice.tell("New cards are entering the search; it opens in a moment.")
            self._book.entering.finished.connect(self.search, Qt.ConnectionType.SingleShotConnection)
        elif self._desk:
            kinds = {actor.key: words.ACTOR_KIND[actor.kind] for actor in self._desk.workspace.dossier().actors}
            self._desk.workspace.prepare_search()
            finder = Finder(self._find, kinds, self)
            finder.found.connect(self._go_to)
            finder.open()

    def _find(self, typed: str, limit: int) -> Found:
        return self.workspace.search(typed, self._desk.now(), limit) if self._desk else Found()

    def help(self) -> None:
        """Show the key map, the keys of the page that is seen first."""
        here = self._book.here if self._book else ""
        KeyHelp(self, next((place.title for place in PLACES if place.key == here), "")).open()

    def back(self) -> None:
        """One step back: what the page has open is closed, else Home."""
        if self._book and not self._book.step_back():
            self.go("home")

    def _go_to(self, kind: str, key: str) -> None:
        if self._book:
            self._rail.show_place(self._book.show_found(kind, key))

    # ------------------------------------------------------------------ articles in, and put right

    def read(self, places: Sequence[Path]) -> None:
        """Read files and folders; the window stays awake. A colleague's briefing among them is added."""
        if self._intake:
            self._intake.read(places)

    def read_sample(self) -> None:
        """Read the sample briefing."""
        if self._intake:
            self._intake.read_sample()

    def undo(self) -> None:
        """Take back the last answer on the study page, the last correction elsewhere."""
        if self._right:
            self._right.undo()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: files and text may be dropped."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: read what was dropped."""
        if self._intake:
            self._intake.take(event.mimeData())
        event.acceptProposedAction()

    # ------------------------------------------------------------------ inside

    def _connect(self, book: Book, intake: Intake, right: PuttingRight) -> None:
        book.page_asked.connect(self.go)
        book.place_changed.connect(self._rail.show_place)
        book.files_asked.connect(intake.open_files)
        book.paste_asked.connect(intake.paste)
        book.sample_asked.connect(intake.read_sample)
        book.removal_asked.connect(intake.remove)
        book.wished.connect(right.correct)
        book.corrected.connect(right.corrected)
        book.undo_asked.connect(right.undo)
        book.uncorrected.connect(lambda _correction: right.settling.start())
        book.failed.connect(lambda error: self._notice.tell(str(error), stays=True))
        book.help_asked.connect(self.help)
        book.room_closed.connect(partial(self._notice.take_back, _QUIZ_OPEN))
        book.set.connect(self._apply_settings)

    def _bind(self, intake: Intake) -> None:
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+K": self.search,
            "Ctrl+O": intake.open_files,
            "Ctrl+N": intake.paste,
            "Ctrl+V": intake.paste,
            "Ctrl+E": partial(self.go, "export"),
            "Ctrl+Shift+Q": partial(self.go, "quiz"),
            "Ctrl+Z": self.undo,
            "Ctrl+Q": self.close,
            "?": self.help,
            "Esc": self.back,
        }
        keys |= {f"Ctrl+{nth % 10}": partial(self._go_or_flag, nth, place.key) for nth, place in enumerate(PLACES, 1)}
        keys |= {f"Alt+{nth % 10}": partial(self.go, place.key) for nth, place in enumerate(PLACES, 1)}
        for key, deed in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(deed)

    def _go_or_flag(self, nth: int, key: str) -> None:
        """While a card is studied Ctrl+1…7 are its flags, as in Anki."""
        if not (self._book and nth <= FLAGS and self._book.flag(nth)):
            self.go(key)

    def _apply_settings(self) -> None:
        self._show_meeting()
        self.restyled.emit()

    def _show_meeting(self) -> None:
        if self._desk:
            meeting = self._desk.workspace.meeting()
            when = words.until(meeting.at, self._desk.now()) if meeting.at else ""
            title = "" if meeting.title == self.windowTitle() else meeting.title  # nobody has named it yet
            self._rail.show_meeting(" · ".join(part for part in (title, when) if part))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: little room, narrow rail."""
        super().resizeEvent(event)
        self._rail.set_narrow(narrow=self.width() < _WIDE_ENOUGH)
