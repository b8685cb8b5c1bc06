"""Adding another person's or device's briefing to one's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from briefing_app.codec import to_lines
from briefing_app.model.briefing import CorrectionKind
from briefing_app.model.exchange import Fate, Row
from briefing_app.model.study import Log
from briefing_app.store import deck, rows, tables

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from sqlite_utils import Database

    from briefing_app.model.briefing import Bundle, Correction
    from briefing_app.model.cards import Card, Review, ReviewKind
    from briefing_app.model.exchange import Answer
    from briefing_app.model.facts import Extraction
    from briefing_app.model.text import Article
    from briefing_app.store.indexing import Indexing

    _Told = tuple[str, Fate]

_GONE = """NOT EXISTS (SELECT 1 FROM brought JOIN arrival_undone USING (arrival)
    WHERE log = '{0}' AND {0}.id BETWEEN first AND last)"""
_TITLE = 80  # characters of a row in a report
_NAME = itemgetter(0, 1)  # what an answer given elsewhere is known by: card and moment


@dataclass(frozen=True, slots=True)
class Merged:
    """How many things a bundle brought that were not there yet.

    Attributes:
        rows: what became of each article and correction, in this order.
        brought: numbers of its corrections and answers, by the log they stand in.
        keys: of its articles.
        meeting: it told the meeting, of which nothing was known.
    """

    articles: int
    cards: int
    corrections: int
    reviews: int
    rows: tuple[Row, ...] = field(default=(), compare=False)
    brought: Mapping[Log, Sequence[int]] = field(default_factory=dict, compare=False)
    keys: tuple[str, ...] = field(default=(), compare=False)
    meeting: bool = field(default=False, compare=False)


class Logged(NamedTuple):
    """What became of answers given elsewhere: of each in their order, and the numbers of those that were new."""

    fates: list[Fate]
    numbers: range


def merge(db: Database, bundle: Bundle, indexing: Indexing) -> Merged:
    """Add what is not there yet; the caller has a transaction open, and new cards enter the search a moment later.

    Own things stay as they are. A thing is known by what it says, not by a number: an article by its text, a card by
    its key, a correction and an answer by all they hold. So a second time adds nothing, and what one took back
    oneself does not come back; what went with the file that brought it may.
    """
    articles, told = _articles(db, bundle.articles)
    indexing.wait()
    cards = _cards(db, bundle.cards)
    corrections, put_right = _corrections(db, bundle.corrections)
    answers = _reviews(db, bundle.reviews)
    _extractions(db, bundle.extractions)
    value = (rows.as_text(bundle.meeting),)
    meeting = db.conn.execute("INSERT INTO setting VALUES ('meeting', ?) ON CONFLICT DO NOTHING", value).rowcount == 1
    return Merged(
        len(articles),
        cards,
        len(corrections),
        len(answers),
        tuple(Row(number, *row) for number, row in enumerate([*told, *put_right], start=1)),
        {Log.CORRECTION: corrections, Log.REVIEW: answers},
        articles,
        meeting,
    )


def _articles(db: Database, articles: Iterable[Article]) -> tuple[tuple[str, ...], list[_Told]]:
    known = _keys(db, "SELECT key FROM article")
    new = []
    told = []
    for article in articles:
        if article.key not in known:
            tables.put_article(db, article)
            new.append(article.key)
        told.append((_title(article.title or article.name), Fate.SAME if article.key in known else Fate.ADDED))
    return tuple(new), told


def _extractions(db: Database, extractions: Iterable[Extraction]) -> None:
    read = _keys(db, "SELECT article FROM extraction")
    kept = _keys(db, "SELECT key FROM article")
    for extraction in extractions:
        if extraction.article in kept - read:
            tables.put_extraction(db, extraction)


def _cards(db: Database, cards: Iterable[Card]) -> int:
    known = _keys(db, "SELECT key FROM card")
    new = [card for card in cards if card.key not in known]
    deck.add(db, list(zip(new, to_lines(new), strict=True)), None)
    return len(new)


def _corrections(db: Database, corrections: Iterable[Correction]) -> tuple[list[int], list[_Told]]:
    sql = f"SELECT kind, target, value, at FROM correction WHERE {_not_gone(Log.CORRECTION)}"  # noqa: S608
    known = set(db.execute(sql))
    numbers = []
    told = []
    for correction in corrections:
        new = rows.correction_row(correction) not in known
        if new:
            numbers.append(tables.add_correction(db, correction))
        what = correction.target if correction.kind is CorrectionKind.DECK_ADD else correction.value
        title = _title(f"{correction.kind.value}: {what or correction.target}")
        told.append((title, Fate.ADDED if new else Fate.SAME))
    return numbers, told


def _reviews(db: Database, reviews: Iterable[Review]) -> list[int]:
    # What was shown is not among what an answer is known by: bundles of before do not tell it.
    sql = f"SELECT card, at, rating, seconds, kind FROM review WHERE {_not_gone(Log.REVIEW)}"  # noqa: S608
    known = set(db.execute(sql))
    new: dict[ReviewKind, list[Answer]] = {}
    for review in reviews:
        if rows.review_row(review)[:5] not in known:
            new.setdefault(review.kind, []).append(rows.answer(review))
    numbers = [number for kind, answers in new.items() for number in tables.add_answers(db, answers, kind)]
    tables.drop_memories(db, (answer.card for answers in new.values() for answer in answers))
    return numbers


def learn(db: Database, answers: Sequence[Answer], kind: ReviewKind) -> Logged:
    """Log answers given elsewhere that are not in the log; one is known by card, moment and where it was given.

    Those of cards that are not here are left out ('skipped').

    Args:
        kind: one that moves memories.
    """
    asked = {answer[0] for answer in answers}
    keys = rows.as_text(sorted(asked))
    cards = _keys(db, "SELECT key FROM card WHERE key IN (SELECT value FROM json_each(?))", keys)
    sql = f"""SELECT card, at FROM review WHERE kind = ? AND card IN (SELECT value FROM json_each(?))
        AND {_not_gone(Log.REVIEW)}"""  # noqa: S608 - our own words
    known: set[tuple[object, ...]] = set(db.execute(sql, (kind.value, keys)))
    if not known and asked == cards and len(set(map(_NAME, answers))) == len(answers):  # the first time: all are new
        new, fates = answers, [Fate.ADDED] * len(answers)
    else:
        new, fates = _told_apart(answers, cards, known)
    numbers = tables.add_answers(db, new, kind)
    tables.replay(db, {answer[0] for answer in new})
    return Logged(fates, numbers)


def _told_apart(
    answers: Iterable[Answer], cards: Collection[str], known: set[tuple[object, ...]]
) -> tuple[list[Answer], list[Fate]]:
    """Those that are new, and what becomes of each.

    Args:
        cards: keys of those that are here.
        known: what the answers that are here are known by.
    """
    new, fates = [], []
    for answer in answers:
        name = _NAME(answer)
        if answer.card not in cards:
            fates.append(Fate.SKIPPED)
        elif name in known:
            fates.append(Fate.SAME)
        else:
            known.add(name)
            new.append(answer)
            fates.append(Fate.ADDED)
    return new, fates


def _not_gone(log: Log) -> str:
    """SQL: this row of a log did not go with the file that brought it; what did may come again."""
    return _GONE.format(log.value)


def _keys(db: Database, sql: str, *values: str) -> set[str]:
    return {key for (key,) in db.execute(sql, values)}


def _title(words: str) -> str:
    return " ".join(words.split())[:_TITLE]
