"""Before a quiz: who plays, and how many questions."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from briefing_app.ui import theme
from briefing_app.ui.widgets.basics import box, button, column, label, row, scrolled, spin
from briefing_app.ui.widgets.header import PAGE, Header

NAMES = ("Amber", "Blue", "Coral", "Dune", "Elm", "Fern")
_QUESTIONS = 10
_WIDTH = 480  # px


class QuizSetup(QWidget):
    """Teams and length.

    Signals:
        start_asked(int, list[str]): so many questions for these teams.
    """

    start_asked = Signal(int, list)

    def __init__(self) -> None:
        super().__init__()
        self._fields = [self._field(name) for name in NAMES]
        self._number = spin(1, 50)
        self._number.setValue(_QUESTIONS)
        self._number.setAccessibleName("Questions")
        self._number.setMinimumWidth(96)
        self._fewer = button("", lambda: self._set_teams(-1), kind="quiet", sign="minus", tip="One team fewer")
        self._more = button("", lambda: self._set_teams(1), kind="quiet", sign="plus", tip="One team more")
        self._start = button("Start   Enter", self.start, kind="primary", name="start")
        self._teams = 2
        self._lay_out()
        self._set_teams(0)

    @property
    def teams(self) -> list[str]:
        """The names as typed; an empty one gets its usual name."""
        fields = self._fields[: self._teams]
        return [field.text().strip() or name for field, name in zip(fields, NAMES, strict=False)]

    def start(self) -> None:
        """Begin."""
        self.start_asked.emit(self._number.value(), self.teams)

    def take_focus(self) -> None:
        """Begin with the button: Enter is enough."""
        self._start.setFocus()
        self._scroll.ensureWidgetVisible(self._start)

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit(placeholderText=name, maxLength=24)
        field.setAccessibleName(f"Name of a team, {name} if left empty")
        field.returnPressed.connect(self.start)
        return field

    def _lay_out(self) -> None:
        number = row(label("Questions"), 1, self._number)
        teams = row(label("Teams"), 1, self._fewer, self._more)
        hint = label(
            "One laptop, passed around: each team answers every question, then all see the answer "
            "and the sentence it comes from.",
            "muted",
            wrap=True,
        )
        panel = box(column(number, teams, *self._fields, margin=24, gap=12), "panel")
        middle = QWidget()
        middle.setMaximumWidth(theme.scaled(_WIDTH))
        middle.setLayout(column(hint, panel, row(self._start, 1), 1, gap=24))
        layout = column(Header("Quiz"), margin=PAGE, gap=16)
        self._scroll = scrolled(middle)
        layout.addWidget(self._scroll, 1)
        self.setLayout(layout)
        self._start.setMinimumSize(160, 44)

    def _set_teams(self, more: int) -> None:
        self._teams = max(1, min(len(self._fields), self._teams + more))
        for nth, field in enumerate(self._fields):
            field.setVisible(nth < self._teams)
        self._fewer.setEnabled(self._teams > 1)
        self._more.setEnabled(self._teams < len(self._fields))
