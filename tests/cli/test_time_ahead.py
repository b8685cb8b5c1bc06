"""How long until a card comes back, as the terminal says it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from briefing_app.cli.sitting import span


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        (timedelta(minutes=10), "10 min"),
        (timedelta(minutes=10) - timedelta(milliseconds=3), "10 min"),
        (timedelta(seconds=330) - timedelta(milliseconds=3), "6 min"),
        (timedelta(seconds=2), "1 min"),
        (timedelta(hours=5) - timedelta(seconds=1), "5 h"),
        (timedelta(days=4, hours=1), "4 d"),
    ],
)
def test_time_ahead_is_that_of_the_window_though_a_moment_has_passed(ahead: timedelta, said: str) -> None:
    assert span(ahead) == said
