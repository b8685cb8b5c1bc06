"""An article's own text with marks laid over it by offset; the text itself is never rebuilt."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPalette, QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from briefing_app.model.sentences import sentence_of
from briefing_app.model.text import Span
from briefing_app.ui import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

MEASURE = 680  # px: the longest line that reads well
FLASH_MSEC = 600
_CONTROL = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 127, 0x85, 0x2028, 0x2029, 0xFDD0, 0xFDD1], " ")


class Look(Enum):
    """How a stretch of text is marked."""

    ACTOR = auto()
    EVENT = auto()
    QUOTE = auto()
    FURNITURE = auto()


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch and its look."""

    span: Span
    look: Look


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
    """Read-only plain text of one article.

    Signals:
        pressed(int): the person clicked this character.
    """

    pressed_at = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setAcceptDrops(False)
        self.setProperty("role", "page")
        self.setAccessibleName("Text of the article")
        self.setTabChangesFocus(True)
        self._text = ""
        self._offsets = Offsets("")
        self._marks: tuple[Mark, ...] = ()
        self._point: Span | None = None
        self._flashing = QTimer(self, singleShot=True, interval=FLASH_MSEC)
        self._flashing.timeout.connect(self._draw)

    def show_text(self, text: str, marks: Sequence[Mark] = ()) -> None:
        """Show another text, from its top."""
        self._text = text
        self._offsets = Offsets(text)
        self._marks = tuple(marks)
        self._point = None
        self.setPlainText(shown(text))
        self._set_in_type()
        self._draw()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Other marks on the same text."""
        self._marks = tuple(marks)
        self._draw()

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

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: tell which character was clicked."""
        super().mouseReleaseEvent(event)
        if not self.textCursor().hasSelection():
            unit = self.cursorForPosition(event.position().toPoint()).position()
            self.pressed_at.emit(self._offsets.from_qt(unit))

    def changeEvent(self, event: QEvent) -> None:
        """Qt: other colours or another text size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_flashing"):
            self._set_in_type()
            self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: keep the lines at a length that reads well."""
        super().resizeEvent(event)
        side = max(0, (self.width() - MEASURE) // 2 - 24)
        self.setViewportMargins(side, 0, side, 0)

    def _set_in_type(self) -> None:
        self.document().setDocumentMargin(24)
        self.document().setDefaultFont(theme.font(theme.scaled(17), serif=True))
        block = QTextBlockFormat()
        block.setLineHeight(140, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(block)
        face = QTextCharFormat()
        face.setFont(theme.font(theme.scaled(17), serif=True))
        cursor.mergeCharFormat(face)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _cursor(self, span: Span) -> QTextCursor:
        last = self.document().characterCount() - 1
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(self._offsets.to_qt(span.start), last))
        cursor.setPosition(min(self._offsets.to_qt(span.end), last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _draw(self) -> None:
        drawn = [self._selection(mark.span, _form(mark.look, self.palette())) for mark in self._marks]
        if self._point:
            drawn.append(self._selection(self._point, _pointing(self.palette(), flash=self._flashing.isActive())))
        self.setExtraSelections(drawn)

    def _selection(self, span: Span, form: QTextCharFormat) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        made.cursor = self._cursor(span)
        made.format = form
        return made


def _form(look: Look, colours: QPalette) -> QTextCharFormat:
    form = QTextCharFormat()
    line = QTextCharFormat.UnderlineStyle
    if look is Look.ACTOR:
        form.setUnderlineStyle(line.SingleUnderline)
        form.setUnderlineColor(colours.link().color())
    elif look is Look.EVENT:
        form.setUnderlineStyle(line.DotLine)
        form.setUnderlineColor(colours.linkVisited().color())
    elif look is Look.QUOTE:
        form.setBackground(colours.alternateBase())
    else:
        form.setForeground(colours.dark())
    return form


def _pointing(colours: QPalette, *, flash: bool) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setBackground(colours.highlight() if flash else colours.alternateBase())
    form.setForeground(colours.highlightedText() if flash else colours.text())
    if not flash:
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        form.setUnderlineColor(colours.highlight().color())
    return form
