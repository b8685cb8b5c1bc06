"""Through which medium something was said: told to a paper, said on a station, written on a platform (rubric F5)."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = r"(?:[Tt]he )?[A-Z][\w’'&.-]*(?: (?:of |the |and )?[A-Z][\w’'&.-]*){0,4}"
_TO = re.compile(rf"\b(?:told|tells|telling|interview (?:with|to)) (?P<name>{_NAME})")
_ON = re.compile(rf"\b[Oo]n (?P<name>{_NAME})")
_SHOW = re.compile(
    r"\b(?:[Oo]n|(?:broadcast|edition|episode) of) (?:(?P<station>[A-Z]\w+(?: News)?)[’']s )?"
    r"[“\"‘](?P<show>[A-Z][\w’' :-]{2,40}?),?[”\"’](?!s)"
)
_ME = re.compile(r"\b(?:told|tells|emailed|texted|wrote) me\b|\bI (?:spoke|talked) (?:to|with)\b")
_LEAD = 1200  # characters of an article in which a transcript says of which programme it is
_NEAR = 700  # characters before a quotation in which 'the paper' was named


def told_to(around: str) -> str | None:
    """'CNN', 'the Harbour Times': the outlet that the reporter's words beside a quotation name as the hearer."""
    return next((name for found in _TO.finditer(around) for name in _outlets(found["name"])), None)


def said_on(around: str) -> str | None:
    """'on Twitter', 'on CNBC', 'on ‘Harbour Today’': where the words were broadcast or written.

    Args:
        around: the sentence of the quotation, with the marks of other things it names.
    """
    for found in _ON.finditer(around):
        name = next(_outlets(found["name"]), None) or next(_platforms(found["name"]), None)
        if name:
            return f"on {name}"
    show = _SHOW.search(around)
    return _worded(show) if show and show.group()[:2].lower() == "on" else None


def programme(text: str) -> str | None:
    """Of which programme a transcript is, as its first lines say: 'on ‘Harbour Today’'."""
    show = _SHOW.search(text[:_LEAD])
    return _worded(show) if show else None


def the_press(text: str, before: int) -> str | None:
    """Which outlet 'the paper' is: the last one named in the text before that place; None where none is."""
    lead = text[max(0, before - _NEAR) : before]
    named = [name for found in re.finditer(_NAME, lead) for name in _outlets(found.group())]
    return re.sub(r"^The ", "the ", named[-1]) if named else None


def calls_the_press(around: str) -> re.Match[str] | None:
    """'told the paper': an addressee that was named before."""
    return _press().search(around)


def named(around: str, press: str) -> str:
    """The words with the outlet in the place of 'the paper'."""
    return re.sub(rf"{_press().pattern}(?: that)?(?= \w)", f"told {press} that", around)


def is_medium(words: str) -> bool:
    """Whether words name an outlet or a platform and nothing else: 'CNBC', 'the Harbour Times', 'Twitter'."""
    return words in lexicon.load("audiences")["platforms"] or next(_outlets(words), None) == words


def to_me(around: str) -> bool:
    """Whether the reporter is the one who was told: 'told me', 'when I spoke to her'."""
    return _ME.search(around) is not None


def _worded(show: re.Match[str]) -> str:
    return f"on {show['station']}’s ‘{show['show']}’" if show["station"] else f"on ‘{show['show']}’"


def _outlets(name: str) -> Iterator[str]:
    """The longest beginning of a name that is an outlet's."""
    words = re.sub(r"[’']s\b.*", "", name).rstrip(".,").split()
    for end in range(len(words), 0, -1):
        last = words[end - 1].rstrip(".,").rpartition("-")[2]  # 'the Leeds Tribune-Review'
        alone = last in _alone() and (end == 1 or words[0] == "the")
        if alone or (last in _heads() and end > 1):
            whole = (
                end + 2 if words[end : end + 1] == ["of"] and len(words) > end + 1 else end
            )  # 'the Times of India'
            yield " ".join(words[:whole]).rstrip(".,")
            return


def _platforms(name: str) -> Iterator[str]:
    yield from (one for one in lexicon.load("audiences")["platforms"] if re.match(rf"{re.escape(one)}\b", name))


@cache
def _alone() -> frozenset[str]:
    return frozenset(lexicon.load("audiences")["outlets"])


@cache
def _heads() -> frozenset[str]:
    return frozenset((*lexicon.load("quoted")["outlets"], *_alone()))


@cache
def _press() -> re.Pattern[str]:
    nouns = "|".join(lexicon.load("audiences")["the press"])
    return re.compile(rf"\btold the (?:{nouns})\b")
