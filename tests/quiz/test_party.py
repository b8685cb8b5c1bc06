from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.codec import from_json, to_json
from briefing_app.model.games import Question, QuestionKind
from briefing_app.model.party import Move, MoveKind, Party, Phase, Rules
from briefing_app.quiz import party
from briefing_app.quiz.party import MoveError, play

_AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
_QUESTIONS = (
    Question("q/0", QuestionKind.OFFICE, "Who?", ("A", "B", "C", "D"), (1,), (), "card/0"),
    Question("q/1", QuestionKind.WHEN, "When?", ("A", "B", "C", "D"), (0,), (), "card/1"),
    Question("q/2", QuestionKind.ORDER, "In which order?", ("A", "B", "C"), (2, 0, 1), ()),
)


def _move(kind: MoveKind, after: float = 0.0, **rest: Any) -> Move:  # noqa: ANN401 - Move's own fields
    return Move(kind, _AT + timedelta(seconds=after), **rest)


def _join(*names: str, team: int = -1) -> list[Move]:
    return [_move(MoveKind.JOINED, player=name.casefold(), words=name, team=team) for name in names]


def _ask(question: int, seconds: float = 0.0) -> Move:
    return _move(MoveKind.ASKED, seconds, question=question)


def _answer(player: str, question: int, *choice: int, seconds: float = 1.0, sure: bool = False) -> Move:
    return _move(MoveKind.ANSWERED, seconds, player=player, question=question, choice=choice, sure=sure)


REVEAL = _move(MoveKind.REVEALED, 5.0)


def _game(*moves: Move, rules: Rules | None = None) -> Party:
    return play(Party("game", _QUESTIONS, rules or Rules()), moves)


def _one_round(*answers: Move, rules: Rules | None = None) -> Party:
    return _game(*_join("Ana", "Ben"), _ask(0), *answers, REVEAL, rules=rules)


def test_a_right_answer_earns_points_when_it_is_revealed() -> None:
    asked = _game(*_join("Ana"), _ask(0), _answer("ana", 0, 1))

    assert party.points(asked, "ana") == 0
    assert party.points(play(asked, [REVEAL]), "ana") == party.RIGHT


def test_being_sure_pays_for_whoever_is_right_two_times_in_three() -> None:
    gain, loss = party.SURE_AND_RIGHT - party.RIGHT, -party.SURE_AND_WRONG

    assert gain * 2 == loss * 1


def test_sure_and_wrong_costs() -> None:
    assert party.points(_one_round(_answer("ana", 0, 2, sure=True)), "ana") == party.SURE_AND_WRONG


def test_without_confidence_nobody_is_sure() -> None:
    found = _one_round(_answer("ana", 0, 2, sure=True), rules=Rules(confidence=False))

    assert party.points(found, "ana") == 0


def test_speed_counts_for_nothing_unless_agreed() -> None:
    slow = _one_round(_answer("ana", 0, 1, seconds=4.9), rules=Rules(seconds=20))
    quick = _one_round(_answer("ana", 0, 1, seconds=0.1), rules=Rules(seconds=20))

    assert party.points(slow, "ana") == party.points(quick, "ana")


def test_where_speed_counts_the_quicker_earns_more() -> None:
    found = _one_round(
        _answer("ana", 0, 1, seconds=1), _answer("ben", 0, 1, seconds=4), rules=Rules(seconds=20, speed=True)
    )

    assert party.points(found, "ana") > party.points(found, "ben") > party.RIGHT


@pytest.mark.parametrize(
    ("late", "why"),
    [
        (_answer("ana", 0, 3, seconds=2), "first answer counts"),
        (_answer("zoe", 0, 1), "not in the game"),
        (_answer("ben", 1, 1), "Another question"),
        (_answer("ben", 0, 4), "not offered"),
        (_answer("ben", 0, -1), "not offered"),
        (_answer("ben", 0), "not offered"),
        (_answer("ben", 0, 1, 2), "not offered"),
        (_answer("ben", 0, 1, seconds=30), "time is up"),
    ],
)
def test_an_answer_that_does_not_count_is_refused(late: Move, why: str) -> None:
    game = _game(*_join("Ana", "Ben"), _ask(0), _answer("ana", 0, 1), rules=Rules(seconds=20))

    with pytest.raises(MoveError, match=why):
        party.after(game, late)


def test_an_answer_sent_in_time_may_arrive_a_second_late() -> None:
    game = _game(*_join("Ana"), _ask(0), _answer("ana", 0, 1, seconds=21), rules=Rules(seconds=20))

    assert (0, "ana") in game.given


@pytest.mark.parametrize("phase", ["lobby", "revealed", "over"])
def test_no_answer_counts_while_no_question_is_open(phase: str) -> None:
    moves = {
        "lobby": [],
        "revealed": [_ask(0), REVEAL],
        "over": [_move(MoveKind.ENDED)],
    }[phase]

    with pytest.raises(MoveError):
        _game(*_join("Ana"), *moves, _answer("ana", 0, 1))


def test_a_pause_stops_the_clock_and_takes_no_answers() -> None:
    paused = _game(*_join("Ana"), _ask(0), _move(MoveKind.PAUSED, 5), rules=Rules(seconds=20))

    assert party.left(paused, _AT + timedelta(seconds=60)) == 15
    with pytest.raises(MoveError, match="paused"):
        party.after(paused, _answer("ana", 0, 1, seconds=6))
    assert party.left(play(paused, [_move(MoveKind.RESUMED, 65)]), _AT + timedelta(seconds=65)) == 15


def test_more_time_is_added_to_the_clock() -> None:
    game = _game(_ask(0), _move(MoveKind.EXTENDED, 3, seconds=15.0), rules=Rules(seconds=20))

    assert party.left(game, _AT + timedelta(seconds=10)) == 25


def test_questions_are_asked_one_after_the_other() -> None:
    with pytest.raises(MoveError, match="next question"):
        _game(_ask(1))


def test_a_late_comer_can_join_and_misses_only_what_is_over() -> None:
    game = _game(*_join("Ana"), _ask(0), REVEAL, *_join("Ben"), _ask(1), _answer("ben", 1, 0), REVEAL)

    assert party.points(game, "ben") == party.RIGHT
    assert party.asked_of(game, "ben") == (1,)
    assert party.missed(game, "ben") == ()


def test_who_joins_an_open_question_is_asked_it_and_what_is_asked_again_after_a_step_back() -> None:
    joined = _game(*_join("Ana"), _ask(0), REVEAL, _ask(1), *_join("Ben"), REVEAL)
    assert party.asked_of(joined, "ben") == (1,)

    again = party.play(joined, [_move(MoveKind.STEPPED_BACK)])
    assert party.asked_of(again, "ben") == ()
    assert party.asked_of(party.play(again, [_ask(1), REVEAL]), "ben") == (1,)


def test_who_is_sent_out_answers_no_more() -> None:
    game = _game(*_join("Ana"), _ask(0), _move(MoveKind.KICKED, player="ana"))

    with pytest.raises(MoveError, match="not in the game"):
        party.after(game, _answer("ana", 0, 1))


def test_two_players_of_one_name_are_numbered() -> None:
    game = _game(*_join("Ana"), _move(MoveKind.JOINED, player="other", words="ANA"))

    assert [player.name for player in game.players.values()] == ["Ana", "ANA 2"]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("  Ana \n Petrova ", "Ana Petrova"),
        ("\u202eevil\u202c", "evil"),
        ("<b>Ana</b>", "<b>Ana</b>"),
        ("A" * 10_000, "A" * 20),
        ("e\u0301va", "éva"),
        ("\x00Ben\x1b[31m", "Ben [31m"),
    ],
)
def test_names_are_one_short_line_of_what_can_be_seen(typed: str, shown: str) -> None:
    assert party.clean_name(typed) == shown


@pytest.mark.parametrize("typed", ["", "   ", "\u200b\u200b", "!!!", "\u202e"])
def test_a_name_of_nothing_is_refused(typed: str) -> None:
    with pytest.raises(MoveError, match="letter or digit"):
        party.clean_name(typed)


@given(st.text(max_size=60), st.lists(st.text(min_size=1, max_size=20), max_size=5))
def test_any_name_is_short_and_of_nobody_else(typed: str, taken: list[str]) -> None:
    try:
        name = party.clean_name(typed, taken)
    except MoveError:
        return
    assert 0 < len(name) <= party.NAME_LENGTH
    assert name.casefold() not in {each.casefold() for each in taken}


def test_teams_have_the_mean_of_their_players() -> None:
    rules = Rules(teams=("Red", "Blue"))
    red, blue = _join("Ana", "Ben", team=0), _join("Cleo", team=1)

    game = _game(*red, *blue, _ask(0), _answer("ana", 0, 1), _answer("cleo", 0, 1), REVEAL, rules=rules)

    assert party.team_standing(game) == (("Blue", 100.0), ("Red", 50.0))


def test_who_plays_in_teams_chooses_one() -> None:
    with pytest.raises(MoveError, match="team"):
        _game(*_join("Ana"), rules=Rules(teams=("Red", "Blue")))


def test_an_order_is_right_as_a_whole() -> None:
    moves = [
        _ask(0),
        REVEAL,
        _ask(1),
        REVEAL,
        _ask(2),
        _answer("ana", 2, 2, 0, 1),
        _answer("ben", 2, 2, 1, 0),
        REVEAL,
    ]

    game = _game(*_join("Ana", "Ben"), *moves)

    assert [score for _, score in party.standing(game)] == [100, 0]


def test_the_share_of_a_kind_is_of_what_was_revealed() -> None:
    game = _game(*_join("Ana"), _ask(0), _answer("ana", 0, 1), REVEAL, _ask(1))

    assert party.share(game, QuestionKind.OFFICE, "ana") == 1.0
    assert party.share(game, QuestionKind.WHEN, "ana") is None


def test_a_step_back_shows_the_question_before() -> None:
    game = _game(*_join("Ana"), _ask(0), REVEAL, _ask(1), _answer("ana", 1, 0), _move(MoveKind.STEPPED_BACK))

    assert (game.phase, game.question, list(game.given)) == (Phase.REVEALED, 0, [])


def _typed(words: str, *, right: bool = False) -> Party:
    game = play(Party("game", _ALL_KINDS[4:]), [*_join("Ana"), _ask(0)])
    return play(game, [_move(MoveKind.ANSWERED, player="ana", question=0, words=words, right=right), REVEAL])


def test_a_typed_answer_is_right_where_its_move_says_so() -> None:
    assert party.points(_typed("petrova", right=True), "ana") == party.RIGHT
    assert party.points(_typed("Brandt"), "ana") == 0


@pytest.mark.parametrize("right", [True, False])
def test_the_host_has_the_last_word_on_a_typed_answer(*, right: bool) -> None:
    shown = _typed("Petrowa", right=not right)

    ruled = play(shown, [_move(MoveKind.RULED, player="ana", right=right)])

    assert party.points(ruled, "ana") == (party.RIGHT if right else 0)


def test_nobody_rules_on_what_was_not_typed_or_is_not_revealed() -> None:
    rule = _move(MoveKind.RULED, player="ana", right=True)

    for game in (_one_round(_answer("ana", 0, 2)), _game(*_join("Ana"), _ask(0)), _typed("x")):
        with pytest.raises(MoveError, match="no typed answer"):
            party.after(game, replace(rule, player="ben") if game.questions[0].accepted else rule)


def test_a_typed_answer_is_one_short_line() -> None:
    (given,) = _typed("Ana \u202e\n Petrova" + "a" * 999).given.values()
    assert given.words.startswith("Ana Petrova")
    assert len(given.words) == 200


@pytest.mark.parametrize(("choice", "points"), [((0, 2), 100), ((0,), 0), ((0, 1, 2), 0), ((1, 3), 0)])
def test_several_are_right_only_if_all_are_picked_and_no_other(choice: tuple[int, ...], points: int) -> None:
    game = play(Party("game", _ALL_KINDS[3:4]), [*_join("Ana"), _ask(0), _answer("ana", 0, *choice), REVEAL])

    assert party.points(game, "ana") == points


@pytest.mark.parametrize("choice", [(), (2, 0), (0, 0), (0, 4), (-1,)])
def test_several_are_picked_once_each_in_the_order_of_the_choices(choice: tuple[int, ...]) -> None:
    with pytest.raises(MoveError, match="not offered"):
        play(Party("game", _ALL_KINDS[3:4]), [*_join("Ana"), _ask(0), _answer("ana", 0, *choice)])


def test_a_skipped_question_counts_for_nobody() -> None:
    game = _game(*_join("Ana"), _ask(0), _answer("ana", 0, 2, sure=True), _move(MoveKind.SKIPPED))

    assert (game.phase, party.points(game, "ana"), party.missed(game, "ana")) == (Phase.REVEALED, 0, ())
    assert party.revealed(play(game, [_ask(1), REVEAL])) == (1,)


def test_a_question_asked_again_after_it_was_skipped_counts() -> None:
    game = _game(_ask(0), REVEAL, _ask(1), _move(MoveKind.SKIPPED), _move(MoveKind.STEPPED_BACK), _ask(1), REVEAL)

    assert party.revealed(game) == (0, 1)


def test_nothing_is_taken_back_after_the_end() -> None:
    with pytest.raises(MoveError, match="over"):
        _game(_ask(0), REVEAL, _ask(1), REVEAL, _move(MoveKind.ENDED), _move(MoveKind.STEPPED_BACK))


_HOT = Rules(hot_seat=True)


def test_at_the_hot_seat_another_team_begins_each_question() -> None:
    first = _game(*_join("Ana", "Ben"), _ask(0), rules=_HOT)
    second = play(first, [_answer("ana", 0, 1), _answer("ben", 0, 1), REVEAL, _ask(1)])

    assert [seat and seat.name for seat in map(party.turn, (first, second))] == ["Ana", "Ben"]


def test_at_the_hot_seat_nobody_answers_out_of_turn() -> None:
    with pytest.raises(MoveError, match="turn of Ana"):
        _game(*_join("Ana", "Ben"), _ask(0), _answer("ben", 0, 1), rules=_HOT)


def test_at_the_hot_seat_a_team_may_pass() -> None:
    game = _game(*_join("Ana", "Ben"), _ask(0), _answer("ana", 0, sure=True), _answer("ben", 0, 1), rules=_HOT)

    assert party.turn(game) is None
    assert party.points(play(game, [REVEAL]), "ana") == 0


def test_without_a_hot_seat_it_is_nobodys_turn() -> None:
    assert party.turn(_game(*_join("Ana"), _ask(0))) is None


def test_the_bars_count_the_choices() -> None:
    assert party.counts(_one_round(_answer("ana", 0, 1), _answer("ben", 0, 1))) == (0, 2, 0, 0)


_ALL_KINDS = (
    *_QUESTIONS,
    Question("q/3", QuestionKind.SEVERAL, "Which?", ("A", "B", "C", "D"), (0, 2), (), "card/3"),
    Question("q/4", QuestionKind.TYPED, "Who?", (), (), (), "card/4", ("Ana Petrova",)),
)
moves = st.lists(
    st.one_of(
        st.builds(_ask, st.integers(-1, 5)),
        st.builds(
            _move,
            st.just(MoveKind.ANSWERED),
            st.floats(0, 40),
            player=st.sampled_from(["ana", "ben", "zoe"]),
            question=st.integers(-1, 5),
            choice=st.lists(st.integers(-2, 5), max_size=4).map(tuple),
            words=st.text(max_size=5),
            sure=st.booleans(),
            right=st.booleans(),
        ),
        st.builds(_move, st.sampled_from([kind for kind in MoveKind if kind is not MoveKind.ASKED])),
        st.sampled_from([*_join("Cleo", "Ana"), _move(MoveKind.KICKED, player="ben")]),
        st.builds(_move, st.just(MoveKind.RENAMED), player=st.just("ana"), words=st.text(max_size=5)),
    ),
    max_size=40,
)
rules = st.builds(Rules, seconds=st.sampled_from([0, 20]), confidence=st.booleans(), hot_seat=st.booleans())


@given(moves, rules)
def test_whatever_is_sent_the_log_of_what_was_allowed_gives_the_same_game(sent: list[Move], agreed: Rules) -> None:
    log = _join("Ana", "Ben")
    game = play(Party("game", _ALL_KINDS, agreed), log)
    for move in sent:
        try:
            game = party.after(game, move)
        except MoveError:
            continue
        log.append(move)

    kept = [from_json(to_json(move), Move) for move in log]
    assert play(Party("game", _ALL_KINDS, agreed), kept) == game


@given(moves, rules)
def test_a_log_with_moves_that_are_not_allowed_gives_the_game_without_them(sent: list[Move], agreed: Rules) -> None:
    log = [*_join("Ana", "Ben"), *sent]
    game = Party("game", _ALL_KINDS, agreed)
    for move in log:
        try:
            game = party.after(game, move)
        except MoveError:
            continue

    assert party.replay(Party("game", _ALL_KINDS, agreed), log) == game


@given(moves)
def test_points_change_only_when_a_question_is_revealed_or_taken_back(sent: list[Move]) -> None:
    game = _game(*_join("Ana", "Ben"))
    for move in sent:
        try:
            then = party.after(game, move)
        except MoveError:
            continue
        if move.kind is MoveKind.ANSWERED:
            assert [party.points(then, key) for key in game.players] == [
                party.points(game, key) for key in game.players
            ]
        game = then
