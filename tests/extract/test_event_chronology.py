"""What an entry of a chronology tells has the date above it: its events, its words and its offices."""

from __future__ import annotations

import pytest

from briefing_app.extract.reader import read
from briefing_app.model.facts import Event, Extraction, Status
from briefing_app.model.text import Article
from briefing_app.model.when import When

PUBLISHED = When("2024-06-21")
BEFORE = "3 May 2021\n\nA port opens.\n\nIt is big.\n\nIt is deep.\n\n4 May 2021\n\nThe port shuts.\n\n"


def facts(entry: str, heading: str = "11 July 2023") -> Extraction:
    """What is found in a chronology whose last entry is given."""
    text = f"{BEFORE}{heading}\n\n{entry}"
    return read(Article("test", text, published=PUBLISHED))


def event(entry: str, words: str, heading: str = "11 July 2023") -> Event:
    """The event of the entry whose sentence holds some words."""
    text = f"{BEFORE}{heading}\n\n{entry}"
    (found,) = (one for one in facts(entry, heading).events if words in one.evidence[0].span.of(text))
    return found


def date_of(entry: str, words: str, heading: str = "11 July 2023") -> str | None:
    when = event(entry, words, heading).when
    return when.edtf if when else None


@pytest.mark.parametrize(
    ("heading", "edtf"),
    [("11 July 2023", "2023-07-11"), ("July 11 – 14, 2023", "2023-07-11/2023-07-14"), ("July 2023", "2023-07")],
)
@pytest.mark.parametrize("tells", ["sends", "sent"])
def test_a_main_clause_has_the_date_above_it(heading: str, edtf: str, tells: str) -> None:
    assert date_of(f"Kari Lund {tells} Tom Berg a letter.", "letter", heading) == edtf


def test_the_date_words_are_those_of_the_heading() -> None:
    assert event("Kari Lund sends Tom Berg a letter.", "letter").when_words == "11 July 2023"


def test_the_historical_present_tells_what_happened() -> None:
    assert event("Kari Lund sends Tom Berg a letter.", "letter").status is Status.HAPPENED


def test_the_historical_present_is_told_as_past() -> None:
    assert (
        event("Kari Lund is arrested in Oslo.", "arrested").what == "Kari Lund was arrested in Oslo on 11 July 2023."
    )


def test_a_later_sentence_of_the_entry_has_its_date_too() -> None:
    assert date_of("Kari Lund resigns. The parliament elects Tom Berg.", "elects") == "2023-07-11"


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Kari Lund had met Tom Berg in Oslo.", "met"),
        ("Kari Lund met Tom Berg in Oslo.", "met"),
    ],
    ids=["pluperfect", "past-in-a-present-entry"],
)
def test_background_has_not_the_date_above_it(sentence: str, words: str) -> None:
    assert date_of(f"Norway closes its port. {sentence}", words) is None


def test_what_came_later_has_not_the_date_above_it() -> None:
    assert date_of("Norway closed its port. Kari Lund later expelled Tom Berg.", "expelled") is None


def test_a_sentence_with_its_own_date_keeps_it() -> None:
    assert date_of("Norway closes its port. Kari Lund resigns on Thursday.", "resigns") == "2023-07-13"


def test_behind_a_later_day_nothing_has_the_date_above_it() -> None:
    entry = "Norway closes its port.\n\nTwo days later Tom Berg resigns.\n\nKari Lund expels Tom Berg."
    assert date_of(entry, "expels") is None


def test_what_stands_behind_the_chronology_has_no_date_of_it() -> None:
    assert date_of("Norway closes its port.\n\nWhat is next\n\nKari Lund expelled Tom Berg.", "expelled") is None


def said_on(entry: str, heading: str = "11 July 2023") -> str | None:
    (quote,) = facts(entry, heading).quotes
    return quote.said_on.edtf if quote.said_on else None


def test_words_of_an_entry_of_a_day_are_said_on_it() -> None:
    assert said_on("“We shall shut the port for good,” Kari Lund tells the parliament.") == "2023-07-11"


def test_words_of_an_entry_of_a_month_are_said_on_no_day() -> None:
    assert said_on("“We shall shut the port for good,” Kari Lund tells the parliament.", "July 2023") is None


def test_words_told_in_another_tense_are_not_of_the_entry() -> None:
    entry = "Norway closes its port. “We had to shut the port for good,” Kari Lund told this paper."
    assert said_on(entry) is None


def office(entry: str, heading: str = "11 July 2023") -> tuple[str | None, bool]:
    """When Kari Lund's one office was held, and whether it was past."""
    (found,) = next(actor for actor in facts(entry, heading).actors if actor.name == "Kari Lund").offices
    return found.at.edtf if found.at else None, found.former


def test_an_office_named_in_an_entry_was_held_then() -> None:
    assert office("Foreign Minister Kari Lund signs a treaty with Sweden.") == ("2023-07-11", False)


def test_an_office_named_in_an_entry_of_the_last_weeks_is_held_at_print() -> None:
    assert office("Foreign Minister Kari Lund signs a treaty with Sweden.", "11 June 2024") == ("2024-06-21", False)


def test_a_plural_that_looks_like_an_infinitive_tells_an_event() -> None:
    entry = "Norway’s Energy Minister Kari Lund and her counterpart, Jon Arnason, sign the Seyd Pact in Bergen."
    assert date_of(entry, "Pact") == "2023-07-11"


def test_a_form_that_is_present_and_past_is_of_the_entry() -> None:
    assert date_of("Kari Lund resigns. Two missiles hit the port of Bergen.", "missiles") == "2023-07-11"


def test_the_date_at_the_head_of_its_line_is_told_in_its_place() -> None:
    text = "\n".join(f"- {day} April 2021 - Norway shuts the port of Bergen." for day in (3, 4, 5))
    first = read(Article("test", text, published=PUBLISHED)).events[0]
    assert first.what == "Norway shut the port of Bergen on 3 April 2021."
