"""The plan towards the meeting: what it is made from, taken from the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.model.briefing import Likelihood
from briefing_app.model.planning import Groundwork
from briefing_app.study import queue

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime, tzinfo

    from briefing_app.store.store import Store
    from briefing_app.study.schedule import Scheduler

WEIGHTS: Mapping[Likelihood, float] = {Likelihood.CERTAIN: 1.0, Likelihood.LIKELY: 0.6, Likelihood.UNLIKELY: 0.25}
_UNJUDGED = WEIGHTS[Likelihood.LIKELY]
_NEW = 3_000  # new cards a plan looks at; more cannot be begun before any meeting
_LOG = 20_000  # answers a person is known by


def groundwork(
    store: Store, likelihoods: Mapping[str, Likelihood], scheduler: Scheduler, now: datetime, zone: tzinfo
) -> Groundwork:
    """What a plan is made from, as of `now` (UTC-aware); the plan itself may be made in any thread.

    Args:
        store: with every memory cached.
        likelihoods: by the key of a fact, as a person judged it.
        scheduler: whose memories.
        now: the time.
        zone: where the person is.
    """
    log = store.study
    today = queue.study_day(now, zone)
    new = log.new_for_plan(scheduler.tag, _NEW)
    judged = {key: WEIGHTS[likelihood] for fact, likelihood in likelihoods.items() for key in log.cards_of(fact)}
    return Groundwork(
        meeting=store.meeting(),
        now=now,
        zone=zone,
        known=log.known(scheduler.tag, today),
        new=new,
        unlisted=max(log.unmet(scheduler.tag) - len(new), 0),
        weights=judged,
        weight=_UNJUDGED,
        log=log.sample(_LOG),
        spent=log.seconds(*queue.day_bounds(now, zone)),
    )
