"""Questions over several events: in which order they came, and which of them fell in one month."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from briefing_app.model.confidence import LIKELY
from briefing_app.model.dated import without_dates
from briefing_app.model.facts import Status
from briefing_app.model.games import Question, QuestionKind
from briefing_app.model.keys import digest
from briefing_app.model.when import Precision, When
from briefing_app.quiz.ground import CHOICE_LIMIT, CHOICES, Draft, lettered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.model.facts import Event
    from briefing_app.quiz.ground import Ground

_LEANS = re.compile(r"\b(?:he|she|they|it|his|her|their|its|this|these|that|those)\b|[“”\"‘:;]", re.IGNORECASE)
_LASTS = re.compile(
    r"\b(?:spent|lasted|remained|stayed|continued|kept|served|lived|was|were)\b(?! \w+(?:ed|en|ot|own)\b)"
    r"|\b(?:years|months|weeks|decades)\b",
    re.IGNORECASE,
)
_NEAR = 300  # days between a month asked for and what did not happen in it
_MOST = 120  # events that are looked at, of cards asked first
_RIGHT = (2, 3)  # of the four


class _Dated(NamedTuple):
    when: When
    event: Event


def ordering(ground: Ground) -> Iterator[Draft]:
    """Four events of cards to be put in order of time; none of them shares a day with another, or came twice."""
    dated = _dated(ground)
    while len(apart := _apart(dated)) == CHOICES:
        dated = [each for each in dated if each not in apart]
        yield _draft(_order(apart, ground), apart)


def of_a_month(ground: Ground) -> Iterator[Draft]:
    """Four events of cards of which those of one month are to be picked; the others fell in months near it."""
    dated = _dated(ground)
    months = dict.fromkeys(each.when.edtf[:7] for each in dated)
    for month in map(When, months):
        own = (each for each in dated if month.first <= each.when.first and each.when.last <= month.last)
        inside = _told_apart(own)
        near = (each for each in dated if abs((each.when.first - month.first).days) <= _NEAR)
        outside = _told_apart(each for each in near if not each.when.overlaps(month))
        right = inside[: ground.rng.choice(_RIGHT)]
        wrong = outside[: CHOICES - len(right)]
        if len(right) in _RIGHT and len(right) + len(wrong) == CHOICES:
            yield _draft(_picked(month, right, wrong, ground), [*right, *wrong])


def stands_alone(what: str) -> bool:
    """Whether an event is told in few words of its own: no pronoun, no quotation."""
    return len(what) <= CHOICE_LIMIT and not _LEANS.search(what)


def lasts(what: str) -> bool:
    """Whether it is told as lasting: 'spent six years', 'kept its ports shut for weeks'."""
    return bool(_LASTS.search(what))


def _dated(ground: Ground) -> list[_Dated]:
    """What happened on a day or in a month that no source disputes, once, and is told in a few words."""
    taught = (ground.events[fact] for fact in ground.taught if fact in ground.events)
    return list(
        islice((_Dated(event.when, event) for event in taught if event.when and _is_fit(event, ground)), _MOST)
    )


def _is_fit(event: Event, ground: Ground) -> bool:
    return (
        event.when is not None
        and event.when.precision >= Precision.MONTH
        and event.status is Status.HAPPENED
        and event.confidence >= LIKELY
        and stands_alone(without_dates(event.what))
        and not lasts(event.what)
        and not ground.recurring.came_again(event)
    )


def _apart(dated: Sequence[_Dated]) -> list[_Dated]:
    """The first few whose dates do not touch, each wholly before or after every other, and of different people."""
    taken: list[_Dated] = []
    for each in dated:
        alike = any(each.when.overlaps(known.when) or _same_people(each, known) for known in taken)
        if len(taken) < CHOICES and not alike:
            taken.append(each)
    return taken


def _told_apart(dated: Iterator[_Dated]) -> list[_Dated]:
    taken: list[_Dated] = []
    for each in dated:
        if not any(_same_people(each, known) for known in taken):
            taken.append(each)
    return taken


def _same_people(one: _Dated, other: _Dated) -> bool:
    """Whether both are of the same two: without their dates, which are left out, they cannot be told apart."""
    first, second = set(one.event.actors[:2]), set(other.event.actors[:2])
    return len(first) > 1 and first == second


def _order(dated: Sequence[_Dated], ground: Ground) -> Question:
    shown = list(dated)
    ground.rng.shuffle(shown)
    return Question(
        key=f"question/{digest(*sorted(each.event.key for each in shown))}",
        kind=QuestionKind.ORDER,
        prompt="Put these in order, the earliest first.",
        choices=_sentences(shown),
        answer=tuple(sorted(range(len(shown)), key=lambda index: shown[index].when.first)),
        evidence=tuple(each.event.evidence[0] for each in shown),
        about=lettered(each.when for each in shown),
    )


def _picked(month: When, right: Sequence[_Dated], wrong: Sequence[_Dated], ground: Ground) -> Question:
    shown = [*right, *wrong]
    ground.rng.shuffle(shown)
    return Question(
        key=f"question/{digest('month', month.edtf, *sorted(each.event.key for each in shown))}",
        kind=QuestionKind.SEVERAL,
        prompt=f"Which of these happened in {month}?",
        choices=_sentences(shown),
        answer=tuple(nth for nth, each in enumerate(shown) if each in right),
        evidence=tuple(each.event.evidence[0] for each in right),
        about=lettered(each.when for each in shown),
    )


def _sentences(shown: Sequence[_Dated]) -> tuple[str, ...]:
    return tuple(without_dates(each.event.what) for each in shown)


def _draft(question: Question, used: Sequence[_Dated]) -> Draft:
    return Draft(question, frozenset(each.event.key for each in used))
