"""The room's door, for the window: what phones ask for arrives on the window's thread, one after the other."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from briefing_app.model.party import Entrance
from briefing_app.room import address as addresses
from briefing_app.room import keys, qr
from briefing_app.room.keys import RoomKeys
from briefing_app.room.owner import Owner, Refused
from briefing_app.room.server import Room
from briefing_app.ui.party.scenes import Lobby
from briefing_app.ui.party.tapped import Tapped

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from briefing_app.model.party import Move, Party
    from briefing_app.room.limits import Limits
    from briefing_app.room.owner import Umpire
    from briefing_app.room.server import Door
    from briefing_app.ui.party.scenes import Grid


class Reception(QObject):
    """Holds the room open and knows who has reached it.

    Args:
        clock: the moment, UTC-aware; called on the room's thread too.
        limits: of the room; None for the usual ones.

    Attributes:
        umpire: how the game counts; to be set before it opens.
        door: where the room is; None while it is closed.
        kept: by which the same room is opened again.
        picture: the QR code of the door.
        wifi: name of the room's Wi-Fi and the code to join it; empty for none.
        reached: addresses of phones on which the page ran; `latest` is the last of them.
        present: keys of the players whose phones are connected.
        tapped: what players have chosen and not handed in.

    Signals:
        wished(Move, Future): a phone wants this; answer the future once it is committed, or with `Refused`.
        changed(): the door, who has reached it, or whose phone is here.
        shut(): it closed by itself, after hours without a move.
        closed(): phones can no longer come in, for whatever reason.
    """

    wished = Signal(object, object)
    changed = Signal()
    shut = Signal()
    closed = Signal()
    _came = Signal(str)
    _here = Signal(object)
    _chose = Signal(object)
    _ended = Signal()

    def __init__(self, clock: Callable[[], datetime], parent: QObject, limits: Limits | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._limits = limits
        self._room: Room | None = None
        self.picture: Grid = ()
        self.umpire: Umpire | None = None
        self.door: Door | None = None
        self.kept: Entrance | None = None
        self.locked = False
        self.wifi: tuple[str, Grid] = ("", ())
        self.reached: set[str] = set()
        self.latest = ""
        self.present: frozenset[str] = frozenset()
        self.tapped = Tapped()
        queued = Qt.ConnectionType.QueuedConnection
        self._came.connect(self._note_address, queued)
        self._here.connect(self._note_present, queued)
        self._chose.connect(self.tapped.note, queued)
        self._ended.connect(self.shut, queued)
        self._ended.connect(self.closed, queued)

    @property
    def is_open(self) -> bool:
        """Whether phones can come in."""
        return self._room is not None and self._room.is_open

    def open(self, party: Party, address: str, kept: Entrance | None = None) -> Entrance:
        """Let phones in at `address`; what is to be kept with the game, so that they find the room again.

        Args:
            kept: of a room that was open before: the same code and, if it is free, the same port.

        Raises:
            RoomError: the computer does not have the address, or no port is free.
        """
        secret = RoomKeys(kept.code, kept.join, kept.salt) if kept else None
        self.close()
        owner = Owner(self._submit, self._clock, self._came.emit, self._here.emit, self._ended.emit, self._chose.emit)
        if self.umpire is None:
            raise ValueError("nobody has said how the game counts")
        room = Room(party, self.umpire, owner, secret, self._limits)
        room.lock(shut=self.locked)
        self.door = room.open(address, kept.port if kept else addresses.PORT)
        self._room = room
        self.picture = qr.matrix(self.door.join_url)
        self.reached = set()
        self.changed.emit()
        self.kept = Entrance(room.keys.code, room.keys.join, room.keys.salt, self.door.port, address)
        return self.kept

    def forget(self) -> None:
        """The next room has a code of its own."""
        self.close()
        self.kept, self.locked, self.wifi = None, False, ("", ())

    def show_wifi(self, network: str, password: str) -> None:
        """Show in the lobby by which Wi-Fi phones come here; the password is kept nowhere."""
        self.wifi = network, qr.wifi(network, password)
        self.changed.emit()

    def show(self, party: Party) -> None:
        """Tell the phones."""
        if self._room:
            self._room.show(party)

    def lock(self, *, shut: bool) -> None:
        """Let nobody else join, or let them again."""
        self.locked = shut
        if self._room:
            self._room.lock(shut=shut)
        self.changed.emit()

    def close(self) -> None:
        """Let the phones go."""
        room, self._room, self.door = self._room, None, None
        self.present = frozenset()
        if room:
            room.close()
            self.closed.emit()

    def lobby(self, names: tuple[str, ...]) -> Lobby | None:
        """How to come in; None while the room is closed."""
        if not self.door:
            return None
        network, wifi = self.wifi
        code = keys.spoken(self.door.code)
        return Lobby(code, self.door.url, self.picture, wifi, network, names, self.locked)

    def _submit(self, move: Move) -> Future[Party | Refused]:
        """On the room's thread: the wish goes over to the window's."""
        answer: Future[Party | Refused] = Future()
        self.wished.emit(move, answer)
        return answer

    def _note_address(self, address: str) -> None:
        self.reached.add(address)
        self.latest = address
        self.changed.emit()

    def _note_present(self, players: frozenset[str]) -> None:
        self.present = players
        self.changed.emit()
