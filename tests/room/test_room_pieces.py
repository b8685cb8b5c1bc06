"""The room's parts by themselves: messages, secrets, limits, scenes, addresses."""

from __future__ import annotations

import json
import socket
from dataclasses import replace
from datetime import UTC, datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.model.games import Question, QuestionKind
from briefing_app.model.party import Given, Party, Phase, Player, Rules
from briefing_app.quiz import party as game
from briefing_app.room import address, keys, qr
from briefing_app.room.limits import Bucket, Gate, Limits
from briefing_app.room.owner import Umpire
from briefing_app.room.protocol import MESSAGE_BYTES, Answer, Join, MalformedError, Over, read
from briefing_app.room.scene import answered, choice_of, scene

_AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
_UMPIRE = Umpire(game.points, game.asked_of, game.missed, game.left, lambda _: None, lambda *_: "")
_CHOICES = ("Ames", "Brandt", "Castel", "Dorn")


def _asking(answer: int, kind: QuestionKind = QuestionKind.OFFICE, right: tuple[int, ...] | None = None) -> Party:
    question = Question("q", kind, "Who?", _CHOICES, right or (answer,), ())
    players = {key: Player(key, key.title()) for key in ("ana", "ben")}
    return Party("game", (question,), Rules(), Phase.ASKING, 0, _AT, players=players)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@given(st.text(max_size=200))
def test_any_text_is_a_message_or_refused(text: str) -> None:
    try:
        read(text)
    except MalformedError:
        return


@given(
    st.sampled_from(["join", "back", "answer", "type", "host", ""]),
    st.dictionaries(
        st.sampled_from(["name", "code", "key", "team", "token", "question", "chosen", "words", "sure", "right"]),
        json_values,
    ),
)
def test_any_fields_are_a_message_of_the_right_types_or_refused(do: str, fields: dict[str, object]) -> None:
    try:
        found = read(json.dumps({"do": do, **fields}))
    except MalformedError:
        return
    if isinstance(found, Answer):
        assert type(found.question) is int
        assert type(found.sure) is bool
    if isinstance(found, Join):
        found.name.encode()  # no half of a surrogate pair


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[" * 4_000,
        '{"do":"answer","question":' + "[" * 3_000,
        '{"do":"join","name":' + '{"a":' * 600 + "1" + "}" * 600 + "}",
        '{"do":"answer","question":true,"chosen":["a"]}',
        '{"do":"answer","question":-1,"chosen":["a"]}',
        '{"do":"answer","question":1.5,"chosen":["a"]}',
        '{"do":"answer","question":NaN,"chosen":["a"]}',
        '{"do":"answer","question":1e999,"chosen":["a"]}',
        '{"do":"answer","question":99999999999999999999,"chosen":["a"]}',
        '{"do":"answer","question":0,"chosen":[]}',
        '{"do":"answer","question":0,"chosen":["a"],"sure":1}',
        '{"do":"answer","question":0,"chosen":["a"],"player":"ben"}',
        '{"do":"answer","question":0,"chosen":["a"],"score":900}',
        '{"do":"type","question":0,"words":""}',
        '{"do":"type","question":0,"words":"' + "a" * 201 + '"}',
        '{"do":"type","question":0,"words":"Castel","right":true}',
        '{"do":"type","question":0,"words":["Castel"]}',
        '{"do":"ruled","player":"ana","right":true}',
        '{"do":"reveal"}',
        '{"do":"join","name":"Ana","host":true}',
        '{"do":"join","name":"\\ud800"}',
        '{"do":"join","name":"' + "A" * MESSAGE_BYTES + '"}',
        '{"do":"join"} {"do":"join"}',
    ],
)
def test_what_our_page_never_sends_is_refused(text: str) -> None:
    with pytest.raises(MalformedError):
        read(text)


@given(st.integers(0, 3), st.integers(0, 3), st.sampled_from(list(QuestionKind)))
def test_before_the_reveal_a_scene_is_the_same_whichever_choice_is_right(
    one: int, other: int, kind: QuestionKind
) -> None:
    seen = [scene(_asking(right, kind), Player("ana", "Ana"), _UMPIRE, "salt", 0) for right in (one, other)]

    assert msgspec.json.encode(seen[0]) == msgspec.json.encode(seen[1])


@given(st.sets(st.integers(0, 3), min_size=1), st.sets(st.integers(0, 3), min_size=1), st.text(), st.text())
def test_before_the_reveal_a_scene_tells_neither_how_many_are_right_nor_the_words(
    one: set[int], other: set[int], accepted: str, about: str
) -> None:
    several = (Question("q", QuestionKind.SEVERAL, "?", _CHOICES, tuple(sorted(right)), ()) for right in (one, other))
    typed = (Question("q", QuestionKind.TYPED, "?", (), (), (), accepted=(right,)) for right in (accepted, "Ames"))
    for first, second in (several, typed):
        assert _seen(replace(first, about=about)) == _seen(second)


def _seen(question: Question) -> bytes:
    party = replace(_asking(0), questions=(question,))
    return msgspec.json.encode(scene(party, party.players["ana"], _UMPIRE, "salt", 0))


def test_at_the_end_a_late_comer_is_told_of_the_questions_asked_of_them() -> None:
    first = _asking(0)
    late = Player("cho", "Cho", since=1)
    twice = replace(first, questions=(*first.questions, *first.questions), question=1, phase=Phase.OVER)
    over = replace(twice, players={**twice.players, late.key: late})

    seen = [scene(over, each, _UMPIRE, "salt", 0) for each in (over.players["ana"], late)]

    assert [(each.of, len(each.missed)) for each in seen if isinstance(each, Over)] == [(2, 2), (1, 1)]


def test_the_choices_stand_in_another_order_on_another_phone_and_question() -> None:
    orders = set()
    for nth in range(40):
        shown = scene(_asking(0), Player(f"player {nth}", "Ana"), _UMPIRE, "salt", 0)
        orders.add(tuple(option.mark for option in shown.options))  # type: ignore[union-attr] # it is Asking

    assert len(orders) > 12


def test_the_ids_of_another_player_name_nothing() -> None:
    party = _asking(0)
    shown = scene(party, party.players["ana"], _UMPIRE, "salt", 0)
    ids = tuple(option.id for option in shown.options)  # type: ignore[union-attr] # it is Asking

    assert choice_of(party, "ana", 0, ids[:1], "salt") == (shown.options[0].mark,)  # type: ignore[union-attr]
    assert choice_of(party, "ben", 0, ids[:1], "salt") is None
    assert choice_of(party, "ana", 1, ids[:1], "salt") is None


@given(st.permutations(range(4)))
def test_where_order_counts_it_is_kept_and_elsewhere_it_is_not(tapped: list[int]) -> None:
    for kind, wanted in ((QuestionKind.ORDER, tuple(tapped)), (QuestionKind.OFFICE, (0, 1, 2, 3))):
        party = _asking(0, kind, (0, 1, 2, 3))
        options = scene(party, party.players["ana"], _UMPIRE, "salt", 0).options  # type: ignore[union-attr] # Asking
        ids = {option.mark: option.id for option in options}
        assert choice_of(party, "ana", 0, tuple(ids[mark] for mark in tapped), "salt") == wanted


def test_an_answer_of_somebody_who_left_is_not_counted_as_here() -> None:
    party = _asking(0)
    party.given[0, "zoe"] = Given((1,), sure=False, took=1, at=_AT)

    assert answered(party) == 0


# -- secrets


def test_codes_and_tokens_are_never_the_same_twice() -> None:
    found = [keys.fresh() for _ in range(200)]

    assert len({each.code for each in found}) > 195
    assert len({each.join for each in found}) == len({keys.token() for _ in range(200)}) == 200


@pytest.mark.parametrize("typed", ["12345678", "1234 5678", "1234-5678", " 12 34 56 78 ", "١٢٣٤٥٦٧٨"])
def test_a_code_is_known_however_it_is_typed(typed: str) -> None:
    assert keys.opens(keys.RoomKeys("12345678", "k", "s"), typed)


@pytest.mark.parametrize("typed", ["", "1234567", "123456789", "12345679", "²³"])
def test_another_code_is_not(typed: str) -> None:
    assert not keys.opens(keys.RoomKeys("12345678", "k", "s"), typed)


def test_a_player_without_a_secret_has_no_token() -> None:
    assert keys.holder([Player("seat", "Hot seat")], "") is None


# -- limits


def test_a_bucket_gives_what_has_flowed_in() -> None:
    bucket = Bucket((2.0, 4.0), 0.0)

    assert [bucket.take(0.0) for _ in range(5)] == [True] * 4 + [False]
    assert [bucket.take(1.0) for _ in range(3)] == [True, True, False]


def test_in_an_hour_of_guessing_from_fifty_addresses_at_most_six_hundred_codes_are_looked_at() -> None:
    gate, looked_at = Gate(Limits()), 0
    for second in range(3_600):
        for nth in range(50):
            if gate.may_guess(f"10.0.0.{nth}", float(second)):
                looked_at += 1
                gate.guessed_wrong(f"10.0.0.{nth}", float(second))

    assert looked_at <= 600


def test_one_address_has_five_wrong_codes_a_minute() -> None:
    gate = Gate(Limits())
    for _ in range(5):
        gate.guessed_wrong("10.0.0.1", 0.0)

    assert not gate.may_guess("10.0.0.1", 59.0)
    assert gate.may_guess("10.0.0.2", 59.0)
    assert gate.may_guess("10.0.0.1", 60.0)


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 3)), max_size=60))
def test_the_gate_forgets_whoever_has_gone(visits: list[tuple[bool, int]]) -> None:
    gate, inside = Gate(Limits(players=4, spare=1, sockets_each=2)), []
    for comes, nth in visits:
        if comes and not gate.enter(f"10.0.0.{nth}"):
            inside.append(nth)
        elif not comes and inside:
            gate.leave(f"10.0.0.{inside.pop()}")
        assert len(inside) <= 5
        assert all(inside.count(each) <= 2 for each in inside)
    for nth in inside:
        gate.leave(f"10.0.0.{nth}")
    assert not gate.enter("10.0.0.0")


# -- addresses and codes


def test_this_computer_alone_is_offered_only_for_trying_out() -> None:
    assert all(not each.address.startswith("127.") for each in address.interfaces())
    assert address.interfaces(loopback=True)[-1].address == "127.0.0.1"


def test_the_network_with_the_default_route_is_first() -> None:
    found = address.interfaces(loopback=True)
    route = address.default_address()

    assert route is None or found[0].address == route
    assert sum(each.default for each in found) <= 1


def test_where_a_port_is_taken_the_next_one_is() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with address.listening("127.0.0.1", port) as found:
            assert port < found.getsockname()[1] < port + address.PORTS_TRIED


def test_an_address_that_is_not_this_computers_is_an_error_people_understand() -> None:
    with pytest.raises(address.RoomError, match="cannot be reached"):
        address.listening("192.0.2.7")


def test_a_qr_code_is_square_with_light_around_it() -> None:
    grid = qr.matrix("http://192.168.1.23:8765/#Zm9vYmFyYmF6")

    assert all(len(row) == len(grid) for row in grid)
    assert not any(any(row) for row in grid[: qr.QUIET])
    assert all(grid[qr.QUIET][qr.QUIET : qr.QUIET + 7])


def test_a_text_too_long_for_one_code_has_none() -> None:
    assert qr.dense("é" * 1_400) is not None
    assert qr.dense("é" * 1_500) is None


def test_a_wifi_code_is_made_with_and_without_a_password() -> None:
    assert len(qr.wifi("Guests")) > 20
    assert len(qr.wifi("Guests", "tr0ub4dor;&3")) > 20
