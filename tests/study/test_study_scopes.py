"""Sittings with some of the cards, siblings put aside together, and what an answer brings for the meeting."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from briefing_app.model.briefing import Meeting
from briefing_app.model.cards import Card, Memory, Rating, Review, ReviewKind, Stage
from briefing_app.model.study import Scope, ScopeKind
from briefing_app.model.text import Evidence, Span
from briefing_app.store.store import Store
from briefing_app.workspace.study import PACE, StudyDesk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing_app.study.session import Session

    MakeCards = Callable[..., tuple[Card, ...]]


@pytest.fixture
def store(now: datetime, make_cards: MakeCards) -> Iterator[Store]:
    with Store.open(now=now) as opened:
        cards = [replace(card, actors=("person/a",) if nth % 2 else ()) for nth, card in enumerate(make_cards(6))]
        cards[2] = replace(cards[2], fact=cards[0].fact)
        opened.put_cards(cards)
        yield opened


@pytest.fixture
def desk(store: Store) -> StudyDesk:
    return StudyDesk(store, UTC, store.drop_last_correction)


def _known(store: Store, desk: StudyDesk, **due: datetime) -> None:
    memories = {key: Memory(Stage.REVIEW, 3.0, 5.0, at, at - timedelta(days=3), None, 2) for key, at in due.items()}
    store.put_memories(memories, scheduler=desk.scheduler.tag)


def _keys(session: Session, now: datetime) -> list[str]:
    current = [session.current.key] if session.current else []
    return [*current, *(card.key for card in session.ahead(now, 20))]


def test_cards_of_an_actor(desk: StudyDesk) -> None:
    assert desk.among(Scope(ScopeKind.ACTOR, "person/a")) == ("c1", "c3", "c5")


def test_cards_of_a_fact_that_is_an_actor(desk: StudyDesk, make_cards: MakeCards) -> None:
    fact = make_cards(4)[3].fact
    assert desk.among(Scope(ScopeKind.ACTOR, fact)) == ("c3",)


def test_cards_of_a_flag(desk: StudyDesk, now: datetime) -> None:
    desk.flag("c4", 2, now)
    assert (desk.flags(), desk.among(Scope(ScopeKind.FLAG, "2"))) == ((2,), ("c4",))


def test_cards_of_an_article_and_of_a_kind(store: Store, desk: StudyDesk, make_cards: MakeCards) -> None:
    proof = (Evidence("north", Span(0, 3)),)
    store.put_cards([replace(card, evidence=proof) for card in make_cards(2)])
    assert desk.among(Scope(ScopeKind.ARTICLE, "north")) == ("c0", "c1")
    assert desk.among(Scope(ScopeKind.ARTICLE, "south")) == ()
    assert "c0" in desk.among(Scope(ScopeKind.KIND, make_cards(1)[0].kind.value))


def test_only_some_are_asked_the_due_ones_first(store: Store, desk: StudyDesk, now: datetime) -> None:
    _known(store, desk, c0=now + timedelta(days=5), c1=now, c3=now)

    session = desk.only(["c0", "c3", "c5"], now)

    assert _keys(session, now) == ["c3", "c5", "c0"]
    assert session.kind is ReviewKind.STUDY


@pytest.mark.parametrize("how", ["plan", "cram", "only"])
def test_what_is_suspended_is_not_asked_whoever_names_it(desk: StudyDesk, now: datetime, how: str) -> None:
    desk.suspend(["c1"], now)
    keys = ("c1", "c3")
    made = {"plan": lambda: desk.session(now, order=keys), "cram": lambda: desk.cram(keys, now)}
    session = made.get(how, lambda: desk.only(keys, now))()

    assert "c1" not in _keys(session, now)


def test_the_weakest_come_first_to_a_cram(store: Store, desk: StudyDesk, now: datetime) -> None:
    _known(store, desk, c0=now + timedelta(days=2), c1=now - timedelta(days=9), c3=now)

    assert desk.weakest(now, 4) == ("c1", "c3", "c0", "c2")


def test_siblings_go_and_come_back_together(desk: StudyDesk, store: Store, now: datetime) -> None:
    session = desk.session(now)
    asked = session.current
    assert asked is not None
    keys = desk.siblings(asked)
    assert keys == ("c0", "c2")
    desk.bury(keys, now)
    for key in keys:
        session.put_aside(key, now)

    desk.undo(session, now)

    assert session.current == asked
    assert store.study.standings() == {}
    assert session.remaining().new == 6


def test_pace_nears_that_of_the_last_answers_and_no_single_one_makes_it(
    desk: StudyDesk, store: Store, now: datetime
) -> None:
    assert desk.pace() == PACE
    session = desk.session(now)
    desk.grade(session, Rating.GOOD, now, 0.4)
    assert PACE * 0.9 < desk.pace() < PACE
    asked = store.cards()[0].key
    for nth in range(1, 101):
        store.add_review(Review(asked, now + timedelta(minutes=nth), Rating.GOOD, 4.0))
    assert 4.0 < desk.pace() < 5.0


def test_an_answer_helps_at_the_meeting_the_more_the_better_it_was(
    store: Store, desk: StudyDesk, now: datetime
) -> None:
    store.put_meeting(Meeting("Talks", now + timedelta(days=6)))
    _known(store, desk, c0=now)

    told = desk.at_meeting(desk.only(["c0"], now), now)

    assert told is not None
    assert 0 < told.untouched < told.after[Rating.HARD] < told.after[Rating.GOOD] < told.after[Rating.EASY] <= 1


@pytest.mark.parametrize("days", [None, 0, -1])
def test_nothing_is_told_of_a_meeting_that_is_not_to_come(
    store: Store, desk: StudyDesk, now: datetime, days: int | None
) -> None:
    store.put_meeting(Meeting("Talks", None if days is None else now + timedelta(days=days)))

    assert desk.at_meeting(desk.session(now), now) is None


def test_what_was_shown_is_logged(store: Store, desk: StudyDesk, now: datetime) -> None:
    desk.grade(desk.session(now), Rating.GOOD, now, 3.0, shown="typed")

    assert store.reviews()[-1].shown == "typed"
