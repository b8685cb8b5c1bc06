"""What phones and the room say to each other: JSON, one message a frame, checked on the way in.

A phone says what it does (`do`), the room says what is (`is`). Incoming messages are small and of exactly these
shapes: an unknown field, a bool for a number, NaN, a bomb of brackets are no message at all.
"""

from __future__ import annotations

from typing import Annotated, TypeAlias

import msgspec
from msgspec import Meta

MESSAGE_BYTES = 4_096

_Id: TypeAlias = Annotated[str, Meta(min_length=1, max_length=16)]


class MalformedError(ValueError):
    """Not a message that our page sends."""


class _FromPhone(msgspec.Struct, tag_field="do", frozen=True, forbid_unknown_fields=True):
    pass


class Join(_FromPhone, tag="join", frozen=True):
    """Somebody wants to play: with the code they typed, or the key of the QR code."""

    name: Annotated[str, Meta(max_length=200)]
    code: Annotated[str, Meta(max_length=40)] = ""
    key: Annotated[str, Meta(max_length=40)] = ""
    team: Annotated[int, Meta(ge=-1, le=99)] = -1


class Back(_FromPhone, tag="back", frozen=True):
    """A phone that was here before, by its token."""

    token: Annotated[str, Meta(min_length=16, max_length=64)]


class Answer(_FromPhone, tag="answer", frozen=True):
    """The choices by their ids, in the order in which they were tapped."""

    question: Annotated[int, Meta(ge=0, le=999)]
    chosen: Annotated[tuple[_Id, ...], Meta(min_length=1, max_length=20)]
    sure: bool = False


class Typed(_FromPhone, tag="type", frozen=True):
    """An answer in words, where it is typed."""

    question: Annotated[int, Meta(ge=0, le=999)]
    words: Annotated[str, Meta(min_length=1, max_length=200)]
    sure: bool = False


class Draft(_FromPhone, tag="draft", frozen=True):
    """What is chosen or typed so far and not handed in; nothing of both takes it back. There is no reply."""

    question: Annotated[int, Meta(ge=0, le=999)]
    chosen: Annotated[tuple[_Id, ...], Meta(max_length=20)] = ()
    words: Annotated[str, Meta(max_length=200)] = ""


FromPhone: TypeAlias = Join | Back | Answer | Typed | Draft


class Option(msgspec.Struct, frozen=True):
    """A choice as a phone shows it.

    Attributes:
        id: of this question on this phone.
        mark: 0 for A, as on the projector.
        text: the choice.
    """

    id: str
    mark: int
    text: str


class Source(msgspec.Struct, frozen=True):
    """Where the answer is told: 'Outlet, 18 June 2023: Title', and the sentence."""

    line: str
    sentence: str


class Lobby(msgspec.Struct, tag_field="at", tag="lobby", frozen=True):
    """Before the first question."""

    name: str
    team: str
    players: int


class Asking(msgspec.Struct, tag_field="at", tag="asking", frozen=True):
    """A question is open. Nothing here depends on which choice is right.

    Attributes:
        name: the player's.
        question: counted from 0.
        of: how many there are.
        prompt: the question.
        options: in the order of this phone; none where the answer is typed.
        pick: how many to tap; 0 for as many as seem right.
        typed: the answer is typed.
        ordered: the order of tapping counts.
        confidence: players say whether they are sure.
        paused: no answers now.
        answered: how many players have; told only to those who have, so that nobody else need be told.
        players: in all.
        mine: ids this player chose; None before.
        words: those this player typed.
        sure: and was sure.
    """

    name: str
    question: int
    of: int
    prompt: str
    options: tuple[Option, ...]
    pick: int
    typed: bool
    ordered: bool
    confidence: bool
    paused: bool
    answered: int
    players: int
    mine: tuple[str, ...] | None
    words: str
    sure: bool


class Revealed(msgspec.Struct, tag_field="at", tag="revealed", frozen=True):
    """The answer is shown.

    Attributes:
        right, mine: ids, in order where order counts.
        answer: the right one in words, where it is typed; else empty.
        words: those this player typed.
        about: a line of explanation; may be empty.
        skipped: the question was taken out, and counts for nobody.
    """

    name: str
    question: int
    of: int
    prompt: str
    options: tuple[Option, ...]
    ordered: bool
    right: tuple[str, ...]
    mine: tuple[str, ...] | None
    answer: str
    words: str
    about: str
    skipped: bool
    sure: bool
    correct: bool
    points: int
    source: Source | None


class Missed(msgspec.Struct, frozen=True):
    """A question this player did not have right, with what would have been."""

    prompt: str
    answer: tuple[str, ...]
    source: Source | None


class Over(msgspec.Struct, tag_field="at", tag="over", frozen=True):
    """The end, for one player; `results` is the file for their own program, as text."""

    name: str
    points: int
    of: int
    missed: tuple[Missed, ...]
    results: str


Scene: TypeAlias = Lobby | Asking | Revealed | Over


class _ToPhone(msgspec.Struct, tag_field="is", frozen=True):
    pass


class Welcome(_ToPhone, tag="welcome", frozen=True):
    """Joined; the token goes to this phone alone, once."""

    token: str


class Teams(_ToPhone, tag="teams", frozen=True):
    """The code was right; choose one of these."""

    names: tuple[str, ...]


class Now(_ToPhone, tag="now", frozen=True):
    """What there is to see; `left` are seconds of the clock, None without one."""

    scene: Scene
    left: float | None = None


class Taken(_ToPhone, tag="taken", frozen=True):
    """The answer is kept: only said after the owner's commit."""

    question: int


class Refusal(_ToPhone, tag="refused", frozen=True):
    """`of` is what the phone wanted to do."""

    of: str
    why: str


class Bye(_ToPhone, tag="bye", frozen=True):
    """The last word on this socket; the page does not come back by itself."""

    why: str


class Beat(_ToPhone, tag="beat", frozen=True):
    """The room is still there."""


ToPhone: TypeAlias = Welcome | Teams | Now | Taken | Refusal | Bye | Beat

_reading: msgspec.json.Decoder[FromPhone] = msgspec.json.Decoder(FromPhone)
_writing = msgspec.json.Encoder()


def read(text: str) -> FromPhone:
    """The message of one text frame.

    Raises:
        MalformedError: it is none.
    """
    if len(text) > MESSAGE_BYTES:
        raise MalformedError("Too long.")
    try:
        return _reading.decode(text)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as fault:
        raise MalformedError("Not a message.") from fault


def write(message: ToPhone) -> str:
    """One text frame."""
    return _writing.encode(message).decode()
