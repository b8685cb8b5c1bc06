"""Whom counted plurals take up, and lists of names that take part as a whole."""

from __future__ import annotations

import pytest

from briefing_app.extract.reader import read
from briefing_app.model.text import Article
from briefing_app.model.when import When


def last_event(text: str) -> tuple[str, set[str]]:
    """What the last event of the text is, and who takes part in it."""
    found = read(Article("test", text, published=When("2021-05-12")))
    names = {actor.key: actor.name for actor in found.actors}
    event = found.events[-1]
    return event.what, {names[key] for key in event.actors}


STATES = "Niger, Mali and Chad left the pact on 4 January 2021.\n\n"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (STATES + "Kari Lund sued the three states on 6 May 2021.", {"Kari Lund", "Niger", "Mali", "Chad"}),
        (
            STATES + "Kari Lund sued the three departing countries on 6 May 2021.",
            {"Kari Lund", "Niger", "Mali", "Chad"},
        ),
        (STATES + "Kari Lund sued four states on 6 May 2021.", {"Kari Lund"}),
        (STATES + "Kari Lund sued three other states on 6 May 2021.", {"Kari Lund"}),
        (
            "Ann Lee, Tom Berg and Kenji Mori were seen in Oslo.\n\nThe three men resigned on 6 May 2021.",
            {"Ann Lee", "Tom Berg", "Kenji Mori"},
        ),
    ],
)
def test_a_counted_plural_takes_up_the_list_of_that_many(text: str, names: set[str]) -> None:
    assert last_event(text)[1] == names


def test_a_list_may_come_behind_its_number() -> None:
    text = (
        "Hansa Bank sued four South American states on 6 May 2021.\n\n"
        "It has lent to Chile, Peru, Brazil and Bolivia for years."
    )
    assert last_event(text)[1] == {"Hansa Bank", "Chile", "Peru", "Brazil", "Bolivia"}


def test_who_is_in_a_list_with_two_that_take_part_takes_part() -> None:
    assert last_event("Ann Lee, Tom Berg and Kenji Mori were arrested on 6 May 2021.")[1] == {
        "Ann Lee",
        "Tom Berg",
        "Kenji Mori",
    }


def test_several_are_printed_in_a_row() -> None:
    told, _ = last_event(STATES + "Kari Lund sued the three states on 6 May 2021.")
    assert told == "Kari Lund sued Niger, Mali and Chad on 6 May 2021."
