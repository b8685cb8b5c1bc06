"""What comes in: every kind of file that holds cards, told by its name and its first lines.

All of it is from outside. A text keeps its words and loses everything else: markup is taken off (nh3), control
characters go, nothing is ever fetched or run. A row that cannot become a card is skipped and told; the others come.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING

from briefing_app.errors import FormatError
from briefing_app.formats import made

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from briefing_app.model.exchange import Arrival, Columns

_READERS = {
    ".apkg": "briefing_app.formats.anki.unpacking",
    ".colpkg": "briefing_app.formats.anki.unpacking",
    ".csv": "briefing_app.formats.incoming.spreadsheet",
    ".tsv": "briefing_app.formats.incoming.spreadsheet",
    ".txt": "briefing_app.formats.incoming.lines",
    ".md": "briefing_app.formats.incoming.notes",
    ".gift": "briefing_app.formats.incoming.questions",
}
SUFFIXES = (*_READERS, ".briefing", ".json")


def read(
    path: Path,
    columns: Columns | None = None,
    *,
    shelf: Path | None = None,
    tell: Callable[[int], None] = made.untold,
) -> Arrival:
    """The cards that the file at `path` holds.

    Args:
        columns: which column of a table is what; None: as its first row names them.
        shelf: the folder into which pictures and sounds are laid; None: they stay away.
        tell: called now and then with the number of rows that were read; what it raises ends the reading.

    Raises:
        FormatError: it cannot be read, is none of the kinds known, or holds no card at all.
    """
    reader = _READERS.get(path.suffix.casefold())
    if reader is None:
        raise FormatError(f"{path.name} is of no kind that can be taken in.", f"These can: {', '.join(SUFFIXES)}.")
    with without_collecting():
        arrival: Arrival = import_module(reader).read(path, made.How(columns, shelf, tell))
    if not arrival.cards and not arrival.skipped:
        raise FormatError(f"{path.name} holds no card; nothing here was changed.", "Choose another file.")
    return arrival


@contextmanager
def without_collecting() -> Iterator[None]:
    """Cards by the ten thousand hold no rings, and looking for some again and again takes a fifth of the time.

    Nor are they looked at afterwards, as all that is young would be: what was frozen is old. Where the program keeps
    something frozen, it stays so.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            frozen = gc.get_freeze_count()
            gc.freeze()
            if not frozen:
                gc.unfreeze()
            gc.enable()
