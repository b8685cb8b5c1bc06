"""Whom a pronoun or a role means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known of an article's persons when a pronoun is met."""

    def who(self, token: Token, last_speaker: str | None) -> str | None:
        """Key of the actor whom `token` means, else None."""
        del token
        return last_speaker
