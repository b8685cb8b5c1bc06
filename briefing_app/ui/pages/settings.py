"""Settings: what all of it is for, how to study, how it looks. Everything works at once; there is no OK."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QFormLayout,
    QFrame,
    QGridLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from briefing_app.errors import BriefingError
from briefing_app.model.briefing import Meeting
from briefing_app.settings import Scheme, Settings
from briefing_app.study.days import FARTHEST
from briefing_app.study.told import DAYS
from briefing_app.ui import theme, words
from briefing_app.ui.widgets.basics import box, button, column, label, row, scrolled, spin
from briefing_app.ui.widgets.header import PAGE, Header

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.ui.desk import Desk

_SCHEMES = {Scheme.SYSTEM: "As the system", Scheme.LIGHT: "Light", Scheme.DARK: "Dark"}
_AFTER = ("Cards go on as usual", "Cards rest")
_WITHOUT = "New cards and recall are for the time without a meeting; before one, the plan decides."
_ROWS = 4  # of weekdays
_AHEAD = timedelta(days=7)
_NINE = 9  # o'clock
_MOST_MINUTES = 240  # a day
_FIELD = 280  # px


class SettingsPage(QWidget):
    """One page of fields.

    Signals:
        changed(): something was set.
        help_asked(): show the key map.
    """

    changed = Signal()
    help_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._title = QLineEdit(maxLength=80)
        self._dated = QCheckBox("It has a date")
        self._at = QDateTimeEdit(calendarPopup=True)
        self._at.setDisplayFormat("d MMMM yyyy, HH:mm")
        self._minutes = spin(0, _MOST_MINUTES, " min")
        self._varies = QCheckBox("Not the same every day")
        self._week = {day: spin(0, _MOST_MINUTES, " min") for day in DAYS}
        self._after = QComboBox()
        self._after.addItems(list(_AFTER))
        self._calendar = button("Save to a calendar …", self._save_blocks, sign="calendar-range", name="calendar")
        self._saved = label("", "small", wrap=True, select=True)
        self._new = spin(0, 200)
        self._retention = spin(70, 97, " %")
        self._two = QCheckBox("Again and Good are enough")
        self._scheme = QComboBox()
        self._scheme.addItems(list(_SCHEMES.values()))
        self._scale = spin(80, 200, " %")
        self._scale.setSingleStep(10)
        self._calm = QCheckBox("Less motion: cards do not turn")
        self._larger = QCheckBox("A larger language model, where one is installed")
        self._lay_out()
        self.refresh()
        self._connect()

    def refresh(self) -> None:
        """Show what is set."""
        settings, meeting = self._desk.workspace.settings(), self._desk.workspace.meeting()
        if not self._title.hasFocus():
            self._title.setText(meeting.title)
        self._dated.setChecked(meeting.at is not None)
        now = self._desk.now()
        moment = meeting.at or _proposed(now)
        farthest = max(now + FARTHEST, moment)
        self._at.setMaximumDateTime(QDateTime.fromSecsSinceEpoch(int(farthest.timestamp())))
        self._at.setDateTime(QDateTime.fromSecsSinceEpoch(int(moment.timestamp())))
        self._at.setEnabled(meeting.at is not None)
        self._show_budget(meeting)
        self._new.setValue(settings.new_per_day)
        self._retention.setValue(round(settings.desired_retention * 100))
        self._two.setChecked(settings.two_buttons)
        self._scheme.setCurrentIndex(list(_SCHEMES).index(settings.scheme))
        self._scale.setValue(settings.text_scale)
        self._calm.setChecked(settings.reduce_motion)
        self._larger.setChecked(settings.larger_model)

    def _show_budget(self, meeting: Meeting) -> None:
        for field, minutes in zip(
            (self._minutes, *self._week.values()), (meeting.minutes, *meeting.by_weekday), strict=True
        ):
            _put(field, minutes)
        self._varies.setChecked(bool(meeting.week))
        self._after.setCurrentIndex(int(meeting.rests))
        self._days.setVisible(bool(meeting.week))
        self._minutes.setEnabled(not meeting.week)
        self._calendar.setEnabled(meeting.at is not None and meeting.at > self._desk.now())

    def take_focus(self) -> None:
        """Begin at the top."""
        self._title.setFocus()

    def _connect(self) -> None:
        self._title.editingFinished.connect(self._keep_meeting)
        self._dated.clicked.connect(self._keep_meeting)
        self._at.editingFinished.connect(self._keep_meeting)
        self._varies.clicked.connect(self._keep_meeting)
        self._after.activated.connect(self._keep_meeting)
        for minutes in (self._minutes, *self._week.values()):
            minutes.valueChanged.connect(self._keep_meeting)
        for box_ in (self._two, self._calm, self._larger):
            box_.clicked.connect(self._keep_settings)
        for number in (self._new, self._retention, self._scale):
            number.valueChanged.connect(self._keep_settings)
        self._scheme.activated.connect(self._keep_settings)

    def _keep_meeting(self) -> None:
        before = self._desk.workspace.meeting()
        moment = datetime.fromtimestamp(self._at.dateTime().toSecsSinceEpoch(), UTC)
        after = Meeting(
            title=self._title.text().strip() or before.title,
            at=moment if self._dated.isChecked() else None,
            minutes=self._minutes.value(),
            week=self._by_weekday(before) if self._varies.isChecked() else (),
            rests=bool(self._after.currentIndex()),
        )
        if after != before:
            self._desk.workspace.set_meeting(after)
            self.refresh()
            self.changed.emit()

    def _by_weekday(self, before: Meeting) -> tuple[int, ...]:
        """As the fields have it; a week that is only now told apart begins as it was."""
        return tuple(field.value() for field in self._week.values()) if before.week else before.by_weekday

    def _save_blocks(self) -> None:
        """The times of study as a calendar file."""
        title = self._desk.workspace.meeting().title
        proposal = Path.home() / f"{words.file_name(title)}.ics"
        path = self._desk.asks.save_file("Save the times of study", proposal, "Calendar (*.ics)")
        if path:
            try:
                self._desk.workspace.exchange.export("calendar", path, self._desk.now())
            except BriefingError as error:
                self._saved.setText(str(error))
            else:
                self._saved.setText(f"Saved to {path}")
            self._saved.show()

    def _keep_settings(self) -> None:
        before = self._desk.workspace.settings()
        after: Settings = replace(
            before,
            scheme=list(_SCHEMES)[self._scheme.currentIndex()],
            text_scale=self._scale.value(),
            reduce_motion=self._calm.isChecked(),
            desired_retention=self._retention.value() / 100,
            new_per_day=self._new.value(),
            two_buttons=self._two.isChecked(),
            larger_model=self._larger.isChecked(),
        )
        if after != before:
            self._desk.workspace.set_settings(after)
            self.changed.emit()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("inside")
        parts = column(
            self._plan_section(),
            _section("Study", (("", self._two),)),
            _section("Appearance", (("Colours", self._scheme), ("Text size", self._scale), ("", self._calm))),
            _section("Reading", (("", self._larger),)),
            label(
                "Nothing leaves this computer: articles, cards and answers stay in one file of yours.",
                "muted",
                wrap=True,
            ),
            1,
            gap=16,
        )
        parts.setContentsMargins(0, 0, 8, 0)
        inside.setLayout(parts)
        inside.setMaximumWidth(theme.scaled(720))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*PAGE)
        layout.setSpacing(20)
        layout.addWidget(
            Header("Settings", button("Keys", self.help_asked.emit, sign="keyboard", tip="The key map (?)"))
        )
        layout.addWidget(scrolled(inside), 1)

    def _plan_section(self) -> QFrame:
        self._days = _days(self._week)
        self._saved.hide()
        saved = QWidget()
        saved.setLayout(column(row(self._calendar, 1), self._saved, gap=4))
        varied = QWidget()
        varied.setLayout(column(self._varies, self._days, gap=8))  # one row: hidden days leave no gap
        return _section(
            "Meeting & plan",
            (
                ("Title", self._title),
                ("", self._dated),
                ("When", self._at),
                ("Minutes a day", self._minutes),
                ("", varied),
                ("After the meeting", self._after),
                ("Times of study", saved),
                ("New cards a day", self._new),
                ("Aim to recall", self._retention),
            ),
            _WITHOUT,
        )


def _proposed(now: datetime) -> datetime:
    """For a meeting without a date: in a week at nine on this computer's clock; one of this moment would be over."""
    local = (now + _AHEAD).astimezone()
    return local.replace(hour=_NINE, minute=0, second=0, microsecond=0)


def _days(fields: Mapping[str, QSpinBox]) -> QWidget:
    """The days of a week in two columns."""
    made, grid = QWidget(), QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    for nth, (name, field) in enumerate(fields.items()):
        field.setAccessibleName(f"Minutes on {name}")
        field.setMinimumHeight(36)
        grid.addWidget(label(name, "small"), nth % _ROWS, nth // _ROWS * 2)
        grid.addWidget(field, nth % _ROWS, nth // _ROWS * 2 + 1)
    made.setLayout(grid)
    return made


def _put(field: QSpinBox, value: int) -> None:
    """Show a value without telling that it changed."""
    blocked = field.blockSignals(True)  # noqa: FBT003 - Qt's own signature
    field.setValue(value)
    field.blockSignals(blocked)


def _section(title: str, fields: tuple[tuple[str, QWidget], ...], note: str = "") -> QFrame:
    form = QFormLayout()
    form.setHorizontalSpacing(24)
    form.setVerticalSpacing(12)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
    for name, field in fields:
        field.setMinimumSize(_FIELD, 36)
        field.setAccessibleName(name or field.accessibleName())
        named = label(name)
        named.setMinimumWidth(144)
        named.setMinimumHeight(36)
        form.addRow(named, field)
    layout = column(label(title, "lead"), margin=(24, 20, 24, 20), gap=12)
    layout.addLayout(form)
    if note:
        layout.addWidget(label(note, "small", wrap=True))
    return box(layout, "panel")
