"""The window on a real store with a small briefing built by hand; the person is a recorder, the clock stands still.

Where Qt cannot load these tests are skipped with what to install; with REQUIRE_GUI=1 that is a failure.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, cast

import pytest

from briefing_app import paths
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.facts import (
    Actor,
    ActorKind,
    Difference,
    Dossier,
    Event,
    Extraction,
    Office,
    Quote,
    QuoteKind,
    Slot,
    Status,
    Version,
)
from briefing_app.model.text import Article, Evidence, Span
from briefing_app.model.when import When
from briefing_app.store.store import Store

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from briefing_app.ui.main_window import MainWindow
    from briefing_app.ui.pages.study import StudyPage
    from tests.ui.party_hands import Sitting

NOW = datetime(2024, 5, 6, 9, 0, tzinfo=UTC)
_LIBRARIES = "apt-get install libglib2.0-0 libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon0"

NORTH = Article(
    "north.md",
    "Foreign Minister Ana Petrova of Norvia came to Geneva on 3 May 2024.\n\n"
    "“The door is open,” Petrova told reporters. “We will sign before the summer,” she said.\n\n"
    "She met Omar Haddad 🕊, the foreign minister of Sudria. They talked for two hours.",
    title="Petrova comes to Geneva",
    outlet="Northern Post",
    published=When("2024-05-03"),
)
SOUTH = Article(
    "south.md",
    "Omar Haddad said the talks had lasted three hours. “Nothing is signed,” he said on 4 May 2024.\n\n"
    "President Juan Ortiz of Sudria will visit Norvia in June 2024.",
    title="Haddad dampens hopes",
    outlet="Southern Mail",
    published=When("2024-05-04"),
)


def proof(article: Article, words: str) -> Evidence:
    start = article.text.index(words)
    return Evidence(article.key, Span(start, start + len(words)))


def person(name: str, title: str, side: str, *mentions: Evidence) -> Actor:
    office = Office(title, When("2024-05"), former=False, evidence=mentions[:1])
    return Actor(
        f"person/{name}",
        name,
        ActorKind.PERSON,
        offices=(office,),
        side=side,
        mentions=mentions,
        salience=len(mentions) / 10,
    )


def quote(article: Article, words: str, speaker: str) -> Quote:
    evidence = (proof(article, words),)
    return Quote(f"quote/{words}", words, QuoteKind.SPEECH, evidence, speaker=f"person/{speaker}", confidence=0.95)


def event(what: str, when: str | None, evidence: Evidence, *actors: str) -> Event:
    keys = tuple(f"person/{actor}" for actor in actors)
    moment = When(when) if when else None
    return Event(f"event/{what}", what, moment, Status.HAPPENED, keys, (evidence,), salience=0.5, confidence=0.8)


def small_dossier() -> Dossier:
    petrova = person(
        "Ana Petrova", "Foreign Minister", "Norvia", proof(NORTH, "Ana Petrova"), proof(NORTH, "Petrova told")
    )
    haddad = person(
        "Omar Haddad", "foreign minister", "Sudria", proof(NORTH, "Omar Haddad"), proof(SOUTH, "Omar Haddad")
    )
    ortiz = person("Juan Ortiz", "President", "Sudria", proof(SOUTH, "Juan Ortiz"))
    lasted = Difference(
        "difference/hours",
        Slot.NUMBER,
        "how many hours the talks in Geneva lasted",
        "event/They talked.",
        (
            Version("two hours", (proof(NORTH, "They talked for two hours."),)),
            Version("three hours", (proof(SOUTH, "the talks had lasted three hours"),)),
        ),
    )
    return Dossier(
        (NORTH, SOUTH),
        (petrova, haddad, ortiz),
        (
            quote(NORTH, "The door is open,", "Ana Petrova"),
            quote(NORTH, "We will sign before the summer,", "Ana Petrova"),
            quote(SOUTH, "Nothing is signed,", "Omar Haddad"),
        ),
        (
            event("Ana Petrova came to Geneva.", "2024-05-03", proof(NORTH, "came to Geneva"), "Ana Petrova"),
            event("Omar Haddad spoke of three hours.", "2024-05-04", proof(SOUTH, "three hours"), "Omar Haddad"),
            event("Juan Ortiz will visit Norvia.", "2024-06", proof(SOUTH, "will visit Norvia"), "Juan Ortiz"),
            event("Norvia called an election.", "2024-04-01", proof(NORTH, "Norvia"), "Ana Petrova"),
            event("Sudria closed its border.", "2024-03-12", proof(SOUTH, "Sudria"), "Juan Ortiz"),
            event("They met.", None, proof(NORTH, "She met Omar Haddad"), "Ana Petrova", "Omar Haddad"),
        ),
        (lasted,),
    )


def small_cards(dossier: Dossier) -> tuple[Card, ...]:
    names = {actor.key: actor.name for actor in dossier.actors}
    asked = [
        Card(f"card/{q.key}", CardKind.QUOTE, Form.QUESTION, f"“{q.text}”", names[q.speaker or ""], q.key, q.evidence)
        for q in dossier.quotes
    ]
    asked += [
        Card(
            f"card/{actor.key}",
            CardKind.ACTOR,
            Form.QUESTION,
            f"Who is {actor.name}?",
            f"{actor.offices[0].title} of {actor.side}",
            actor.key,
            actor.mentions,
            "A detail & more",
        )
        for actor in dossier.actors
    ]
    return tuple(asked)


def fake_read(article: Article) -> Extraction:
    """A reader for tests: the first two words of the text are somebody."""
    name = " ".join(article.text.split()[:2])
    return Extraction(article.key, (person(name, "Minister", "Norvia", proof(article, name)),))


@dataclass
class Recorder:
    """The person, in tests: gives prepared answers and keeps what was asked."""

    answers: list[object] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def _next(self, question: str) -> object:
        self.asked.append(question)
        return self.answers.pop(0) if self.answers else None

    def text(self, _title: str, question: str, _value: str) -> str | None:
        said = self._next(question)
        return said if isinstance(said, str) else None

    def passage(self, _title: str, question: str) -> str | None:
        said = self._next(question)
        return said if isinstance(said, str) else None

    def choose(self, _title: str, question: str, _choices: Sequence[str]) -> int | None:
        said = self._next(question)
        return said if isinstance(said, int) else None

    def open_files(self, title: str, _kinds: str) -> list[Path]:
        said = self._next(title)
        return said if isinstance(said, list) else []

    def save_file(self, title: str, _proposal: Path, _kinds: str) -> Path | None:
        said = self._next(title)
        return said if isinstance(said, Path) else None


@pytest.fixture
def recorder() -> Recorder:
    return Recorder()


@pytest.fixture
def answers(recorder: Recorder) -> list[object]:
    """What the person will answer, in order; a test fills it."""
    return recorder.answers


def found_in(article: Article, actors: Sequence[Actor]) -> Iterator[Actor]:
    """The actors as one article alone would give them."""
    for actor in actors:
        mentions = tuple(piece for piece in actor.mentions if piece.article == article.key)
        offices = tuple(held for held in actor.offices if held.evidence[0].article == article.key)
        if mentions:
            yield replace(actor, mentions=mentions, offices=offices)


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """A data directory with the small briefing in it."""
    dossier = small_dossier()
    with Store.open(paths.store_file(tmp_path), now=NOW) as store:
        for article in dossier.articles:
            store.keep(article, Extraction(article.key, tuple(found_in(article, dossier.actors))))
        store.put_dossier(dossier)
        store.put_cards(small_cards(dossier))
    return tmp_path


Open = Callable[..., "MainWindow"]
Reader = Callable[[Article], Extraction]


@pytest.fixture
def open_window(qapp: QApplication, qtbot: QtBot, recorder: Recorder) -> Iterator[Open]:
    """Opens the window on a data directory, shown and active; closed at the end."""
    from briefing_app import app  # noqa: PLC0415 - imports Qt, which may be missing

    opened: list[MainWindow] = []

    def show(place: Path, files: Sequence[Path] = (), read: Reader = fake_read) -> MainWindow:
        clock = iter(NOW + timedelta(seconds=nth) for nth in range(100_000))
        tools = app.Tools(lambda: next(clock), Random(7), read, recorder, moving=False)
        window = app.build(qapp, place, files, tools)
        opened.append(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield show
    for window in opened:
        window.close()
        window.deleteLater()


@pytest.fixture
def window(open_window: Open, data_dir: Path) -> MainWindow:
    return open_window(data_dir)


@pytest.fixture
def study(window: MainWindow) -> StudyPage:
    window.go("study")
    return cast("StudyPage", window.page("study"))


@pytest.fixture(scope="session", autouse=True)
def _fonts(request: pytest.FixtureRequest) -> None:
    if not request.config.pluginmanager.has_plugin("pytest-qt"):
        return  # Qt cannot load; what needs it is skipped
    request.getfixturevalue("qapp")
    from briefing_app.ui import theme  # noqa: PLC0415 - imports Qt, which may be missing

    theme.load_fonts()


class _WithoutQt(pytest.Module):
    """A module of tests where Qt cannot load: skipped if it needs Qt."""

    def collect(self) -> Iterable[pytest.Item | pytest.Collector]:
        """Pytest: its tests, or why there are none."""
        try:
            return super().collect()
        except self.CollectError:
            pytest.skip(f"Qt cannot load: {_LIBRARIES}", allow_module_level=True)


def pytest_pycollect_makemodule(module_path: Path, parent: pytest.Collector) -> pytest.Module | None:
    """Pytest: modules beside this file that need Qt are skipped where it cannot load."""
    try:
        import PySide6.QtWidgets  # noqa: F401, PLC0415 - whether it loads is what is asked
    except ImportError:
        if os.environ.get("REQUIRE_GUI") == "1":
            raise
        return _WithoutQt.from_parent(parent, path=module_path)
    return None


@pytest.fixture
def quiz(data_dir: Path, recorder: Recorder, qtbot: QtBot) -> Iterator[Sitting]:
    """The quiz page of a window that can be reached by phones."""
    from tests.ui.party_hands import seated  # noqa: PLC0415 - Qt may be absent

    with seated(data_dir, recorder, qtbot) as sitting:
        yield sitting


@pytest.fixture
def offline(data_dir: Path, recorder: Recorder, qtbot: QtBot) -> Iterator[Sitting]:
    """The same without any network."""
    from tests.ui.party_hands import seated  # noqa: PLC0415 - Qt may be absent

    with seated(data_dir, recorder, qtbot, networked=False) as sitting:
        yield sitting
