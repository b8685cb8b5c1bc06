"""One person's page: the disc, the name, who it is, what can be put right, and all that is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from briefing_app.ui import theme
from briefing_app.ui.painting import paint_disc
from briefing_app.ui.tables import initials
from briefing_app.ui.widgets.basics import button, column, label, row
from briefing_app.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.model.facts import Actor
    from briefing_app.ui.tables import Row

_DISC = 72


class Disc(QWidget):
    """Somebody's initials in their colour."""

    def __init__(self) -> None:
        super().__init__()
        self._initials, self._key = "", ""
        self.setFixedSize(_DISC, _DISC)

    def show_actor(self, actor: Actor) -> None:
        """Whose disc it is."""
        self._initials, self._key = initials(actor.name), actor.key
        side = theme.scaled(_DISC)
        self.setFixedSize(side, side)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_disc(painter, QRect(0, 0, self.width(), self.height()), self._initials, self._key, self.palette())
        painter.end()


class PersonCard(QFrame):
    """A dossier page.

    Signals:
        left(): back to everybody.
        opened(Row): Enter or a click on something known.
    """

    left = Signal()
    opened = Signal(object)

    def __init__(self, tools: Sequence[QPushButton]) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._disc = Disc()
        self._name = label("", "title", wrap=True, select=True)
        self._bio = label("", "muted", wrap=True, select=True)
        back = button("Back", self.left.emit, kind="quiet", sign="arrow-left", tip="Back to everybody (Esc)")
        self._known = RowList("What is known")
        self._known.opened.connect(self.opened)
        self.setFocusProxy(self._known)
        said = column(self._name, self._bio, gap=4)
        head = row(self._disc, said, gap=20)
        head.setAlignment(self._disc, Qt.AlignmentFlag.AlignTop)
        head.setStretch(1, 1)
        head.setContentsMargins(16, 4, 16, 8)
        bar = row(back, 1, *tools, gap=4)
        self.setLayout(column(bar, head, self._known, margin=(12, 12, 12, 12), gap=8))

    @property
    def known(self) -> RowList:
        """The list of what is known."""
        return self._known

    @property
    def name(self) -> str:
        """Whose page it is."""
        return self._name.text()

    def show_person(self, actor: Actor, bio: str, known: Sequence[Row]) -> None:
        """Show somebody."""
        self._disc.show_actor(actor)
        self._name.setText(actor.name)
        self._bio.setText(bio)
        self._known.show_rows(known, select=1 if len(known) > 1 else None)
        self._known.scrollToTop()
