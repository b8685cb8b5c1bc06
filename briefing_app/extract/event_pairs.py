"""Two countries or bodies named as one: 'U.S.-China talks', 'the Franco–Danish border'; and who 'both sides' are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.extract import gazetteer
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing_app.extract.event_story import Story

_SHORTEST = 3  # letters of a word that can join two names
_HYPHENS = re.compile("[-–/]")
_PAIR = 2


def joined(story: Story, word: Token) -> tuple[str, ...]:
    """The two that a hyphen joins to one word."""
    parts = _HYPHENS.split(word.text) if len(word) > _SHORTEST else []
    return _both(story, parts)


def two_sides(story: Story, noun: Token) -> tuple[str, ...]:
    """'The Danish-Swedish pact, signed by both sides': those joined before it in its sentence, else the article's."""
    for word in reversed(story.doc[noun.sent.start : noun.i]):
        parts = _HYPHENS.split(word.text) if len(word) > _SHORTEST else []
        parts = parts if len(parts) == _PAIR else _ending_at(word)
        if parts and all(map(gazetteer.country_of, parts)):
            return _both(story, parts)
    return story.two_sides()


def of_one_name(story: Story, name: Token) -> tuple[str, ...]:
    """'the two Koreas': the two countries in whose names the word stands."""
    if not name.text.istitle() or not any(child.lower_ in {"both", "two"} for child in name.lefts):
        return ()
    found = [key for key, one in story.actors.items() if name.text.removesuffix("s") in one.name.split()]
    keys = tuple(key for key in found if story.kind(key) is ActorKind.COUNTRY)
    return keys if len(keys) == _PAIR else ()


def _ending_at(word: Token) -> list[str]:
    """The two words of three tokens: 'Danish', '-', 'Swedish'."""
    if word.i < _PAIR or not _HYPHENS.fullmatch(word.nbor(-1).text):
        return []
    return [word.nbor(-2).text, word.text]


def _both(story: Story, parts: list[str]) -> tuple[str, ...]:
    if len(parts) != _PAIR:
        return ()
    keys = tuple(key for part in parts if (key := _key(story, part)) is not None)
    return keys if len(keys) == _PAIR and all(map(story.is_group, keys)) else ()


def _key(story: Story, name: str) -> str | None:
    key = story.cast.named(name)
    return key if key in story.actors else story.country(gazetteer.country_of(name))
