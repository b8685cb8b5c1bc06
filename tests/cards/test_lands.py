"""The country that the words around a bare title tell."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.actors import people
from briefing_app.cards.desk import Desk
from briefing_app.model.text import Evidence, Span

if TYPE_CHECKING:
    from tests.cards.conftest import Brief

ELSEWHERE = " France and Kenya have long differed. France waits. Kenya waits. France and Kenya talk."


def fronts(brief: Brief, text: str, title: str, outlet: str = "Courier") -> list[str]:
    """What is asked of Ann Lee, to whom `text` gives this title, in an article on two countries."""
    brief.office(brief.person("Ann Lee"), title)
    dossier = brief.dossier()
    article = replace(dossier.articles[0], text=text, furniture=(), outlet=outlet)
    proof = Evidence(article.key, Span(text.index(title), text.index(title) + len(title)))
    (lee,) = dossier.actors
    actor = replace(lee, offices=(replace(lee.offices[0], evidence=(proof,)),))
    cards = people.cards(Desk(replace(dossier, articles=(article,), actors=(actor,))))
    return [card.front.removesuffix(" in June 2023?") for card in cards]


@pytest.mark.parametrize(
    ("text", "title", "front"),
    [
        ("Kenya’s security cabinet passed it; the interior minister, Ann Lee, voted against.", "interior minister",
         "Who was the Kenyan interior minister"),
        ("Kenya’s reaction was mild. Foreign Ministry spokeswoman Ann Lee welcomed it.",
         "Foreign Ministry spokeswoman", "For which body did Ann Lee speak as spokeswoman"),
        ("Kenya speaks with two voices. Ann Lee, the foreign minister, said yes.", "foreign minister",
         "Who was the Kenyan foreign minister"),
        ("The authorities in Nairobi count on it. Prime Minister Ann Lee flew to Paris.", "Prime Minister",
         "Who was the Kenyan Prime Minister"),
        ("NAIROBI\n\nKenya waits. The pact holds, said Ann Lee, the national security adviser.",
         "national security adviser", "Who was the Kenyan national security adviser"),
        ("June 20 2023 | NAIROBI\n\nKenya waits. Ann Lee, governor of the central bank, hopes.",
         "governor of the central bank", "Who was the governor of the Kenyan central bank"),
    ],
)  # fmt: skip
def test_the_state_of_a_bare_title_is_told_around_it(brief: Brief, text: str, title: str, front: str) -> None:
    assert fronts(brief, f"{text}{ELSEWHERE}", title) == [front]


def test_an_ambassador_in_a_report_from_a_capital_is_the_one_there(brief: Brief) -> None:
    text = "NAIROBI\n\nKenya waits. U.S. Ambassador Ann Lee urged calm. Kenya hopes."
    assert fronts(brief, text, "U.S. Ambassador") == ["Who was the US ambassador to Kenya"]


def test_where_the_security_council_meets_an_ambassador_may_be_the_one_to_it(brief: Brief) -> None:
    text = "NAIROBI\n\nKenya waits. U.S. Ambassador Ann Lee told the Security Council so. Kenya hopes."
    assert fronts(brief, text, "U.S. Ambassador") == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Kenya’s government accused the prime minister, Ann Lee, of lying.", "prime minister"),
        ("Kenya’s reaction was harsh. Prime Minister Ann Lee said France was ready.", "Prime Minister"),
        ("Kenya’s army shelled the port. Prime Minister Ann Lee said no.", "Prime Minister"),
        ("The authorities in Nairobi count on it. Nobody asked Prime Minister Ann Lee why.", "Prime Minister"),
        ("NAIROBI\n\nKenya waits. Kenya hopes. France offered 900 men. President Ann Lee said no.", "President"),
        ("ADDIS ABABA\n\nEthiopia waits. It rests, said President Ann Lee. Ethiopia and Ethiopia.", "President"),
        ("NAIROBI\n\nKenya waits. He met Ann Lee, a vice foreign minister.", "vice foreign minister"),
        ("NAIROBI\n\nKenya waits. The deal with France pleased Ann Lee, the foreign minister.", "foreign minister"),
    ],
)
def test_a_title_that_may_be_another_lands_is_not_asked(brief: Brief, text: str, title: str) -> None:
    assert fronts(brief, f"{text}{ELSEWHERE}", title) == []


def test_the_first_minister_is_of_the_region_whose_government_is_told(brief: Brief) -> None:
    text = "First Minister Ann Lee said the Scottish Government was not asked. Scotland waits."
    assert fronts(brief, text, "First Minister") == ["Who was the First Minister of Scotland"]


@pytest.mark.parametrize(
    ("text", "title", "front"),
    [
        ("Speaker Ann Lee let the bill pass.", "Speaker", "Who was the Speaker of the US House of Representatives"),
        ("Senate Farming Chair Ann Lee (D-Ohio) let it pass.", "Senate Farming Chair",
         "Who was the chair of the US Senate Farming Committee"),
        ("Senate Farming Committee Chairman Ann Lee (D-Ohio) let it pass.", "Senate Farming Committee Chairman",
         "Who was the chairman of the US Senate Farming Committee"),
        ("Senate Farming Chair Bo Roy (D-Ohio) and Vice Chair Ann Lee (R-Iowa) let it pass.", "Vice Chair",
         "Which post did Ann Lee hold on the US Senate Farming Committee"),
        ("Senate Majority Whip Ann Lee let it pass.", "Senate Majority Whip", "Who was the US Senate Majority Whip"),
    ],
)  # fmt: skip
def test_where_lawmakers_have_us_seats_a_chamber_is_that_of_the_us(
    brief: Brief, text: str, title: str, front: str
) -> None:
    seats = " Bo Holt (R-Utah) and Kim Roe (D-Ohio) were away."
    assert fronts(brief, f"{text}{seats}", title) == [front]


@pytest.mark.parametrize(
    ("text", "title", "front"),
    [
        ("Ann Lee, chair of the ferries committee, wrote to the Commons.", "chair of the ferries committee",
         "Who was the chair of the UK House of Commons ferries committee"),
        ("The European Commission agreed, trade commissioner Ann Lee said.", "trade commissioner",
         "Who was the EU trade commissioner"),
        ("The European Commission agreed, European Trade Commissioner Ann Lee said.", "European Trade Commissioner",
         "Who was the EU Trade Commissioner"),
        ("The European Commission agreed, EU trade commissioner Ann Lee said.", "EU trade commissioner",
         "Who was the EU trade commissioner"),
        ("The Kenyan foreign ministry’s spokesman Ann Lee said no.", "Kenyan foreign ministry’s spokesman",
         "For which body did Ann Lee speak as spokesman"),
        ("First Minister Ann Lee told the Scottish Government so. Wales and Scotland wait.", "First Minister",
         "Who was the First Minister of Scotland"),
    ],
)  # fmt: skip
def test_a_short_title_is_told_with_its_body(brief: Brief, text: str, title: str, front: str) -> None:
    assert fronts(brief, text, title) == [front]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ann Lee, chair of the ferries committee, wrote home.", "chair of the ferries committee"),
        ("Trade commissioner Ann Lee said no.", "Trade commissioner"),
        ("UNICEF’s country director Ann Lee said no.", "UNICEF’s country director"),
        ("Ann Lee, head teacher of Vale School in Leeds, said no.", "head teacher of Vale School in Leeds"),
        ("The European Commission heard information commissioner Ann Lee.", "information commissioner"),
        ("The European Commission heard police commissioner Ann Lee.", "police commissioner"),
        ("Ann Lee, the Kenyan co-chair of the negotiating body, slept.", "Kenyan co-chair of the negotiating body"),
        ("Europe’s chief negotiator Ann Lee slept.", "Europe’s chief negotiator"),
    ],
)
def test_a_title_of_nobody_knows_which_body_is_not_asked(brief: Brief, text: str, title: str) -> None:
    assert fronts(brief, text, title) == []


def test_a_speaker_is_of_no_chamber_where_no_us_lawmaker_is_told(brief: Brief) -> None:
    assert fronts(brief, f"Speaker Ann Lee let the bill pass.{ELSEWHERE}", "Speaker") == []


def test_of_one_article_two_lawmakers_are_asked_for_their_state_those_who_act_first(brief: Brief) -> None:
    names = ("Ann Quill", "Bo Holt", "Kim Roe")
    keys = [brief.person(name) for name in names]
    for key in keys:
        brief.office(key, "Senator", behind=" (D-Ohio)")
    brief.event("Kim Roe filed a motion on 18 June 2023.", "2023-06-18", keys[2])
    seated = [card.fact for card in people.cards(brief.desk()) if "/seat/" in card.key]
    assert seated == [keys[2], keys[0]]


@pytest.mark.parametrize(
    ("before", "asked"),
    [("Norway has its own version of it.", True), ("Malta has its own version of it.", False)],
)
def test_a_ministry_behind_a_sentence_on_another_country_is_not_of_the_papers_own(
    brief: Brief, before: str, *, asked: bool
) -> None:
    told = "Norway waits. Norway hopes. Ships of Norway sailed home to Norway.\n"
    text = f"{told}{before} Foreign Minister Ann Lee said that the ships had left."
    found = fronts(brief, text, "Foreign Minister", "Norway Harbour Post")
    assert any("Norway" in front or "Norwegian" in front for front in found) is asked
