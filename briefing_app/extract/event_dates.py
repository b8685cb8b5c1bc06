"""When an event happened: the date that hangs on it, else the one its neighbours share.

Dates are carried over only where the grammar or the people make it plain; each way has its own measured confidence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.extract.event_triggers import Sort, Time, Trigger
from briefing_app.model.when import Precision, When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Span, Token

    from briefing_app.extract.dates import DateMention
    from briefing_app.extract.event_story import Story

_EDGES = frozenset({"since", "until", "till", "before", "after", "from", "through", "than"})
_STEPS = 12
_NEAR = 3  # words between a noun's phrase and a date that goes with it


@dataclass(frozen=True, slots=True)
class Dated:
    """A trigger with its date.

    Attributes:
        words: of the text, None where the date was carried over from another event.
    """

    trigger: Trigger
    when: When | None = None
    words: str | None = None
    own: bool = False


def attach(story: Story, sentence: Span, triggers: Sequence[Trigger]) -> list[Dated]:
    """The triggers of one sentence, each with the date that hangs on it, or that of the clause it goes with."""
    owned: dict[int, DateMention] = {}
    by_word = {trigger.word.i: trigger for trigger in triggers}
    for mention in story.dates_in(sentence):
        owner = _owner(story, mention, by_word)
        if owner is not None and owner.word.i not in owned:
            owned[owner.word.i] = mention
    dated = [_with(story, trigger, owned.get(trigger.word.i)) for trigger in triggers]
    return [_shared(one, dated) for one in dated]


def _with(story: Story, trigger: Trigger, mention: DateMention | None) -> Dated:
    if mention is None:
        return Dated(trigger)
    return Dated(trigger, mention.when, mention.span.of(story.article.text), own=True)


def _owner(story: Story, mention: DateMention, triggers: dict[int, Trigger]) -> Trigger | None:
    """The trigger that the date tells of: the first one above it, or the noun whose phrase it follows."""
    if mention.lead in _EDGES:
        return None
    head = story.head(mention)
    if head is None:
        return None
    return _noun_before(head, triggers) or _above(head, triggers)


def _above(token: Token, triggers: dict[int, Trigger]) -> Trigger | None:
    """The first trigger over a date, unless another finite clause stands between."""
    for _ in range(_STEPS):
        if token.i in triggers:
            return triggers[token.i]
        if token.head.i == token.i or (token.pos_ in {"VERB", "AUX"} and token.dep_ in {"relcl", "advcl", "ccomp"}):
            return None
        token = token.head
    return None


def _noun_before(date: Token, triggers: dict[int, Trigger]) -> Trigger | None:
    """'a meeting between A and B late last year': the parser often hangs such a date on the verb."""
    first = date.left_edge.i
    for word, trigger in triggers.items():
        if trigger.sort is Sort.NOUN and word < first and 0 <= first - trigger.word.right_edge.i <= _NEAR:
            return trigger
    return None


def _shared(one: Dated, others: Sequence[Dated]) -> Dated:
    """A clause without a date takes that of the clause it is joined to ('visited in May and signed', 'when X came')."""
    if one.when is not None:
        return one
    for other in others:
        if other.when is not None and other.own and _joined(one.trigger, other.trigger):
            return Dated(one.trigger, other.when, other.words)
    return one


def _joined(one: Trigger, other: Trigger) -> bool:
    """Whether one clause governs the other and both look to the same side of now."""
    if (one.time is Time.FUTURE) != (other.time is Time.FUTURE):
        return False
    return other.word.is_ancestor(one.word) or one.word.is_ancestor(other.word) or other.word in one.word.conjuncts


def is_day(when: When | None) -> bool:
    """Whether it is known to the day."""
    return when is not None and when.precision is Precision.DAY


def together(dates: Sequence[When]) -> When | None:
    """The stretch from the first to the last of some days."""
    if not dates:
        return None
    return When.between(min(dates, key=lambda when: when.first), max(dates, key=lambda when: when.last))
