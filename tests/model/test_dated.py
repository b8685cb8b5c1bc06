from __future__ import annotations

import pytest

from briefing_app.model.dated import dates_in, without_dates


@pytest.mark.parametrize(
    ("sentence", "bare"),
    [
        ("On 18 June 2023 Blinken met Qin.", "Blinken met Qin."),
        ("Blinken met Qin on 18 June 2023.", "Blinken met Qin."),
        ("Blinken met Qin on Sunday, June 18, 2023, in Beijing.", "Blinken met Qin in Beijing."),
        ("Elections will be held in January 2024.", "Elections will be held."),
        ("Both took steps (May–June 2023).", "Both took steps."),
        ("The forum met between 2 and 4 June 2023.", "The forum met."),
        ("He sold 2000 ships.", "He sold 2000 ships."),
        ("He read the 18 June 2023 statement.", "He read the 18 June 2023 statement."),
        ("Xi met Biden in November 2022 in Bali.", "Xi met Biden in Bali."),
    ],
)
def test_a_sentence_without_its_dates(sentence: str, bare: str) -> None:
    assert without_dates(sentence) == bare


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("on 18 June 2023", "2023-06-18"),
        ("on June 18, 2023", "2023-06-18"),
        ("in June 2023", "2023-06"),
        ("in 1972", "1972"),
        ("on 18 June", None),
        ("on 31 February 2023", None),
    ],
)
def test_a_date_is_read_as_exactly_as_it_is_written(text: str, edtf: str | None) -> None:
    ((when, _),) = dates_in(text)
    assert (when.edtf if when else None) == edtf
