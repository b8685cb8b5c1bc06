"""Full-text search over articles, facts and cards.

Words are found without their accents and endings ('Erdogan' finds 'Erdoğan', 'resigned' finds 'resign'), a word that
stands nowhere is taken for the nearest ones that do ('Zelenskyi' finds 'Zelensky'), the last word may be unfinished,
words in quotation marks must follow one another, and a word after a minus must not occur.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.model.hits import Hit
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from sqlite_utils import Database

_TERM = re.compile(r'(?P<minus>(?<!\S)[-−])?(?:["“”„«](?P<phrase>[^"“”„«»]*)["“”»]?|(?P<word>[^\s"“”„«»]+))')
_TOKEN = re.compile(r"[^\W_]+")
_OPEN, _CLOSE = "\x02", "\x03"
_MARK = re.compile(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}")
_MANY = 40  # terms of a query; more is pasted text, and only costs time

_FIND = """
    SELECT kind, key, entry.title, snippet(entry_words, 1, ?, ?, '…', 24)
    FROM entry_words JOIN entry ON entry.id = entry_words.rowid
    WHERE entry_words MATCH ? ORDER BY bm25(entry_words, 4.0, 1.0) LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class _Term:
    words: tuple[str, ...]
    phrase: bool
    excluded: bool


def find(db: Database, words: str, limit: int) -> tuple[Hit, ...]:
    """The best `limit` answers to whatever was typed; nothing for a query without a word."""
    query = _query(db, words)
    if not query:
        return ()
    return tuple(_hit(*row) for row in db.execute(_FIND, (_OPEN, _CLOSE, query, limit)))


def _query(db: Database, typed: str) -> str:
    """The query in FTS5's language; every word quoted, so that nothing typed is taken for an operator."""
    terms = _terms(typed)
    wanted = [term for term in terms if not term.excluded]
    if not wanted:
        return ""
    parts = [_wanted(db, term, last=term is terms[-1]) for term in wanted]
    unwanted = [f"NOT {_quoted(term.words)}" for term in terms if term.excluded]
    return " ".join([" AND ".join(parts), *unwanted])


def _terms(typed: str) -> list[_Term]:
    found = []
    for match in _TERM.finditer(unicodedata.normalize("NFC", typed)):
        words = tuple(_TOKEN.findall(match["phrase"] or match["word"] or ""))
        if words:
            found.append(_Term(words, match["phrase"] is not None, match["minus"] is not None))
    return found[:_MANY]


def _wanted(db: Database, term: _Term, *, last: bool) -> str:
    exact = _quoted(term.words)
    if term.phrase or len(term.words) > 1:
        return exact
    choices = [exact, *([f"{exact}*"] if last else [])]
    if not _occurs(db, f"({' OR '.join(choices)})"):
        choices += [_quoted((near,)) for near in _near(db, term.words[0])]
    return f"({' OR '.join(choices)})"


def _quoted(words: tuple[str, ...]) -> str:
    return '"{}"'.format(" ".join(words))


def _occurs(db: Database, query: str) -> bool:
    sql = "SELECT 1 FROM entry_words WHERE entry_words MATCH ? LIMIT 1"
    return db.execute(sql, (query,)).fetchone() is not None


def _near(db: Database, word: str) -> list[str]:
    """Up to five words of the store that are one slip away, two for a long word."""
    from rapidfuzz import process  # noqa: PLC0415  # 30 ms at the start of the program that only a slip needs
    from rapidfuzz.distance import OSA  # noqa: PLC0415  # the same

    plain = "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(c))
    slips = min(len(plain) // 4, 2)
    if not slips:
        return []
    sql = "SELECT term FROM entry_terms WHERE length(term) BETWEEN ? AND ?"
    known = [term for (term,) in db.execute(sql, (len(plain) - slips, len(plain) + slips))]
    return [term for term, _, _ in process.extract(plain, known, scorer=OSA.distance, score_cutoff=slips, limit=5)]


def _hit(kind: str, key: str, title: str, marked: str) -> Hit:
    plain: list[str] = []
    marks: list[Span] = []
    at = end = 0
    for match in _MARK.finditer(marked):
        plain += [marked[end : match.start()], match[1]]
        at += match.start() - end
        marks.append(Span(at, at + len(match[1])))
        at, end = at + len(match[1]), match.end()
    return Hit(kind, key, title, "".join([*plain, marked[end:]]), tuple(marks))
