"""'President Obama' beside Michelle Obama: the title means another of the family than the article names in full."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from briefing_app.extract import leaders, names

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from spacy.tokens import Doc

    from briefing_app.extract.candidates import Named

_NOT_YET = frozenset(("a", "madam", "vice", "first", "future", "would-be"))
"""'a President Clinton' is only thought of."""


def titled(
    doc: Doc, known: Sequence[tuple[str, ...]], single: Iterable[Named]
) -> Mapping[tuple[str, ...], list[Named]]:
    """The presidents whom 'President' and a family name mean, and where: only of families of others in `known`.

    Args:
        doc: the parse.
        known: the persons whom the article names in full.
        single: the places of names that stand alone.
    """
    found: defaultdict[tuple[str, ...], list[Named]] = defaultdict(list)
    for place in single:
        meant = leaders.presidents_of_family(place.words[-1]) if _behind_title(doc, place) else frozenset()
        family = [one for one in known if meant and names.plain(names.family(one)) == names.plain(place.words[-1])]
        if family and not any(names.same_person(one, leader) for one in family for leader in meant):
            found[next(iter(meant)) if len(meant) == 1 else place.words].append(place)
    return found


def _behind_title(doc: Doc, place: Named) -> bool:
    """Whether 'President' stands right before it, of one who is."""
    at = place.run.start - 1
    return len(place.words) == 1 and at >= 0 and doc[at].text == "President" and doc[at - 1].lower_ not in _NOT_YET
