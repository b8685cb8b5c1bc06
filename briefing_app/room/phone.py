"""One open socket to one phone."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from starlette.websockets import WebSocketDisconnect

from briefing_app.room import protocol
from briefing_app.room.protocol import Beat, Bye

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.websockets import WebSocket

    from briefing_app.room.limits import Limits

_BEAT_SECONDS = 10.0  # the page takes 25 s of silence for a lost connection


class Phone:
    """A socket, and who holds it.

    Attributes:
        address: it comes from.
        player: key; empty until the phone has said who it is.
        wake: set when there may be something new to tell.
        told: what it was told last.
    """

    def __init__(self, socket: WebSocket, limits: Limits) -> None:
        self.address = socket.client.host if socket.client else ""
        self.player = ""
        self.wake = asyncio.Event()
        self.told: object = None
        self._parted = False
        self._socket = socket
        self._limits = limits
        self._abort: Callable[[], None] = socket.scope["state"]["abort"]
        self._loop = asyncio.get_running_loop()

    def now(self) -> float:
        """Monotonic seconds."""
        return self._loop.time()

    def abort(self) -> None:
        """Drop it without a word."""
        self._abort()

    async def heard(self) -> str | None:
        """The next text frame; None when it has gone, or was dropped for keeping silent or sending bytes."""
        if self._parted:
            return None
        waiting = None if self.player else self._limits.join_seconds
        try:
            async with asyncio.timeout(waiting):
                return await self._socket.receive_text()
        except WebSocketDisconnect:
            return None
        except (TimeoutError, KeyError):  # KeyError: a frame of bytes
            self.abort()
            return None

    async def send(self, message: protocol.ToPhone) -> None:
        """Tell it something; a phone that does not take it in time is dropped."""
        try:
            async with asyncio.timeout(self._limits.send_seconds):
                await self._socket.send_text(protocol.write(message))
        except TimeoutError:
            self.abort()
        except (WebSocketDisconnect, RuntimeError):
            self.abort()  # it has gone or was parted with; listening ends by itself

    async def part(self, why: str) -> None:
        """Say goodbye and close."""
        self.player = ""
        await self.send(Bye(why))
        self._parted = True
        try:
            async with asyncio.timeout(self._limits.send_seconds):
                await self._socket.close()
        except (TimeoutError, WebSocketDisconnect, RuntimeError):
            self.abort()

    async def keep_told(self, tell: Callable[[Phone], Awaitable[None]]) -> None:
        """Call `tell` whenever there may be news, and give a sign of life between; until cancelled."""
        while True:
            try:
                async with asyncio.timeout(_BEAT_SECONDS):
                    await self.wake.wait()
            except TimeoutError:
                await self.send(Beat())
                continue
            self.wake.clear()
            await tell(self)
