"""The host with a room that is really open, and phones on loopback."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from briefing_app.model.games import QuestionKind
from briefing_app.model.party import Board as When
from briefing_app.model.party import MoveKind, Party, Phase
from briefing_app.quiz import party as game
from briefing_app.room import address
from briefing_app.ui.party.scenes import Asking, Board, Lobby, Podium, Revealed
from briefing_app.ui.party.showing import Face
from tests.room.conftest import LOOPBACK, Guest
from tests.ui.conftest import Recorder
from tests.ui.party_hands import Sitting, seated


@pytest.fixture
def quiz(data_dir: Path, recorder: Recorder, qtbot: QtBot) -> Iterator[Sitting]:
    with seated(data_dir, recorder, qtbot) as sitting:
        yield sitting


def party_of(quiz: Sitting) -> Party:
    party = quiz.page.host.party
    assert party is not None
    return party


def points(quiz: Sitting) -> dict[str, int]:
    party = party_of(quiz)
    return {player.name: game.points(party, key) for key, player in party.players.items()}


def test_three_phones_play_a_game_to_its_podium(quiz: Sitting) -> None:
    quiz.begin()
    phones = [quiz.phone(name) for name in ("Ana", "Ben", "Chidi")]
    host = quiz.page.host
    lobby = host.scene()
    assert isinstance(lobby, Lobby)
    assert sorted(lobby.names) == ["Ana", "Ben", "Chidi"]
    for marks in ((2, 2, 2), (2, 0, 1), (2, 2, 0)):
        host.go_on()
        for phone, mark in zip(phones, marks, strict=True):
            quiz.answers(phone, mark, sure=True)
        asking = host.scene()
        assert isinstance(asking, Asking)
        assert asking.answered == 3
        host.go_on()
        assert isinstance(host.scene(), Revealed)
    host.go_on()
    podium = host.scene()
    assert isinstance(podium, Podium)
    assert [(rank.name, rank.points) for rank in podium.ranks] == [("Ana", 360), ("Ben", 200)]
    assert quiz.hears(phones[2], at="over")["points"] == 40


def test_two_of_one_name_are_numbered(quiz: Sitting) -> None:
    quiz.begin()
    quiz.phone("Ana")
    quiz.phone("ana")
    assert quiz.names() == ["Ana", "ana 2"]


def test_invented_names_hide_the_own_ones_from_the_wall_and_from_the_log(quiz: Sitting) -> None:
    quiz.begin(alias=True)
    quiz.phone("Ana Petrova")
    assert "Ana Petrova" not in quiz.names()
    kept = quiz.workspace.party.open
    assert kept is not None
    assert [player.name for player in kept.players.values()] == quiz.names()


def test_game_goes_on_after_a_restart_with_code_port_players_and_points(
    data_dir: Path, recorder: Recorder, qtbot: QtBot
) -> None:
    with seated(data_dir, recorder, qtbot) as quiz:
        quiz.begin()
        ana = quiz.phone("Ana")
        quiz.page.host.go_on()
        quiz.answers(ana, 2, sure=True)
        quiz.page.host.go_on()
        quiz.page.host.go_on()
        door, token = quiz.page.host.reception.door, ana.token
    with seated(data_dir, recorder, qtbot) as quiz:
        quiz.page._resume()
        assert quiz.page.host.reception.door == door
        assert points(quiz) == {"Ana": 120}
        again = quiz.phone()
        scene = quiz.on_phone(lambda: again.back(token))
        assert scene["at"] == "asking"


def test_port_that_is_taken_meanwhile_gives_way_to_the_next_and_the_host_is_told(quiz: Sitting) -> None:
    told: list[str] = []
    quiz.page.host.told.connect(told.append)
    taken = address.listening(LOOPBACK, address.PORT)
    quiz.begin()
    door = quiz.page.host.reception.door
    assert door is not None
    assert door.port != taken.getsockname()[1]
    assert any("is used by another program" in sentence for sentence in told)
    taken.close()


def test_time_that_is_up_reveals_the_answer(quiz: Sitting) -> None:
    quiz.begin(seconds=20)
    quiz.phone("Ana")
    host = quiz.page.host
    host.go_on()
    for _ in range(4):
        quiz.clock.pass_time(5.5)
        host.tick()
    assert party_of(quiz).phase is Phase.REVEALED


def test_fifteen_seconds_more_are_on_the_clock_of_wall_and_phone(quiz: Sitting) -> None:
    quiz.begin(seconds=20)
    ana = quiz.phone("Ana")
    quiz.page.host.go_on()
    quiz.hears(ana, at="asking")
    quiz.page.host.extend()
    scene = quiz.page.host.scene()
    assert isinstance(scene, Asking)
    assert scene.left == 35
    assert quiz.hears(ana, at="asking")["left"] == pytest.approx(35)


def test_laptop_that_slept_wakes_with_the_clock_where_it_was(quiz: Sitting) -> None:
    quiz.begin(seconds=45)
    quiz.phone("Ana")
    host = quiz.page.host
    host.go_on()
    quiz.clock.pass_time(5)
    host.tick()
    quiz.clock.pass_time(timedelta(hours=2).total_seconds())
    told: list[str] = []
    host.told.connect(told.append)
    host.tick()
    assert party_of(quiz).paused
    assert game.left(party_of(quiz), quiz.clock()) == 40
    assert "asleep" in told[0]
    host.go_on()
    assert game.left(party_of(quiz), quiz.clock()) == 40


def test_it_goes_on_by_itself_when_wanted_with_a_countdown_that_discussing_stops(quiz: Sitting) -> None:
    quiz.begin(pace=10)
    ana = quiz.phone("Ana")
    host = quiz.page.host
    host.go_on()
    quiz.answers(ana, 1)
    host.tick()
    quiz.clock.pass_time(4)
    scene = host.scene()
    assert isinstance(scene, Revealed)
    assert scene.next_in == 6
    host.discuss()
    quiz.clock.pass_time(20)
    host.tick()
    assert party_of(quiz).question == 0
    host.discuss()
    quiz.clock.pass_time(10)
    host.tick()
    assert (party_of(quiz).question, party_of(quiz).phase) == (1, Phase.ASKING)


def test_order_is_shown_each_round_only_where_that_was_agreed(quiz: Sitting) -> None:
    quiz.begin(board=When.ROUND)
    quiz.phone("Ana")
    host = quiz.page.host
    for _ in range(3):
        host.go_on()
    assert isinstance(host.scene(), Board)
    host.go_on()
    assert isinstance(host.scene(), Asking)


def test_board_counts_down_too_and_gives_way_to_the_next_question(quiz: Sitting) -> None:
    quiz.begin(board=When.ROUND, pace=10)
    quiz.phone("Ana")
    host = quiz.page.host
    for _ in range(3):
        host.go_on()
    quiz.clock.pass_time(3)
    scene = host.scene()
    assert isinstance(scene, Board)
    assert scene.next_in == 7
    quiz.clock.pass_time(7)
    host.tick()
    assert isinstance(host.scene(), Asking)


def test_room_that_closed_by_itself_is_opened_again_with_the_same_code(quiz: Sitting) -> None:
    quiz.begin()
    quiz.phone("Ana")
    host = quiz.page.host
    door = host.reception.door
    host._note_shut()
    assert not host.reception.is_open
    quiz.page.panel.network.refresh()
    assert host.reception.door == door


def test_while_the_room_discusses_no_answer_is_taken_and_no_time_runs(quiz: Sitting) -> None:
    quiz.begin(seconds=45)
    ana = quiz.phone("Ana")
    host = quiz.page.host
    host.go_on()
    scene = quiz.hears(ana, at="asking")
    host.discuss()
    quiz.clock.pass_time(30)
    quiz.on_phone(lambda: ana.answer(scene, 2))
    assert quiz.hears(ana, **{"is": "refused"})["why"] == "The game is paused."
    host.discuss()
    assert game.left(party_of(quiz), quiz.clock()) == 45


def test_who_is_sent_out_is_gone_from_wall_and_phone(quiz: Sitting) -> None:
    quiz.begin()
    quiz.phone("Ana")
    ben = quiz.phone("Ben")
    key = next(key for key, player in party_of(quiz).players.items() if player.name == "Ben")
    quiz.page.host.kick(key)
    assert quiz.names() == ["Ana"]
    assert quiz.hears(ben, **{"is": "bye"})


def test_question_taken_out_counts_for_nobody_and_one_can_step_back(quiz: Sitting) -> None:
    quiz.begin()
    ana = quiz.phone("Ana")
    host = quiz.page.host
    host.go_on()
    quiz.answers(ana, 2)
    host.skip()
    assert points(quiz) == {"Ana": 0}
    host.go_on()
    host.back()
    assert (party_of(quiz).question, party_of(quiz).phase) == (0, Phase.REVEALED)


def test_black_wall_hides_the_game_until_the_next_key(quiz: Sitting) -> None:
    quiz.begin()
    quiz.phone("Ana")
    host = quiz.page.host
    host.go_on()
    host.darken()
    assert host.view.face is Face.DARK
    host.go_on()
    assert isinstance(host.scene(), Asking)
    assert party_of(quiz).phase is Phase.ASKING


def test_who_is_late_finds_the_code_on_the_wall_and_joins_the_open_question(quiz: Sitting) -> None:
    quiz.begin()
    quiz.phone("Ana")
    host = quiz.page.host
    host.go_on()
    host.show_door()
    assert isinstance(host.scene(), Lobby)
    late = quiz.phone()
    door = host.reception.door
    assert door is not None
    assert quiz.on_phone(lambda: late.join("Ben"))["at"] == "asking"
    host.go_on()
    assert isinstance(host.scene(), Asking)


def test_laptop_that_wakes_on_another_network_opens_there_and_shows_the_code(quiz: Sitting) -> None:
    quiz.begin()
    quiz.phone("Ana")
    host = quiz.page.host
    host.go_on()
    host.tick()
    host._interfaces = lambda: (address.Interface("wlan", "127.0.0.2"),)
    quiz.clock.pass_time(3600)
    host.tick()
    assert host.reception.door is not None
    assert host.reception.door.address == "127.0.0.2"
    assert isinstance(host.scene(), Lobby)


def test_host_has_the_last_word_on_what_was_typed(quiz: Sitting) -> None:
    quiz.begin(QuestionKind.TYPED)
    ana = quiz.phone("Ana")
    host = quiz.page.host
    host.go_on()
    scene = quiz.hears(ana, at="asking")
    quiz.on_phone(lambda: ana.say(do="type", question=scene["question"], words="Ines", sure=False))
    quiz.hears(ana, **{"is": "taken"})
    host.go_on()
    before = points(quiz)["Ana"]
    people = quiz.page.panel._people
    people.choose(people.rows[0].key)
    assert people.rows[0].detail == "“Ines”"
    quiz.page.panel.rule()
    assert abs(points(quiz)["Ana"] - before) == 100


def test_phones_that_answer_together_are_all_counted_once(quiz: Sitting) -> None:
    quiz.begin()
    phones = [quiz.phone(f"Player {nth}") for nth in range(6)]
    quiz.page.host.go_on()
    scenes = [quiz.hears(phone, at="asking") for phone in phones]
    for phone, scene in zip(phones, scenes, strict=True):
        quiz.on_phone(lambda phone=phone, scene=scene: phone.answer(scene, 2))  # type: ignore[misc] # bound now
    for phone in phones:
        quiz.hears(phone, **{"is": "taken"})
    quiz.page.host.go_on()
    assert set(points(quiz).values()) == {100}


def test_rematch_asks_what_was_missed_and_phones_go_on_by_themselves(quiz: Sitting) -> None:
    quiz.begin(*[QuestionKind.OFFICE] * 2)
    ana = quiz.phone("Ana")
    host = quiz.page.host
    for mark in (2, 0):
        host.go_on()
        quiz.answers(ana, mark)
        host.go_on()
    host.go_on()
    first = party_of(quiz)
    host.again(quiz.workspace.party.rematch(first))
    assert party_of(quiz).key != first.key
    assert [each.key for each in party_of(quiz).questions] == ["question/1"]
    assert quiz.hears(ana, at="lobby")
    host.go_on()
    assert quiz.hears(ana, at="asking")


def test_first_question_waits_for_somebody_to_be_in(quiz: Sitting) -> None:
    told: list[str] = []
    quiz.page.host.told.connect(told.append)
    quiz.begin()
    quiz.page.host.go_on()
    assert (told, party_of(quiz).phase) == (["Nobody is in yet."], Phase.LOBBY)


def test_deed_that_is_not_allowed_now_is_told_and_changes_nothing(quiz: Sitting) -> None:
    told: list[str] = []
    quiz.page.host.told.connect(told.append)
    quiz.begin()
    before = party_of(quiz)
    quiz.page.host.move(MoveKind.REVEALED)
    assert party_of(quiz) == before
    assert told == ["No question is open."]


def test_closed_door_lets_nobody_else_in(quiz: Sitting) -> None:
    quiz.begin()
    quiz.phone("Ana")
    quiz.page.host.reception.lock(shut=True)
    late = quiz.phone()
    door = quiz.page.host.reception.door
    assert door is not None
    quiz.on_phone(lambda: late.say(do="join", name="Ben", key=door.key))
    assert "without more players" in quiz.hears(late, **{"is": "refused"})["why"]


def test_what_stood_before_a_question_is_not_looked_through_while_phones_answer(quiz: Sitting) -> None:
    quiz.begin()
    quiz.phone("Ana")
    known = {id(each) for each in gc.get_objects()}
    quiz.page.host.go_on()
    assert not known & {id(each) for each in gc.get_objects(generation=2)}


def test_room_that_closes_lets_go_of_what_a_game_left_behind(quiz: Sitting) -> None:
    class Knot:
        def __init__(self) -> None:
            self.itself = self

    quiz.begin()
    quiz.phone("Ana")
    tied = weakref.ref(Knot())
    quiz.page.host.go_on()
    quiz.page.host.close()
    assert tied() is None


# -- what is tapped and not handed in


def tapping(quiz: Sitting, phone: Guest, *marks: int) -> None:
    """A phone has a choice, not handed in, and the laptop knows it."""
    heard = [each["scene"] for each in phone.heard if each.get("scene", {}).get("at") == "asking"]
    scene = heard[-1] if heard else quiz.hears(phone, at="asking")
    quiz.on_phone(lambda: drafted(phone, scene, marks))
    quiz.qtbot.wait(50)


def drafted(phone: Guest, scene: dict[str, Any], marks: tuple[int, ...]) -> None:
    phone.say(do="draft", question=scene["question"], chosen=[phone.option(scene, mark) for mark in marks])
    phone.say(do="answer", question=999, chosen=["none"])  # the room answers this after it has heard the other
    phone.until(**{"is": "refused"})


def test_what_was_tapped_counts_as_not_sure_when_the_host_goes_on(quiz: Sitting) -> None:
    quiz.begin()
    ana, ben = quiz.phone("Ana"), quiz.phone("Ben")
    quiz.page.host.go_on()
    tapping(quiz, ana, 2)
    assert party_of(quiz).given == {}
    quiz.page.host.go_on()
    (given,) = party_of(quiz).given.values()
    assert (given.choice, given.sure, given.right) == ((2,), False, True)
    assert points(quiz) == {"Ana": 100, "Ben": 0}
    assert quiz.hears(ana, at="revealed")["correct"]
    assert quiz.hears(ben, at="revealed")["mine"] is None


def test_what_is_tapped_can_be_changed_until_the_answer_is_shown(quiz: Sitting) -> None:
    quiz.begin()
    ana = quiz.phone("Ana")
    quiz.page.host.go_on()
    tapping(quiz, ana, 2)
    tapping(quiz, ana, 0)
    quiz.page.host.go_on()
    (given,) = party_of(quiz).given.values()
    assert given.choice == (0,)


def test_what_was_handed_in_stays_whatever_is_tapped_after(quiz: Sitting) -> None:
    quiz.begin()
    ana = quiz.phone("Ana")
    quiz.page.host.go_on()
    quiz.answers(ana, 2, sure=True)
    tapping(quiz, ana, 0)
    quiz.page.host.go_on()
    (given,) = party_of(quiz).given.values()
    assert (given.choice, given.sure) == ((2,), True)


def test_what_was_tapped_counts_when_the_time_is_up_and_earns_nothing_for_speed(quiz: Sitting) -> None:
    quiz.begin(seconds=20, speed=True)
    ana = quiz.phone("Ana")
    quiz.page.host.go_on()
    tapping(quiz, ana, 2)
    for _ in range(22):
        quiz.clock.pass_time(1)
        quiz.page.host.tick()
    assert party_of(quiz).phase is Phase.REVEALED
    assert points(quiz) == {"Ana": 100}


def test_what_was_tapped_is_of_that_question_alone(quiz: Sitting) -> None:
    quiz.begin()
    ana = quiz.phone("Ana")
    host = quiz.page.host
    host.go_on()
    tapping(quiz, ana, 2)
    host.skip()
    host.go_on()
    host.go_on()
    assert party_of(quiz).given == {}
