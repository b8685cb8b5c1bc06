"""Moodle's GIFT (docs.moodle.org, "GIFT format"): ours, and what others write.

What becomes a card: multiple choice and short answer (the right answers), missing words (a gap), true or false,
numbers. Matching, essays and descriptions ask for no one answer; they are skipped and told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.formats import made
from briefing_app.formats.asked import BLANK, QUESTION
from briefing_app.formats.text import GAP, one_line
from briefing_app.model.exchange import Arrival, Row, Taken

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


_TOKEN = re.compile(r"\\(.)", re.DOTALL)
_KEPT = {"~": "\ue000", "=": "\ue001", "#": "\ue002", "{": "\ue003", "}": "\ue004", ":": "\ue005", "\\": "\ue006"}
_BACK = str.maketrans({code: mark for mark, code in _KEPT.items()})
_TITLE = re.compile(r"\s*::(.*?)::", re.DOTALL)
_FORM = re.compile(r"\s*\[(html|moodle|plain|markdown)\]")
_ID = re.compile(r"\[id:((?:\\.|[^\]\\])*)\]")
_TAG = re.compile(r"\[tag:((?:\\.|[^\]\\])*)\]")
_ANSWER = re.compile(r"(?P<sign>[=~])\s*(?:%(?P<worth>-?\d+(?:\.\d+)?)%)?(?P<words>[^=~]*)")
_TRUTHS = {"T": "True", "TRUE": "True", "F": "False", "FALSE": "False"}


@dataclass(frozen=True, slots=True)
class _Block:
    """One question as written, its number in the file, and the comments above it."""

    number: int
    text: str
    notes: str


def read(path: Path, how: made.How) -> Arrival:
    """The cards of a file of questions.

    Raises:
        FormatError: it cannot be read.
    """
    return made.arrival(path, (_card(block) for block in _blocks(made.text_of(path))), tell=how.tell)


def _blocks(text: str) -> Iterator[_Block]:
    number = 0
    for stretch in re.split(r"\n[ \t]*\n", text):
        lines = [line for line in stretch.split("\n") if line.strip() and not line.startswith("$")]
        notes = [line[2:] for line in lines if line.startswith("//")]
        body = [line for line in lines if not line.startswith("//")]
        if body:
            number += 1
            yield _Block(number, "\n".join(body), " ".join(notes))


def _card(block: _Block) -> Taken | Row:
    text = _TOKEN.sub(_kept, block.text)
    text = _TITLE.sub("", text, count=1)
    html = (form := _FORM.match(text)) is not None and form[1] in {"html", "moodle"}
    text = text[form.end() :] if form else text
    head, opened, rest = text.partition("{")
    inside, closed, after = rest.partition("}")
    if not opened or not closed:
        return made.skipped(block.number, _shown(text, html=html), "it has no answer in braces")
    answers, _, told = inside.partition("####")
    back = _right(answers, html=html)
    front = _shown(f"{head.rstrip()} {GAP} {after.strip()}" if after.strip() else head, html=html)
    front = front.replace(BLANK, GAP)
    if _note(_ID, block).startswith(QUESTION):
        return made.skipped(block.number, front, "it is a question of the quiz, no card")
    if back is None:
        return made.skipped(block.number, front, "it has no one right answer in words")
    if reason := made.fault(front, back):
        return made.skipped(block.number, front, reason)
    key = _note(_ID, block)
    card = made.card(front, back, _shown(told, html=html), made.kind(_note(_TAG, block)), key)
    return Taken(block.number, card, nameless=not key)


def _right(answers: str, *, html: bool) -> str | None:
    """The right answers in words; None where the question is of another sort."""
    answers = answers.strip()
    if truth := _TRUTHS.get(answers.partition("#")[0].strip().upper()):
        return truth
    if not answers or "->" in answers:
        return None
    if answers.startswith("#"):
        return _shown(answers[1:].lstrip("=").split(":")[0].split("#")[0], html=False) or None
    found = list(_ANSWER.finditer(answers))
    signed = [each for each in found if each["sign"] == "=" and each["worth"] in {None, "100"}]
    shared = [each for each in found if each["worth"] and float(each["worth"]) > 0]
    choices = any(each["sign"] == "~" for each in found)
    right = signed or shared
    said = [_shown(each["words"].partition("#")[0], html=html and choices) for each in right]
    return "; ".join(said if choices else said[:1]) or None


def _shown(words: str, *, html: bool) -> str:
    text = _FORM.sub("", words, count=1).translate(_BACK)
    return made.unmarked(text) if html else one_line(text)


def _kept(found: re.Match[str]) -> str:
    """An escaped character, out of the way until the question is taken apart."""
    mark = found[1]
    return "\n" if mark == "n" else _KEPT.get(mark, f"\\{mark}")


def _note(pattern: re.Pattern[str], block: _Block) -> str:
    found = pattern.search(block.notes)
    return re.sub(r"\\(.)", r"\1", found[1]) if found else ""
