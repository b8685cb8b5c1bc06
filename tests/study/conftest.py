from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from briefing_app.model.cards import Card, CardKind, Form

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.fixture
def make_cards() -> Callable[..., tuple[Card, ...]]:
    """As many cards, each of a fact of its own unless facts are given by one letter each."""

    def make(count: int, facts: str = "") -> tuple[Card, ...]:
        keys = [f"c{number}" for number in range(count)]
        about = list(facts) or keys
        return tuple(
            Card(key, CardKind.EVENT, Form.QUESTION, f"{key}?", "yes", fact, ())
            for key, fact in zip(keys, about, strict=True)
        )

    return make
