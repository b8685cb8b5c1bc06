"""Misprints of the source: a word printed once that is one slip away from one that is known or printed again (A4).

'Prersident' beside 'President': no card is learnt with it. Only letters too many, too few or changed places are
slips here; another letter mostly makes another word ('expert', 'export'). Quoted words stay as they are printed (F1).
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from string import ascii_lowercase
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.words import verbs

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

_WORD = re.compile(r"(?<![\w’'-])[A-Za-z][a-z]{4,}(?![\w’'-])")
_QUOTED = re.compile(r"[“\"‘][^”\"’]*[”\"’]")
_LEAST = 7  # letters of the longer word
_AGAIN = 2  # times that the right word is printed
_INNER = 2  # letters at the end that a form may change: 'worker', 'workers'


def counted(texts: Iterable[str]) -> Counter[str]:
    """How often each word stands in some texts, in lower case."""
    return Counter(word.lower() for text in texts for word in _WORD.findall(text))


def misprint(told: str, printed: Counter[str], names: Container[str] = ()) -> str | None:
    """The first word of a front or an answer that is a misprint, or None.

    Args:
        told: the words of a card.
        printed: as `counted` tells of the articles.
        names: words of names in lower case: 'Cameron' is no slip of a country that nobody tells of.
    """
    words = dict.fromkeys(_WORD.findall(_QUOTED.sub(" ", told)))
    return next(
        (word for word in words if _is_slip(word.lower(), printed, 1 if word.istitle() else _AGAIN, names)), None
    )


def _is_slip(word: str, printed: Counter[str], again: int, names: Container[str]) -> bool:
    """`again`: how often the other word is printed; of two spellings of a name nobody knows which is right."""
    if printed[word] != 1 or word in _known() or verbs.is_plain(word) or verbs.is_finite(word):
        return False
    return any(
        (printed[other] >= again or (other in _known() and word not in names))
        and max(len(word), len(other)) >= _LEAST
        for other in _neighbours(word)
    )


def _neighbours(word: str) -> Iterator[str]:
    """The words one slip away that begin alike and end alike."""
    for at in range(1, len(word)):
        head, tail = word[:at], word[at:]
        for letter in ascii_lowercase:
            yield head + letter + tail
        if len(tail) > _INNER:
            yield head + tail[1:]
            if tail[0] != tail[1]:
                yield head + tail[1] + tail[0] + tail[2:]


@cache
def _known() -> frozenset[str]:
    """Words of the lists, which are no misprints: 'county' beside 'country'."""
    lists = ("small_words", "thing_nouns", "group_nouns", "trades", "titles", "sorts", "world", "spellings")
    words = (word for name in lists for section in lexicon.load(name).values() for word in section)
    return frozenset(part.lower() for word in words for part in word.split())
