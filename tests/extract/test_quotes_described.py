"""Speakers who are described, not named, beside their words: by age, by nation, by an earlier description."""

from __future__ import annotations

import pytest

from tests.extract.quoting import kinds, speakers

_BY_AGE = (
    "Peter Holm left. “No,” he said.\n\n"
    "The bloke in question, Tom Lee, was unhurt. “He has got a push on him,” the 34-year-old joked."
)
_BY_NATION = "Manager Tom Lee refused to be drawn. “I look after what is on the grass,” said the Scot."
_AS_BEFORE = (
    "Senators asked Tom Lee questions. The chief executive answered few. Alan Petrie, a doctor, was wary.\n\n"
    "“It is mixed,” said Petrie.\n\nAsked how it went, the chief executive said: “Super productive, all of it.”"
)
_BY_OWNING_A_VOICE = (
    "“There is one in Goole,” muttered Peter Holm.\n\n"
    "From the gallery came a voice. “It is a chip shop!” It belonged to Tom Lee, who has the butcher’s."
)
_BY_KIN = (
    "The mother of a pilot told the court that he was “a soft lad who feeds birds”.\n\nTom Lee’s barrister sat down."
)
_KIN_NAMED_NEXT = (
    "The father of a pilot told the court that he was “a soft lad who feeds birds”.\n\n"
    "Tom Lee, a retired tailor, was giving evidence."
)
_AFTER_A_REPORTER = (
    "In the second row sat Tom Lee. He wore no badge. Nobody had asked, he said, until a reporter did. "
    "“I do not want his apology,” he said."
)


@pytest.mark.parametrize(
    "text", [_BY_AGE, _BY_NATION, _AS_BEFORE, _BY_OWNING_A_VOICE, _KIN_NAMED_NEXT, _AFTER_A_REPORTER]
)
def test_whoever_is_described_speaks(text: str) -> None:
    assert speakers(text)[-1] == "Tom Lee"


def test_mother_of_somebody_is_not_whoever_owns_the_next_subject() -> None:
    assert speakers(_BY_KIN) == [None]


def test_words_on_a_badge_are_nobodys() -> None:
    text = "Ann Lee wore a button with a face on it and the words “Ask Me About It All Today.”"
    assert (speakers(text), "title" in kinds(text)) == ([None], False)


def test_nickname_in_a_name_is_nobodys_word() -> None:
    text = "“It is a big year for all of us!” Scott’s niece, Del. Marcia “Cia” Price (D-Newport), shouted."
    assert kinds(text) == ["speech", "scare"]


def test_no_behind_whom_it_is_told_is_said() -> None:
    assert speakers("Tom Lee told them “No”.") == ["Tom Lee"]


def test_candidate_told_of_is_rather_somebody_named() -> None:
    text = (
        "Tom Lee spoke in Leeds. The GOP candidate gave no figure, though he said “budget reforms” would pay for it."
    )
    assert speakers(text) == ["Tom Lee"]


# ---------------------------------------------------------------- what is given


def test_the_president_is_the_one_named_just_before_not_one_who_is_called_so_further_down() -> None:
    text = (
        "Xi Jinping received the envoy on Friday. “We hope for a mild winter,” the president said.\n\n"
        "Also in May Vladimir Putin, the Russian president, is expected in Oslo. Putin will stay for a day."
    )
    assert speakers(text) == ["Xi Jinping"]


def test_of_two_presidents_the_one_who_acted_since_the_last_report_is_meant() -> None:
    text = (
        "Russian President Vladimir Putin landed at noon. “It is cold here,” Putin said.\n\n"
        "Chinese President Xi Jinping opened the talks. “We hope for a mild winter,” the president said."
    )
    assert speakers(text) == ["Vladimir Putin", "Xi Jinping"]


def test_a_minister_whom_everybody_knows_is_not_the_president() -> None:
    text = (
        "Antony Blinken received the envoy on Friday. “We hope for a mild winter,” the president said.\n\n"
        "Vladimir Putin, the Russian president, is expected in Oslo."
    )
    assert speakers(text) != ["Antony Blinken"]


def test_a_paragraph_that_opens_with_he_goes_on_about_the_him_of_the_sentence_before() -> None:
    text = (
        "On Tuesday Peter Holm lost his post. Holm was born in Leeds in 1966.\n\n"
        "Holm made his name as a spokesman, and served under Mayor Tom Ryder. In July 2021 Ryder sent him to Rome."
        "\n\nHe arrived with a softer line. “I believe that this door cannot be closed,” he told reporters there.\n\n"
        "In March Holm went home."
    )
    assert speakers(text) == ["Peter Holm"]
