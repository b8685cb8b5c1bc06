"""What of a quotation goes on a card."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.cards.rubric import extracts, stance

_WORDS = st.text(alphabet="abc TI.,’“”", max_size=300)


@given(_WORDS)
def test_what_is_taken_is_printed_so(text: str) -> None:
    taken = extracts.best(text)
    assert taken is None or taken in text


@given(_WORDS)
def test_what_is_taken_is_taken_whole_the_second_time(text: str) -> None:
    taken = extracts.best(text)
    assert taken is None or extracts.best(taken) == taken


@pytest.mark.parametrize(
    "words",
    [
        "We must keep the strait open to every ship",
        "It is vital that we reopen the border",
        "This is not a plan that I would have signed",
        "This budget will hurt the poor",
        "Mrs Okafor knows that her party must change",
        "The harbour is closed and it must be opened",
        "We need a treaty that is fair to all",
        "Farmers know what they need",
    ],
)
def test_words_that_stand_alone_are_taken_whole(words: str) -> None:
    assert extracts.best(f"{words}.") == words


@pytest.mark.parametrize(
    "words",
    [
        "That is for the ministers to decide.",
        "It was meant to be awkward for the whole cabinet.",
        "We would like to see it reach the ground floor.",
        "If they want my vote, they can read page nine.",
        "We must never agree to that.",
        "One colonel rose and said, “I have no mandate.”",
        "He told me, ‘Wait for the spring.’ We must wait.",
        "In Lagos that is an instruction to every clerk.",
        "I said, 'Ken, don't go.' We must go.",
        "No sir",
    ],
)
def test_words_that_rest_on_others_are_left_out(words: str) -> None:
    assert extracts.best(words) is None


def test_a_speakers_label_is_no_word_of_his() -> None:
    assert extracts.best("OKAFOR: We must open the port.") == "We must open the port"


def test_of_a_long_quotation_the_sentences_with_the_clearest_position_are_taken() -> None:
    weather = "The rain fell on the harbour for a whole week and the boats lay idle under a grey and heavy sky. " * 2
    assert extracts.best(f"{weather}We must never sign this treaty.") == "We must never sign this treaty"


@pytest.mark.parametrize(
    ("words", "held"),
    [("The treaty must be signed", True), ("The calendar on my wall has meetings", False)],
)
def test_a_position_is_a_demand_refusal_promise_or_assessment(words: str, held: bool) -> None:  # noqa: FBT001 - a case
    assert (stance.position(words) > 0) == held


@pytest.mark.parametrize(
    "text",
    [
        """The commission has registered three million voters and the council promised me there would be no delay.
        But I am not so sure, and nobody who has seen the lists in the ministry could be, not even the minister.""",
        """I think it is very wise of the party to say that we are defending not just the reforms of this government,
        but the whole of the progress that our mothers and fathers fought for in the streets of every town here.""",
    ],
)
def test_a_cut_does_not_turn_the_meaning(text: str) -> None:
    assert all(not part.endswith(("no delay", "this government")) for part in extracts.options(text))
