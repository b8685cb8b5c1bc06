"""Which lawmaker 'the Florida Republican' is: American news puts party and state in brackets behind the name.

'Rep. Ann Lee (R-Fla.)' is introduced so (AP Stylebook, 'party affiliation'), and taken up by the two words alone.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefing_app import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing_app.extract.cast import Cast

_TAG = re.compile(r"\(([RDI])-([^()]+)\)")
_PARTIES = {"democrat": "D", "independent": "I", "republican": "R"}
_STATE = frozenset({"amod", "compound", "nmod"})


class Seat(NamedTuple):
    """Party ('R') and state; of a description the state may be left away."""

    party: str
    state: str | None


def described(head: Token) -> Seat | None:
    """The seat that 'the Florida Republican', 'the Democrat' tells."""
    party = _PARTIES.get(head.lower_)
    words = " ".join(word.text for word in head.lefts if word.dep_ in _STATE)
    return Seat(party, words if words in lexicon.load("seat_tags") else None) if party else None


def is_of_another(cast: Cast, key: str, seat: Seat) -> bool:
    """Whether the tag behind the name of `key` tells another party or state than `seat`."""
    own = _seats(cast).get(key)
    return own is not None and (own.party != seat.party or seat.state not in (None, own.state))


def holder(cast: Cast, seat: Seat) -> str | None:
    """Key of the only one of the article with this very party and state behind the name, else None."""
    found = [key for key, own in _seats(cast).items() if own == seat]
    return found[0] if seat.state is not None and len(found) == 1 else None


def _seats(cast: Cast) -> dict[str, Seat]:
    tags = ((one.key, _TAG.search(office.title)) for one in cast.actors for office in one.offices)
    return {key: Seat(tag[1], _states().get(tag[2], tag[2])) for key, tag in tags if tag}


@cache
def _states() -> dict[str, str]:
    return {form: state for state, forms in lexicon.load("seat_tags").items() for form in forms}
