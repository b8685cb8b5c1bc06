"""The deck as a table: RFC 4180 for every spreadsheet, in UTF-8 with the mark by which Excel knows it.

A cell that begins like a formula would be run when the file is opened (CWE-1236, OWASP "CSV Injection"), so it gets
an apostrophe before it. The rule can be taken back: drop one apostrophe before apostrophes and a formula's sign.
"""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

from briefing_app.formats.text import clean, web_address

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime
    from pathlib import Path

    from briefing_app.model.cards import Card, Citation, Deck

SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t"}
COLUMNS = ("kind", "front", "back", "detail", "source", "sentence", "url", "date", "key")

_FORMULA = re.compile(r"'*[=+\-@\t\n＝＋－＠]")


def write(deck: Deck, path: Path, _now: datetime, *, separator: str = "comma") -> None:
    """Write one row a card under a row of names, each cell in quotation marks.

    Args:
        separator: 'comma', 'semicolon' (what Excel expects where the comma is the decimal sign) or 'tab'.

    Raises:
        OSError: the file cannot be written.
    """
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=SEPARATORS[separator], quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        writer.writerow(COLUMNS)
        writer.writerows([safe(cell) for cell in _row(card, deck.citations[card.key])] for card in deck.cards)


def write_rows(rows: Iterable[Sequence[str | float]], path: Path) -> None:
    """Write a table of numbers and words; the first row has the columns' names.

    Raises:
        OSError: the file cannot be written.
    """
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
        writer.writerows([safe(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)


def safe(cell: str) -> str:
    """`cell` cleaned, so that a spreadsheet shows it and never runs it."""
    shown = clean(cell)
    return f"'{shown}" if _FORMULA.match(shown) else shown


def _row(card: Card, citation: Citation) -> tuple[str, ...]:
    return (
        card.kind,
        card.front,
        card.back,
        card.detail,
        citation.line,
        citation.sentence,
        web_address(citation.url),
        citation.published or "",
        card.key,
    )
