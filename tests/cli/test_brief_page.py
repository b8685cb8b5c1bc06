from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.mark.parametrize("name", ["brief.pdf", "brief.html"])
def test_the_brief_of_the_sample_names_its_people_dates_quotes_and_differences(
    run: Run, tmp_path: Path, name: str
) -> None:
    target = tmp_path / name
    assert run("export", "--to", "brief", str(target)).exit_code == 0
    if name.endswith("pdf"):
        document = pypdfium2.PdfDocument(target)
        assert len(document) == 1
        words = document[0].get_textpage().get_text_range()
        document.close()
    else:
        words = target.read_text("utf-8")
    assert all(head in words for head in ("Who", "Key dates", "What was said", "Where sources differ"))
    assert "Antony Blinken" in words


def test_a_briefing_without_articles_gives_no_page(run: Run, tmp_path: Path) -> None:
    result = run("--data-dir", str(tmp_path / "empty"), "export", "--to", "brief", str(tmp_path / "x.pdf"))
    assert result.exit_code != 0
    assert not (tmp_path / "x.pdf").exists()
