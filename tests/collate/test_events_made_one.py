"""One event in two articles' own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.model.facts import ActorKind, Status

if TYPE_CHECKING:
    from tests.collate.conftest import Newsroom


def test_a_visit_called_off_is_one_however_it_is_told(newsroom: Newsroom) -> None:
    for what in (
        "Ana Petrova called off her trip at the last minute.",
        "Ana Petrova cancelled a planned visit to Manta over the spying row.",
    ):
        page = newsroom.page()
        page.event(what, "2024-02", page.person("Ana Petrova"), status=Status.CANCELLED)
    assert len(newsroom.dossier().events) == 1


def test_a_town_that_the_other_sentence_names_is_no_other_place(newsroom: Newsroom) -> None:
    for what, place in (
        ("Ana Petrova declined to meet Omar Haddad at the Harbour Forum in Manta.", "Harbour Forum"),
        ("At a summit in Manta Ana Petrova rebuffed a request of Omar Haddad for a meeting.", "Manta"),
    ):
        page = newsroom.page()
        page.event(what, "2024-06", page.person("Ana Petrova"), page.person("Omar Haddad"), place=place)
    assert len(newsroom.dossier().events) == 1


def test_a_navy_and_its_state_are_one_party(newsroom: Newsroom) -> None:
    page = newsroom.page()
    page.event(
        "A warship of Ghana came close to colliding with a destroyer.",
        "2024-06-03",
        page.actor("Ghana", ActorKind.COUNTRY, side="Ghana"),
    )
    page = newsroom.page()
    page.event(
        "A navy warship came close to a collision with a destroyer.",
        "2024-06-03",
        page.actor("Ghanaian navy", ActorKind.ORGANISATION, side="Ghana"),
    )
    assert len(newsroom.dossier().events) == 1


def test_a_killing_of_one_day_with_three_things_in_common_is_one(newsroom: Newsroom) -> None:
    for what in (
        "Two gunmen killed a settler in Alto before being killed by troops of Ecuador.",
        "Two men shot a settler dead in the north of the coast before troops of Ecuador killed them.",
    ):
        page = newsroom.page()
        page.event(what, "2024-12-02", page.actor("Ecuador", ActorKind.COUNTRY))
    assert len(newsroom.dossier().events) == 1


FORUM = ("Ana Petrova declined to meet Omar Haddad at the Harbour Forum in Manta.", "Harbour Forum")
TOWN = ("At a summit in Manta Ana Petrova rebuffed a request of Omar Haddad for a meeting.", "Manta")
CAPITAL = ("Ana Petrova refused to meet Omar Haddad in Beijing.", "Beijing")
STATE = ("Ana Petrova refused to meet Omar Haddad in the People’s Republic of China.", "People’s Republic of China")


@pytest.mark.parametrize(("one", "other"), [(FORUM, TOWN), (CAPITAL, STATE)])
def test_a_place_within_the_other_is_no_difference(
    newsroom: Newsroom, one: tuple[str, str], other: tuple[str, str]
) -> None:
    for what, place in (one, other):
        page = newsroom.page()
        page.event(what, "2024-06-07", page.person("Ana Petrova"), page.person("Omar Haddad"), place=place)
    dossier = newsroom.dossier()
    assert (len(dossier.events), dossier.differences) == (1, ())


@pytest.mark.parametrize("when", ["2024-06-07", None])
def test_an_agency_report_that_two_outlets_print_is_one_even_where_nobody_is_named(
    newsroom: Newsroom, when: str | None
) -> None:
    for _ in range(2):
        newsroom.page(published="2024-06-08").event("About 50 other people were wounded near the old port.", when)
    assert len(newsroom.dossier().events) == 1


def test_a_short_sentence_told_again_weeks_later_is_another_event(newsroom: Newsroom) -> None:
    for published in ("2024-06-08", "2024-07-01"):
        newsroom.page(published=published).event("Two gunmen died.", None)
    assert len(newsroom.dossier().events) == 2


def test_the_same_words_with_another_figure_or_day_are_two_events(newsroom: Newsroom) -> None:
    for what, when in (
        ("A hearing on the damages of 50 people is set for spring.", "2024-06-07"),
        ("A hearing on the damages of 60 people is set for spring.", "2024-06-07"),
        ("A hearing on the damages of 60 people is set for spring.", "2024-06-19"),
    ):
        newsroom.page(published="2024-06-08").event(what, when)
    assert len(newsroom.dossier().events) == 3


def test_a_summit_of_one_body_in_one_month_is_one(newsroom: Newsroom) -> None:
    for what, place in (
        ("A summit of the Harbour League of twelve ports took place in November 2024.", None),
        ("The Harbour League summit in Manta took place in November 2024.", "Manta"),
    ):
        page = newsroom.page()
        page.event(what, "2024-11", page.actor("Harbour League", ActorKind.ORGANISATION), place=place)
    assert len(newsroom.dossier().events) == 1


def test_a_deed_dated_by_its_month_and_by_its_day_is_one_where_the_figure_is_the_same(newsroom: Newsroom) -> None:
    for what, when in (
        ("Ecuador suspended interest payments on its 68 billion crown bank debt.", "2024-02"),
        ("Ecuador suspended indefinitely interest on 68 billion crowns owed to lenders abroad.", "2024-02-20"),
    ):
        page = newsroom.page()
        page.event(what, when, page.actor("Ecuador", ActorKind.COUNTRY, side="Ecuador"))
    assert len(newsroom.dossier().events) == 1
