"""What the room answers over HTTP: three fixed files and one socket, to who asked for exactly this host."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute

from briefing_app import paths

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request
    from starlette.types import ASGIApp, Message, Receive, Scope, Send
    from starlette.websockets import WebSocket

FILES = {
    "/": ("index.html", "text/html"),
    "/app.js": ("app.js", "text/javascript"),
    "/app.css": ("app.css", "text/css"),
}
SOCKET = "/ws"
_MISDIRECTED, _NOT_ALLOWED, _FORBIDDEN = 421, 405, 403


def application(host: str, attend: Callable[[WebSocket], Awaitable[None]]) -> Starlette:
    """The room as an ASGI application.

    Args:
        host: 'address:port', the only Host that is answered, whose pages alone may open the socket.
        attend: talks to one phone until it goes.
    """
    folder = paths.resources() / "phone"
    fixed = {path: ((folder / name).read_bytes(), kind) for path, (name, kind) in FILES.items()}

    async def page(request: Request) -> Response:
        body, kind = fixed[request.url.path]
        return Response(body, media_type=kind)

    routes = [*(Route(path, page) for path in fixed), WebSocketRoute(SOCKET, attend)]
    app = Starlette(routes=routes, middleware=[Middleware(Guard, host=host)])
    app.router.redirect_slashes = False
    return app


class Guard:
    """Refuses whoever asked for another host (DNS rebinding), from another page, or for anything but reading."""

    def __init__(self, app: ASGIApp, host: str) -> None:
        self._app = app
        self._host = host
        self._headers = headers(host)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or hand on with strict headers."""
        refusal = self._refusal(scope)

        async def strict(message: Message) -> None:
            if message["type"] in {"http.response.start", "websocket.http.response.start"}:
                MutableHeaders(scope=message).update(self._headers)
            await send(message)

        await (refusal or self._app)(scope, receive, strict)

    def _refusal(self, scope: Scope) -> ASGIApp | None:
        asked = Headers(scope=scope)
        if asked.getlist("host") != [self._host]:
            return _said(_MISDIRECTED, "Another computer was meant.")
        if scope["type"] == "websocket":
            if asked.getlist("origin") == [f"http://{self._host}"]:
                return None
            return _said(_FORBIDDEN, "Open the page of the quiz first.")
        if scope["method"] != "GET":
            return _said(_NOT_ALLOWED, "There is nothing to change here.", {"allow": "GET"})
        return None


def headers(host: str) -> dict[str, str]:
    """Of every answer. Some browsers read 'self' as http alone, so the socket is named in full."""
    policy = (
        f"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ws://{host}; "
        "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
    return {
        "content-security-policy": policy,
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cache-control": "no-store",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
    }


def _said(status: int, words: str, more: dict[str, str] | None = None) -> PlainTextResponse:
    return PlainTextResponse(words, status, more)
