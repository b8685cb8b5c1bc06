"""Rows built by hand: what a typesetter does is undone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.reading import pdf, typeset
from briefing_app.reading.rows import HYPHEN, Row, Word

RIVER = Path(__file__).parent / "kinds" / "river.txt"
WIDTH = 5.0  # of a letter
PRINT = """
from PySide6.QtGui import QGuiApplication, QPageSize, QPdfWriter, QTextDocument
app = QGuiApplication([])
title, *paragraphs = open({source!r}, encoding="utf-8").read().strip().split("\\n\\n")
writer = QPdfWriter({target!r})
writer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
page = QTextDocument()
page.setHtml(f"<h1>{{title}}</h1>" + "".join(f"<p align={align}>{{words}}</p>" for words in paragraphs * 3))
page.print_(writer)
"""


def rows(*lines: str, left: float = 50, top: float = 700, leading: float = 12) -> list[Row]:
    """Lines of type below one another; a space in front of a line indents it by a letter."""
    page = []
    for number, line in enumerate(lines):
        at, words = left + WIDTH * (len(line) - len(line.lstrip())), []
        for word in line.split():
            words.append(Word(word, at, top - number * leading, at + WIDTH * len(word), top - number * leading + 10))
            at += WIDTH * (len(word) + 1)
        page.append(Row(tuple(words)))
    return page


def text(*lines: str) -> str:
    return typeset.text([rows(*lines)])


def test_a_last_line_with_room_for_the_next_word_ends_a_paragraph() -> None:
    assert text("The two ministers met on Monday", "and they agreed.", "The treaty is to be signed soon") == (
        "The two ministers met on Monday and they agreed.\n\nThe treaty is to be signed soon"
    )


def test_an_indent_begins_a_paragraph() -> None:
    assert text("The two ministers met and they parted.", "   The treaty is to be signed", "in the spring.") == (
        "The two ministers met and they parted.\n\nThe treaty is to be signed in the spring."
    )


def test_a_point_of_a_list_is_a_paragraph_with_the_lines_that_hang_below_it() -> None:
    assert text("They agreed on three points, they said:", "• the water of the river is", "  shared", "• no dam") == (
        "They agreed on three points, they said:\n\n• the water of the river is shared\n\n• no dam"
    )


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("the foreign mini-", "ster said", "the foreign minister said"),
        (f"the foreign mini{HYPHEN}", "ster said", "the foreign minister said"),
        ("the Anglo-", "American talks", "the Anglo-American talks"),
        ("in 2023-", "24 it rose", "in 2023-24 it rose"),
        ("a self-", "styled envoy", "a self-styled envoy"),
        ("the pro-", "government camp of the government", "the pro-government camp of the government"),
        ("its pro-", "posal for the government", "its proposal for the government"),
        ("a state-run and a state-", "run bank", "a state-run and a state-run bank"),
        ("he waited -", "and left", "he waited - and left"),
    ],
)
def test_a_hyphen_at_a_line_end_goes_unless_it_is_the_words_own(above: str, below: str, whole: str) -> None:
    assert text(above, below) == whole


def test_what_stands_above_the_text_page_after_page_is_dropped() -> None:
    pages = [
        [*rows(f"The Courier {page}", top=780), *rows(f"{said} rose.", f"{said} fell."), *rows(f"{page}", top=30)]
        for page, said in ((7, "The river"), (8, "The price"))
    ]
    assert typeset.text(pages) == "The river rose. The river fell.\n\nThe price rose. The price fell."


def test_columns_drawn_straight_across_are_read_one_after_the_other() -> None:
    left = rows(*["the river rose and the river fell"] * 8)
    right = rows(*["the water was cold and was clear"] * 8, left=300)
    across = [row for pair in zip(left, right, strict=True) for row in pair]
    assert typeset.text([across]).split("water")[0].count("river rose") == 8


@given(
    st.lists(st.tuples(st.text("ab.-• ", min_size=1, max_size=8), st.floats(0, 500), st.floats(0, 700)), max_size=25)
)
def test_whatever_stands_wherever_no_letter_is_lost_within_the_page(found: list[tuple[str, float, float]]) -> None:
    page = [Row((Word(word.replace(" ", "a"), left, low, left + 20, low + 10),)) for word, left, low in found]
    letters = sum(row.text.count("a") + row.text.count("b") for row in page)
    assert sum(typeset.text([page]).count(letter) for letter in "ab") == letters


def test_a_pdf_printed_by_qt_gives_its_paragraphs(tmp_path: Path) -> None:
    pytest.importorskip("PySide6.QtGui", exc_type=ImportError)
    target = tmp_path / "printed.pdf"
    code = PRINT.format(source=str(RIVER), target=str(target), align="{align}").replace("{align}", "justify")
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, timeout=60)
    title, *paragraphs = RIVER.read_text("utf-8").strip().split("\n\n")
    assert (pdf.read(target.read_bytes()).text or "").split("\n\n") == [title, *paragraphs * 3]
