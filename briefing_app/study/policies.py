"""In which order to ask, when a day and a number of minutes are given.

A policy mixes two rules. *What is about to be lost* (lowest chance of recall first) is best while the meeting is far;
*what the meeting gains by it for each second* (the greedy rule of Eglington & Pavlik 2020, npj Science of Learning 5)
is best near it. And it paces new cards, since starving them costs most of all. Which mixture is best depends on the
cards, the days and the person: `plan` tries them all on the morning of each day. See docs/adr/0013.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from briefing_app.study.forgetting import Bools, Floats
    from briefing_app.study.learner import Learner
    from briefing_app.study.simulation import Horizon, Policy, State

_NEW_FIRST = 10.0  # above every score of a card that was seen
_NEVER = -np.inf


@dataclass(frozen=True)
class Mixed:
    """The family the plan chooses from.

    Attributes:
        pace: the share (0..1] of the sessions in which all new cards are begun, so many a day.
        risk: how far (0..1) what is about to be lost goes before what gains most; it falls to 0 at the meeting.
    """

    pace: float
    risk: float

    def scores(self, state: State, learner: Learner, horizon: Horizon, nth: int) -> Floats:
        """New cards of the day first, then those once seen by the mixture, then more new ones."""
        day = horizon.sessions[nth]
        chance = state.recall(learner, day)
        gain = gains(state, chance, learner, day, horizon.end)
        risk = self.risk * (horizon.end - day) / max(horizon.end - horizon.sessions[0], 1.0)
        mixed = risk * (1 - chance) * state.weight + (1 - risk) * np.minimum(gain, 1.0)
        seen = np.where(gain > 0, mixed, _NEVER)
        new = np.where(_begun_today(state, self._quota(state, len(horizon.sessions), nth)), _NEW_FIRST, -1.0)
        return np.where(state.done, _NEVER, np.where(state.seen, seen, new + state.weight))

    def _quota(self, state: State, sessions: int, nth: int) -> Floats:
        """How many new cards to begin, by future."""
        quota: Floats = np.ceil((~state.seen).sum(1) / max(1, math.ceil(self.pace * sessions) - nth))
        return quota


@dataclass(frozen=True)
class Even:
    """The sensible plan by hand: new cards spread evenly, then what is due, then the rest, lowest chance first.

    Attributes:
        desired_retention: a card is due when its chance of recall has fallen to this (0..1).
    """

    desired_retention: float = 0.9

    def scores(self, state: State, learner: Learner, horizon: Horizon, nth: int) -> Floats:
        """New, due, the rest."""
        chance = state.recall(learner, horizon.sessions[nth])
        old = np.where(chance <= self.desired_retention, 2 - chance, -chance)
        sessions = len(horizon.sessions)
        quota = np.ceil((~state.seen).sum(1) / max(1, sessions - 1 - nth))
        new = np.where(_begun_today(state, quota), _NEW_FIRST, _NEVER)
        return np.where(state.done, _NEVER, np.where(state.seen, old, new + state.weight))


FAMILY: tuple[Policy, ...] = (
    Even(),
    *(Mixed(pace, risk) for pace in (0.5, 0.7, 0.85, 1.0) for risk in (0.5, 1.0)),
)


def gains(state: State, chance: Floats, learner: Learner, day: float, end: float) -> Floats:
    """What asking a card now adds to its weighted chance of recall at `end`, for each `first_cost` seconds.

    Args:
        state: the cards.
        chance: of recall on `day`.
        learner: the person.
        day: now.
        end: the meeting; both in days from the plan's beginning.
    """
    memory = learner.memory
    kept = learner.recall(end - state.last, state.stability)
    odds = learner.odds(chance)
    raw = memory.recall(day - state.last, state.stability)
    ways = memory.after(state.stability, state.difficulty, raw)
    then = sum(share * learner.recall(end - day, way) for share, way in zip(odds, ways, strict=True))
    cost = sum(share * seconds for share, seconds in zip(odds, learner.review_seconds, strict=True))
    gained: Floats = state.weight * (then - kept) / cost * learner.first_cost
    return gained


def _begun_today(state: State, quota: Floats) -> Bools:
    """Which new cards are among the first `quota` (by future): the likeliest to come up, of equals the worthiest."""
    order = np.argsort(-state.weight[0], kind="stable")
    begun = np.empty_like(state.seen)
    begun[:, order] = np.cumsum(~state.seen[:, order], axis=1) <= quota[:, None]
    return begun
