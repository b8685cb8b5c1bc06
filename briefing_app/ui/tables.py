"""Long lists: one kind of row, one model, one delegate that paints it."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from briefing_app.model.text import Evidence
from briefing_app.ui import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
PAD = 12
DISC = 36
_BAR = 12  # px for the scroll bar
_STEP = 16  # px a level is set in
_TITLE_LINES = 8
_DETAIL_LINES = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list.

    Attributes:
        key: of the fact, article or card; may be empty.
        lead: stands before the title in a column of its own (a date); on a disc, if `disc` (initials).
        level: how far it is set in.
        strong: the title stands out.
        tag: a word at the right end.
        mark: the colour of a small dot before the title: "actor", "event", "warning" or none.
        heading: a line that divides the list and cannot be chosen.
        serif: the title is words of a text.
        evidence: what the row opens.
    """

    title: str
    key: str = ""
    detail: str = ""
    lead: str = ""
    level: int = 0
    strong: bool = False
    tag: str = ""
    mark: str = ""
    heading: bool = False
    serif: bool = False
    disc: bool = False
    evidence: Evidence | None = None

    @property
    def spoken(self) -> str:
        """All of it, for a screen reader."""
        return ". ".join(part for part in (self.title, self.detail, "" if self.disc else self.lead, self.tag) if part)


class RowModel(QAbstractListModel):
    """Rows, replaced as a whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown now."""
        return self._rows

    def replace(self, rows: Sequence[Row]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Qt: how many."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt: the row itself, or all of it in words."""
        if not index.isValid():
            return None
        if role == ROW:
            return self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._rows[index.row()].spoken
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt: headings cannot be chosen."""
        if index.isValid() and self._rows[index.row()].heading:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class RowList(QListView):
    """A list of rows.

    Signals:
        chosen(Row): the person moved to another row.
        opened(Row): the person pressed Enter or clicked it.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, name: str, *, lead_width: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._model = RowModel(self)
        self.setModel(self._model)
        self.setItemDelegate(RowDelegate(lead_width, self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(lambda now, _before: self._tell(now))
        self.clicked.connect(self._open)
        self.activated.connect(self._open)

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown now."""
        return self._model.rows

    def show_rows(self, rows: Sequence[Row], *, select: int | None = None) -> None:
        """Show these; the row with the key that was chosen before stays chosen, else number `select`."""
        before = self.current()
        self._model.replace(rows)
        kept = next((nth for nth, row in enumerate(rows) if before and row.key and row.key == before.key), select)
        if kept is not None and kept < len(rows):
            self.setCurrentIndex(self._model.index(kept, 0))

    def current(self) -> Row | None:
        """The chosen row."""
        index = self.currentIndex()
        return self._model.rows[index.row()] if index.isValid() else None

    def choose(self, key: str) -> bool:
        """Move to the row with this key; whether there is one."""
        for nth, row in enumerate(self._model.rows):
            if row.key == key and not row.heading:
                self.setCurrentIndex(self._model.index(nth, 0))
                self.scrollTo(self.currentIndex())
                return True
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Qt: another text size, other heights."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.scheduleDelayedItemsLayout()

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._model.rows[index.row()])

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._model.rows[index.row()])


class RowDelegate(QStyledItemDelegate):
    """Paints a `Row`: lead, title, detail, tag; colours from the palette."""

    def __init__(self, lead_width: int, parent: RowList) -> None:
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
        height = len(title) * _line(_title_font(row)) + len(detail) * _line(_small())
        return QSize(width, max(height, theme.scaled(DISC) if row.disc else 0) + 2 * PAD)

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
            _paint_ground(painter, rect, colours, option.state)
            self._paint_row(painter, rect, row, colours)
        painter.restore()

    def _paint_row(self, painter: QPainter, rect: QRect, row: Row, colours: QPalette) -> None:
        self._paint_lead(painter, rect, row, colours)
        title, detail = self._wrapped(row, self._width())
        x, y = rect.left() + self._indent(row), rect.top() + PAD
        if row.disc:
            y += max(
                0, (theme.scaled(DISC) - len(title) * _line(_title_font(row)) - len(detail) * _line(_small())) // 2
            )
        _paint_tag(painter, rect, row, colours)
        y = _paint_lines(painter, QPoint(x, y), title, _title_font(row), colours.color(QPalette.ColorRole.Text))
        _paint_lines(painter, QPoint(x, y), detail, _small(), colours.color(QPalette.ColorRole.PlaceholderText))

    def _paint_lead(self, painter: QPainter, rect: QRect, row: Row, colours: QPalette) -> None:
        if row.disc:
            size = theme.scaled(DISC)
            paint_disc(painter, QRect(rect.left() + PAD, rect.top() + PAD, size, size), row.lead, row.key, colours)
        elif row.lead:
            where = QPoint(rect.left() + PAD, rect.top() + PAD)
            lines = wrapped(row.lead, _small(), theme.scaled(self._lead) - PAD, 2)
            _paint_lines(painter, where, lines, _small(), colours.color(QPalette.ColorRole.PlaceholderText))
        if row.mark:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_mark_colour(row.mark, colours))
            middle = rect.top() + PAD + _line(_title_font(row)) // 2
            painter.drawEllipse(QPoint(rect.left() + self._indent(row) - 12, middle), 4, 4)

    def _width(self) -> int:
        """The same whether a scroll bar is there or not, so that heights and lines agree."""
        return self._view.width() - _BAR

    def _indent(self, row: Row) -> int:
        indent = PAD + (theme.scaled(DISC) + PAD if row.disc else theme.scaled(self._lead))
        return indent + _STEP * row.level + (_STEP if row.mark else 0)

    def _wrapped(self, row: Row, width: int) -> tuple[list[str], list[str]]:
        room = max(80, width - self._indent(row) - PAD)
        tag = QFontMetrics(_small()).horizontalAdvance(row.tag) + PAD if row.tag else 0
        title = wrapped(row.title, _title_font(row), max(80, room - tag), _TITLE_LINES)
        return title, wrapped(row.detail, _small(), room, _DETAIL_LINES) if row.detail else []


def paint_disc(painter: QPainter, rect: QRect, initials: str, key: str, colours: QPalette) -> None:
    """Initials on a disc whose colour is always the same for the same key."""
    dark = colours.text().color().lightness() > 128  # noqa: PLR2004 - the middle of 0..255
    hue = zlib.crc32(key.encode()) % 360
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor.fromHsl(hue, 60 if dark else 90, 62 if dark else 224))
    painter.drawEllipse(rect)
    painter.setPen(QColor.fromHsl(hue, 110 if dark else 120, 205 if dark else 70))
    painter.setFont(theme.font(round(rect.height() * 0.39), bold=True))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials)


@lru_cache(4096)
def _broken(text: str, font_key: str, width: int, limit: int) -> tuple[str, ...]:
    font = QFont()
    font.fromString(font_key)
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


def initials(name: str) -> str:
    """The first letters of the first and last word of a name, at most two."""
    words = [word for word in name.split() if word[:1].isalnum()]
    return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()


def _title_font(row: Row) -> QFont:
    return theme.font(theme.scaled(18 if row.serif else theme.BODY), serif=row.serif, bold=row.strong)


def _small() -> QFont:
    return theme.font(theme.scaled(14))


def _line(font: QFont) -> int:
    return round(QFontMetrics(font).height() * 1.12)


def _mark_colour(mark: str, colours: QPalette) -> QColor:
    role = {"actor": QPalette.ColorRole.Link, "event": QPalette.ColorRole.LinkVisited}
    return colours.color(role.get(mark, QPalette.ColorRole.BrightText))


def _paint_lines(painter: QPainter, where: QPoint, lines: list[str], font: QFont, colour: QColor) -> int:
    painter.setFont(font)
    painter.setPen(colour)
    y, step, ascent = where.y(), _line(font), QFontMetrics(font).ascent()
    for line in lines:
        painter.drawText(where.x(), y + ascent, line)
        y += step
    return y


def _paint_tag(painter: QPainter, rect: QRect, row: Row, colours: QPalette) -> None:
    painter.setFont(_small())
    painter.setPen(colours.color(QPalette.ColorRole.PlaceholderText))
    space = rect.adjusted(PAD, PAD + 1, -PAD, -PAD)
    painter.drawText(space, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, row.tag)


def _paint_heading(painter: QPainter, rect: QRect, row: Row, colours: QPalette) -> None:
    painter.setFont(theme.font(theme.scaled(14), bold=True))
    painter.setPen(colours.color(QPalette.ColorRole.PlaceholderText))
    painter.drawText(rect.adjusted(PAD, 0, -PAD, -6), Qt.AlignmentFlag.AlignBottom, row.title)
    painter.drawText(
        rect.adjusted(PAD, 0, -PAD, -6), Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, row.tag
    )


def _paint_ground(painter: QPainter, rect: QRect, colours: QPalette, state: QStyle.StateFlag) -> None:
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
