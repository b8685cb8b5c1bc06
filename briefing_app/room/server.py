"""The room's server: uvicorn in a thread, bound to the one address that was chosen, only while it is open."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from uvicorn import Config, Server

from briefing_app.room import address as addresses
from briefing_app.room import keys, line, web
from briefing_app.room.hall import Hall
from briefing_app.room.limits import Gate, Limits
from briefing_app.room.protocol import MESSAGE_BYTES

if TYPE_CHECKING:
    import socket

    from briefing_app.model.party import Party
    from briefing_app.room.keys import RoomKeys
    from briefing_app.room.owner import Owner, Umpire

_REQUEST_BYTES = 8_192
_AT_A_TIME = 8  # connections that are taken in before those inside are heard again
_QUEUE = 512  # that the system keeps waiting meanwhile


@dataclass(frozen=True, slots=True)
class Door:
    """Where the room is.

    Attributes:
        address: IPv4.
        port: the one asked for, or the next that was free.
        code: to type.
        key: in the QR code.
    """

    address: str
    port: int
    code: str
    key: str

    @property
    def url(self) -> str:
        """The page, as people type it."""
        return f"http://{self.address}:{self.port}"

    @property
    def join_url(self) -> str:
        """The page as the QR code has it. The key stands behind the '#': browsers never send that part."""
        return f"{self.url}/#{self.key}"


class _Reception(Server):
    """Takes in a crowd a few at a time: asyncio would accept as many at once as the system keeps waiting."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        for each in sockets or []:
            each.listen(_QUEUE)


class Room:
    """A room that phones can come into. Its methods are the owner's; none of them waits for the network.

    Args:
        party: the game as it stands.
        umpire: how it counts.
        owner: decides on every move; `show` the outcome.
        secret: of a room that was open before, so that its phones go on; None for a new one.
        limits: how much it allows.
    """

    def __init__(
        self,
        party: Party,
        umpire: Umpire,
        owner: Owner,
        secret: RoomKeys | None = None,
        limits: Limits | None = None,
    ) -> None:
        self.keys = secret or keys.fresh()
        self._party = party
        self._umpire = umpire
        self._owner = owner
        self._gate = Gate(limits or Limits())
        self._hall: Hall | None = None
        self._locked = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._server: Server | None = None
        self._thread: threading.Thread | None = None
        self._idle: asyncio.TimerHandle | None = None
        self._asked_to_close = False

    @property
    def is_open(self) -> bool:
        """Whether phones can reach it."""
        return self._thread is not None and self._thread.is_alive()

    def open(self, address: str, port: int = addresses.PORT) -> Door:
        """Let phones in at `address`, on `port` or the next free one; a room that is open moves there.

        Raises:
            RoomError: the computer does not have the address, or no port is free.
        """
        self.close()
        line.allow_files()
        listening = addresses.listening(address, port)
        taken: int = listening.getsockname()[1]
        self._hall = Hall(self._party, self._umpire, self._owner, self.keys, self._gate)
        self._hall.locked = self._locked
        self._server = _Reception(self._config(f"{address}:{taken}", self._hall))
        self._asked_to_close = False
        running = threading.Event()
        self._thread = threading.Thread(
            target=self._run, args=(self._server, listening, running), name="room", daemon=True
        )
        self._thread.start()
        running.wait()
        return Door(address, taken, self.keys.code, self.keys.join)

    def show(self, party: Party) -> None:
        """The game has changed; the phones are told."""
        self._party = party
        loop = self._loop
        if loop is not None:
            with contextlib.suppress(RuntimeError):  # it closed just now
                loop.call_soon_threadsafe(self._adopt, party)

    def lock(self, *, shut: bool = True) -> None:
        """Let nobody else join; who is in can still come back."""
        self._locked = shut
        if self._hall is not None:
            self._hall.locked = shut

    def close(self) -> None:
        """Let the phones go and free the port; at most two or three seconds. Who comes again waits for the room."""
        if self._server is not None and self._thread is not None:
            self._asked_to_close = True
            self._server.should_exit = True
            self._thread.join()

    def _config(self, host: str, hall: Hall) -> Config:
        """Nothing of uvicorn's that trusts, tells or logs: no proxy headers, no server header, no access log."""
        page_line, socket_line = line.protocols(self._gate)
        return Config(
            web.application(host, hall.attend),
            http=page_line,
            ws=socket_line,
            loop="asyncio",
            lifespan="off",
            ws_max_size=MESSAGE_BYTES,
            ws_ping_interval=self._gate.limits.ping_seconds,
            ws_ping_timeout=self._gate.limits.ping_seconds,
            ws_per_message_deflate=False,
            log_config=None,
            log_level="error",
            access_log=False,
            proxy_headers=False,
            server_header=False,
            date_header=False,
            timeout_graceful_shutdown=1,
            backlog=_AT_A_TIME,
            h11_max_incomplete_event_size=_REQUEST_BYTES,
        )

    def _run(self, server: Server, listening: socket.socket, running: threading.Event) -> None:
        try:
            asyncio.run(self._serve(server, listening, running))
        finally:
            running.set()
            self._loop = None
            if not self._asked_to_close:
                self._owner.closed()

    async def _serve(self, server: Server, listening: socket.socket, running: threading.Event) -> None:
        self._loop = asyncio.get_running_loop()
        self._rest()
        running.set()
        await server.serve(sockets=[listening])
        if self._idle is not None:
            self._idle.cancel()

    def _rest(self) -> None:
        """Begin to count the time without a move anew; on the room's loop."""
        if self._idle is not None:
            self._idle.cancel()
        self._idle = asyncio.get_running_loop().call_later(self._gate.limits.idle_seconds, self._close_idle)

    def _close_idle(self) -> None:
        if self._server is not None:
            self._server.should_exit = True

    def _adopt(self, party: Party) -> None:
        self._rest()
        if self._hall is not None:
            self._hall.adopt(party)
