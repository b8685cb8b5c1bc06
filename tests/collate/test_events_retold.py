"""One event that two articles tell in words of their own is one; what only looks like it stays apart."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.collate import retold
from briefing_app.collate.reports import Weights, take_apart
from briefing_app.lexicon import weights
from briefing_app.model.facts import ActorKind, Slot
from tests.collate.conftest import Newsroom

if TYPE_CHECKING:
    from tests.collate.conftest import Page

PEOPLE = ("Dorothy Hallam", "Omar Haddad", "Ana Petrova")


def deed(page: Page, what: str, when: str | None, *beside: str) -> None:
    """An event by whom its sentence names, and by those who stand around it in the article."""
    people = [page.person(name) for name in PEOPLE if name in what or name in beside]
    lands = [page.actor(name, ActorKind.COUNTRY) for name in ("Peru", "Ecuador") if name in what or name in beside]
    page.event(what, when, *people, *lands)


def told(newsroom: Newsroom, one: str, other: str, when: str | None, then: str | None) -> int:
    """How many events two articles of the same week tell, beside others of whom they print more."""
    first, second = newsroom.page(published="2024-10-08"), newsroom.page(published="2024-10-09")
    deed(first, one, when)
    deed(second, other, then)
    for number, name in enumerate(PEOPLE):
        deed(first, f"{name} opened school number {number} in Peru and Ecuador.", f"2020-0{number + 1}-02")
    return len(newsroom.dossier().events) - len(PEOPLE)


@pytest.mark.parametrize(
    ("one", "other", "when", "then"),
    [
        ("Dorothy Hallam signed the accord.", "A treaty was signed by Dorothy Hallam.", "2024-10-07", "2024-10-07"),
        (
            "A military helicopter vanished near the border of Peru.",
            "The helicopter of Peru crashed near the border.",
            "2024-10-07",
            "2024-10-07",
        ),
        (
            "The envoy of Peru was expelled over the leaked tape.",
            "Ecuador answered by expelling the envoy of Peru over a tape.",
            "2024-10",
            "2024-10",
        ),
        ("A draft of the pact was leaked.", "A draft of the pact was leaked to papers.", "2024-10", "2024-10-03"),
        ("Dorothy Hallam signed the accord.", "A treaty was signed by Dorothy Hallam.", "2024-10-07", "2024-10-06"),
    ],
)
def test_date_names_and_telling_words_together_make_one(
    newsroom: Newsroom, one: str, other: str, when: str, then: str
) -> None:
    assert told(newsroom, one, other, when, then) == 1


@pytest.mark.parametrize(
    ("one", "other", "when", "then"),
    [
        ("Dorothy Hallam landed in Manta.", "Omar Haddad landed in Manta.", "2024-10-07", "2024-10-07"),
        ("Dorothy Hallam met Omar Haddad.", "Dorothy Hallam met Ana Petrova.", "2024-10-07", "2024-10-07"),
        ("Dorothy Hallam left Manta.", "Dorothy Hallam saw the old mayor.", "2024-10-07", "2024-10-07"),
        ("Dorothy Hallam signed the accord.", "Dorothy Hallam signed a treaty.", "2024-10-07", "2024-10-01"),
        ("A helicopter of Peru crashed.", "The border of Peru was opened.", "2024-10-07", "2024-10-07"),
        ("Dorothy Hallam visited Manta.", "Dorothy Hallam visited the port of Manta.", "2024", "2024-10-07"),
    ],
)
def test_another_cast_object_or_day_is_another_event(
    newsroom: Newsroom, one: str, other: str, when: str, then: str
) -> None:
    assert told(newsroom, one, other, when, then) == 2


def test_who_only_stands_around_a_report_keeps_nothing_apart(newsroom: Newsroom) -> None:
    deed(newsroom.page(), "A draft of the pact with Peru was leaked.", "2024-10", "Omar Haddad")
    deed(newsroom.page(), "A leaked draft of the pact with Peru appeared.", "2024-10", "Ana Petrova")
    assert len(newsroom.dossier().events) == 1


def test_two_days_that_two_articles_give_one_signing_are_a_difference(newsroom: Newsroom) -> None:
    for day in ("6", "7"):
        what = f"Dorothy Hallam signed a law on {day} October 2024."
        page = newsroom.page(what, published="2024-10-09")
        page.event(what, f"2024-10-0{day}", page.person("Dorothy Hallam"))
        page.events[-1] = replace(page.events[-1], when_words=f"{day} October 2024")
    (row,) = [row for row in newsroom.dossier().differences if row.slot is Slot.DATE]
    assert [version.value for version in row.versions] == ["6 October 2024", "7 October 2024"]


def test_a_report_with_two_counterparts_nearly_as_good_has_none() -> None:
    assert retold.clear_best([0.9, 2.0, 1.8]) is None
    assert retold.clear_best([0.9, 2.0]) == 2.0


def test_every_trait_of_a_pair_has_a_weight_and_every_weight_a_trait() -> None:
    page = Newsroom().page("Dorothy Hallam signed the accord.")
    page.event("Dorothy Hallam signed the accord.", "2024-10-07", page.person("Dorothy Hallam"))
    report = take_apart(page.events[0], page.article, {actor.key: actor for actor in page.actors})
    assert set(retold.traits(report, report, Weights([report]))) == set(weights("retold_weights"))
