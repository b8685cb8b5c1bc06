"""Reports that look alike and are two events: a false merge is worse than a missed one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from tests.collate.conftest import Newsroom, Page


def deed(page: Page, what: str, when: str | None, *names: str, place: str | None = None) -> str:
    return page.event(what, when, *(page.person(name) for name in names), place=place)


def lands(page: Page, what: str, when: str | None, *names: str) -> str:
    return page.event(what, when, *(page.actor(name, ActorKind.COUNTRY) for name in names))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dorothy Hallam released a letter from her doctor.", "Dorothy Hallam released a plan for the ports."),
        ("Dorothy Hallam called for lower taxes.", "Dorothy Hallam called for a stronger navy."),
        ("Dorothy Hallam attacked the tax plan.", "Dorothy Hallam attacked her rival's war record."),
    ],
)
@pytest.mark.parametrize("when", ["2024-10-07", None])
def test_one_sort_of_deed_with_two_objects_is_two_deeds(
    newsroom: Newsroom, one: str, other: str, when: str | None
) -> None:
    deed(newsroom.page(published="2024-10-08"), one, when, "Dorothy Hallam")
    deed(newsroom.page(published="2024-10-08"), other, when, "Dorothy Hallam")
    assert len(newsroom.dossier().events) == 2


def test_two_doers_of_one_sort_of_deed_on_one_day_are_two(newsroom: Newsroom) -> None:
    page = newsroom.page()
    deed(
        page, "Omar Haddad urged Dorothy Hallam to punish the rebels.", "2024-10-07", "Omar Haddad", "Dorothy Hallam"
    )
    deed(newsroom.page(), "Dorothy Hallam urged higher spending on the rebels.", "2024-10-07", "Dorothy Hallam")
    assert len(newsroom.dossier().events) == 2


def test_one_killing_told_of_the_victim_and_of_the_doer_is_one(newsroom: Newsroom) -> None:
    deed(newsroom.page(), "Omar Haddad was killed in Manta.", "2024-10-07", "Omar Haddad", place="Manta")
    deed(
        newsroom.page(),
        "Officer Ana Petrova killed Omar Haddad in Manta.",
        "2024-10-07",
        "Ana Petrova",
        "Omar Haddad",
        place="Manta",
    )
    assert len(newsroom.dossier().events) == 1


def test_an_undated_death_is_not_one_of_a_week_before(newsroom: Newsroom) -> None:
    page = newsroom.page(published="2024-10-08")
    lands(page, "Ecuadorean troops shot dead an officer of Peru near a post.", "2024-10-07", "Ecuador", "Peru")
    lands(newsroom.page(published="2024-10-17"), "A man of Peru was shot dead.", None, "Ecuador", "Peru")
    assert len(newsroom.dossier().events) == 2


def test_an_undated_toll_is_not_that_of_another_attack(newsroom: Newsroom) -> None:
    page = newsroom.page(published="2024-10-08")
    lands(page, "Two people were killed and more than 120 injured in the air strikes.", "2024-10-07", "Peru")
    lands(newsroom.page(published="2024-10-25"), "Two people were injured in the exchange.", None, "Peru")
    assert len(newsroom.dossier().events) == 2


def test_one_article_telling_two_deeds_of_one_person_tells_two(newsroom: Newsroom) -> None:
    page = newsroom.page()
    hallam, manta = page.person("Dorothy Hallam"), page.person("Omar Haddad")
    page.event("Peru refused Dorothy Hallam leave to visit Omar Haddad in Manta.", "2024-10-07", hallam, manta)
    page.event("Dorothy Hallam vowed to walk to Manta to visit Omar Haddad.", "2024-10-07", hallam, manta)
    assert len(newsroom.dossier().events) == 2


def test_two_figures_of_one_article_about_one_thing_are_two(newsroom: Newsroom) -> None:
    page = newsroom.page()
    site = page.actor("Plain Facts", ActorKind.ORGANISATION)
    page.event("Plain Facts rated 22% of the claims of the left as true.", None, site)
    page.event("Plain Facts rated 34% of the claims of the right as false.", None, site)
    assert len(newsroom.dossier().events) == 2


def test_an_appeal_after_a_raid_is_not_the_raid(newsroom: Newsroom) -> None:
    page = newsroom.page()
    peru, ecuador = page.actor("Peru", ActorKind.COUNTRY), page.actor("Ecuador", ActorKind.COUNTRY)
    page.event("Peru launched air strikes on camps in Ecuador.", "2024-10-07", peru, ecuador)
    page.event("Mercy Watch condemned the attacks on camps in Ecuador by Peru.", "2024-10-07", ecuador, peru)
    assert len(newsroom.dossier().events) == 2


def test_an_invitation_is_not_the_visit(newsroom: Newsroom) -> None:
    deed(newsroom.page(), "Ana Petrova arrived in Manta.", "2024-10-07", "Ana Petrova")
    deed(
        newsroom.page(), "Ana Petrova invited Omar Haddad to visit Lima.", "2024-10-07", "Ana Petrova", "Omar Haddad"
    )
    assert len(newsroom.dossier().events) == 2


def test_one_undated_deed_of_the_same_days_in_two_wordings_is_one(newsroom: Newsroom) -> None:
    for what in (
        "Dorothy Hallam ordered the closure of dozens of party offices.",
        "Dorothy Hallam closed dozens of offices of the party.",
    ):
        deed(newsroom.page(published="2024-10-08"), what, None, "Dorothy Hallam")
    assert len(newsroom.dossier().events) == 1


def test_what_had_happened_before_is_not_what_happened_later(newsroom: Newsroom) -> None:
    deed(newsroom.page(published="2024-10-05"), "Ana Petrova closed dozens of party offices.", None, "Ana Petrova")
    page = newsroom.page(published="2024-10-08")
    deed(page, "Ana Petrova closed dozens of party offices.", "2024-10-07", "Ana Petrova")
    assert len(newsroom.dossier().events) == 2


def test_an_interview_of_some_day_of_the_month_is_not_that_of_a_day(newsroom: Newsroom) -> None:
    page = newsroom.page(published="2024-10-08")
    deed(page, "An interview with Plain News took place on 5 October 2024.", "2024-10-05", "Omar Haddad")
    page = newsroom.page(published="2024-10-12")
    deed(page, "An interview took place in October 2024.", "2024-10", "Omar Haddad", "Ana Petrova")
    assert len(newsroom.dossier().events) == 2


def test_two_deeds_of_one_year_in_one_article_are_two(newsroom: Newsroom) -> None:
    page = newsroom.page()
    hallam, peru = page.person("Dorothy Hallam"), page.actor("Peru", ActorKind.COUNTRY)
    page.event("The Manta climate accord was adopted by Peru in 2015.", "2015", peru)
    page.event("Dorothy Hallam called the Manta climate accord of Peru a fraud in 2015.", "2015", hallam, peru)
    assert len(newsroom.dossier().events) == 2


def test_an_undated_raid_is_not_that_of_the_week_before(newsroom: Newsroom) -> None:
    page = newsroom.page(published="2024-10-08")
    lands(page, "Jets of Ecuador raided the camps on the coast of Peru.", "2024-10-06", "Ecuador", "Peru")
    page = newsroom.page(published="2024-10-16")
    lands(page, "Jets of Ecuador raided camps across the coast of Peru.", None, "Ecuador", "Peru")
    assert len(newsroom.dossier().events) == 2
