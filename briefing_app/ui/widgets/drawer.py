"""The source of a card: its article in a drawer at the right, open at the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from briefing_app.ui import theme, words
from briefing_app.ui.widgets.article_view import ArticleView, Look, Mark
from briefing_app.ui.widgets.basics import button, column, label, row

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.model.text import Article, Span

WIDTH = 420  # px
LEAST = 320


class SourceDrawer(QFrame):
    """An article at one of its sentences.

    Args:
        whole: shows the article on its own page; without it there is no button for that.

    Signals:
        closed(): the person is done with it.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None, *, whole: Callable[[], object] | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "side")
        self._title = label("", "lead", wrap=True)
        self._byline = label("", "small", wrap=True)
        self._view = ArticleView()
        self._view.setProperty("role", "")
        shut = button("", self.closed.emit, kind="quiet", sign="x", tip="Close the source (Esc)")
        head = row(column(self._title, self._byline, gap=4), gap=8)
        head.setStretch(0, 1)
        if whole:
            head.addWidget(button("", whole, kind="quiet", sign="book-open", tip="Open the article (O)"))
        head.addWidget(shut)
        head.setContentsMargins(24, 24, 12, 8)
        self.setLayout(column(head, self._view))
        self.hide()

    @property
    def sentence(self) -> str:
        """The words that are pointed at."""
        return self._view.pointed()

    def fit(self, room: int) -> None:
        """Take a fair share of `room` px."""
        self.setFixedWidth(min(theme.scaled(WIDTH), max(LEAST, room * 2 // 5)))

    def show_source(self, article: Article, span: Span) -> None:
        """Open at `span`."""
        self._title.setText(words.headline(article))
        self._byline.setText(words.byline(article))
        self.show()
        self._view.show_text(article.text, [Mark(piece.span, Look.FURNITURE) for piece in article.furniture])
        self._view.point_at(span)
        self._view.setFocus()
