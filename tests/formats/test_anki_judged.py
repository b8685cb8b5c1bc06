"""Anki itself judges our packages (the package `anki`, for development only)."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from briefing_app.formats import anki

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from briefing_app.model.cards import Deck

pytest.importorskip(
    "anki.collection", reason="Anki is not installed: uv pip install anki==26.9.3", exc_type=ImportError
)

_CHECK = Path(__file__).resolve().parents[3] / "shared" / "peers" / "apkg_check.py"
needs_check = pytest.mark.skipif(not _CHECK.exists(), reason="../shared/peers/apkg_check.py is not here")


class Judge:
    """A fresh collection of Anki's."""

    def __init__(self, folder: Path) -> None:
        from anki.collection import Collection  # noqa: PLC0415  # AGPL: only this test may load it, and it may be absent

        self.collection: Any = Collection(str(folder / "collection.anki2"))

    def take(self, path: Path) -> Any:  # noqa: ANN401  # Anki's log has no type
        from anki.collection import ImportAnkiPackageOptions, ImportAnkiPackageRequest  # noqa: PLC0415  # as above

        options = ImportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True)
        return self.collection.import_anki_package(
            ImportAnkiPackageRequest(package_path=str(path), options=options)
        ).log

    def shown(self, key: str) -> tuple[str, str]:
        """The words on both sides of the card made from `key`."""
        (card,) = (self.collection.get_card(found) for found in self.collection.find_cards(f'Key:"{key}"'))
        output = card.render_output()
        return _words(output.question_text), _words(output.answer_text)

    def row(self, key: str, columns: str) -> list[Any]:
        """Columns of the table `cards` for the card made from `key`."""
        (found,) = self.collection.find_cards(f'Key:"{key}"')
        row: list[Any] = self.collection.db.first(f"SELECT {columns} FROM cards WHERE id = ?", found)  # noqa: S608  # names from below
        return row


def _words(page: str) -> str:
    unspanned = re.sub(r"</?span[^>]*>", "", page)
    return " ".join(unescape(re.sub(r"<style.*?</style>|<[^>]*>", " ", unspanned, flags=re.DOTALL)).split())


@pytest.fixture
def judge(tmp_path: Path) -> Iterator[Judge]:
    made = Judge(tmp_path)
    yield made
    made.collection.close()


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return tmp_path / "deck.apkg"


def test_every_card_comes_in_as_a_new_note(deck: Deck, package: Path, judge: Judge, now: datetime) -> None:
    anki.write(deck, package, now)
    assert len(judge.take(package).new) == len(deck.cards)


def test_importing_again_adds_nothing(deck: Deck, package: Path, judge: Judge, now: datetime) -> None:
    anki.write(deck, package, now)
    judge.take(package)
    again = judge.take(package)
    assert (len(again.new), len(again.duplicate)) == (0, len(deck.cards))


def test_exporting_a_reworded_card_later_updates_its_note(
    deck: Deck, package: Path, judge: Judge, now: datetime
) -> None:
    anki.write(deck, package, now)
    judge.take(package)
    reworded = replace(deck.cards[0], back="Ana M. Petrova")
    anki.write(replace(deck, cards=(reworded, *deck.cards[1:])), package, now + timedelta(days=1))
    log = judge.take(package)
    assert (len(log.new), len(log.updated)) == (0, len(deck.cards))
    assert "Ana M. Petrova" in judge.shown(reworded.key)[1]


def test_the_answer_shows_with_its_sentence_and_source(
    deck: Deck, package: Path, judge: Judge, now: datetime
) -> None:
    anki.write(deck, package, now)
    judge.take(package)
    answer = judge.shown("event/geneva")[1]
    assert all(
        part in answer for part in ("Omar Haddad", "Foreign minister of Sudria", "met Omar Haddad", "Northern Post")
    )


def test_a_cloze_hides_its_answer(deck: Deck, package: Path, judge: Judge, now: datetime) -> None:
    anki.write(deck, package, now)
    judge.take(package)
    assert judge.shown("quote/door")[0] == "Quote “The door is [...],” said Ana Petrova."


def test_a_card_in_review_keeps_its_day_and_its_memory(
    studied: Deck, package: Path, judge: Judge, now: datetime
) -> None:
    anki.write(studied, package, now)
    judge.take(package)
    kind, queue, interval, data = judge.row("actor/petrova", "type, queue, ivl, data")
    assert (kind, queue, interval) == (2, 2, 8)
    assert json.loads(data) == {
        "s": 8.25,
        "d": 4.5,
        "dr": 0.9,
        "decay": pytest.approx(0.1542, abs=0.001),  # Anki keeps three digits
        "lrt": int((now - timedelta(days=1)).timestamp()),
    }


def test_a_due_day_is_the_same_day_in_anki(studied: Deck, package: Path, judge: Judge, now: datetime) -> None:
    anki.write(studied, package, now)
    judge.take(package)
    memory = studied.memories["actor/petrova"]
    (due,) = judge.row("actor/petrova", "due")
    today = judge.collection.sched.today
    cutoff = judge.collection.sched.day_cutoff  # when Anki's day, the one now passing on this machine, ends
    assert memory.due is not None
    assert abs((due - today) - (memory.due.timestamp() - cutoff) / 86_400) <= 1.5


def test_the_log_arrives_whole(studied: Deck, package: Path, judge: Judge, now: datetime) -> None:
    anki.write(studied, package, now)
    judge.take(package)
    kinds = judge.collection.db.list("SELECT type FROM revlog ORDER BY id")
    assert kinds == [0, 0, 0, 1, 3, 1, 0]


def test_texts_made_to_hurt_show_as_they_are(
    hurting_deck: Deck, hurting: tuple[str, ...], package: Path, judge: Judge, now: datetime
) -> None:
    anki.write(hurting_deck, package, now)
    judge.take(package)
    odd = ("null", "half", "long")
    plain = [(n, text) for n, text in enumerate(hurting) if not text.startswith(odd)]
    wrong = [text for n, text in plain if " ".join(text.split()) not in judge.shown(f"actor/{n}")[0]]
    assert wrong == []


@needs_check
@pytest.mark.parametrize("name", ["deck", "studied", "learnt", "hurting_deck"])
def test_the_outside_check_finds_nothing(
    name: str, package: Path, now: datetime, request: pytest.FixtureRequest
) -> None:
    anki.write(request.getfixturevalue(name), package, now)
    done = subprocess.run([sys.executable, _CHECK, package], capture_output=True, text=True, check=False)
    said = json.loads(done.stdout)
    assert (said["ok"], said["errors"], said["warnings"]) == (True, [], [])
