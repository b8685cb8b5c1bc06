"""What the plan is worth: learners whose memory is not the planner's study by three plans until the meeting.

.venv/bin/python tests/bench/plan.py [--runs 8] [--every 1] [--learners harder,noisy] [--settings 14/300/10,28/600/15]

The policies were tuned on the learners `model`, `harder` and `exponential` with seeds below 100; this reports all six
with seeds from 1000 on.
"""

from __future__ import annotations

import argparse
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import product
from typing import NamedTuple

import numpy as np

from briefing_app.study import plan
from briefing_app.study.calibration import Correction, calibrate
from briefing_app.study.forgetting import Floats, Forgetting, Ints
from briefing_app.study.learner import Learner
from briefing_app.study.policies import Even
from briefing_app.study.schedule import PARAMETERS
from briefing_app.study.simulation import Horizon, Pool, State

TIGHT = ("14/300/10", "28/600/15", "60/1000/20")
SETTINGS = ("2/80/15", "3/100/10", "7/200/10", "7/200/20", "14/300/20", "28/600/30", *TIGHT)
"""Days/cards/minutes a day: those of shared/design/study.md B4, and 2/80/15."""
MODEL = Forgetting(PARAMETERS)
NEW_A_DAY, DESIRED = 20, 0.9  # Anki's defaults


class Setting(NamedTuple):
    days: int
    cards: int
    minutes: float

    def horizon(self, today: int) -> Horizon:
        left = self.days - today
        return Horizon(tuple(map(float, range(left))), (self.minutes * 60.0,) * left, float(left))


@dataclass(frozen=True)
class Truth:
    """How somebody really remembers.

    Attributes:
        memory: what moves their stabilities.
        exponential: the chance falls as 0.9^(t/S) instead of as a power.
        noise: standard deviation, in logits, of how each card differs from what is said of it.
        lapses: chance to fail a card that is known, for no reason.
    """

    memory: Forgetting = MODEL
    exponential: bool = False
    noise: float = 0.0
    lapses: float = 0.0

    def fades(self, days: Floats, stability: Floats) -> Floats:
        if self.exponential:
            faded: Floats = 0.9 ** (np.maximum(days, 0) / stability)
            return faded
        return self.memory.recall(days, stability)

    def recall(self, days: Floats, stability: Floats, each: Floats) -> Floats:
        return Correction(each).of(self.fades(days, stability)) * (1 - self.lapses)


def _weights(**factors: float) -> Forgetting:
    return Forgetting(tuple(factors.get(f"w{nth}", 1.0) * weight for nth, weight in enumerate(PARAMETERS)))


LEARNERS = {
    "model": Truth(),
    "harder": Truth(_weights(w0=1.5, w1=0.6, w2=0.6, w3=0.6, w8=0.813, w20=1.62)),
    "easier": Truth(_weights(w0=1.5, w1=1.6, w2=1.8, w3=1.5, w8=1.1)),
    "noisy": Truth(noise=0.8),
    "other": Truth(_weights(w0=0.6, w1=0.7, w2=1.4, w3=0.8, w4=0.9, w6=1.4, w8=0.9, w9=1.5, w10=1.2, w20=1.3)),
    "exponential": Truth(exponential=True, lapses=0.03),
}


@dataclass
class Person:
    """One learner: what their memory is, and what a program makes of their answers."""

    truth: Truth
    setting: Setting
    rng: np.random.Generator
    log: list[tuple[float, bool]] = field(default_factory=list)

    def __post_init__(self) -> None:
        cards = self.setting.cards
        one, no = np.ones(cards), np.zeros(cards, bool)
        self.real = State.of(Pool(one, one * 5, one * 0, no, no, one), 1)
        self.model = State.of(Pool(one, one * 5, one * 0, no, no, one), 1)
        self.each = self.rng.normal(0, self.truth.noise, cards) if self.truth.noise else np.zeros(cards)
        self.learner = Learner()

    def recall(self, day: float) -> float:
        """Mean chance of recall over all cards."""
        chance = self.truth.recall(day - self.real.last[0], self.real.stability[0], self.each)
        return float(np.where(self.real.seen[0], chance, 0.0).mean())

    def study(self, scores: Floats, day: float) -> None:
        """Ask the cards of the highest scores, one after the other, until the minutes are used up."""
        order = np.argsort(-scores, kind="stable")
        at = order[np.isfinite(scores[order])]
        seen, stability = self.real.seen[0, at], self.real.stability[0, at]
        grade = self._grades(at, seen, self.truth.recall(day - self.real.last[0, at], stability, self.each[at]))
        firsts, later = np.array(self.learner.first_seconds), np.array(self.learner.review_seconds)
        fits = np.cumsum(np.where(seen, later[grade], firsts[grade])) <= self.setting.minutes * 60
        at, grade, seen = at[fits], grade[fits], seen[fits]
        said = MODEL.recall(day - self.model.last[0, at], self.model.stability[0, at])
        self.log += [(float(p), bool(g)) for p, g, old in zip(said, grade, seen, strict=True) if old]
        fades = self.truth.fades(day - self.real.last[0, at], self.real.stability[0, at])
        _note(self.real, self.truth.memory, at, grade, chance=fades, day=day)
        _note(self.model, MODEL, at, grade, chance=said, day=day)

    def _grades(self, at: Ints, seen: np.ndarray, chance: Floats) -> Ints:
        first = np.searchsorted(np.cumsum(self.learner.first_odds)[:3], self.rng.random(len(at)))
        good = 1 + np.searchsorted(np.cumsum(self.learner.recalled_odds)[:2], self.rng.random(len(at)))
        return np.where(seen, np.where(self.rng.random(len(at)) > chance, 0, good), first)

    def calibrate(self) -> Learner:
        """The learner as the log so far shows them."""
        if self.log:
            found = calibrate(np.array([p for p, _ in self.log]), np.array([known for _, known in self.log]))
            self.learner = replace(self.learner, calibration=found)
        return self.learner

    def pool(self, day: float) -> Pool:
        state, cards = self.model, self.setting.cards
        age = day - state.last[0]
        return Pool(
            state.stability[0], state.difficulty[0], age, state.seen[0], np.zeros(cards, bool), np.ones(cards)
        )


def _note(state: State, memory: Forgetting, at: Ints, grade: Ints, *, chance: Floats, day: float) -> None:
    stability, difficulty, seen = state.stability[0, at], state.difficulty[0, at], state.seen[0, at]
    ways = np.stack(memory.after(stability, difficulty, np.clip(chance, 1e-6, 1)))
    first_stability, first_difficulty = memory.first
    state.stability[0, at] = np.where(seen, ways[grade, np.arange(len(grade))], first_stability[grade])
    state.difficulty[0, at] = np.where(seen, memory.harder(difficulty, grade + 1), first_difficulty[grade])
    state.last[0, at], state.seen[0, at] = day, True


def anki(person: Person) -> None:
    """Reviews that are due first, the least remembered first; then at most twenty new cards."""
    for day in range(person.setting.days):
        state = person.model
        chance = state.recall(person.learner, day)[0]
        new = np.where(np.cumsum(~state.seen[0]) <= NEW_A_DAY, 0.5, -np.inf)
        person.study(np.where(state.seen[0], np.where(chance <= DESIRED, 2 - chance, -np.inf), new), day)


def sensible(person: Person) -> None:
    """New cards spread evenly, then what is due, then the rest."""
    horizon = person.setting.horizon(0)
    for day in range(person.setting.days):
        person.study(Even(DESIRED).scores(person.model, person.learner, horizon, day)[0], day)


def ours(person: Person, every: int) -> plan.Readiness:
    """The plan of each morning (or of every so many); what it foresaw after the first third of the days."""
    setting = person.setting
    third = -(-setting.days // 3)
    foreseen, made = plan.Readiness(0.0, 0.0), None
    for day in range(setting.days):
        learner, horizon = person.calibrate(), setting.horizon(day)
        if made is None or day % every == 0 or day == third:
            made = plan.make(person.pool(day), horizon, learner, seed=day)
        if day == third:
            foreseen = made.forecast.end
        now = State.of(person.pool(day), 1)
        person.study(made.policy.scores(now, learner, horizon, 0)[0], day)
    return foreseen


class Result(NamedTuple):
    """Mean recall at the meeting by each plan, and how far the forecast was off, over its stated error."""

    anki: float
    sensible: float
    ours: float
    off: float
    error: float


def trial(learner: str, setting: str, every: int, seed: int) -> Result:
    asked = Setting(*map(int, setting.split("/")))
    people = [Person(LEARNERS[learner], asked, np.random.default_rng(seed)) for _ in range(3)]
    anki(people[0])
    sensible(people[1])
    foreseen = ours(people[2], every)
    first, second, third = (person.recall(asked.days) for person in people)
    return Result(first, second, third, foreseen.mean - third, foreseen.error)


def _line(name: str, setting: str, found: list[Result]) -> str:
    rows = np.array(found)
    gain = rows[:, 2] - rows[:, 1]
    se = gain.std(ddof=1) / len(gain) ** 0.5 if len(gain) > 1 else float("nan")
    means = " | ".join(f"{mean:.3f}" for mean in rows[:, :3].mean(0))
    held = (abs(rows[:, 3]) <= rows[:, 4]).mean()
    return f"| {name} | {setting} | {means} | {gain.mean():+.3f} ± {se:.3f} | {rows[:, 3].mean():+.3f} | {held:.2f} |"


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - a report for whoever ran it


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=8)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1000)
    parser.add_argument("--learners", default=",".join(LEARNERS))
    parser.add_argument("--settings", default=",".join(SETTINGS))
    asked = parser.parse_args()
    cells = list(product(asked.learners.split(","), asked.settings.split(",")))
    everything: dict[tuple[str, str], list[Result]] = {}
    _say("| learner | days/cards/min | Anki | sensible | ours | ours - sensible ± se | forecast - truth | ± holds |")
    with ProcessPoolExecutor(2) as pool:
        jobs = {
            cell: [pool.submit(trial, *cell, asked.every, asked.seed + nth) for nth in range(asked.runs)]
            for cell in cells
        }
        for cell, running in jobs.items():
            everything[cell] = [each.result() for each in running]
            _say(_line(*cell, everything[cell]))
    for name, chosen in (("all", SETTINGS), ("tight", TIGHT)):
        if rows := [row for (_, setting), found in everything.items() if setting in chosen for row in found]:
            _say(_line("all", name, rows))


if __name__ == "__main__":
    main()
