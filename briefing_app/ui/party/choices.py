"""What a host agrees on before a quiz, kept for the next one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from briefing_app import codec
from briefing_app.model.games import QuestionKind
from briefing_app.model.party import Board, Rules, Wish, readable
from briefing_app.model.study import Scope, ScopeKind

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

NAMES = ("Amber", "Blue", "Coral", "Dune", "Elm", "Fern")
"""Of teams that have no name of their own."""
LENGTHS = (10, 15, 20)
CLOCKS = (0, 45, 20)  # seconds
PACES = (0, 10, 20)  # seconds
_KEPT_AS = "party/choices"


class About(StrEnum):
    """What is asked about."""

    ALL = "everything"
    WEAK = "weak spots"
    SOME = "chosen"


class Where(StrEnum):
    """How the quiz is played."""

    ROOM = "phones"
    SEAT = "one laptop"


@dataclass(frozen=True, slots=True)
class Choices:
    """All that can be chosen, with what is calm and usual.

    Attributes:
        about: everything, the team's weak spots, or what was chosen.
        topics, articles: chosen; names of actors and keys of articles.
        count: questions.
        kinds: of questions; empty for all.
        seconds, confidence, speed, board: as `Rules` has them.
        alias: players are shown under invented names; their own are not kept.
        teams: how many; 0 when everybody plays alone.
        names: of the teams, as typed; an empty one gets its usual name.
        pace: seconds after which it goes on by itself; 0: the host goes on.
    """

    where: Where = Where.ROOM
    about: About = About.ALL
    topics: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    count: int = LENGTHS[0]
    kinds: frozenset[QuestionKind] = frozenset()
    seconds: int = 0
    confidence: bool = True
    speed: bool = False
    board: Board = Board.END
    alias: bool = False
    teams: int = 0
    names: tuple[str, ...] = ("",) * len(NAMES)
    pace: int = 0

    @property
    def team_names(self) -> tuple[str, ...]:
        """As they are played under; at the laptop there are always some."""
        teams = self.teams or (2 if self.where is Where.SEAT else 0)
        return tuple((self.names[nth] if nth < len(self.names) else "") or NAMES[nth] for nth in range(teams))

    @property
    def wish(self) -> Wish:
        """What is to be asked."""
        words = readable(self.rules.seconds)
        if self.about is not About.SOME:
            return Wish(self.count, self.kinds, weak=self.about is About.WEAK, words=words)
        scopes = tuple(Scope(ScopeKind.ARTICLE, key) for key in sorted(self.articles))
        return Wish(self.count, self.kinds, scopes, self.topics, words=words)

    @property
    def rules(self) -> Rules:
        """For the game. At the laptop the teams are its players, and nobody waits for a clock."""
        if self.where is Where.SEAT:
            return Rules(confidence=self.confidence, board=self.board, hot_seat=True)
        speed = self.speed and bool(self.seconds)
        return Rules(self.seconds, self.confidence, speed, self.board, self.team_names)


def remembered(look: QSettings | None) -> Choices:
    """Those of the last quiz; the usual ones the first time, and where the file was edited by hand."""
    kept = look.value(_KEPT_AS) if look else None
    try:
        return codec.from_json(str(kept), Choices) if kept else Choices()
    except ValueError:
        return Choices()


def remember(look: QSettings | None, choices: Choices) -> None:
    """Keep them."""
    if look:
        look.setValue(_KEPT_AS, codec.to_json(choices).decode())
