"""Cards on what sources tell differently."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.cards import cite, clauses, doubts, wording
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.facts import Event, Slot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Difference, Version

_LONGEST = 12  # words of an answer (C1)


def cards(desk: Desk) -> Iterator[Card]:
    """One for each difference worth knowing: what the first source says; the others stand in the detail."""
    for row in desk.dossier.differences:
        card = _card(desk, row)
        if card:
            yield card


def _card(desk: Desk, row: Difference) -> Card | None:
    if row.slot in (Slot.NAME, Slot.WORDS):
        return None  # a spelling or a translation is for the desk, not for the memory
    first, *others = row.versions
    if not desk.sound(first.evidence) or len(first.value.split()) > _LONGEST or not others:
        return None
    about = _about(desk, row)
    if doubts.points_back(about):
        return None
    return Card(
        key=f"card/difference/{row.slot.value}/{digest_of(row)}",
        kind=CardKind.DIFFERENCE,
        form=Form.QUESTION,
        front=wording.sources_differ(row.slot, about, _source(desk, first)),
        back=_unitless(first.value, about) if row.slot is Slot.NUMBER else first.value,
        fact=row.key,
        evidence=tuple(piece for version in row.versions for piece in desk.sound(version.evidence)),
        detail="; ".join(f"{_capital(_source(desk, version))}: {version.value}" for version in others),
        actors=(row.fact,) if row.fact in desk.actors else (),
    )


def _about(desk: Desk, row: Difference) -> str:
    """What the difference is about, the persons in it without their offices (H4)."""
    fact = desk.facts.get(row.fact)
    words = set(re.findall(r"\w+", row.about))
    cast = desk.cast(fact.actors) if isinstance(fact, Event) else []
    cast += [actor for actor in desk.people if actor.name.split()[-1] in words and actor not in cast]
    return clauses.untitled(clauses.full_names(row.about, cast), cast)


def _unitless(value: str, about: str) -> str:
    """'577 citizens' -> '577' where the question is on the number of citizens (B8)."""
    figure, _, unit = value.rpartition(" ")
    return figure if figure and re.search(rf"\b{re.escape(unit)}s?\b", about) else value


def digest_of(row: Difference) -> str:
    """The last part of the difference's key."""
    return row.key.rsplit("/", 1)[-1]


def _source(desk: Desk, version: Version) -> str:
    """'Courier of 17 June 2023'; else 'the article of 17 June 2023', with title or first words if two are alike."""
    article = desk.articles[version.evidence[0].article]
    published = f" of {article.published}" if article.published else ""
    if article.outlet:
        return f"{article.outlet}{published}"
    same_day = [other for other in desk.articles.values() if other.published == article.published]
    if article.title and (len(same_day) > 1 or not article.published):
        return f"the article “{article.title}”{published}"
    if published and len(same_day) > 1:
        return f"the article {cite.opening(article)}{published}"
    return f"the article{published or f' “{article.name}”'}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
