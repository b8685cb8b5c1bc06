"""The search index: one entry for each article, fact and card, made from what the store holds.

An entry's id tells its kind: each kind has its own range of ids, in the order of worth. A search that finds more than
it can weigh in time so looks at the worthiest of each kind.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from briefing_app.codec import to_json
from briefing_app.model.cards import Card
from briefing_app.model.confidence import SURE
from briefing_app.model.facts import Actor, Difference, Event, Quote
from briefing_app.model.when import When
from briefing_app.store import rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from sqlite_utils import Database

    from briefing_app.model.facts import Dossier
    from briefing_app.model.text import Article, Evidence

T = TypeVar("T")
Days = tuple[str | None, str | None]
_NEVER: Days = (None, None)

KINDS = ("actor", "quote", "event", "difference", "article", "card")
"""Never reordered: ids in stores rest on it. Facts come in the order in which a dossier is put: FTS5 likes ascending
ids."""

_ROOM = 40  # bits for the number within its kind

_PUT = """
    INSERT INTO entry(id, kind, key, title, also, body, first, last)
    VALUES (coalesce((SELECT max(id) + 1 FROM entry WHERE id BETWEEN ?2 AND ?3), ?2), ?1, ?4, ?5, ?6, ?7,
            coalesce(?8, (SELECT first FROM entry WHERE kind = ?10 AND key = ?11)),
            coalesce(?9, (SELECT last FROM entry WHERE kind = ?10 AND key = ?11)))
    ON CONFLICT(kind, key) DO UPDATE SET
        title = excluded.title, also = excluded.also, body = excluded.body,
        first = excluded.first, last = excluded.last
    RETURNING id
"""
_ADD = """
    INSERT INTO entry(id, kind, key, title, also, body, first, last) SELECT ?1, ?2, ?3, ?4, ?5, ?6,
        (SELECT first FROM entry WHERE kind = ?7 AND key = ?8), (SELECT last FROM entry WHERE kind = ?7 AND key = ?8)
"""
_INHERIT = """
    INSERT OR IGNORE INTO facet SELECT name, value, ? FROM facet
    WHERE name = 'actor' AND entry = (SELECT id FROM entry WHERE kind = ? AND key = ?)
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """What one thing is found by.

    Attributes:
        title: words that count most, and that a list shows.
        also: other names; words that are found and hardly shown.
        body: the rest of its words.
        when: its day or days.
        facets: name and value of what it has to do with: 'actor', 'article' and 'fact' with keys, 'tag' with kinds,
            'is' with 'suggested'.
        fact: kind and key of the fact that it takes over actors from, and days where it has none of its own.
    """

    kind: str
    key: str
    title: str
    also: str
    body: str
    when: When | None
    facets: frozenset[tuple[str, str]]
    fact: tuple[str, str] = ("", "")


def span(kind: str) -> tuple[int, int]:
    """First and last id a thing of this kind can have."""
    first = (KINDS.index(kind) + 1) << _ROOM
    return first, first + (1 << _ROOM) - 1


def kind_of(entry: int) -> str:
    """The kind of the thing with this id."""
    return KINDS[(entry >> _ROOM) - 1]


def when_of(first: str | None, last: str | None) -> When | None:
    """The date that an entry's first and last day stand for, as precise as it was."""
    if first is None or last is None:
        return None
    spans = (When(first), When(first[:7]), When(first[:4]))
    whole = next((when for when in spans if (when.first.isoformat(), when.last.isoformat()) == (first, last)), None)
    return whole or When(f"{first}/{last}")


def put(db: Database, entry: Entry) -> None:
    """Keep an entry; one of the same kind and key takes the new words and stays where it was."""
    days = _days(entry) or _NEVER
    values = (entry.kind, *span(entry.kind), entry.key, entry.title, entry.also, entry.body, *days, *entry.fact)
    ((number,),) = db.execute(_PUT, values).fetchall()
    db.conn.executemany("INSERT INTO facet VALUES (?, ?, ?)", [(*facet, number) for facet in entry.facets])
    if entry.fact[1]:
        db.execute(_INHERIT, (number, *entry.fact))


def add_cards(db: Database, cards: Iterable[Card]) -> None:
    """Put cards that have no entries behind those that have; their days are those of their facts."""
    first, last = span("card")
    (number,) = db.execute(
        "SELECT ifnull(max(id) + 1, ?1) FROM entry WHERE id BETWEEN ?1 AND ?2", (first, last)
    ).fetchone()
    made = list(enumerate(map(of_card, cards), start=number))
    db.conn.executemany(
        _ADD, [(nth, "card", each.key, each.title, each.also, each.body, *each.fact) for nth, each in made]
    )
    facets = [(*facet, nth) for nth, each in made for facet in each.facets]
    db.conn.executemany("INSERT INTO facet VALUES (?, ?, ?)", facets)
    db.conn.executemany(_INHERIT, [(nth, *each.fact) for nth, each in made])


def _days(entry: Entry) -> Days | None:
    return (entry.when.first.isoformat(), entry.when.last.isoformat()) if entry.when else None


def drop(db: Database, kind: str, key: str) -> None:
    """Forget the entry of one thing."""
    db.execute("DELETE FROM entry WHERE kind = ? AND key = ?", (kind, key))


def drop_kinds(db: Database, kinds: Iterable[str]) -> None:
    """Forget all entries of these kinds; by ascending id, else FTS5 writes a piece of index for each."""
    for kind in kinds:
        db.execute("DELETE FROM entry WHERE id BETWEEN ? AND ?", span(kind))


def drop_many(db: Database, kind: str, keys: Iterable[str]) -> None:
    """Forget the entries of these things of one kind, by ascending id."""
    found = "SELECT id FROM entry WHERE kind = ? AND key IN (SELECT value FROM json_each(?)) ORDER BY id"
    ids = [number for (number,) in db.execute(found, (kind, to_json(sorted(keys)).decode()))]
    db.conn.executemany("DELETE FROM entry WHERE id = ?", [(number,) for number in ids])


def fill(db: Database, kind: str, made: Sequence[Entry]) -> None:
    """Put entries of one kind of which there are none, in this order; what they take over is looked up once."""
    first, _ = span(kind)
    days, actors = _to_take_over(db)
    db.conn.executemany(
        "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                number,
                kind,
                entry.key,
                entry.title,
                entry.also,
                entry.body,
                *(_days(entry) or days.get(entry.fact, _NEVER)),
            )
            for number, entry in enumerate(made, start=first)
        ],
    )
    facets = [
        (*facet, number)
        for number, entry in enumerate(made, start=first)
        for facet in entry.facets | {("actor", actor) for actor in actors.get(entry.fact, ())}
    ]
    db.conn.executemany("INSERT INTO facet VALUES (?, ?, ?)", facets)


def _to_take_over(db: Database) -> tuple[dict[tuple[str, str], Days], dict[tuple[str, str], list[str]]]:
    """Days and actors of what others take them over from, by its kind and key."""
    days: dict[tuple[str, str], Days] = {}
    actors: dict[tuple[str, str], list[str]] = {}
    for kind, key, first, last in db.execute("SELECT kind, key, first, last FROM entry WHERE kind <> 'card'"):
        days[kind, key] = (first, last)
    told = "SELECT kind, key, value FROM facet JOIN entry ON id = entry WHERE name = 'actor' AND kind <> 'card'"
    for kind, key, actor in db.execute(told):
        actors.setdefault((kind, key), []).append(actor)
    return days, actors


def make_anew(db: Database) -> None:
    """Fill the index from what the store holds; a record that cannot be read is left out (`check` names it)."""
    drop_kinds(db, KINDS)
    articles = _read(
        db,
        rows.article,
        "SELECT key, name, text, title, outlet, author, published, url, furniture FROM article ORDER BY place",
    )
    for article in articles:
        put(db, of_article(article))
    facts = list(_read(db, rows.fact, "SELECT kind, body FROM fact ORDER BY place"))
    names = {fact.key: fact.name for _, fact in facts if isinstance(fact, Actor)}
    for kind, fact in facts:
        put(db, of_fact(kind, fact, names))
    for card in _read(db, rows.card, "SELECT body FROM card WHERE NOT retired ORDER BY place"):
        put(db, of_card(card))


def follow(db: Database, before: tuple[Dossier, Iterable[Card]], now: tuple[Dossier, Iterable[Card]]) -> None:
    """Change the entries of what differs between two pictures, and of what names an actor of another name."""
    names = {actor.key: actor.name for actor in now[0].actors}
    renamed = set(names.items()) ^ {(actor.key, actor.name) for actor in before[0].actors}
    strangers = {key for key, _ in renamed}
    old, new = (
        {(kind, fact.key): fact for kind, fact in rows.facts(dossier)} | {("card", card.key): card for card in cards}
        for dossier, cards in (before, now)
    )
    for kind, key in old.keys() - new.keys():
        drop(db, kind, key)
    for (kind, key), thing in new.items():
        was = old.get((kind, key))
        if (was is not thing and was != thing) or not strangers.isdisjoint(_named(thing)):
            put(db, of_card(thing) if isinstance(thing, Card) else of_fact(kind, thing, names))


def _named(thing: rows.Fact | Card) -> tuple[str | None, ...]:
    """The actors whose names are among the words it is found by."""
    if isinstance(thing, Quote):
        return (thing.speaker,)
    return thing.actors if isinstance(thing, Event) else ()


def _read(db: Database, convert: Callable[[rows.Row], T], sql: str) -> Iterator[T]:
    for row in db.execute(sql).fetchall():
        with suppress(ValueError):
            yield convert(row)


def of_article(article: Article) -> Entry:
    """What an article is found by."""
    also = _lines([article.outlet, article.name, article.author])
    facets = frozenset({("article", article.key), ("tag", "article")})
    return Entry("article", article.key, article.title or article.name, also, article.text, article.published, facets)


def of_card(card: Card) -> Entry:
    """What a card is found by; its days are those of its fact."""
    facets = {("fact", card.fact), ("tag", card.kind.value), ("tag", "card")}
    facets |= {("is", "suggested")} if card.suggested else set()
    facets |= {("actor", actor) for actor in card.actors} | _articles(card.evidence)
    facets |= {("actor", card.fact)} if card.kind == "actor" else set()
    body = _lines([card.back, card.detail])
    return Entry("card", card.key, card.front, "", body, None, frozenset(facets), (card.kind.value, card.fact))


def of_fact(kind: str, fact: rows.Fact, names: dict[str, str]) -> Entry:
    """What a fact is found by; `names` gives actors' names by key."""
    title, also, body = _words(fact, names)
    facets = {("fact", fact.key), ("tag", kind)} | _articles(rows.evidence(fact)) | _kin(fact)
    when = fact.said_on if isinstance(fact, Quote) else fact.when if isinstance(fact, Event) else None
    about = (fact.fact.partition("/")[0], fact.fact) if isinstance(fact, Difference) else ("", "")
    return Entry(kind, fact.key, title, also, body, when, frozenset(facets), about)


def _kin(fact: rows.Fact) -> set[tuple[str, str]]:
    """Whom a fact has to do with, what else it is, and whether a person should look at it."""
    match fact:
        case Actor():
            kin = {("actor", fact.key), ("tag", fact.kind.value)}
        case Quote():
            kin = {("actor", actor) for actor in (fact.speaker, fact.addressee) if actor}
        case Event():
            kin = {("actor", actor) for actor in fact.actors}
        case Difference():
            return {("fact", fact.fact), ("actor", fact.fact)}
    return kin | ({("is", "suggested")} if fact.confidence < SURE else set())


def _words(fact: rows.Fact, names: dict[str, str]) -> tuple[str, str, str]:
    """Title, other names, and the rest."""
    match fact:
        case Actor():
            return fact.name, _lines(fact.aliases), _lines([*(office.title for office in fact.offices), fact.side])
        case Quote():
            speaker = names.get(fact.speaker or "", "") or fact.speaker_words or "Somebody"
            return speaker, "", _lines([fact.text, fact.occasion])
        case Event():
            who = [names.get(key) for key in fact.actors]
            return fact.what, "", _lines([fact.when_words, fact.place, *who])
        case Difference():
            return fact.about, "", _lines(version.value for version in fact.versions)


def _articles(evidence: Iterable[Evidence]) -> set[tuple[str, str]]:
    return {("article", piece.article) for piece in evidence}


def _lines(parts: Iterable[str | None]) -> str:
    return "\n".join(part for part in parts if part)
