"""Tabs that wrap."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from briefing_app.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

_NAMES = tuple((name, f"All {name}") for name in ("Actors", "Events", "Quotes"))


@pytest.fixture
def tabs(qtbot: QtBot) -> Tabs:
    made = Tabs("Kinds", _NAMES)
    qtbot.addWidget(made)
    made.show()
    return made


def test_arrow_keys_go_from_tab_to_tab_and_stop_at_the_ends(tabs: Tabs) -> None:
    chosen: list[int] = []
    tabs.changed.connect(chosen.append)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(tabs, key)
    assert chosen == [1, 2]
    assert tabs.accessibleDescription() == "Quotes"


def test_no_tab_is_cut_where_there_is_little_room(tabs: Tabs) -> None:
    buttons = tabs.findChildren(QPushButton)
    wide = max(made.sizeHint().width() for made in buttons)
    tabs.resize(wide + 4, 300)
    assert not tabs.fit()
    assert all(made.width() >= made.sizeHint().width() for made in buttons)
    assert len({made.y() for made in buttons}) == len(buttons)
