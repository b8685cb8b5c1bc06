"""Which articles there are: what each holds, what is left to check in it, and what could not be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from briefing_app.model.keys import slug
from briefing_app.ui import words
from briefing_app.ui.curation.desk_list import DeskList
from briefing_app.ui.tables import Row
from briefing_app.ui.widgets.basics import button, column

if TYPE_CHECKING:
    from briefing_app.errors import BriefingError
    from briefing_app.model.text import Article
    from briefing_app.ui.curation.curator import Curator

_SORTS = ("As read", "Newest first", "Most to check", "By title")
_FAILED = "failed "


class Sources(QWidget):
    """A list of articles with a filter and an order.

    Signals:
        chosen(str): key of the article that is to be shown.
        files_asked(): bring articles in.
    """

    chosen = Signal(str)
    files_asked = Signal()

    def __init__(self, curator: Curator) -> None:
        super().__init__()
        self._curator = curator
        self._failed: list[BriefingError] = []
        self._filter = QLineEdit(placeholderText="Filter", clearButtonEnabled=True)
        self._filter.setAccessibleName("Filter articles by title or outlet")
        self._filter.textChanged.connect(lambda _text: self.refresh())
        self._sort = QComboBox()
        self._sort.setAccessibleName("Order of the articles")
        self._sort.addItems(list(_SORTS))
        self._sort.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._sort.setMinimumContentsLength(6)
        self._sort.currentIndexChanged.connect(lambda _nth: self.refresh())
        self.list = DeskList("Articles")
        self.list.chosen.connect(self._tell)
        drop = button(
            "Drop here",
            self.files_asked.emit,
            kind="drop",
            sign="file-plus",
            tip="Drop articles anywhere on the window, or open them (Ctrl+O)",
        )
        layout = column(self._filter, self._sort, self.list, drop, gap=8)
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def add_failed(self, error: BriefingError) -> None:
        """One more that could not be read."""
        self._failed.append(error)
        self.refresh()

    def dismiss(self) -> bool:
        """Take the chosen line out if it is one that failed; whether it was."""
        now = self.list.current()
        if not now or not now.key.startswith(_FAILED):
            return False
        del self._failed[int(now.key.removeprefix(_FAILED))]
        self.refresh()
        return True

    def choose(self, key: str) -> bool:
        """Choose an article, even one that the filter hides; whether there is one."""
        if self.list.choose(key):
            return True
        self._filter.clear()
        return self.list.choose(key)

    def current(self) -> str:
        """Key of the chosen article; empty for none."""
        now = self.list.current()
        return "" if not now or now.key.startswith(_FAILED) else now.key

    def refresh(self) -> None:
        """Show the articles there are; the chosen one stays so."""
        wanted = slug(self._filter.text())
        articles = self._curator.articles.items()
        keyed = [(key, article) for key, article in articles if not wanted or wanted in _searched(article)]
        left = {key: self._curator.desk.workspace.left_to_check(key) for key, _ in keyed}
        if self._sort.currentIndex() == _SORTS.index("Newest first"):
            keyed.sort(
                key=lambda pair: pair[1].published.first.isoformat() if pair[1].published else "", reverse=True
            )
        elif self._sort.currentIndex() == _SORTS.index("Most to check"):
            keyed.sort(key=lambda pair: -left[pair[0]])
        elif self._sort.currentIndex() == _SORTS.index("By title"):
            keyed.sort(key=lambda pair: slug(words.headline(pair[1])))
        failed = [
            Row(error.problem, key=f"{_FAILED}{nth}", detail=error.remedy, lead="⚠", mark="warning")
            for nth, error in enumerate(self._failed)
        ]
        before = self.current()
        with QSignalBlocker(self.list):  # that the chosen one stays is no news
            self.list.show_rows([*failed, *(self._row(*pair, left[pair[0]]) for pair in keyed)], select=len(failed))
        if self.current() not in ("", before):
            self.chosen.emit(self.current())

    def _row(self, key: str, article: Article, left: int) -> Row:
        found = self._curator.found(key)
        source = " · ".join(str(part) for part in (article.published, article.outlet) if part)
        facts = f"{words.count(len(found.actors), 'actor')} · {words.count(len(found.events), 'event')}"
        rest = f"{words.count(len(found.quotes), 'quote')} · {f'{left} to check' if left else 'all checked'}"
        detail = "\n".join(part for part in (source, facts, rest) if part)
        return Row(words.headline(article), key=key, detail=detail)

    def _tell(self, now: Row) -> None:
        if not now.key.startswith(_FAILED):
            self.chosen.emit(now.key)


def _searched(article: Article) -> str:
    return slug(f"{words.headline(article)} {article.outlet or ''}")
