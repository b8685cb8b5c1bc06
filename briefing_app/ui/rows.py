"""Facts as rows of a list: what stands in the title, beneath it and at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.model import confidence
from briefing_app.ui import words
from briefing_app.ui.tables import Row, initials

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing_app.model.facts import Actor, Difference, Dossier, Event, Quote, Version
    from briefing_app.model.text import Article, Evidence

_OUTLETS = 2  # named under one version


def sureness(measured: float) -> str:
    """A measured precision as a word; silent where it is good."""
    return "" if measured >= confidence.SURE else confidence.word(measured)


def first_in(evidence: Sequence[Evidence], article: str | None) -> Evidence | None:
    """The first piece of evidence, of one article if one is given."""
    return next((piece for piece in evidence if article in (None, piece.article)), None)


def article_row(article: Article) -> Row:
    """An article in the list of articles."""
    return Row(words.headline(article), key=article.key, detail=words.byline(article))


def actor_row(actor: Actor, article: str | None = None) -> Row:
    """Somebody, with the office held."""
    return Row(
        actor.name,
        key=actor.key,
        detail=words.role(actor),
        lead=initials(actor.name),
        disc=True,
        evidence=first_in(actor.mentions, article),
    )


def event_row(event: Event, article: str | None = None, *, dated: bool = True) -> Row:
    """Something that happened; `dated` puts its date beneath."""
    when = str(event.when) if event.when and dated else ""
    detail = " · ".join(part for part in (when, words.happening(event)) if part)
    return Row(
        event.what,
        key=event.key,
        detail=detail,
        tag=sureness(event.confidence),
        mark="event",
        evidence=first_in(event.evidence, article),
    )


def quote_row(quote: Quote, dossier: Dossier, article: str | None = None) -> Row:
    """Words in quotation marks and who said them."""
    said = " · ".join(part for part in (words.speaker(quote, dossier), words.occasion(quote)) if part)
    return Row(
        f"“{quote.text}”",
        key=quote.key,
        detail=said,
        tag=sureness(quote.confidence),
        serif=True,
        evidence=first_in(quote.evidence, article),
    )


def difference_rows(difference: Difference, dossier: Dossier) -> list[Row]:
    """A heading-like row with the question, then one row a version with the outlets that have it."""
    about = difference.about[:1].upper() + difference.about[1:]
    head = Row(about, key=difference.key, tag=words.SLOTS[difference.slot], mark="warning", strong=True)
    return [head, *(_version_row(version, dossier) for version in difference.versions)]


def _version_row(version: Version, dossier: Dossier) -> Row:
    said = list(dict.fromkeys(words.source(piece, dossier) for piece in version.evidence))
    more = [f"and {len(said) - _OUTLETS} more"] if len(said) > _OUTLETS else []
    detail = "; ".join([*said[:_OUTLETS], *more])
    return Row(version.value, detail=detail, level=1, evidence=first_in(version.evidence, None))


def heading(title: str, tag: str = "") -> Row:
    """A line that divides a list."""
    return Row(title, tag=tag, heading=True)


def section(title: str, rows: Iterable[Row]) -> list[Row]:
    """Rows under a heading with their number; nothing where there are none."""
    found = list(rows)
    return [heading(title, str(len(found))), *found] if found else []
