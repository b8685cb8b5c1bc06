"""Names printed in capitals are written as elsewhere, and keep the printed form as one of theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.extract.shouted import plainly

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.extract.conftest import Reading


@pytest.mark.parametrize(
    ("printed", "written"),
    [
        ("ANNA McKENNA", "Anna McKenna"),
        ("ANNA MCKENNA", "Anna McKenna"),
        ("Anna HOLT", "Anna Holt"),
        ("XI JINPING", "Xi Jinping"),
        ("ANNA VAN DER HOLT", "Anna van der Holt"),
        ("ANNE-MARIE O’HOLT", "Anne-Marie O’Holt"),
        ("Ron DeHOLT", "Ron DeHolt"),
        ("JOHN D. HOLT III", "John D. Holt III"),
        ("JOHN HOLT JR.", "John Holt Jr."),
        ("DAN OATES", "Dan Oates"),
    ],
)
def test_a_name_in_capitals_is_written_plainly(printed: str, written: str) -> None:
    words = tuple(printed.split())
    assert " ".join(plainly(words, [words])) == written


@pytest.mark.parametrize("name", ["JD Holt", "J.B. Holt", "C.Q. Holt", "John Holt II", "Anna de Holt"])
def test_initials_and_numbers_keep_their_capitals(name: str) -> None:
    words = tuple(name.split())
    assert plainly(words, [words]) == words


def test_a_name_in_capitals_is_spelt_as_the_text_spells_it() -> None:
    assert plainly(("ANNA", "MACHOLT"), [("MacHolt",)]) == ("Anna", "MacHolt")


def test_the_printed_form_stays_an_alias(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of(
        "Treasury Secretary MARGARET McKENNA sent the bill back on Monday. “It is too dear,” McKenna told reporters."
    )
    assert "MARGARET McKENNA" in reading.actor("Margaret McKenna").aliases
