"""Which outlet says what, where two of them differ."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.model.cards import CardKind
from briefing_app.model.facts import Slot
from briefing_app.model.games import Question, QuestionKind
from briefing_app.model.keys import digest
from briefing_app.quiz.ground import CHOICES, Draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.model.cards import Card
    from briefing_app.model.facts import Difference
    from briefing_app.quiz.ground import Ground


def differing(ground: Ground) -> Iterator[Draft]:
    """Where two outlets differ, and not by a misprint; only where all have a name.

    An outlet that prints the value anywhere may say the same, and is no wrong choice (G1). The evidence begins with
    what the right outlet printed: the first piece is shown after the answer.
    """
    by_fact = {card.fact: card for card in ground.cards if card.kind is CardKind.DIFFERENCE}
    named = {article.key: article.outlet for article in ground.dossier.articles if article.outlet}
    for difference in ground.dossier.differences:
        card = by_fact.get(difference.key)
        telling = [{named.get(piece.article) for piece in version.evidence} for version in difference.versions]
        told = {outlet for outlets in telling for outlet in outlets}
        spelt = difference.slot in (Slot.OFFICE, Slot.NAME, Slot.WORDS)  # perhaps a misprint: a card tells it is none
        if (card is None and spelt) or None in told or len(told) < sum(map(len, telling)):
            continue
        index = ground.rng.randrange(len(difference.versions))
        right = min(filter(None, telling[index]))
        wrong = [min(filter(None, outlets)) for at, outlets in enumerate(telling) if at != index]
        value = difference.versions[index].value
        printing = {a.outlet for a in ground.dossier.articles if value.casefold() in a.text.casefold()}
        others = sorted(set(named.values()) - told - printing)
        shown = [right, *[*wrong, *ground.rng.sample(others, len(others))][: CHOICES - 1]]
        ground.rng.shuffle(shown)
        proof = sorted(difference.versions[index].evidence, key=lambda piece: named[piece.article] != right)
        question = replace(_question(difference, index, card, shown, right), evidence=tuple(proof))
        yield Draft(question, frozenset({difference.key, difference.fact}))


def _question(difference: Difference, index: int, card: Card | None, shown: list[str], right: str) -> Question:
    version = difference.versions[index]
    return Question(
        key=f"question/{digest(difference.key)}",
        kind=QuestionKind.DIFFER,
        prompt=f"{_differ_on(difference, card)}. Which of them gives “{version.value}”?",
        choices=tuple(shown),
        answer=(shown.index(right),),
        evidence=version.evidence,
        card=card.key if card else None,
        about="Others: " + ", ".join(f"“{each.value}”" for each in difference.versions if each is not version),
    )


def _differ_on(difference: Difference, card: Card | None) -> str:
    """'Sources differ on the day of the talks': as the card words it, if there is one."""
    if card:
        return re.split(r"[.] (?=Wh|How)", card.front)[0]
    lead = "" if re.match(r"(?:the|how|what|where|whether)\b", difference.about) else "the "
    return f"Sources differ on {lead}{difference.about}"
