"""Questions that ask what a card asks: with four choices, as a statement to judge, or to be answered in writing."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from briefing_app.model.cards import CardKind, Form
from briefing_app.model.dated import without_dates
from briefing_app.model.facts import ActorKind, Status
from briefing_app.model.games import Question, QuestionKind
from briefing_app.model.keys import digest
from briefing_app.model.when import Precision
from briefing_app.quiz import distractors, kindred
from briefing_app.quiz.ground import CHOICES, PROMPT_LIMIT, Draft
from briefing_app.quiz.of_events import lasts, stands_alone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefing_app.model.cards import Card
    from briefing_app.model.facts import Actor
    from briefing_app.quiz.ground import Ground

STATEMENT = "True or false?"
_ASKS_DOER = re.compile(
    r"Who (?!(?:did|do|does|will|were|are)\b)|Which country (?!(?:did|does|will|was|is|has|had)\b)"
)  # whose answer can stand in the place of the first words
_NAME = re.compile(r"[A-Z]\w+")
_MONTH_ONLY = re.compile(r"([A-Z][a-z]+) \d{4}")
_LONGEST_TYPED = 4  # words
_MUCH = 4  # times as much attention
_LONG_WORD = 4  # letters: 'of' and 'for' stand in a proper name too


def choosing(kind: QuestionKind, ground: Ground) -> Iterator[Draft]:
    """The cards whose answer is of this kind, each with three wrong answers beside it."""
    for card in ground.choosing:
        if kind_of(card, ground) is not kind:
            continue
        wrong = _wrong(card, kind, ground)
        if len(wrong) >= CHOICES - 1:
            ground.offered.update(wrong[: CHOICES - 1])
            yield _draft(card, _choice(kind, card, wrong[: CHOICES - 1], ground))


def judging(ground: Ground) -> Iterator[Draft]:
    """What a card tells as a statement, true or with a wrong answer in the place of the right one."""
    for card in ground.asking:
        kind = kind_of(card, ground)
        worded = None if kind is None else _statement(card, kind, ground)
        wrong = _wrong(card, kind, ground) if kind and worded else []
        if worded is None or not wrong:
            continue
        is_true = ground.rng.random() < 1 / 2
        prompt = f"{STATEMENT} {worded(card.back if is_true else wrong[0])}"
        if len(prompt) <= PROMPT_LIMIT:
            yield _draft(card, _judged(card, prompt, is_true=is_true))


def typing(ground: Ground) -> Iterator[Draft]:
    """Cards with a short answer that can be written in one way only."""
    for card in ground.asking:
        accepted = _accepted(card, ground)
        if accepted:
            question = Question(
                key=f"question/{digest('typed', card.key)}",
                kind=QuestionKind.TYPED,
                prompt=card.front,
                choices=(),
                answer=(),
                evidence=card.evidence,
                card=card.key,
                accepted=accepted,
            )
            yield _draft(card, question)


def kind_of(card: Card, ground: Ground) -> QuestionKind | None:
    """What a card asks for; None for what has no wrong answers of its kind."""
    if card.kind is CardKind.DIFFERENCE:
        return None
    actor = ground.named.get(card.back)
    if actor and actor.kind is ActorKind.PERSON:
        return QuestionKind.WHO_SAID if card.kind is CardKind.QUOTE else QuestionKind.OFFICE
    if card.kind is CardKind.ACTOR:
        return QuestionKind.OFFICE
    if actor and actor.kind is ActorKind.COUNTRY and card.kind is CardKind.EVENT:
        return QuestionKind.WHERE
    event = ground.events.get(card.fact)
    return QuestionKind.WHEN if event and str(event.when) == card.back else None


def _wrong(card: Card, kind: QuestionKind, ground: Ground) -> list[str]:
    """Wrong answers of the sort the question wants, the likeliest first."""
    if kind is QuestionKind.WHEN:
        return [] if _has_two_dates(card, ground) else distractors.dates(card, ground.dossier, ground.rng)
    if kind is QuestionKind.WHERE:
        return kindred.countries(card, ground.dossier, ground.rng)
    actor = ground.named.get(card.back)
    if actor is None or actor.kind is not ActorKind.PERSON:
        return kindred.posts(card, ground.cards, ground.dossier, ground.rng)
    people = distractors.people(card, ground.dossier, ground.rng, offered=ground.offered)
    told = set(_NAME.findall(card.front)) if card.form is Form.CLOZE else set()
    return [name for name in people if told.isdisjoint(name.split())]  # nobody is left out whom the passage names


def _has_two_dates(card: Card, ground: Ground) -> bool:
    """Whether the event asked for came at another date of the year the question gives: both would be right."""
    event = ground.events[card.fact]
    return event.when is not None and ground.recurring.came_again(event, event.when.edtf[:4])


def _choice(kind: QuestionKind, card: Card, wrong: Sequence[str], ground: Ground) -> Question:
    shown = [card.back, *wrong]
    ground.rng.shuffle(shown)
    return Question(
        key=f"question/{digest(card.key)}",
        kind=kind,
        prompt=card.front,
        choices=tuple(shown),
        answer=(shown.index(card.back),),
        evidence=card.evidence,
        card=card.key,
    )


def _draft(card: Card, question: Question) -> Draft:
    return Draft(question, frozenset({card.fact}))


# -- true or false


def _statement(card: Card, kind: QuestionKind, ground: Ground) -> Callable[[str], str] | None:
    """What makes a statement of an answer; None where the question cannot be turned into one."""
    if kind is QuestionKind.WHEN:
        return _dated(card, ground)
    asked = _ASKS_DOER.match(card.front)
    return partial(_told, card.front[asked.end() : -1]) if asked and card.front.endswith("?") else None


def _told(rest: str, answer: str) -> str:
    return f"{answer} {rest}."


def _dated(card: Card, ground: Ground) -> Callable[[str], str] | None:
    """'… on 18 June 2023.': of an event that is told in a sentence which stands alone and names all the card does."""
    event = ground.events[card.fact]
    what = without_dates(event.what)
    named = set(_NAME.findall(card.front.partition(" ")[2]))
    whole = stands_alone(what) and not lasts(what) and named <= set(_NAME.findall(what))
    if event.when is None or event.status is not Status.HAPPENED or not whole:
        return None
    lead = {Precision.DAY: "on", Precision.MONTH: "in", Precision.YEAR: "in"}.get(event.when.precision)
    return (lambda answer: f"{what.rstrip('.')} {lead} {answer}.") if lead else None


def _judged(card: Card, prompt: str, *, is_true: bool) -> Question:
    return Question(
        key=f"question/{digest('true or false', card.key)}",
        kind=QuestionKind.TRUE_FALSE,
        prompt=prompt,
        choices=("True", "False"),
        answer=(0 if is_true else 1,),
        evidence=card.evidence,
        card=card.key,
        about="" if is_true else f"Right is: {card.back}.",
    )


# -- typed answers


def _accepted(card: Card, ground: Ground) -> tuple[str, ...]:
    """The answer in every form that names it; none where it could be worded in many ways."""
    kind = kind_of(card, ground)
    actor = ground.named.get(card.back)
    if len(card.back.split()) > _LONGEST_TYPED:
        return ()
    if actor and kind in {QuestionKind.WHO_SAID, QuestionKind.OFFICE, QuestionKind.WHERE}:
        return (actor.name, *_other_names(actor, ground))
    if kind is QuestionKind.WHEN:
        return _as_date(card, ground)
    named = all(word[:1].isupper() for word in card.back.split() if len(word) >= _LONG_WORD)
    return (card.back,) if kind is QuestionKind.OFFICE and named else ()


def _other_names(actor: Actor, ground: Ground) -> Iterator[str]:
    """Those that nobody else of the kind has, or only who is hardly spoken of beside them.

    Of a person the last word is one, where no text tells which part of the name stands alone.
    """
    own = [name for name in actor.aliases if name[:1].isupper()]
    if actor.kind is ActorKind.PERSON and not any(name in actor.name.split() for name in own):
        own.append(actor.name.split()[-1])
    like = [other for other in ground.dossier.actors if other.kind is actor.kind and other is not actor]
    meant = [other for other in like if other.salience * _MUCH >= actor.salience]
    others = {name for other in meant for name in (*other.aliases, *other.name.split())}
    yield from dict.fromkeys(name for name in own if name not in others and name != actor.name)


def _as_date(card: Card, ground: Ground) -> tuple[str, ...]:
    """A month or a year; the month alone where the question gives the year. Days are hit by chance or not at all."""
    when = ground.events[card.fact].when
    if when is None or when.precision not in {Precision.MONTH, Precision.YEAR} or _has_two_dates(card, ground):
        return ()
    month = _MONTH_ONLY.fullmatch(card.back)
    alone = (month[1],) if month and when.edtf[:4] in card.front else ()
    return (card.back, *alone)
