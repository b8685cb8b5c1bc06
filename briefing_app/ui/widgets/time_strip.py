"""Events along a line: a dot a day, a bar for what is known less exactly."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefing_app.model.when import Precision, When
from briefing_app.ui import theme

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_EDGE = 24  # px
_DOT = 5  # px, the radius
_WEEK = 7
_HEAD = 32.0  # px at the top for the meeting's word
_STEPS = (1, 7, 31, 92, 366, 1830, 3660)  # days between ticks, about
_ROOM = 110  # px a tick's words need


@dataclass(frozen=True, slots=True)
class Moment:
    """One event on the line."""

    key: str
    when: When


class TimeStrip(QWidget):
    """The line; zoomed with the wheel or `zoom`.

    Signals:
        chosen(str): the key of the event that was clicked.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moments: tuple[Moment, ...] = ()
        self._current = ""
        self._meeting: date | None = None
        self._first, self._last = 0.0, 1.0
        self.setFixedHeight(144)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Timeline; the list below holds the same events")

    def show_moments(self, moments: Sequence[Moment], meeting: date | None) -> None:
        """Show these, all of them in view."""
        self._moments = tuple(sorted(moments, key=lambda moment: moment.when.first))
        self._meeting = meeting
        self._fit()

    def choose(self, key: str) -> None:
        """Mark one and bring it into view."""
        self._current = key
        moment = next((each for each in self._moments if each.key == key), None)
        if moment:
            middle, half = _middle(moment.when), (self._last - self._first) / 2
            if not self._first <= middle <= self._last:
                self._first, self._last = middle - half, middle + half
        self.update()

    def zoom(self, factor: float, at: float | None = None) -> None:
        """Show `factor` times as much time around day number `at` (the chosen event, else the middle)."""
        moment = next((each for each in self._moments if each.key == self._current), None)
        fixed = at if at is not None else _middle(moment.when) if moment else (self._first + self._last) / 2
        length = (self._last - self._first) * factor
        if 3 <= length <= 80_000:  # noqa: PLR2004 - days: from half a week to two centuries
            self._first = fixed - (fixed - self._first) * factor
            self._last = self._first + length
            self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt: nearer or farther around the pointer."""
        self.zoom(0.8 if event.angleDelta().y() > 0 else 1.25, self._day_at(event.position().x()))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: choose the nearest event."""
        near = min(
            self._moments, key=lambda each: abs(self._x(_middle(each.when)) - event.position().x()), default=None
        )
        if near:
            self.chosen.emit(near.key)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw ticks, the meeting, and the events."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(theme.scaled(14)))
        self._paint_ticks(painter)
        painter.setPen(Qt.PenStyle.NoPen)
        for moment in self._moments:
            left, right = self._ends(moment)
            if _is_bar(moment, right - left):
                self._paint_bar(painter, moment)
        self._paint_dots(painter)
        if self._meeting:
            self._paint_meeting(painter, self._meeting)
        painter.end()

    def _fit(self) -> None:
        days = [
            day for each in self._moments for day in (each.when.first.toordinal(), each.when.last.toordinal() + 1)
        ]
        if not days:
            return
        around = max(2.0, (max(days) - min(days)) * 0.02)
        self._first, self._last = min(days) - around, max(days) + around
        self.update()

    def _x(self, day: float) -> float:
        return _EDGE + (self.width() - 2 * _EDGE) * (day - self._first) / (self._last - self._first)

    def _day_at(self, x: float) -> float:
        return self._first + (self._last - self._first) * (x - _EDGE) / max(1, self.width() - 2 * _EDGE)

    def _line_y(self) -> float:
        return self.height() - 44.0

    def _paint_ticks(self, painter: QPainter) -> None:
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawLine(QPointF(0, self._line_y()), QPointF(self.width(), self._line_y()))
        fits = (self._last - self._first) * _ROOM / max(1, self.width() - 2 * _EDGE)
        step = next((days for days in _STEPS if days >= fits), _STEPS[-1])
        for day in _ticks(date.fromordinal(max(1, int(self._first))), self._last, step):
            x = self._x(day.toordinal())
            painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
            painter.drawLine(QPointF(x, self._line_y() - 5), QPointF(x, self._line_y() + 5))
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            painter.drawText(
                QRectF(x - 60, self.height() - 26, 120, 24), Qt.AlignmentFlag.AlignCenter, _named(day, step)
            )

    def _paint_meeting(self, painter: QPainter, meeting: date) -> None:
        x = self._x(meeting.toordinal())
        if 0 <= x <= self.width():
            painter.setPen(self.palette().color(QPalette.ColorRole.BrightText))
            painter.drawLine(QPointF(x, 8), QPointF(x, self._line_y() + 16))
            width = QFontMetrics(painter.font()).horizontalAdvance("meeting")
            left = x + 6 if x + 6 + width < self.width() else x - 6 - width
            painter.fillRect(QRectF(left - 2, 4, width + 4, 20), self.palette().color(QPalette.ColorRole.Light))
            painter.drawText(QPointF(left, 18), "meeting")

    def _paint_bar(self, painter: QPainter, moment: Moment) -> None:
        """What is known to a month or a year: a bar below the line."""
        left, right = self._ends(moment)
        colour = self._colour(moment)
        colour.setAlpha(200 if moment.key == self._current else 60)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(left, self._line_y() + 6, right - left, 6), 3, 3)

    def _paint_dots(self, painter: QPainter) -> None:
        """What is known to the day: a dot on the line; those of the same days are piled up."""
        piles: dict[int, int] = {}
        for moment in self._moments:
            left, right = self._ends(moment)
            if not _is_bar(moment, right - left):
                middle = (left + right) / 2
                pile = round(middle / (2 * _DOT))
                height = piles.get(pile, 0)
                piles[pile] = height + 1
                painter.setBrush(self._colour(moment))
                size = _DOT + 2 if moment.key == self._current else _DOT - 0.5
                y = max(_HEAD, self._line_y() - 2 * _DOT * height)
                painter.drawEllipse(QPointF(pile * 2 * _DOT, y), size, size)

    def _ends(self, moment: Moment) -> tuple[float, float]:
        return self._x(moment.when.first.toordinal()), self._x(moment.when.last.toordinal() + 1)

    def _colour(self, moment: Moment) -> QColor:
        role = QPalette.ColorRole.Highlight if moment.key == self._current else QPalette.ColorRole.LinkVisited
        return self.palette().color(role)


def _is_bar(moment: Moment, width: float) -> bool:
    return moment.when.precision is not Precision.DAY and width >= 4 * _DOT


def _middle(when: When) -> float:
    return (when.first.toordinal() + when.last.toordinal() + 1) / 2


def _ticks(first: date, last: float, step: int) -> Iterator[date]:
    """Days that are easy to read: every day or Monday, the first of a month, a quarter, a year, so many years."""
    if step <= _WEEK:
        start = first if step == 1 else first + timedelta(days=-first.weekday() % 7)
        yield from (date.fromordinal(day) for day in range(start.toordinal(), int(last) + 1, step))
        return
    months = {31: 1, 92: 3, 366: 12, 1830: 60}.get(step, 120)
    month = -(-(first.year * 12 + first.month - 1) // months) * months
    while (day := date(month // 12, month % 12 + 1, 1)).toordinal() <= last:
        yield day
        month += months


def _named(day: date, step: int) -> str:
    if step <= _WEEK:
        return f"{day.day} {day:%b %Y}"
    return f"{day:%b %Y}" if step <= 92 else str(day.year)  # noqa: PLR2004 - a quarter
