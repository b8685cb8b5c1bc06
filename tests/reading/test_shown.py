"""The lines a browser shows of a page, and the first paragraph that looking for its main text lost."""

from __future__ import annotations

from briefing_app.reading import shown

TITLE = "Ministers agree on river treaty"
LEAD = (
    "The ministers of Norland and Estmark agreed on Tuesday to share the water of the river after ten years of talks."
)
TEXT = (
    "“We have waited long for this,” said the water minister, Anna Berg, who has led the talks since the spring.",
    "The treaty must be ratified by both parliaments before it can enter into force, which is expected next year.",
)


def test_blocks_are_lines_and_what_stands_within_a_line_is_none() -> None:
    assert (
        shown.lines("<p>The <b>river</b> rises.</p><div>It <a href='#'>falls</a>.</div>")
        == "The river rises.\nIt falls."
    )


def test_what_is_hidden_is_not_shown() -> None:
    source = "<p>Shown.</p><p style='display: none'>Not.</p><p hidden>Nor.</p><script>var x</script>"
    assert shown.lines(source) == "Shown."


def test_a_lead_between_title_and_text_is_found() -> None:
    page = "\n".join(("Home", "World", TITLE, "By Jane Roe", "12 March 2024", LEAD, *TEXT))
    assert shown.missing_lead(page, "\n\n".join(TEXT), f"{TITLE} | The Ledger") == LEAD


def test_a_text_with_its_lead_lacks_none() -> None:
    page = "\n".join(("Home", TITLE, "By Jane Roe", LEAD, *TEXT))
    assert shown.missing_lead(page, "\n\n".join((LEAD, *TEXT)), TITLE) == ""


def test_a_caption_above_the_text_is_no_lead() -> None:
    caption = "The two ministers shake hands on the bridge at Harrow after the signing of the treaty. (Reuters)"
    page = "\n".join(("Home", TITLE, caption, "By Jane Roe", *TEXT))
    assert shown.missing_lead(page, "\n\n".join(TEXT), TITLE) == ""


def test_without_the_title_above_nothing_is_taken_for_a_lead() -> None:
    page = "\n".join(("Home", LEAD, *TEXT))
    assert shown.missing_lead(page, "\n\n".join(TEXT), TITLE) == ""
