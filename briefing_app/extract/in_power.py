"""Who is known to have held the first office of a state or body when an article was printed.

Public record, as data (`resources/lexicon/in_power.json`, `terms.json`). It never gives anybody an office by itself:
it tells whose the office is that a text words apart from the name ('the French president').
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from briefing_app.extract import names, tenures
from briefing_app.extract.titles import concepts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_app.extract.tenures import Term
    from briefing_app.model.when import When

_ALIKE = 4  # letters
_TABLES = ("terms", "in_power")
_ARTICLES = {"el": "al"}  # 'el-Sisi', 'al-Sisi': the Arabic article, spelt as each outlet likes
_SYNONYMS = {"premier": "prime minister", "pm": "prime minister", "taoiseach": "prime minister"}
_CHAIRS = frozenset(("chairman", "chairwoman", "chairperson"))


def held_by(name: tuple[str, ...], at: When) -> tuple[Term, ...]:
    """The first offices that somebody of this full name is known to have held at a date."""
    called = _spelt(name)
    row = _by_family().get(_letters(called), ())
    return tuple(one for one in row if one.held.overlaps(at) and tenures.is_holder(called, _spelt(one.holder)))


def of(post: frozenset[str], state: str, at: When) -> tuple[Term, ...]:
    """The known terms of one office at a date; empty where the tables know none."""
    return tuple(one for one in _by_office().get((post, state), ()) if one.held.overlaps(at))


def state_of(name: tuple[str, ...], title: str) -> str | None:
    """The state of which somebody of this full name is known to have held the office that a bare title names."""
    called, post = _spelt(name), post_of(title)
    row = _by_family().get(_letters(called), ())
    states = {one.state for one in row if one.post == post and tenures.is_holder(called, _spelt(one.holder))}
    return states.pop() if len(states) == 1 else None


def post_of(title: str) -> frozenset[str]:
    """The words of a title without its state, by the names of the tables: 'taoiseach' is 'prime minister'."""
    words = [_SYNONYMS.get(word, word) for word in title.lower().replace("-", " ").split()]
    return concepts(" ".join("chair" if word in _CHAIRS else word for word in words))


def _spelt(name: Sequence[str]) -> tuple[str, ...]:
    """The name with one spelling of the Arabic article."""
    parts = (word.partition("-") for word in name)
    return tuple(f"{_ARTICLES.get(led.lower(), led)}{dash}{rest}" for led, dash, rest in parts)


def _letters(name: tuple[str, ...]) -> str:
    """The first letters of the family name, which spellings share: 'Zelensky', 'Zelenskyy'."""
    return names.plain(names.family(name))[:_ALIKE]


@cache
def _by_family() -> Mapping[str, Sequence[Term]]:
    found: defaultdict[str, list[Term]] = defaultdict(list)
    for table in _TABLES:
        for one in tenures.known(table):
            found[_letters(_spelt(one.holder))].append(one)
    return found


@cache
def _by_office() -> Mapping[tuple[frozenset[str], str], Sequence[Term]]:
    found: defaultdict[tuple[frozenset[str], str], list[Term]] = defaultdict(list)
    for table in _TABLES:
        for one in tenures.known(table):
            found[one.post, one.state].append(one)
    return found
