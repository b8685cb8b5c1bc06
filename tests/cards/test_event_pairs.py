"""Two questions on one event that do not tell each other, plans that came to nothing, and main clauses alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards import gate
from briefing_app.cards.events import happenings
from briefing_app.model.facts import ActorKind, Status

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


def asked(brief: Brief) -> list[tuple[str, str]]:
    return [(card.front, card.back) for card in happenings.cards(brief.desk())]


def test_the_date_and_the_occasion_are_two_questions(brief: Brief) -> None:
    who = brief.person("Ada Quill"), brief.person("Lars Holt"), brief.actor("Harbour Forum", ActorKind.ORGANISATION)
    brief.event(
        "Ada Quill declined to meet with Lars Holt at the Harbour Forum in Oslo in May 2022.", "2022-05", *who
    )
    assert asked(brief) == [
        ("In which month of 2022 did Ada Quill decline to meet with Lars Holt in Oslo?", "May 2022"),
        ("In 2022, at which gathering did Ada Quill decline to meet with Lars Holt in Oslo?", "Harbour Forum"),
    ]


def test_the_date_and_the_price_are_two_questions(brief: Brief) -> None:
    body = brief.actor("Alder Line", ActorKind.ORGANISATION)
    printed = "Norway's Alder Line said on 3 May 2022 it would buy a rival fleet for $6 million in cash."
    brief.event(printed, "2022-05-03", body, printed=printed)
    assert asked(brief) == [
        ("On what date in 2022 did Norway's Alder Line announce plans to buy a rival fleet?", "3 May 2022"),
        ("In May 2022, Norway's Alder Line announced plans to buy a rival fleet for how much in cash?", "$6 million"),
    ]


def test_neither_of_two_questions_tells_the_other(brief: Brief) -> None:
    who = brief.person("Ada Quill")
    brief.event("Ada Quill resigned as minister in May 2022 over the ferry affair.", "2022-05", who)
    assert gate.check(list(happenings.cards(brief.desk())), brief.desk().dossier) == ()


@pytest.mark.parametrize("what", ["accused Lars Holt of hiding losses", "urged Lars Holt to publish accounts"])
def test_what_the_verb_needs_is_not_left_out(brief: Brief, what: str) -> None:
    who = brief.person("Ada Quill"), brief.person("Lars Holt")
    brief.event(f"Ada Quill {what} in May 2022.", "2022-05", *who)
    assert len(asked(brief)) == 1


# ---------------------------------------------------------------- plans that came to nothing


@pytest.mark.parametrize(
    ("printed", "cause"),
    [
        ("Ada Quill’s visit was called off because of the floods in Oslo.", "Because of the floods in Oslo"),
        (
            "Ada Quill’s visit was cancelled after two ministers had fallen ill.",
            "Because two ministers had fallen ill",
        ),
        ("Ada Quill’s visit was put off over a border dispute, and Lars Holt flew home.", "Over a border dispute"),
    ],
)
def test_why_something_was_called_off_is_asked_where_the_sentence_says_so(
    brief: Brief, printed: str, cause: str
) -> None:
    brief.event(
        "Ada Quill’s visit was called off.", None, brief.person("Ada Quill"), status=Status.CANCELLED, printed=printed
    )
    assert ("Why was Ada Quill’s visit called off, as reported in June 2023?", cause) in asked(brief)


@pytest.mark.parametrize(
    "printed",
    [
        "Ada Quill’s visit was called off.",
        "Ada Quill’s visit was called off after what he called a plot against his party.",
        "After the floods Ada Quill’s visit was called off.",
    ],
)
def test_a_cause_that_is_not_stated_whole_is_not_asked(brief: Brief, printed: str) -> None:
    brief.event(
        "Ada Quill’s visit was called off.", None, brief.person("Ada Quill"), status=Status.CANCELLED, printed=printed
    )
    assert not [front for front, _ in asked(brief) if front.startswith("Why")]


def test_the_date_of_a_plan_that_came_to_nothing_is_asked_as_such(brief: Brief) -> None:
    who = brief.person("Ada Quill"), brief.person("Lars Holt")
    what = "A planned meeting between Ada Quill and Lars Holt on 18 February 2023 did not take place."
    brief.event(what, "2023-02-18", *who, status=Status.CANCELLED)
    front = (
        "For what date (day, month and year) was a meeting between Ada Quill and Lars Holt planned that did not take "
        "place, as reported in June 2023?"
    )
    assert asked(brief) == [(front, "18 February 2023")]


# ---------------------------------------------------------------- sentences that cannot be printed whole


def test_of_a_sentence_that_cannot_be_printed_the_main_clause_may_be_asked(brief: Brief) -> None:
    what = "Ada Quill opened a school in Oslo in May 2022, as she told them there."
    brief.event(what, "2022-05", brief.person("Ada Quill"), confidence=0.4)
    cards = list(happenings.cards(brief.desk()))
    assert [card.front for card in cards] == ["In which month of 2022 did Ada Quill open a school in Oslo?"]
    assert cards[0].suggested


@pytest.mark.parametrize(
    ("what", "printed"),
    [
        ("Ada Quill opened its school in Oslo in May 2022.", None),
        ("Ada Quill opened a school in Oslo in May 2022.", "She opened a school in Oslo in May 2022."),
        (
            "Norway opened a school in Oslo in May 2022.",
            "Norway (ANP) – Ada Quill opened a school in Oslo in May 2022.",
        ),
    ],
)
def test_a_main_clause_that_leans_on_others_is_not_asked(brief: Brief, what: str, printed: str | None) -> None:
    who = brief.person("Ada Quill"), brief.actor("Norway", ActorKind.COUNTRY)
    brief.event(what, "2022-05", *who, confidence=0.4, printed=printed)
    assert asked(brief) == []
