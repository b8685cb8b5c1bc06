"""One person under two names: 'Comandante Abril – real name Rosario Funes', 'Omar Tal, known as Zed'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import gazetteer, names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

    from briefing_app.extract.candidates import Named
    from briefing_app.extract.person import Person

_REAL_NAME, _SIGN = frozenset(("real name", "birth name")), 3  # tokens from a dash or bracket to the name
_ALIAS = frozenset(("alias", "aka", "a.k.a", "a.k.a."))
_OF_WAR = ("nom", "de", "guerre")
_LINKS = frozenset((",", "“", '"', "‘", "'", "is", "was", "of", "by", "his", "her", "the", "(", "–", "—", "-"))
_HOW = frozenset((*_LINKS, "also", "best", "better", "commonly", "popularly", "simply", "universally", "widely"))
_FAR = 6  # tokens between the two names


def joined(doc: Doc, persons: list[Person], single: Sequence[Named]) -> list[Person]:
    """`persons`, each under the real name with all places of the other.

    Args:
        doc: the parse.
        persons: as found by their names.
        single: the places of single words and short forms, whosever they are.
    """
    double: list[Person] = []
    for person, other in (*_real_names(doc, persons), *_assumed(doc, persons)):
        if person is not other and not any(one is person or one is other for one in double):
            person.forms.update(other.forms)
            person.places.extend(other.places)
            double.append(other)
    left = [person for person in persons if not any(person is other for other in double)]
    taken = {at for person in left for place in person.places for at in range(*place.run)}
    free = [place for place in single if taken.isdisjoint(range(*place.run))]
    for person, words in [*_nicknames(doc, left, free)]:
        for place in [place for place in free if place.words == words]:
            person.add(place)
    return left


def _real_names(doc: Doc, persons: Sequence[Person]) -> Iterator[tuple[Person, Person]]:
    """Who stands before '– real name …', under the name behind it."""
    before = {place.run.end: person for person in persons for place in person.places}
    for person in persons:
        told = (place.run.start for place in person.places)
        signs = [at - _SIGN for at in told if doc[max(0, at - _SIGN + 1) : at].text.lower() in _REAL_NAME]
        other = next((before[at] for at in signs if at in before), None)
        if other is not None:
            yield person, other


def _assumed(doc: Doc, persons: Sequence[Person]) -> Iterator[tuple[Person, Person]]:
    """Who has the name of another person of the text as a second one: 'Omar Tal, better known as Abu Zed'."""
    for other in persons:
        for place in other.places:
            person = _bearer(doc, persons, place.run.start)
            if person is not None and len(person.name) > 1:
                yield person, other


def _nicknames(
    doc: Doc, persons: Sequence[Person], free: Sequence[Named]
) -> Iterator[tuple[Person, tuple[str, ...]]]:
    """Who has a name that nobody else of the text has: 'Omar Tal, alias Zed'."""
    for place in free:
        named = gazetteer.lookup(" ".join(place.words)) is None and names.capitalised(place.words[0])
        person = _bearer(doc, persons, place.run.start) if named else None
        if person is not None and len(person.name) > 1:
            yield person, place.words


def _bearer(doc: Doc, persons: Sequence[Person], start: int) -> Person | None:
    """Whose other name begins at token `start`, as the words before it tell; None where they tell nothing."""
    at = start
    while at > 0 and start - at < _SIGN and doc[at - 1].lower_ in _LINKS:
        at -= 1
    words = tuple(token.lower_ for token in doc[max(0, at - 3) : at])
    if words == _OF_WAR:
        return _last_named(persons, at - len(_OF_WAR))
    if words[-1:] and words[-1] in _ALIAS:
        return _named_before(doc, persons, at - 1)
    return _named_before(doc, persons, at - 2) if words[-2:] == ("known", "as") else None


def _named_before(doc: Doc, persons: Sequence[Person], end: int) -> Person | None:
    """Whose name ends right before token `end`, but for a comma and how well it is known."""
    while end > 0 and doc[end - 1].lower_ in _HOW:
        end -= 1
    return next((one for one in persons for place in one.places if place.run.end == end), None)


def _last_named(persons: Sequence[Person], end: int) -> Person | None:
    """Who is named last before token `end`, close by: 'Omar Tal, who shed his nom de guerre, Zed'."""
    near = [(place.run.end, one) for one in persons for place in one.places if 0 <= end - place.run.end <= _FAR]
    return max(near, key=lambda row: row[0])[1] if near else None
