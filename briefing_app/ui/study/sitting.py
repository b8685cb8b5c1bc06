"""A sitting as a person goes through it: its cards, its clock, what it brought. No widgets here."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from briefing_app.model.cards import Card, Memory, Rating, Review, ReviewKind, Stage
from briefing_app.study.session import Session
from briefing_app.ui.study import modes
from briefing_app.ui.study.modes import Mode
from briefing_app.workspace import Workspace
from briefing_app.workspace.study import LEECH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.model.briefing import Correction
    from briefing_app.model.exchange import Arrived
    from briefing_app.model.study import Deed

_LONGEST = 60.0  # seconds that count for one answer; beyond, nobody was there
_HARDEST = 3
_AGAIN_TOLD = LEECH // 2  # a leech is told of at 8 lapses, then after every four more, as Anki has it
_SETTLED = 30  # answers that the pace stands for at the beginning: one long look moves it little
_NEW_ASKED = 2  # answers that a new card takes until it leaves its learning steps


@dataclass(slots=True)
class Watch:
    """Counts the seconds spent on a card; a clock put back counts as none."""

    since: datetime | None = None
    kept: float = 0.0

    def start(self, now: datetime) -> None:
        """From nought."""
        self.since, self.kept = now, 0.0

    def stop(self, now: datetime) -> None:
        """Stand still."""
        self.since, self.kept = None, self.seconds(now)

    def go_on(self, now: datetime) -> None:
        """Run again."""
        self.since = now

    def seconds(self, now: datetime) -> float:
        """What counts."""
        ran = (now - self.since).total_seconds() if self.since else 0.0
        return min(self.kept + max(ran, 0.0), _LONGEST)


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer of this sitting and what it did to the card's memory."""

    card: Card
    rating: Rating
    seconds: float
    before: Memory
    after: Memory

    @property
    def leech(self) -> bool:
        """Whether the card is to be called a leech now."""
        beyond = self.after.lapses - LEECH
        return self.after.lapses > self.before.lapses and beyond >= 0 and beyond % _AGAIN_TOLD == 0


@dataclass(slots=True)
class Sitting:
    """One mode gone through.

    Attributes:
        order: keys in the order of the plan.
        answers: those given and not taken back, in their order.
    """

    workspace: Workspace
    mode: Mode
    session: Session
    pace: float
    order: tuple[str, ...] = ()
    answers: list[Answered] = field(default_factory=list)
    watch: Watch = field(default_factory=Watch)

    @classmethod
    def begin(cls, workspace: Workspace, mode: Mode, now: datetime, order: Sequence[str] = ()) -> Sitting:
        """From the store as it is now."""
        session = modes.begin(mode, workspace, now, order)
        return cls(workspace, mode, session, workspace.study.pace(), tuple(order))

    @property
    def moves_memory(self) -> bool:
        """Whether its answers count for the schedule."""
        return self.session.kind is ReviewKind.STUDY

    @property
    def seconds(self) -> float:
        """Spent on its answers."""
        return sum(answer.seconds for answer in self.answers)

    @property
    def minutes_left(self) -> float:
        """For what is still to come, at the person's own pace."""
        counts = self.session.remaining()
        return (counts.due + counts.learning + _NEW_ASKED * counts.new) * self.pace / 60

    def look_again(self, now: datetime) -> None:
        """The store may have changed, or the day: what there is now, and the card that is asked as long as it is."""
        asked, shown = self.session.current, self.session.shown
        if self.mode.way is modes.Way.DUE or self.session.is_over(now):
            if self.session.is_over(now):
                self.order = ()
            self.session = modes.begin(self.mode, self.workspace, now, self._open_order())
            if asked and not self.session.ask(asked.key, now) and shown:
                self.session.take_back(asked.key, now)  # what is turned is answered, whatever a plan says
            if shown and asked and self.session.current and self.session.current.key == asked.key:
                self.session.show()
        else:
            self.session.look_again(now)

    def take_order(self, order: Sequence[str], now: datetime) -> None:
        """The plan has come: ask in its order; once the person has begun, after the card in sight."""
        if self.mode.way is not modes.Way.DUE:
            return
        self.order = tuple(order)
        if self.session.shown or self.answers:
            self.look_again(now)
        else:
            self.session = modes.begin(self.mode, self.workspace, now, self._open_order())

    def grade(self, rating: Rating, now: datetime, shown: str) -> Answered:
        """Grade the card that is asked; on disk when this returns. Raises ValueError when none is."""
        card = self.session.current
        if card is None:
            raise ValueError("no card is asked")
        before = self.session.memory(card.key)
        took = self.watch.seconds(now)
        self.workspace.study.grade(self.session, rating, now, took, shown=shown)
        answer = Answered(card, rating, took, before, self.session.memory(card.key))
        self.answers.append(answer)
        self.pace += (took - self.pace) / min(len(self.answers) + _SETTLED, 100)
        if self.session.is_over(now):
            self.look_again(now)
        return answer

    def undo(self, now: datetime) -> Review | Deed | Correction | Arrived | None:
        """Take back the last thing done, also of an earlier sitting; None if nothing is left."""
        undone = self.workspace.study.undo(self.session, now)
        if isinstance(undone, Review) and self.answers and self.answers[-1].card.key == undone.card:
            self.answers.pop()
        return undone

    # -- what it brought

    @property
    def learnt(self) -> int:
        """Cards that were not known before it and are now."""
        first = {answer.card.key: answer.before.stage for answer in reversed(self.answers)}
        last = {answer.card.key: answer.after.stage for answer in self.answers}
        return sum(last[key] is Stage.REVIEW and stage is not Stage.REVIEW for key, stage in first.items())

    @property
    def missed(self) -> int:
        """Answers that did not come."""
        return sum(answer.rating is Rating.AGAIN for answer in self.answers)

    @property
    def hardest(self) -> tuple[Card, ...]:
        """At most three cards that did not come, or came hard; the worst first."""
        toil: Counter[str] = Counter()
        for answer in self.answers:
            toil[answer.card.key] += {Rating.AGAIN: 10, Rating.HARD: 1}.get(answer.rating, 0)
        cards = {answer.card.key: answer.card for answer in self.answers}
        return tuple(cards[key] for key, much in toil.most_common(_HARDEST) if much)

    def _open_order(self) -> tuple[str, ...]:
        done = {answer.card.key for answer in self.answers}
        return tuple(key for key in self.order if key not in done)
