"""Short articles annotated for their quotations only: each set was first scored unseen, then read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from briefing_app.extract import reader
from briefing_app.reading import files, index
from tests.gold import scoring, sheets

HERE = Path(__file__).parent / "said"
FLOORS: dict[str, dict[str, float]] = json.loads((HERE / "floors.json").read_text("utf-8"))
ANNOTATIONS = sorted(HERE.glob("[0-9]*.json"))


def in_set(name: str) -> list[Path]:
    """The annotations of the set `name`: '301-310'."""
    first, last = name.split("-")
    return [path for path in ANNOTATIONS if first <= path.stem <= last]


def as_read(annotation: Path) -> sheets.Sheet:
    path = annotation.with_suffix(".txt")
    article = index.with_given(files.read_file(path), index.load(HERE / "index.json")[path.name])
    return sheets.as_read(article, reader.read(article))


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_a_figure_does_not_fall_below_its_floor(name: str) -> None:
    reached = scoring.figures((sheets.annotated(path), as_read(path)) for path in in_set(name))
    assert {figure: reached[figure] for figure, floor in FLOORS[name].items() if reached[figure] < floor} == {}


def test_every_article_is_in_one_set() -> None:
    assert sorted(path for name in FLOORS for path in in_set(name)) == ANNOTATIONS


@pytest.mark.parametrize("annotation", ANNOTATIONS, ids=lambda path: path.stem)
def test_the_annotated_offsets_cover_the_annotated_words(annotation: Path) -> None:
    text = annotation.with_suffix(".txt").read_text("utf-8")
    quotes: list[dict[str, Any]] = json.loads(annotation.read_text("utf-8"))["quotes"]
    assert [q["text"] for q in quotes if text[q["start"] : q["end"]] != q["text"]] == []
