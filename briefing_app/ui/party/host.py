"""The host of a game: commits every move on the window's thread, shows it to phones and wall, and keeps its pace."""

from __future__ import annotations

import gc
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from briefing_app.errors import BriefingError
from briefing_app.model.party import Move, MoveKind, Phase
from briefing_app.quiz import party as game
from briefing_app.room import address as addresses
from briefing_app.room.owner import Refused
from briefing_app.ui.party import pacing, showing
from briefing_app.ui.party.aliases import alias
from briefing_app.ui.party.choices import Choices, Where, remembered
from briefing_app.ui.party.reception import Reception
from briefing_app.ui.party.scenes import Plain
from briefing_app.ui.party.showing import Face, View

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from concurrent.futures import Future
    from datetime import datetime
    from typing import Any

    from briefing_app.model.games import Question
    from briefing_app.model.party import Party
    from briefing_app.room.address import Interface
    from briefing_app.room.limits import Limits
    from briefing_app.ui.desk import Desk
    from briefing_app.ui.party.scenes import Scene

EXTRA_SECONDS = 15.0
_TICK_MSEC = 250
_DECIDING_MSEC, _AT_ONCE = 15, 50  # wishes of phones are gathered so long, so many are committed in one turn
_GATHERING_MSEC = 100  # answers that arrive together are drawn together
_ASLEEP = timedelta(seconds=30)  # a longer gap between two ticks is no delay: the laptop slept
_GRACE = timedelta(seconds=1.6)  # a little more than phones have to hand in what was sent in time

Interfaces = "Callable[[], tuple[Interface, ...]]"


class Host(QObject):
    """A game with its room. Every deed is a move that is on the disk before anybody sees it.

    Args:
        interfaces: of this computer, the likeliest first.
        limits: of the room; None for the usual ones.

    Signals:
        changed(): the game, what the wall shows, or who is here.
        told(str): a sentence for the host.
    """

    changed = Signal()
    told = Signal(str)

    def __init__(
        self,
        desk: Desk,
        parent: QObject,
        interfaces: Callable[[], tuple[Interface, ...]] = addresses.interfaces,
        limits: Limits | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._interfaces = interfaces
        self.party: Party | None = None
        self.choices = Choices()
        self.view = View()
        self.reception = Reception(desk.now, self, limits)
        self.reception.wished.connect(self._queue, Qt.ConnectionType.QueuedConnection)
        self.reception.changed.connect(self._gather)
        self.reception.shut.connect(self._note_shut)
        self._final: tuple[Party, View, Scene] | None = None  # how a game that is over is shown
        self._since: datetime | None = None  # what is shown now came up
        self._last_tick: datetime | None = None
        self._ticking = QTimer(self, interval=_TICK_MSEC)
        self._ticking.timeout.connect(self.tick)
        self._wishes: list[tuple[Move, Future[Party | Refused]]] = []
        self._deciding = QTimer(self, singleShot=True, interval=_DECIDING_MSEC)
        self._deciding.timeout.connect(self._decide)
        self._gathering = QTimer(self, singleShot=True, interval=_GATHERING_MSEC)
        self._gathering.timeout.connect(self.changed)

    # ------------------------------------------------------------------ beginning and end

    def begin(self, questions: tuple[Question, ...], choices: Choices) -> None:
        """A new game; its lobby is open when this returns, if the computer has a network."""
        self.choices = choices
        self.reception.forget()
        self._take(self._desk.workspace.party.begin(questions, choices.rules, self._desk.now()))
        if choices.where is Where.SEAT:
            self._seat(choices.team_names)
        else:
            self._open_somewhere()

    def resume(self) -> bool:
        """Go on with a game that was broken off, by the same code and port; whether there was one."""
        party = self._desk.workspace.party.open
        if party is None:
            return False
        self.choices = remembered(self._desk.look)
        self._take(party)
        if not party.rules.hot_seat:
            self._open_somewhere()
        return True

    def look_back(self, party: Party) -> None:
        """Show how a game ended."""
        self.party, self.view = party, View()
        self.changed.emit()

    def open_at(self, address: str) -> None:
        """Move the room to another network of this computer. Raises RoomError."""
        if not self.party:
            return
        before = self._desk.workspace.party.door() or self.reception.kept
        kept = self.reception.open(self.party, address, before)
        self._desk.workspace.party.keep_door(kept)
        wanted = before.port if before else addresses.PORT
        if kept.port != wanted:
            self.told.emit(f"Port {wanted} is used by another program. Using {kept.port}; the QR code is updated.")
        self.changed.emit()

    def interfaces(self) -> tuple[Interface, ...]:
        """Networks of this computer by which phones may reach it."""
        return self._interfaces()

    def close(self) -> None:
        """Let the phones go; the game stays as it is and can be gone on with."""
        while self._wishes:
            self._decide()  # who still waits is answered
        for timer in (self._ticking, self._gathering, self._deciding):
            timer.stop()
        self.reception.close()
        if self.party:
            gc.unfreeze()
            gc.collect()
            gc.freeze()
        self.party = None

    # ------------------------------------------------------------------ deeds

    def go_on(self) -> None:
        """What comes next: a question, its answer, the order where it is shown, the next question, the end."""
        party = self.party
        if not party:
            return
        if self.view.face in {Face.DARK, Face.DOOR}:
            self._turn(Face.GAME)
        elif party.phase is Phase.OVER:
            self._turn(Face.TEAM if self.view.face is Face.GAME else Face.GAME)
        elif party.phase is Phase.ASKING:
            self.pause() if party.paused else self.move(MoveKind.REVEALED)
        elif party.phase is Phase.LOBBY and not party.players:
            self.told.emit("Nobody is in yet.")
        elif pacing.board_is_due(party, self.view.face):
            self._turn(Face.BOARD)
        elif party.question + 1 < len(party.questions):
            self.move(MoveKind.ASKED, question=party.question + 1)
        else:
            self.end()

    def move(self, kind: MoveKind, **rest: Any) -> None:  # noqa: ANN401 - the fields of Move
        """A deed of the host; what is not allowed now is told."""
        try:
            if kind is MoveKind.REVEALED:
                self._hand_in()
            elif kind is MoveKind.ASKED:
                self.reception.tapped.forget()
            self._commit(Move(kind, self._desk.now(), **rest))
        except (game.MoveError, BriefingError) as fault:
            self.told.emit(str(fault))

    def extend(self) -> None:
        """Fifteen seconds more."""
        self.move(MoveKind.EXTENDED, seconds=EXTRA_SECONDS)

    def skip(self) -> None:
        """The question is taken out: it counts for nobody."""
        self.move(MoveKind.SKIPPED)

    def pause(self) -> None:
        """The clock stands; once more, and it goes on."""
        if self.party:
            self._look(replace(self.view, discussing=False))
            self.move(MoveKind.RESUMED if self.party.paused else MoveKind.PAUSED)

    def discuss(self) -> None:
        """The room talks: no clock, nobody answers, nothing goes on by itself; once more ends it."""
        if not self.party or self.party.phase not in {Phase.ASKING, Phase.REVEALED}:
            return
        begins = not self.view.discussing
        if self.party.phase is Phase.ASKING and bool(self.party.paused) is not begins:
            self.move(MoveKind.PAUSED if begins else MoveKind.RESUMED)
        self._since = self._desk.now()
        self._look(replace(self.view, discussing=begins))

    def darken(self) -> None:
        """The wall is black; once more, and it is as it was."""
        self._turn(Face.GAME if self.view.face is Face.DARK else Face.DARK)

    def show_door(self) -> None:
        """The wall shows how to come in, for those who are late; once more, and it is as it was."""
        self._turn(Face.GAME if self.view.face is Face.DOOR else Face.DOOR)

    def back(self) -> None:
        """To the question before, as it was revealed."""
        self.move(MoveKind.STEPPED_BACK)

    def rule(self, player: str) -> None:
        """The last word on what somebody typed: right where it was wrong, and the other way round."""
        party = self.party
        given = party.given.get((party.question, player)) if party else None
        if given:
            self.move(MoveKind.RULED, player=player, right=not given.right)

    def kick(self, player: str) -> None:
        """Send somebody out."""
        self.move(MoveKind.KICKED, player=player)

    def rename(self, player: str, name: str) -> None:
        """Call somebody otherwise."""
        self.move(MoveKind.RENAMED, player=player, words=name)

    def end(self) -> None:
        """The game is over; a question that is still open counts for nobody."""
        self.move(MoveKind.ENDED)

    def again(self, questions: tuple[Question, ...]) -> None:
        """Another game for the same players; their phones go on by themselves."""
        before = self.party
        if not before:
            return
        desk, now = self._desk.workspace.party, self._desk.now()
        party = desk.begin(questions, before.rules, now)
        for each in before.players.values():
            told = Move(MoveKind.JOINED, now, each.key, words=each.name, team=each.team, secret=each.secret)
            party = desk.commit(told)  # seen by nobody until all are in: a phone without its player is sent away
        if self.reception.kept:
            desk.keep_door(self.reception.kept)
        self._take(party)

    # ------------------------------------------------------------------ what is shown

    def scene(self) -> Scene:
        """For the wall, now."""
        party = self.party
        if not party:
            return Plain()
        if party.phase is not Phase.OVER:
            return self._scene(party)
        if self._final is None or self._final[0] is not party or self._final[1] != self.view:
            self._final = party, self.view, self._scene(party)  # panel, wall and ending ask for it at once
        return self._final[2]

    def _scene(self, party: Party) -> Scene:
        desk = self._desk.workspace.party
        if self.view.face is Face.TEAM:
            return showing.team(party, desk.team_map(party), desk.cited)
        names = tuple(player.name for player in reversed(party.players.values()))
        view = replace(self.view, next_in=self.next_in())
        return showing.scene(party, view, self._desk.now(), desk.cited, self.reception.lobby(names))

    def next_in(self) -> float | None:
        """Seconds until it goes on by itself; None if it waits."""
        shown = self.view.face in {Face.GAME, Face.BOARD}
        if not self.party or self.party.phase is not Phase.REVEALED or not shown:
            return None
        if not self.choices.pace or self._since is None or self.view.discussing:
            return None
        return max(self.choices.pace - (self._desk.now() - self._since).total_seconds(), 0.0)

    def tick(self) -> None:
        """Look at the clock: time is up, it is time to go on, or the laptop has been asleep."""
        party, now = self.party, self._desk.now()
        before, self._last_tick = self._last_tick, now
        if not party:
            return
        if before and now - before > _ASLEEP:
            self._wake(before)
        elif party.phase is Phase.ASKING and not party.paused:
            time_up = game.left(party, now - _GRACE) == 0
            if time_up or (self.choices.pace and pacing.all_answered(party, self.reception.present)):
                self.move(MoveKind.REVEALED)
            elif party.rules.seconds:
                self.changed.emit()
        elif self.next_in() == 0:
            self.go_on()
        elif self.next_in() is not None:
            self.changed.emit()

    # ------------------------------------------------------------------ inside

    def _take(self, party: Party) -> None:
        self.party, self.view = party, View()
        self._since = self._last_tick = None
        self.reception.umpire = self._desk.workspace.party.umpire()
        self._ticking.start()
        self.reception.show(party)
        self.changed.emit()

    def _seat(self, teams: tuple[str, ...]) -> None:
        """The teams at the laptop are the players; the first question follows at once."""
        for nth, name in enumerate(teams):
            self.move(MoveKind.JOINED, player=f"seat/{nth}", words=name)
        self.go_on()

    def _open_somewhere(self) -> None:
        """Where it was, if that network is still there; else the likeliest."""
        found, kept = self._interfaces(), self._desk.workspace.party.door()
        listed = [each.address for each in found]
        if not listed:
            return
        try:
            self.open_at(kept.address if kept and kept.address in listed else listed[0])
        except addresses.RoomError as error:
            self.told.emit(str(error))

    def _queue(self, move: Move, answer: Future[Party | Refused]) -> None:
        """A phone's wish. It waits a moment for others: a commit costs as much for fifty as for one."""
        self._wishes.append((move, answer))
        if not self._deciding.isActive():
            self._deciding.start()

    def _decide(self) -> None:
        """What phones wish, in one commit. Every future is answered whatever happens: its phone waits."""
        wishes, self._wishes = self._wishes[:_AT_ONCE], self._wishes[_AT_ONCE:]
        if self._wishes:
            self._deciding.start()
        wanted = [(move, answer) for move, answer in wishes if answer.set_running_or_notify_cancel()]
        try:
            outcomes = self._desk.workspace.party.commit_all(self._disguised(move) for move, _ in wanted)
        except BriefingError as fault:
            for _, answer in wanted:
                answer.set_result(Refused("The laptop could not keep that; tell the host."))
            self.told.emit(str(fault))
            return
        for (_, answer), outcome in zip(wanted, outcomes, strict=True):
            answer.set_result(Refused(str(outcome)) if isinstance(outcome, game.MoveError) else outcome)
        self._adopt_last(outcomes)

    def _hand_in(self) -> None:
        """What was tapped and not handed in is kept, as not sure, before the answer is shown."""
        while self._wishes:
            self._decide()
        if self.party:
            tapped = self.reception.tapped.due(self.party, self._desk.now())
            self._adopt_last(self._desk.workspace.party.commit_all(tapped))

    def _disguised(self, move: Move) -> Move:
        if not self.choices.alias or move.kind is not MoveKind.JOINED or not self.party:
            return move
        return replace(move, words=alias((each.name for each in self.party.players.values()), self._desk.rng))

    def _commit(self, move: Move) -> None:
        self._adopt(self._desk.workspace.party.commit(move))

    def _adopt_last(self, outcomes: Sequence[Party | game.MoveError]) -> None:
        """The game after the last move that was allowed."""
        parties = [outcome for outcome in outcomes if not isinstance(outcome, game.MoveError)]
        if parties:
            self._adopt(parties[-1])

    def _adopt(self, after: Party) -> None:
        """The game as it is on the disk: phones are told, and host and room are shown."""
        before, self.party = self.party, after
        self.reception.show(after)
        if before and pacing.stands(before) == pacing.stands(after) and not after.rules.hot_seat:
            self._gather()
            return
        gc.freeze()  # three hundred phones are much to look through: a full collection stops everybody for 100 ms
        self._since = self._desk.now()
        ended = self.view.discussing and not after.paused
        self.view = View() if not before or before.phase is not after.phase or ended else self.view
        self.changed.emit()

    def _gather(self) -> None:
        """Show it a moment later, with what happens meanwhile: three hundred phones answer within two seconds."""
        if self.party and not self._gathering.isActive():
            self._gathering.start()

    def _turn(self, face: Face) -> None:
        self._since = self._desk.now()
        self._look(replace(self.view, face=face))

    def _look(self, view: View) -> None:
        if view != self.view:
            self.view = view
            self.changed.emit()

    def _wake(self, slept_since: datetime) -> None:
        """The clock stood while the laptop slept; the network may be another now."""
        if self.party and self.party.phase is Phase.ASKING and not self.party.paused:
            self._commit(Move(MoveKind.PAUSED, slept_since))
        self._since = self._desk.now()
        door = self.reception.door
        if door and door.address not in [each.address for each in self._interfaces()]:
            self.reception.close()
            self._open_somewhere()
            self._turn(Face.DOOR)
            self.told.emit("The laptop was asleep and is on another network now: phones have to come in again.")
        else:
            self.told.emit("The laptop was asleep. The clock stood meanwhile; Space goes on.")
        self.changed.emit()

    def _note_shut(self) -> None:
        self.reception.close()
        self.told.emit("The room was closed after two hours without a move. The game is kept.")
        self.changed.emit()
