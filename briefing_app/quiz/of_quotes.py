"""Questions over several quotes: which of them are one person's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from briefing_app.model import left_out
from briefing_app.model.cards import CardKind, Form
from briefing_app.model.facts import ActorKind
from briefing_app.model.games import Question, QuestionKind
from briefing_app.model.keys import digest
from briefing_app.quiz import distractors
from briefing_app.quiz.ground import CHOICE_LIMIT, CHOICES, Draft, lettered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.model.cards import Card
    from briefing_app.model.facts import Actor
    from briefing_app.quiz.ground import Ground

_QUOTED = re.compile(r"“([^“”]+)”")
_FEWEST = 5  # words
_RIGHT = (2, 3)  # of the four


class _Said(NamedTuple):
    words: str
    speaker: Actor
    card: Card


def of_a_speaker(ground: Ground) -> Iterator[Draft]:
    """Four quotes of cards of which those of one person are to be picked; the others are of people like them."""
    said = list(_said(ground))
    for speaker in dict.fromkeys(each.speaker for each in said):
        own = [each for each in said if each.speaker is speaker]
        if len(own) < min(_RIGHT):
            continue
        alike = set(distractors.people(own[0].card, ground.dossier, ground.rng, right=speaker))
        others = [each for each in said if each.speaker.name in alike]
        right = own[: ground.rng.choice(_RIGHT)]
        wrong = others[: CHOICES - len(right)]
        if len(right) in _RIGHT and len(right) + len(wrong) == CHOICES:
            yield _draft(right, wrong, ground)


def _said(ground: Ground) -> Iterator[_Said]:
    """What persons said, as cards print it, that names none of them; each quote once."""
    speakers = {actor.key: actor for actor in ground.dossier.actors if actor.kind is ActorKind.PERSON}
    names = {part for speaker in speakers.values() for part in speaker.name.split()}
    told: set[str] = set()
    for card in ground.cards:
        quote = ground.quotes.get(card.fact)
        speaker = speakers.get(quote.speaker or "") if quote and card.kind is CardKind.QUOTE else None
        words = words_on(card)
        if speaker is None or card.fact in told or not words or card.suggested:
            continue
        if not names & set(words.split()):
            told.add(card.fact)
            yield _Said(words, speaker, card)


def words_on(card: Card) -> str:
    """The quotation on a card, its blank filled; empty where it is short, or too long for one of four.

    A passage is a reporter's sentence: its outer marks hold nobody's words.
    """
    if left_out.of(card.front):
        return ""
    whole = card.front.replace("[…]", card.back) if card.form is Form.CLOZE else card.front
    found = _QUOTED.search(whole)
    words = found[1].strip(" ,.") if found else ""
    return f"“{words}”" if len(words) <= CHOICE_LIMIT and len(words.split()) >= _FEWEST else ""


def _draft(right: Sequence[_Said], wrong: Sequence[_Said], ground: Ground) -> Draft:
    shown = [*right, *wrong]
    ground.rng.shuffle(shown)
    question = Question(
        key=f"question/{digest('words', *sorted(each.card.key for each in shown))}",
        kind=QuestionKind.SEVERAL,
        prompt=f"Which of these are {right[0].speaker.name}’s words?",
        choices=tuple(each.words for each in shown),
        answer=tuple(nth for nth, each in enumerate(shown) if each in right),
        evidence=tuple(each.card.evidence[0] for each in right),
        about=lettered(each.speaker.name for each in shown),
    )
    return Draft(question, frozenset(each.card.fact for each in shown))
