"""The plan: the way to the meeting, a slider for the minutes of a day, and what a goal would take."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QSlider, QWidget

from briefing_app.study import told
from briefing_app.study.queue import study_day
from briefing_app.ui import theme
from briefing_app.ui.widgets.basics import button, column, label, row, spin
from briefing_app.ui.widgets.forecast_strip import ForecastStrip, Point, Way

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from briefing_app.model.overview import DayReadiness
    from briefing_app.study.outlook import Outlook
    from briefing_app.study.plan import Forecast
    from briefing_app.study.told import Standing

_LONG, _MOST = 60, 240  # minutes a day: of the slider at the least, and of any
_GOAL = 90  # per cent
_PAST_DAYS = 21  # of the line so far
_STEP = 5  # minutes, of Page up and Page down


class PlanPanel(QFrame):
    """What other budgets would bring is asked for by signals and shown when it is known.

    Signals:
        minutes_tried(int): the slider stands at so many minutes a day.
        goal_asked(float): how many minutes would bring this readiness (0..1)?
        budget_chosen(int): study so many minutes every day from now on.
    """

    minutes_tried = Signal(int)
    goal_asked = Signal(float)
    budget_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._outlook: Outlook | None = None
        self._standing: Standing | None = None
        self._past: Sequence[DayReadiness] = ()
        self._planned = 0  # minutes a day
        self._needed: int | None = None
        self._title = label("The way to the meeting", "lead")
        self._strip = ForecastStrip()
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, _LONG)
        self._slider.setPageStep(_STEP)
        self._slider.setAccessibleName("Minutes a day")
        self._slider.valueChanged.connect(self._try)
        self._minutes = label("", "lead")
        self._left_out = label("", "small", wrap=True)
        self._basis = label("", "small", wrap=True)
        self._choose = button("", self._take, name="take-budget", tip="Study so many minutes every day from now on")
        self._goal = spin(50, 99, " %")
        self._goal.setAccessibleName("Readiness to reach")
        self._goal.setValue(_GOAL)
        self._goal.valueChanged.connect(lambda _value: self._ask_goal())
        self._takes = button("", self._go_to_needed, kind="quiet", name="needed", tip="Move the slider there")
        self._lay_out()

    def wait(self) -> None:
        """The plan is being worked out."""
        self._outlook = None
        self._strip.show_way(Way())
        self._fields.setEnabled(False)
        self._choose.hide()
        self._left_out.hide()
        self._basis.setText("Working out the plan …")

    def show_plan(self, standing: Standing, outlook: Outlook, past: Sequence[DayReadiness]) -> None:
        """Show the plan of today; the slider goes back to it unless it is being moved."""
        fresh = self._outlook is None or self._slider.value() == self._planned
        another = outlook is not self._outlook
        self._outlook, self._standing, self._past = outlook, standing, past
        week = standing.meeting.by_weekday
        self._planned = round(sum(week) / len(week))
        self._slider.setMaximum(min(_MOST, max(_LONG, 2 * self._planned, self._slider.value())))
        if fresh:
            self._slider.setValue(self._planned)
        self._fields.setEnabled(True)
        self._basis.setText(told.basis(outlook))
        self._try(self._slider.value())
        if another:
            self._ask_goal()

    def show_foreseen(self, minutes: int, forecast: Forecast) -> None:
        """What the minutes that were tried would bring."""
        if minutes == self._slider.value() and minutes != self._planned:
            self._draw(forecast)

    def show_reckoned(self, goal: float, minutes: int | None) -> None:
        """What the goal would take."""
        if round(goal * 100) == self._goal.value():
            self._needed = minutes
            self._takes.setText(told.for_goal(goal, minutes))
            self._takes.setEnabled(minutes is not None)

    # ------------------------------------------------------------------ inside

    def _lay_out(self) -> None:
        goal = row(self._goal, self._takes, 1, gap=8)
        fields = QGridLayout()
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setHorizontalSpacing(16)
        fields.setVerticalSpacing(8)
        fields.setColumnStretch(1, 1)
        fields.addWidget(label("Minutes a day", "small"), 0, 0)
        fields.addWidget(self._slider, 0, 1)
        fields.addWidget(self._minutes, 0, 2)
        fields.addWidget(self._choose, 0, 3)
        fields.addWidget(label("To reach", "small"), 1, 0)
        fields.addLayout(goal, 1, 1, 1, 3)
        _keep_room(self._choose)
        self._fields = QWidget()
        self._fields.setLayout(fields)
        foot = column(self._left_out, self._basis, gap=2)
        layout = column(self._title, self._strip, self._fields, foot, margin=(20, 16, 20, 16), gap=8)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.wait()

    def _try(self, minutes: int) -> None:
        """The words follow at once; the band when it is known."""
        if not self._outlook:
            return
        self._minutes.setText(f"{minutes} min")
        self._minutes.setMinimumWidth(self._minutes.fontMetrics().horizontalAdvance("240 min"))
        self._choose.setText(f"Plan {minutes} min")
        self._choose.setVisible(minutes != self._planned)
        if minutes == self._planned:
            self._draw(self._outlook.forecast)
        else:
            self.minutes_tried.emit(minutes)

    def _draw(self, forecast: Forecast) -> None:
        if not self._outlook or not self._standing:
            return
        self._strip.show_way(way(self._standing, self._outlook.days[0], forecast, self._past))
        more = self._outlook.unseen - self._outlook.forecast.unseen  # cards no simulation looks at
        self._left_out.setText(told.left_out(forecast.unseen + more))
        self._left_out.setVisible(bool(self._left_out.text()))

    def _ask_goal(self) -> None:
        if self._outlook:
            self.goal_asked.emit(self._goal.value() / 100)

    def _go_to_needed(self) -> None:
        if self._needed is not None:
            self._slider.setMaximum(max(self._slider.maximum(), self._needed))
            self._slider.setValue(self._needed)
            self._slider.setFocus()

    def _take(self) -> None:
        self.budget_chosen.emit(self._slider.value())
        self._slider.setFocus()


def way(standing: Standing, today: date, forecast: Forecast, past: Sequence[DayReadiness]) -> Way:
    """What the strip draws.

    Args:
        standing: with a meeting that has a date.
        today: the study day.
        forecast: readiness now and after each day of study.
        past: of days before.
    """
    ahead = tuple(Point(float(nth), *step) for nth, step in enumerate(forecast.steps))
    before = tuple(
        Point(float((kept.day - today).days), kept.mean, kept.error)
        for kept in past
        if (today - kept.day).days <= _PAST_DAYS
    )
    last = len(ahead) - 1
    days = {nth: today + timedelta(days=nth) for nth in range(int(before[0].day) if before else 0, last)}
    far = len(days) > _PAST_DAYS  # the same number comes twice
    names = {
        nth: f"{day.day} {told.MONTHS[day.month - 1]}" if far else f"{told.DAYS[day.weekday()]} {day.day}"
        for nth, day in days.items()
    }
    at = standing.meeting.at
    names |= {0: "Today", last: told.short(study_day(at, standing.zone)) if at else ""}
    return Way(before, ahead, names)


def _keep_room(widget: QWidget) -> None:
    """What stands beside it does not move when it comes and goes."""
    policy = QSizePolicy(widget.sizePolicy())
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)
    widget.setMinimumWidth(theme.scaled(120))
