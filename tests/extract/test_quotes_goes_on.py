"""Who goes on: the report that 'it' takes up, the speaker just named, the lawmaker called by party."""

from __future__ import annotations

import pytest

from tests.extract.quoting import kinds, speakers

BRANDT = "Alice Brandt"


@pytest.mark.parametrize(
    "text",
    [
        "Alice Brandt said Peter Holm had to go, and that he knew it.\n\n“It is over for all of us,” she said.",
        "Alice Brandt, editor of a news site focused on farms, said prices would fall.\n\n“It is over,” she said.",
        "Alice Brandt met reporters and called the theft by her son, Tom Brandt, “the act of a fool”.",
        "The crisis is, in Alice Brandt’s phrase, “a slow puncture of the whole system”.",
    ],
)
def test_the_speaker_just_named_is_meant(text: str) -> None:
    assert speakers(text) == [BRANDT]


def test_he_is_the_last_person_introduced_as_speaking_however_often_another_is_named() -> None:
    names = "Peter Holm left. Peter Holm sold it. Peter Holm is ill. Nobody at Holm Foods will say more of Holm.\n\n"
    text = names + "Tom Roe, an editor, said Holm’s exit was no surprise.\n\n“It was an open secret,” he said."
    assert speakers(text) == ["Tom Roe"]


def test_it_goes_on_about_the_report() -> None:
    text = (
        "Exports are down, the Lund Centre says in a new report.\n\n"
        "“Farms are failing,” the report says. It looks at dairies.\n\n"
        "It says that while many officials are recommending patience, “there are strong reasons to act at once.”\n\n"
        "The report holds out little hope. “Next year will be worse for all of us.”"
    )
    assert speakers(text) == ["Lund Centre"] * 3


def test_a_party_is_named_before_its_noun() -> None:
    text = "It came from Alice Brandt’s Likud party, which rallied by saying that voters were “coming out in droves”."
    assert speakers(text) == ["Likud"]


def test_a_lawmaker_is_called_by_state_and_party() -> None:
    text = "Peter Holm met Rep. Alice Brandt in May. It was “a brief meeting”, the California Republican said."
    assert speakers(text) == [BRANDT]


def test_what_stands_on_a_shirt_is_nobodys() -> None:
    text = "“I am king,” Peter Holm said. He wore a shirt with his face and the words: “The real leader of us all.”"
    assert speakers(text)[1] is None


def test_a_title_may_have_small_words() -> None:
    text = "In her book “A Garden Built in Hell: The Towns that Rise in War,” Alice Brandt wrote of joy."
    assert kinds(text) == ["title"]


@pytest.mark.parametrize(
    "text",
    [
        "Alice Brandt said she had quit in May. The decision was “the hardest of my life”.",
        "Alice Brandt told MPs the scheme had worked. Families were “better off by far”, and prices were falling.",
        "Alice Brandt is not impressed. The bill, she says, is a mess. It would “tie doctors in knots”.",
        "Alice Brandt began with an apology. The party had “let people down”.",
    ],
)
def test_a_report_goes_on_without_its_verb(text: str) -> None:
    assert (speakers(text), kinds(text)) == ([BRANDT], ["fragment"])


def test_whoever_was_asked_answers() -> None:
    assert speakers("Judge Carl Hess asked Tom Roe why he ran. “I was scared,” he said.") == ["Tom Roe"]
    text = (
        "Carl Hess asked Tom Roe why he ran.\n\n“I was scared,” Roe said.\n\n“Of what?” Hess asked."
        "\n\n“Of you,” he said."
    )
    assert speakers(text) == ["Tom Roe", "Carl Hess", "Tom Roe"]


@pytest.mark.parametrize(
    "text",
    [
        "Alice Brandt, the former health minister, is suing. “They knew,” the ex-minister said.",
        "Sen. Alice Brandt, D-Texas, voted no. “It stinks,” the Texan said.",
        "Alice Brandt, of Oxfam: “It is a cruel deal.”",
        "Alice Brandt’s diary for that day reads: “Rain. Sold the horse.”",
        "Alice Brandt’s memoir calls the bank “a zoo”.",
        "If Alice Brandt is to be believed, the bank was “a zoo”.",
    ],
)
def test_the_one_described_speaks(text: str) -> None:
    assert speakers(text) == [BRANDT]


def test_a_rumour_is_nobodys_words() -> None:
    assert speakers("Alice Brandt is understood to be “considering her position”.") == [None]


def test_two_turns_stand_in_one_paragraph() -> None:
    assert speakers("Alice Brandt: ‘I came.’ Tom Roe: ‘I saw.’") == [BRANDT, "Tom Roe"]


def test_answers_between_marks_are_the_guests() -> None:
    text = (
        "Alice Brandt is late. The singer has a new album.\n\n"
        "You grew up above a market. What did you hear first?\n\n“The shouting. My mother sold sardines.”\n\n"
        "Your manager, Ruth Dorn, told me you nearly gave up.\n\n“Ruth talks too much. I bought a boat.”\n\n"
        "Do you read what is written about you?\n\n“My son reads it to me.”\n\n"
        "What would you tell a singer who is 20 now?\n\n“Learn to swim, as I did.”"
    )
    assert speakers(text) == [BRANDT] * 4


@pytest.mark.parametrize(
    "text",
    [
        "Her tone is kind. Alice Brandt lets him run. “Were you afraid or were you fond of them?” she presses.",
        "Alice Brandt was asked often. One of them asked her last year for the secret. “Stay home,” was the answer.",
    ],
)
def test_the_clause_behind_or_the_name_before_tells(text: str) -> None:
    assert speakers(text) == [BRANDT]


def test_clipped_words_close_no_quotation() -> None:
    text = "'I was stood there wi' a carnation and no way of gettin' to church,' laughed Alice Brandt."
    assert speakers(text) == [BRANDT]


EDITORIAL = (
    "The official Harbour Gazette newspaper published the demands of the islands in an editorial on Friday.\n\n"
    '"It is important that the mainland cut its tolls," the editorial said.\n\n'
)


def test_what_a_newspaper_published_its_demands_in_speaks_for_it() -> None:
    assert speakers(EDITORIAL) == ["Harbour Gazette"]


def test_what_the_editorial_said_goes_on_over_a_paragraph_that_is_all_quotation() -> None:
    more = '"The mainland should drop its prejudice against island fish.\n\n"Control is still strict," it added.'
    assert speakers(EDITORIAL + more) == ["Harbour Gazette"] * 3


@pytest.mark.parametrize("told", ["The commander, Tom Berg,", "Tom Berg"])
def test_what_is_added_of_somebody_is_not_his(told: str) -> None:
    text = (
        "The mission’s spokesman, Peter Holm, said the port was open. "
        f"{told} would stay “until the very end of the season”, he added."
    )
    assert speakers(text) == ["Peter Holm"]
