"""Decks out and in by the command line."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from tests.cli.conftest import Run


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_deck_goes_out_and_nothing_of_it_is_new_here(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "deck.apkg"
    assert run("export", "--to", "anki", str(target)).exit_code == 0
    told = run("import", str(target)).output
    assert "0 added, 0 changed" in told
    assert "0 skipped" in told


def test_only_one_part_of_the_deck_goes(run: Run, tmp_path: Path) -> None:
    run("export", "--to", "csv", "--deck", "quotes", str(tmp_path / "q.csv"))
    assert {row["kind"] for row in rows(tmp_path / "q.csv")} == {"quote"}


def test_only_a_topic_goes(run: Run, tmp_path: Path) -> None:
    run("export", "--to", "csv", str(tmp_path / "all.csv"))
    run("export", "--to", "csv", "--topic", "Qin Gang", str(tmp_path / "qin.csv"))
    assert 0 < len(rows(tmp_path / "qin.csv")) < len(rows(tmp_path / "all.csv"))


def test_nothing_accepted_yet_is_told(run: Run, tmp_path: Path) -> None:
    result = run("export", "--to", "csv", "--accepted", str(tmp_path / "x.csv"))
    assert result.exit_code == 2
    assert "No card fits what is chosen." in result.output
    assert not (tmp_path / "x.csv").exists()


def test_an_option_of_the_format_is_set(run: Run, tmp_path: Path) -> None:
    run("export", "--to", "csv", "--set", "separator=semicolon", str(tmp_path / "x.csv"))
    assert (tmp_path / "x.csv").read_text(encoding="utf-8-sig").startswith('"kind";"front"')


def test_an_unknown_option_is_told_with_those_there_are(run: Run, tmp_path: Path) -> None:
    result = run("export", "--to", "cards", "--set", "colour=red", str(tmp_path / "x.pdf"))
    assert result.exit_code == 2
    assert "paper, layout, duplex" in result.output


def test_the_formats_are_listed_with_their_options(run: Run) -> None:
    told = run("export", "--list").output
    assert "kahoot" in told
    assert "--set too_long=shorten, leave out" in told


def test_what_is_left_out_is_told(run: Run, tmp_path: Path) -> None:
    told = run("export", "--to", "kahoot", str(tmp_path / "x.xlsx")).output
    assert "without choices are left out" in told
    assert "no place for the source" in told


def test_a_table_comes_in_by_its_columns_and_can_be_taken_back(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "mine.csv"
    table.write_text("1,Geneva,Where do they meet?\n2,,Who pays?\n", encoding="utf-8")
    told = run("import", "--columns", "3,2", str(table)).output
    assert "1 added" in told
    assert "row 2 was skipped, it has no answer: Who pays?" in told
    assert "Where do they meet?" in run("cards").output
    assert run("import", "--undo").output == "Taken back: mine.csv\n"
    assert "Where do they meet?" not in run("cards").output


def test_a_card_of_a_colleague_is_changed_under_its_key(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "deck.csv"
    run("export", "--to", "csv", str(table))
    first = rows(table)[0]
    table.write_text(f"key,front,back\n{json.dumps(first['key'])},Another wording?,{json.dumps(first['back'])}\n")
    assert "0 added, 1 changed" in run("import", str(table)).output
    assert "Another wording?" in run("cards", "--count", "500").output


def test_a_file_of_no_known_kind_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x.doc").write_text("x")
    result = run("import", str(tmp_path / "x.doc"))
    assert result.exit_code == 2
    assert ".apkg" in result.output
