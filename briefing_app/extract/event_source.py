"""Whose word an event is: what a person says of somebody else is told with who said it.

'Lund said that Mori had broken his promise' tells that Lund said so (AP Stylebook, 'attribution'; FactBank, Saurí and
Pustejovsky 2009: the source is part of an event). A body's own announcement and what somebody says of his own deeds
stand without it, as news takes them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import event_who
from briefing_app.extract.event_clause import grammatical_subject
from briefing_app.extract.event_words import saying
from briefing_app.model.facts import ActorKind, Status

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing_app.extract.event_clause import Telling
    from briefing_app.extract.event_story import Story
    from briefing_app.extract.event_triggers import Trigger

_STEPS = 3


def sayer(story: Story, clause: Telling, trigger: Trigger) -> str | None:
    """Name of the person in whose words a clause stands, if the clause is not about that person.

    None also where the speaker is not sure: then nothing is added.
    """
    verb = _report(clause.verb)
    if trigger.status is not Status.HAPPENED or verb is None or story.quoted[verb.i]:
        return None  # a plan is told as reported, whoever announced it
    subject = grammatical_subject(verb)
    key = event_who.who(story, subject) if subject is not None else None
    several = subject is not None and any(word.dep_ == "conj" for word in subject.children)
    if subject is not None and key is None and (many := _unnamed(story, subject, clause)) is not None:
        return many
    if subject is None or several or key not in story.actors or not event_who.is_sure(story, subject):
        return None
    person = story.kind(str(key)) is ActorKind.PERSON
    own = any(event_who.who(story, word) == key for word in (*clause.subject, *clause.own) if word.pos_ != "ADJ")
    return story.actors[str(key)].name if person and not own else None


def _unnamed(story: Story, subject: Token, clause: Telling) -> str | None:
    """The words for several without a name, 'residents', 'rights groups', who tell of somebody else."""
    if subject.tag_ != "NNS" or clause.bearer is None or clause.bearer.pos_ == "PRON" or story.quoted[subject.i]:
        return None
    plain = all(word.dep_ in {"amod", "compound"} for word in subject.lefts)
    alone = not any(word.dep_ in {"conj", "relcl", "acl", "appos", "prep"} for word in subject.rights)
    if not plain or not alone or story.cast.at(subject.idx, subject.idx + len(subject)) is not None:
        return None
    words = subject.doc[subject.left_edge.i : subject.i + 1]
    first = words[0].lower_ if words[0].is_sent_start and not words[0].ent_type_ else words[0].text
    return f"{first}{words[0].whitespace_}{words[1:].text}".strip()


def _report(verb: Token) -> Token | None:
    """The verb of saying on which a clause hangs, over what it is coordinated with."""
    for _ in range(_STEPS):
        if verb.dep_ == "ccomp":
            between = verb.doc[min(verb.i, verb.head.i) : max(verb.i, verb.head.i)]
            apart = any(word.text == ";" for word in between)
            return verb.head if verb.head.lemma_ in saying() and not apart else None
        if verb.dep_ != "conj" or any(word.dep_ in {"nsubj", "nsubjpass"} for word in verb.children):
            return None
        verb = verb.head
    return None
