"""Countries, their people and capitals, and well-known bodies: phrases looked up word for word."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefing_app import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

_FOUND = "phrases of the tables"  # where a doc keeps what was found in it
_LONGEST = 9  # words of the longest phrase looked up
_SPOKEN = 4  # letters from which an abbreviation may be read as a word
_CONTINENT = frozenset({"America", "American", "Americans"})
_PARTS_OF_IT = frozenset({"African", "Asian", "Central", "Latin", "Native", "North", "South"})
_UNIONS = ("European ", "UN ")
_STATES = ("US ", "U.S. ")


class Sort(StrEnum):
    """What a phrase of the tables is."""

    COUNTRY = "country"
    PEOPLE = "people"  # Chinese, Americans
    CAPITAL = "capital"
    BODY = "body"


class Entry(NamedTuple):
    """What a phrase stands for: the canonical `name` of a country or body."""

    name: str
    sort: Sort


class Hit(NamedTuple):
    """Tokens `start`..`end` (half-open) that are a phrase of the tables."""

    start: int
    end: int
    entry: Entry


@cache
def table() -> dict[str, Entry]:
    """Every phrase with what it stands for; a country's name wins over a people's or a body's."""
    sorts = ((Sort.CAPITAL, "capitals"), (Sort.PEOPLE, "demonyms"))
    found = {phrase: Entry(bodies[0], Sort.BODY) for phrase, bodies in _bodies().items()}
    found |= {
        phrase: Entry(name, sort)
        for sort, file in sorts
        for name, phrases in lexicon.load(file).items()
        for phrase in phrases
    }
    countries = lexicon.load("countries").items()
    return found | {phrase: Entry(name, Sort.COUNTRY) for name, phrases in countries for phrase in phrases}


@cache
def _bodies() -> dict[str, list[str]]:
    """Every name and abbreviation of a body with the bodies that go by it, the best known first."""
    found: dict[str, list[str]] = {}
    others: dict[str, list[str]] = {}
    for name, phrases in lexicon.load("organisations").items():
        for phrase in (name, *phrases):
            found.setdefault(phrase, []).append(name)
            printed = _in_british_print(phrase)
            if printed and not name.startswith(f"{phrase} "):  # the 'RAND Corporation' prints it so itself
                others.setdefault(printed, []).append(name)
    return others | found


def _in_british_print(phrase: str) -> str | None:
    """The other way of printing a name: 'Ecowas' (one read as a word: Guardian style), 'European parliament'."""
    if phrase.isalpha() and phrase.isupper() and len(phrase) >= _SPOKEN:
        return phrase.capitalize()
    lead = next((lead for lead in (*_UNIONS, *_STATES) if phrase.startswith(lead)), "")
    rest = phrase.removeprefix(lead).split()
    whole = all(word.istitle() or word.islower() for word in rest)
    longer = len(rest) > 1 or lead in _UNIONS  # 'US house prices' are nobody's
    return f"{lead}{' '.join(rest).lower()}" if lead and whole and longer else None


def namesakes(phrase: str) -> tuple[str, ...]:
    """The bodies that go by `phrase`: 'Congress' is the United States' and a party of India."""
    return tuple(_bodies().get(phrase, ()))


def is_place(phrase: str) -> bool:
    """Whether `phrase` is a city, state, province or region, and no country."""
    return phrase in _places()


@cache
def _places() -> frozenset[str]:
    return frozenset(name for names in lexicon.load("places", "regions", "cities").values() for name in names)


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """Lengths in characters of the phrases that begin with the same two characters, longest first."""
    lengths: dict[str, set[int]] = {}
    for phrase in table():
        lengths.setdefault(phrase[:2], set()).add(len(phrase))
    return {head: tuple(sorted(sizes, reverse=True)) for head, sizes in lengths.items()}


@cache
def sides() -> dict[str, str]:
    """The country or union for which a body acts whose name does not say so."""
    return {body: country for country, bodies in lexicon.load("sides").items() for body in bodies}


def lookup(phrase: str) -> Entry | None:
    """What `phrase` stands for, its leading article left out."""
    return table().get(phrase.removeprefix("the ").removeprefix("The ").replace("’", "'"))


def country_of(phrase: str) -> str | None:
    """The country that `phrase` names by its name, its people or its capital."""
    entry = lookup(phrase)
    return entry.name if entry and entry.sort is not Sort.BODY else None


def is_land(phrase: str) -> bool:
    """Whether the tables have `phrase` for a country or its people, and no mere place."""
    entry = lookup(phrase)
    return entry is not None and entry.sort in (Sort.COUNTRY, Sort.PEOPLE)


def find(doc: Doc) -> tuple[Hit, ...]:
    """The longest phrases of the tables, left to right, not overlapping, on word boundaries; sought once a doc."""
    found: tuple[Hit, ...] | None = doc.user_data.get(_FOUND)
    if found is None:
        doc.user_data[_FOUND] = found = tuple(_hits(doc))
    return found


def _hits(doc: Doc) -> Iterator[Hit]:
    at, whole = 0, doc.text.replace("\n", " ")
    ends = {token.idx + len(token): token.i + 1 for token in doc}
    while at < len(doc):
        hit = _longest(doc, whole, ends, at)
        if hit and not _is_of_a_continent(doc, hit):
            yield hit
            at = hit.end
        else:
            at += 1


def _is_of_a_continent(doc: Doc, hit: Hit) -> bool:
    """'South | American countries', 'Latin | America', 'African | Americans': not of the United States."""
    before = doc[hit.start - 1].text if hit.start else ""
    return doc[hit.start].text in _CONTINENT and before in _PARTS_OF_IT


def _longest(doc: Doc, whole: str, ends: dict[int, int], at: int) -> Hit | None:
    start = doc[at].idx
    for size in _lengths().get(whole[start : start + 2], ()):
        end = ends.get(start + size)
        entry = table().get(whole[start : start + size]) if end else None
        if entry and end and end - at <= _LONGEST:
            return Hit(at, end, entry)
    return None
