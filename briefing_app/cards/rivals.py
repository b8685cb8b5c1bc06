"""Cards on what sources tell differently."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.cards import clauses, wording
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.facts import Event, Slot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Difference, Version
    from briefing_app.model.text import Article

_LONGEST = 12  # words of an answer (C1)


def cards(desk: Desk) -> Iterator[Card]:
    """One for each difference worth knowing: what the first source says, with the others after the dash."""
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
    article = desk.articles[first.evidence[0].article]
    published = f" of {article.published}" if article.published else ""
    rest = "; ".join(f"{_outlet(desk, version)}: {version.value}" for version in others)
    return Card(
        key=f"card/difference/{row.slot.value}/{digest_of(row)}",
        kind=CardKind.DIFFERENCE,
        form=Form.QUESTION,
        front=wording.sources_differ(row.slot, _about(desk, row), _named(article), published),
        back=f"{first.value} — {rest}",
        fact=row.key,
        evidence=tuple(piece for version in row.versions for piece in desk.sound(version.evidence)),
        detail=rest,
        actors=(row.fact,) if row.fact in desk.actors else (),
    )


def _about(desk: Desk, row: Difference) -> str:
    """What the difference is about, the persons in it without their offices (H4)."""
    fact = desk.facts.get(row.fact)
    cast = desk.cast(fact.actors) if isinstance(fact, Event) else []
    return clauses.untitled(clauses.full_names(row.about, cast), cast)


def digest_of(row: Difference) -> str:
    """The last part of the difference's key."""
    return row.key.rsplit("/", 1)[-1]


def _outlet(desk: Desk, version: Version) -> str:
    article = desk.articles[version.evidence[0].article]
    return f"{_named(article)}, {article.published}" if article.published else _named(article)


def _named(article: Article) -> str:
    """The outlet; the title in quotation marks where no outlet is known."""
    return article.outlet or f"“{article.title or article.name}”"
