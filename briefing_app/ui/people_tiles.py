"""Somebody as a card of the grid: a disc with initials, the name, the office, the side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from briefing_app.ui import theme, words
from briefing_app.ui.painting import (
    line_height,
    paint_chip,
    paint_disc,
    paint_lines,
    paint_panel,
    small_font,
    wrapped,
)
from briefing_app.ui.tables import ROW, Index, Row, initials

if TYPE_CHECKING:
    from datetime import date

    from briefing_app.model.facts import Actor

_WIDTH = 176  # px at 100 %
_PAD = 16
_DISC = 64
_LINES = 2


def person_tile(actor: Actor, day: date | None) -> Row:
    """Somebody as the grid shows them, with the office held on `day`."""
    office = words.role(actor, day)
    side = actor.side or ""
    return Row(
        actor.name,
        key=actor.key,
        detail="" if office == side else office,
        lead=initials(actor.name),
        tag=side,
        disc=True,
    )


class PersonDelegate(QStyledItemDelegate):
    """Paints a card into its cell of the grid, with the gap at the right and below."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Qt: the whole cell."""
        view = option.widget
        return view.gridSize() if isinstance(view, QListView) else QSize(least_width(), tile_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: draw one card."""
        row: Row = index.data(ROW)
        colours: QPalette = option.palette
        card: QRect = option.rect.adjusted(0, 0, -_PAD, -_PAD)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_panel(painter, card, colours, option.state)
        inside = card.adjusted(_PAD, _PAD + 4, -_PAD, -_PAD)
        size = theme.scaled(_DISC)
        paint_disc(painter, QRect(inside.left(), inside.top(), size, size), row.lead, row.key, colours)
        y = _paint_said(painter, QRect(inside.left(), inside.top() + size + 12, inside.width(), 0), row, colours)
        room = inside.bottom() - theme.scaled(24)
        if row.tag and y <= room:
            paint_chip(painter, QPoint(inside.left(), room), inside.width(), row.tag, colours)
        painter.restore()


def _paint_said(painter: QPainter, where: QRect, row: Row, colours: QPalette) -> int:
    name = wrapped(row.title, _name_font(), where.width(), _LINES)
    y = paint_lines(painter, where.topLeft(), name, _name_font(), colours.color(QPalette.ColorRole.Text)) + 2
    office = wrapped(row.detail, small_font(), where.width(), _LINES) if row.detail else []
    return paint_lines(
        painter, QPoint(where.left(), y), office, small_font(), colours.color(QPalette.ColorRole.PlaceholderText)
    )


def _name_font() -> QFont:
    return theme.font(theme.scaled(theme.BODY), bold=True)


def tile_height() -> int:
    """Px of a card and the gap under it, high enough for two lines of name and two of office."""
    said = _LINES * (line_height(_name_font()) + line_height(small_font()))
    return _PAD + 4 + theme.scaled(_DISC) + 12 + said + 10 + theme.scaled(24) + 2 * _PAD


def least_width() -> int:
    """Px of the narrowest card and the gap beside it: wide enough for a long family name."""
    return max(theme.scaled(_WIDTH), QFontMetrics(_name_font()).horizontalAdvance("M" * 10)) + _PAD
