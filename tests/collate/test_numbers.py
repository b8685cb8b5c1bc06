"""Amounts in sentences, and when two of them can be one true figure."""

from __future__ import annotations

import pytest

from briefing_app.collate.numbers import amounts


@pytest.mark.parametrize(
    ("sentence", "value", "unit", "words"),
    [
        ("Depositors withdrew approximately $42 billion in a day.", 42e9, "dollar", "approximately $42 billion"),
        ("The lender was sold for €2.5bn.", 2.5e9, "euro", "€2.5bn"),
        (
            "She made concessions to 20 hardline conservative members.",
            20,
            "person",
            "20 hardline conservative members",
        ),
        ("The bill passed by a 216-212 vote.", 216.000212, "tally", "216-212"),
        ("The motion was carried by 216 votes to 212.", 216.000212, "tally", "216 votes to 212"),
        ("The vote was 216 for Hallam and 212 for Ferrante.", 216.000212, "tally", "216 for Hallam and 212"),
        ("More than 23,000 people have been killed.", 23000, "dead", "More than 23,000 people"),
        ("The strike killed at least nine civilians.", 9, "civilian", "at least nine civilians"),
        ("The death toll climbed to 15,383.", 15383, "dead", "15,383"),
        ("Over 31,000 people were injured.", 31000, "hurt", "Over 31,000 people"),
        ("An earthquake of magnitude 7.4 struck.", 7.4, "magnitude", "7.4"),
        ("It struck at a depth of about 17.9km.", 17900, "metre", "about 17.9km"),
        ("They burnt forty-two villages.", 42, "village", "forty-two villages"),
        ("The rate rose to 4.5%.", 4.5, "percent", "4.5%"),
        ("They won 92 of the 264 seats declared.", 92, "seat", "92 of the 264 seats"),
    ],
)
def test_an_amount_is_read_with_its_unit(sentence: str, value: float, unit: str, words: str) -> None:
    (amount,) = amounts(sentence)
    assert amount.value == pytest.approx(value)
    assert (amount.unit, amount.words) == (unit, words)


@pytest.mark.parametrize(
    "sentence",
    [
        "It began at 4:17am on 26 July 2023.",
        "The September 11 attacks changed that.",
        "He lost the Feb 8 elections.",
        "He lost the Sept. 9 elections.",
        "The 2024 elections were free.",
        "He left two days later.",
        "Two F-16s took off.",
        "A girl of nine was saved.",
    ],
)
def test_dates_ages_names_and_spans_of_time_are_no_amounts(sentence: str) -> None:
    assert list(amounts(sentence)) == []


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("44,000 people died.", "43,844 people died.", True),
        ("More than 22,000 people died.", "More than 23,000 people died.", True),
        ("20 holdouts gave way.", "21 holdouts gave way.", False),
        ("He won by 217-211 votes.", "He won by 217-210 votes.", False),
        ("They gave $120 million.", "They gave 120 million dollars.", True),
        ("Six members abstained.", "Five Republicans abstained.", False),
    ],
)
def test_rounding_and_hedges_agree_and_exact_counts_do_not(one: str, other: str, agree: bool) -> None:  # noqa: FBT001
    (first,), (second,) = amounts(one), amounts(other)
    assert first.unit == second.unit
    assert first.agrees(second) is agree
