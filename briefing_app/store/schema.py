"""The tables, as a row of migrations. A released migration is never edited: what changes comes as a new one.

Keys are text made from facts. Times are milliseconds since 1970 in UTC. Whole objects of the model are JSON (codec);
what is asked for by SQL has columns of its own.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from sqlite_utils import Migrations

from briefing_app.store import old_games

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlite_utils import Database

APPLICATION = 0x42524647  # 'BRFG', so that no other program's SQLite file is taken for a store
VERSION = 7

migrations = Migrations("briefing")

_ARTICLES = (
    """CREATE TABLE article (
        place INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, text TEXT NOT NULL,
        title TEXT, outlet TEXT, author TEXT, published TEXT, url TEXT, furniture TEXT NOT NULL)""",
    """CREATE TABLE extraction (
        article TEXT PRIMARY KEY REFERENCES article(key) ON DELETE CASCADE, body TEXT NOT NULL)""",
)

_FACTS = (
    """CREATE TABLE fact (
        kind TEXT NOT NULL, key TEXT NOT NULL, place INTEGER NOT NULL, body TEXT NOT NULL,
        PRIMARY KEY (kind, key))""",
    """CREATE TABLE evidence (
        kind TEXT NOT NULL, fact TEXT NOT NULL, article TEXT NOT NULL REFERENCES article(key) ON DELETE CASCADE,
        "start" INTEGER NOT NULL, "end" INTEGER NOT NULL CHECK ("end" >= "start"),
        FOREIGN KEY (kind, fact) REFERENCES fact(kind, key) ON DELETE CASCADE)""",
    'CREATE INDEX evidence_article ON evidence(article, "start")',
    "CREATE INDEX evidence_fact ON evidence(kind, fact)",
    """CREATE TABLE correction (
        id INTEGER PRIMARY KEY, kind TEXT NOT NULL, target TEXT NOT NULL, value TEXT, at INTEGER NOT NULL)""",
    "CREATE TABLE correction_undone (correction INTEGER PRIMARY KEY REFERENCES correction(id))",
    """CREATE VIEW correction_standing AS
        SELECT * FROM correction WHERE id NOT IN (SELECT correction FROM correction_undone)""",
)

_STUDY = (
    """CREATE TABLE card (
        key TEXT PRIMARY KEY, place INTEGER NOT NULL, body TEXT NOT NULL,
        suspended INTEGER NOT NULL DEFAULT 0, retired INTEGER NOT NULL DEFAULT 0)""",
    # No reference to card: an answer stays true whatever becomes of the card, and a bundle may bring it earlier.
    """CREATE TABLE review (
        id INTEGER PRIMARY KEY, card TEXT NOT NULL, at INTEGER NOT NULL,
        rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4), seconds REAL NOT NULL, kind TEXT NOT NULL,
        merged INTEGER NOT NULL DEFAULT 0)""",
    "CREATE INDEX review_card ON review(card, at)",
    "CREATE TABLE review_undone (review INTEGER PRIMARY KEY REFERENCES review(id))",
    "CREATE VIEW review_standing AS SELECT * FROM review WHERE id NOT IN (SELECT review FROM review_undone)",
    """CREATE TABLE memory (
        card TEXT PRIMARY KEY, model TEXT NOT NULL, parameters TEXT NOT NULL, body TEXT NOT NULL)""",
)

_GAMES = (
    """CREATE TABLE game (
        id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, questions TEXT NOT NULL, teams TEXT NOT NULL)""",
    """CREATE TABLE answer (
        id INTEGER PRIMARY KEY, game TEXT NOT NULL REFERENCES game(key), question INTEGER NOT NULL,
        team INTEGER NOT NULL, choice TEXT NOT NULL, at INTEGER NOT NULL)""",
    "CREATE INDEX answer_game ON answer(game)",
    "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
)

_SEARCH = (
    """CREATE TABLE entry (
        id INTEGER PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL,
        UNIQUE (kind, key))""",
    """CREATE VIRTUAL TABLE entry_words USING fts5(
        title, body, content = 'entry', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2')""",
    "CREATE VIRTUAL TABLE entry_terms USING fts5vocab(entry_words, row)",
    """CREATE TRIGGER entry_inserted AFTER INSERT ON entry BEGIN
        INSERT INTO entry_words(rowid, title, body) VALUES (new.id, new.title, new.body);
    END""",
    """CREATE TRIGGER entry_deleted AFTER DELETE ON entry BEGIN
        INSERT INTO entry_words(entry_words, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
    END""",
    """CREATE TRIGGER entry_updated AFTER UPDATE ON entry BEGIN
        INSERT INTO entry_words(entry_words, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
        INSERT INTO entry_words(rowid, title, body) VALUES (new.id, new.title, new.body);
    END""",
)

_SOURCES = (
    """CREATE TABLE source (
        path TEXT PRIMARY KEY, mark TEXT NOT NULL, rules TEXT NOT NULL,
        article TEXT NOT NULL REFERENCES article(key) ON DELETE CASCADE)""",
    "CREATE INDEX source_article ON source(article)",
)

_SEARCH_3 = (
    *(f"DROP TRIGGER entry_{deed}" for deed in ("inserted", "deleted", "updated")),
    *(f"DROP TABLE {table}" for table in ("entry_terms", "entry_words", "entry")),
    # Ids tell the kind (store/entries.py), so that a kind is a range of them. first and last: ISO days.
    """CREATE TABLE entry (
        id INTEGER PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL, title TEXT NOT NULL, also TEXT NOT NULL,
        body TEXT NOT NULL, first TEXT, last TEXT, UNIQUE (kind, key))""",
    "CREATE INDEX entry_days ON entry(first, last) WHERE first IS NOT NULL",
    # Prefixes of one to three letters: the first keystrokes would else put together half the index.
    """CREATE VIRTUAL TABLE entry_words USING fts5(
        title, also, body, content = 'entry', content_rowid = 'id',
        tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')""",
    "CREATE VIRTUAL TABLE entry_terms USING fts5vocab(entry_words, row)",
    """CREATE TABLE facet (
        name TEXT NOT NULL, value TEXT NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY (name, value, entry)
        ) WITHOUT ROWID""",
    "CREATE INDEX facet_entry ON facet(entry)",
    """CREATE TRIGGER entry_inserted AFTER INSERT ON entry BEGIN
        INSERT INTO entry_words(rowid, title, also, body) VALUES (new.id, new.title, new.also, new.body);
    END""",
    """CREATE TRIGGER entry_deleted AFTER DELETE ON entry BEGIN
        INSERT INTO entry_words(entry_words, rowid, title, also, body)
            VALUES ('delete', old.id, old.title, old.also, old.body);
        DELETE FROM facet WHERE entry = old.id;
    END""",
    """CREATE TRIGGER entry_updated AFTER UPDATE ON entry BEGIN
        INSERT INTO entry_words(entry_words, rowid, title, also, body)
            VALUES ('delete', old.id, old.title, old.also, old.body);
        INSERT INTO entry_words(rowid, title, also, body) VALUES (new.id, new.title, new.also, new.body);
        DELETE FROM facet WHERE entry = old.id;
    END""",
)

_STATES = ("stage", "stability", "difficulty", "due", "last", "reviews", "lapses")

_MEMORY_3 = (
    # The card's entry in the search is among them, so that of a hundred thousand memories no key is looked up.
    *(f"ALTER TABLE memory ADD COLUMN {name}" for name in (*_STATES, "entry")),
    """CREATE TRIGGER memory_inserted AFTER INSERT ON memory BEGIN
        UPDATE memory SET
            stage = json_extract(body, '$.stage'), stability = json_extract(body, '$.stability'),
            difficulty = json_extract(body, '$.difficulty'), due = json_extract(body, '$.due'),
            last = json_extract(body, '$.last'), reviews = json_extract(body, '$.reviews'),
            lapses = json_extract(body, '$.lapses'),
            entry = (SELECT id FROM entry WHERE kind = 'card' AND key = new.card)
        WHERE card = new.card;
    END""",
    "INSERT OR REPLACE INTO memory(card, model, parameters, body) SELECT card, model, parameters, body FROM memory",
    f"CREATE INDEX memory_state ON memory(model, parameters, {', '.join(_STATES)}, entry)",
    "CREATE INDEX memory_entry ON memory(model, parameters, entry)",
    """CREATE TRIGGER card_entered AFTER INSERT ON entry WHEN new.kind = 'card' BEGIN
        UPDATE memory SET entry = new.id WHERE card = new.key;
    END""",
    """CREATE TRIGGER card_left AFTER DELETE ON entry WHEN old.kind = 'card' BEGIN
        UPDATE memory SET entry = NULL WHERE card = old.key;
    END""",
    "CREATE INDEX review_at ON review(at)",
    "CREATE INDEX card_suspended ON card(key) WHERE suspended",
)

_STUDY_4 = (
    """CREATE TABLE deed (
        id INTEGER PRIMARY KEY, kind TEXT NOT NULL, card TEXT NOT NULL, value TEXT NOT NULL, at INTEGER NOT NULL)""",
    "CREATE INDEX deed_card ON deed(card, kind)",
    "CREATE TABLE deed_undone (deed INTEGER PRIMARY KEY REFERENCES deed(id))",
    "CREATE VIEW deed_standing AS SELECT * FROM deed WHERE id NOT IN (SELECT deed FROM deed_undone)",
    # What the deeds that stand make of a card; buried until this study day (ISO).
    "ALTER TABLE card ADD COLUMN buried TEXT",
    "ALTER TABLE card ADD COLUMN flag INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE card ADD COLUMN marked INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE card ADD COLUMN fix TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE review ADD COLUMN shown TEXT NOT NULL DEFAULT 'card'",
    "DROP INDEX review_at",
    "CREATE INDEX review_at ON review(at, rating, seconds, kind)",
    # Suspensions of before become deeds, so that they can be taken back like all others.
    """INSERT INTO deed(kind, card, value, at)
        SELECT 'suspend', key, 'yes', 0 FROM card WHERE suspended ORDER BY place""",
    "CREATE INDEX card_out ON card(key) WHERE retired OR suspended OR buried IS NOT NULL",
    # Whether it was ever answered, so that the next new cards are found without going through those that were.
    "ALTER TABLE card ADD COLUMN met INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE card ADD COLUMN added INTEGER",
    "UPDATE card SET added = 0",  # long ago
    "CREATE INDEX card_asked ON card(retired, suspended, met, place, buried, key)",
    "CREATE INDEX card_added ON card(added) WHERE added IS NOT NULL",
    "CREATE INDEX correction_target ON correction(target)",
    "CREATE INDEX card_fact ON card(json_extract(body, '$.fact'))",
    "CREATE INDEX card_flagged ON card(flag) WHERE flag",
    "CREATE INDEX card_marked ON card(key) WHERE marked",
    "CREATE INDEX card_to_mend ON card(key) WHERE fix <> ''",
    # What was expected on a study day (ISO) for the meeting that was then to come, if no more were studied.
    """CREATE TABLE readiness (
        day TEXT PRIMARY KEY, meeting INTEGER NOT NULL, mean REAL NOT NULL, error REAL NOT NULL)""",
)

_MEMORY_4 = (
    # Columns alone, no JSON: an answer changes few pages, and that is what its commit costs.
    "DROP TRIGGER card_entered",
    "DROP TRIGGER card_left",
    "DROP TRIGGER memory_inserted",
    "DROP INDEX memory_state",
    "DROP INDEX memory_entry",
    "ALTER TABLE memory RENAME TO memory_3",
    # away: there is no such card, or it is retired. A memory to be replayed is of model ''; without a row there is
    # nothing to replay. entry: of the search, so that of a hundred thousand memories no key is looked up.
    """CREATE TABLE memory (
        card TEXT PRIMARY KEY, model TEXT NOT NULL, parameters TEXT NOT NULL, stage TEXT, stability REAL,
        difficulty REAL, due INTEGER, last INTEGER, step INTEGER, reviews INTEGER, lapses INTEGER,
        away INTEGER NOT NULL DEFAULT 1, entry INTEGER)""",
    """INSERT INTO memory(
        card, model, parameters, stage, stability, difficulty, due, last, step, reviews, lapses, entry)
        SELECT card, model, parameters, stage, stability, difficulty,
            round((julianday(due) - 2440587.5) * 86400000), round((julianday(last) - 2440587.5) * 86400000),
            json_extract(body, '$.step'), reviews, lapses, entry FROM memory_3""",
    "DROP TABLE memory_3",
    """INSERT OR IGNORE INTO memory(card, model, parameters)
        SELECT DISTINCT card, '', '' FROM review_standing WHERE kind <> 'warm-up'""",
    "UPDATE memory SET away = 0 WHERE card IN (SELECT key FROM card WHERE NOT retired)",
    "UPDATE card SET met = 1 WHERE key IN (SELECT card FROM memory)",
    "CREATE INDEX memory_due ON memory(model, parameters, away, stage, due, stability, card)",
    "CREATE INDEX memory_entry ON memory(model, parameters, entry)",
    """CREATE TRIGGER memory_begun AFTER INSERT ON memory BEGIN
        UPDATE memory SET
            away = NOT EXISTS (SELECT 1 FROM card WHERE key = new.card AND NOT retired),
            entry = (SELECT id FROM entry WHERE kind = 'card' AND key = new.card)
        WHERE card = new.card;
        UPDATE card SET met = 1 WHERE key = new.card;
    END""",
    """CREATE TRIGGER memory_gone AFTER DELETE ON memory BEGIN
        UPDATE card SET met = 0 WHERE key = old.card;
    END""",
    """CREATE TRIGGER card_made AFTER INSERT ON card BEGIN
        UPDATE card SET met = EXISTS (SELECT 1 FROM memory WHERE card = new.key) WHERE key = new.key;
        UPDATE memory SET away = 0 WHERE card = new.key;
    END""",
    """CREATE TRIGGER card_retired AFTER UPDATE OF retired ON card WHEN old.retired <> new.retired BEGIN
        UPDATE memory SET away = new.retired WHERE card = new.key;
    END""",
    """CREATE TRIGGER card_deleted AFTER DELETE ON card BEGIN
        UPDATE memory SET away = 1 WHERE card = old.key;
    END""",
    """CREATE TRIGGER card_entered AFTER INSERT ON entry WHEN new.kind = 'card' BEGIN
        UPDATE memory SET entry = new.id WHERE card = new.key;
    END""",
    """CREATE TRIGGER card_left AFTER DELETE ON entry WHEN old.kind = 'card' BEGIN
        UPDATE memory SET entry = NULL WHERE card = old.key;
    END""",
)

_PARTIES_5 = (
    """CREATE TABLE party (
        id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, begun INTEGER NOT NULL, questions TEXT NOT NULL,
        rules TEXT NOT NULL)""",
    "CREATE TABLE move (id INTEGER PRIMARY KEY, party TEXT NOT NULL REFERENCES party(key), body TEXT NOT NULL)",
    "CREATE INDEX move_party ON move(party)",
    "CREATE TABLE door (party TEXT PRIMARY KEY REFERENCES party(key), body TEXT NOT NULL)",
)

_DONE = ("correction", "deed", "review")
"""The logs of what can be taken back."""

_NUMBERS_6 = (
    # By their moments, as until now; within a log the order stays, whatever the clock said. What is right already,
    # as in a store without deeds and corrections, is not touched.
    "PRAGMA defer_foreign_keys = ON",
    """CREATE TABLE temp.renumbered AS SELECT log, id, row_number() OVER (ORDER BY latest, log, id) AS number FROM (
        SELECT 'correction' AS log, id, max(at) OVER (ORDER BY id) AS latest FROM correction
        UNION ALL SELECT 'deed', id, max(at) OVER (ORDER BY id) FROM deed
        UNION ALL SELECT 'review', id, max(CASE WHEN merged THEN 0 ELSE at END) OVER (ORDER BY id) FROM review)""",
    "DELETE FROM temp.renumbered WHERE number = id",
)

_ARRIVALS_7 = (
    # A file that came in, with all that it brought, is one step of what can be taken back; its number is in the one
    # row of numbers, behind those of what it brought. articles: keys, a list in JSON; meeting: it brought that too.
    """CREATE TABLE arrival (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, at INTEGER NOT NULL, articles TEXT NOT NULL,
        meeting INTEGER NOT NULL)""",
    "CREATE TABLE arrival_undone (arrival INTEGER PRIMARY KEY REFERENCES arrival(id))",
    "CREATE VIEW arrival_standing AS SELECT * FROM arrival WHERE id NOT IN (SELECT arrival FROM arrival_undone)",
    # Of which log which numbers it brought, from first to last.
    """CREATE TABLE brought (
        arrival INTEGER NOT NULL REFERENCES arrival(id), log TEXT NOT NULL, first INTEGER NOT NULL,
        last INTEGER NOT NULL)""",
    "CREATE INDEX brought_arrival ON brought(arrival)",
    "DELETE FROM setting WHERE name = 'came for good'",
    # Thousands of rows come in at once: a column in the place of an expression on all of the JSON, and a trigger
    # touches only what is not yet as it should be.
    "DROP INDEX card_fact",
    "ALTER TABLE card ADD COLUMN fact TEXT NOT NULL DEFAULT ''",
    "UPDATE card SET fact = json_extract(body, '$.fact')",
    "CREATE INDEX card_fact ON card(fact)",
    "DROP TRIGGER card_made",
    """CREATE TRIGGER card_made AFTER INSERT ON card
        WHEN EXISTS (SELECT 1 FROM memory WHERE card = new.key) BEGIN
        UPDATE card SET met = 1 WHERE key = new.key;
        UPDATE memory SET away = 0 WHERE card = new.key;
    END""",
    "DROP TRIGGER memory_begun",
    "CREATE TRIGGER memory_begun AFTER INSERT ON memory BEGIN UPDATE card SET met = 1 WHERE key = new.card; END",
    """CREATE TRIGGER memory_placed AFTER INSERT ON memory WHEN new.away BEGIN
        UPDATE memory SET
            away = NOT EXISTS (SELECT 1 FROM card WHERE key = new.card AND NOT retired),
            entry = (SELECT id FROM entry WHERE kind = 'card' AND key = new.card)
        WHERE card = new.card;
    END""",
)

_LOGS = ("correction", "correction_undone", "review", "review_undone", "answer")
"""Tables that only grow: what was taken back is a row of its own."""


@migrations()
def m001_first(db: Database) -> None:
    """Everything of the first release."""
    _run(db, [*_ARTICLES, *_FACTS, *_STUDY, *_GAMES, *_SEARCH, *_guards(), f"PRAGMA application_id = {APPLICATION}"])
    db.execute("PRAGMA user_version = 1")


@migrations()
def m002_sources(db: Database) -> None:
    """The file each article was read from, so that one that is still the same is not read again."""
    _run(db, [*_SOURCES, "PRAGMA user_version = 2"])


@migrations()
def m003_search(db: Database) -> None:
    """Search as you type, with the facts' actors, sources and days; the index is filled by `entries.make_anew`."""
    _run(db, [*_SEARCH_3, *_MEMORY_3, "PRAGMA user_version = 3"])


@migrations()
def m004_study(db: Database) -> None:
    """What is done with a card besides answering it, and the indexes that a queue is read from."""
    _run(db, [*_STUDY_4, *_MEMORY_4, *_guards(("deed", "deed_undone")), "PRAGMA user_version = 4"])


@migrations()
def m005_parties(db: Database) -> None:
    """Games as the log of their moves; those of before are turned into it."""
    _run(db, _PARTIES_5)
    old_games.convert(db)
    _run(db, ["DROP TABLE answer", "DROP TABLE game", *_guards(("party", "move")), "PRAGMA user_version = 5"])


@migrations()
def m006_order(db: Database) -> None:
    """One row of numbers for all that can be taken back, so that its order needs no clock."""
    _run(db, [*_NUMBERS_6, *chain.from_iterable(map(_renumbered, _DONE)), "DROP TABLE temp.renumbered"])
    db.execute("PRAGMA user_version = 6")


@migrations()
def m007_arrivals(db: Database) -> None:
    """Files that came in, to be taken back as a whole."""
    _run(db, [*_ARRIVALS_7, *_guards(("arrival", "arrival_undone", "brought")), "PRAGMA user_version = 7"])


def _renumbered(log: str) -> Iterable[str]:
    """Give a log, and what was taken back of it, the new numbers: first negative, as none may be there twice."""
    for table, number in ((log, "id"), (f"{log}_undone", log)):
        yield f"DROP TRIGGER {table}_no_update"
        yield f"""UPDATE {table} SET {number} = -renumbered.number FROM temp.renumbered
            WHERE log = '{log}' AND renumbered.id = {table}.{number}"""  # noqa: S608 - our own words
        yield f"UPDATE {table} SET {number} = -{number} WHERE {number} < 0"  # noqa: S608 - the same
    yield from (guard for guard in _guards((log, f"{log}_undone")) if "no_update" in guard)


def _guards(logs: Iterable[str] = _LOGS) -> Iterable[str]:
    for table in logs:
        for deed in ("UPDATE", "DELETE"):
            yield (
                f"CREATE TRIGGER {table}_no_{deed.lower()} BEFORE {deed} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} only grows'); END"
            )


def _run(db: Database, statements: Iterable[str]) -> None:
    """One statement at a time: a script would be committed before it begins and could be cut in half."""
    for statement in statements:
        db.execute(statement)
