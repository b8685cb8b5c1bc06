"""The deck as lines to paste into Quizlet's "Import": question, tab, answer.

The help page of Quizlet (2026) names the tab and the line feed as what it splits at by default; a text has neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.formats.asked import plain_cards
from briefing_app.formats.text import one_line

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from briefing_app.model.cards import Deck


def write(deck: Deck, path: Path, _now: datetime) -> None:
    """Write one line a card: the question, a tab, the answer with its source in brackets.

    Raises:
        OSError: the file cannot be written.
    """
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for each in plain_cards(deck):
            file.write(f"{one_line(each.prompt)}\t{one_line(each.answer)} ({one_line(each.citation.line)})\n")
