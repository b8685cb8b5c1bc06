"""Words of a sentence that can be asked."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_app.model.facts import Actor
from briefing_app.model.text import Span


@dataclass(frozen=True, slots=True)
class Gap:
    """Words of a sentence that can be asked.

    Attributes:
        span: where they stand in the sentence.
        asks: the question word in their place: 'whom', 'which country’s', 'how many metres'.
        answer: what belongs there, under its full name.
        actor: whose name it is; None for a number.
    """

    span: Span
    asks: str
    answer: str
    actor: Actor | None = None

    def filled(self, told: str) -> str:
        """The sentence with the question word in the gap."""
        return f"{told[: self.span.start]}{self.asks}{told[self.span.end :]}"

    def rest(self, told: str) -> str:
        """The sentence without what is asked."""
        return f"{told[: self.span.start]}{told[self.span.end :]}"


def last_word(text: str) -> str:
    """The last word of a text, in lower case; empty where it has none."""
    return text.rsplit(maxsplit=1)[-1].lower() if text.split() else ""


def figure(words: str) -> str:
    """An answer as it is shown: with a capital first letter."""
    return words[:1].upper() + words[1:]
