"""What one article says, as annotated by hand or as read by the program: one shape for both."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from briefing_app import codec
from briefing_app.model.facts import Extraction
from briefing_app.model.text import Article, Span

NOBODY = "(unnamed)"  # ends the name of an actor whom the text does not name


@dataclass(frozen=True, slots=True)
class Actor:
    """`also`: further names that are right as its name; `roles`: its offices, in any right wording."""

    name: str
    kind: str
    aliases: list[str] = field(default_factory=list)
    also: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    agreed: bool = True

    @property
    def names(self) -> set[str]:
        return {folded(name) for name in (self.name, *self.also)} - {""}

    @property
    def forms(self) -> set[str]:
        return self.names | {folded(alias) for alias in self.aliases} - {""}


@dataclass(frozen=True, slots=True)
class Quote:
    """`block`: a paragraph of speech without marks, neither wanted nor held against a reading."""

    start: int
    end: int
    kind: str
    speaker: str | None = None
    block: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """`date_also`, `status_also`: other right readings; `agreed`: whether annotators would agree that it is one."""

    start: int
    end: int
    date: str | None
    status: str
    actors: list[str]
    salience: str = "core"
    agreed: bool = True
    date_also: list[str | None] = field(default_factory=list)
    status_also: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one article says, annotated by hand or read by the program."""

    actors: list[Actor]
    quotes: list[Quote]
    events: list[Event]
    boilerplate_spans: list[tuple[int, int]]


def annotated(path: Path) -> Sheet:
    """The annotation in the JSON file `path`."""
    return codec.from_json(path.read_bytes(), Sheet)


def as_read(article: Article, found: Extraction) -> Sheet:
    """What the program read in `article`, with names in place of keys."""
    names = {actor.key: actor.name for actor in found.actors}
    return Sheet(
        [Actor(a.name, a.kind, list(a.aliases), roles=[o.title for o in a.offices]) for a in found.actors],
        [Quote(*_ends(q.evidence[0].span), q.kind, names.get(q.speaker or "")) for q in found.quotes],
        [
            Event(
                *_ends(e.evidence[0].span),
                date=e.when.edtf if e.when else None,
                status=e.status,
                actors=[names[key] for key in e.actors if key in names],
            )
            for e in found.events
        ],
        [_ends(piece.span) for piece in article.furniture],
    )


def folded(name: str) -> str:
    """`name` without case, possessive, dots of initials, titles and punctuation."""
    bare = re.sub(r"[’']s?\b", "", name)
    bare = re.sub(r"\b(\w)\.(?=\w\b|\s)", r"\1", bare)
    bare = re.sub(r"\b(?:mr|mrs|ms|dr|sir|president|secretary|minister|the)\b\.?", " ", bare, flags=re.IGNORECASE)
    return " ".join(re.findall(r"[^\W_]+", bare)).casefold()


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
