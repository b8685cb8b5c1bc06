"""What dashes set off: words that tell something by the way, whatever verb the parser hangs them on.

'Lee closed the port – named after Mori, who opened it in 1974 – to all ships': it was not closed in 1974.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

_DASHES = frozenset({"–", "—", "―", "--"})
_PAIR = 2


def parts(verb: Token, word: Token) -> bool:
    """Whether a word stands between two dashes and the verb of its sentence does not."""
    first, last = sorted((verb.i, word.i))
    if not any(_is_dash(one) for one in verb.doc[first:last]):
        return False
    return any(word.i in aside and verb.i not in aside for aside in _asides(verb.sent))


def without(verb: Token, found: list[Token]) -> list[Token]:
    """Some words of a clause without those in an aside in which its verb does not stand."""
    if not any(map(_is_dash, found)):
        return found
    asides = [aside for aside in _asides(verb.sent) if verb.i not in aside]
    return [word for word in found if not any(word.i in aside for aside in asides)]


def _asides(sentence: Iterable[Token]) -> list[range]:
    """The places from each opening dash to the one that closes; a last one alone opens nothing."""
    dashes = [word.i for word in sentence if _is_dash(word)]
    return [range(dashes[at], dashes[at + 1] + 1) for at in range(0, len(dashes) - 1, _PAIR)]


def _is_dash(word: Token) -> bool:
    """A dash, or a hyphen between two spaces; not '2014–16'."""
    if not word.is_punct and word.text not in _DASHES:
        return False
    spaced = bool(word.i and word.nbor(-1).whitespace_) and bool(word.whitespace_)
    if word.text == "-":
        return spaced
    return word.text in _DASHES and not (word.i and word.nbor(-1).is_digit and not spaced)
