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


def test_a_crosshead_between_marks_does_not_go_on_with_the_last_speaker() -> None:
    text = (
        "“It was all destroyed,” bureau head Karl Lund said.\n\n‘My brother isn’t fighting for this’\n\nThe "
        "crowd near "
        "the theatre was young. “He isn’t fighting for this,” said Polina, 22."
    )
    assert speakers(text)[1] != "Karl Lund"


A_LAWMAKER = (
    "Anna Lund told the chamber that it was about ending “outside rule”. There was applause.\n\nA lawmaker from the "
    "Harvest Party said that the group had been told the order “came from above,” a reference to the palace. “They "
    "said vote now, you will get an explanation later.”"
)
TWO_OF_THEM = (
    "Karl Lund told the Courier that he had “read about it like everybody else.”\n\nA plan to put off a loan was "
    "discussed and then dropped, two of the officials said. “It would have hurt the wrong people.”"
)
AN_OFFICIAL = (
    "Norland passed a warning on Sunday, “on humanitarian grounds”. The Sudland official who took the call told a "
    "colleague he had almost wept. ‘After four months they sent us a number.’"
)
MIGHT = (
    "Professor Karl Lund issued the award. The designer may do what the annexes allow and not what he might "
    "consider ‘best practice for rivers’."
)


@pytest.mark.parametrize("text", [A_LAWMAKER, TWO_OF_THEM, AN_OFFICIAL, MIGHT])
def test_nobody_goes_on_where_somebody_else_was_told_of_since(text: str) -> None:
    assert speakers(text)[-1] is None


def test_an_adviser_set_off_by_commas_is_he_and_not_his_master() -> None:
    text = (
        "President Erik Lund called. Lund hung up. Lund called again. Lund asked for time.\n\n"
        "Lund’s communications adviser, Karl Roe, disputed the account of it. “There were no silences,” he "
        "said in a text."
    )
    assert speakers(text) == ["Karl Roe"]


def test_whose_all_it_is_says_it() -> None:
    text = "It will be up to Anna Lund whether to let Karl Roe speak. “There is a rule,” is all she would say."
    assert speakers(text) == ["Anna Lund"]


def test_in_a_profile_she_is_whom_the_headline_names() -> None:
    text = (
        "Anna Lund: from the bluntest voice to the top chair\n\nAnna Lund was shown it in July. Lund has "
        "been foreign "
        "minister. Lund was to be handed the gavel by Eva Dahl. Lund did not wait. Helga Roe was passed "
        "over.\n\nSeven delegations wrote in Roe’s name and 14 abstained.\n\nMoscow has not forgotten. In "
        "Strasbourg, arguing that allies should stop bickering, she said: “We must not fight each other.”"
    )
    assert speakers(text)[-1] == "Anna Lund"


@pytest.mark.parametrize("body", ["commerce ministry", "embassy"])
def test_a_body_told_by_its_state_speaks(body: str) -> None:
    (who,) = speakers(f"China's {body} said in a statement that the exchange had been “candid and constructive”.")
    assert who == f"China's {body}"
