"""What was decided, why and where, asked of events and of the clauses of printed sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.coverage import outcomes
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


def asked(brief: Brief) -> list[tuple[str, str]]:
    return [(card.front, card.back) for card in outcomes.cards(brief.desk())]


def two(brief: Brief) -> tuple[str, str]:
    return brief.actor("Norway", ActorKind.COUNTRY), brief.actor("Chile", ActorKind.COUNTRY)


def test_what_two_agreed_to_do_is_asked_for_the_thing(brief: Brief) -> None:
    told = "Norway and Chile agreed to establish a joint fishing council on 12 June 2023."
    brief.event(told, "2023-06-12", *two(brief))
    assert asked(brief) == [
        ("On 12 June 2023, what did Norway and Chile agree to establish?", "A joint fishing council")
    ]


def test_two_things_agreed_are_two_questions(brief: Brief) -> None:
    told = "Norway and Chile agreed to resume regular visits of ministers and to restart a string of ferry lines."
    brief.event(told, None, *two(brief))
    assert [back for _, back in asked(brief)] == ["Regular visits of ministers", "A string of ferry lines"]


def test_what_is_hung_on_stays_in_the_question(brief: Brief) -> None:
    told = "Norway agreed to lease two northern harbours despite protests by Chile on 12 June 2023."
    brief.event(told, "2023-06-12", *two(brief))
    assert asked(brief) == [
        ("On 12 June 2023, what did Norway agree to lease despite protests by Chile?", "Two northern harbours")
    ]


def test_an_end_without_agreement_is_asked_for_what_was_not_agreed(brief: Brief) -> None:
    told = "Talks between Norway and Chile ended without an agreement to restart ferry traffic on 12 June 2023."
    brief.event(told, "2023-06-12", *two(brief))
    assert asked(brief) == [
        (
            "On 12 June 2023, what did talks between Norway and Chile end without an agreement to restart?",
            "Ferry traffic",
        )
    ]


def test_what_a_ban_is_on_is_asked_with_its_preposition_first(brief: Brief) -> None:
    brief.event("Norway imposed a ban on foreign ferries on 12 June 2023.", "2023-06-12", two(brief)[0])
    assert asked(brief)[0] == ("On 12 June 2023, on what did Norway impose a ban?", "Foreign ferries")


def test_a_list_is_no_answer(brief: Brief) -> None:
    told = "Norway agreed to open its airspace and its harbours on 12 June 2023."
    brief.event(told, "2023-06-12", two(brief)[0])
    assert not asked(brief)


def test_the_words_of_a_thing_told_before_are_no_answer(brief: Brief) -> None:
    brief.event("Norway and Chile agreed to ratify the treaty on 12 June 2023.", "2023-06-12", *two(brief))
    assert not asked(brief)


def test_why_is_asked_where_the_sentence_says_because_of(brief: Brief) -> None:
    told = "Norway failed to publish a fishing budget because of uncertainty over oil revenues on 12 June 2023."
    brief.event(told, "2023-06-12", two(brief)[0])
    assert (
        "On 12 June 2023, why did Norway fail to publish a fishing budget?",
        "Because of uncertainty over oil revenues",
    ) in asked(brief)


def test_what_only_came_after_is_no_cause(brief: Brief) -> None:
    told = "Norway cancelled a port treaty after the visit of Ada Quill on 12 June 2023."
    brief.event(told, "2023-06-12", two(brief)[0], brief.person("Ada Quill"))
    assert not any("why" in front.lower() for front, _ in asked(brief))


def test_an_aim_is_asked_as_an_aim(brief: Brief) -> None:
    told = "Norway agreed to escort Chilean tankers in order to deter attacks on shipping on 12 June 2023."
    brief.event(told, "2023-06-12", two(brief)[0])
    assert asked(brief)[0] == (
        "On 12 June 2023, with what aim did Norway agree to escort Chilean tankers?",
        "To deter attacks on shipping",
    )


@pytest.mark.parametrize(
    ("place", "cards"),
    [("Kinshasa", 1), ("Oslo", 0)],
)
def test_a_place_is_asked_unless_it_is_of_somebody_who_takes_part(brief: Brief, place: str, cards: int) -> None:
    told = f"Norway and Chile met in {place} over a fishing treaty on 12 June 2023."
    brief.event(told, "2023-06-12", *two(brief), place=place)
    where = [(front, back) for front, back in asked(brief) if "which city" in front]
    assert len(where) == cards
    assert all(
        one == ("In which city did Norway and Chile meet over a fishing treaty on 12 June 2023?", place)
        for one in where
    )


def test_what_somebody_says_was_decided_keeps_who_says_it(brief: Brief) -> None:
    two(brief)
    brief.person("Ada Quill")
    brief.tells("Ada Quill said Norway had agreed to escort Chilean tankers in order to deter attacks on shipping.")
    front, back = asked(brief)[0]
    assert front.startswith("According to Ada Quill in June 2023, with what aim did Norway agree to escort")
    assert back == "To deter attacks on shipping"


def test_what_a_plan_is_for_is_asked_of_the_plan(brief: Brief) -> None:
    told = "Norway and Chile unveiled a proposal on ferries that would create a joint headquarters on 12 June 2023."
    brief.event(told, "2023-06-12", *two(brief))
    assert (
        "What was a proposal on ferries that Norway and Chile unveiled on 12 June 2023 to create?",
        "A joint headquarters",
    ) in asked(brief)


def test_what_came_of_a_meeting_is_asked_of_those_who_met(brief: Brief) -> None:
    brief.person("Ada Quill")
    brief.person("Lars Holt")
    brief.tells(
        "The thaw can be traced back to Ada Quill's meeting with Lars Holt in Kinshasa in November 2022, "
        "when they agreed to restore ferry traffic."
    )
    assert asked(brief) == [
        (
            "What did Ada Quill and Lars Holt agree to restore at a meeting in Kinshasa in November 2022?",
            "Ferry traffic",
        )
    ]


@pytest.mark.parametrize(
    ("told", "front", "back"),
    [
        (
            "An Oslo court found Ada Quill guilty of tax fraud in a scheme to sell Norway's ferries on 12 June 2023.",
            "On 12 June 2023, of what did an Oslo court find Ada Quill guilty in a scheme to sell Norway's ferries?",
            "Tax fraud",
        ),
        (
            "Ada Quill was sentenced to six years in jail on 12 June 2023.",
            "On 12 June 2023, to what was Ada Quill sentenced?",
            "Six years in jail",
        ),
        (
            "Norway barred Ada Quill from holding office for ten years on 12 June 2023.",
            "On 12 June 2023, from what did Norway bar Ada Quill?",
            "Holding office for ten years",
        ),
    ],
)
def test_what_a_verb_calls_for_is_asked_with_its_preposition(brief: Brief, told: str, front: str, back: str) -> None:
    brief.event(told, "2023-06-12", brief.person("Ada Quill"), two(brief)[0])
    assert (front, back) in asked(brief)


def test_of_two_things_demanded_one_is_asked_besides_the_other(brief: Brief) -> None:
    told = "Norway demanded a longer quay for its trawlers in Oslo and an end to a tax on cod on 12 June 2023."
    brief.event(told, "2023-06-12", two(brief)[0])
    fronts = [front for front, _ in asked(brief)]
    assert not fronts or all("besides" in front or "and an end" not in front for front in fronts)


def test_what_its_doer_said_besides_does_not_hide_what_was_done(brief: Brief) -> None:
    printed = "Norway rejected a tax on Chilean ferries on 12 June 2023 and said it would wait; Chile agreed."
    brief.event(
        "Norway rejected a tax on Chilean ferries on 12 June 2023.", "2023-06-12", *two(brief), printed=printed
    )
    assert ("On 12 June 2023, on what did Norway reject a tax?", "Chilean ferries") in asked(brief)


def test_a_delay_is_asked_with_the_day_on_which_it_ends(brief: Brief) -> None:
    told = "Theo Brandt asked in a letter on 12 June 2023 for a delay until 30 August 2023."
    brief.event(told, "2023-06-12", brief.person("Theo Brandt"))
    assert asked(brief) == [("On 12 June 2023, what did Theo Brandt ask for?", "A delay until 30 August")]


@pytest.mark.parametrize(("confidence", "suggested"), [(0.9, False), (0.6, True)], ids=["sure", "a-guess"])
def test_what_an_unsure_event_decided_is_only_suggested(brief: Brief, confidence: float, *, suggested: bool) -> None:
    told = "Norway agreed to lease two northern harbours on 12 June 2023."
    printed = "On 12 June 2023 it was agreed by Norway to lease two northern harbours."
    brief.event(told, "2023-06-12", two(brief)[0], confidence=confidence, printed=printed)
    assert [card.suggested for card in outcomes.cards(brief.desk())] == [suggested]


def test_a_dispute_was_over_something_before_anybody_resigned_over_it(brief: Brief) -> None:
    told = "Norway expelled an envoy of Chile after a dispute over fishing rights on 12 June 2023."
    brief.event(told, "2023-06-12", *two(brief))
    assert not [back for _, back in asked(brief) if back.startswith("Over")]


def test_the_place_of_what_is_called_for_is_no_place_of_the_call(brief: Brief) -> None:
    told = "Norway called for a review conference in Bergen despite protests by Chile on 12 June 2023."
    brief.event(told, "2023-06-12", *two(brief))
    assert [back for _, back in asked(brief)] == ["A review conference in Bergen"]


def test_a_time_counted_from_the_report_is_part_of_no_answer(brief: Brief) -> None:
    told = "Norway called for a review conference next spring despite protests by Chile on 12 June 2023."
    brief.event(told, "2023-06-12", *two(brief))
    assert not asked(brief)


def test_a_list_of_places_is_not_cut_at_its_second(brief: Brief) -> None:
    told = "Norway agreed to return two frigates to yards in Chile, the Harbour Islands and Peru on 12 June 2023."
    brief.event(told, "2023-06-12", *two(brief))
    assert not [front for front, _ in asked(brief) if "in Chile?" in front]


def test_a_sum_is_no_what(brief: Brief) -> None:
    told = "Norway agreed to pay $475m to the yards of Chile despite protests by Peru on 12 June 2023."
    brief.event(told, "2023-06-12", *two(brief))
    assert not asked(brief)
