"""Adding another person's or device's briefing to one's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.store import rows, tables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlite_utils import Database

    from briefing_app.model.briefing import Bundle, Correction
    from briefing_app.model.cards import Card, Review
    from briefing_app.model.facts import Extraction
    from briefing_app.model.text import Article


@dataclass(frozen=True, slots=True)
class Merged:
    """How many things a bundle brought that were not there yet."""

    articles: int
    cards: int
    corrections: int
    reviews: int


def merge(db: Database, bundle: Bundle) -> Merged:
    """Add what is not there yet; the caller has a transaction open. Own things stay as they are.

    A thing is known by what it says, not by a number: an article by its text, a card by its key, a correction and
    an answer by all they hold. So a second time adds nothing, and what one took back oneself does not come back.
    """
    brought = Merged(
        articles=_articles(db, bundle.articles),
        cards=_cards(db, bundle.cards),
        corrections=_corrections(db, bundle.corrections),
        reviews=_reviews(db, bundle.reviews),
    )
    _extractions(db, bundle.extractions)
    db.execute("INSERT INTO setting VALUES ('meeting', ?) ON CONFLICT DO NOTHING", (rows.as_text(bundle.meeting),))
    return brought


def _articles(db: Database, articles: Iterable[Article]) -> int:
    known = _keys(db, "SELECT key FROM article")
    new = [article for article in articles if article.key not in known]
    for article in new:
        tables.put_article(db, article)
    return len(new)


def _extractions(db: Database, extractions: Iterable[Extraction]) -> None:
    read = _keys(db, "SELECT article FROM extraction")
    kept = _keys(db, "SELECT key FROM article")
    for extraction in extractions:
        if extraction.article in kept - read:
            tables.put_extraction(db, extraction)


def _cards(db: Database, cards: Iterable[Card]) -> int:
    known = _keys(db, "SELECT key FROM card")
    (behind,) = db.execute("SELECT coalesce(max(place) + 1, 0) FROM card").fetchone()
    new = [card for card in cards if card.key not in known]
    for place, card in enumerate(new, behind):
        tables.put_card(db, place, card)
    return len(new)


def _corrections(db: Database, corrections: Iterable[Correction]) -> int:
    known = set(db.execute("SELECT kind, target, value, at FROM correction"))
    new = [correction for correction in corrections if rows.correction_row(correction) not in known]
    for correction in new:
        tables.add_correction(db, correction)
    return len(new)


def _reviews(db: Database, reviews: Iterable[Review]) -> int:
    known = set(db.execute("SELECT card, at, rating, seconds, kind FROM review"))
    # What was shown is not among what an answer is known by: bundles of before do not tell it.
    new = [review for review in reviews if rows.review_row(review)[:5] not in known]
    for review in new:
        tables.add_review(db, review, merged=True)
    tables.drop_memories(db, (review.card for review in new))
    return len(new)


def learn(db: Database, reviews: Iterable[Review]) -> tuple[int, int]:
    """Log answers given elsewhere that are not in the log; one is known by card, moment and where it was given.

    Returns:
        How many were new, and how many are about cards that are not here and were left out.
    """
    cards = _keys(db, "SELECT key FROM card")
    known = set(db.execute("SELECT card, at, kind FROM review"))
    learnt: list[str] = []
    unknown = 0
    for review in reviews:
        row = rows.review_row(review)
        name = (row[0], row[1], row[4])
        unknown += review.card not in cards
        if review.card in cards and name not in known:
            known.add(name)
            tables.add_review(db, review, merged=True)
            learnt.append(review.card)
    tables.drop_memories(db, learnt)
    return len(learnt), unknown


def _keys(db: Database, sql: str) -> set[str]:
    return {key for (key,) in db.execute(sql)}
