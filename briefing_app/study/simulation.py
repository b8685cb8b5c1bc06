"""How well cards will be known at the meeting if a person studies in a certain way: many futures at once.

Time goes in days from now, with one session on each day of study. A card is asked at most once a session; one that
was missed is looked at again in the same session, which its seconds allow for.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from briefing_app.study.calibration import Correction
from briefing_app.study.forgetting import Bools, Floats, Ints
from briefing_app.study.learner import Learner


@dataclass(frozen=True)
class Pool:
    """The cards of a plan, the worthiest first; every array has one element a card.

    Attributes:
        stability, difficulty: as FSRS-6 has them; of a new card any number.
        age: days since the last answer; of a new card any number.
        seen: whether it was ever answered.
        done: whether it was answered today and waits for another day.
        weight: how likely it is to come up, 0..1.
    """

    stability: Floats
    difficulty: Floats
    age: Floats
    seen: Bools
    done: Bools
    weight: Floats

    def __len__(self) -> int:
        return len(self.stability)

    def some(self, which: Ints) -> Pool:
        """These cards alone."""
        return Pool(
            self.stability[which],
            self.difficulty[which],
            self.age[which],
            self.seen[which],
            self.done[which],
            self.weight[which],
        )


@dataclass(frozen=True)
class Horizon:
    """When there is time.

    Attributes:
        sessions: moments of study, in days from now, rising.
        seconds: for each session.
        end: the meeting, in days from now.
    """

    sessions: tuple[float, ...]
    seconds: tuple[float, ...]
    end: float


@dataclass
class State:
    """The cards in many futures: every array is (futures, cards). `last` is the day of the last answer."""

    stability: Floats
    difficulty: Floats
    last: Floats
    seen: Bools
    done: Bools
    weight: Floats

    @classmethod
    def of(cls, pool: Pool, futures: int) -> State:
        """So many futures that begin alike."""
        stability, difficulty, last = (
            np.tile(part, (futures, 1)) for part in (pool.stability, pool.difficulty, -pool.age)
        )
        seen, done = (np.tile(part, (futures, 1)) for part in (pool.seen, pool.done))
        return cls(stability, difficulty, last, seen, done, pool.weight[None, :])

    def recall(self, learner: Learner, day: float, truth: Correction | None = None) -> Floats:
        """Chance of recall on that day for `learner`, or for a person of whom `truth` holds; 0 for a new card."""
        correction = truth or learner.calibration.correction
        chance = learner.memory.recall(day - self.last, self.stability)
        return np.where(self.seen, correction.of(chance), 0.0)

    def readiness(self, learner: Learner, day: float, truth: Correction | None = None) -> Floats:
        """Weighted mean of the same, by future; 0 where nothing has weight."""
        known: Floats = (self.recall(learner, day, truth) * self.weight).sum(1)
        return known / max(float(self.weight.sum()), 1e-9)


class Policy(Protocol):
    """Ranks the cards of a session."""

    def scores(self, state: State, learner: Learner, horizon: Horizon, nth: int) -> Floats:
        """How much it is worth to ask each card in the `nth` session, (futures, cards); `-inf`: not today."""
        ...


@dataclass(frozen=True)
class Futures:
    """What came of a simulation.

    Attributes:
        readiness: at the meeting if session k is the last: (futures, sessions + 1), the first as of now.
        unseen: cards never asked, by future.
        seconds: used in each session, (futures, sessions).
    """

    readiness: Floats
    unseen: Ints
    seconds: Floats


def simulate(
    pool: Pool, horizon: Horizon, policy: Policy, learner: Learner, *, futures: int, rng: np.random.Generator
) -> Futures:
    """Study the cards by `policy` in so many futures.

    The policy takes the person to be as `learner` says; in each future they are as they may well be, by the doubt of
    the calibration. So a policy that is right only if all predictions are right does not win.
    """
    state, person = State.of(pool, futures), _Person(learner, learner.calibration.drawn(futures, rng), rng)
    curve, used = [state.readiness(learner, horizon.end, person.truth)], []
    for nth, (day, seconds) in enumerate(zip(horizon.sessions, horizon.seconds, strict=True)):
        used.append(person.sit(state, policy.scores(state, learner, horizon, nth), day, seconds))
        state.done[:] = False
        curve.append(state.readiness(learner, horizon.end, person.truth))
    return Futures(np.array(curve).T, (~state.seen).sum(1), np.array(used).reshape(len(used), futures).T)


@dataclass(frozen=True)
class _Person:
    """One simulated person a future: what is known of them, what is true of them, and chance."""

    learner: Learner
    truth: Correction
    rng: np.random.Generator

    def sit(self, state: State, scores: Floats, day: float, seconds: float) -> Floats:
        """Ask the cards of the highest scores until the seconds are used up; `state` moves.

        Returns:
            Seconds used, by future.
        """
        learner = self.learner
        quickest = min(*learner.first_seconds, *learner.review_seconds)
        picked = np.argsort(-scores, axis=1, kind="stable")[:, : int(seconds / quickest) + 1]
        rows = np.arange(len(scores))[:, None]
        seen = state.seen[rows, picked]
        grade = self._grades(seen, state.recall(learner, day, self.truth)[rows, picked])
        each = np.where(seen, np.array(learner.review_seconds)[grade], np.array(learner.first_seconds)[grade])
        each[~np.isfinite(scores[rows, picked])] = np.inf
        fits = np.cumsum(each, 1) <= seconds
        row, column = np.nonzero(fits)
        self._note(state, (row, picked[row, column]), grade[row, column], day)
        used: Floats = np.where(fits, each, 0.0).sum(1)
        return used

    def _grades(self, seen: Bools, chance: Floats) -> Ints:
        """A grade (0..3) for each card, by chance."""
        dice = self.rng.random(seen.shape)
        first = np.searchsorted(np.cumsum(self.learner.first_odds)[:3], dice)
        recalled = 1 + np.searchsorted(np.cumsum(self.learner.recalled_odds)[:2], self.rng.random(seen.shape))
        return np.where(seen, np.where(dice > chance, 0, recalled), first)

    def _note(self, state: State, where: tuple[Ints, Ints], grade: Ints, day: float) -> None:
        """Move the memories of the cards at `where` (futures, cards) by their grades (0..3), as the program will."""
        memory = self.learner.memory
        stability, difficulty, seen = state.stability[where], state.difficulty[where], state.seen[where]
        ways = np.stack(memory.after(stability, difficulty, memory.recall(day - state.last[where], stability)))
        first_stability, first_difficulty = memory.first
        state.stability[where] = np.where(seen, ways[grade, np.arange(len(grade))], first_stability[grade])
        state.difficulty[where] = np.where(seen, memory.harder(difficulty, grade + 1), first_difficulty[grade])
        state.last[where] = day
        state.seen[where] = True
        state.done[where] = True
