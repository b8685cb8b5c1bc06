"""Whom 'he', 'she' and 'the officer' mean where somebody without a name came in last, and like traps."""

from __future__ import annotations

import pytest

from tests.extract.quoting import speakers

OF_THE_PAPERS_WE = (
    "In Oslo, President Karl Lund said he did not rule out a role for Sweden. A former official of the National "
    "Security Bureau was less careful when we spoke. “Five years ago their ship locked its radar on ours,” he said."
)
SOURCE = (
    "Prime Minister Anna Lund called the camp a success.\n\nBy Monday, according to a local worker who cleans the "
    "kitchen, there were 25 men in it. “They took two to the port in a van,” she told the Courier."
)
SHOWN_BETWEEN = (
    "Erik Dahl, a former deputy minister of ports, made no secret of it. “We have learned it,” he said.\n\n“Safe? "
    "Nobody asks that here,” said a vendor surnamed Roe, sitting under a row of hooks. He had sold more cod on "
    "Friday than in the whole of the week before. “The price of everything is up.”"
)
TRADE = (
    "“We have been asked, and we said no,” Prime Minister Anna Lund explained.\n\nBack in Molde, the cleaner is on a "
    "contract that runs out in October. Her brother left for Bergen in 2022. “Funny, isn’t it?” she said."
)
SAME_PERSON = (
    "Erik Dahl, who chairs the committee, was unrepentant. “I said close,” he said.\n\n“If I explain it to you, I "
    "must explain it to him,” said a second diplomat. The last round was “the first with figures,” the same person "
    "said."
)
OFFICER = (
    "Gang leader Karl Roe, a former police officer, was named in the text.\n\nAid workers warned and a Kenyan "
    "sergeant standing by a truck with two flat tyres laughed.\n\n“Five thousand is a good number,” said the officer."
)
ASKED_BY_ME = (
    "Karl Roe, the security chief, said it was closed.\n\nI asked a Swedish diplomat about it last autumn. He said, "
    "“If we start with who shot first, we will never finish.”"
)
SIGHED = (
    "Chad called the speech a slight. Since then, the word has been not to comment. “Anything we say will be used,” "
    "sighed a source at the Norwegian foreign ministry."
)
BOSS_OF_ONE = (
    "Karl Roe has hinted that he might; he could do with company. And bankers should mutter on the record. “I’ve got "
    "a bank to run,” the boss of one told us last week."
)
NOTE_BY_ANOTHER = (
    "In 1965 Erik Dahl had been told by Karl Roe that he could go home. A briefing note by Roe’s private secretary "
    "recorded that the object was “to frighten him with hope”."
)


@pytest.mark.parametrize(
    "text",
    [
        OF_THE_PAPERS_WE,
        SOURCE,
        SHOWN_BETWEEN,
        TRADE,
        SAME_PERSON,
        OFFICER,
        ASKED_BY_ME,
        SIGHED,
        BOSS_OF_ONE,
        NOTE_BY_ANOTHER,
    ],
    ids=[
        "when we spoke",
        "according to",
        "shown between",
        "the cleaner",
        "the same person",
        "the officer",
        "I asked",
        "sighed",
        "the boss of one",
        "a note by",
    ],
)
def test_words_of_somebody_without_a_name_are_not_given_to_the_nearest_name(text: str) -> None:
    assert speakers(text)[-1] is None


def test_whose_own_advice_it_is_gives_it() -> None:
    text = (
        "Ambassador Karl Roe told reporters there had been “broad support” for the draft. Erik Dahl’s own advice, "
        "delivered the same day, was shorter. “Don’t be too anxious,” he said."
    )
    assert speakers(text) == ["Karl Roe", "Erik Dahl"]


def test_to_whom_a_thing_is_familiar_speaks_of_it() -> None:
    text = (
        "Speaking to the radio, Jamie Roe, the police chief, said that “every strike is checked”.\n\nTo Kim Lund, a "
        "writer who helped draft the accord, the pattern is grimly familiar. “We’ve been freed so often,” she says."
    )
    assert speakers(text)[-1] == "Kim Lund"


def test_a_chair_told_of_in_an_aside_is_not_the_one_who_added() -> None:
    text = (
        "“We have listened to farmers,” said Anna Lund, a Norwegian Democrat, who had to be asked twice by the chair "
        "to let her colleagues leave. Regions where forests grow, she added, “should not carry the same burden”."
    )
    assert speakers(text) == ["Anna Lund", "Anna Lund"]


def test_it_said_so_tells_nothing_of_the_words_that_another_verb_reports() -> None:
    text = (
        "The lesson was that Norland could afford to wait. It said so. ‘We are not refusing talks,’ Karl "
        "Roe observed "
        "at the time, ‘we are refusing theatre.’"
    )
    assert speakers(text) == ["Karl Roe", "Karl Roe"]


def test_who_is_asked_by_a_school_goes_on_himself() -> None:
    text = (
        "“Why was I not asked?” says Karl Dahl, 38, a bus driver. He has been asked by his daughter’s school to come "
        "and give a talk. He hasn’t decided what he will say. “How do you tell children that?”"
    )
    assert speakers(text) == ["Karl Dahl", "Karl Dahl"]


def test_who_opens_the_last_clause_of_a_headline_uses_its_quoted_words() -> None:
    text = "Norway puts army on alert as Karl Roe unveils 'a new map of the whole north'\n\nIt was shown on Tuesday."
    assert speakers(text) != ["Norway"]


def test_a_crosshead_brings_in_who_speaks_under_it() -> None:
    text = (
        "As it happened: the Senate votes\n\nThe vote was close all day.\n\n8.10 p.m. — Talks\n\n“Politics "
        "is what can "
        "be done,” Karl Roe says as he leaves.\n\n9.15 p.m. — Anders Lund\n\nThe speech all have waited "
        "for. He calls "
        "the bill “bad and hasty.”\n\nAnders Lund is a senator."
    )
    assert speakers(text) == ["Karl Roe", "Anders Lund"]


def test_who_acts_with_these_words_says_them() -> None:
    text = (
        "After winning the vote, Erik Dahl handed the economy to Karl Roe, a former banker, with "
        "the words “Do what you must.”"
    )
    assert speakers(text) == ["Erik Dahl"]


def test_what_a_headline_calls_itself_says_nothing() -> None:
    text = (
        "Interview: ‘The map was the easy part’\n\nAnna Lund is a historian at Oslo.\n\nRADIO: Were you "
        "surprised?\n\n"
        "LUND: By the speed, no. The map was the easy part.\n\nRADIO: And now?\n\nLUND: Now comes the road."
    )
    assert speakers(text)[0] in {"Anna Lund", None}
