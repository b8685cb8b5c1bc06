# ruff: noqa: T201 - a script that talks
"""Decks out and in, beside Anki in one run: `python tests/bench/exchange_speed.py [CARDS ...]` (10,000 unless told).

The same cards with the same answers: ours from a store on disk, Anki's from a collection that took our package in.
Each figure is the median of three; peak memory is that of a process of its own for each format. With `--in` first
only what comes in is measured, in processor time and by turns with Anki: reading and keeping; then what follows of
itself, the replaying of all answers (Anki takes its scheduler's state from the file) and the index of the search
(Anki has none).
"""

from __future__ import annotations

import gc
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from briefing_app.extract import process
from briefing_app.formats import incoming, table
from briefing_app.model.cards import Card, CardKind, Citation, Deck, Form, Rating, Review
from briefing_app.model.games import Question, QuestionKind
from briefing_app.store.store import Store
from briefing_app.study.schedule import Scheduler
from briefing_app.workspace import Workspace

NOW = datetime(2026, 5, 6, 9, tzinfo=UTC)
WORDS = (
    "ceasefire border treaty minister talks ban export budget council sanctions pipeline visit summit "
    "deal reform vote signed rejected announced postponed north south harbour island railway bank court "
    "army prime foreign trade energy "
)
RUNS = 3
TURNS = 8


def deck(cards: int) -> Deck:
    """So many cards, half of them answered three times, a third with choices."""
    rng = Random(11)

    def text(least: int, most: int) -> str:
        return " ".join(rng.choices(WORDS.split(), k=rng.randint(least, most))).capitalize()

    made = tuple(
        Card(f"card/{n}", rng.choice(list(CardKind)), Form.QUESTION, f"{text(8, 20)} {n}?", text(1, 12), f"f/{n}", ())
        for n in range(cards)
    )
    cited = {card.key: Citation("Northern Post, 5 March 2024: Talks", f"{text(12, 30)}.") for card in made}
    moments = [NOW - timedelta(days=days) for days in (40, 30, 12)]
    reviews = tuple(
        Review(card.key, at + timedelta(milliseconds=n), rng.choice([Rating.GOOD, Rating.GOOD, Rating.AGAIN]), 5.0)
        for at in moments
        for n, card in enumerate(made[: cards // 2])
    )
    asked = tuple(
        Question(
            f"q/{n}",
            QuestionKind.WHO_SAID,
            card.front,
            (card.back, *(f"{text(1, 3)} {x}" for x in "abc")),
            (0,),
            (),
            card.key,
        )
        for n, card in enumerate(made[: cards // 3])
    )
    cited |= {each.key: cited[each.card or ""] for each in asked}
    return Deck("Bench", made, cited, Scheduler().replay(reviews), reviews, asked)


def median(work: Callable[[], object], runs: int = RUNS) -> float:
    """Seconds."""
    took = []
    for _ in range(runs):
        gc.collect()
        start = time.perf_counter()
        work()
        took.append(time.perf_counter() - start)
    return statistics.median(took)


def written(whole: Deck, name: str, folder: Path) -> Path:
    """The deck as a file of this format."""
    path = folder / f"deck{table.named(name).suffix}"
    table.write(table.named(name), whole, path, NOW)
    return path


def memory(cards: int, name: str) -> float:
    """Peak resident megabytes of a process that makes the deck and writes it."""
    done = subprocess.run(
        [sys.executable, __file__, "--peak", str(cards), name], capture_output=True, text=True, check=True
    )
    return float(done.stdout)


def stored(package: Path, folder: Path) -> tuple[float, float, float]:
    """Seconds to take a package into a store on disk, and for `.briefing` out and in."""
    with Store.open(folder / "a.db", now=NOW) as store, Store.open(folder / "b.db", now=NOW) as other:
        one, two = (Workspace(each, process.read_here, UTC) for each in (store, other))
        start = time.perf_counter()
        report = one.arrivals.bring(package, NOW)
        taken = time.perf_counter() - start
        assert not any(row.reason for row in report.rows), report.rows[:3]
        bundle = folder / "x.briefing"
        out = median(lambda: one.exchange.export("briefing", bundle, NOW))
        start = time.perf_counter()
        two.arrivals.bring_briefing(bundle, NOW, with_reviews=True)
        return taken, out, time.perf_counter() - start


def beside(package: Path, folder: Path) -> tuple[float, float] | None:
    """Anki's seconds to export the same deck (legacy, with scheduling) and to import it; None without Anki."""
    try:
        from anki.collection import (  # noqa: PLC0415 - AGPL: only for this measurement, and it may be absent
            Collection,
            ExportAnkiPackageOptions,
            ImportAnkiPackageOptions,
            ImportAnkiPackageRequest,
        )
    except ImportError:
        return None
    wishes = ImportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True)

    def take(nth: int) -> Any:  # noqa: ANN401 - Anki ships no types
        made = Collection(str(folder / f"anki{nth}.anki2"))
        start = time.perf_counter()
        made.import_anki_package(ImportAnkiPackageRequest(package_path=str(package), options=wishes))
        took.append(time.perf_counter() - start)
        return made

    took: list[float] = []
    collections = [take(nth) for nth in range(RUNS)]
    options = ExportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True, with_media=False, legacy=True)
    target = str(folder / "anki.apkg")
    out = median(lambda: collections[0].export_anki_package(out_path=target, options=options, limit=None))
    for made in collections:
        made.close()
    return out, statistics.median(took)


def coming_in(cards: int) -> None:
    """Print what a package of so many cards costs to take in, beside Anki's import, in seconds of the processor."""
    from anki.collection import (  # noqa: PLC0415 - AGPL: only for this measurement
        Collection,
        ImportAnkiPackageOptions,
        ImportAnkiPackageRequest,
    )

    took: dict[str, list[float]] = {}

    def timed(name: str, work: Callable[[], object]) -> None:
        gc.collect()
        start = time.process_time()
        work()
        took.setdefault(name, []).append(time.process_time() - start)

    with tempfile.TemporaryDirectory() as name:
        package = written(deck(cards), "anki", Path(name))
        options = ImportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True)
        request = ImportAnkiPackageRequest(package_path=str(package), options=options)
        for nth in range(TURNS):
            with Store.open(Path(name) / f"{nth}.db", now=NOW) as store:
                workspace = Workspace(store, process.read_here, UTC)
                timed("read and kept", lambda: workspace.arrivals.bring(package, NOW))  # noqa: B023 - called at once
                timed("answers replayed", lambda: workspace.study.session(NOW))  # noqa: B023 - as above
                timed("search indexed", workspace.prepare_search)
            made: Any = Collection(str(Path(name) / f"{nth}.anki2"))
            timed("Anki's import", lambda: made.import_anki_package(request))  # noqa: B023 - as above
            made.close()
    middle = {name: statistics.median(values[1:]) for name, values in took.items()}  # the first loads modules
    print(f"{cards:,} cards, seconds of the processor, medians of {TURNS - 1}, by turns:")
    for what, seconds in middle.items():
        print(f"  {what:16} {seconds:6.2f}  ({min(took[what][1:]):.2f}-{max(took[what][1:]):.2f})")
    ratios = [one / other for one, other in zip(took["read and kept"], took["Anki's import"], strict=True)][1:]
    print(f"  ours to Anki's   {statistics.median(ratios):6.2f}  ({min(ratios):.2f}-{max(ratios):.2f})")


def measure(cards: int) -> None:
    """Print the table for so many cards."""
    whole = deck(cards)
    print(f"{cards:,} cards, {len(whole.reviews):,} answers")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for known in table.FORMATS:
            if known.holds is table.Holds.DECK and (known.name != "slides" or cards <= 10_000):
                took = median(lambda known=known: written(whole, known.name, folder))  # type: ignore[misc]
                print(f"  {known.name:12} {took:7.2f} s  {memory(cards, known.name):6.0f} MB")
        package = written(whole, "anki", folder)
        ours = median(lambda: written(whole, "anki", folder))
        read = median(lambda: incoming.read(package))
        taken, out, back = stored(package, folder)
        print(f"  .apkg read {read:.2f} s, read and kept {taken:.2f} s; .briefing out {out:.2f} s, in {back:.2f} s")
        anki = beside(package, folder)
        if anki:
            print(f"  Anki: export {anki[0]:.2f} s, import {anki[1]:.2f} s")
            print(f"  ours to Anki's: export {ours / anki[0]:.2f}, import {taken / anki[1]:.2f}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--peak"]:
        with tempfile.TemporaryDirectory() as place:
            written(deck(int(sys.argv[2])), sys.argv[3], Path(place))
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
        print(next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024)
    else:
        only_in = sys.argv[1:2] == ["--in"]
        for number in sys.argv[1 + only_in :] or ["10000"]:
            (coming_in if only_in else measure)(int(number))
