"""The questions with choices as Aiken, the plainest of Moodle's formats (docs.moodle.org, "Aiken format").

A line asks, each choice has a line and a letter, a last line names the right one. There is no place for a source, and
none for more than one right answer; cards without choices are left out.
"""

from __future__ import annotations

import re
from string import ascii_uppercase
from typing import TYPE_CHECKING

from briefing_app.formats.asked import Asked, asked
from briefing_app.formats.text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from briefing_app.model.cards import Deck

_MEANS = re.compile(r"(?:[A-Z][.)]\s|ANSWER:)")


def write(deck: Deck, path: Path, _now: datetime) -> None:
    """Write the questions that have one right choice.

    Raises:
        OSError: the file cannot be written.
    """
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{_question(each)}\n\n" for each in items(deck))


def warnings(deck: Deck) -> tuple[str, ...]:
    """What is left out."""
    left = sum(1 for _ in asked(deck)) - sum(1 for _ in items(deck))
    lost = ("Aiken has no place for the source of an answer.",)
    cards = "1 card" if left == 1 else f"{left} cards"
    out = f"{cards} without one right choice among several {'is' if left == 1 else 'are'} left out."
    return (out, *lost) if left else lost


def items(deck: Deck) -> Iterator[Asked]:
    """What goes in."""
    return (each for each in asked(deck) if len(each.right) == 1 and len(each.choices) <= len(ascii_uppercase))


def _question(each: Asked) -> str:
    choices = [f"{letter}. {_line(words)}" for letter, words in zip(ascii_uppercase, each.choices, strict=False)]
    asking = _line(each.prompt)
    asking = f"Question: {asking}" if _MEANS.match(asking) else asking
    return "\n".join((asking, *choices, f"ANSWER: {ascii_uppercase[each.right[0]]}"))


def _line(text: str) -> str:
    return one_line(text) or "-"
