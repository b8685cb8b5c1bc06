"""The command line on a real data directory: the sample briefing is read once and copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefing_app import cli, paths

Run = Callable[..., Result]

SAMPLE = tuple(str(path) for path in sorted(paths.sample().glob("20*.md")))


@pytest.fixture(scope="session")
def sample_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample")
    result = CliRunner().invoke(cli.main, ["--data-dir", str(folder), "read", *SAMPLE])
    assert result.exit_code == 0, result.output
    return folder


@pytest.fixture
def data_dir(sample_dir: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sample_dir, tmp_path / "data"))


@pytest.fixture
def run(data_dir: Path) -> Run:
    """Runs `briefing-app --data-dir … WORDS` in this process; `typed` is what the person types."""

    def invoke(*words: str, typed: str = "") -> Result:
        return CliRunner().invoke(cli.main, ["--data-dir", str(data_dir), *words], input=typed)

    return invoke
