"""The annotated sets: what the program reads in them may get better, never worse."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from briefing_app.extract import reader
from briefing_app.reading import files, index
from tests.gold import scoring, sheets

HERE = Path(__file__).parent
SETS = {
    "101-112": sorted(HERE.glob("10[0-9].json")) + sorted(HERE.glob("11[0-2].json")),
    "113-120": sorted({*HERE.glob("11[3-9].json"), *HERE.glob("120.json")}),
    "121-124": sorted(HERE.glob("12[1-4].json")),
    "125-126": sorted(HERE.glob("12[56].json")),
    "held out": sorted((HERE / "held_out").glob("2[0-9][0-9].json")),
}
ANNOTATIONS = [path for paths in SETS.values() for path in paths]
FLOORS: dict[str, dict[str, float]] = json.loads((HERE / "floors.json").read_text("utf-8"))


def as_read(annotation: Path) -> sheets.Sheet:
    path = annotation.with_suffix(".txt")
    article = index.with_given(files.read_file(path), index.load(path.parent / "index.json")[path.name])
    return sheets.as_read(article, reader.read(article))


@pytest.fixture(scope="module")
def reached() -> dict[str, dict[str, float]]:
    return {
        name: scoring.figures((sheets.annotated(path), as_read(path)) for path in paths)
        for name, paths in SETS.items()
    }


@pytest.mark.parametrize(("name", "figure"), [(name, figure) for name, row in FLOORS.items() for figure in row])
def test_a_figure_does_not_fall_below_its_floor(name: str, figure: str, reached: dict[str, dict[str, float]]) -> None:
    assert reached[name][figure] >= FLOORS[name][figure]


def test_every_figure_has_a_floor(reached: dict[str, dict[str, float]]) -> None:
    assert {name: set(found) for name, found in reached.items()} == {name: set(row) for name, row in FLOORS.items()}


def test_the_annotation_agrees_wholly_with_itself() -> None:
    annotations = [sheets.annotated(path) for path in ANNOTATIONS]
    figures = scoring.figures(zip(annotations, annotations, strict=True))
    assert {name for name, value in figures.items() if value < 1} == set()


def test_an_empty_reading_finds_nothing() -> None:
    nothing = sheets.Sheet([], [], [], [])
    figures = scoring.figures((sheets.annotated(path), nothing) for path in ANNOTATIONS)
    assert {name for name, value in figures.items() if value} == {"quotes.not_said"}


@pytest.mark.parametrize("annotation", ANNOTATIONS, ids=lambda path: path.stem)
def test_the_annotated_offsets_cover_the_annotated_words(annotation: Path) -> None:
    text = annotation.with_suffix(".txt").read_text("utf-8")
    gold: dict[str, list[dict[str, Any]]] = json.loads(annotation.read_text("utf-8"))
    stated = [(q, q["text"]) for q in gold["quotes"]] + [(e, e["evidence"]) for e in gold["events"]]
    assert [words for it, words in stated if text[it["start"] : it["end"]] != words] == []
