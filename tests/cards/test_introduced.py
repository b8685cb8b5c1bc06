"""How a speaker is brought in where the words are asked (rubric B1, H4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.actors import people
from briefing_app.cards.actors.introduced import Introductions

if TYPE_CHECKING:
    from tests.cards.conftest import Brief

WORDS = "Norway must talk to Chad"


def told(brief: Brief, title: str, side: str | None = None, *, former: bool = False) -> str:
    ann = brief.person("Ann Vale", side)
    brief.office(ann, title, former=former)
    brief.quote(WORDS, ann)
    desk = brief.desk()
    return Introductions(desk, people.cards(desk)).of(desk.dossier.quotes[0], desk.actors[ann])


def test_the_office_that_another_card_asks_is_left_to_it(brief: Brief) -> None:
    assert told(brief, "Norwegian foreign minister", "Norway") == "Ann Vale"
    assert list(people.cards(brief.desk()))


@pytest.mark.parametrize("title", ["wife of Bo Okafor", "friend"])
def test_who_belongs_to_a_person_is_not_of_a_body(brief: Brief, title: str) -> None:
    brief.person("Bo Okafor")
    assert " of " not in told(brief, title)


def test_what_was_held_before_is_not_told(brief: Brief) -> None:
    assert told(brief, "fellow at the Brook Institute", former=True) == "Ann Vale"


def described(brief: Brief, printed: str, name: str = "Ann Vale") -> str | None:
    ann = brief.person(name, salience=0.0)
    brief.quote(WORDS, ann, printed=printed)
    desk = brief.desk()
    return Introductions(desk, ()).described(desk.dossier.quotes[0], desk.actors[ann])


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("“{},” said Ann Vale, a fellow at the Brook Institute who ran the port.", "fellow at the Brook Institute"),
        ("“{},” said Ann Vale, a former envoy to Chad.", "former envoy to Chad"),
        ("“{},” said Ann Vale, a mother of three.", None),
        ("“{},” said Ann Vale, a director of the group.", None),
        ("“{},” said Ann Vale on Friday.", None),
    ],
)
def test_somebody_without_an_office_is_whom_the_report_describes(
    brief: Brief, printed: str, told: str | None
) -> None:
    assert described(brief, printed) == told


def test_a_stranger_is_known_whom_the_headline_names(brief: Brief) -> None:
    brief.title = "Vale: Norway must talk to Chad at once"
    brief.person("Bo Okafor", salience=1.0)
    assert described(brief, "“{},” said Ann Vale on Friday.") is None
    desk = brief.desk()
    assert Introductions(desk, ()).tells_who(desk.dossier.quotes[0], desk.actors["person/ann-vale"])


def test_a_stranger_of_whom_nothing_is_told_is_not_known(brief: Brief) -> None:
    brief.person("Bo Okafor", salience=1.0)
    described(brief, "“{},” said Ann Vale on Friday.")
    desk = brief.desk()
    assert not Introductions(desk, ()).tells_who(desk.dossier.quotes[0], desk.actors["person/ann-vale"])
