"""Each kind of bad input: one sentence, exit code 2, the rest goes on, nothing lost."""

import os
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefing_app import cli, paths
from briefing_app.store.store import Store

Run = Callable[..., Result]

GOOD = "The president of Ghana met the prime minister of Togo in Accra on Monday, officials said.\n"
ENGLISH = (GOOD * 3).encode()
BAD_FILES = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "binary.txt": bytes(range(256)) * 40,
    "german.txt": ("Die Bundesregierung hat am Montag beschlossen, die Verhandlungen fortzusetzen. " * 8).encode(),
    "long.txt": ENGLISH * 40_000,
    "odd.xyz": ENGLISH,
    "broken.html": b"<html><body><p></p></body></html>",
}


def one_sentence(result: Result) -> bool:
    told = [line for line in result.stderr.splitlines() if line.startswith("briefing-app: ")]
    return len(told) == 1 and "Traceback" not in result.stderr


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_is_one_sentence_and_the_good_one_is_read(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(BAD_FILES[name])
    (tmp_path / "good.txt").write_bytes(ENGLISH)
    words = ["facts", str(tmp_path / name), str(tmp_path / "good.txt"), "--json"]
    result = CliRunner().invoke(cli.main, words)
    assert (result.exit_code, len(result.stdout.splitlines()), one_sentence(result)) == (2, 1, True), result.stderr


@pytest.mark.parametrize("words", [("none.txt",), (".",)])
def test_a_missing_file_or_an_empty_folder_is_one_sentence(words: tuple[str, ...], tmp_path: Path) -> None:
    result = CliRunner().invoke(cli.main, ["facts", *(str(tmp_path / word) for word in words)])
    assert (result.exit_code, one_sentence(result)) == (2, True), result.stderr


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_strange_encoding_is_read(encoding: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(
        ("“We agree,” the Ghanaian president said in Accra – at last. " + GOOD * 3).encode(encoding)
    )
    assert CliRunner().invoke(cli.main, ["facts", str(tmp_path / "a.txt")]).exit_code == 0


@pytest.mark.parametrize("words", [("cards",), ("doctor",), ("study",), ("export", "--to", "csv", "x.csv")])
def test_a_damaged_store_is_one_sentence_and_stays_as_it_is(words: tuple[str, ...], tmp_path: Path) -> None:
    place = paths.store_file(tmp_path)
    place.write_bytes(b"SQLite format 3\0" + bytes(range(200)) * 50)
    before = place.read_bytes()
    result = CliRunner().invoke(cli.main, ["--data-dir", str(tmp_path), *words])
    assert (result.exit_code, one_sentence(result)) == (2, True), result.stderr
    assert place.read_bytes() == before


def test_a_newer_store_is_refused_untouched(run: Run, data_dir: Path) -> None:
    place = paths.store_file(data_dir)
    with sqlite3.connect(place) as connection:
        connection.execute("PRAGMA user_version = 999")
        names = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE name LIKE '%migrations%'")
        ]
        connection.execute(
            f"INSERT INTO {names[0]}(migration_set, name, applied_at) VALUES ('briefing', 'm999_later', '2030-01-01')"  # noqa: S608 - a name read from the file itself
        )
    connection.close()
    before = place.read_bytes()
    result = run("cards")
    assert (result.exit_code, one_sentence(result)) == (2, True), result.stderr + result.stdout
    assert place.read_bytes() == before


def test_a_second_window_on_one_store_is_one_sentence(run: Run, data_dir: Path) -> None:
    with Store.open(paths.store_file(data_dir), now=datetime(2026, 11, 22, tzinfo=UTC)):
        result = run("cards")
    assert (result.exit_code, one_sentence(result)) == (2, True), result.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_data_directory_is_one_sentence(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    result = CliRunner().invoke(cli.main, ["--data-dir", str(tmp_path), "cards"])
    assert (result.exit_code, one_sentence(result)) == (2, True), result.stderr


def test_a_data_directory_that_is_a_file_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    result = CliRunner().invoke(cli.main, ["--data-dir", str(tmp_path / "file"), "cards"])
    assert (result.exit_code, one_sentence(result)) == (2, True), result.stderr


def test_an_export_into_a_missing_folder_is_one_sentence(run: Run, tmp_path: Path) -> None:
    result = run("export", "--to", "csv", str(tmp_path / "no" / "deck.csv"))
    assert (result.exit_code, one_sentence(result)) == (2, True), result.stderr
