"""Descriptions that other cards ask for are left out of print (H4): “… Ann Lund” for “Premier Ann Lund”."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.cards.desk import Desk
    from briefing_app.model.cards import Card
    from briefing_app.model.facts import Actor
    from briefing_app.model.text import Article, Span


_CLAUSE = re.compile(r"\b(?:was|were|is|are|has|had|became|becomes|serves|served)\b")
_BEFORE_AN_OFFICE = re.compile(r"\b(?:then[- ]|[Ii]ts |[Hh]is |[Hh]er |[Tt]heir |[Tt]he )(?=… [A-Z])")


class Descriptions:
    """Where each article prints what the cards on actors ask."""

    def __init__(self, desk: Desk, actor_cards: Iterable[Card]) -> None:
        """Look up the evidence of `actor_cards` by its article."""
        self._desk = desk
        self._of: dict[str, list[tuple[Span, Card]]] = defaultdict(list)
        for card in actor_cards:
            for piece in card.evidence:
                self._of[piece.article].append((piece.span, card))

    def inside(self, article: Article, part: Span) -> list[tuple[Span, Card]]:
        """The descriptions that lie wholly in a part of an article, each with the card that asks for it."""
        found = self._of.get(article.key, ())
        return [(span, card) for span, card in found if part.start <= span.start and span.end <= part.end]

    def left_out(self, article: Article, part: Span) -> str:
        """A part of an article as printed, with an ellipsis for each description."""
        text = part.of(article.text)
        for span, card in self.inside(article, part):
            told = span.of(article.text)
            shown = _named_only(told, self._desk.cast(card.actors))
            text = _without_its_place(text.replace(told, shown, 1), shown, card) if shown != told else text
        return _BEFORE_AN_OFFICE.sub("", text)


def _without_its_place(text: str, shown: str, card: Card) -> str:
    """A passage without the place of the office that a card asks: '… Ann Lund of Bergen', the mayor of Bergen."""
    found = re.search(rf"{re.escape(shown)}(?P<of> of (?P<place>[A-Z][\w’-]+(?: [A-Z][\w’-]+)*))", text)
    if found is None or not shown.startswith("…") or found["place"] not in f"{card.front} {card.back}":
        return text
    return f"{text[: found.start('of')]} …{text[found.end() :]}"


def _named_only(told: str, cast: Iterable[Actor]) -> str:
    """'… Ann Lund' for 'Norway’s premier, Ann Lund'; as it stands where the name is not at an end of it.

    A clause is no description ('Ann Lund, 60, was elected president'), nor is one that holds another person ('the
    ministers of Norway and Malta, Max Roy and Ann Lund').
    """
    if _CLAUSE.search(told):
        return told
    for actor in cast:
        for form in sorted((actor.name, *actor.aliases), key=len, reverse=True):
            if form[:1].isupper() and told.endswith(f" and {form}"):
                return told
            if form[:1].isupper() and told.endswith(f" {form}"):
                return f"… {form}"
            if re.match(rf"{re.escape(form)} and [A-Z]", told):
                return told
            if form[:1].isupper() and re.match(rf"{re.escape(form)}(?![\w’'-])", told) and told != form:
                return f"{form}, …" if told.startswith(f"{form},") else f"{form} …"
    return told
