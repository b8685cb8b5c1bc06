"""Leaders whom world news calls by the family name alone, with the country they led."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefing_app import lexicon
from briefing_app.extract import names

if TYPE_CHECKING:
    from collections.abc import Iterable

_ENGLISH = frozenset(("United States", "United Kingdom", "Canada", "Australia", "New Zealand"))


_BARE = frozenset(("president", "prime minister", "premier", "chancellor", "taoiseach", "head of state"))


class Leader(NamedTuple):
    """A head of state or government or a minister known the world over."""

    name: tuple[str, ...]
    country: str


def of_family(word: str) -> Leader | None:
    """The leader whom 'President `word`' means; None where none or several have that family name."""
    return _by_family().get(names.plain(word))


def of_land(word: str, country: str | None) -> Leader | None:
    """Who of this family name led `country`, of which the article is; None where none or several did."""
    held = lexicon.load("heads_of_government").get(country or "", ())
    found = [name for name in held if names.plain(names.family(tuple(name.split()))) == names.plain(word)]
    return Leader(tuple(found[0].split()), country) if len(found) == 1 and country else None


def spelt(name: tuple[str, ...], forms: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """The leader's name as it is spelt, if it is among `forms` or of an English-speaking country; else `name`.

    'Anthony Blinken' is put right; names in other scripts ('Sergei', 'Sergey') are spelt as each outlet likes.
    """
    known = next((form for form in forms if country_of(form)), None)
    if known:
        return known
    leader = of_family(name[-1])
    slip = leader is not None and leader.country in _ENGLISH and names.same_person(leader.name, name)
    return leader.name if leader and slip and len(name) == len(leader.name) and not _initial(name) else name


def _initial(name: tuple[str, ...]) -> bool:
    return len(name[0].rstrip(".")) == 1


def country_of(name: tuple[str, ...]) -> str | None:
    """The country that the leader of this full name led, else None."""
    return _by_name().get(names.plain(" ".join(name)))


def is_bare(title: str) -> bool:
    """Whether a title is of the head of some state or government, and names none."""
    return names.plain(title) in _BARE


def called(post: frozenset[str]) -> str | None:
    """What the head of a state or government of these words is called: {'prime', 'minister'} -> 'prime minister'."""
    return next((one for one in sorted(_BARE) if frozenset(one.split()) == post), None)


def governed_by(name: tuple[str, ...], title: str) -> str | None:
    """The country whose head of state or government a bare 'President' or 'Prime Minister' of this full name was."""
    if not is_bare(title):
        return None
    return lexicon.inverse("heads_of_government").get(names.without_accents(" ".join(name)).casefold())


def is_president(name: str) -> bool:
    """Whether news calls the bearer of this full name 'the president' though an article may never give the title."""
    return names.plain(name) in _presidents()


def presidents_of_family(word: str) -> frozenset[tuple[str, ...]]:
    """The presidents whom 'President `word`' may mean, by the terms of `terms.json`: one, or the two Bushes."""
    return _presidents_by_family().get(names.plain(word), frozenset())


@cache
def _presidents_by_family() -> dict[str, frozenset[tuple[str, ...]]]:
    lines = (line for post, its in lexicon.load("terms").items() if post.startswith("president ") for line in its)
    held = [tuple(line.rpartition(" ")[0].split()) for line in lines]
    return {names.plain(name[-1]): frozenset(one for one in held if one[-1] == name[-1]) for name in held}


@cache
def _presidents() -> frozenset[str]:
    return frozenset(names.plain(name) for name in lexicon.load("presidents", "presidents")["presidents"])


@cache
def _all() -> tuple[Leader, ...]:
    listed = lexicon.load("leaders").items()
    return tuple(Leader(tuple(name.split()), country) for country, known in listed for name in known)


@cache
def _by_name() -> dict[str, str]:
    return {names.plain(" ".join(leader.name)): leader.country for leader in _all()}


@cache
def _by_family() -> dict[str, Leader]:
    found: dict[str, list[Leader]] = {}
    for leader in _all():
        for form in {names.plain(names.family(leader.name)), names.plain(leader.name[-1])}:
            found.setdefault(form, []).append(leader)
    return {form: known[0] for form, known in found.items() if len(known) == 1}
