"""How fast the desk is: an article opened, a correction shown, 10,000 rows; `python tests/bench/desk_speed.py`.

The briefings are made up: a dozen articles with 300 marks each to be opened, and 200 articles with as many facts
each as the sample's have (16 events, 8 quotes) to be put right; all of them of 5,000 words.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from statistics import median
from typing import TYPE_CHECKING, cast

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from briefing_app import app as briefing
from briefing_app import paths
from briefing_app.model.briefing import CorrectionKind
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.facts import (
    Actor,
    ActorKind,
    Dossier,
    Event,
    Extraction,
    Quote,
    QuoteKind,
    Status,
)
from briefing_app.model.text import Article, Evidence, Span
from briefing_app.model.when import When
from briefing_app.store.store import Store
from briefing_app.ui import theme
from briefing_app.ui.bands import Band, Moment
from briefing_app.ui.curation.desk_list import DeskList
from briefing_app.ui.messages import Dialogs
from briefing_app.ui.people_tiles import PersonDelegate, least_width, tile_height
from briefing_app.ui.putting_right import PuttingRight
from briefing_app.ui.quote_tiles import QuoteDelegate, QuoteTiles
from briefing_app.ui.tables import Row
from briefing_app.ui.widgets.grid import Grid
from briefing_app.ui.widgets.row_list import RowList
from briefing_app.ui.widgets.time_strip import TimeStrip
from briefing_app.ui.widgets.wall import Wall

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QAbstractScrollArea

    from briefing_app.ui.main_window import MainWindow
    from briefing_app.ui.pages.articles import ArticlesPage

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
WORDS = ("talks", "border", "signed", "treaty", "council", "harbour", "Friday", "said", "envoy", "agreed", "night")
SENTENCES, LENGTH, PEOPLE = 300, 16, 40
DENSE = (12, 150)  # articles, and sentences in each that tell something
USUAL = (200, 24)
ROWS = 10_000
TIMES = 9


def article(nth: int, rng: Random) -> Article:
    """5,000 words; every sentence begins with somebody's name and ends with a quotation."""
    told = [f"Person {rng.randrange(PEOPLE)} {' '.join(rng.choices(WORDS, k=LENGTH))}." for _ in range(SENTENCES)]
    text = "\n\n".join(" ".join(told[start : start + 5]) for start in range(0, SENTENCES, 5))
    return Article(f"{nth}.md", text, title=f"Report {nth}", outlet="Northern Post", published=When("2024-05-03"))


def spans(text: str) -> list[Span]:
    """Its sentences."""
    found, start = [], 0
    for piece in text.replace("\n\n", "  ").split(". "):
        found.append(Span(start, min(len(text), start + len(piece) + 1)))
        start += len(piece) + 2
    return found


def briefing_of(articles: list[Article], telling: int) -> tuple[Dossier, list[Card]]:
    """In each article so many sentences that name somebody; two of three are events, the third is a quote."""
    mentions: dict[str, list[Evidence]] = {}
    events, quotes, cards = [], [], []
    for made in articles:
        key = made.key
        for nth, span in enumerate(spans(made.text)[:telling]):
            name = " ".join(span.of(made.text).split()[:2])
            mentions.setdefault(name, []).append(Evidence(key, Span(span.start, span.start + len(name))))
            proof = (Evidence(key, span),)
            if nth % 3 == 2:
                inner = (Evidence(key, Span(span.start + len(name) + 1, span.end)),)
                quotes.append(
                    Quote(f"quote/{key}{nth}", "so", QuoteKind.SPEECH, inner, f"person/{name}", confidence=0.7)
                )
            else:
                who = (f"person/{name}",)
                events.append(
                    Event(
                        f"event/{key}{nth}",
                        span.of(made.text),
                        When("2024-05"),
                        Status.HAPPENED,
                        who,
                        proof,
                        confidence=0.4 + 0.5 * (nth % 2),
                    )
                )
        cards.append(
            Card(f"card/{key}", CardKind.EVENT, Form.QUESTION, "What?", "That.", events[-1].key, proof, worth=0.5)
        )
    actors = tuple(
        Actor(f"person/{name}", name, ActorKind.PERSON, mentions=tuple(found), salience=0.1)
        for name, found in mentions.items()
    )
    return Dossier(tuple(articles), actors, tuple(quotes), tuple(events)), cards


def fill(folder: Path, articles: int, telling: int) -> None:
    """Store the briefing."""
    rng = Random(7)
    dossier, cards = briefing_of([article(nth, rng) for nth in range(articles)], telling)
    with Store.open(paths.store_file(folder), now=NOW) as store:
        for made in dossier.articles:
            store.keep(made, Extraction(made.key))
        store.put_dossier(dossier)
        store.put_cards(cards)


def msec(deed: Callable[[], object]) -> tuple[float, float]:
    """Until it is done and painted: by the clock, and of the processor, as the machine may have other work."""
    clock, processor = time.perf_counter(), time.process_time()
    deed()
    QApplication.processEvents()
    return (time.perf_counter() - clock) * 1000, (time.process_time() - processor) * 1000


def say(what: str, times: list[tuple[float, float]]) -> None:
    """One line."""
    clock, processor = zip(*times, strict=True)
    by = (f"median {median(each):.1f} ms, most {max(each):.1f} ms" for each in (clock, processor))
    print(f"{what}: {' · processor '.join(by)}")  # noqa: T201 - what it is for


def measure_opening(page: ArticlesPage) -> None:
    """Another article each time."""
    keys = [row.key for row in page.sources.list.rows]
    times = [msec(lambda key=key: page.sources.choose(key)) for key in keys[1 : TIMES + 1]]  # type: ignore[misc]
    say(f"an article of 5,000 words with {len(page.text.view.marks)} marks opened", times)


def measure_correcting(window: MainWindow, page: ArticlesPage) -> None:
    """Each kind of correction, and taking back; merging anew is put off meanwhile."""
    for right in window.findChildren(PuttingRight):
        right.settling.setInterval(10**6)
    actor, other, *gone = window.workspace.dossier().actors[: TIMES + 2]
    rng = Random(1)
    events = rng.sample(window.workspace.dossier().events, TIMES)
    quotes = rng.sample(window.workspace.dossier().quotes, TIMES)
    curator = page._curator
    say("an event accepted, shown", [msec(lambda each=each: curator.accept(each)) for each in events])  # type: ignore[misc]
    renamed = [
        msec(lambda nth=nth: curator.correct(CorrectionKind.RENAME, actor.key, f"Name {nth}", ""))  # type: ignore[misc]
        for nth in range(TIMES)
    ]
    say("an actor renamed, shown", renamed)
    say("an event rejected, shown", [msec(lambda each=each: curator.reject(each)) for each in events])  # type: ignore[misc]
    say("taken back, shown", [msec(window.undo) for _ in range(TIMES)])
    say("two actors made one, shown", [msec(lambda each=each: curator.merge(each, other)) for each in gone])  # type: ignore[misc]
    say("that taken back, shown", [msec(window.undo) for _ in range(TIMES)])
    kinds = (
        ("a speaker set", CorrectionKind.SPEAKER, quotes, actor.key),
        ("a date set", CorrectionKind.DATE, events, "2024-05-03"),
        ("a likelihood set", CorrectionKind.LIKELIHOOD, events, "certain"),
    )
    for what, kind, facts, value in kinds:
        keys = [fact.key for fact in facts]
        say(f"{what}, shown", [msec(lambda key=key: curator.correct(kind, key, value, "")) for key in keys])  # type: ignore[misc]  # noqa: B023 - called at once
    say("what was put right found by the search", [msec(lambda: window.workspace.search("2024", NOW))])


def measure_reviewing(page: ArticlesPage) -> None:
    """A hundred suggestions: accepted, rejected, skipped by turns."""
    page.review()
    deeds = (page.reviewing.accept, page.reviewing.reject, lambda: page.reviewing.step(1))
    say("a suggestion decided, the next one shown", [msec(deeds[nth % 3]) for nth in range(100)])


def measure_scrolling() -> None:
    """Lists, tiles, a wall and a strip of 10,000 things, shown and gone through; the longest a frame took."""
    made = DeskList("Rows")
    rows = [Row(f"Row {nth} {' '.join(WORDS)}", key=str(nth), detail=" · ".join(WORDS[:6])) for nth in range(ROWS)]
    scroll(f"{ROWS:,} rows of the desk", made, lambda: made.show_rows(rows))
    say("a row chosen at the far end", [msec(lambda: made.choose(str(ROWS - 1)))])
    plain = RowList("Rows")
    scroll(f"{ROWS:,} rows of a page", plain, lambda: plain.show_rows(rows))
    people = [
        Row(f"Person Number {nth}", key=str(nth), detail="minister", lead="PN", disc=True) for nth in range(ROWS)
    ]
    grid = Grid("People", PersonDelegate(), least_width, tile_height)
    scroll(f"{ROWS:,} people in tiles", grid, lambda: grid.show_rows(people))
    measure_wall()
    measure_strip()


def scroll(what: str, made: QAbstractScrollArea, show: Callable[[], object]) -> None:
    """Show it, and go through it in forty steps."""
    made.resize(900, 600)
    made.show()
    say(f"{what}, shown", [msec(show)])
    QApplication.processEvents()
    bar = made.verticalScrollBar()
    places = [bar.maximum() * nth // 40 for nth in range(40)]
    say(f"{what}, a frame of scrolling", [msec(partial(bar.setValue, place)) for place in places])


def measure_wall() -> None:
    """Quotations of all lengths, laid out by and by."""
    rng = Random(1)
    actor = Actor("person/x", "Ana Petrova", ActorKind.PERSON)
    proof = (Evidence("north.md", Span(0, 9)),)
    quotes = [
        Quote(f"quote/{nth}", "we shall see " * rng.randint(1, 20), QuoteKind.SPEECH, proof, actor.key)
        for nth in range(ROWS)
    ]
    tiles = QuoteTiles(Dossier((), (actor,), tuple(quotes)))
    delegate = QuoteDelegate()
    wall = Wall("Quotes", delegate, delegate.height)
    rows = [tiles.tile(quote) for quote in quotes]
    scroll(f"{ROWS:,} quotes on the wall", wall, lambda: wall.show_rows(rows, select=0))


def measure_strip() -> None:
    """Events of ten years, zoomed into."""
    rng = Random(2)
    days = [When.day(date(2014, 1, 1) + timedelta(days=rng.randint(0, 3650))) for _ in range(ROWS)]
    moments = tuple(Moment(str(nth), day) for nth, day in enumerate(days))
    strip = TimeStrip()
    strip.resize(900, 600)
    strip.show_bands([Band(str(nth), moments[nth::5]) for nth in range(5)], None)
    strip.show()
    say(f"{ROWS:,} events, a step of the zoom", [msec(lambda: strip.zoom(0.8)) for _ in range(12)])


def opened(qt: QApplication, folder: Path, size: tuple[int, int]) -> MainWindow:
    """The window on a made-up briefing of this size."""
    folder.mkdir()
    fill(folder, *size)
    clock = iter(NOW + timedelta(seconds=nth) for nth in range(10**6))
    tools = briefing.Tools(lambda: next(clock), Random(7), asks=Dialogs(), moving=False)
    window = briefing.build(qt, folder, tools=tools)
    window.show()
    qt.processEvents()
    gc.freeze()  # as `app` does when the window is furnished
    return window


def main() -> None:
    """Measure all."""
    qt = QApplication([])
    theme.load_fonts()
    with tempfile.TemporaryDirectory() as place:
        window = opened(qt, Path(place) / "dense", DENSE)
        window.go("articles")
        measure_opening(cast("ArticlesPage", window.page("articles")))
        window.close()
        window = opened(qt, Path(place) / "usual", USUAL)
        say("the desk of 200 articles opened", [msec(lambda: window.go("articles"))])
        measure_correcting(window, cast("ArticlesPage", window.page("articles")))
        measure_reviewing(cast("ArticlesPage", window.page("articles")))
        measure_scrolling()
        window.close()


if __name__ == "__main__":
    main()
