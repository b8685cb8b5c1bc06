"""How the terminal prints what proves a card."""

from __future__ import annotations

import pytest

from briefing_app.cli import show
from briefing_app.model.cards import Citation


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        ("They met in Geneva.", "“They met in Geneva.”"),
        ("“The door is open,” she said.", "“The door is open,” she said."),
    ],
)
def test_a_sentence_with_marks_of_its_own_gets_none_more(
    sentence: str, printed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    show.citation(Citation("The Post, 5 March 2024", sentence))
    assert capsys.readouterr().out.splitlines()[0].strip() == printed
