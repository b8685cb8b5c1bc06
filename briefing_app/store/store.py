"""The store: one file that holds everything a person has, and never loses an answer that was acknowledged."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

from briefing_app.codec import from_json
from briefing_app.errors import StoreError
from briefing_app.model.briefing import Bundle, Meeting
from briefing_app.settings import Settings
from briefing_app.store import backup, check, deck, engine, entries, merge, opening, rows, search, tables
from briefing_app.store.arrivals import Arrivals
from briefing_app.store.dating import Dating
from briefing_app.store.figures import Figures
from briefing_app.store.fitting import Fitting
from briefing_app.store.indexing import Indexing
from briefing_app.store.party_log import PartyLog
from briefing_app.store.statistics import StatisticsLog
from briefing_app.store.study_log import StudyLog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import datetime

    from briefing_app.model.briefing import Correction
    from briefing_app.model.cards import Card, Memory, Review
    from briefing_app.model.facts import Dossier, Extraction
    from briefing_app.model.hits import Asking, Found
    from briefing_app.model.study import Change, Deed
    from briefing_app.model.text import Article, Source

MEMORY = Path(":memory:")
T = TypeVar("T")
_FACTS = "SELECT key, body FROM fact"


class Store:
    """One open store. To be used from the thread that opened it, and closed (it is a context manager).

    Everything that writes does it wholly or not at all, and is on the disk when it returns. Every method may raise
    StoreError: disk full, read-only, damaged meanwhile.

    Attributes:
        path: the file; None in memory.
        study: what a sitting asks of the store.
        figures: its numbers.
        statistics: those of the answers and memories.
        fitting: parameters fitted to the person.
        dating: for which retention cards are due.
        parties: games played in a room.
        arrivals: files that came in.
        indexing: what is still to enter the search.
        read_only: the place is write-protected; everything can be read, nothing is kept.
    """

    def __init__(self, opened: opening.Opened) -> None:
        self.path = opened.path
        self.read_only = opened.read_only
        self._opened = opened
        self._db = opened.db
        self.indexing = Indexing(opened.db, opened.path)
        self._search = search.Search(opened.db, self.indexing)
        self._settings: Settings | None = None  # asked for with every answer
        self._moved: set[str] = set()  # facts that changed since the cards were last put
        self.study = StudyLog(opened.db)
        self.figures = Figures(opened.db)
        self.statistics = StatisticsLog(opened.db)
        self.fitting = Fitting(opened.db)
        self.dating = Dating(opened.db)
        self.parties = PartyLog(opened.db)
        self.arrivals = Arrivals(opened.db, self.study, self.indexing)

    @classmethod
    def open(cls, path: Path | str = MEMORY, *, now: datetime) -> Self:
        """Open a store, or make a new one with its folder; ':memory:' is a new one that is gone when closed.

        Args:
            path: the store's file.
            now: UTC-aware; stamps a new store.

        Raises:
            StoreError: open in another window, made by a newer version, damaged, not ours; the file is untouched.
        """
        return cls(opening.open_store(None if str(path) == str(MEMORY) else Path(path), now))

    def close(self) -> None:
        """Give the store back; a second call does nothing."""
        self._opened.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def together(self) -> engine.Transaction:
        """What is written inside is kept all or not at all; may be nested."""
        if self.read_only:
            raise StoreError(
                f"{self.path} is write-protected: it can be read, but nothing can be kept.",
                "Choose another folder with --data-dir, or change the permissions.",
            )
        return engine.Transaction(self._db, self.path, self._forget)

    @contextmanager
    def much(self) -> Iterator[None]:
        """`together`, for what writes thousands of rows."""
        with engine.roomy(self._db), self.together():
            yield

    @property
    def shelf(self) -> Path | None:
        """The folder beside it for pictures and sounds of cards; a store in memory has none."""
        return self.path and self.path.with_name(f"{self.path.stem}-media")

    @property
    def changes(self) -> int:
        """A number that is another one after everything that was written."""
        return int(self._db.conn.total_changes)

    # -- articles

    def put_article(self, article: Article) -> None:
        """Keep an article; the same text again only takes its new title, outlet and the like."""
        with self.together():
            tables.put_article(self._db, article)

    def articles(self) -> tuple[Article, ...]:
        """All articles in the order in which they first came."""
        sql = "SELECT key, name, text, title, outlet, author, published, url, furniture FROM article ORDER BY place"
        return self._read(rows.article, sql)

    def remove_article(self, key: str) -> None:
        """Forget an article and what was found in it alone; the dossier is then to be put anew. Unknown: nothing."""
        with self.together():
            tables.remove_article(self._db, key)

    def extractions(self) -> tuple[Extraction, ...]:
        """What was found, in the order of the articles."""
        sql = "SELECT body FROM extraction JOIN article ON article.key = extraction.article ORDER BY place"
        return self._read(rows.extraction, sql)

    def keep(self, article: Article, extraction: Extraction, source: Source | None = None) -> None:
        """Keep an article with what was found in it, both or neither.

        Args:
            article: as it was read.
            extraction: what was found in it.
            source: its file. An article that this file held before and no other file holds is forgotten.
        """
        with self.together():
            tables.put_article(self._db, article)
            tables.put_extraction(self._db, extraction)
            gone = tables.put_source(self._db, source, article.key) if source else None
            if gone:
                tables.remove_article(self._db, gone)

    def sources(self) -> tuple[tuple[Source, str], ...]:
        """The files that articles came from, each with the key of the article it held when it was last read."""
        return self._read(rows.source, "SELECT path, mark, rules, article FROM source ORDER BY path")

    # -- facts and corrections

    def put_dossier(self, dossier: Dossier) -> None:
        """Put these facts in the place of all earlier ones. Articles of the dossier not yet kept are kept."""
        names = {actor.key: actor.name for actor in dossier.actors}
        with self.together():
            known = {key for (key,) in self._db.execute("SELECT key FROM article")}
            for article in dossier.articles:
                if article.key not in known:
                    tables.put_article(self._db, article)
            before = dict(self._db.execute(_FACTS))
            self._db.execute("DELETE FROM fact")
            entries.drop_kinds(self._db, rows.FACT_TYPES)
            for place, (kind, fact) in enumerate(rows.facts(dossier)):
                tables.put_fact(self._db, place, kind, fact, names)
            self._moved |= {key for key, _ in before.items() ^ dict(self._db.execute(_FACTS)).items()}

    def dossier(self) -> Dossier:
        """The facts as they were last put, with all articles."""
        facts = self._read(rows.fact, "SELECT kind, body FROM fact ORDER BY place")
        return rows.dossier(self.articles(), facts)

    def add_correction(self, correction: Correction) -> int:
        """Log what a person put right; its number."""
        with self.together():
            return tables.add_correction(self._db, correction)

    def corrections(self) -> tuple[Correction, ...]:
        """What a person put right and did not take back, in the order in which it was done."""
        return self._read(rows.correction, "SELECT kind, target, value, at FROM correction_standing ORDER BY id")

    def corrected(self) -> tuple[int, ...]:
        """The moments (UTC milliseconds) of the corrections that are in the dossier as it was last put."""
        return tuple(self._setting("corrected", list[int]) or ())

    def put_corrected(self, corrections: Iterable[Correction]) -> None:
        """Note which corrections are in the dossier that is put."""
        self._put_setting("corrected", [rows.to_ms(row.at) for row in corrections])

    def drop_last_correction(self) -> Correction | None:
        """Take back the last correction that stands; None where there is none. The log keeps both."""
        sql = "SELECT id, kind, target, value, at FROM correction_standing ORDER BY id DESC LIMIT 1"
        with self.together():
            row = self._db.execute(sql).fetchone()
            if row:
                self._db.execute("INSERT INTO correction_undone VALUES (?)", row[:1])
            return rows.correction(row[1:]) if row else None

    # -- cards and reviews

    def put_cards(self, cards: Iterable[Card], now: datetime | None = None) -> None:
        """Put these cards, in this order, in the place of the earlier ones.

        A card that is there keeps its suspension. One that is no longer made is dropped, or kept as retired when it
        was ever answered or put aside, so that it comes back as it was.

        Args:
            cards: all that there are.
            now: UTC-aware; when those came that are not there yet. None: nobody knows.
        """
        added = rows.to_ms(now) if now else None
        with self.together():
            deck.put(self._db, cards, added, self._moved)
            self._moved.clear()

    def cards(self) -> tuple[Card, ...]:
        """The cards as last put, suspended ones too, without retired ones."""
        return self._read(rows.card, "SELECT body FROM card WHERE NOT retired ORDER BY place")

    def retired(self) -> tuple[Card, ...]:
        """Cards that are no longer made but were answered, flagged or put aside."""
        return self._read(rows.card, "SELECT body FROM card WHERE retired ORDER BY place")

    def do(self, *deeds: Deed) -> None:
        """Log what was done with cards; it shows at once. A card that is not there: it is only logged."""
        with self.together():
            self.study.do(deeds)

    def take_back_deed(self) -> Deed | None:
        """Take back the last deed with a card that stands; None where there is none. The log keeps both."""
        with self.together():
            return self.study.take_back_deed()

    def add_review(self, review: Review, memory: Memory | None = None, *, scheduler: str = "") -> int:
        """Log an answer, in one commit with the card's new memory where that is given.

        Args:
            review: the answer; its moment is kept to the millisecond.
            memory: the card's memory after it; without it the cached one is dropped, as it is out of date.
            scheduler: `Scheduler.tag`, needed with `memory`.

        Returns:
            The number of the answer in the log.
        """
        with self.together():
            number = tables.add_review(self._db, review)
            self._remember(review.card, memory, scheduler)
            return number

    def answer(self, review: Review, change: Change) -> int:
        """Log an answer with what it does to the card's memory, in one commit; its number in the log.

        Where another memory is cached than the one before the answer, it is dropped and will be replayed.
        """
        with self.together():
            return tables.answer(self._db, review, change)

    def unanswer(self, number: int, card: str, change: Change) -> bool:
        """Take back an answer by its number, in one commit with the memory before it; the log keeps both.

        Returns:
            Whether it was done; not where another memory is cached than the one after the answer.
        """
        with self.together():
            return tables.unanswer(self._db, number, card, change)

    def undo_review(self, memory: Memory | None = None, *, scheduler: str = "") -> Review | None:
        """Take back the last own answer that stands, of this run or an earlier one; None where there is none.

        The log keeps the answer and that it was taken back.

        Args:
            memory: the card's memory without it; without one the cached one is dropped.
            scheduler: `Scheduler.tag`, needed with `memory`.
        """
        sql = """SELECT id, card, at, rating, seconds, kind, shown FROM review_standing
            WHERE NOT merged ORDER BY id DESC LIMIT 1"""
        with self.together():
            row = self._db.execute(sql).fetchone()
            if row is None:
                return None
            self._db.execute("INSERT INTO review_undone VALUES (?)", row[:1])
            self._remember(row[1], memory, scheduler)
            return rows.review(row[1:])

    def reviews(self) -> tuple[Review, ...]:
        """The answers that stand, oldest first."""
        sql = "SELECT card, at, rating, seconds, kind, shown FROM review_standing ORDER BY at, id"
        return self._read(rows.review, sql)

    def put_memories(self, memories: Mapping[str, Memory], *, scheduler: str) -> None:
        """Cache what replaying answers gave, by card; `scheduler` is `Scheduler.tag`, 'model:parameters'."""
        with self.together():
            for card, memory in memories.items():
                tables.put_memory(self._db, card, memory, scheduler)

    def memories(self, *, scheduler: str) -> dict[str, Memory]:
        """The cached memories of this scheduler by card; those that are out of date are not among them."""
        model, _, parameters = scheduler.partition(":")
        sql = f"SELECT card, {rows.MEMORY} FROM memory WHERE model = ? AND parameters = ?"  # noqa: S608 - our words
        return dict(self._read(rows.card_memory, sql, model, parameters))

    def unremembered(self, *, scheduler: str) -> tuple[Review, ...]:
        """The answers of the cards that have no cached memory of this scheduler, oldest first: what to replay."""
        model, _, parameters = scheduler.partition(":")
        sql = """
            WITH bygone(card) AS (
                SELECT card FROM memory INDEXED BY memory_due WHERE (model, parameters) < (?1, ?2)
                UNION ALL SELECT card FROM memory INDEXED BY memory_due WHERE (model, parameters) > (?1, ?2))
            SELECT review_standing.card, at, rating, seconds, kind, shown
            FROM bygone CROSS JOIN review_standing ON review_standing.card = bygone.card ORDER BY at, id
        """  # CROSS: SQLite would else begin with all answers
        return self._read(rows.review, sql, model, parameters)

    # -- settings, search, the whole

    def settings(self) -> Settings:
        """What was set, with defaults for the rest."""
        self._settings = self._settings or self._setting("settings", Settings) or Settings()
        return self._settings

    def put_settings(self, settings: Settings) -> None:
        """Keep all settings."""
        self._put_setting("settings", settings)
        self._settings = None

    def meeting(self) -> Meeting:
        """What all of it is for; before anything is set a meeting of no date called 'Briefing'."""
        return self._setting("meeting", Meeting) or Meeting(title="Briefing")

    def put_meeting(self, meeting: Meeting) -> None:
        """Keep the meeting."""
        self._put_setting("meeting", meeting)

    def search(self, typed: str, asking: Asking, limit: int = 8) -> Found:
        """What answers the query, at most `limit` of a kind; see `search_query`. No input is an error."""
        with engine.sentences(self.path):
            return self._search.find(typed, asking, limit)

    def reindex(self, before: tuple[Dossier, Iterable[Card]], now: tuple[Dossier, Iterable[Card]]) -> None:
        """Have the search find what is shown now in the place of what was shown before, whatever else is kept."""
        with self.together():
            self.indexing.rest()
            entries.follow(self._db, before, now)

    def prepare_search(self) -> None:
        """Have the words at hand that forms and slips are sought among, so that no keystroke waits for them."""
        with engine.sentences(self.path):
            self._search.prepare()

    def doctor(self) -> tuple[str, ...]:
        """What is wrong with the store, one sentence each; nothing is changed."""
        with engine.sentences(self.path):
            return check.problems(self._db)

    def backup(self, target: Path) -> None:
        """Write a checked copy of the store to `target`; it appears there whole or not at all.

        Raises:
            StoreError: it cannot be written; an earlier file of this name is as it was.
        """
        with engine.sentences(target, OSError):
            backup.copy(self._db, target)

    def bundle(self) -> Bundle:
        """Everything that another person or device needs."""
        return Bundle(
            meeting=self.meeting(),
            articles=self.articles(),
            extractions=self.extractions(),
            corrections=self.corrections(),
            cards=self.cards(),
            reviews=self.reviews(),
        )

    def merge_bundle(self, bundle: Bundle) -> merge.Merged:
        """Add what a bundle has and this store has not; what is here already stays as it is.

        A second time changes nothing. Facts and cards are then to be made anew; until then new cards stand behind.
        """
        with self.much():
            return merge.merge(self._db, bundle, self.indexing)

    # -- shared by the methods above

    def _forget(self) -> None:
        self._settings = None

    def _remember(self, card: str, memory: Memory | None, scheduler: str) -> None:
        if memory is None:
            tables.drop_memory(self._db, card)
        else:
            tables.put_memory(self._db, card, memory, scheduler)

    def _setting(self, name: str, kind: type[T]) -> T | None:
        found = self._read(lambda row: from_json(row[0], kind), "SELECT value FROM setting WHERE name = ?", name)
        return found[0] if found else None

    def _put_setting(self, name: str, value: Settings | Meeting | list[int]) -> None:
        with self.together():
            self._db.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (name, rows.as_text(value)))

    def _read(self, convert: Callable[[rows.Row], T], sql: str, *values: object) -> tuple[T, ...]:
        with engine.sentences(self.path):
            found = self._db.execute(sql, values).fetchall()
        with engine.readable():
            return tuple(map(convert, found))
