"""What one article of a briefing says of a name that another only uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from briefing_app.model.facts import Actor, Dossier
    from tests.collate.conftest import Newsroom

BODY, COUNTRY, PLACE = ActorKind.ORGANISATION, ActorKind.COUNTRY, ActorKind.PLACE


def rows(dossier: Dossier) -> list[tuple[str, ActorKind]]:
    return sorted((actor.name, actor.kind) for actor in dossier.actors)


def bodies(dossier: Dossier) -> list[Actor]:
    return [actor for actor in dossier.actors if actor.kind is BODY]


@pytest.mark.parametrize("kind", [PLACE, BODY])
def test_the_surname_of_a_person_of_the_briefing_is_no_place_or_body(newsroom: Newsroom, kind: ActorKind) -> None:
    newsroom.page().person("Orla Tessen", aliases=["Tessen"])
    newsroom.page().actor("Tessen", kind)
    assert rows(newsroom.dossier()) == [("Orla Tessen", ActorKind.PERSON)]


def test_a_known_town_stays_one_beside_a_person_of_its_name(newsroom: Newsroom) -> None:
    newsroom.page().person("Orla Houston", aliases=["Houston"])
    newsroom.page().actor("Houston", PLACE)
    assert len(rows(newsroom.dossier())) == 2


def test_letters_that_an_article_introduces_go_before_the_tables(newsroom: Newsroom) -> None:
    newsroom.page("The Moor Farmers Party (PPP) won.").actor("Moor Farmers Party", BODY, aliases=["PPP"])
    newsroom.page("A PPP lawmaker said no.").actor("Pakistan Peoples Party", BODY, side="Pakistan", aliases=["PPP"])
    assert rows(newsroom.dossier()) == [("Moor Farmers Party", BODY)]


def test_letters_that_two_bodies_go_by_stay_as_the_tables_have_them(newsroom: Newsroom) -> None:
    newsroom.page("The Moor Farmers Party (PPP) won.").actor("Moor Farmers Party", BODY, aliases=["PPP"])
    newsroom.page("The Pier Pilots Pact (PPP) won.").actor("Pier Pilots Pact", BODY, aliases=["PPP"])
    newsroom.page("A PPP lawmaker said no.").actor("Pakistan Peoples Party", BODY, aliases=["PPP"])
    assert len(bodies(newsroom.dossier())) == 3


def test_a_pope_is_one_in_two_articles(newsroom: Newsroom) -> None:
    newsroom.page().person("Pope Benedict")
    newsroom.page().person("Pope Benedict")
    assert len(rows(newsroom.dossier())) == 1


def test_a_body_in_small_letters_is_that_in_capitals_of_an_article_about_the_same_country(newsroom: Newsroom) -> None:
    for name in ("Constitutional Court", "constitutional court"):
        page = newsroom.page()
        page.actor("Norway", COUNTRY, side="Norway")
        page.actor(name, BODY)
    assert len(bodies(newsroom.dossier())) == 1


def test_a_body_without_a_name_stays_apart_in_articles_about_two_countries(newsroom: Newsroom) -> None:
    for land in ("Norway", "Chile"):
        page = newsroom.page()
        page.actor(land, COUNTRY, side=land)
        page.actor("parliament", BODY)
    assert len(bodies(newsroom.dossier())) == 2


def test_a_body_is_that_with_its_land_and_a_word_more(newsroom: Newsroom) -> None:
    newsroom.page().actor("U.S. International Harbour Finance Fund", BODY)
    page = newsroom.page()
    page.actor("United States", COUNTRY)
    page.actor("Harbour Finance Fund", BODY)
    assert len(bodies(newsroom.dossier())) == 1
