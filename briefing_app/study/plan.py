"""The plan of a day: what to ask so that most is known at the meeting, and an honest forecast of how much that is.

Each morning every policy is tried on simulated futures of the cards as they stand, and the best is followed. The rule
is redone from the log alone, so a missed day needs nothing but another morning.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from briefing_app.study.policies import FAMILY
from briefing_app.study.simulation import Policy, State, simulate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.study.learner import Learner
    from briefing_app.study.simulation import Futures, Horizon, Pool

_HEATS = ((4, 5), (8, 3), (16, 1))
"""Futures a policy is tried on, and how many of the best go on to the next heat (successive halving)."""
_SAMPLE = 1_500
"""Cards simulated; of more a random sample in the time that falls to it."""
_LEAST_DOUBT = 0.012
"""A standard deviation: what no calibration finds out, as the model is not the person."""
SIGMAS = 1.64
"""An error is given so that nine forecasts in ten lie within it."""


class Readiness(NamedTuple):
    """Weighted mean chance of recall at the meeting, and how far off (nine times in ten) that may be; both 0..1."""

    mean: float
    error: float


@dataclass(frozen=True, slots=True)
class Forecast:
    """What to expect.

    Attributes:
        steps: readiness if nothing is done, if today's session is the last, if the next is, …, if all are held.
        unseen: how many cards will never have been asked.
        seconds: expected of each session.
    """

    steps: tuple[Readiness, ...]
    unseen: float
    seconds: tuple[float, ...]

    @property
    def now(self) -> Readiness:
        """If nothing more is studied."""
        return self.steps[0]

    @property
    def end(self) -> Readiness:
        """If the plan is kept."""
        return self.steps[-1]


@dataclass(frozen=True, slots=True)
class Plan:
    """Today's.

    Attributes:
        policy: the best one.
        order: indexes of the cards that may be asked today, the most useful first.
        today: how many of them the minutes are expected to hold.
        forecast: what to expect.
    """

    policy: Policy
    order: tuple[int, ...]
    today: int
    forecast: Forecast


def make(pool: Pool, horizon: Horizon, learner: Learner, *, seed: int) -> Plan:
    """The plan from the first session of `horizon` on; the same input gives the same plan.

    Args:
        pool: the cards, the worthiest first.
        horizon: the sessions from today's on, each with its seconds, and the meeting.
        learner: the person.
        seed: of the simulated futures.
    """
    part, short = sampled(pool, horizon, seed)
    policy, futures = _best(part, short, learner, seed)
    order, today = _today(pool, horizon, policy, learner)
    return Plan(policy, order, today, _forecast(futures, len(pool) / max(len(part), 1)))


def foresee(pool: Pool, horizon: Horizon, learner: Learner, policy: Policy, *, seed: int) -> Forecast:
    """What this policy would bring, from fewer futures than a plan takes: for a slider that is being moved."""
    part, short = sampled(pool, horizon, seed)
    futures = simulate(part, short, policy, learner, futures=_HEATS[1][0], rng=np.random.default_rng(seed))
    return _forecast(futures, len(pool) / max(len(part), 1))


def sampled(pool: Pool, horizon: Horizon, seed: int, most: int = _SAMPLE) -> tuple[Pool, Horizon]:
    """Not more than `most` of the cards, still the worthiest first, and the time that falls to them."""
    if len(pool) <= most:
        return pool, horizon
    chosen = np.sort(np.random.default_rng(seed).choice(len(pool), most, replace=False))
    share = most / len(pool)
    return pool.some(chosen), replace(horizon, seconds=tuple(each * share for each in horizon.seconds))


def _best(pool: Pool, horizon: Horizon, learner: Learner, seed: int) -> tuple[Policy, Futures]:
    """The policy that brings most, and its futures."""
    left: Sequence[Policy] = FAMILY
    tried: dict[Policy, Futures] = {}
    for futures, stay in _HEATS:
        tried = {
            policy: simulate(
                pool, horizon, policy, learner, futures=futures, rng=np.random.default_rng((seed, futures))
            )
            for policy in left
        }
        left = sorted(left, key=lambda policy: -tried[policy].readiness[:, -1].mean())[:stay]
    return left[0], tried[left[0]]


def _today(pool: Pool, horizon: Horizon, policy: Policy, learner: Learner) -> tuple[tuple[int, ...], int]:
    if not horizon.sessions or not len(pool):
        return (), 0
    state = State.of(pool, 1)
    scores = policy.scores(state, learner, horizon, 0)[0]
    order = np.argsort(-scores, kind="stable")
    order = order[np.isfinite(scores[order])]
    chance = state.recall(learner, horizon.sessions[0])[0][order]
    known = sum(share * seconds for share, seconds in zip(learner.odds(chance), learner.review_seconds, strict=True))
    needed = np.cumsum(np.where(pool.seen[order], known, learner.first_cost))
    return tuple(map(int, order)), int((needed <= horizon.seconds[0]).sum())


def _forecast(futures: Futures, scale: float) -> Forecast:
    means = futures.readiness.mean(0)
    errors = SIGMAS * np.sqrt(futures.readiness.var(0) + _LEAST_DOUBT**2)
    steps = tuple(Readiness(float(mean), float(error)) for mean, error in zip(means, errors, strict=True))
    seconds = tuple(float(each) * scale for each in futures.seconds.mean(0))
    return Forecast(steps, float(futures.unseen.mean()) * scale, seconds)
