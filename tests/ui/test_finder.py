"""Search everything, by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from briefing_app.model.hits import Hit
from briefing_app.model.text import Span
from briefing_app.ui.widgets.finder import Finder
from briefing_app.ui.widgets.hit_list import HitList, HitRow, Passage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from briefing_app.ui.main_window import MainWindow


@pytest.fixture
def finder(window: MainWindow) -> Finder:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    found = window.findChild(Finder)
    assert found is not None
    return found


def shown(finder: Finder) -> list[str]:
    """Headings, and the titles under them set in."""
    return [row.title if row.hit is None else f"  {row.title}" for row in finder._list.rows]


def typed(finder: Finder, words: str, qtbot: QtBot) -> None:
    QTest.keyClicks(finder._field, words)
    qtbot.waitUntil(lambda: not finder._typing.isActive())


def test_what_can_be_typed_is_shown_until_something_is(finder: Finder, qtbot: QtBot) -> None:
    assert not finder._list.isVisible()

    typed(finder, "h", qtbot)

    assert finder._list.isVisible()


def test_results_come_as_one_types_under_their_kinds(finder: Finder, qtbot: QtBot) -> None:
    typed(finder, "hadd", qtbot)

    headings = [line for line in shown(finder) if not line.startswith(" ")]
    assert headings == ["People and bodies", "Events", "Quotes", "Cards", "Articles"]
    assert shown(finder)[1] == "  Omar Haddad"


def test_first_hit_is_chosen_and_arrows_pass_headings(finder: Finder, qtbot: QtBot) -> None:
    typed(finder, "haddad", qtbot)
    first = finder._list.current()
    assert first is not None
    assert first.kind == "actor"

    QTest.keyClick(finder._field, Qt.Key.Key_Down)

    second = finder._list.current()
    assert second is not None
    assert second.kind == "event"
    QTest.keyClick(finder._field, Qt.Key.Key_Up)
    assert finder._list.current() == first


def test_tab_goes_to_the_next_kind_and_back(finder: Finder, qtbot: QtBot) -> None:
    typed(finder, "haddad", qtbot)

    kinds = []
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        QTest.keyClick(finder._field, key)
        current = finder._list.current()
        kinds.append(current.kind if current else "")

    assert kinds == ["event", "quote", "event"]


def test_enter_opens_what_is_chosen(finder: Finder, window: MainWindow, qtbot: QtBot) -> None:
    typed(finder, "source:southern tag:article", qtbot)

    QTest.keyClick(finder._field, Qt.Key.Key_Return)

    assert not finder.isVisible()
    assert window.page("articles").isVisible()


def test_click_opens_what_it_hits(finder: Finder, window: MainWindow, qtbot: QtBot) -> None:
    typed(finder, "petrova tag:person", qtbot)
    view = finder._list

    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.currentIndex()).center() + QPoint(0, 2)
    )

    assert window.page("people").isVisible()


def test_escape_closes(finder: Finder) -> None:
    QTest.keyClick(finder._field, Qt.Key.Key_Escape)

    assert not finder.isVisible()


def test_what_cannot_be_answered_is_told_in_place(finder: Finder, qtbot: QtBot) -> None:
    typed(finder, "haddad date:2024-13", qtbot)

    assert "is no date" in finder._told.text()
    assert finder._told.isVisible()
    assert "  Omar Haddad" in shown(finder)


def test_nothing_found_is_said(finder: Finder, qtbot: QtBot) -> None:
    typed(finder, "qqqq", qtbot)

    assert finder._hint.text() == "Nothing here has these words."


def test_date_stands_beside_an_event_and_the_kind_beside_a_person(finder: Finder, qtbot: QtBot) -> None:
    typed(finder, "geneva or haddad", qtbot)

    tags = {(row.hit.kind, row.title): row.tag for row in finder._list.rows if row.hit}
    assert tags["event", "Ana Petrova came to Geneva."] == "3 May 2024"
    assert tags["actor", "Omar Haddad"] == "person"


def test_row_is_spoken_with_its_kind(finder: Finder, qtbot: QtBot) -> None:
    typed(finder, "nothing", qtbot)

    said = [row.spoken for row in finder._list.rows if row.hit and row.hit.kind == "quote"]
    assert said == ["Omar Haddad. Nothing is signed,. quote"]


def test_marks_move_with_line_breaks_that_become_dots() -> None:
    text = "the minister \n\n of trade\nand summits"
    marks = tuple(Span(text.index(word), text.index(word) + len(word)) for word in ("minister", "trade", "summits"))

    line = Passage(text, marks).on_one_line()

    assert line.text == "the minister · of trade · and summits"
    assert [mark.of(line.text) for mark in line.marks] == ["minister", "trade", "summits"]


def test_what_is_found_far_behind_is_not_cut_off() -> None:
    text = f"{'a passage that goes on ' * 8}until the harbour toll was doubled"
    at = text.index("toll")
    shown = Passage(text, (Span(at, at + 4),)).from_the_first_mark()
    (mark,) = shown.marks
    assert shown.text.startswith("… ")
    assert (mark.of(shown.text), mark.start < 60) == ("toll", True)


def test_what_is_found_in_front_leaves_the_words_as_they_are() -> None:
    shown = Passage("The harbour toll was doubled", (Span(12, 16),))
    assert shown.from_the_first_mark() == shown


def test_long_words_take_two_lines_and_an_ellipsis(qtbot: QtBot) -> None:
    view = HitList("found")
    qtbot.addWidget(view)
    view.resize(300, 200)
    short, long = (Hit("card", "a", "A title", words) for words in ("some words", "some words " * 60))

    view.show_rows([HitRow(short, "A title"), HitRow(long, "A title")])

    one, two = (view.visualRect(view.model().index(nth, 0)).height() for nth in (0, 1))
    assert one < two < 2 * one
