"""Manners of the press in which no speaker is named beside the words, in invented sentences."""

from __future__ import annotations

import pytest

from tests.extract.quoting import kinds, read, speakers

# ---------------------------------------------------------------- somebody shown, then the words


@pytest.mark.parametrize(
    "text",
    [
        "Asked whether the vote could slip, Alice Brandt bristled. “The calendar is the calendar.”",
        "The union met on Monday. Its chair, Alice Brandt of Leeds, was close to tears.\n“We were promised a wage.”",
        "Peter Holm said no. His Danish counterpart, Alice Brandt, was blunter two days later: “We will not pay.”",
        "“Will it last?” Peter Holm asked. Alice Brandt laughed. “It will last longer than all of you.”",
        "Furious resident Alice Brandt has been without heating for weeks.\n“The landlord never answers his phone.”",
        "Alice Brandt was unmoved: “The levy stays where it is.”",
        "Peter Holm had praise for it. Alice Brandt was not: “I have seen better puddings.” Tom Lee left.",
    ],
)
def test_whoever_is_shown_before_the_words_says_them(text: str) -> None:
    assert speakers(text)[-1] == "Alice Brandt"


def test_words_follow_whoever_was_asked_not_whoever_the_question_was_about() -> None:
    text = "Asked if Peter Holm would resign, Alice Brandt shrugged. “That is for his own party to say.”"
    assert speakers(text) == ["Alice Brandt"]


def test_whoever_is_told_does_not_say_it() -> None:
    assert speakers("Alice Brandt was told: “We will not pay a penny.”") == [None]


def test_single_straight_marks_run_over_paragraphs() -> None:
    first = "Alice Brandt told the Gazette: 'I don't believe it. They've shut the pool."
    assert speakers(f"{first}\n'We'll swim in the town hall if it's open.'") == ["Alice Brandt"] * 2


def test_apostrophe_before_a_paragraph_in_marks_opens_nothing() -> None:
    text = "The drivers' dogs barked at the council.\n'We stay here,' said Alice Brandt."
    assert [quote.text for quote in read(text)[0]] == ["We stay here,"]


# ---------------------------------------------------------------- descriptions


def test_definite_description_takes_up_the_unnamed_one() -> None:
    text = (
        "Foreign Minister Alice Brandt, a former diplomat, flew home. The talks failed, a Gulf diplomat said. "
        "“The chairs were empty all day,” the diplomat said."
    )
    assert speakers(text) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Council leader Peter Holm blamed the weather. 'Nobody is more sorry than me,' the Labour boss fumed.",
        "Midfielder Peter Holm will miss the season.\n“It went off like a gunshot,” the 27-year-old told reporters.",
    ],
)
def test_other_word_for_the_person_just_named_means_that_person(text: str) -> None:
    assert speakers(text) == ["Peter Holm"]


def test_boss_of_a_union_just_mentioned_is_not_the_person_who_met_it() -> None:
    assert speakers("Peter Holm met the union on Monday. “We are furious,” the union boss said.") == [None]


def test_he_is_the_unnamed_person_who_acts_before() -> None:
    text = "Mayor Peter Holm said it was fair. But a fisherman was not persuaded. “He never smelt of fish,” he said."
    assert speakers(text) == [None]


def test_i_of_an_interview_is_whose_turn_it_is() -> None:
    text = (
        "Alice Brandt led the rescue for years.\n\nBRANDT: We had no boats. I told the ministry, "
        "“Send fuel, not forms.”\n\nGAZETTE: And then?\n\nBRANDT: I wrote again."
    )
    assert speakers(text) == ["Alice Brandt"]


def test_headline_names_its_speaker_after_a_colon() -> None:
    text = "“Nobody asks the lighthouse”: Alice Brandt on forty years at sea\n\nAlice Brandt keeps a light."
    assert speakers(text) == ["Alice Brandt"]


# ---------------------------------------------------------------- bodies


def test_owner_of_a_document_speaks_in_it() -> None:
    text = "The European Commission met. A leaked European Commission memo called it “wholly unworkable.”"
    assert speakers(text) == ["European Commission"]


def test_country_in_the_name_of_an_unknown_body_is_not_the_speaker() -> None:
    assert speakers("Dawnwood UK called the ban “green hysteria of the worst kind”.") != ["United Kingdom"]


# ---------------------------------------------------------------- words that nobody says


@pytest.mark.parametrize(
    "text",
    [
        "The “how”, Alice Brandt admitted, would be settled later.",
        "Alice Brandt asked whether “zero” had a decimal point.",
        "The “yes” camp, Alice Brandt said, was ahead.",
        "“Profits” did not appear in the text, Alice Brandt noted.",
        "“Partnership” is a generous word, Alice Brandt said.",
        "Alice Brandt objected to a reference to the “common heritage” of the sea.",
        "Alice Brandt has proposed a “Coast to Coast corridor” through the hills.",
    ],
)
def test_words_spoken_about_and_names_of_things_have_no_speaker(text: str) -> None:
    assert kinds(text) == ["scare"]


@pytest.mark.parametrize(
    "text",
    [
        "Alice Brandt dropped its development plan, “Horizon 2050: A Country for All”.",
        "In its half-yearly “Harbour Stability Review”, the bank described debts as low.",
        "Alice Brandt wanted to call it “Healing the Coast”.",
    ],
)
def test_names_of_plans_and_periodicals_have_no_speaker(text: str) -> None:
    assert kinds(text) == ["title"]


@pytest.mark.parametrize(
    "text",
    [
        "Alice Brandt dismissed the plan as “nonsense”.",
        "The attempt was dropped after the then minister, Alice Brandt, described it as ‘Norway with rain’.",
        "Alice Brandt will move the firm's “brain”, as she put it, to Leeds.",
        "Alice Brandt promised “zero tolerance” when she took office.",
        "Alice Brandt made it clear that she was “relaxed”.",
    ],
)
def test_few_words_that_somebody_surely_used_are_that_persons(text: str) -> None:
    assert (kinds(text), speakers(text)) == (["fragment"], ["Alice Brandt"])


# ---------------------------------------------------------------- worth


def test_first_quotation_of_a_speaker_ranks_before_the_same_ones_later() -> None:
    text = "“We will never sign this contract,” Alice Brandt said. “We will never sign that contract.”"
    assert [quote.rank for quote in read(text)[0]] == [1, 2]


# ---------------------------------------------------------------- whose words they are


@pytest.mark.parametrize(
    "text",
    [
        "Alice Brandt declined to say whether Peter Holm would sue, saying only: “All is open.”",
        "Alice Brandt asked Judge Holm to declare the closure “fundamentally flawed and unlawful”.",
        "“We kept the books,” Alice Brandt said. “Now they are shut,” Peter Holm quoted her as saying.",
        "Alice Brandt was worried about the nets and said they were gone.\n“The sea gives nothing now.”",
        "Alice Brandt said voters supported it.\n“It is the only tune they know how to dance to.”",
        "Alice Brandt issued a warning that the dam was “one storm from bursting”.",
        "“I am over the moon tonight,” beamed striker Alice Brandt.",
        "Leeds coach Alice Brandt met Peter Holm and Tom Lee. The head coach was blunt. “He was not ready for it.”",
        "Alice Brandt wrote to Peter Holm.\n“I am tired.”\nThe Tory councillor said she sought a “lasting” answer.",
    ],
)
def test_words_are_those_of_whoever_governs_their_clause(text: str) -> None:
    assert speakers(text)[-1] == "Alice Brandt"


def test_name_before_the_colon_of_a_headline_speaks_the_words_in_it() -> None:
    text = "Brandt: harbour deal is ‘a sham’\nAlice Brandt walked out of the talks."
    assert speakers(text) == ["Alice Brandt"]


def test_name_line_above_a_paragraph_in_marks_is_its_speaker() -> None:
    text = (
        "Alice Brandt asked for patience.\nAlice Brandt, Commissioner of Police\n“It gives a false picture.”\n"
        "Peter Holm disagreed.\nPeter Holm\n“It gives the only picture that we have.”"
    )
    assert speakers(text) == ["Alice Brandt", "Peter Holm"]


def test_name_between_two_paragraphs_in_marks_signs_the_first() -> None:
    text = "“It gives a false picture.”\nAlice Brandt, Leeds\n“It gives the only picture we have.”\nPeter Holm, Oslo"
    assert speakers(text) == ["Alice Brandt", "Peter Holm"]


@pytest.mark.parametrize(
    "text",
    [
        "Alice Brandt said the terms “opposition” and “coalition” do not exist in the law.",
        "Traders call the rock “the Widow”, Alice Brandt said.",
        "Alice Brandt defended the policy of “managed competition” with Oslo.",
        "The bill, known as the “Clean Harbours and Rivers Act”, was signed by Alice Brandt.",
        "Rumours of a plan to “occupy” the square reached Alice Brandt.",
    ],
)
def test_what_everybody_calls_a_thing_is_nobodys_speech(text: str) -> None:
    assert set(speakers(text)) == {None}
    assert set(kinds(text)) <= {"scare", "title"}


def test_words_of_a_crowd_are_words_of_the_unnamed() -> None:
    text = "The vote was lost amid cries of “traitor” and “shame on you” from the gallery."
    assert (kinds(text), speakers(text)) == (["fragment", "fragment"], [None, None])
