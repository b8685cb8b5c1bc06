"""The four grades (or two), each with the next interval and what it brings for the meeting."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QApplication, QPushButton, QStyle, QStyleOptionButton, QWidget

from briefing_app.model.cards import Rating
from briefing_app.ui.painting import small_font
from briefing_app.ui.study.told import GRADES
from briefing_app.ui.widgets.basics import row

if TYPE_CHECKING:
    from collections.abc import Mapping

_BETWEEN = 8  # px between two grades
_AIR = 11  # px above and below the words
_SIDE = 6


class GradeButton(QPushButton):
    """A grade: its name, interval and key, and a smaller line below."""

    def __init__(self, rating: Rating) -> None:
        super().__init__()
        self.setObjectName(GRADES[rating].lower())
        self.setProperty("grade", GRADES[rating].lower())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)
        self.setAccessibleName(GRADES[rating])
        self._below = ""

    @property
    def below(self) -> str:
        """The smaller line."""
        return self._below

    def say(self, words: str, below: str, spoken: str) -> None:
        """Other words; `spoken` is what a screen reader says."""
        if (words, below) != (self.text(), self._below):
            self.setText(words)
            self._below = below
            self.updateGeometry()
        self.setAccessibleName(spoken)

    def sizeHint(self) -> QSize:
        """Qt: all lines."""
        bold, small = self.fontMetrics(), QFontMetrics(small_font())
        lines = self.text().split("\n")
        wide = max([*map(bold.horizontalAdvance, lines), small.horizontalAdvance(self._below)])
        high = len(lines) * bold.height() + (small.height() if self._below else 0)
        return QSize(wide + 2 * _SIDE, high + 2 * _AIR)

    def minimumSizeHint(self) -> QSize:
        """Qt: no narrower than half of that; the words then tell less."""
        return QSize(64, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: the button as the sheet has it, with our lines."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        small = QFontMetrics(small_font())
        low = small.height() if self._below else 0
        words = QRect(0, 0, self.width(), self.height() - low)
        painter.setPen(self.palette().color(QPalette.ColorRole.ButtonText))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
        if self._below:
            painter.setFont(small_font())
            painter.setPen(QApplication.palette().color(QPalette.ColorRole.PlaceholderText))
            under = QRect(0, self._foot_of_words(words), self.width(), low)
            painter.drawText(under, Qt.AlignmentFlag.AlignCenter, self._below)
        painter.end()

    def _foot_of_words(self, words: QRect) -> int:
        high = (self.text().count("\n") + 1) * self.fontMetrics().height()
        return words.center().y() + high // 2 + 1


class Grades(QWidget):
    """The row of grades; never moves.

    Signals:
        chosen(Rating): a button was pressed.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._buttons = {rating: GradeButton(rating) for rating in Rating}
        for rating, made in self._buttons.items():
            made.clicked.connect(partial(self._choose, rating))
        self._spans: dict[Rating, str] = {}
        self._chances: dict[Rating, str] = {}
        self._when = ""
        self._suggested: Rating | None = None
        self.setLayout(row(*self._buttons.values(), gap=_BETWEEN))

    def offer(self, spans: Mapping[Rating, str], chances: Mapping[Rating, str], when: str) -> None:
        """Show these grades.

        Args:
            spans: each grade that is offered, and after how long it asks again (may be empty).
            chances: what each brings for the meeting; empty without one.
            when: the meeting is.
        """
        self._spans, self._chances, self._when = dict(spans), dict(chances), when
        for rating, made in self._buttons.items():
            made.setVisible(rating in spans)
        self.fit()

    @property
    def suggested(self) -> Rating | None:
        """The grade that Space gives, where that is not the usual one."""
        return self._suggested

    def suggest(self, rating: Rating | None) -> None:
        """Put a ring round the grade that Space gives, where that is not the usual one."""
        self._suggested = rating
        for each, made in self._buttons.items():
            ringed = each is rating
            if made.property("ringed") is not ringed:
                made.setProperty("ringed", ringed)
                made.style().polish(made)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: other room, other words."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Name, interval and key in one line, or below one another where there is no room for that."""
        room = self.width() // max(1, len(self._spans)) - _BETWEEN
        for form, head in (
            ("{name} · {span}   {key}", f"{self._when}: "),
            ("{name} · {span}   {key}", ""),
            ("{name}  {key}\n{span}", f"{self._when}: "),
            ("{name}  {key}\n{span}", ""),
        ):
            for rating, span in self._spans.items():
                told = form if span else "{name}   {key}"
                self._say(rating, told.format(name=GRADES[rating], span=span, key=self._key(rating)), head)
            if all(self._buttons[rating].sizeHint().width() <= room for rating in self._spans):
                return

    def _say(self, rating: Rating, told: str, head: str) -> None:
        chance = self._chances.get(rating, "")
        parts = (GRADES[rating], self._spans[rating], f"{self._when} {chance}" if chance else "")
        spoken = ", ".join(part for part in parts if part)
        self._buttons[rating].say(told, f"{head}{chance}" if chance else "", spoken)

    def _key(self, rating: Rating) -> int:
        """Of two the keys are 1 and 2."""
        return list(self._spans).index(rating) + 1

    def _choose(self, rating: Rating) -> None:
        self.chosen.emit(rating)
