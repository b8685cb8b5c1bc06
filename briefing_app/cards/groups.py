"""Cards on what an organisation is, where the text says so beside its name: 'the Brook Institute, a think tank'."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards import wording
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.facts import Actor, ActorKind
from briefing_app.model.keys import digest
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.cards.desk import Desk
    from briefing_app.model.text import Evidence

_LONGEST = 12  # words of an answer (C1)
_SHORTEST = 3  # 'a think tank'; 'a group' says nothing
_TOLD = re.compile(r"(?: \([A-Z]{2,}\))?, (?P<what>an? [^,.;:“”\"()\n—–]{4,90})(?=[,.])")
_TAIL = re.compile(r" (?:of|in|for|with|that|which|based|at|from|by|on|to)\b.*")
# what points outside itself, or tells more than a body is
_LEANS = re.compile(r"\b(?:he|she|they|it|his|her|its|their|this|that|which|who|where)\b|[’']s\b|\$|\d")


def cards(desk: Desk) -> Iterator[Card]:
    """One for each organisation that a text describes in an apposition that stands alone."""
    for actor in desk.dossier.actors:
        if actor.kind is ActorKind.ORGANISATION and " " in actor.name:
            told = (found for piece in desk.sound(actor.mentions) if (found := _told(desk, piece)))
            first = next(told, None)
            if first:
                yield _card(desk, actor, *first)


def _told(desk: Desk, piece: Evidence) -> tuple[str, Evidence] | None:
    """What the words behind a mention say the body is, with the whole stretch."""
    text = desk.articles[piece.article].text
    found = _TOLD.match(text, piece.span.end)
    what = found["what"] if found else ""
    length = len(what.split())
    if not found or not _SHORTEST <= length <= _LONGEST or _LEANS.search(what) or not _names_a_kind(what):
        return None
    return what, replace(piece, span=Span(piece.span.start, found.end()))


def _names_a_kind(what: str) -> bool:
    """Whether its head is a noun for a body: 'a Washington think tank', 'an alliance of unions'."""
    lists = lexicon.load("organisation_words")
    head = _TAIL.sub("", what).split()[-1].lower()
    return head in {*lists["common"], *lists["followers"], *(word.lower() for word in lists["heads"])}


def _card(desk: Desk, actor: Actor, what: str, proof: Evidence) -> Card:
    text = desk.articles[proof.article].text
    article = "the " if text[: proof.span.start].lower().endswith("the ") else ""
    return Card(
        key=f"card/actor/kind/{digest(actor.key)}",
        kind=CardKind.ACTOR,
        form=Form.QUESTION,
        front=wording.how_described(article + actor.name, desk.published((proof,))),
        back=what[:1].upper() + what[1:],
        fact=actor.key,
        evidence=(proof,),
        actors=(actor.key,),
    )
