"""The whole line by command line, each step a process of its own, on files on disk: articles to a deck in Anki."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from briefing_app import paths

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
FIVE = SHARED / "articles"


def briefing_app(data_dir: Path, *words: str, typed: str = "") -> str:
    command = [sys.executable, "-m", "briefing_app", "--data-dir", str(data_dir), *words]
    done = subprocess.run(command, input=typed, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr + done.stdout[-2000:]
    return done.stdout


def travelled(data_dir: Path, *articles: str) -> Path:
    """Read, study ten cards, take one back, play, export; the Anki package."""
    briefing_app(data_dir, "read", *articles)
    briefing_app(data_dir, "study", "--count", "10", typed="\n3\n" * 10)
    briefing_app(data_dir, "study", typed="u\nq\n")
    briefing_app(data_dir, "quiz", "--count", "5", "--team", "A", "--team", "B", typed="\n" * 10)
    briefing_app(data_dir, "export", "--to", "anki", str(data_dir / "deck.apkg"))
    return data_dir / "deck.apkg"


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("journey")


@pytest.fixture(scope="module")
def package(data_dir: Path) -> Path:
    return travelled(data_dir, *map(str, sorted(paths.sample().glob("20*.md"))))


def test_nine_answers_are_left_of_ten_when_one_was_taken_back(data_dir: Path, package: Path) -> None:
    assert package.exists()
    assert " 9 reviews" in briefing_app(data_dir, "doctor", "--replay")


def test_anki_imports_every_card_and_a_second_import_adds_nothing(
    data_dir: Path, package: Path, tmp_path: Path
) -> None:
    collection_module = pytest.importorskip("anki.collection", reason="Anki, the judge of packages, is not installed")
    collection = collection_module.Collection(str(tmp_path / "collection.anki2"))
    request = collection_module.ImportAnkiPackageRequest(
        package_path=str(package),
        options=collection_module.ImportAnkiPackageOptions(with_scheduling=True),
    )
    first, second = (collection.import_anki_package(request).log for _ in range(2))
    collection.close()
    cards = len(json.loads(briefing_app(data_dir, "cards", "--json")))
    assert (len(first.new), len(second.new)) == (cards, 0)


@pytest.mark.skipif(not shutil.which("unshare"), reason="no unshare to take the network away with")
def test_the_line_needs_no_network(tmp_path: Path) -> None:
    alone = ["unshare", "-n", sys.executable, "-m", "briefing_app", "demo", "--keep", str(tmp_path)]
    done = subprocess.run(alone, capture_output=True, text=True, check=False, timeout=120)
    if "Operation not permitted" in done.stderr:
        pytest.skip("this user may not take the network away")
    assert done.returncode == 0, done.stderr


@pytest.mark.skipif(not FIVE.is_dir(), reason="the five articles are not beside the checkout")
def test_the_five_articles_make_a_package_that_the_judge_accepts(tmp_path: Path) -> None:
    pytest.importorskip("anki", reason="Anki, the judge of packages, is not installed")
    made = travelled(tmp_path, *map(str, sorted(FIVE.glob("*.txt"))), "--index", str(FIVE / "index.json"))
    judge = [sys.executable, str(SHARED / "peers/apkg_check.py"), str(made)]
    verdict = json.loads(subprocess.run(judge, capture_output=True, text=True, check=False).stdout)
    assert (verdict["errors"], verdict["warnings"]) == ([], [])
