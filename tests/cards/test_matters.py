"""A front that names nothing its article is about is told it (rubric B1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.coverage import matters
from briefing_app.model.cards import CardKind
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief

UNDER = " (headline: Outrage, but few options on the table)"
WORDS = "The present course, however harsh, is simply not working"


def told(brief: Brief, front: str, back: str = "Ann Lund") -> str:
    brief.mentioning = True
    brief.actor("Norway", ActorKind.COUNTRY, aliases=("Norwegian",))
    brief.actor("Chile", ActorKind.COUNTRY)
    lund = brief.person("Ann Lund")
    brief.tells("Norway tested a ship. Norway was told to stop. Chile asked Norway to wait, and Norway refused.")
    brief.quote(WORDS, lund, printed="“{}” Ann Lund said.")
    evidence = brief.dossier().quotes[0].evidence
    [card] = matters.told(brief.desk(), [brief.card(front, back, kind=CardKind.QUOTE, evidence=evidence)])
    return card.front


def test_a_front_that_names_nothing_of_it_says_what_its_article_is_on(brief: Brief) -> None:
    found = told(brief, f"Who said, as quoted in June 2023{UNDER}: “{WORDS}”?")
    assert found == f"Who said, as quoted in June 2023 in an article on Norway{UNDER}: “{WORDS}”?"


def test_behind_the_day_it_was_said_it_is_quoted_in_the_article(brief: Brief) -> None:
    found = told(brief, f"Who said, on 3 June 2023, at a rally: “{WORDS}”?")
    assert found == f"Who said, on 3 June 2023, at a rally, as quoted in an article on Norway: “{WORDS}”?"


@pytest.mark.parametrize(
    "front",
    [
        f"Who said, as quoted in June 2023, in a Norwegian paper: “{WORDS}”?",
        f"Who said, as quoted in June 2023, in Oslo: “{WORDS}”?",
        f"Who said, as quoted in June 2023 (headline: What Peru did to its ships): “{WORDS}”?",
    ],
    ids=["its-people", "its-capital", "headline-names-a-state"],
)
def test_a_front_that_names_its_matter_stays_as_it_is(brief: Brief, front: str) -> None:
    assert told(brief, front) == front


def test_the_answer_is_not_told_as_the_matter(brief: Brief) -> None:
    front = f"Which country said, as quoted in June 2023: “{WORDS}”?"
    assert told(brief, front, back="Norway") == front


def test_two_of_whom_an_article_tells_alike_are_both_named(brief: Brief) -> None:
    brief.tells("Chile waited. Chile hoped. Chile wrote.")
    found = told(brief, f"Who said, as quoted in June 2023{UNDER}: “{WORDS}”?")
    assert " in an article on Norway and Chile (" in found or " in an article on Chile and Norway (" in found


def test_a_name_that_brings_its_article_gets_no_other(brief: Brief) -> None:
    brief.actor("The Salt Company", ActorKind.ORGANISATION)
    brief.tells(" ".join(["The Salt Company waited."] * 9))
    assert " in an article on The Salt Company (" in told(
        brief, f"Who said, as quoted in June 2023{UNDER}: “{WORDS}”?"
    )
