"""How a row of a list is drawn; all colours from the palette."""

from __future__ import annotations

import zlib
from functools import lru_cache

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefing_app.ui import theme
from briefing_app.ui.tables import ROW, Index, Row

PAD = 12
DISC = 36
_BAR = 12  # px for the scroll bar
_STEP = 16  # px a level is set in
_LONG_WORD = 180  # px; few are longer
_TITLE_LINES = 8
_DETAIL_LINES = 3


class RowDelegate(QStyledItemDelegate):
    """Paints a `Row`: lead, title, detail, tag; colours from the palette."""

    def __init__(self, lead_width: int, parent: QListView) -> None:
        super().__init__(parent)
        self._lead = lead_width
        self._view = parent

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt: as wide as the list, as high as the wrapped words."""
        row: Row = index.data(ROW)
        width = self._width()
        if row.heading:
            return QSize(width, theme.scaled(14) + 32)
        title, detail = self._wrapped(row, width)
        height = len(title) * line_height(_title_font(row)) + len(detail) * line_height(small_font())
        return QSize(width, max(height, theme.scaled(DISC) if row.disc else 0) + sum(_air(row)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: draw one row."""
        row: Row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours: QPalette = option.palette
        rect: QRect = option.rect
        if row.heading:
            _paint_heading(painter, rect, row, colours)
        else:
            paint_ground(painter, rect, colours, option.state)
            self._paint_row(painter, rect, row, colours)
        painter.restore()

    def _paint_row(self, painter: QPainter, rect: QRect, row: Row, colours: QPalette) -> None:
        self._paint_lead(painter, rect, row, colours)
        title, detail = self._wrapped(row, self._width())
        x, y = rect.left() + self._indent(row), rect.top() + _air(row)[0]
        if row.disc:
            y += max(
                0,
                (
                    theme.scaled(DISC)
                    - len(title) * line_height(_title_font(row))
                    - len(detail) * line_height(small_font())
                )
                // 2,
            )
        if beside(row, self._room(row, self._width()), _title_font(row)):
            _paint_tag(painter, rect, row, colours)
        y = paint_lines(painter, QPoint(x, y), title, _title_font(row), colours.color(QPalette.ColorRole.Text))
        paint_lines(painter, QPoint(x, y), detail, small_font(), colours.color(QPalette.ColorRole.PlaceholderText))

    def _paint_lead(self, painter: QPainter, rect: QRect, row: Row, colours: QPalette) -> None:
        if row.disc:
            size = theme.scaled(DISC)
            paint_disc(painter, QRect(rect.left() + PAD, rect.top() + PAD, size, size), row.lead, row.key, colours)
        elif row.lead:
            where = QPoint(rect.left() + PAD, rect.top() + PAD)
            lines = wrapped(row.lead, small_font(), theme.scaled(self._lead) - PAD, 2)
            paint_lines(painter, where, lines, small_font(), colours.color(QPalette.ColorRole.PlaceholderText))
        if row.mark:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_mark_colour(row.mark, colours))
            middle = rect.top() + _air(row)[0] + line_height(_title_font(row)) // 2
            painter.drawEllipse(QPoint(rect.left() + self._indent(row) - 12, middle), 4, 4)

    def _width(self) -> int:
        """The same whether a scroll bar is there or not, so that heights and lines agree."""
        return self._view.width() - _BAR

    def _indent(self, row: Row) -> int:
        indent = PAD + (theme.scaled(DISC) + PAD if row.disc else theme.scaled(self._lead))
        return indent + _STEP * row.level + (_STEP if row.mark else 0)

    def _wrapped(self, row: Row, width: int) -> tuple[list[str], list[str]]:
        room = self._room(row, width)
        apart = not beside(row, room, _title_font(row))
        title = wrapped(row.title, _title_font(row), room if apart else room - tag_width(row), _TITLE_LINES)
        detail = " · ".join(part for part in (row.tag, row.detail) if part) if apart else row.detail
        return title, wrapped(detail, small_font(), room, _DETAIL_LINES) if detail else []

    def _room(self, row: Row, width: int) -> int:
        return max(80, width - self._indent(row) - PAD)


def beside(row: Row, room: int, font: QFont) -> bool:
    """Whether tag and title fit side by side into `room` px with no word broken; else the tag stands beneath."""
    left = room - tag_width(row)
    if not row.tag or left >= theme.scaled(_LONG_WORD):
        return True
    return left >= max((QFontMetrics(font).horizontalAdvance(word) for word in row.title.split()), default=0)


def tag_width(row: Row) -> int:
    """Px that the tag takes beside a title."""
    return QFontMetrics(small_font()).horizontalAdvance(row.tag) + PAD if row.tag else 0


def paint_disc(painter: QPainter, rect: QRect, initials: str, key: str, colours: QPalette) -> None:
    """Initials on a disc whose colour is always the same for the same key; a grey one without a key."""
    dark = colours.text().color().lightness() > 128  # noqa: PLR2004 - the middle of 0..255
    hue, strength = zlib.crc32(key.encode()) % 360, 1 if key else 0
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor.fromHsl(hue, strength * (60 if dark else 90), 62 if dark else 224))
    painter.drawEllipse(rect)
    painter.setPen(QColor.fromHsl(hue, strength * (110 if dark else 120), 205 if dark else 70))
    painter.setFont(theme.font(round(rect.height() * 0.39), bold=True))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials)


def paint_panel(painter: QPainter, rect: QRect, colours: QPalette, state: QStyle.StateFlag) -> None:
    """The ground of a tile: a panel, tinted when chosen, ringed when it has the focus."""
    inside = rect.adjusted(1, 1, -1, -1)
    selected, focus = state & QStyle.StateFlag.State_Selected, state & QStyle.StateFlag.State_HasFocus
    over = state & QStyle.StateFlag.State_MouseOver
    painter.setBrush(colours.alternateBase() if selected else colours.light())
    edge = QPalette.ColorRole.Accent if focus else QPalette.ColorRole.Dark if over else QPalette.ColorRole.Mid
    painter.setPen(QPen(colours.color(edge), 2 if focus else 1))
    painter.drawRoundedRect(inside, 14, 14)


def paint_chip(painter: QPainter, where: QPoint, most: int, text: str, colours: QPalette) -> None:
    """A word in a rounded box with its top left at `where`, at most `most` px wide."""
    metrics = QFontMetrics(small_font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, most - 20)
    chip = QRect(where.x(), where.y(), metrics.horizontalAdvance(shown) + 20, theme.scaled(24))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.midlight())
    painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
    painter.setFont(small_font())
    painter.setPen(colours.color(QPalette.ColorRole.PlaceholderText))
    painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, shown)


@lru_cache(4096)
def _broken(text: str, font_key: str, width: int, limit: int) -> tuple[str, ...]:
    font = QFont()
    font.fromString(font_key)
    if "\n" not in text and QFontMetrics(font).horizontalAdvance(text) <= width:
        return (text.rstrip(),)  # most are one line, and that is known ten times sooner
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    option = layout.textOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines: list[str] = []
    layout.beginLayout()
    while len(lines) < limit and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start = line.textStart()
        lines.append(layout.text()[start : start + line.textLength()].rstrip())
        rest = layout.text()[start:]
    layout.endLayout()
    if lines and rest.rstrip() != lines[-1]:
        lines[-1] = QFontMetrics(font).elidedText(rest.replace("\u2028", " "), Qt.TextElideMode.ElideRight, width)
    return tuple(lines)


def wrapped(text: str, font: QFont, width: int, limit: int) -> list[str]:
    """`text` broken into at most `limit` lines of `width` px; what does not fit ends in an ellipsis."""
    return list(_broken(text[:2000], font.toString(), width, limit))


def _air(row: Row) -> tuple[int, int]:
    """Px above and below; a question and its versions stand close together."""
    return (14, 4) if row.strong else (4, 8) if row.level else (PAD, PAD)


def _title_font(row: Row) -> QFont:
    return theme.font(theme.scaled(18 if row.serif else theme.BODY), serif=row.serif, bold=row.strong)


def small_font() -> QFont:
    """The face of what stands beneath."""
    return theme.font(theme.scaled(14))


def line_height(font: QFont) -> int:
    """Px from one line to the next."""
    return round(QFontMetrics(font).height() * 1.12)


def _mark_colour(mark: str, colours: QPalette) -> QColor:
    role = {"actor": QPalette.ColorRole.Link, "event": QPalette.ColorRole.LinkVisited}
    return colours.color(role.get(mark, QPalette.ColorRole.BrightText))


def paint_lines(painter: QPainter, where: QPoint, lines: list[str], font: QFont, colour: QColor) -> int:
    """Draw lines from `where` (their top left) downwards; where the next one would begin."""
    painter.setFont(font)
    painter.setPen(colour)
    y, step, ascent = where.y(), line_height(font), QFontMetrics(font).ascent()
    for line in lines:
        painter.drawText(where.x(), y + ascent, line)
        y += step
    return y


def _paint_tag(painter: QPainter, rect: QRect, row: Row, colours: QPalette) -> None:
    painter.setFont(small_font())
    painter.setPen(colours.color(QPalette.ColorRole.PlaceholderText))
    space = rect.adjusted(PAD, _air(row)[0] + 1, -PAD, 0)
    painter.drawText(space, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, row.tag)


def _paint_heading(painter: QPainter, rect: QRect, row: Row, colours: QPalette) -> None:
    painter.setFont(theme.font(theme.scaled(14), bold=True))
    painter.setPen(colours.color(QPalette.ColorRole.PlaceholderText))
    painter.drawText(rect.adjusted(PAD, 0, -PAD, -6), Qt.AlignmentFlag.AlignBottom, row.title)
    painter.drawText(
        rect.adjusted(PAD, 0, -PAD, -6), Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, row.tag
    )


def paint_ground(painter: QPainter, rect: QRect, colours: QPalette, state: QStyle.StateFlag) -> None:
    """The ground of a row that is chosen or under the mouse, and the ring of the one with the focus."""
    inside = rect.adjusted(1, 1, -1, -1)
    painter.setPen(Qt.PenStyle.NoPen)
    if state & QStyle.StateFlag.State_Selected:
        painter.setBrush(colours.alternateBase())
        painter.drawRoundedRect(inside, 8, 8)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(colours.midlight())
        painter.drawRoundedRect(inside, 8, 8)
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colours.highlight().color(), 2))
        painter.drawRoundedRect(inside.adjusted(1, 1, -1, -1), 7, 7)
