from __future__ import annotations

import pytest

from briefing_app.model.when import When
from briefing_app.reading import markup
from briefing_app.reading.given import Given

PAGE = """---
title: "River treaty agreed: what now?"
publisher: The Harbour Courier
date: 2024-03-12T09:30:00Z
author: Jane Roe
tags:
  - rivers
url: https://example.org/river
---

# River treaty *agreed*

The ministers [agreed](https://example.org/x) on
Tuesday.

> “It was time,” she said.

- one &amp; two
- three

<script>alert(1)</script>
"""


def test_front_matter_says_title_outlet_date_author_and_address() -> None:
    assert markup.read(PAGE.encode()).given == Given(
        "River treaty agreed: what now?",
        "The Harbour Courier",
        "Jane Roe",
        When("2024-03-12"),
        "https://example.org/river",
    )


def test_the_text_has_blocks_apart_items_as_lines_and_only_the_words_of_links() -> None:
    assert markup.read(PAGE.encode()).text == (
        "River treaty agreed\n\nThe ministers agreed on Tuesday.\n\n> “It was time,” she said.\n\none & two\nthree"
    )


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2024-03-12", "2024-03-12"),
        ("12 March 2024", "2024-03-12"),
        ("Mar 12, 2024", "2024-03-12"),
        ("2024-03", "2024-03"),
    ],
)
def test_dates_in_front_matter_are_read_in_usual_forms(written: str, date: str) -> None:
    assert markup.read(f"---\ndate: {written}\n---\nText".encode()).given.published == When(date)


def test_a_date_that_is_none_is_no_date() -> None:
    assert markup.read(b"---\ndate: soon\n---\nText").given.published is None


def test_without_front_matter_a_rule_at_the_top_is_only_a_rule() -> None:
    page = markup.read(b"---\n\nFirst paragraph.\n\nSecond.")
    assert (page.text, page.given) == ("First paragraph.\n\nSecond.", Given())


@pytest.mark.parametrize(
    "source",
    [
        "[" * 100_000,
        "![" * 50_000,
        ">" * 5_000,
        "#\n" * 200_000,
        "- " * 50_000,
        "a\n\n" * 300_000,
        "([\n\n" * 250_000,
    ],
)
def test_hostile_markdown_comes_to_an_end(source: str) -> None:
    assert isinstance(markup.plain(source), str)


def test_without_front_matter_the_first_heading_is_the_title() -> None:
    assert markup.read(b"# Treaty *signed* in Lisbon\n\nPortugal signed.").given.title == "Treaty signed in Lisbon"


def test_a_heading_further_down_is_no_title() -> None:
    assert markup.read(b"Portugal signed.\n\n# What next\n").given.title is None


def test_every_paragraph_of_a_block_quotation_is_set_off_and_what_follows_is_not() -> None:
    page = "She wrote:\n\n> One\n> goes on.\n>\n> Two.\n\nThe end."
    assert markup.plain(page) == "She wrote:\n\n> One goes on.\n\n> Two.\n\nThe end."


def test_a_text_that_is_quoted_whole_is_no_quotation() -> None:
    assert markup.plain("> One.\n>\n> Two.") == "One.\n\nTwo."
