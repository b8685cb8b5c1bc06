"""A `.briefing` file comes back equal, in every version of the program."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.errors import FormatError
from briefing_app.formats import bundle as bundles
from briefing_app.model.briefing import Bundle, Correction, CorrectionKind, Meeting
from briefing_app.model.cards import Card, CardKind, Form, Rating, Review, ReviewKind
from briefing_app.model.facts import Actor, ActorKind, Event, Extraction, Quote, QuoteKind, Status
from briefing_app.model.text import Article, Evidence, Furniture, FurnitureKind, Span
from briefing_app.model.when import When


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "talks.briefing"


# ---------------------------------------------------------------- there and back


def test_what_was_written_comes_back_equal(bundle: Bundle, path: Path) -> None:
    bundles.write_bundle(bundle, path)
    assert bundles.read(path) == bundle


def test_the_same_briefing_gives_the_same_bytes(bundle: Bundle, path: Path, tmp_path: Path) -> None:
    bundles.write_bundle(bundle, path)
    bundles.write_bundle(bundle, tmp_path / "again")
    assert path.read_bytes() == (tmp_path / "again").read_bytes()


def test_a_file_manager_knows_the_file_by_its_first_bytes(bundle: Bundle, path: Path) -> None:
    bundles.write_bundle(bundle, path)
    assert path.read_bytes()[30:].startswith(b"mimetypeapplication/vnd.briefing.deck+zip")


@pytest.mark.parametrize(
    "name",
    [
        *(f"talks-{nth}.briefing" for nth in ("first", "second", "third", "fourth", "fifth", "sixth")),
        "talks.briefing",
    ],
)
def test_every_golden_file_is_read_for_ever(bundle: Bundle, golden: Path, name: str) -> None:
    assert bundles.read(golden / name) == bundle


def test_what_is_written_today_holds_what_the_golden_file_holds(bundle: Bundle, golden: Path, path: Path) -> None:
    bundles.write_bundle(bundle, path)
    with zipfile.ZipFile(path) as new, zipfile.ZipFile(golden / "talks.briefing") as old:
        assert {name: new.read(name) for name in new.namelist()} == {name: old.read(name) for name in old.namelist()}


words = st.text(max_size=20)
moments = st.datetimes(min_value=datetime(1980, 1, 1), max_value=datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  # hypothesis adds the zone
days = st.dates(min_value=datetime(1980, 1, 1, tzinfo=UTC).date()).map(When.day)
shares = st.floats(0, 1)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    text = draw(st.text(min_size=1, max_size=80))
    marks = (Furniture(draw(spans(text)), draw(st.sampled_from(FurnitureKind))),)
    return Article(draw(words), text, marks, draw(st.none() | words), published=draw(st.none() | days))


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text)))
    return Span(start, draw(st.integers(start, len(text))))


@st.composite
def extractions(draw: st.DrawFn, article: Article) -> Extraction:
    def proof() -> tuple[Evidence, ...]:
        return (Evidence(article.key, draw(spans(article.text))),)

    actor = Actor(draw(words), draw(words), draw(st.sampled_from(ActorKind)), (draw(words),), mentions=proof())
    quote = Quote(draw(words), draw(words), draw(st.sampled_from(QuoteKind)), proof(), confidence=draw(shares))
    event = Event(draw(words), draw(words), draw(st.none() | days), draw(st.sampled_from(Status)), (), proof())
    return Extraction(article.key, (actor,), (quote,), (event,))


@st.composite
def briefings(draw: st.DrawFn) -> Bundle:
    read = tuple(draw(st.lists(articles(), max_size=3, unique_by=lambda article: article.text)))
    places = [(Evidence(article.key, draw(spans(article.text))),) for article in read]
    kinds, forms = st.sampled_from(CardKind), st.sampled_from(Form)
    cards = tuple(
        Card(str(n), draw(kinds), draw(forms), draw(words), draw(words), draw(words), place, worth=draw(shares))
        for n, place in enumerate(places)
    )
    answers = st.builds(Review, words, moments, st.sampled_from(Rating), shares, st.sampled_from(ReviewKind))
    changes = st.builds(Correction, st.sampled_from(CorrectionKind), words, st.none() | words, moments)
    return Bundle(
        draw(st.builds(Meeting, words, st.none() | moments, st.integers(0, 1000))),
        read,
        tuple(draw(extractions(article)) for article in read),
        tuple(draw(st.lists(changes, max_size=3))),
        cards,
        tuple(draw(st.lists(answers, max_size=3))),
    )


@given(briefings())
def test_any_briefing_comes_back_equal(made: Bundle) -> None:
    with TemporaryDirectory() as folder:
        bundles.write_bundle(made, Path(folder) / "x")
        assert bundles.read(Path(folder) / "x") == made


# ---------------------------------------------------------------- what does not go out


def test_a_briefing_that_nobody_could_read_is_not_written(bundle: Bundle, path: Path) -> None:
    with pytest.raises(FormatError, match="points outside its article"):
        bundles.write_bundle(replace(bundle, extractions=(), articles=()), path)
    assert not path.exists()
