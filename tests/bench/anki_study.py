"""Study beside Anki in one run: the same cards and histories, the same durability (WAL, synchronous=FULL).

.venv/bin/python tests/bench/anki_study.py [--sizes 1000,10000,100000] [--work DIR] [--peers ../shared/peers]

Both programs do each deed in turn in one process, medians of many times. `--peers` is the folder with
`anki_bench.py` and `bench_corpus.py`, which make Anki's collection; ours is filled with the same text and answers.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any, cast

from briefing_app.model.cards import Card, CardKind, Form, Rating, Review
from briefing_app.model.facts import Extraction
from briefing_app.model.text import Article, Evidence, Span
from briefing_app.settings import Settings
from briefing_app.store.store import Store
from briefing_app.study.session import Session
from briefing_app.workspace import Workspace
from briefing_app.workspace.study import StudyDesk

ROOT = Path(__file__).resolve().parent.parent.parent
WANTED = {
    "answer": 1.0,
    "next card": 1.0,
    "undo": 1.0,
    "open to first card": 1.0,
    "counts": 0.5,
    "statistics": 0.5,
    "first statistics": 0.5,
}
NO_LIMIT = 9_999  # cards a day, as anki_bench has it
GRADES, ODDS = (Rating.AGAIN, Rating.HARD, Rating.GOOD, Rating.EASY), (8, 10, 72, 10)
UNDONE = 30  # Anki takes back no more than its last 30

Times = dict[str, list[tuple[float, float]]]
"""Milliseconds by the clock and of the processor, which what else runs here disturbs less."""


def read(article: Article) -> Extraction:
    """Nothing is read here."""
    return Extraction(article.key, ())


def fill(place: Path, corpus: Any, count: int, now: int) -> None:  # noqa: ANN401 - a module of another project
    """A store with the corpus's notes as cards and the answers that `anki_bench.build` gives."""
    article = Article("corpus.txt", "Somebody met somebody.", title="Corpus")
    proof = (Evidence(article.key, Span(0, 8)),)
    rng = random.Random(7)
    with Store.open(place, now=datetime.fromtimestamp(now, UTC)) as store, store.together():
        store.put_article(article)
        store.put_settings(Settings(new_per_day=NO_LIMIT))
        store.put_cards(
            Card(f"card/{nth}", CardKind.EVENT, Form.QUESTION, note["front"], note["back"], f"event/{nth}", proof)
            for nth, note in enumerate(corpus.make_notes(count))
        )
        for nth in rng.sample(range(count), count // 5):
            answers, _, _ = corpus.review_history(nth, rng, now)
            for at, rating, _, _, msec in answers:
                moment = datetime.fromtimestamp(at, UTC)
                store.add_review(Review(f"card/{nth}", moment, Rating(rating), msec / 1000))


def prepared(work: Path, peers: Path, count: int) -> tuple[Path, Path]:
    """Anki's collection and our store, made if they are not there."""
    sys.path.insert(0, str(peers))
    anki, ours = work / f"anki{count}.anki2", work / f"ours{count}" / "briefing.db"
    if not anki.exists():
        importlib.import_module("anki_bench").build(count, str(anki))
    if not ours.exists():
        ours.parent.mkdir(parents=True, exist_ok=True)
        fill(ours, importlib.import_module("bench_corpus"), count, int(time.time()))  # noqa: TID251 - as Anki's
        with Store.open(ours, now=_now()) as store:
            Workspace(store, read, UTC).study.replay_missing()
    return anki, ours


def opened_anki(place: Path, times: Times) -> None:
    """From the file to the first card, then the numbers for the first time."""
    from anki.collection import Collection  # noqa: PLC0415 - an import of half a second

    col = _timed(times, "open to first card", lambda: _anki_first(Collection(str(place))))
    _timed(times, "first statistics", lambda: col._backend.graphs(search="deck:current", days=31))
    col.close()


def round_of_anki(col: Any, rng: random.Random, times: Times) -> None:  # noqa: ANN401 - Anki's own
    """Numbers, then as many answers as can be taken back, and all of them back."""
    for _ in range(5):
        _timed(times, "counts", col.sched.deck_due_tree)
    _timed(times, "statistics", lambda: col._backend.graphs(search="deck:current", days=31))
    for _ in range(UNDONE):
        _anki_turn(col, rng, times)
    for _ in range(UNDONE):
        _timed(times, "undo", col.undo)
        _timed(times, "next card", lambda: col.sched.get_queued_cards(fetch_limit=1))


def _anki_first(col: Any) -> Any:  # noqa: ANN401 - Anki's own
    col.sched.get_queued_cards(fetch_limit=1)
    return col


def _anki_turn(col: Any, rng: random.Random, times: Times) -> None:  # noqa: ANN401 - Anki's own
    from anki.cards import Card as AnkiCard  # noqa: PLC0415 - see above
    from anki.scheduler.v3 import CardAnswer  # noqa: PLC0415 - see above

    queued = _timed(times, "next card", lambda: col.sched.get_queued_cards(fetch_limit=1)).cards[0]
    card = AnkiCard(col)
    card._load_from_backend_card(queued.card)
    card.start_timer()
    grades = (CardAnswer.AGAIN, CardAnswer.HARD, CardAnswer.GOOD, CardAnswer.EASY)
    rating = rng.choices(grades, weights=ODDS)[0]
    answer = col.sched.build_answer(card=card, states=queued.states, rating=rating)
    _timed(times, "answer", lambda: col.sched.answer_card(answer))


def opened_ours(place: Path, times: Times) -> None:
    """The same."""
    with _timed(times, "open to first card", lambda: _ours_first(place)) as store:
        desk = Workspace(store, read, UTC).statistics
        _timed(times, "first statistics", lambda: desk.gather(_now()))


def round_of_ours(workspace: Workspace, session: Session, clock: Iterator[datetime], times: Times) -> None:
    """The same as Anki's."""
    desk, rng = workspace.study, random.Random(3)
    for _ in range(5):
        _timed(times, "counts", lambda: desk.counts(next(clock)))
    _timed(times, "statistics", lambda: workspace.statistics.gather(next(clock)))
    for _ in range(UNDONE):
        _ours_turn(desk, session, rng, times, next(clock))
    for _ in range(UNDONE):
        _our_way_back(desk, session, times, next(clock))


def _our_way_back(desk: StudyDesk, session: Session, times: Times, now: datetime) -> None:
    """`StudyDesk.undo` in the same two halves."""
    later = _Later()
    _timed(times, "undo", lambda: desk.undo(cast("Session", later), now))
    _timed(times, "next card", lambda: session.take_back(*later.asked))


class _Later:
    """Takes the place of a sitting; notes what it is to take back."""

    asked: tuple[Any, ...]

    def take_back(self, *asked: Any) -> None:  # noqa: ANN401 - `Session.take_back`'s own
        self.asked = asked


def _ours_first(place: Path) -> Store:
    store = Store.open(place, now=_now())
    session = Workspace(store, read, UTC).study.session(_now())
    assert session.current
    return store


def _ours_turn(desk: StudyDesk, session: Session, rng: random.Random, times: Times, now: datetime) -> None:
    """`StudyDesk.grade` in its two halves: what is kept, and the next card."""
    rating = rng.choices(GRADES, weights=ODDS)[0]
    memory = _timed(times, "answer", lambda: desk._keep(session, rating, now, 4.0, "card")).after
    _timed(times, "next card", lambda: session.go_on(rating, memory, now))
    assert session.current


def _timed(times: Times, name: str, deed: Callable[[], Any]) -> Any:  # noqa: ANN401 - whatever the deed gives
    began, busy = time.perf_counter(), time.process_time()
    found = deed()
    times[name].append(((time.perf_counter() - began) * 1000, (time.process_time() - busy) * 1000))
    return found


def _now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - the corpus ends today


def _clock() -> Iterator[datetime]:
    now = _now()
    while True:
        now += timedelta(seconds=4)
        yield now


def one(work: Path, peers: Path, count: int, rounds: int) -> dict[str, list[float]]:
    """Medians in milliseconds, on copies; in turns, so that what else runs here meets both.

    Returns:
        Anki's and ours by the clock, then both of the processor.
    """
    from anki.collection import Collection  # noqa: PLC0415 - see above

    sources = prepared(work, peers, count)
    theirs: Times = {name: [] for name in WANTED}
    own: Times = {name: [] for name in WANTED}
    with tempfile.TemporaryDirectory(dir=work) as folder:
        anki, ours = Path(folder) / "c.anki2", Path(folder) / "briefing.db"
        shutil.copyfile(sources[0], anki)
        shutil.copyfile(sources[1], ours)
        for _ in range(rounds + 1):
            opened_anki(anki, theirs)
            opened_ours(ours, own)
        col, clock = Collection(str(anki)), _clock()
        with Store.open(ours, now=next(clock)) as store:
            workspace = Workspace(store, read, UTC)
            session = workspace.study.session(next(clock))
            for nth in range(rounds):
                round_of_anki(col, random.Random(nth), theirs)
                round_of_ours(workspace, session, clock, own)
        col.close()
    return {
        name: [median(found[nth] for found in each[name][1:]) for nth in (0, 1) for each in (theirs, own)]
        for name in WANTED
    }


def main() -> None:
    """One process a size, a table at the end."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--sizes", default="1000,10000,100000")
    words.add_argument("--work", type=Path, default=Path(tempfile.gettempdir()) / "anki_study")
    words.add_argument("--peers", type=Path, default=ROOT.parent / "shared" / "peers")
    words.add_argument("--rounds", type=int, default=10)
    words.add_argument("--one", type=int, help=argparse.SUPPRESS)
    given = words.parse_args()
    given.work.mkdir(parents=True, exist_ok=True)
    if given.one:
        print(json.dumps(one(given.work, given.peers, given.one, given.rounds)))  # noqa: T201 - what it is for
        return
    for size in given.sizes.split(","):
        command = [sys.executable, __file__, *sys.argv[1:], "--one", size]
        said = subprocess.run(command, stdout=subprocess.PIPE, check=True, env=os.environ | {"PYTHONPATH": str(ROOT)})
        for name, (theirs, own, *busy) in json.loads(said.stdout.splitlines()[-1]).items():
            told = "" if own / theirs <= WANTED[name] else f"  (not {WANTED[name]})"
            cpu = f"of the processor {busy[0]:8.3f} {busy[1]:8.3f} ms  {busy[1] / busy[0]:5.2f}"
            print(f"{int(size):>7,} {name:20} {theirs:8.3f} {own:8.3f} ms  {own / theirs:5.2f}  {cpu}{told}")  # noqa: T201


if __name__ == "__main__":
    main()
