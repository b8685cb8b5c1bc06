"""Somebody without a name whom 'he' or 'she' takes up: 'a man was arrested when he left his ward'.

The nearest subject before a pronoun is its first candidate (Lappin and Leass 1994), whether it has a name or not. But
'a neighbour said he was quiet' speaks of somebody else, and so do 'his lawyer' and 'his spokesman'.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import runs, sexes
from briefing_app.extract.event_words import saying
from briefing_app.extract.scene import is_human_noun

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing_app.extract.event_story import Story

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_INDEFINITE = frozenset({"a", "an", "another", "one"})


def meant(story: Story, pronoun: Token) -> Token | None:
    """The common noun whom 'he', 'she', 'him', 'his' or 'her' takes up, where that is nearer than any name.

    In the pronoun's own sentence, else in the one before, if that brings in nobody else.
    """
    start = pronoun.sent.start
    for one in reversed(story.doc[start : pronoun.i]):
        if story.quoted[one.i] or pronoun.is_ancestor(one):
            continue
        if _is_rival(story, one, pronoun):
            return None
        if _is_nameless(one, pronoun):
            return one if _can_be_taken_up(one, pronoun) else None
    return _of_the_sentence_before(story, pronoun, start)


def _is_rival(story: Story, one: Token, pronoun: Token) -> bool:
    """Whether a word names, or already takes up, somebody whom the pronoun could mean."""
    if one.pos_ == "PROPN":
        return story.is_person(one)
    same = sexes.pronouns().get(one.lower_) == sexes.pronouns().get(pronoun.lower_)
    return one.pos_ == "PRON" and same and one.lower_ in sexes.pronouns()


def _is_nameless(one: Token, pronoun: Token) -> bool:
    """Whether a word is the subject of a clause and a human being told by a common noun alone."""
    lemma = one.lemma_.lower()
    if one.dep_ not in _SUBJECTS or one.pos_ != "NOUN" or one.tag_ != "NN" or not is_human_noun(lemma):
        return False
    if any(child.dep_ == "appos" for child in one.children):
        return False
    return sexes.of_noun(lemma) in {None, sexes.pronouns().get(pronoun.lower_)}


def _can_be_taken_up(one: Token, pronoun: Token) -> bool:
    """Not the source of what is told, nor 'the minister' or 'his lawyer', who may be somebody with a name."""
    told = one.head.lemma_ in saying() and one.head.is_ancestor(pronoun)
    office = runs.is_title_noun(one.lemma_) and not any(child.lower_ in _INDEFINITE for child in one.lefts)
    return not told and not office and all(child.dep_ != "poss" for child in one.children)


def _of_the_sentence_before(story: Story, pronoun: Token, start: int) -> Token | None:
    """The subject of the sentence before, if 'a man' or 'one officer' is all whom it brings in."""
    before = story.doc[start - 1].sent if start and pronoun.dep_ in _SUBJECTS else None
    if before is None or not story.next_to(before, pronoun.sent):
        return None
    subject = next((one for one in before.root.lefts if one.dep_ in _SUBJECTS), None)
    new = subject is not None and any(child.lower_ in _INDEFINITE for child in subject.lefts)
    if subject is None or not new or not _is_nameless(subject, pronoun) or story.quoted[subject.i]:
        return None
    others = (one for one in before if not story.quoted[one.i] and _is_rival(story, one, pronoun))
    return subject if _can_be_taken_up(subject, pronoun) and next(others, None) is None else None
