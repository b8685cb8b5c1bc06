"""What the pages over the dossier have in common: the facts as known now, their source beside them, corrections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget

from briefing_app.model.briefing import CorrectionKind
from briefing_app.model.facts import Dossier
from briefing_app.ui import theme
from briefing_app.ui.desk import Wish
from briefing_app.ui.shortcuts import bind
from briefing_app.ui.widgets.basics import column, row
from briefing_app.ui.widgets.drawer import SourceDrawer
from briefing_app.ui.widgets.empty import Empty, open_articles
from briefing_app.ui.widgets.header import PAGE

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QBoxLayout

    from briefing_app.model.text import Evidence
    from briefing_app.ui.desk import Desk
    from briefing_app.ui.tables import Row
    from briefing_app.ui.widgets.header import Header


NARROW = 680  # px at 100 %: below, page and source do not stand side by side


class FactsPage(QWidget):
    """A page with something to say when it is empty, and a drawer for the source of what is on it.

    Signals:
        wished(Wish): the person corrects something.
        evidence_asked(Evidence): show the whole article at this place.
        files_asked(): bring articles in.
    """

    wished = Signal(object)
    evidence_asked = Signal(object)
    files_asked = Signal()

    def __init__(self, desk: Desk, sign: str, title: str, then: str) -> None:
        """`sign`, `title` and `then` are what stands there while there is nothing to show."""
        super().__init__()
        self._desk = desk
        self._dossier = Dossier()
        self._source: Evidence | None = None
        self._before: QWidget | None = None  # what had the focus before the source was opened
        self._drawer = SourceDrawer(whole=self._ask_whole)
        self._drawer.closed.connect(self.step_back)
        self._body, self._full = QWidget(), QWidget()
        self._pages = QStackedLayout(self)
        self._pages.addWidget(Empty(sign, title, then, [open_articles(self.files_asked.emit)]))
        self._pages.addWidget(self._full)
        bind(self, {"O": self._ask_whole})

    def refresh(self) -> None:
        """Show what there is now."""
        self._dossier = self._desk.workspace.dossier()
        self._pages.setCurrentIndex(int(self.show_facts()))

    def show_facts(self) -> bool:
        """Bring the facts of the dossier on the page; whether there are any."""
        raise NotImplementedError

    def open_source(self, evidence: Evidence | None) -> None:
        """Show the sentence in its article, beside the page."""
        article = next((each for each in self._dossier.articles if evidence and each.key == evidence.article), None)
        if article and evidence:
            self._source = evidence
            if not self._drawer.isVisible():
                self._before = QApplication.focusWidget()
            self._drawer.show_source(article, evidence.span)
            self._fit()

    def step_back(self) -> bool:
        """Close the source; whether it was open."""
        if not self._drawer.isVisible():
            return False
        self._drawer.hide()
        self._fit()
        if self._before:
            self._before.setFocus()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the source takes a fair share."""
        super().resizeEvent(event)
        self._fit()

    def _fill(self, header: Header, *parts: QWidget | QBoxLayout) -> None:
        """Lay the page out: its head, then the parts; the last one takes the room."""
        body = column(header, *parts, margin=PAGE, gap=20)
        body.setStretch(len(parts), 1)
        self._body.setLayout(body)
        layout = row(self._body, self._drawer, gap=0)
        layout.setStretch(0, 1)
        self._full.setLayout(layout)

    def _fit(self) -> None:
        """The source stands beside the page, or in its place where there is no room for both."""
        narrow = self.width() < theme.scaled(NARROW)
        self._body.setHidden(narrow and self._drawer.isVisible())
        if narrow:
            self._drawer.setFixedWidth(self.width())
        else:
            self._drawer.fit(self.width())

    def _open_row(self, chosen: Row) -> None:
        self.open_source(chosen.evidence)

    def _ask_whole(self) -> None:
        if self._source and self._drawer.isVisible():
            self.step_back()
            self.evidence_asked.emit(self._source)

    def _wish(self, kind: CorrectionKind, key: str, value: str | None, told: str) -> None:
        self.wished.emit(Wish(kind, key, value, told))

    def _reject_row(self, chosen: Row | None, told: str) -> None:
        if chosen and chosen.key:
            self._wish(CorrectionKind.REJECT, chosen.key, None, told)
