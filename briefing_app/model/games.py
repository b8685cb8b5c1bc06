"""The questions of a quiz."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefing_app.model.text import Evidence


class QuestionKind(StrEnum):
    """What a question asks the room to do."""

    OFFICE = "office"  # who holds this office
    WHO_SAID = "who said it"
    WHERE = "which country"
    WHEN = "when"
    ORDER = "order"
    DIFFER = "sources differ"
    TRUE_FALSE = "true or false"
    SEVERAL = "pick several"
    PERSON = "who is this"
    TYPED = "type the answer"


@dataclass(frozen=True, slots=True)
class Question:
    """One question with its choices.

    Attributes:
        key: made from the fact it asks.
        choices: as shown, in order; none where the answer is typed.
        answer: for ORDER the right sequence of indices into `choices`, for SEVERAL all right ones, rising; else one
            index. Empty where the answer is typed.
        evidence: shown after the reveal.
        card: key of the card that learns from the answer, if there is one.
        accepted: where the answer is typed, what counts as right; the first is shown.
        about: a line of explanation after the reveal; may be empty.
        topic: the actor it is mostly about, by name; empty for none.
    """

    key: str
    kind: QuestionKind
    prompt: str
    choices: tuple[str, ...]
    answer: tuple[int, ...]
    evidence: tuple[Evidence, ...]
    card: str | None = None
    accepted: tuple[str, ...] = ()
    about: str = ""
    topic: str = ""
