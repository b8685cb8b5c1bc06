from datetime import UTC, datetime
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.model.cards import Card, Rating
from briefing_app.model.facts import Dossier
from briefing_app.model.games import Question, QuestionKind, Quiz, Team
from briefing_app.model.party import Wish
from briefing_app.quiz import game, questions
from briefing_app.quiz.right import is_right

NOW = datetime(2024, 3, 6, 9, tzinfo=UTC)


def plain(teams: int, asked: int = 3) -> Quiz:
    rows = tuple(Question(f"q{i}", QuestionKind.WHEN, "?", ("a", "b"), (0,), (), card=f"c{i}") for i in range(asked))
    return Quiz("quiz/1", rows, tuple(Team(f"Team {i}") for i in range(teams)))


def test_every_team_answers_each_question_before_it_is_revealed() -> None:
    quiz = plain(2)
    after_one = game.answered(quiz, (0,), NOW)
    assert (game.revealed(after_one), game.revealed(game.answered(after_one, (1,), NOW))) == (None, 0)


def test_another_team_begins_the_next_question() -> None:
    quiz = plain(2)
    for _ in range(2):
        quiz = game.answered(quiz, (0,), NOW)
    assert game.turn(quiz) == game.Turn(1, 1)


def test_a_right_answer_is_a_point() -> None:
    quiz = game.answered(game.answered(plain(2), (0,), NOW), (1,), NOW)
    assert game.scores(quiz) == (1, 0)


def test_an_order_must_be_right_as_a_whole() -> None:
    question = Question("q", QuestionKind.ORDER, "?", ("a", "b", "c"), (2, 0, 1), ())
    assert (is_right(question, (2, 0, 1)), is_right(question, (2, 1, 0))) == (True, False)


def test_a_choice_that_was_not_offered_is_refused() -> None:
    with pytest.raises(ValueError, match="not among"):
        game.answered(plain(1), (5,), NOW)


def test_after_the_last_answer_the_game_is_over() -> None:
    quiz = plain(1, asked=1)
    over = game.answered(quiz, (), NOW)
    with pytest.raises(ValueError, match="over"):
        game.answered(over, (), NOW)


def test_wrong_is_again_right_is_hard_and_a_pass_is_nothing() -> None:
    quiz = plain(1)
    for choice in ((0,), (1,), ()):
        quiz = game.answered(quiz, choice, NOW)
    assert [review.rating for review in game.as_reviews(quiz, 0)] == [Rating.HARD, Rating.AGAIN]


@given(st.lists(st.integers(0, 1), max_size=9), st.integers(1, 4))
def test_no_team_has_more_points_than_questions_revealed_to_it(choices: list[int], teams: int) -> None:
    quiz = plain(teams)
    for choice in choices[: len(quiz.questions) * teams]:
        quiz = game.answered(quiz, (choice,), NOW)
    assert sum(game.scores(quiz)) == choices[: len(quiz.answers)].count(0)


def test_a_game_on_a_real_dossier_can_be_won(dossier: Dossier, cards: tuple[Card, ...]) -> None:
    asked = questions.make(dossier, cards, Wish(5), Random(7))
    quiz = Quiz("quiz/2", asked, (Team("Us"),))
    for question in asked:
        quiz = game.answered(quiz, question.answer, NOW)
    assert game.scores(quiz) == (len(asked),)
