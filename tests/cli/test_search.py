"""`briefing-app search`."""

import json
from collections.abc import Callable

from click.testing import Result

Run = Callable[..., Result]


def test_search_prints_kind_after_kind_with_dates(run: Run) -> None:
    lines = run("search", "blinken").stdout.splitlines()

    headings = [line for line in lines if line and not line.startswith(" ")]
    assert headings[0].startswith("People and bodies")
    assert headings[-1].startswith("Articles")
    assert any("June 2023)" in line for line in lines)


def test_search_json_gives_marks_into_the_snippets(run: Run) -> None:
    found = json.loads(run("search", "tag:quote trust", "--json").stdout)

    hit = found["hits"][0]
    assert hit["kind"] == "quote"
    assert hit["snippet"][slice(*hit["marks"][0].values())] == "trust"


def test_search_words_of_several_arguments_are_one_query(run: Run) -> None:
    assert run("search", "actor:blinken", "date:2023-06").stdout == run("search", "actor:blinken date:2023-06").stdout


def test_search_that_finds_nothing_exits_1_and_says_why(run: Run) -> None:
    result = run("search", "is:asleep")

    assert result.exit_code == 1
    assert "is: knows new, learn" in result.stderr
    assert not result.stdout


def test_search_answers_what_it_can_and_tells_the_rest(run: Run) -> None:
    result = run("search", "blinken", "date:someday")

    assert result.exit_code == 0
    assert "date:" in result.stderr
    assert "Blinken" in result.stdout


def test_search_knows_what_was_answered(run: Run) -> None:
    run("study", "--count", "1", typed="\n1\nq\n")

    assert len(json.loads(run("search", "rated:1:1", "--json").stdout)["hits"]) == 1
    assert len(json.loads(run("search", "is:learn", "--json").stdout)["hits"]) == 1
