"""Issue 4’s journey by keyboard: read two articles, merge, fix a speaker, reject and add a card, restart, undo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_app.extract import reader
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.pages.articles import ArticlesPage
from briefing_app.workspace import Workspace
from tests.ui.hands import press, type_in

NORTH = """Geneva talks open in the rain

3 May 2024

GENEVA - Foreign Minister Ana Petrova of Norvia met the Sudrian foreign minister, Omar Haddad, in Geneva on Friday.

"The door is open and it will stay open," Petrova told reporters after the meeting.

President Juan Ortiz of Sudria will visit Norvia in June 2024, the Sudrian foreign ministry said on Friday.

Norvia and Peru signed a treaty on fishing rights in Basel on 12 April 2024, after nine years of talks.
"""
SOUTH = """Abu Salim dampens hopes

4 May 2024

SUDRA CITY - Foreign Minister Abu Salim said on Saturday that nothing had been signed in Geneva.

"We went there to listen, and we listened," Salim told parliament.

Ana Petrova flew back to Norvia on Saturday.
"""


def tab_to(accessible_name: str) -> None:
    """Tab until the thing with this name has the focus."""
    for _ in range(60):
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus.accessibleName() == accessible_name:
            return
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {accessible_name}")


def down_to(desk: ArticlesPage, title: str) -> None:
    """Home, then J until the chosen row begins with `title`."""
    press(Qt.Key.Key_Home)
    for _ in desk.facts.list.rows:
        now = desk.facts.list.current()
        if now and now.title.startswith(title):
            return
        press(Qt.Key.Key_J)
    raise AssertionError(f"no row {title}: {[row.title for row in desk.facts.list.rows]}")


def to_tab(nth: int) -> None:
    tab_to("Kinds of facts")
    press(*[Qt.Key.Key_Left] * 5, *[Qt.Key.Key_Right] * nth)
    tab_to("Facts of this article")


def state(workspace: Workspace) -> dict[str, object]:
    dossier = workspace.dossier()
    names = {actor.key: actor.name for actor in dossier.actors}
    return {
        "people": sorted(actor.name for actor in dossier.actors if actor.key.startswith("person/")),
        "said": {quote.text: names.get(quote.speaker or "") for quote in dossier.quotes},
        "cards": sorted(card.front for card in workspace.cards()),
    }


def test_two_articles_are_put_right_by_keyboard_kept_and_undone(
    open_window: Callable[..., MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    def settled(window: MainWindow) -> None:
        qtbot.waitUntil(lambda: not window.busy, timeout=120_000)

    files = [tmp_path / "north.txt", tmp_path / "south.txt"]
    for file, text in zip(files, (NORTH, SOUTH), strict=True):
        file.write_text(text, "utf-8")
    window = open_window(tmp_path / "data", files, reader.read)
    settled(window)
    before = state(window.workspace)
    desk = cast("ArticlesPage", window.page("articles"))

    press(Qt.Key.Key_2, ctrl=True)
    press(Qt.Key.Key_Down)  # the second article
    to_tab(0)
    down_to(desk, "Abu Salim")
    press(Qt.Key.Key_M)
    type_in("haddad")
    press(Qt.Key.Key_Return)
    assert "Abu Salim" not in cast("list[str]", state(window.workspace)["people"])

    to_tab(2)
    down_to(desk, "“We went")
    press(Qt.Key.Key_E)
    type_in("Ana Petrova")
    press(Qt.Key.Key_Return, Qt.Key.Key_Escape)
    settled(window)
    window.activateWindow()  # without a window manager nothing does so once the list of names has closed
    qtbot.waitUntil(window.isActiveWindow)

    tab_to("Articles")
    press(Qt.Key.Key_Up)
    to_tab(3)
    gone = desk.facts.list.rows[0].title
    press(Qt.Key.Key_Home, Qt.Key.Key_X)
    assert gone not in cast("list[str]", state(window.workspace)["cards"])

    tab_to("Text of the article")
    press(Qt.Key.Key_Home, ctrl=True)
    press(*[Qt.Key.Key_Right] * 6, ctrl=True, shift=True)
    press(Qt.Key.Key_4)
    type_in("Whose hopes are dampened?")
    press(Qt.Key.Key_Return, ctrl=True)
    settled(window)

    after = state(window.workspace)
    assert "Whose hopes are dampened?" in cast("list[str]", after["cards"])
    assert "Ana Petrova" in cast("dict[str, str]", after["said"]).values()
    window.close()

    again = open_window(tmp_path / "data", (), reader.read)
    press(Qt.Key.Key_2, ctrl=True)
    settled(again)
    assert state(again.workspace) == after

    for _ in range(4):
        press(Qt.Key.Key_Z, ctrl=True)
    settled(again)
    assert state(again.workspace) == before
    press(Qt.Key.Key_Z, ctrl=True)
    assert again.notice == "There is nothing to take back."
