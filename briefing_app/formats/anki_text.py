"""The deck as Anki's text file, for those who look over a deck before they take it in.

The headers are those of the manual ("Importing, text files"): Anki knows each note by its guid, so that a file taken
in again updates it. All is HTML, as in the package; the note types are those that Anki has by itself.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from briefing_app.formats import anki
from briefing_app.formats.anki import notes as anki_notes
from briefing_app.formats.text import one_line
from briefing_app.model.cards import Form

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from briefing_app.model.cards import Card, Citation, Deck

_TYPES = {Form.QUESTION: "Basic", Form.CLOZE: "Cloze"}
_HEADERS = ("separator:Tab", "html:true", "guid column:1", "notetype column:2", "deck column:3", "tags column:6")


def write(deck: Deck, path: Path, _now: datetime) -> None:
    """Write one line a card: guid, note type, deck, question, answer with its source, tags.

    Raises:
        OSError: the file cannot be written.
    """
    name = one_line(deck.name).replace("::", ":") or "Briefing"
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(f"#{header}\n" for header in _HEADERS)
        writer = csv.writer(file, "excel-tab", quoting=csv.QUOTE_ALL, lineterminator="\n")
        writer.writerows(_row(card, deck.citations[card.key], name) for card in deck.cards)


def _row(card: Card, citation: Citation, name: str) -> tuple[str, ...]:
    form = anki_notes.note_type(card).form
    front, back, detail, sentence, source, address, *_ = anki_notes.fields(card, citation)
    linked = f'<a href="{address}">{source}</a>' if address else source
    proof = [part for part in (detail, f"<blockquote>{sentence}</blockquote>" if sentence else "", linked) if part]
    below = "<br>".join(proof if form is Form.CLOZE else [f"<b>{back}</b>", *proof])
    return anki.guid(card.key), _TYPES[form], name, front, below, anki_notes.tags(card).strip()
