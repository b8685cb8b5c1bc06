from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.collate.offices import is_sole, post
from briefing_app.model.facts import ActorKind, Office

if TYPE_CHECKING:
    from briefing_app.model.facts import Dossier
    from tests.collate.conftest import Newsroom


def offices(dossier: Dossier) -> list[tuple[str, str | None]]:
    return [(office.title, office.at.edtf if office.at else None) for office in dossier.actors[0].offices]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Chinese Foreign Minister", "Minister of Foreign Affairs of China"),
        ("U.S. Secretary of State", "US Secretary of State"),
        ("China's new premier", "Chinese prime minister"),
        ("CIA chief", "director of the CIA"),
        ("US defence secretary", "American Secretary of Defense"),
    ],
)
def test_two_wordings_name_one_post(one: str, other: str) -> None:
    assert post(one) == post(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Chinese Foreign Minister", "Russian Foreign Minister"), ("foreign minister", "defence minister")],
)
def test_other_state_or_other_field_is_another_post(one: str, other: str) -> None:
    assert not post(one).agrees(post(other))


@pytest.mark.parametrize("title", ["Chinese premier", "CIA director", "national security adviser", "House Speaker"])
def test_one_person_alone_holds_it(title: str) -> None:
    assert is_sole(title)


@pytest.mark.parametrize(
    "title", ["senior adviser", "deputy foreign minister", "State Department spokesman", "official"]
)
def test_several_may_hold_it(title: str) -> None:
    assert not is_sole(title)


def test_a_title_of_two_offices_is_the_sole_one() -> None:
    assert post("State Councilor and Foreign Minister", "China") == post("Chinese Foreign Minister")


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("again foreign minister", ["foreign minister"]),
        ("at the same time Chinese premier", ["Chinese premier"]),
        ("same time China’s new premier", ["China’s new premier"]),
        ("now also defence minister", ["defence minister"]),
        ("Secretary-General of the United Nations", ["Secretary-General of the United Nations"]),
        ("57th Speaker of the House in the early hours of Saturday", ["Speaker of the House"]),
        ("Speaker of the House on the ninth ballot early", ["Speaker of the House"]),
        ("senior director on the National Security Council", ["senior director on the National Security Council"]),
        ("Representative (R-Ariz.)", ["Representative"]),
        ("predecessor", []),
        ("Chinese counterpart", []),
        ("General", []),
        ("Brigadier General", []),
        ("Attorney General", ["Attorney General"]),
    ],
)
def test_a_title_is_kept_without_stray_adverbs_and_only_if_it_is_one(
    newsroom: Newsroom, printed: str, told: list[str]
) -> None:
    newsroom.page().person("Ann Smith", printed)
    assert [title for title, _ in offices(newsroom.dossier())] == told


def test_two_articles_of_one_month_tell_one_office(newsroom: Newsroom) -> None:
    newsroom.page(published="2023-06-16").person("Qin Gang", "Chinese Foreign Minister")
    newsroom.page(published="2023-06-20").person("Qin Gang", "Foreign Minister", side="China")
    assert offices(newsroom.dossier()) == [("Chinese Foreign Minister", "2023-06")]


def test_an_office_of_2023_is_not_claimed_for_2024(newsroom: Newsroom) -> None:
    newsroom.page(published="2023-06-16").person("Wang Yi", "director of the Foreign Affairs Office")
    newsroom.page(published="2024-04-29").person("Wang Yi", "Foreign Minister")
    assert offices(newsroom.dossier()) == [
        ("director of the Foreign Affairs Office", "2023-06-16"),
        ("Foreign Minister", "2024-04-29"),
    ]


def test_the_same_office_a_year_later_is_a_second_entry(newsroom: Newsroom) -> None:
    for date in ("2024-04-29", "2023-06-16"):
        newsroom.page(published=date).person("Antony Blinken", "US Secretary of State")
    assert [at for _, at in offices(newsroom.dossier())] == ["2023-06-16", "2024-04-29"]


def test_a_former_office_stays_apart_from_one_that_is_held(newsroom: Newsroom) -> None:
    newsroom.page().person("Nancy Pelosi", "House Speaker", at="2022-08", former=True)
    newsroom.page().person("Nancy Pelosi", "House Speaker", at="2022-08")
    assert len(offices(newsroom.dossier())) == 2


@pytest.mark.parametrize(
    ("printed", "at"), [("2023-06-23", None), ("2023-06-10", "2023-06-10"), ("2023-09-01", "2023-09-01")]
)
def test_who_is_past_in_one_article_is_not_said_to_hold_it_in_one_soon_after(
    newsroom: Newsroom, printed: str, at: str | None
) -> None:
    first = newsroom.page("The deposed President Ann Lee is ill.", published="2023-06-16")
    past = Office("President", None, former=True, evidence=(first.at("President"),))
    first.actor("Ann Lee", ActorKind.PERSON, (past,), "Norway")
    newsroom.page(published=printed).person("Ann Lee", "President of Norway", side="Norway")
    assert ("President of Norway", at) in offices(newsroom.dossier())
