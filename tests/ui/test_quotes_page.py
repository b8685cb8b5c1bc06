from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from random import Random
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefing_app.model.facts import Dossier
from briefing_app.model.text import Evidence, Span
from briefing_app.model.when import When
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.pages.quotes import QuotesPage
from briefing_app.ui.quote_cards import BLANK, cards_of
from briefing_app.ui.quote_tiles import QuoteDelegate, QuoteRow, QuoteTiles, first_words
from briefing_app.ui.widgets.wall import Wall
from tests.ui.hands import press, sheet_over, type_in


def opened(window: MainWindow) -> QuotesPage:
    window.go("quotes")
    return cast("QuotesPage", window.page("quotes"))


def tiles(page: QuotesPage) -> list[QuoteRow]:
    return [cast("QuoteRow", row) for row in page._wall.rows]


def test_a_quote_hangs_with_speaker_and_office(window: MainWindow) -> None:
    first = tiles(opened(window))[0]
    assert (first.title, first.detail, first.office) == ("“The door is open,”", "Ana Petrova", "Foreign Minister")


def test_hidden_speakers_are_shown_one_by_one(window: MainWindow) -> None:
    page = opened(window)
    press(Qt.Key.Key_H)
    assert {tile.spoken.rsplit("”. ", 1)[-1] for tile in tiles(page)} == {"Who said it?"}
    press(Qt.Key.Key_Space)
    assert [tile.hidden for tile in tiles(page)] == [False, True, True]


def test_a_click_on_a_hidden_name_shows_it_and_opens_nothing(window: MainWindow) -> None:
    page = opened(window)
    press(Qt.Key.Key_H)
    page._wall.opened.emit(page._wall.rows[1])
    assert (tiles(page)[0].hidden, page._drawer.isVisible()) == (False, False)


def test_showing_a_name_moves_no_tile(window: MainWindow) -> None:
    page = opened(window)
    press(Qt.Key.Key_H)
    before = list(page._wall._rects)
    press(Qt.Key.Key_Space)
    assert page._wall._rects == before


def test_the_wall_is_filtered_by_speaker(window: MainWindow) -> None:
    page = opened(window)
    page._speaker.setCurrentText("Omar Haddad")
    assert [tile.title for tile in tiles(page)] == ["“Nothing is signed,”"]


def test_the_wall_is_filtered_by_kind(window: MainWindow) -> None:
    page = opened(window)
    page._kind.setCurrentText("Fragments")
    assert tiles(page) == []


def test_enter_opens_the_source_and_escape_closes_it(window: MainWindow) -> None:
    page = opened(window)
    press(Qt.Key.Key_Return)
    assert page._drawer.isVisible()
    press(Qt.Key.Key_Escape)
    assert (page._drawer.isVisible(), page._wall.hasFocus()) == (False, True)


def test_a_card_is_made_at_a_key(window: MainWindow, answers: list[object], qtbot: QtBot) -> None:
    opened(window)
    answers.append(0)
    press(Qt.Key.Key_C)
    qtbot.waitUntil(lambda: not window.busy, timeout=20_000)
    assert "Who said: “The door is open”?" in [card.front for card in window.workspace.cards()]


def test_another_speaker_is_given_by_key(window: MainWindow, qtbot: QtBot) -> None:
    opened(window)
    press(Qt.Key.Key_E)
    sheet_over(window, qtbot)
    type_in("ortiz")
    press(Qt.Key.Key_Return)
    assert window.workspace.dossier().quotes[0].speaker == "person/Juan Ortiz"


def test_the_present_speaker_stays_at_enter(window: MainWindow, qtbot: QtBot) -> None:
    opened(window)
    press(Qt.Key.Key_E)
    sheet_over(window, qtbot)
    press(Qt.Key.Key_Return)
    assert window.workspace.dossier().quotes[0].speaker == "person/Ana Petrova"


def test_the_speaker_is_taken_away_by_who_says_so(window: MainWindow, qtbot: QtBot) -> None:
    opened(window)
    press(Qt.Key.Key_E)
    sheet_over(window, qtbot)
    type_in("nobody")
    press(Qt.Key.Key_Return)
    assert window.workspace.dossier().quotes[0].speaker is None


def test_a_long_quote_is_wrapped_where_its_speaker_is_asked(window: MainWindow, qtbot: QtBot) -> None:
    page = opened(window)
    page._quotes = (replace(page._quotes[0], text="A very long word of mine " * 12),)
    page._show_wall()
    page._wall.setFocus()
    press(Qt.Key.Key_E)
    assert sheet_over(window, qtbot).width() < window.width()


def dossier_of(window: MainWindow) -> Dossier:
    return window.workspace.dossier()


def test_words_are_verified_only_when_they_are_the_characters_of_the_article(window: MainWindow) -> None:
    dossier = dossier_of(window)
    quote = dossier.quotes[0]
    assert QuoteTiles(dossier).tile(quote).verified
    assert not QuoteTiles(dossier).tile(replace(quote, text="The door is open.")).verified
    moved = Evidence(
        quote.evidence[0].article, Span(quote.evidence[0].span.start + 1, quote.evidence[0].span.end + 1)
    )
    assert not QuoteTiles(dossier).tile(replace(quote, evidence=(moved,))).verified


@pytest.mark.parametrize(("confidence", "said"), [(0.59, "Ana Petrova?"), (0.6, "Ana Petrova")])
def test_an_unsure_speaker_is_a_question(window: MainWindow, confidence: float, said: str) -> None:
    dossier = dossier_of(window)
    tile = QuoteTiles(dossier).tile(replace(dossier.quotes[0], confidence=confidence))
    assert (tile.detail, tile.asks) == (said, said.endswith("?"))


def test_at_most_sixty_words_hang_on_the_wall() -> None:
    assert first_words("word " * 61) == "word " * 60 + "[…]"
    assert first_words("word " * 60) == ("word " * 60).strip()


def test_a_dated_quote_gives_three_cards_and_none_holds_its_answer(window: MainWindow) -> None:
    dossier = dossier_of(window)
    quote = replace(dossier.quotes[1], said_on=When("2024-05-03"))
    made = cards_of(quote, dossier.actor("person/Ana Petrova"))
    assert list(made) == ["Who said it?", "How does it go on?", "When was it said?"]
    assert BLANK in made["How does it go on?"].front
    assert all(card.back not in card.front for card in made.values())


def many(dossier: Dossier, number: int) -> list[QuoteRow]:
    """Quotations of all lengths."""
    rng = Random(1)
    tile = QuoteTiles(dossier).tile(dossier.quotes[0])
    return [
        replace(tile, key=str(nth), title=f"“{nth} {'we shall see ' * rng.randint(1, 20)}”") for nth in range(number)
    ]


def test_tiles_of_the_wall_never_overlap_and_every_one_can_be_hit(qtbot: QtBot, window: MainWindow) -> None:
    delegate = QuoteDelegate()
    wall = Wall("Quotes", delegate, delegate.height)
    qtbot.addWidget(wall)
    wall.resize(900, 600)
    wall.show_rows(many(dossier_of(window), 300), select=0)
    wall.show()
    qtbot.waitUntil(lambda: len(wall._rects) == 300, timeout=20_000)
    for column in wall._columns:
        rects = [wall._rects[nth] for nth in column]
        assert all(above.bottom() < below.top() for above, below in pairwise(rects))
    hit = [wall.indexAt(wall.visualRect(wall.model().index(nth, 0)).center()).row() for nth in range(300)]
    assert hit == list(range(300))


def test_every_tile_is_reached_by_down_and_right(qtbot: QtBot, window: MainWindow) -> None:
    delegate = QuoteDelegate()
    wall = Wall("Quotes", delegate, delegate.height)
    qtbot.addWidget(wall)
    wall.resize(900, 600)
    wall.show_rows(many(dossier_of(window), 30), select=0)
    wall.show()
    wall.doItemsLayout()
    seen = set()
    for head in [column[0] for column in wall._columns]:
        wall.setCurrentIndex(wall.model().index(head, 0))
        for _ in range(30):
            seen.add(wall.currentIndex().row())
            QTest.keyClick(wall, Qt.Key.Key_Down)
    assert seen == set(range(30))
