"""The lines phones call on: uvicorn's two protocols with what a hostile network asks for besides.

A connection over the limits, one that keeps silent, and one that sends junk are dropped by `abort`: closing politely
would wait for them.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from briefing_app.room.limits import Bucket, Gate

try:
    import resource
except ImportError:  # Windows has no such limit
    resource = None  # type: ignore[assignment]

if TYPE_CHECKING:
    import asyncio
    from asyncio.transports import BaseTransport

    import h11
    from uvicorn import Config
    from uvicorn.server import ServerState

_CLOSING_SECONDS = 2.0  # for a phone that was turned away to say goodbye too
_FILES = 4_096


def protocols(gate: Gate) -> tuple[type[H11Protocol], type[WebSocketsSansIOProtocol]]:
    """The protocols of a room with this gate; uvicorn makes them by itself, so they know it by their class."""

    class Phone(SocketLine):
        bytes_in = gate.limits.bytes_in

    class Visitor(PageLine):
        doors = gate

    return Visitor, Phone


def allow_files() -> None:
    """Lift the number of files this process may open: many desktops begin with 1,024, sockets among them."""
    if resource is not None:
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        wanted = _FILES if hard == resource.RLIM_INFINITY else min(_FILES, hard)
        if soft != resource.RLIM_INFINITY and soft < wanted:
            with contextlib.suppress(OSError, ValueError):
                resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


class PageLine(H11Protocol):
    """A connection that fetches the page: counted, and gone after some seconds unless it becomes a socket."""

    doors: Gate
    _deadline: asyncio.TimerHandle | None = None
    _upgraded = False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] # as uvicorn has it
        """Count it; drop it if that is too many."""
        super().connection_made(transport)
        self._address = self.client[0] if self.client else ""
        if self.doors.connect(self._address, self.loop.time()):
            self._deadline = self.loop.call_later(self.doors.limits.http_seconds, transport.abort)
        else:
            transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        """Count it out."""
        self._ended()
        super().connection_lost(exc)

    def handle_websocket_upgrade(self, event: h11.Request) -> None:
        """The socket's protocol takes over, and reports the end of the connection."""
        if self._deadline:
            self._deadline.cancel()
        super().handle_websocket_upgrade(event)
        taking_over = self.transport.get_protocol()
        if isinstance(taking_over, SocketLine):
            taking_over.on_lost = self._ended

    def _ended(self) -> None:
        if self._deadline:
            self._deadline.cancel()
        self.doors.disconnect(self._address)


class SocketLine(WebSocketsSansIOProtocol):
    """A socket: what it sends is counted in bytes, frames of control included; the application may abort it."""

    bytes_in: tuple[float, float]

    def __init__(self, config: Config, server_state: ServerState, app_state: dict[str, Any]) -> None:
        super().__init__(config, server_state, {**app_state, "abort": self.abort})
        self.close_timeout = _CLOSING_SECONDS
        self.on_lost = _nothing
        self._meter = Bucket(self.bytes_in, self.loop.time())

    def abort(self) -> None:
        """Drop the connection now."""
        if self.transport is not None:
            self.transport.abort()

    def connection_made(self, transport: BaseTransport) -> None:
        """Begin; the handshake that uvicorn hands on is not the phone's to pay."""
        super().connection_made(transport)
        self._meter = Bucket(self.bytes_in, self.loop.time())

    def connection_lost(self, exc: Exception | None) -> None:
        """Tell the gate."""
        self.on_lost()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Read, if it is not too much."""
        if self._meter.take(self.loop.time(), len(data)):
            super().data_received(data)
        else:
            self.abort()


def _nothing() -> None:
    pass
