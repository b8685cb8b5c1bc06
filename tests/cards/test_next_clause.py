"""What stands behind the deed that is asked: another's clause, another's words, a further deed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.events import datable, faithful, fragments, happenings, tellings
from briefing_app.cards.words.clauses import Clause
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tests.cards.conftest import Brief

    Sign = Callable[[Clause, Iterable[str]], bool]


@pytest.mark.parametrize(
    ("rest", "printed", "kept"),
    [
        (
            "the port within two days, and 40,000 islanders",
            "Troops took the port within two days, and 40,000 islanders, nearly all of them, left within a month.",
            "the port within two days",
        ),
        (
            "a pact with Oslo and the ferries",
            "Bergen signed a pact with Oslo and the ferries resumed the next day.",
            "a pact with Oslo",
        ),
        (
            "a pact with Oslo and Bergen",
            "Peru signed a pact with Oslo and Bergen on Friday.",
            "a pact with Oslo and Bergen",
        ),
        (
            "two boats and the men",
            "The navy seized two boats and the men accused of piracy.",
            "two boats and the men",
        ),
    ],
)
def test_a_deed_ends_before_the_subject_of_the_next_clause(rest: str, printed: str, kept: str) -> None:
    clause = Clause("the navy", None, "took", "", rest)

    assert fragments.up_to_the_next(clause, [printed]) == kept


def test_what_somebody_announced_to_be_doing_is_asked_as_announced(brief: Brief) -> None:
    brief.event(
        "On 2 June 2023, Norway, Chile and Peru were leaving the Harbour Union.",
        "2023-06-02",
        *(brief.actor(name, ActorKind.COUNTRY) for name in ("Norway", "Chile", "Peru")),
        printed="Norway, Chile and Peru announced on 2 June 2023 that they were leaving the Harbour Union.",
    )

    assert [card.front for card in happenings.cards(brief.desk())] == [
        "On what date in 2023 did Norway, Chile and Peru announce that they were leaving the Harbour Union?"
    ]


def test_a_name_between_commas_opens_no_aside(brief: Brief) -> None:
    what = "Ann Lindqvist opened a tunnel to Bergen on 12 June 2023."
    brief.event(
        what,
        "2023-06-12",
        brief.person("Ann Lindqvist", aliases=("Lindqvist",)),
        printed="Its president, Ann Lindqvist, opened a tunnel to Bergen on 12 June 2023, and went home.",
    )
    desk = brief.desk()

    assert faithful.is_whole(desk, desk.dossier.events[0])


def test_what_a_diplomat_close_to_the_talks_said_is_hearsay(brief: Brief) -> None:
    brief.event(
        "Norway was allowed to join the pact in June 2023.",
        "2023-06",
        brief.actor("Norway", ActorKind.COUNTRY),
        printed="A diplomat familiar with the talks said Norway had been allowed to join the pact in June 2023.",
    )
    desk = brief.desk()

    assert faithful.is_hearsay(desk, desk.dossier.events[0])


def test_a_clause_is_tried_under_the_headline_before_other_words_for_the_deal(brief: Brief) -> None:
    """The article's other words for 'the deal' may be words for a part of it."""
    brief.title = "Norway and Chile clinch salmon pact after ten years"
    what = "Ann Lindqvist announced the deal alongside Bo Roy on 12 June 2023."
    brief.event(what, "2023-06-12", brief.person("Ann Lindqvist"), brief.person("Bo Roy"))
    desk = brief.desk()

    assert next(tellings.of(desk, desk.dossier.events[0])).rest == "the deal alongside Bo Roy"


@pytest.mark.parametrize(
    ("sign", "clause", "printed"),
    [
        (
            fragments.may_own_anothers,
            Clause("the Supreme Court", None, "threw", "", "out its case"),
            "Harbour Watch sued, and lost in May, when the Supreme Court threw out its case.",
        ),
        (
            fragments.only_describes,
            Clause("two ships", None, "turned", "", "away to Oslo"),
            "Two ships turned away to Oslo on August 3 are expected back on Monday.",
        ),
        (
            fragments.is_scattered,
            Clause("Parliament with $5bn in aid", None, "passed", "", "the Ports Act"),
            "Parliament, which passed the Ports Act in July, with $5bn in aid, may add strings.",
        ),
    ],
)
def test_the_print_shows_that_a_clause_was_put_together_wrongly(sign: Sign, clause: Clause, printed: str) -> None:
    assert sign(clause, [printed])


@pytest.mark.parametrize(
    ("sign", "clause", "printed"),
    [
        (
            fragments.may_own_anothers,
            Clause("Alder Bank", None, "cut", "", "its forecast"),
            "Alder Bank cut its forecast on Monday, as shares fell.",
        ),
        (
            fragments.only_describes,
            Clause("two ships", None, "turned", "", "away to Oslo"),
            "Two ships turned away to Oslo on August 3, and are expected back on Monday.",
        ),
        (
            fragments.is_scattered,
            Clause("a meeting with Ann Lindqvist", None, "ended", "", "in silence"),
            "A meeting with Ann Lindqvist ended in silence.",
        ),
    ],
)
def test_a_clause_that_is_printed_so_is_let_through(sign: Sign, clause: Clause, printed: str) -> None:
    assert not sign(clause, [printed])


def test_a_clause_made_again_by_its_date_alone_is_left_out(brief: Brief) -> None:
    brief.event(
        "Norway closed its harbours in June 2023, and Chile in July 2023.",
        "2023-06",
        brief.actor("Norway", ActorKind.COUNTRY),
    )
    desk = brief.desk()
    (told,) = desk.dossier.events
    clause = desk.clause(told)

    assert clause
    assert clause.rest == "its harbours"


@pytest.mark.parametrize(
    "what",
    [
        "Ann Lindqvist met twice with Bo Roy in June 2023.",  # of which of two times
        "Ann Lindqvist made the announcement in Bergen in June 2023.",  # of what
    ],
)
def test_what_has_two_dates_or_no_matter_is_not_dated(brief: Brief, what: str) -> None:
    brief.event(what, "2023-06", brief.person("Ann Lindqvist"), brief.person("Bo Roy"))

    assert not [card for card in happenings.cards(brief.desk()) if card.back == "June 2023"]


@pytest.mark.parametrize(
    ("what", "when", "rest"),
    [
        ("Norway is to vote on 26 June 2023, and the Harbour Union.", "2023-06-26", "to vote"),
        ("Norway closed the port within 24 hours, and more than 900 sailors.", "2023-06", "the port within 24 hours"),
        ("Norway sold 1,200 boats, and two docks.", "2023-06", "1,200 boats"),
        ("Norway closed ports in Bergen, Oslo, and Narvik.", "2023-06", "ports in Bergen, Oslo, and Narvik"),
    ],
)
def test_two_things_are_joined_without_a_comma(brief: Brief, what: str, when: str, rest: str) -> None:
    brief.event(what, when, brief.actor("Norway", ActorKind.COUNTRY))
    desk = brief.desk()
    (told,) = desk.dossier.events
    clause = desk.clause(told)

    assert clause
    assert clause.rest == rest


def test_a_month_without_its_year_is_not_taken_for_one_of_long_ago(brief: Brief) -> None:
    """Dated from the sentence before, it may as well be the last one of that name."""
    who = brief.person("Ann Lindqvist")
    brief.event(
        "Ann Lindqvist opened a tunnel to Bergen in April 2022.",
        "2022-04",
        who,
        printed="Ann Lindqvist opened a tunnel to Bergen in April.",
        stated=False,
    )
    desk = brief.desk()
    (told,) = desk.dossier.events
    clause = desk.clause(told)

    assert clause
    assert not datable.is_worth_a_date(desk, replace(told, when_words="April"), clause)


def test_votes_for_are_not_asked_without_those_against(brief: Brief) -> None:
    what = "Norway's parliament elected Ann Lindqvist premier by 52 votes to 49 on 12 June 2023."
    brief.event(
        what, "2023-06-12", brief.actor("Norway's parliament", ActorKind.ORGANISATION), brief.person("Ann Lindqvist")
    )

    assert not [card for card in happenings.cards(brief.desk()) if "how many votes" in card.front]


def test_an_end_without_a_deal_lacks_no_matter(brief: Brief) -> None:
    brief.event(
        "Talks between Norway and Chile ended in Bergen on 12 June 2023 without a deal.",
        "2023-06-12",
        brief.actor("Norway", ActorKind.COUNTRY),
        brief.actor("Chile", ActorKind.COUNTRY),
    )

    assert list(happenings.cards(brief.desk()))
