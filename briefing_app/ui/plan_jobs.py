"""The plan is made off the main thread; so is the answer to 'what if', asked while a slider moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from briefing_app.study.told import Phase
from briefing_app.ui.tasks import Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from briefing_app.model.planning import Groundwork
    from briefing_app.study.outlook import Outlook
    from briefing_app.study.told import Standing
    from briefing_app.ui.desk import Desk

SOON_MSEC = 150
"""A plan is begun, and a slider's place looked into, when nothing has moved for so long."""


class Planning(QObject):
    """Makes the plan of the day and answers what other budgets would bring, always with the newest plan.

    Signals:
        made(Outlook | None): today's plan; None where there can be none (no date, no cards, the meeting is over).
        foreseen(int, Forecast): what so many minutes a day would bring.
        reckoned(float, int | None): the minutes a day for a goal (0..1); None: it is out of reach.
    """

    made = Signal(object)
    foreseen = Signal(int, object)
    reckoned = Signal(float, object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._planner = Worker(self._keep, self)
        self._foreseer = Worker(self.foreseen.emit, self)
        self._reckoner = Worker(self.reckoned.emit, self)
        self._outlook: Outlook | None = None
        self._minutes: int | None = None
        self._goal: float | None = None
        self._gathering: Generator[None, None, Groundwork] | None = None
        self._planning = _timer(self, self._plan)
        self._step = _timer(self, self._gather, 0)
        self._asking = _timer(self, self._ask)

    @property
    def outlook(self) -> Outlook | None:
        """The plan of today, once it is made."""
        return self._outlook

    @property
    def busy(self) -> bool:
        """Whether something is being worked out."""
        waits = self._planning.isActive() or self._asking.isActive()
        return waits or self._gathering is not None or any(worker.busy for worker in self._workers)

    def plan(self, standing: Standing, cards: int) -> None:
        """Make today's plan anew, soon; where there can be none, say so at once."""
        if not cards or standing.phase in {Phase.UNDATED, Phase.OVER}:
            self._planning.stop()
            self._gathering = None
            self._planner.forget()
            self._show(None)
        else:
            self._planning.start()

    def foresee(self, minutes: int) -> None:
        """Look into what so many minutes every day would bring, soon."""
        self._minutes = minutes
        self._asking.start()

    def reckon(self, goal: float) -> None:
        """Look for the minutes a day that bring readiness to `goal` (0..1), soon."""
        self._goal = goal
        self._asking.start()

    def close(self) -> None:
        """Nothing more is begun or told."""
        self._gathering = None
        for timer in (self._planning, self._step, self._asking):
            timer.stop()
        for worker in self._workers:
            worker.forget()

    @property
    def _workers(self) -> tuple[Worker, ...]:
        return self._planner, self._foreseer, self._reckoner

    def _plan(self) -> None:
        self._gathering = self._desk.workspace.plan.gathering(self._desk.now())
        self._gather()

    def _gather(self) -> None:
        """One step of taking from the store what the plan is made from; the window is drawn between two."""
        if self._gathering is None:
            return
        try:
            next(self._gathering)
        except StopIteration as end:
            ground: Groundwork = end.value
            self._gathering = None
            self._planner.do(lambda: _planned(ground))
        else:
            self._step.start()

    def _keep(self, outlook: Outlook) -> None:
        self._desk.workspace.plan.keep(outlook)
        self._show(outlook)

    def _show(self, outlook: Outlook | None) -> None:
        self._outlook = outlook
        self.made.emit(outlook)

    def _ask(self) -> None:
        outlook, minutes, goal = self._outlook, self._minutes, self._goal
        self._minutes = self._goal = None
        if outlook and minutes is not None:
            self._foreseer.do(lambda: _foreseen(outlook, minutes))
        if outlook and goal is not None:
            self._reckoner.do(lambda: _reckoned(outlook, goal))


def _planned(ground: Groundwork) -> Generator[object, None, None]:
    from briefing_app.study import outlook  # noqa: PLC0415 - brings numpy, which no window waits for

    yield (outlook.make(ground),)


def _foreseen(outlook: Outlook, minutes: int) -> Generator[object, None, None]:
    yield minutes, outlook.foresee(minutes)


def _reckoned(outlook: Outlook, goal: float) -> Generator[object, None, None]:
    yield goal, outlook.minutes_for(goal)


def _timer(parent: QObject, deed: Callable[[], None], msec: int = SOON_MSEC) -> QTimer:
    made = QTimer(parent, singleShot=True, interval=msec)
    made.timeout.connect(deed)
    return made
