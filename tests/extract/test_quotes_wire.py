"""Who speaks in wire copy, where each sentence is a paragraph: found on agency features, in invented sentences."""

from __future__ import annotations

import pytest

from tests.extract.quoting import read, speakers

# ---------------------------------------------------------------- a verb of saying hung inside what was said


@pytest.mark.parametrize(
    "text",
    [
        (
            'Mr Holm is the chairman. Peter Holm said the harbour policy was sound, adding, "It looks as if we are '
            'ready."'
        ),
        (
            "Peter Holm said any ferries used in winter had to be repaired by spring and added: "
            '"The task is to find the money for it."'
        ),
        (
            'Peter Holm added that a mayor should have some freedom in setting tolls, saying "in the end, every '
            "council "
            'must decide in the light of the common good."'
        ),
        (
            'Peter Holm is a nurse. He said night shifts raise hard questions: "What happens if nobody comes? People '
            'wait."'
        ),
        (
            'Peter Holm said the matter of fairness regarding ferry tolls "strikes at the root of whether the island '
            "is to "
            'have a school."'
        ),
    ],
)
def test_things_say_nothing_inside_what_somebody_is_reported_to_say(text: str) -> None:
    assert speakers(text)[-1] == "Peter Holm"


def test_things_that_somebody_argues_about_introduce_no_quotation() -> None:
    text = (
        "Peter Holm did not limit his anger to the toll. He also attacked programs that he argues demonstrates a "
        'pattern of waste.\n\n"Families did not ask for this. Voters did not vote for it."'
    )
    assert speakers(text) == ["Peter Holm"]


def test_what_somebody_attributes_something_to_is_said_by_him() -> None:
    text = (
        "Peter Holm said the banks had more confidence in the port.\n\nHe attributed this to "
        '"restoration of law and order which has greatly reduced the extent of unrest."'
    )
    assert speakers(text) == ["Peter Holm"]


def test_who_merely_welcomed_something_is_not_quoted_in_the_clause_joined_to_it() -> None:
    text = (
        "Peter Holm spoke on Monday. He said the tolls had been welcomed by the Nordic Council, of which Norway is a "
        'member, but islanders were caught in a "narrow trap" of debt.'
    )
    assert speakers(text) == ["Peter Holm"]


def test_who_feels_pain_is_not_who_speaks_in_the_clause_joined_to_it() -> None:
    text = (
        "Peter Holm said one aim was to save the port. Another was to help people who felt the pain of the cuts but "
        'could not see the gains, as well as preventing "small wars over every berth while we seek an honest deal."'
    )
    assert speakers(text) == ["Peter Holm"]


# ---------------------------------------------------------------- subjects that the parse misplaced


@pytest.mark.parametrize(
    "text",
    [
        (
            "Norway seemed to be giving no ground ahead of Alice Brandt's trip and Fisheries and Ports Secretary "
            "Peter Holm "
            'on Friday sought to calm the quarrel.\n\n"We do not want a fish war," he said.'
        ),
        (
            "Lund Research's Peter Holm, who still likes the ports despite the strikes, said, \"There has been a "
            "change "
            'of mood."'
        ),
        (
            '"We must make clear that costs have to follow income," Norwegian Minister of State Peter Holm told '
            "reporters."
        ),
        (
            "However, Peter Holm, like Danish Finance Minister Alice Brandt last week, was blunter and said "
            "Norway would "
            'be under great pressure in the coming weeks.\n\n"Norway will have to see that many islands depend '
            'on fish."'
        ),
    ],
)
def test_the_subject_is_found_where_the_parse_misplaced_it(text: str) -> None:
    assert speakers(text)[-1] == "Peter Holm"


def test_a_title_with_of_keeps_the_name_behind_its_portfolio() -> None:
    text = '"We must make clear that costs follow income," West German Minister of State Hans Tietjen told reporters.'
    assert speakers(text) == ["Hans Tietjen"]


# ---------------------------------------------------------------- he


@pytest.mark.parametrize(
    "said",
    [
        '"In spring we should see more boats," he said.',
        '"In spring we should see more boats following the link-up" of the northern ports with Bonn, he said.',
    ],
)
def test_who_acts_in_the_paragraph_before_one_that_names_nobody_speaks_there(said: str) -> None:
    text = f"Tom Brandt said the port was full.\n\nRobin Holm pegged much of the island's future to fish.\n\n{said}"
    assert speakers(text) == ["Robin Holm"]


def test_he_within_a_report_that_opens_with_its_subject_is_that_subject() -> None:
    text = (
        'Alice Brandt leads the union. Alice Brandt said: "We need the ferry to sail." Mayor Peter Holm has said he '
        'would stop any plan he termed "wasteful," and his aides are now at work.'
    )
    assert speakers(text)[-1] == "Peter Holm"


@pytest.mark.parametrize(
    "text",
    [
        (
            'Peter Holm opened the session. Some deputies were blunt. One said the state had cut its aid. "This does '
            "not fit "
            'the weight of the farms," he said.'
        ),
        (
            "Peter Holm opened the session.\n\nThe Lund Daily quoted one official as saying the islands would "
            "not close "
            'the port. "We must go about it in steps," he said.'
        ),
        (
            "Peter Holm resigned in May.\n\nA U.S. Banker said there was no sign that the reserves had fallen.\n\n"
            '"The bank buys and sells every day," he said.'
        ),
    ],
)
def test_he_is_the_unnamed_one_who_spoke_last(text: str) -> None:
    assert speakers(text)[-1] is None


# ---------------------------------------------------------------- who is described


def test_the_democrat_of_a_state_is_the_lawmaker_who_spoke_not_whom_they_speak_of() -> None:
    text = (
        "Senate Ports Committee Chairman Sam Holm said the odds were against the appointment of Alice Brandt.\n\n"
        'When asked on television if he thought Brandt would be confirmed, the Georgia Democrat shot back: "I '
        "would not "
        'bet a penny on it."'
    )
    assert speakers(text)[-1] == "Sam Holm"


def test_the_republican_of_a_state_is_the_lawmaker_named_in_the_paragraph_before() -> None:
    text = (
        "Criticism of the mayors could go on. Senate Republican leader Robert Holm, a key ally, told reporters the "
        'report disclosed "a heap of blunders" and said those who had failed should step aside.\n\n'
        '"If you do not serve the town, then you should move on," the Kansas Republican, a likely candidate next '
        "year, "
        "said."
    )
    assert speakers(text) == ["Robert Holm", "Robert Holm"]


# ---------------------------------------------------------------- documents


def test_a_report_without_another_verb_is_the_subject_of_said() -> None:
    text = (
        'A Nordic Council report on the harbours published just before the vote said: "While trade has stayed one '
        "of the "
        "council's aims, the slump and the lack of money have cut interest in the ports.\""
    )
    found, _ = read(text)
    assert "report" in (found[0].speaker_words or "")


def test_a_report_that_only_bears_a_persons_name_is_not_that_persons() -> None:
    text = (
        "The panel headed by John Holm handed in its work. The Holm report prompted an exit.\n\n"
        'The report blamed the mayor for the "chaos that descended on the port" in spring.'
    )
    assert speakers(text) == [None]


def test_in_before_a_country_is_no_given_name() -> None:
    text = 'Peter Holm said: "In Norway, the fate of a firm is not in its own hands."\n\n"We wait," he said.'
    assert speakers(text) == ["Peter Holm", "Peter Holm"]


def test_a_given_name_that_is_a_preposition_elsewhere_is_part_of_the_name() -> None:
    text = '"Many would say that the law has had its effect," Foreign Ministry spokesman Per Holm told Reuters.'
    assert speakers(text) == ["Per Holm"]


# ---------------------------------------------------------------- occasions


def test_the_visit_on_which_one_says_one_would_speak_is_not_where_one_spoke() -> None:
    text = 'Peter Holm added that during his Oslo visit he would be "talking to them about the tolls and the port."'
    assert [quote.occasion for quote in read(text)[0]] == [None]


def test_where_somebody_made_the_remarks_all_of_them_were_made() -> None:
    text = (
        'Peter Holm said, "Free ports are one of the keys to lasting peace in the north."\n\nThe council was '
        "not amused.\n\nHolm made his remarks at a Norwegian-Danish ferry meeting marking two years of the pact."
        '\n\nThe ferries were late again.\n\nHolm said, "Other ports have seen that they had better get serious."'
    )
    assert [quote.occasion for quote in read(text)[0]] == ["a Norwegian-Danish ferry meeting"] * 2


def test_a_symposium_that_is_told_something_is_an_occasion() -> None:
    text = 'Peter Holm told a symposium sponsored by Lund University that "the tolls are far too high for us."'
    assert [quote.occasion for quote in read(text)[0]] == ["a symposium"]


# ---------------------------------------------------------------- marks


def test_a_mark_between_two_letters_is_an_apostrophe() -> None:
    text = 'The port"s chairman, Peter Holm, spoke of the island"s schools. "They don"t close," he said.'
    assert [quote.text for quote in read(text)[0]] == ['They don"t close,']
