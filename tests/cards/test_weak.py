"""Questions that readers could answer without the fact, or in two ways."""

from __future__ import annotations

import pytest

from briefing_app.cards import weak
from briefing_app.model.cards import Card, CardKind, Form


def event(front: str) -> Card:
    return Card("card/event/1", CardKind.EVENT, Form.QUESTION, front, "Norway", "event/1", ())


@pytest.mark.parametrize(
    "front",
    [
        "As reported in June 2024, the board was pressing which country for speedy action?",
        "On 3 June 2024, Ann Lee signed the pact in which city?",
        "As reported in June 2024, Ann Lee asked Oslo to do what?",
        "On 3 June 2024, Ann Lee called for what?",
    ],
)
def test_a_name_inside_the_sentence_and_an_open_what_are_asked_weakly(front: str) -> None:
    assert weak.asks(event(front))


@pytest.mark.parametrize(
    "front",
    [
        "As reported in June 2024, which country pressed the board for speedy action?",
        "In which city did Ann Lee sign the pact in June 2024?",
        "In which month of 2024 did Ann Lee sign the pact?",
        "On what did the board spend 40 million euros in June 2024?",
        "As reported in June 2024 (headline: Oslo asks to do what), who signed the pact, which ended the war?",
    ],
)
def test_a_name_at_the_head_a_date_or_a_person_is_asked_well(front: str) -> None:
    assert not weak.asks(event(front))
