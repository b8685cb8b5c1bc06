"""Dates of what a figure is compared with: of 'rose to 34 percent from 32 in 1983' nothing happened in 1983.

A report on figures gives the new one first and then its base, each with its own time ('compared with', 'up from',
'against': Reuters Handbook of Journalism, on percentages and comparisons); the base's date dates no deed.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_app.lexicon import load

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing_app.extract.dates import DateMention

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_WITHIN = r"(?P<base>(?:[^,;:]|,(?=\d)){0,80})$"  # up to the date, in one phrase
_COMPARED = re.compile(rf"\bcompar(?:ed|es|ing)(?: [a-z]+ly)? (?:with|to)\b{_WITHIN}", re.IGNORECASE)
_AGAINST = re.compile(rf"(?:(?:\d|\bper ?cent\b)[^;]{{0,60}}\bagainst|\bthan(?! \d))\b{_WITHIN}", re.IGNORECASE)
_ITS_FIGURE = re.compile(r"^['’]s? [^,;]{0,30}\d")  # 'against yesterday’s closing of 12.5'
_TO_A_FIGURE = re.compile(r"^ to [^,;]{0,20}\d")


def is_of_a_base(mention: DateMention, date: Token) -> bool:
    """Whether a date stands in the phrase of what a new figure is compared with.

    Args:
        mention: the date.
        date: the word of it on which its others hang.
    """
    sentence = date.sent
    at = mention.span.start - sentence.start_char
    before, after = sentence.text[: max(0, at)], sentence.text[mention.span.end - sentence.start_char :]
    found = _COMPARED.search(before)
    if found is not None and not _is_told(date, found["base"]):
        return True
    found = _AGAINST.search(before) or _from_a_figure().search(before) or _figure_from(before, after)
    if found is None or _is_told(date, found["base"]):
        return False
    return bool(re.search(r"\d", found["base"]) or _ITS_FIGURE.match(after))


def _figure_from(before: str, after: str) -> re.Match[str] | None:
    """'fell from 30 dollars in 1985 to under 10'."""
    return re.search(rf"\bfrom\b{_WITHIN}", before, re.IGNORECASE) if _TO_A_FIGURE.match(after) else None


@cache
def _from_a_figure() -> re.Pattern[str]:
    """'rose to 34 percent from 32', 'little changed from 3.7'."""
    changes = "|".join(load("date_words")["changes"])
    led = rf"\b(?:(?:{changes})(?: \w+){{0,3}}|(?:to|by|at|of) [^;]{{0,20}}\d[^;]{{0,60}}),? from\b"
    return re.compile(led + _WITHIN, re.IGNORECASE)


def _is_told(date: Token, base: str) -> bool:
    """Whether a verb between the comparison and the date tells of the date: 'more than the 300 who died in May'."""
    end = date.left_edge.idx
    return any(word.tag_ in _FINITE for word in date.sent if end - len(base) <= word.idx < end)
