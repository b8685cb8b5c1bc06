from __future__ import annotations

from pathlib import Path

import pytest

from briefing_app.errors import ReadError
from briefing_app.model.text import Article
from briefing_app.model.when import When
from briefing_app.reading.index import Given, load, with_given


def test_an_index_says_what_a_person_would_type_in(tmp_path: Path) -> None:
    path = tmp_path / "index.json"
    path.write_text('[{"file": "a.txt", "title": null, "publisher": "Courier", "published": "2024-03"}]', "utf-8")
    assert load(path) == {"a.txt": Given(outlet="Courier", published=When("2024-03"))}


def test_what_is_given_replaces_and_what_is_not_stays() -> None:
    article = Article("a.txt", "text", title="Old", author="Jane Roe")
    assert with_given(article, Given(title="New")) == Article("a.txt", "text", title="New", author="Jane Roe")


def test_a_given_title_shows_what_stands_above_it() -> None:
    text = "Everything on one river\nThe treaty\nThe ministers agreed on Tuesday to share the water of a river."
    marked = with_given(Article("a.txt", text), Given(title="The treaty")).furniture
    assert [piece.span.of(text) for piece in marked] == ["Everything on one river"]


@pytest.mark.parametrize("data", ["", "{}", "[{}]", '[{"file": "a", "published": "2024-02-31"}]', '[{"file": 3}]'])
def test_a_malformed_index_is_refused_with_its_form(tmp_path: Path, data: str) -> None:
    path = tmp_path / "index.json"
    path.write_text(data, "utf-8")
    with pytest.raises(ReadError, match="not as it should be"):
        load(path)


def test_a_missing_index_is_named() -> None:
    with pytest.raises(ReadError, match=r"/nowhere/index\.json"):
        load(Path("/nowhere/index.json"))
