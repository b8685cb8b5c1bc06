"""Of which sex somebody is whom a pronoun of the same sentence takes up.

Only where nobody else whom the pronoun could mean stands between: the nearest name is the first candidate (Lappin and
Leass 1994).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span

_PRONOUNS = {"she": "female", "her": "female", "herself": "female", "he": "male", "his": "male", "himself": "male"}
_CLAUSE_MARKS = frozenset('“”";:')  # behind a quotation mark somebody else may be meant


def taken_up(rest: Span) -> str | None:
    """The sex that the rest of a sentence gives to the name before it: 'she' in 'Lund | said she would'."""
    for token in rest:
        if token.ent_type_ == "PERSON" or token.text in _CLAUSE_MARKS:
            return None
        if token.lower_ in _PRONOUNS:
            return _PRONOUNS[token.lower_]
    return None
