"""Figures that two sources give differently, those that only look so, and how they are asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.model.facts import ActorKind, Difference, Slot

if TYPE_CHECKING:
    from tests.collate.conftest import Newsroom


def found(newsroom: Newsroom, *told: tuple[str, str]) -> list[Difference]:
    """The differences in number between articles: (their text, when they were published)."""
    for text, published in told:
        page = newsroom.page(text, published)
        for name in ("Dorothy Hallam", "Luis Ferrante"):
            if name in text:
                page.person(name)
        for land in ("Ecuador", "Peru"):
            if land in text:
                page.actor(land, ActorKind.COUNTRY)
    return [row for row in newsroom.dossier().differences if row.slot is Slot.NUMBER]


def values(rows: list[Difference]) -> list[str]:
    return [version.value for row in rows for version in row.versions]


def test_two_results_of_one_vote_differ(newsroom: Newsroom) -> None:
    rows = found(
        newsroom,
        ("Dorothy Hallam won the speakership by a vote of 217-211 on Saturday.", "2024-10-05"),
        ("The final vote was 217 for Dorothy Hallam and 210 for Luis Ferrante.", "2024-10-06"),
    )
    assert values(rows) == ["217-211", "217 for Dorothy Hallam and 210"]
    assert rows[0].about == "by what vote Dorothy Hallam won the speakership on 5 October 2024"


def test_a_vote_is_known_by_its_noes_where_nobody_is_named(newsroom: Newsroom) -> None:
    rows = found(
        newsroom,
        ("Lawmakers voted 71 to 24 to set up a commission of inquiry.", "2025-02-05"),
        ("Parliament set up an inquiry by a vote of 72-24.", "2025-02-06"),
    )
    assert values(rows) == ["71 to 24", "72-24"]


def test_members_and_republicans_who_did_one_thing_are_counted_as_people(newsroom: Newsroom) -> None:
    rows = found(
        newsroom,
        ("Dorothy Hallam won. Six Republicans voted “present”.", "2024-10-05"),
        ("Dorothy Hallam won. Five members voted “present”.", "2024-10-06"),
    )
    assert values(rows) == ["Six Republicans", "Five members"]
    assert rows[0].about.startswith("how many Republicans voted “present”")


def test_two_sums_asked_for_differ(newsroom: Newsroom) -> None:
    rows = found(
        newsroom,
        ("Ecuador has launched an appeal for 120 million dollars.", "2024-05-12"),
        ("Ecuador launched an appeal for $150 million.", "2024-05-13"),
    )
    assert values(rows) == ["120 million dollars", "$150 million"]


def test_a_toll_that_rises_from_day_to_day_is_a_development(newsroom: Newsroom) -> None:
    rows = found(
        newsroom,
        ("At least 120 people have been killed in the earthquake in Ecuador.", "2024-05-07"),
        ("At least 340 people have been killed in the earthquake in Ecuador.", "2024-05-08"),
    )
    assert rows == []


def test_two_tolls_of_one_day_differ(newsroom: Newsroom) -> None:
    rows = found(
        newsroom,
        ("The earthquake in Ecuador has killed 340 people.", "2024-05-08"),
        ("The earthquake in Ecuador has killed 460 people.", "2024-05-08"),
    )
    assert sorted(values(rows)) == ["340 people", "460 people"]
    assert rows[0].about == "number of people that the earthquake in Ecuador has killed by 8 May 2024"


def test_a_toll_that_falls_says_of_which_day_it_is(newsroom: Newsroom) -> None:
    rows = found(
        newsroom,
        ("The earthquake in Ecuador has killed 460 people.", "2024-05-08"),
        ("The earthquake in Ecuador has killed 340 people.", "2024-05-10"),
    )
    assert values(rows) == ["460 people (as of 8 May 2024)", "340 people (as of 10 May 2024)"]


def test_the_dead_of_one_land_are_not_the_dead_of_two(newsroom: Newsroom) -> None:
    rows = found(
        newsroom,
        ("More than 500 people have been killed in Ecuador and Peru since Monday's earthquake.", "2024-05-09"),
        ("In all 212 people have been killed in Peru since Monday's earthquake.", "2024-05-09"),
    )
    assert rows == []


def test_every_side_of_a_difference_rests_on_its_own_sentence(newsroom: Newsroom) -> None:
    (row,) = found(
        newsroom,
        ("Ecuador sent 60 rescuers to Manta. It was late.", "2024-05-09"),
        ("It was late. Ecuador had sent 80 rescuers to Manta.", "2024-05-10"),
    )
    texts = {page.article.key: page.article.text for page in newsroom.pages}
    for version in row.versions:
        assert [version.value in piece.span.of(texts[piece.article]) for piece in version.evidence] == [True]


def test_figures_told_weeks_apart_differ_where_another_figure_is_the_same(newsroom: Newsroom) -> None:
    rows = found(
        newsroom,
        ("Ecuador would lease 20 kilometres (12 miles) of its coast to Peru for 50 years.", "2024-01-07"),
        ("Under the terms Peru would lease a 19-kilometre strip of coast from Ecuador for 50 years.", "2024-01-29"),
    )
    assert values(rows) == ["20 kilometres", "19-kilometre"]


def test_what_a_figure_is_of_is_told_without_the_same_in_another_measure(newsroom: Newsroom) -> None:
    (row,) = found(
        newsroom,
        ("Ecuador would lease 20 kilometres (12 miles) of its coast to Peru for 50 years.", "2024-01-07"),
        ("Under the terms Peru would lease a 19-kilometre strip of coast from Ecuador for 50 years.", "2024-01-29"),
    )
    assert row.about == "how many kilometres of its coast Ecuador would lease to Peru for 50 years"
