"""Sums and shares of printed sentences: how a sentence is told when its figure is asked, and which is not asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


@pytest.mark.parametrize(
    ("printed", "front", "back"),
    [
        (
            "Norwegian soldiers have stolen 40 million crowns from Danes near the Vale border post in Norway.",
            "how much had Norwegian soldiers stolen from Danes near the Vale border post in Norway?",
            "40 million crowns",
        ),
        (
            "Norway's Fishery Board spent $A8,800 on lamps for the harbour of Oslo.",
            "how much did Norway's Fishery Board spend on lamps for the harbour of Oslo?",
            "$A8,800",
        ),
        (
            "The Norwegian Fishery Board has measured a 9 per cent fall in catches of herring.",
            "how large a fall had the Norwegian Fishery Board measured in catches of herring?",
            "9 per cent",
        ),
        (
            "Norwegian banks have put the rate for loans to Malta at 9-1/4 per cent in Oslo.",
            "at what percentage had Norwegian banks put the rate for loans to Malta in Oslo?",
            "9-1/4 per cent",
        ),
    ],
    ids=["sum", "currency-before", "change", "fraction"],
)
def test_a_figure_is_asked_at_the_head(brief: Brief, printed: str, front: str, back: str) -> None:
    assert (front, back) in brief.details(printed)


@pytest.mark.parametrize(
    ("printed", "front"),
    [
        (
            "Bo Holt, 53, paid 12 million crowns to Malta after a rockfall in Norway.",
            "how much did Bo Holt pay to Malta after a rockfall in Norway?",
        ),
        (
            "Norwegian pirates — some of them boys — stole 12 million crowns from Malta near Oslo.",
            "how much did Norwegian pirates steal from Malta near Oslo?",
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
            "Norwegian pirates stole 12 million crowns from Malta near Oslo and there was little hope for the rest.",
            "how much did Norwegian pirates steal from Malta near Oslo?",
        ),
        (
            "The strikes come as Norwegian pirates stole 12 million crowns from Malta near Oslo.",
            "how much did Norwegian pirates steal from Malta near Oslo?",
        ),
    ],
    ids=["age", "dashes", "goes-on", "another", "there-was", "joined-to-the-news-before"],
)
def test_what_stands_beside_the_fact_goes(brief: Brief, printed: str, front: str) -> None:
    brief.person("Bo Holt")
    assert front in [found for found, _ in brief.details(printed)]


@pytest.mark.parametrize(
    ("printed", "front"),
    [
        (
            "Norwegian planes will pay 12 million crowns to airports of Malta from July 1.",
            "how much would Norwegian planes pay to airports of Malta from 1 July 2023?",
        ),
        (
            "Norwegian pirates stole 12 million crowns from Malta in a raid on Oslo on May 13.",
            "how much did Norwegian pirates steal from Malta in a raid on Oslo on 13 May 2023?",
        ),
        (
            "Norwegian pirates stole 12 million crowns from Malta in a raid on Oslo at 7:30pm AEDT yesterday.",
            "how much did Norwegian pirates steal from Malta in a raid on Oslo?",
        ),
        (
            "Norwegian pirates stole 12 million crowns from Malta in a raid on Oslo in November.",
            "how much did Norwegian pirates steal from Malta in a raid on Oslo in November 2022?",
        ),
        (
            "Norwegian pirates stole 12 million crowns from Malta in last year's raid on Oslo.",
            "how much did Norwegian pirates steal from Malta in the 2022 raid on Oslo?",
        ),
    ],
    ids=["ahead", "day", "hour-of-the-report", "month", "year"],
)
def test_a_day_a_month_and_a_year_are_counted_from_the_report(brief: Brief, printed: str, front: str) -> None:
    assert front in [found for found, _ in brief.details(printed)]


@pytest.mark.parametrize(
    "printed",
    [
        "They stole 12 million crowns from Malta in a raid on the port of Oslo.",
        "The three Norwegian pirates stole 12 million crowns from Malta in a raid on Oslo.",
        "Another 12 million crowns were stolen by Norwegian pirates in a raid on Oslo.",
        "Norwegian police said “pirates stole 12 million crowns from Malta in a raid on Oslo”.",
    ],
    ids=["pronoun", "told-before", "one-more", "speech"],
)
def test_a_sum_is_not_asked_of_a_sentence_that_leans_on_another(brief: Brief, printed: str) -> None:
    whole = "Norwegian pirates stole 14 million crowns from Malta in a raid on Oslo."
    assert [back for _, back in brief.details(whole, "It was late.", printed)] == ["14 million crowns"]


def test_officials_who_told_of_a_sum_stay_its_source(brief: Brief) -> None:
    ((front, _),) = brief.details("Norwegian miners lost 20 million crowns in Alder, local officials said.")
    assert front == "how much did Norwegian miners lose in Alder, according to local officials?"


def test_a_cause_goes_where_it_leans_on_the_article(brief: Brief) -> None:
    ((front, _),) = brief.details(
        "Norwegian judges paid 12 million crowns for tracts off Malta because of the verdict."
    )
    assert front == "how much did Norwegian judges pay for tracts off Malta?"


def test_a_surname_of_two_opens_no_question(brief: Brief) -> None:
    brief.person("Ada Quill", "Norway")
    brief.person("Bo Quill", "Norway")
    paid = "{} has paid {} million crowns to the Harbour Union on the coast of Norway."
    made = brief.details(paid.format("Quill", 12), "It was late.", paid.format("Ada Quill", 14))
    assert [back for _, back in made] == ["14 million crowns"]


def test_a_figure_that_is_told_again_is_asked_once(brief: Brief) -> None:
    once = "Norwegian pirates stole 187 million crowns from Malta in a raid on Oslo."
    again = "Norwegian judges have paid 187 million crowns to Malta for a raid on Oslo."
    other = again.replace("187", "24")
    assert [back for _, back in brief.details(once, "They met.", again, other)] == [
        "187 million crowns",
        "24 million crowns",
    ]


def test_a_scale_that_both_figures_have_gives_nothing_away(brief: Brief) -> None:
    made = brief.details(
        "The Norwegian trade gap with Malta in dried herring was 187 million crowns, down from 211 million in 2021."
    )
    assert [back for _, back in made][:1] == ["187 million crowns"]
