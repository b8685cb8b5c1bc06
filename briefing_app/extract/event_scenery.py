"""Names beside an event that only say where, whence, by what paper, or of what kind.

'North of the Skagen River', 'returned from Denmark', 'a letter seen by Hansa Press', 'acceded to the Storvik Treaty'.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing_app.extract import gazetteer, runs
from briefing_app.extract.scene import is_human_noun
from briefing_app.lexicon import load
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing_app.extract.event_story import Story

_STATESMEN = frozenset({"counterpart", "diplomat", "leader", "minister", "official", "president"})
_SEEN = frozenset({"hear", "obtain", "review", "see", "view"})
_LEAVES = frozenset({"arrive", "depart", "flee", "fly", "return"})


def only_says_whence(story: Story, word: Token, key: str) -> bool:
    """Whether a name stands for a place or a paper, for whoever saw one, or for where somebody came from."""
    if _names_a_site(story, word, key) or _names_a_paper(story, word, key) or _has_seen_it(story, word, key):
        return True
    return story.is_group(key) and (_comes_from_there(word) or _is_told_to_be_there(word))


def _names_a_site(story: Story, word: Token, key: str) -> bool:
    """'north of the Skagen River', 'the Skagen coast', 'the island of Skagen': a place that was taken for a body."""
    name = story.actors[key].name
    if story.kind(key) is not ActorKind.ORGANISATION or gazetteer.lookup(name) is not None:
        return False
    behind = word.head.dep_ == "prep" and word.head.lower_ == "of" and word.head.head.lower_ in _kinds_of_site()
    before = word.dep_ == "compound" and word.head.lower_ in _kinds_of_site() and word.head.pos_ == "NOUN"
    return name.split()[-1] in _sites() or behind or before


@cache
def _sites() -> frozenset[str]:
    return runs.words("places") - runs.words("heads")


@cache
def _kinds_of_site() -> frozenset[str]:
    return frozenset(site.lower() for site in _sites()) | runs.words("areas") - {"state", "department"}


def _names_a_paper(story: Story, word: Token, key: str) -> bool:
    """'acceded to the Malen Convention', 'under the Storvik Treaty': what is signed or kept, taken for a body."""
    last = story.actors[key].name.split()[-1]
    paper = last in runs.words("events") | {"Convention"} and story.kind(key) is ActorKind.ORGANISATION
    return paper and word.dep_ not in {"nsubj", "nsubjpass"} and word.head.lower_ not in {"at", "by"}


def _has_seen_it(story: Story, word: Token, key: str) -> bool:
    """'a letter seen by Reuters': an outlet that tells where it has it from."""
    seen = word.head.head
    by = word.dep_ == "pobj" and word.head.lower_ == "by" and seen.dep_ == "acl"
    return by and seen.lemma_ in _SEEN and story.kind(key) is ActorKind.ORGANISATION


def _comes_from_there(word: Token) -> bool:
    """'returned from Denmark', 'people from Denmark', 'independence from Denmark': where it was before."""
    word = first_of_several(word)
    over = word.head.head
    if word.dep_ != "pobj" or word.head.lower_ != "from":
        return False
    leaves = over.lemma_ in _LEAVES or over.lemma_.lower() == "independence"
    people = over.lower_ == "people" or is_human_noun(over.lemma_.lower())
    return leaves or (over.pos_ == "NOUN" and people and not acts_for_others(over))


def _is_told_to_be_there(word: Token) -> bool:
    """'Oslo, the capital of Norway', 'in Lund, Sweden', 'painted as Norwegian': what a place is, or is made out."""
    if word.dep_ == "appos" and word.head.ent_type_ == "GPE" and word.left_edge.i > word.head.i:
        return True
    word = first_of_several(word)
    capital = word.dep_ == "pobj" and word.head.lower_ == "of" and word.head.head.lower_ == "capital"
    called = word.head.head.lemma_ == "know"  # 'the regulator, known as Storvik'
    return capital or (word.dep_ == "pobj" and word.head.lower_ == "as" and not called)


def names_its_kind(story: Story, noun: Token) -> bool:
    """'Finnish rival Hansa', 'the Danish copper giant Nordic Rail': a noun before the name of such a body."""
    name = noun.head
    key = story.cast.at(name.idx, name.idx + len(name))
    named = key in story.actors and story.kind(key) is ActorKind.ORGANISATION
    return noun.pos_ == "NOUN" and noun.dep_ in {"compound", "nmod"} and named and noun.i < name.i


def first_of_several(word: Token) -> Token:
    """The word on which those joined by 'and', and appositions, hang."""
    while word.dep_ in {"conj", "appos"}:
        word = word.head
    return word


def acts_for_others(noun: Token) -> bool:
    """'negotiators', 'troops', 'the minister': who acts for a country or body."""
    return noun.lower_ in _acting() or noun.lemma_.lower() in _acting()


@cache
def _acting() -> frozenset[str]:
    return runs.titles("collective") | set(load("group_nouns")["organs"]) | _STATESMEN
