"""What one player's phone may see of the game. Pure, and the one place that decides it.

Before the reveal a scene is made without looking at `Question.answer` but for its length, and where several may be
right not even that. The order of the choices
and their ids are drawn for each player and question from the room's salt, so that they tell nothing, differ from the
neighbour's, and are the same again for a phone that comes back.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from briefing_app.model.games import QuestionKind
from briefing_app.model.party import Phase
from briefing_app.room.protocol import Asking, Lobby, Missed, Option, Over, Revealed, Scene, Source

if TYPE_CHECKING:
    from briefing_app.model.games import Question
    from briefing_app.model.party import Party, Player
    from briefing_app.room.owner import Umpire

SHOWN = frozenset(QuestionKind)
"""The kinds of questions that the phone page can show."""
_ID_BYTES = 6


def answered(party: Party) -> int:
    """How many of the players have answered the question that is asked."""
    return sum((party.question, key) in party.given for key in party.players)


def scene(party: Party, player: Player, umpire: Umpire, salt: str, answers: int) -> Scene:
    """What this player sees now; a late comer and a phone that comes back see the same.

    Args:
        party: the game as it stands.
        player: whose phone it is.
        umpire: how the game counts.
        salt: of the room.
        answers: `answered`, counted once for all phones.
    """
    question = party.questions[party.question] if 0 <= party.question < len(party.questions) else None
    if party.phase is Phase.OVER:
        return _over(party, player, umpire)
    if question is None or party.phase is Phase.LOBBY:
        team = party.rules.teams[player.team] if 0 <= player.team < len(party.rules.teams) else ""
        return Lobby(player.name, team, len(party.players))
    if party.phase is Phase.ASKING:
        return _asking(party, player, question, salt, answers)
    return _revealed(party, player, umpire, salt)


def choice_of(party: Party, player: str, question: int, chosen: tuple[str, ...], salt: str) -> tuple[int, ...] | None:
    """The indices of choices that a phone named by their ids; None if any was not offered to this player.

    Where order does not count they are in the order of the question's choices.
    """
    if not 0 <= question < len(party.questions):
        return None
    asked = party.questions[question]
    places = {each: nth for nth, each in enumerate(_named(asked, player, salt))}
    found = tuple(places[each] for each in chosen if each in places)
    if len(found) != len(chosen):
        return None
    return found if asked.kind is QuestionKind.ORDER else tuple(sorted(found))


def _asking(party: Party, player: Player, question: Question, salt: str, answers: int) -> Asking:
    given = party.given.get((party.question, player.key))
    named = _named(question, player.key, salt)
    return Asking(
        name=player.name,
        question=party.question,
        of=len(party.questions),
        prompt=question.prompt,
        options=_options(question, named),
        pick=0 if question.kind is QuestionKind.SEVERAL else len(question.answer),
        typed=question.kind is QuestionKind.TYPED,
        ordered=question.kind is QuestionKind.ORDER,
        confidence=party.rules.confidence,
        paused=party.paused is not None,
        answered=answers if given else 0,
        players=len(party.players),
        mine=tuple(named[nth] for nth in given.choice) if given else None,
        words=given.words if given else "",
        sure=bool(given and given.sure),
    )


def _revealed(party: Party, player: Player, umpire: Umpire, salt: str) -> Revealed:
    question = party.questions[party.question]
    given = party.given.get((party.question, player.key))
    named = _named(question, player.key, salt)
    return Revealed(
        name=player.name,
        question=party.question,
        of=len(party.questions),
        prompt=question.prompt,
        options=_options(question, named),
        ordered=question.kind is QuestionKind.ORDER,
        right=tuple(named[nth] for nth in question.answer),
        mine=tuple(named[nth] for nth in given.choice) if given else None,
        answer=question.accepted[0] if question.accepted else "",
        words=given.words if given else "",
        about=question.about,
        skipped=party.question in party.skipped,
        sure=bool(given and given.sure),
        correct=bool(given and given.right),
        points=umpire.points(party, player.key),
        source=_source(question, umpire),
    )


def _over(party: Party, player: Player, umpire: Umpire) -> Over:
    missed = (party.questions[nth] for nth in umpire.missed(party, player.key))
    return Over(
        name=player.name,
        points=umpire.points(party, player.key),
        of=len(umpire.asked(party, player.key)),
        missed=tuple(
            Missed(
                each.prompt,
                each.accepted[:1] or tuple(each.choices[nth] for nth in each.answer),
                _source(each, umpire),
            )
            for each in missed
        ),
        results=umpire.results(party, player.key),
    )


def _options(question: Question, named: list[str]) -> tuple[Option, ...]:
    """The choices in this player's order: that of their ids, which is as good as drawn; 'True' before 'False'."""
    found = [Option(each, nth, question.choices[nth]) for nth, each in enumerate(named)]
    drawn = question.kind is not QuestionKind.TRUE_FALSE
    return tuple(sorted(found, key=lambda option: option.id) if drawn else found)


def _named(question: Question, player: str, salt: str) -> list[str]:
    """An id for each choice. SHAKE is keyed by what stands before the text (FIPS 202), and as long as is asked."""
    count = len(question.choices)
    drawn = hashlib.shake_256(f"{salt}\0{player}\0{question.key}".encode()).hexdigest(_ID_BYTES * count)
    return [drawn[nth * 2 * _ID_BYTES : (nth + 1) * 2 * _ID_BYTES] for nth in range(count)]


def _source(question: Question, umpire: Umpire) -> Source | None:
    citation = umpire.cited(question)
    return Source(citation.line, citation.sentence) if citation else None
