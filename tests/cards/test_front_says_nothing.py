"""A deed without its matter is not asked: what was commented, conveyed, declined or done 'at the time'."""

from __future__ import annotations

import pytest

from briefing_app.cards.rubric import front_rules
from briefing_app.model.cards import Card, CardKind, Form


def card(front: str) -> Card:
    return Card("k", CardKind.EVENT, Form.QUESTION, front, "Kenya", "event/k", ())


@pytest.mark.parametrize(
    ("front", "told"),
    [
        ("On what date did Eva Lund comment on the strike?", True),
        ("In which month of 2024 did Eva Lund decline to threaten Kenya?", True),
        ("On what date did Eva Lund decline an invitation to Kenya?", False),
    ],
)
def test_a_verb_that_tells_nothing_is_seen(front: str, *, told: bool) -> None:
    assert bool(front_rules._untold(front)) is told


def test_at_the_time_is_no_date() -> None:
    desk = None
    assert front_rules.b3_dates_are_absolute(card("Eva Lund told whom at the time?"), desk)  # type: ignore[arg-type]
    assert not front_rules.b3_dates_are_absolute(card("Who led Kenya at the time of the strike?"), desk)  # type: ignore[arg-type]
