"""Files of text: Anki's, which say of themselves what their columns hold, and lines copied from Quizlet.

Anki's headers stand in its manual ("Importing, text files"). The first two columns that hold a text ask and answer;
clozes become one card a gap. Our own rows, told by their tag, hold answer, detail, sentence and source in one cell
(`formats/anki_text.py`); our lines for Quizlet hold the source in brackets behind the answer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing_app.formats import gaps, made
from briefing_app.formats.asked import BLANK
from briefing_app.formats.incoming.cells import Rows
from briefing_app.formats.text import GAP, one_line
from briefing_app.model.cards import Citation
from briefing_app.model.exchange import Arrival, Row, Taken

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path


_SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t", "space": " ", "pipe": "|", "colon": ":"}
_BOLD = re.compile(r"<b>(?P<back>.*?)</b>(?:<br>|$)", re.DOTALL)
_QUOTED = re.compile(r"<blockquote>(?P<sentence>.*?)</blockquote>(?:<br>|$)", re.DOTALL)
_LINKED = re.compile(r'<a href="(?P<url>[^"]*)">(?P<line>.*)</a>', re.DOTALL)
_BRACKETED = re.compile(r"(?P<back>.+) \((?P<line>[^:()]*\d{1,2} [A-Z][a-z]+ \d{4}: .+)\)")  # cite.source, dated
_APART = ("guid column", "notetype column", "deck column", "tags column")


@dataclass(slots=True)
class _Headers:
    """What an Anki file says of itself."""

    separator: str = "\t"
    html: bool = False
    guid: int | None = None
    tags: int | None = None
    apart: set[int] = field(default_factory=set)

    def take(self, name: str, value: str) -> None:
        """One line `#name:value`; what is unknown or wrong is passed over, as Anki does."""
        if name == "separator":
            self.separator = _SEPARATORS.get(value.casefold(), value if len(value) == 1 else self.separator)
        elif name == "html":
            self.html = value.strip().casefold() == "true"
        elif name in _APART and value.strip().isdecimal() and int(value) > 0:
            self.apart.add(int(value) - 1)
            if name == "guid column":
                self.guid = int(value) - 1
            if name == "tags column":
                self.tags = int(value) - 1

    def words(self, cell: str) -> str:
        """The words of a cell."""
        silent = made.silent(cell)
        return made.unmarked(silent) if self.html else silent.strip()


@dataclass(frozen=True, slots=True)
class _Note:
    """A row taken apart; `asking` may have clozes, both sides are as the file has them."""

    asking: str
    answering: str
    detail: str = ""
    cited: Citation | None = None


def read(path: Path, how: made.How) -> Arrival:
    """The cards of a file of text.

    Raises:
        FormatError: it cannot be read.
    """
    text = made.text_of(path)
    headers, rest, above = _headers(text)
    table = Rows(rest, headers.separator)
    rows = [(number, row) for number, row in enumerate(table, start=above + 1) if any(cell.strip() for cell in row)]
    tagged = sum(any(not tag.startswith(made.TAG) for tag in _tags(row, headers)) for _, row in rows)
    found = (each for number, row in rows for each in _card(number, row, headers))
    return made.arrival(path, found, *table.told(), *([made.untagged(tagged)] if tagged else []), tell=how.tell)


def _headers(text: str) -> tuple[_Headers, str, int]:
    """The headers, what stands below them, and how many lines they are."""
    headers, lines = _Headers(), text.splitlines(keepends=True)
    above = 0
    for line in lines:
        if not line.startswith("#"):
            break
        name, _, value = line[1:].rstrip("\n").partition(":")
        headers.take(name.strip().casefold(), value)
        above += 1
    return headers, "".join(lines[above:]), above


def _card(number: int, row: Sequence[str], headers: _Headers) -> Iterator[Taken | Row]:
    guid, tags = _cell(row, headers.guid).strip(), _tags(row, headers)
    of = made.tagged(tags)
    note = _ours(row, headers) if of else _theirs(row, headers)
    key = f"card/import/{made.known_by(guid)}" if guid else ""
    hints = gaps.hints(note.asking)
    for nth, (asking, answering) in _asked(note).items():
        front, back = headers.words(asking), headers.words(answering)
        if reason := made.fault_of((asking, front), (answering, back)):
            yield made.skipped(number, front or back, reason)
            continue
        detail = "\n".join(filter(None, (note.detail, made.hint(headers.words(hints.get(nth, ""))))))
        own = f"{key or f'card/import/{made.known_by(note.asking)}'}/{nth}" if nth else key
        yield Taken(number, made.card(front, back, detail, of, own, cited=note.cited), guid, nameless=not guid)


def _asked(note: _Note) -> dict[int, tuple[str, str]]:
    """Question and answer by the number of the gap; 0 where there is none."""
    return gaps.cards(note.asking) if gaps.any_in(note.asking) else {0: (note.asking, note.answering)}


def _cell(row: Sequence[str], column: int | None) -> str:
    return row[column] if column is not None and column < len(row) else ""


def _tags(row: Sequence[str], headers: _Headers) -> list[str]:
    return _cell(row, headers.tags).split()


def _theirs(row: Sequence[str], headers: _Headers) -> _Note:
    """Any row: the first columns that hold a text; Quizlet's lines have no headers."""
    front, back, detail = ([*(cell for nth, cell in enumerate(row) if nth not in headers.apart), "", "", ""])[:3]
    cloze = gaps.any_in(front)
    below = one_line(headers.words(back if cloze else detail))
    if headers.apart or cloze:
        return _Note(front, back, below)
    named = _BRACKETED.fullmatch(back.strip())
    asking = front.replace(BLANK, GAP)
    return _Note(asking, named["back"], below, made.source(named["line"])) if named else _Note(asking, back, below)


def _ours(row: Sequence[str], headers: _Headers) -> _Note:
    """A row that this program once wrote."""
    front, below = ([*(cell for nth, cell in enumerate(row) if nth not in headers.apart), "", ""])[:2]
    bold = _BOLD.match(below) if not gaps.any_in(front) else None
    rest = below[bold.end() :] if bold else below
    quoted = _QUOTED.search(rest)
    detail, line = (rest[: quoted.start()], rest[quoted.end() :]) if quoted else _last(rest.split("<br>"))
    linked = _LINKED.fullmatch(line)
    source = made.source(
        headers.words(linked["line"] if linked else line),
        headers.words(quoted["sentence"]) if quoted else "",
        headers.words(linked["url"]) if linked else "",
    )
    return _Note(front, bold["back"] if bold else below, headers.words(detail), source)


def _last(parts: list[str]) -> tuple[str, str]:
    """All but the last part, and the last."""
    return "<br>".join(parts[:-1]), parts[-1]
