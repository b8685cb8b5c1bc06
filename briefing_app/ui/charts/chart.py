"""A figure as a picture; all colours from the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefing_app.ui import theme
from briefing_app.ui.charts.figure import Bars, Dots, Squares
from briefing_app.ui.painting import small_font

if TYPE_CHECKING:
    from briefing_app.ui.charts.figure import Dot, Drawing

_HEIGHT = 168  # px at the usual text size
_AIR = 8  # px
_BAND_ALPHA = 46  # of 255
_SOFT_ALPHA = 90
_FAR = 0.6  # of a bar's place that the bar fills
_Role = QPalette.ColorRole


class Chart(QWidget):
    """Drawn, not operated; the table beside it has the numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing: Drawing | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_drawing(self, drawing: Drawing | None, spoken: str) -> None:
        """Show this; `spoken` for a screen reader."""
        self._drawing = drawing
        self.setAccessibleName(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: as the text size has it."""
        return QSize(theme.scaled(320), theme.scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Qt: narrower where it must be."""
        return QSize(160, theme.scaled(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(small_font())
        match self._drawing:
            case Bars():
                self._paint_bars(painter, self._drawing)
            case Dots():
                self._paint_dots(painter, self._drawing)
            case Squares():
                self._paint_squares(painter, self._drawing)
        painter.end()

    # -- bars

    def _paint_bars(self, painter: QPainter, drawing: Bars) -> None:
        most = round_up(max((bar.value for bar in drawing.bars), default=0.0))
        area = self._area("0", f"{most:,g}")
        self._grid(painter, area, [(0.0, "0"), (1.0, f"{most:,g}")])
        width = area.width() / max(len(drawing.bars), 1)
        strong, soft = self._colour(_Role.Highlight), self._colour(_Role.Highlight, _SOFT_ALPHA)
        painter.setPen(Qt.PenStyle.NoPen)
        for nth, bar in enumerate(drawing.bars):
            left, thick = area.left() + width * nth, max(width * _FAR, 1.0)
            for value, colour in ((bar.value, soft), (bar.part, strong)):
                height = area.height() * value / most
                painter.setBrush(colour)
                painter.drawRoundedRect(
                    QRectF(left + (width - thick) / 2, area.bottom() - height, thick, height), 2, 2
                )
        free = 0.0
        for nth, bar in enumerate(drawing.bars):
            if bar.name:
                free = self._name(painter, area, area.left() + width * (nth + 0.5), bar.name, free)

    # -- points

    def _paint_dots(self, painter: QPainter, drawing: Dots) -> None:
        area = self._area("100 %")
        self._grid(painter, area, [(share / 100, f"{share} %") for share in (0, 50, 100)])
        if drawing.joined:
            self._paint_course(painter, area, drawing.dots)
        else:
            self._paint_loose(painter, area, drawing.dots)
        for at, name in zip((area.left(), area.right()), drawing.names, strict=True):
            self._name(painter, area, at, name)

    def _paint_course(self, painter: QPainter, area: QRectF, dots: tuple[Dot, ...]) -> None:
        upper = [_point(area, dot, dot.error) for dot in dots]
        lower = [_point(area, dot, -dot.error) for dot in reversed(dots)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour(_Role.Highlight, _BAND_ALPHA))
        painter.drawPolygon(QPolygonF([*upper, *lower]))
        painter.setPen(QPen(self._colour(_Role.Highlight), 2))
        painter.drawPolyline(QPolygonF([_point(area, dot) for dot in dots]))
        painter.setBrush(self._colour(_Role.Highlight))
        for dot in dots:
            painter.drawEllipse(_point(area, dot), 2.5, 2.5)

    def _paint_loose(self, painter: QPainter, area: QRectF, dots: tuple[Dot, ...]) -> None:
        painter.setPen(QPen(self._colour(_Role.Dark), 1, Qt.PenStyle.DashLine))
        painter.drawLine(area.bottomLeft(), area.topRight())
        for dot in dots:
            painter.setPen(QPen(self._colour(_Role.Highlight), 2))
            painter.drawLine(_point(area, dot, dot.error), _point(area, dot, -dot.error))
            painter.setBrush(self._colour(_Role.Highlight))
            painter.drawEllipse(_point(area, dot), 2 + 5 * dot.size, 2 + 5 * dot.size)

    # -- days

    def _paint_squares(self, painter: QPainter, drawing: Squares) -> None:
        metrics = QFontMetrics(small_font())
        columns = -(-len(drawing.days) // 7)
        name_height = metrics.height() + _AIR / 2
        side = min(self.width() / columns, (self.height() - name_height) / 7)
        shown = min(columns, int(self.width() / side))
        size = side * 0.84
        painter.setPen(Qt.PenStyle.NoPen)
        for nth, strength in enumerate(drawing.days):
            if strength is None or nth // 7 < columns - shown:
                continue
            where = QRectF(side * (nth // 7), name_height + side * (nth % 7), size, size)
            painter.setBrush(self._colour(_Role.Midlight))
            painter.drawRoundedRect(where, 2, 2)
            painter.setBrush(self._colour(_Role.Highlight, round(255 * strength)))
            painter.drawRoundedRect(where, 2, 2)
        painter.setPen(self._colour(_Role.PlaceholderText))
        free = 0.0
        for column, name in sorted(drawing.names.items()):
            room = metrics.horizontalAdvance(name)
            if side * column >= free and side * column + room <= self.width():
                painter.drawText(QPointF(side * column, metrics.ascent()), name)
                free = side * column + room + _AIR

    # -- what all share

    def _area(self, *names: str) -> QRectF:
        """What is left beside these names of the lines."""
        metrics = QFontMetrics(small_font())
        left = max(metrics.horizontalAdvance(name) for name in names) + _AIR
        top, bottom = metrics.height() / 2, metrics.height() * 1.5
        return QRectF(left, top, self.width() - left - _AIR, self.height() - top - bottom)

    def _grid(self, painter: QPainter, area: QRectF, lines: list[tuple[float, str]]) -> None:
        height = QFontMetrics(small_font()).height()
        for share, name in lines:
            y = area.bottom() - area.height() * share
            painter.setPen(QPen(self._colour(_Role.Mid), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(self._colour(_Role.PlaceholderText))
            where = QRectF(0, y - height / 2, area.left() - _AIR, height)
            painter.drawText(where, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, name)

    def _name(self, painter: QPainter, area: QRectF, at: float, name: str, free: float = 0.0) -> float:
        """A name under the axis, unless it would stand on one before; from where (px) there is room for the next."""
        metrics = QFontMetrics(small_font())
        room = metrics.horizontalAdvance(name)
        left = min(max(at - room / 2, area.left()), self.width() - room - 1)
        if left < free:
            return free
        painter.setPen(self._colour(_Role.PlaceholderText))
        painter.drawText(QPointF(left, area.bottom() + metrics.height()), name)
        return left + room + _AIR

    def _colour(self, role: QPalette.ColorRole, alpha: int = 255) -> QColor:
        colour = QColor(self.palette().color(role))
        colour.setAlpha(alpha)
        return colour


def round_up(value: float) -> float:
    """The next of 1, 2, 5, 10, 20, 50, …; at least 1."""
    step = 1.0
    while True:
        for factor in (1, 2, 5):
            if value <= step * factor:
                return step * factor
        step *= 10


def _point(area: QRectF, dot: Dot, shift: float = 0.0) -> QPointF:
    share = min(max(dot.y + shift, 0.0), 1.0)
    return QPointF(area.left() + area.width() * dot.x, area.bottom() - area.height() * share)
