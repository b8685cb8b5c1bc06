"""The house itself: its walls, its sizes, and traps it must not fall into again."""

from __future__ import annotations

import ast
import importlib.util
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "briefing_app").rglob("*.py"))
LONGEST_FUNCTION = 70
LONGEST_MODULE = 420


def functions() -> Iterator[tuple[str, int]]:
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                yield f"{path.relative_to(ROOT)}:{node.name}", lines


def locked() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==([^\s;]+)", (ROOT / "requirements.lock").read_text(), re.MULTILINE):
        found.setdefault(canonicalize_name(name), set()).add(version)
    return found


def in_a_new_process(code: str) -> str:
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT)
    assert result.returncode == 0, result.stderr
    return result.stdout.strip()


def test_no_function_is_longer_than_a_page() -> None:
    assert [name for name, lines in functions() if lines > LONGEST_FUNCTION] == []


def test_no_module_is_longer_than_a_sitting() -> None:
    long = [str(path) for path in SOURCES if len(path.read_text("utf-8").splitlines()) > LONGEST_MODULE]
    assert long == []


def test_the_lock_fits_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    pinned = locked()
    wanted = [Requirement(line) for line in project["dependencies"]]
    assert [
        str(need)
        for need in wanted
        if not any(v in need.specifier for v in pinned.get(canonicalize_name(need.name), ()))
    ] == []


def test_every_locked_package_has_hashes() -> None:
    blocks = re.split(r"\n(?=\S)", (ROOT / "requirements.lock").read_text())
    assert [block.split()[0] for block in blocks if "==" in block and "--hash=sha256:" not in block] == []


def test_the_lock_holds_no_qt_that_loses_none() -> None:
    assert all(Requirement("x<6.12").specifier.contains(v) for v in locked()["pyside6-essentials"])


def test_the_command_line_imports_no_qt() -> None:
    code = "import sys, briefing_app.cli; print(sorted(m for m in sys.modules if m.startswith('PySide6')))"
    assert in_a_new_process(code) == "[]"


def test_the_command_line_starts_without_spacy() -> None:
    code = "import sys, briefing_app.cli; print('spacy' in sys.modules)"
    assert in_a_new_process(code) == "False"


def test_no_test_mocks_our_own_code() -> None:
    words = re.compile(r"\b(?:unittest\.mock|MagicMock|mocker|monkeypatch\.setattr)\b")
    tests = [path for path in (ROOT / "tests").rglob("*.py") if path != Path(__file__)]
    assert [str(path) for path in tests if words.search(path.read_text("utf-8"))] == []


@pytest.mark.skipif(
    not (ROOT.parent / "shared/articles").is_dir(), reason="the five articles are not beside the checkout"
)
def test_the_project_holds_no_text_of_the_five_articles() -> None:
    run, seen = 14, set()
    for path in (ROOT.parent / "shared/articles").glob("*.txt"):
        words = re.findall(r"\w+", path.read_text("utf-8").casefold())
        seen |= {tuple(words[i : i + run]) for i in range(len(words) - run)}
    carrying = []
    kinds = {".py", ".md", ".json", ".toml", ".txt"}
    names = subprocess.run(
        ["git", "ls-files"], capture_output=True, text=True, check=True, cwd=ROOT
    ).stdout.splitlines()
    for name in names:
        if Path(name).suffix in kinds and (ROOT / name).is_file():
            words = re.findall(r"\w+", (ROOT / name).read_text("utf-8").casefold())
            if any(tuple(words[i : i + run]) in seen for i in range(len(words) - run)):
                carrying.append(name)
    assert carrying == []


@pytest.mark.skipif(not list(Path(sys.prefix).glob(".requirements*.stamp")), reason="not an environment of ./run")
def test_what_run_sets_up_starts_from_bytecode() -> None:
    source = importlib.util.find_spec("sqlite_utils.db")
    assert source is not None
    assert Path(importlib.util.cache_from_source(str(source.origin))).exists()
