"""What players have tapped or typed and not handed in: kept beside the game, and handed in for them at the reveal."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from briefing_app.model.party import Phase

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from briefing_app.model.party import Move, Party


class Tapped:
    """The latest choice of each player. It is theirs to change until they say how sure they are."""

    def __init__(self) -> None:
        self._moves: dict[str, Move] = {}

    def note(self, move: Move) -> None:
        """Somebody has chosen this; nothing chosen takes back what was."""
        if move.choice or move.words:
            self._moves[move.player] = move
        else:
            self._moves.pop(move.player, None)

    def forget(self) -> None:
        """Another question is asked."""
        self._moves.clear()

    def due(self, party: Party, now: datetime) -> Iterator[Move]:
        """The answers of those who handed in none, not sure, as of the end of the question; nothing is left after.

        Whoever has not handed in has not been quick: only the end of the clock counts, whenever they tapped.
        """
        moves, self._moves = self._moves, {}
        if party.phase is not Phase.ASKING or party.asked is None:
            return
        clock = timedelta(seconds=party.rules.seconds + party.extra)
        at = min(now, party.asked + clock) if party.rules.seconds else now
        for player, move in moves.items():
            if move.question == party.question and (party.question, player) not in party.given:
                yield replace(move, at=at, sure=False)
