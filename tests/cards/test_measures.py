"""Figures of printed sentences, and which of them are of something done."""

from __future__ import annotations

import pytest

from briefing_app.cards.words import measures


def found(told: str) -> list[tuple[str, str]]:
    return [(one.asks, one.span.of(told)) for one in measures.measures(told)]


def done(told: str, figure: str) -> bool:
    return any(measures.is_done(told, one) for one in measures.measures(told) if one.span.of(told) == figure)


@pytest.mark.parametrize(
    ("told", "figures"),
    [
        ("Norway spent some $40 million on lamps", [("sum", "$40 million")]),
        ("Malta paid Rs 1,200 crore and 3 crowns", [("sum", "Rs 1,200 crore"), ("sum", "3 crowns")]),
        ("It raised the toll by 6 percentage points", [("figure", "6 percentage points")]),
        ("Skippers will pay a tax of 5 per cent", [("percentage", "5 per cent")]),
        ("The assembly of skippers rejected it by 29 votes to 1", [("count of votes", "29 votes to 1")]),
        ("The quay covers more than 3,500 sq km", [("figure", "3,500")]),
        ("Boats carried 2.5 million tonnes of cod", [("figure", "2.5 million")]),
    ],
)
def test_a_figure_is_found_without_its_hedge_and_its_noun(told: str, figures: list[tuple[str, str]]) -> None:
    assert found(told) == figures


@pytest.mark.parametrize(
    "told",
    [
        "The quay opened in 1998 and closed on 12 June",
        "A Boeing 747 of the Group of 20 landed",
        "Ann Lund, aged 61, spoke for 40 minutes",
        "It will cost between 40 and 60 million crowns",
        "The toll is 40 or 50 crowns",
        "It gave 300 tonnes (330 tons) of cod",
        "Catches fell from 90 tonnes",
        "Malta set tolls ranging from 5 per cent to 25 per cent",
        "Skippers pay $500,000 to more than $1 million",
        "Some 37 cents out of each crown came back",
        "Of the skippers about 300 have been trained",
    ],
    ids=[
        "year-and-day",
        "name",
        "age-and-time",
        "range",
        "either",
        "other-units",
        "before-the-change",
        "ranging",
        "range-of-sums",
        "of-each",
        "without-its-noun",
    ],
)
def test_what_names_dates_or_tells_half_is_no_figure(told: str) -> None:
    assert found(told) == []


@pytest.mark.parametrize(
    ("told", "figure"),
    [
        ("Norway agreed in June to put $35bn into the quays", "$35bn"),
        ("The board will cap its spending at 40 million crowns", "40 million crowns"),
        ("The target: 50 boats in five years", "50"),
        ("The bill for a full crew is put at about $600 million a year", "$600 million"),
        ("It has been nine days since about 200 skippers came to the quay", "200"),
        ("Last week 14 members of the board came to the quay", "14"),
        ("Ann Lund, who ordered 3,500 herrings last year, sailed", "3,500"),
    ],
)
def test_what_was_done_decided_or_planned_is_measured(told: str, figure: str) -> None:
    assert done(told, figure)


@pytest.mark.parametrize(
    ("told", "figure"),
    [
        ("Malta, home to 2 million people, closed its quays", "2 million"),
        ("About 3,500 skippers and their sons live on the quays", "3,500"),
        ("Malta holds 13 per cent of the loans of Norway", "13 per cent"),
        ("Some 80,000 boats are in the harbour", "80,000"),
        ("In a poll of skippers 62 per cent named the toll", "62 per cent"),
        ("Inflation soared to 38 per cent in May", "38 per cent"),
        ("The shares of the yard lost 6% in a week", "6%"),
        ("Norway shares 1,000 km of coast with its neighbour", "1,000"),
        ("Max Roy asked the 160 deputies to wait", "160"),
        ("Malta holds 13 per cent of the loans and 4 per cent of the bonds", "4 per cent"),
        ("Eighteen of 22 skippers polled by the Courier want it", "22"),
        ("Malta will pay Norway to stay on Fjordholm, the biggest of the more than 60 islands", "60"),
        ("“Ask me again,” said a cook of the quay who ordered 3,500 herrings last year", "3,500"),
        ("Nets are a small part of a trading relationship worth $7 billion last year", "$7 billion"),
        ("Sales of such nets to Malta came to about $11 million", "$11 million"),
        (
            "Malta, which ships all its cod through Bergen, is charged by Norway, which charges it $1 billion",
            "$1 billion",
        ),
        ("Norway ships cod to Malta and is promoting a $5 billion tunnel to its quays", "$5 billion"),
        ("Malta buys nearly $5 billion worth of cod from Norway", "$5 billion"),
        ("Malta imported 12 million tonnes of cod last year", "12 million"),
        ("Malta, which bought $5 billion worth of cod last year, is silent", "$5 billion"),
        ("Malta needs to repay close to $25 billion to the quays of Norway", "$25 billion"),
        ("The current $3 billion treaty with Malta was sold in May", "$3 billion"),
        ("Norway, says Malta, will be catching 70% more cod", "70%"),
        ("Norway will strike Malta from its “white list” of 27 trusted ports", "27"),
        ("Malta currently levies a 35% toll on cod from Norway", "35%"),
        ("Malta now has official ties with just 13 harbours of Norway", "13"),
        ("The bill has the support of more than 80 skippers", "80"),
        ("The treaty would add nearly $9 billion to the quays by 2040", "$9 billion"),
        ("The ferry line has paid Norway an estimated $4 million a year in fees", "$4 million"),
        ("Scholars modelled what would happen: the toll would end 3,500 jobs", "3,500"),
        ("Malta has repaid only nine of its earlier 16 loans", "16"),
        ("Norway will strike Malta from its list of 27 trusted ports", "27"),
        ("For three days 43 boats of the fleet stood off the quays of Norway", "43"),
        ("Malta asks for a simple majority of 50% plus one skipper", "50%"),
        ("Malta occupies 20% of the quays of Norway", "20%"),
        ("The quays – 43 sheds on 24 islands – are all outside Norway", "43"),
    ],
)
def test_how_things_stand_is_not(told: str, figure: str) -> None:
    assert not done(told, figure)
