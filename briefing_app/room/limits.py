"""How much one phone, one address and the whole room may ask for. Moments are monotonic seconds, arguments.

The figures are those of the design's threat table: a phone of ours stays far below each of them.
"""

from __future__ import annotations

from collections import Counter, deque
from dataclasses import dataclass

_MINUTE = 60.0
_ADDRESSES_KEPT = 2_000


@dataclass(frozen=True, slots=True)
class Limits:
    """What a room allows.

    Attributes:
        players: at most.
        spare: sockets more than players, for phones that come back before their old socket is found dead.
        sockets_each: of phones at once, from one address; raise it where phones share one (behind a router).
        connections: of any kind at once, in all.
        connections_each: at once from one address; a browser opens several for a page.
        attempts: new connections a second from one address, and how many at once after a rest.
        messages: a second from one phone, and how many at once.
        bytes_in: a second from one connection, and how many at once, control frames included.
        guesses_each: wrong codes a minute from one address.
        guesses: wrong codes a minute in all.
        join_seconds: for a phone to say who it is.
        http_seconds: that a connection without a socket may stay.
        send_seconds: for a phone to take a message.
        ping_seconds: between signs of life.
        idle_seconds: without a move of the game, after which the room closes.
    """

    players: int = 300
    spare: int = 40
    sockets_each: int = 8
    connections: int = 1_600
    connections_each: int = 48
    attempts: tuple[float, float] = (20.0, 80.0)
    messages: tuple[float, float] = (10.0, 20.0)
    bytes_in: tuple[float, float] = (8_000.0, 32_000.0)
    guesses_each: int = 5
    guesses: int = 10
    join_seconds: float = 10.0
    http_seconds: float = 10.0
    send_seconds: float = 10.0
    ping_seconds: float = 20.0
    idle_seconds: float = 7_200.0


class Bucket:
    """Tokens that fill at a steady rate; whoever finds none asked too much.

    Args:
        rate: tokens a second, and how many it holds; it begins full.
        now: the moment.
    """

    __slots__ = ("_full", "_left", "_rate", "_when")

    def __init__(self, rate: tuple[float, float], now: float) -> None:
        self._rate, self._full = rate
        self._left, self._when = self._full, now

    def take(self, now: float, tokens: float = 1.0) -> bool:
        """Whether there were as many; if so, they are taken."""
        self._left = min(self._full, self._left + max(now - self._when, 0.0) * self._rate)
        self._when = now
        if self._left < tokens:
            return False
        self._left -= tokens
        return True

    def is_full(self, now: float) -> bool:
        """Whether nothing was asked for lately."""
        return self._left + (now - self._when) * self._rate >= self._full


class Gate:
    """Who may come in: counts connections, phones and wrong codes, by address and in all."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._connections: Counter[str] = Counter()
        self._phones: Counter[str] = Counter()
        self._attempts: dict[str, Bucket] = {}
        self._wrong: deque[tuple[float, str]] = deque()

    def connect(self, address: str, now: float) -> bool:
        """Whether a connection may stand; each that was asked about is ended with `disconnect`."""
        self._connections[address] += 1
        return (
            self._bucket(address, now).take(now)
            and self._connections[address] <= self.limits.connections_each
            and self._connections.total() <= self.limits.connections
        )

    def disconnect(self, address: str) -> None:
        """A connection ended."""
        _one_less(self._connections, address)

    def enter(self, address: str) -> str:
        """Why a phone cannot come in; empty if it did, and then it leaves with `leave`."""
        if self._phones.total() >= self.limits.players + self.limits.spare:
            return "The room is full."
        if self._phones[address] >= self.limits.sockets_each:
            return "Too many phones come from your address."
        self._phones[address] += 1
        return ""

    def leave(self, address: str) -> None:
        """A phone that came in has gone."""
        _one_less(self._phones, address)

    def may_guess(self, address: str, now: float) -> bool:
        """Whether a code from this address is looked at, right or wrong."""
        while self._wrong and self._wrong[0][0] <= now - _MINUTE:
            self._wrong.popleft()
        own = sum(each == address for _, each in self._wrong)
        return own < self.limits.guesses_each and len(self._wrong) < self.limits.guesses

    def guessed_wrong(self, address: str, now: float) -> None:
        """A code from this address was wrong."""
        self._wrong.append((now, address))

    def _bucket(self, address: str, now: float) -> Bucket:
        if len(self._attempts) > _ADDRESSES_KEPT:
            self._attempts = {each: bucket for each, bucket in self._attempts.items() if not bucket.is_full(now)}
        return self._attempts.setdefault(address, Bucket(self.limits.attempts, now))


def _one_less(counted: Counter[str], address: str) -> None:
    counted[address] -= 1
    if counted[address] <= 0:
        del counted[address]
