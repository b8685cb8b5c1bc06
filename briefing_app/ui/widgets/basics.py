"""Labels, buttons and boxes as the program wants them: plain text only, roles from the style sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from briefing_app.ui.icons import icon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtWidgets import QBoxLayout

L = TypeVar("L", QHBoxLayout, QVBoxLayout)

Margin = int | tuple[int, int, int, int]  # px; left, top, right, bottom
UNIT = 8  # px: every distance is a multiple of it
_LONG_PROMPT = 240  # characters: six lines of the usual size beside an open source


def label(text: str = "", role: str = "body", *, wrap: bool = False, select: bool = False) -> QLabel:
    """Plain text: nothing an article says is ever taken for markup."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    if select:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def show_prompt(made: QLabel, text: str) -> None:
    """Another question in a label of the role 'prompt'; with a passage it is smaller, to be read without rolling."""
    made.setText(text)
    made.setProperty("long", len(text) > _LONG_PROMPT)
    made.style().unpolish(made)
    made.style().polish(made)


def button(
    text: str,
    deed: Callable[[], object],
    *,
    kind: str = "",
    sign: str = "",
    tip: str = "",
    name: str = "",
) -> QPushButton:
    """A button for `deed`.

    Args:
        kind: "primary" for the one thing to do next, "quiet" for what stays in the background.
        sign: the name of an icon.
        tip: the tool tip; without text it is the accessible name as well.
        name: the object name, for the sheet and for tests.
    """
    made = QPushButton(plain(text))
    made.setProperty("kind", kind)
    made.setToolTip(tip)
    made.setObjectName(name)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(True)
    if sign:
        role = QPalette.ColorRole.HighlightedText if kind == "primary" else QPalette.ColorRole.PlaceholderText
        made.setIcon(icon(sign, role))
        made.setIconSize(QSize(20, 20))
        made.setText(f" {made.text()}" if text else "")  # Qt leaves no air between icon and words
    if not text:
        made.setAccessibleName(tip)
    made.clicked.connect(lambda _checked: deed())
    return made


def plain(text: str) -> str:
    """`text` for a button: an ampersand is an ampersand, not a mnemonic."""
    return text.replace("&", "&&")


def column(*items: QWidget | QBoxLayout | int, margin: Margin = 0, gap: int = UNIT) -> QVBoxLayout:
    """Things below one another; an int is so much stretch."""
    return _filled(QVBoxLayout(), items, margin, gap)


def row(*items: QWidget | QBoxLayout | int, margin: Margin = 0, gap: int = UNIT) -> QHBoxLayout:
    """Things beside one another; an int is so much stretch."""
    return _filled(QHBoxLayout(), items, margin, gap)


def spin(least: int, most: int, suffix: str = "") -> QSpinBox:
    """A field for a number."""
    made = QSpinBox(minimum=least, maximum=most, suffix=suffix)
    made.lineEdit().setTextMargins(8, 0, 0, 0)
    return made


def chooser(name: str, choices: Iterable[str], chosen: Callable[[], object]) -> QComboBox:
    """A field to choose one of several from; `chosen` is called when the person, or `refill`, changes it."""
    made = QComboBox()
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.addItems(list(choices))
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(12)
    made.currentIndexChanged.connect(lambda _nth: chosen())
    return made


def refill(field: QComboBox, choices: Sequence[str]) -> None:
    """Other choices; the one that stood there stays if it is among them, else the first. Nobody is told."""
    before = field.currentText()
    blocked = field.blockSignals(True)  # noqa: FBT003 - Qt's own signature
    field.clear()
    field.addItems(list(choices))
    field.setCurrentText(before if before in choices else choices[0])
    field.blockSignals(blocked)


def box(layout: QBoxLayout, role: str = "") -> QFrame:
    """A frame around a layout: "panel", "strip" or "side"."""
    made = QFrame()
    made.setProperty("role", role)
    made.setLayout(layout)
    return made


def scrolled(inside: QWidget) -> QScrollArea:
    """Something that can be scrolled up and down where the window is too low for it."""
    inside.setObjectName("inside")
    made = QScrollArea(widgetResizable=True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setWidget(inside)
    return made


def rule() -> QFrame:
    """A thin line across."""
    made = box(row(), "rule")
    made.setFixedHeight(1)
    return made


def _filled(layout: L, items: tuple[QWidget | QBoxLayout | int, ...], margin: Margin, gap: int) -> L:
    layout.setContentsMargins(*((margin,) * 4 if isinstance(margin, int) else margin))
    layout.setSpacing(gap)
    for item in items:
        if isinstance(item, int):
            layout.addStretch(item)
        elif isinstance(item, QWidget):
            layout.addWidget(item)
        else:
            layout.addLayout(item)
    return layout
