from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.quotes import sayings
from briefing_app.cards.rubric import telling
from briefing_app.model.cards import Form
from briefing_app.model.facts import ActorKind, QuoteKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief

VITAL = "It is absolutely vital that we talk to China,"
PLAIN = "We must talk to China and China must talk to us"


def asked(brief: Brief) -> list[tuple[str, str]]:
    return [(card.front, card.back) for card in sayings.cards(brief.desk())]


def test_the_telling_words_are_left_out(brief: Brief) -> None:
    brief.quote(VITAL, brief.person("Antony Blinken"), said_on="2023-06-19")
    front = "Antony Blinken, on 19 June 2023: “It is […] that we talk to China”"
    assert asked(brief) == [(front, "absolutely vital")]


def test_without_telling_words_the_speaker_is_asked(brief: Brief) -> None:
    brief.quote(PLAIN, brief.person("Janet Yellen"), said_on="2023-06")
    assert asked(brief) == [(f"Who said, in June 2023: “{PLAIN}”?", "Janet Yellen")]


def test_an_undated_quote_is_dated_by_its_article(brief: Brief) -> None:
    brief.quote(PLAIN, brief.person("Janet Yellen"))
    assert asked(brief)[0][0].startswith("Who said, as quoted in June 2023:")


def test_addressee_and_occasion_stand_only_where_given(brief: Brief) -> None:
    gates = brief.person("Bill Gates")
    brief.quote(
        PLAIN, brief.person("Xi Jinping"), said_on="2023-06-16", addressee=gates, occasion="at a meeting in Beijing"
    )
    assert asked(brief)[0][0].startswith("Who said, on 16 June 2023, at a meeting in Beijing, to Bill Gates:")


def test_what_was_said_on_an_occasion_that_cannot_be_told_is_not_asked(brief: Brief) -> None:
    brief.quote(PLAIN, brief.person("Xi Jinping"), said_on="2023-06-16", occasion="during his visit last week")
    assert not asked(brief)


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("“{},” Janet Yellen told reporters in Beijing on Friday.", "to reporters in Beijing"),
        ("“{},” Janet Yellen told parliament.", "to parliament"),
        ("“{},” Janet Yellen told a news conference.", "at a news conference"),
        ("“{},” Janet Yellen said in a written statement late Sunday.", "in a written statement"),
        ("“{},” Janet Yellen said in Strasbourg on Tuesday.", "in Strasbourg"),
    ],
)
def test_place_and_audience_are_read_from_the_reporting_clause(brief: Brief, printed: str, told: str) -> None:
    brief.quote(PLAIN, brief.person("Janet Yellen"), said_on="2023-06-19", printed=printed)
    assert asked(brief)[0][0] == f"Who said, on 19 June 2023, {told}: “{PLAIN}”?"


def test_of_a_fragment_the_speaker_is_asked(brief: Brief) -> None:
    qin = brief.person("Qin Gang", aliases=("Qin",))
    words = "the core of our core interests, and the most prominent risk"
    brief.quote(words, qin, printed="Qin said Taiwan was “{}.”")
    assert asked(brief) == [(f"Who, as quoted in June 2023, said Taiwan was “{words}”?", "Qin Gang")]


def test_a_bodys_few_words_are_not_left_out(brief: Brief) -> None:
    board = brief.actor("Fishery Board", ActorKind.ORGANISATION)
    told = "The Fishery Board pushed back against calls for a break with China, saying doing so would be “{}.”"
    brief.quote("disastrous", board, printed=told)
    assert not any("[…]" in front for front, _ in asked(brief))


def test_of_what_somebody_calls_a_thing_it_is_asked_who(brief: Brief) -> None:
    qin = brief.person("Qin Gang", aliases=("Qin",))
    words = "the core of our core interests, and the most prominent risk"
    brief.quote(words, qin, printed="Qin called Taiwan “{}” that “troubles the sea.”")
    assert asked(brief) == [(f"Who, as quoted in June 2023, called Taiwan “{words}”?", "Qin Gang")]


@pytest.mark.parametrize(
    "printed",
    [
        "“{}” was said.",
        "It called Taiwan “{},” Qin did.",
        "Qin said that the visit was “{}.”",
        "Qin said this week that Taiwan was “{}.”",
    ],
)
def test_a_fragment_without_its_subject_is_not_asked(brief: Brief, printed: str) -> None:
    brief.quote("the most important issue and the most prominent risk", brief.person("Qin Gang"), printed=printed)
    assert asked(brief) == []


@pytest.mark.parametrize(
    "words",
    [
        "They must first remove impediments and create conditions for it",
        "At this moment nobody has agreed to move forward with that",
        "I think that's an issue that we have to keep working on",
        "One of the reasons is unilateral sanctions on all of us",
        "We must talk to one another",
    ],
)
def test_words_that_anybody_may_have_said_of_anything_are_not_asked(brief: Brief, words: str) -> None:
    brief.quote(words, brief.person("Janet Yellen"))
    assert asked(brief) == []


def test_a_country_speaks_through_somebody(brief: Brief) -> None:
    brief.quote(PLAIN, brief.actor("Ethiopia", ActorKind.COUNTRY))
    assert asked(brief) == []


def test_a_surname_taken_for_a_body_is_not_quoted(brief: Brief) -> None:
    brief.person("Moussa Faki Mahamat")
    brief.quote(PLAIN, brief.actor("Faki", ActorKind.ORGANISATION))
    assert asked(brief) == []


def test_a_publication_wrote_it(brief: Brief) -> None:
    brief.quote(PLAIN, brief.actor("Global Times", ActorKind.ORGANISATION), kind=QuoteKind.PRINT)
    assert asked(brief)[0][0].startswith("Which organisation or outlet wrote,")


@pytest.mark.parametrize("kind", [QuoteKind.SCARE, QuoteKind.TITLE])
def test_what_nobody_said_gives_no_card(brief: Brief, kind: QuoteKind) -> None:
    brief.quote(PLAIN, brief.person("Janet Yellen"), kind=kind)
    assert asked(brief) == []


def test_a_quote_without_a_speaker_gives_no_card(brief: Brief) -> None:
    brief.quote(PLAIN, None)
    assert asked(brief) == []


def test_three_words_cannot_be_attributed(brief: Brief) -> None:
    brief.quote("a complete disaster", brief.person("Janet Yellen"))
    assert asked(brief) == []


def test_a_speaker_who_names_himself_is_not_asked_for(brief: Brief) -> None:
    brief.quote("I am Yellen and we must talk to one another", brief.person("Janet Yellen"))
    assert asked(brief) == []


def test_a_quote_that_takes_no_position_is_not_asked(brief: Brief) -> None:
    brief.quote("This was something that we saw there on our way", brief.person("Janet Yellen"))
    assert asked(brief) == []


def test_a_fragment_that_begins_in_the_middle_is_not_asked(brief: Brief) -> None:
    brief.quote("and both sides must see the need to talk to one another", brief.person("Janet Yellen"))
    assert asked(brief) == []


def test_a_stranger_is_not_quoted(brief: Brief) -> None:
    brief.person("Antony Blinken", salience=0.5)
    brief.quote(PLAIN, brief.person("Winston Churchill", salience=0.01))
    assert asked(brief) == []


def test_a_long_quote_is_cut_at_a_sentence(brief: Brief) -> None:
    brief.quote(f"{PLAIN}. {'And so on and on we go ' * 8}.", brief.person("Janet Yellen"))
    assert asked(brief)[0][0].endswith(f"“{PLAIN}”?")


def test_an_unsure_speaker_makes_a_suggested_card(brief: Brief) -> None:
    brief.quote(VITAL, brief.person("Antony Blinken"), confidence=0.5)
    card = next(sayings.cards(brief.desk()))
    assert card.suggested
    assert card.form is Form.CLOZE


def blank(text: str, *names: str) -> str | None:
    found = telling.blank(text, frozenset(names))
    return found.span.of(text) if found else None


def test_the_blank_is_the_assessment_and_no_name() -> None:
    assert (
        blank("Blinken’s long-delayed trip is, in many respects, purely performative", "blinken")
        == "purely performative"
    )


def test_a_blank_is_a_whole_phrase() -> None:
    assert blank("We met in order to generate practical results for all of us") == "generate practical results"


def test_a_blank_does_not_halve_a_pair() -> None:
    assert blank("We are sending a clear and powerful message to the world") != "sending a clear"


def test_a_word_that_stands_twice_is_no_blank() -> None:
    assert blank("the disaster of this age is a disaster") is None


def test_an_editors_brackets_are_no_blank() -> None:
    assert blank("It is in our interest to [stabilise the partnership] for all of us") is None


def test_four_words_always_remain() -> None:
    assert blank("purely performative responsibility indeed here") is None


def test_by_what_it_was_said_is_no_occasion(brief: Brief) -> None:
    brief.quote(PLAIN, brief.person("Xi Jinping"), said_on="2023-06-16", occasion="telephone")
    assert asked(brief)[0][0].startswith("Who said, on 16 June 2023: “")


@pytest.mark.parametrize(
    ("occasion", "told"),
    [
        ("a meeting with envoy Ann Smith", "in a meeting with Ann Smith"),
        ("a written statement", "in a written statement"),
        ("a press conference in Chelsea", "at a press conference in Chelsea"),
        ("a call", "on a call"),
    ],
)
def test_an_occasion_is_worded_with_its_preposition_and_no_office(brief: Brief, occasion: str, told: str) -> None:
    brief.person("Ann Smith")
    brief.quote(PLAIN, brief.person("Xi Jinping"), said_on="2023-06-16", occasion=occasion)
    assert asked(brief)[0][0].startswith(f"Who said, on 16 June 2023, {told}:")


@pytest.mark.parametrize(
    ("occasion", "told"),
    [
        ("his meeting", "in a meeting"),
        ("the hearing", "at a hearing"),
        ("after the day-long meeting", "after a day-long meeting"),
        ("Monday night’s debate", "at a debate"),
        ("his radio audience", "to a radio audience"),
        ("a crowd in Leeds", "to a crowd in Leeds"),
        ('Channel Nine’s "Good Evening"', "on Channel Nine’s ‘Good Evening’"),
        ("The Nora Holm Show", "on The Nora Holm Show"),
        ("Twitter", "on Twitter"),
    ],
)
def test_an_occasion_is_told_as_far_as_a_stranger_can_tell_it(brief: Brief, occasion: str, told: str) -> None:
    brief.quote(PLAIN, brief.person("Xi Jinping"), said_on="2023-06-16", occasion=occasion)
    assert asked(brief)[0][0].startswith(f"Who said, on 16 June 2023, {told}:")


def test_a_date_after_its_article_is_not_believed(brief: Brief) -> None:
    brief.quote(PLAIN, brief.person("Xi Jinping"), said_on="2023-06-22")
    assert asked(brief)[0][0].startswith("Who said, as quoted in June 2023: ")


def test_who_is_spoken_of_is_not_spoken_to(brief: Brief) -> None:
    smith = brief.person("Ann Smith")
    brief.quote("We must thank Smith for all that was done", brief.person("Xi Jinping"), addressee=smith)
    assert "to Ann Smith" not in asked(brief)[0][0]


REPORT = "China must now agree to a serious and lasting peace in the whole region"


@pytest.mark.parametrize(("printed", "cards"), [("“{},” the paper wrote.", 1), ("The paper had this: {}.", 0)])
def test_print_is_asked_only_where_it_is_a_position_in_marks(brief: Brief, printed: str, cards: int) -> None:
    paper = brief.actor("Harbour Courier", ActorKind.ORGANISATION)
    brief.quote(REPORT, paper, kind=QuoteKind.PRINT, printed=printed)
    assert len(asked(brief)) == cards


def test_print_that_reports_somebody_is_not_asked(brief: Brief) -> None:
    paper = brief.actor("Harbour Courier", ActorKind.ORGANISATION)
    brief.quote(f"{REPORT}, the envoy said", paper, kind=QuoteKind.PRINT)
    assert asked(brief) == []


def test_a_speaker_who_is_not_sure_is_not_asked_for(brief: Brief) -> None:
    brief.quote(PLAIN, brief.person("Xi Jinping"), confidence=0.85)
    assert not [card for card in sayings.cards(brief.desk()) if card.back == "Xi Jinping"]


def test_what_else_is_asked_of_one_who_is_not_sure_is_suggested(brief: Brief) -> None:
    brief.quote(PLAIN, brief.person("Xi Jinping"), confidence=0.85)
    assert all(card.suggested for card in sayings.cards(brief.desk()))


def test_a_pronoun_of_the_speaker_does_not_keep_an_occasion_off_the_card(brief: Brief) -> None:
    brief.person("Ann Smith")
    words = "before his meeting with envoy Ann Smith"
    brief.quote(PLAIN, brief.person("Xi Jinping"), said_on="2023-06", occasion=words)
    assert asked(brief)[0][0].startswith("Who said, in June 2023, before a meeting with Ann Smith:")


def test_a_tweet_is_told_as_one(brief: Brief) -> None:
    brief.quote(PLAIN, brief.person("Janet Yellen"), said_on="2023-06-19", printed="“{},” tweeted Janet Yellen.")
    assert asked(brief)[0][0].startswith("Who said, on 19 June 2023, in a tweet:")


def test_an_audience_told_just_before_is_on_the_card(brief: Brief) -> None:
    lead = "It showed in comments made by Janet Yellen to Dutch state media.\n“{},” the secretary added."
    brief.quote(PLAIN, brief.person("Janet Yellen"), said_on="2023-06-19", printed=lead)
    assert asked(brief)[0][0].startswith("Who said, on 19 June 2023, to Dutch state media:")


def test_an_audience_of_the_words_before_is_that_of_words_that_go_on(brief: Brief) -> None:
    printed = "“No,” Janet Yellen told reporters. “{}.”"
    brief.quote(PLAIN, brief.person("Janet Yellen"), said_on="2023-06-19", printed=printed)
    assert asked(brief)[0][0].startswith("Who said, on 19 June 2023, to reporters:")


@pytest.mark.parametrize(
    "words",
    [
        "The harbour needs a toll, at a time when the town grapples with how to stimulate growth",
        "For this port to become profitable, the town must stop the toll",
    ],
)
def test_the_blank_is_not_in_a_side_clause(words: str) -> None:
    found = telling.blank(words, frozenset())
    assert found is None or found.span.of(words) not in ("stimulate growth", "become profitable")


@pytest.mark.parametrize(
    "words",
    [
        "The Secretary emphasised the importance of open channels to Oslo",
        "The core goal isn’t to restore trust in Oslo",
    ],
)
def test_a_role_or_an_aim_of_something_told_elsewhere_is_not_asked(brief: Brief, words: str) -> None:
    brief.quote(words, brief.person("Janet Yellen"))
    assert asked(brief) == []


@pytest.mark.parametrize(
    ("words", "is_asked"),
    [
        ("I have knocked on every door in Rochdale and nobody was in", False),
        ("I did not come into politics to be liked in Oslo", False),
        ("I have opposed the toll in Oslo and nobody can change that", True),
        ("I walked through Oslo, and the toll must go", True),
    ],
)
def test_what_the_speaker_did_is_no_position(brief: Brief, words: str, *, is_asked: bool) -> None:
    brief.quote(words, brief.person("Janet Yellen"))
    assert bool(asked(brief)) is is_asked


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We are at the lowest point since the war with Norway", "lowest point"),
        ("They want ports, peace and trade security for all of us here", None),
        ("This hall says that a country of liberty held thousands in chains", None),
    ],
)
def test_a_superlative_tells_and_half_a_list_or_two_clauses_do_not(text: str, told: str | None) -> None:
    found = telling.blank(text, frozenset(), telling.LEAST)
    got = found.span.of(text) if found else ""
    assert got == told if told else not {"liberty held thousands", "peace and trade security"} & {got}


def test_whom_the_words_call_by_the_first_name_is_told(brief: Brief) -> None:
    brief.person("Judith Vale")
    words = "Judith is a reckless person with a serious bill"
    brief.quote(words, brief.person("Bo Okafor"), printed="Okafor spoke of Judith Vale: “{}.”")
    assert "on Judith Vale" in asked(brief)[0][0]


def test_what_is_only_reported_to_have_been_said_is_told_so(brief: Brief) -> None:
    brief.person("Ann Smith", aliases=("Smith",))
    printed = "Xi reportedly said to Ms. Smith, “{}.”"
    brief.quote(PLAIN, brief.person("Xi Jinping"), printed=printed)
    assert asked(brief)[0][0].startswith("Who said, reportedly in June 2023, to Ann Smith:")


def test_a_top_diplomat_is_the_one_who_holds_the_foreign_office(brief: Brief) -> None:
    smith = brief.person("Ann Smith", "Norway")
    brief.office(smith, "Norwegian foreign minister")
    occasion = "his meeting with the top Norwegian diplomat"
    brief.quote(PLAIN, brief.person("Xi Jinping"), said_on="2023-06-16", occasion=occasion)
    assert "in a meeting with Ann Smith" in asked(brief)[0][0]


@pytest.mark.parametrize(
    "words", ["Must Norway pay for what China did to the harbour?", "Did Norway lower the toll?"]
)
def test_nobody_is_asked_who_asked_a_question(brief: Brief, words: str) -> None:
    brief.quote(words, brief.person("Janet Yellen"))
    assert [card for card in asked(brief) if card[0].startswith("Who")] == []


def test_an_occasion_with_a_name_of_its_own_is_told(brief: Brief) -> None:
    words = "the Harbour Workers Foundation gala dinner in Leeds"
    brief.quote(PLAIN, brief.person("Xi Jinping"), said_on="2023-06-16", occasion=words)
    assert asked(brief)[0][0].startswith(f"Who said, on 16 June 2023, at {words}:")


def test_where_only_the_headline_tells_the_matter_the_speaker_is_asked(brief: Brief) -> None:
    words = "The levy is a reckless gamble and we must never raise it again"
    brief.title = "Norway argues over the levy of its ferries"
    brief.person("Ola Norway")
    printed = "The levy was raised.\n\n“{}” was said."
    brief.quote(words, brief.person("Ann Lund", "Norway"), printed=printed)
    assert asked(brief)[0][0].startswith("Who said")


@pytest.mark.parametrize(("between", "told"), [(1, True), (4, False)])
def test_an_occasion_told_paragraphs_before_is_not_told_of_it(brief: Brief, between: int, *, told: bool) -> None:
    xi = brief.person("Xi Jinping")
    brief.quote("We are ready to talk", xi, printed="“{},” Xi said at a press conference in Lund.")
    for nth in range(between):
        brief.tells(f"The talks have lasted for {nth + 2} years.")
    brief.quote(PLAIN, xi, occasion="a press conference", said_on="2023-06-19")
    assert any("at a press conference" in front and PLAIN in front for front, _ in asked(brief)) is told


def test_an_occasion_does_not_repeat_its_date(brief: Brief) -> None:
    brief.quote(PLAIN, brief.person("Xi Jinping"), said_on="2023-01", occasion="a January 2023 speech")
    assert asked(brief)[0][0].startswith("Who said, in January 2023, in a speech:")


@pytest.mark.parametrize(
    "printed",
    [
        "In a video dated 4 May 2015, Xi stood for office.\n\n“{},” Xi said.",
        "During a January 2022 session, Xi began to ask. “{},” Xi said.",
    ],
)
def test_what_may_be_of_an_earlier_year_is_not_dated_by_its_print(brief: Brief, printed: str) -> None:
    brief.quote(PLAIN, brief.person("Xi Jinping"), printed=printed)
    assert not asked(brief)


def test_a_tweet_of_tags_and_a_day_that_nobody_can_tell_are_not_asked(brief: Brief) -> None:
    xi = brief.person("Xi Jinping")
    brief.quote("China must never sell the ferry of Oslo #blessed", xi)
    brief.quote("China must never sell the ferry of Oslo on Thursday", xi)
    assert not asked(brief)
