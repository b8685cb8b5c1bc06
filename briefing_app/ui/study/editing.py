"""A card put right where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from briefing_app.errors import CorrectionError
from briefing_app.model.briefing import CorrectionKind
from briefing_app.ui.curation.fields import PassageField
from briefing_app.ui.shortcuts import bind
from briefing_app.ui.widgets.basics import button, column, label, row, scrolled

if TYPE_CHECKING:
    from briefing_app.model.cards import Card
    from briefing_app.ui.desk import Desk

_ASKED = 8  # lines: a passage is seen whole


class EditCard(QFrame):
    """Question and answer of one card.

    Signals:
        kept(): it reads differently now.
        left(): the person is done, or changed their mind.
    """

    kept = Signal()
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk = desk
        self._card: Card | None = None
        self._front, self._back = PassageField("Question", "", lines=_ASKED), PassageField("Answer", "")
        self._refusal = label("", "warning", wrap=True)
        inside = QWidget()
        inside.setLayout(column(self._front, self._back, self._refusal, 1, margin=(2, 2, 12, 2), gap=12))
        keep = button("Keep   Ctrl+Enter", self.keep, kind="primary", name="keep")
        tools = row(1, button("Cancel   Esc", self.left.emit, name="cancel-edit"), keep)
        layout = column(label("Put the card right", "lead"), scrolled(inside), tools, margin=24, gap=16)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.setFocusProxy(self._front)
        bind(self, {"Ctrl+Return": self.keep, "Ctrl+Enter": self.keep})

    @property
    def refusal(self) -> str:
        """Why what was typed cannot be."""
        return self._refusal.text()

    def edit(self, card: Card) -> None:
        """Begin with the question."""
        self._card = card
        self._front.put(card.front)
        self._back.put(card.back)
        self._refusal.setText("")
        self._front.setFocus()

    def keep(self) -> None:
        """Keep both sides as they stand, or say why that cannot be."""
        if not self._card:
            return
        front, back = self._front.value(), self._back.value()
        if not front or not back:
            self._refusal.setText("A card needs a question and an answer.")
            return
        if (front, back) != (self._card.front, self._card.back):
            try:
                self._desk.workspace.correct(
                    CorrectionKind.CARD, self._card.key, f"{front}\n{back}", self._desk.now()
                )
            except CorrectionError as error:
                self._refusal.setText(str(error))
                return
            self.kept.emit()
        self.left.emit()
