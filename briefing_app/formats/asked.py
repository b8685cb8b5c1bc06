"""What every format of questions writes: each card once, what else the quiz asks after them, all with their proof.

A card has the choices of a question that asks and answers the same. Any other question (true or false, which of two
sources) goes by itself: it has words, an answer and evidence of its own, and its key is never a card's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing_app.formats.text import GAP, clean, one_line
from briefing_app.model.cards import Citation, Form
from briefing_app.model.games import QuestionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.model.cards import Card, Deck
    from briefing_app.model.games import Question

BLANK = "_____"
"""Where a word is missing, for programs that do not know our gap."""

QUESTION = "question/"
"""How the keys of what is no card begin."""

_TITLE = 60  # characters: for lists of questions
_ORDER = re.compile(r"(?P<asks>Which .+? first): \(a\) (?P<a>.+), or \(b\) (?P<b>.+)\?", re.DOTALL)
_ANSWERED = re.compile(r"\((?P<letter>[ab])\) — (?P<when>.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Asked:
    """One question as it leaves.

    Attributes:
        key: of the card, or of the question where no card asks the same (it begins with QUESTION).
        kind: of the card, or what the question asks.
        prompt: what is asked; a gap of a cloze as BLANK.
        answer: in words.
        choices: as shown; empty where the answer is typed.
        right: indices into `choices`.
        told: the sentence with its source, and a line more where there is one; shown after the answer.
        citation: where the answer is written.
        detail: a line more to the answer; may be empty.
    """

    key: str
    kind: str
    prompt: str
    answer: str
    choices: tuple[str, ...]
    right: tuple[int, ...]
    told: str
    citation: Citation
    detail: str = ""

    @property
    def title(self) -> str:
        """The prompt, cut short at a word."""
        words = self.prompt.split()
        taken = " ".join(words)
        while len(taken) > _TITLE and len(words) > 1:
            words.pop()
            taken = f"{' '.join(words)} …"
        return taken[: _TITLE + 2]


def asked(deck: Deck) -> Iterator[Asked]:
    """Each card, with the choices of the question that asks the same; then the questions that ask something else."""
    of_card = {question.card: question for question in deck.questions if question.card and _plain(question)}
    same = set()
    for card in deck.cards:
        question = of_card.get(card.key)
        if question and _asks_the_same(question, card):
            same.add(question.key)
            yield _with_choices(_of_card(deck, card), question)
        else:
            yield _of_order(deck, card) or _of_card(deck, card)
    for question in deck.questions:
        if question.key not in same and _plain(question):
            yield _of_question(question, deck.citations[question.key])


def with_choices(deck: Deck) -> Iterator[Asked]:
    """Only what has choices."""
    return (each for each in asked(deck) if each.choices)


def plain_cards(deck: Deck) -> Iterator[Asked]:
    """Each card as it is, for what is turned over and not answered."""
    return (_of_card(deck, card) for card in deck.cards)


def _plain(question: Question) -> bool:
    """Whether it is answered by choosing; an order is not."""
    return bool(question.choices and question.answer) and question.kind is not QuestionKind.ORDER


def _asks_the_same(question: Question, card: Card) -> bool:
    """Whether question and card are one: the same words, the same answer, hence the same proof."""
    return one_line(question.prompt) == one_line(card.front) and one_line(_answer(question)) == one_line(card.back)


def _answer(question: Question) -> str:
    return "; ".join(question.choices[nth] for nth in question.answer)


def _of_card(deck: Deck, card: Card) -> Asked:
    prompt = card.front.replace(GAP, BLANK) if card.form is Form.CLOZE else card.front
    citation, detail = deck.citations[card.key], clean(card.detail)
    told = _told(citation, detail)
    return Asked(card.key, card.kind, prompt, card.back, (), (), told, citation, detail)


def _with_choices(each: Asked, question: Question) -> Asked:
    return replace(each, choices=question.choices, right=question.answer)


def _of_order(deck: Deck, card: Card) -> Asked | None:
    """What came first of (a) and (b), to be chosen: nobody can type its answer as it is printed."""
    found, answered = _ORDER.fullmatch(card.front), _ANSWERED.fullmatch(card.back)
    if not (found and answered):
        return None
    citation, right = deck.citations[card.key], "ab".index(answered["letter"])
    choices = (found["a"], found["b"])
    told = _told(citation, "\n".join(filter(None, (answered["when"], card.detail))))
    prompt = f"{found['asks']}?"
    return Asked(f"{QUESTION}{card.key}", card.kind, prompt, choices[right], choices, (right,), told, citation)


def _of_question(question: Question, citation: Citation) -> Asked:
    told = _told(citation, question.about)
    return Asked(
        question.key,
        question.kind,
        question.prompt,
        _answer(question),
        question.choices,
        question.answer,
        told,
        citation,
        question.about,
    )


def _told(citation: Citation, detail: str) -> str:
    return "\n".join(part for part in (clean(detail), clean(citation.sentence), f"— {citation.line}") if part.strip())
