"""Questions as the spreadsheets that quiz services take in: Kahoot's and Wayground's (Quizizz) own templates.

Kahoot (template of 2024): questions from row 9 in columns B to H under fixed names, 120 characters for a question and
75 for an answer, no other times than eight. Wayground: a row of names, a row of instructions, then the questions; the
explanation carries our sentence and its source. What is too long is left out or shortened, as chosen: an aside goes
first, then what leads to the question; what is asked is never cut, so what is too long even so is left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
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

_SHORTER = (
    (re.compile(r" \((?:headline|as printed|here): [^“”]*?\)(?=[:,.?])"), ""),  # cards.wording.headed
    (re.compile(r"\b(said|say), [^“”]*?: (?=“)"), r"\1: "),  # where and when it was said
    (
        re.compile(r"^Sources differ on (?P<what>.+)[.] Which of them gives (?P<value>“.+”)[?]$"),
        r"Which source gives \g<value> for \g<what>?",
    ),
)
"""What a prompt of ours can lose and still ask the same, in this order."""


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
            _shown(each.prompt),
            "Multiple Choice" if len(each.right) == 1 else "Checkbox",
            *_choices(each, WAYGROUND),
            ",".join(str(nth + 1) for nth in sorted(each.right)),
            int(seconds),
            "",
            one_line(" — ".join(each.told.removesuffix(source := f"\n— {each.citation.line}").split("\n")) + source),
        )
        for each in fitting(deck, WAYGROUND, too_long)
    ]
    _written(path, [WAYGROUND_COLUMNS, _INSTRUCTIONS, *rows])


def fitting(deck: Deck, limits: Limits, too_long: str) -> Iterator[Asked]:
    """The questions that go in, as they will be; long ones only where they are to be shortened and can be."""
    for each in with_choices(deck):
        if not _has_room(each, limits):
            continue
        if not is_long(each, limits):
            yield each
        elif too_long == "shorten" and (short := shortened(each.prompt, limits.question)):
            yield replace(each, prompt=short)


def shortened(prompt: str, most: int) -> str | None:
    """`prompt` with as few words less as bring it to `most` characters; None where what is asked is longer."""
    line = _shown(prompt)
    for aside, instead in _SHORTER:
        if len(line) <= most:
            break
        line = aside.sub(instead, line)
    return line if len(line) <= most else None


def is_long(each: Asked, limits: Limits) -> bool:
    """Whether something of it is longer than the service takes."""
    return len(_shown(each.prompt)) > limits.question or any(
        len(one_line(words)) > limits.choice for words in each.choices
    )


def told(deck: Deck, limits: Limits, too_long: str) -> tuple[str, ...]:
    """What a person should know before the sheet is written."""
    questions = list(with_choices(deck))
    room = [each for each in questions if _has_room(each, limits)]
    long = [each for each in room if is_long(each, limits)]
    never = sum(shortened(each.prompt, limits.question) is None for each in long)
    shorten = too_long == "shorten"
    most = f"at most {limits.question} characters for a question, {limits.choice} for an answer"
    sentences = (
        (sum(1 for _ in asked(deck)) - len(questions), "card{s} without choices {are} left out."),
        (len(questions) - len(room), f"question{{s}} with more than {limits.choices} choices {{are}} left out."),
        (len(long) - never if shorten else 0, f"question{{s}} {{are}} too long and {{are}} shortened ({most})."),
        (never if shorten else 0, f"too long even so: left out ({most})."),
        (0 if shorten else len(long), f"question{{s}} {{are}} too long and {{are}} left out ({most})."),
    )
    return tuple(f"{number} {_numbered(what, number)}" for number, what in sentences if number)


def _numbered(what: str, number: int) -> str:
    return what.format(s="", are="is") if number == 1 else what.format(s="s", are="are")


def _has_room(each: Asked, limits: Limits) -> bool:
    return len(each.choices) <= limits.choices and max(each.right) < limits.choices


def _prompt_and_choices(each: Asked, limits: Limits) -> tuple[str, ...]:
    return (_shown(each.prompt), *_choices(each, limits))


def _choices(each: Asked, limits: Limits) -> tuple[str, ...]:
    """The choices, told apart even where cutting made them alike, and empty places up to the most."""
    shown: list[str] = []
    for nth, words in enumerate(each.choices, start=1):
        short = _short(words, limits.choice)
        shown.append(f"{short[: limits.choice - 2]} {nth}" if short in shown else short)
    return (*shown, *[""] * (limits.choices - len(shown)))


def _shown(text: str) -> str:
    return one_line(text) or "-"


def _short(text: str, most: int) -> str:
    """`text` on one line, cut at a word if it is longer than `most`."""
    line = _shown(text)
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
