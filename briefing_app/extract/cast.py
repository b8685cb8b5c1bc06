"""The cast of one article: its actors, and whom a word of the text means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.model.facts import Actor

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Cast:
    """Who appears in one article.

    Attributes:
        actors: each real one once.
    """

    actors: tuple[Actor, ...]

    def at(self, start: int, end: int) -> str | None:
        """Key of the actor named in the stretch of characters `start`..`end` of the article, else None."""
        for actor in self.actors:
            for mention in actor.mentions:
                if mention.span.start < end and start < mention.span.end:
                    return actor.key
        return None

    def who(self, token: Token, last_speaker: str | None = None) -> str | None:
        """Key of the actor whom `token` (head of a name, a role or a pronoun) means, else None.

        Args:
            token: in the article's parse.
            last_speaker: key of whoever was last introduced as speaking; 'he said' means him first.
        """
        del last_speaker
        return self.at(token.idx, token.idx + len(token))
