"""Figures, places and named things of printed sentences, asked where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.coverage import details
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


@pytest.mark.parametrize(
    ("printed", "front", "back"),
    [
        (
            "More than 60 houses have been destroyed by fires around Alder in Norway.",
            "how many houses had been destroyed by fires around Alder in Norway?",
            "More than 60",
        ),
        (
            "Norwegian soldiers have shot dead five Danes near the Vale border post in Norway.",
            "how many Danes had Norwegian soldiers shot dead near the Vale border post in Norway?",
            "Five",
        ),
        (
            "Norway's Fishery Board spent $A8,800 on lamps for the harbour of Oslo.",
            "how much did Norway's Fishery Board spend on lamps for the harbour of Oslo?",
            "$A8,800",
        ),
        (
            "Norwegian miners have demanded a 10-day adjournment in wage talks with Oslo.",
            "how long an adjournment had Norwegian miners demanded in wage talks with Oslo?",
            "10",
        ),
        (
            "The Norwegian Fishery Board has measured a 9 per cent fall in catches of herring.",
            "how large a fall had the Norwegian Fishery Board measured in catches of herring?",
            "9 per cent",
        ),
        (
            "Norwegian editors named a seven-member panel on piracy near Malta.",
            "how large a panel did Norwegian editors name on piracy near Malta?",
            "Seven",
        ),
        (
            "Norwegian banks have put the rate for loans to Malta at 9-1/4 per cent in Oslo.",
            "at what percentage had Norwegian banks put the rate for loans to Malta in Oslo?",
            "9-1/4 per cent",
        ),
        (
            "Three Norwegian divers and five guides from Malta were killed by a rockfall near Oslo.",
            "how many Norwegian divers were killed by a rockfall near Oslo?",
            "Three",
        ),
    ],
    ids=["subject", "people", "money", "time", "change", "members", "fraction", "the-first-of-two"],
)
def test_a_figure_is_asked_at_the_head(brief: Brief, printed: str, front: str, back: str) -> None:
    assert (front, back) in brief.details(printed)


@pytest.mark.parametrize(
    ("printed", "front", "back"),
    [
        (
            "A fire near Oslo has cut power along the Hume Highway in eastern Norway.",
            "along which highway had a fire near Oslo cut power in eastern Norway?",
            "Hume Highway",
        ),
        (
            "Norwegian rebels have occupied a hospital in the southern city of Alder.",
            "in which southern city had Norwegian rebels occupied a hospital?",
            "Alder",
        ),
        (
            "Norwegian police found a wrecked ferry at Quill village yesterday after a storm over Norway.",
            "at which village did Norwegian police find a wrecked ferry after a storm over Norway?",
            "Quill",
        ),
        (
            "Norwegian judges have opened an inquiry into collapsed insurance giant VEL over secret payments.",
            "into which collapsed insurance giant had Norwegian judges opened an inquiry over secret payments?",
            "VEL",
        ),
    ],
    ids=["head", "of", "after-its-name", "before-its-name"],
)
def test_a_named_thing_is_asked_by_its_sort(brief: Brief, printed: str, front: str, back: str) -> None:
    assert (front, back) in brief.details(printed)


@pytest.mark.parametrize(
    "printed",
    [
        "They detained 160 suspects in the port of Oslo after a riot of Norwegian sailors.",
        "The three Norwegian sailors opened fire on 20 guards near the harbour of Oslo.",
        "A further 20 Norwegian sailors will be sent to Oslo tomorrow to guard the harbour.",
        "Norwegian police said “we have arrested 20 sailors near the harbour of Oslo”.",
        "Another 20 Norwegian sailors were arrested in Oslo for smuggling herring into Malta.",
    ],
    ids=["pronoun", "told-before", "day-of-reading", "speech", "one-more"],
)
def test_a_sentence_that_leans_on_another_is_not_asked(brief: Brief, printed: str) -> None:
    assert brief.details(printed) == []


def test_a_source_stays_where_the_reporter_put_it(brief: Brief) -> None:
    ((front, _),) = brief.details("At least 20 Norwegian miners were trapped in Alder, local officials said.")
    assert front == "how many Norwegian miners were trapped in Alder, local officials said?"


def test_what_is_hung_on_behind_the_figure_goes_where_it_leans_on_nobody_named(brief: Brief) -> None:
    printed = "An airlift took 180 Norwegian miners to Malta where they will await a hearing."
    ((front, back),) = brief.details(printed)
    assert (front, back) == ("how many Norwegian miners did an airlift take to Malta?", "180")


def test_a_day_without_its_year_gets_that_of_the_report(brief: Brief) -> None:
    front, _ = brief.details("Norwegian pirates killed 12 sailors from Malta in a raid on Oslo on May 13.")[0]
    assert front == "how many sailors from Malta did Norwegian pirates kill in a raid on Oslo on 13 May 2023?"


def test_hour_and_day_of_the_report_go(brief: Brief) -> None:
    printed = "Norwegian police arrested 12 smugglers from Malta in Oslo at 7:30pm AEDT yesterday."
    front, _ = brief.details(printed)[0]
    assert front == "how many smugglers from Malta did Norwegian police arrest in Oslo?"


def test_who_did_it_is_asked_of_the_news(brief: Brief) -> None:
    brief.person("Ada Quill", "Norway")
    brief.actor("Malta", ActorKind.COUNTRY)
    printed = "Ada Quill has rejected criticism of fishing quotas by ministers from Malta."
    assert ("who had rejected criticism of fishing quotas by ministers from Malta?", "Ada Quill") in brief.details(
        printed
    )


def test_of_two_deeds_of_one_subject_the_first_is_asked(brief: Brief) -> None:
    news = "A fire near Oslo has killed 12 Norwegian miners and shut the Hume Highway in eastern Norway."
    later = "A flood near Oslo has killed 14 Norwegian farmers and shut the Alder Highway in eastern Norway."
    found = [back for _, back in brief.details(news, "The fire spread.", later)]
    assert found == ["12", "14"]


@pytest.mark.parametrize(
    ("printed", "front"),
    [
        (
            "Bo Holt, 53, was trapped with 12 miners by a rockfall in Norway.",
            "with how many miners was Bo Holt trapped by a rockfall in Norway?",
        ),
        (
            "Norwegian pirates — some of them boys — killed 12 sailors from Malta near Oslo.",
            "how many sailors from Malta did Norwegian pirates kill near Oslo?",
        ),
        (
            "Norwegian judges lost a dispute with Malta by a 6-3 vote, calling the result “a sad day for Oslo.”",
            "by a vote of what count (for and against) did Norwegian judges lose a dispute with Malta?",
        ),
        (
            "The Norwegian trade gap with Malta in dried herring was 169 million crowns, and continued to rise.",
            "how much was the Norwegian trade gap with Malta in dried herring?",
        ),
        (
            "40 per cent of Norwegian miners trusted Malta in a poll, and a third hoped Oslo was lost.",
            "what percentage of Norwegian miners trusted Malta in a poll?",
        ),
        (
            "Norwegian pirates killed 12 sailors from Malta near Oslo and there was little hope for the rest.",
            "how many sailors from Malta did Norwegian pirates kill near Oslo?",
        ),
        (
            "The strikes come as Norwegian pirates killed 12 sailors from Malta near Oslo.",
            "how many sailors from Malta did Norwegian pirates kill near Oslo?",
        ),
    ],
    ids=["age", "dashes", "speech-at-the-end", "goes-on", "another", "there-was", "joined-to-the-news-before"],
)
def test_what_stands_beside_the_fact_goes(brief: Brief, printed: str, front: str) -> None:
    brief.person("Bo Holt")
    assert front in [found for found, _ in brief.details(printed)]


@pytest.mark.parametrize(
    ("printed", "front", "back"),
    [
        (
            "A gunman has killed two Norwegian clerks at a factory in Goshen, Indiana, officials said.",
            "how many Norwegian clerks had a gunman killed at a factory in Goshen, Indiana, according to officials?",
            "Two",
        ),
        (
            "The Norwegian guides have been found guilty of manslaughter over a canyoning accident in Malta.",
            "of what had the Norwegian guides been found guilty over a canyoning accident in Malta?",
            "Manslaughter",
        ),
    ],
    ids=["town-in-its-state", "charge"],
)
def test_a_place_and_a_charge_are_asked_as_the_sentence_tells_them(
    brief: Brief, printed: str, front: str, back: str
) -> None:
    assert (front, back) in brief.details(printed)


def test_a_body_whose_news_it_is_is_asked_for(brief: Brief) -> None:
    brief.actor("Norwegian Rail Inspectorate", ActorKind.ORGANISATION)
    printed = "The Norwegian Rail Inspectorate is investigating the derailment of a night train near Oslo."
    found = brief.details(printed, "A Norwegian Rail Inspectorate spokesman said nothing.")
    front = "which body was investigating the derailment of a night train near Oslo?"
    assert (front, "Norwegian Rail Inspectorate") in found


def test_those_who_are_counted_may_have_something_of_their_own(brief: Brief) -> None:
    ((front, _),) = brief.details("An estimated 500 residents have left their homes near Alder in Norway.")
    assert front == "how many residents had left their homes near Alder in Norway?"


def test_a_gap_of_an_undated_event_keeps_the_source_that_is_printed(brief: Brief) -> None:
    bank = brief.actor("Harbour Bank", ActorKind.ORGANISATION)
    what = "Harbour Bank dismissed 40 Norvian clerks in Oslo"
    brief.event(f"{what}.", None, bank, printed=f"{what}, union officials said.")
    front = "As reported in June 2023, how many Norvian clerks did Harbour Bank dismiss in Oslo"
    card = brief.card(f"{front}?", "40", evidence=brief.dossier().events[0].evidence, key="card/event/gap/1")
    found = next(details.cards(brief.desk(), [card]))
    assert (found.key, found.front) == ("card/event/gap/1", f"{front}, according to union officials?")


@pytest.mark.parametrize(
    ("printed", "front"),
    [
        (
            "Norwegian planes will be barred from 12 airports of Malta from July 1.",
            "from how many airports of Malta would Norwegian planes be barred from 1 July 2023?",
        ),
        (
            "Norwegian pirates killed 12 sailors from Malta in a raid on Oslo in November.",
            "how many sailors from Malta did Norwegian pirates kill in a raid on Oslo in November 2022?",
        ),
        (
            "Norwegian pirates killed 12 sailors from Malta in last year's raid on Oslo.",
            "how many sailors from Malta did Norwegian pirates kill in the 2022 raid on Oslo?",
        ),
    ],
    ids=["ahead", "month", "year"],
)
def test_a_day_a_month_and_a_year_are_counted_from_the_report(brief: Brief, printed: str, front: str) -> None:
    assert front in [found for found, _ in brief.details(printed)]


def test_an_apposition_with_an_auxiliary_is_no_yes_or_no(brief: Brief) -> None:
    printed = "Two mines burning near Alder, west of Oslo, were seized by Norwegian soldiers."
    assert [back for _, back in brief.details(printed)][:1] == ["Two"]
