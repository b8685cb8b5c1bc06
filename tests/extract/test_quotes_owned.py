"""Quotations that a noun owns, that a name stands beside, or whose clause the parse misread."""

from __future__ import annotations

import pytest

from tests.extract.quoting import kinds, speakers

# ---------------------------------------------------------------- nouns of saying and their owners


@pytest.mark.parametrize(
    "text",
    [
        "“Never,” was Alice Brandt’s answer.",
        "“Never!” That was Alice Brandt’s answer.",
        "Alice Brandt’s answer was “never”.",
        "“I’m done.” With that, Alice Brandt walked out.",
        "The lawsuit, filed by Alice Brandt in March, alleges “a pattern of abuse”.",
        "The letter, signed by Alice Brandt and seen by Reuters, calls the deal “a betrayal”.",
        "Owner Alice Brandt has not spoken. A statement issued in her name said the team “respects every player”.",
        "For Alice Brandt, the verdict is “a joke”.",
        "Alice Brandt was “delighted” with the vote.",
        "Alice Brandt remembers thinking, “This is it.”",
        "“This is it,” Alice Brandt remembers thinking.",
        "Alice Brandt was quoted by the Herald as saying the vote was “rigged”.",
        "Alice Brandt, on Twitter: “I never asked for the bridge.”",
        "Alice Brandt leans back in her chair. Outside it is raining. “It was never about money.”",
        "“It was never about money.” Alice Brandt leans back in her chair.",
    ],
)
def test_words_belong_to_whoever_owns_the_noun_or_the_mood(text: str) -> None:
    assert speakers(text) == ["Alice Brandt"]


def test_a_bracket_belongs_to_the_name_before_it() -> None:
    assert speakers("Alice Brandt (“Never!”) and Peter Holm (“Always!”) cannot agree.") == [
        "Alice Brandt",
        "Peter Holm",
    ]


def test_a_cry_that_only_comes_is_nobodys() -> None:
    text = "“It is a disgrace,” said Alice Brandt.\n\n“Order!” came the cry from the Chair."
    assert speakers(text) == ["Alice Brandt", None]


def test_the_order_is_the_courts() -> None:
    text = "The Lund High Court heard the plea on Monday.\n\n“No student shall lose her room,” the order reads."
    assert speakers(text) == ["Lund High Court"]


# ---------------------------------------------------------------- what the parse misreads


@pytest.mark.parametrize(
    "text",
    [
        "It was a stance that her last boss, Alice Brandt, described to me as “heroic, and an enormous pain”.",
        "Her shadow is a Londoner called Alice Brandt who roars. “She spent it on a post,” she rumbled.",
        "Alice Brandt, captain of a bulk carrier, said by radio she had food. “After that, we fish,” she quipped.",
        "Alice Brandt, Chief Executive of the Ardmoor Trust, comments:\n\n“It is high time.”",
    ],
)
def test_a_misread_clause_still_reports(text: str) -> None:
    assert speakers(text) == ["Alice Brandt"]


def test_a_participle_that_opens_the_sentence_has_the_subject_behind_it() -> None:
    text = "LUND: Observing that “a hostel is not a prison”, the Lund High Court stayed the order on Monday."
    assert speakers(text) == ["Lund High Court"]


def test_what_the_papers_dub_it_is_a_term() -> None:
    assert kinds("Storm Oswin, dubbed a “weather bomb” by the tabloids, has arrived.") == ["scare"]


def test_an_elision_inside_single_marks_closes_nothing() -> None:
    text = "‘The players’ wives’ stand is shut,’ said Alice Brandt. ‘Rock ’n’ roll it ain’t.’"
    assert speakers(text) == ["Alice Brandt", "Alice Brandt"]


def test_a_work_may_have_its_author_behind_it() -> None:
    assert kinds("The prize went to “Harbour Lights”, by Alice Brandt.") == ["title"]


# ---------------------------------------------------------------- descriptions


@pytest.mark.parametrize(
    "text",
    [
        "Alice Brandt, 17, met Peter Holm, 61.\n\nThe talks went on for days.\n\n“Who if not me?” the teenager said.",
        "Alice Brandt, 81, sat by Peter Holm, 61.\n\nNobody spoke.\n\nThe 81-year-old said: “I was born here.”",
        "Alice Brandt has heard what the senators think.\n\n“I vote,” the wide receiver said Monday.",
        "Up got Alice Brandt, a woman angry for years. “It is a sheepdog,” thundered the member for Wold.",
    ],
)
def test_a_description_takes_up_who_was_introduced(text: str) -> None:
    assert speakers(text) == ["Alice Brandt"]


def test_a_description_of_the_other_sex_is_somebody_else() -> None:
    text = "Peter Holm met Alice Brandt in Lund. “I had no choice,” the actress said."
    assert speakers(text) == ["Alice Brandt"]


def test_who_has_a_part_in_every_trial_need_not_be_named() -> None:
    text = "Alice Brandt denied it all on Monday.\n\n“Sit down,” the prosecutor said."
    assert speakers(text) == [None]


@pytest.mark.parametrize(
    "judged", ["described his remarks as “sheer folly” on Tuesday", "called his remarks “sheer folly”"]
)
def test_words_for_what_another_said_are_who_judges_it(judged: str) -> None:
    text = f"Tom Roe said on Monday that the dam would stay. Hansa Bank lost money on it. Mary Holm {judged}."
    assert speakers(text) == ["Mary Holm"]


def test_a_claim_that_somebody_rejects_stays_who_made_it() -> None:
    assert speakers("Mary Holm dismissed Tom Roe’s claim that prices were “a sham”.") == ["Tom Roe"]


def test_an_owned_word_that_somebody_decides_on_is_nobody_s() -> None:
    assert speakers("Norway’s “no” was decided by Mary Holm after days of talks.") == [None]


def test_it_goes_on_about_an_unnamed_majority() -> None:
    text = (
        "The justices froze the aid that Congress had granted. At midnight the authority to spend it ends.\n\n"
        "The majority said that the bank had made “a sufficient showing”. And it said that the harm “appears to"
        " outweigh” the gain."
    )
    assert speakers(text) == [None, None]
