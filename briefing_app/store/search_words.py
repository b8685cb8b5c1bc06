"""Words of a query in FTS5's language: in all forms that occur, unfinished, or mistyped.

The index holds words as they stand, without accents and case. A word is sought in every form that occurs in the store
and has its stem (Porter's for English: 'resigned' finds 'resigns'); one that occurs in no form is taken for the
nearest words that do.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from typing import TYPE_CHECKING

import Stemmer

from briefing_app.store.search_query import All, Any, Field, Not, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlite_utils import Database

    from briefing_app.store.search_query import Node

_STATE = "SELECT block FROM entry_words_data WHERE id = 10"
"""FTS5's own record of the index's structure, which every change of the index rewrites (fts5_index.c)."""

_LAST = "\U0010ffff"
_SHORT = 4  # letters; shorter words have no forms and no slips
_MIDDLING = 7  # letters; of longer words the first or last three are whole
_LONG = 8  # letters; longer words may have two slips
_MOST = 24  # forms, slips and completions of one word
_INDEXED = 3  # letters; beginnings of so many are in the index (schema.py)


class Vocabulary:
    """The words that occur in a store, without accents and case; read when first needed after a change."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._state: object = None
        self._words: list[str] = []
        self._backwards: list[str] = []
        self._stem = Stemmer.Stemmer("english")

    def refresh(self) -> None:
        """Read the words if the index has changed since (60 ms for 100,000 cards)."""
        (state,) = self._db.execute(_STATE).fetchone()
        if state != self._state:
            self._words = sorted(word for (word,) in self._db.execute("SELECT term FROM entry_terms"))
            self._backwards = sorted(word[::-1] for word in self._words)
            self._state = state

    def has(self, word: str) -> bool:
        """Whether a word occurs."""
        at = bisect_left(self._words, word)
        return self._words[at : at + 1] == [word]

    def completions(self, word: str) -> list[str]:
        """The words that begin so, the word itself among them."""
        return _beginning(self._words, word)

    def forms(self, word: str) -> list[str]:
        """The other words with the same stem."""
        stem = self._stem.stemWord(word)
        if len(stem) < _SHORT - 1 or not word.isalpha():
            return []
        lead = stem[: max(3, len(stem) - 1)]  # Porter ends 'country' and 'countries' alike in i
        near = _beginning(self._words, lead)
        stems = self._stem.stemWords(near)
        return [each for each, its in zip(near, stems, strict=True) if its == stem and each != word][:_MOST]

    def near(self, word: str) -> list[str]:
        """The nearest words: one slip away, of a long word two; a number is none."""
        from rapidfuzz import process  # noqa: PLC0415  # 30 ms at the start of the program that only a slip needs
        from rapidfuzz.distance import OSA  # noqa: PLC0415  # the same

        if len(word) < _SHORT or not word.isalpha():
            return []
        slips = 2 if len(word) >= _LONG else 1
        sound = 3 if len(word) >= _MIDDLING else 1  # letters at one end that a slip leaves as they are
        alike = {
            *_beginning(self._words, word[:sound]),
            *(each[::-1] for each in _beginning(self._backwards, word[: -sound - 1 : -1])),
        }
        near = [each for each in alike if abs(len(each) - len(word)) <= slips]
        found = process.extract(word, near, scorer=OSA.distance, score_cutoff=slips, limit=_MOST)
        return [each for each, distance, _ in found if distance == found[0][1]]


def _beginning(words: list[str], letters: str) -> list[str]:
    """Those of sorted words that begin so."""
    return words[bisect_left(words, letters) : bisect_left(words, letters + _LAST)]


def folded(word: str) -> str:
    """As FTS5 holds it (unicode61 with remove_diacritics 2): case folded, Latin letters without their accents."""
    return "".join(map(_folded, word))


def _folded(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[0]
    plain = base if base.isascii() else letter
    fold = plain.casefold()
    return fold if len(fold) == 1 else plain.lower()


def expression(node: Node, known: Vocabulary) -> str:
    """The query in FTS5's language, every word quoted so that nothing typed is an operator.

    Args:
        node: with words only, and at least one that is wanted (`is_words`).
        known: what occurs.
    """
    match node:
        case Words():
            return _wanted(node, known)
        case Any(parts):
            return _joined(" OR ", [expression(part, known) for part in parts])
        case All(parts):
            wanted = [expression(part, known) for part in parts if not isinstance(part, Not)]
            denied = [_denied(part.part, known) for part in parts if isinstance(part, Not)]
            return _joined(" NOT ", [_joined(" AND ", wanted), *denied])
    raise TypeError(node)


def is_words(node: Node) -> bool:
    """Whether FTS5 alone can answer it."""
    match node:
        case Words():
            return True
        case Any(parts):
            return all(map(is_words, parts))
        case All(parts):
            wanted = [part for part in parts if not isinstance(part, Not)]
            denied = [part.part for part in parts if isinstance(part, Not)]
            return bool(wanted) and all(map(is_words, [*wanted, *denied]))
        case Field() | Not():
            return False


def sought(node: Node) -> list[Words]:
    """The words that are wanted, wherever they stand: what is marked in what is found."""
    match node:
        case Words():
            return [node]
        case All(parts) | Any(parts):
            return [words for part in parts for words in sought(part)]
        case Field() | Not():
            return []


def _denied(node: Node, known: Vocabulary) -> str:
    """What must not be is neither completed nor guessed at, only taken in all its forms."""
    if isinstance(node, Words):
        word = folded(node.words[0])
        forms = [] if node.exact or len(node.words) > 1 else known.forms(word)
        return _choice([_phrase(node.words, unfinished=False), *map(_word, forms)])
    return expression(node, known)


def _wanted(words: Words, known: Vocabulary) -> str:
    if words.exact or len(words.words) > 1:
        return _phrase(words.words, unfinished=words.unfinished)
    word = folded(words.words[0])
    completed = known.completions(word) if words.unfinished else []
    forms = known.forms(word)
    if not completed and not forms and not known.has(word):
        forms = known.near(word)
    # FTS5 puts the answers to an open word together before it gives the first one; of a few words it need not.
    if not words.unfinished or (len(word) > _INDEXED and 0 < len(completed) <= _MOST):
        return _choice([_phrase(words.words, unfinished=False), *map(_word, {*completed, *forms} - {word})])
    return _choice([_phrase(words.words, unfinished=True), *map(_word, forms)])


def _phrase(words: Sequence[str], *, unfinished: bool) -> str:
    return '"{}"{}'.format(" ".join(words), "*" if unfinished else "")


def _word(word: str) -> str:
    return f'"{word}"'


def _choice(parts: Sequence[str]) -> str:
    return _joined(" OR ", parts)


def _joined(by: str, parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"({by.join(parts)})"
