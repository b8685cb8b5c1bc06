"""What was typed into a search, as a tree; spelt as in Anki.

    word            in any form, unfinished if it is the last          resign
    "some words"    one after the other, as they stand                 "central bank"
    pref*           words that begin so                                minist*
    -not  or  ( )   what must not be; one of both; together            (talks or summit) -trade
    name:value      what is known of a thing besides its words         actor:"Li Qiang" date:>=2023-06

A grammar library would refuse what is half typed; here whatever is typed is a query.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

FIELDS = ("actor", "event", "quote", "source", "date", "tag", "is", "flag", "prop", "rated", "added")
ANKIS = ("deck", "note", "card", "re", "nc", "w", "nid", "cid", "did", "mid", "preset", "edited", "introduced")
"""Fields that Anki has and that mean nothing here."""

_MANY = 40  # terms of a query; more is pasted text, and only costs time
_QUOTED = r"[\"“”„«]([^\"“”„«»]*)[\"“”»]?"
_TERM = re.compile(
    rf"""(?P<space>\s+) | (?P<bracket>[()]) | (?P<minus>[-−]+(?=\S))
    | (?P<name>[A-Za-z]+):(?:{_QUOTED}|(?P<value>[^\s()"“”„«»]*))
    | {_QUOTED} | (?P<word>[^\s()"“”„«»]+) | .""",
    re.VERBOSE,
)
_NAMED = re.compile(r"([a-z]+):(.*)", re.IGNORECASE | re.DOTALL)
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Words:
    """Words that must follow one another.

    Attributes:
        exact: as they stand, in no other form.
        unfinished: the last one may go on.
    """

    words: tuple[str, ...]
    exact: bool = False
    unfinished: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """`name:value`; `unfinished`: it may still be being typed."""

    name: str
    value: str
    unfinished: bool = False

    def __str__(self) -> str:
        return f"{self.name}:{self.value}"


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be."""

    part: Node


@dataclass(frozen=True, slots=True)
class All:
    """All of these; of none: anything."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """At least one of these."""

    parts: tuple[Node, ...]


Node = Words | Field | Not | All | Any
Token = Words | Field | str
"""A term, or one of `(`, `)`, `-`, `or`."""


def parse(typed: str) -> All | Any:
    """The query; a bracket that is not closed ends with it, one that closes nothing is passed over."""
    clean = typed.encode("utf-8", "replace").decode()  # half a character of Qt's or of an odd terminal
    return _Parser(_tokens(unicodedata.normalize("NFC", clean))).whole()


def read_words(text: str, *, exact: bool = False, unfinished: bool = False) -> Words:
    """The words of `text`; an asterisk behind the last one leaves it open."""
    starred = text.endswith("*")
    return Words(tuple(_WORD.findall(text)), exact=exact and not starred, unfinished=unfinished or starred)


def _tokens(typed: str) -> list[Token]:
    found: list[Token] = []
    for match in _TERM.finditer(typed):
        token = _token(match, last=match.end() == len(typed))
        if token:
            found.append(token)
    return found[:_MANY]


def strange(typed: str) -> tuple[str, ...]:
    """What stands before a colon like a field and is none: its words are looked for ('Iran:talks')."""
    names = (match["name"] for match in _TERM.finditer(typed) if match["name"] and match["value"])
    return tuple(dict.fromkeys(name for name in names if name.lower() not in FIELDS + ANKIS))


def _token(match: re.Match[str], *, last: bool) -> Token | None:
    quoted = next((group for group in (match[5], match[7]) if group is not None), None)
    if match["bracket"] or match["minus"]:
        return match["bracket"] or "-"
    if match["name"] and match["name"].lower() in FIELDS + ANKIS:
        value = match["value"] if quoted is None else quoted
        return Field(match["name"].lower(), value.strip(), unfinished=last and quoted is None)
    if match["name"]:
        return _plain(match["name"], match["value"], quoted, last=last)
    if quoted is not None:
        return _quoted(quoted)
    word = match["word"] or ""
    if word.lower() in {"or", "and"}:
        return "or" if word.lower() == "or" else None
    return _if_any(read_words(word, unfinished=last))


def _plain(name: str, value: str | None, quoted: str | None, *, last: bool) -> Words | None:
    """A colon that belongs to the text ('Iran: talks')."""
    return _if_any(read_words(f"{name} {value or quoted or ''}", exact=quoted is not None, unfinished=last))


def _quoted(text: str) -> Token | None:
    """Words in quotation marks, or Anki's other way to write a field with spaces: "actor:Li Qiang"."""
    named = _NAMED.fullmatch(text)
    if named and named[1].lower() in FIELDS:
        return Field(named[1].lower(), named[2].strip())
    return _if_any(read_words(text, exact=True))


def _if_any(words: Words) -> Words | None:
    return words if words.words else None


class _Parser:
    """Any: All (or All)*. All: Part*. Part: - Part, ( Any ), a term."""

    def __init__(self, tokens: list[Token]) -> None:
        self._left = tokens[::-1]

    def whole(self) -> All | Any:
        parts = [self._any()]
        while self._left:  # a bracket that closes nothing
            self._left.pop()
            parts.append(self._any())
        said = tuple(part for part in parts if part.parts)
        return said[0] if len(said) == 1 else All(said)

    def _any(self) -> All | Any:
        choices = [self._all()]
        while self._take("or"):
            choices.append(self._all())
        said = tuple(choice for choice in choices if choice.parts)
        return Any(said) if len(said) > 1 else said[0] if said else All(())

    def _all(self) -> All:
        parts = []
        while self._left and self._left[-1] not in (")", "or"):
            part = self._part()
            if part:
                parts.append(part)
        return All(tuple(parts))

    def _part(self) -> Node | None:
        first = self._left.pop()
        if first == "-":
            denied = self._part() if self._left and self._left[-1] not in (")", "or") else None
            return Not(denied) if denied else None
        if first == "(":
            inside = self._any()
            self._take(")")
            return (inside if len(inside.parts) > 1 else inside.parts[0]) if inside.parts else None
        return None if isinstance(first, str) else first

    def _take(self, token: str) -> bool:
        if self._left and self._left[-1] == token:
            self._left.pop()
            return True
        return False
