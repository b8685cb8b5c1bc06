"""Studying: sittings, grades, what is done with a card, and taking all of it back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.cards.put_right import with_corrections
from briefing_app.model.briefing import CorrectionKind
from briefing_app.model.cards import Memory, Rating, Review, ReviewKind
from briefing_app.model.study import Agenda, AtMeeting, Change, Deed, DeedKind, Done, Fitted, Log
from briefing_app.store.dating import Dated
from briefing_app.store.store import Store
from briefing_app.store.study_log import Asked
from briefing_app.study import queue
from briefing_app.study.schedule import PARAMETERS, Scheduler, are_sound
from briefing_app.study.session import Drawn, Graded, Session
from briefing_app.workspace.rescheduling import Rescheduling

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime, tzinfo

    from briefing_app.model.briefing import Correction
    from briefing_app.model.cards import Card
    from briefing_app.model.exchange import Arrived
    from briefing_app.model.study import Scope, Standing, Waiting
    from briefing_app.settings import Settings
    from briefing_app.study.queue import Counts

LEECH = 8  # times forgotten after which a card is told to be reworded; Anki's default
_AT_HAND = 500  # answers that are taken back without replaying their card's; more cost memory, and time no one has
PACE = 8.0  # seconds for an answer, of whom nothing is known yet


class StudyDesk:
    """The deeds of study on one store. All moments are UTC-aware.

    Args:
        store: open; used only in the thread that calls.
        zone: the person's time zone; a study day begins at 4 a.m. there.
        corrected: takes the last correction back and shows it; the desk has them in memory.
    """

    def __init__(self, store: Store, zone: tzinfo, corrected: Callable[[], Correction | Arrived | None]) -> None:
        self._store = store
        self._zone = zone
        self._undo_correction = corrected
        self._asks: tuple[Settings | None, Fitted | None] = (None, None)  # what the scheduler is made from
        self._scheduler = Scheduler()
        self._answered: dict[int, Graded] = {}  # the last answers by their numbers, for taking them back
        self._complete = ("", 0)  # when no memory was missing: the scheduler's tag and the store's changes

    @property
    def scheduler(self) -> Scheduler:
        """As it is set; the same object until it is set otherwise, as every answer asks for it."""
        asked = (self._store.settings(), self._store.fitting.fitted())
        if self._asks[0] is not asked[0] or self._asks[1] is not asked[1]:
            self._asks = asked
            self._scheduler = Scheduler(asked[0].desired_retention, self._parameters or PARAMETERS)
        return self._scheduler

    @property
    def _parameters(self) -> tuple[float, ...] | None:
        """Those fitted to the person, if they are sound."""
        fitted = self._store.fitting.fitted()
        return fitted.parameters if fitted and are_sound(fitted.parameters) else None

    @property
    def fitted(self) -> Fitted | None:
        """What the schedule was fitted to; None while it is the usual one."""
        return self._store.fitting.fitted() if self._parameters else None

    @property
    def told(self) -> str:
        """One sentence where the fitted parameters cannot be used; else empty."""
        if self._store.fitting.fitted() is None or self._parameters:
            return ""
        return "The parameters fitted to your answers make no sense, so the usual ones serve; fit them anew."

    def fit(self, parameters: tuple[float, ...], answers: int, now: datetime) -> Rescheduling | None:
        """What lets these parameters schedule from now on; None where they are not sound.

        Args:
            parameters: FSRS-6's weights, as `study.fit` found them.
            answers: how many they were fitted to.
            now: UTC-aware.
        """
        sound = are_sound(parameters)
        return Rescheduling(self._store, Fitted(parameters, answers, now), self._answered.clear) if sound else None

    def unfit(self) -> Rescheduling:
        """What goes back to the usual parameters."""
        return Rescheduling(self._store, None, self._answered.clear)

    # -- what there is

    def counts(self, now: datetime) -> Counts:
        """How many new cards today still allows, how many are in learning steps, how many are due."""
        self.replay_missing()
        return queue.Counts(*self._store.study.numbers(self._asked(now), self._new_left(now)))

    def next_due(self) -> datetime | None:
        """When the next of the cards that were begun comes due; None where none was begun."""
        return self._store.study.next_due(self.scheduler.tag)

    def session(self, now: datetime, *, order: Sequence[str] = ()) -> Session:
        """A sitting as of `now`: what is in learning, then what is due and what is new.

        Args:
            now: the time.
            order: keys in the order of a plan; cards of it that are known but not due are asked too, and new ones
                as many as it names. Without one: what is due first, then so many new ones as are set.
        """
        self.replay_missing()
        log, asked = self._store.study, self._asked(now)
        steps = log.steps(asked)
        if order:
            agenda = self._ordered(log.open(order, asked), steps, asked)
        else:
            agenda = Agenda(log.due(asked), log.new(asked, self._new_left(now)), steps)
        return self._session(agenda, now, ReviewKind.STUDY)

    def only(self, keys: Sequence[str], now: datetime) -> Session:
        """A sitting with these cards alone: what is due, then what is new, then the others ahead of their time."""
        self.replay_missing()
        log, asked = self._store.study, self._asked(now)
        kept = log.open(keys, asked)
        due = [key for key in log.due(asked) if key in set(kept)]
        met = log.met(kept, asked.scheduler)
        new = [key for key in kept if key not in met]
        steps = tuple(step for step in log.steps(asked) if step.key in set(kept))
        order = dict.fromkeys((*due, *new, *kept))
        return self._session(self._ordered(tuple(order), steps, asked), now, ReviewKind.STUDY)

    def cram(self, keys: Sequence[str], now: datetime) -> Session:
        """A sitting with these cards, in this order, that moves no memory."""
        return self._session(Agenda(due=self._store.study.open(keys, self._asked(now))), now, ReviewKind.WARM_UP)

    def weakest(self, now: datetime, most: int) -> tuple[str, ...]:
        """At most so many cards to cram: those known before, the nearest to being forgotten first, then new ones."""
        self.replay_missing()
        scheduler, asked = self.scheduler, self._asked(now)
        known, now_ms = self._store.study.known(scheduler.tag, asked.today), now.timestamp() * 1000
        waits = [(now_ms - last) / stability for last, stability in zip(known.last, known.stability, strict=True)]
        order = sorted(range(len(known)), key=waits.__getitem__, reverse=True)
        keys = [known.keys[place] for place in order[:most]]
        return (*keys, *self._store.study.new(asked, most - len(keys)))

    def among(self, scope: Scope) -> tuple[str, ...]:
        """The cards of a scope, the worthiest first."""
        return self._store.study.among(scope)

    def made_of(self, keys: Sequence[str]) -> tuple[str, ...]:
        """The cards with these keys and those made of the facts with these keys, the worthiest first."""
        return self._store.study.made_of(keys)

    def any(self) -> bool:
        """Whether there is a card at all."""
        return self._store.study.any()

    def flags(self) -> tuple[int, ...]:
        """The flags that some card bears."""
        return self._store.study.flags()

    def siblings(self, card: Card) -> tuple[str, ...]:
        """The cards of the same fact, this one first."""
        return (card.key, *(key for key in self._store.study.cards_of(card.fact) if key != card.key))

    def pace(self) -> float:
        """Seconds the person takes for an answer; of whom little is known, near the usual ones."""
        return self._store.study.pace(PACE)

    def latest(self) -> datetime | None:
        """When the last of all answers was given; None where there is none."""
        return self._store.study.latest()

    def at_meeting(self, session: Session, now: datetime) -> AtMeeting | None:
        """What grading the card that is asked brings for the meeting; None without one to come, or where none is."""
        meeting, card = self._store.meeting().at, session.current
        if meeting is None or meeting <= now or card is None or session.kind is not ReviewKind.STUDY:
            return None
        scheduler, memory = self.scheduler, self.memory(card.key)
        after = {rating: scheduler.recall(scheduler.review(memory, rating, now), meeting) for rating in Rating}
        return AtMeeting(meeting, scheduler.recall(memory, meeting), after)

    def card(self, key: str) -> Card | None:
        """A card as it reads now; None where there is none or it was thrown out."""
        return _Cards(self._store, self.scheduler.tag).card(key)

    def memory(self, key: str) -> Memory:
        """What is known of the memory of a card."""
        return _Cards(self._store, self.scheduler.tag).memory(key)

    def standing(self, key: str) -> Standing:
        """Whether a card is suspended, buried, flagged, marked, to be mended."""
        return self._store.study.standing(key)

    # -- answers

    def grade(
        self, session: Session, rating: Rating, now: datetime, seconds: float, *, shown: str = "card"
    ) -> Review:
        """Grade the card asked and go on; the answer is on disk when this returns.

        Args:
            shown: as in `Review`.

        Raises:
            StoreError: it could not be kept; the session stands as before.
        """
        graded = self._keep(session, rating, now, seconds, shown)
        session.go_on(rating, graded.after, now)
        return graded.review

    def undo(self, session: Session, now: datetime) -> Review | Deed | Correction | Arrived | None:
        """Take back the last thing done, of this sitting or an earlier one; None if nothing is left.

        That is an answer, what was done with a card, a correction, or a file that came in, whichever came last. Its
        card is asked again.
        """
        log, number = self._store.study.last() or (None, 0)
        if log is Log.REVIEW:
            return self._undo_review(number, session, now)
        if log is Log.DEED:
            return self._take_back(number, session, now)
        if log is None:
            return None
        undone = self._undo_correction()
        session.look_again(now)
        return undone

    # -- what is done with cards

    def suspend(self, keys: Sequence[str], now: datetime, *, on: bool = True) -> None:
        """Leave cards out of study, or take them in again."""
        self._do(DeedKind.SUSPEND, keys, "yes" if on else "", now)

    def bury(self, keys: Sequence[str], now: datetime) -> None:
        """Leave cards out of study until tomorrow."""
        tomorrow = queue.study_day(queue.day_bounds(now, self._zone)[1], self._zone)
        self._do(DeedKind.BURY, keys, tomorrow.isoformat(), now)

    def flag(self, key: str, flag: int, now: datetime) -> None:
        """Flag a card 1..7 as in Anki, or take its flag away (0)."""
        self._do(DeedKind.FLAG, [key], str(flag) if flag else "", now)

    def mark(self, key: str, now: datetime) -> None:
        """Mark a card, or unmark it if it was marked."""
        self._do(DeedKind.MARK, [key], "" if self.standing(key).marked else "yes", now)

    def fix_later(self, key: str, words: str, now: datetime) -> None:
        """Note what is to be mended on a card; empty: it is mended."""
        self._do(DeedKind.FIX, [key], " ".join(words.split()), now)

    # -- memories

    def replay_missing(self) -> dict[str, Memory]:
        """The memories that were not cached, and now are unless nothing can be kept."""
        self.redate()
        scheduler = self.scheduler
        if self._complete == (scheduler.tag, self._store.changes):
            return {}
        missing = scheduler.replay(self._store.unremembered(scheduler=scheduler.tag))
        if missing and not self._store.read_only:
            self._store.put_memories(missing, scheduler=scheduler.tag)
        if not missing or not self._store.read_only:
            self._complete = (scheduler.tag, self._store.changes)
        return missing

    def redate(self) -> bool:
        """Where another retention was set, give some hundred cards the due dates that it asks for.

        Returns:
            Whether cards are left. So no window waits: each look at what is due does some, a plan begins with all.
        """
        scheduler, dated = self.scheduler, self._store.dating.dated()
        retention = scheduler.desired_retention
        if dated == Dated(retention) or self._store.read_only:
            return False
        after = dated.card if dated.retention == retention else None
        page = self._store.dating.page(scheduler.tag, after or "")
        with self._store.together():
            redated = [(card, scheduler.dated(memory, card)) for card, memory in page.items()]
            self._store.dating.put(redated, Dated(retention, max(page, default=None)))
        self._answered.clear()
        return bool(page)

    def replay_all(self) -> dict[str, Memory]:
        """As `replay_missing`, with all due dates for the retention that is set."""
        while self.redate():
            pass
        return self.replay_missing()

    def differing(self) -> int:
        """How many cached memories are not what the log gives; nothing is changed."""
        scheduler, dated = self.scheduler, self._store.dating.dated()
        replayed = scheduler.replay(self._store.reviews())
        cached = self._store.memories(scheduler=scheduler.tag)
        if dated != Dated(scheduler.desired_retention):  # on the way to another retention: due dates of both kinds
            cached = {card: scheduler.dated(memory, card) for card, memory in cached.items()}
        return sum(1 for card, memory in cached.items() if replayed.get(card) != memory)

    # -- inside

    def _take_back(self, number: int, session: Session, now: datetime) -> Deed:
        """With it what was done in the same moment: a card's siblings go and come back together."""
        log = self._store.study
        deed = log.deed(number)
        taken = []
        last: Done | None = Done(Log.DEED, number)
        while last and last.log is Log.DEED and _alike(log.deed(last.number), deed):
            taken.append(log.deed(last.number).card)
            self._store.take_back_deed()
            last = log.last()
        for key in filter(session.owes, taken[:-1]):
            session.take_back(key, now)
        session.take_back(taken[-1], now)
        return deed

    def _ordered(self, order: Sequence[str], steps: tuple[Waiting, ...], asked: Asked) -> Agenda:
        stepping, met = {step.key for step in steps}, self._store.study.met(order, asked.scheduler)
        due = tuple(key for key in order if key in met and key not in stepping)
        return Agenda(due, tuple(key for key in order if key not in met), steps, tuple(order))

    def _keep(self, session: Session, rating: Rating, now: datetime, seconds: float, shown: str) -> Graded:
        graded = session.graded(rating, now, seconds, shown)
        scheduler = self.scheduler
        if (
            session.scheduler is not scheduler and session.scheduler != scheduler
        ):  # it was set otherwise since the sitting began
            self._store.add_review(graded.review)
            return graded
        number = self._store.answer(graded.review, Change(graded.before, graded.after, scheduler.tag))
        self._answered[number] = graded
        if len(self._answered) > _AT_HAND:
            del self._answered[next(iter(self._answered))]
        return graded

    def _undo_review(self, number: int, session: Session, now: datetime) -> Review:
        """Take back an answer: with the memory before it if that is at hand and still true, else by replay."""
        graded = self._answered.pop(number, None)
        if graded is not None:
            review, before, after = graded
            if self._store.unanswer(number, review.card, Change(before, after, self.scheduler.tag)):
                session.take_back(review.card, now, before)
                return review
        review = self._undo_by_replay(number)
        session.take_back(review.card, now)
        return review

    def _undo_by_replay(self, number: int) -> Review:
        scheduler, last = self.scheduler, self._store.study.review(number)
        log = list(self._store.study.history(last.card))
        log.remove(last)
        self._store.undo_review(scheduler.replay(log).get(last.card), scheduler=scheduler.tag)
        return last

    def _session(self, agenda: Agenda, now: datetime, kind: ReviewKind) -> Session:
        scheduler = self.scheduler
        cards = _Cards(self._store, scheduler.tag)
        return Session(agenda, cards, now=now, tz=self._zone, scheduler=scheduler, kind=kind)

    def _asked(self, now: datetime) -> Asked:
        return Asked(self.scheduler.tag, queue.study_day(now, self._zone), queue.day_bounds(now, self._zone)[1])

    def _new_left(self, now: datetime) -> int:
        """How many new cards today still allows; those first met in a quiz or an import were not taken from it."""
        begun = self._store.study.begun(*queue.day_bounds(now, self._zone))
        return max(self._store.settings().new_per_day - begun, 0)

    def _do(self, kind: DeedKind, keys: Sequence[str], value: str, now: datetime) -> None:
        self._store.do(*(Deed(kind, key, value, now) for key in keys))


@dataclass(frozen=True, slots=True)
class _Cards:
    """The cards of a store, one at a time, with what a person put right."""

    store: Store
    tag: str

    def card(self, key: str) -> Card | None:
        return _as_it_reads(*self.store.study.card(key))

    def draw(self, key: str, known: Memory | None = None) -> Drawn | None:
        if known:
            card = self.card(key)
            return Drawn(card, lambda: known) if card else None
        made, corrections, recall = self.store.study.asked(key, self.tag)
        card = _as_it_reads(made, corrections) if corrections else made
        return Drawn(card, recall or Memory) if card else None

    def memory(self, key: str) -> Memory:
        return self.store.study.memory(key, self.tag) or Memory()


def _as_it_reads(made: Card | None, corrections: Sequence[Correction]) -> Card | None:
    own = [row for row in corrections if row.kind in _OF_CARDS]
    found = with_corrections([made] if made else [], own) if own else [made]
    return found[0] if found else None


def _alike(one: Deed, other: Deed) -> bool:
    """Whether two deeds were one to the person: of one kind, at one moment."""
    return (one.kind, one.at) == (other.kind, other.at)


_OF_CARDS = frozenset(
    {CorrectionKind.CARD, CorrectionKind.CARD_ADD, CorrectionKind.CARD_REJECT, CorrectionKind.ACCEPT}
)
