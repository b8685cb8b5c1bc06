"""The word lists that making cards needs: data in `resources/lexicon`, checked when they are read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefing_app import codec, paths
from briefing_app.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class _WordList:
    about: str
    words: dict[str, tuple[str, ...]]


@cache
def words(name: str) -> Mapping[str, tuple[str, ...]]:
    """The sections of the word list `name` (without `.json`), each with its words; read once.

    Raises:
        DataError: the file is missing or malformed.
    """
    path = paths.resources() / "lexicon" / f"{name}.json"
    try:
        return MappingProxyType(codec.from_json(path.read_bytes(), _WordList).words)
    except (OSError, ValueError) as error:
        raise DataError(
            f"The word list {path.name} cannot be used: {error}.",
            "Install Briefing again; your own data is safe and untouched.",
        ) from error


@cache
def inverse(name: str) -> Mapping[str, str]:
    """Each word of the list `name`, in lower case, with the section it stands under (the first, if in several)."""
    found: dict[str, str] = {}
    for section, members in words(name).items():
        for member in members:
            found.setdefault(member.casefold(), section)
    return MappingProxyType(found)


@cache
def nations() -> Mapping[str, str]:
    """Every name, adjective and capital of a country, in lower case, with the country's name."""
    return MappingProxyType({**inverse("capitals"), **inverse("demonyms"), **inverse("countries")})
