"""From a briefing to its plan and back: which cards to ask today, what that brings, and what other budgets would."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import numpy as np

from briefing_app.study import evidence, plan
from briefing_app.study.days import budget, study_days
from briefing_app.study.learner import Learner
from briefing_app.study.plan import Forecast, Readiness
from briefing_app.study.queue import day_bounds
from briefing_app.study.schedule import PARAMETERS
from briefing_app.study.simulation import Horizon, Policy, Pool, State

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.model.planning import Groundwork

_DAY = timedelta(days=1)
_DAY_MSEC = 86_400_000
_MOST = 240  # minutes a day
_GLANCE = 400  # cards looked at while a slider is moved
_SEED = 0  # of the futures then: always the same, so that only the minutes make a difference
_CERTAIN = 1.0  # the weight of a card that is certain to come up
_FIRM = 0.9  # chance of recall from which a card needs no sweep
_WARM_UP = 40  # cards; more are no warm-up
_ROOM = 1.3  # more cards than the minutes are expected to hold: who is quicker goes on


@dataclass(frozen=True, slots=True)
class Outlook:
    """A plan in the words of the briefing.

    Attributes:
        made: when, UTC-aware.
        days: of study, today's first.
        order: keys of today's cards, the most useful first, somewhat more than the minutes will hold.
        minutes: they are expected to take today.
        forecast: readiness now and after each day of study.
        unseen: cards there will be no time for.
        weak: keys of cards certain to come up that would be recalled by then with less than nine chances in ten, the
            weakest first: the last evening's sweep.
        certain: keys of what is certain and was answered, the weakest first (where nobody has judged any, of
            all that were answered), at most forty: the last hour's warm-up.
        learner: the person, as the log shows them.
        pool, horizon, policy: what it was made from, for `if_minutes` and `minutes_for`.
        glance: what the few futures of those show for the plan's own minutes.
    """

    made: datetime
    days: tuple[date, ...]
    order: tuple[str, ...]
    minutes: float
    forecast: Forecast
    unseen: float
    weak: tuple[str, ...]
    certain: tuple[str, ...]
    learner: Learner
    pool: Pool
    horizon: Horizon
    policy: Policy
    glance: Forecast

    def foresee(self, minutes: float) -> Forecast:
        """What so many minutes every day would bring.

        From few cards and futures, and held to the plan's many by a control variate: what the few show otherwise than
        the many for the plan's own minutes, they show so for these too, in proportion to what is learnt.
        """
        other, now = self._glimpse((minutes * 60,) * len(self.horizon.sessions)), self.forecast.now.mean
        steps = zip(other.steps, self.glance.steps, self.forecast.steps, strict=True)
        return replace(other, steps=tuple(_held(*step, now) for step in steps))

    def _glimpse(self, seconds: tuple[float, ...]) -> Forecast:
        pool, horizon = plan.sampled(self.pool, replace(self.horizon, seconds=seconds), _SEED, _GLANCE)
        found = plan.foresee(pool, horizon, self.learner, self.policy, seed=_SEED)
        scale = len(self.pool) / max(len(pool), 1)
        return replace(found, unseen=found.unseen * scale, seconds=tuple(each * scale for each in found.seconds))

    def if_minutes(self, minutes: float) -> Readiness:
        """Readiness at the meeting with so many minutes every day."""
        return self.foresee(minutes).end

    def first(self, minutes: float) -> tuple[str, ...]:
        """Keys of what is best asked today if there are only so many minutes."""
        share = minutes / max(self.minutes, minutes, 1.0)
        return self.order[: math.ceil(len(self.order) / _ROOM * share)] if share < 1 else self.order

    def minutes_for(self, goal: float) -> int | None:
        """The least minutes a day expected to bring readiness to `goal` (0..1); None if even four hours do not."""
        if self.forecast.now.mean >= goal:
            return 0
        planned = sum(self.horizon.seconds) / 60 / max(len(self.horizon.seconds), 1)
        low, high = 0, max(1, min(round(planned), _MOST))
        while self.if_minutes(high).mean < goal:
            if high == _MOST:
                return None
            low, high = high, min(2 * high, _MOST)
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (low, middle) if self.if_minutes(middle).mean >= goal else (middle, high)
        return high


def make(ground: Groundwork, seed: int | None = None) -> Outlook:
    """The plan as of the groundwork's moment. Takes up to two seconds for 1,000 cards and 60 days.

    Args:
        ground: the briefing.
        seed: of the simulated futures; of the day if none is given, so that a day has one plan.

    Raises:
        ValueError: the meeting has no date, or is over.
    """
    meeting = ground.meeting.at
    days = study_days(ground.now, meeting, ground.zone) if meeting else ()
    if not meeting or not days:
        raise ValueError("a plan needs a meeting that is still to come")
    person = evidence.learner(ground.log, ground.parameters or PARAMETERS)
    pool, keys = _pool(ground)
    ahead = (meeting - ground.now) / _DAY
    horizon = Horizon(_moments(len(days), ahead), budget(days, ground.meeting.by_weekday, ground.spent), ahead)
    made = plan.make(pool, horizon, person, seed=days[0].toordinal() if seed is None else seed)
    count = min(len(made.order), int(made.today * _ROOM) + 1) if made.today else 0
    found = Outlook(
        made=ground.now,
        days=days,
        order=tuple(keys[place] for place in made.order[:count]),
        minutes=made.forecast.seconds[0] / 60,
        forecast=made.forecast,
        unseen=made.forecast.unseen + ground.unlisted,
        weak=_weak(pool, keys, person, ahead),
        certain=_certain(pool, keys, person, ahead),
        learner=person,
        pool=pool,
        horizon=horizon,
        policy=made.policy,
        glance=made.forecast,
    )
    return replace(found, glance=found._glimpse(horizon.seconds))  # noqa: SLF001 - its own maker


def _held(other: Readiness, own: Readiness, planned: Readiness, now: float) -> Readiness:
    """`other` as the plan's many futures would have it."""
    learnt = (other.mean - now) / (own.mean - now) if own.mean > now else 0.0
    mean = other.mean + (planned.mean - own.mean) * min(max(learnt, 0.0), 1.0)
    return Readiness(min(max(mean, 0.0), 1.0), other.error)


def _weak(pool: Pool, keys: Sequence[str], person: Learner, ahead: float) -> tuple[str, ...]:
    chance = State.of(pool, 1).recall(person, ahead)[0]
    order = np.argsort(chance, kind="stable")
    return tuple(keys[n] for n in order if pool.weight[n] >= _CERTAIN and chance[n] < _FIRM and not pool.done[n])


def _certain(pool: Pool, keys: Sequence[str], person: Learner, ahead: float) -> tuple[str, ...]:
    order = np.argsort(State.of(pool, 1).recall(person, ahead)[0], kind="stable")
    seen = [n for n in order if pool.seen[n]]
    judged = [n for n in seen if pool.weight[n] >= _CERTAIN]
    return tuple(keys[n] for n in (judged or seen)[:_WARM_UP])


def _moments(days: int, ahead: float) -> tuple[float, ...]:
    """One session a day at this time of day, none later than the meeting."""
    return tuple(min(float(nth), ahead) for nth in range(days))


def _pool(ground: Groundwork) -> tuple[Pool, tuple[str, ...]]:
    """The cards in arrays, known ones first, and their keys."""
    known, new = ground.known, ground.new
    start, _ = day_bounds(ground.now, ground.zone)
    keys = (*known.keys, *new)
    last, more = np.array(known.last), np.ones(len(new))
    return Pool(
        stability=np.concatenate([known.stability, more]),
        difficulty=np.concatenate([known.difficulty, more]),
        age=np.concatenate([(ground.now.timestamp() * 1000 - last) / _DAY_MSEC, more]),
        seen=np.arange(len(keys)) < len(known),
        done=np.concatenate([last >= start.timestamp() * 1000, np.zeros(len(new), bool)]),
        weight=np.array([ground.weights.get(key, ground.weight) for key in keys], dtype=float),
    ), keys
