"""Markdown notes of Obsidian's plugin "Spaced Repetition": ours, and what others write for it.

A card ends at an empty line: `question::answer` (`:::` both ways), question and answer above and below a line `?`
(`??` both ways), or a text with `==gaps==`. A quotation (`>`) below is its source.
"""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING

from briefing_app.formats import made
from briefing_app.formats.markdown_deck import HEADINGS
from briefing_app.formats.text import GAP
from briefing_app.model.exchange import Arrival, Row, Taken

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing_app.model.cards import CardKind, Citation

_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")  # CommonMark 0.31, 2.4
_MARKED = re.compile(r"\\.|==((?:\\.|(?!==)[^\\])+)==")  # an escaped character begins and ends nothing
_HERE = "\ue000"  # a gap, while what is escaped is being set free
_INLINE = re.compile(r"(?<!\\)(:::?)(?!:)")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_FENCED = re.compile(r"^[ \t]*(```|~~~).*?(?:^[ \t]*\1|\Z)", re.DOTALL | re.MULTILINE)
_NO_CARD = re.compile(r"(?<![\\`])`[^`\n]+`|\b\w+://\S+")  # code and addresses, in which `::` parts nothing
_SOURCE = re.compile(r"— (?:\[(?P<linked>.*)\]\((?P<url>[^()\s]*)\)|(?P<line>.*))")
_OF_HEADING = {heading: kind for kind, heading in HEADINGS.items()}


def read(path: Path, how: made.How) -> Arrival:
    """The cards of a file of notes; what is no card is a note and is passed over.

    Raises:
        FormatError: it cannot be read.
    """
    return made.arrival(path, _cards(made.text_of(path)), tell=how.tell)


def _cards(text: str) -> Iterator[Taken | Row]:
    kind: CardKind | None = None
    numbers = count(1)
    for block in re.split(r"\n[ \t]*\n", _COMMENT.sub("", _FENCED.sub("", text))):
        lines = [line for line in block.strip("\n").split("\n") if line.strip() and line.lstrip()[0] != "|"]
        while lines and lines[0].startswith("#"):
            kind = _OF_HEADING.get(lines.pop(0).lstrip("#").strip(), kind)
        if lines:
            yield from _block(lines, kind, numbers)


def _block(lines: list[str], kind: CardKind | None, numbers: count[int]) -> Iterator[Taken | Row]:
    asked, below = _parted(lines)
    cited = _cited(below)
    for front, back, detail in _sides(asked, below):
        number = next(numbers)
        reason = made.fault(front, back)
        yield (
            made.skipped(number, front or back, reason)
            if reason
            else Taken(number, made.card(front, back, detail, kind, cited=cited), nameless=True)
        )


def _parted(lines: list[str]) -> tuple[list[str], list[str]]:
    """The card, and the quotation below it."""
    end = next((nth for nth, line in enumerate(lines) if nth and line.startswith("> ")), len(lines))
    return lines[:end], lines[end:]


def _cited(below: list[str]) -> Citation | None:
    """The sentence, and under a dash the source with its address."""
    lines = [line.removeprefix(">").strip() for line in below]
    named = _SOURCE.fullmatch(lines[-1]) if lines else None
    sentence = _plain(" ".join(lines[:-1] if named else lines))
    if named is None:
        return made.source("", sentence)
    url = (named["url"] or "").replace("%28", "(").replace("%29", ")")
    return made.source(_plain(named["linked"] or named["line"] or ""), sentence, url)


def _sides(lines: list[str], below: list[str]) -> Iterator[tuple[str, str, str]]:
    """Front, back and detail of each card of a block."""
    at = next((nth for nth, line in enumerate(lines) if line.strip() in {"?", "??"}), None)
    if at is not None:
        front, answer = _plain("\n".join(lines[:at])), lines[at + 1 :]
        back = _plain(answer[0]) if answer else ""
        yield front, back, _plain("\n".join(answer[1:]))
        if lines[at].strip() == "??":
            yield back, front, ""
        return
    whole = "\n".join(lines)
    if gaps := [found[1] for found in _MARKED.finditer(lines[0]) if found[1]]:
        yield from _gapped(lines, gaps)
    elif found := _parting(whole):
        front, back = _plain(whole[: found.start()]), _plain(whole[found.end() :])
        yield front, back, ""
        if found[1] == ":::":
            yield back, front, ""
    elif below:
        yield _plain(whole), "", ""


def _parting(text: str) -> re.Match[str] | None:
    """What stands between question and answer on one line."""
    apart = [found.span() for found in _NO_CARD.finditer(text)]
    return next(
        (found for found in _INLINE.finditer(text) if not any(start < found.start() < end for start, end in apart)),
        None,
    )


def _gapped(lines: list[str], gaps: list[str]) -> Iterator[tuple[str, str, str]]:
    """One card for each different text that is marked."""
    detail = _plain("\n".join(lines[1:]))
    for answer in dict.fromkeys(gaps):
        shown = lines[0].replace(f"=={answer}==", _HERE)
        yield (
            _plain(_MARKED.sub(lambda found: found[1] or found[0], shown)).replace(_HERE, GAP),
            _plain(answer),
            detail,
        )


def _plain(text: str) -> str:
    return _ESCAPE.sub(r"\1", text).strip()
