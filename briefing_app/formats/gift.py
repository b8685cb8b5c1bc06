"""The deck as GIFT, Moodle's text format for questions (docs.moodle.org, "GIFT format").

A card whose question has choices becomes multiple choice, any other a short answer; the sentence and its source are
the general feedback, shown after the answer. Questions stand apart by an empty line and hold none; what means
something to GIFT is escaped by a backslash, in feedback too. Texts of questions are marked as HTML, so that theirs is
the same meaning everywhere; short answers are plain, as Moodle compares them letter by letter.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from briefing_app.formats.asked import Asked, asked
from briefing_app.formats.text import clean, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from briefing_app.model.cards import Deck

_MEANS = re.compile(r"[\\~=#{}:]")
_IN_BRACKETS = re.compile(r"[\\\]]")
_WHOLE = 100  # per cent


def write(deck: Deck, path: Path, _now: datetime) -> None:
    """Write one question a card, under a category of the deck's name.

    Raises:
        OSError: the file cannot be written.
    """
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f"$CATEGORY: {_category(deck.name)}\n\n")
        file.writelines(f"{_question(each)}\n\n" for each in items(deck))


def items(deck: Deck) -> Iterator[Asked]:
    """What goes in."""
    return asked(deck)


def escaped(text: str) -> str:
    """`text` so that GIFT reads every character as itself."""
    return _MEANS.sub(r"\\\g<0>", text)


def _category(name: str) -> str:
    """A path in Moodle; its separator is doubled in names."""
    return f"$course$/top/{(one_line(name) or 'Briefing').replace('/', '//')}"


def _question(each: Asked) -> str:
    note = "".join(f" [{name}:{_IN_BRACKETS.sub(_backslash, value)}]" for name, value in _marks(each))
    head = f"::{escaped(one_line(each.title))}::[html]{_html(each.prompt)}"
    return f"//{note}\n{head} {{\n{_answers(each)}\n####{_html(each.told)}\n}}"


def _marks(each: Asked) -> Iterator[tuple[str, str]]:
    yield "id", one_line(each.key)
    yield "tag", each.kind


def _answers(each: Asked) -> str:
    if not each.choices:
        return _choice("=", escaped(one_line(each.answer)) or "-", _WHOLE)
    if len(each.right) == 1:
        shown = [_html(words) for words in each.choices]
        marked = (_choice("=", w, _WHOLE) if n in each.right else _choice("~", w, 0) for n, w in enumerate(shown))
        return "\n".join(marked)
    share = f"%{_WHOLE / len(each.right):.5g}%"
    weighed = (f"~{share if nth in each.right else '%-100%'}{_html(words)}" for nth, words in enumerate(each.choices))
    return "\n".join(weighed)


def _choice(sign: str, words: str, worth: int) -> str:
    """An answer; one that begins like a weight gets its own before it."""
    return f"{sign}%{worth}%{words}" if words.startswith("%") else f"{sign}{words}"


def _html(text: str) -> str:
    return escaped(escape(clean(text).strip(), quote=False).replace("\n", "<br>"))


def _backslash(found: re.Match[str]) -> str:
    return f"\\{found.group()}"
