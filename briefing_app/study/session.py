"""A sitting with the cards: which is asked, what a grade does, and taking back. No input or output.

Everything follows from the cards, the log and the time, so a session made anew from them, after a restart, stands
where the last one stood.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from briefing_app.model.cards import Memory, Review, ReviewKind
from briefing_app.study import queue
from briefing_app.study.schedule import Scheduler, moves_memory

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime, tzinfo

    from briefing_app.model.cards import Card, Rating

_MILLISECOND = timedelta(milliseconds=1)


class Session:
    """One sitting. All moments are UTC-aware.

    Attributes:
        shown: whether the answer of the current card is in sight.
    """

    def __init__(
        self,
        cards: Sequence[Card],
        reviews: Sequence[Review] = (),
        *,
        now: datetime,
        tz: tzinfo,
        scheduler: Scheduler | None = None,
        new_per_day: int = 20,
        memories: Mapping[str, Memory] | None = None,
    ) -> None:
        """Begin, or go on where the log ends.

        Args:
            cards: those that may be asked (not suspended), the worthiest first.
            reviews: the answers that stand, oldest first.
            now: the time.
            tz: where the person is; the day begins there at four in the morning.
            scheduler: FSRS-6 at 90 % if none is given.
            new_per_day: how many new cards a day.
            memories: what replaying `reviews` gives, where it is already known.
        """
        self.shown = False
        self._scheduler = scheduler or Scheduler()
        self._cards = {card.key: card for card in cards}
        self._tz = tz
        self._new_per_day = new_per_day
        self._log: list[Review] = list(reviews)
        self._memories = dict(self._scheduler.replay(reviews) if memories is None else memories)
        self._queue = queue.Queue()
        self._current: Card | None = None
        self._history: defaultdict[str, list[Review]] = defaultdict(list)
        for review in filter(moves_memory, reviews):
            self._history[review.card].append(review)
        self._turn(now)

    # -- what stands

    @property
    def current(self) -> Card | None:
        """The card that is asked; None when today's work is done."""
        return self._current

    @property
    def finished(self) -> bool:
        """Whether nothing is left today."""
        return self._current is None

    @property
    def reviews(self) -> tuple[Review, ...]:
        """The log, oldest first."""
        return tuple(self._log)

    @property
    def memories(self) -> dict[str, Memory]:
        """Every memory by card."""
        return dict(self._memories)

    def memory(self, key: str) -> Memory:
        """A card's memory; that of a new card where there is none."""
        return self._memories.get(key, Memory())

    def remaining(self) -> queue.Counts:
        """How many new, learning and due cards are left today, the current one among them."""
        return self._queue.counts

    def next_due(self) -> datetime | None:
        """When the next of the cards that were begun comes due; None where none was begun."""
        return min((due for key in self._cards if (due := self.memory(key).due)), default=None)

    def preview(self, now: datetime) -> dict[Rating, datetime]:
        """When the current card would be due after each grade. Raises ValueError when none is asked."""
        return self._scheduler.preview(self.memory(self._asked().key), now)

    # -- what a person does

    def show(self) -> None:
        """Turn the card."""
        self.shown = True

    def grade(self, rating: Rating, now: datetime, seconds: float = 0.0) -> Review:
        """Answer the current card and go on to the next.

        Returns:
            The answer as it is to be logged; its moment cut to the millisecond, and never before the card's last.

        Raises:
            ValueError: no card is asked.
        """
        review = Review(self._asked().key, self._moment(now), rating, max(seconds, 0.0))
        self._log.append(review)
        self._history[review.card].append(review)
        self._memories[review.card] = self._scheduler.review(self.memory(review.card), rating, review.at)
        self._turn(now)
        return review

    def undo(self, now: datetime, review: Review | None = None) -> Review | None:
        """Take an answer back: everything is as before it, and its card is asked again.

        Args:
            now: the time.
            review: the answer (what `Store.undo_review` returned); the last of the log if none is given.

        Returns:
            The answer taken back; None where the log has none.
        """
        if review is None:
            review = self._log[-1] if self._log else None
        if review is None or not _remove_last(self._log, review):
            return None
        if moves_memory(review):
            self._forget(review)
        self._turn(now, ask=review.card)
        return review

    def refresh(self, now: datetime) -> None:
        """Look at the clock again (a new day, a learning step that has come); an unfinished card stays current."""
        shown, asked = self.shown, self._current
        self._turn(now, ask=None if asked is None else asked.key)
        self.shown = shown and asked is not None

    def put_aside(self, key: str, now: datetime) -> None:
        """Ask a card no more in this sitting (suspended, rejected); its memory stays. Unknown: nothing."""
        if self._cards.pop(key, None) is not None:
            self._turn(now)

    def reword(self, card: Card) -> None:
        """Show a card as it reads now, if it is part of the sitting; the same card stays current."""
        if card.key in self._cards:
            self._cards[card.key] = card
            if self._current is not None and self._current.key == card.key:
                self._current = card

    # -- inside

    def _asked(self) -> Card:
        if self._current is None:
            raise ValueError("no card is asked: today's work is done")
        return self._current

    def _moment(self, now: datetime) -> datetime:
        """Cut to what the log keeps; a clock put back must not let a card's later answer come before its earlier."""
        moment = now.astimezone(UTC).replace(microsecond=now.microsecond // 1000 * 1000)
        last = self.memory(self._asked().key).last
        return moment if last is None else max(moment, last + _MILLISECOND)

    def _forget(self, review: Review) -> None:
        history = self._history[review.card]
        _remove_last(history, review)
        if history:
            self._memories |= self._scheduler.replay(history)
        else:
            del self._history[review.card], self._memories[review.card]

    def _turn(self, now: datetime, ask: str | None = None) -> None:
        """Set the queue and the card that is asked: `ask` if it is part of the sitting, else the queue's first."""
        self.shown = False
        cards = tuple(self._cards.values())
        self._queue = queue.build(cards, self._memories, now=now, tz=self._tz, new_left=self._new_left(now))
        if ask is not None and ask in self._cards:
            self._current = self._cards[ask]
        else:
            self._current = self._queue.first(apart_from=self._last_fact())

    def _last_fact(self) -> str | None:
        last = self._cards.get(self._log[-1].card) if self._log else None
        return None if last is None else last.fact

    def _new_left(self, now: datetime) -> int:
        """What today still allows; a card first met in a quiz or brought by an import was not taken from it."""
        start, end = queue.day_bounds(now, self._tz)
        firsts = (history[0] for history in self._history.values())
        return self._new_per_day - sum(first.kind is ReviewKind.STUDY and start <= first.at < end for first in firsts)


def _remove_last(log: list[Review], review: Review) -> bool:
    """Take the last entry that equals `review` out of `log`; whether there was one."""
    for back, entry in enumerate(reversed(log), 1):
        if entry == review:
            del log[-back]
            return True
    return False
