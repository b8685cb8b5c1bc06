from __future__ import annotations

import os
import stat
import sys
import tempfile
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing_app.model.briefing import Bundle, Correction, CorrectionKind, Meeting
from briefing_app.model.cards import Card, CardKind, Form, Rating, Review
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
from briefing_app.model.hits import Asking
from briefing_app.model.text import Article, Evidence, Furniture, FurnitureKind, Span
from briefing_app.model.when import When
from briefing_app.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
_NOBODY = 65534


@pytest.fixture
def now() -> datetime:
    return _NOW


@pytest.fixture
def asking() -> Asking:
    return Asking(_NOW, _NOW.replace(hour=4), "fsrs6:x", lambda chance: 1 / chance - 1)


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.open(":memory:", now=_NOW) as opened:
        yield opened


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "briefing.db"


@pytest.fixture
def article() -> Article:
    text = "Advertisement\n\nMinister Ana Petrova resigned on Monday. “I have done my part,” she said."
    return Article(
        name="petrova.txt",
        text=text,
        furniture=(Furniture(Span(0, 13), FurnitureKind.PROMPT),),
        title="Petrova resigns",
        outlet="The Examiner",
        author="J. Doe",
        published=When("2026-11-16"),
        url="https://example.org/petrova",
    )


@pytest.fixture
def dossier(article: Article) -> Dossier:
    def at(words: str) -> tuple[Evidence, ...]:
        start = article.text.index(words)
        return (Evidence(article.key, Span(start, start + len(words))),)

    office = Office("Minister", When("2026-11"), former=True, evidence=at("Minister"))
    petrova = Actor(
        "person/ana-petrova",
        "Ana Petrova",
        ActorKind.PERSON,
        ("Petrova",),
        (office,),
        "Examplia",
        at("Ana Petrova"),
        1.0,
    )
    quote = Quote(
        "quote/1", "I have done my part,", QuoteKind.SPEECH, at("I have done my part,"), petrova.key, "she", rank=1
    )
    resigned = at("Minister Ana Petrova resigned on Monday.")
    event = Event(
        "event/1",
        "Ana Petrova resigned.",
        When("2026-11-16"),
        Status.HAPPENED,
        (petrova.key,),
        resigned,
        when_words="on Monday",
    )
    versions = (Version("16 November 2026", at("on Monday")), Version("17 November 2026", resigned))
    difference = Difference("difference/1", Slot.DATE, "day on which Petrova resigned", event.key, versions)
    return Dossier((article,), (petrova,), (quote,), (event,), (difference,))


@pytest.fixture
def extraction(article: Article, dossier: Dossier) -> Extraction:
    return Extraction(article.key, dossier.actors, dossier.quotes, dossier.events)


@pytest.fixture
def make_card() -> Callable[..., Card]:
    def make(key: str, front: str = "Who resigned?", back: str = "Ana Petrova") -> Card:
        evidence = (Evidence("0" * 16, Span(0, 4)),)
        return Card(key, CardKind.ACTOR, Form.QUESTION, front, back, f"fact of {key}", evidence)

    return make


@pytest.fixture
def make_review() -> Callable[..., Review]:
    def make(card: str, minutes: float = 0, rating: Rating = Rating.GOOD) -> Review:
        return Review(card, _NOW + timedelta(minutes=minutes), rating, 4.5)

    return make


@pytest.fixture
def unprivileged() -> Iterator[Path]:
    """A folder in which the test may not write once it is protected: root acts as nobody meanwhile."""
    if sys.platform == "win32":
        pytest.skip("permissions of folders are of another kind here")
    with tempfile.TemporaryDirectory() as name, _as_nobody(Path(name)):
        yield Path(name)


@contextmanager
def _as_nobody(folder: Path) -> Iterator[None]:
    if os.geteuid() != 0:
        yield
        folder.chmod(stat.S_IRWXU)
        return
    os.chown(folder, _NOBODY, -1)
    os.seteuid(_NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def bundle(
    article: Article,
    extraction: Extraction,
    make_card: Callable[..., Card],
    make_review: Callable[..., Review],
    now: datetime,
) -> Bundle:
    rejected = Correction(CorrectionKind.REJECT, "event/1", None, now)
    reviews = (make_review("a", 0), make_review("b", 1))
    return Bundle(
        Meeting("Geneva"), (article,), (extraction,), (rejected,), (make_card("a"), make_card("b")), reviews
    )
