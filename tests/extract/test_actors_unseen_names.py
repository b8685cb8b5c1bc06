"""Names that the model does not know, in the forms news gives them; and names that are not a person's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.extract import name_evidence, names
from briefing_app.extract.parse import parse
from briefing_app.extract.runs import Run
from briefing_app.model.facts import ActorKind
from briefing_app.model.text import Article

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.extract.conftest import Reading


def persons(reading: Reading) -> list[str]:
    return [actor.name for actor in reading.cast.actors if actor.kind is ActorKind.PERSON]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The foreign minister of Iceland, Orri Stein Hauks, met her in Reykjavik.", "Orri Stein Hauks"),
        ("Johannes van der Velde, a hydrologist in Delft, said the dykes would hold.", "Johannes van der Velde"),
        ("Abdulkarim al-Sabbah, Oman's minister of energy, declined to comment.", "Abdulkarim al-Sabbah"),
        ("The motion was moved by Hassan Sheikh Warsame.", "Hassan Sheikh Warsame"),
        ("Mother-of-two Bev Trott, 61, who saw it from her kitchen, rang the council.", "Bev Trott"),
        ("Gdansk-based Piotr Wolny, who sells boats, was not so sure.", "Piotr Wolny"),
        ("Commissioner for Crisis Response Ilke Vandorp visited the camp.", "Ilke Vandorp"),
        ("Okwe Brunt, the Communist Party's senior policy official, left.", "Okwe Brunt"),
        ("The Orchid Alliance's Glynda Breytens welcomed it.", "Glynda Breytens"),
        ("The then-health secretary, Mark Handley, denied it.", "Mark Handley"),
    ],
)
def test_name_is_found_whole(cast_of: Callable[[str], Reading], text: str, name: str) -> None:
    assert persons(cast_of(text)) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Hansa Nordvik, Denmark's largest company, cut its prices.",
        "Hansa Nordvik, which makes pumps, cut its prices.",
        "A survey by Morning Consult found that most people agree.",
        "He is the leader of Civic Platform.",
        "It happened in the province of Santa Rosalia.",
        "They met the State Councilor and the Vice Chancellor.",
        "She is a Nevada Democrat.",
        "The rain fell in Sefwi Wiaso.",
        "The Korean conglomerate SK Hanix will spend more.",
        "Members of the New Alliance Left (NAL) walked out.",
    ],
)
def test_thing_is_no_person(cast_of: Callable[[str], Reading], text: str) -> None:
    assert persons(cast_of(text)) == []


def test_age_after_a_name_speaks_for_a_person() -> None:
    doc = parse(Article("invented", "Okwe Brunt, 61, left. Okwe Brunt left."))
    aged = name_evidence.score(doc, Run(0, 2), ("Okwe", "Brunt"), titled=False)
    plain = name_evidence.score(doc, Run(6, 8), ("Okwe", "Brunt"), titled=False)
    assert aged > plain


def test_name_within_a_long_name_may_be_used_alone(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of("Luiz Inácio Tula da Silva won again. Tula thanked the voters.")
    assert "Tula" in reading.actor("Luiz Inácio Tula da Silva").aliases


def test_article_of_an_arabic_name_may_be_left_out() -> None:
    assert "rashid" in names.short_forms(("Omar", "al-Rashid"))


@pytest.mark.parametrize("before", ["Miss Universe", "Rival", "Crooked"])
def test_word_before_a_name_that_stands_without_it_too_is_no_part_of_it(
    cast_of: Callable[[str], Reading], before: str
) -> None:
    text = f"Alice Brandt spoke in Leeds. {before} Alice Brandt had been there before. Brandt left on Monday."
    assert persons(cast_of(text)) == ["Alice Brandt"]


def test_what_one_can_win_is_nobodys_name(cast_of: Callable[[str], Reading]) -> None:
    assert persons(cast_of("Tom Lee met a former Miss Universe in Leeds. Lee is a farmer.")) == ["Tom Lee"]


def test_who_is_described_beside_the_name_of_an_employer_is_the_one_the_sentence_is_about(
    cast_of: Callable[[str], Reading],
) -> None:
    reading = cast_of(
        "Mia Holt, a former adviser to Governor (then-Senator) Jo R. Lind, is a fellow at the Oslo Center."
    )
    assert [title for title in reading.offices("Jo R. Lind") if "fellow" in title] == []


def test_the_winner_of_a_day_holds_no_office(cast_of: Callable[[str], Reading]) -> None:
    assert cast_of("Polls showed that Mia Holt was the winner of the debate.").offices("Mia Holt") == []


def test_the_followers_of_a_faith_are_nobody(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of("Most of the refugees are Sunni Muslims. Sunni Muslims pray on Fridays.")
    assert "Sunni Muslims" not in {actor.name for actor in reading.cast.actors}


def test_a_bare_family_name_is_not_the_daughters_who_is_always_named_in_full(
    cast_of: Callable[[str], Reading],
) -> None:
    reading = cast_of(
        "Karl Brandt’s plan is vague. Ida Brandt, the senator’s eldest daughter, defended it. Ida Brandt wept. "
        "Ida Brandt left. Brandt says he will pay."
    )
    assert reading.meant_by("Brandt", 4) == "Karl Brandt"


def test_an_abbreviation_with_full_stops_is_that_of_the_name_written_out(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of("The Internal Revenue Service wrote to him in May. He told the I.R.S. that he had paid.")
    assert reading.actor("Internal Revenue Service").aliases == ("I.R.S.",)


def test_surname_that_is_a_thing_is_one_behind_a_given_name_and_before_an_age(
    cast_of: Callable[[str], Reading],
) -> None:
    assert persons(cast_of("Its owner, Susan Park, 64, was sweeping glass on Monday.")) == ["Susan Park"]


@pytest.mark.parametrize("text", ["Many Democrats cheered.", "MIDWAY ATOLL - Last week the governor flew here."])
def test_crowds_and_datelines_are_no_persons(cast_of: Callable[[str], Reading], text: str) -> None:
    assert [actor for actor in cast_of(text).cast.actors if actor.kind is ActorKind.PERSON] == []


@pytest.mark.parametrize(
    "text",
    [
        "If the party wins and Ida Moe becomes vice president, her seat is free.",
        "They cheered our potential senator, Ida Moe, on Monday.",
        "To his successor, Ida Moe, he left a letter.",
    ],
)
def test_what_somebody_may_become_or_is_to_another_is_no_office(cast_of: Callable[[str], Reading], text: str) -> None:
    assert cast_of(text).offices("Ida Moe") == []


def test_a_title_goes_on_behind_a_year_that_an_owner_has(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of("“No,” said Ida Moe, the architect of Karl Brandt’s 2008 campaign.")
    assert reading.offices("Ida Moe") == ["architect of Karl Brandt’s 2008 campaign"]


def test_of_two_presidents_of_a_country_the_one_named_by_the_way_has_no_date(
    cast_of: Callable[[str], Reading],
) -> None:
    reading = cast_of("President Biden left. President Biden waved to an aide to President Bill Clinton.")
    dates = [reading.actor(name).offices[0].at for name in ("Joe Biden", "Bill Clinton")]
    assert dates == [reading.article.published, None]


def test_a_family_name_is_that_of_the_headline(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of(
        "Ingrid Brandvold Goes After Her Rival Over Secret Ferry Contracts\n\nBrandvold said that the rival had lied "
        "on Monday. Mrs. Brandvold smiled."
    )
    assert "Ingrid Brandvold" in {actor.name for actor in reading.cast.actors}


@pytest.mark.parametrize("text", ["Ann Holm lost. Keep Holm.", "Take Kvam-Elv. Norway went back to work on the dam."])
def test_imperative_before_a_name_is_no_given_name(cast_of: Callable[[str], Reading], text: str) -> None:
    assert not any(name.startswith(("Keep", "Take")) for name in persons(cast_of(text)))
