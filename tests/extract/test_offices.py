from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import spacy
from spacy.tokens import Doc

from briefing_app.extract import titles
from briefing_app.extract.runs import Run
from briefing_app.extract.title_forms import Page
from briefing_app.extract.title_phrases import around
from briefing_app.model.when import When

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.extract.conftest import Reading


@pytest.mark.parametrize(
    ("text", "name", "offices"),
    [
        ("Chinese Defence Minister Li Shangfu said no.", "Li Shangfu", ["Chinese Defence Minister"]),
        ("U.S. Secretary of State Ann Porter said no.", "Ann Porter", ["U.S. Secretary of State"]),
        ("President General Ali Hale said no.", "Ali Hale", ["President"]),
        ("Prime Minister Field Marshal Ali Hale said no.", "Ali Hale", ["Prime Minister"]),
        ("Governor General Ann Porter said no.", "Ann Porter", ["Governor General"]),
        ("CIA director Bill Hale said no.", "Bill Hale", ["CIA director"]),
        ("Bank of Japan governor Kazuo Ueda said no.", "Kazuo Ueda", ["Bank of Japan governor"]),
        ("Egypt's foreign minister, Omar Haddad, said no.", "Omar Haddad", ["Egypt's foreign minister"]),
        ("Ann Porter, a senior adviser at the Brook Institute, said no.", "Ann Porter",
         ["senior adviser at the Brook Institute"]),
        ("Ann Porter, chairwoman of Acme and member of the Brook Institute, said no.", "Ann Porter",
         ["chairwoman of Acme", "member of the Brook Institute"]),
        ("Ann Porter, an adviser on tax and budget issues and a professor at the Brook Institute, said no.",
         "Ann Porter", ["adviser on tax and budget issues", "professor at the Brook Institute"]),
        ("Ann Porter, chief emerging-markets economist at Acme, said no.", "Ann Porter",
         ["chief emerging-markets economist at Acme"]),
        ("Ann Porter, who is the mayor of Lagos, said no.", "Ann Porter", ["mayor of Lagos"]),
        ("Ann Porter is the ambassador to Kenya.", "Ann Porter", ["ambassador to Kenya"]),
        ("Sen. Maria Cantrell (D-Ore.) said no.", "Maria Cantrell", ["Senator (D-Ore.)"]),
        ("Indiana Gov. Ann Porter said no.", "Ann Porter", ["Indiana Governor"]),
        ("Republican North Carolina Gov. Ann Porter said no.", "Ann Porter", ["North Carolina Governor"]),
        ("Tan Boon, a Ministry of Defence spokesperson, said no.", "Tan Boon", ["Ministry of Defence spokesperson"]),
        ("Ann Porter, an aide to Omar Haddad, said no.", "Ann Porter", ["aide to Omar Haddad"]),
        ("Ann Porter, the Speaker of the House of Representatives, said no.", "Ann Porter",
         ["Speaker of the House of Representatives"]),
    ],
)  # fmt: skip
def test_office_is_worded_as_the_text_words_it(
    cast_of: Callable[[str], Reading], text: str, name: str, offices: list[str]
) -> None:
    assert cast_of(text).offices(name) == offices


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Porter, the spokesman added, was ill.", "Ann Porter"),
        ("Ann Porter, Foreign Minister Carlo Ruiz and others met.", "Ann Porter"),
        ("If Ann Porter were president, she would go.", "Ann Porter"),
        ("Ann Porter is not the mayor of Lagos.", "Ann Porter"),
        ("Ann Porter met the minister on Monday.", "Ann Porter"),
    ],
)
def test_title_of_somebody_else_is_no_office(cast_of: Callable[[str], Reading], text: str, name: str) -> None:
    assert cast_of(text).offices(name) == []


def test_then_and_former_make_an_office_past_and_undated(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of("It began under then House Speaker Ann Porter. Former Treasury Secretary Tom Hart agreed.")
    offices = [office for name in ("Ann Porter", "Tom Hart") for office in reading.actor(name).offices]
    assert [(office.title, office.former, office.at) for office in offices] == [
        ("House Speaker", True, None),
        ("Treasury Secretary", True, None),
    ]


def test_office_told_as_present_is_held_at_the_articles_date(cast_of: Callable[[str], Reading]) -> None:
    office = cast_of("Chinese Premier Li Qiang arrived in Paris.").actor("Li Qiang").offices[0]
    assert office.at == When("2023-06-20")
    assert not office.former


def test_office_in_a_clause_about_an_earlier_year_is_held_then(cast_of: Callable[[str], Reading]) -> None:
    office = cast_of("President Ann Porter sent the fleet in 1996.").actor("Ann Porter").offices[0]
    assert office.at == When("1996")


def test_counterpart_is_told_whose(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of("French Finance Minister Luc Moreau and his German counterpart, Jan Vogel, agreed.")
    assert reading.offices("Jan Vogel") == ["German Finance Minister"]


@pytest.mark.parametrize(
    "text",
    [
        "French President Luc Moreau and his German counterpart, Jan Vogel, agreed.",
        "French Defence Minister Luc Moreau and his U.S. counterpart, Jan Vogel, agreed.",
    ],
)
def test_counterpart_of_another_rank_keeps_the_words(cast_of: Callable[[str], Reading], text: str) -> None:
    (title,) = cast_of(text).offices("Jan Vogel")
    assert title.split(" of the ")[0].endswith("counterpart")


def test_office_alone_takes_up_the_subject_of_the_sentence_before(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of("Ann Porter is headed to Rome.\nThe U.S. Secretary of State had been due there in May.")
    assert reading.offices("Ann Porter") == ["U.S. Secretary of State"]


def test_shorter_wording_of_an_office_is_not_a_second_one(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of("Chinese President Xi Jinping spoke. President Xi Jinping left. China's President Xi slept.")
    assert len(reading.actor("Xi Jinping").offices) == 1


@pytest.mark.parametrize(
    ("title", "side"),
    [
        ("Chinese Defence Minister", "China"),
        ("White House press secretary", "United States"),
        ("president of the European Central Bank", "European Union"),
        ("German counterpart of the French Finance Minister", "Germany"),
        ("Microsoft founder", None),
        ("director of the Brook Institute in Germany", None),
        ("executive vice president of the Center for American Progress", None),
        ("leader of the Democratic Party of Korea", None),
        ("Senator (R-Idaho)", "United States"),
        ("Biden’s top national security adviser", "United States"),
        ("China expert at the Brook Institute", None),
        ("Chinese director of the Brook Institute", "China"),
        ("British Columbia Premier", None),
        ("New Mexico governor", None),
    ],
)
def test_side_is_the_state_or_body_acted_for(title: str, side: str | None) -> None:
    assert titles.side(title) == side


def test_title_before_a_name_is_found_without_any_model() -> None:
    words = ["then", "House", "Speaker", "Ann", "Porter", "left"]
    doc = Doc(
        spacy.blank("en").vocab,
        words=words,
        pos=["ADV", "PROPN", "PROPN", "PROPN", "PROPN", "VERB"],
        tags=["RB", *["NNP"] * 4, "VBD"],
    )
    held = list(around(Page(doc, {3: 0, 4: 0}), Run(3, 5)))
    assert [(one.run, one.former) for one in held] == [(Run(1, 3), True)]


def test_titles_are_compared_by_concepts_not_by_wording() -> None:
    assert titles.concepts("China's President") == titles.concepts("the Chinese president")
