"""The numbers of the statistics page: counted in the store, put together here."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count
from typing import TYPE_CHECKING

from briefing_app.formats import table
from briefing_app.model.statistics import DueDay, Statistics
from briefing_app.study import queue, statistics

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime, tzinfo
    from pathlib import Path

    from briefing_app.model.cards import Review
    from briefing_app.store.store import Store
    from briefing_app.workspace.study import StudyDesk

PAST, AHEAD, TIMED = 365, 31, 31  # days
HARDEST = 20
_LOG = 10_000  # answers that predictions are held against
_FITTED = 40_000  # answers; more change nothing that is seen


class StatisticsDesk:
    """The numbers of one store.

    Args:
        store: open; used only in the thread that calls.
        zone: where the person is.
        study: whose scheduler, and who replays what is not cached.
    """

    def __init__(self, store: Store, zone: tzinfo, study: StudyDesk) -> None:
        self._store = store
        self._zone = zone
        self._study = study

    def gather(self, now: datetime) -> Statistics:
        """All that is counted, as of `now` (UTC-aware)."""
        self._study.replay_missing()
        counted, scheduler = self._store.statistics, self._study.scheduler
        today = queue.study_day(now, self._zone)
        first = today - timedelta(days=PAST - 1)
        past = statistics.bounds(first, PAST, self._zone)
        backlog, *due = counted.due(scheduler.tag, statistics.bounds(today, AHEAD, self._zone))
        return Statistics(
            today=today,
            days=counted.days(first, past),
            backlog=backlog,
            ahead=tuple(map(DueDay, map(date.fromordinal, count(today.toordinal())), due)),
            bands=statistics.bands(counted.bands(scheduler.tag, now, statistics.waits(scheduler.wait))),
            times=counted.times(past[-TIMED - 1]),
            hardest=counted.hardest(scheduler.tag, HARDEST),
            readiness=self._store.figures.readiness(now),
        )

    def sample(self) -> tuple[Review, ...]:
        """The answers that predictions are held against; `study.evidence.learner` does that, in any thread."""
        return self._store.study.sample(_LOG)

    def answers(self) -> tuple[Review, ...]:
        """Answers that the schedule may be fitted to; `study.fit` does that, in any thread."""
        return self._store.study.sample(_FITTED)

    def front(self, key: str) -> str:
        """What a card asks; empty where it is no longer there."""
        card = self._study.card(key)
        return card.front if card else ""

    def write(self, rows: Iterable[Sequence[str | float]], path: Path) -> None:
        """Write numbers as a CSV file, which is whole or not there.

        Raises:
            FormatError: it cannot be written.
        """
        table.write_rows(rows, path)
