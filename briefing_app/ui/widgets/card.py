"""A card to study: the question on one face, with the answer on the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractSlider, QFrame, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from briefing_app.model.cards import CardKind
from briefing_app.ui import words
from briefing_app.ui.icons import icon
from briefing_app.ui.widgets.announce import announce
from briefing_app.ui.widgets.basics import label, plain, rule, show_prompt
from briefing_app.ui.widgets.flip import FlipCard
from briefing_app.ui.widgets.shown import Shown

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from briefing_app.model.cards import Card, Citation

_MARGIN = 40  # px
_THINK = "Think of the answer, then press Space."
_TYPE = "Type the answer, then press Enter."
_SCROLLS = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}


class _Face(QFrame):
    """One face: a frame whose content scrolls where the window is too low for it; `small`: as are its pictures."""

    def __init__(self, *, small: bool = False) -> None:
        super().__init__()
        self.setObjectName("card")
        inside = QWidget()
        inside.setObjectName("inside")
        self.words = QVBoxLayout(inside)
        self.words.setContentsMargins(_MARGIN, _MARGIN - 4, _MARGIN, _MARGIN - 8)
        self.words.setSpacing(12)
        scroll = self._scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.addWidget(scroll)
        self.kind = label("", "eyebrow")
        self.prompt = label("", "prompt", wrap=True, select=True)
        self.shown = Shown(small=small)
        for part in (self.kind, self.prompt, self.shown):
            self.words.addWidget(part)

    def begin_below(self) -> None:
        """Where not all has room show the end of it: on this face the answer, which stands below the question."""
        bar = self._scroll.verticalScrollBar()
        bar.rangeChanged.connect(lambda _least, most: bar.setValue(most))

    def begin(self) -> None:
        """Show the beginning."""
        self._scroll.verticalScrollBar().setValue(0)

    def roll(self, key: Qt.Key) -> bool:
        """Up or down by a key; whether it is one for that."""
        action = _SCROLLS.get(key)
        if action:
            self._scroll.verticalScrollBar().triggerAction(action)
        return action is not None


class SourceLine(QPushButton):
    """Names the source of a card in one line, cut where there is no room; a click opens it."""

    def __init__(self, show_source: Callable[[], object]) -> None:
        super().__init__()
        self._line = ""
        self._keys = "   S"
        self.setObjectName("source")
        self.setProperty("kind", "quiet")
        self.setIcon(icon("book-open"))
        self.setIconSize(QSize(20, 20))
        self.setToolTip("Show the sentence (S)")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _checked: show_source())

    def show_line(self, line: str, *, disputed: bool) -> None:
        """Name another source; of a disputed card also the key that shows both."""
        self._line = line
        self._keys = "   S   ·   both: D" if disputed else "   S"
        self.setAccessibleName(f"Source: {line}")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: as much of the line as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - self.iconSize().width() - self.fontMetrics().horizontalAdvance(self._keys) - 32
        line = self.fontMetrics().elidedText(self._line, Qt.TextElideMode.ElideRight, room)
        self.setText(f" {plain(line)}{self._keys}")


class StudyCard(FlipCard):
    """The card on the study page.

    Args:
        show_source: what a click on the source line does.
        find: where the file of a picture or sound lies.
    """

    def __init__(
        self, show_source: Callable[[], object], find: Callable[[str], Path | None], *, moving: bool
    ) -> None:
        self._find = find
        self._front, self._back = _Face(), _Face(small=True)
        self._front.words.addStretch(1)
        self._hint = label(_THINK, "small")
        self._front.words.addWidget(self._hint)
        self._answer = label("", "answer", wrap=True, select=True)
        self._detail = label("", "muted", wrap=True, select=True)
        self._source = SourceLine(show_source)
        self._back.begin_below()
        self._back.words.addStretch(1)
        self._back.words.addWidget(rule())
        self._shown = Shown()
        self._before, self._heard = "", ""  # what is to be heard before the next question; what was heard last
        for widget in (self._answer, self._shown, self._detail):
            self._back.words.addWidget(widget)
        self._back.words.addWidget(self._source)
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

    def expect(self, *, typed: bool) -> None:
        """Say under the question whether the answer is typed, or thought."""
        self._hint.setText(_TYPE if typed else _THINK)

    def show_card(self, card: Card, citation: Citation) -> None:
        """Another card, its question up."""
        for face in (self._front, self._back):
            face.kind.setText(words.card_kind(card).upper())
            show_prompt(face.prompt, card.front)
            face.shown.show_media([each for each in card.media if not each.back], self._find)
        self._shown.show_media([each for each in card.media if each.back], self._find)
        self._answer.setText(card.back)
        self._detail.setText(card.detail)
        self._detail.setVisible(bool(card.detail))
        self._source.show_line(citation.line, disputed=card.kind is CardKind.DIFFERENCE)
        self._source.setVisible(bool(citation.line))
        self._front.begin()
        self.show_front()
        self._before, before = "", self._before
        self._hear(card.front, before)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: up and down where not all has room."""
        if not (self._back if self.currentIndex() else self._front).roll(Qt.Key(event.key())):
            super().keyPressEvent(event)

    def tell_answer(self) -> None:
        """Let a screen reader say the answer."""
        self._hear(f"{self._answer.text()}. {self._detail.text()}")

    def tell(self, said: str) -> None:
        """Let a screen reader say something about the card in sight, and then that once more."""
        if said and self.hasFocus():
            self._hear(self._heard, said)
        else:
            announce(self, said)

    def tell_first(self, said: str) -> None:
        """Let a screen reader say something before the next question: of two sayings the first would be cut off."""
        self._before = said

    def _hear(self, words_: str, before: str = "") -> None:
        """As the card's name: every reader says that of the focus when it changes, not all know announcements."""
        self._heard = words_
        self.setAccessibleName(f"{before.rstrip('.')}. {words_}" if before else words_)
