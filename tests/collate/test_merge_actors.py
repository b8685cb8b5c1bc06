from __future__ import annotations

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
