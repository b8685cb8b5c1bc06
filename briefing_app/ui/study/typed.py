"""The answer typed instead of thought: the field, then what was typed with every word's fate."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy, QStackedWidget, QWidget

from briefing_app.study.typed import Mark
from briefing_app.ui.widgets.basics import box, button, column, label, row

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

    from briefing_app.study.typed import Piece, Verdict

_SPOKEN = {Mark.RIGHT: "", Mark.SLIP: "a slip", Mark.WRONG: "wrong", Mark.MISSING: "missing"}


class TypedAnswer(QStackedWidget):
    """A field under the question; under the answer what became of it.

    Signals:
        entered(str): the person has typed it.
        overruled(): the person says it was right.
    """

    entered = Signal(str)
    overruled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._field = QLineEdit(placeholderText="Type the answer, then Enter")
        self._field.setObjectName("typed")
        self._field.setAccessibleName("The answer")
        self._verdict: Verdict | None = None
        self._said = label("", "lead")
        self._words = QLabel(wordWrap=True)
        self._words.setTextFormat(Qt.TextFormat.RichText)  # our own tags alone; what was typed is escaped
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._right = button("I was right   I", self.overruled.emit, name="i-was-right")
        self._words.setProperty("role", "body")
        shown = row(column(self._said, self._words, gap=2), self._right, margin=(16, 8, 12, 8), gap=12)
        shown.setStretch(0, 1)
        asks = QWidget()
        asks.setLayout(row(self._field))
        self.setFocusProxy(self._field)
        self.addWidget(asks)
        self.addWidget(box(shown, "panel"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    @property
    def words(self) -> str:
        """What it shows of a comparison, as rich text."""
        return str(self._words.text())

    def enter(self) -> bool:
        """Hand in what is typed, if the field has the focus; whether it had."""
        typing = self._field.hasFocus()
        if typing:
            self.entered.emit(self._field.text())
        return typing

    def ask(self) -> None:
        """An empty field with the focus."""
        self._field.clear()
        self.setCurrentIndex(0)
        self.show()
        self._field.setFocus()

    def tell(self, verdict: Verdict, *, overruled: bool = False) -> None:
        """What became of what was typed."""
        self._verdict = verdict
        right = verdict.right or overruled
        self._said.setProperty("role", "good" if right else "warning")
        self._said.setText("✓ Right" if verdict.right else "✓ Right, you say" if overruled else "✗ Not the same")
        self._said.style().polish(self._said)
        self._show_words()
        self._right.setHidden(right)
        self.setCurrentIndex(1)
        self.show()

    def spoken(self) -> str:
        """The comparison for a screen reader."""
        if not self._verdict:
            return ""
        faults = [f"{piece.text} {_SPOKEN[piece.mark]}" for piece in self._verdict.pieces if _SPOKEN[piece.mark]]
        return ". ".join([self._said.text().lstrip("✓✗ "), *faults])

    def changeEvent(self, event: QEvent) -> None:
        """Qt: other colours."""
        super().changeEvent(event)
        if event.type() is event.Type.PaletteChange and self._verdict:
            self._show_words()

    def _show_words(self) -> None:
        if self._verdict:
            self._words.setText("&nbsp; ".join(self._worded(piece) for piece in self._verdict.pieces))

    def _worded(self, piece: Piece) -> str:
        """Colour and shape both: struck out is wrong, in brackets is missing."""
        text, muted = escape(piece.text), self.palette().color(QPalette.ColorRole.PlaceholderText).name()
        warn = self.palette().color(QPalette.ColorRole.BrightText).name()
        good = self.palette().color(QPalette.ColorRole.LinkVisited).name()
        match piece.mark:
            case Mark.RIGHT:
                return f'<span style="color:{good}">{text}</span>'
            case Mark.SLIP:
                meant = escape(piece.meant)
                return f'<u style="color:{warn}">{text}</u> <span style="color:{muted}">({meant})</span>'
            case Mark.WRONG:
                return f'<s style="color:{warn}">{text}</s>'
            case Mark.MISSING:
                return f'<b style="color:{good}">[{text}]</b>'
