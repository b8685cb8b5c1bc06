"""Offices that one person holds at a time: of two presidents in one article one is of another time.

News names a past president with the bare title too ('an aide to President Bill Clinton'), and does not say when.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from typing import TYPE_CHECKING

from briefing_app.extract.titles import concepts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.model.facts import Actor, Office
    from briefing_app.model.when import When

_SOLE = frozenset(
    frozenset(words.split())
    for words in ("president", "vice president", "prime minister", "premier", "chancellor", "chief justice", "pope")
)


def one_at_a_time(persons: Sequence[Actor], published: When | None) -> list[Actor]:
    """The persons, with no date at an office of a state that the article, in passing, gives to several at its date.

    It stays with whom the article calls so most often.
    """
    held: defaultdict[tuple[str, frozenset[str]], list[tuple[int, int, int]]] = defaultdict(list)
    for number, person in enumerate(persons):
        for office in person.offices:
            post = _post(person, office, published)
            if post:
                held[post].append((len(office.evidence), len(person.mentions), -number))
    of_now = {post: -max(row)[2] for post, row in held.items()}
    return [
        dataclasses.replace(
            person,
            offices=tuple(
                _undated(office) if (post := _post(person, office, published)) and of_now[post] != number else office
                for office in person.offices
            ),
        )
        for number, person in enumerate(persons)
    ]


def _post(person: Actor, office: Office, published: When | None) -> tuple[str, frozenset[str]] | None:
    """The state and the post, of an office that one person holds at a time and that is told as present."""
    if office.former or published is None or office.at != published or person.side is None:
        return None
    words = concepts(office.title) - concepts(person.side)
    return (person.side, words) if words in _SOLE else None


def _undated(office: Office) -> Office:
    return dataclasses.replace(office, at=None)
