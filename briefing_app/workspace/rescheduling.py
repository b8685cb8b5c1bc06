"""Another schedule for all cards: every memory is worked out anew from the log, and no window waits for it."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from briefing_app.study.schedule import PARAMETERS, Scheduler

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    from briefing_app.model.cards import Memory, Review
    from briefing_app.model.study import Fitted
    from briefing_app.store.store import Store

_PAGE = 200  # memories that are kept in some 10 ms


class Rescheduling:
    """First `read`, then `work`, then `keep`.

    Until `keep` begins the schedule of before serves. A card that is answered meanwhile, or that is not kept because
    the program ends, is replayed when it is next asked for.

    Args:
        store: open.
        fitted: the new parameters, sound; None for the usual ones.
        changed: called when the new schedule serves.
    """

    def __init__(self, store: Store, fitted: Fitted | None, changed: Callable[[], None]) -> None:
        self._store = store
        self._fitted = fitted
        self._changed = changed
        self._log: list[Review] = []
        self._memories: dict[str, Memory] = {}
        parameters = fitted.parameters if fitted else PARAMETERS
        self._scheduler = Scheduler(store.settings().desired_retention, parameters)

    def read(self) -> Iterator[None]:
        """Take the answers from the store, some at a time; in the store's thread."""
        for page in self._store.study.answered_pages():
            self._log += page
            yield

    def work(self) -> Generator[object, None, None]:
        """Replay them; in any thread, it touches no store."""
        self._memories = self._scheduler.replay(self._log)
        yield len(self._memories)

    def keep(self) -> Iterator[None]:
        """Let the new schedule serve, and put its memories in the place of those of before, some at a time."""
        with self._store.together():
            self._store.fitting.put(self._fitted)
        self._changed()
        left = iter(self._memories.items())
        while page := dict(islice(left, _PAGE)):
            with self._store.together():
                self._store.fitting.take(page, self._scheduler.tag)
            yield

    def at_once(self) -> None:
        """All of it, for who can wait."""
        for part in (self.read, self.work, self.keep):
            for _ in part():
                pass
