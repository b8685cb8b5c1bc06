"""Speakers in the manners of many kinds of press: tabloid, court, wire, feature, live page; invented text."""

from __future__ import annotations

import pytest

from tests.extract.quoting import kinds, read, speakers

# ---------------------------------------------------------------- posts and those who hold them


def test_a_post_in_the_lead_is_whoever_is_named_right_after_it() -> None:
    text = (
        "The mayor of Halverton has quit after an inquiry.\nJoyce Adeyemi announced it at a meeting on Tuesday.\n"
        "Opponents cheered. “I have always acted in good faith,” the mayor said."
    )
    assert speakers(text) == ["Joyce Adeyemi"]


def test_a_deputy_is_not_the_holder_of_the_post() -> None:
    text = (
        "The mayor of Halverton has quit after an inquiry.\nJoyce Adeyemi announced it at a meeting on Tuesday.\n"
        "“It is a sad day,” the deputy mayor said."
    )
    assert speakers(text) == [None]


def test_a_judge_in_the_lead_is_the_only_judge_named_below() -> None:
    text = (
        "A builder showed “a cynical disregard for children”, a judge said on Thursday.\n"
        "Marcus Hale dumped asbestos.\nHe was jailed for a year.\nJudge Patricia Lomax told him to think about it."
    )
    assert speakers(text) == ["Patricia Lomax"]


def test_a_spokesman_without_a_name_is_not_the_one_named_later() -> None:
    text = "“We regret it,” a spokesman for Tarn Air said.\nTarn Air spokesman Neil Proctor said it would pay."
    assert speakers(text) == [None]


def test_a_counterpart_is_not_of_the_other_one_s_nation() -> None:
    text = (
        "German Foreign Minister Karla Voss met her Turkish counterpart, Emre Aydin, in Ankara.\n"
        "The Turkish minister called the talks “frank”.\n“We do not agree,” the German minister told reporters."
    )
    assert speakers(text) == ["Emre Aydin", "Karla Voss"]


def test_the_48_year_old_is_whom_the_page_is_about() -> None:
    text = (
        "Rovers manager Paolo Greco insists he will not walk away.\nThe Italian was booed by the crowd.\n"
        "“I have never quit in my life,” the 48-year-old said."
    )
    assert speakers(text) == ["Paolo Greco"]


def test_letters_after_a_name_hide_nobody() -> None:
    assert speakers("Prosecuting, Helena Frost KC told the jury he had used the lane “as his own tip”.") == [
        "Helena Frost"
    ]


def test_a_suspect_named_as_somebody_is_that_person() -> None:
    text = "Kevin Loder was held. The suspect, named as Kevin Loder, told officers he “saw angels in the yard”."
    assert speakers(text) == ["Kevin Loder"]


def test_a_deputy_governor_is_not_the_governor() -> None:
    text = (
        "The governor of Mbiriti has told lawmakers to “go and farm”.\nJeremiah Lotuliak spoke at a burial.\n"
        "“Let them come,” the governor said. Deputy Governor Hassan Abdi was absent."
    )
    assert speakers(text) == ["Jeremiah Lotuliak"] * 2


def test_whoever_opens_the_page_unnamed_is_named_next() -> None:
    text = "A publican says he “copped it sweet” after being fined.\nMick Farrugia, 58, owns the Mangrove Inn."
    assert speakers(text) == ["Mick Farrugia"]


def test_a_witness_is_not_whoever_is_named_next() -> None:
    assert speakers("A witness said it was “like a war”.\nMick Farrugia, 58, was arrested on Friday.") == [None]


@pytest.mark.parametrize(
    "words", ["the advocate added", "the former transport minister said", "the ward representative told journalists"]
)
def test_the_only_one_in_the_paragraph_who_spoke_is_meant_by_any_description(words: str) -> None:
    text = f"Peter Holm went home.\nThen came Grace Wambui. She said no. “It is no suggestion,” {words}."
    assert speakers(text) == ["Grace Wambui"]


def test_somebody_unnamed_brought_in_since_is_meant_before_the_last_speaker() -> None:
    text = (
        "Senator Paul Ekiru said water was “not a favour”.\n"
        "A resident said she walks nine kilometres. “They come with cameras,” the mother of four said."
    )
    assert speakers(text) == [None, None] or speakers(text) == ["Paul Ekiru", None]


def test_the_spaniard_is_a_person_and_the_french_are_not() -> None:
    text = "Top seed Ana Ruiz won in an hour.\nThe Spaniard said she would “stick around a bit”."
    assert speakers(text) == ["Ana Ruiz"]
    assert speakers("Ana Ruiz left Paris. The French said the deal was “a stab in the back”.")[0] in {None, "France"}


def test_a_trader_who_gives_his_name_is_known_by_it() -> None:
    text = "Musa Yusuf sells yams. “We were left,” said a trader who gave his name only as Yusuf."
    assert speakers(text) == ["Musa Yusuf"]


# ---------------------------------------------------------------- he and she


def test_an_unnamed_official_does_not_answer_for_the_minister_shown_last() -> None:
    text = (
        "Hungarian Prime Minister Zoltan Fekete arrived late. An official said the text was “as good as it gets”.\n"
        "Asked whether he would use his veto, Fekete smiled. “Ask me in the morning,” he said."
    )
    assert speakers(text) == [None, "Zoltan Fekete"]


def test_a_given_name_that_misleads_does_not_hand_the_words_to_another() -> None:
    text = (
        "“Where are they?” the party's founder, Dame Lucy Holt, demanded.\n"
        "Interior Minister Rana Bilal Tarar rubbished it. In Faisalabad, he told them to “stop weaving tales”."
    )
    assert speakers(text) == ["Lucy Holt", "Rana Bilal Tarar"]


# ---------------------------------------------------------------- nobody is named


@pytest.mark.parametrize(
    "text",
    [
        "Nora Pell asked the ministry for help and was told to “wait her turn”.",
        "Nora Pell said she had been described as “a public nuisance” twice.",
        "Nora Pell was the “mother of the bomb” to her many admirers.",
        "Nora Pell runs the firm. It began with six people. “Some of them could not read a note.”",
    ],
)
def test_words_of_nobody_named_are_given_to_nobody(text: str) -> None:
    assert speakers(text) == [None]


def test_a_passive_with_its_agent_names_the_speaker() -> None:
    assert speakers("Peter Holm was accused by Nora Pell of “playing to the gallery”.") == ["Nora Pell"]


def test_whoever_says_what_was_said_is_still_heard_behind_it() -> None:
    assert speakers("The crew had been told to “wait ashore”, Nora Pell said.") == ["Nora Pell"]


@pytest.mark.parametrize(
    "text",
    [
        "The Royal Navy's motto, “Ready for all”, is painted over the door.",
        "Nora Pell fought the election under the slogan “Forward Together”.",
    ],
)
def test_mottos_and_slogans_are_nobody_s_words(text: str) -> None:
    assert kinds(text)[0] in {"scare", "title"}


@pytest.mark.parametrize(
    "text",
    [
        "Nora Pell runs payments to a firm described only as “Supplier B”.",
        "Nora Pell quoted a court order that bars lawmakers from “debating, tabling or otherwise prosecuting” it.",
        "Nora Pell said her firm would stop flights after inspectors found “unacceptable gaps” in the wings.",
    ],
)
def test_words_of_others_are_not_those_of_whoever_tells_of_them(text: str) -> None:
    assert speakers(text) == [None]


# ---------------------------------------------------------------- whose verb


def test_a_past_tense_is_not_joined_to_what_somebody_would_do() -> None:
    text = "Nora Pell said China would take steps and urged reporters to “wait and see”."
    assert speakers(text) == ["Nora Pell"]


def test_a_main_verb_read_as_a_participle_keeps_its_subject() -> None:
    text = "The state's governor, Nora Pell, visited on Sunday and promised “every kobo” of compensation."
    assert speakers(text) == ["Nora Pell"]


def test_what_a_fine_sends_is_said_by_whoever_says_so() -> None:
    assert speakers("Parks spokeswoman Nora Pell said the fine sent “a clear message” to all.") == ["Nora Pell"]


def test_an_apposition_hung_on_the_wrong_name_still_speaks() -> None:
    text = "In a letter to the chairman, Ann Lee, the charity said the board had “dozed off again”."
    assert [quote.speaker_words for quote in read(text)[0]] == ["the charity"]


def test_a_crosshead_that_repeats_the_body_is_no_second_quotation() -> None:
    text = "One.\nTwo.\nThree.\nFour.\n‘We are not for sale’\nNora Pell spoke. ‘We are not for sale,’ she said."
    assert speakers(text) == ["Nora Pell"]


@pytest.mark.parametrize("text", ["Somebody shouted “Shame!” twice.", "Then came a voice: “Why?”"])
def test_what_is_called_out_is_no_term(text: str) -> None:
    assert kinds(text)[0] in {"fragment", "speech"}


# ---------------------------------------------------------------- forms of introduction


@pytest.mark.parametrize(
    "text",
    [
        "Unions were quick to react. Unite's general secretary, Alice Brandt: “A slap in the face.”",
        "“Insulting,” said Peter Holm. Alice Brandt's verdict on that: “Clear as mud.”",
        "Nobody came. Alice Brandt's answer? “We have been clear all along.”",
        "“It was dark and I heard the ice crack.”\nThat is how Alice Brandt remembers the night the ferry sank.",
        "“Nobody will help us if we do not.” Those are the words of Alice Brandt, who runs the shelter.",
        "Alice Brandt posted a cryptic message to her 2m followers reading: “Peace at last.”",
        "Opposite number Alice Brandt, whose side is fourth, was in generous mood: “They did not deserve that.”",
        "The governor, Alice Brandt, dared her critics to impeach her, terming the motion “a circus”.",
        "Alice Brandt taught. “I wanted songs,” she said.\nIt began with six.\n“Some still can't sing.”",
    ],
)
def test_the_speaker_is_found_however_the_words_are_introduced(text: str) -> None:
    assert speakers(text)[-1] == "Alice Brandt"


def test_a_byline_under_a_headline_is_no_speaker() -> None:
    text = "'I LOST TEN STONE AND A HUSBAND'\nBy Rachel Dunne\nGemma Stott, 41, says she changed her life."
    assert speakers(text) == ["Gemma Stott"]


def test_a_report_told_of_before_speaks_for_those_who_wrote_it() -> None:
    text = (
        "Human Rights Monitor accused the army of “systematic looting” in a report published on Monday.\n"
        "“Soldiers went from house to house,” the report said."
    )
    assert speakers(text) == ["Human Rights Monitor"] * 2


def test_a_heading_in_the_first_person_is_somebody_s_words() -> None:
    assert kinds("'We sleep in shifts'\nIn the border town, families share one room.") == ["fragment"]


# ---------------------------------------------------------------- many, and crowds


def test_the_authors_are_not_the_one_author_named_before() -> None:
    text = "Peter Holm, the author, said no.\nThe authors found an astonishing rise that “nobody wanted to see”."
    assert speakers(text) == [None]


def test_what_a_crowd_chants_is_not_said_by_whoever_tells_of_it() -> None:
    text = "The mayor was greeted with chants of “Bobby!” at a conference, according to union president Nora Pell."
    assert speakers(text) == [None]


def test_a_song_that_is_sung_is_a_title() -> None:
    assert kinds("Nora Pell called them to the stage, singing “It's Our Time.”") == ["title"]


def test_the_words_for_a_speaker_do_not_end_with_and() -> None:
    text = "The former secretary of state and current nominee, Nora Pell, said they were “lost in a fog of tax”."
    assert not (read(text)[0][0].speaker_words or "and").endswith("and")
