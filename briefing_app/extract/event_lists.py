"""Whom a counted plural takes up: 'the three states', 'four South American countries', 'the three men'.

A list introduces its members, and a plural of the same number takes them up (plural anaphora to a coordination: Kamp
and Reyle 1993, From Discourse to Logic, ch. 4); in a lead the list may come after ('four states', then which).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.lexicon import load
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from briefing_app.extract.event_story import Story

_SEVERAL = 2
_LEAST, _MOST = 3, 6  # of a list; two are 'both', of more an article seldom names all
_MODIFIES = frozenset({"amod", "nummod", "det", "compound", "punct", "advmod", "nmod"})
_JOINTS = frozenset({",", "and", ", and", "&"})
_OTHERS = frozenset({"other", "another", "more", "further", "additional", "new", "remaining"})


def completed(story: Story, start: int, end: int, found: tuple[str, ...]) -> tuple[str, ...]:
    """Those of an event with the rest of a list of which several take part: 'Lee, Berg and Lund were arrested'.

    Args:
        start: the first token of its sentence.
        end: the token behind it.
        found: keys of those found so far.
    """
    for members in lists(story):
        keys = tuple(key for at, key in members if start <= at < end)
        if len(keys) == len(members) and len(set(keys) & set(found)) >= _SEVERAL:
            first = min(found.index(key) for key in keys if key in found)
            found = (*found[:first], *keys, *(key for key in found[first:] if key not in keys))
    return found


def counted(story: Story, noun: Token) -> tuple[str, ...]:
    """Keys of all of the list that a counted `noun` takes up: the last of that many of its kind, else the next."""
    size, kind = _number(noun), _kind(noun)
    described = {child.lower_ for child in noun.children}
    if not _LEAST <= size <= _MOST or kind is None or described & _OTHERS:
        return ()
    if any(child.dep_ not in _MODIFIES and child.i < noun.i for child in noun.children):
        return ()
    lists = [(at, keys) for at, keys in _lists(story, kind) if len(keys) == size]
    before = [keys for at, keys in lists if at < noun.i]
    after = [keys for at, keys in lists if at > noun.i]
    definite = bool(described & {"the", "all", "these"})
    return before[-1] if before and definite else after[0] if after and not before else ()


def _number(noun: Token) -> int:
    words = load("amounts")["numerals"]
    told = next((child.lower_ for child in noun.lefts if child.dep_ == "nummod"), "")
    return words.index(told) if told in words else 0


def _kind(noun: Token) -> ActorKind | None:
    """What those are whom a plural noun counts."""
    nouns, lemma = load("group_nouns"), noun.lemma_.lower()
    if noun.tag_ != "NNS":
        return None
    if lemma in nouns["sides"] or lemma in nouns["country"]:
        return ActorKind.COUNTRY
    if lemma in nouns["leaders"]:
        return ActorKind.PERSON
    return ActorKind.ORGANISATION if lemma in nouns["enterprises"] or lemma in nouns["bodies"] else None


def _lists(story: Story, kind: ActorKind) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The lists of an article's actors of one kind, each with the token where it begins."""
    for members in lists(story):
        if all(story.kind(key) is kind for _, key in members):
            yield members[0][0], tuple(key for _, key in members)


def lists(story: Story) -> tuple[tuple[tuple[int, str], ...], ...]:
    """The names that stand in a row with only commas and 'and' between them, three or more: token and key of each."""
    if not story.lists:
        story.lists.append(tuple(_rows(story)))
    return story.lists[0]


def _rows(story: Story) -> Iterator[tuple[tuple[int, str], ...]]:
    text = story.article.text
    named = sorted(
        (place.span.start, place.span.end, key) for key, actor in story.actors.items() for place in actor.mentions
    )
    row: list[tuple[int, int, str]] = []
    for one in [*named, (len(text) + 1, len(text) + 1, "")]:
        if row and text[row[-1][1] : one[0]].strip() not in _JOINTS:
            keys = dict.fromkeys(key for _, _, key in row)
            if len(keys) == len(row) >= _LEAST:
                yield tuple((story.scene.tokens(start, end)[0], key) for start, end, key in row)
            row = []
        row.append(one)
