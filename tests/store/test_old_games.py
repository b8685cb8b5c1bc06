"""Games of before version 5 come over as moves: nothing that was answered is lost, and one broken off can go on."""

from __future__ import annotations

import gzip
import json
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing_app.model.party import Party, Phase
from briefing_app.quiz import party as game
from briefing_app.store.store import Store

_NOW = datetime(2026, 11, 22, tzinfo=UTC)
_OLD = Path(__file__).parent / "data" / "version-4.db.gz"
_QUESTION = {"kind": "when", "prompt": "When?", "choices": ["a", "b"], "answer": [1], "evidence": [], "card": None}
_TEAMS = '[{"name": "North"}, {"name": "\u2605"}]'


def _brought_over(tmp_path: Path, answers: list[tuple[int, int, list[int]]]) -> Party:
    """A game of two questions with these answers (question, team, choice) in a store of version 4, opened now."""
    path = tmp_path / "briefing.db"
    path.write_bytes(gzip.decompress(_OLD.read_bytes()))
    db = sqlite3.connect(path)
    questions = json.dumps([{**_QUESTION, "key": f"q/{nth}"} for nth in range(2)])
    db.execute("INSERT INTO game(key, questions, teams) VALUES ('old', ?, ?)", (questions, _TEAMS))
    rows = [("old", question, team, json.dumps(choice), 1_700_000_000_000) for question, team, choice in answers]
    db.executemany("INSERT INTO answer(game, question, team, choice, at) VALUES (?, ?, ?, ?, ?)", rows)
    db.commit()
    db.close()
    with Store.open(path, now=_NOW) as store:
        agreed = next(party for party in store.parties.parties() if party.key == "old")
        return game.play(agreed, store.parties.moves("old"))


def test_played_game_is_over_with_its_points(tmp_path: Path) -> None:
    party = _brought_over(tmp_path, [(0, 0, [1]), (0, 1, [0]), (1, 1, [1]), (1, 0, [1])])

    assert party.phase is Phase.OVER
    assert [(player.name, points) for player, points in game.standing(party)] == [("North", 200), ("Team 2", 100)]


def test_pass_is_kept_as_a_pass(tmp_path: Path) -> None:
    party = _brought_over(tmp_path, [(0, 0, []), (0, 1, [1])])

    assert party.given[0, "team/0"].passed
    assert party.phase is Phase.REVEALED


def test_game_that_was_broken_off_goes_on_with_the_team_whose_turn_it_is(tmp_path: Path) -> None:
    party = _brought_over(tmp_path, [(0, 0, [1]), (0, 1, [0]), (1, 1, [1])])

    seat = game.turn(party)

    assert party.phase is Phase.ASKING
    assert seat is not None
    assert seat.name == "North"


@pytest.mark.parametrize("answers", [[], [(0, 0, [1])]])
def test_game_hardly_begun_comes_over_too(tmp_path: Path, answers: list[tuple[int, int, list[int]]]) -> None:
    assert len(_brought_over(tmp_path, answers).given) == len(answers)
