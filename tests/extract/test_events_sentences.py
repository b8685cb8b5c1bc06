"""The sentence of an event: what an editor would print. Invented news, then every event of the sample briefing."""

from __future__ import annotations

import re
from functools import cache

import pytest

from briefing_app import paths
from briefing_app.extract.parse import parse
from briefing_app.extract.reader import read
from briefing_app.model.facts import Event, Status
from briefing_app.model.text import Article
from briefing_app.model.when import When
from briefing_app.reading.files import read_file

PUBLISHED = When("2021-05-12")  # a Wednesday
PEOPLE = (
    "Norway’s foreign minister, Kari Lund, spoke to Kenji Mori, the Japanese prime minister, on 3 May 2021.\n\n"
    "Kari Lund met Tom Berg, the Danish envoy, on 4 May 2021.\n\n"
)
SURE = 0.5
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


def events(text: str) -> tuple[Event, ...]:
    return read(Article("test", text, published=PUBLISHED)).events


def told(text: str) -> list[Event]:
    """The events that the text adds to the introduction."""
    return [event for event in events(PEOPLE + text) if event.evidence[0].span.start >= len(PEOPLE)]


def printed(text: str) -> list[str]:
    """Those of their sentences that may be printed."""
    return [event.what for event in told(text) if event.confidence >= SURE]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "Kenji Mori, who had arrived on Monday, visited Oslo on 4 May 2021.",
            "Kenji Mori visited Oslo on 4 May 2021.",
        ),
        (
            "On 4 May 2021 Kari Lund met Kenji Mori, the prime minister of Japan, in Oslo.",
            "On 4 May 2021 Kari Lund met Kenji Mori in Oslo.",
        ),
        (
            "On 4 May 2021 Kari Lund met Kenji Mori in Oslo, and Tom Berg flew to Tokyo.",
            "On 4 May 2021 Kari Lund met Kenji Mori in Oslo.",
        ),
        (
            "However, Kari Lund then visited Tokyo on 4 May 2021, hoping for a treaty.",
            "Kari Lund visited Tokyo on 4 May 2021.",
        ),
        (
            "After months of waiting, Kari Lund visited Tokyo on 4 May 2021.",
            "Kari Lund visited Tokyo on 4 May 2021.",
        ),
        (
            "Kenji Mori (the prime minister) visited Oslo on 4 May 2021.",
            "Kenji Mori visited Oslo on 4 May 2021.",
        ),
        (
            "Kari Lund herself visited Tokyo on 4 May 2021.",
            "Kari Lund visited Tokyo on 4 May 2021.",
        ),
    ],
)
def test_what_hangs_on_a_clause_is_cut_off(text: str, what: str) -> None:
    assert printed(text)[:1] == [what]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Kenji Mori had visited Oslo in March 2019.", "Kenji Mori visited Oslo in March 2019."),
        ("Kenji Mori had been elected in March 2019.", "Kenji Mori was elected in March 2019."),
        ("Kenji Mori visits Oslo on 20 May 2021.", "Kenji Mori is to visit Oslo on 20 May 2021."),
        ("Kenji Mori reportedly left Oslo in May 2020.", "Kenji Mori reportedly left Oslo in May 2020."),
    ],
)
def test_what_happened_is_past_and_what_is_planned_is_to_come(text: str, what: str) -> None:
    assert printed(text) == [what]


def test_words_of_others_are_told_as_reported() -> None:
    event = told("The newspapers reported that Kenji Mori visited Oslo on 4 May 2021.")[-1]
    assert (event.status, event.what) == (Status.ALLEGED, "Kenji Mori reportedly visited Oslo on 4 May 2021.")


def test_relative_clause_has_the_subject_of_what_it_belongs_to() -> None:
    found = printed("Kari Lund thanked Kenji Mori, who accepted an invitation to Oslo on 5 May 2021.")
    assert found[-1:] == ["Kenji Mori accepted an invitation to Oslo on 5 May 2021."]


def test_passive_of_a_relative_clause_keeps_its_agent() -> None:
    found = printed("Norway saw two red balloons, which were shot down by Japanese missiles on 4 May 2021.")
    assert "Two red balloons were shot down by Japanese missiles on 4 May 2021." in found


def test_relative_clause_whose_noun_does_not_agree_is_not_printed() -> None:
    found = told("Japan saw balloons over the continent, which were shot down by Japanese missiles on 4 May 2021.")
    assert not [event for event in found if "continent were" in event.what and event.confidence >= SURE]


def test_condition_is_never_cut_off() -> None:
    assert printed("Kari Lund told reporters that Norway would act if they did not.") == []


def test_office_is_replaced_whole_or_not_at_all() -> None:
    text = "US Secretary of State Ann Reed arrived in Oslo on 4 May 2021. The Secretary of State met Kenji Mori."
    assert not [event.what for event in told(text) if re.search(r"Reed of State|of Ann", event.what)]


def test_month_of_that_year_is_not_settled_as_another_year() -> None:
    found = told("Japan elects a president in January 2022, and Norway votes in November of that year.")
    assert not [event for event in found if event.when == When("2021-11") or "2021 of" in event.what]


def test_name_that_looks_like_a_date_is_none() -> None:
    assert "Norway Today" in " ".join(
        event.what for event in told("Kari Lund told Norway Today that peace was good.")
    )


def test_date_behind_since_belongs_to_the_clause_with_when() -> None:
    found = told("It was the first talk since March 2019, when Kari Lund met Kenji Mori in Oslo.")
    assert [event.when for event in found if "met" in event.what] == [When("2019-03")]


def test_date_behind_a_semicolon_belongs_to_its_own_clause() -> None:
    found = told("The storm halted Lund’s first trip; on 4 May 2021 a ship hit a rock.")
    assert not [event for event in found if "halted" in event.what and event.when == When("2021-05-04")]


def test_date_of_a_later_deed_stays_with_it() -> None:
    found = told("Kari Lund will meet Kenji Mori first, and is expected to see Tom Berg on 20 May 2021.")
    assert [event.when for event in found if "Mori" in event.what] == [None]


def test_appointment_of_a_former_minister_is_hers() -> None:
    text = "Kari Lund, a former minister who was appointed envoy in March 2020, declined to visit Tokyo."
    assert printed(text)[0] == "Kari Lund was appointed envoy in March 2020."


def test_what_was_done_before_is_not_dated_by_the_saying() -> None:
    found = told("Kari Lund said on Monday that she had visited Tokyo.")
    assert not [event for event in found if "she" not in event.what and event.when == When("2021-05-10")]


def test_deed_of_a_participle_keeps_its_date() -> None:
    found = told("Kenji Mori rejected the treaties signed by Japan in 2017.")
    assert not [event for event in found if "rejected" in event.what and event.when == When("2017")]


def test_speech_after_a_meeting_has_its_day() -> None:
    speech = "Speaking after the meeting, Olav Dahl told reporters that peace was good."
    text = f"On Monday Kari Lund met Olav Dahl in Oslo.\n\n{speech}"
    assert told(text)[-1].when == When("2021-05-10")


def test_pronoun_goes_on_with_the_subject() -> None:
    text = "Kenji Mori visited Oslo on 4 May 2021. He liked it. He left Norway for Denmark on 6 May 2021."
    assert printed(text)[-1] == "Kenji Mori left Norway for Denmark on 6 May 2021."


def test_pronoun_of_two_men_is_not_printed() -> None:
    assert (
        printed("Kenji Mori sent Tom Berg to Oslo. It rained. The talks with Mori bored Berg. He left Oslo in May.")[
            1:
        ]
        == []
    )


def test_chain_of_pronouns_is_no_surer_than_its_first() -> None:
    text = (
        "Kenji Mori sent Tom Berg to Oslo. Mori told him to hurry. He toured a farm. He visited Denmark in May 2020."
    )
    assert not [what for what in printed(text) if "Denmark" in what]


def test_abbreviation_keeps_its_stop() -> None:
    assert printed("Kari Lund flew over the U.S. on 4 May 2021.") == ["Kari Lund flew over the U.S. on 4 May 2021."]


def test_sentence_with_a_date_of_its_own_takes_none_from_the_one_before() -> None:
    text = "Kari Lund visited Tokyo on 10 May 2021. It was planned for March but put off when a storm hit Japan."
    assert not [event for event in told(text) if "storm" in event.what and event.when == When("2021-05-10")]


def test_role_of_somebody_is_not_guessed() -> None:
    assert not [what for what in printed("In Tokyo, Kenji Mori praised his envoy.") if "Berg" in what]


@pytest.mark.parametrize(
    "text",
    [
        "Kari Lund spoke on Monday.",
        "A Japanese warship crossed its bow on Monday.",
        "Kari Lund told Kenji Mori that it was sad on Monday.",
        "Kari Lund vowed on Monday not to repeat that mistake.",
        "On Monday Kari Lund left without them.",
        "The congressman visited Japan on 4 May 2021.",
        "Kari Lund was born in the same city on Monday.",
    ],
)
def test_what_does_not_stand_alone_is_an_event_not_to_be_printed(text: str) -> None:
    assert (bool(told(text)), printed(text)) == (True, [])


@pytest.mark.parametrize(
    "text",
    [
        "A meeting with Kenji Mori is likely.",
        "Norway wants to avoid the risk of a clash with Japan.",
        "Kari Lund and Kenji Mori have been meeting regularly over the past few years.",
        "Kari Lund has not been charged with nor convicted of any crime.",
        "It remains unclear how Japan will respond to the attack.",
    ],
)
def test_what_is_only_possible_usual_or_denied_is_no_event(text: str) -> None:
    assert told(text) == []


def test_failed_visit_was_cancelled() -> None:
    event = told("Norway was hurt by Kari Lund’s derailed visit to Tokyo in February 2020.")[-1]
    assert (event.status, event.what) == (
        Status.CANCELLED,
        "Kari Lund’s visit to Tokyo was cancelled in February 2020.",
    )


@cache
def sample() -> tuple[Event, ...]:
    """The events of the sample briefing."""
    folder = paths.sample()
    return tuple(event for path in sorted(folder.glob("20*.md")) for event in read(read_file(path)).events)


@cache
def printable() -> tuple[str, ...]:
    return tuple(event.what for event in sample() if event.confidence >= SURE)


def bare(what: str) -> str:
    return QUOTED.sub("“x”", what)


def test_most_events_of_the_sample_can_be_printed() -> None:
    assert len(printable()) >= 0.5 * len(sample())


def test_every_sentence_of_the_sample_begins_and_ends_as_one() -> None:
    assert [what for what in printable() if not re.match(r"[A-Z“\"]", what) or what[-1] not in '.”"'] == []


def test_every_sentence_of_the_sample_is_short() -> None:
    assert [what for what in printable() if len(what.split()) > 30] == []


def test_no_sentence_of_the_sample_holds_a_pronoun() -> None:
    pronoun = re.compile(
        r"\b(?:he|she|it|they|him|them|I|we)\b|^(?:which|who|that|his|her|its|their)\b", re.IGNORECASE
    )
    assert [what for what in printable() if pronoun.search(bare(what))] == []


def test_possessives_of_the_sample_follow_their_owner() -> None:
    assert [what for what in printable() if re.match(r"[^A-Z]*\b(?:his|her|its|their)\b", bare(what)[1:])] == []


def test_no_sentence_of_the_sample_says_a_word_or_a_name_twice() -> None:
    assert [what for what in printable() if re.search(r"\b((?:[A-Z]\w+ )?\w+) \1\b", bare(what))] == []


def test_no_sentence_of_the_sample_holds_debris() -> None:
    assert [what for what in printable() if re.search(r",[,.;]|\s[,.;]|[(\[\])…]|[a-z]\d|\d[A-Z]", bare(what))] == []


def test_every_sentence_of_the_sample_has_a_finite_verb() -> None:
    text = "\n\n".join(printable())
    doc = parse(Article("test", text))
    finite = {word.idx for word in doc if word.tag_ in {"VBD", "VBZ", "VBP", "MD"}}
    starts = [text.index(what) for what in printable()]
    without = [w for w, at in zip(printable(), starts, strict=True) if not finite & set(range(at, at + len(w)))]
    assert without == []


def test_date_of_what_is_spoken_of_is_not_that_of_the_speech() -> None:
    found = told("Kari Lund spoke of a pull-out in August at a rally in Oslo.")
    assert not [event for event in found if event.when and "2021-08" in event.when.edtf]


def test_what_was_warned_of_ahead_does_not_date_the_warning() -> None:
    found = told("Kari Lund has warned of heavy storms next Friday.")
    assert not [event for event in found if event.when and event.when.first > PUBLISHED.last]


def test_date_that_tells_which_vote_is_meant_dates_nothing_else() -> None:
    found = told("Kari Lund fined Kenji Mori ahead of the September 7 by-election in Oslo.")
    assert not [event for event in found if "fined" in event.what and event.when and "09-07" in event.when.edtf]


def test_one_plan_told_twice_has_one_date() -> None:
    first, second = told("Kari Lund is headed to Tokyo. Kari Lund will land in Tokyo this weekend.")
    assert first.when == second.when == When("2021-05-15/2021-05-16")
