"""Offices that one person holds at a time: of two presidents in one article one is of another time.

News names a past president with the bare title too ('an aide to President Bill Clinton'), and does not say when.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefing_app import lexicon
from briefing_app.extract import names
from briefing_app.extract.titles import concepts
from briefing_app.model.when import When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.model.facts import Actor, Office

_SOLE = frozenset(
    frozenset(words.split())
    for words in ("president", "vice president", "prime minister", "premier", "chancellor", "chief justice", "pope")
)


_STILL = "9999-12-31"  # the end of a term that has not ended


class Term(NamedTuple):
    """One known term of an office that one person holds at a time."""

    post: frozenset[str]
    state: str
    holder: tuple[str, ...]
    held: When


def within_terms(person: Actor) -> Actor:
    """`person`, with no date at an office that is known to have ended before that date, or to have begun after it.

    'President Reagan was popular', told without a date in an article of 2016, was of another time. A 'House Speaker'
    who was not that of the United States when another was known to be is one of elsewhere, and not of that side.
    """
    offices = tuple(_within_terms(person.name, office, person.side) for office in person.offices)
    elsewhere = person.offices and not any(one.at or one.former for one in offices)
    side = None if elsewhere and any(one.at for one in person.offices) else person.side
    return dataclasses.replace(person, offices=offices, side=side)


def _within_terms(name: str, office: Office, side: str | None) -> Office:
    at = office.at
    if at is None:
        return office
    words, called = concepts(office.title), tuple(name.split())
    of_it = [one for one in known("terms") if words - {one.state} == one.post]
    terms = [one for one in of_it if is_holder(called, one.holder)]
    lands = words if office.former else {*words, side}
    if not terms and any(one.state in lands and one.held.contains(at) for one in of_it):
        return dataclasses.replace(office, at=None)  # another held it then: a parallel from the past, or of elsewhere
    if not terms or any(one.held.overlaps(at) for one in terms):
        return office
    over = all(one.held.last < at.first for one in terms)
    return dataclasses.replace(office, at=None, former=office.former or over)


def is_holder(name: tuple[str, ...], holder: tuple[str, ...]) -> bool:
    """Whether one is the other; initials and middle names apart: 'George Bush' may be either."""
    return names.same_person(_outer(name), _outer(holder))


def _outer(name: tuple[str, ...]) -> tuple[str, ...]:
    return (name[0], names.family(name)) if len(name) > 1 and not names.family_first(name) else name


@cache
def known(table: str) -> tuple[Term, ...]:
    """The terms of a word list whose sections are a post with its state or body, 'president France'."""
    return tuple(_term(post, line) for post, lines in lexicon.load(table).items() for line in lines)


def _term(post: str, line: str) -> Term:
    """'president United States', 'Ronald Reagan 1981-01-20/1989-01-20'."""
    words = post.split()
    state = " ".join(words[next(at for at, word in enumerate(words) if word[0].isupper()) :])
    holder, _, days = line.rpartition(" ")
    held = When(days if not days.endswith("/") else days + _STILL)
    return Term(concepts(post.removesuffix(state)), state, tuple(holder.split()), held)


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
