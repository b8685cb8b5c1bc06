"""Figures of deeds and figures of how things stand."""

from __future__ import annotations

import pytest

from briefing_app.cards.words import sums
from briefing_app.model.text import Span


def is_of_a_deed(told: str, figure: str) -> bool:
    at = told.index(figure)
    return sums.is_of_a_deed(told, Span(at, at + len(figure)))


@pytest.mark.parametrize(
    ("told", "figure"),
    [
        ("Norway has pledged 200 million crowns, half of it in boats", "200 million crowns"),
        ("The bank and Norway agreed on a four-year loan of 2 billion crowns", "2 billion crowns"),
        ("Norway means to place 30 per cent of its fjords under protection", "30 per cent"),
        ("Malta needs to repay 25 million crowns in debt in June", "25 million crowns"),
        ("The police said that 40 skippers were arrested at the quay", "40 skippers"),
        ("In the storm 45 sailors and 73 skippers have died on the coast", "45 sailors"),
        ("The board cut its share of the catch from 90 to below 60 per cent", "60 per cent"),
        ("Malta gains a quota of 99,000 tonnes of cod", "99,000 tonnes"),
    ],
)
def test_what_was_given_agreed_or_done_to_somebody_is_measured(told: str, figure: str) -> None:
    assert is_of_a_deed(told, figure)


@pytest.mark.parametrize(
    ("told", "figure"),
    [
        ("The price of cod in Bergen has plunged by 70 per cent since May", "70 per cent"),
        ("Skippers polled in Bergen had expected a rise to 15 per cent", "15 per cent"),
        ("Norway’s share of the market has fallen to 30 per cent", "30 per cent"),
        ("The bank offered a skipper a loan at 9 per cent", "9 per cent"),
        ("The board reckons that 4 million people need aid", "4 million people"),
        ("Malta would lose its landing rights and a market of 400 million people", "400 million people"),
        ("The rule means a certificate for each boat at a cost of 200 crowns", "200 crowns"),
    ],
)
def test_a_level_a_price_or_an_estimate_is_no_deed(told: str, figure: str) -> None:
    assert not is_of_a_deed(told, figure)
