"""What every format of questions writes: each card once, with choices where a question has them, and its proof."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.formats.text import GAP, clean
from briefing_app.model.cards import Citation, Form
from briefing_app.model.games import QuestionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.model.cards import Card, Deck
    from briefing_app.model.games import Question

BLANK = "_____"
"""Where a word is missing, for programs that do not know our gap."""

_TITLE = 60  # characters: for lists of questions


@dataclass(frozen=True, slots=True)
class Asked:
    """One question as it leaves.

    Attributes:
        key: of the card, or of the question where no card asks the same.
        kind: of the card, or what the question asks.
        prompt: what is asked; a gap of a cloze as BLANK.
        answer: in words.
        choices: as shown; empty where the answer is typed.
        right: indices into `choices`.
        told: the sentence with its source, and a line more where there is one; shown after the answer.
        citation: where the answer is written.
    """

    key: str
    kind: str
    prompt: str
    answer: str
    choices: tuple[str, ...]
    right: tuple[int, ...]
    told: str
    citation: Citation

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
    """Each card, with the choices of its question; then the questions that no card asks."""
    of_card = {question.card: question for question in deck.questions if question.card and _plain(question)}
    for card in deck.cards:
        yield _of_card(card, of_card.get(card.key), deck.citations[card.key])
    known = {card.key for card in deck.cards}
    for question in deck.questions:
        if question.card not in known and _plain(question):
            yield _of_question(question, deck.citations[question.key])


def with_choices(deck: Deck) -> Iterator[Asked]:
    """Only what has choices."""
    return (each for each in asked(deck) if each.choices)


def _plain(question: Question) -> bool:
    """Whether it is answered by choosing; an order is not."""
    return bool(question.choices and question.answer) and question.kind is not QuestionKind.ORDER


def _of_card(card: Card, question: Question | None, citation: Citation) -> Asked:
    prompt = card.front.replace(GAP, BLANK) if card.form is Form.CLOZE else card.front
    told = _told(citation, card.detail)
    if question is None:
        return Asked(card.key, card.kind, prompt, card.back, (), (), told, citation)
    return Asked(card.key, card.kind, question.prompt, card.back, question.choices, question.answer, told, citation)


def _of_question(question: Question, citation: Citation) -> Asked:
    answer = "; ".join(question.choices[nth] for nth in question.answer)
    told = _told(citation, "")
    return Asked(
        question.key, question.kind, question.prompt, answer, question.choices, question.answer, told, citation
    )


def _told(citation: Citation, detail: str) -> str:
    return "\n".join(part for part in (clean(detail), clean(citation.sentence), f"— {citation.line}") if part.strip())
