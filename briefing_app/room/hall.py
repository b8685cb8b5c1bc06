"""The phones in the room: what each asks for goes to the owner, what each may see goes to it. On its loop only.

Every phone has one task that tells it the present scene. A scene that nobody waits for is never sent: of many changes
while a phone is slow it sees the last one, so a slow phone costs nothing but its own lateness.
"""

from __future__ import annotations

import asyncio
import contextlib
import secrets
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.model.party import Move, MoveKind, Phase
from briefing_app.room import keys, protocol
from briefing_app.room.limits import Bucket
from briefing_app.room.owner import Refused
from briefing_app.room.phone import Phone
from briefing_app.room.protocol import (
    Answer,
    Back,
    Draft,
    FromPhone,
    Join,
    Now,
    Refusal,
    Taken,
    Teams,
    Typed,
    Welcome,
)
from briefing_app.room.scene import answered, choice_of, scene

if TYPE_CHECKING:
    from starlette.websockets import WebSocket

    from briefing_app.model.party import Party
    from briefing_app.room.keys import RoomKeys
    from briefing_app.room.limits import Gate
    from briefing_app.room.owner import Owner, Umpire

_OWNER_SECONDS = 10.0
_GATHERING = 0.5  # seconds in which small changes (who answered, who came) are gathered into one scene


class Hall:
    """The game as the phones see it, and the phones.

    Args:
        party: the game as it stands; `adopt` brings each change.
        umpire: how it counts.
        owner: decides.
        secret: code, key and salt of the room.
        gate: counts.
    """

    def __init__(self, party: Party, umpire: Umpire, owner: Owner, secret: RoomKeys, gate: Gate) -> None:
        self._party = party
        self._answers = answered(party)
        self._umpire = umpire
        self._owner = owner
        self._keys = secret
        self._gate = gate
        self._phones: set[Phone] = set()
        self._coming: set[str] = set()  # players that joined but are not in the game as it was last shown
        self._later: asyncio.TimerHandle | None = None
        self.locked = False

    def adopt(self, party: Party) -> None:
        """The game has changed: tell the phones, at once what they wait for, the rest half a second later."""
        at_once = _urgent(party) != _urgent(self._party)
        self._party = party
        self._answers = answered(party)
        self._coming.difference_update(party.players)
        if at_once:
            self._wake_all()
        elif self._later is None:
            self._later = asyncio.get_running_loop().call_later(_GATHERING, self._wake_all)

    async def attend(self, socket: WebSocket) -> None:
        """Talk to one phone until it goes."""
        phone = Phone(socket, self._gate.limits)
        await socket.accept()
        why = self._gate.enter(phone.address)
        if why:
            await phone.part(why)
            return
        self._phones.add(phone)
        telling = asyncio.create_task(phone.keep_told(self._tell))
        try:
            self._owner.reached(phone.address)
            await self._listen(phone)
        finally:
            telling.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await telling
            self._phones.discard(phone)
            self._gate.leave(phone.address)
            self._present()

    # -- what phones are told

    def _wake_all(self) -> None:
        if self._later is not None:
            self._later.cancel()
            self._later = None
        for phone in self._phones:
            phone.wake.set()

    async def _tell(self, phone: Phone) -> None:
        """The present scene, unless it is what the phone was told last."""
        player = self._party.players.get(phone.player)
        if player is None:
            if phone.player and phone.player not in self._coming:
                await phone.part("The host has taken you out of the game.")
            return
        party = self._party
        shown = scene(party, player, self._umpire, self._keys.salt, self._answers)
        if phone.told == (shown, clock := (party.asked, party.extra, party.paused)):
            return
        phone.told = (shown, clock)
        asking = party.phase is Phase.ASKING
        await phone.send(Now(shown, self._umpire.left(party, self._owner.clock()) if asking else None))

    def _present(self) -> None:
        self._owner.present(frozenset(phone.player for phone in self._phones if phone.player))

    # -- what phones do

    async def _listen(self, phone: Phone) -> None:
        meter = Bucket(self._gate.limits.messages, phone.now())
        while (text := await phone.heard()) is not None:
            try:
                message = protocol.read(text)
            except protocol.MalformedError:
                phone.abort()
                return
            if not meter.take(phone.now()):
                phone.abort()
                return
            await self._do(phone, message)

    async def _do(self, phone: Phone, message: FromPhone) -> None:
        if not phone.player and isinstance(message, Answer | Typed | Draft):
            phone.abort()  # our page joins first
            return
        match message:
            case Join():
                await self._join(phone, message)
            case Back():
                await self._back(phone, message)
            case Answer():
                await self._answer(phone, message)
            case Typed():
                move = Move(MoveKind.ANSWERED, self._owner.clock(), phone.player, message.question)
                await self._hand_in(phone, replace(move, words=message.words, sure=message.sure))
            case Draft():
                self._note(phone, message)

    async def _join(self, phone: Phone, wish: Join) -> None:
        why = self._why_not(phone, wish)
        if why:
            await phone.send(Refusal("join", why))
            return
        teams = self._party.rules.teams
        if teams and not 0 <= wish.team < len(teams):
            await phone.send(Teams(teams))
            return
        token, key = keys.token(), secrets.token_hex(8)
        self._coming.add(key)
        move = Move(
            MoveKind.JOINED,
            self._owner.clock(),
            player=key,
            words=wish.name,
            team=wish.team,
            secret=keys.fingerprint(token),
        )
        outcome = await self._submit(move)
        if isinstance(outcome, Refused):
            self._coming.discard(key)
            await phone.send(Refusal("join", outcome.why))
            return
        await phone.send(Welcome(token))
        self._seat(phone, key)

    def _why_not(self, phone: Phone, wish: Join) -> str:
        """Why this phone cannot join; empty if it can. Tries at the code are counted here."""
        if phone.player:
            return "You are in the game already."
        if not keys.same(wish.key, self._keys.join):
            if not self._gate.may_guess(phone.address, phone.now()):
                return "Too many wrong codes. Wait a minute, or scan the QR code."
            if not keys.opens(self._keys, wish.code):
                self._gate.guessed_wrong(phone.address, phone.now())
                return "That is not the code on the screen."
        if self.locked:
            return "The game has begun without more players."
        if len(self._party.players) + len(self._coming) >= self._gate.limits.players:
            return "The room is full."
        return ""

    async def _back(self, phone: Phone, wish: Back) -> None:
        player = None if phone.player else keys.holder(self._party.players.values(), wish.token)
        if player is None:
            await phone.send(Refusal("back", "This game does not know your phone."))
            return
        for other in [each for each in self._phones if each.player == player.key]:
            await other.part("The quiz is open in another place.")
        self._seat(phone, player.key)

    def _seat(self, phone: Phone, player: str) -> None:
        phone.player = player
        phone.wake.set()
        self._present()

    async def _answer(self, phone: Phone, given: Answer) -> None:
        choice = choice_of(self._party, phone.player, given.question, given.chosen, self._keys.salt)
        if choice is None:
            await phone.send(Refusal("answer", "That was not offered."))
            return
        at = self._owner.clock()
        await self._hand_in(phone, Move(MoveKind.ANSWERED, at, phone.player, given.question, choice, given.sure))

    def _note(self, phone: Phone, draft: Draft) -> None:
        """What is chosen so far goes to the owner, who hands it in at the reveal; what was not offered is nothing."""
        choice = choice_of(self._party, phone.player, draft.question, draft.chosen, self._keys.salt)
        if choice is not None:
            at = self._owner.clock()
            self._owner.tapped(Move(MoveKind.ANSWERED, at, phone.player, draft.question, choice, words=draft.words))

    async def _hand_in(self, phone: Phone, move: Move) -> None:
        """Give an answer to the owner; the phone is told that it is taken once it is kept."""
        outcome = await self._submit(move)
        if isinstance(outcome, Refused):
            await phone.send(Refusal("answer", outcome.why))
            phone.told = None  # so that it sees where the game stands
            phone.wake.set()
        else:
            await phone.send(Taken(move.question))

    async def _submit(self, move: Move) -> Party | Refused:
        """The owner's word. Its future is shielded: that a phone has gone must not take a move back."""
        deciding = asyncio.wrap_future(self._owner.submit(move))
        try:
            async with asyncio.timeout(_OWNER_SECONDS):
                return await asyncio.shield(deciding)
        except TimeoutError:
            return Refused("The laptop does not answer; try again.")


def _urgent(party: Party) -> tuple[object, ...]:
    """What phones wait for: if only the rest of a game changed, they can be told a little later."""
    return party.phase, party.question, party.asked, party.extra, party.paused
