"""Offices that the print gives somebody who may not hold them, or of a body that it does not name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.actors import unheld
from briefing_app.model.text import Evidence, Span

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


def is_doubtful(brief: Brief, printed: str, told: str, front: str) -> bool:
    """Whether a card on Ann Lund's office is, resting on `told` of what is printed."""
    brief.person("Max Roy", "Norway", salience=1.0)
    lund = brief.person("Ann Lund", salience=0.2)
    brief.tells(printed)
    desk = brief.desk()
    (article,) = desk.articles.values()
    at = article.text.index(told)
    card = brief.card(front, "Ann Lund", evidence=(Evidence(article.key, Span(at, at + len(told))),))
    return unheld.is_doubtful(replace(card, actors=(lund,)), desk)


@pytest.mark.parametrize(
    ("later", "doubtful"),
    [("She takes over on 1 September.", True), ("She spoke for an hour.", False)],
)
def test_who_was_elected_and_takes_over_later_does_not_hold_the_office(
    brief: Brief, later: str, *, doubtful: bool
) -> None:
    told = "Ann Lund, 60, was elected the ninth president of the Bank of Malta"
    front = "Who was the ninth president of the Bank of Malta in June 2023?"
    assert is_doubtful(brief, f"{told}. {later}", told, front) is doubtful


@pytest.mark.parametrize(
    ("front", "doubtful"),
    [
        ("Who was the mission chief for Egypt in June 2023?", True),
        ("Who was the Reef Fund mission chief for Egypt in June 2023?", False),
    ],
)
def test_an_office_of_the_fund_is_of_a_fund_that_is_named(brief: Brief, front: str, *, doubtful: bool) -> None:
    told = "Ann Lund, the fund’s mission chief for Egypt"
    assert is_doubtful(brief, f"{told}, sat at the table.", told, front) is doubtful


@pytest.mark.parametrize(
    ("front", "doubtful"),
    [
        ("Who was the Norwegian Harvest leader in June 2023?", True),
        ("Who was the leader of Harvest in June 2023?", False),
    ],
)
def test_a_leader_of_a_party_told_in_passing_is_one_of_many(brief: Brief, front: str, *, doubtful: bool) -> None:
    told = "Harvest leader Ann Lund"
    assert is_doubtful(brief, f"The board heard {told} on cod.", told, front) is doubtful


@pytest.mark.parametrize(
    ("front", "doubtful"),
    [
        ("Who was the President of Congo in June 2023?", True),  # of which of the two
        ("Who was Congo’s foreign minister in June 2023?", True),
        ("Who was the President of the Democratic Republic of the Congo in June 2023?", False),
        ("Who was the Speaker of the Legislative Assembly in June 2023?", True),  # of which land
        ("Who was the speaker of the House of Representatives in June 2023?", True),
        ("Who was the Speaker of the East African Legislative Assembly in June 2023?", False),
        ("Who was the commander of the East African fleet and something of a hero in June 2023?", True),
        ("Who was the suspended prime minister of East Africa in June 2023?", True),
        ("Who was the head of Reef Fund’s delegation in June 2023?", True),  # to what
    ],
)
def test_an_office_of_two_states_of_none_or_at_talks_is_not_asked(
    brief: Brief, front: str, *, doubtful: bool
) -> None:
    told = "President Ann Lund"
    line = f"The Luanda talks of the Democratic Republic of the Congo and of East African states heard {told}."
    assert is_doubtful(brief, line, told, front) is doubtful


@pytest.mark.parametrize(
    ("told", "front", "doubtful"),
    [
        ("the Centre’s president, Ann Lund", "Who was Centre’s president in June 2023?", True),
        ("the ABC’s president, Ann Lund", "Who was ABC’s president in June 2023?", False),
        ("Malta’s president, Ann Lund", "Who was Malta’s president in June 2023?", False),
    ],
)
def test_a_body_called_by_a_common_word_keeps_its_article(
    brief: Brief, told: str, front: str, *, doubtful: bool
) -> None:
    assert is_doubtful(brief, f"They and {told}, sat at the table.", told, front) is doubtful


@pytest.mark.parametrize(
    ("told", "front", "doubtful"),
    [
        ("Reform leader Max Roy", "Who was the Norwegian Reform leader in June 2023?", True),
        ("Norwegian Reform leader Max Roy", "Who was the Norwegian Reform leader in June 2023?", False),
        ("opposition leader Max Roy", "Who was the Norwegian opposition leader in June 2023?", False),
    ],
)
def test_the_leader_of_a_party_is_one_of_many_where_its_country_is_not_printed(
    brief: Brief, told: str, front: str, *, doubtful: bool
) -> None:
    roy = brief.person("Max Roy", salience=9.0)
    brief.tells(f"They and {told} sat at the table.")
    desk = brief.desk()
    (article,) = desk.articles.values()
    at = article.text.index(told)
    card = brief.card(front, "Max Roy", evidence=(Evidence(article.key, Span(at, at + len(told))),))
    assert unheld.is_doubtful(replace(card, actors=(roy,)), desk) is doubtful


@pytest.mark.parametrize(
    ("printed", "doubtful"),
    [
        ("Malta kept its ports. Its first prime minister, Ann Lund, later said so.", True),
        ("Malta kept its ports. Its first female prime minister, Ann Lund, said so.", False),
        ("Malta kept its ports. Its prime minister, Ann Lund, said so.", False),
    ],
)
def test_the_first_holder_of_an_office_is_not_that_of_today(brief: Brief, printed: str, *, doubtful: bool) -> None:
    front = "Who was the Prime Minister of Malta in June 2023?"
    assert is_doubtful(brief, printed, "prime minister, Ann Lund", front) is doubtful


@pytest.mark.parametrize(
    ("told", "doubtful"),
    [
        ("the mayor of Bergen, Ann Lund, was sentenced to seven years in prison.", True),
        ("the mayor of Bergen, Ann Lund, was praised for two years of work.", False),
    ],
)
def test_who_was_sentenced_may_hold_no_office_any_more(brief: Brief, told: str, *, doubtful: bool) -> None:
    front = "Who was the mayor of Bergen in June 2023?"
    assert is_doubtful(brief, f"In May, {told}", "mayor of Bergen, Ann Lund", front) is doubtful
