from __future__ import annotations

from contextlib import suppress

import pytest

from briefing_app.model.when import When
from briefing_app.reading import webpage
from briefing_app.reading.page import UnreadableError

PARAGRAPHS = (
    "The ministers of the two countries agreed on Tuesday to share the water of the river, ending a decade of talks.",
    "“We have waited long for this – very long,” said the water minister, Anna Berg. “Now the work begins.”",
    "The treaty must be ratified by both parliaments before it can enter into force, which is expected next year.",
)
PAGE = f"""<!-- saved from url=(0041)https://www.example.org/world/river-treaty -->
<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ministers agree on river treaty</title>
<meta property="og:site_name" content="The Harbour Courier"><meta name="author" content="Jane Roe">
<meta property="article:published_time" content="2024-03-12T09:00:00Z">
<script>var deep = "{"<div>" * 300}";</script></head>
<body><nav><ul><li>Home</li><li>World</li></ul></nav><article><h1>Ministers agree on river treaty</h1>
{"".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)}
<img src="data:image/png;base64,{"A" * 100_000}"></article>
<footer>© 2024 The Harbour Courier. All rights reserved.</footer></body></html>"""


def test_a_saved_page_gives_its_paragraphs_without_menu_and_footer() -> None:
    text = webpage.read(PAGE.encode()).text
    assert text is not None
    assert text.split("\n\n")[-3:] == list(PARAGRAPHS)
    assert "Home" not in text


def test_a_saved_page_says_its_title_outlet_author_date_and_address() -> None:
    given = webpage.read(PAGE.encode()).given
    assert (given.title, given.outlet, given.author) == (
        "Ministers agree on river treaty",
        "The Harbour Courier",
        "Jane Roe",
    )
    assert (given.published, given.url) == (When("2024-03-12"), "https://www.example.org/world/river-treaty")


def test_a_page_without_dates_has_none() -> None:
    bare = f"<html><body>{''.join(f'<p>{paragraph}</p>' for paragraph in PARAGRAPHS)}<p>© 2019</p></body></html>"
    assert webpage.read(bare.encode()).given.published is None


def test_the_declared_encoding_is_used() -> None:
    page = PAGE.replace("utf-8", "windows-1252").encode("cp1252")
    assert "very long,” said" in (webpage.read(page).text or "")


@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "table"])
def test_a_page_nested_10_000_deep_is_refused(tag: str) -> None:
    with pytest.raises(UnreadableError, match="inside one another"):
        webpage.read((f"<{tag}>" * 10_000 + "x" + f"</{tag}>" * 10_000).encode())


@pytest.mark.parametrize(
    "piece", ["<", "<a ", "<!--", "<script>", "<![x", "<p>word ", "&", "<!-- -->", "data:a/b;base64,"]
)
def test_hostile_pages_come_to_an_end_read_or_refused(piece: str) -> None:
    with suppress(UnreadableError):
        assert webpage.read((piece * 90_000).encode()).text is not None


@pytest.mark.parametrize(
    ("quotation", "lines"),
    [
        ("<p>One of them said so.</p><p><b>Two</b> of them did.</p>", ["One of them said so.", "Two of them did."]),
        ("One of them said so.<br><br>Two of them did.", ["One of them said so.", "Two of them did."]),
        ("<p>One of them said so.</p>— Anna Berg", ["One of them said so.", "— Anna Berg"]),
    ],
)
def test_every_line_of_a_block_quotation_is_set_off(quotation: str, lines: list[str]) -> None:
    source = PAGE.replace(PARAGRAPHS[1], f"{PARAGRAPHS[1]}</p><blockquote>{quotation}</blockquote><p>")
    text = webpage.read(source.encode()).text or ""
    assert [line for line in text.split("\n\n") if line.startswith(">")] == [f"> {line}" for line in lines]


def test_a_quotation_within_a_paragraph_stays_in_it_with_its_marks() -> None:
    source = PAGE.replace("ending a decade of talks", "<q cite='x'>a decade of talks</q>")
    assert "of the river, “a decade of talks”." in (webpage.read(source.encode()).text or "")
