"""Fronts that name nothing their article is about are told it: 'printed on 3 May 2024 in an article on Norway'.

A headline does not always say what its article is about ('Outrage, but few options'), and what is printed under it
need not either ('“The present course is not working,” […] said'). Of 289 printed passages and quotations that strict
readers judged, 18 named none of the three whom their article names most; 8 of them passed, of the others 202 of 271
(rubric B1; docs/adr/0024).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards import gate
from briefing_app.cards.rubric import seen
from briefing_app.cards.words import post_wording
from briefing_app.model.cards import CardKind
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing_app.cards.desk import Desk
    from briefing_app.model.cards import Card
    from briefing_app.model.facts import Actor

_MOST = 3  # actors whom an article is about
_TOLD = 2  # of them on a front
_HALF = 0.5  # of the mentions of the first that the second must have to be told beside it
_DATED = re.compile(r"(?:printed (?:in|on)|as quoted in) (?:\d{1,2} )?[A-Z][a-z]+ \d{4}(?=[ ,:])")
_LEADS = re.compile(r"(?= \(headline: )|(?=: “)")


def told(desk: Desk, made: Iterable[Card]) -> Iterator[Card]:
    """The cards, those that ask of printed words with what their article is about where they name none of it."""
    about = _about(desk)
    for card in made:
        printed = card.kind is CardKind.QUOTE or seen.passage(card.front)
        yield _told(desk, card, about[card.evidence[0].article]) if printed else card


def _told(desk: Desk, card: Card, about: Sequence[Actor]) -> Card:
    if any(_is_named(actor, card.front) for actor in about) or _names(desk, seen.headline(card.front)):
        return card
    fit = [actor for actor in about[:_TOLD] if not _is_named(actor, card.back) and card.back not in actor.name]
    place = _DATED.search(card.front) or _LEADS.search(card.front)
    if not fit or place is None:
        return card
    matter = f" in an article on {' and '.join(map(_with_article, fit))}"
    matter = matter if place.group() else f", as quoted{matter}"
    headed = replace(card, front=f"{card.front[: place.end()]}{matter}{card.front[place.end() :]}")
    return card if any(gate.of_card(headed, desk)) else headed


def _about(desk: Desk) -> dict[str, list[Actor]]:
    """By article whom it names most often, the first first; no places, and not who printed it."""
    times: dict[str, Counter[str]] = {key: Counter() for key in desk.articles}
    for actor in desk.dossier.actors:
        for piece in actor.mentions if actor.kind is not ActorKind.PLACE else ():
            if piece.article in times and actor.name != desk.articles[piece.article].outlet:
                times[piece.article][actor.key] += 1
    return {article: _foremost(desk, count.most_common(_MOST)) for article, count in times.items()}


def _foremost(desk: Desk, most: Sequence[tuple[str, int]]) -> list[Actor]:
    return [desk.actors[key] for key, count in most if count >= _HALF * most[0][1]]


def _names(desk: Desk, headline: str) -> bool:
    """Whether a headline names a state, a place or anybody of the dossier: then it says what it is about."""
    words = headline.split()
    nations = any(word.strip("‘’“”.,:;?!'").removesuffix("’s").lower() in lexicon.nations() for word in words)
    return nations or any(_is_named(actor, headline) for actor in desk.dossier.actors)


def _is_named(actor: Actor, front: str) -> bool:
    """Whether a front names somebody in any form, or a state, its people or its capital."""
    forms = {actor.name, *actor.aliases, *lexicon.load("capitals").get(actor.name, ())}
    return any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", front) for form in forms if form in front)


def _with_article(actor: Actor) -> str:
    plural = actor.kind is ActorKind.COUNTRY and (actor.name.startswith("United ") or actor.name.endswith("s"))
    return f"the {actor.name}" if plural else post_wording.the_body(actor.name)
