"""Typed answers: what is forgiven and what is not."""

from __future__ import annotations

import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.model.when import When
from briefing_app.study.typed import Mark, compare

_WORDS = ("minister", "treaty", "Petrova", "harbour", "council", "Genève", "border", "signed", "eleven", "Haddad")
_phrases = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=6, unique=True)


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("foreign minister of norvia", "Foreign Minister of Norvia"),
        ("Norvia foreign minister", "Foreign Minister of Norvia"),
        ("recep erdogan", "Recep Erdoğan"),
        ("lodz", "Łódź"),
        ("the didnt", "didn’t"),
        ("vice president", "Vice-President"),
        ("ceasefire", "a cease-fire"),
        ("2300 tonnes", "2,300 tonnes"),
        ("2 hours", "two hours"),
        ("USA", "the United States"),
        ("Forein Minister", "Foreign Minister"),
        ("Foriegn Minister", "Foreign Minister"),
        ("Foreignn Minister", "Foreign Minister"),
        ("Petrova's", "Petrova"),
    ],
)
def test_these_are_right(typed: str, answer: str) -> None:
    assert compare(typed, answer).right


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("", "Petrova"),
        ("the", "the treaty"),
        ("three hours", "two hours"),
        ("2,301 tonnes", "2,300 tonnes"),
        ("Iraq", "Iran"),
        ("Gambia", "Zambia"),
        ("Slovakia", "Slovenia"),
        ("Foreign Minister", "Foreign Minister of Norvia"),
        ("Foreign Minister and spy", "Foreign Minister"),
        ("Forein Ministre", "Foreign Minister"),
        ("did not sign", "did sign"),
        ("2023", "2024"),
    ],
)
def test_these_are_wrong(typed: str, answer: str) -> None:
    assert not compare(typed, answer).right


@pytest.mark.parametrize(
    "typed",
    [
        "3 May 2024",
        "May 3, 2024",
        "3rd of may 2024",
        "2024-05-03",
        "3.5.2024",
        "03/05/2024",
        "5/3/2024",
        "3/5/24",
        "3 may, 2024",
    ],
)
def test_a_date_may_be_written_in_any_way(typed: str) -> None:
    assert compare(typed, "3 May 2024").right


@pytest.mark.parametrize("typed", ["4 May 2024", "3 June 2024", "3 May", "May 2024", "2024", "31/31/2024"])
def test_another_date_is_wrong(typed: str) -> None:
    assert not compare(typed, "3 May 2024").right


def test_days_from_to_are_one_date() -> None:
    assert compare("June 18-19, 2023", "18–19 June 2023").right


def test_an_alias_is_as_good() -> None:
    assert compare("petrova", "Ana Petrova", also=["Petrova"]).right


def test_a_slip_that_makes_somebody_else_is_none() -> None:
    assert compare("Hadad", "Haddad").right
    assert not compare("Hadad", "Haddad", others=["Omar Hadad"]).right


def test_each_word_has_its_mark() -> None:
    told = compare("forein spy of Norvia", "Foreign Minister of Norvia")

    assert [(piece.text, piece.mark) for piece in told.pieces] == [
        ("forein", Mark.SLIP),
        ("spy", Mark.WRONG),
        ("of", Mark.RIGHT),
        ("Norvia", Mark.RIGHT),
        ("Minister", Mark.MISSING),
    ]


@given(st.text(max_size=60), st.text(max_size=60))
def test_whatever_is_typed_is_compared(typed: str, answer: str) -> None:
    told = compare(typed, answer)
    assert not told.right or any(piece.mark is not Mark.MISSING for piece in told.pieces)


@given(_phrases, st.randoms(use_true_random=False))
def test_order_and_case_do_not_matter(words: list[str], rng: random.Random) -> None:
    shuffled = rng.sample(words, len(words))
    assert compare(" ".join(shuffled).upper(), " ".join(words)).right


@given(_phrases, st.data())
def test_one_letter_left_out_is_forgiven_two_are_not(words: list[str], data: st.DataObject) -> None:
    nth = data.draw(st.integers(0, len(words) - 1))
    at = data.draw(st.integers(1, len(words[nth]) - 1))
    typed = [*words]
    typed[nth] = words[nth][:at] + words[nth][at + 1 :]
    if words[nth] != "eleven":
        assert compare(" ".join(typed), " ".join(words)).right
    typed[nth] = words[nth][:1]
    assert not compare(" ".join(typed), " ".join(words)).right


@given(st.dates())
def test_a_date_is_the_same_in_figures(day: date) -> None:
    when = When(str(day))
    assert compare(when.edtf, str(when)).right == (when.first.year >= 1000)


@given(st.integers(0, 10**7), st.integers(0, 10**7))
def test_a_figure_is_never_a_slip(one: int, other: int) -> None:
    assert compare(f"{one:,} dead", f"{other} dead").right == (one == other)
