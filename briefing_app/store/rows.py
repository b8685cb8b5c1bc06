"""Model objects as rows and back."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from briefing_app.codec import from_json, to_json
from briefing_app.model.briefing import Correction, CorrectionKind
from briefing_app.model.cards import Card, Memory, Rating, Review, ReviewKind, Stage
from briefing_app.model.exchange import Answer
from briefing_app.model.facts import Actor, Difference, Dossier, Event, Extraction, Quote
from briefing_app.model.study import Deed, DeedKind, Standing
from briefing_app.model.text import Article, Furniture, Source
from briefing_app.model.when import When

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing_app.model.text import Evidence

Row = tuple[Any, ...]
Fact = Actor | Quote | Event | Difference

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)

MEMORY = "stage, stability, difficulty, due, last, step, reviews, lapses"
"""The columns of a memory."""

FACT_TYPES: dict[str, type[Fact]] = {"actor": Actor, "quote": Quote, "event": Event, "difference": Difference}


def to_ms(moment: datetime) -> int:
    """Milliseconds since 1970 in UTC, the fraction cut off. Raises TypeError for a moment without a time zone."""
    return (moment - _EPOCH) // _MILLISECOND


def from_ms(milliseconds: int) -> datetime:
    """The UTC-aware moment."""
    return _EPOCH + timedelta(milliseconds=milliseconds)


def as_text(value: object) -> str:
    """JSON as SQLite's own functions read it."""
    return to_json(value).decode()


def article_row(article: Article) -> Row:
    """key, name, text, title, outlet, author, published, url, furniture."""
    published = article.published.edtf if article.published else None
    given = (article.title, article.outlet, article.author, published, article.url)
    return (article.key, article.name, article.text, *given, as_text(article.furniture))


def article(row: Row) -> Article:
    """From the columns of `article_row`."""
    _key, name, text, title, outlet, author, published, url, furniture = row
    return Article(
        name=name,
        text=text,
        furniture=from_json(furniture, tuple[Furniture, ...]),
        title=title,
        outlet=outlet,
        author=author,
        published=When(published) if published else None,
        url=url,
    )


def source_row(source: Source) -> Row:
    """Columns of `source` but the last."""
    return source.path, source.mark, source.rules


def source(row: Row) -> tuple[Source, str]:
    """Back again, with the key of the article."""
    return Source(*row[:3]), str(row[3])


def review_row(review: Review) -> Row:
    """card, at, rating, seconds, kind, shown."""
    said = (int(review.rating), review.seconds, review.kind.value, review.shown)
    return (review.card, to_ms(review.at), *said)


def answer(review: Review) -> Answer:
    """As one given elsewhere comes in."""
    return Answer(review.card, to_ms(review.at), int(review.rating), review.seconds, review.shown)


def review(row: Row) -> Review:
    """From the columns of `review_row`."""
    card, at, rating, seconds, kind, shown = row
    return Review(card, from_ms(at), Rating(rating), seconds, ReviewKind(kind), shown)


def deed_row(deed: Deed) -> Row:
    """kind, card, value, at."""
    return (deed.kind.value, deed.card, deed.value, to_ms(deed.at))


def deed(row: Row) -> Deed:
    """From the columns of `deed_row`."""
    kind, card, value, at = row
    return Deed(DeedKind(kind), card, value, from_ms(at))


def deed_value(kind: DeedKind, value: str) -> int | str:
    """How the card's column holds a value that is not empty."""
    match kind:
        case DeedKind.SUSPEND | DeedKind.MARK:
            return 1
        case DeedKind.FLAG:
            return int(value)
        case DeedKind.BURY | DeedKind.FIX:
            return value


def standing(row: Row) -> Standing:
    """From suspended, buried, flag, marked, fix."""
    suspended, buried, flag, marked, fix = row
    return Standing(bool(suspended), date.fromisoformat(buried) if buried else None, flag, bool(marked), fix)


def correction_row(correction: Correction) -> Row:
    """kind, target, value, at."""
    return (correction.kind.value, correction.target, correction.value, to_ms(correction.at))


def correction(row: Row) -> Correction:
    """From the columns of `correction_row`."""
    kind, target, value, at = row
    return Correction(CorrectionKind(kind), target, value, from_ms(at))


def facts(dossier: Dossier) -> Iterator[tuple[str, Fact]]:
    """Every fact with its kind, in the dossier's order."""
    for kind, found in (
        ("actor", dossier.actors),
        ("quote", dossier.quotes),
        ("event", dossier.events),
        ("difference", dossier.differences),
    ):
        yield from ((kind, fact) for fact in found)


def extraction(row: Row) -> Extraction:
    """From body."""
    return from_json(row[0], Extraction)


def card(row: Row) -> Card:
    """From body."""
    return from_json(row[0], Card)


def memory_row(memory: Memory) -> Row:
    """The columns MEMORY."""
    moments = [None if moment is None else to_ms(moment) for moment in (memory.due, memory.last)]
    state = memory.stage.value, memory.stability, memory.difficulty
    return (*state, *moments, memory.step, memory.reviews, memory.lapses)


def memory(row: Row) -> Memory:
    """From the columns MEMORY. Raises ValueError where a hand was in them."""
    stage, stability, difficulty, due, last, step, reviews, lapses = row
    due = None if due is None else from_ms(due)
    last = None if last is None else from_ms(last)
    return Memory(Stage(stage), stability, difficulty, due, last, step, reviews, lapses)


def card_memory(row: Row) -> tuple[str, Memory]:
    """From card and the columns MEMORY."""
    return row[0], memory(row[1:])


def fact(row: Row) -> tuple[str, Fact]:
    """From kind and body."""
    kind, body = row
    return kind, from_json(body, FACT_TYPES[kind])


def dossier(articles: tuple[Article, ...], found: Iterable[tuple[str, Fact]]) -> Dossier:
    """From facts with their kind, in order."""
    by_kind: dict[str, list[Any]] = {kind: [] for kind in FACT_TYPES}
    for kind, it in found:
        by_kind[kind].append(it)
    return Dossier(
        articles=articles,
        actors=tuple(by_kind["actor"]),
        quotes=tuple(by_kind["quote"]),
        events=tuple(by_kind["event"]),
        differences=tuple(by_kind["difference"]),
    )


def evidence(fact: Fact) -> tuple[Evidence, ...]:
    """Every place where a fact is stated, each once."""
    match fact:
        case Actor():
            parts = [fact.mentions, *(office.evidence for office in fact.offices)]
        case Difference():
            parts = [version.evidence for version in fact.versions]
        case Quote() | Event():
            parts = [fact.evidence]
    return tuple(dict.fromkeys(piece for part in parts for piece in part))
