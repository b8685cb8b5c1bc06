"""Which candidates of a sentence are events worth keeping: likely enough, and nothing told twice.

The first event of a sentence needs less than a further one: a sentence of news mostly tells one event, and what its
other clauses tell is circumstance (thresholds chosen in cross-validation, `tests/bench/fit_events.py`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from spacy.tokens import Span

from briefing_app.extract import (
    entry_tense,
    event_dates,
    event_odds,
    event_parts,
    event_tense,
    event_traits,
    event_triggers,
)
from briefing_app.extract.event_dates import Dated
from briefing_app.extract.event_extent import has_subject
from briefing_app.extract.event_triggers import Sort, Time, Trigger
from briefing_app.extract.event_words import lemma, words
from briefing_app.lexicon import load
from briefing_app.model.facts import Status
from briefing_app.model.when import Precision

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Token

    from briefing_app.extract.event_story import Story

_MOST_IN_A_SENTENCE = 3
_LEAD = 2  # paragraphs before it: headline and standfirst
_A_SEASON = timedelta(days=92)
_YIELDING = frozenset({Sort.SPEECH, Sort.NOUN})  # what leaves its date to others where it is no event
_SAYING = frozenset({Sort.SPEECH, Sort.PERFORMATIVE})
_FIRST, _ANOTHER = 0.35, 0.6  # least odds


@dataclass(frozen=True, slots=True)
class Candidate:
    """An event that one sentence tells.

    Attributes:
        dated: its trigger with the date.
        has_doer: whoever does it is known.
        tells: the triggers whose people take part; of a cancellation the plan's too.
        actors: keys, doer first; only of what was chosen.
        of: what a cancellation told by 'it was cancelled' cancels.
        odds: how likely it tells an event, 0..1.
    """

    sentence: Span
    dated: Dated
    has_doer: bool
    tells: tuple[Trigger, ...]
    actors: tuple[str, ...] = ()
    of: Dated | None = None
    odds: float = 0.0

    @property
    def word(self) -> Token:
        """The word that tells it."""
        return self.dated.trigger.word


def candidates(story: Story, sentence: Span) -> list[Candidate]:
    """All that may tell an event in one sentence, in order, each with the date that it would have."""
    triggers = (_as_told(story, one) for one in event_triggers.find(sentence, story.quoted))
    found = [_candidate(story, sentence, Dated(trigger)) for trigger in triggers]
    dated = event_dates.attach(story, sentence, [one.dated.trigger for one in found])
    settled = [replace(one, dated=_settled(story, own)) for one, own in zip(found, dated, strict=True)]
    told = [one for one in settled if not _is_had(one.word)]
    return [one for one in told if one.dated.own or not _says_nothing_new(story, one.dated.trigger)]


def _as_told(story: Story, trigger: Trigger) -> Trigger:
    """The same, told as past where it stands in the historical present of a chronology."""
    if trigger.time is not Time.PRESENT or trigger.sort in {Sort.STATE, Sort.NOUN}:
        return trigger
    if trigger.word.tag_ == "VBG":
        return replace(trigger, time=Time.PERFECT) if _is_hot_news(story, trigger) else trigger
    here = entry_tense.around(story.scene, story.article.published, trigger.word)
    return replace(trigger, time=Time.PAST) if here is not None and entry_tense.is_present(trigger.word) else trigger


def _is_hot_news(story: Story, trigger: Trigger) -> bool:
    """'Senator Lee is endorsing Mori' in the lead: what American news says of a deed of its day."""
    number = story.scene.paragraph(trigger.word.idx)
    lead = number <= _LEAD or all(map(story.scene.is_headline, range(number)))
    named = (word for word in trigger.word.lefts if word.dep_ == "nsubj" and word.pos_ == "PROPN")
    done = trigger.sort in {Sort.DEED, Sort.PERFORMATIVE} and trigger.status is Status.HAPPENED
    return lead and done and trigger.word.dep_ == "ROOT" and any(True for _ in named)


def _is_had(verb: Token) -> bool:
    """'had a frosty relationship in 2023': what somebody has for a time is a state, dated or not."""
    objects = (word.lower_ for word in verb.rights if word.dep_ == "dobj")
    return verb.lemma_ == "have" and not frozenset(load("state_nouns", "had")["had"]).isdisjoint(objects)


def _says_nothing_new(story: Story, trigger: Trigger) -> bool:
    """Without a date: what only could be, nobody's 'talks', or 'the visit', 'his visit', which the text knows."""
    known = trigger.sort is Sort.NOUN and trigger.status is Status.HAPPENED and event_traits.is_known(trigger.word)
    nobody = trigger.sort is Sort.NOUN and event_parts.doer(story, trigger) is None
    return known or nobody or event_triggers.is_mere_chance(trigger)


def chosen(story: Story, sentence: Span, *, early: bool = False) -> list[Candidate]:
    """The events of one sentence, in order.

    Args:
        early: it is among the first of the article.
    """
    found = candidates(story, sentence)
    rated = [replace(one, odds=event_odds.of(traits(story, one, early=early))) for one in found]
    told = [_announced(story, one, found) for one in _with_dates_left(story, sentence, found, best(rated))]
    once = {one.word.i: one for one in told}  # of a saying and what it announces only the saying may be left
    return [_with_actors(story, one) for one in once.values()]


def _announced(story: Story, one: Candidate, found: Sequence[Candidate]) -> Candidate:
    """Of 'said on Monday that it would merge' the saying: the date is of that, and only that has happened."""
    published, when = story.article.published, one.dated.when
    if one.dated.trigger.time is not Time.PROMISED or (when and published and when.first > published.last):
        return one
    saying = next((other for other in found if other.word.i == one.word.head.i), None)
    if saying is None:
        return one
    dated = saying.dated if saying.dated.when else replace(one.dated, trigger=saying.dated.trigger)
    return replace(saying, dated=dated, odds=one.odds)


def traits(story: Story, one: Candidate, *, early: bool) -> frozenset[str]:
    """What speaks for and against a candidate."""
    return event_traits.of(story, one.dated, has_doer=one.has_doer, early=early)


def _with_actors(story: Story, one: Candidate) -> Candidate:
    keys = (key for trigger in one.tells for key in event_parts.actors(story, trigger))
    return replace(one, actors=tuple(dict.fromkeys(keys)))


def best(rated: Iterable[Candidate]) -> list[Candidate]:
    """Of the candidates of one sentence, with their odds, those that are events, in order.

    What a semicolon parts are two sentences.
    """
    kept: list[Candidate] = []
    for one in sorted(_without_cancelled_plans(list(rated)), key=lambda one: -one.odds):
        beside = [other for other in kept if not event_dates.semicolon_between(one.word, other.word)]
        if one.odds >= (_ANOTHER if beside else _FIRST) and not any(_repeats(one, other) for other in beside):
            kept.append(one)
    return sorted(kept[:_MOST_IN_A_SENTENCE], key=lambda one: one.word.i)


def _with_dates_left(
    story: Story, sentence: Span, found: Sequence[Candidate], kept: list[Candidate]
) -> list[Candidate]:
    """An event without a date takes that of a saying or a noun which is none ('said on Monday that it would')."""
    if all(one.dated.when for one in kept):
        return kept
    words_kept = {one.word.i for one in kept}
    rest = [one for one in found if one.word.i in words_kept or one.dated.trigger.sort not in _YIELDING]
    again = {
        one.trigger.word.i: one for one in event_dates.attach(story, sentence, [one.dated.trigger for one in rest])
    }
    return [one if one.dated.when else replace(one, dated=_settled(story, again[one.word.i])) for one in kept]


def _candidate(story: Story, sentence: Span, dated: Dated) -> Candidate:
    doer = event_parts.doer(story, dated.trigger)
    return Candidate(sentence, dated, doer is not None, (dated.trigger,))


def _settled(story: Story, dated: Dated) -> Dated:
    """What is told in the present of a day to come is planned; a noun likewise."""
    published, trigger = story.article.published, dated.trigger
    ahead = published and dated.when and dated.when.first > published.last
    fixed = ahead and trigger.time is Time.PERFECT and event_tense.fixes(trigger.word)
    if fixed:  # 'have agreed to meet on Thursday'
        return replace(dated, trigger=replace(trigger, status=Status.PLANNED))
    off = trigger.status is Status.CANCELLED  # 'the visit planned for Friday has been put off'
    if (ahead and trigger.time is Time.PERFECT and not off) or _is_a_term(story, dated):
        return Dated(trigger)  # what has happened has no date to come
    if not ahead or trigger.status is not Status.HAPPENED or trigger.time is Time.PERFECT:
        return dated
    return replace(dated, trigger=replace(trigger, status=Status.PLANNED))


def _is_a_term(story: Story, dated: Dated) -> bool:
    """'restructured debt falling due from 2019 to 2026': of what is over no long stretch that is not, but a label."""
    published, when = story.article.published, dated.when
    if published is None or when is None or dated.trigger.status is not Status.HAPPENED:
        return False
    runs_on = when.first <= published.last and published.last.year < when.last.year
    return runs_on and when.precision is Precision.INTERVAL and when.last - when.first > _A_SEASON


def takes_up(verb: Token) -> bool:
    """'It was cancelled': a cancellation of what was told just before."""
    subject = next((word for word in verb.children if word.dep_ == "nsubjpass"), None)
    return lemma(verb) in words("cancels") and subject is not None and subject.lower_ == "it"


def _repeats(one: Candidate, other: Candidate) -> bool:
    """Whether a trigger only goes on with what another of its sentence tells."""
    if _is_told_by(one, other) or _is_told_by(other, one):
        return True
    if one.dated.own and one.dated.when != other.dated.when:
        return False
    if one.dated.trigger.sort is Sort.NOUN or other.dated.trigger.sort is Sort.NOUN:
        both = one.dated.trigger.sort is other.dated.trigger.sort
        return not both and one.dated.when == other.dated.when and _within(one.word, other.word)
    joined = one.word.dep_ in {"conj", "xcomp"} and not has_subject(one.word)
    return joined and _within(one.word, other.word) and one.dated.trigger.status is not Status.CANCELLED


def _is_told_by(one: Candidate, saying: Candidate) -> bool:
    """'Lee said on Monday that prices had fallen': one event, unless what is said has a date of its own."""
    said = one.word
    while said.dep_ in {"conj", "xcomp"} and said.head.i != saying.word.i:
        said = said.head
    clause = said.dep_ in {"ccomp", "xcomp"} and said.head.i == saying.word.i
    return clause and saying.dated.trigger.sort in _SAYING and not one.dated.own


def _within(word: Token, other: Token) -> bool:
    return other.is_ancestor(word) or word.is_ancestor(other)


def _without_cancelled_plans(rated: list[Candidate]) -> list[Candidate]:
    """'had been due to visit in May but called off the trip' is one event: the visit in May that was cancelled."""
    plan = next((one for one in rated if one.dated.trigger.status is Status.PLANNED and one.odds >= _FIRST), None)
    if plan is None or not any(one.dated.trigger.status is Status.CANCELLED for one in rated):
        return rated
    off = next(one for one in rated if one.dated.trigger.status is Status.CANCELLED)
    if event_parts.root(plan.word) in off.word.conjuncts and plan.word.i > off.word.i:
        return rated  # 'cancelled a trip to Oslo and was expected at home by Friday'
    return [_instead(one, plan) for one in rated if one.dated.trigger.status is not Status.PLANNED]


def _instead(one: Candidate, plan: Candidate) -> Candidate:
    """A cancellation with what the plan says of when and who."""
    if one.dated.trigger.status is not Status.CANCELLED:
        return one
    dated = one.dated if one.dated.when else replace(one.dated, when=plan.dated.when, words=plan.dated.words)
    return replace(one, odds=max(one.odds, plan.odds), dated=dated, tells=one.tells + plan.tells)
