"""The way to the meeting: readiness so far, the forecast with its error, what is left if one stops now."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefing_app.study import told
from briefing_app.ui import theme
from briefing_app.ui.painting import small_font

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_HEIGHT = 190  # px at the usual text size
_AIR = 8  # px
_BAND_ALPHA = 46  # of 255
_STEP = 20  # per cent from line to line
_DOT = 4.0  # px, the radius


@dataclass(frozen=True, slots=True)
class Point:
    """Readiness (mean and error, 0..1) so many days from today."""

    day: float
    mean: float
    error: float = 0.0


@dataclass(frozen=True, slots=True)
class Way:
    """What is drawn.

    Attributes:
        past: before today, the oldest first.
        ahead: from now (day 0) to the meeting; empty: nothing is known.
        names: of days by their number (0 is today); the last is the meeting's.
    """

    past: tuple[Point, ...] = ()
    ahead: tuple[Point, ...] = ()
    names: dict[int, str] | None = None

    @property
    def spoken(self) -> str:
        """All of it, for a screen reader."""
        if not self.ahead:
            return "No forecast yet"
        now, end = self.ahead[0], self.ahead[-1]
        return (
            f"Forecast: {_percent(end)} at the meeting, in {round(end.day)} days; "
            f"{round(now.mean * 100)} % if you stop now"
        )


class ForecastStrip(QWidget):
    """Drawn, not operated: the slider beneath it moves the band."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._way = Way()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self._way.spoken)

    @property
    def way(self) -> Way:
        """What is shown now."""
        return self._way

    def show_way(self, way: Way) -> None:
        """Show this."""
        self._way = way
        self.setAccessibleName(way.spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: as the text size has it."""
        return QSize(theme.scaled(480), theme.scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Qt: lower where the window is."""
        return QSize(theme.scaled(240), theme.scaled(_HEIGHT) * 3 // 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(small_font())
        plot = _Plot.of(self._way, QRectF(self.rect()))
        self._draw_grid(painter, plot)
        if self._way.ahead:
            self._draw_band(painter, plot)
            self._draw_lines(painter, plot)
            self._draw_ends(painter, plot)
        painter.end()

    def _draw_grid(self, painter: QPainter, plot: _Plot) -> None:
        metrics = QFontMetrics(small_font())
        for percent in range(round(plot.low * 100), 101, _STEP):
            y = plot.y(percent / 100)
            painter.setPen(self._pen(QPalette.ColorRole.Mid))
            painter.drawLine(QPointF(plot.area.left(), y), QPointF(plot.area.right(), y))
            painter.setPen(self._colour(QPalette.ColorRole.PlaceholderText))
            where = QRectF(0, y - metrics.height() / 2, plot.area.left() - _AIR, metrics.height())
            painter.drawText(where, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{percent} %")
        for x, name in plot.ticks(self._way.names or {}, metrics.horizontalAdvance):
            room = metrics.horizontalAdvance(name)
            where = QRectF(x - room / 2, plot.area.bottom() + metrics.height() / 2, room + 1, metrics.height())
            painter.setPen(self._colour(QPalette.ColorRole.PlaceholderText))
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, name)

    def _draw_band(self, painter: QPainter, plot: _Plot) -> None:
        ahead = self._way.ahead
        upper = [plot.at(point, 1) for point in ahead]
        lower = [plot.at(point, -1) for point in reversed(ahead)]
        tint = QColor(self._colour(QPalette.ColorRole.Highlight))
        tint.setAlpha(_BAND_ALPHA)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawPolygon(QPolygonF([*upper, *lower]))

    def _draw_lines(self, painter: QPainter, plot: _Plot) -> None:
        way = self._way
        now, end = way.ahead[0], way.ahead[-1]
        for x in (plot.x(0.0), plot.x(end.day)):
            painter.setPen(self._pen(QPalette.ColorRole.Dark))
            painter.drawLine(QPointF(x, plot.area.top()), QPointF(x, plot.area.bottom()))
        painter.setPen(self._pen(QPalette.ColorRole.PlaceholderText, 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(plot.at(now), plot.at(Point(end.day, now.mean)))
        painter.setPen(self._pen(QPalette.ColorRole.Highlight, 1.5))
        painter.drawPolyline(QPolygonF([plot.at(point) for point in way.ahead]))
        painter.setPen(self._pen(QPalette.ColorRole.Text, 2.5))
        painter.drawPolyline(QPolygonF([plot.at(point) for point in (*way.past, now)]))
        painter.setPen(Qt.PenStyle.NoPen)
        for point, role in ((now, QPalette.ColorRole.Text), (end, QPalette.ColorRole.Highlight)):
            painter.setBrush(self._colour(role))
            painter.drawEllipse(plot.at(point), _DOT, _DOT)

    def _draw_ends(self, painter: QPainter, plot: _Plot) -> None:
        """What the lines come to, at the right of the meeting; never over one another."""
        way = self._way
        bold, plain = _bold(), small_font()
        step = QFontMetrics(plain).height()
        top, bottom = plot.at(way.ahead[-1]).y(), plot.at(way.ahead[0]).y()
        bottom = min(max(bottom, top + 2 * step), plot.area.bottom() - step)
        top = min(top, bottom - 2 * step)
        left = plot.area.right() + _AIR * 1.5
        for y, font, role, words in (
            (top, bold, QPalette.ColorRole.Text, _percent(way.ahead[-1])),
            (bottom, plain, QPalette.ColorRole.PlaceholderText, f"{round(way.ahead[0].mean * 100)} % if you"),
            (bottom + step, plain, QPalette.ColorRole.PlaceholderText, "stop now"),
        ):
            painter.setFont(font)
            painter.setPen(self._colour(role))
            where = QRectF(left, y - step, self.width() - left, 2 * step)
            painter.drawText(where, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _colour(self, role: QPalette.ColorRole) -> QColor:
        return self.palette().color(role)

    def _pen(self, role: QPalette.ColorRole, width: float = 1.0, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
        return QPen(self._colour(role), width, style, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


@dataclass(frozen=True, slots=True)
class _Plot:
    """Where days and chances stand."""

    area: QRectF
    first: float  # day
    last: float
    low: float  # chance

    @classmethod
    def of(cls, way: Way, rect: QRectF) -> _Plot:
        metrics = QFontMetrics(small_font())
        foot = 1.5 * metrics.height() + _AIR
        left = metrics.horizontalAdvance("100 %") + _AIR
        right = max(metrics.horizontalAdvance("88 % if you"), _room_at_end(way), theme.scaled(84)) + 2 * _AIR
        area = rect.adjusted(left, metrics.height() / 2 + 2, -right, -foot)
        every = [*way.past, *way.ahead]
        first = min([0.0, *(point.day for point in every)])
        last = max([1.0, *(point.day for point in every)])
        least = min([1.0 - _STEP / 100, *(point.mean - point.error for point in every)])
        low = max(0.0, math.floor(least * 100 / _STEP) * _STEP / 100)
        return cls(area, first, last, low)

    def x(self, day: float) -> float:
        return self.area.left() + self.area.width() * (day - self.first) / (self.last - self.first)

    def y(self, chance: float) -> float:
        share = (min(max(chance, self.low), 1.0) - self.low) / (1.0 - self.low)
        return self.area.bottom() - self.area.height() * share

    def at(self, point: Point, side: int = 0) -> QPointF:
        """A point of the line, or of the band above (1) or below it (-1)."""
        return QPointF(self.x(point.day), self.y(point.mean + side * point.error))

    def ticks(self, names: dict[int, str], width: Callable[[str], int]) -> Iterator[tuple[float, str]]:
        """Days with room for their names: today and the meeting always, the others where they fit between."""
        taken: list[tuple[float, float]] = []
        for day in _outside_in(sorted(names)):
            x, half = self.x(day), width(names[day]) / 2 + _AIR
            if all(x + half <= left or x - half >= right for left, right in taken):
                taken.append((x - half, x + half))
                yield x, names[day]


def _outside_in(days: Sequence[int]) -> list[int]:
    """The meeting, today, the oldest; then those between, halving what is left open."""
    first = [day for day in (days[-1], 0, days[0]) if day in days] if days else []
    between = [day for day in days if day not in first]
    queue = [between]
    found: list[int] = []
    while queue:
        part = queue.pop(0)
        if part:
            middle = len(part) // 2
            found.append(part[middle])
            queue += [part[:middle], part[middle + 1 :]]
    return [*dict.fromkeys(first), *found]


def _bold() -> QFont:
    return theme.font(theme.scaled(theme.BODY), bold=True)


def _room_at_end(way: Way) -> int:
    """Px for what the line comes to, as it is really drawn."""
    return QFontMetrics(_bold()).horizontalAdvance(_percent(way.ahead[-1])) if way.ahead else 0


def _percent(point: Point) -> str:
    mean = min(point.mean, 1.0)
    return f"{round(mean * 100)} % {told.error(mean, point.error)}"
