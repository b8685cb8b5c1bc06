"""Files that came in: each is one step, taken back as a whole with everything it brought.

What a file brings stands in the logs of corrections, deeds and answers like all else; here is noted which numbers of
them, and which articles, came with which file.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_app.codec import from_json
from briefing_app.model.exchange import Arrived
from briefing_app.model.study import DeedKind, Log
from briefing_app.store import deck, merge, rows, tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from sqlite_utils import Database

    from briefing_app.model.cards import Card, ReviewKind
    from briefing_app.model.exchange import Answer
    from briefing_app.store.indexing import Indexing
    from briefing_app.store.study_log import StudyLog

_LAST = "SELECT id, name, at FROM arrival_standing ORDER BY id DESC LIMIT 1"
_PUT = f"INSERT INTO arrival(id, name, at, articles, meeting) VALUES ({tables.NEXT}, ?, ?, ?, ?)"  # noqa: S608 - ours
_OF = "id IN (SELECT {0}.id FROM brought JOIN {0} ON {0}.id BETWEEN first AND last WHERE arrival = ? AND log = '{0}')"
_MEETING = "DELETE FROM setting WHERE name = 'meeting'"


class Arrivals:
    """What came into one store; the caller has a transaction open where anything is written.

    Args:
        db: of an open store; used only in its thread.
        study: logs deeds, and takes them back.
        indexing: has cards enter the search.
    """

    def __init__(self, db: Database, study: StudyLog, indexing: Indexing) -> None:
        self._db = db
        self._study = study
        self._indexing = indexing

    def last(self) -> Arrived | None:
        """The last file that came in and stands, if nothing was put right since; else None."""
        row = self._db.execute(_LAST).fetchone()
        (right,) = self._db.execute("SELECT ifnull(max(id), 0) FROM correction_standing").fetchone()
        return Arrived(row[0], row[1], rows.from_ms(row[2])) if row and row[0] > right else None

    def standing(self, number: int) -> Arrived:
        """The file with this number in the row of all that can be taken back."""
        row = self._db.execute("SELECT id, name, at FROM arrival WHERE id = ?", (number,)).fetchone()
        return Arrived(row[0], row[1], rows.from_ms(row[2]))

    def add_cards(self, cards: Sequence[tuple[Card, str]], now: datetime) -> None:
        """Put some more cards, each with its JSON, behind the others; the search has them a moment later."""
        self._indexing.wait()
        deck.add(self._db, cards, rows.to_ms(now))

    def learn(self, answers: Sequence[Answer], kind: ReviewKind) -> merge.Logged:
        """Log answers given elsewhere, each once and if its card is here; `undo_review` does not take them back."""
        return merge.learn(self._db, answers, kind)

    def shown(self) -> Iterator[str]:
        """Cards with pictures or sounds, also those no longer made, and the files they came with; as JSON."""
        like = "LIKE '%\"media\":[{%'"
        sql = f"""SELECT body FROM card WHERE body {like}
            UNION ALL SELECT value FROM correction_standing WHERE value {like}"""  # noqa: S608 - our own words
        return (text for (text,) in self._db.execute(sql))

    def note(
        self,
        name: str,
        now: datetime,
        brought: Mapping[Log, Iterable[int]],
        articles: Sequence[str] = (),
        *,
        meeting: bool = False,
    ) -> None:
        """Note that file `name` came in, and what it brought.

        Args:
            brought: numbers, by the log they stand in, ascending.
            articles: keys of those that were not here.
            meeting: it told the meeting, of which nothing was known.
        """
        value = (name, rows.to_ms(now), rows.as_text(list(articles)), meeting)
        arrival = self._db.conn.execute(_PUT, value).lastrowid
        spans = [(arrival, log.value, *span) for log, numbers in brought.items() for span in _spans(numbers)]
        self._db.conn.executemany("INSERT INTO brought VALUES (?, ?, ?, ?)", spans)

    def take_back(self, arrival: int) -> None:
        """Take back a file that stands, with all that it brought; the logs keep both.

        Facts and cards are then to be made anew.
        """
        self._db.execute("INSERT INTO arrival_undone VALUES (?)", (arrival,))
        articles, meeting = self._db.execute(
            "SELECT articles, meeting FROM arrival WHERE id = ?", (arrival,)
        ).fetchone()
        answered = [card for (card,) in self._of(arrival, Log.REVIEW, "DISTINCT card")]
        done = self._of(arrival, Log.DEED, "DISTINCT card, kind")
        for log in (Log.CORRECTION, Log.DEED, Log.REVIEW):
            self._undo(arrival, log)
        for card, kind in done:
            self._study.show_again(card, DeedKind(kind))
        tables.drop_memories(self._db, answered)
        for key in from_json(articles, list[str]):
            tables.remove_article(self._db, key)
        if meeting:
            self._db.execute(_MEETING)

    def _of(self, arrival: int, log: Log, columns: str) -> list[rows.Row]:
        sql = f"SELECT {columns} FROM {log} WHERE {_OF.format(log.value)}"  # noqa: S608 - our own words
        return list(self._db.execute(sql, (arrival,)).fetchall())

    def _undo(self, arrival: int, log: Log) -> None:
        sql = f"INSERT OR IGNORE INTO {log}_undone SELECT id FROM {log} WHERE {_OF.format(log.value)}"  # noqa: S608
        self._db.execute(sql, (arrival,))


def _spans(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Ascending numbers as stretches, first and last."""
    listed = list(numbers)
    begins = [each for before, each in pairwise([-1, *listed]) if each != before + 1]
    ends = [each for each, after in pairwise([*listed, -1]) if after != each + 1]
    return zip(begins, ends, strict=True)
