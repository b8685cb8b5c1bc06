"""Questions for a room, made from a dossier and its cards: one right choice, every other one wrong by the dossier."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from briefing_app.model.cards import CardKind, Form
from briefing_app.model.confidence import LIKELY
from briefing_app.model.dated import without_dates
from briefing_app.model.facts import ActorKind, Slot, Status
from briefing_app.model.games import Question, QuestionKind
from briefing_app.model.keys import digest
from briefing_app.model.when import Precision
from briefing_app.quiz import choices, distractors, kindred

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from random import Random

    from briefing_app.model.cards import Card
    from briefing_app.model.facts import Difference, Dossier, Event
    from briefing_app.model.party import Wish
    from briefing_app.model.when import When

    Dated = tuple[When, Event]

CHOICES = 4
_LAST = 1 / 3  # share of the dates asked that may be the last of the four
_SHORT = 110  # characters of an event in an order: four must be read at a glance
_LEANS = re.compile(r"\b(?:he|she|they|it|his|her|their|its|this|these|that|those)\b|[“”\"‘:;]", re.IGNORECASE)
_LASTS = re.compile(
    r"\b(?:spent|lasted|remained|stayed|continued|kept|served|lived|was|were)\b(?! \w+(?:ed|en|ot|own)\b)"
    r"|\b(?:years|months|weeks|decades)\b",
    re.IGNORECASE,
)
PROMPT_LIMIT = 240
"""Characters; a longer prompt cannot be read from the back of the room."""


def make(
    dossier: Dossier, cards: Sequence[Card], wish: Wish, rng: Random, missed: Mapping[str, float] | None = None
) -> tuple[Question, ...]:
    """Up to `wish.count` questions, no fact asked twice, kinds mixed; fewer where the dossier does not carry more.

    Args:
        dossier: what is known.
        cards: in order of worth; the worthiest are asked first.
        wish: what is to be asked; its scopes are in `cards` already.
        rng: shuffles the choices.
        missed: the share, 0..1, not known in earlier games, by card and topic (`standing.missed`); comes first.
    """
    kinds = (
        _by_card(dossier, cards, rng, QuestionKind.WHO_SAID),
        _by_card(dossier, cards, rng, QuestionKind.OFFICE),
        _by_card(dossier, cards, rng, QuestionKind.WHEN),
        _by_card(dossier, cards, rng, QuestionKind.WHERE),
        _orders(dossier, cards, rng),
        _differing(dossier, cards, rng),
    )
    chosen: dict[str, Question] = {}
    shown: set[frozenset[str]] = set()
    last = dated = 0
    for question in _taking_turns(kinds):
        if wish.kinds and question.kind not in wish.kinds:
            continue
        offered = frozenset(question.choices)
        if offered in shown or any(choices.faults(question, dossier)):
            continue  # the same four again: what was right before is wrong now
        is_last = choices.is_last_date(question)
        if is_last and last > dated * _LAST:
            continue  # most reports come out on the day: 'the last of the four' must not be the rule (G3)
        last, dated = last + is_last, dated + (question.kind is QuestionKind.WHEN)
        shown.add(offered)
        chosen.setdefault(question.key, question)
        if len(chosen) == wish.count:
            break
    return tuple(chosen.values())


def _taking_turns(kinds: Iterable[Iterable[Question]]) -> Iterator[Question]:
    for row in zip_longest(*kinds):
        yield from (question for question in row if question is not None)


def _by_card(dossier: Dossier, cards: Sequence[Card], rng: Random, kind: QuestionKind) -> Iterator[Question]:
    """Questions whose answer is a card's: its front is the prompt."""
    for card in cards:
        if card.form is Form.CLOZE or card.kind is CardKind.DIFFERENCE or len(card.front) > PROMPT_LIMIT:
            continue
        if _kind(card, dossier) is not kind:
            continue
        if kind is QuestionKind.WHEN and _has_two_dates(card, dossier):
            continue
        wrong = _wrong(kind, card, cards, dossier, rng)
        if len(wrong) >= CHOICES - 1:
            yield _choice(kind, card, wrong[: CHOICES - 1], rng)


def _wrong(kind: QuestionKind, card: Card, cards: Sequence[Card], dossier: Dossier, rng: Random) -> list[str]:
    """Wrong choices of the sort the question wants, the likeliest first."""
    if kind is QuestionKind.WHEN:
        return distractors.dates(card, dossier, rng)
    if kind is QuestionKind.WHERE:
        return kindred.countries(card, dossier, rng)
    if not any(actor.name == card.back and actor.kind is ActorKind.PERSON for actor in dossier.actors):
        return kindred.posts(card, cards, dossier, rng)
    return distractors.people(card, dossier, rng)


def _has_two_dates(card: Card, dossier: Dossier) -> bool:
    """Whether the event asked for came at another date of the year the question gives: both would be right."""
    event = next(event for event in dossier.events if event.key == card.fact)
    return event.when is not None and distractors.came_again(event, dossier, event.when.edtf[:4])


def _kind(card: Card, dossier: Dossier) -> QuestionKind | None:
    kind = next((actor.kind for actor in dossier.actors if actor.name == card.back), None)
    if kind is ActorKind.PERSON:
        return QuestionKind.WHO_SAID if card.kind is CardKind.QUOTE else QuestionKind.OFFICE
    if card.kind is CardKind.ACTOR:
        return QuestionKind.OFFICE
    if kind is ActorKind.COUNTRY and card.kind is CardKind.EVENT:
        return QuestionKind.WHERE
    if any(event.key == card.fact and str(event.when) == card.back for event in dossier.events):
        return QuestionKind.WHEN
    return None


def _choice(kind: QuestionKind, card: Card, wrong: Sequence[str], rng: Random) -> Question:
    shown = [card.back, *wrong]
    rng.shuffle(shown)
    return Question(
        key=f"question/{digest(card.key)}",
        kind=kind,
        prompt=card.front,
        choices=tuple(shown),
        answer=(shown.index(card.back),),
        evidence=card.evidence,
        card=card.key,
    )


def _orders(dossier: Dossier, cards: Sequence[Card], rng: Random) -> Iterator[Question]:
    """Four events of cards to be put in order of time; none of them shares a day with another, or came twice."""
    taught = {card.fact for card in cards}
    dated = [
        (event.when, event)
        for event in sorted(dossier.events, key=lambda event: -event.salience)
        if event.when
        and event.when.precision >= Precision.MONTH
        and event.status is Status.HAPPENED
        and event.confidence >= LIKELY
        and event.key in taught
        and _stands_alone(without_dates(event.what))
        and not _spans(event.what)
        and not distractors.came_again(event, dossier)
    ]
    while len(apart := _apart(dated)) == CHOICES:
        dated = [pair for pair in dated if pair not in apart]
        yield _order(apart, rng)


def _spans(what: str) -> bool:
    """Whether it is told as lasting: 'spent six years', 'kept its ports shut for weeks'."""
    return bool(_LASTS.search(what))


def _stands_alone(what: str) -> bool:
    """Whether an event is told in few words of its own: no pronoun, no quotation."""
    return len(what) <= _SHORT and not _LEANS.search(what)


def _apart(dated: Sequence[Dated]) -> list[Dated]:
    """The first few whose dates do not touch, each wholly before or after every other, and of different people."""
    taken: list[Dated] = []
    for when, event in dated:
        alike = any(when.overlaps(other) or _same_people(event, known) for other, known in taken)
        if len(taken) < CHOICES and not alike:
            taken.append((when, event))
    return taken


def _same_people(one: Event, other: Event) -> bool:
    """Whether both are of the same two: without their dates, which are left out, they cannot be told apart."""
    first, second = set(one.actors[:2]), set(other.actors[:2])
    return len(first) > 1 and first == second


def _order(dated: Sequence[Dated], rng: Random) -> Question:
    shown = list(dated)
    rng.shuffle(shown)
    events = [event for _, event in shown]
    return Question(
        key=f"question/{digest(*sorted(event.key for event in events))}",
        kind=QuestionKind.ORDER,
        prompt="Put these in order, the earliest first.",
        choices=tuple(without_dates(event.what) for event in events),
        answer=tuple(sorted(range(len(shown)), key=lambda index: shown[index][0].first)),
        evidence=tuple(event.evidence[0] for event in events),
    )


def _differing(dossier: Dossier, cards: Sequence[Card], rng: Random) -> Iterator[Question]:
    """Which outlet says what, where two of them differ, and not by a misprint; only where all have a name.

    An outlet that prints the value anywhere may say the same, and is no wrong choice (G1).
    """
    by_fact = {card.fact: card for card in cards if card.kind is CardKind.DIFFERENCE}
    named = {article.key: article.outlet for article in dossier.articles if article.outlet}
    for difference in dossier.differences:
        card = by_fact.get(difference.key)
        telling = [{named.get(piece.article) for piece in version.evidence} for version in difference.versions]
        told = {outlet for outlets in telling for outlet in outlets}
        spelt = difference.slot in (Slot.OFFICE, Slot.NAME, Slot.WORDS)  # perhaps a misprint: a card tells it is none
        if (card is None and spelt) or None in told or len(told) < sum(map(len, telling)):
            continue
        index = rng.randrange(len(difference.versions))
        version = difference.versions[index]
        right = min(filter(None, telling[index]))
        wrong = [min(filter(None, outlets)) for at, outlets in enumerate(telling) if at != index]
        printing = {a.outlet for a in dossier.articles if version.value.casefold() in a.text.casefold()}
        others = sorted(set(named.values()) - told - printing)
        shown = [right, *[*wrong, *rng.sample(others, len(others))][: CHOICES - 1]]
        rng.shuffle(shown)
        yield Question(
            key=f"question/{digest(difference.key)}",
            kind=QuestionKind.DIFFER,
            prompt=f"{_differ_on(difference, card)}. Which of them gives “{version.value}”?",
            choices=tuple(shown),
            answer=(shown.index(right),),
            evidence=version.evidence,
            card=card.key if card else None,
        )


def _differ_on(difference: Difference, card: Card | None) -> str:
    """'Sources differ on the day of the talks': as the card words it, if there is one."""
    if card:
        return re.split(r"[.] (?=Wh|How)", card.front)[0]
    lead = "" if re.match(r"(?:the|how|what|where|whether)\b", difference.about) else "the "
    return f"Sources differ on {lead}{difference.about}"
