"""Whatever a person does in a sitting: the log explains everything, and taking back leads exactly back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from briefing_app.model.cards import Card, CardKind, Form, Memory, Rating, Review
from briefing_app.study.queue import Counts
from briefing_app.study.schedule import Scheduler
from briefing_app.study.session import Session

_ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Kiritimati", "Australia/Lord_Howe")
_LEAPS = st.timedeltas(timedelta(days=-3), timedelta(days=400)) | st.timedeltas(timedelta(0), timedelta(minutes=12))


class Standing(NamedTuple):
    """All that shows of a session at one moment."""

    key: str | None
    remaining: Counts
    memories: dict[str, Memory]
    reviews: tuple[Review, ...]


def _standing(session: Session) -> Standing:
    key = session.current.key if session.current is not None else None
    return Standing(key, session.remaining(), session.memories, session.reviews)


class Sitting(RuleBasedStateMachine):
    """Grades, takes back, waits and restarts at random, with a stack of what stood before each grade."""

    @initialize(
        count=st.integers(1, 6), facts=st.integers(1, 3), zone=st.sampled_from(_ZONES), start=st.integers(0, 20_000)
    )
    def begin(self, count: int, facts: int, zone: str, start: int) -> None:
        self.now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=start)
        self.zone = ZoneInfo(zone)
        self.cards = [
            Card(f"c{n}", CardKind.EVENT, Form.QUESTION, "?", "!", f"f{n % facts}", ()) for n in range(count)
        ]
        self.before: list[tuple[datetime, Standing]] = []
        self.session = self._made(())

    def _made(self, log: tuple[Review, ...], **known: Any) -> Session:  # noqa: ANN401  # Session's own arguments
        return Session(self.cards, log, now=self.now, tz=self.zone, new_per_day=3, **known)

    @precondition(lambda self: not self.session.finished)
    @rule(rating=st.sampled_from(Rating), seconds=st.floats(0, 60))
    def grade(self, rating: Rating, seconds: float) -> None:
        self.before.append((self.now, _standing(self.session)))
        self.session.grade(rating, self.now, seconds)

    @rule()
    def undo(self) -> None:
        if not self.before:
            assert self.session.undo(self.now) is None
            return
        moment, standing = self.before.pop()
        assert self.session.undo(moment) is not None
        assert _standing(self.session) == standing
        self.session.refresh(self.now)

    @rule(leap=_LEAPS)
    def wait(self, leap: timedelta) -> None:
        self.now += leap
        self.session.refresh(self.now)

    @rule()
    def restart(self) -> None:
        before = _standing(self.session)
        self.session = self._made(self.session.reviews)
        after = _standing(self.session)
        assert after._replace(key=None) == before._replace(key=None)

    @invariant()
    def log_explains_the_memories(self) -> None:
        assert self.session.memories == Scheduler().replay(self.session.reviews)

    @invariant()
    def something_is_asked_while_something_is_left(self) -> None:
        assert self.session.finished or sum(self.session.remaining()) > 0


Sitting.TestCase.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
TestSitting = Sitting.TestCase
