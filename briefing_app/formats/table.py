"""The one table of formats, and the one way a file leaves: written beside its place, then moved into it.

The modules of the formats are imported when they are first used, so that listing them costs a window nothing.
"""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from dataclasses import dataclass
from enum import Enum, auto
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app.errors import FormatError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime
    from types import ModuleType

    from briefing_app.model.brief import Matter
    from briefing_app.model.briefing import Bundle
    from briefing_app.model.cards import Deck
    from briefing_app.model.planning import Block


class Holds(Enum):
    """What a kind of file carries."""

    DECK = auto()
    BRIEFING = auto()  # all of it: articles, facts, corrections
    BRIEF = auto()  # the meeting on one page
    STUDY = auto()  # the times of study until it


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file a briefing can leave as.

    Attributes:
        name: what the command line calls it.
        label: what a person calls it.
        suffix: of its files, with the dot.
        module: the module of this package that writes it.
        about: what a person gets, in a sentence; empty for a deck, which says how many cards it has.
    """

    name: str
    label: str
    suffix: str
    module: str
    holds: Holds = Holds.DECK
    about: str = ""


_WHAT = {Holds.BRIEFING: "a whole briefing", Holds.BRIEF: "a page", Holds.STUDY: "times of study"}
_ON_A_PAGE = "The meeting on one page: who is there, what happened when, what was said, where sources differ."
_ALL = "Everything: articles, facts, your corrections, cards and answers; for another computer or a colleague."
_TIMES = "When to study until the meeting, and the warm-up before it, for your calendar."
FORMATS = (
    Format("anki", "Anki deck", ".apkg", "anki"),
    Format("csv", "Spreadsheet (CSV)", ".csv", "csv_table"),
    Format("markdown", "Markdown notes (Obsidian)", ".md", "markdown_deck"),
    Format("brief", "One-page brief (PDF)", ".pdf", "brief_pdf", Holds.BRIEF, _ON_A_PAGE),
    Format("brief-html", "One-page brief (web page)", ".html", "brief_html", Holds.BRIEF, _ON_A_PAGE),
    Format("calendar", "Times of study (calendar)", ".ics", "calendar", Holds.STUDY, _TIMES),
    Format("briefing", "Whole briefing", ".briefing", "bundle", Holds.BRIEFING, _ALL),
)

_BUNDLE = FORMATS[-1]

_REMEDIES = {
    errno.ENOSPC: "Free some space, or choose another place.",
    errno.EDQUOT: "Free some space, or choose another place.",
    errno.ENAMETOOLONG: "Choose a shorter name.",
}


def named(name: str, suffix: str = "") -> Format:
    """The format called `name`, in any case; a brief is a web page where the file's suffix says so.

    Raises:
        FormatError: there is none; the sentence lists those there are.
    """
    wanted = name.strip().casefold()
    if wanted == "brief" and suffix.casefold() in {".html", ".htm"}:
        wanted = "brief-html"
    for known in FORMATS:
        if known.name == wanted:
            return known
    names = ", ".join(known.name for known in FORMATS)
    raise FormatError(f"There is no format called '{name}'.", f"Choose one of: {names}.")


def write(chosen: Format, deck: Deck, path: Path, now: datetime) -> None:
    """Write `deck` to `path`, whole or not at all; a file that stood there is replaced.

    Args:
        now: aware; stamps what carries a time. Where a format counts days (Anki), they are those of its time zone.

    Raises:
        FormatError: `chosen` holds more than a deck, or the file cannot be written.
    """
    if chosen.holds is not Holds.DECK:
        raise FormatError(f"'{chosen.name}' holds {_WHAT[chosen.holds]}, not a deck.", "Choose another format.")
    module = _load(chosen)
    _placed(path, lambda part: module.write(deck, part, now))


def write_bundle(bundle: Bundle, path: Path) -> None:
    """Write a whole briefing to `path`, whole or not at all; a file that stood there is replaced.

    Raises:
        FormatError: the bundle does not hang together, or the file cannot be written.
    """
    module = _load(_BUNDLE)
    _placed(path, lambda part: module.write_bundle(bundle, part))


def write_brief(chosen: Format, matter: Matter, path: Path, now: datetime) -> None:
    """Write the meeting on one page to `path`, whole or not at all; a file that stood there is replaced.

    Args:
        now: aware; the day it is made on.

    Raises:
        FormatError: nothing is known yet, or the file cannot be written.
    """
    from briefing_app.formats import brief, brief_pdf  # noqa: PLC0415 - see above

    if not matter.dossier.articles:
        raise FormatError("There is nothing to put on a page yet.", "Read some articles first.")
    with brief_pdf.ruler() as fits:
        page = brief.fitted(brief.of(matter, now), fits)
    _placed(path, lambda part: _load(chosen).write_page(page, part, now))


def write_blocks(chosen: Format, blocks: Sequence[Block], title: str, path: Path, now: datetime) -> None:
    """Write the times of study for the meeting `title` to `path`, whole or not at all.

    Args:
        now: aware; the stamp.

    Raises:
        FormatError: there are none, or the file cannot be written.
    """
    if not blocks:
        raise FormatError(
            "There are no times of study: no meeting lies ahead, or no minutes are set aside.",
            "Set its date and the minutes a day first.",
        )
    _placed(path, lambda part: _load(chosen).write_blocks(blocks, title, part, now))


def read_bundle(path: Path) -> Bundle:
    """The briefing a `.briefing` file holds, equal to the one written.

    Raises:
        FormatError: it is none, is damaged or hostile, or comes from a newer version.
    """
    bundle: Bundle = _load(_BUNDLE).read(path)
    return bundle


def write_rows(rows: Iterable[Sequence[str | float]], path: Path) -> None:
    """Write a table of numbers and words as CSV; the file is whole or not there.

    Raises:
        FormatError: it cannot be written.
    """
    from briefing_app.formats import csv_table  # noqa: PLC0415 - only when a file is written

    _placed(path, lambda part: csv_table.write_rows(rows, part))


def _load(chosen: Format) -> ModuleType:
    return import_module(f"briefing_app.formats.{chosen.module}")


def _placed(path: Path, write_to: Callable[[Path], None]) -> None:
    """Let `write_to` fill a file in a folder of its own beside `path`, and move that into its place.

    Raises:
        FormatError: it cannot be written; what stood at `path` is as it was.
    """
    try:
        target = Path(os.path.realpath(path))  # a link stays a link; Path.resolve would end at one that names itself
        _refuse_place(target)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".export-") as folder:
            part = Path(folder) / "part"
            write_to(part)
            _to_disk(part)
            if target.exists():
                shutil.copymode(target, part)
            part.replace(target)
    except OSError as error:
        raise FormatError(
            f"{path} could not be written ({_reason(error)}); what was there before is untouched.",
            _REMEDIES.get(error.errno or 0, "Choose another place."),
        ) from error


def _refuse_place(target: Path) -> None:
    if target.is_dir():
        raise FormatError(f"{target} is a folder, not a file.", "Give the file a name.")
    if not target.parent.is_dir():
        raise FormatError(f"There is no folder {target.parent}.", "Make it first, or choose another place.")


def _to_disk(path: Path) -> None:
    """Have the file's content on the disk before its name points there: else a power cut could leave it empty."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
