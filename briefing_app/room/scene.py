"""What one player's phone may see of the game. Pure, and the one place that decides it.

Before the reveal a scene is made without looking at `Question.answer` but for its length. The order of the choices
and their ids are drawn for each player and question from the room's salt, so that they tell nothing, differ from the
neighbour's, and are the same again for a phone that comes back.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import TYPE_CHECKING

from briefing_app.model.games import QuestionKind
from briefing_app.model.party import Phase
from briefing_app.room.protocol import Asking, Lobby, Missed, Option, Over, Revealed, Scene, Source

if TYPE_CHECKING:
    from briefing_app.model.games import Question
    from briefing_app.model.party import Party, Player
    from briefing_app.room.owner import Umpire

_ID_LENGTH = 12


def scene(party: Party, player: Player, umpire: Umpire, salt: str) -> Scene:
    """What this player sees now; a late comer and a phone that comes back see the same."""
    question = party.questions[party.question] if 0 <= party.question < len(party.questions) else None
    if party.phase is Phase.OVER:
        return _over(party, player, umpire)
    if question is None or party.phase is Phase.LOBBY:
        team = party.rules.teams[player.team] if 0 <= player.team < len(party.rules.teams) else ""
        return Lobby(player.name, team, len(party.players))
    if party.phase is Phase.ASKING:
        return _asking(party, player, question, salt)
    return _revealed(party, player, umpire, salt)


def choice_of(party: Party, player: str, question: int, chosen: tuple[str, ...], salt: str) -> tuple[int, ...] | None:
    """The indices of choices that a phone named by their ids; None if any was not offered to this player.

    Where order does not count they are in the order of the question's choices.
    """
    if not 0 <= question < len(party.questions):
        return None
    asked = party.questions[question]
    places = {_id(salt, player, asked, nth): nth for nth in range(len(asked.choices))}
    found = tuple(places[each] for each in chosen if each in places)
    if len(found) != len(chosen):
        return None
    return found if asked.kind is QuestionKind.ORDER else tuple(sorted(found))


def _asking(party: Party, player: Player, question: Question, salt: str) -> Asking:
    given = party.given.get((party.question, player.key))
    return Asking(
        name=player.name,
        question=party.question,
        of=len(party.questions),
        prompt=question.prompt,
        options=_options(question, player.key, salt),
        pick=len(question.answer),
        ordered=question.kind is QuestionKind.ORDER,
        confidence=party.rules.confidence,
        paused=party.paused is not None,
        answered=sum((party.question, key) in party.given for key in party.players),
        players=len(party.players),
        mine=_ids(question, given.choice, player.key, salt) if given else None,
        sure=bool(given and given.sure),
    )


def _revealed(party: Party, player: Player, umpire: Umpire, salt: str) -> Revealed:
    question = party.questions[party.question]
    given = party.given.get((party.question, player.key))
    return Revealed(
        name=player.name,
        question=party.question,
        of=len(party.questions),
        prompt=question.prompt,
        options=_options(question, player.key, salt),
        ordered=question.kind is QuestionKind.ORDER,
        right=_ids(question, question.answer, player.key, salt),
        mine=_ids(question, given.choice, player.key, salt) if given else None,
        sure=bool(given and given.sure),
        correct=bool(given and umpire.is_right(question, given.choice)),
        points=umpire.points(party, player.key),
        source=_source(question, umpire),
    )


def _over(party: Party, player: Player, umpire: Umpire) -> Over:
    missed = (party.questions[nth] for nth in umpire.missed(party, player.key))
    return Over(
        name=player.name,
        points=umpire.points(party, player.key),
        of=party.question + 1,
        missed=tuple(
            Missed(each.prompt, tuple(each.choices[nth] for nth in each.answer), _source(each, umpire))
            for each in missed
        ),
        results=umpire.results(party, player.key),
    )


def _options(question: Question, player: str, salt: str) -> tuple[Option, ...]:
    """The choices in this player's order: that of their ids, which is as good as drawn."""
    found = [Option(_id(salt, player, question, nth), nth, text) for nth, text in enumerate(question.choices)]
    return tuple(sorted(found, key=lambda option: option.id))


def _ids(question: Question, choice: tuple[int, ...], player: str, salt: str) -> tuple[str, ...]:
    return tuple(_id(salt, player, question, nth) for nth in choice)


def _id(salt: str, player: str, question: Question, nth: int) -> str:
    named = f"{player}\0{question.key}\0{nth}".encode()
    return hmac.new(salt.encode(), named, hashlib.sha256).hexdigest()[:_ID_LENGTH]


def _source(question: Question, umpire: Umpire) -> Source | None:
    citation = umpire.cited(question)
    return Source(citation.line, citation.sentence) if citation else None
