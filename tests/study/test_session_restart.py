"""The sitting and the store together: what was answered and taken back is there after a restart."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from briefing_app.model.cards import Card, Rating
from briefing_app.store.store import Store
from briefing_app.study.schedule import Scheduler
from briefing_app.study.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    MakeCards = Callable[..., tuple[Card, ...]]

_SCHEDULER = Scheduler()
_START = datetime(2026, 11, 22, 9, 0, 0, 123_456, tzinfo=UTC)
_END = _START + timedelta(minutes=5)


def _session(store: Store) -> Session:
    memories = store.memories(scheduler=_SCHEDULER.tag)
    return Session(store.cards(), store.reviews(), now=_END, tz=ZoneInfo("Europe/Berlin"), memories=memories)


def _studied(path: Path, cards: tuple[Card, ...]) -> Session:
    """Twelve cards answered, each kept as it was answered."""
    with Store.open(path, now=_START) as store:
        store.put_cards(cards)
        session = _session(store)
        for number in range(12):
            review = session.grade(Rating(1 + number % 4), _START + number * timedelta(seconds=17.3337), 3.3)
            store.add_review(review, session.memory(review.card), scheduler=_SCHEDULER.tag)
        session.refresh(_END)
        return session


def test_kept_memories_are_those_of_the_sitting_and_of_the_log(tmp_path: Path, make_cards: MakeCards) -> None:
    session = _studied(tmp_path / "briefing.db", make_cards(20))

    with Store.open(tmp_path / "briefing.db", now=_END) as store:
        kept = store.memories(scheduler=_SCHEDULER.tag)
        assert kept == session.memories == _SCHEDULER.replay(store.reviews())
        assert store.unremembered(scheduler=_SCHEDULER.tag) == ()


def test_all_answers_can_be_taken_back_after_a_restart(tmp_path: Path, make_cards: MakeCards) -> None:
    given = _studied(tmp_path / "briefing.db", make_cards(20)).reviews

    with Store.open(tmp_path / "briefing.db", now=_END) as store:
        session = _session(store)
        taken = [session.undo(_END, store.undo_review()) for _ in given]

    assert taken == list(given[::-1])
    assert session.memories == {}
