import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefing_app import cli, paths

Run = Callable[..., Result]

FIRST_SAMPLE = str(min(paths.sample().glob("20*.md")))
ARTICLE = (
    "The foreign minister of Norway, Espen Barth Eide, met his Dutch counterpart in Oslo on Monday.\n"
    "“We will not wait for others,” Eide told reporters after the meeting on Monday.\n"
)


def plain(*words: str) -> Result:
    return CliRunner().invoke(cli.main, list(words))


def test_facts_prints_one_json_object_a_line_for_each_article(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"{name}: {ARTICLE}", "utf-8")
    rows = plain("facts", str(tmp_path), "--json", "--published", "2024-03-12").stdout.splitlines()
    assert [json.loads(row)["file"] for row in rows] == ["a.txt", "b.txt"]


def test_facts_offsets_count_characters_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    found = json.loads(plain("facts", str(tmp_path / "a.txt"), "--json").stdout)["quotes"][0]
    assert ARTICLE[found["start"] : found["end"]] == found["text"] == "We will not wait for others,"


def test_facts_take_the_date_from_the_index(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    index = tmp_path / "index.json"
    index.write_text('[{"file": "a.txt", "title": null, "publisher": "Dagen", "published": "2024-03-12"}]')
    found = json.loads(plain("facts", str(tmp_path / "a.txt"), "--index", str(index), "--json").stdout)
    assert (found["published"], found["outlet"]) == ("2024-03-12", "Dagen")


def test_facts_out_writes_a_file_for_each_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    plain("facts", str(tmp_path / "a.txt"), "--out", str(tmp_path / "out"))
    assert json.loads((tmp_path / "out" / "a.json").read_text("utf-8"))["file"] == "a.txt"


def test_facts_briefing_prints_the_dossier(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"{name}. {ARTICLE}", "utf-8")
    known = json.loads(plain("facts", str(tmp_path), "--briefing", "--json").stdout)
    assert [actor["name"] for actor in known["actors"]].count("Espen Barth Eide") == 1


def test_a_bad_file_leaves_the_batch_alive_and_exits_2(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    result = plain("facts", str(tmp_path / "none.txt"), str(tmp_path / "a.txt"), "--json")
    assert (result.exit_code, len(result.stdout.splitlines())) == (2, 1)


def test_a_date_that_is_none_is_one_sentence_and_exit_2(tmp_path: Path) -> None:
    result = plain("facts", str(tmp_path), "--published", "last week")
    assert (result.exit_code, result.stderr.count("\n"), "Traceback" in result.stderr) == (2, 1, False)


def test_read_counts_what_it_made(run: Run) -> None:
    counts = json.loads(run("read", "--json", FIRST_SAMPLE).stdout)
    assert counts["articles"] >= 8
    assert counts["cards"] > 10


def test_reading_again_keeps_the_cards(run: Run) -> None:
    before = run("cards", "--json").stdout
    run("read", FIRST_SAMPLE)
    assert run("cards", "--json").stdout == before


def test_no_card_breaks_an_automatic_rule(run: Run) -> None:
    result = run("cards", "--check")
    assert result.exit_code == 0, result.stdout
    assert result.stdout.splitlines()[-1].endswith(" 0 failures")


def test_a_check_without_cards_fails(tmp_path: Path) -> None:
    result = plain("--data-dir", str(tmp_path), "cards", "--check")
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (1, "0 cards, 0 failures")


def test_count_limits_the_cards(run: Run) -> None:
    assert len(json.loads(run("cards", "--count", "3", "--json").stdout)) == 3


def test_studying_is_kept(run: Run) -> None:
    run("study", typed="\n3\n\n3\n\n3\nq\n")
    assert "3 reviews" in run("doctor", "--replay").stdout


def test_undo_takes_an_answer_back_after_a_restart(run: Run) -> None:
    run("study", typed="\n3\n\n3\nq\n")
    run("study", typed="u\nq\n")
    assert "1 reviews" in run("doctor", "--replay").stdout


def test_the_source_is_shown_on_s(run: Run) -> None:
    assert "Sample" not in (shown := run("study", typed="\ns\nq\n").stdout)
    assert " 2023" in shown or " 2024" in shown


def test_a_quiz_is_played_to_its_end(run: Run) -> None:
    result = run("quiz", "--count", "4", "--team", "North", "--team", "South", "--seed", "7", typed="\n" * 8)
    assert result.stdout.splitlines()[-3:] == ["Result", "     0  North", "     0  South"]


def test_the_quiz_says_who_was_right_and_the_points(run: Run) -> None:
    shown = run("quiz", "--count", "1", "--team", "North", "--seed", "7", "--kind", "when", typed="a\n").stdout
    assert "North: right · 100 in all" in shown or "North: wrong · 0 in all" in shown


def test_a_quiz_that_was_stopped_goes_on_where_it_was(run: Run) -> None:
    asked = run("quiz", "--count", "2", "--team", "North", "--seed", "7", typed="\nq\n").stdout
    assert "Stopped" in asked
    rest = run("quiz", "--go-on", typed="\n").stdout
    assert "2/2 · North" in rest
    assert "1/2" not in rest
    assert "Result" in rest
    assert run("quiz", "--go-on").exit_code == 2


def test_a_deck_too_small_says_how_many_questions_it_carries(run: Run) -> None:
    shown = run("quiz", "--count", "999", "--seed", "7", typed="q\n").stdout
    assert "The briefing carries " in shown


def test_a_team_without_a_name_is_refused(run: Run) -> None:
    assert run("quiz", "--team", " ").exit_code == 2


def test_an_empty_name_is_no_folder(run: Run) -> None:
    result = run("read", "")
    assert (result.exit_code, "an empty name is no file" in result.stderr) == (2, True)


def test_csv_export_has_a_row_for_each_card(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "deck.csv"
    run("export", "--to", "csv", str(target))
    with target.open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == len(json.loads(run("cards", "--json").stdout))


def test_an_unknown_format_is_one_sentence_and_exit_2(run: Run, tmp_path: Path) -> None:
    result = run("export", "--to", "carrier pigeon", str(tmp_path / "x"))
    assert (result.exit_code, "Traceback" in result.stderr) == (2, False)


def test_a_bundle_carries_the_briefing_to_another_place(run: Run, tmp_path: Path) -> None:
    bundle = tmp_path / "b.briefing"
    run("export", "--to", "briefing", str(bundle))
    there = str(tmp_path / "there")
    plain("--data-dir", there, "import", str(bundle))
    assert plain("--data-dir", there, "cards", "--json").stdout == run("cards", "--json").stdout


@pytest.mark.parametrize(("flags", "reviews"), [((), 0), (("--with-reviews",), 1)])
def test_a_colleagues_answers_stay_out_unless_asked_for(
    run: Run, tmp_path: Path, flags: tuple[str, ...], reviews: int
) -> None:
    run("study", typed="\n3\nq\n")
    run("export", "--to", "briefing", str(tmp_path / "b.briefing"))
    there = str(tmp_path / "there")
    plain("--data-dir", there, "import", str(tmp_path / "b.briefing"), *flags)
    assert f" {reviews} reviews" in plain("--data-dir", there, "doctor").stdout


def test_a_malformed_bundle_is_one_sentence_and_changes_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "b.briefing").write_bytes(b"PK\x03\x04 not really")
    before = run("cards", "--json").stdout
    assert run("import", str(tmp_path / "b.briefing")).exit_code == 2
    assert run("cards", "--json").stdout == before


def test_a_healthy_briefing_is_called_so(run: Run) -> None:
    result = run("doctor", "--replay")
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (0, "All is well.")


def test_a_date_that_lies_ahead_is_one_sentence_and_exit_2(tmp_path: Path) -> None:
    result = plain("facts", str(tmp_path), "--published", "3000-01-01")
    assert (result.exit_code, "lies in the future" in result.stderr) == (2, True)


@pytest.mark.parametrize(("file", "told"), [("b.txt", 1), ("a.txt", 0)])
def test_an_index_that_names_none_of_the_files_is_told(file: str, told: int, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    (tmp_path / "index.json").write_text(json.dumps([{"file": file, "published": "2024-03-12"}]))
    result = plain("facts", str(tmp_path / "a.txt"), "--index", str(tmp_path / "index.json"))
    assert (result.stderr.count("names none of these files"), result.exit_code) == (told, 0)


@pytest.mark.parametrize("command", ["facts", "read"])
def test_another_language_is_read_when_insisted_on(command: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Die Minister der beiden Länder einigten sich am Dienstag in Berlin. " * 4, "utf-8"
    )
    words = ["--data-dir", str(tmp_path / "data"), command, str(tmp_path / "a.txt")]
    assert (plain(*words).exit_code, plain(*words, "--any-language").exit_code) == (2, 0)
