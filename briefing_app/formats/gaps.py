"""Anki's clozes: `{{c1::answer::hint}}`, one card a number; also nested, as Anki has them."""

from __future__ import annotations

import re

from briefing_app.formats.text import GAP

_OPENING = re.compile(r"\{\{c(\d+(?:,\d+)*)::")
_HINTED = re.compile(r"\{\{c(\d+(?:,\d+)*)::(?:(?!::|[{}]{2}).)*::((?:(?![{}]{2}).)*)\}\}", re.DOTALL)
_MOST = 100  # numbers of a note: more is nobody's note


def any_in(text: str) -> bool:
    """Whether a text has a gap."""
    return bool(_OPENING.search(text))


def cards(text: str) -> dict[int, tuple[str, str]]:
    """Question and answer of each number: its gaps closed, all others open; their answers joined by '; '."""
    numbers = {int(digits) for found in _OPENING.finditer(text) for digits in found[1].split(",")[:_MOST]}
    return {number: _card(text, number) for number in sorted(numbers)[:_MOST]}


def hints(text: str) -> dict[int, str]:
    """The hints of each number that has some, joined by '; '; of gaps that hold no other gap."""
    found: dict[int, list[str]] = {}
    for gap in _HINTED.finditer(text):
        for digits in gap[1].split(",")[:_MOST]:
            found.setdefault(int(digits), []).append(gap[2].strip())
    return {number: "; ".join(filter(None, each)) for number, each in found.items()}


def _card(text: str, number: int) -> tuple[str, str]:
    answers: list[str] = []
    front, _ = _walked(text, 0, number, answers, nested=False)
    return front, "; ".join(dict.fromkeys(answers))


def _walked(text: str, at: int, number: int, answers: list[str], *, nested: bool) -> tuple[str, int]:
    """The text from `at` to the end of the gap it is in (or of all), and where that is."""
    out: list[str] = []
    while at < len(text):
        opening = _OPENING.match(text, at)
        if opening:
            inside, at = _walked(text, opening.end(), number, answers, nested=True)
            answer = inside.split("::", 1)[0]
            wanted = str(number) in opening[1].split(",")
            out.append(GAP if wanted else answer)
            if wanted:
                answers.append(answer.strip())
        elif nested and text.startswith("}}", at):
            return "".join(out), at + 2
        else:
            end = _next(text, at)
            out.append(text[at:end])
            at = end
    return "".join(out), at


def _next(text: str, at: int) -> int:
    """Where the next gap may open or close, behind `at`."""
    found = [place for place in (text.find("{{", at + 1), text.find("}}", at + 1)) if place > 0]
    return min(found, default=len(text))
