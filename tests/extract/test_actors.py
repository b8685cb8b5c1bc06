"""Six invented articles in six styles: who is found, once each, with which office, and which bodies act."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.extract.conftest import Reading

ARTICLES = {
    path.stem.replace("_", " "): path.read_text("utf-8")
    for path in sorted((Path(__file__).parent / "invented").glob("*.txt"))
}

PERSONS = {
    "summit": [
        "Moussa Faki Mahamat",
        "William Ruto",
        "Bola Tinubu",
        "Cyril Ramaphosa",
        "Abiy Ahmed",
        "Mohamed Gad",
        "Ngozi Okonjo-Iweala",
        "Paul-Simon Handy",
    ],
    "commission": [
        "Ursula von der Leyen",
        "Christine Lagarde",
        "Alexander De Croo",
        "Philip Lane",
        "Bruno Le Maire",
        "Christian Lindner",
        "Steffen Hebestreit",
        "Olaf Scholz",
        "Margrethe Vestager",
        "Lina Khan",
        "Viktor Orbán",
    ],
    "senate": [
        "Maria Cantrell",
        "Thomas J. Whitfield Jr.",
        "Dale O'Connor",
        "Lawrence Summers",
        "Janet Yellen",
        "Priya Raman",
        "Luis Ortega",
        "Karen Doyle",
        "Joe Biden",
    ],
    "central banks": [
        "Kazuo Ueda",
        "Haruhiko Kuroda",
        "Yoon Suk-yeol",
        "Fumio Kishida",
        "Kim Jong-un",
        "Kim Yo-jong",
        "Park Jin",
        "Lee Jae-myung",
        "Hirokazu Matsuno",
        "Naomi Fink",
    ],
    "westminster": [
        "Rishi Sunak",
        "Robert Halfon",
        "Keir Starmer",
        "Angela Rayner",
        "Baroness Hale of Richmond",
        "Ed Davey",
        "Stephen Flynn",
        "Lord Cameron",
        "Volodymyr Zelensky",
        "Dmitry Peskov",
        "Andrew Bailey",
        "Sarah Hale",
    ],
    "business": [
        "Elena Petrova",
        "Mark Delgado",
        "Hans-Joachim Krüger",
        "Shawn Fain",
        "Elon Musk",
        "José Ramírez Llano",
        "Tim Yu",
    ],
}


@pytest.mark.parametrize("article", ARTICLES)
def test_every_person_of_an_article_is_found_once_under_the_full_name(
    cast_of: Callable[[str], Reading], article: str
) -> None:
    actors = cast_of(ARTICLES[article]).cast.actors
    found = [actor.name for actor in actors if actor.kind is ActorKind.PERSON]
    assert sorted(found) == sorted(PERSONS[article])


@pytest.mark.parametrize(
    ("article", "name", "office"),
    [
        ("summit", "Moussa Faki Mahamat", "African Union Commission chairperson"),
        ("summit", "Abiy Ahmed", "Ethiopian prime minister"),
        ("summit", "Ngozi Okonjo-Iweala", "director-general of the World Trade Organization"),
        ("commission", "Christine Lagarde", "president of the European Central Bank"),
        ("commission", "Steffen Hebestreit", "spokesman for Chancellor Olaf Scholz"),
        ("commission", "Olaf Scholz", "Chancellor of Germany"),
        ("senate", "Maria Cantrell", "chairwoman of the Senate Banking Committee"),
        ("senate", "Priya Raman", "Whitfield's general counsel"),
        ("senate", "Janet Yellen", "Fed Chair"),
        ("central banks", "Kazuo Ueda", "Bank of Japan governor"),
        ("central banks", "Naomi Fink", "chief global strategist at Nikko Asset Management"),
        ("westminster", "Baroness Hale of Richmond", "president of the Supreme Court"),
        ("westminster", "Andrew Bailey", "Bank of England governor"),
        ("business", "Hans-Joachim Krüger", "head of equities at Deutsche Bank in Frankfurt"),
        ("business", "Tim Yu", "Petrova's spokesman"),
    ],
)
def test_person_holds_the_office_that_the_article_gives(
    cast_of: Callable[[str], Reading], article: str, name: str, office: str
) -> None:
    assert office in cast_of(ARTICLES[article]).offices(name)


@pytest.mark.parametrize(
    ("article", "name", "alias"),
    [
        ("summit", "Sudan", "Khartoum"),
        ("summit", "Egypt", "Cairo"),
        ("commission", "Germany", "Berlin"),
        ("commission", "France", "Paris"),
        ("commission", "European Central Bank", "ECB"),
        ("commission", "Federal Trade Commission", "FTC"),
        ("central banks", "North Korea", "Pyongyang"),
        ("central banks", "South Korea", "Seoul"),
        ("westminster", "Russia", "Kremlin"),
        ("westminster", "United Kingdom", "London"),
        ("business", "United Auto Workers", "UAW"),
        ("business", "Mexico", "Mexican"),
    ],
)
def test_capital_people_and_abbreviation_are_aliases_of_the_one_they_mean(
    cast_of: Callable[[str], Reading], article: str, name: str, alias: str
) -> None:
    assert alias in cast_of(ARTICLES[article]).actor(name).aliases


@pytest.mark.parametrize(
    ("article", "place"), [("summit", "Addis Ababa"), ("westminster", "Kyiv"), ("business", "Frankfurt")]
)
def test_city_where_something_only_happens_is_a_place(
    cast_of: Callable[[str], Reading], article: str, place: str
) -> None:
    assert cast_of(ARTICLES[article]).actor(place).kind is ActorKind.PLACE


def test_misspelt_name_is_an_alias_of_the_better_attested_one(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of(
        "Antony Blake flew to Rome on Monday.\nSecretary Anthony Blake met the pope.\nLater Antony Blake flew home."
    )
    assert "Anthony Blake" in reading.actor("Antony Blake").aliases


def test_bare_family_name_means_the_namesake_last_named_in_full(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of(
        "Premier Li Qiang is in Paris.\nDefence Minister Li Shangfu flew to Singapore, where Li refused to talk."
    )
    text = reading.article.text
    bare = text.rindex("Li ")
    assert reading.cast.at(bare, bare + 2) == reading.actor("Li Shangfu").key


def test_bare_family_name_is_not_the_relatives(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of("Robert Hale spoke in Rome. His daughter Ann Hale listened. Then Hale left the stage.")
    assert len(reading.actor("Robert Hale").mentions) == 2


def test_form_of_address_parts_husband_and_wife(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of("Robert Hale met Mary Hale and others in Rome. Mrs. Hale spoke first and said little.")
    assert len(reading.actor("Mary Hale").mentions) == 2


def test_name_inside_quotation_marks_is_a_mention(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of('Ann Porter spoke in Rome. "I told James Wood everything," she said.')
    assert reading.actor("James Wood").mentions


def test_capitals_of_a_heading_make_no_names(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of("Angry Voters Abandon Big Parties Before Spring\n\nRobert Hale said he was glad of it.")
    assert [actor.name for actor in reading.cast.actors] == ["Robert Hale"]


def test_country_inside_the_name_of_a_body_is_not_named(cast_of: Callable[[str], Reading]) -> None:
    names = [actor.name for actor in cast_of("The Bank of Canada raised its rate on Friday.").cast.actors]
    assert names == ["Bank of Canada"]


def test_person_who_opens_the_article_and_returns_matters_most(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of(ARTICLES["business"])
    persons = [actor for actor in reading.cast.actors if actor.kind is ActorKind.PERSON]
    assert persons[0].name == "Elena Petrova"
