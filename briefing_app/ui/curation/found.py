"""What was found in one article, as rows of the five tabs and as marks of its text. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefing_app.model import confidence
from briefing_app.model.briefing import Likelihood
from briefing_app.model.cards import Card
from briefing_app.model.facts import Actor, Difference, Dossier, Event, Quote, QuoteKind
from briefing_app.model.text import Span
from briefing_app.ui import rows, words
from briefing_app.ui.tables import Row
from briefing_app.ui.widgets.article_view import Look, Mark
from briefing_app.workspace.checking import unsure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing_app.model.text import Article, Evidence

TABS = ("Actors", "Events", "Quotes", "Cards", "Differ")
ASK = "ask"  # the mark of a row that is only suggested
LETTERS = "ABCDEFGH"


Fact = Actor | Event | Quote | Card | Difference
_FAMILIES = ("actors", "events", "quotes", "cards", "differences")  # of `Found`


@dataclass(frozen=True)
class Picture:
    """All that the desk shows, at one moment."""

    dossier: Dossier = field(default_factory=Dossier)
    cards: tuple[Card, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict)
    likelihoods: Mapping[str, Likelihood] = field(default_factory=dict)


@dataclass(frozen=True)
class Found:
    """The facts of one article, in the order of the tabs."""

    actors: list[Actor] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    cards: list[Card] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)


def by_article(now: Picture, before: Picture, found: Mapping[str, Found]) -> dict[str, Found]:
    """What was found in each article, by its key.

    Args:
        before: an earlier picture; an empty one at first.
        found: what this gave for `before`. Only articles of facts that differ from it are filed anew.
    """
    made = dict(found)
    for name, old, new in zip(_FAMILIES, _families(before), _families(now), strict=True):
        changed = set(map(id, old)) ^ set(map(id, new))
        facts = [fact for fact in (*old, *new) if id(fact) in changed]
        stale = {piece.article for fact in facts for piece in evidence_of(fact)}
        for article, filed in _filed(new, stale).items():
            one = {name: filed}
            made[article] = replace(made.get(article, Found()), **one)  # type: ignore[arg-type] # of that family
    return made


def _families(picture: Picture) -> tuple[Sequence[Fact], ...]:
    dossier = picture.dossier
    return dossier.actors, dossier.events, dossier.quotes, picture.cards, dossier.differences


def _filed(facts: Iterable[Fact], articles: Iterable[str]) -> dict[str, list[Fact]]:
    """The facts of these articles."""
    drawers: dict[str, list[Fact]] = {article: [] for article in articles}
    for fact in facts if drawers else ():
        for key in {piece.article for piece in evidence_of(fact) if piece.article in drawers}:
            drawers[key].append(fact)
    return drawers


def evidence_of(fact: Fact) -> tuple[Evidence, ...]:
    """Where it is stated."""
    if isinstance(fact, Actor):
        return fact.mentions
    if isinstance(fact, Difference):
        return tuple(piece for version in fact.versions for piece in version.evidence)
    return fact.evidence


def tables(article: str, found: Found, picture: Picture) -> tuple[list[Row], ...]:
    """The rows of each tab, for the article with this key."""
    dossier, likely = picture.dossier, picture.likelihoods
    actors = sorted(found.actors, key=lambda actor: -actor.salience)
    return (
        [actor_line(actor, likely, article) for actor in actors],
        [
            event_line(event, likely, article)
            for event in sorted(found.events, key=lambda each: _start(each, article))
        ],
        [quote_line(quote, dossier, likely, article) for quote in found.quotes],
        [card_line(card, article) for card in found.cards],
        [line for difference in found.differences for line in difference_lines(difference, dossier)],
    )


def actor_line(actor: Actor, likely: Mapping[str, Likelihood], article: str | None = None) -> Row:
    """Somebody: name, what it is, office."""
    kind = words.ACTOR_KIND[actor.kind]
    role = words.role(actor)
    detail = f"{kind} · {role}" if role and role != actor.name else kind
    return _judged(replace(rows.actor_row(actor, article), detail=detail), actor, likely, len(actor.mentions))


def event_line(event: Event, likely: Mapping[str, Likelihood], article: str | None = None) -> Row:
    """Something that happened: when, where, how sure."""
    row = replace(rows.event_row(event, article), mark="")
    return _judged(replace(row, detail=row.detail or "no date"), event, likely, len(event.evidence))


def quote_line(quote: Quote, dossier: Dossier, likely: Mapping[str, Likelihood], article: str | None = None) -> Row:
    """Words and who said them; a doubtful speaker as a question."""
    row = rows.quote_row(quote, dossier, article)
    kind = "" if quote.kind is QuoteKind.SPEECH else quote.kind.value
    said = "nobody’s speech" if quote.kind in (QuoteKind.SCARE, QuoteKind.TITLE) else row.detail
    row = replace(row, detail=" · ".join(part for part in (said, kind) if part))
    return _judged(row, quote, likely, len(quote.evidence))


def card_line(card: Card, article: str | None = None) -> Row:
    """A card: question, answer."""
    return Row(
        words.asked_in_short(card.front),
        key=card.key,
        detail=f"{card.back} · {words.card_kind(card).lower()}",
        tag=f"{'suggested' if card.suggested else 'sure'} · {len(card.evidence)}",
        mark=ASK if card.suggested else "",
        evidence=rows.first_in(card.evidence, article),
    )


def difference_lines(difference: Difference, dossier: Dossier) -> list[Row]:
    """The question, then each version under its letter."""
    head, *versions = rows.difference_rows(difference, dossier)
    state = "settled" if difference.settled else head.tag.lower()
    lettered = [
        replace(
            row,
            key=f"{difference.key}\n{nth}",
            lead=LETTERS[nth % len(LETTERS)],
            tag="✓ right" if version.value in difference.settled else "",
        )
        for nth, (row, version) in enumerate(zip(versions, difference.versions, strict=True))
    ]
    return [replace(head, tag=state, mark="", evidence=lettered[0].evidence), *lettered]


def marks(article: Article, found: Found, notes: Mapping[str, str]) -> list[Mark]:
    """Everything that is marked in an article's text; a later one is drawn over an earlier one."""
    key = article.key
    layers = ((Look.EVENT, found.events), (Look.QUOTE, found.quotes), (Look.ACTOR, found.actors))
    made = [
        Mark(piece.span, look, fact.key, unsure(fact))
        for look, facts in layers
        for fact in facts
        for piece in evidence_of(fact)
        if piece.article == key
    ]
    furniture = [Mark(piece.span, Look.FURNITURE) for piece in article.furniture]
    return [*made, *furniture, *_notes(key, notes)]


def note_key(article: str, span: Span) -> str:
    """What a note on this stretch is filed under."""
    return f"{article}:{span.start}-{span.end}"


def _notes(article: str, notes: Mapping[str, str]) -> Iterator[Mark]:
    for target in notes:
        key, _, stretch = target.partition(":")
        if key == article:
            start, end = (int(part) for part in stretch.split("-"))
            yield Mark(Span(start, end), Look.NOTE, target)


def _judged(row: Row, fact: Actor | Quote | Event, likely: Mapping[str, Likelihood], number: int) -> Row:
    """`row` with how sure the machine is, how likely it comes up, and how many sentences carry it."""
    sure = [] if _nobodys(fact) else [confidence.word(fact.confidence)]
    judged = [likely[fact.key].value + " to come up"] if fact.key in likely else []
    tag = " · ".join([*sure, str(number)])
    detail = " · ".join([row.detail, *judged]) if row.detail else "".join(judged)
    return replace(row, tag=tag, detail=detail, mark=ASK if unsure(fact) else "")


def _nobodys(fact: Actor | Quote | Event) -> bool:
    return isinstance(fact, Quote) and fact.kind in (QuoteKind.SCARE, QuoteKind.TITLE)


def _start(event: Event, article: str) -> int:
    first = rows.first_in(event.evidence, article)
    return first.span.start if first else 0
