"""How far a game is, as its host sees it. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.model.party import Board, Phase
from briefing_app.quiz import party as game
from briefing_app.ui.party.showing import Face

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from briefing_app.model.party import Party


def board_is_due(party: Party, face: Face) -> bool:
    """Whether the order comes next, between two questions."""
    between = party.phase is Phase.REVEALED and party.question + 1 < len(party.questions)
    return between and party.rules.board is Board.ROUND and face is Face.GAME


def all_answered(party: Party, present: AbstractSet[str]) -> bool:
    """All whose phones are here; somebody must have."""
    waiting = {player.key for player in game.missing(party)}
    return len(waiting) < len(party.players) and not waiting & present


def stands(party: Party) -> tuple[object, ...]:
    """What host and room wait to see; a change of the rest may be shown a moment later."""
    return party.phase, party.question, party.paused, party.extra, party.skipped
