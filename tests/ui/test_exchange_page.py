"""Export and import by keyboard: what is chosen, how it will look, how far it is, what became of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.model.exchange import Fate
from briefing_app.settings import Settings
from briefing_app.ui.exchange.arrival import ArrivalPanel
from briefing_app.ui.exchange.job import WriteJob
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.pages.export import ExportPage
from tests.ui.hands import named, said


@pytest.fixture
def page(window: MainWindow) -> ExportPage:
    window.go("export")
    return cast("ExportPage", window.page("export"))


def words(page: ExportPage) -> str:
    return "\n".join(said(page))


def preview(page: ExportPage) -> str:
    return page.findChildren(QPlainTextEdit)[0].toPlainText()


def test_the_first_cards_are_shown_as_the_file_will_have_them(page: ExportPage) -> None:
    page.choose("markdown")
    assert preview(page).startswith("# ")
    page.choose("csv")
    assert preview(page).startswith('"kind","front"')


def test_what_is_left_out_is_told_before_it_is_written(page: ExportPage) -> None:
    page.choose("kahoot")
    assert "without choices are left out" in words(page)


def test_a_choice_narrows_what_goes(page: ExportPage, qtbot: QtBot) -> None:
    page.choose("csv")
    before = named(page, "save").text()
    page._cards._kinds.setCurrentIndex(3)
    qtbot.waitUntil(lambda: named(page, "save").text() != before)
    assert "card" in named(page, "save").text()


def test_a_choice_that_nothing_fits_cannot_be_saved(page: ExportPage, qtbot: QtBot) -> None:
    page.choose("csv")
    page._cards._search.setText("nobody at all")
    qtbot.waitUntil(lambda: "No card fits what is chosen." in words(page))
    assert not named(page, "save").isEnabled()


def test_what_holds_no_cards_is_saved_whatever_was_searched(page: ExportPage, qtbot: QtBot) -> None:
    page.choose("csv")
    page._cards._search.setText("nobody at all")
    qtbot.waitUntil(lambda: not named(page, "save").isEnabled())
    for name in ("brief", "calendar", "briefing"):
        page.choose(name)
        assert named(page, "save").text() == "Save …   Enter"
        assert named(page, "save").isEnabled()


def test_questions_are_counted_where_the_file_has_questions(page: ExportPage) -> None:
    page.choose("kahoot")
    assert "question" in named(page, "save").text()


def test_title_and_text_stand_together_where_there_is_no_preview(page: ExportPage) -> None:
    page.choose("brief")
    QApplication.processEvents()
    title, text = page._name.geometry(), page._about.geometry()
    assert text.top() - title.bottom() < 2 * title.height()


@pytest.mark.parametrize("name", ["csv", "cards", "kahoot", "brief"])
def test_nothing_is_cut_at_the_right_in_large_type_and_a_small_window(
    page: ExportPage, window: MainWindow, name: str
) -> None:
    window.workspace.set_settings(Settings(text_scale=200))
    window.restyled.emit()
    window.resize(1024, 640)
    page.choose(name)
    QApplication.processEvents()
    inside = cast("QWidget", page._about.parentWidget())
    shown = cast("QWidget", inside.parentWidget()).width()
    window.workspace.set_settings(Settings())
    window.restyled.emit()
    assert inside.minimumSizeHint().width() <= shown


def test_an_option_is_kept_for_the_next_time(
    page: ExportPage, answers: list[object], tmp_path: Path, qtbot: QtBot
) -> None:
    page.choose("csv")
    field = page._options._fields["separator"]
    field.setCurrentIndex(1)  # type: ignore[union-attr] # a field to choose from
    answers.append(tmp_path / "deck.csv")
    page.save()
    qtbot.waitUntil(lambda: f"Saved {tmp_path / 'deck.csv'}" in words(page))
    assert '";"' in (tmp_path / "deck.csv").read_text(encoding="utf-8-sig")
    page.choose("anki")
    page.choose("csv")
    kept = page._options.values()["separator"]
    assert kept == ("semicolon" if page._desk.look else "comma")


def test_writing_that_is_stopped_leaves_no_file(tmp_path: Path) -> None:
    def write(tell: Callable[[int], None]) -> None:
        job.stop()
        tell(1)
        (tmp_path / "x").write_text("x")

    job = WriteJob(write)
    done: list[bool] = []
    job.done.connect(done.append)
    job.run()
    assert done == [False]
    assert not (tmp_path / "x").exists()


def bring(page: ExportPage, qtbot: QtBot, *files: Path) -> None:
    page.bring(files)
    qtbot.waitUntil(lambda: not page.coming and page.findChildren(ArrivalPanel)[0].isVisible())


def test_an_import_is_told_row_by_row_and_taken_back_in_one_step(
    page: ExportPage, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    table = tmp_path / "mine.csv"
    table.write_text("front,back\nWhere do they meet?,Geneva\n,nothing asked\n", encoding="utf-8")
    bring(page, qtbot, table)
    assert "mine.csv: 1 added, 1 skipped." in words(page)
    assert "Geneva" in [card.back for card in window.workspace.cards()]
    named(page.findChildren(ArrivalPanel)[0], "take back").click()
    assert "Geneva" not in [card.back for card in window.workspace.cards()]


def long_table(folder: Path, cards: int) -> Path:
    rows = "".join(f"Where is number {n}?,In town {n}\n" for n in range(cards))
    table = folder / "long.csv"
    table.write_text(f"front,back\n{rows}", encoding="utf-8")
    return table


def test_an_import_that_is_cancelled_changes_nothing(
    page: ExportPage, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    table = long_table(tmp_path, 20_000)
    before = window.workspace.cards()
    page.bring([table])
    named(page, "cancel").click()
    qtbot.waitUntil(lambda: not page.coming)
    assert window.workspace.cards() == before


def test_what_is_done_while_a_file_is_kept_comes_behind_all_of_it(
    page: ExportPage, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    table = long_table(tmp_path, 2_000)
    page.bring([table])
    qtbot.waitUntil(lambda: window.workspace.entering)  # the first of its cards are kept
    window.undo()
    qtbot.waitUntil(lambda: not (page.coming or window.busy))
    assert not [card for card in window.workspace.cards() if "number" in card.front]


def test_a_table_without_names_is_asked_about(
    page: ExportPage, window: MainWindow, answers: list[object], tmp_path: Path, qtbot: QtBot
) -> None:
    table = tmp_path / "mine.csv"
    table.write_text("1,Geneva,Where do they meet?\n", encoding="utf-8")
    answers += [2, 1, 0, 0]
    bring(page, qtbot, table)
    assert ("Where do they meet?", "Geneva") in [(card.front, card.back) for card in window.workspace.cards()]


def test_a_card_without_an_article_says_so(
    page: ExportPage, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    table = tmp_path / "mine.csv"
    table.write_text("front,back\nWhere do they meet?,Geneva\n", encoding="utf-8")
    bring(page, qtbot, table)
    card = next(card for card in window.workspace.cards() if card.back == "Geneva" and not card.evidence)
    assert window.workspace.citation(card).line == "A deck that was taken in"


def test_a_deck_that_was_exported_brings_nothing_new(page: ExportPage, window: MainWindow, tmp_path: Path) -> None:
    target = tmp_path / "deck.apkg"
    window.workspace.exchange.export("anki", target, page._desk.now())
    report = window.workspace.arrivals.bring(target, page._desk.now())
    assert {row.fate for row in report.rows} == {Fate.SAME}


def test_of_several_files_all_are_told_and_the_last_is_taken_back(
    page: ExportPage, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    files = [tmp_path / "one.csv", tmp_path / "two.csv"]
    for file, city in zip(files, ("Geneva", "Basel"), strict=True):
        file.write_text(f"front,back\nWhere is {file.stem}?,{city}\n", encoding="utf-8")
    bring(page, qtbot, *files)
    told = words(page)
    assert "one.csv: 1 added." in told
    assert "two.csv: 1 added." in told
    assert "takes back two.csv alone" in told
    named(page.findChildren(ArrivalPanel)[0], "take back").click()
    backs = [card.back for card in window.workspace.cards()]
    assert "Geneva" in backs
    assert "Basel" not in backs


def test_a_briefing_is_told_row_by_row(page: ExportPage, window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    bundle = tmp_path / "talks.briefing"
    window.workspace.exchange.export("briefing", bundle, page._desk.now())
    bring(page, qtbot, bundle)
    articles = len(window.workspace.articles())
    assert f"talks.briefing: {articles} the same." in words(page)
    assert not named(page.findChildren(ArrivalPanel)[0], "take back").isVisible()


def taken_out(window: MainWindow, page: ExportPage, bundle: Path) -> str:
    """The key of an article that stands in the bundle and no longer here."""
    window.workspace.exchange.export("briefing", bundle, page._desk.now())
    key = window.workspace.articles()[0].key
    window.workspace.remove(key)
    window.workspace.update()
    return key


def test_the_articles_of_a_briefing_are_merged_in_a_turn_of_their_own(
    page: ExportPage, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    key = taken_out(window, page, tmp_path / "talks.briefing")
    with qtbot.waitSignal(page.unmerged):
        page.bring([tmp_path / "talks.briefing"])
    assert key in {article.key for article in window.workspace.articles()}
    assert window.workspace.plan.unmerged()
    qtbot.waitUntil(lambda: not window.busy and not window.workspace.plan.unmerged(), timeout=10_000)
    qtbot.waitUntil(page.findChildren(ArrivalPanel)[0].isVisible)


def test_a_briefing_taken_back_while_it_is_merged_stays_away(
    page: ExportPage, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    key = taken_out(window, page, tmp_path / "talks.briefing")
    with qtbot.waitSignal(page.unmerged):
        page.bring([tmp_path / "talks.briefing"])
    assert window.workspace.plan.unmerged()
    window.workspace.arrivals.take_back()
    qtbot.waitUntil(lambda: not window.busy and not page.coming, timeout=30_000)
    assert key not in {article.key for article in window.workspace.articles()}


def test_an_empty_table_is_told_to_be_empty(page: ExportPage, tmp_path: Path) -> None:
    told: list[str] = []
    page.failed.connect(lambda error: told.append(str(error)))
    (tmp_path / "empty.csv").write_text("")
    page.bring([tmp_path / "empty.csv"])
    assert "empty.csv is empty" in told[0]
