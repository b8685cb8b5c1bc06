"""What a question is about: a few actors of the briefing, to each of which a good part of its facts belongs."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_app.model.cards import Card
    from briefing_app.model.facts import Dossier

MOST = 6
"""Columns that a team map shows side by side."""
_ALL = 0.6  # share of the facts; what more of them are about tells none from the others
_LEAST = 2  # facts


def of_facts(dossier: Dossier, cards: Sequence[Card]) -> dict[str, str]:
    """The topic, an actor's name, of facts by key; those of no topic are not there.

    Greedily: the actor who has part in most of the facts that have no topic yet is one, but not who is in nearly all.
    An actor who acts for a side takes the side along.

    Args:
        dossier: what is known.
        cards: whose facts are counted; others get a topic too.
    """
    named = {key: found for key, found in _named(dossier).items() if found}
    counted = {card.fact for card in cards} & named.keys()
    barred = {name for name, count in _counts(named, counted).items() if count > _ALL * len(counted)}
    left, found = set(named), dict[str, str]()
    for _ in range(MOST):
        best = _counts(named, counted & left)
        name = max(best, key=lambda each: (best[each], each) if each not in barred else (0, ""), default="")
        if name in barred or best[name] < _LEAST:
            break
        of_it = {key for key in left if name in named[key]}
        found.update(dict.fromkeys(of_it, name))
        left -= of_it
    return found


def _counts(named: Mapping[str, set[str]], facts: set[str]) -> Counter[str]:
    return Counter(name for key in sorted(facts) for name in sorted(named[key]))


def _named(dossier: Dossier) -> dict[str, set[str]]:
    """By key of each fact, who has part in it, and for whom they act."""
    own = {actor.key: {actor.name, *filter(None, [actor.side])} for actor in dossier.actors}
    return {
        **own,
        **{event.key: set[str]().union(*(own.get(key, set()) for key in event.actors)) for event in dossier.events},
        **{quote.key: own.get(quote.speaker or "", set()) for quote in dossier.quotes},
    }
