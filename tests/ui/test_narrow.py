"""Large letters in a small window: nothing is broken in the middle of a word or cut short where there is room."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from briefing_app.ui import painting, theme
from briefing_app.ui.tables import Row
from briefing_app.ui.widgets.basics import button
from briefing_app.ui.widgets.header import Header

TITLE = theme.font(24)


def test_tag_stands_beneath_a_title_whose_word_would_be_broken_beside_it(qtbot: QtBot) -> None:  # noqa: ARG001 - fonts
    row = Row("United States", tag="sure · 138")
    assert not painting.beside(row, painting.tag_width(row) + 40, TITLE)


def test_tag_stands_beside_a_title_whose_words_fit(qtbot: QtBot) -> None:  # noqa: ARG001 - fonts
    row = Row("Anki text", tag=".txt")
    assert painting.beside(row, painting.tag_width(row) + 120, TITLE)


def test_tools_stand_below_a_title_whose_line_has_no_room_beside_them(qtbot: QtBot) -> None:
    tools = button("List", list)
    header = Header("Timeline", tools)
    qtbot.addWidget(header)
    header.resize(400, 120)
    header.show()
    header.say("124 events, 72 with a date, and eleven more that nobody has dated yet")
    qtbot.waitUntil(lambda: tools.x() < header.width() // 2)


def test_tools_stand_beside_a_title_where_there_is_room(qtbot: QtBot) -> None:
    tools = button("List", list)
    header = Header("Timeline", tools)
    qtbot.addWidget(header)
    header.resize(900, 120)
    header.show()
    header.say("124 events")
    qtbot.waitUntil(lambda: tools.x() > header.width() // 2)
