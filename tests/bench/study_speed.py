"""How fast studying is: from the key pressed to what is painted; `python tests/bench/study_speed.py [CARDS …]`.

A real window (offscreen, 1280×800) on a real store on the disk; a card's answer and its grade are given by the keys a
person presses, and the time runs until the window has been painted anew. 'seen' is the time until the first frame
where the card turns (240 ms, of which the first picture is what tells the person that the key was felt).
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median
from typing import TYPE_CHECKING, cast

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefing_app import app as briefing
from briefing_app import paths
from briefing_app.model.briefing import Meeting
from briefing_app.model.cards import Card, CardKind, Form, Memory, Stage
from briefing_app.model.facts import Actor, ActorKind, Dossier, Extraction
from briefing_app.model.text import Article, Evidence, Span
from briefing_app.model.when import When
from briefing_app.settings import Settings
from briefing_app.store.store import Store
from briefing_app.study.schedule import Scheduler
from briefing_app.ui import theme
from briefing_app.ui.messages import Dialogs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_app.ui.main_window import MainWindow
    from briefing_app.ui.pages.study import StudyPage

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
WORDS = ("talks", "border", "signed", "treaty", "council", "harbour", "Friday", "said", "envoy", "agreed", "night")
TIMES = 100
ARTICLES = 100
SENTENCES = 60


class Painted(QObject):
    """Notes when something was last painted."""

    def __init__(self, qt: QApplication) -> None:
        super().__init__()
        self.at = 0.0
        qt.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Qt: an event is on its way; a paint event is done when the next one comes."""
        if event.type() in (QEvent.Type.Paint, QEvent.Type.UpdateRequest):
            self.at = time.perf_counter()
        return False


def article(nth: int, rng: Random) -> Article:
    """Sentences that begin with somebody's name."""
    told = [f"Person {rng.randrange(40)} {' '.join(rng.choices(WORDS, k=14))}." for _ in range(SENTENCES)]
    return Article(f"{nth}.md", " ".join(told), title=f"Report {nth}", outlet="Post", published=When("2026-05-03"))


def card(nth: int, articles: Sequence[Article], rng: Random) -> Card:
    """A question as long as most."""
    source = articles[nth % len(articles)]
    front = f"Which {' '.join(rng.choices(WORDS, k=12))} of number {nth}?"
    back = " ".join(rng.choices(WORDS, k=5))
    proof = (Evidence(source.key, Span(0, source.text.index(".") + 1)),)
    return Card(f"card/{nth}", CardKind.EVENT, Form.QUESTION, front, back, f"event/{nth}", proof, "Told in May 2026.")


def fill(folder: Path, number: int) -> None:
    """Store so many cards, four of five of them in review, one of twenty due."""
    rng = Random(7)
    articles = [article(nth, rng) for nth in range(ARTICLES)]
    actors = tuple(Actor(f"person/{nth}", f"Person {nth}", ActorKind.PERSON, salience=0.1) for nth in range(40))
    tag = Scheduler().tag
    with Store.open(paths.store_file(folder), now=NOW) as store:
        for made in articles:
            store.keep(made, Extraction(made.key))
        store.put_dossier(Dossier(tuple(articles), actors, (), ()))
        store.put_cards([card(nth, articles, rng) for nth in range(number)])
        store.put_memories({f"card/{nth}": _memory(nth, rng) for nth in range(number) if nth % 5}, scheduler=tag)
        store.put_settings(Settings(new_per_day=2 * TIMES))
        store.put_meeting(Meeting("Talks", NOW + timedelta(days=9), minutes=90))


def _memory(nth: int, rng: Random) -> Memory:
    due = NOW + timedelta(days=-1 if nth % 20 == 1 else rng.randrange(2, 60))
    return Memory(Stage.REVIEW, rng.uniform(2, 60), rng.uniform(2, 9), due, NOW - timedelta(days=5), None, 4)


def msec(painted: Painted, deed: Callable[[], object]) -> tuple[float, float]:
    """Until what followed is painted: by the clock, and of the processor, as the machine may have other work."""
    before = painted.at
    clock, processor = time.perf_counter(), time.process_time()
    deed()
    QApplication.processEvents()
    while painted.at == before and time.perf_counter() - clock < 1:
        QApplication.processEvents()
    return (time.perf_counter() - clock) * 1000, (time.process_time() - processor) * 1000


def press(key: Qt.Key) -> None:
    """As a person would."""
    QTest.keyClick(cast("StudyPage", QApplication.focusWidget()), key)


def wait(msec_: int) -> None:
    """Let the window live; `QTest.qWait` would keep the interpreter from the plan's thread."""
    loop = QEventLoop()
    QTimer.singleShot(msec_, loop.quit)
    loop.exec()


def say(what: str, times: list[tuple[float, float]]) -> None:
    """One line."""
    clock, processor = zip(*times, strict=True)
    by = (f"median {median(each):.1f} ms, most {max(each):.1f} ms" for each in (clock, processor))
    print(f"{what}: {' · processor '.join(by)}")  # noqa: T201 - what it is for


def opened(qt: QApplication, folder: Path, *, moving: bool) -> MainWindow:
    """The window on the store."""
    clock = iter(NOW + timedelta(seconds=nth) for nth in range(10**6))
    window = briefing.build(
        qt, folder, tools=briefing.Tools(lambda: next(clock), Random(7), asks=Dialogs(), moving=moving)
    )
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    return window


def measure(window: MainWindow, painted: Painted, how: str, rest: int) -> None:
    """Answers and next cards, with a peek and an undo now and then."""
    window.go("study")
    wait(4000)  # the plan comes
    gc.freeze()  # as `app` does when the window is furnished
    for _ in range(3):
        press(Qt.Key.Key_Space)
        wait(rest)
        press(Qt.Key.Key_4)
    answers, cards = [], []
    for nth in range(TIMES):
        wait(30)
        answers.append(msec(painted, lambda: press(Qt.Key.Key_Space)))
        wait(30 + rest)
        cards.append(msec(painted, lambda nth=nth: press(Qt.Key.Key_3 if nth % 3 else Qt.Key.Key_4)))  # type: ignore[misc]
    say(f"{how}: key to answer {'seen to turn' if rest else 'painted'}", answers)
    say(f"{how}: key to next card painted", cards)
    taken = []
    for _ in range(20):
        wait(10)
        taken.append(msec(painted, lambda: press(Qt.Key.Key_U)))
    say(f"{how}: undo to its card painted", taken)


def main() -> None:
    """Measure at each size."""
    qt = QApplication([])
    painted = Painted(qt)
    theme.load_fonts()
    for number in [int(each) for each in sys.argv[1:]] or [10_000]:
        with tempfile.TemporaryDirectory() as place:
            fill(Path(place), number)
            for moving in (False, True):
                window = opened(qt, Path(place), moving=moving)
                first = msec(painted, lambda window=window: window.go("study"))  # type: ignore[misc]
                say(f"{number:,} cards, study page to first card", [first])
                measure(window, painted, f"{number:,} cards{', turning' if moving else ''}", 300 if moving else 0)
                window.close()


if __name__ == "__main__":
    main()
