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


def test_days_above_what_happened_are_the_articles() -> None:
    told = ("Norway opened the port of Lund.", "Norway shut it again.", "A bridge fell, and Lund sent help.")
    lines = [line for pair in zip(("22 April", "24 April", "27 April"), told, strict=True) for line in pair]
    assert marked(*lines) == set()


def test_the_date_of_the_page_is_no_day_of_it() -> None:
    text = "\n\n".join((TITLE, "By Ann Lee", "21 June 2024", LEAD, "3 May", LEAD[4:], "4 May", LEAD[8:]))
    found = {piece.span.of(text) for piece in furniture.find(text, TITLE)}
    assert "21 June 2024" in found


def test_the_days_of_other_stories_are_not_the_articles() -> None:
    lines = ("Related stories", "Port burns", "3 May 2023", "Port sold", "2 May 2023", "Port built", "1 May 2023")
    assert {"3 May 2023", "2 May 2023", "1 May 2023"} <= marked(*lines)
