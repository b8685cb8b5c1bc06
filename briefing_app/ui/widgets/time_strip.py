"""Events along a line, in bands: a dot a day, a soft bar for a month or year, a bar with ends for from-to."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefing_app.model.facts import Status
from briefing_app.ui import theme
from briefing_app.ui.bands import Band, Moment, folded
from briefing_app.ui.painting import small_font
from briefing_app.ui.time_scale import Look, Scale, Shape, baseline, fitting, middle, named, shapes, ticks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_EDGE = 24  # px
_DOT = 5.5  # px at 100 %, the radius
_BAND = 84  # px at 100 %: the least that a band needs
_NEAR = 12  # px: how far beside a shape still means it
_MEETING = "meeting"
_BESIDE = 8  # px from a sign of the legend to its words
_TIGHTER = ((28, 20), (20, 12), (14, 7))  # px: how long its bars are and how far its parts stand apart
Sign = tuple[Look, Status, str]
_LEGEND = ((Look.DOT, "a day"), (Look.SOFT, "a month or a year"), (Look.RANGE, "from – to"))


class TimeStrip(QWidget):
    """The line; zoomed with the wheel or `zoom`, moved by dragging.

    Signals:
        chosen(str): the key of the event that was clicked.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bands: tuple[Band, ...] = ()
        self._moments: dict[str, Moment] = {}
        self._current = ""
        self._meeting: date | None = None
        self._scale = Scale(0.0, 30.0, _EDGE, 2 * _EDGE)
        self._drawn: list[tuple[QRectF, str, list[Shape]]] = []  # area, name, shapes of each band
        self._dragged: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(160)
        self.setAccessibleName("Timeline")
        self.setAccessibleDescription("The list, key L, holds the same events.")

    def show_bands(self, bands: Sequence[Band], meeting: date | None) -> None:
        """Show these; what was in view stays so while the events are the same."""
        moments = {moment.key: moment for band in bands for moment in band.moments}
        other = moments != self._moments or meeting != self._meeting
        self._bands, self._moments, self._meeting = tuple(bands), moments, meeting
        if other:
            self.fit(whole=False)
        else:
            self._lay()

    def fit(self, *, whole: bool = True) -> None:
        """All events in view, or at first the bulk of them."""
        first, last = fitting(tuple(self._moments.values()), self._meeting, whole=whole)
        self._scale = Scale(first, last, self._scale.left, self._scale.right)
        self._lay()

    def choose(self, key: str, spoken: str) -> None:
        """Mark one, bring it into view, and say it to a screen reader."""
        self._current = key
        self.setAccessibleName(f"Timeline: {spoken}" if spoken else "Timeline")
        moment = self._moments.get(key)
        if moment:
            day = middle(moment.when)
            if not self._scale.first <= day <= self._scale.last:
                self._scale = self._scale.moved(day - (self._scale.first + self._scale.last) / 2)
                self._lay()
        self.update()

    def zoom(self, factor: float, around: float | None = None) -> None:
        """Show `factor` times as much time around a day (the chosen event's, else the middle)."""
        moment = self._moments.get(self._current)
        if around is None:
            around = middle(moment.when) if moment else (self._scale.first + self._scale.last) / 2
        self._scale = self._scale.zoomed(factor, around)
        self._lay()

    def first_in_view(self) -> str:
        """The key of the earliest event that is seen; empty where there is none."""
        seen = [m for m in self._moments.values() if self._scale.first <= middle(m.when) <= self._scale.last]
        return min(seen, key=lambda moment: moment.when.first).key if seen else ""

    @property
    def drawn(self) -> list[Shape]:
        """What is on the line now."""
        return [shape for _area, _name, found in self._drawn for shape in found]

    # ------------------------------------------------------------------ where everything stands

    def _lay(self) -> None:
        dot, foot = theme.scaled(10) * _DOT / 10, 2.0 * theme.scaled(26)
        room = self.height() - foot - theme.scaled(26)
        fit = folded(self._bands, max(1, int(room // theme.scaled(_BAND))))
        each = room / max(1, len(fit))
        self._drawn = []
        for nth, band in enumerate(fit):
            area = QRectF(0, theme.scaled(26) + nth * each, self.width(), each)
            inner = area.adjusted(0, theme.scaled(24) if band.name else 4, 0, 0)
            self._drawn.append((area, band.name, shapes(band, self._scale, inner, dot)))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the same time on more or less room."""
        super().resizeEvent(event)
        self._scale = Scale(self._scale.first, self._scale.last, _EDGE, max(2 * _EDGE, self.width() - _EDGE))
        self._lay()

    # ------------------------------------------------------------------ the pointer

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt: nearer or farther around the pointer."""
        self.zoom(0.8 if event.angleDelta().y() > 0 else 1.25, self._scale.day(event.position().x()))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: choose the event under the pointer; a bubble opens; elsewhere the line is taken hold of."""
        self._dragged = event.position().x()
        shape = self._shape_at(event.position())
        if shape is None:
            return
        keys = [moment.key for moment in shape.moments]
        self.chosen.emit(keys[(keys.index(self._current) + 1) % len(keys)] if self._current in keys else keys[0])
        if shape.look is Look.BUBBLE:
            self.zoom(0.4)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: drag the line."""
        if self._dragged is not None:
            days = self._scale.day(self._dragged) - self._scale.day(event.position().x())
            self._dragged = event.position().x()
            self._scale = self._scale.moved(days)
            self._lay()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Qt: let go."""
        self._dragged = None

    def _shape_at(self, point: QPointF) -> Shape | None:
        near = [
            (abs(shape.rect.center().y() - point.y()), shape)
            for shape in self.drawn
            if shape.rect.adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR).contains(point)
        ]
        hit = [shape for _, shape in near if shape.rect.contains(point)]
        return hit[-1] if hit else min(near, key=lambda found: found[0])[1] if near else None

    # ------------------------------------------------------------------ drawing

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw ticks, bands, events, the meeting and what the signs mean."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(small_font())
        self._paint_ticks(painter)
        for area, name, found in self._drawn:
            self._paint_band(painter, area, name, found)
        if self._meeting:
            self._paint_meeting(painter, self._meeting)
        self._paint_legend(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._role(QPalette.ColorRole.Highlight), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
        painter.end()

    def _paint_ticks(self, painter: QPainter) -> None:
        bottom = self.height() - 2.0 * theme.scaled(26)
        step = self._scale.step(theme.scaled(110))
        for day in ticks(date.fromordinal(max(1, int(self._scale.first))), self._scale.last, step):
            x = self._scale.x(day.toordinal())
            painter.setPen(QPen(self._role(QPalette.ColorRole.Midlight), 1))
            painter.drawLine(QPointF(x, theme.scaled(26)), QPointF(x, bottom))
            painter.setPen(self._role(QPalette.ColorRole.PlaceholderText))
            words = named(day, step)
            half = QFontMetrics(painter.font()).horizontalAdvance(words) / 2
            if half < x < self.width() - half:
                place = QRectF(x - half - 2, bottom, 2 * half + 4, theme.scaled(24))
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_band(self, painter: QPainter, area: QRectF, name: str, found: list[Shape]) -> None:
        y = baseline(area)
        painter.setPen(QPen(self._role(QPalette.ColorRole.Mid), 1))
        painter.drawLine(QPointF(_EDGE / 2, y), QPointF(self.width() - _EDGE / 2, y))
        later = [shape for shape in found if self._is_current(shape)]
        for shape in [*found, *later]:
            self._paint_shape(painter, shape)
        if name:
            painter.setFont(theme.font(theme.scaled(14), bold=True))
            painter.setPen(self._role(QPalette.ColorRole.PlaceholderText))
            painter.drawText(QPointF(_EDGE / 2, area.top() + theme.scaled(16)), name)
            painter.setFont(small_font())

    def _paint_shape(self, painter: QPainter, shape: Shape) -> None:
        colour = self._role(QPalette.ColorRole.Link if self._is_current(shape) else QPalette.ColorRole.LinkVisited)
        if shape.look is Look.BUBBLE:
            self._paint_bubble(painter, shape, colour)
        elif shape.look is Look.DOT:
            self._paint_dot(painter, shape.rect, shape.moments[0].status, colour, large=self._is_current(shape))
        else:
            _paint_bar(painter, shape.look, shape.rect, colour, strong=self._is_current(shape))

    def _paint_dot(self, painter: QPainter, rect: QRectF, status: Status, colour: QColor, *, large: bool) -> None:
        """Filled for what happened; a ring for what is planned, crossed out when cancelled, pale when alleged."""
        fill = QColor(colour) if status is Status.HAPPENED else self._role(QPalette.ColorRole.Light)
        if status is Status.ALLEGED:
            fill = QColor(colour)
            fill.setAlpha(80)
        painter.setBrush(fill)
        painter.setPen(QPen(colour, 1.6))
        grow = 2.0 if large else -0.8
        painter.drawEllipse(rect.adjusted(-grow, -grow, grow, grow))
        if status is Status.CANCELLED:
            painter.drawLine(rect.bottomLeft(), rect.topRight())

    def _paint_bubble(self, painter: QPainter, shape: Shape, colour: QColor) -> None:
        pale = QColor(colour)
        pale.setAlpha(50)
        painter.setBrush(pale)
        painter.setPen(QPen(colour, 1.6))
        painter.drawEllipse(shape.rect)
        painter.setPen(self._role(QPalette.ColorRole.Text))
        around = shape.rect.adjusted(-20, -20, 20, 20)
        painter.drawText(around, Qt.AlignmentFlag.AlignCenter, str(len(shape.moments)))

    def _paint_meeting(self, painter: QPainter, meeting: date) -> None:
        """A line on the day, or a word at the edge beyond which it lies."""
        x = self._scale.x(meeting.toordinal() + 0.5)
        painter.setPen(QPen(self._role(QPalette.ColorRole.BrightText), 1.6))
        width = QFontMetrics(painter.font()).horizontalAdvance(f"{_MEETING} →")
        y = theme.scaled(18)
        if x > self.width():
            painter.drawText(QPointF(self.width() - width - 8, y), f"{_MEETING} →")
        elif x < 0:
            painter.drawText(QPointF(8, y), f"← {_MEETING}")
        else:
            painter.drawLine(QPointF(x, 6), QPointF(x, self.height() - 2.0 * theme.scaled(26)))
            painter.drawText(QPointF(x + 6 if x + 6 + width < self.width() else x - width + 8, y), _MEETING)

    def _paint_legend(self, painter: QPainter) -> None:
        """All signs in one line, drawn together where there is little room."""
        y = self.height() - theme.scaled(14) * 1.0
        for x, bar, (look, status, words) in self._legend(QFontMetrics(painter.font())):
            sign = QRectF(x, y - 4, 9 if look is Look.DOT else bar, 9 if look is Look.DOT else 6)
            colour = self._role(QPalette.ColorRole.PlaceholderText)
            if look is Look.DOT:
                self._paint_dot(painter, sign, status, colour, large=False)
            else:
                _paint_bar(painter, look, sign, colour, strong=True)
            painter.setPen(colour)
            painter.drawText(QPointF(sign.right() + _BESIDE, y + theme.scaled(5)), words)

    def _legend(self, metrics: QFontMetrics) -> list[tuple[float, int, Sign]]:
        """Where each sign begins, how long a bar is, and what it stands for; as many as there is room for."""
        signs = tuple(_signs())
        placed: list[tuple[float, int, Sign]] = []
        for bar, gap in _TIGHTER:
            x, placed = _EDGE / 2 + 4.0, []
            for sign in signs:
                end = x + (9 if sign[0] is Look.DOT else bar) + _BESIDE + metrics.horizontalAdvance(sign[2])
                if end <= self.width():
                    placed.append((x, bar, sign))
                x = end + gap
            if len(placed) == len(signs):
                break
        return placed

    def _is_current(self, shape: Shape) -> bool:
        return any(moment.key == self._current for moment in shape.moments)

    def _role(self, role: QPalette.ColorRole) -> QColor:
        return QColor(self.palette().color(role))


def _signs() -> Iterator[Sign]:
    """What the legend explains."""
    yield from ((look, Status.HAPPENED, words) for look, words in _LEGEND)
    yield Look.DOT, Status.PLANNED, "planned"
    yield Look.DOT, Status.CANCELLED, "cancelled"


def _paint_bar(painter: QPainter, look: Look, rect: QRectF, colour: QColor, *, strong: bool) -> None:
    """A bar that fades at both ends for a month or a year; one with a stop at each end for from-to."""
    painter.setPen(Qt.PenStyle.NoPen)
    clear, full = QColor(colour), QColor(colour)
    clear.setAlpha(0)
    full.setAlpha(230 if strong else 130)
    if look is Look.SOFT:
        fading = QLinearGradient(rect.topLeft(), rect.topRight())
        for place, shade in ((0.0, clear), (0.25, full), (0.75, full), (1.0, clear)):
            fading.setColorAt(place, shade)
        painter.setBrush(fading)
        painter.drawRect(rect)
        return
    painter.setBrush(full)
    painter.drawRect(rect.adjusted(0, rect.height() / 3, 0, -rect.height() / 3))
    for x in (rect.left(), rect.right() - 2):
        painter.drawRect(QRectF(x, rect.top() - 1, 2, rect.height() + 2))
