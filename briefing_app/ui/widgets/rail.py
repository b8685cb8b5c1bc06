"""The left rail: where one is, and where one can go."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout, QWidget

from briefing_app.ui.icons import icon
from briefing_app.ui.widgets.basics import button, label

WIDE = 216
NARROW = 64


@dataclass(frozen=True, slots=True)
class Place:
    """A page as the rail shows it."""

    key: str
    title: str
    sign: str


class Rail(QFrame):
    """The pages as buttons; icons alone when there is little room.

    Signals:
        asked(str): the key of a page.
        search_asked(): the search button.
    """

    asked = Signal(str)
    search_asked = Signal()

    def __init__(self, places: tuple[Place, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._name = label("Briefing", "lead")
        self._meeting = label("", "small", wrap=True)
        self._search = button("Search", self.search_asked.emit, sign="search", tip="Search everything (Ctrl+K)")
        self._search.setObjectName("search")
        self._group = QButtonGroup(self, exclusive=True)
        self._buttons = {place.key: self._button(nth, place) for nth, place in enumerate(places, 1)}
        self._titles = {place.key: place.title for place in places}
        self._lay_out()
        self.set_narrow(narrow=False)

    def show_place(self, key: str) -> None:
        """Mark a page as the one that is seen."""
        self._buttons[key].setChecked(True)

    def show_meeting(self, words: str) -> None:
        """What all of it is for."""
        self._meeting.setText(words)
        self._meeting.setVisible(bool(words) and self.width() > NARROW)

    def set_narrow(self, *, narrow: bool) -> None:
        """Icons alone, or with their names."""
        self.setFixedWidth(NARROW if narrow else WIDE)
        self._name.setVisible(not narrow)
        self._meeting.setVisible(not narrow and bool(self._meeting.text()))
        self._search.setText("" if narrow else " Search")
        for key, made in self._buttons.items():
            made.setText("" if narrow else f" {self._titles[key]}")

    def _button(self, nth: int, place: Place) -> QPushButton:
        made = button(
            place.title, lambda: self.asked.emit(place.key), tip=f"{place.title} (Alt+{nth % 10})", name=place.key
        )
        made.setCheckable(True)
        made.setIcon(icon(place.sign))
        made.setIconSize(QSize(20, 20))
        made.setAccessibleName(place.title)
        made.setMinimumHeight(40)
        self._group.addButton(made)
        return made

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 20, 8, 16)
        layout.setSpacing(2)
        for text in (self._name, self._meeting):
            text.setContentsMargins(12, 0, 12, 0)
            layout.addWidget(text)
        layout.addSpacing(14)
        self._search.setMinimumHeight(40)
        layout.addWidget(self._search)
        layout.addSpacing(10)
        *most, last = self._buttons.values()
        for made in most:
            layout.addWidget(made)
        layout.addStretch(1)
        layout.addWidget(last)
        layout.setAlignment(Qt.AlignmentFlag.AlignTop)
