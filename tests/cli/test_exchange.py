"""Decks out and in by the command line."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing_app import cli
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


def test_what_a_search_does_not_understand_is_told(run: Run, tmp_path: Path) -> None:
    result = run("export", "--to", "csv", "--search", "bogus:foo", str(tmp_path / "x.csv"))
    assert result.exit_code == 2
    assert "No card fits what is chosen." in result.output
    assert "bogus" in result.output.replace("No card fits what is chosen.", "")


def test_as_many_items_are_told_as_are_in_the_file(run: Run, tmp_path: Path) -> None:
    told = run("export", "--to", "aiken", str(tmp_path / "x.txt")).output
    assert f"({(tmp_path / 'x.txt').read_text().count('ANSWER: ')} questions)" in told


def test_nothing_that_fits_is_refused_without_a_file(run: Run, tmp_path: Path) -> None:
    result = run("export", "--to", "kahoot", "--topic", "Pat Ryder", "--deck", "events", str(tmp_path / "x.xlsx"))
    assert result.exit_code == 2
    assert not (tmp_path / "x.xlsx").exists()


def test_a_moodle_text_of_ours_changes_nothing_here(run: Run, tmp_path: Path) -> None:
    run("export", "--to", "gift", str(tmp_path / "x.gift"))
    assert "0 added, 0 changed" in run("import", str(tmp_path / "x.gift")).output


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


def _exported(run: Run, name: str, target: Path) -> Path:
    assert run("export", "--to", name, str(target)).exit_code == 0
    return target


@pytest.mark.parametrize(
    ("name", "file"),
    [("anki-text", "a.txt"), ("quizlet", "q.txt"), ("markdown", "m.md"), ("csv", "c.csv"), ("gift", "g.gift")],
)
def test_what_left_and_comes_back_adds_nothing(name: str, file: str, run: Run, tmp_path: Path) -> None:
    told = run("import", str(_exported(run, name, tmp_path / file))).output
    assert "0 added, 0 changed" in told, told


def test_without_names_another_answer_changes_only_what_came_from_outside(run: Run, tmp_path: Path) -> None:
    mine = tmp_path / "mine.txt"
    mine.write_text("Where do they meet?\tGeneva\n", encoding="utf-8")
    run("import", str(mine))
    mine.write_text("Where do they meet?\tBasel\n", encoding="utf-8")
    assert "0 added, 1 changed" in run("import", str(mine)).output
    front = _first(run, tmp_path)["front"].replace("[…]", "_____")
    mine.write_text(f"{front}\tNobody at all\n", encoding="utf-8")
    assert "1 added, 0 changed" in run("import", str(mine)).output


def _first(run: Run, folder: Path) -> dict[str, str]:
    return rows(_exported(run, "csv", folder / "all.csv"))[0]


@pytest.mark.parametrize(("name", "suffix"), [("csv", ".csv"), ("anki", ".apkg")])
def test_a_source_survives_an_empty_briefing(name: str, suffix: str, run: Run, tmp_path: Path) -> None:
    before = rows(_exported(run, "csv", tmp_path / "before.csv"))
    deck = _exported(run, name, tmp_path / f"deck{suffix}")
    empty = ["--data-dir", str(tmp_path / "empty")]
    for words in (["import", str(deck)], ["export", "--to", "csv", str(tmp_path / "after.csv")]):
        assert CliRunner().invoke(cli.main, [*empty, *words]).exit_code == 0
    assert sorted(rows(tmp_path / "after.csv"), key=lambda row: row["key"]) == sorted(
        before, key=lambda row: row["key"]
    )


def _table(folder: Path, name: str, text: str) -> str:
    (folder / name).write_text(text, encoding="utf-8")
    return str(folder / name)


def test_files_are_taken_back_one_after_the_other_a_briefing_too(run: Run, tmp_path: Path) -> None:
    run("import", _table(tmp_path, "mine.csv", "Where do they meet?,Geneva\n"))
    told = run("import", str(_exported(run, "briefing", tmp_path / "b.briefing"))).output
    assert told.startswith("b.briefing: 0 added")
    assert run("import", "--undo").output == "Taken back: b.briefing\n"
    assert "Where do they meet?" in run("cards", "--count", "500").output
    assert run("import", "--undo").output == "Taken back: mine.csv\n"
    assert "Where do they meet?" not in run("cards", "--count", "500").output
    assert run("import", "--undo").exit_code == 2


def test_a_file_that_changed_nothing_is_not_mistaken_for_the_one_before(run: Run, tmp_path: Path) -> None:
    run("import", _table(tmp_path, "mine.csv", "Where do they meet?,Geneva\n"))
    run("import", _table(tmp_path, "same.csv", "Where do they meet?,Geneva\n"))
    assert run("import", "--undo").output == "Taken back: same.csv\n"
    assert "Where do they meet?" in run("cards", "--count", "500").output


@pytest.mark.parametrize("typed", ["2,3", "front=2,back=3"])
def test_a_row_of_names_is_no_card_when_it_is_said(typed: str, run: Run, tmp_path: Path) -> None:
    file = _table(tmp_path, "t.csv", "No,Ask,Say\n1,Where do they meet?,Geneva\n")
    assert "--columns" in run("import", file).output
    assert "1 added" in run("import", "--columns", typed, "--heading", file).output


def test_answers_that_are_known_are_told(run: Run, tmp_path: Path) -> None:
    run("study", typed="\n3\nq\n")
    deck = str(_exported(run, "anki", tmp_path / "deck.apkg"))
    run("import", deck)
    assert "; 0 answers, 1 known already" in run("import", deck).output
