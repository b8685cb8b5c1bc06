"""Whether the words around a bare title tell of another country than its own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.actors import elsewhere, people
from briefing_app.cards.desk import Desk
from briefing_app.model.text import Article, Evidence, Span

if TYPE_CHECKING:
    from tests.cards.conftest import Brief

TITLE = "Trade Minister"


def at(text: str, title: str = TITLE) -> tuple[Article, Evidence]:
    """An article of this text, and the title in it."""
    start = text.index(title)
    return Article("x", text), Evidence("x", Span(start, start + len(title)))


@pytest.mark.parametrize(
    ("sentence", "lands"),
    [
        ("Kenya and France, which share a border, waited.", {"Kenya", "France"}),
        ("“France is wrong,” she said in Nairobi.", {"Kenya"}),
        ("NAIROBI — The pact with France holds.", set()),
        ("The pact was signed by the French and hailed in Nairobi.", {"Kenya"}),
        ("The commission in Brussels waited.", set()),
        ("Kenya-flagged boats waited.", {"Kenya"}),
    ],
)
def test_a_sentence_leads_with_the_first_country_to_which_nothing_is_done(sentence: str, lands: set[str]) -> None:
    assert elsewhere.leading(sentence) == lands


@pytest.mark.parametrize(
    "text",
    [
        "France has its own worries. Trade Minister Ann Lee said they would grow.",
        "The Kenyans waited. At a rally outside the French parliament Trade Minister Ann Lee spoke.",
        "President Bo Holt was calm. His Trade Minister Ann Lee was not.",
        "France hit back at once.\n\nTrade Minister Ann Lee said they would grow.",
    ],
)
def test_what_leads_before_a_title_may_be_another_country(text: str) -> None:
    assert elsewhere.tells_of_another(*at(text), "Kenya")


@pytest.mark.parametrize(
    "text",
    [
        "Kenya has its own worries. Trade Minister Ann Lee said they would grow.",
        "The talks with France were over. Trade Minister Ann Lee said they would go on.",
        "France hit back at once.\n\nAt a hearing of the trade committee Trade Minister Ann Lee spoke.",
    ],
)
def test_what_leads_before_a_title_may_be_its_own_country_or_none(text: str) -> None:
    assert not elsewhere.tells_of_another(*at(text), "Kenya")


def fronts(brief: Brief, text: str, outlet: str) -> list[str]:
    """What is asked of Ann Lee, whom `text` calls prime minister."""
    brief.office(brief.person("Ann Lee"), "prime minister")
    dossier = brief.dossier()
    article = replace(dossier.articles[0], text=text, furniture=(), outlet=outlet)
    (lee,) = dossier.actors
    proof = replace(at(text, "prime minister")[1], article=article.key)
    actor = replace(lee, offices=(replace(lee.offices[0], evidence=(proof,)),))
    cards = people.cards(Desk(replace(dossier, articles=(article,), actors=(actor,))))
    return [card.front.removesuffix(" in June 2023?") for card in cards]


def test_a_paper_of_one_country_does_not_make_the_minister_of_another_its_own(brief: Brief) -> None:
    text = "Kenya waits. Kenya hopes.\n\nFrance waits too. The prime minister, Ann Lee, sighed."
    assert fronts(brief, text, "Harbour Radio (Kenya)") == []


def test_a_report_from_another_capital_leaves_out_no_country_of_its_papers_own(brief: Brief) -> None:
    text = "PARIS\n\nThe prime minister, Ann Lee, sighed. Kenya waits."
    assert fronts(brief, text, "Harbour Radio (Kenya)") == []


@pytest.mark.parametrize(
    "told",
    ["Kenya’s prime minister Ann Brook met her.", "Ann Brook, Kenya’s prime minister, met her."],
)
def test_anothers_office_of_the_same_name_tells_no_country(brief: Brief, told: str) -> None:
    text = f"The prime minister, Ann Lee, sighed. {told} Kenya waits. Kenya hopes. Kenya prays."
    assert fronts(brief, text, "Courier") == []


def test_the_same_office_told_with_its_country_elsewhere_is_of_that_country(brief: Brief) -> None:
    text = "The prime minister, Ann Lee, sighed. Kenya’s prime minister Ann Lee met the French."
    assert fronts(brief, text, "Courier") == ["Who was the Kenyan prime minister"]


def test_of_two_countries_a_place_of_writing_tells_neither(brief: Brief) -> None:
    both = "Kenya and France talk. Kenya and France agree."
    text = f"NAIROBI\n\nKenya waits. France waits.\n\nThe prime minister, Ann Lee, sighed. {both}"
    assert fronts(brief, text, "Courier") == []


def test_of_what_an_article_is_mostly_about_a_paragraph_on_another_country_tells_nothing(brief: Brief) -> None:
    brief.office(brief.person("Ann Lee", side="Kenya"), "finance minister")
    assert told_in(brief, "In Paris, by contrast, the finance minister Ann Lee spoke.") == []


def test_the_side_of_who_is_known_to_lead_a_country_stays(brief: Brief) -> None:
    brief.office(brief.person("William Ruto", side="Kenya"), "president")
    assert told_in(brief, "In Paris the president William Ruto spoke.") == ["Who was the Kenyan president"]


def told_in(brief: Brief, text: str) -> list[str]:
    """What is asked of the one person of a briefing, whose article reads so."""
    dossier = brief.dossier()
    article = replace(dossier.articles[0], text=text, furniture=())
    (actor,) = dossier.actors
    start = text.index(actor.offices[0].title)
    proof = Evidence(article.key, Span(start, start + len(actor.offices[0].title)))
    held = replace(actor, offices=(replace(actor.offices[0], evidence=(proof,)),))
    cards = people.cards(Desk(replace(dossier, articles=(article,), actors=(held,))))
    return [card.front.removesuffix(" in June 2023?") for card in cards]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Kenya answered coolly. The prime minister, Ann Lee, sighed.", ["Who was the Kenyan prime minister"]),
        ("Kenya answered France coolly. The prime minister, Ann Lee, sighed.", []),
        ("The Kenyan government’s answer was cool. The prime minister, Ann Lee, sighed.", []),
        ("Kenya answered coolly. At the harbour its prime minister, Ann Lee, sighed.", []),
    ],
)
def test_whose_answer_is_told_before_a_premier_who_opens_the_next_sentence(
    brief: Brief, told: str, found: list[str]
) -> None:
    text = f"France waits. France and Malta hope for a long summer, and France pays.\n\n{told}\n\nMalta waits."
    assert fronts(brief, text, "Courier") == found


@pytest.mark.parametrize(
    ("lead", "asked"),
    [
        ("Kenyan officials briefed lenders.", False),  # Kenya has such a one too
        ("Lenders were briefed.", True),
    ],
)
def test_an_office_worded_as_one_country_has_it_is_of_the_country_that_leads(
    brief: Brief, lead: str, *, asked: bool
) -> None:
    brief.office(brief.person("Ann Lee", side="United States"), "Treasury Secretary")
    told = told_in(brief, f"{lead} Treasury Secretary Ann Lee laid out the terms.")
    assert (told == ["Who was the US Treasury Secretary"]) is asked


@pytest.mark.parametrize(
    ("led", "land"),
    [
        ("Kenya answered coolly.", "Kenya"),
        ("A statement said that Kenya had answered coolly.", None),
    ],
)
def test_what_is_said_of_a_country_may_be_said_by_the_others_minister(led: str, land: str | None) -> None:
    assert elsewhere.led_in(*at(f"{led} {TITLE} Ann Lee spoke.")) == land


@pytest.mark.parametrize(
    ("behind", "lands"), [(", to tell the Kenyans that they should go", {"Kenya"}), (" said Kenya would go", set())]
)
def test_to_whom_the_holder_of_a_title_speaks(behind: str, lands: set[str]) -> None:
    assert elsewhere.addressed(behind) == lands
