"""Which pronouns of a clause need no other sentence: the subject of their clause, or of what reports it, explains.

'The firms merged their funds', 'Hansa cut its forecast': a possessive beside the object goes with the subject where
nothing of its kind stands between (Hobbs 1978, the search upwards through the tree; Grosz, Joshi and Weinstein 1995).
Of 'guards said they had closed the gate' they are the guards.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import event_who
from briefing_app.extract.scene import is_human_noun

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from spacy.tokens import Token

    from briefing_app.extract.event_clause import Telling
    from briefing_app.extract.event_story import Story

_OWNERS = frozenset({"his", "her", "its", "their"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_SEVERAL = frozenset({"they", "both", "two"})  # for which names are printed
_RELATIVE = frozenset({"WDT", "WP"})
_NEW = frozenset({"a", "an", "another"})
_MODIFIERS = frozenset({"compound", "amod", "nmod"})
_PLURAL = frozenset({"NNS", "NNPS"})


def bound(story: Story, clause: Telling, edited: Iterable[int]) -> frozenset[str]:
    """The possessives, in small letters, each of whose places in a clause its subject explains.

    Args:
        clause: as it is told.
        edited: tokens for which something else is printed.
    """
    others, told = frozenset(edited), {word.i for word in (*clause.subject, *clause.own)}
    owners = [word for word in clause.own if word.lower_ in _OWNERS and word.tag_ == "PRP$" and word.i not in others]
    asked = [word for word in owners if not story.quoted[word.i]]
    free = {
        word.lower_ for word in asked if not _is_explained(story, word, _nearest(word, told) or clause.bearer, others)
    }
    return frozenset(word.lower_ for word in asked) - free


def sayer(story: Story, pronoun: Token) -> Token | None:
    """The subject of what reports a pronoun's clause, if it can mean nobody else: 'Hansa said it had closed'."""
    verb = pronoun.head.head
    if pronoun.head.dep_ != "ccomp" or pronoun.head.i == verb.i:
        return None
    subject = next((word for word in verb.lefts if word.dep_ in _SUBJECTS), None)
    if subject is None or subject.pos_ not in {"NOUN", "PROPN"} or not _can_mean(story, pronoun, subject):
        return None
    heard = (word for word in verb.rights if word.dep_ in {"dobj", "dative"} and word.i < pronoun.i)
    return None if any(_can_mean(story, pronoun, word) for word in heard) else subject


def _can_mean(story: Story, pronoun: Token, noun: Token) -> bool:
    """Whether a pronoun and a noun agree in number, and in being human or not."""
    if pronoun.lower_ == "they" or _several(noun):
        return pronoun.lower_ == "they" and _several(noun)
    human = story.is_person(noun) or is_human_noun(noun.lemma_.lower())
    if pronoun.lower_ == "it":
        return not human
    key, meant = event_who.who(story, noun), event_who.who(story, pronoun)
    return human and (None in {key, meant} or key == meant)


def _nearest(owner: Token, told: Container[int]) -> Token | None:
    """The subject of the nearest clause around a possessive that has one before it, if that is told."""
    for verb in owner.ancestors:
        subject = next((word for word in verb.lefts if word.dep_ in _SUBJECTS and word.i < owner.i), None)
        if subject is not None and subject.tag_ in _RELATIVE:  # 'The army shot men who attacked its post'
            subject = verb.head
            if owner.lower_ == "its" and (_several(subject) or is_human_noun(subject.lemma_.lower())):
                continue
        if subject is not None and not subject.is_ancestor(owner):
            return subject if subject.i in told else None
    return None


def _is_explained(story: Story, owner: Token, subject: Token | None, edited: Container[int]) -> bool:
    if subject is None or any(word.lower_ in _NEW for word in subject.lefts) or _may_be_the_sayers(owner, subject):
        return False  # 'A ship crossed its bow'
    told_of = _several(subject) or (subject.lower_ in _SEVERAL and subject.i in edited)
    return _goes_with(story, owner, subject, several=told_of)


def _may_be_the_sayers(owner: Token, subject: Token) -> bool:
    """'Hansa said it expects that the court will hear its case', told without Hansa: whose case is not told."""
    verb = subject.head
    above = verb.head
    if owner.lower_ != "its" or verb.dep_ != "ccomp" or above.dep_ != "ccomp":
        return False
    return any(word.dep_ in _SUBJECTS and word.lower_ == "it" for word in above.lefts)


def _several(subject: Token) -> bool:
    joined = any(word.dep_ == "conj" and word.pos_ in {"NOUN", "PROPN"} for word in subject.children)
    return subject.tag_ in _PLURAL or joined


def _goes_with(story: Story, owner: Token, subject: Token, *, several: bool) -> bool:
    """Whether a possessive can mean the subject, and nobody else named between."""
    if owner.i < subject.i or not _is_of_its_kind(story, owner, subject, several=several):
        return False
    return not any(_is_rival(story, owner, word) for word in _between(subject, owner))


def _is_of_its_kind(story: Story, owner: Token, subject: Token, *, several: bool) -> bool:
    if several or owner.lower_ == "their":
        return several and owner.lower_ == "their"
    human = story.is_person(subject) or is_human_noun(subject.lemma_.lower())
    if owner.lower_ == "its":
        return not human and (subject.pos_ in {"NOUN", "PROPN"} or subject.lower_ == "it")
    key, meant = event_who.who(story, subject), event_who.who(story, owner)
    return human and (None in {key, meant} or key == meant)


def _between(subject: Token, owner: Token) -> Iterable[Token]:
    """The words from the head of the subject to its possessive, without what else belongs to the subject."""
    own = {word.i for word in subject.subtree}
    return (word for word in subject.doc[subject.i + 1 : owner.i] if word.i not in own)


def _is_rival(story: Story, owner: Token, word: Token) -> bool:
    """Whether a word names somebody whom the possessive could mean as well."""
    key = story.cast.at(word.idx, word.idx + len(word)) if word.dep_ not in _MODIFIERS else None
    if key not in story.actors:
        return False
    if owner.lower_ == "their":
        return word.dep_ == "conj"
    return story.is_person(word) == (owner.lower_ != "its")
