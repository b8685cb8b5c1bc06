from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from briefing_app.errors import FormatError
from briefing_app.formats import table

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from briefing_app.model.briefing import Bundle
    from briefing_app.model.cards import Deck

DECKS = [known for known in table.FORMATS if known.holds is table.Holds.DECK]


def sentence(deck: Deck, path: Path, now: datetime) -> str:
    with pytest.raises(FormatError) as caught:
        table.write(table.named("csv"), deck, path, now)
    return str(caught.value)


def test_a_format_is_found_by_its_name_in_any_case() -> None:
    assert table.named("Anki ").label == "Anki deck"


def test_an_unknown_format_is_told_with_those_there_are() -> None:
    with pytest.raises(FormatError, match=r"'powerpoint'.*anki, anki-text, csv, web.*, calendar, briefing"):
        table.named("powerpoint")


def test_names_and_labels_are_all_different() -> None:
    names = {known.name for known in table.FORMATS} | {known.label for known in table.FORMATS}
    assert len(names) == 2 * len(table.FORMATS)


@pytest.mark.parametrize("chosen", DECKS, ids=lambda known: known.name)
def test_each_format_leaves_one_whole_file(chosen: table.Format, deck: Deck, tmp_path: Path, now: datetime) -> None:
    path = tmp_path / f"deck{chosen.suffix}"
    table.write(chosen, deck, path, now)
    assert list(tmp_path.iterdir()) == [path]
    assert path.stat().st_size > 200


@pytest.mark.parametrize("chosen", DECKS, ids=lambda known: known.name)
def test_texts_made_to_hurt_go_through(
    chosen: table.Format, hurting_deck: Deck, tmp_path: Path, now: datetime
) -> None:
    table.write(chosen, hurting_deck, tmp_path / "deck", now)
    assert (tmp_path / "deck").stat().st_size > 5_000


def test_a_deck_does_not_pass_for_a_whole_briefing(deck: Deck, tmp_path: Path, now: datetime) -> None:
    with pytest.raises(FormatError, match="holds a whole briefing"):
        table.write(table.named("briefing"), deck, tmp_path / "x", now)


def test_a_briefing_goes_out_and_comes_in(bundle: Bundle, tmp_path: Path) -> None:
    table.write_bundle(bundle, tmp_path / "x.briefing")
    assert table.read_bundle(tmp_path / "x.briefing") == bundle


def test_writing_that_fails_leaves_the_old_file_and_nothing_else(deck: Deck, tmp_path: Path, now: datetime) -> None:
    path = tmp_path / "deck"
    path.write_text("old")
    broken = type(deck)(
        deck.name, deck.cards, {}, {}
    )  # a card without its citation: our own mistake, half-way through
    with pytest.raises(KeyError):
        table.write(table.named("csv"), broken, path, now)
    assert [(found.name, found.read_text()) for found in tmp_path.iterdir()] == [("deck", "old")]


def test_a_file_replaced_keeps_who_may_read_it(deck: Deck, tmp_path: Path, now: datetime) -> None:
    path = tmp_path / "deck"
    path.touch(mode=0o640)
    table.write(table.named("csv"), deck, path, now)
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link(deck: Deck, tmp_path: Path, now: datetime) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "file")
    table.write(table.named("csv"), deck, tmp_path / "link", now)
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "file").is_file()


def test_a_link_that_names_itself_is_replaced(deck: Deck, tmp_path: Path, now: datetime) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "link")
    table.write(table.named("csv"), deck, tmp_path / "link", now)
    assert (tmp_path / "link").is_file()


@pytest.mark.parametrize("chosen", DECKS, ids=lambda known: known.name)
def test_a_disk_that_fills_up_leaves_the_old_file(
    chosen: table.Format, hurting_deck: Deck, tmp_path: Path, now: datetime
) -> None:
    resource = pytest.importorskip("resource", reason="limits of file sizes are Unix's")
    path = tmp_path / "deck"
    path.write_text("old")
    former = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, former[1]))  # the nearest to a full disk that needs no root
    try:
        with pytest.raises(FormatError, match="what was there before is untouched"):
            table.write(chosen, hurting_deck, path, now)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, former)
    assert [(found.name, found.read_text()) for found in tmp_path.iterdir()] == [("deck", "old")]


def test_a_missing_folder_is_told(deck: Deck, tmp_path: Path, now: datetime) -> None:
    assert "There is no folder" in sentence(deck, tmp_path / "no" / "deck.csv", now)


def test_a_folder_in_the_place_is_told(deck: Deck, tmp_path: Path, now: datetime) -> None:
    assert "is a folder, not a file" in sentence(deck, tmp_path, now)


def test_a_name_too_long_is_told(deck: Deck, tmp_path: Path, now: datetime) -> None:
    assert "Choose a shorter name." in sentence(deck, tmp_path / ("n" * 300), now)


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")
def test_a_place_where_nothing_can_be_written_is_told(deck: Deck, now: datetime) -> None:
    from pathlib import Path  # noqa: PLC0415  # elsewhere only a type

    assert "could not be written" in sentence(deck, Path("/proc/deck.csv"), now)


def test_listing_the_formats_loads_none_of_them() -> None:
    asked = "import sys, briefing_app.formats.table; print({'sqlite3', 'csv', 'zipfile', 'fpdf'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
