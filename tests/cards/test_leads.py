"""The lead of an article is asked by its subject, its source set behind the question (A5, B5, B9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.coverage import leads
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


def asked(brief: Brief, line: str) -> list[str]:
    brief.mentioning = True
    brief.title = "Herring"
    brief.office(brief.person("Ann Lund", "Norway", aliases=("Lund",)), "minister")
    brief.actor("Norway", ActorKind.COUNTRY)
    brief.actor("Chad", ActorKind.COUNTRY)
    brief.actor("Alder Ferries Inc", ActorKind.ORGANISATION)
    brief.actor("Vale Shipping Co", ActorKind.ORGANISATION)
    brief.tells(line)
    return [f"{card.front} {card.back}" for card in leads.cards(brief.desk(), ())]


@pytest.mark.parametrize(
    ("line", "front", "back"),
    [
        (
            "Norway is trying to keep a herring row with Chad from growing into a trade war, officials said.",
            "which country was trying to keep a herring row with Chad from growing into a trade war, @ officials?",
            "Norway",
        ),
        (
            "Norway's herring crisis is forcing a new look at old rules for ferry pilots, bankers say.",
            "which country’s herring crisis was forcing a new look at old rules for ferry pilots, @ bankers?",
            "Norway",
        ),
        (
            "The Norwegian government hopes for a breakthrough over licences for herring boats of Chad, aides said.",
            "which country’s government hoped for a breakthrough over licences for herring boats of Chad, @ aides?",
            "Norway",
        ),
        (
            "Alder Ferries Inc is trying to rebuild money-losing Vale Shipping Co of Norway in its own image.",
            "which company was trying to rebuild money-losing Vale Shipping Co of Norway in its own image?",
            "Alder Ferries Inc",
        ),
        (
            "Alder Ferries Inc and Vale Shipping Co have announced big writeoffs on wooden ferries in Norway.",
            "which company besides Alder Ferries Inc had announced big writeoffs on wooden ferries in Norway?",
            "Vale Shipping Co",
        ),
        (
            "Norway may close northern harbours to salted fish from Chad this summer, analysts said.",
            "which country may close northern harbours to salted fish from Chad in the summer of 2023, @ analysts?",
            "Norway",
        ),
        (
            "Norway has built new northern harbours for herring boats from Chad, but Chad has no boats left to send.",
            "which country had built new northern harbours for herring boats from Chad?",
            "Norway",
        ),
    ],
    ids=["country", "owner", "government", "company", "of-two", "season", "cut"],
)
def test_the_lead_is_asked_by_its_subject(brief: Brief, line: str, front: str, back: str) -> None:
    assert asked(brief, line)[:1] == [f"As reported in June 2023, {front.replace('@', 'according to')} {back}"]


@pytest.mark.parametrize(
    "line",
    [
        "Norway's Ann Lund and her northern ministry want herring boats, new harbours and ferries built, aides said.",
        "Norwegian harbours were shut by storms and herring boats stayed in port all day, officials said.",
        "Norway said harbours would shut.",
    ],
    ids=["given-away", "no-name", "too-little"],
)
def test_what_gives_itself_away_or_names_nobody_is_not_asked(brief: Brief, line: str) -> None:
    assert not [front for front in asked(brief, line) if "which country" in front]


def test_a_condition_is_never_cut(brief: Brief) -> None:
    line = "Norway may shut northern harbours to herring boats, while Chad waits, if talks on salted fish fail again."
    assert not [front for front in asked(brief, line) if "if talks" not in front]


def test_a_sentence_on_which_a_card_rests_is_not_asked_again(brief: Brief) -> None:
    line = "Norway is trying to keep its herring dispute with Chad from growing into a trade war, officials said."
    assert asked(brief, line)
    desk = brief.desk()
    made = tuple(leads.cards(desk, ()))
    assert not tuple(leads.cards(desk, made))


@pytest.mark.parametrize(
    ("line", "front"),
    [
        (
            "Norway has no plans to change a herring deal it signed with ferry owners, officials said.",
            "which country had no plans to change a herring deal it signed with ferry owners, @ officials?",
        ),
        (
            "Norway has softened the economic impact of falling prices and kept harbours open, bankers said.",
            "which country had softened the economic impact of falling prices and kept harbours open, @ bankers?",
        ),
        (
            "Norway has put off plans to sell ports because of pressure in the ruling Labour Party, aides said.",
            "which country had put off plans to sell ports because of pressure in the ruling Labour Party, @ aides?",
        ),
    ],
    ids=["it-of-a-relative", "adjective-before-a-noun-like-a-verb", "its-own-party"],
)
def test_what_only_the_asked_can_be_is_no_loose_word(brief: Brief, line: str, front: str) -> None:
    assert f"As reported in June 2023, {front.replace('@', 'according to')} Norway" in asked(brief, line)


@pytest.mark.parametrize(
    ("line", "front", "back"),
    [
        (
            "Norway's ferry trade -- which Vale Shipping Co leads -- has not sold one boat for the last four days.",
            "for how many days had Norway's ferry trade not sold one boat?",
            "Four",
        ),
        (
            "Ann Lund's herring budget has sparked fears that Norway may not pay ferry pilots, traders said.",
            "whose herring budget had sparked fears that Norway may not pay ferry pilots, according to traders?",
            "Ann Lund",
        ),
        (
            "Norway is asking foreign ferry owners to put off harbour payments due to them for the rest of the year.",
            "which country was asking foreign ferry owners to put off harbour payments due for the rest of 2023?",
            "Norway",
        ),
        (
            "Norway has warned the ferry owners of Chad that a herring bill it is debating could bring new tolls.",
            "which country had warned the ferry owners of Chad that a herring bill could bring new tolls?",
            "Norway",
        ),
    ],
    ids=["how-long", "whose", "rest-of-the-year", "it-is-debating"],
)
def test_what_is_told_from_the_day_of_the_report_is_settled(brief: Brief, line: str, front: str, back: str) -> None:
    assert f"As reported in June 2023, {front} {back}" in asked(brief, line)
