"""Years on lines of their own: those of a chronology are the article's."""

from __future__ import annotations

from briefing_app.reading import furniture

TITLE = "How the port was lost"
LEAD = "The port of Lund has been built, sold, closed and bought again in ten years of quarrels over who pays."


def marked(*lines: str) -> set[str]:
    text = "\n\n".join((TITLE, LEAD, *lines))
    return {piece.span.of(text) for piece in furniture.find(text, TITLE)}


def test_years_in_order_above_what_happened_are_the_articles() -> None:
    lines = ("2014", "Norway opened the port of Lund to the ships of Iceland.", "2016", "Norway shut it again.")
    assert marked(*lines) == set()


def test_the_latest_may_come_first() -> None:
    lines = ("2016", "Norway shut the port of Lund to the ships of Iceland.", "2014", "Norway opened it.")
    assert marked(*lines) == set()


def test_one_number_is_that_of_a_page() -> None:
    assert "2014" in marked("2014", "Norway opened the port of Lund to the ships of Iceland.")
