"""Whole games over real sockets: what phones see, and what becomes of what they send."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from briefing_app.model.party import MoveKind, Phase, Rules
from tests.room.conftest import NEWER

if TYPE_CHECKING:
    from tests.room.conftest import Guest, Host

    Opens = Callable[..., Host]
    Makes = Callable[..., Guest]


def test_a_whole_game_is_played_by_phones(host: Host, guest: Makes) -> None:
    ana, ben = guest(host), guest(host)
    assert ana.join("Ana")["at"] == "lobby"
    ben.join("Ben")

    host.ask()
    ana.answer(ana.until(at="asking"), 2, sure=True)
    ana.until(**{"is": "taken"})
    ben.answer(ben.until(at="asking"), 1)
    ben.until(**{"is": "taken"})
    host.reveal()
    shown = ana.until(at="revealed")
    assert (shown["correct"], shown["points"], shown["source"]["sentence"][:6]) == (True, 120, "Castel")
    assert ben.until(at="revealed")["correct"] is False

    host.do(MoveKind.ENDED)
    over = ben.until(at="over")
    assert [missed["answer"] for missed in over["missed"]] == [["Castel"]]
    assert over["results"] == '{"player": "Ben", "points": 0}'


def test_an_answer_is_told_to_be_taken_only_after_the_owner_kept_it(host: Host, guest: Makes) -> None:
    ana = guest(host)
    ana.join("Ana")
    host.ask()

    ana.answer(ana.until(at="asking"), 2)
    ana.until(**{"is": "taken"})

    assert [move.kind for move in host.log][-1] is MoveKind.ANSWERED


def test_an_order_is_sent_in_the_order_of_tapping(host: Host, guest: Makes) -> None:
    ana = guest(host)
    ana.join("Ana")
    for _ in range(2):
        host.ask()
        host.reveal()
    host.ask()

    ana.answer(ana.until(at="asking", question=2), 1, 2, 0)
    host_says = ana.until(**{"is": "taken"})
    host.reveal()

    assert host_says["question"] == 2
    assert ana.until(at="revealed", question=2)["correct"] is True


def test_a_statement_has_true_before_false_on_every_phone(open_room: Opens, guest: Makes) -> None:
    host = open_room(questions=NEWER)
    phones = [guest(host) for _ in range(4)]
    for nth, phone in enumerate(phones):
        phone.join(f"Phone {nth}")

    host.ask()

    for phone in phones:
        assert [option["text"] for option in phone.until(at="asking")["options"]] == ["True", "False"]


def test_where_several_are_right_nobody_is_told_how_many(open_room: Opens, guest: Makes) -> None:
    host = open_room(questions=NEWER[1:])
    ana = guest(host)
    ana.join("Ana")
    host.ask()

    scene = ana.until(at="asking")
    assert scene["pick"] == 0
    ana.answer(scene, 1, 0)
    ana.until(**{"is": "taken"})
    host.reveal()

    shown = ana.until(at="revealed")
    assert (shown["correct"], shown["about"][:13]) == (True, "A 5 June 2023")


def test_an_answer_in_words_is_taken_and_shown_with_the_right_one(open_room: Opens, guest: Makes) -> None:
    host = open_room(questions=NEWER[2:])
    ana, ben = guest(host), guest(host)
    ana.join("Ana")
    ben.join("Ben")
    host.ask()

    scene = ana.until(at="asking")
    assert (scene["typed"], scene["options"]) == (True, [])
    ana.say(do="type", question=0, words=" castel\u202e ", sure=True)
    ana.until(**{"is": "taken"})
    assert ana.until(at="asking", mine=[])["words"] == "castel"
    ben.say(do="type", question=0, words="Dorn")
    ben.until(**{"is": "taken"})
    assert "Castel" not in "".join((*ana.raw, *ben.raw))
    host.reveal()

    assert ana.until(at="revealed")["correct"] is True
    assert (shown := ben.until(at="revealed"))["correct"] is False
    assert (shown["answer"], shown["words"]) == ("Castel", "Dorn")
    host.do(MoveKind.ENDED)
    assert [missed["answer"] for missed in ben.until(at="over")["missed"]] == [["Castel"]]


@pytest.mark.parametrize(
    "said",
    [
        {"do": "answer", "question": 0, "chosen": ["a"]},
        {"do": "type", "question": 1, "words": "Castel"},
        {"do": "type", "question": 0, "words": " \u200b "},
    ],
)
def test_what_does_not_answer_a_question_in_words_is_refused(
    open_room: Opens, guest: Makes, said: dict[str, object]
) -> None:
    host = open_room(questions=NEWER[2:])
    ana = guest(host)
    ana.join("Ana")
    host.ask()
    ana.until(at="asking")

    ana.say(**said)

    assert ana.until(**{"is": "refused"})["of"] == "answer"
    assert host.party.given == {}


def test_words_answer_no_question_with_choices(host: Host, guest: Makes) -> None:
    ana = guest(host)
    ana.join("Ana")
    host.ask()

    ana.say(do="type", question=0, words="Castel")

    assert ana.until(**{"is": "refused"})["why"] == "That was not offered."


def test_a_question_that_is_taken_out_says_so(host: Host, guest: Makes) -> None:
    ana = guest(host)
    ana.join("Ana")
    host.ask()
    ana.answer(ana.until(at="asking"), 2)
    ana.until(**{"is": "taken"})

    host.do(MoveKind.SKIPPED)

    shown = ana.until(at="revealed")
    assert (shown["skipped"], shown["points"]) == (True, 0)


def test_a_late_comer_sees_the_question_that_is_open(host: Host, guest: Makes) -> None:
    host.ask()

    scene = guest(host).join("Ana")

    assert (scene["at"], scene["prompt"]) == ("asking", "Who heads the harbour board?")


def test_a_phone_that_comes_back_sees_its_answer_and_keeps_its_points(host: Host, guest: Makes) -> None:
    ana = guest(host)
    ana.join("Ana")
    host.ask()
    first = ana.until(at="asking")
    ana.answer(first, 2)
    ana.until(**{"is": "taken"})
    ana.close()

    again = guest(host)
    scene = again.back(ana.token)
    assert (scene["mine"], scene["options"]) == ([ana.option(first, 2)], first["options"])
    host.reveal()
    assert again.until(at="revealed")["points"] == 100


def test_the_newest_page_of_a_player_is_the_one_that_plays(host: Host, guest: Makes) -> None:
    first, second = guest(host), guest(host)
    first.join("Ana")

    second.back(first.token)

    assert "another place" in first.until(**{"is": "bye"})["why"]


def test_the_same_room_opens_again_and_its_phones_go_on(open_room: Opens, guest: Makes) -> None:
    host = open_room()
    ana = guest(host)
    ana.join("Ana")
    host.ask()
    ana.answer(ana.until(at="asking"), 2)
    ana.until(**{"is": "taken"})
    keys, port = host.room.keys, host.door.port
    host.room.close()

    door = host.open(keys, port)

    assert (door.port, door.code) == (port, keys.code)
    assert guest(host).back(ana.token)["mine"] is not None


def test_the_clock_is_the_laptops(open_room: Opens, guest: Makes) -> None:
    host = open_room(Rules(seconds=20))
    ana = guest(host)
    ana.join("Ana")
    host.ask()
    scene = ana.until(at="asking")
    assert scene["left"] == 20

    host.pass_time(22)
    ana.answer(scene, 2)

    assert ana.until(**{"is": "refused"})["why"] == "The time is up."


def test_more_time_and_a_pause_reach_the_phones_at_once(open_room: Opens, guest: Makes) -> None:
    host = open_room(Rules(seconds=20))
    ana = guest(host)
    ana.join("Ana")
    host.ask()
    ana.until(at="asking")

    host.do(MoveKind.EXTENDED, seconds=15.0)
    assert ana.until(at="asking")["left"] == 35
    host.do(MoveKind.PAUSED)
    assert ana.until(at="asking")["paused"] is True


def test_how_many_have_answered_is_told_to_those_who_wait(host: Host, guest: Makes) -> None:
    ana, ben = guest(host), guest(host)
    ana.join("Ana")
    ben.join("Ben")
    host.ask()

    ana.answer(ana.until(at="asking"), 2)
    assert ana.until(at="asking", answered=1)["players"] == 2
    ben.answer(ben.until(at="asking", answered=0), 2)

    assert ana.until(at="asking", answered=2)


def test_who_plays_in_teams_is_asked_for_one(open_room: Opens, guest: Makes) -> None:
    host = open_room(Rules(teams=("Red", "Blue")))
    ana = guest(host)

    ana.say(do="join", name="Ana", key=host.door.key)
    assert ana.until(**{"is": "teams"})["names"] == ["Red", "Blue"]

    assert ana.join("Ana", team=1)["team"] == "Blue"


def test_a_renamed_player_sees_the_new_name(host: Host, guest: Makes) -> None:
    ana = guest(host)
    ana.join("Ana")

    host.do(MoveKind.RENAMED, player=host.player("Ana"), words="Anna")

    assert ana.until(**{"is": "now"})["name"] == "Anna"


def test_who_is_taken_out_is_told_and_cannot_come_back(host: Host, guest: Makes) -> None:
    ana = guest(host)
    ana.join("Ana")

    host.do(MoveKind.KICKED, player=host.player("Ana"))

    assert "taken you out" in ana.until(**{"is": "bye"})["why"]
    again = guest(host)
    again.say(do="back", token=ana.token)
    assert again.until(**{"is": "refused"})["of"] == "back"


def test_the_host_knows_that_a_phone_reached_the_room_and_who_is_there(host: Host, guest: Makes) -> None:
    ana = guest(host)
    assert host.reached.get(timeout=5) == "127.0.0.1"

    ana.join("Ana")
    assert host.present == {host.player("Ana")}


@pytest.mark.parametrize("code", ["{}", " {} ", "{0:.4}-{0:.4}"])
def test_the_code_can_be_typed_as_people_type(host: Host, guest: Makes, code: str) -> None:
    typed = f"{host.door.code[:4]}-{host.door.code[4:]}" if "-" in code else code.format(host.door.code)
    ana = guest(host)

    ana.say(do="join", name="Ana", code=typed)

    assert ana.until(**{"is": "welcome"})["token"]


def test_after_the_lock_nobody_joins_but_who_was_in_comes_back(host: Host, guest: Makes) -> None:
    ana, ben = guest(host), guest(host)
    ana.join("Ana")
    host.room.lock()

    ben.say(do="join", name="Ben", key=host.door.key)
    assert ben.until(**{"is": "refused"})["of"] == "join"
    assert guest(host).back(ana.token)["name"] == "Ana"


def test_a_room_nobody_plays_in_closes_by_itself(open_room: Opens) -> None:
    from briefing_app.room.limits import Limits  # noqa: PLC0415 - only here

    host = open_room(limits=Limits(idle_seconds=0.05))

    assert host.closed.wait(5)


def test_a_closed_room_leaves_the_port_free(host: Host) -> None:
    port = host.door.port

    host.room.close()

    assert not host.room.is_open
    assert host.open(port=port).port == port
    assert host.party.phase is Phase.LOBBY
