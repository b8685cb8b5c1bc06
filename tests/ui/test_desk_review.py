"""The review: one suggestion at a time, decided by one key."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from briefing_app import paths
from briefing_app.model.facts import Dossier, Event, Extraction, Status
from briefing_app.model.text import Article, Evidence, Span
from briefing_app.model.when import When
from briefing_app.store.store import Store
from briefing_app.ui.curation.review import sentence_with
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.pages.articles import ArticlesPage
from tests.ui.hands import press

NOW = datetime(2024, 5, 6, 9, tzinfo=UTC)
NAMES = ("Ada", "Ben", "Cleo", "Dora", "Emil", "Fay")
TEXT = " ".join(f"{name} came to Geneva on {nth} May 2024." for nth, name in enumerate(NAMES, 1))
ARTICLE = Article("visits.md", TEXT, title="Six visits", outlet="Northern Post", published=When("2024-05-06"))


def guess(nth: int, name: str) -> Event:
    words = f"{name} came to Geneva on {nth} May 2024."
    start = TEXT.index(words)
    evidence = (Evidence(ARTICLE.key, Span(start, start + len(words))),)
    return Event(
        f"event/{name}", words, When.of(2024, 5, nth), Status.HAPPENED, (), evidence, salience=0.5, confidence=0.4
    )


@pytest.fixture
def review(open_window: Callable[..., MainWindow], tmp_path: Path) -> MainWindow:
    events = tuple(guess(nth, name) for nth, name in enumerate(NAMES, 1))
    with Store.open(paths.store_file(tmp_path), now=NOW) as store:
        store.keep(ARTICLE, Extraction(ARTICLE.key, events=events))
        store.put_dossier(Dossier((ARTICLE,), events=events))
    window = open_window(tmp_path)
    window.go("articles")
    press(Qt.Key.Key_R)
    return window


def page(window: MainWindow) -> ArticlesPage:
    return cast("ArticlesPage", window.page("articles"))


def asked(window: MainWindow) -> str:
    return page(window).reviewing.value.split()[0]


@given(st.text(st.sampled_from("ab .\n\u201d\u201c?"), min_size=1, max_size=40), st.data())
def test_words_that_are_meant_are_found_in_their_sentence_wherever_they_begin(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    said, meant = sentence_with(text, Span(start, end))
    assert meant.of(said) in " ".join(text[start:end].split())
    assert meant.end <= len(said)


def test_words_that_begin_in_the_space_before_their_sentence_are_shown() -> None:
    text = "They met. \n\nThen Li left for home. Nobody spoke."
    said, meant = sentence_with(text, Span(text.index(" \n"), text.index(" for home")))
    assert (said, meant.of(said)) == ("Then Li left for home.", "Then Li left")


def test_header_says_how_many_and_how_long(review: MainWindow) -> None:
    assert page(review).reviewing.told == "1 of 6 · less than a minute left"
    press(Qt.Key.Key_A)
    assert page(review).reviewing.told == "2 of 6 · less than a minute left"


def test_accept_and_reject_go_on_to_the_next(review: MainWindow) -> None:
    press(Qt.Key.Key_A, Qt.Key.Key_X)
    assert asked(review) == "Cleo"
    told = {event.key: event.confidence for event in review.workspace.dossier().events}
    assert told["event/Ada"] == 1.0
    assert "event/Ben" not in told


def test_skipped_ones_are_asked_again_at_the_end(review: MainWindow) -> None:
    press(Qt.Key.Key_J, *[Qt.Key.Key_A] * 5)
    assert asked(review) == "Ada"
    press(Qt.Key.Key_A)
    assert page(review).reviewing.told == "All checked"


def test_undo_shows_what_it_was_on(review: MainWindow) -> None:
    press(Qt.Key.Key_X, Qt.Key.Key_A, Qt.Key.Key_U)
    assert asked(review) == "Ben"
    QTest.keyClick(review, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert asked(review) == "Ada"
    assert len(review.workspace.suggestions()) == 6


def test_what_is_put_right_in_review_is_accepted(review: MainWindow) -> None:
    press(Qt.Key.Key_E)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(focus, "Ada arrived in Geneva.")
    press(Qt.Key.Key_Escape)
    ada = next(event for event in review.workspace.dossier().events if event.key == "event/Ada")
    assert (ada.what, ada.confidence) == ("Ada arrived in Geneva.", 1.0)
    assert asked(review) == "Ben"


def test_merging_in_review_decides_the_suggestion(review: MainWindow) -> None:
    press(Qt.Key.Key_M)
    QTest.keyClicks(cast("QLineEdit", QApplication.focusWidget()), "emil")
    press(Qt.Key.Key_Return)
    assert asked(review) == "Ben"
    assert "event/Ada" not in [event.key for event in review.workspace.dossier().events]


def test_escape_goes_back_to_the_articles(review: MainWindow) -> None:
    press(Qt.Key.Key_Escape)
    assert page(review).sources.list.isVisible()
    assert page(review).sources.list.hasFocus()
