"""A typed answer held against a card's, with what the dossier knows of names."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from briefing_app.model import keys
from briefing_app.study import typed as study_typed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.model.cards import Card
    from briefing_app.model.facts import Actor
    from briefing_app.study.typed import Verdict


def compare(card: Card, typed: str, actors: Sequence[Actor]) -> Verdict:
    """What was typed, against the card's back and the same with every other name of the actors in it."""
    meant = [actor for actor in actors if _is_in(card.back, actor)]
    others = [name for actor in actors if actor not in meant for name in _names(actor)]
    taken = {slug(name) for name in others}
    also = [each for actor in meant for each in _otherwise(card.back, actor) if slug(each) not in taken]
    return study_typed.compare(typed, card.back, also=also, others=others)


def is_one_of(typed: str, accepted: Sequence[str], actors: Sequence[Actor]) -> bool:
    """Whether what was typed is one of these answers; a slip that makes somebody else's name is none."""
    meant = {slug(each) for each in accepted}
    others = [name for actor in actors for name in _names(actor) if not meant & set(map(slug, _names(actor)))]
    first, *also = accepted or ("",)
    return study_typed.compare(typed, first, also=also, others=others).right


slug = lru_cache(maxsize=2**16)(keys.slug)  # a large briefing has thousands of names, all asked for each answer


def _names(actor: Actor) -> tuple[str, ...]:
    return (actor.name, *actor.aliases)


def _is_in(answer: str, actor: Actor) -> bool:
    said = f"-{slug(answer)}-"
    return any(f"-{slug(name)}-" in said for name in _names(actor) if slug(name))


def _otherwise(answer: str, actor: Actor) -> Iterator[str]:
    """The answer with each other name of the actor in the place of the one it bears."""
    said = slug(answer)
    borne = max((name for name in _names(actor) if f"-{slug(name)}-" in f"-{said}-"), key=len, default="")
    for name in _names(actor):
        if borne in answer and name != borne:
            yield answer.replace(borne, name)
        elif slug(borne) == said:
            yield name
