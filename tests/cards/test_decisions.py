"""What was decided, why and where, asked of events and of the clauses of printed sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.coverage import outcomes
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


def asked(brief: Brief) -> list[tuple[str, str]]:
    return [(card.front, card.back) for card in outcomes.cards(brief.desk())]


def two(brief: Brief) -> tuple[str, str]:
    return brief.actor("Norway", ActorKind.COUNTRY), brief.actor("Chile", ActorKind.COUNTRY)


def test_why_is_asked_where_the_sentence_says_because_of(brief: Brief) -> None:
    told = "Norway failed to publish a fishing budget because of uncertainty over oil revenues on 12 June 2023."
    brief.event(told, "2023-06-12", two(brief)[0])
    assert (
        "On 12 June 2023, why did Norway fail to publish a fishing budget?",
        "Because of uncertainty over oil revenues",
    ) in asked(brief)


def test_what_only_came_after_is_no_cause(brief: Brief) -> None:
    told = "Norway cancelled a port treaty after the visit of Ada Quill on 12 June 2023."
    brief.event(told, "2023-06-12", two(brief)[0], brief.person("Ada Quill"))
    assert not any("why" in front.lower() for front, _ in asked(brief))


def test_an_aim_is_asked_as_an_aim(brief: Brief) -> None:
    told = "Norway agreed to escort Chilean tankers in order to deter attacks on shipping on 12 June 2023."
    brief.event(told, "2023-06-12", two(brief)[0])
    assert asked(brief)[0] == (
        "On 12 June 2023, with what aim did Norway agree to escort Chilean tankers?",
        "To deter attacks on shipping",
    )


@pytest.mark.parametrize(
    ("place", "cards"),
    [("Kinshasa", 1), ("Oslo", 0)],
)
def test_a_place_is_asked_unless_it_is_of_somebody_who_takes_part(brief: Brief, place: str, cards: int) -> None:
    told = f"Norway and Chile met in {place} over a fishing treaty on 12 June 2023."
    brief.event(told, "2023-06-12", *two(brief), place=place)
    where = [(front, back) for front, back in asked(brief) if "which city" in front]
    assert len(where) == cards
    assert all(
        one == ("In which city did Norway and Chile meet over a fishing treaty on 12 June 2023?", place)
        for one in where
    )


def test_what_somebody_says_was_decided_keeps_who_says_it(brief: Brief) -> None:
    two(brief)
    brief.person("Ada Quill")
    brief.tells("Ada Quill said Norway had agreed to escort Chilean tankers in order to deter attacks on shipping.")
    front, back = asked(brief)[0]
    assert front.startswith("According to Ada Quill in June 2023, with what aim did Norway agree to escort")
    assert back == "To deter attacks on shipping"


def test_a_dispute_was_over_something_before_anybody_resigned_over_it(brief: Brief) -> None:
    told = "Norway expelled an envoy of Chile after a dispute over fishing rights on 12 June 2023."
    brief.event(told, "2023-06-12", *two(brief))
    assert not [back for _, back in asked(brief) if back.startswith("Over")]
