"""What the rules of the gate look at on a card."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.model import left_out
from briefing_app.model.cards import Card, CardKind
from briefing_app.model.dated import dates_in
from briefing_app.model.facts import Event, Quote

if TYPE_CHECKING:
    from briefing_app.model.when import When

_QUOTED = re.compile(r"“[^”]*”")
_HEADLINE = re.compile(r"(?<=\(headline: )[^“”]*(?=\)(?:: “|, [\w“]|\?))")
_UNDER = re.compile(r" \(headline: [^?]*?\)(?=[,:? ])")
_NAME = re.compile(r"\b[A-Z][\w’'.-]*\w(?:(?: (?:of|and|for|the|de|al|bin|von|van))* [A-Z][\w’'.-]*\w)*")
_NEWS = re.compile(r"(?<=\(in a report that )[^“”]*(?=\): “)")
_TITLES = re.compile(rf"{_HEADLINE.pattern}|(?<= on )‘[^’“”]*’|(?<=’s )‘[^’“”]*’")


def answer(card: Card) -> str:
    """The back without its remark after a dash."""
    return card.back.split(" — ")[0].strip()


def is_date(words: str) -> bool:
    """Whether `words` are a date and nothing else."""
    return any(found == words for _, found in dates_in(words))


@lru_cache(maxsize=4096)
def outside_quotes(front: str) -> str:
    """The question's own words; of what is quoted, and of titles, only the marks remain."""
    return _QUOTED.sub("“”", _TITLES.sub("‘’", front))


def asked(front: str) -> str:
    """The same without the headline."""
    return _UNDER.sub("", outside_quotes(front))


def names(words: str) -> set[str]:
    """The names in some words of a front: runs of capitals that are no small word's."""
    small = lexicon.load("small_words")["grammar"]
    return {name for name in _NAME.findall(words) if name.lower() not in small}


def quotation(card: Card) -> str | None:
    """What stands between the outer marks of a quote card's front; None for other cards and for printed passages."""
    if card.kind is not CardKind.QUOTE or passage(card.front) is not None:
        return None
    first, last = card.front.find("“"), card.front.rfind("”")
    return card.front[first + 1 : last] if 0 <= first < last else None


def passage(front: str) -> str | None:
    """The printed passage of which the front asks what is left out; None on another front."""
    found = left_out.of(front)
    return found.passage if found else None


def headline(front: str) -> str:
    """The headline that a front tells, or the news that its article opens with, or nothing."""
    found = _HEADLINE.search(front) or _NEWS.search(front)
    return found.group() if found else ""


def words(text: str) -> list[str]:
    """Its words in lower case."""
    return re.findall(r"\d+(?:[.,]\d+)+|[^\W_]+", text.lower())


def date_of(fact: Event | Quote | None) -> When | None:
    """When an event was, or a quotation said."""
    return fact.when if isinstance(fact, Event) else fact.said_on if isinstance(fact, Quote) else None
