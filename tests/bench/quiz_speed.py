# ruff: noqa: T201 - a script that talks
"""How long a quiz of 20 questions takes to make: `python tests/bench/quiz_speed.py [TIMES]` (30 unless told).

From the sample briefing, and from one of so many times its articles: the same facts about other people each time.
Medians of five, questions of other seeds.
"""

from __future__ import annotations

import statistics
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime
from random import Random
from typing import TYPE_CHECKING

from briefing_app.extract import process
from briefing_app.model.party import Wish
from briefing_app.quiz import questions
from briefing_app.store.store import Store
from briefing_app.workspace import Workspace

if TYPE_CHECKING:
    from briefing_app.model.cards import Card
    from briefing_app.model.facts import Dossier

NOW = datetime(2026, 5, 6, 9, tzinfo=UTC)
RUNS = 5


def sample() -> tuple[Dossier, tuple[Card, ...]]:
    """The sample briefing, read."""
    with Store.open(now=NOW) as store:
        workspace = Workspace(store, process.read_here, UTC)
        for step in workspace.reading(workspace.sample_paths()):
            workspace.keep(step)
        workspace.update(NOW)
        return workspace.dossier(), workspace.cards()


def often(dossier: Dossier, cards: tuple[Card, ...], times: int) -> tuple[Dossier, tuple[Card, ...]]:
    """The same again and again, about people with a number behind their names."""
    names = {actor.name for actor in dossier.actors}

    def key(old: str, nth: int) -> str:
        return f"{old}/{nth}"

    turns = range(times)
    actors = [replace(a, key=key(a.key, n), name=f"{a.name}{n or ''}") for n in turns for a in dossier.actors]
    events = [
        replace(e, key=key(e.key, n), actors=tuple(key(actor, n) for actor in e.actors))
        for n in turns
        for e in dossier.events
    ]
    quotes = [
        replace(q, key=key(q.key, n), speaker=q.speaker and key(q.speaker, n)) for n in turns for q in dossier.quotes
    ]
    many = [
        replace(
            card,
            key=key(card.key, n),
            fact=key(card.fact, n),
            back=f"{card.back}{n or ''}" if card.back in names else card.back,
            actors=tuple(key(actor, n) for actor in card.actors),
        )
        for n in turns
        for card in cards
    ]
    return replace(dossier, actors=tuple(actors), events=tuple(events), quotes=tuple(quotes)), tuple(many)


def measure(dossier: Dossier, cards: tuple[Card, ...]) -> None:
    """Print the median and the most."""
    took = []
    for seed in range(RUNS):
        began = time.perf_counter()
        made = questions.make(dossier, cards, Wish(20), Random(seed))
        took.append(time.perf_counter() - began)
    size = f"{len(dossier.events):,} events, {len(dossier.actors):,} actors, {len(cards):,} cards"
    print(f"{len(made)} questions of {size}: median {statistics.median(took):.2f} s, most {max(took):.2f} s")


if __name__ == "__main__":
    read = sample()
    measure(*read)
    measure(*often(*read, int(sys.argv[1]) if len(sys.argv) > 1 else 30))
