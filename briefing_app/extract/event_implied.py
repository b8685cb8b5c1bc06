"""Whom a noun brings in that names no owner: shares are those of the article's firm, Brussels is the Union.

What is left out is what the article is about (bridging: Clark 1975): 'Shares fell by 9%' in a report on one firm.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing_app.extract.event_story import Story

_OWNERS = frozenset({"poss", "compound", "nmod", "amod"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_HOLDINGS = {"shares": _SUBJECTS, "stake": frozenset({"dobj"}), "board": frozenset({"pobj", "dobj", "nsubj"})}
_SEAT, _UNION = "Brussels", ("European Commission", "European Union")
_OFTEN = 2  # times as often named as any other body


def implied(story: Story, word: Token) -> tuple[str, ...]:
    """Key of the body that the word brings in without naming it; nobody where that is not plain."""
    if story.quoted[word.i]:
        return ()
    if word.text == _SEAT:
        return _union(story, word)
    plain = word.dep_ in _HOLDINGS.get(word.lower_, ()) and not _has_an_owner(story, word)
    return _firm(story) if plain else ()


def _union(story: Story, name: Token) -> tuple[str, ...]:
    """'Brussels blocked the merger': the Commission, else the Union, if the article names it; not 'in Brussels'."""
    by = name.dep_ == "pobj" and name.head.dep_ == "agent"
    if name.dep_ not in _SUBJECTS and not by:
        return ()
    keys = {actor.name: key for key, actor in story.actors.items()}
    return next(((keys[one],) for one in _UNION if one in keys), ())


def _has_an_owner(story: Story, noun: Token) -> bool:
    """Whether it is told whose it is: 'Hansa's shares', 'its shares', 'shares of Hansa', 'a stake in Hansa'."""
    beside = [word for word in noun.lefts if word.dep_ in _OWNERS]
    behind = [word for of in noun.rights if of.lower_ in {"of", "in", "at"} for word in of.children]
    return any(word.dep_ == "poss" or story.doer_named(word) for word in (*beside, *behind))


def _firm(story: Story) -> tuple[str, ...]:
    """The body that the article is about: one that acts for no country, named twice as often as any other."""
    bodies = [one for one in story.actors.values() if one.kind is ActorKind.ORGANISATION and one.side is None]
    ranked = sorted(bodies, key=lambda one: -len(one.mentions))[:2]
    alone = len(ranked) == 1 or (bool(ranked) and len(ranked[0].mentions) >= _OFTEN * len(ranked[1].mentions))
    return (ranked[0].key,) if alone else ()
