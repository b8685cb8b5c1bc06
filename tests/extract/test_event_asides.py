"""What dashes set off is told by the way: it dates nothing outside, and is no part of the sentence around it."""

from __future__ import annotations

import pytest

from briefing_app.extract.reader import read
from briefing_app.model.text import Article
from briefing_app.model.when import When

ASKED = 0.5  # confidence of an event whose sentence is printed


def told(text: str) -> list[tuple[str, str | None]]:
    """The events of a text, each with its date."""
    found = read(Article("test", text, published=When("2021-05-12"))).events
    return [(event.what, event.when.edtf if event.when else None) for event in found]


@pytest.mark.parametrize("dash", ["—", " – ", " - "])
def test_a_date_between_dashes_is_not_that_of_the_verb_around_them(dash: str) -> None:
    text = f"Denmark closed the Mori bridge{dash}named after the man who drew it in 1974{dash}to all lorries."
    assert all(when != "1974" for what, when in told(text) if "closed" in what)


def test_what_stands_between_dashes_goes_with_them() -> None:
    text = "Ann Lee flew to Oslo on May 9th—Harvest day, as it happened, and Flag Day in Norway—for a dinner."
    assert [what for what, _ in told(text)] == ["Ann Lee flew to Oslo on 9 May 2021 for a dinner."]


def test_the_object_of_a_relative_clause_is_told_behind_its_verb() -> None:
    text = (
        "Norway noted little progress in carrying out the Bergen Compact that President Ann Lee had accepted in Oslo."
    )
    assert "President Ann Lee accepted the Bergen Compact in Oslo." in [what for what, _ in told(text)]


def test_a_relative_clause_without_its_object_is_not_asked() -> None:
    text = "Norway praised the plan that President Ann Lee had signed in Oslo on May 6."
    found = read(Article("test", text, published=When("2021-05-12"))).events
    assert all(
        event.confidence < ASKED for event in found if event.what == "President Ann Lee signed in Oslo on 6 May 2021."
    )


def test_a_night_is_told_by_its_day() -> None:
    text = "Overnight into Thursday, Danish police searched the port of Oslo."
    assert [what for what, _ in told(text)] == ["On 6 May 2021, Danish police searched the port of Oslo."]
