"""Sizes, dates and bearers of 'he' in printed sentences, and the headline under which a bare one is asked."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.coverage import details
from briefing_app.cards.sentences import moments
from briefing_app.cards.sentences.carried import Carried
from briefing_app.cards.words import sized
from briefing_app.model.facts import Actor, ActorKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief

_REPORTED = date(2023, 6, 20)
_ADA, _BO = (Actor(f"person/{name}", name, ActorKind.PERSON) for name in ("Ada Quill", "Bo Roy"))


@pytest.mark.parametrize(
    ("told", "asked", "answer"),
    [
        ("Norway’s 108 million dollar debt was sold", "Norway’s debt of how much was sold", "108 million dollars"),
        ("Oslo paid a 5-year loan back", None, None),
        ("Oslo won an eight-day pause in talks", "Oslo won a pause of how many days in talks", "Eight"),
        ("its $5 million new bridge sank", None, None),
        ("Oslo took a $5 million loan", "Oslo took a loan of how much", "$5 million"),
        ("Oslo sought a 43 percent tariff on eels", "Oslo sought a tariff of what percentage on eels", "43 percent"),
        ("the 7 million crown loan package shows that Oslo waits", None, None),
    ],
)
def test_a_size_before_a_thing_is_asked_behind_it(told: str, asked: str | None, answer: str | None) -> None:
    found = [(gap.filled(told), gap.answer) for gap in sized.gaps(told, 0)]
    assert found == ([(asked, answer)] if asked else [])


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("Norway has fished there since 1982", "Norway has fished there since which year"),
        (
            "Norway closed a port in May 2021 after a storm",
            "Norway closed a port in which month of 2021 after a storm",
        ),
        ("Norway would vote on 3 July 2023 in Oslo", "Norway would vote on what date in Oslo"),
    ],
)
def test_a_date_is_asked_where_it_stands(told: str, asked: str) -> None:
    assert [gap.filled(told) for gap in moments.gaps(told, _REPORTED)] == [asked]


@pytest.mark.parametrize(
    "told",
    [
        "Norway closed a port in 2022",
        "Norway closed a port in June 2023",
        "catches fell from 12 in 1982 to 9 in 1986",
        "since Ada Quill died in 1976 the port had grown",
        "the budget for 1990/91 fell",
    ],
    ids=["guessed", "of-the-report", "two", "in-a-clause", "no-date"],
)
def test_a_date_that_tells_little_is_not(told: str) -> None:
    assert list(moments.gaps(told, _REPORTED)) == []


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            ("Ada Quill, head of a union, said fees were low.", "She said Oslo must pay."),
            "Ada Quill said Oslo must pay.",
        ),
        (("Minister Bo Roy has sold a port.", "He also closed a dock."), "Bo Roy also closed a dock."),
        (("Bo Roy has sold a port.", "Fees fell by half, he said."), "Fees fell by half, Bo Roy said."),
        (("“It is late,” said Bo Roy.", "“Very,” he added.", "He left Oslo."), "Bo Roy left Oslo."),
    ],
)
def test_he_goes_on_with_the_one_who_spoke_or_did(lines: tuple[str, ...], told: str) -> None:
    carried = Carried([_ADA, _BO])
    assert [carried.named(line) for line in lines][-1] == told


@pytest.mark.parametrize(
    "lines",
    [
        ("Ada Quill met Bo Roy in Oslo.", "He said nothing."),
        ("Critics of Bo Roy met in Oslo.", "He said nothing."),
        ("Bo Roy has sold a port.", "A spokesman was glad.", "He said it was late."),
        ("Ada Quill sold a port.", "He said nothing."),
        ("Ports were sold.", "He said nothing."),
        ("Bo Roy has sold a port.", "Ada Quill waits, he said."),
    ],
    ids=["two", "not-of-him", "somebody-else", "sex", "nobody", "another-beside-him"],
)
def test_he_stays_where_another_may_be_meant(lines: tuple[str, ...]) -> None:
    carried = Carried([_ADA, _BO])
    assert [carried.named(line) for line in lines][-1] == lines[-1]


def test_a_question_that_names_no_country_is_asked_under_the_headline(brief: Brief) -> None:
    brief.title = "Norway sells four ports to Malta"
    brief.actor("Harbour Union", ActorKind.ORGANISATION)
    for line in (
        "Ministers in Oslo sold ports.",
        "They met.",
        "The Harbour Union had asked 40 lawyers to stop the sale of quays.",
    ):
        brief.tells(line)
    (card,) = (card for card in details.cards(brief.desk(), ()) if card.back == "40")
    assert card.front.startswith(
        "As reported in June 2023 (headline: Norway sells four ports to Malta), how many lawyers had"
    )


def test_a_headline_explains_the_noun_that_it_names(brief: Brief) -> None:
    brief.title = "Norwegian seamen threaten a longer strike"
    for line in (
        "Seamen in Oslo met.",
        "They spoke.",
        "The strike has closed 40 ports on the coast of Norway.",
    ):
        brief.tells(line)
    (card,) = (card for card in details.cards(brief.desk(), ()) if card.back == "40")
    assert "(headline: Norwegian seamen threaten a longer strike), how many ports had the strike closed" in card.front


def test_a_figure_that_is_told_again_is_asked_once(brief: Brief) -> None:
    again = "The gap of Norway in trade with Malta would remain at 187 million crowns."
    made = brief.details("Norway’s gap in trade with Malta was 187 million crowns.", "They met.", again)
    assert [back for _, back in made] == ["187 million"]


@pytest.mark.parametrize(
    "printed",
    [
        "A field of maize west of Windy Quill near the Alder Dam in Norway was flooded by heavy rain.",
        "Campaigning against Bo Roy in 1982, he hardly spoke of the harbour of Oslo or the quotas for eel.",
    ],
    ids=["a-place", "he-of-another"],
)
def test_what_only_seems_a_person_or_his_is_not_asked(brief: Brief, printed: str) -> None:
    brief.person("Windy Quill")
    brief.person("Bo Roy")
    assert [back for front, back in brief.details(printed) if "whom" in front or "which year" in front] == []


def test_a_scale_that_both_figures_have_gives_nothing_away(brief: Brief) -> None:
    made = brief.details("Norway’s gap in trade with Malta was 187 million crowns, down from 211 million in 2021.")
    assert [back for _, back in made][:1] == ["187 million crowns"]


def test_a_cause_goes_where_it_leans_on_the_article(brief: Brief) -> None:
    printed = "Norwegian judges closed 12 tracts off Malta because of the verdict."
    (front, back), *_ = brief.details(printed)
    assert (front, back) == (
        "how many tracts off Malta did Norwegian judges close?",
        "12",
    )


def test_a_surname_of_two_opens_no_question(brief: Brief) -> None:
    brief.person("Ada Quill", "Norway")
    brief.person("Bo Quill", "Norway")
    assert brief.details("Quill has opened 12 offices of the Harbour Union on the coast of Norway.") == []
