"""The window: the rail, the pages, and what holds for all of them (keys, drag and drop, long work, notices)."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from briefing_app.errors import CorrectionError, LanguageError
from briefing_app.model.hits import Found
from briefing_app.ui import words
from briefing_app.ui.jobs import Reading
from briefing_app.ui.widgets.basics import column, label, row
from briefing_app.ui.widgets.finder import Finder
from briefing_app.ui.widgets.key_help import KeyHelp
from briefing_app.ui.widgets.rail import Place, Rail
from briefing_app.ui.widgets.strips import Notice, WorkStrip

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_app.errors import BriefingError
    from briefing_app.model.text import Article
    from briefing_app.ui.book import Book
    from briefing_app.ui.desk import Desk, Wish
    from briefing_app.workspace import Workspace

PLACES = (
    Place("home", "Home", "house"),
    Place("articles", "Articles", "newspaper"),
    Place("people", "People", "users"),
    Place("timeline", "Timeline", "calendar-range"),
    Place("quotes", "Quotes", "quote"),
    Place("study", "Study", "layers"),
    Place("quiz", "Quiz", "trophy"),
    Place("export", "Export", "download"),
    Place("settings", "Settings", "settings"),
)
BRIEFING = ".briefing"
_SET_ASIDE = "The sample has made room for your articles; what you answered is kept."
_SETTLE_MSEC = 800  # after the last correction, until what follows from it is worked out
_TOLD = 2  # troubles told in full
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
        self._troubles: list[str] = []
        self._foreign: list[Path] = []  # what does not look English; the person may insist
        self._kept = 0  # articles not yet told of, as the sample was still to go
        self._set_aside = False  # the sample has just gone
        self._sampling = False  # it is the sample that is being read
        self._correcting = False  # what is merged now was shown already
        self._settling = QTimer(self, singleShot=True, interval=_SETTLE_MSEC)
        self._settling.timeout.connect(self._merge)

    # ------------------------------------------------------------------ beginning and end

    def attach(self, desk: Desk) -> None:
        """Show a briefing."""
        self._desk = desk
        self._reading = Reading(desk.workspace, self)
        self._reading.advanced.connect(self._show_work)
        self._reading.failed.connect(self._trouble)
        self._reading.changed.connect(self._refresh)
        self._reading.finished.connect(self._read)
        self._work.cancelled.connect(self._reading.cancel)
        from briefing_app.ui.book import Book  # noqa: PLC0415 - the pages are loaded after the first paint

        self._book = Book(desk, self._stack, self)
        self._book.reread_asked.connect(self._reading.read_again)
        self._connect(self._book)
        self._bind()
        self._show_meeting()
        self.go("home")
        if desk.workspace.articles() and not desk.workspace.cards():  # closed before they were put together
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
        return bool(self._reading and self._reading.busy) or self._settling.isActive()

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
        """Qt: let a field be kept that is being typed in, and a piece of work come to its end."""
        self.setFocus()
        self.hide()
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
            self._book.show(key)
            self._rail.show_place(key)

    def search(self) -> None:
        """Search everything."""
        if self._desk:
            kinds = {actor.key: words.ACTOR_KIND[actor.kind] for actor in self._desk.workspace.dossier().actors}
            self._desk.workspace.prepare_search()
            finder = Finder(self._find, kinds, self)
            finder.found.connect(self._go_to)
            finder.open()

    def _find(self, typed: str, limit: int) -> Found:
        return self.workspace.search(typed, self._desk.now(), limit) if self._desk else Found()

    def help(self) -> None:
        """Show the key map."""
        KeyHelp(self).open()

    def back(self) -> None:
        """One step back: what the page has open is closed, else Home."""
        if self._book and not self._book.step_back():
            self.go("home")

    def _go_to(self, kind: str, key: str) -> None:
        if self._book:
            self._rail.show_place(self._book.show_found(kind, key))

    # ------------------------------------------------------------------ articles in

    def read(self, places: Sequence[Path]) -> None:
        """Read files and folders; the window stays awake. A colleague's briefing among them is added."""
        briefings = [place for place in places if place.suffix.casefold() == BRIEFING]
        articles = [place for place in places if place not in briefings]
        if self._reading and articles:
            self._reading.read(articles)
        if self._book and briefings:
            self._book.bring(briefings)

    def open_files(self) -> None:
        """Ask which, and read them."""
        if self._desk:
            readable = " ".join(f"*{suffix}" for suffix in self._desk.workspace.readable())
            kinds = f"Articles ({readable});;Briefings (*{BRIEFING});;All files (*)"
            self.read(self._desk.asks.open_files("Open articles", kinds))

    def paste(self) -> None:
        """Ask for a text, and read it."""
        if self._desk and self._reading:
            text = self._desk.asks.passage(
                "Paste an article", "The text of the article, with its headline if you have it:"
            )
            if text:
                self._reading.read_pasted(text, words.one_line(text, 48))

    def read_sample(self) -> None:
        """Read the sample briefing."""
        if self._desk:
            self._sampling = True
            self.read(self._desk.workspace.sample_paths())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: files and text may be dropped."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: read what was dropped."""
        dropped = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if dropped:
            self.read(dropped)
        elif self._reading and event.mimeData().text().strip():
            text = event.mimeData().text()
            self._reading.read_pasted(text, words.one_line(text, 48))
        event.acceptProposedAction()

    def _read(self, kept: int, same: int) -> None:
        self._work.hide()
        self._sampling = self._correcting = False
        if self._book:
            self._book.end_wait()
        self._kept += kept
        if same and not kept and not self._troubles:
            self.tell(f"Nothing new: {words.count(same, 'file')} still as last read.")
        if self._reading and self._make_room():
            self._set_aside = True
            self._reading.update()  # told when that is done: only then are the cards those that stay
        else:
            self._tell_read()
            self.settled.emit()

    def _tell_read(self) -> None:
        if not self._desk:
            return
        kept, self._kept = self._kept, 0
        aside, self._set_aside = self._set_aside, False
        troubles, self._troubles = self._troubles, []
        foreign, self._foreign = self._foreign, []
        cards = words.count(len(self._desk.workspace.cards()), "card")
        done = f"{words.count(kept, 'article')} read · {cards} in all.{f' {_SET_ASIDE}' if aside else ''}"
        if troubles:
            more = (
                [f"{words.count(len(troubles) - _TOLD, 'more file')} could not be read."]
                if len(troubles) > _TOLD
                else []
            )
            said = " ".join([*troubles[:_TOLD], *more, *([done] if kept else [])])
            self._notice.tell(said, "Read it anyway" if foreign else "", partial(self._insist, foreign), stays=True)
        elif kept:
            self.tell(done, "Study" if self._desk.workspace.cards() else "", partial(self.go, "study"))

    def _show_work(self, sentence: str, done: int, total: int) -> None:
        if self._correcting and not total:
            return
        self._work.show_work(sentence, done, total)
        if self._book:
            self._book.wait_for(sentence, sample=self._sampling)

    def _trouble(self, error: BriefingError) -> None:
        """Told at once, and again with the result, lest that hide it."""
        self._troubles.append(str(error))
        if isinstance(error, LanguageError) and error.place:
            self._foreign.append(Path(error.place))
        self.tell_error(error)
        if self._book:
            self._book.add_failed(error)

    def _insist(self, places: Sequence[Path]) -> None:
        if self._reading:
            self._reading.read(places, any_language=True)

    def _make_room(self) -> bool:
        """Once there are articles of the person's own, the sample goes; whether there was anything to take out."""
        if not self._desk:
            return False
        articles = self._desk.workspace.articles()
        sample = sample_of(articles, self._desk.workspace.sample_paths())
        if not sample or len(sample) == len(articles):
            return False
        for article in sample:
            self._desk.workspace.remove(article.key)
        return True

    # ------------------------------------------------------------------ what pages ask for

    def correct(self, wish: Wish) -> None:
        """Put something right, or say why that cannot be."""
        if not self._desk:
            return
        try:
            self._desk.workspace.correct(wish.kind, wish.target, wish.value, self._desk.now())
        except CorrectionError as error:
            self.tell_error(error)
            return
        self._refresh()
        self.corrected(wish)

    def corrected(self, wish: Wish) -> None:
        """Something was put right and is shown: tell of it, and merge once the person pauses."""
        self._settling.start()
        self.tell(wish.told, "Undo", self.undo)

    def _merge(self) -> None:
        if self._reading:
            self._correcting = not self._reading.busy
            self._reading.update()

    def undo(self) -> None:
        """Take back the last answer on the study page, the last correction elsewhere."""
        if self._book and self._book.undo():
            return
        undone = self._desk.workspace.undo_correction() if self._desk else None
        if undone and self._book:
            self._refresh()
            self._book.undone(undone)
            self._settling.start()
            self.tell(words.taken_back(undone))
        elif self._desk:
            self.tell("There is nothing to take back.")

    def remove(self, article: str) -> None:
        """Take an article out of the briefing."""
        if self._desk and self._reading:
            self._desk.workspace.remove(article)
            self._reading.update()
            self.tell("The article is out of the briefing. What you answered is kept.")

    def tell(self, sentence: str, deed: str = "", do: Callable[[], object] | None = None) -> None:
        """Say something at the foot of the window."""
        self._notice.tell(sentence, deed, do)

    def tell_error(self, error: BriefingError) -> None:
        """What happened, what is safe, what to do; stays until it is closed."""
        self._notice.tell(str(error), stays=True)

    # ------------------------------------------------------------------ inside

    def _connect(self, book: Book) -> None:
        book.page_asked.connect(self.go)
        book.place_changed.connect(self._rail.show_place)
        book.files_asked.connect(self.open_files)
        book.paste_asked.connect(self.paste)
        book.sample_asked.connect(self.read_sample)
        book.removal_asked.connect(self.remove)
        book.wished.connect(self.correct)
        book.corrected.connect(self.corrected)
        book.undo_asked.connect(self.undo)
        book.failed.connect(self.tell_error)
        book.help_asked.connect(self.help)
        book.set.connect(self._apply_settings)

    def _bind(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+K": self.search,
            "Ctrl+O": self.open_files,
            "Ctrl+N": self.paste,
            "Ctrl+V": self.paste,
            "Ctrl+E": partial(self.go, "export"),
            "Ctrl+Z": self.undo,
            "Ctrl+Q": self.close,
            "?": self.help,
            "Esc": self.back,
        }
        keys |= {f"Ctrl+{nth}": partial(self.go, place.key) for nth, place in enumerate(PLACES, 1)}
        for key, deed in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(deed)

    def _refresh(self) -> None:
        if self._book:
            self._book.refresh()

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


def sample_of(articles: Sequence[Article], paths: Sequence[Path]) -> list[Article]:
    """Those articles that belong to the sample briefing."""
    names = {path.name for path in paths}
    return [article for article in articles if article.name in names]
