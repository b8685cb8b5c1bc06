"""Whom a description means that names nobody: 'the governor', 'the union', 'a House panel' before its name is told.

What a definite noun takes up is resolved as for speakers (`allusion`). What the lead brings in by kind or post and
names only below is the delayed identification of news writing ('A judge has ruled …', two paragraphs on 'Justice Ann
Lee'; Mencher, News Reporting and Writing, on the delayed lead).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import allusion, event_topic, event_who, holders, syntax
from briefing_app.extract.scene import is_human_noun, reporting
from briefing_app.extract.titles import concepts
from briefing_app.lexicon import load
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from briefing_app.extract.event_story import Story

_ANY_PANEL = "panel"
_LEAD = 4  # paragraphs of headline, standfirst and lead
_SOON = 8  # paragraphs in which the lead's 'a judge' is named
_MODIFIERS = frozenset({"compound", "amod", "nmod"})
_NEW = frozenset({"a", "an", "one", "the"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_CORE = _SUBJECTS | {"dobj"}
_TOWARDS = frozenset({"by", "to", "with"})
_SAYS_WHAT = frozenset({"appos", "attr", "oprd"})


def described(story: Story, noun: Token) -> tuple[str, ...]:
    """Key of the person or body that the common `noun` describes; nobody where that is not plain."""
    if noun.tag_ != "NN" or noun.dep_ in _MODIFIERS | _SAYS_WHAT or story.quoted[noun.i] or _is_named(story, noun):
        return ()
    owner = syntax.child(noun, "poss")
    if owner is not None:
        return _of_owner(story, noun, owner)
    if syntax.is_definite(noun) and not event_topic.is_told_which(noun):
        taken_up = _taken_up(story, noun)
        if taken_up:
            return taken_up
    key = _named_below(story, noun)
    return (key,) if key is not None else ()


def _is_named(story: Story, noun: Token) -> bool:
    return story.mention(noun) is not None or syntax.child(noun, "appos") is not None


def _of_owner(story: Story, noun: Token, owner: Token) -> tuple[str, ...]:
    """'his attorney': the one whose office says for whom he is that, 'attorney for Lee'."""
    key, scene = event_who.who(story, owner), story.cast.scene
    if key is None or key not in story.actors or scene is None or not is_human_noun(noun.lemma_.lower()):
        return ()
    wanted = {noun.lemma_.lower(), story.actors[key].name.lower().split()[-1]}
    fitting = [one for one, words in scene.titles.items() if wanted <= words]
    return tuple(fitting) if len(fitting) == 1 else ()


def _taken_up(story: Story, noun: Token) -> tuple[str, ...]:
    if noun.lemma_.lower() in reporting("documents"):
        return ()
    key = allusion.definite(story.scene, story.cast, noun, None, None)
    if key is None or not story.doer(key) or event_topic.is_beside(story, key, noun):
        return ()
    return (key,) if event_topic.may_be(story, key, noun) else ()


def _named_below(story: Story, noun: Token) -> str | None:
    """Key of whom the lead brings in by this noun, and the next paragraphs name."""
    number = story.scene.paragraph(noun.idx)
    first = next((word.lower_ for word in noun.lefts), "")
    if number >= _LEAD or first not in _NEW:
        return None
    lemma = noun.lemma_.lower()
    if is_human_noun(lemma):
        return holders.to_come(story.scene, story.cast, noun) or _person_below(story, noun, number)
    return _body_below(story, noun, number) if lemma in _bodies() else None


def _bodies() -> frozenset[str]:
    nouns = load("group_nouns")
    return frozenset(nouns["body"] + nouns["organs"])


def _person_below(story: Story, noun: Token, number: int) -> str | None:
    """The only one first named below with such a title; else whoever opens the next paragraph, with no title."""
    wanted = concepts(noun.lemma_.lower())
    new = [key for key, at in _first_named(story, ActorKind.PERSON) if number < at <= number + _SOON]
    scene = story.cast.scene
    if scene is None or noun.lemma_.lower() in holders.FOR_OTHERS:
        return None
    fitting = [key for key in new if wanted and wanted <= scene.roles.get(key, frozenset())]
    if fitting:
        return fitting[0] if len(fitting) == 1 else None
    alone = _is_core(noun) and [word.i for word in _persons_brought_in(noun)] == [noun.i]
    return _opening(story, number + 1) if alone else None


def _persons_brought_in(noun: Token) -> Iterator[Token]:
    """The human beings that are subject or object of a verb in the sentence of a noun."""
    for word in noun.sent:
        if _is_core(word) and word.tag_ == "NN" and is_human_noun(word.lemma_.lower()):
            yield word


def _is_core(word: Token) -> bool:
    """Whether a noun stands where those stand who do something or to whom it is done."""
    return word.dep_ in _CORE or (word.dep_ == "pobj" and word.head.lower_ in _TOWARDS)


def _opening(story: Story, number: int) -> str | None:
    """The one person whom a paragraph brings in without an office, if he acts there."""
    scene = story.scene
    if number >= len(scene.paragraphs):
        return None
    start, end = scene.tokens(*scene.paragraphs[number])
    titles = story.cast.scene.titles if story.cast.scene is not None else {}
    new = [key for key, at in _first_named(story, ActorKind.PERSON) if at == number and not titles.get(key)]
    acting = (word for word in story.doc[start:end] if word.dep_ in _SUBJECTS and story.is_person(word))
    keys = (story.cast.at(word.idx, word.idx + len(word)) for word in acting)
    return next((key for key in keys if [key] == new), None)


def _body_below(story: Story, noun: Token, number: int) -> str | None:
    """The first body of that kind which one of the next paragraphs names."""
    kinds = _called(noun.lemma_.lower())
    for key, at in _first_named(story, ActorKind.ORGANISATION):
        if number < at <= number + _SOON and kinds & set(story.actors[key].name.lower().split()):
            return key
    return None


def _called(noun: str) -> frozenset[str]:
    """A noun for bodies with those that mean the same: 'panel', 'committee'."""
    alike = frozenset(load("group_nouns")["panels"])
    return (
        frozenset({noun, *(alike if noun == _ANY_PANEL else {_ANY_PANEL} & alike)})
        if noun in alike
        else frozenset({noun})
    )


def _first_named(story: Story, kind: ActorKind) -> list[tuple[str, int]]:
    """The actors of a kind, each with the paragraph below the headline that names it first."""
    found = []
    for actor in story.actors.values():
        if actor.kind is kind:
            places = (story.scene.paragraph(mention.span.start) for mention in actor.mentions)
            told = [at for at in places if not story.scene.is_headline(at)]
            if told:
                found.append((actor.key, min(told)))
    return sorted(found, key=lambda row: row[1])
