from __future__ import annotations

from datetime import date

import pytest

from briefing_app.model import offices
from briefing_app.model.facts import Actor, ActorKind, Office
from briefing_app.model.when import When

DAY = date(2024, 5, 4)


def office(title: str, at: str | None, *, former: bool = False) -> Office:
    return Office(title, When(at) if at else None, former=former, evidence=())


def somebody(*held: Office) -> Actor:
    return Actor("person/a", "Ana Petrova", ActorKind.PERSON, offices=held)


def test_the_latest_office_told_of_by_a_day_is_the_one_held() -> None:
    actor = somebody(office("envoy", "2023"), office("minister", "2024-05"), office("premier", "2025"))
    found = offices.held(actor, DAY)
    assert found is not None
    assert found.title == "minister"


def test_a_former_office_counts_only_where_there_is_no_other() -> None:
    both = offices.held(somebody(office("speaker", "2024-05", former=True), office("member", "2023")))
    alone = offices.held(somebody(office("speaker", "2024-05", former=True)))
    assert [found.title for found in (both, alone) if found] == ["member", "speaker"]


@pytest.mark.parametrize(
    ("held", "said"),
    [
        (office("minister", "2024-05"), "minister"),
        (office("minister", "2023-06"), "minister (June 2023)"),
        (office("minister", None), "minister"),
        (office("minister", "2023-06", former=True), "former minister"),
        (office("former minister", "2023-06", former=True), "former minister"),
    ],
)
def test_an_office_that_is_past_or_told_of_long_ago_says_so(held: Office, said: str) -> None:
    assert offices.worded(held, DAY) == said
