from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import cast

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from briefing_app import paths
from briefing_app.extract import reader
from briefing_app.model.briefing import CorrectionKind
from briefing_app.model.facts import Extraction
from briefing_app.model.text import Article
from briefing_app.settings import Settings
from briefing_app.ui import words
from briefing_app.ui.keys import KEYS
from briefing_app.ui.main_window import PLACES, MainWindow
from briefing_app.ui.pages.articles import ArticlesPage
from briefing_app.ui.pages.people import PeoplePage
from briefing_app.ui.widgets.finder import Finder
from briefing_app.ui.widgets.key_help import KeyHelp
from briefing_app.ui.widgets.row_list import RowList
from tests.ui.hands import said

Open = Callable[..., MainWindow]


def titles(window: MainWindow, page: str, name: str) -> list[str]:
    """What a list of a page shows."""
    for found in window.page(page).findChildren(RowList):
        if found.accessibleName() == name:
            return [row.title for row in found.rows]
    raise AssertionError(name)


def done(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.busy, timeout=20_000)


def written(place: Path, name: str, text: str) -> Path:
    file = place / name
    file.write_text(text, "utf-8")
    return file


ARTICLE = (
    "Mara Lind came to the capital on Monday and met the prime minister there for an hour. "
    "The two agreed that the ministers of trade would meet again in the autumn, officials said."
)


@pytest.mark.parametrize("nth", range(1, 10))
def test_control_and_a_digit_goes_to_that_page(window: MainWindow, nth: int) -> None:
    QTest.keyClick(window, Qt.Key(Qt.Key.Key_0 + nth), Qt.KeyboardModifier.ControlModifier)
    assert window.page(PLACES[nth - 1].key).isVisible()


def test_escape_leads_home(window: MainWindow) -> None:
    window.go("timeline")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.page("home").isVisible()


def test_space_on_home_begins_to_study(window: MainWindow) -> None:
    QTest.keyClick(window.page("home"), Qt.Key.Key_Space)
    assert window.page("study").isVisible()


def test_question_mark_shows_the_keys(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Question)
    assert window.findChild(KeyHelp) is not None


def test_key_map_begins_with_the_keys_of_the_page_that_is_seen(window: MainWindow) -> None:
    window.go("study")
    window.help()
    shown = window.findChild(KeyHelp)
    assert shown is not None
    heads = [each for each in said(shown) if each in {key.where for key in KEYS}]
    assert heads[:2] == ["Study", "Everywhere"]


def test_pages_are_gone_to_by_alt_and_a_number_also_while_a_card_is_studied(window: MainWindow) -> None:
    window.go("study")
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert window.page("people").isVisible()


def test_key_map_is_read_without_scrolling_sideways(window: MainWindow, qtbot: QtBot) -> None:
    window.help()
    shown = window.findChild(KeyHelp)
    assert shown is not None
    qtbot.waitUntil(shown.isVisible)

    area = shown.findChild(QScrollArea)

    assert area is not None
    assert area.horizontalScrollBar().maximum() == 0


def test_search_finds_somebody_and_opens_them(window: MainWindow) -> None:
    window.search()
    finder = window.findChild(Finder)
    assert finder is not None
    QTest.keyClicks(finder._field, "Haddad")
    QTest.keyClick(finder._field, Qt.Key.Key_Return)
    assert window.page("people").isVisible() or window.page("articles").isVisible()


def test_every_label_shows_plain_text(window: MainWindow) -> None:
    for place in PLACES:
        window.go(place.key)
    labels = window.findChildren(QLabel)
    assert len(labels) > 40
    assert {label.textFormat() for label in labels if label.text()} == {Qt.TextFormat.PlainText}


@pytest.mark.parametrize("size", [100, 150])
@pytest.mark.parametrize("place", [place.key for place in PLACES])
def test_no_sentence_is_clipped_in_a_small_window(window: MainWindow, qtbot: QtBot, place: str, size: int) -> None:
    window.workspace.set_settings(Settings(text_scale=size))
    window.restyled.emit()
    window.resize(1024, 640)
    window.go(place)
    qtbot.wait(20)
    shown = [label for label in window.findChildren(QLabel) if label.isVisible() and label.text()]
    clipped = [
        label.text()
        for label in shown
        if label.wordWrap() and label.height() < label.heightForWidth(label.width()) - 2
    ]
    window.workspace.set_settings(Settings())
    window.restyled.emit()
    assert clipped == []


def test_every_button_has_a_name_for_those_who_do_not_see_it(window: MainWindow) -> None:
    for place in PLACES:
        window.go(place.key)
    buttons = [found for found in window.findChildren(QAbstractButton) if not found.isHidden()]
    nameless = [
        b for b in buttons if not (b.text() or b.accessibleName()) and b.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert nameless == []


def test_narrow_window_keeps_icons_in_the_rail(window: MainWindow) -> None:
    window.resize(1024, 640)
    assert window._rail.width() == 64


def test_files_given_at_start_are_read_and_kept(open_window: Open, tmp_path: Path, qtbot: QtBot) -> None:
    file = written(tmp_path, "lind.txt", ARTICLE)
    window = open_window(tmp_path / "data", [file])
    done(window, qtbot)
    window.go("articles")
    assert titles(window, "articles", "Articles") == ["lind.txt"]


def test_dropped_file_is_read(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(written(tmp_path, "lind.txt", ARTICLE)))])
    none = Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none)
    window.dropEvent(drop)
    done(window, qtbot)
    window.go("articles")
    assert "lind.txt" in titles(window, "articles", "Articles")


def test_a_colleagues_briefing_among_the_files_is_added(
    window: MainWindow, open_window: Open, answers: list[object], tmp_path: Path, qtbot: QtBot
) -> None:
    place = tmp_path / "colleague.briefing"
    window.workspace.exchange.export("briefing", place, datetime(2024, 5, 6, tzinfo=UTC))
    window.close()
    other = open_window(tmp_path / "elsewhere", [written(tmp_path, "lind.txt", ARTICLE)])
    done(other, qtbot)
    answers.append(0)
    other.read([place])
    qtbot.waitUntil(lambda: len(other.workspace.articles()) > 1)  # it is read in a worker
    done(other, qtbot)
    other.go("articles")
    assert {"Petrova comes to Geneva", "lind.txt"} <= set(titles(other, "articles", "Articles"))


def test_one_bad_file_is_told_and_the_other_is_kept(open_window: Open, tmp_path: Path, qtbot: QtBot) -> None:
    files = [tmp_path / "missing.txt", written(tmp_path, "lind.txt", ARTICLE)]
    window = open_window(tmp_path / "data", files)
    done(window, qtbot)
    window.go("articles")
    assert titles(window, "articles", "Articles")[1:] == ["lind.txt"]
    assert "missing.txt" in titles(window, "articles", "Articles")[0]
    assert "missing.txt" in window.notice


def test_what_does_not_look_english_is_read_when_the_person_insists(
    open_window: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    german = "Die Minister der beiden Länder einigten sich am Dienstag in Berlin auf den Vertrag. "
    window = open_window(tmp_path / "data", [written(tmp_path, "deutsch.txt", german * 4)])
    done(window, qtbot)
    deed = next(button for button in window.findChildren(QAbstractButton) if button.text() == "Read it anyway")
    deed.click()
    done(window, qtbot)
    assert [article.name for article in window.workspace.articles()] == ["deutsch.txt"]


def test_pasted_text_becomes_an_article(window: MainWindow, answers: list[object], qtbot: QtBot) -> None:
    answers.append(ARTICLE)
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    done(window, qtbot)
    window.go("articles")
    assert len(titles(window, "articles", "Articles")) == 3


def test_cancel_keeps_the_article_being_read_and_starts_no_other(
    open_window: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    files = [written(tmp_path, f"{nth}.txt", f"{ARTICLE} Number {nth}.") for nth in range(5)]
    cancelled = Event()

    def read(article: Article) -> Extraction:
        """The second article takes until the person has cancelled."""
        if article.name == "1.txt":
            cancelled.wait(10)
        return Extraction(article.key)

    window = open_window(tmp_path / "data", files, read)
    qtbot.waitUntil(lambda: window._work.words == "Reading 2 of 5 …")
    window._work.cancelled.emit()
    cancelled.set()
    done(window, qtbot)
    window.go("articles")
    assert titles(window, "articles", "Articles") == ["0.txt", "1.txt"]


def test_first_run_opens_the_sample(open_window: Open, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_window(tmp_path / "data")
    assert window.busy
    done(window, qtbot)
    window.go("articles")
    assert len(titles(window, "articles", "Articles")) >= 8


def test_own_articles_take_the_place_of_the_sample(open_window: Open, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_window(tmp_path / "data")
    done(window, qtbot)
    window.read([written(tmp_path, "lind.txt", ARTICLE)])
    done(window, qtbot)
    window.go("articles")
    assert titles(window, "articles", "Articles") == ["lind.txt"]


def test_notice_counts_only_the_cards_that_stay_and_says_the_sample_went(
    open_window: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    def read(article: Article) -> Extraction:
        """Only one article of the sample says anything."""
        first = min(path.name for path in paths.sample().glob("*.md") if path.name != "README.md")
        return reader.read(article) if article.name == first else Extraction(article.key)

    window = open_window(tmp_path / "data", (), read)
    done(window, qtbot)
    before = len(window.workspace.cards())
    window.read([written(tmp_path, "lind.txt", ARTICLE)])
    done(window, qtbot)
    assert before > len(window.workspace.cards())
    cards = words.count(len(window.workspace.cards()), "card")
    told = "The sample has made room for your articles; what you answered is kept."
    assert window.notice == f"1 article read · {cards} in all. {told}"


def test_second_own_article_says_nothing_more_of_the_sample(open_window: Open, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_window(tmp_path / "data")
    done(window, qtbot)
    for name in ("lind.txt", "more.txt"):
        window.read([written(tmp_path, name, f"{ARTICLE} {name}")])
        done(window, qtbot)
    assert window.notice.startswith("1 article read")
    assert "sample" not in window.notice


def test_studied_card_that_is_no_longer_made_is_told(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window.go("home")
    QTest.keyClick(window, Qt.Key.Key_Space)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_3):
        QTest.keyClick(QApplication.focusWidget() or window, key)
    (studied,) = window.workspace.memories()
    window.workspace.correct(CorrectionKind.CARD_REJECT, studied, None, datetime(2024, 5, 6, 9, 0, tzinfo=UTC))
    window.read([written(tmp_path, "lind.txt", ARTICLE)])
    done(window, qtbot)
    assert window.notice.endswith(
        "1 card that you studied is no longer made, as the facts changed; what you learnt is kept."
    )


def test_control_q_is_in_the_key_map_and_closes_the_window(window: MainWindow) -> None:
    assert any(key.keys == "Ctrl+Q" for key in KEYS)
    QTest.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not window.isVisible()


@pytest.mark.parametrize(("word", "tag"), [("Haddad", "person"), ("signed", "quote")])
def test_search_says_what_it_found_in_plain_words(window: MainWindow, word: str, tag: str) -> None:
    window.search()
    finder = window.findChild(Finder)
    assert finder is not None
    finder._field.setText(word)
    finder._search()
    spoken = [row.spoken for row in finder._list.rows]
    assert any(said.endswith(f". {tag}") for said in spoken)
    assert not any(said.endswith((". actor", ". quotation")) for said in spoken)


def test_search_is_over_when_the_window_closes_in_the_middle_of_typing(window: MainWindow, qtbot: QtBot) -> None:
    window.search()
    finder = window.findChild(Finder)
    assert finder is not None
    finder._field.setText("signed")
    window.close()
    qtbot.wait(2 * finder._typing.interval())  # a search of the closed store is an error, which the test sees
    assert not finder.isVisible()


def test_renamed_actor_stays_renamed_until_undone(window: MainWindow, answers: list[object], qtbot: QtBot) -> None:
    window.go("people")
    people = cast("PeoplePage", window.page("people"))
    people.show_actor("person/Juan Ortiz")
    answers.append("Juan A. Ortiz")
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_E)
    done(window, qtbot)
    assert "Juan A. Ortiz" in titles(window, "people", "People")
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    done(window, qtbot)
    assert "Juan A. Ortiz" not in titles(window, "people", "People")


def test_fact_that_is_chosen_is_pointed_at_in_the_text(window: MainWindow) -> None:
    window.go("articles")
    page = cast("ArticlesPage", window.page("articles"))
    page.facts.tabs.setCurrentIndex(2)
    page.facts.list.choose("quote/We will sign before the summer,")
    assert page.text.view.pointed() == "“We will sign before the summer,” she said."


def test_words_after_an_emoji_are_still_pointed_at_exactly(window: MainWindow) -> None:
    window.go("articles")
    page = cast("ArticlesPage", window.page("articles"))
    page.facts.tabs.setCurrentIndex(4)
    page.facts.list.setCurrentIndex(page.facts.list.model().index(1, 0))
    assert page.text.view.pointed() == "They talked for two hours."
