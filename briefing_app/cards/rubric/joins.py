"""Small words that stand together in no printed sentence: the sign of a front cut or joined wrongly (rubric B10).

'The first half of to sign', 'at a same news conference', 'had been not in': some common words keep apart in English.
Which do was counted in 2.6 million words of news (`tests/bench/count_joins.py`). A question word stands where its
answer stood, so what touches one is not judged; nor is what follows 'did', for news asks little.

What was cut before its end is told in the same way: 'not just' without its 'but', a 'said that' without a verb.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.words import verbs

if TYPE_CHECKING:
    from collections.abc import Iterator

_RUN = re.compile(r"[A-Za-z’'-]+(?: [A-Za-z’'-]+)+")  # words with nothing but a space between
_BRACKETS = re.compile(r"\([^)]*\)|\"[^\"]*\"")  # a headline, an editor's word
_AUXILIARIES = frozenset(
    {
        "am",
        "are",
        "be",
        "been",
        "can",
        "could",
        "done",
        "had",
        "has",
        "have",
        "is",
        "may",
        "might",
        "must",
        "nor",
        "not",
        "shall",
        "should",
        "was",
        "were",
        "will",
        "would",
    }
)
_QUESTION = frozenset({"did", "do", "does", "how", "what", "when", "where", "which", "who", "whom", "whose", "why"})
_FREE = frozenset({"much", "many", "more", "most", "out", "off", "over", "up", "down", "about", "however", "like"})

_HALVES = (
    (re.compile(r"\bnot (?:just|only|merely|simply)\b"), re.compile(r"\bbut\b|;")),
    (re.compile(r"\beither\b"), re.compile(r"\bor\b")),
    (re.compile(r"\bneither\b"), re.compile(r"\bnor\b")),
    (re.compile(r"\bbetween (?=[\dA-Z])"), re.compile(r"\band\b|-")),
)
_SAID_THAT = re.compile(
    r"\b(?:said|added|announced|argued|believed|claimed|declared|noted|stressed|thought|warned|"
    r"told (?:[\w’'-]+ ){1,6}?)that (?P<clause>[^?]+)\?$"
)
_SAID_IS = re.compile(r"\b(?:said|says|wrote|added), (?:is|was|are|were|has|had|would|will)\b")  # what is, or was
_TITLED = re.compile(r"\b[Tt]he (?:President|Prime Minister|Senator|Chancellor|Premier) [A-Z][\w.-]+(?:[’']s| [a-z])")


def runs(text: str) -> Iterator[list[str]]:
    """The words of a text with nothing but a space between them, from one mark to the next."""
    for run in _RUN.finditer(_BRACKETS.sub("“”", text)):
        yield run.group().split(" ")


def unprinted(front: str) -> str | None:
    """The first two neighbouring small words in a front that keep apart in print, or None.

    Args:
        front: without what it quotes.
    """
    apart, small = lexicon.load("small_words_apart"), small_words()
    pairs = ((one.lower(), two) for run in runs(front) for one, two in pairwise(run) if two in small)
    return next((f"{one} {two}" for one, two in pairs if one in small and two in apart.get(one, ())), None)


def unfinished(front: str) -> str | None:
    """The words of a front that want more than stands behind them, or an article too much; None if all is whole.

    Args:
        front: without what it quotes.
    """
    for first, second in _HALVES:
        found = first.search(front)
        if found and not second.search(front, found.end()):
            return found.group().strip()
    said = _SAID_THAT.search(front)
    verbless = said and "“" not in said["clause"] and not any(map(_may_tell, re.findall(r"[\w’'-]+", said["clause"])))
    found = said if verbless else _TITLED.search(front) or _SAID_IS.search(front)
    return found.group() if found else None


def _may_tell(word: str) -> bool:
    """Whether a word may be the finite verb of what was said, told in the past."""
    return word in verbs.AUXILIARIES or word.endswith(("ed", "n’t", "n't")) or verbs.plain(word) is not None


@cache
def small_words() -> frozenset[str]:
    """The words whose neighbours are judged."""
    plain = {*lexicon.load("small_words")["grammar"], *_AUXILIARIES}
    return frozenset(word for word in plain - _QUESTION - _FREE if not word.endswith(("self", "selves", "ing")))
