"""The other places of a body's name, which only the model or a sign told: all of the name, or its first word alone.

Who has been introduced by a name keeps it ('Hansa Lines … Hansa said'; Ariel 1990, accessibility: the second mention
is the shorter one). The model labels each place by itself and misses some.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefing_app.extract import gazetteer, names, runs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc

    from briefing_app.extract.runs import Run

_SHORTEST = 4  # letters of a first word that may stand for the name
_FIRMS = frozenset({"Bank", "Fund", "Partnership"})
_OF_A_TOWN = frozenset({"Airport", "City", "Hospital", "Police", "Port"})


def find(doc: Doc, used: set[int], named: Iterable[str]) -> Iterator[tuple[Run, str]]:
    """The runs of capitals outside `used` that are again one of the bodies `named`, each with the body's name."""
    bodies = tuple(named)
    first = Counter(name.split()[0] for name in bodies)
    meant = {name: name for name in bodies}
    printed = frozenset(token.text for token in doc)
    short = (name for name in bodies if first[name.split()[0]] == 1 and _may_stand_alone(name, printed))
    meant |= {name.split()[0]: name for name in short}
    led = {name.split()[0]: name for name in bodies if first[name.split()[0]] == 1 and _leads(name)}
    for run in runs.find(doc):
        name = meant.get(runs.text(doc, run)) or (led.get(runs.text(doc, run)) if _is_taken_up(doc, run) else None)
        if name and used.isdisjoint(range(*run)):
            yield run, name


def _leads(name: str) -> bool:
    """Whether the word for bodies comes first in a name: 'Forum of Coastal States'."""
    first, *rest = name.split()
    return first in runs.words("heads") and rest[:1] in (["of"], ["for"])


def _is_taken_up(doc: Doc, run: Run) -> bool:
    """'The | Forum': a word by itself in capitals behind 'the'."""
    return (
        run.start > 0
        and doc[run.start - 1].lower_ == "the"
        and not names.capitalised(doc[run.end : run.end + 1].text)
    )


def _may_stand_alone(name: str, printed: frozenset[str]) -> bool:
    """Whether the first word of a body's name is no common word, place or given name: 'Hansa' of 'Hansa Lines'.

    A court, council or school is mostly named after its town.
    """
    word, _, rest = name.partition(" ")
    public = (runs.words("joining") - _FIRMS) | _OF_A_TOWN
    if not public.isdisjoint(rest.split()) or gazetteer.country_of(rest) == rest:
        return False  # the second: 'Lumora China' is an arm of Lumora
    common = runs.words("heads", "joining") | runs.words("business", "no_bodies")
    if not rest or len(word) < _SHORTEST or not word.isalpha() or word in common:
        return False
    known = gazetteer.lookup(word) or gazetteer.is_place(word) or word in runs.words("continents")
    if known or names.is_given(word) or runs.is_title_noun(word):
        return False
    return word.lower() not in printed
