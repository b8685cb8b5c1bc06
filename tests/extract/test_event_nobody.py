"""Words that stand for nobody named before, and days that are no time."""

from __future__ import annotations

import pytest

from briefing_app.extract.reader import read
from briefing_app.model.text import Article
from briefing_app.model.when import When


def told(text: str) -> list[tuple[str, str | None]]:
    """What happened, and when."""
    found = read(Article("test", text, published=When("2021-05-12"))).events
    return [(event.what, event.when.edtf if event.when else None) for event in found]


def test_what_it_was_decided_to_do_was_not_done_to_the_body_before() -> None:
    text = "The Norwegian Parliament passed the Harbour Bill on 4 July 1947. It was decided to set up two ports."
    assert not any("Parliament was decided" in what for what, _ in told(text))


def test_they_are_those_a_body_tells_of_and_not_the_body() -> None:
    text = "Hansa Bank says more than 80 lorries have crossed into Norway. They were accompanied by Danish police."
    assert not any("Hansa Bank" in what and "accompanied" in what for what, _ in told(text))


def test_they_may_be_a_body_that_tells_of_nobody_else() -> None:
    text = "Hansa Bank closed its Oslo branch on Monday. They sacked Kari Lund on Tuesday."
    assert any("Hansa Bank sacked Kari Lund" in what for what, _ in told(text))


@pytest.mark.parametrize(
    "text",
    [
        "Kari Lund chose May 15 as the date of the Norwegian vote.",
        "Kari Lund said May 15 was chosen as the day of the Norwegian vote.",
    ],
)
def test_a_day_that_is_chosen_is_not_when_it_was_chosen(text: str) -> None:
    assert all(when is None or not when.endswith("-05-15") for what, when in told(text) if "chose" in what)


def test_a_day_before_what_somebody_was_made_is_when() -> None:
    text = "Kari Lund was named May 3 as head of Hansa Bank."
    assert any(when == "2021-05-03" for _, when in told(text))


def test_a_day_that_is_chosen_stands_behind_its_verb_without_a_preposition() -> None:
    assert not any(
        "chose on" in what for what, _ in told("Kari Lund chose May 15 as the date of the Norwegian vote.")
    )
