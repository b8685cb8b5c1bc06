"""Family names that are also pronouns or other small words."""

from __future__ import annotations

import pytest

from briefing_app.extract import small_word_names
from tests.extract.quoting import speakers


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It is late,” ministry spokeswoman He Meilan said on Thursday.", "He Meilan"),
        ("The line was shut. Spokesman He Zhong said it was “a matter of weeks”.", "He Zhong"),
        ("Vietnam’s president, To Minh, told them the plan was “ripe by now”.", "To Minh"),
        (
            "Asked on Thursday, He Lanqiu, a spokesman for the ministry, said Norway should “take positive action”.",
            "He Lanqiu",
        ),
        ("For To Minh, the plan was “ripe by now”, To Minh said on Monday.", "To Minh"),
        ("Vice-Premier He Zhenhua met them. He Zhenhua added that the talks were “frank and long”.", "He Zhenhua"),
    ],
)
def test_a_small_word_opens_a_name(text: str, name: str) -> None:
    assert speakers(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister To Mark Day Of Peace",
        "So Sarah went. He left.",
        "An American song was sung.",
        "He Said He Would",
        "Where To Now",
    ],
)
def test_no_name_is_made_of_a_headline_or_a_sentence(text: str) -> None:
    assert not small_word_names.found(text)
