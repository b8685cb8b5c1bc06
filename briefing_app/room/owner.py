"""What the room is handed by whoever owns the game: how it counts, and where what phones do goes to."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime

from briefing_app.model.cards import Citation
from briefing_app.model.games import Question
from briefing_app.model.party import Move, Party


@dataclass(frozen=True, slots=True)
class Refused:
    """The owner did not allow a move; `why` is a sentence for the player."""

    why: str


@dataclass(frozen=True, slots=True)
class Umpire:
    """How the game counts. Pure functions, called on the room's thread: they must not reach for the store.

    Attributes:
        points: of a player.
        asked: the revealed questions that were asked of a player.
        missed: those of them that the player did not have right.
        left: seconds of the clock at a moment; None without one.
        cited: where a question's answer is told.
        results: a player's own file, when the game is over; empty for none.
    """

    points: Callable[[Party, str], int]
    asked: Callable[[Party, str], tuple[int, ...]]
    missed: Callable[[Party, str], tuple[int, ...]]
    left: Callable[[Party, datetime], float | None]
    cited: Callable[[Question], Citation | None]
    results: Callable[[Party, str], str]


@dataclass(frozen=True, slots=True)
class Owner:
    """Whom the room reports to. All are called on the room's thread and must return at once.

    Attributes:
        submit: a phone wants this move. The future is answered by the owner's thread: with the game after the move,
            once it is committed, or with why not. Only then is the phone told.
        clock: the moment, UTC-aware.
        reached: the page's script ran on a device at this address and opened its socket.
        present: the keys of the players whose phones are connected, whenever that changes.
        closed: the room closed by itself, after hours without a move.
        tapped: an answer as it stands on a phone, not handed in; without choice and words it is taken back.
    """

    submit: Callable[[Move], Future[Party | Refused]]
    clock: Callable[[], datetime]
    reached: Callable[[str], None] = lambda _: None
    present: Callable[[frozenset[str]], None] = lambda _: None
    closed: Callable[[], None] = lambda: None
    tapped: Callable[[Move], None] = lambda _: None
