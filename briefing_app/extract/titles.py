"""Titles of offices as words: what two wordings have in common, and for which state an office acts."""

from __future__ import annotations

import re

from briefing_app.extract import gazetteer, names, runs

_SMALL = frozenset(("of", "for", "and", "the", "a", "an", "s", "to", "at", "in", "new", "then", "former", "his", "her"))
_WORD = re.compile(r"[\w.'’-]+")
_LONGEST_NATION = 5  # words: 'the Democratic Republic of Congo'


def is_head(word: str) -> bool:
    """Whether `word` can head a title: 'Minister', 'co-founder', 'vice-president'."""
    known = runs.titles("heads")
    return word.lower() in known or word.lower().rsplit("-", 1)[-1] in known


def concepts(title: str) -> frozenset[str]:
    """The words of a title that matter, countries by their canonical name: what titles are compared by."""
    words = [names.without_possessive(word) for word in _WORD.findall(title)]
    kept = (gazetteer.country_of(word) or names.plain(word) for word in words)
    return frozenset(word for word in kept if word and word not in _SMALL)


def side(title: str) -> str | None:
    """The state or body for which the holder of `title` acts, if the title is an office of state and names it."""
    words = [names.without_possessive(word) for word in _WORD.findall(title)]
    if not any(word.lower() in runs.titles("state") for word in words):
        return None
    for size in range(_LONGEST_NATION, 0, -1):
        for start in range(len(words) - size + 1):
            found = _acts_for(" ".join(words[start : start + size]))
            if found:
                return found
    return None


def _acts_for(phrase: str) -> str | None:
    entry = gazetteer.lookup(phrase)
    if entry and entry.sort is not gazetteer.Sort.BODY:
        return entry.name
    return gazetteer.sides().get(entry.name if entry else phrase)
