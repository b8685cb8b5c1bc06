"""What a game tells when it is over: who knows what, what was hard, and what somebody's own memory learns from it."""

from __future__ import annotations

from collections import Counter, defaultdict
from statistics import fmean
from typing import TYPE_CHECKING

from briefing_app.model.cards import Rating, Review, ReviewKind
from briefing_app.model.party import Cell, Given, Outcome, Played, Results, Score, TeamMap
from briefing_app.quiz import party as game
from briefing_app.quiz.right import ways

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from briefing_app.model.games import Question
    from briefing_app.model.party import Party

_OTHER = "Other"


def team_map(party: Party) -> TeamMap:
    """People and topics, of the questions that count."""
    found: dict[tuple[str, str], list[tuple[Question, Given]]] = defaultdict(list)
    for nth, player, given in _answers(party):
        found[player, topic(party.questions[nth])].append((party.questions[nth], given))
    return TeamMap(
        people=tuple(party.players.values()),
        topics=tuple(dict.fromkeys(topic(party.questions[nth]) for nth in game.revealed(party))),
        cells={place: _cell(answers) for place, answers in found.items()},
        hardest=hardest(party),
    )


def topic(question: Question) -> str:
    """The column of the team map in which a question is counted."""
    return question.topic or _OTHER


def hardest(party: Party) -> int | None:
    """The question of which the smallest share was right; of equals the one asked first."""
    shares: dict[int, list[bool]] = defaultdict(list)
    for nth, _, given in _answers(party):
        shares[nth].append(given.right)
    return min(shares, key=lambda nth: (fmean(shares[nth]), nth)) if shares else None


def scores(party: Party) -> tuple[Score, ...]:
    """Everybody's, the best first."""
    found = []
    for player, points in game.standing(party):
        asked = len(game.asked_of(party, player.key))
        team = party.rules.teams[player.team] if 0 <= player.team < len(party.rules.teams) else ""
        right = asked - len(game.missed(party, player.key))
        found.append(Score(player.name, team, points, right, asked))
    return tuple(found)


def outcomes(party: Party, source: Callable[[Question], str]) -> tuple[Outcome, ...]:
    """The questions that count, those that fewest had right first; `source` names where the answer is told."""
    given: dict[int, list[bool]] = defaultdict(list)
    for nth, _, answer in _answers(party):
        given[nth].append(answer.right)
    found = []
    for nth in game.revealed(party):
        question = party.questions[nth]
        found.append(Outcome(question.prompt, in_words(question), sum(given[nth]), len(given[nth]), source(question)))
    return tuple(sorted(found, key=lambda each: each.right / max(each.answered, 1)))


def in_words(question: Question) -> str:
    """The right answer, as it is read out."""
    return " · ".join(question.accepted[:1] or [question.choices[nth] for nth in question.answer])


def missed(parties: Iterable[Party]) -> dict[str, float]:
    """What was missed in these games: the share not known, 0..1, by key of a card or question and by topic."""
    found: dict[str, list[tuple[Question, Given]]] = defaultdict(list)
    for party in parties:
        for nth, _, given in _answers(party):
            question = party.questions[nth]
            for key in (question.card or question.key, topic(question)):
                found[key].append((question, given))
    return {key: 1 - _cell(answers).known for key, answers in found.items()}


def asked(parties: Iterable[Party]) -> dict[str, float]:
    """What these games asked, by key of the card: the oftener, the further below 0, to be asked again later."""
    shown = Counter(party.questions[nth].card or "" for party in parties for nth in range(party.question + 1))
    return {card: -float(times) for card, times in shown.items() if card}


def as_reviews(answers: Iterable[Played]) -> tuple[Review, ...]:
    """What answers tell of the memory of the cards they are about: shared/design/study.md B5.

    Typed and right, or right and sure, counts as Good; right without being sure as Hard, as it may be a guess; wrong
    as Again; no answer as nothing.
    """
    return tuple(
        Review(each.card, each.at, _rating(each), each.took, ReviewKind.QUIZ, "choice" if each.ways else "typed")
        for each in answers
    )


def results(party: Party, player: str, title: str) -> Results:
    """What a player takes home; `title` is what the game was played for."""
    answers = []
    for nth in game.revealed(party):
        question, given = party.questions[nth], party.given.get((nth, player))
        if question.card and given and not given.passed:
            told = (round(given.took, 1), ways(question), given.right, given.sure)
            answers.append(Played(question.card, given.at, *told))
    return Results(party.key, title, party.players[player].name, game.points(party, player), tuple(answers))


def _rating(answer: Played) -> Rating:
    if not answer.right:
        return Rating.AGAIN
    return Rating.GOOD if answer.sure or not answer.ways else Rating.HARD


def _answers(party: Party) -> Iterator[tuple[int, str, Given]]:
    """The answers that count, of those who are still in the game; a pass is none."""
    counted: Mapping[tuple[int, str], Given] = party.given
    for nth in game.revealed(party):
        for player in party.players:
            given = counted.get((nth, player))
            if given and not given.passed:
                yield nth, player, given


def _cell(answers: list[tuple[Question, Given]]) -> Cell:
    """Guessing one of k hits 1/k, so p right tells that (p - 1/k)/(1 - 1/k) were known (formula scoring)."""
    right = [given.right for _, given in answers]
    guessed = fmean(1 / ways(question) if ways(question) else 0.0 for question, _ in answers)
    known = (fmean(right) - guessed) / (1 - guessed)
    return Cell(sum(right), len(right), max(known, 0.0))
