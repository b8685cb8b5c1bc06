"""A person as found in one article: the forms of the name, and the places."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from briefing_app.extract.candidates import Named
from briefing_app.extract.relatives import Relative


@dataclass(slots=True)
class Person:
    """A person as found: the forms of the name with their counts, and the places.

    Attributes:
        name: words of the form to be shown.
        forms: every form of the name with its count.
        places: where the person is named, in order of the text.
        relative: how the person was brought in, if as somebody's relative by the given name alone.
    """

    name: tuple[str, ...]
    forms: Counter[tuple[str, ...]] = field(default_factory=Counter)
    places: list[Named] = field(default_factory=list)
    relative: Relative | None = None

    def add(self, place: Named) -> None:
        """One more mention."""
        self.forms[place.words] += 1
        self.places.append(place)
