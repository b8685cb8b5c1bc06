"""What a difference of figures is about, said so that it stands alone."""

from __future__ import annotations

import pytest

from briefing_app.collate.numbers import amounts
from briefing_app.collate.phrases import about
from briefing_app.model.when import When


@pytest.mark.parametrize(
    ("sentence", "when", "phrase"),
    [
        (
            "Xi's meeting with Blinken on 19 June lasted 35 minutes.",
            "2023-06-19",
            "length of Xi's meeting with Blinken on 19 June 2023",
        ),
        (
            "The United States shot down one balloon on 4 February 2023, and divers searched.",
            "2023-02-04",
            "number of balloons that the United States shot down on 4 February 2023",
        ),
        (
            "France evacuated 577 citizens from Sidi Kaba on Thursday.",
            "2023-07-27",
            "number of citizens that France evacuated from Sidi Kaba on 27 July 2023",
        ),
        (
            "Meridian Bank failed on 10 March 2023 after depositors withdrew 42 billion crowns in a single day.",
            "2023-03-10",
            "number of crowns that, when Meridian Bank failed, depositors withdrew in a single day on 10 March 2023",
        ),
        (
            "On 3 June 2023 the warship came within 150 yards of the Chung-Hoon.",
            "2023-06-03",
            "how close the warship came to the Chung-Hoon on 3 June 2023",
        ),
        (
            "The bank raised its rate to 4.5 percent on Thursday, defying calls for a pause.",
            "2023-03-16",
            "how many percent the bank raised its rate to, on 16 March 2023",
        ),
    ],
)
def test_a_figure_is_named_by_what_it_measures(sentence: str, when: str, phrase: str) -> None:
    (amount,) = amounts(sentence)
    assert about(sentence, amount, When(when)) == phrase


def test_a_toll_in_a_relative_clause_is_that_of_the_deed() -> None:
    sentence = "Camps were raided in the wake of market attacks by the Red Front which left 26 Ghanaians dead."
    (amount,) = amounts(sentence)
    assert about(sentence, amount, None) == "number of people that market attacks by the Red Front killed"


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        (
            "According to the clerk, the Civic Bloc has 40 council seats.",
            "how many council seats the Civic Bloc has",
        ),
        (
            "Under the treaty, signed by both, Grenmark was to lease Ruritania 30 kilometres of coast for a port.",
            "how many kilometres of coast Grenmark was to lease Ruritania for a port",
        ),
        (
            "The talks are to open in a month and are to be completed within five months.",
            "number of months within which the talks are to be completed",
        ),
    ],
)
def test_what_only_leads_into_the_clause_of_a_figure_is_left_out(sentence: str, phrase: str) -> None:
    *_, amount = amounts(sentence)
    assert about(sentence, amount, None) == phrase
