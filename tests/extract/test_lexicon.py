"""Word lists are checked when they are read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing_app import lexicon, paths
from briefing_app.errors import DataError
from briefing_app.extract import scene, speakers

FOLDER = paths.resources() / "lexicon"


def test_missing_list_is_told_in_one_sentence() -> None:
    with pytest.raises(DataError, match=r"no_such_list.json cannot be used: it is missing"):
        lexicon.load("no_such_list")


def test_section_too_few_is_refused_by_name() -> None:
    with pytest.raises(DataError, match="bodies"):
        lexicon.load("reporting", *(name for name in scene.REPORTING if name != "bodies"))


def test_section_unknown_to_the_file_is_refused_by_name() -> None:
    with pytest.raises(DataError, match="grunting"):
        lexicon.load("reporting", *scene.REPORTING, "grunting")


def test_every_sieve_has_its_measured_figure() -> None:
    assert set(lexicon.figures("sieves", *speakers.RULES, "pronoun")) == {*speakers.RULES, "pronoun"}


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.json")), ids=lambda path: path.stem)
def test_every_file_says_what_it_is_about(path: Path) -> None:
    assert json.loads(path.read_text("utf-8"))["about"]
