"""Relatives called by the given name alone: 'His wife, Larysa', 'Dorn's son Pavel'.

English news leaves the family name away where it is that of the relative just named; where it is another, it is
printed (Guardian style guide, "names").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing_app import lexicon
from briefing_app.extract import gazetteer, names

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc

    from briefing_app.extract.candidates import Named

_SEXES = {"his": "male", "her": "female"}


class Relative(NamedTuple):
    """One place at which a relative is brought in by the given name.

    Attributes:
        place: of the given name.
        of: the full name of the one whose relative it is.
        kin: the token that says what relative ('wife').
    """

    place: Named
    of: tuple[str, ...]
    kin: int


def brought_in(doc: Doc, place: Named, named: Iterable[tuple[int, tuple[str, ...]]]) -> Relative | None:
    """Whether at `place` one bare given name is brought in as a relative of one of `named`.

    Args:
        doc: the parse.
        place: of a single word.
        named: first token and full name of every mention of a person known so far, in order of the text.
    """
    kin = _kin_before(doc, place)
    if kin is None or kin < 1 or len(place.words) > 1 or gazetteer.lookup(place.words[0]):
        return None
    before, owner = doc[kin - 1], None
    while before.i and before.pos_ == "ADJ":  # 'his late wife'
        before = doc[before.i - 1]
    earlier = [(at, words) for at, words in named if at < before.i]
    if before.tag_ == "POS" and earlier and before.i - earlier[-1][0] <= len(earlier[-1][1]):
        owner = earlier[-1][1]
    elif before.lower_ == "whose":  # 'Ann Lee, whose son Sam'
        owner = earlier[-1][1] if earlier and before.i - earlier[-1][0] <= len(earlier[-1][1]) + 1 else None
    elif before.lower_ in _SEXES:
        of_sex = [words for _, words in earlier if names.sex_of(words) in (_SEXES[before.lower_], None)]
        owner = of_sex[-1] if of_sex else None
    return Relative(place, owner, kin) if owner and len(owner) > 1 else None


def full_name(relative: Relative) -> tuple[str, ...]:
    """The given name with the family name of the one whose relative it is."""
    given = relative.place.words[0]
    family = tuple(names.family(relative.of).split())
    return (*family, given) if names.family_first(relative.of) else (given, *family)


def told(doc: Doc, relative: Relative) -> str:
    """'wife of Pavel Dorn'."""
    return f"{doc[relative.kin].lower_} of {' '.join(relative.of)}"


def _kin_before(doc: Doc, place: Named) -> int | None:
    """The token of 'wife' right before the name, with or without a comma."""
    kin, at = lexicon.load("references")["relatives"], place.run.start - 1
    if at > 0 and doc[at].text == ",":
        at -= 1
    return at if at >= 0 and doc[at].lower_ in kin else None
