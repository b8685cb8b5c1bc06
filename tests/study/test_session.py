from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from briefing_app.model.cards import Card, Memory, Rating, ReviewKind, Stage
from briefing_app.model.study import Agenda, Waiting
from briefing_app.study.queue import Counts
from briefing_app.study.session import Drawn, Session

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    MakeCards = Callable[..., tuple[Card, ...]]

MINUTE = timedelta(minutes=1)


class Shelf:
    """Cards in memory, with what is known of them."""

    def __init__(self, cards: Sequence[Card], memories: dict[str, Memory] | None = None) -> None:
        self.cards = {card.key: card for card in cards}
        self.memories = memories or {}

    def draw(self, key: str, known: Memory | None = None) -> Drawn | None:
        card = self.cards.get(key)
        return Drawn(card, lambda: known or self.memory(key)) if card else None

    def memory(self, key: str) -> Memory:
        return self.memories.get(key, Memory())


def _session(shelf: Shelf, now: datetime, agenda: Agenda | None = None) -> Session:
    """All cards new, unless told otherwise."""
    return Session(agenda or Agenda(new=tuple(shelf.cards)), shelf, now=now, tz=UTC)


def _grade(session: Session, shelf: Shelf, rating: Rating, now: datetime) -> None:
    review, _, memory = session.graded(rating, now)
    shelf.memories[review.card] = memory
    session.go_on(rating, memory, now)


def _key(session: Session) -> str | None:
    return session.current.key if session.current is not None else None


def test_sitting_without_cards_is_finished(now: datetime) -> None:
    session = _session(Shelf(()), now)

    assert session.finished
    assert session.remaining() == Counts(0, 0, 0)


def test_card_is_asked_before_its_answer_is_shown(make_cards: MakeCards, now: datetime) -> None:
    session = _session(Shelf(make_cards(1)), now)

    assert not session.shown
    session.show()
    assert session.shown


def test_grade_hides_the_next_answer(make_cards: MakeCards, now: datetime) -> None:
    shelf = Shelf(make_cards(2))
    session = _session(shelf, now)
    session.show()

    _grade(session, shelf, Rating.GOOD, now)

    assert not session.shown


def test_grade_gives_the_answer_to_be_logged(make_cards: MakeCards, now: datetime) -> None:
    session = _session(Shelf(make_cards(1)), now)
    local = (now + timedelta(microseconds=1_999)).astimezone(timezone(timedelta(hours=-5)))

    review, *_ = session.graded(Rating.HARD, local, 7.5)

    assert (review.card, review.at, review.rating, review.seconds) == (
        "c0",
        now + timedelta(milliseconds=1),
        Rating.HARD,
        7.5,
    )
    assert review.at.tzinfo is UTC


def test_card_failed_comes_back_after_its_step(make_cards: MakeCards, now: datetime) -> None:
    shelf = Shelf(make_cards(4))
    session, asked = _session(shelf, now), []
    for number in range(4):
        asked.append(_key(session))
        _grade(session, shelf, Rating.AGAIN if number == 0 else Rating.EASY, now + number * MINUTE)

    assert asked == ["c0", "c1", "c0", "c2"]


def test_card_failed_comes_back_at_once_when_nothing_else_is_left(make_cards: MakeCards, now: datetime) -> None:
    shelf = Shelf(make_cards(1))
    session = _session(shelf, now)

    _grade(session, shelf, Rating.AGAIN, now)

    assert _key(session) == "c0"
    assert session.remaining() == Counts(new=0, learning=1, due=0)


def test_sitting_ends_when_every_card_has_left_learning(make_cards: MakeCards, now: datetime) -> None:
    shelf = Shelf(make_cards(3))
    session, answers = _session(shelf, now), 0
    while session.current is not None:
        _grade(session, shelf, Rating.GOOD, now)
        answers += 1

    assert answers == 6


def test_known_cards_come_before_new_ones(make_cards: MakeCards, now: datetime) -> None:
    session = _session(Shelf(make_cards(2)), now, Agenda(due=("c1",), new=("c0",)))

    assert _key(session) == "c1"
    assert session.remaining() == Counts(new=1, learning=0, due=1)


def test_a_plan_mixes_known_and_new_cards(make_cards: MakeCards, now: datetime) -> None:
    session = _session(Shelf(make_cards(3)), now, Agenda(("c1",), ("c0", "c2"), mixed=("c2", "c1", "c0")))

    assert [_key(session), *(card.key for card in session.ahead(now, 5))] == ["c2", "c1", "c0"]


def test_a_step_whose_minute_has_come_goes_first(make_cards: MakeCards, now: datetime) -> None:
    agenda = Agenda(due=("c0",), steps=(Waiting("c1", now), Waiting("c2", now + MINUTE)))

    session = _session(Shelf(make_cards(3)), now, agenda)

    assert [_key(session), *(card.key for card in session.ahead(now, 5))] == ["c1", "c0", "c2"]


def test_two_cards_of_one_fact_do_not_follow_each_other(make_cards: MakeCards, now: datetime) -> None:
    shelf = Shelf(make_cards(3, "aab"))
    session = _session(shelf, now)

    _grade(session, shelf, Rating.EASY, now)

    assert _key(session) == "c2"


def test_the_last_two_of_one_fact_do_follow_each_other(make_cards: MakeCards, now: datetime) -> None:
    shelf = Shelf(make_cards(2, "aa"))
    session = _session(shelf, now)

    _grade(session, shelf, Rating.EASY, now)

    assert _key(session) == "c1"


def test_a_card_that_is_gone_is_passed_over(make_cards: MakeCards, now: datetime) -> None:
    session = _session(Shelf(make_cards(1)), now, Agenda(new=("gone", "c0")))

    assert _key(session) == "c0"
    assert session.remaining().new == 1


def test_a_session_is_over_at_four_in_the_morning(make_cards: MakeCards) -> None:
    late = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
    session = _session(Shelf(make_cards(1)), late)

    assert not session.is_over(late + timedelta(hours=4))
    assert session.is_over(late + timedelta(hours=4.5))


def test_look_at_the_clock_leaves_the_card_that_is_asked(make_cards: MakeCards, now: datetime) -> None:
    session = _session(Shelf(make_cards(3)), now)
    session.show()

    session.look_again(now + MINUTE)

    assert (_key(session), session.shown) == ("c0", True)


def test_what_is_taken_back_is_asked_again_as_new(make_cards: MakeCards, now: datetime) -> None:
    shelf = Shelf(make_cards(3))
    session = _session(shelf, now)
    _grade(session, shelf, Rating.EASY, now)

    del shelf.memories["c0"]
    session.take_back("c0", now)

    assert (_key(session), session.shown, session.remaining().new) == ("c0", False, 3)


def test_taking_back_after_the_end_goes_on(make_cards: MakeCards, now: datetime) -> None:
    shelf = Shelf(make_cards(1))
    session = _session(shelf, now)
    _grade(session, shelf, Rating.EASY, now)
    assert session.finished

    session.take_back("c0", now)

    assert not session.finished


def test_taking_back_a_card_that_is_gone_goes_on_with_the_queue(make_cards: MakeCards, now: datetime) -> None:
    session = _session(Shelf(make_cards(2)), now, Agenda(new=("c1",)))

    session.take_back("gone", now)

    assert _key(session) == "c1"


def test_card_put_aside_is_asked_no_more(make_cards: MakeCards, now: datetime) -> None:
    session = _session(Shelf(make_cards(2)), now)

    session.put_aside("c0", now)

    assert _key(session) == "c1"
    assert session.remaining().new == 1


def test_card_put_aside_further_on_leaves_the_current_one(make_cards: MakeCards, now: datetime) -> None:
    session = _session(Shelf(make_cards(3)), now)

    session.put_aside("c1", now)

    assert _key(session) == "c0"


def test_reworded_card_stays_current(make_cards: MakeCards, now: datetime) -> None:
    shelf = Shelf(make_cards(1))
    session = _session(shelf, now)
    session.show()

    shelf.cards["c0"] = replace(shelf.cards["c0"], front="In other words?")
    session.look_again(now)

    assert session.current is not None
    assert (session.current.front, session.shown) == ("In other words?", True)


def test_preview_is_what_the_grade_then_does(make_cards: MakeCards, now: datetime) -> None:
    shelf = Shelf(make_cards(1))
    session = _session(shelf, now)
    promised = session.preview(now)[Rating.EASY]

    _grade(session, shelf, Rating.EASY, now)

    assert session.memory("c0").due == promised


def test_grade_without_a_card_is_a_mistake(now: datetime) -> None:
    with pytest.raises(ValueError, match="no card is asked"):
        _session(Shelf(()), now).graded(Rating.GOOD, now)


def test_clock_put_back_keeps_a_card_s_answers_in_order(make_cards: MakeCards, now: datetime) -> None:
    shelf = Shelf(make_cards(1))
    session = _session(shelf, now)
    _grade(session, shelf, Rating.AGAIN, now)

    review, *_ = session.graded(Rating.GOOD, now - timedelta(days=400))

    assert review.at - now == timedelta(milliseconds=1)


def test_a_warm_up_moves_no_memory(make_cards: MakeCards, now: datetime) -> None:
    session = Session(Agenda(due=("c0",)), Shelf(make_cards(1)), now=now, tz=UTC, kind=ReviewKind.WARM_UP)

    review, _, memory = session.graded(Rating.AGAIN, now)

    assert (review.kind, memory.stage) == (ReviewKind.WARM_UP, Stage.NEW)


def test_what_a_warm_up_missed_comes_once_more_at_its_end(make_cards: MakeCards, now: datetime) -> None:
    shelf = Shelf(make_cards(2))
    session = Session(Agenda(due=("c0", "c1")), shelf, now=now, tz=UTC, kind=ReviewKind.WARM_UP)

    _grade(session, shelf, Rating.AGAIN, now)
    _grade(session, shelf, Rating.GOOD, now)

    assert _key(session) == "c0"
