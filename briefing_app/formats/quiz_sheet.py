"""Questions as the spreadsheets that quiz services take in: Kahoot's and Wayground's (Quizizz) own templates.

Kahoot (template of 2024): questions from row 9 in columns B to H under fixed names, 120 characters for a question and
75 for an answer, no other times than eight. Wayground: a row of names, a row of instructions, then the questions; the
explanation carries our sentence and its source. What is too long is shortened at a word or left out, as chosen.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

import xlsxwriter

from briefing_app.formats.asked import Asked, asked, with_choices
from briefing_app.formats.text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from briefing_app.model.cards import Deck

    Row = tuple[str | int, ...]

KAHOOT_COLUMNS = (
    "Question - max 120 characters",
    *(f"Answer {n} - max 75 characters" for n in range(1, 5)),
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
)
WAYGROUND_COLUMNS = (
    "Question Text",
    "Question Type",
    *(f"Option {n}" for n in range(1, 6)),
    "Correct Answer",
    "Time in seconds",
    "Image Link",
    "Answer explanation",
)
_INSTRUCTIONS = (
    "Text of the question\n\n(required)",
    "Question Type\n\n(default is Multiple Choice)",
    "Text for option 1\n\n(required)",
    "Text for option 2\n\n(required)",
    *(f"Text for option {n}\n\n(optional)" for n in range(3, 6)),
    "The correct option choice (between 1-5).",
    "Time in seconds\n\n(optional, default value is 30 seconds)",
    "Link of the image\n\n(optional)",
    "Explanation for the answer\n\n(optional)",
)


@dataclass(frozen=True, slots=True)
class Limits:
    """The most a service takes: characters of a question and of a choice, and how many choices."""

    question: int
    choice: int
    choices: int


KAHOOT = Limits(120, 75, 4)
WAYGROUND = Limits(1000, 400, 5)


def write_kahoot(deck: Deck, path: Path, *, too_long: str, seconds: str) -> None:
    """Write Kahoot's sheet.

    Args:
        too_long: 'shorten' or 'leave out'.
        seconds: for each question; one of the eight times.

    Raises:
        OSError: the file cannot be written.
    """
    rows: list[Row] = [
        (*_prompt_and_choices(each, KAHOOT), int(seconds), ",".join(str(nth + 1) for nth in sorted(each.right)))
        for each in fitting(deck, KAHOOT, too_long)
    ]
    head: list[Row] = [
        ("", "Quiz template"),
        (),
        (),
        (),
        (),
        (),
        (),
    ]  # B1; the questions begin where the template has them
    _written(path, [*head, ("", *KAHOOT_COLUMNS), *[(nth, *row) for nth, row in enumerate(rows, start=1)]])


def write_wayground(deck: Deck, path: Path, *, too_long: str, seconds: str) -> None:
    """Write Wayground's sheet; arguments as for Kahoot's, any time goes."""
    rows: list[Row] = [
        (
            _short(each.prompt, WAYGROUND.question),
            "Multiple Choice" if len(each.right) == 1 else "Checkbox",
            *_choices(each, WAYGROUND),
            ",".join(str(nth + 1) for nth in sorted(each.right)),
            int(seconds),
            "",
            one_line(each.told),
        )
        for each in fitting(deck, WAYGROUND, too_long)
    ]
    _written(path, [WAYGROUND_COLUMNS, _INSTRUCTIONS, *rows])


def fitting(deck: Deck, limits: Limits, too_long: str) -> Iterator[Asked]:
    """The questions that go in, long ones only where they are to be shortened."""
    for each in with_choices(deck):
        fits = len(each.choices) <= limits.choices and max(each.right) < limits.choices
        if fits and (too_long == "shorten" or not is_long(each, limits)):
            yield each


def is_long(each: Asked, limits: Limits) -> bool:
    """Whether something of it is longer than the service takes."""
    return len(one_line(each.prompt)) > limits.question or any(
        len(one_line(words)) > limits.choice for words in each.choices
    )


def told(deck: Deck, limits: Limits, too_long: str) -> tuple[str, ...]:
    """What a person should know before the sheet is written."""
    questions = list(with_choices(deck))
    left = sum(1 for _ in asked(deck)) - len(questions)
    long = sum(is_long(each, limits) for each in questions)
    sentences = []
    if left:
        sentences.append(f"{left} cards without choices are left out.")
    if long:
        what = "shortened" if too_long == "shorten" else "left out"
        most = f"{limits.question} characters for a question, {limits.choice} for an answer"
        sentences.append(f"{long} questions are too long and are {what} (at most {most}).")
    return tuple(sentences)


def _prompt_and_choices(each: Asked, limits: Limits) -> tuple[str, ...]:
    return (_short(each.prompt, limits.question), *_choices(each, limits))


def _choices(each: Asked, limits: Limits) -> tuple[str, ...]:
    """The choices, told apart even where cutting made them alike, and empty places up to the most."""
    shown: list[str] = []
    for nth, words in enumerate(each.choices, start=1):
        short = _short(words, limits.choice)
        shown.append(f"{short[: limits.choice - 2]} {nth}" if short in shown else short)
    return (*shown, *[""] * (limits.choices - len(shown)))


def _short(text: str, most: int) -> str:
    """`text` on one line, cut at a word if it is longer than `most`."""
    line = one_line(text) or "-"
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    return f"{cut.rsplit(' ', 1)[0] if ' ' in cut[most // 2 :] else cut}…"


def _written(path: Path, rows: Iterable[Row]) -> None:
    """One sheet; every text is a text to the spreadsheet, whatever it begins with."""
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    made = BytesIO()  # the library wraps what a full disk raises
    with xlsxwriter.Workbook(made, options) as book:
        sheet = book.add_worksheet("Questions")
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, int):
                    sheet.write_number(at, column, cell)
                elif cell:
                    sheet.write_string(at, column, cell)
    path.write_bytes(made.getvalue())
