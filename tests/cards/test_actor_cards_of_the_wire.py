"""Cards on people as news agencies tell of them: bare offices, firms, bodies in capitals, lawmakers by party."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.actors import people
from briefing_app.cards.desk import Desk
from briefing_app.cards.words import worded_titles
from briefing_app.model.facts import ActorKind
from briefing_app.model.text import Evidence, Span

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


def asked(brief: Brief) -> list[tuple[str, str]]:
    return [(card.front.removesuffix(" in June 2023?"), card.back) for card in people.cards(brief.desk())]


def fronts_of(brief: Brief, text: str, title: str) -> list[str]:
    """The questions on Ann Lee, whom `text` gives a bare title; Kenya and France are known where it names them."""
    brief.office(brief.person("Ann Lee"), title)
    for land in ("Kenya", "France"):
        brief.actor(land, ActorKind.COUNTRY)
    dossier = brief.dossier()
    article = replace(dossier.articles[0], text=text, furniture=())

    def at(words: str) -> tuple[Evidence, ...]:
        start = text.find(words)
        return (Evidence(article.key, Span(start, start + len(words))),) if start >= 0 else ()

    lee, *lands = dossier.actors
    office = replace(lee.offices[0], evidence=at(title))
    actors = (replace(lee, offices=(office,)), *(replace(land, mentions=at(land.name)) for land in lands))
    return [card.front for card in people.cards(Desk(replace(dossier, articles=(article,), actors=actors)))]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya gave no ground and Trade Minister Ann Lee sought calm.\n\nFrance waits. The French wait. Kenya waits.",
        "Defence Minister Ann Lee said Kenya would close the port.\n\nFrance waits. The French wait. Kenya waits.",
    ],
)
def test_in_an_article_on_two_countries_the_one_beside_a_bare_office_need_not_be_its_own(
    brief: Brief, text: str
) -> None:
    assert fronts_of(brief, text, "Trade Minister" if "Trade" in text else "Defence Minister") == []


def test_what_a_minister_states_of_the_country_that_an_article_leads_with_is_of_his_own(brief: Brief) -> None:
    text = (
        "Kenya will seek loans, Finance Minister Ann Lee said.\n\nKenya owes much. France and the French lent it.\n\n"
        "Kenya pays. Kenya waits. Kenyan farmers wait. In Nairobi rain fell."
    )
    assert fronts_of(brief, text, "Finance Minister") == ["Who was the Kenyan Finance Minister in June 2023?"]


@pytest.mark.parametrize(
    ("title", "land"), [("Trade and Industry Secretary", "Japan"), ("President", "Canada"), ("president", "Japan")]
)
def test_no_country_is_given_an_office_that_it_has_not(brief: Brief, title: str, land: str) -> None:
    adjective = {"Japan": "Japanese", "Canada": "Canadian"}[land]
    text = f"{land} is calm. The {adjective} are calm.\n\n{title} Ann Lee spoke.\n\n{land} slept."
    assert fronts_of(brief, text, title) == []


@pytest.mark.parametrize(
    ("title", "behind", "front", "back"),
    [
        ("Democratic senator", " of Ohio", "Which state did Senator Ann Smith represent", "Ohio"),
        ("Senator", ", a conservative Republican from Ohio,", "Which state did Senator Ann Smith represent", "Ohio"),
        ("Representative", ", an Ohio Democrat,", "Which state did Representative Ann Smith represent", "Ohio"),
        ("vice chairman of Halden Shipping Co", "", "Which post did Ann Smith hold at Halden Shipping Co",
         "Vice chairman"),
        ("director of Halden Shipping Ltd", "", "Which post did Ann Smith hold at Halden Shipping Ltd", "Director"),
        ("president of Lund do Brasil", "", "Who was the president of Lund do Brasil", "Ann Smith"),
        ("US Trade Representative", "", "Who was the US Trade Representative", "Ann Smith"),
        ("President Lund's chief of staff", "", "Who was President Lund's chief of staff", "Ann Smith"),
    ],
)  # fmt: skip
def test_a_post_is_asked_with_the_body_or_seat_that_it_belongs_to(
    brief: Brief, title: str, behind: str, front: str, back: str
) -> None:
    brief.office(brief.person("Ann Smith"), title, behind=behind)
    assert asked(brief) == [(front, back)]


@pytest.mark.parametrize(
    "title",
    [
        "Association spokesman",
        "Presidential spokesman",
        "Democratic Senator",
        "Liberal member",
        "head of his nation's delegation in Leeds",
        "Navy vice admiral",
        "secretary general at the Finance Ministry",
        "Communist Party chief",
        "defence analyst at Vale Securities",
        "manager of Vale Shipping Corp",
    ],
)
def test_a_post_of_nobody_knows_what_or_of_somebody_in_passing_is_not_asked(brief: Brief, title: str) -> None:
    brief.office(brief.person("Ann Smith"), title)
    assert asked(brief) == []


def test_a_party_or_ministry_that_many_states_have_is_told_with_its_state(brief: Brief) -> None:
    brief.office(brief.person("Ann Smith", side="Norway"), "Communist Party chief")
    brief.office(brief.person("Bo Hill", side="Norway"), "secretary general at the Finance Ministry")
    assert [front for front, _ in asked(brief)] == [
        "Who was the Norwegian Communist Party chief",
        "Who was the secretary general at the Norwegian Finance Ministry",
    ]


def test_a_nation_that_opens_a_bodys_name_is_not_cut_off(brief: Brief) -> None:
    brief.office(brief.person("Ann Smith"), "Thai Farmers' fund president")
    assert asked(brief) == [("Who was Thai Farmers' fund president", "Ann Smith")]


def test_the_year_that_a_figure_is_compared_with_dates_no_office(brief: Brief) -> None:
    person = brief.person("Ann Smith", side="Norway")
    brief.office(
        person, "Norwegian Finance Minister", behind=" presented a deficit of 9 billion, down from 11 in 2021, and"
    )
    assert asked(brief) == [("Who was the Norwegian Finance Minister", "Ann Smith")]


@pytest.mark.parametrize(
    ("text", "title", "fronts"),
    [
        (
            "President Ann Lee spoke.\n\nKenya is poor. Its government waits. The army of Kenya obeys. Kenya waits.",
            "President",
            ["Who was the Kenyan President in June 2023?"],
        ),
        ("Kenya grew. Kenyan buyers like nails. Nails go to Kenya, president Ann Lee said.", "president", []),
        ("President Ann Lee sold nails.\n\nKenya buys them. Kenya pays. Kenyan nails rust.", "President", []),
    ],
)
def test_a_wire_leaves_out_the_country_that_its_report_is_about_but_not_a_company(
    brief: Brief, text: str, title: str, fronts: list[str]
) -> None:
    brief.outlets = {0: "Reuters"}
    assert fronts_of(brief, text, title) == fronts


def test_who_was_killed_holds_nothing(brief: Brief) -> None:
    behind = ", who won the war before being assassinated,"
    brief.office(brief.person("Ann Smith", side="Norway"), "Norwegian leader", behind=behind)
    assert asked(brief) == []


@pytest.mark.parametrize(
    ("text", "fronts"),
    [
        ("The French Senate sat. Senate Finance Committee chairman Ann Lee left. Kenya waits.",
         ["Who was the French Senate Finance Committee chairman in June 2023?"]),
        ("The French Senate and the Kenyan Senate sat. Senate Finance Committee chairman Ann Lee left.", []),
    ],
)  # fmt: skip
def test_a_chamber_is_of_the_one_country_with_which_it_is_printed(brief: Brief, text: str, fronts: list[str]) -> None:
    assert fronts_of(brief, text, "Senate Finance Committee chairman") == fronts


def test_the_league_is_the_one_league_that_the_article_names(brief: Brief) -> None:
    person = brief.person("Ann Smith")
    brief.tells("The League of Harbour Towns met.")
    brief.office(person, "president of the league")
    assert asked(brief) == [("Who was the president of the League of Harbour Towns", "Ann Smith")]


def test_a_committee_is_told_with_the_chamber_that_the_article_prints_with_it(brief: Brief) -> None:
    brief.tells("The bill went to the Senate Roads and Bridges Committee.")
    brief.office(brief.person("Ann Smith"), "Roads and Bridges Committee chairman")
    assert asked(brief) == [("Who was the Senate Roads and Bridges Committee chairman", "Ann Smith")]


def test_a_minister_told_without_a_name_may_be_the_other_sides(brief: Brief) -> None:
    text = (
        "Kenya's trade minister said no. French buyers and French ships wait.\n\n"
        "In Lyon rain fell. Trade Minister Ann Lee said France would not yield. Kenya is far."
    )
    assert fronts_of(brief, text, "Trade Minister") == []


def test_a_name_that_begins_with_new_keeps_it() -> None:
    assert worded_titles.titled("New Alder Party leader", None, frozenset()) == "New Alder Party leader"
    assert worded_titles.titled("New Finance Minister", "Norway", frozenset()) == "Norwegian Finance Minister"
