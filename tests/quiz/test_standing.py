from datetime import UTC, datetime, timedelta

import pytest

from briefing_app.model.cards import Rating
from briefing_app.model.games import Question, QuestionKind
from briefing_app.model.party import Cell, Move, MoveKind, Party
from briefing_app.quiz import standing
from briefing_app.quiz.party import play

_AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
_FOUR = ("A", "B", "C", "D")
_QUESTIONS = (
    Question("q/0", QuestionKind.OFFICE, "Who?", _FOUR, (1,), (), "card/0", topic="Norvia"),
    Question("q/1", QuestionKind.TRUE_FALSE, "So?", ("True", "False"), (0,), (), "card/1", topic="Sudria"),
    Question("q/2", QuestionKind.TYPED, "Which?", (), (), (), "card/2", ("Sudria",), topic="Norvia"),
    Question("q/3", QuestionKind.ORDER, "In which order?", ("A", "B", "C"), (2, 0, 1), ()),
)


def _game(*answers: Move, skip: int = -1) -> Party:
    moves = [Move(MoveKind.JOINED, _AT, player=name.casefold(), words=name) for name in ("Ana", "Ben")]
    for nth in range(len(_QUESTIONS)):
        moves.append(Move(MoveKind.ASKED, _AT, question=nth))
        moves += [answer for answer in answers if answer.question == nth]
        moves.append(Move(MoveKind.SKIPPED if nth == skip else MoveKind.REVEALED, _AT))
    return play(Party("game", _QUESTIONS), moves)


def _answer(
    player: str, question: int, *choice: int, sure: bool = False, words: str = "", right: bool = False
) -> Move:
    at = _AT + timedelta(seconds=2)
    return Move(MoveKind.ANSWERED, at, player, question, choice, sure, words, right=right)


@pytest.mark.parametrize(
    ("answer", "shown", "rating"),
    [
        (_answer("ana", 0, 1, sure=True), "choice", Rating.GOOD),
        (_answer("ana", 0, 1), "choice", Rating.HARD),
        (_answer("ana", 0, 2), "choice", Rating.AGAIN),
        (_answer("ana", 2, words="sudria", right=True), "typed", Rating.GOOD),
        (_answer("ana", 2, words="Norvia"), "typed", Rating.AGAIN),
    ],
)
def test_an_answer_tells_of_a_memory_what_it_is_evidence_of(answer: Move, shown: str, rating: Rating) -> None:
    (review,) = standing.as_reviews(standing.results(_game(answer), "ana", "Talks").answers)

    assert (review.card, review.shown, review.rating) == (f"card/{answer.question}", shown, rating)
    assert (review.at, review.seconds) == (answer.at, 2.0)


def test_neither_no_answer_nor_one_without_a_card_tells_of_a_memory() -> None:
    assert standing.results(_game(_answer("ana", 3, 2, 0, 1)), "ana", "").answers == ()


def test_a_question_that_was_taken_out_counts_for_nobody() -> None:
    game = _game(_answer("ana", 0, 1, sure=True), skip=0)

    assert standing.results(game, "ana", "").answers == ()
    assert standing.team_map(game).cells == {}
    assert standing.results(game, "ana", "").points == 0


def test_the_team_map_takes_off_what_guessing_would_have_hit() -> None:
    right_of_four, half_of_two = _answer("ana", 0, 1), _answer("ben", 1, 1)

    found = standing.team_map(_game(right_of_four, half_of_two))

    assert found.topics == ("Norvia", "Sudria", "Other")
    assert found.cells == {("ana", "Norvia"): Cell(1, 1, 1.0), ("ben", "Sudria"): Cell(0, 1, 0.0)}


def test_one_right_of_two_with_four_choices_is_a_third_known() -> None:
    found = standing.team_map(_game(_answer("ana", 0, 1), _answer("ben", 0, 3)))

    assert [cell.known for cell in found.cells.values()] == [1.0, 0.0]
    assert standing.missed([_game(_answer("ana", 0, 1), _answer("ben", 0, 3))])["card/0"] == pytest.approx(2 / 3)


def test_the_hardest_question_is_the_one_that_the_fewest_had_right() -> None:
    game = _game(_answer("ana", 0, 1), _answer("ben", 0, 1), _answer("ana", 1, 0), _answer("ben", 1, 1))

    assert standing.hardest(game) == 1
    assert standing.hardest(_game()) is None


def test_a_late_comer_is_counted_from_the_question_at_which_they_joined() -> None:
    moves = [Move(MoveKind.JOINED, _AT, player="ana", words="Ana"), Move(MoveKind.ASKED, _AT, question=0)]
    moves += [Move(MoveKind.REVEALED, _AT), Move(MoveKind.JOINED, _AT, player="ben", words="Ben")]
    moves += [Move(MoveKind.ASKED, _AT, question=1), _answer("ben", 1, 0), Move(MoveKind.REVEALED, _AT)]

    found = standing.scores(play(Party("game", _QUESTIONS), moves))

    assert [(each.name, each.right, each.asked) for each in found] == [("Ben", 1, 1), ("Ana", 0, 2)]


def test_what_nobody_missed_is_no_weak_spot() -> None:
    assert standing.missed([_game(_answer("ana", 0, 1))]) == {"card/0": 0.0, "Norvia": 0.0}
