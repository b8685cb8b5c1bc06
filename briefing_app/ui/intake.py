"""Articles come in: opened, dropped, pasted or the sample's; what came of it is told at the window's foot."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from briefing_app.errors import LanguageError
from briefing_app.ui import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QMimeData

    from briefing_app.errors import BriefingError
    from briefing_app.model.text import Article
    from briefing_app.ui.book import Book
    from briefing_app.ui.desk import Desk
    from briefing_app.ui.jobs import Reading
    from briefing_app.ui.widgets.strips import Notice, WorkStrip

BRIEFING = ".briefing"
_SET_ASIDE = "The sample has made room for your articles; what you answered is kept."
_TOLD = 2  # troubles told in full
_NAME = 48  # characters of a pasted text by which it is called


class Intake(QObject):
    """Has articles read, shows how far that is, and tells what came of it.

    Args:
        reading: does the work.
        book: whose pages say that they wait, and why something failed.
        notice, strip: where results and progress are told.

    Signals:
        settled(): nothing more to do.
    """

    settled = Signal()

    def __init__(self, desk: Desk, reading: Reading, book: Book, notice: Notice, strip: WorkStrip) -> None:
        super().__init__(reading)
        self._desk = desk
        self._reading = reading
        self._book = book
        self._notice = notice
        self._strip = strip
        self._troubles: list[str] = []
        self._foreign: list[Path] = []  # what does not look English; the person may insist
        self._kept = 0  # articles not yet told of, as the sample was still to go
        self._set_aside = False  # the sample has just gone
        self._aside: int | None = None  # cards that were set aside before this work began
        self._sampling = False  # it is the sample that is being read
        reading.advanced.connect(self._show_work)
        reading.failed.connect(self._trouble)
        reading.finished.connect(self._read)
        strip.cancelled.connect(reading.cancel)

    # ------------------------------------------------------------------ what comes in, what goes out

    def read(self, places: Sequence[Path]) -> None:
        """Read files and folders. A colleague's briefing among them is added."""
        briefings = [place for place in places if place.suffix.casefold() == BRIEFING]
        articles = [place for place in places if place not in briefings]
        if articles:
            self._reading.read(articles)
        if briefings:
            self._book.bring(briefings)

    def open_files(self) -> None:
        """Ask which, and read them."""
        readable = " ".join(f"*{suffix}" for suffix in self._desk.workspace.readable())
        kinds = f"Articles ({readable});;Briefings (*{BRIEFING});;All files (*)"
        self.read(self._desk.asks.open_files("Open articles", kinds))

    def paste(self) -> None:
        """Ask for a text, and read it."""
        asked = "The text of the article, with its headline if you have it:"
        text = self._desk.asks.passage("Paste an article", asked)
        if text:
            self._reading.read_pasted(text, words.one_line(text, _NAME))

    def take(self, dropped: QMimeData) -> None:
        """Read what was dropped on the window: files, else text."""
        places = [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]
        text = dropped.text()
        if places:
            self.read(places)
        elif text.strip():
            self._reading.read_pasted(text, words.one_line(text, _NAME))

    def read_sample(self) -> None:
        """Read the sample briefing."""
        self._sampling = True
        self.read(self._desk.workspace.sample_paths())

    def remove(self, article: str) -> None:
        """Take an article out of the briefing."""
        self._desk.workspace.remove(article)
        self._reading.update()
        self._notice.tell("The article is out of the briefing. What you answered is kept.")

    # ------------------------------------------------------------------ while it is read

    def _show_work(self, sentence: str, done: int, total: int) -> None:
        if self._aside is None:
            self._aside = self._desk.workspace.set_aside()
        self._strip.show_work(sentence, done, total)
        self._book.wait_for(sentence, sample=self._sampling)

    def _trouble(self, error: BriefingError) -> None:
        """Told at once, and again with the result, lest that hide it."""
        self._troubles.append(str(error))
        if isinstance(error, LanguageError) and error.place:
            self._foreign.append(Path(error.place))
        self._notice.tell(str(error), stays=True)
        self._book.add_failed(error)

    # ------------------------------------------------------------------ what came of it

    def _read(self, kept: int, same: int) -> None:
        self._strip.hide()
        self._sampling = False
        self._book.end_wait()
        self._kept += kept
        if same and not kept and not self._troubles:
            self._notice.tell(f"Nothing new: {words.count(same, 'file')} still as last read.")
        if self._make_room():
            self._set_aside = True
            self._reading.update()  # told when that is done: only then are the cards those that stay
        else:
            self._tell_read()
            self.settled.emit()

    def _tell_read(self) -> None:
        kept, self._kept = self._kept, 0
        aside, self._set_aside = self._set_aside, False
        before, self._aside = self._aside, None
        lost = _SET_ASIDE if aside else "" if before is None else self._desk.workspace.newly_set_aside(before)
        troubles, self._troubles = self._troubles, []
        foreign, self._foreign = self._foreign, []
        there = self._desk.workspace.cards()
        cards = words.count(len(there), "card")
        done = f"{words.count(kept, 'article')} read · {cards} in all. {lost}".rstrip(" ")
        if troubles:
            said = " ".join([*_in_short(troubles), *([done] if kept else [])])
            self._notice.tell(said, "Read it anyway" if foreign else "", partial(self._insist, foreign), stays=True)
        elif kept:
            self._notice.tell(done, "Study" if there else "", partial(self._book.page_asked.emit, "study"))

    def _insist(self, places: Sequence[Path]) -> None:
        self._reading.read(places, any_language=True)

    def _make_room(self) -> bool:
        """Once there are articles of the person's own, the sample goes; whether there was anything to take out."""
        workspace = self._desk.workspace
        articles = workspace.articles()
        sample = _sample_of(articles, workspace.sample_paths())
        if not sample or len(sample) == len(articles):
            return False
        for article in sample:
            workspace.remove(article.key)
        return True


def _in_short(troubles: Sequence[str]) -> list[str]:
    """The first ones in full, the rest as a number."""
    more = len(troubles) - _TOLD
    rest = [f"{words.count(more, 'more file')} could not be read."] if more > 0 else []
    return [*troubles[:_TOLD], *rest]


def _sample_of(articles: Sequence[Article], paths: Sequence[Path]) -> list[Article]:
    """Those articles that belong to the sample briefing."""
    names = {path.name for path in paths}
    return [article for article in articles if article.name in names]
