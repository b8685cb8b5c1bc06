"""Which triggers of a sentence are events worth keeping: enough said of who and when, and nothing told twice."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from spacy.tokens import Span

from briefing_app.extract import event_dates, event_parts, event_triggers
from briefing_app.extract.event_dates import Dated
from briefing_app.extract.event_triggers import Sort, Time, words
from briefing_app.model.facts import Status

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing_app.extract.event_story import Story

_MOST_IN_A_SENTENCE = 3
_INDEFINITE = frozenset({"a", "an", "another"})
_ASIDES = frozenset({"as", "before", "until"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """An event that one sentence tells.

    Attributes:
        dated: its trigger with the date.
        actors: keys, doer first.
        has_doer: the first of them does it.
        of: what a cancellation told by 'it was cancelled' cancels.
    """

    sentence: Span
    dated: Dated
    actors: tuple[str, ...]
    has_doer: bool
    of: Dated | None = None

    @property
    def word(self) -> Token:
        """The word that tells it."""
        return self.dated.trigger.word


def chosen(story: Story, sentence: Span) -> list[Candidate]:
    """The events of one sentence, in order."""
    found = [_candidate(story, sentence, Dated(trigger)) for trigger in event_triggers.find(sentence, story.quoted)]
    able = {one.word.i: one for one in found if _may_hold(one)}
    kept: list[Candidate] = []
    for dated in event_dates.attach(story, sentence, [one.dated.trigger for one in able.values()]):
        candidate = replace(able[dated.trigger.word.i], dated=_settled(story, dated))
        if _holds(story, candidate) and not any(_repeats(candidate, other) for other in kept):
            kept.append(candidate)
    return _without_cancelled_plans(kept)[:_MOST_IN_A_SENTENCE]


def _may_hold(one: Candidate) -> bool:
    """Whether a date could make it an event; what cannot be one leaves its date to another."""
    return one.dated.trigger.sort in {Sort.DEED, Sort.NOUN, Sort.OTHER} or one.has_doer


def _candidate(story: Story, sentence: Span, dated: Dated) -> Candidate:
    trigger = dated.trigger
    doer = event_parts.doer(story, trigger)
    return Candidate(sentence, dated, event_parts.actors(story, trigger), doer is not None)


def _settled(story: Story, dated: Dated) -> Dated:
    """What is told in the present of a day to come is planned; a noun likewise."""
    published, trigger = story.article.published, dated.trigger
    ahead = published and dated.when and dated.when.first > published.last
    if ahead and trigger.time is Time.PERFECT:
        return Dated(trigger)  # what has happened has no date to come
    if not ahead or trigger.status is not Status.HAPPENED or trigger.time is Time.PERFECT:
        return dated
    return replace(dated, trigger=replace(trigger, status=Status.PLANNED))


def _holds(story: Story, one: Candidate) -> bool:
    """Whether enough is said to make it an event."""
    trigger, own = one.dated.trigger, one.dated.own
    state = trigger.time is Time.PRESENT and trigger.word.dep_ == "relcl"  # 'who outranks him'
    loose = trigger.time in {Time.PRESENT, Time.PROMISED} or _aside(trigger.word)
    if state or (loose and not (own and one.has_doer)):
        return False
    match trigger.sort:
        case Sort.DEED:
            return one.has_doer or own or takes_up(trigger.word) or trigger.status is Status.CANCELLED
        case Sort.PERFORMATIVE:
            return one.has_doer
        case Sort.SPEECH:
            return one.has_doer and (own or _on_an_occasion(story, trigger.word))
        case Sort.OTHER:
            return own if trigger.time is Time.PAST else one.has_doer and (own or trigger.status is Status.ALLEGED)
        case Sort.NOUN:
            return own or (one.has_doer and _introduced(trigger.word))


def takes_up(verb: Token) -> bool:
    """'It was cancelled': a cancellation of what was told just before."""
    subject = next((word for word in verb.children if word.dep_ == "nsubjpass"), None)
    return event_triggers.lemma(verb) in words("cancels") and subject is not None and subject.lower_ == "it"


def _aside(verb: Token) -> bool:
    """'As they have done', 'before he could leave': a clause of manner, or of what has not come yet."""
    return verb.dep_ == "advcl" and any(word.dep_ == "mark" and word.lower_ in _ASIDES for word in verb.children)


def _introduced(noun: Token) -> bool:
    """'a visit by', not 'the visit', which has been told of before."""
    return any(word.dep_ == "det" and word.lower_ in _INDEFINITE for word in noun.children)


def _on_an_occasion(story: Story, verb: Token) -> bool:
    """'told reporters', 'said in a written statement', 'said at a briefing', 'told the newspaper'."""
    for word in verb.children:
        if word.dep_ == "advcl" and word.lemma_ == "speak":
            return True
        if word.dep_ in {"dobj", "dative"} and (word.lemma_ in words("hearers") or story.doer_named(word)):
            return not story.quoted[word.i]
        if word.dep_ == "prep" and any(w.dep_ == "pobj" and w.lemma_ in words("occasions") for w in word.children):
            return True
    return False


def _repeats(one: Candidate, other: Candidate) -> bool:
    """Whether a trigger only goes on with what another of its sentence tells."""
    if one.dated.own and one.dated.when != other.dated.when:
        return False
    if one.dated.trigger.sort is Sort.NOUN or other.dated.trigger.sort is Sort.NOUN:
        both = one.dated.trigger.sort is other.dated.trigger.sort
        return not both and one.dated.when == other.dated.when and _within(one.word, other.word)
    joined = one.word.dep_ in {"conj", "xcomp"} and not event_triggers.has_subject(one.word)
    return joined and _within(one.word, other.word) and one.dated.trigger.status is not Status.CANCELLED


def _within(word: Token, other: Token) -> bool:
    return other.is_ancestor(word) or word.is_ancestor(other)


def _without_cancelled_plans(kept: list[Candidate]) -> list[Candidate]:
    """'had been due to visit in May but called off the trip' is one event: the visit in May that was cancelled."""
    plan = next((one for one in kept if one.dated.trigger.status is Status.PLANNED), None)
    if plan is None or not any(one.dated.trigger.status is Status.CANCELLED for one in kept):
        return kept
    return [_instead(one, plan) for one in kept if one.dated.trigger.status is not Status.PLANNED]


def _instead(one: Candidate, plan: Candidate) -> Candidate:
    """A cancellation with what the plan says of when and who."""
    if one.dated.trigger.status is not Status.CANCELLED:
        return one
    dated = one.dated if one.dated.when else replace(one.dated, when=plan.dated.when, words=plan.dated.words)
    return replace(one, dated=dated, actors=tuple(dict.fromkeys(one.actors + plan.actors)))
