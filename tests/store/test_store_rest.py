from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from briefing_app.errors import StoreError
from briefing_app.model.briefing import Correction, CorrectionKind, Meeting
from briefing_app.model.games import Question, QuestionKind
from briefing_app.model.party import Entrance, Move, MoveKind, Party, Rules
from briefing_app.settings import Scheme, Settings

if TYPE_CHECKING:
    from briefing_app.store.store import Store

_AT = datetime(2026, 11, 22, 10, tzinfo=UTC)
_RENAME = Correction(CorrectionKind.RENAME, "person/petrova", "Ana Petrova", _AT)
_REJECT = Correction(CorrectionKind.REJECT, "event/1", None, _AT)
_QUESTION = Question("q", QuestionKind.ORDER, "In which order?", ("a", "b"), (1, 0), ())
_GAME = Party("game", (_QUESTION,), Rules(seconds=45, confidence=False))


def test_corrections_come_back_in_order(store: Store) -> None:
    store.add_correction(_RENAME)
    store.add_correction(_REJECT)

    assert store.corrections() == (_RENAME, _REJECT)


def test_corrections_are_taken_back_one_by_one(store: Store) -> None:
    store.add_correction(_RENAME)
    store.add_correction(_REJECT)

    assert [store.drop_last_correction() for _ in range(3)] == [_REJECT, _RENAME, None]
    assert store.corrections() == ()


def test_game_comes_back_with_its_moves_in_order(store: Store) -> None:
    answered = Move(MoveKind.ANSWERED, _AT, player="p", question=0, choice=(1, 0), sure=True)
    moves = (Move(MoveKind.JOINED, _AT, player="p", words="Ana"), Move(MoveKind.ASKED, _AT, question=0), answered)
    store.parties.begin(_GAME, _AT)

    for move in moves:
        store.parties.add("game", move)

    assert store.parties.newest() == replace(_GAME, begun=_AT)
    assert store.parties.moves("game") == moves


def test_games_come_newest_first(store: Store) -> None:
    store.parties.begin(replace(_GAME, key="z"), _AT)
    store.parties.begin(replace(_GAME, key="a"), _AT)

    assert [game.key for game in store.parties.parties()] == ["a", "z"]


def test_log_of_moves_only_grows(store: Store) -> None:
    store.parties.begin(_GAME, _AT)
    store.parties.add("game", Move(MoveKind.REVEALED, _AT))

    for sql in ("DELETE FROM move", "UPDATE move SET body = ''", "DELETE FROM party"):
        with pytest.raises(Exception, match="only grows"):
            store._db.execute(sql)


def test_door_of_a_game_is_kept_until_it_is_dropped(store: Store) -> None:
    door = Entrance("12345678", "key", "salt", 8765, "192.168.1.23")
    store.parties.begin(_GAME, _AT)

    store.parties.put_door("game", replace(door, port=1))
    store.parties.put_door("game", door)

    assert store.parties.door("game") == door
    store.parties.drop_door("game")
    assert store.parties.door("game") is None


def test_move_that_cannot_be_read_is_told_in_a_sentence(store: Store) -> None:
    store.parties.begin(_GAME, _AT)
    store._db.execute("""INSERT INTO move(party, body) VALUES ('game', '{"kind":"flew"}')""")

    with pytest.raises(StoreError, match="cannot be read"):
        store.parties.moves("game")
    assert any("move 1 cannot be read" in line for line in store.doctor())


def test_settings_begin_with_defaults(store: Store) -> None:
    assert store.settings() == Settings()


def test_settings_are_kept(store: Store) -> None:
    chosen = Settings(scheme=Scheme.DARK, new_per_day=7)

    store.put_settings(chosen)

    assert store.settings() == chosen


def test_setting_that_is_unknown_here_does_no_harm(store: Store) -> None:
    store._db.execute("INSERT INTO setting VALUES ('settings', '{\"new_per_day\": 3, \"glow\": true}')")

    assert store.settings() == Settings(new_per_day=3)


def test_meeting_is_kept(store: Store) -> None:
    meeting = Meeting("Geneva talks", _AT, 15)

    store.put_meeting(meeting)

    assert store.meeting() == meeting
