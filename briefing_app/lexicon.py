"""Word lists and rule figures: data in `resources/lexicon/*.json`, checked when they are read.

A word list says what it is about and groups its words under sections; a table of figures likewise gives each name
one number. Anything else in the file is refused, so that a misspelt section cannot silently empty a rule.

    {"about": "Verbs that report speech.", "words": {"plain": ["say", "tell"], "thought": ["think"]}}
    {"about": "Measured precision of each rule.", "figures": {"syntax": 0.93}}
"""

from __future__ import annotations

from functools import cache, cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

import msgspec

from briefing_app import paths
from briefing_app.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path


class Section(tuple[str, ...]):  # noqa: SLOT001  the set is kept beside the words
    """The words of a section in the file's order; whether one is among them is looked up, not searched for."""

    @cached_property
    def _members(self) -> frozenset[str]:
        return frozenset(self)

    def __contains__(self, word: object) -> bool:
        """Whether a word stands in the section."""
        return word in self._members


class WordList(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A file of words: `words` maps a section to its words, in the file's order."""

    about: str
    words: dict[str, tuple[str, ...]]


class FigureTable(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A file of figures: `figures` maps a name to a number from 0 to 1."""

    about: str
    figures: dict[str, float]


class WeightTable(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A file of fitted weights: `weights` maps a name to any number."""

    about: str
    weights: dict[str, float]


Kind = TypeVar("Kind", WordList, FigureTable, WeightTable)


@cache
def load(name: str, *sections: str) -> Mapping[str, tuple[str, ...]]:
    """The sections of the word list `name`, each with its words; read once.

    Args:
        name: of the file in `resources/lexicon`, without `.json`.
        sections: exactly these must be there; none given: whatever the file has (where the keys are data).

    Raises:
        DataError: the file is missing or malformed, holds a section too many or too few, an empty word, or a word
            twice in one section.
    """
    path = _file(name)
    words = _read(path, WordList).words
    _same_names(path, words, sections)
    for section, members in words.items():
        if not all(word.strip() == word and word for word in members) or len(set(members)) < len(members):
            raise _damaged(path, f"the section {section!r} holds an empty word or the same word twice")
    return MappingProxyType({section: Section(members) for section, members in words.items()})


@cache
def figures(name: str, *names: str) -> Mapping[str, float]:
    """The table of figures `name`; read once.

    Args:
        name: of the file in `resources/lexicon`, without `.json`.
        names: exactly these must be there; none given: whatever the file has.

    Raises:
        DataError: the file is missing or malformed, holds a name too many or too few, or a figure outside 0..1.
    """
    path = _file(name)
    table = _read(path, FigureTable).figures
    _same_names(path, table, names)
    if not all(0 <= value <= 1 for value in table.values()):
        raise _damaged(path, "a figure lies outside 0..1")
    return MappingProxyType(table)


@cache
def weights(name: str) -> Mapping[str, float]:
    """The table of fitted weights `name`; read once.

    Raises:
        DataError: the file is missing or malformed.
    """
    return MappingProxyType(_read(_file(name), WeightTable).weights)


@cache
def inverse(name: str) -> Mapping[str, str]:
    """Each word of the list `name`, in lower case, with the section it stands under (the first, if in several)."""
    found: dict[str, str] = {}
    for section, members in load(name).items():
        for member in members:
            found.setdefault(member.casefold(), section)
    return MappingProxyType(found)


@cache
def nations() -> Mapping[str, str]:
    """Every name, adjective and capital of a country, in lower case, with the country's name."""
    return MappingProxyType({**inverse("capitals"), **inverse("demonyms"), **inverse("countries")})


def _file(name: str) -> Path:
    return paths.resources() / "lexicon" / f"{name}.json"


def _read(path: Path, kind: type[Kind]) -> Kind:
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except FileNotFoundError as error:
        raise _damaged(path, "it is missing") from error
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise _damaged(path, str(error)) from error


def _same_names(path: Path, found: Iterable[str], wanted: Iterable[str]) -> None:
    unlike = set(found) ^ set(wanted)
    if wanted and unlike:
        raise _damaged(path, f"not both expected and there: {', '.join(sorted(unlike))}")


def _damaged(path: Path, why: str) -> DataError:
    return DataError(
        f"The word list {path.name} cannot be used: {why}.",
        "Install Briefing again; your own data is safe and untouched.",
    )
