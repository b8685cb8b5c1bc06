"""Whether what happened once happened again: then a question that leaves the date out has two right answers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from briefing_app.model.dated import dates_in, without_dates
from briefing_app.model.facts import Slot, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.model.facts import Dossier, Event
    from briefing_app.model.when import When

_SAME = 0.75  # share of the words of the shorter telling
_SHORT_WORD = 3  # letters


class Recurring:
    """The dated events of a dossier, found by who took part and by the words that tell them."""

    def __init__(self, dossier: Dossier) -> None:
        self._disputed = disputed(dossier)
        self._of_actor = defaultdict[str, list["Event"]](list)
        self._with_word = defaultdict[str, list[str]](list)
        self._events: dict[str, Event] = {}
        for event in dossier.events:
            if event.when is not None and event.status is Status.HAPPENED:
                self._add(event)

    def _add(self, event: Event) -> None:
        self._events[event.key] = event
        for actor in event.actors:
            self._of_actor[actor].append(event)
        for word in _told(event.what):
            self._with_word[word].append(event.key)

    def came_again(self, event: Event, year: str = "") -> bool:
        """Whether the same happened at another date, of `year` if given, or a source dates this otherwise.

        Two who met once and met again are the same to a reader who is told neither date, whatever the verb; others
        are if the words are nearly the same.
        """
        when = event.when
        if when is None or any(not date.overlaps(when) for date in self._disputed.get(event.key, ())):
            return when is not None
        return any(
            other.when is not None and other.when.edtf.startswith(year) and not other.when.overlaps(when)
            for other in (*self._of_the_same_two(event), *self._in_the_same_words(event))
            if other.key != event.key
        )

    def _of_the_same_two(self, event: Event) -> Iterator[Event]:
        pair = set(event.actors[:2])
        if len(pair) > 1:
            yield from (other for other in self._of_actor[event.actors[0]] if pair <= set(other.actors))

    def _in_the_same_words(self, event: Event) -> Iterator[Event]:
        words = _told(event.what)
        shared = Counter(key for word in words for key in self._with_word[word])
        for key, count in shared.items():
            if count >= _SAME * min(len(words), len(_told(self._events[key].what))):
                yield self._events[key]


def disputed(dossier: Dossier) -> dict[str, list[When]]:
    """By key of the event, the dates that any source gives for it, where they differ."""
    found = defaultdict[str, list["When"]](list)
    for row in dossier.differences:
        if row.slot is Slot.DATE:
            told = (when for version in row.versions for when, _ in dates_in(version.value))
            found[row.fact] += [when for when in told if when]
    return found


@lru_cache(maxsize=2**14)
def _told(what: str) -> frozenset[str]:
    """The words that tell: long ones, without those of dates."""
    words = re.findall(r"[^\W\d_]+", without_dates(what).lower())
    return frozenset(word for word in words if len(word) > _SHORT_WORD)
