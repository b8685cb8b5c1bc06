"""The secrets of a room: the code people type, the key in the QR code, and the token by which a phone is known again.

A phone's token is shown to that phone alone; the game keeps only its SHA-256. All of it lives as long as the game:
an owner that keeps the `RoomKeys` can open the same room again after a crash, and the phones go on by themselves.
"""

from __future__ import annotations

import hashlib
import secrets
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.model.party import Player

CODE_LENGTH = 8
"""With 10 wrong tries a minute in all (`limits`) two hours of guessing hit one code in 80,000."""
_JOIN_BYTES = 8
_TOKEN_BYTES = 16
_SALT_BYTES = 16


@dataclass(frozen=True, slots=True)
class RoomKeys:
    """What a room is opened with.

    Attributes:
        code: digits, typed on the phone.
        join: 64 bits in the QR code; they stand for the code and its limit of tries, so that a guesser cannot
            lock guests out.
        salt: from which the order and the names of the choices on each phone are made.
    """

    code: str
    join: str
    salt: str


def fresh() -> RoomKeys:
    """Keys of a new room."""
    code = "".join(secrets.choice("0123456789") for _ in range(CODE_LENGTH))
    return RoomKeys(code, secrets.token_urlsafe(_JOIN_BYTES), secrets.token_hex(_SALT_BYTES))


def spoken(code: str) -> str:
    """A code as it is shown and read out: '4729 1856'."""
    half = len(code) // 2
    return f"{code[:half]} {code[half:]}"


def opens(keys: RoomKeys, typed: str) -> bool:
    """Whether this is the room's code; blanks, dashes and other scripts' digits do not matter."""
    digits = "".join(str(unicodedata.decimal(c)) for c in typed if c.isdecimal())
    return same(digits, keys.code)


def same(one: str, other: str) -> bool:
    """Equality in a time that does not tell how much was right."""
    return secrets.compare_digest(one.encode(), other.encode())


def token() -> str:
    """128 bits for one phone."""
    return secrets.token_urlsafe(_TOKEN_BYTES)


def fingerprint(secret: str) -> str:
    """What the game keeps of a token: its SHA-256 in hex. 128 random bits need no salt."""
    return hashlib.sha256(secret.encode()).hexdigest()


def holder(players: Iterable[Player], secret: str) -> Player | None:
    """The player whose token this is; None for everybody else's."""
    print_ = fingerprint(secret)
    found = None
    for player in players:  # all of them, whoever it is
        if player.secret and same(player.secret, print_):
            found = player
    return found
