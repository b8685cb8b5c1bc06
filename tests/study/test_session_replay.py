"""Whatever a person does in a sitting: the log explains everything, and taking back leads exactly back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from briefing_app.model.cards import Card, CardKind, Form, Memory, Rating, Review
from briefing_app.model.study import Standing
from briefing_app.store.store import Store
from briefing_app.study.queue import Counts
from briefing_app.workspace.study import StudyDesk

_ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Kiritimati", "Australia/Lord_Howe")
_LEAPS = st.timedeltas(timedelta(0), timedelta(days=400)) | st.timedeltas(timedelta(0), timedelta(minutes=12))


class Stands(NamedTuple):
    """All that the store knows at one moment."""

    counts: Counts
    memories: dict[str, Memory]
    reviews: tuple[Review, ...]
    standings: dict[str, Standing]


class Sitting(RuleBasedStateMachine):
    """Grades, puts aside, flags, takes back, waits and restarts at random, on a real store."""

    @initialize(
        count=st.integers(1, 6), facts=st.integers(1, 3), zone=st.sampled_from(_ZONES), start=st.integers(0, 20_000)
    )
    def begin(self, count: int, facts: int, zone: str, start: int) -> None:
        self.now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=start)
        self.store = Store.open(now=self.now)
        self.desk = StudyDesk(self.store, ZoneInfo(zone), lambda: None)
        self.store.put_cards(
            Card(f"c{n}", CardKind.EVENT, Form.QUESTION, "?", "!", f"f{n % facts}", ()) for n in range(count)
        )
        self.moments: set[datetime] = set()
        self.before: list[tuple[datetime, Stands]] = []
        self.session = self.desk.session(self.now)

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()

    def _stands(self, now: datetime) -> Stands:
        log = self.store.study
        tag = self.desk.scheduler.tag
        return Stands(
            self.desk.counts(now), self.store.memories(scheduler=tag), self.store.reviews(), log.standings()
        )

    def _note(self) -> None:
        """What stood before a deed, and a moment for it: of one kind in one millisecond they are one."""
        self.now += timedelta(seconds=1)
        while self.now in self.moments:
            self.now += timedelta(milliseconds=1)
        self.moments.add(self.now)
        self.before.append((self.now, self._stands(self.now)))

    @precondition(lambda self: not self.session.finished)
    @rule(rating=st.sampled_from(Rating), seconds=st.floats(0, 60))
    def grade(self, rating: Rating, seconds: float) -> None:
        self._note()
        self.desk.grade(self.session, rating, self.now, seconds)

    @rule(card=st.integers(0, 5), on=st.booleans())
    def suspend(self, card: int, on: bool) -> None:  # noqa: FBT001 - hypothesis gives it by name
        self._note()
        self.desk.suspend([f"c{card}"], self.now, on=on)

    @rule(card=st.integers(0, 5), flag=st.integers(0, 7))
    def flag(self, card: int, flag: int) -> None:
        self._note()
        self.desk.flag(f"c{card}", flag, self.now)

    @rule(card=st.integers(0, 5))
    def bury(self, card: int) -> None:
        self._note()
        self.desk.bury([f"c{card}"], self.now)

    @rule()
    def undo(self) -> None:
        if not self.before:
            assert self.desk.undo(self.session, self.now) is None
            return
        moment, stood = self.before.pop()
        assert self.desk.undo(self.session, self.now) is not None
        assert self._stands(moment) == stood

    @rule(leap=_LEAPS)
    def wait(self, leap: timedelta) -> None:
        self.now += timedelta(seconds=leap // timedelta(seconds=1))
        self.session.look_again(self.now)

    @rule(leap=st.integers(0, 100_000))
    def set_the_clock_back(self, leap: int) -> None:
        self.now -= timedelta(minutes=leap)
        self.session.look_again(self.now)

    @rule()
    def restart(self) -> None:
        self.session = self.desk.session(self.now)

    @invariant()
    def log_explains_the_memories(self) -> None:
        if hasattr(self, "store"):
            kept = self.store.memories(scheduler=self.desk.scheduler.tag)
            assert kept == self.desk.scheduler.replay(self.store.reviews())

    @invariant()
    def a_new_session_has_what_was_counted(self) -> None:
        if hasattr(self, "store"):
            assert self.desk.session(self.now).remaining() == self.desk.counts(self.now)


Sitting.TestCase.settings = settings(max_examples=40, stateful_step_count=25)
TestSitting = Sitting.TestCase
