"""Where a plain sentence is joined."""

from __future__ import annotations

import pytest

from briefing_app.cards.words import clauses, joints
from briefing_app.model.facts import Actor, ActorKind, Event, Status
from briefing_app.model.when import When


def body(name: str, *aliases: str) -> Actor:
    return Actor(f"organisation/{name}", name, ActorKind.ORGANISATION, aliases)


@pytest.mark.parametrize(
    ("told", "subject", "verb"),
    [
        ("Norwegian ground troops left the valley", "Norwegian ground troops", "left"),
        ("a truce between Oslo and the Norwegian armed group came into force", None, "came"),
        ("hundreds of rigged radios exploded", "hundreds of rigged radios", "exploded"),
        ("at least 3,120 people were killed in the flood", "at least 3,120 people", "were"),
        ("about 4,000 soldiers of the Norwegian army were sent south", None, "were"),
        ("the Sea Lynx 5, a survey vessel full of antennae, reached Bergen", "the Sea Lynx 5", "reached"),
    ],
)
def test_the_verb_is_not_what_only_describes_a_noun(told: str, subject: str | None, verb: str) -> None:
    found = joints.taken_apart(told, ())

    assert found
    assert found.verb == verb
    assert subject in (None, found.subject)


def test_a_firm_whose_name_ends_in_s_owns_nothing() -> None:
    found = joints.taken_apart("Lindqvist's cut Norway's rating to B2", (body("Lindqvist's"),))

    assert found
    assert (found.subject, found.verb) == ("Lindqvist's", "cut")


def test_a_small_word_that_once_stood_for_a_body_is_no_name_of_it() -> None:
    found = joints.taken_apart("Norway's central bank lifted its forecast", (body("Alder Bank", "bank"),))

    assert found
    assert found.doer is None


def test_a_part_of_a_day_goes_with_the_day() -> None:
    event = Event(
        "event/x", "On the morning of 17 June 2024, Bo Lund left Oslo.", When("2024-06-17"), Status.HAPPENED, (), ()
    )

    assert clauses.statement(event, ()) == "Bo Lund left Oslo"
