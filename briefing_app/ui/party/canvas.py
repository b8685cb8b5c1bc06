"""A painter for a wall that is read from ten metres: every measure is px of a screen 1080 high."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette, QPen, QPolygonF

from briefing_app.ui import theme
from briefing_app.ui.painting import line_height, wrapped
from briefing_app.ui.widgets.tile import LETTERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont

HEIGHT, WIDTH = 1080, 1920
_NARROW = 1.15  # how much larger all is, beside its width, where the wall is not as wide as 16:9
_STEP = 2  # px by which words that do not fit get smaller
_LINES = 40
_LEFT, _MIDDLE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter
_Role = QPalette.ColorRole
_MARKS = ("again", "actor", "warning", "event", "violet", "teal")  # as on the phones: resources/phone
_SIDES = {  # of the marks, in a square of 1 by 1; a circle and a rounded square have none
    0: ((0.5, 0.02), (1.0, 0.96), (0.0, 0.96)),
    1: ((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)),
    4: ((0.25, 0.04), (0.75, 0.04), (1.0, 0.5), (0.75, 0.96), (0.25, 0.96), (0.0, 0.5)),
    5: ((0.0, 0.04), (1.0, 0.04), (0.5, 0.98)),
}
_CIRCLE = 2
_DROP = {0: 0.16, 5: -0.16}  # how far a letter moves to stand in the middle of its shape


def mark_colour(nth: int, palette: QPalette) -> QColor:
    """The colour of choice `nth`, on the wall as on the phones."""
    dark = palette.window().color().lightness() < palette.windowText().color().lightness()
    return QColor(_mark_colours(dark=dark)[nth % len(_MARKS)])


@cache
def _mark_colours(*, dark: bool) -> tuple[str, ...]:
    table = theme.colours(dark=dark)
    return tuple(getattr(table, name) for name in _MARKS)


class Canvas:
    """Draws words and shapes into `rect`.

    Args:
        painter: already begun.
        rect: the whole wall.
        palette: the colours.
    """

    def __init__(self, painter: QPainter, rect: QRectF, palette: QPalette) -> None:
        self._painter = painter
        self._palette = palette
        self.rect = rect
        self.unit = min(rect.width() / WIDTH * _NARROW, rect.height() / HEIGHT)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, palette.window())

    def px(self, measure: float) -> float:
        """`measure` on this wall."""
        return measure * self.unit

    @property
    def room(self) -> QRectF:
        """The wall without its edges."""
        return self.rect.adjusted(self.px(96), self.px(64), -self.px(96), -self.px(56))

    def colour(self, role: _Role) -> QColor:
        """Of the palette."""
        return self._palette.color(role)

    def mark_colour(self, nth: int) -> QColor:
        """Of choice `nth`."""
        return mark_colour(nth, self._palette)

    # -- words

    def words(
        self,
        rect: QRectF,
        text: str,
        size: float,
        *,
        least: float | None = None,
        colour: _Role | QColor = _Role.WindowText,
        bold: bool = False,
        serif: bool = False,
        middle: bool = False,
        centred: bool = False,
    ) -> float:
        """Words wrapped into `rect`, as large as fits from `size` down to `least`; the height they took.

        Args:
            middle: half way between left and right.
            centred: half way between top and bottom.
        """
        font, lines = self._fitted(rect, text, size, least or size, bold=bold, serif=serif)
        self._painter.setFont(font)
        self._painter.setPen(self.colour(colour) if isinstance(colour, _Role) else colour)
        step = line_height(font)
        high = step * len(lines)
        top = rect.top() + max((rect.height() - high) / 2, 0) if centred else rect.top()
        for nth, line in enumerate(lines):
            place = QRectF(rect.left(), top + nth * step, rect.width(), step)
            self._painter.drawText(place, (_MIDDLE if middle else _LEFT) | Qt.AlignmentFlag.AlignVCenter, line)
        return float(high)

    def size_for(self, rect: QRectF, texts: Sequence[str], size: float, least: float) -> float:
        """The size at which each of these fits: what stands side by side is of one size."""
        fonts = [self._fitted(rect, text, size, least, bold=False, serif=False)[0] for text in texts]
        return min((font.pixelSize() / self.unit for font in fonts), default=size)

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """Of a line."""
        return float(QFontMetrics(self._font(size, bold=bold)).horizontalAdvance(text))

    def _fitted(
        self, rect: QRectF, text: str, size: float, least: float, *, bold: bool, serif: bool
    ) -> tuple[QFont, list[str]]:
        wide = int(rect.width())
        while True:
            font = self._font(size, bold=bold, serif=serif)
            lines = wrapped(text, font, wide, _LINES)
            most = max(int((rect.height() + 1) // line_height(font)), 1)
            if len(lines) <= most and not _broken_word(text, lines):
                return font, lines
            if size <= least:
                return font, wrapped(text, font, wide, most)
            size = max(size - _STEP, least)

    def _font(self, size: float, *, bold: bool = False, serif: bool = False) -> QFont:
        return theme.font(max(round(self.px(size)), 7), bold=bold, serif=serif)

    # -- shapes

    def fill(self, colour: QColor) -> None:
        """The whole wall."""
        self._painter.fillRect(self.rect, colour)

    def panel(
        self,
        rect: QRectF,
        *,
        edge: QColor | None = None,
        thick: float = 2,
        ground: QColor | None = None,
        radius: float = 24,
    ) -> None:
        """A rounded ground."""
        half = self.px(thick) / 2
        self._painter.setPen(QPen(edge or self.colour(_Role.Mid), self.px(thick)))
        self._painter.setBrush(ground or self.colour(_Role.Light))
        self._painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), self.px(radius), self.px(radius))

    def bar(self, rect: QRectF, share: float, colour: QColor) -> None:
        """A groove that is filled so far."""
        radius = rect.height() / 2
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self.colour(_Role.Mid))
        self._painter.drawRoundedRect(rect, radius, radius)
        if share > 0:
            filled = QRectF(rect)
            filled.setWidth(max(rect.width() * min(share, 1.0), rect.height()))
            self._painter.setBrush(colour)
            self._painter.drawRoundedRect(filled, radius, radius)

    def mark(self, rect: QRectF, nth: int, letter: str | None = None, *, faint: bool = False) -> None:
        """The shape of choice `nth` with its letter, or with another: shape, letter and colour say the same."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self.colour(_Role.Mid) if faint else self.mark_colour(nth))
        if nth in _SIDES:
            corners = [
                QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height()) for x, y in _SIDES[nth]
            ]
            self._painter.drawPolygon(QPolygonF(corners))
        elif nth == _CIRCLE:
            self._painter.drawEllipse(rect)
        else:
            self._painter.drawRoundedRect(rect, rect.width() / 10, rect.width() / 10)
        self._painter.setFont(theme.font(max(round(rect.height() * 0.42), 7), bold=True))
        self._painter.setPen(self.colour(_Role.PlaceholderText if faint else _Role.Base))
        down = rect.height() * _DROP.get(nth, 0.0)
        self._painter.drawText(rect.translated(0, down), Qt.AlignmentFlag.AlignCenter, letter or LETTERS[nth])

    def disc(self, rect: QRectF, letter: str, ground: QColor, ink: QColor | None = None) -> None:
        """A filled circle with a sign in it."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(ground)
        self._painter.drawEllipse(rect)
        self._painter.setFont(theme.font(max(round(rect.height() * 0.46), 7), bold=True))
        self._painter.setPen(ink or self.colour(_Role.Base))
        self._painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letter)

    def ring(self, rect: QRectF, share: float, text: str, *, urgent: bool = False) -> None:
        """A ring that is still so full, with words in it."""
        thick = rect.width() * 0.1
        inside = rect.adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(self.colour(_Role.Mid), thick))
        self._painter.drawEllipse(inside)
        if share > 0:
            role = _Role.BrightText if urgent else _Role.Highlight
            self._painter.setPen(QPen(self.colour(role), thick, c=Qt.PenCapStyle.RoundCap))
            self._painter.drawArc(inside, 90 * 16, -round(min(share, 1.0) * 360 * 16))
        self._painter.setFont(theme.font(max(round(rect.height() * 0.36), 7), bold=True))
        self._painter.setPen(self.colour(_Role.WindowText))
        self._painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def code(self, rect: QRectF, modules: Sequence[Sequence[bool]]) -> None:
        """A QR code: dark on white also in the dark, every module a whole number of pixels, so that it is read."""
        if not modules:
            return
        ratio = self._painter.device().devicePixelRatioF()
        module = max(int(rect.width() * ratio) // len(modules), 1) / ratio
        side = module * len(modules)
        left, top = (rect.center().x() - side / 2, rect.center().y() - side / 2)
        left, top = round(left * ratio) / ratio, round(top * ratio) / ratio
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        self._painter.fillRect(QRectF(left, top, side, side), Qt.GlobalColor.white)
        for y, line in enumerate(modules):
            for x, dark in enumerate(line):
                if dark:
                    self._painter.fillRect(
                        QRectF(left + x * module, top + y * module, module, module), Qt.GlobalColor.black
                    )
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def chips(self, rect: QRectF, names: Sequence[str], sizes: Sequence[float]) -> int:
        """Names in rounded boxes, line by line, in the largest size that has room for all; how many are left over."""
        size, places = sizes[-1], self._chip_places(rect, names, sizes[-1])
        for larger in sizes[:-1]:
            found = self._chip_places(rect, names, larger)
            if len(found) == len(names):
                size, places = larger, found
                break
        air = self.px(size * 0.7)
        for name, chip in zip(names, places, strict=False):
            self.panel(chip, radius=size * 0.875, ground=self.colour(_Role.AlternateBase))
            self.words(chip.adjusted(air, 0, -air, 0), name, size, bold=True, middle=True, centred=True)
        return len(names) - len(places)

    def _chip_places(self, rect: QRectF, names: Sequence[str], size: float) -> list[QRectF]:
        """Where they go, as far as there is room."""
        places: list[QRectF] = []
        high, gap, air = self.px(size * 1.75), self.px(size * 0.4), self.px(size * 0.7)
        x, y = rect.left(), rect.top()
        for name in names:
            wide = min(self.width(name, size, bold=True) + 2 * air + 2, rect.width())
            if x > rect.left() and x + wide > rect.right():
                x, y = rect.left(), y + high + gap
            if y + high > rect.bottom() + 1:
                break
            places.append(QRectF(x, y, wide, high))
            x += wide + gap
        return places


def _broken_word(text: str, lines: list[str]) -> bool:
    """Whether a word did not fit on a line: better smaller than cut."""
    return len(lines) > 1 and " ".join(lines).split() != text.split()
