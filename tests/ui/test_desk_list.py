"""The lists of the desk when they are long."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from briefing_app.ui import theme
from briefing_app.ui.curation.desk_list import MANY, DeskDelegate, DeskList
from briefing_app.ui.curation.picker import Picker
from briefing_app.ui.painting import line_height, small_font
from briefing_app.ui.tables import Row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

_DETAIL = "5 February 2023 · Kestrel News Agency\n19 actors · 13 events\n8 quotes · 16 to check"


@pytest.fixture(params=[100, 200])
def _scale(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    before = qapp.font()
    qapp.setFont(theme.font(theme.BODY * request.param // 100))
    yield
    qapp.setFont(before)


@pytest.mark.usefixtures("_scale")
def test_rows_of_a_long_list_have_room_for_their_words(qtbot: QtBot) -> None:
    made = DeskList("Articles")
    qtbot.addWidget(made)
    made.resize(224, 600)
    made.show_rows([Row(f"Report {nth}", key=str(nth), detail=_DETAIL) for nth in range(MANY + 1)])
    delegate = made.itemDelegate()
    assert isinstance(delegate, DeskDelegate)
    title, detail = delegate._wrapped(made.rows[0])
    needed = line_height(theme.font(theme.scaled(theme.BODY))) * len(title) + line_height(small_font()) * len(detail)
    assert needed <= delegate.sizeHint(QStyleOptionViewItem(), made.model().index(0, 0)).height()


def test_rows_to_pick_from_are_as_high_as_their_words_however_many_there_are(qtbot: QtBot) -> None:
    picker = Picker(
        "This is the same as …",
        [Row(f"Name {nth}", key=str(nth), detail="country") for nth in range(2 * MANY)],
        "Merge",
        lambda _key: "",
    )
    qtbot.addWidget(picker)
    found = picker.findChild(DeskList)
    assert found is not None

    assert not found.uniformItemSizes()
