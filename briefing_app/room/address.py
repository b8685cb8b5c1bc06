"""Where phones can reach this computer: its addresses, the likeliest first, and a port that is free."""

from __future__ import annotations

import errno
import os
import socket
from dataclasses import dataclass

import ifaddr

from briefing_app.errors import BriefingError

PORT = 8765
PORTS_TRIED = 20
_TAKEN = {errno.EADDRINUSE, errno.EACCES}
_ELSEWHERE = ("192.0.2.1", 9)  # TEST-NET-1, RFC 5737: belongs to nobody; nothing is sent there


class RoomError(BriefingError):
    """The room cannot be opened on this computer's network."""


@dataclass(frozen=True, slots=True)
class Interface:
    """A way into this computer.

    Attributes:
        name: for people, as the system calls it.
        address: IPv4, dotted.
        default: the computer's own traffic leaves here, so the phones of the room are likely on it too.
    """

    name: str
    address: str
    default: bool = False


def interfaces(*, loopback: bool = False) -> tuple[Interface, ...]:
    """The IPv4 addresses of this computer, the one with the default route first; none without a network.

    Args:
        loopback: this computer alone as well, last: for trying the quiz out.
    """
    route = default_address()
    found = [
        Interface(adapter.nice_name, ip.ip, ip.ip == route)
        for adapter in ifaddr.get_adapters()
        for ip in adapter.ips
        if isinstance(ip.ip, str) and (loopback or not ip.ip.startswith("127."))
    ]
    return tuple(sorted(found, key=lambda each: (not each.default, each.address.startswith("127."), each.name)))


def default_address() -> str | None:
    """The address that traffic leaves from; None without a network. A connected datagram socket sends nothing."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_ELSEWHERE)
        except OSError:
            return None
        return str(probe.getsockname()[0])


def listening(address: str, port: int = PORT) -> socket.socket:
    """A socket that listens on `address` alone, on `port` or, if another program has it, on the next free one.

    Raises:
        RoomError: this computer does not have the address, or twenty ports in a row are taken.
    """
    for each in range(port, port + PORTS_TRIED):
        try:
            return _bound(address, each)
        except OSError as fault:
            if fault.errno not in _TAKEN:
                raise RoomError(
                    f"This computer cannot be reached at {address} any more.",
                    "Choose another network; the game goes on where it was.",
                ) from fault
    raise RoomError(
        f"The ports {port} to {port + PORTS_TRIED - 1} are used by other programs.",
        "Close the other programs, or choose another network.",
    )


def _bound(address: str, port: int) -> socket.socket:
    """Bound and listening. On Windows SO_REUSEADDR would let another program listen in; elsewhere it skips a wait."""
    found = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    option = getattr(socket, "SO_EXCLUSIVEADDRUSE", None) if os.name == "nt" else socket.SO_REUSEADDR
    try:
        if option is not None:
            found.setsockopt(socket.SOL_SOCKET, option, 1)
        found.bind((address, port))
        found.listen()
    except OSError:
        found.close()
        raise
    return found
