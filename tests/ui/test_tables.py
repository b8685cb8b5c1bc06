from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from briefing_app.ui import theme
from briefing_app.ui.painting import wrapped
from briefing_app.ui.tables import Row, RowModel, initials
from briefing_app.ui.widgets.row_list import RowList


def test_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = RowModel()
    model.replace([Row("One"), Row("Two", heading=True)])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call] # pytest-qt leaves it untyped


def test_heading_cannot_be_chosen() -> None:
    model = RowModel()
    model.replace([Row("Head", heading=True)])
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable


def test_screen_reader_hears_title_detail_and_tag() -> None:
    assert Row("Ana", detail="Minister", lead="AP", disc=True, tag="likely").spoken == "Ana. Minister. likely"


def test_chosen_row_stays_chosen_when_the_list_is_new(qtbot: QtBot) -> None:
    listed = RowList("List")
    qtbot.addWidget(listed)
    listed.show_rows([Row("One", key="1"), Row("Two", key="2")], select=1)
    listed.show_rows([Row("Zero", key="0"), Row("One", key="1"), Row("Two", key="2")], select=0)
    chosen = listed.current()
    assert chosen is not None
    assert chosen.key == "2"


def test_long_words_are_cut_with_an_ellipsis(qapp: QApplication) -> None:
    del qapp
    lines = wrapped("word " * 100, theme.font(15), 200, 2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")


def test_word_without_spaces_is_broken_rather_than_clipped(qapp: QApplication) -> None:
    del qapp
    assert len(wrapped("x" * 200, theme.font(15), 200, 20)) > 1


def test_rows_do_not_overlap(qtbot: QtBot) -> None:
    listed = RowList("List")
    qtbot.addWidget(listed)
    listed.resize(300, 400)
    listed.show()
    listed.show_rows([Row("title " * nth, detail="detail " * nth, key=str(nth)) for nth in range(1, 12)])
    rects = [listed.visualRect(listed.model().index(nth, 0)) for nth in range(11)]
    assert all(upper.bottom() < lower.top() for upper, lower in pairwise(rects))


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Ana Petrova", "AP"), ("Xi Jinping", "XJ"), ("Lula", "L"), ("José Luis de la Cruz", "JC"), ("", "")],
)
def test_initials_are_of_the_first_and_last_name(name: str, letters: str) -> None:
    assert initials(name) == letters
