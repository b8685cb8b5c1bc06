"""Parts of a sentence that can be asked: which gaps there are, and which may be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.cards.events import happenings
from briefing_app.cards.rubric import asking
from briefing_app.cards.words import fronting, gaps
from briefing_app.cards.words.clauses import Clause
from briefing_app.model.facts import Actor, ActorKind, Status
from briefing_app.model.keys import slug
from briefing_app.model.when import When

if TYPE_CHECKING:
    from tests.cards.conftest import Brief

KINDS = {
    "Lars Holt": ActorKind.PERSON,
    "Ada Quill": ActorKind.PERSON,
    "Norway": ActorKind.COUNTRY,
    "Sweden": ActorKind.COUNTRY,
    "Oslo": ActorKind.PLACE,
    "World Bank": ActorKind.ORGANISATION,
    "Harbour Forum": ActorKind.ORGANISATION,
    "Barents Sea": ActorKind.PLACE,
}
FORMS = {name: Actor(f"{kind.value}/{slug(name)}", name, kind) for name, kind in KINDS.items()}


def found(told: str) -> list[tuple[str, str]]:
    """Each gap of the predicate: the sentence with its question word, and the answer."""
    start = told.index(" ", told.index(" ") + 1) + 1
    return [(gap.filled(told), gap.answer) for gap in gaps.gaps(told, start, FORMS)]


@pytest.mark.parametrize(
    ("told", "asked", "answer"),
    [
        ("Ada Quill held talks with Lars Holt", "Ada Quill held talks with whom", "Lars Holt"),
        (
            "Ada Quill visited the Lower Fjord ferry in May",
            "Ada Quill visited which ferry in May",
            "Lower Fjord",
        ),
        ("Ada Quill spent 15 years in jail", "Ada Quill spent how many years in jail", "15"),
        ("Ada Quill rejected Lars Holt’s offer", "Ada Quill rejected whose offer", "Lars Holt"),
        ("Ada Quill urged Lars Holt to resign", "Ada Quill urged whom to resign", "Lars Holt"),
        ("Ada Quill accused Norway of fraud", "Ada Quill accused which country of fraud", "Norway"),
        ("Ada Quill feared Norway’s isolation", "Ada Quill feared which country’s isolation", "Norway"),
        ("Ada Quill sued the World Bank", "Ada Quill sued which bank", "World Bank"),
        ("Ada Quill spoke at the Harbour Forum", "Ada Quill spoke at which gathering", "Harbour Forum"),
        (
            "Ada Quill helped to draft the Fair Fishing Act of 2010",
            "Ada Quill helped to draft which law",
            "Fair Fishing Act of 2010",
        ),
        ("Ada Quill won a Norvian Gold Medal in May", "Ada Quill won which award in May", "Norvian Gold Medal"),
        (
            "Ada Quill was jailed for two years and four months in Oslo",
            "Ada Quill was jailed for how long in Oslo",
            "Two years and four months",
        ),
        ("Ada Quill paid Sh300 million for it", "Ada Quill paid how much for it", "Sh300 million"),
        ("Ada Quill was sentenced to 12 years in jail", "Ada Quill was sentenced to how many years in jail", "12"),
        ("Ada Quill signed it in Oslo", "Ada Quill signed it in which city", "Oslo"),
        ("Ada Quill sank it in the Barents Sea", "Ada Quill sank it in which stretch of water", "Barents Sea"),
        ("Ada Quill pledged $20 million to it", "Ada Quill pledged how much to it", "$20 million"),
        ("Ada Quill sent more than 300 troops", "Ada Quill sent how many troops", "More than 300"),
        ("Ada Quill cut it by 12 per cent", "Ada Quill cut it by what percentage", "12 per cent"),
        ("Ada Quill raised it 12%", "Ada Quill raised it by what percentage", "12%"),
        ("Ada Quill raised it by 2 points to 12%", "Ada Quill raised it by 2 points to what percentage", "12%"),
        ("Ada Quill had praise from 95 old divers", "Ada Quill had praise from how many old divers", "95"),
        ("Ada Quill planted a million acres in May", "Ada Quill planted how many acres in May", "A million"),
        ("Ada Quill hired 300 Syrian divers", "Ada Quill hired how many Syrian divers", "300"),
        ("Ada Quill had 24 dozen boats", "Ada Quill had how many boats", "24 dozen"),
        (
            "Ada Quill sank thirty-two old Norvian ferries",
            "Ada Quill sank how many old Norvian ferries",
            "Thirty-two",
        ),
        ("Ada Quill paid $78,000, she said", "Ada Quill paid how much, she said", "$78,000"),
        ("Ada Quill hired 40 tour company staff", "Ada Quill hired how many tour company staff", "40"),
        ("Ada Quill won nine of the 12 races in May", "Ada Quill won how many of the 12 races in May", "Nine"),
        ("Ada Quill put the toll of the fire at 20", "Ada Quill put the toll of the fire at what figure", "20"),
        (
            "Ada Quill voted 19-15 to go",
            "Ada Quill voted by what count (for and against) to go",
            "19-15",
        ),
        (
            "Ada Quill passed it by a vote of 52 to 48",
            "Ada Quill passed it by what count (for and against)",
            "52 to 48",
        ),
        (
            "Ada Quill lost it in an 80-19 vote",
            "Ada Quill lost it in a vote of what count (for and against)",
            "80-19",
        ),
    ],
)
def test_a_phrase_of_its_own_is_asked_where_it_stands(told: str, asked: str, answer: str) -> None:
    assert (asked, answer) in found(told)


@pytest.mark.parametrize(
    "told",
    [
        "Ada Quill met Norway and Sweden",  # half a list
        "Ada Quill joined Norway coach drivers",  # not a phrase of its own
        "Ada Quill said that Lars Holt has resigned",  # the subject of a clause
        "Ada Quill backed a man named Lars Holt",
        "Ada Quill visited the World Bank",  # a building
        "Ada Quill remembered the 9/11 families",
        "Ada Quill thanked the three envoys",
        "Ada Quill retired in 2019 weeks",
        "Ada Quill raised it from 10 to 12 per cent",
        "Ada Quill voted 19-15 along party lines",  # on what
        "Ada Quill sank Bo Roy's three boats",  # 'Bo Roy's how many boats'
        "Ada Quill won the race over 100 metres",  # not more than a hundred
    ],
)
def test_what_is_no_phrase_of_its_own_is_not_asked(told: str) -> None:
    assert found(told) == []


@given(st.lists(st.sampled_from([*FORMS, "met", "in", "with", "and", "the", "12", "ships", "of"]), max_size=9))
def test_a_gap_lies_in_its_sentence_and_leaves_the_rest(words: list[str]) -> None:
    told = " ".join(["Ada Quill met", *words])
    for gap in gaps.gaps(told, len("Ada Quill "), FORMS):
        assert 0 <= gap.span.start < gap.span.end <= len(told)
        assert len(gap.rest(told)) == len(told) - (gap.span.end - gap.span.start)


def asked(brief: Brief) -> list[tuple[str, str]]:
    return [(card.front, card.back) for card in happenings.cards(brief.desk())]


def test_an_undated_deed_is_asked_as_of_its_report(brief: Brief) -> None:
    who = brief.person("Ada Quill"), brief.actor("Norway", ActorKind.COUNTRY)
    told = "Ada Quill accused Norway of dumping salmon at a loss."
    brief.event(told, None, *who, printed=told.replace("accused", "has accused"))
    assert asked(brief) == [
        (
            "As reported in June 2023, which country did Ada Quill accuse of dumping salmon at a loss?",
            "Norway",
        )
    ]


def test_hearsay_is_asked_as_a_report(brief: Brief) -> None:
    who = brief.person("Ada Quill"), brief.actor("Norway", ActorKind.COUNTRY)
    brief.event("Ada Quill reportedly kept a secret fleet in Norway.", None, *who, status=Status.ALLEGED)
    ((front, back),) = asked(brief)
    assert (front, back) == (
        "According to reports in June 2023, in which country did Ada Quill keep a secret fleet?",
        "Norway",
    )


def test_hearsay_of_another_year_keeps_its_date() -> None:
    clause = Clause("Ada Quill", FORMS["Ada Quill"], "kept", "", "a secret fleet in Norway")
    gap = next(gaps.gaps(asking.sentence(clause), asking.start_of_predicate(clause), FORMS))
    front = asking.gap_asked(clause, gap, When("1995"), Status.ALLEGED, When("2023-06-20"))
    assert front == "According to reports in June 2023, in 1995, in which country did Ada Quill keep a secret fleet?"


def test_a_plan_is_told_as_a_plan_of_then(brief: Brief) -> None:
    who = brief.person("Ada Quill"), brief.actor("Norway", ActorKind.COUNTRY)
    brief.event("Ada Quill plans to open a salmon laboratory in Norway.", None, *who, status=Status.PLANNED)
    ((front, _),) = asked(brief)
    assert front == "As reported in June 2023, in which country did Ada Quill plan to open a salmon laboratory?"


def test_a_country_is_not_asked_beside_the_person_who_acts_for_it(brief: Brief) -> None:
    who = brief.person("Ada Quill", "Norway"), brief.actor("Norway", ActorKind.COUNTRY)
    brief.event("Ada Quill opened a salmon laboratory in Norway.", None, *who)
    assert not any(back == "Norway" for _, back in asked(brief))


def test_a_meeting_without_a_day_has_many_answers(brief: Brief) -> None:
    who = brief.person("Ada Quill"), brief.person("Lars Holt")
    brief.event("Ada Quill met Lars Holt.", None, *who)
    assert asked(brief) == []


def test_what_two_events_answer_differently_is_not_asked(brief: Brief) -> None:
    quill = brief.person("Ada Quill")
    for name in ("Norway", "Sweden"):
        country = brief.actor(name, ActorKind.COUNTRY)
        brief.event(f"Ada Quill accused {name} of dumping salmon at a loss.", None, quill, country)
    assert asked(brief) == []


def test_what_somebody_wants_now_is_told_as_wanted_then(brief: Brief) -> None:
    brief.event(
        "Ada Quill is proposing to hire 300 rescue divers for the Lower Fjord.", None, brief.person("Ada Quill")
    )
    assert asked(brief) == [
        ("As reported in June 2023, how many rescue divers did Ada Quill propose to hire for the Lower Fjord?", "300")
    ]


def test_a_sentence_with_its_own_year_needs_no_other(brief: Brief) -> None:
    brief.event(
        "Ada Quill spent 15 years under house arrest before being freed in 2010.", None, brief.person("Ada Quill")
    )
    assert asked(brief) == [
        ("How many years did Ada Quill spend under house arrest before being freed in 2010?", "15")
    ]


def test_a_deed_that_no_sentence_dates_is_suggested(brief: Brief) -> None:
    told = "Ada Quill sent 300 rescue divers to the coast of Norway."
    brief.event(told, None, brief.person("Ada Quill"), confidence=0.95, printed=told.replace("sent", "has sent"))
    (card,) = happenings.cards(brief.desk())
    assert card.suggested


@pytest.mark.parametrize(
    ("deed", "told"),
    [("sent 300 divers", "sent"), ("chose 300 divers", "chosen")],
)
def test_a_deed_of_the_plain_past_without_a_date_may_be_of_any_year_before_its_report(
    brief: Brief, deed: str, told: str
) -> None:
    brief.event(f"Ada Quill {deed} for the rescue in Oslo.", None, brief.person("Ada Quill"))
    assert asked(brief) == [
        (f"As reported in June 2023, how many divers had Ada Quill {told} for the rescue in Oslo?", "300")
    ]


def test_a_figure_of_an_unsure_fact_is_suggested(brief: Brief) -> None:
    who = brief.person("Ada Quill")
    brief.event("Ada Quill sent 300 rescue divers to the coast.", "2023-06-12", who, confidence=0.7)
    (card,) = happenings.cards(brief.desk())
    assert (card.back, card.suggested) == ("300", True)


def test_a_sort_of_thing_tells_as_much_as_a_word(brief: Brief) -> None:
    brief.event("Ada Quill visited the Lower Fjord ferry.", "2023-06-12", brief.person("Ada Quill"), stated=False)
    assert asked(brief) == [("As reported in June 2023, which ferry did Ada Quill visit?", "Lower Fjord")]


def test_what_goes_on_over_a_feast_is_no_plan(brief: Brief) -> None:
    alder = brief.actor("Alder", ActorKind.PLACE)
    told = "More than 100 fires burn on New Year's Eve near Alder in Norway."
    brief.event(told, "2023-12-31", alder, status=Status.PLANNED, stated=False)
    assert not any("due to burn" in card.front for card in happenings.cards(brief.desk()))


@pytest.mark.parametrize(
    "told",
    [
        "Ada Quill paid $20 million.",  # for what
        "Ada Quill provided $20 million in cheap export credit.",  # to whom
        "Ada Quill lent money to the World Bank.",
    ],
)
def test_a_deed_that_is_told_of_too_little_is_one_of_many(brief: Brief, told: str) -> None:
    brief.actor("World Bank", ActorKind.ORGANISATION)
    brief.event(told, None, brief.person("Ada Quill"))
    assert not [front for front, back in asked(brief) if back in ("$20 million", "World Bank")]


def test_a_capital_is_not_asked_beside_who_acts_for_its_state(brief: Brief) -> None:
    who = brief.person("Ada Quill", "Norway"), brief.person("Lars Holt")
    brief.event("Ada Quill signed the herring treaty with Lars Holt in Oslo.", "2023-06-12", *who, place="Oslo")
    assert not [back for _, back in asked(brief) if back == "Oslo"]


def test_nothing_has_happened_behind_the_day_of_its_report() -> None:
    clause = Clause("Ada Quill", FORMS["Ada Quill"], "kept", "", "a secret fleet in Norway")
    gap = next(gaps.gaps(asking.sentence(clause), asking.start_of_predicate(clause), FORMS))
    assert asking.gap_asked(clause, gap, When("2023-11"), Status.HAPPENED, When("2023-06-20")) is None


def test_the_doer_told_again_is_his_own(brief: Brief) -> None:
    who = brief.person("David Holt"), brief.person("Ada Quill")
    brief.event("David Holt invited Ada Quill to the regatta of David Holt’s sailing club.", "2023-06-12", *who)
    assert ("Whom did David Holt invite to the regatta of his sailing club on 12 June 2023?", "Ada Quill") in asked(
        brief
    )


def test_the_members_of_a_party_are_no_organisation() -> None:
    told = "Ada Quill joined the Democrats"
    body = Actor("organisation/democrats", "Democrats", ActorKind.ORGANISATION)
    assert not list(gaps.gaps(told, len("Ada Quill "), {"Democrats": body}))


@pytest.mark.parametrize(
    ("deed", "asked"),
    [
        ("elected Ann Lindqvist prime minister", "whom did Bo Roy elect prime minister"),
        ("named Ann Lindqvist as envoy to Chile", "whom did Bo Roy name as envoy to Chile"),
        ("named Ann Lindqvist after a ship", None),
        ("made Ann Lindqvist angry", None),
    ],
)
def test_who_is_given_an_office_is_asked_for(deed: str, asked: str | None) -> None:
    ann = Actor("person/ann-lindqvist", "Ann Lindqvist", ActorKind.PERSON)
    told, start = f"Bo Roy {deed}", len("Bo Roy ")
    found = [gap for gap in gaps.gaps(told, start, {"Ann Lindqvist": ann}) if gap.actor is ann]

    assert [fronting.at_head(told, gap, start) for gap in found] == ([asked] if asked else [])
