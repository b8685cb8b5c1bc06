"""Cards that the rest of the deck makes needless, or that only the rest makes worth asking (B9, D3, H1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.actors import people
from briefing_app.cards.rubric import beside
from briefing_app.model.cards import Card, CardKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


def _made(brief: Brief, *others: Card) -> list[str]:
    desk = brief.desk()
    return [card.front for card in beside.worth_asking([*people.cards(desk), *others], desk) if card not in others]


def test_where_somebody_works_is_asked_beside_what_he_said(brief: Brief) -> None:
    quill = brief.person("Ann Quill")
    brief.office(quill, "professor of law at Fjord University")
    front = "At which institution was Ann Quill a professor of law in June 2023?"
    assert _made(brief) == []
    said = brief.card("Who said, in June 2023: “It is high time”?", "Ann Quill", kind=CardKind.QUOTE, actors=(quill,))
    assert _made(brief, said) == [front]


def test_who_speaks_for_a_body_is_asked_by_himself(brief: Brief) -> None:
    brief.office(brief.person("Ann Quill"), "Harbour Union spokeswoman")
    assert _made(brief) == ["For which body did Ann Quill speak as spokeswoman in June 2023?"]


@pytest.mark.parametrize(
    ("side", "title", "count"),
    [
        ("Germany", "German chancellor", 0),
        ("United Kingdom", "Prime Minister", 0),
        ("United States", "Secretary of State", 0),
        (None, "president of the European Commission", 0),
        ("China", "Chairman of the People’s Republic of China", 0),
        ("Canada", "Canadian prime minister", 0),
        (None, "secretary general of the United Nations", 0),
        ("Netherlands", "Dutch prime minister", 1),
        ("United States", "Secretary of the Treasury", 1),
        (None, "president of the Alder Commission", 1),
    ],
)
def test_who_holds_an_office_that_everybody_knows_is_not_asked(
    brief: Brief, side: str | None, title: str, count: int
) -> None:
    brief.office(brief.person("Ann Quill", side=side, salience=9.0), title)
    assert len(_made(brief)) == count


def test_for_which_seat_of_a_great_power_somebody_speaks_is_not_asked(brief: Brief) -> None:
    brief.office(brief.person("Ann Quill", side="Russia"), "Kremlin spokeswoman")
    assert _made(brief) == []


def test_the_order_of_deeds_is_not_asked_beside_the_date_of_one(brief: Brief) -> None:
    first = brief.event("Ann Quill opened a farm.", "2023-03")
    second = brief.event("Bo Holt closed a mill.", "2023-05")
    desk = brief.desk()
    proofs = tuple(piece for key in (first, second) for piece in desk.facts[key].evidence)
    order = brief.card("Which happened first?", "(a)", key="card/order/x", fact=first, evidence=proofs)
    dated = brief.card("In which month of 2023 …?", "May 2023", key="card/event/when/x", fact=second)
    assert beside.worth_asking([order], desk) == [order]
    assert beside.worth_asking([dated, order], desk) == [dated]
