"""Things told with their size before them, asked in what the size is counted."""

from __future__ import annotations

import pytest

from briefing_app.cards.words import sized


@pytest.mark.parametrize(
    ("told", "asked", "answer"),
    [
        ("Norway’s 108 million dollar debt was sold", "Norway’s debt of how much was sold", "108 million dollars"),
        ("Oslo paid a 5-year loan back", None, None),
        ("Oslo won an eight-day pause in talks", "Oslo won a pause of how many days in talks", "Eight"),
        ("its $5 million new bridge sank", None, None),
        ("Oslo took a $5 million loan", "Oslo took a loan of how much", "$5 million"),
        ("Oslo sought a 43 percent tariff on eels", "Oslo sought a tariff of what percentage on eels", "43 percent"),
        ("the 7 million crown loan package shows that Oslo waits", None, None),
    ],
)
def test_a_size_before_a_thing_is_asked_behind_it(told: str, asked: str | None, answer: str | None) -> None:
    found = [(gap.filled(told), gap.answer) for gap in sized.gaps(told, 0)]
    assert found == ([(asked, answer)] if asked else [])
