from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.extract import names

NAME = st.lists(st.sampled_from(["Anna", "Li", "Kim", "van", "der", "Berg", "O'Neil", "Jr.", "J.", "Wu"]), min_size=1)


def words(name: str) -> tuple[str, ...]:
    return tuple(name.split())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Antony Blinken", "Anthony Blinken"),
        ("Bill Burns", "William Burns"),
        ("Susan Rice", "Susan E. Rice"),
        ("J. Smith", "John Smith"),
        ("Lü Xiang", "Lu Xiang"),
        ("Kim Jong-un", "Kim Jong Un"),
        ("Thomas Whitfield", "Thomas Whitfield Jr."),
        ("Oleksandr Petrenko", "Alexander Petrenko"),
    ],
)
def test_spellings_of_one_persons_name(one: str, other: str) -> None:
    assert names.same_person(words(one), words(other))
    assert names.same_person(words(other), words(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Li Qiang", "Li Shangfu"),
        ("Wang Yi", "Wang Xiaohong"),
        ("Hillary Clinton", "Bill Clinton"),
        ("Kim Jong-un", "Kim Yo-jong"),
        ("Angela Rossi", "Angelo Rossi"),
        ("George W. Bush", "George H. Bush"),
        ("Li Qiang", "Li Qian"),
    ],
)
def test_namesakes_of_one_family_are_two_persons(one: str, other: str) -> None:
    assert not names.same_person(words(one), words(other))


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Ursula von der Leyen", "von der Leyen"),
        ("Xi Jinping", "Xi"),
        ("Park Geun-hye", "Park"),
        ("Kim Kardashian", "Kardashian"),
        ("Sammy Davis Jr.", "Davis"),
        ("Abdel Fattah al-Sisi", "al-Sisi"),
    ],
)
def test_family_name_stands_where_its_language_puts_it(name: str, family: str) -> None:
    assert names.family(words(name)) == family


@pytest.mark.parametrize(
    ("name", "sex"), [("Janet Yellen", "female"), ("Robert Halfon", "male"), ("Xi Jinping", None), ("Obama", None)]
)
def test_given_name_tells_the_sex_or_nothing(name: str, sex: str | None) -> None:
    assert names.sex_of(words(name)) == sex


def test_four_part_name_is_called_by_its_last_two_words() -> None:
    assert "suu kyi" in names.short_forms(words("Aung San Suu Kyi"))


def test_initials_may_leave_out_the_small_words() -> None:
    assert "FDD" in names.initials("Foundation for Defense of Democracies")


@given(NAME, NAME)
def test_being_one_person_does_not_depend_on_the_order(one: list[str], other: list[str]) -> None:
    assert names.same_person(tuple(one), tuple(other)) == names.same_person(tuple(other), tuple(one))


@given(NAME)
def test_everybody_is_the_same_as_himself(name: list[str]) -> None:
    assert names.same_person(tuple(name), tuple(name))
    assert names.family(tuple(name))
