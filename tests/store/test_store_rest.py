from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from briefing_app.model.briefing import Correction, CorrectionKind, Meeting
from briefing_app.model.games import Answer, Question, QuestionKind, Quiz, Team
from briefing_app.settings import Scheme, Settings

if TYPE_CHECKING:
    from briefing_app.store.store import Store

_AT = datetime(2026, 11, 22, 10, tzinfo=UTC)
_RENAME = Correction(CorrectionKind.RENAME, "person/petrova", "Ana Petrova", _AT)
_REJECT = Correction(CorrectionKind.REJECT, "event/1", None, _AT)
_QUESTION = Question("q", QuestionKind.ORDER, "In which order?", ("a", "b"), (1, 0), ())
_GAME = Quiz("game", (_QUESTION,), (Team("North"), Team("South")))


def test_corrections_come_back_in_order(store: Store) -> None:
    store.add_correction(_RENAME)
    store.add_correction(_REJECT)

    assert store.corrections() == (_RENAME, _REJECT)


def test_corrections_are_taken_back_one_by_one(store: Store) -> None:
    store.add_correction(_RENAME)
    store.add_correction(_REJECT)

    assert [store.drop_last_correction() for _ in range(3)] == [_REJECT, _RENAME, None]
    assert store.corrections() == ()


def test_game_comes_back_with_its_answers(store: Store) -> None:
    answers = (Answer(0, 1, (1, 0), _AT), Answer(0, 0, (), _AT))
    store.put_game(_GAME)

    for answer in answers:
        store.add_answer("game", answer)

    assert store.games()[0] == replace(_GAME, answers=answers)


def test_game_put_again_adds_only_what_is_new(store: Store) -> None:
    first, second = Answer(0, 1, (1, 0), _AT), Answer(0, 0, (), _AT)
    store.put_game(replace(_GAME, answers=(first,)))

    store.put_game(replace(_GAME, answers=(first, second)))

    assert store.games()[0].answers == (first, second)


def test_games_come_oldest_first(store: Store) -> None:
    store.put_game(replace(_GAME, key="z"))
    store.put_game(replace(_GAME, key="a"))

    assert [game.key for game in store.games()] == ["z", "a"]


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
