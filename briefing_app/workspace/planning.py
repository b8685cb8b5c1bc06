"""The plan towards the meeting: what it is made from, taken from the store."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

from briefing_app.model.briefing import Likelihood
from briefing_app.model.overview import DayReadiness
from briefing_app.model.planning import Groundwork, Known
from briefing_app.study import blocks, queue

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping
    from pathlib import Path

    from briefing_app.model.cards import Review
    from briefing_app.model.overview import Overview
    from briefing_app.model.planning import Block
    from briefing_app.store.store import Store
    from briefing_app.study.outlook import Outlook
    from briefing_app.study.schedule import Scheduler
    from briefing_app.workspace.study import StudyDesk

WEIGHTS: Mapping[Likelihood, float] = {Likelihood.CERTAIN: 1.0, Likelihood.LIKELY: 0.6, Likelihood.UNLIKELY: 0.25}
_UNJUDGED = WEIGHTS[Likelihood.LIKELY]
_NEW = 3_000  # new cards a plan looks at; more cannot be begun before any meeting
_RECENT = 2_000  # answers that tell when a person studies
_LOG = 10_000  # answers a person is known by; more are no surer, and memory


@dataclass(frozen=True, slots=True)
class Course:
    """Where a briefing stands on its way to the meeting; cheap to ask for.

    Attributes:
        zone: where the person is.
        past: the readiness of days before today.
        last_answer: when the latest answer was given; it may lie ahead of a clock that was set back.
        spent: seconds studied today.
    """

    zone: tzinfo
    past: tuple[DayReadiness, ...]
    last_answer: datetime | None
    spent: float


class PlanDesk:
    """Where a briefing stands and what is planned, asked of one store. All moments are UTC-aware.

    Args:
        store: open; used only in the thread that calls.
        zone: where the person is.
        study: whose memories.
        likelihoods: how likely facts are to come up, by key, as the person judged it.
    """

    def __init__(
        self, store: Store, zone: tzinfo, study: StudyDesk, likelihoods: Callable[[], Mapping[str, Likelihood]]
    ) -> None:
        self._store = store
        self._zone = zone
        self._study = study
        self._likelihoods = likelihoods

    def groundwork(self, now: datetime) -> Groundwork:
        """What a plan towards the meeting is made from; `study.outlook.make` makes it, in any thread."""
        steps = self.gathering(now)
        try:
            while True:
                next(steps)
        except StopIteration as end:
            found: Groundwork = end.value
            return found

    def gathering(self, now: datetime) -> Generator[None, None, Groundwork]:
        """The same, some milliseconds at a time."""
        self._study.replay_missing()
        return self._gathered(now)

    def _gathered(self, now: datetime) -> Generator[None, None, Groundwork]:
        while self._study.redate():
            yield
        return (yield from groundwork(self._store, self._likelihoods(), self._study.scheduler, now, self._zone))

    def course(self, now: datetime) -> Course:
        """Where things stand."""
        today = queue.study_day(now, self._zone)
        figures = self._store.figures
        past = tuple(row for row in figures.readiness(now) if row.day < today)
        spent = self._store.study.seconds(*queue.day_bounds(now, self._zone))
        return Course(self._zone, past, figures.last_answer(), spent)

    def keep(self, outlook: Outlook) -> None:
        """Keep the readiness of its day; of a store that is write-protected nothing is kept."""
        meeting = self._store.meeting().at
        if meeting and not self._store.read_only:
            mean, error = outlook.forecast.now
            with self._store.together():
                self._store.figures.put_readiness(meeting, DayReadiness(outlook.days[0], mean, error))

    def blocks(self, now: datetime) -> tuple[Block, ...]:
        """The times of study until the meeting, at the hour at which the person usually begins."""
        moments = (review.at for review in self._store.study.sample(_RECENT))
        return blocks.until(self._store.meeting(), now, self._zone, blocks.usual_start(moments, self._zone))

    def unmerged(self) -> bool:
        """Whether articles were read and not yet put together: the window was closed before that."""
        return self._store.figures.unmerged()

    def overview(self, sample: tuple[Path, ...]) -> Overview:
        """What the briefing holds, in numbers; the articles of the sample are not one's own.

        Memories are counted as they are cached: ask for `StudyDesk.counts` first, which replays what is missing.
        """
        figures = self._store.figures
        own = figures.articles_beside([path.name for path in sample])
        return replace(figures.overview(self._study.scheduler.tag), own_articles=own)


def groundwork(
    store: Store, likelihoods: Mapping[str, Likelihood], scheduler: Scheduler, now: datetime, zone: tzinfo
) -> Generator[None, None, Groundwork]:
    """What a plan is made from, as of `now` (UTC-aware); the plan itself may be made in any thread.

    Yields after every few milliseconds, so that a window can be drawn in between. An answer given meanwhile may be in
    it or not: a plan is made anew after a sitting.

    Args:
        store: with every memory cached.
        likelihoods: by the key of a fact, as a person judged it.
        scheduler: whose memories.
        now: the time.
        zone: where the person is.
    """
    log = store.study
    known = Known()
    yield from log.know(known, scheduler.tag, queue.study_day(now, zone))
    answers: list[Review] = []
    for page in log.sample_pages(_LOG):
        answers += page
        yield
    new = log.new_for_plan(scheduler.tag, _NEW)
    yield
    judged = {key: WEIGHTS[likelihood] for fact, likelihood in likelihoods.items() for key in log.cards_of(fact)}
    return Groundwork(
        meeting=store.meeting(),
        now=now,
        zone=zone,
        known=known,
        new=new,
        unlisted=max(log.unmet(scheduler.tag) - len(new), 0),
        weights=judged,
        weight=_UNJUDGED,
        log=tuple(answers),
        spent=log.seconds(*queue.day_bounds(now, zone)),
        parameters=scheduler.parameters,
    )
