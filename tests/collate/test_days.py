"""Days without their year: the nearest, or the last one where something was done on it."""

from __future__ import annotations

import pytest

from briefing_app.collate.days import told_on
from briefing_app.model.text import Article
from briefing_app.model.when import When


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The treaty signed on January 4 was never printed.", "2024-01-04"),
        ("The congress is to open on January 4 in the capital.", "2025-01-04"),
    ],
)
def test_a_day_on_which_something_was_done_lies_behind_the_article(sentence: str, day: str) -> None:
    article = Article("a.md", sentence, published=When("2024-12-10"))
    assert told_on(sentence, article) == When(day)
