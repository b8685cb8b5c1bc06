"""What the wall shows: pure, and drawn."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QPalette
from pytestqt.qtbot import QtBot

from briefing_app.model.cards import Citation
from briefing_app.model.games import Question, QuestionKind
from briefing_app.model.party import Board as When
from briefing_app.model.party import Move, MoveKind, Party, Rules
from briefing_app.quiz import party as game
from briefing_app.quiz import standing
from briefing_app.room import qr
from briefing_app.ui.party import showing
from briefing_app.ui.party.aliases import alias
from briefing_app.ui.party.canvas import Canvas
from briefing_app.ui.party.scenes import (
    Asking,
    Board,
    Head,
    Lobby,
    Plain,
    Podium,
    Rank,
    Revealed,
    Scene,
    Share,
    TeamPicture,
    Told,
)
from briefing_app.ui.party.showing import Face, View
from briefing_app.ui.party.stage import Stage

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
CITED = Citation("The Quay Post, 18 June 2023: A harbour divided", "Castel was named head of the board on Sunday.")
NAMES = ("Ana", "Ben", "Chidi", "Dora")
HEAD = Head(3, 10, "Who is who", "Who heads the harbour board?")


def asked(nth: int, kind: QuestionKind = QuestionKind.OFFICE, answer: tuple[int, ...] = (2,)) -> Question:
    choices = ("Ames", "Brandt", "Castel", "Dorn")
    if kind is QuestionKind.TYPED:
        return Question(f"q/{nth}", kind, "Who heads it?", (), (), (), accepted=("Castel",), topic="Castel")
    return Question(f"q/{nth}", kind, f"Question {nth}?", choices, answer, (), topic=f"Topic {nth}")


def played(*questions: Question, rules: Rules | None = None, names: tuple[str, ...] = NAMES) -> Party:
    party = Party("party/1", questions, rules or Rules())
    for nth, name in enumerate(names):
        party = game.after(party, Move(MoveKind.JOINED, NOON, player=f"p/{nth}", words=name, team=nth % 2))
    return party


def ask(party: Party) -> Party:
    return game.after(party, Move(MoveKind.ASKED, NOON, question=party.question + 1))


def answer(party: Party, nth: int, *choice: int) -> Party:
    moved = Move(MoveKind.ANSWERED, NOON, player=f"p/{nth}", question=party.question, choice=choice)
    return game.after(party, moved)


def reveal(party: Party) -> Party:
    return game.after(party, Move(MoveKind.REVEALED, NOON))


def end(party: Party) -> Party:
    return game.after(party, Move(MoveKind.ENDED, NOON))


def seen(party: Party, view: View = View(), seconds: float = 0.0) -> Scene:  # noqa: B008 - a frozen value
    return showing.scene(party, view, NOON + timedelta(seconds=seconds), lambda _: CITED, None)


def test_wall_of_an_open_question_is_the_same_whatever_is_right() -> None:
    scenes = [answer(ask(played(asked(0, answer=(right,)))), 0, 1) for right in (0, 3)]
    assert seen(scenes[0]) == seen(scenes[1])


def test_wall_tells_who_has_answered_only_by_their_number() -> None:
    scene = seen(answer(ask(played(asked(0))), 1, 2))
    assert isinstance(scene, Asking)
    assert (scene.answered, scene.players) == (1, 4)
    assert not any(name in scene.spoken for name in NAMES)


def test_clock_shows_whole_seconds_and_stands_while_the_room_discusses() -> None:
    party = ask(played(asked(0), rules=Rules(seconds=45)))
    scene = seen(party, seconds=12.4)
    assert isinstance(scene, Asking)
    assert scene.left == 33
    paused = game.after(party, Move(MoveKind.PAUSED, NOON))
    talking = seen(paused, View(discussing=True), seconds=12.4)
    assert isinstance(talking, Asking)
    assert talking.halted == "Discuss"


def test_reveal_counts_the_choices_and_names_outlet_and_date() -> None:
    party = reveal(answer(answer(ask(played(asked(0))), 0, 2), 1, 1))
    scene = seen(party)
    assert isinstance(scene, Revealed)
    assert [(tile.count, tile.right) for tile in scene.tiles] == [(0, False), (1, False), (1, True), (0, False)]
    assert (scene.sentence, scene.source, scene.verdict) == (CITED.sentence, CITED.line, "1 of 4 right")


def test_order_is_revealed_in_its_order_and_a_typed_answer_by_what_was_meant() -> None:
    order = asked(0, QuestionKind.ORDER, (3, 0, 2, 1))
    party = reveal(ask(played(order, asked(1, QuestionKind.TYPED))))
    first = seen(party)
    second = seen(reveal(ask(party)))
    assert isinstance(first, Revealed)
    assert isinstance(second, Revealed)
    assert [tile.words for tile in first.tiles] == ["Dorn", "Ames", "Castel", "Brandt"]
    assert [tile.words for tile in second.tiles] == ["Castel"]


def test_order_of_sentences_is_read_without_a_full_stop_before_a_comma() -> None:
    told = ("The board met in Lind.", "The strike began.")
    scene = Revealed(HEAD, tuple(Told(nth, words, right=True) for nth, words in enumerate(told)))
    assert scene.spoken.startswith("Answer: The board met in Lind, then The strike began. ")
    assert ".:" not in Asking(HEAD, told).spoken
    assert ".." not in Asking(HEAD, told).spoken
    question = replace(asked(0, QuestionKind.ORDER, (1, 0)), choices=told)
    assert showing.answer(question) == "The strike began → The board met in Lind"


def test_question_that_was_taken_out_shows_no_answer() -> None:
    scene = seen(game.after(ask(played(asked(0))), Move(MoveKind.SKIPPED, NOON)))
    assert isinstance(scene, Revealed)
    assert scene.taken_out
    assert "Castel" not in scene.spoken


def test_black_wall_says_nothing_of_the_game() -> None:
    scene = seen(ask(played(asked(0))), View(Face.DARK))
    assert scene == Plain(dark=True)


def ranked(*rights: bool) -> Scene:
    """The end of a game of one question that these players had right or not."""
    names = tuple(f"Player {nth}" for nth in range(len(rights)))
    party = ask(played(asked(0), names=names))
    for nth, right in enumerate(rights):
        party = answer(party, nth, 2 if right else 0)
    return seen(end(reveal(party)))


@given(some.lists(some.booleans(), min_size=2, max_size=8))
def test_podium_has_three_at_most_and_never_the_last(rights: list[bool]) -> None:
    scene = ranked(*rights)
    if not any(rights):
        assert isinstance(scene, Plain)
        return
    assert isinstance(scene, Podium)
    assert len(scene.ranks) == min(3, len(rights) - 1, sum(rights))
    assert [rank.points for rank in scene.ranks] == sorted((rank.points for rank in scene.ranks), reverse=True)


def test_nobody_stands_on_the_podium_where_nobody_scored() -> None:
    scene = ranked(*[False] * 7)
    assert isinstance(scene, Plain)
    assert scene.title == "Nobody scored this time"


def test_equals_share_a_place() -> None:
    assert showing.ranks([("Ana", 200), ("Ben", 100), ("Chidi", 100), ("Dora", 0)]) == (
        Rank(1, "Ana", 200),
        Rank(2, "Ben", 100),
        Rank(2, "Chidi", 100),
        Rank(4, "Dora", 0),
    )


def test_nobody_is_named_at_the_end_where_the_order_is_never_shown() -> None:
    party = answer(ask(played(asked(0), rules=Rules(board=When.NEVER))), 0, 2)
    over = end(reveal(party))
    assert isinstance(seen(over), Plain)
    known = showing.team(over, standing.team_map(over), lambda _: CITED)
    assert known.people == ("The team",)


def test_teams_are_ranked_by_their_mean() -> None:
    party = answer(ask(played(asked(0), rules=Rules(teams=("North", "South")))), 0, 2)
    scene = seen(reveal(party), View(Face.BOARD))
    assert isinstance(scene, Board)
    assert [(rank.name, rank.points) for rank in scene.ranks] == [("North", 50), ("South", 0)]


def test_team_map_has_numbers_and_what_few_had_with_its_source() -> None:
    party = reveal(answer(answer(ask(played(asked(0))), 0, 2), 1, 1))
    scene = showing.team(party, standing.team_map(party), lambda _: CITED)
    assert scene.topics == ("Topic 0",)
    assert [cell.told if cell else None for (cell,) in scene.cells] == ["1 of 1", "0 of 1", None, None]
    assert scene.hardest == ("Question 0?", "Castel", CITED.line)


def test_many_topics_share_the_last_column() -> None:
    party = played(*(asked(nth) for nth in range(12)))
    for _ in range(12):
        party = reveal(answer(ask(party), 0, 2))
    scene = showing.team(party, standing.team_map(party), lambda _: CITED)
    assert len(scene.topics) == 8
    assert [cell.asked for cell in scene.cells[0] if cell] == [1] * 7 + [5]


def test_who_got_better_is_named_only_if_one_did_most() -> None:
    party = reveal(answer(answer(ask(played(asked(0), asked(1))), 0, 0), 1, 2))
    party = end(reveal(answer(answer(ask(party), 0, 2), 1, 0)))
    assert ("Most improved", "Ana") in showing.honours(party)
    assert showing.honours(replace(party, players={})) == ()


def test_late_comer_is_no_better_at_people_for_what_was_never_asked_of_them() -> None:
    party = reveal(answer(ask(played(asked(0), asked(1))), 0, 2))
    party = game.after(party, Move(MoveKind.JOINED, NOON, player="p/9", words="Emeka"))
    party = end(reveal(answer(ask(party), 9, 2)))
    assert showing.honours(party) == ()


@given(some.integers(0, 400), some.randoms())
def test_aliases_differ_until_all_are_taken(count: int, rng: object) -> None:
    taken: list[str] = []
    for _ in range(min(count, 60)):
        taken.append(alias(taken, rng))  # type: ignore[arg-type] # hypothesis's Random
    assert len(set(taken)) == len(taken)


SCENES = (
    Lobby("4729 1856", "http://192.0.2.7:8765", qr.matrix("http://192.0.2.7:8765/#abc"), names=NAMES),
    Lobby("4729 1856", "http://192.0.2.7:8765", qr.matrix("x"), qr.wifi("Guest", "secret"), "Guest", NAMES * 30),
    Asking(HEAD, ("Ames", "Brandt", "Castel", "Dorn"), "", 2, 4, 12, 0.3),
    Asking(HEAD, (), "Type it", 0, 0, None, 1.0, "Paused"),
    Asking(HEAD, ("A" * 300, "B " * 150, "C", "D", "E", "F")),
    Revealed(
        HEAD, tuple(Told(nth, "Word " * 20, nth == 2, nth) for nth in range(6)), 1, 4, "A. " * 200, "Post", "So."
    ),
    Revealed(HEAD, (), taken_out=True),
    Board("After question 3 of 10", tuple(Rank(nth, f"Player {nth}", 900 - nth) for nth in range(1, 9)), 40),
    Podium((Rank(1, "Ana", 300),), (("Most improved", "Ben"),)),
    Podium((Rank(1, "Ana", 300), Rank(2, "Ben", 200), Rank(3, "Chidi", 100))),
    TeamPicture(
        NAMES, ("People",), ((Share(1, 2, 0.2),), (None,), (Share(2, 2, 1.0),), (Share(1, 3, 0.6),)), ("Q?", "A", "S")
    ),
    Plain("Thank you", "The points stay with everybody."),
    Plain(dark=True),
)


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768), (360, 640), (700, 200)])
def test_every_scene_is_drawn_at_every_size(size: tuple[int, int], qtbot: QtBot) -> None:
    stage = Stage(lambda: True)
    qtbot.addWidget(stage)
    stage.resize(*size)
    for scene in SCENES:
        stage.show_scene(scene)
        assert not stage.grab().isNull()
        assert stage.accessibleDescription() == scene.spoken


def test_code_to_scan_takes_two_fifths_of_the_height(qtbot: QtBot) -> None:
    stage = Stage(lambda: False)
    qtbot.addWidget(stage)
    stage.resize(1920, 1080)
    stage.show_scene(SCENES[0])
    picture = stage.grab().toImage()
    dark = [y for y in range(1080) if picture.pixelColor(96 + 561 // 2, y).lightness() < 10]
    assert max(dark) - min(dark) >= 0.4 * 1080 * 0.9  # the column through the middle need not meet both ends


@pytest.mark.usefixtures("qtbot")
def test_question_of_120_characters_is_at_least_56_px_high_on_a_full_hd_wall() -> None:
    wall = QImage(1920, 1080, QImage.Format.Format_RGB32)
    painter = QPainter(wall)
    canvas = Canvas(painter, QRectF(0, 0, 1920, 1080), QPalette())
    font, lines = canvas._fitted(QRectF(0, 0, 1496, 420), ("ten letter " * 11)[:120], 68, 36, bold=False, serif=True)
    painter.end()
    assert font.pixelSize() >= 56
    assert len(lines) <= 3
