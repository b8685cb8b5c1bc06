"""Which person one word of a name means, where the text has a way of its own with names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract.names import plain

if TYPE_CHECKING:
    from briefing_app.extract.cast import Cast

_PERSON = "person/"


def person_called(cast: Cast, word: str, key: str | None) -> str | None:
    """Key of the one person in whose full name `word` stands: 'Fadli' is 'Fadli Zon', where no family names are used.

    Args:
        cast: the article's actors.
        word: a name of one word, subject of a report.
        key: the actor that goes by the word; kept if it is a person or has more words than this one.
    """
    if key and (key.startswith(_PERSON) or any(a.key == key and " " in a.name for a in cast.actors)):
        return None
    found = [actor.key for actor in cast.actors if actor.key.startswith(_PERSON) and word in actor.name.split()]
    return found[0] if len(found) == 1 else None


def of_family(cast: Cast, words: str) -> str | None:
    """Key of the one person whose name ends with `words`, written in capitals or not; None if there are several."""
    wanted = plain(words)
    found = [a.key for a in cast.actors if a.key.startswith(_PERSON) and f" {plain(a.name)}".endswith(f" {wanted}")]
    return found[0] if len(found) == 1 and wanted else None
