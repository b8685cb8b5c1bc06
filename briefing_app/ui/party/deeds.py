"""What a host can do while a game runs: each with its key, the same on the panel and on the wall's window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from briefing_app.model.party import Board, Party, Phase
from briefing_app.ui.party.host import Host
from briefing_app.ui.party.showing import Face

_ASKING = frozenset({Phase.ASKING})
_SHOWN = frozenset({Phase.ASKING, Phase.REVEALED})
_ALWAYS = frozenset(Phase)


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed of the host.

    Attributes:
        name: of its button.
        keys: any of which does it; the first is shown.
        words: on the button.
        tip: what it does.
        do: it.
        phases: in which it can be done.
        clocked: only where questions have a clock.
        least: index of the first question at which it can be done; -1 for the lobby too.
    """

    name: str
    keys: tuple[str, ...]
    words: str
    tip: str
    do: Callable[[Host], None]
    phases: frozenset[Phase]
    clocked: bool = False
    least: int = -1

    def fits(self, host: Host) -> bool:
        """Whether it can be done now."""
        party = host.party
        if not party or party.phase not in self.phases or party.question < self.least:
            return False
        return bool(party.rules.seconds) or not self.clocked


DEEDS = (
    Deed("extend", ("+", "="), "+15 s", "Fifteen seconds more", Host.extend, _ASKING, clocked=True),
    Deed("pause", ("P",), "Pause", "The clock stands, nobody answers", Host.pause, _ASKING),
    Deed("discuss", ("D",), "Discuss", "The room talks; no clock is shown", Host.discuss, _SHOWN),
    Deed("skip", ("S",), "Skip", "Take the question out: it counts for nobody", Host.skip, _SHOWN),
    Deed("back", ("Backspace",), "Back", "To the question before", Host.back, _SHOWN, least=1),
    Deed("door", ("J",), "Join code", "How to come in, for those who are late", Host.show_door, _SHOWN),
    Deed("dark", ("B",), "Black", "The wall is dark until the next key", Host.darken, _ALWAYS),
)


def next_words(host: Host) -> str:
    """What Space does now."""
    party = host.party
    if not party:
        return ""
    if host.view.face in {Face.DARK, Face.DOOR}:
        return "Back to the game"
    on_face = host.view.face is Face.GAME
    if party.phase is Phase.REVEALED:
        return _after_reveal(party, shows_order=party.rules.board is Board.ROUND and on_face)
    return {
        Phase.LOBBY: "Ask the first question",
        Phase.ASKING: "Go on" if party.paused else "Show the answer",
        Phase.OVER: "Who knows what" if on_face else "Podium",
    }[party.phase]


def _after_reveal(party: Party, *, shows_order: bool) -> str:
    if party.question + 1 >= len(party.questions):
        return "Finish"
    return "Show the order" if shows_order else "Next question"
