"""Fitting to a person's answers, and FSRS's own library as a second judge of the schedule."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from math import exp
from random import Random
from types import ModuleType

import fsrs
import pytest

from briefing_app.model.cards import Card, Memory, Rating, Review, ReviewKind, Stage
from briefing_app.model.facts import Extraction
from briefing_app.model.study import Fitted
from briefing_app.store.store import Store
from briefing_app.study import fit
from briefing_app.study.schedule import PARAMETERS, Scheduler, are_sound
from briefing_app.workspace import Workspace
from briefing_app.workspace.rescheduling import Rescheduling

_AT = datetime(2026, 1, 1, 9, 0, tzinfo=UTC)
_DAY = timedelta(days=1)
_HISTORIES = 10_000
_OTHER = (*PARAMETERS[:4], 6.0, *PARAMETERS[5:])


@pytest.fixture
def library() -> ModuleType:
    found: ModuleType = pytest.importorskip("fsrs_rs_python", reason="the extra 'fit' is not installed")
    return found


@pytest.fixture
def store(make_cards: Callable[..., tuple[Card, ...]]) -> Iterator[Store]:
    with Store.open(now=_AT) as opened:
        opened.put_cards(make_cards(60))
        yield opened


@pytest.fixture
def workspace(store: Store) -> Workspace:
    return Workspace(store, lambda article: Extraction(article.key, ()), UTC)


def _histories(count: int, rng: Random) -> Iterator[list[tuple[int, Rating]]]:
    """Gaps in whole days (0 first) and grades."""
    for _ in range(count):
        gaps = [0, *rng.choices((1, 1, 2, 3, 7, 20, 90, 400), k=rng.randint(0, 7))]
        yield [(gap, rng.choice(tuple(Rating))) for gap in gaps]


def _ours(history: list[tuple[int, Rating]]) -> Memory:
    at, log = _AT, []
    for gap, rating in history:
        at += gap * _DAY
        log.append(Review("a", at, rating, 1.0))
    return Scheduler().replay(log)["a"]


def test_ten_thousand_histories_agree_with_the_package() -> None:
    peer = fsrs.Scheduler(enable_fuzzing=False, learning_steps=(), relearning_steps=())
    for history in _histories(_HISTORIES, Random(1)):
        card, at = fsrs.Card(card_id=1, due=_AT), _AT
        for gap, rating in history:
            at += gap * _DAY
            card, _ = peer.review_card(card, fsrs.Rating(rating), at)
        memory = _ours(history)

        assert memory.stability == pytest.approx(card.stability, rel=1e-6)
        assert memory.difficulty == pytest.approx(card.difficulty, rel=1e-6)


def test_ten_thousand_histories_agree_with_the_other_library(library: ModuleType) -> None:
    peer = library.FSRS(list(PARAMETERS))
    for history in _histories(_HISTORIES, Random(2)):
        reviews = [library.FSRSReview(int(rating), gap) for gap, rating in history]
        state = peer.memory_state(library.FSRSItem(reviews))
        memory = _ours(history)

        assert memory.stability == pytest.approx(state.stability, rel=1e-5)  # single precision; see below
        assert memory.difficulty == pytest.approx(state.difficulty, rel=1e-5)


def test_each_step_of_the_other_library_is_ours_to_four_roundings_of_single_precision(library: ModuleType) -> None:
    """It counts in single precision, so a difference of 1e-6 and more must be its rounding: here it is shown to be.

    From each state that it gives, ours and its next one differ by no more than four roundings (2^-24) times what the
    formula makes of an error in the chance of recall or, after a lapse, of one in (S + 1)^w13.
    """
    peer, scheduler = library.FSRS(list(PARAMETERS)), Scheduler()
    for history in _histories(_HISTORIES, Random(2)):
        reviews = [library.FSRSReview(int(rating), gap) for gap, rating in history]
        states = [peer.memory_state(library.FSRSItem(reviews[:n])) for n in range(1, len(reviews) + 1)]
        for (was, state), (gap, rating) in zip(pairwise(states), history[1:], strict=True):
            before = Memory(Stage.REVIEW, was.stability, was.difficulty, _AT, _AT, None, 1)
            memory = scheduler.review(before, rating, _AT + gap * _DAY)
            rounded = 4 * 2**-24

            assert memory.difficulty == pytest.approx(state.difficulty, rel=rounded)
            assert memory.stability == pytest.approx(state.stability, rel=rounded * _carried(before, gap, rating))


def _carried(memory: Memory, gap: int, rating: Rating) -> float:
    """How many times its relative size an error of rounding has in the next stability."""
    w, stability, difficulty = PARAMETERS, memory.stability or 1.0, memory.difficulty or 1.0
    if not gap:
        return 1.0
    if rating is Rating.AGAIN:
        power = float((stability + 1) ** w[13])
        return 1 + w[14] + power / (power - 1)
    return 1 + exp(w[8]) * (11 - difficulty) * float(stability ** -w[9]) * w[10]


def _person(answers: int, rng: Random, strength: float) -> list[Review]:
    """A log of somebody who forgets after `strength` times the days of the model's people."""
    scheduler, log = Scheduler(), []
    for nth in range(answers // 6):
        memory, at = Memory(), _AT + nth * timedelta(minutes=7)
        for _ in range(6):
            at += max(round(memory.stability or 1.0), 1) * _DAY
            chance = scheduler.recall(memory, (memory.last or at) + (at - (memory.last or at)) / strength)
            rating = Rating.GOOD if memory.reviews == 0 or rng.random() < chance else Rating.AGAIN
            log.append(Review(f"c{nth}", at, rating, 4.0))
            memory = scheduler.review(memory, rating, at)
    return log


@pytest.mark.usefixtures("library")
def test_who_forgets_sooner_gets_parameters_of_their_own() -> None:
    found = fit.fit(_person(3_000, Random(3), 0.3))

    assert found
    assert are_sound(found)
    assert found != PARAMETERS


@pytest.mark.usefixtures("library")
def test_the_same_answers_give_the_same_parameters() -> None:
    log = _person(1_200, Random(4), 0.3)

    assert fit.fit(log) == fit.fit(reversed(log))


@pytest.mark.usefixtures("library")
def test_few_answers_are_not_fitted_to() -> None:
    assert fit.fit(_person(fit.ENOUGH - 50, Random(5), 0.3)) is None


@pytest.mark.usefixtures("library")
def test_warm_ups_are_no_evidence() -> None:
    log = [Review(r.card, r.at, r.rating, r.seconds, ReviewKind.WARM_UP) for r in _person(1_200, Random(6), 0.3)]

    assert fit.fit(log) is None


@pytest.mark.usefixtures("library")
def test_answers_of_one_day_teach_nothing() -> None:
    log = [Review(f"c{n % 9}", _AT + n * timedelta(minutes=1), Rating.GOOD, 1.0) for n in range(fit.ENOUGH)]

    assert fit.fit(log) is None


@pytest.mark.parametrize(
    "nonsense",
    [(), (1.0,) * 20, (float("nan"),) * 21, (-1.0, *PARAMETERS[1:]), (*PARAMETERS[:20], 9.0), ("a",) * 21],
)
def test_parameters_of_nonsense_are_refused(workspace: Workspace, nonsense: tuple[float, ...]) -> None:
    assert not are_sound(nonsense)
    assert not workspace.study.fit(nonsense, 500, _AT)
    assert workspace.study.scheduler == Scheduler()
    assert workspace.study.told == ""


@pytest.mark.parametrize(
    "text", ['{"parameters": "abc"}', "nonsense", '{"parameters": [1, 2], "answers": 500}', "[]"]
)
def test_kept_nonsense_is_told_and_the_usual_parameters_serve(workspace: Workspace, store: Store, text: str) -> None:
    store._db.execute("INSERT INTO setting VALUES ('fitted', ?)", (text,))

    assert workspace.study.scheduler == Scheduler()
    assert workspace.study.fitted is None
    assert workspace.study.told.startswith("The parameters fitted to your answers make no sense")


def _sound(new: Rescheduling | None) -> Rescheduling:
    assert new is not None
    return new


def test_fitted_parameters_replay_every_memory_and_can_be_given_up(workspace: Workspace, store: Store) -> None:
    store.add_review(Review("c1", _AT, Rating.GOOD, 2.0))
    before = workspace.memories()

    _sound(workspace.study.fit(_OTHER, 500, _AT)).at_once()

    assert workspace.study.fitted == Fitted(_OTHER, 500, _AT)
    assert workspace.study.scheduler.parameters == _OTHER
    assert workspace.memories()["c1"].difficulty != before["c1"].difficulty
    assert workspace.doctor(replay=True) == ()

    workspace.study.unfit().at_once()

    assert workspace.memories() == before


def test_what_is_answered_while_the_log_is_replayed_is_replayed_afterwards(
    workspace: Workspace, store: Store
) -> None:
    store.add_review(Review("c1", _AT, Rating.GOOD, 2.0))
    store.add_review(Review("c2", _AT, Rating.HARD, 2.0))
    workspace.study.replay_all()
    new = _sound(workspace.study.fit(_OTHER, 500, _AT))
    for _ in (*new.read(), *new.work()):
        pass
    store.add_review(Review("c1", _AT + timedelta(days=2), Rating.GOOD, 2.0))

    for _ in new.keep():
        pass

    assert workspace.doctor(replay=True) == ()
    assert workspace.memories()["c1"].reviews == 2
    assert workspace.memories() == workspace.study.scheduler.replay(store.reviews())


def test_an_answer_is_taken_back_by_the_parameters_that_are_fitted_since(workspace: Workspace, store: Store) -> None:
    store.add_review(Review("c1", _AT, Rating.GOOD, 2.0))
    session = workspace.study.only(["c1"], _AT + timedelta(days=1))
    if session.current:
        workspace.study.grade(session, Rating.EASY, _AT + timedelta(days=1), 2.0)
        _sound(workspace.study.fit(_OTHER, 500, _AT)).at_once()

        workspace.study.undo(session, _AT + timedelta(days=1))

    assert workspace.memories() == workspace.study.scheduler.replay(store.reviews())


def test_a_plan_is_made_with_the_fitted_parameters(workspace: Workspace) -> None:
    assert workspace.plan.groundwork(_AT).parameters == PARAMETERS

    _sound(workspace.study.fit(_OTHER, 500, _AT)).at_once()

    assert workspace.plan.groundwork(_AT).parameters == _OTHER
