"""Bodies and offices told by a noun that many have: named as the article names them, or not asked (rubric B1, C2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.events import happenings
from briefing_app.cards.words import wording
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


def fronts(brief: Brief) -> list[str]:
    return [card.front for card in happenings.cards(brief.desk())]


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("Alder Oil Co", "which company"),
        ("Norvian Election Commission", "which body"),
        ("Harbour Fund", "which organisation"),
    ],
)
def test_a_body_is_asked_for_by_its_sort(name: str, asked: str) -> None:
    assert wording.which_body(name) == asked


def test_a_bare_commission_is_the_one_that_the_article_names(brief: Brief) -> None:
    body = brief.actor("Commission", ActorKind.ORGANISATION)
    brief.tells("The Nordic executive Commission says the fund faces a deficit.")
    told = "Commission approved a herring tax for Norvia on 12 June 2023."
    brief.event(told, "2023-06-12", body, printed="It approved a herring tax for Norvia on 12 June 2023.")
    assert all("Nordic Commission" in front for front in fronts(brief))


def test_a_party_of_the_article_takes_its_article(brief: Brief) -> None:
    party = brief.actor("Labour Union Party", ActorKind.ORGANISATION)
    brief.tells("Members of the ruling Labour Union Party met. A leader of the Labour Union Party spoke.")
    brief.event("Labour Union Party drew up a herring budget for Norvia on 12 June 2023.", "2023-06-12", party)
    assert fronts(brief) == ["On what date in 2023 did the Labour Union Party draw up a herring budget for Norvia?"]


def test_a_capital_that_something_befalls_is_the_city(brief: Brief) -> None:
    japan = brief.actor("Japan", ActorKind.COUNTRY, aliases=("Tokyo",))
    brief.event("Tokyo was laid flat in 1923 by a tremor reading 7.8.", "1923", japan)
    assert fronts(brief) == ["In which year was Tokyo laid flat by a tremor reading 7.8?"]


def test_a_capital_that_acts_is_its_state(brief: Brief) -> None:
    japan = brief.actor("Japan", ActorKind.COUNTRY, aliases=("Tokyo",))
    brief.event("Tokyo suspended the herring treaty with Norvia on 12 June 2023.", "2023-06-12", japan)
    assert fronts(brief) == ["On what date in 2023 did Japan suspend the herring treaty with Norvia?"]


def test_who_passes_laws_is_not_asked(brief: Brief) -> None:
    house = brief.actor("Norvian Parliament", ActorKind.ORGANISATION)
    brief.event("The Norvian Parliament passed harbour legislation for Lund in 2022.", "2022", house)
    assert not any("which body" in front for front in fronts(brief))


def test_a_similar_move_is_left_out(brief: Brief) -> None:
    norway = brief.actor("Norway", ActorKind.COUNTRY)
    told = "Norway, in a similar move between 5 and 11 June 2023, promised to halt all trade with Norvia."
    brief.event(told, "2023-06-05/2023-06-11", norway)
    assert any("Norway promise to halt all trade with Norvia" in front for front in fronts(brief))


def test_a_harbour_is_not_named_after_somebody_of_its_name(brief: Brief) -> None:
    ada, norvia = brief.person("Ada Lindo"), brief.actor("Norvia", ActorKind.COUNTRY)
    brief.event(
        "Norvian marines occupied the ship Docemar in Lindo harbour on 12 June 2023.", "2023-06-12", ada, norvia
    )
    assert any("the ship Docemar in Lindo harbour" in front for front in fronts(brief))


def test_one_deed_told_twice_by_one_article_is_asked_once(brief: Brief) -> None:
    ada, norvia = brief.person("Ada Quill"), brief.actor("Norvia", ActorKind.COUNTRY)
    for told in (
        "Ada Quill tied harbour loans for Norvia to reforms of fishing quotas on 12 June 2023.",
        "Ada Quill tied further harbour loans for Norvia to reforms that cut fishing quotas on 12 June 2023.",
    ):
        brief.event(told, "2023-06-12", ada, norvia)
    assert len({card.fact for card in happenings.cards(brief.desk())}) == 1


def test_initials_are_spelt_out_as_the_article_gives_them(brief: Brief) -> None:
    ada = brief.person("Ada Quill")
    brief.tells("The head of the Norvian Cod Trade Board (NCTB) met in Lund.")
    brief.event("Ada Quill founded the NCTB in Norvia in 2012.", "2012", ada)
    assert fronts(brief) == ["In which year did Ada Quill found the Norvian Cod Trade Board in Norvia?"]
