"""QR codes as a grid of dark and light, for whoever paints them."""

from __future__ import annotations

import segno
from segno import helpers

QUIET = 4
"""Modules of light around a code that the standard (ISO/IEC 18004) asks for."""


def matrix(text: str) -> tuple[tuple[bool, ...], ...]:
    """The code for `text`, row by row, True for dark, with the quiet zone; a quarter of it may be hidden or dirty."""
    return _grid(segno.make_qr(text, error="q"))


def dense(text: str) -> tuple[tuple[bool, ...], ...] | None:
    """The code for a long text, of which next to nothing may be hidden; None where one code does not hold it."""
    try:
        return _grid(segno.make_qr(text, error="l", encoding="utf-8"))
    except segno.DataOverflowError:
        return None


def wifi(network: str, password: str = "") -> tuple[tuple[bool, ...], ...]:
    """The code by which a phone joins a Wi-Fi network; an open one has no password."""
    security = "WPA" if password else None
    return _grid(helpers.make_wifi(ssid=network, password=password or None, security=security))


def _grid(code: segno.QRCode) -> tuple[tuple[bool, ...], ...]:
    return tuple(tuple(bool(module) for module in row) for row in code.matrix_iter(border=QUIET))
