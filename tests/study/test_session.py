from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from briefing_app.model.cards import Card, Memory, Rating, Review, ReviewKind, Stage
from briefing_app.study.queue import Counts
from briefing_app.study.schedule import Scheduler
from briefing_app.study.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable

    MakeCards = Callable[..., tuple[Card, ...]]

MINUTE = timedelta(minutes=1)


def _key(session: Session) -> str | None:
    return session.current.key if session.current is not None else None


def test_sitting_without_cards_is_finished(now: datetime) -> None:
    session = Session((), now=now, tz=UTC)

    assert session.finished
    assert session.remaining() == Counts(0, 0, 0)


def test_card_is_asked_before_its_answer_is_shown(make_cards: MakeCards, now: datetime) -> None:
    session = Session(make_cards(1), now=now, tz=UTC)

    assert not session.shown
    session.show()
    assert session.shown


def test_grade_hides_the_next_answer(make_cards: MakeCards, now: datetime) -> None:
    session = Session(make_cards(2), now=now, tz=UTC)
    session.show()

    session.grade(Rating.GOOD, now)

    assert not session.shown


def test_grade_gives_the_answer_to_be_logged(make_cards: MakeCards, now: datetime) -> None:
    session = Session(make_cards(1), now=now, tz=UTC)
    local = (now + timedelta(microseconds=1_999)).astimezone(timezone(timedelta(hours=-5)))

    review = session.grade(Rating.HARD, local, 7.5)

    assert review == Review("c0", now + timedelta(milliseconds=1), Rating.HARD, 7.5)
    assert review.at.tzinfo is UTC


def test_card_failed_comes_back_after_its_step(make_cards: MakeCards, now: datetime) -> None:
    session = Session(make_cards(4), now=now, tz=UTC)
    asked = []
    for number in range(4):
        asked.append(_key(session))
        session.grade(Rating.AGAIN if number == 0 else Rating.EASY, now + number * MINUTE)

    assert asked == ["c0", "c1", "c0", "c2"]


def test_card_failed_comes_back_at_once_when_nothing_else_is_left(make_cards: MakeCards, now: datetime) -> None:
    session = Session(make_cards(1), now=now, tz=UTC)

    session.grade(Rating.AGAIN, now)

    assert _key(session) == "c0"
    assert session.remaining() == Counts(new=0, learning=1, due=0)


def test_sitting_ends_when_every_card_has_left_learning(make_cards: MakeCards, now: datetime) -> None:
    session = Session(make_cards(3), now=now, tz=UTC)
    answers = 0
    while session.current is not None:
        session.grade(Rating.GOOD, now)
        answers += 1

    assert answers == 6
    assert session.next_due() == now + timedelta(days=2, milliseconds=1)


def test_new_cards_of_today_count_after_a_restart(make_cards: MakeCards, now: datetime) -> None:
    cards = make_cards(9)
    first = Session(cards, now=now, tz=UTC, new_per_day=3)
    first.grade(Rating.EASY, now)

    again = Session(cards, first.reviews, now=now, tz=UTC, new_per_day=3)

    assert again.remaining().new == 2


def test_card_begun_yesterday_takes_nothing_from_today_s_new_ones(make_cards: MakeCards, now: datetime) -> None:
    log = [Review("c0", now - timedelta(days=1), Rating.GOOD, 1.0), Review("c0", now, Rating.GOOD, 1.0)]

    assert Session(make_cards(3), log, now=now, tz=UTC, new_per_day=2).remaining().new == 2


def test_next_due_is_the_earliest(make_cards: MakeCards, now: datetime) -> None:
    session = Session(make_cards(2), now=now, tz=UTC)
    session.grade(Rating.AGAIN, now)
    session.grade(Rating.EASY, now)

    assert session.next_due() == now + MINUTE


def test_new_day_brings_new_cards(make_cards: MakeCards) -> None:
    late = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
    session = Session(make_cards(3), now=late, tz=UTC, new_per_day=1)
    session.grade(Rating.EASY, late)
    assert session.finished

    session.refresh(late + timedelta(hours=1))
    assert session.finished

    session.refresh(late + timedelta(hours=4.5))
    assert _key(session) == "c1"


def test_look_at_the_clock_leaves_the_card_that_is_asked(make_cards: MakeCards, now: datetime) -> None:
    session = Session(make_cards(3), now=now, tz=UTC)

    session.refresh(now + MINUTE)
    assert (_key(session), session.shown) == ("c0", False)

    session.show()
    session.refresh(now + MINUTE)
    assert (_key(session), session.shown) == ("c0", True)


def test_session_made_anew_stands_where_the_last_one_stood(make_cards: MakeCards, now: datetime) -> None:
    cards = make_cards(5)
    session = Session(cards, now=now, tz=UTC)
    for rating in Rating:
        session.grade(rating, now)

    again = Session(cards, session.reviews, now=now, tz=UTC)

    assert (_key(again), again.remaining(), again.memories) == (_key(session), session.remaining(), session.memories)


def test_undo_asks_the_card_again(make_cards: MakeCards, now: datetime) -> None:
    session = Session(make_cards(3), now=now, tz=UTC)
    review = session.grade(Rating.EASY, now)

    assert session.undo(now) == review
    assert (_key(session), session.memory("c0"), session.shown) == ("c0", Memory(), False)


def test_undo_reaches_behind_a_restart(make_cards: MakeCards, now: datetime) -> None:
    cards = make_cards(3)
    first = Session(cards, now=now, tz=UTC)
    review = first.grade(Rating.EASY, now)
    again = Session(cards, first.reviews, now=now + MINUTE, tz=UTC)

    assert again.undo(now + MINUTE) == review
    assert _key(again) == "c0"


def test_undo_after_the_end_goes_on(make_cards: MakeCards, now: datetime) -> None:
    session = Session(make_cards(1), now=now, tz=UTC)
    session.grade(Rating.EASY, now)
    assert session.finished

    session.undo(now)

    assert not session.finished


def test_undo_of_nothing_changes_nothing(make_cards: MakeCards, now: datetime) -> None:
    session = Session(make_cards(1), now=now, tz=UTC)

    assert session.undo(now) is None
    assert _key(session) == "c0"


def test_undo_of_a_card_that_is_gone_goes_on_with_the_queue(make_cards: MakeCards, now: datetime) -> None:
    cards = make_cards(2)
    session = Session(cards[1:], [Review("c0", now, Rating.GOOD, 1.0)], now=now, tz=UTC)

    assert session.undo(now) is not None
    assert _key(session) == "c1"


def test_named_answer_is_taken_back_though_another_came_later(make_cards: MakeCards, now: datetime) -> None:
    own, merged = Review("c0", now, Rating.GOOD, 1.0), Review("c1", now + MINUTE, Rating.GOOD, 1.0)
    later = now + 30 * MINUTE
    session = Session(make_cards(2), [own, merged], now=later, tz=UTC)

    assert session.undo(later, own) == own
    assert session.reviews == (merged,)
    assert _key(session) == "c0"


def test_undo_goes_back_answer_by_answer(make_cards: MakeCards, now: datetime) -> None:
    session = Session(make_cards(3), now=now, tz=UTC)
    given = [session.grade(Rating.EASY, now) for _ in range(3)]

    assert [session.undo(now) for _ in range(3)] == given[::-1]


def test_undo_of_an_answer_that_is_not_in_the_log_changes_nothing(make_cards: MakeCards, now: datetime) -> None:
    session = Session(make_cards(1), now=now, tz=UTC)
    given = session.grade(Rating.GOOD, now)

    assert session.undo(now, replace(given, rating=Rating.HARD)) is None
    assert session.reviews == (given,)


def test_card_put_aside_is_asked_no_more(make_cards: MakeCards, now: datetime) -> None:
    session = Session(make_cards(2), now=now, tz=UTC)

    session.put_aside("c0", now)

    assert _key(session) == "c1"
    assert session.remaining().new == 1


def test_reworded_card_stays_current(make_cards: MakeCards, now: datetime) -> None:
    (old,) = make_cards(1)
    card = replace(old, front="In other words?")
    session = Session([old], now=now, tz=UTC)
    session.show()

    session.reword(card)

    assert (session.current, session.shown) == (card, True)


def test_reworded_card_further_on_leaves_the_current_one(make_cards: MakeCards, now: datetime) -> None:
    first, second = make_cards(2)
    session = Session([first, second], now=now, tz=UTC)

    session.reword(replace(second, front="In other words?"))

    assert session.current == first


def test_preview_is_what_the_grade_then_does(make_cards: MakeCards, now: datetime) -> None:
    session = Session(make_cards(1), now=now, tz=UTC)
    promised = session.preview(now)[Rating.EASY]

    session.grade(Rating.EASY, now)

    assert session.memory("c0").due == promised


def test_grade_without_a_card_is_a_mistake(now: datetime) -> None:
    with pytest.raises(ValueError, match="no card is asked"):
        Session((), now=now, tz=UTC).grade(Rating.GOOD, now)


def test_clock_put_back_keeps_a_card_s_answers_in_order(make_cards: MakeCards, now: datetime) -> None:
    session = Session(make_cards(1), now=now, tz=UTC)
    session.grade(Rating.AGAIN, now)

    session.grade(Rating.GOOD, now - timedelta(days=400))

    assert [review.at - now for review in session.reviews] == [timedelta(0), timedelta(milliseconds=1)]


def test_warm_up_in_the_log_leaves_a_card_new(make_cards: MakeCards, now: datetime) -> None:
    log = [Review("c0", now, Rating.GOOD, 1.0, ReviewKind.WARM_UP)]

    session = Session(make_cards(1), log, now=now, tz=UTC, new_per_day=1)

    assert session.memory("c0").stage is Stage.NEW
    assert session.remaining().new == 1


def test_known_memories_are_not_replayed(make_cards: MakeCards, now: datetime) -> None:
    known = {"c0": Scheduler().review(Memory(), Rating.EASY, now)}

    session = Session(make_cards(1), [Review("c0", now, Rating.GOOD, 1.0)], now=now, tz=UTC, memories=known)

    assert session.memories == known


def test_card_met_in_a_quiz_takes_nothing_from_the_new_ones(make_cards: MakeCards, now: datetime) -> None:
    log = [Review("c0", now, Rating.EASY, 1.0, ReviewKind.QUIZ)]

    session = Session(make_cards(3), log, now=now, tz=UTC, new_per_day=2)

    assert session.remaining().new == 2
