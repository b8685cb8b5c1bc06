from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.formats import csv_table
from briefing_app.formats.text import clean

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from briefing_app.model.cards import Deck


def bare(cell: str) -> str:
    """The way back, as the module's docstring gives it."""
    return cell[1:] if re.match(r"'+[=+\-@\t\n＝＋－＠]", cell) else cell


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def test_the_table_is_as_it_was(deck: Deck, tmp_path: Path, golden: Path, now: datetime) -> None:
    csv_table.write(deck, tmp_path / "deck.csv", now)
    assert (tmp_path / "deck.csv").read_bytes() == (golden / "talks.csv").read_bytes()


def test_every_text_made_to_hurt_comes_back(hurting_deck: Deck, tmp_path: Path, now: datetime) -> None:
    csv_table.write(hurting_deck, tmp_path / "deck.csv", now)
    back = [(row["key"], bare(row["front"]), bare(row["detail"])) for row in rows(tmp_path / "deck.csv")]
    assert back == [(card.key, clean(card.front), clean(card.detail)) for card in hurting_deck.cards]


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@A1", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x", "'=1", "\x00=1"]
)
def test_no_cell_begins_a_formula(text: str) -> None:
    assert csv_table.safe(text).startswith("'")


def test_an_apostrophe_before_a_word_stays_alone() -> None:
    assert csv_table.safe("'tis so") == "'tis so"


@given(st.text())
def test_making_a_cell_safe_can_be_taken_back(text: str) -> None:
    assert bare(csv_table.safe(text)) == clean(text)
