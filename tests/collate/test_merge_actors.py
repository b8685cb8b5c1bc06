from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from briefing_app.model.facts import Dossier
    from tests.collate.conftest import Newsroom


def people(dossier: Dossier) -> list[str]:
    return sorted(actor.name for actor in dossier.actors if actor.kind is ActorKind.PERSON)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Antony Blinken", "Antony Blinken"),
        ("Bill Burns", "William Burns"),
        ("William J. Burns", "William Burns"),
        ("Antony Blinken", "Anthony Blinken"),
        ("Fumio Kishida", "Kishida Fumio"),
        ("Sergei Lavrov", "Sergey Lavrov"),
        ("Mr. Lü Xiang", "Lu Xiang"),
    ],
)
def test_two_forms_of_one_name_are_one_person(newsroom: Newsroom, one: str, other: str) -> None:
    newsroom.page().person(one)
    newsroom.page().person(other)
    assert len(people(newsroom.dossier())) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Li Qiang", "Li Keqiang"),
        ("Wang Yi", "Wang Xiaohong"),
        ("Kim Jong Un", "Kim Jong Il"),
        ("Bill Clinton", "Hillary Clinton"),
        ("George H.W. Bush", "George W. Bush"),
        ("John Smith", "Joan Smith"),
    ],
)
def test_a_shared_surname_makes_nobody_one(newsroom: Newsroom, one: str, other: str) -> None:
    newsroom.page().person(one)
    newsroom.page().person(other)
    assert people(newsroom.dossier()) == sorted([one, other])


def test_like_names_of_different_sides_stay_apart(newsroom: Newsroom) -> None:
    newsroom.page().person("Alexei Petrov", side="Russia")
    newsroom.page().person("Aleksei Petrov", side="Bulgaria")
    assert len(people(newsroom.dossier())) == 2


def test_two_people_of_one_article_are_never_made_one(newsroom: Newsroom) -> None:
    page = newsroom.page()
    page.person("Sergei Lavrov")
    page.person("Sergey Lavrov")
    assert len(people(newsroom.dossier())) == 2


def test_a_bare_surname_is_the_only_bearer_of_it(newsroom: Newsroom) -> None:
    newsroom.page().person("Antony Blinken")
    newsroom.page().person("Blinken")
    assert people(newsroom.dossier()) == ["Antony Blinken"]


def test_a_bare_surname_of_two_people_is_neither(newsroom: Newsroom) -> None:
    newsroom.page().person("Li Qiang")
    newsroom.page().person("Li Shangfu")
    newsroom.page().person("Li")
    assert people(newsroom.dossier()) == ["Li", "Li Qiang", "Li Shangfu"]


def test_an_office_tells_which_bearer_a_bare_surname_means(newsroom: Newsroom) -> None:
    newsroom.page().person("Li Qiang", "premier", side="China")
    newsroom.page().person("Li Shangfu", "defence minister", side="China")
    newsroom.page().person("Li", "Chinese defense minister", side="China")
    assert people(newsroom.dossier()) == ["Li Qiang", "Li Shangfu"]


def test_a_bare_surname_beside_its_fuller_form_is_somebody_else(newsroom: Newsroom) -> None:
    page = newsroom.page()
    page.person("Li Qiang")
    page.person("Li")
    assert people(newsroom.dossier()) == ["Li", "Li Qiang"]


def test_two_bare_surnames_of_two_articles_have_two_keys(newsroom: Newsroom) -> None:
    newsroom.page().person("Johnson")
    newsroom.page().person("Johnson")
    assert len({actor.key for actor in newsroom.dossier().actors}) == 2


def test_the_spelling_of_most_articles_is_the_name(newsroom: Newsroom) -> None:
    newsroom.page().person("Anthony Blinken")
    for _ in range(2):
        newsroom.page().person("Antony Blinken")
    blinken = newsroom.dossier().actors[0]
    assert blinken.name == "Antony Blinken"
    assert "Anthony Blinken" in blinken.aliases


def test_the_given_name_goes_before_its_short_form(newsroom: Newsroom) -> None:
    newsroom.page().person("Bill Burns")
    newsroom.page().person("William Burns")
    assert people(newsroom.dossier()) == ["William Burns"]


def test_a_title_is_no_part_of_the_name(newsroom: Newsroom) -> None:
    newsroom.page().person("Li Keqiang", aliases=["Chinese Premier Li Keqiang"])
    assert people(newsroom.dossier()) == ["Li Keqiang"]


def test_an_acronym_joins_the_body_that_is_called_so(newsroom: Newsroom) -> None:
    newsroom.page().actor("Central Intelligence Agency", ActorKind.ORGANISATION, aliases=["CIA"])
    newsroom.page().actor("CIA", ActorKind.ORGANISATION)
    assert [actor.name for actor in newsroom.dossier().actors] == ["Central Intelligence Agency"]


def test_a_name_taken_for_two_kinds_is_one_actor(newsroom: Newsroom) -> None:
    newsroom.page("Taiwan").actor("Taiwan", ActorKind.COUNTRY)
    newsroom.page("Taiwan again").actor("Taiwan", ActorKind.PLACE)
    assert [actor.kind for actor in newsroom.dossier().actors] == [ActorKind.COUNTRY]


def test_mentions_of_all_articles_are_kept(newsroom: Newsroom) -> None:
    newsroom.page("Antony Blinken came.").person("Antony Blinken")
    newsroom.page("Antony Blinken went.").person("Antony Blinken")
    assert len({piece.article for piece in newsroom.dossier().actors[0].mentions}) == 2


def names(dossier: Dossier) -> list[str]:
    return sorted(actor.name for actor in dossier.actors if actor.kind is ActorKind.ORGANISATION)


def test_a_seat_of_government_is_the_government_called_after_its_head(newsroom: Newsroom) -> None:
    newsroom.page().actor("White House", ActorKind.ORGANISATION, side="United States")
    page = newsroom.page()
    page.person("Joe Biden", side="United States")
    page.actor("Biden administration", ActorKind.ORGANISATION)
    assert names(newsroom.dossier()) == ["Biden administration"]


def test_a_seat_of_two_governments_is_neither(newsroom: Newsroom) -> None:
    newsroom.page().actor("White House", ActorKind.ORGANISATION, side="United States")
    page = newsroom.page()
    for name in ("Biden", "Trump"):
        page.actor(f"{name} administration", ActorKind.ORGANISATION, side="United States")
    assert names(newsroom.dossier()) == ["Biden administration", "Trump administration", "White House"]


def test_one_word_names_the_only_body_of_that_state_called_so(newsroom: Newsroom) -> None:
    newsroom.page().actor(
        "US House of Representatives", ActorKind.ORGANISATION, side="United States", aliases=["House"]
    )
    newsroom.page().actor("House", ActorKind.ORGANISATION, side="United States")
    assert names(newsroom.dossier()) == ["US House of Representatives"]


def test_a_courtesy_title_makes_a_person(newsroom: Newsroom) -> None:
    newsroom.page("Kofi Asante spoke.").person("Kofi Asante")
    newsroom.page("Then Mr Asante left.").actor("Asante", ActorKind.ORGANISATION)
    assert [(actor.name, actor.kind) for actor in newsroom.dossier().actors] == [("Kofi Asante", ActorKind.PERSON)]


def test_an_office_told_more_fully_tells_which_bearer_is_meant(newsroom: Newsroom) -> None:
    newsroom.page().person("Tom Brandt", "Representative of Ohio")
    newsroom.page().person("Elena Brandt", "senator from Oregon")
    newsroom.page().person("Brandt", "Senator")
    assert people(newsroom.dossier()) == ["Elena Brandt", "Tom Brandt"]


def test_one_actor_is_as_sure_as_where_it_is_surest(newsroom: Newsroom) -> None:
    for confidence in (0.4, 0.9):
        page = newsroom.page()
        page.person("Elena Brandt", "senator")
        page.actors[:] = [
            replace(
                actor,
                confidence=confidence,
                offices=tuple(replace(office, confidence=confidence) for office in actor.offices),
            )
            for actor in page.actors
        ]
    (actor,) = newsroom.dossier().actors
    assert (actor.confidence, actor.offices[0].confidence) == (0.9, 0.9)


def test_two_transliterations_of_one_prime_minister_are_one_person(newsroom: Newsroom) -> None:
    newsroom.page().person("Askar Dzhumabayev", "Prime Minister", side="Kazakhstan")
    newsroom.page().person("Asqar Zhumabayev", "Prime Minister")
    assert len(people(newsroom.dossier())) == 1


def test_transliterations_without_an_office_in_common_stay_two(newsroom: Newsroom) -> None:
    newsroom.page().person("Askar Dzhumabayev")
    newsroom.page().person("Asqar Zhumabayev")
    assert len(people(newsroom.dossier())) == 2


@pytest.mark.parametrize(
    ("fuller", "bodies"),
    [(["National Bank of Kazakhstan"], 1), (["National Bank of Kazakhstan", "National Bank of Poland"], 3)],
)
def test_a_short_name_is_the_only_body_whose_name_begins_so(
    newsroom: Newsroom, fuller: list[str], bodies: int
) -> None:
    for name in (*fuller, "National Bank"):
        newsroom.page().actor(name, ActorKind.ORGANISATION)
    assert len(names(newsroom.dossier())) == bodies


@pytest.mark.parametrize(("land", "count"), [("Norway", 1), ("Ghana", 2)])
def test_body_without_a_name_is_one_within_a_land_only(newsroom: Newsroom, land: str, count: int) -> None:
    newsroom.page().actor("high court", ActorKind.ORGANISATION, side="Norway")
    newsroom.page().actor("high court", ActorKind.ORGANISATION, side=land)
    assert len(newsroom.dossier().actors) == count


def test_two_printed_names_of_one_body_of_the_tables_are_one(newsroom: Newsroom) -> None:
    known = ["US Justice Department"]
    newsroom.page().actor("Justice Department", ActorKind.ORGANISATION, aliases=known)
    newsroom.page().actor("Department of Justice", ActorKind.ORGANISATION, aliases=known)
    assert len(newsroom.dossier().actors) == 1
