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
_SITTINGS = frozenset({"court", "hearing", "inquest", "jury", "trial", "tribunal"})
_COURTS = frozenset({"court", "inquest", "inquiry", "tribunal"})
_SEAT, _UNION = "Brussels", ("European Commission", "European Union")
_OFTEN = 2  # times as often named as any other body


def implied(story: Story, word: Token) -> tuple[str, ...]:
    """Key of the body that the word brings in without naming it; nobody where that is not plain."""
    if story.quoted[word.i]:
        return ()
    if word.text == _SEAT:
        return _union(story, word)
    if word.lower_ in _SITTINGS and _is_told(word):
        return _court(story, word)
    plain = word.dep_ in _HOLDINGS.get(word.lower_, ()) and not _has_an_owner(story, word)
    return main_body(story) if plain else ()


def _is_told(sitting: Token) -> bool:
    """'told the hearing', 'said to the jury'."""
    told = sitting.dep_ in {"dobj", "dative"} and sitting.head.lemma_ == "tell"
    to = sitting.dep_ == "pobj" and sitting.head.lower_ in {"before", "to"}
    return (told or to) and any(word.lower_ == "the" for word in sitting.lefts)


def _court(story: Story, sitting: Token) -> tuple[str, ...]:
    """The body that hears evidence which was named last before it sits."""
    bodies = [one for one in story.actors.values() if one.kind is ActorKind.ORGANISATION]
    courts = [one for one in bodies if not _COURTS.isdisjoint(one.name.lower().split())]
    named = [
        (place.span.start, one.key) for one in courts for place in one.mentions if place.span.start < sitting.idx
    ]
    return (max(named)[1],) if named else ()


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


def main_body(story: Story) -> tuple[str, ...]:
    """The body that the article is about: one that acts for no country, named twice as often as any other."""
    bodies = [one for one in story.actors.values() if one.kind is ActorKind.ORGANISATION and one.side is None]
    ranked = sorted(bodies, key=lambda one: -len(one.mentions))[:2]
    alone = len(ranked) == 1 or (bool(ranked) and len(ranked[0].mentions) >= _OFTEN * len(ranked[1].mentions))
    return (ranked[0].key,) if alone else ()
