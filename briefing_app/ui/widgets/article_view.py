"""An article's own text with marks laid over it by offset; the text itself is never rebuilt.

An actor is underlined, an event dotted, a quote has a bar beside it and a tint, a note a wavy line. What is only
suggested is drawn at half strength with a question mark beside its line. The scroll bar shows where the marks are.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from briefing_app.model.sentences import sentence_of
from briefing_app.model.text import Span
from briefing_app.ui import theme
from briefing_app.ui.widgets.marked_bar import MarkedScrollBar, Tick

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QColor

MEASURE = 680  # px: the longest line that reads well
FLASH_MSEC = 600
HALF = 128  # of 255: how strongly a suggestion is drawn
_MARGIN = 32  # px around the text; what stands beside a line is drawn in it
_HOVER_MSEC = 250
_CONTROL = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 127, 0x85, 0x2028, 0x2029, 0xFDD0, 0xFDD1], " ")


class Look(Enum):
    """How a stretch of text is marked."""

    ACTOR = auto()
    EVENT = auto()
    QUOTE = auto()
    NOTE = auto()
    FURNITURE = auto()


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch and its look.

    Attributes:
        key: of the fact that is marked; empty for what is none.
        unsure: only suggested.
    """

    span: Span
    look: Look
    key: str = ""
    unsure: bool = False


class Offsets:
    """Between characters (as the model counts) and UTF-16 units (as Qt counts)."""

    def __init__(self, text: str) -> None:
        self._wide = [place for place, letter in enumerate(text) if letter > "\uffff"]
        self._wide_units = [place + nth for nth, place in enumerate(self._wide)]

    def to_qt(self, place: int) -> int:
        """UTF-16 units before character `place`."""
        return place + bisect_right(self._wide, place - 1)

    def from_qt(self, unit: int) -> int:
        """Characters before UTF-16 unit `unit`."""
        return unit - bisect_right(self._wide_units, unit - 1)


def shown(text: str) -> str:
    """`text` as Qt will keep it, character for character: one line end a line, no control characters."""
    return text.replace("\r\n", " \n").replace("\r", "\n").translate(_CONTROL)


class ArticleView(QTextEdit):
    """Read-only plain text of one article; words can be selected by mouse and by keyboard.

    Signals:
        pressed_at(int): the person clicked this character.
        hovered(int, QRect): the mouse rests on this character, which stands there in the view; -1 for none.
        picked(object): the person selected this Span; None when nothing is selected.
    """

    pressed_at = Signal(int)
    hovered = Signal(int, QRect)
    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setAcceptDrops(False)
        self.setUndoRedoEnabled(False)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setProperty("role", "page")
        self.setAccessibleName("Text of the article")
        self.setTabChangesFocus(True)
        self._bar = MarkedScrollBar(self)
        self.setVerticalScrollBar(self._bar)
        self._text = ""
        self._offsets = Offsets("")
        self._marks: tuple[Mark, ...] = ()
        self._point: Span | None = None
        self._flashing = QTimer(self, singleShot=True, interval=FLASH_MSEC)
        self._flashing.timeout.connect(self._draw)
        self._resting = QTimer(self, singleShot=True, interval=_HOVER_MSEC)
        self._resting.timeout.connect(self._hover)
        self._mouse = QPoint()
        self._dragging = False
        self.viewport().setMouseTracking(True)
        self.selectionChanged.connect(self._pick)

    def show_text(self, text: str, marks: Sequence[Mark] = ()) -> None:
        """Show another text, from its top."""
        self._text = text
        self._offsets = Offsets(text)
        self._point = None
        self._set_in_type(shown(text))
        self.set_marks(marks)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Other marks on the same text."""
        self._marks = tuple(marks)
        length = max(1, len(self._text))
        self._bar.show_ticks(
            Tick(mark.span.start / length, colour, strong=mark.unsure)
            for mark in self._marks
            if (colour := _colour(mark.look, self.palette())) is not None
        )
        self._draw()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What is marked now."""
        return self._marks

    def point_at(self, span: Span) -> None:
        """Bring the sentence of a stretch into view, keep it marked, and let it flash for a moment."""
        self._point = sentence_of(self._text, span)
        self._flashing.start()
        self._draw()
        cursor = self._cursor(self._point)
        cursor.setPosition(cursor.selectionStart())
        self.setTextCursor(cursor)
        middle = self.cursorRect(cursor).center().y() - self.viewport().height() // 3
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + middle)

    def pointed(self) -> str:
        """The sentence that is pointed at now."""
        return self._cursor(self._point).selectedText() if self._point else ""

    def selection(self) -> Span | None:
        """The stretch that the person has selected, without the space around it."""
        cursor = self.textCursor()
        first, last = (self._offsets.from_qt(unit) for unit in (cursor.selectionStart(), cursor.selectionEnd()))
        words = self._text[first:last]
        start = first + len(words) - len(words.lstrip())
        end = start + len(words.strip())
        return Span(start, end) if end > start else None

    def select(self, span: Span) -> None:
        """Select a stretch, as a person would."""
        self.setTextCursor(self._cursor(span))

    def place_of(self, span: Span) -> QRect:
        """Where the first and the last character of a stretch stand, in the viewport's pixels."""
        cursor = self._cursor(span)
        first = QTextCursor(self.document())
        first.setPosition(cursor.selectionStart())
        return self.cursorRect(first).united(self.cursorRect(cursor))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: a selection begins; it is told when it is done."""
        self._dragging = True
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: tell which character was clicked, or which words were selected."""
        super().mouseReleaseEvent(event)
        self._dragging = False
        self._pick()
        if not self.textCursor().hasSelection():
            self.pressed_at.emit(self._character(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: where the mouse rests, what is marked is told."""
        super().mouseMoveEvent(event)
        self._mouse = event.position().toPoint()
        self._resting.start()

    def leaveEvent(self, event: QEvent) -> None:
        """Qt: the mouse rests elsewhere."""
        super().leaveEvent(event)
        self._resting.stop()

    def changeEvent(self, event: QEvent) -> None:
        """Qt: other colours or another text size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_flashing"):
            self._set_in_type(shown(self._text))
            self.set_marks(self._marks)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: keep the lines at a length that reads well."""
        super().resizeEvent(event)
        side = max(0, (self.width() - MEASURE) // 2 - 24)
        self.setViewportMargins(side, 0, side, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the text, and beside its lines the bars of quotes and the question marks of suggestions."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        asked: set[int] = set()
        for mark in self._seen():
            place = self.place_of(mark.span)
            if mark.look is Look.QUOTE:
                _paint_bar(painter, place, self.palette(), unsure=mark.unsure)
            if mark.unsure and place.top() not in asked:
                asked.add(place.top())
                _paint_question(painter, place.top(), self.cursorRect().height(), self.palette())
        painter.end()

    def _seen(self) -> Iterator[Mark]:
        """The marks that touch what is seen now and have something beside their lines."""
        first = self._character(QPoint(0, 0))
        last = self._character(self.viewport().rect().bottomRight())
        for mark in self._marks:
            if (mark.unsure or mark.look is Look.QUOTE) and mark.span.end > first and mark.span.start <= last:
                yield mark

    def _character(self, where: QPoint) -> int:
        return self._offsets.from_qt(self.cursorForPosition(where).position())

    def _hover(self) -> None:
        place = self._character(self._mouse)
        cursor = self.cursorForPosition(self._mouse)
        near = self.cursorRect(cursor).adjusted(-24, -4, 24, 4).contains(self._mouse)
        self.hovered.emit(place if near and not self._dragging else -1, self.cursorRect(cursor))

    def _pick(self) -> None:
        if not self._dragging:
            self.picked.emit(self.selection())

    def _set_in_type(self, text: str) -> None:
        face = theme.font(theme.scaled(17), serif=True)
        document = self.document()
        document.setDocumentMargin(_MARGIN)
        document.setDefaultFont(face)
        block = QTextBlockFormat()
        block.setLineHeight(140, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        form = QTextCharFormat()
        form.setFont(face)
        self.clear()
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        cursor.setBlockFormat(block)
        cursor.insertText(text, form)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _cursor(self, span: Span) -> QTextCursor:
        last = self.document().characterCount() - 1
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(self._offsets.to_qt(span.start), last))
        cursor.setPosition(min(self._offsets.to_qt(span.end), last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _draw(self) -> None:
        drawn = [self._selection(mark.span, _form(mark, self.palette())) for mark in self._marks]
        if self._point:
            drawn.append(self._selection(self._point, _pointing(self.palette(), flash=self._flashing.isActive())))
        self.setExtraSelections(drawn)

    def _selection(self, span: Span, form: QTextCharFormat) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        made.cursor = self._cursor(span)
        made.format = form
        return made


def _colour(look: Look, colours: QPalette) -> QColor | None:
    """The colour of a kind of mark; None for what is not the article."""
    roles = {
        Look.ACTOR: QPalette.ColorRole.Link,
        Look.EVENT: QPalette.ColorRole.LinkVisited,
        Look.QUOTE: QPalette.ColorRole.Dark,
        Look.NOTE: QPalette.ColorRole.BrightText,
    }
    return colours.color(roles[look]) if look in roles else None


def _strength(colour: QColor, *, unsure: bool) -> QColor:
    if unsure:
        colour.setAlpha(HALF)
    return colour


def _form(mark: Mark, colours: QPalette) -> QTextCharFormat:
    form = QTextCharFormat()
    line = QTextCharFormat.UnderlineStyle
    styles = {Look.ACTOR: line.SingleUnderline, Look.EVENT: line.DotLine, Look.NOTE: line.WaveUnderline}
    colour = _colour(mark.look, colours)
    if mark.look is Look.QUOTE:
        form.setBackground(_strength(colours.alternateBase().color(), unsure=mark.unsure))
    elif colour is not None:
        form.setUnderlineStyle(styles[mark.look])
        form.setUnderlineColor(_strength(colour, unsure=mark.unsure))
    else:
        form.setForeground(colours.dark())
    return form


def _paint_bar(painter: QPainter, place: QRect, colours: QPalette, *, unsure: bool) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_strength(colours.highlight().color(), unsure=unsure))
    painter.drawRoundedRect(QRect(_MARGIN - 8, place.top() + 2, 3, place.height() - 4), 1.5, 1.5)


def _paint_question(painter: QPainter, top: int, height: int, colours: QPalette) -> None:
    size = min(22, theme.scaled(16))
    disc = QRect(5, top + (height - size) // 2, size, size)
    painter.setPen(_strength(colours.brightText().color(), unsure=True))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(disc)
    painter.setPen(colours.brightText().color())
    painter.setFont(theme.font(round(size * 0.7), bold=True))
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, "?")


def _pointing(colours: QPalette, *, flash: bool) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setBackground(colours.highlight() if flash else colours.alternateBase())
    form.setForeground(colours.highlightedText() if flash else colours.text())
    if not flash:
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        form.setUnderlineColor(colours.highlight().color())
    return form
