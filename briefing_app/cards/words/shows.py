"""Programmes on which somebody says or does a thing: an occasion that tells one time from another (rubric B4)."""

from __future__ import annotations

import re

_HEADS = "Show|Report|Hour|Podcast|Edition|Tonight|Newsnight|Nation|Friends|Breakfast|Factor|File"
NAME = rf"(?:[Tt]he )?(?:[A-Z][\w.’'&-]* (?:(?:with|and|of|the|in) )*)+(?:{_HEADS})"
_FIRST = re.compile(rf"On (?:the )?(?P<show>{NAME}),? (?P<told>[A-Z].+)")
_ON = re.compile(rf"\bon (?:the )?(?P<show>{NAME})(?![\w’'-])")


def last(told: str) -> str:
    """'On The Ann Lee Show, Bo Holt attacked Oslo' -> 'Bo Holt attacked Oslo on The Ann Lee Show'."""
    found = _FIRST.fullmatch(told)
    return f"{found['told']} on {found['show']}" if found else told


def on(told: str, start: int = 0) -> re.Match[str] | None:
    """Where in a sentence a programme is named as the occasion: its group `show`."""
    return _ON.search(told, start)
