"""An office that the record gives to another at that time is one of elsewhere."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing_app.extract.tenures import within_terms
from briefing_app.model.facts import Actor, ActorKind, Office
from briefing_app.model.when import When


@pytest.mark.parametrize(
    ("name", "side", "kept"),
    [("Osamu Tani", None, False), ("Jim Wright", "United States", True)],
)
def test_a_speaker_who_is_not_on_the_record_is_not_of_that_state(
    name: str,
    side: str | None,
    kept: bool,  # noqa: FBT001 - a table
) -> None:
    office = Office("House Speaker", When("1987-04-27"), former=False, evidence=())
    person = Actor("person/one", name, ActorKind.PERSON, offices=(office,), side="United States")
    found = within_terms(person)
    assert (found.side, found.offices) == (side, (office if kept else replace(office, at=None),))
