"""Statistics: what was done, what comes, how well it is remembered; each chart is a table as well."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from briefing_app.errors import BriefingError
from briefing_app.study import fit
from briefing_app.ui import theme, words
from briefing_app.ui.charts import figures
from briefing_app.ui.charts.figure import Figure
from briefing_app.ui.charts.panel import FigurePanel, texts
from briefing_app.ui.shortcuts import bind
from briefing_app.ui.tasks import Steps, Task
from briefing_app.ui.widgets.basics import button, chooser, scrolled
from briefing_app.ui.widgets.header import PAGE, Header

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from PySide6.QtGui import QResizeEvent

    from briefing_app.model.cards import Review
    from briefing_app.model.statistics import Statistics
    from briefing_app.model.study import Fitted
    from briefing_app.study.calibration import Calibration
    from briefing_app.ui.desk import Desk
    from briefing_app.workspace.rescheduling import Rescheduling

ORDER = ("readiness", "reviews", "ahead", "calibration", "recall", "times", "hardest", "calendar")
_WIDE = frozenset({"readiness", "calendar"})  # over both columns
_COLUMN = 380  # px at the usual text size: two columns where there is room for two such
_GAP = 16  # px
_SPANS = ("Last 31 days", "Last 92 days", "Last 365 days")


class StatisticsPage(QWidget):
    """One panel a figure.

    Signals:
        failed(BriefingError): a file could not be written.
    """

    failed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._found: Statistics | None = None
        self._task: Task | None = None
        self._fitting: Task | None = None
        self._rescheduling: Rescheduling | None = None
        self._then: Callable[[Any], object] = id  # what follows the task, with what came of it
        self._came: list[object] = []
        self._columns = 0
        self._span = chooser("How far back reviews a day go", _SPANS, self._show_counted)
        self._fit = button("Fit to my answers", self._fit_now, name="fit")
        self._header = Header("Statistics", self._span, self._fit)
        inside = QWidget()
        self._panels = {key: self._panel(key, inside) for key in ORDER}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 8, 8)
        self._grid.setSpacing(_GAP)
        inside.setLayout(self._grid)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*PAGE)
        layout.setSpacing(20)
        layout.addWidget(self._header)
        self._scroll = scrolled(inside)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName("Charts")
        layout.addWidget(self._scroll, 1)
        bind(self, {"T": self._turn_all})

    def refresh(self) -> None:
        """Count anew; predictions are held against answers in a worker."""
        self._found = self._desk.workspace.statistics.gather(self._desk.now())
        self._show_counted()
        if self._panels["calibration"].figure is None:
            self._panels["calibration"].show_figure(figures.calibration((), 0))
        self._hold_against()
        self._show_fit()

    def take_focus(self) -> None:
        """The arrow keys go through the charts."""
        self._scroll.setFocus()

    @property
    def busy(self) -> bool:
        """Whether predictions are still held against answers, or the schedule is fitted."""
        return any((self._task, self._fitting, self._rescheduling))

    def panel(self, key: str) -> FigurePanel:
        """One of `ORDER`."""
        return self._panels[key]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: two columns where there is room."""
        super().resizeEvent(event)
        self._place()

    def _panel(self, key: str, parent: QWidget) -> FigurePanel:
        made = FigurePanel(key, parent)  # without one it would for a moment be a window of its own
        made.file_asked.connect(self._save)
        return made

    def _show_counted(self) -> None:
        found = self._found
        if found is None:
            return
        shown = figures.all_of(found, figures.SPANS[self._span.currentIndex()])
        for figure in shown:
            self._panels[figure.key].show_figure(figure)
        self._panels["readiness"].setVisible(bool(found.readiness))
        self._panels["hardest"].show_figure(self._hardest(found))
        today = next((day for day in found.days if day.day == found.today), None)
        self._header.say(
            f"Today {words.count(today.answers, 'answer')} in {words.span_of_seconds(today.seconds)}"
            if today
            else "Nothing answered yet today"
        )

    def _hardest(self, found: Statistics) -> Figure:
        front = self._desk.workspace.statistics.front
        rows = tuple((front(card.key), card.lapses, card.reviews) for card in found.hardest)
        told = f"{words.count(len(rows), 'card')}, the most forgotten first" if rows else "No card was forgotten yet"
        return Figure("hardest", "Hardest cards", told, ("Card", "Forgotten", "Answers"), rows)

    def _place(self) -> None:
        columns = 2 if self.width() - PAGE[0] - PAGE[2] >= 2 * theme.scaled(_COLUMN) + _GAP else 1
        if columns == self._columns:
            return
        self._columns = columns
        row, column = 0, 0
        for key, panel in self._panels.items():
            wide = columns if key in _WIDE else 1
            if column + wide > columns:
                row, column = row + 1, 0
            self._grid.addWidget(panel, row, column, 1, wide)
            column += wide
        for nth in range(2):
            self._grid.setColumnStretch(nth, int(nth < columns))

    def _hold_against(self) -> None:
        if self._task is None:
            workspace = self._desk.workspace
            work = _calibrating(workspace.statistics.sample(), workspace.study.scheduler.parameters)
            self._task = Task(work)  # without a parent: it may outlive the page
            self._task.yielded.connect(self._show_calibration)
            self._task.failed.connect(self._fail)
            self._task.finished.connect(self._end)
            self._task.start()

    def _show_calibration(self, found: Calibration) -> None:
        self._panels["calibration"].show_figure(figures.calibration(found.bins, found.answers))

    def _fail(self, error: Exception) -> None:
        raise error  # a mistake of ours: shown as one

    def _end(self) -> None:
        self._task = None

    def _show_fit(self) -> None:
        study = self._desk.workspace.study
        answers = sum(day.answers for day in self._found.days) if self._found else 0
        fitted = study.fitted
        self._fit.setText("Fit to my answers" if fitted is None else "Use the usual schedule")
        self._fit.setEnabled(fitted is not None or (fit.is_possible() and answers >= fit.ENOUGH))
        self._fit.setToolTip(_fit_tip(fitted, answers))
        if study.told:
            self._header.say(study.told)

    def _fit_now(self) -> None:
        study = self._desk.workspace.study
        if self._fitting or self._rescheduling:
            return
        if study.fitted:
            self._reschedule(study.unfit(), "The usual schedule serves again.")
        else:
            self._header.say("Fitting …")
            self._begin(_fitting(self._desk.workspace.statistics.answers()), self._take_fit)

    def _begin(self, work: Generator[object, None, None], then: Callable[[Any], object]) -> None:
        """Have something worked out in a thread, then go on with what came of it."""
        self._then, self._came = then, []
        self._fitting = Task(work)
        self._fitting.yielded.connect(self._keep_came)
        self._fitting.failed.connect(self._fail)
        self._fitting.finished.connect(self._end_task)
        self._fitting.start()

    def _keep_came(self, value: object) -> None:
        self._came = [value]

    def _end_task(self) -> None:
        self._fitting = None
        if not self._came:  # it failed, and that is told
            self._rescheduling = None
        for value in self._came:
            self._then(value)

    def _take_fit(self, found: tuple[tuple[float, ...] | None, int]) -> None:
        parameters, answers = found
        new = parameters and self._desk.workspace.study.fit(parameters, answers, self._desk.now())
        if new:
            self._reschedule(new, f"Fitted to {words.count(answers, 'answer')}: cards come back as you forget.")
        else:
            self._say_fit("The usual schedule predicts your answers as well as any other; it stays.")

    def _reschedule(self, new: Rescheduling, said: str) -> None:
        """Read the log and keep what it gives a step a turn; it is replayed in a thread between."""
        self._rescheduling = new
        Steps(new.read(), lambda: self._begin(new.work(), lambda _: keep()), self)

        def keep() -> None:
            Steps(new.keep(), lambda: self._say_fit(said), self)

    def _say_fit(self, said: str) -> None:
        self._rescheduling = None
        self.refresh()
        self._header.say(said)

    def _turn_all(self) -> None:
        on = not all(panel.as_table for panel in self._panels.values())
        for panel in self._panels.values():
            panel.show_table(on=on)

    def _save(self, figure: Figure) -> None:
        title = words.file_name(f"{self._desk.workspace.meeting().title} {figure.title}")
        path = self._desk.asks.save_file("Save the numbers", Path.home() / f"{title}.csv", "Tables (*.csv)")
        if not path:
            return
        path = path if path.suffix else path.with_suffix(".csv")
        try:
            self._desk.workspace.statistics.write(texts(figure), path)
        except BriefingError as error:
            self.failed.emit(error)
            return
        self._header.say(f"Saved {path}")


def _calibrating(log: tuple[Review, ...], parameters: tuple[float, ...]) -> Generator[object, None, None]:
    from briefing_app.study import evidence  # noqa: PLC0415 - numpy, and this runs in a worker

    yield evidence.learner(log, parameters).calibration


def _fit_tip(fitted: Fitted | None, answers: int) -> str:
    if fitted:
        return f"The schedule is fitted to {words.count(fitted.answers, 'answer')} of yours"
    if not fit.is_possible():
        return "Needs the extra 'fit': pip install briefing-app[fit]"
    if answers < fit.ENOUGH:
        return f"From {fit.ENOUGH} answers on; there are {answers}"
    return "Learn from your answers how fast you forget"


def _fitting(log: tuple[Review, ...]) -> Generator[object, None, None]:
    yield fit.fit(log), len(log)
