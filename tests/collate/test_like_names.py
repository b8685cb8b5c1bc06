"""Names that are nearly alike: misspellings and transliterations are one, two people are two."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from briefing_app.model.facts import Dossier
    from tests.collate.conftest import Newsroom


def people(dossier: Dossier) -> list[str]:
    return sorted(actor.name for actor in dossier.actors if actor.kind is ActorKind.PERSON)


def bodies(dossier: Dossier) -> list[str]:
    return sorted(actor.name for actor in dossier.actors if actor.kind is ActorKind.ORGANISATION)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ivana Dornfeld", "Ivanka Dornfeld"),
        ("Mario Hernandez", "Maria Hernandez"),
        ("Daniel Hernandez", "Daniela Hernandez"),
        ("Robert Johnson", "Robert Johnston"),
    ],
)
def test_two_names_that_people_have_are_two_people(newsroom: Newsroom, one: str, other: str) -> None:
    newsroom.page().person(one)
    newsroom.page().person(other)
    assert people(newsroom.dossier()) == sorted([one, other])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hamid Darzai", "Hamed Darzai"),
        ("Yunis Kanoori", "Yunus Qanoori"),
        ("Donand Wexford", "Donald Wexford"),
        ("Mark Ellingham", "Marks Ellingham"),
        ("Alexei Petrov", "Aleksei Petrov"),
    ],
)
def test_a_misspelling_or_transliteration_is_the_same_person(newsroom: Newsroom, one: str, other: str) -> None:
    newsroom.page().person(one)
    newsroom.page().person(other)
    assert len(people(newsroom.dossier())) == 1


def test_a_name_that_may_be_either_of_two_joins_neither(newsroom: Newsroom) -> None:
    names = ["George A.W. Renton", "George Renton", "George C. Renton"]
    for name in names:
        newsroom.page().person(name)
    assert people(newsroom.dossier()) == sorted(names)


def test_a_son_is_not_his_father(newsroom: Newsroom) -> None:
    newsroom.page().person("Donald Wexford")
    newsroom.page().person("Donald Wexford Jr.")
    assert len(people(newsroom.dossier())) == 2


def test_one_office_makes_a_name_with_and_without_its_suffix_one(newsroom: Newsroom) -> None:
    newsroom.page().person("Joe Brandt", "Vice President", side="United States")
    newsroom.page().person("Joseph R. Brandt Jr.", "Vice President", side="United States")
    assert people(newsroom.dossier()) == ["Joseph R. Brandt Jr."]


def test_a_name_cut_after_an_initial_is_the_whole_name_that_begins_so(newsroom: Newsroom) -> None:
    newsroom.page().person("George W. Renton", "Prime Minister", side="Ghana")
    newsroom.page().person("George W.", "Prime Minister", side="Ghana")
    dossier = newsroom.dossier()
    assert (people(dossier), dossier.differences) == (["George W. Renton"], ())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("World Harbour Centre", "World Harbor Center"),
        ("Ghanaian military", "Ghana military"),
        ("ZNB", "ZNB Bank"),
    ],
)
def test_one_body_in_two_ways_of_writing_is_one(newsroom: Newsroom, one: str, other: str) -> None:
    newsroom.page().actor(one, ActorKind.ORGANISATION)
    newsroom.page().actor(other, ActorKind.ORGANISATION)
    assert len(bodies(newsroom.dossier())) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ghanaian military", "Kenyan military"),
        ("ZNB", "ZNB Watch"),
        ("Pinewood", "Pinewood Blue"),
        ("Labour Party", "Labor Party"),
    ],
)
def test_bodies_that_share_a_word_stay_two(newsroom: Newsroom, one: str, other: str) -> None:
    newsroom.page().actor(one, ActorKind.ORGANISATION)
    newsroom.page().actor(other, ActorKind.ORGANISATION)
    assert len(bodies(newsroom.dossier())) == 2


@pytest.mark.parametrize(("land", "count"), [("Ghana", 1), ("Kenya", 2)])
def test_a_body_named_without_its_land_is_that_of_the_land_its_article_names(
    newsroom: Newsroom, land: str, count: int
) -> None:
    newsroom.page().actor("Ghana Rural Fire Service", ActorKind.ORGANISATION)
    page = newsroom.page()
    page.actor("Rural Fire Service", ActorKind.ORGANISATION)
    page.actor(land, ActorKind.COUNTRY)
    assert len(bodies(newsroom.dossier())) == count


def test_a_body_of_two_lands_named_without_its_land_is_neither(newsroom: Newsroom) -> None:
    newsroom.page().actor("Ghana Rural Fire Service", ActorKind.ORGANISATION)
    newsroom.page().actor("Kenya Rural Fire Service", ActorKind.ORGANISATION)
    page = newsroom.page()
    page.actor("Rural Fire Service", ActorKind.ORGANISATION)
    page.actor("Ghana", ActorKind.COUNTRY)
    assert len(bodies(newsroom.dossier())) == 3


def test_one_acronym_of_the_singular_and_the_plural_is_one_body(newsroom: Newsroom) -> None:
    newsroom.page().actor("State Rescue Service", ActorKind.ORGANISATION, aliases=["SRS"])
    newsroom.page().actor("State Rescue Services", ActorKind.ORGANISATION, aliases=["SRS"])
    assert len(bodies(newsroom.dossier())) == 1


def test_an_administration_called_after_nobody_is_no_government(newsroom: Newsroom) -> None:
    newsroom.page().actor("White House", ActorKind.ORGANISATION, side="United States")
    newsroom.page().actor("Oceanic administration", ActorKind.ORGANISATION, side="United States")
    assert len(bodies(newsroom.dossier())) == 2


def test_a_seat_of_government_acts_for_its_state(newsroom: Newsroom) -> None:
    newsroom.page().actor("White House", ActorKind.ORGANISATION)
    assert [actor.side for actor in newsroom.dossier().actors] == ["United States"]


def test_of_two_spellings_of_a_given_name_the_one_that_people_have_is_shown(newsroom: Newsroom) -> None:
    newsroom.page().person("Marks Ellingham")
    newsroom.page().person("Mark Ellingham")
    assert people(newsroom.dossier()) == ["Mark Ellingham"]


def test_a_body_goes_by_no_possessive(newsroom: Newsroom) -> None:
    newsroom.page().actor("the United States' military", ActorKind.ORGANISATION)
    newsroom.page().actor("US military", ActorKind.ORGANISATION)
    assert bodies(newsroom.dossier()) == ["US military"]


def test_an_airline_called_after_a_nation_is_no_adjective(newsroom: Newsroom) -> None:
    newsroom.page().actor("Ghanaian Airlines", ActorKind.ORGANISATION)
    newsroom.page().actor("The Ghanaian", ActorKind.ORGANISATION)
    assert len(bodies(newsroom.dossier())) == 2


@pytest.mark.parametrize(("called", "count"), [(True, 1), (False, 2)])
def test_a_firm_goes_by_its_first_word_where_one_article_calls_it_both(
    newsroom: Newsroom, *, called: bool, count: int
) -> None:
    page = newsroom.page()
    page.actor("Pinewood Inc.", ActorKind.ORGANISATION)
    if called:
        page.actor("Pinewood", ActorKind.ORGANISATION)
    newsroom.page().actor("Pinewood", ActorKind.ORGANISATION)
    assert len(bodies(newsroom.dossier())) == count


@pytest.mark.parametrize(("name", "count"), [("Royal Commission", 2), ("Foreign Ministry", 2), ("Reserve Bank", 1)])
def test_a_body_told_by_its_sort_alone_is_another_in_another_article(
    newsroom: Newsroom, name: str, count: int
) -> None:
    for _ in range(2):
        newsroom.page().actor(name, ActorKind.ORGANISATION)
    assert len(bodies(newsroom.dossier())) == count


def test_a_firm_of_two_words_is_one_with_and_without_its_forms(newsroom: Newsroom) -> None:
    for name in ("Grey Pinewood", "Grey Pinewood Holdings", "Grey Pinewood Holdings Ltd."):
        newsroom.page().actor(name, ActorKind.ORGANISATION)
    assert len(newsroom.dossier().actors) == 1
