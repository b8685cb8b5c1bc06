"""A card to study: the question on one face, with the answer on the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from briefing_app.ui import words
from briefing_app.ui.widgets.basics import button, label, rule
from briefing_app.ui.widgets.flip import FlipCard

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.model.cards import Card, Citation

_MARGIN = 40


class _Face(QFrame):
    """One face: a frame whose content scrolls where the window is too low for it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        inside = QWidget()
        inside.setObjectName("inside")
        self.words = QVBoxLayout(inside)
        self.words.setContentsMargins(_MARGIN, _MARGIN - 4, _MARGIN, _MARGIN - 8)
        self.words.setSpacing(12)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.addWidget(scroll)
        self.kind = label("", "eyebrow")
        self.prompt = label("", "prompt", wrap=True, select=True)
        self.words.addWidget(self.kind)
        self.words.addWidget(self.prompt)


class StudyCard(FlipCard):
    """The card on the study page.

    Args:
        show_source: what a click on the source line does.
    """

    def __init__(self, show_source: Callable[[], object], *, moving: bool) -> None:
        self._front, self._back = _Face(), _Face()
        self._front.words.addStretch(1)
        self._front.words.addWidget(label("Think of the answer, then press Space.", "small"))
        self._answer = label("", "answer", wrap=True, select=True)
        self._detail = label("", "muted", wrap=True, select=True)
        self._source = button(
            "", show_source, kind="quiet", sign="book-open", tip="Show the sentence (S)", name="source"
        )
        self._back.words.addStretch(1)
        self._back.words.addWidget(rule())
        for widget in (self._answer, self._detail):
            self._back.words.addWidget(widget)
        self._back.words.addWidget(self._source, 0, Qt.AlignmentFlag.AlignLeft)
        super().__init__(self._front, self._back, moving=moving)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def question(self) -> str:
        """The question as shown."""
        return self._front.prompt.text()

    @property
    def answer(self) -> str:
        """The answer as shown on the other face."""
        return self._answer.text()

    def show_card(self, card: Card, citation: Citation) -> None:
        """Another card, its question up."""
        for face in (self._front, self._back):
            face.kind.setText(words.CARD_KINDS[card.kind].upper())
            face.prompt.setText(card.front)
        self._answer.setText(card.back)
        self._detail.setText(card.detail)
        self._detail.setVisible(bool(card.detail))
        self._source.setText(_fitting(citation.line))
        self._source.setAccessibleName(f"Source: {citation.line}")
        self.show_front()
        self.setAccessibleName(card.front)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    def tell_answer(self) -> None:
        """Let a screen reader say the answer."""
        self.setAccessibleName(f"{self._answer.text()}. {self._detail.text()}")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))


def _fitting(line: str, limit: int = 72) -> str:
    short = line if len(line) <= limit else line[: limit - 1] + "…"
    return short.replace("&", "&&") + "   S"
