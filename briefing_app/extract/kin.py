"""Husbands, wives and other relatives who speak without a name: 'says his wife', 'her son said'.

A relative brought in once by name ('she and her husband, Ewan') is that person whenever the same relation, or its
reverse, is told again ('his wife' of Ewan); any other relative is nobody named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.extract import syntax

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from briefing_app.extract.cast import Cast

_NEAR = 50  # tokens from a relative to the name that follows
_PERSON = "person/"
_REVERSE = {
    "wife": ("husband",),
    "husband": ("wife",),
    "mother": ("son", "daughter"),
    "father": ("son", "daughter"),
    "son": ("mother", "father"),
    "daughter": ("mother", "father"),
    "brother": ("brother", "sister"),
    "sister": ("brother", "sister"),
    "grandmother": ("grandson", "granddaughter"),
    "grandfather": ("grandson", "granddaughter"),
    "grandson": ("grandmother", "grandfather"),
    "granddaughter": ("grandmother", "grandfather"),
}
_Bond = tuple[str, str, str]
"""Whose relative, what relative, who it is: keys of persons and the noun between."""


def is_relative(head: Token) -> bool:
    """Whether `head` is 'wife' or the like with an owner before it: 'his wife', 'Mr Lee's son'."""
    return head.lower_ in lexicon.load("references")["relatives"] and syntax.child(head, "poss") is not None


class Kin:
    """The relatives whom an article brings in by name."""

    def __init__(self, doc: Doc, cast: Cast) -> None:
        """Look for them in `doc`, whose actors are `cast`."""
        self._cast = cast
        self._bonds: list[_Bond] = []
        persons = (actor for actor in cast.actors if actor.mentions)
        self._firsts = {a.key: (min(m.span.start for m in a.mentions), a.name.split()[-1]) for a in persons}
        for token in doc:
            if not is_relative(token) or (owner := self._owner(token, None)) is None:
                continue
            name = _name_beside(token)
            key = cast.at(name.idx, name.idx + len(name)) if name is not None else self._named_next(token, owner)
            if key and key.startswith(_PERSON) and key != owner:
                self._bonds.append((owner, token.lower_, key))

    def meant(self, head: Token, last_speaker: str | None) -> str | None:
        """Key of the one relative whom `head` means ('his wife'), else None.

        Args:
            head: for which `is_relative` holds.
            last_speaker: key of whoever spoke last; 'his wife' is rather that one's.
        """
        owner, noun = self._owner(head, last_speaker), head.lower_
        if owner is None:
            return None
        found = {who for whose, what, who in self._bonds if (whose, what) == (owner, noun)}
        found |= {whose for whose, what, who in self._bonds if who == owner and noun in _REVERSE.get(what, ())}
        return found.pop() if len(found) == 1 else None

    def _named_next(self, kin: Token, owner: str) -> str | None:
        """The next person named after a relative who acts, if new to the text and of the owner's family name.

        'Her son thinks that she should sell. Marek Lee, 55, lives in Omaha.': the name follows the relation.
        """
        if kin.dep_ != "nsubj" or syntax.child(kin, "poss", "amod") is None:
            return None
        following = kin.doc[kin.i + 1 : kin.i + _NEAR]
        keys = (self._cast.at(word.idx, word.idx + len(word)) for word in following if word.pos_ == "PROPN")
        key = next((one for one in keys if one and one.startswith(_PERSON) and one != owner), None)
        if key is None or owner not in self._firsts:
            return None
        start, family = self._firsts[key]
        return key if start > kin.idx and family == self._firsts[owner][1] else None

    def _owner(self, head: Token, last_speaker: str | None) -> str | None:
        owner = syntax.child(head, "poss")
        return self._cast.who(owner, last_speaker) if owner is not None else None


def _name_beside(kin: Token) -> Token | None:
    """The name that stands with the noun: 'her husband, | Ewan', 'his wife | Ann Lee'."""
    named = syntax.child(kin, "appos")
    if named is None and kin.dep_ == "compound" and kin.head.pos_ == "PROPN":
        named = kin.head
    return named if named is not None and named.pos_ == "PROPN" else None
