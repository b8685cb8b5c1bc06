"""The thin line above the card: where one is, how much is left, what was done with the card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QProgressBar, QWidget

from briefing_app.ui import theme, words
from briefing_app.ui.study import told
from briefing_app.ui.study.modes import FLAGS
from briefing_app.ui.widgets.basics import button, column, label, row
from briefing_app.ui.widgets.header import Line

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from briefing_app.model.study import Standing
    from briefing_app.ui.study.sitting import Sitting

_HUES = (0, 0, 30, 130, 215, 320, 175, 275)  # degrees, by flag
_SIZE = 14  # px
_GAP = 16  # px


class Flag(QWidget):
    """A small flag in its colour; its name stands beside it."""

    def __init__(self) -> None:
        super().__init__()
        self._hue = 0
        self._fit()

    def show_flag(self, flag: int) -> None:
        """One of 1..7, or none."""
        self._hue = _HUES[flag]
        self.setVisible(bool(flag))
        self._fit()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: a pole and a cloth."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self.height()
        painter.setPen(self.palette().windowText().color())
        painter.drawLine(QPointF(1.5, 0), QPointF(1.5, side))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor.fromHsl(self._hue, 150, 125))
        cloth = (QPointF(2.5, 1), QPointF(side, side * 0.32), QPointF(2.5, side * 0.62))
        painter.drawPolygon(QPolygonF(cloth))
        painter.end()

    def _fit(self) -> None:
        self.setFixedSize(theme.scaled(_SIZE), theme.scaled(_SIZE))


class Head(QWidget):
    """Progress, counts, minutes; below them what is on the card and what was just done.

    Args:
        pause: what the button for it does.
        choose: what the button for another mode does.
    """

    def __init__(self, pause: Callable[[], object], choose: Callable[[], object]) -> None:
        super().__init__()
        self._where = Line()
        self._counts = label("", "muted")
        self._minutes = label("", "muted")
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName("Progress")
        self._flag = Flag()
        self._signs = label("", "small")
        self._said = Line()
        self._said.setProperty("role", "small")
        self._said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._pause = button("Pause", pause, kind="quiet", tip="Stop the clock (P)", name="pause")
        self._choose = button("", choose, kind="quiet", sign="layers", tip="Study something else (/)", name="modes")
        head = row(self._where, self._counts, self._minutes, self._choose, self._pause, gap=_GAP)
        head.setStretch(0, 1)
        foot = row(self._flag, self._signs, self._said, gap=8)
        foot.setStretch(2, 1)
        self.setLayout(column(head, self._bar, foot, gap=8))
        self._sitting: Sitting | None = None
        self._title = ""

    @property
    def said(self) -> str:
        """What was just done, in words."""
        return self._said.text()

    @property
    def signs(self) -> str:
        """What is on the card."""
        return self._signs.text()

    def show_sitting(self, sitting: Sitting, title: str) -> None:
        """How far it is."""
        self._sitting, self._title = sitting, title
        left, done = sum(sitting.session.remaining()), len(sitting.answers)
        self._bar.setRange(0, max(1, done + left))
        self._bar.setValue(done)
        self._say_counts()

    def show_standing(self, standing: Standing) -> None:
        """What was done with the card that is asked."""
        self._flag.show_flag(standing.flag)
        flag = f"{FLAGS[standing.flag]} flag" if standing.flag else ""
        self._signs.setText("  ·  ".join(part for part in (flag, told.signs(standing)) if part))

    def say(self, words: str) -> None:
        """What was just done; stays until the next answer."""
        self._said.setText(words)
        self._said.setToolTip(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: other room, other words."""
        super().resizeEvent(event)
        self._say_counts()

    def _say_counts(self) -> None:
        """As much as there is room for: the counts with their names or without, the minutes, the button to pause."""
        if not self._sitting:
            return
        counts = self._sitting.session.remaining()
        done = words.count(len(self._sitting.answers), "answer")
        self._where.setText(
            f"{self._title}  ·  {done}, {sum(counts)} to go" if self._sitting.answers else self._title
        )
        names = f"{counts.new} new  ·  {counts.learning} learning  ·  {counts.due} due"
        short = f"{counts.new} · {counts.learning} · {counts.due}"
        minutes = told.minutes(self._sitting.minutes_left)
        forms = ((names, minutes, True), (short, minutes, True), (short, minutes, False), (short, "", False))
        shown = next((form for form in forms if self._fits(*form)), forms[-1])
        self._counts.setText(shown[0])
        self._minutes.setText(shown[1])
        self._pause.setVisible(shown[2])
        self._counts.setToolTip(names)
        self._counts.setAccessibleName(names)

    def _fits(self, counts: str, minutes: str, pause: bool) -> bool:  # noqa: FBT001 - a form as above
        told_ = (self._where.text(), counts, minutes)
        wide = sum(self.fontMetrics().horizontalAdvance(each) for each in told_) + self._choose.sizeHint().width()
        return wide + (self._pause.sizeHint().width() if pause else 0) + 5 * _GAP <= self.width()
