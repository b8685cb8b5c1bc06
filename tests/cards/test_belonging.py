"""To whom or what somebody with a bare title belongs: a seat, a master, an employer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.actors import people
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


def asked(brief: Brief) -> list[tuple[str, str]]:
    return [(card.front, card.back) for card in people.cards(brief.desk())]


@pytest.mark.parametrize("behind", [" (D-Wis.)", " (R-WI)", " (Wis.)", ", Democrat of Wisconsin", " of Wisconsin"])
def test_a_lawmakers_seat_stands_behind_the_name(brief: Brief, behind: str) -> None:
    brief.office(brief.person("Ann Quill"), "Representative", behind=behind)
    assert asked(brief) == [("Which state did Representative Ann Quill represent in June 2023?", "Wisconsin")]


def test_a_firm_is_told_by_its_whole_name(brief: Brief) -> None:
    brief.actor("Vale Steel", ActorKind.ORGANISATION, aliases=("Vale",))
    brief.office(brief.person("Ann Quill"), "Vale’s chief executive")
    assert asked(brief) == [("Who was Vale Steel’s chief executive in June 2023?", "Ann Quill")]


@pytest.mark.parametrize("behind", [" (D-Wis.), the committee’s vice chair,", " of Wisconsin, who leads the panel,"])
def test_no_seat_is_asked_where_a_weightier_post_stands_behind_it(brief: Brief, behind: str) -> None:
    brief.office(brief.person("Ann Quill"), "Representative", behind=behind)
    assert asked(brief) == []


@pytest.mark.parametrize("behind", [" (left)", " (D)", ", of late", ""])
def test_what_is_no_state_is_no_seat(brief: Brief, behind: str) -> None:
    brief.office(brief.person("Ann Quill"), "Representative", behind=behind)
    assert asked(brief) == []


@pytest.mark.parametrize(
    ("title", "front"),
    [
        ("spokesman for Holt", "Whose spokesman was Ann Quill in June 2023?"),
        ("Holt’s biographer", "Whose biographer was Ann Quill in June 2023?"),
        ("senior adviser of outgoing US President Lars Holt", "Whose adviser was Ann Quill in June 2023?"),
        ("technology aide to Lars Holt", "Whose technology aide was Ann Quill in June 2023?"),
    ],
)
def test_who_serves_one_person_is_asked_whose(brief: Brief, title: str, front: str) -> None:
    brief.person("Lars Holt")
    brief.office(brief.person("Ann Quill", salience=0.1), title)
    assert asked(brief) == [(front, "Lars Holt")]


def test_of_two_bearers_of_a_name_nobody_knows_whose(brief: Brief) -> None:
    brief.person("Lars Holt")
    brief.person("Berit Holt")
    brief.office(brief.person("Ann Quill", salience=0.1), "spokesman for Holt")
    assert asked(brief) == []


def test_a_post_known_to_be_over_is_not_asked_as_held(brief: Brief) -> None:
    brief.person("Lars Holt")
    quill = brief.person("Ann Quill", salience=0.1)
    brief.office(quill, "aide to Holt")
    brief.office(quill, "technology aide to Lars Holt", None, former=True)
    assert not any(front.startswith("Whose") for front, _ in asked(brief))


@pytest.mark.parametrize(
    ("title", "front", "back"),
    [
        ("partner at law firm Vale Marsh", "At which law firm was Ann Quill a partner in June 2023?", "Vale Marsh"),
        (
            "Vale Networks engineer",
            "For which organisation did Ann Quill work as an engineer in June 2023?",
            "Vale Networks",
        ),
    ],
)
def test_an_employer_is_asked(brief: Brief, title: str, front: str, back: str) -> None:
    brief.actor("Vale Networks", ActorKind.ORGANISATION)
    brief.office(brief.person("Ann Quill"), title)
    assert asked(brief) == [(front, back)]


@pytest.mark.parametrize(
    "title",
    [
        "Vale Networks host",
        "Vale Networks candidate",
        "Vale Networks general",
        "Miami lawyer",
        "High Court judge",
        "judge of the Norvian High Court",
        "Vale Networks attorney",
        "Norvian engineer",
    ],
)
def test_a_trade_a_town_or_a_court_of_every_state_is_not_asked(brief: Brief, title: str) -> None:
    brief.actor("Vale Networks", ActorKind.ORGANISATION)
    brief.office(brief.person("Ann Quill"), title)
    assert asked(brief) == []


def test_where_an_expert_is_based_is_asked(brief: Brief) -> None:
    brief.office(brief.person("Ann Quill"), "Shanghai-based scholar of law")
    assert asked(brief) == [("In which city was Ann Quill based as a scholar of law in June 2023?", "Shanghai")]


def test_a_third_post_is_asked_if_others_hold_it_too(brief: Brief) -> None:
    quill = brief.person("Ann Quill", side="Norway")
    brief.office(quill, "foreign minister")
    brief.office(quill, "director of the Harbour Bank", "2022-05")
    brief.office(quill, "member of the Board of Vale Networks")
    assert len(asked(brief)) == 3
    brief.office(quill, "president of the Reef Club")
    assert len(asked(brief)) == 3


def test_of_two_offices_of_one_month_the_one_told_first_is_asked(brief: Brief) -> None:
    quill = brief.person("Ann Quill", side="Norway")
    for title in ("foreign minister", "director of the Harbour Bank"):
        brief.office(quill, title)
    assert asked(brief) == [("Who was the Norwegian foreign minister in June 2023?", "Ann Quill")]


def test_a_body_named_for_short_is_named_in_full(brief: Brief) -> None:
    brief.event("The Norvian Commission met.", None, brief.actor("Norvian Commission", ActorKind.ORGANISATION))
    brief.office(brief.person("Ann Quill"), "Commission President")
    assert asked(brief) == [("Who was the Norvian Commission President in June 2023?", "Ann Quill")]


def test_of_two_bodies_with_one_word_nobody_knows_which(brief: Brief) -> None:
    for body in ("Norvian Commission", "Sundland Commission"):
        brief.event(f"The {body} met.", None, brief.actor(body, ActorKind.ORGANISATION))
    brief.office(brief.person("Ann Quill"), "Commission President")
    assert asked(brief) == []


def test_an_owner_in_a_title_is_told_in_full(brief: Brief) -> None:
    brief.person("Lars Holt")
    brief.office(brief.person("Ann Quill", salience=0.1), "chairman of Holt's presidential campaign")
    assert asked(brief)[-1] == (
        "Who was the chairman of Lars Holt's presidential campaign in June 2023?",
        "Ann Quill",
    )


def test_of_an_owner_whom_two_may_be_nothing_is_asked(brief: Brief) -> None:
    brief.person("Lars Holt")
    brief.person("Berit Holt")
    brief.office(brief.person("Ann Quill", salience=0.1), "chairman of Holt's presidential campaign")
    assert asked(brief) == []


def test_a_lawyer_has_many_clients_and_is_not_asked_whose_he_is(brief: Brief) -> None:
    brief.person("Bo Holt", salience=5.0)
    brief.office(brief.person("Ann Quill"), "Holt’s lawyer")
    assert asked(brief) == []


def test_whose_adviser_somebody_is_is_told_in_the_fuller_words_of_another_article(brief: Brief) -> None:
    brief.person("Lars Holt", aliases=("Lars",))
    quill = brief.person("Ann Quill")
    brief.office(quill, "national security adviser")
    brief.office(quill, "Lars’s security adviser")
    assert ("Who was Lars Holt’s national security adviser in June 2023?", "Ann Quill") in asked(brief)
