"""Settings: what all of it is for, how to study, how it looks. Everything works at once; there is no OK."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QFormLayout,
    QFrame,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from briefing_app.settings import Scheme, Settings
from briefing_app.ui import theme
from briefing_app.ui.widgets.basics import box, button, column, label, scrolled, spin
from briefing_app.ui.widgets.header import PAGE, Header

if TYPE_CHECKING:
    from briefing_app.ui.desk import Desk

_SCHEMES = {Scheme.SYSTEM: "As the system", Scheme.LIGHT: "Light", Scheme.DARK: "Dark"}
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
        moment = meeting.at or self._desk.now()
        self._at.setDateTime(QDateTime.fromSecsSinceEpoch(int(moment.timestamp())))
        self._at.setEnabled(meeting.at is not None)
        self._new.setValue(settings.new_per_day)
        self._retention.setValue(round(settings.desired_retention * 100))
        self._two.setChecked(settings.two_buttons)
        self._scheme.setCurrentIndex(list(_SCHEMES).index(settings.scheme))
        self._scale.setValue(settings.text_scale)
        self._calm.setChecked(settings.reduce_motion)
        self._larger.setChecked(settings.larger_model)

    def take_focus(self) -> None:
        """Begin at the top."""
        self._title.setFocus()

    def _connect(self) -> None:
        self._title.editingFinished.connect(self._keep_meeting)
        self._dated.clicked.connect(self._keep_meeting)
        self._at.editingFinished.connect(self._keep_meeting)
        for box_ in (self._two, self._calm, self._larger):
            box_.clicked.connect(self._keep_settings)
        for number in (self._new, self._retention, self._scale):
            number.valueChanged.connect(self._keep_settings)
        self._scheme.activated.connect(self._keep_settings)

    def _keep_meeting(self) -> None:
        meeting = self._desk.workspace.meeting()
        moment = datetime.fromtimestamp(self._at.dateTime().toSecsSinceEpoch(), UTC)
        at = moment if self._dated.isChecked() else None
        self._at.setEnabled(self._dated.isChecked())
        self._desk.workspace.set_meeting(replace(meeting, title=self._title.text().strip() or meeting.title, at=at))
        self.changed.emit()

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
            _section("Meeting", (("Title", self._title), ("", self._dated), ("When", self._at))),
            _section("Study", (("New cards a day", self._new), ("Aim to recall", self._retention), ("", self._two))),
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


def _section(title: str, fields: tuple[tuple[str, QWidget], ...]) -> QFrame:
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
        if name:
            form.addRow(named, field)
        else:
            form.addRow(field)
    layout = column(label(title, "lead"), margin=(24, 20, 24, 20), gap=12)
    layout.addLayout(form)
    return box(layout, "panel")
