"""Whom an article's own subject is taken up by: 'the club', 'the North', 'federal investigators', 'the developers'.

What a text is about needs no name any more (Prince 1981, given and new: what is evoked). So 'the company' in a report
on one firm is that firm though another was named last, and what is federal is the country's in which the news is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import event_implied, runs
from briefing_app.extract.home import Home
from briefing_app.lexicon import load
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing_app.extract.event_story import Story

_FIRMS = frozenset({"Bank", "Fund", "House", "Partnership"})
_SIDES = frozenset({"North", "South", "East", "West"})
_PAIR = 2
_BESIDE = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "agent", "prep"})
_OWNERS = frozenset({"poss", "compound", "amod", "nmod"})
_ANOTHER = frozenset({"eastern", "former", "new", "opposing", "other", "rival", "same", "western"})
_TELLING_WHICH = frozenset({"of", "behind"})


def enterprise(story: Story, noun: Token) -> tuple[str, ...]:
    """Key of the firm or club that the article is about, for 'the company', 'the club' with nothing more said."""
    listed = noun.lemma_.lower() in load("group_nouns")["enterprises"]
    bare = [child.lower_ for child in noun.lefts] in (["the"], ["this"])
    found = event_implied.main_body(story) if listed and bare else ()
    return tuple(key for key in found if may_be(story, key, noun))


def league(story: Story, noun: Token) -> tuple[str, ...]:
    """Key of the league of states that 'the bloc', 'the 15-member bloc' is: the one named last."""
    if noun.lemma_.lower() not in load("group_nouns")["leagues"] or noun.tag_ != "NN":
        return ()
    said = {child.lower_ for child in noun.lefts}
    if not said & {"the", "this"} or said & _ANOTHER or is_told_which(noun):
        return ()
    known = frozenset(load("group_nouns")["leagues of states"])
    leagues = [one for one in story.actors.values() if one.name in known or not known.isdisjoint(one.aliases)]
    places = sorted((place.span.start, one.key) for one in leagues for place in one.mentions)
    before = [key for start, key in places if start < noun.idx]
    return (before[-1],) if before else tuple(key for _, key in places[:1])


def cause(story: Story, noun: Token) -> tuple[str, ...]:
    """Key of the body that the article is about, for 'the organisation', 'the movement' with nothing more said."""
    listed = noun.lemma_.lower() in load("group_nouns")["causes"]
    bare = [child.lower_ for child in noun.lefts] in (["the"], ["this"])
    return event_implied.main_body(story) if listed and bare else ()


def is_beside(story: Story, key: str, noun: Token) -> bool:
    """'sold the company to Boeing': nobody is sold to himself (binding: Chomsky 1981, principle B)."""
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if verb.pos_ != "VERB":
        return False
    others = [child for child in verb.children if child.i != noun.i and child.dep_ in _BESIDE]
    beside = [word for child in others if not child.is_ancestor(noun) for word in (child, *child.children)]
    return any(story.cast.at(word.idx, word.idx + len(word)) == key for word in beside if word.dep_ not in _OWNERS)


def is_told_which(noun: Token) -> bool:
    """'the group behind the attack', 'the bank which failed': what follows tells which one is meant."""
    after = noun.nbor(1) if noun.i + 1 < len(noun.doc) else noun
    restricted = any(one.dep_ == "relcl" and one.left_edge.nbor(-1).text != "," for one in noun.rights)
    deed = any(one.dep_ == "pcomp" for one in after.rights)  # 'accused the government of having …'
    if restricted or (after.lower_ in _TELLING_WHICH and not deed):
        return True
    return any(one.lower_ in _TELLING_WHICH and one.i != after.i for one in noun.rights)


def may_be(story: Story, key: str, noun: Token) -> bool:
    """Whether a body may be called by a noun for firms: a commission or a party is no company, by its name."""
    name = story.actors[key].name.split()
    firm = noun.lemma_.lower() in load("group_nouns")["enterprises"]
    other = not (runs.words("joining") - _FIRMS).isdisjoint(name)
    return not firm or not other or name[-1].lower() == noun.lemma_.lower()


def at_home(story: Story, noun: Token) -> tuple[str, ...]:
    """'Rival Danish parties set the country on a new road': the one country of the sentence before the noun."""
    before = story.doc[noun.sent.start : noun.i]
    keys = dict.fromkeys(story.cast.at(word.idx, word.idx + len(word)) for word in before if word.pos_ == "ADJ")
    found = tuple(key for key in keys if key and key in story.actors and story.kind(key) is ActorKind.COUNTRY)
    return found if len(found) == 1 else ()


def half(story: Story, name: Token) -> tuple[str, ...]:
    """'the North' beside North Korea: the one country whose name begins so."""
    before = name.nbor(-1).lower_ if name.i else ""
    named = name.i + 1 < len(name.doc) and name.nbor(1).pos_ == "PROPN"
    if name.text not in _SIDES or before != "the" or named:
        return ()
    found = [key for key, actor in story.actors.items() if actor.name.split()[0] == name.text]
    found = [key for key in found if story.kind(key) is ActorKind.COUNTRY]
    return tuple(found) if len(found) == 1 else ()


def federal(story: Story, noun: Token) -> tuple[str, ...]:
    """'federal prosecutors', 'the federal government': the country's that the article is about."""
    if noun.lemma_.lower() not in load("group_nouns")["federal"]:
        return ()
    if not any(child.lower_ == "federal" and child.dep_ == "amod" for child in noun.lefts):
        return ()
    key = story.country(Home.of(story.doc).country())
    return (key,) if key is not None else story.one_side()


def introduced(story: Story, noun: Token) -> tuple[str, ...]:
    """'the developers' after 'two developers, Ann Lee and Tom Berg': all who were brought in by that noun."""
    if noun.tag_ != "NNS" or [child.lower_ for child in noun.lefts] not in (["the"], ["both"], ["the", "two"]):
        return ()
    for one in reversed(story.before(noun.i, (noun.lower_,))):
        name = next((child for child in one.rights if child.dep_ == "appos" and story.is_person(child)), None)
        if name is None:
            continue
        keys = dict.fromkeys(story.cast.at(each.idx, each.idx + len(each)) for each in (name, *name.conjuncts))
        found = tuple(key for key in keys if key in story.actors and key is not None)
        return found if len(found) >= _PAIR else ()
    return ()
