from __future__ import annotations

import json
import textwrap
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.model.text import FurnitureKind, Span
from briefing_app.reading import furniture
from tests.reading import tildes

PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))
SHARED = Path(__file__).parents[3] / "shared"
BODY = (
    "The ministers of the two countries agreed on Tuesday to share the water of the river after ten years of talks.",
    "Farmers on both banks welcomed the news, but said they would wait for the details before they planned anything.",
)


def marked(*lines: str, title: str | None = None) -> dict[str, FurnitureKind]:
    text = "\n".join(lines)
    return {piece.span.of(text): piece.kind for piece in furniture.find(text, title)}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_furniture_of_pages_in_many_styles_is_found_and_nothing_else(page: Path) -> None:
    text, spans = tildes.read(page.read_text("utf-8"))
    expected = set(spans)
    found = {piece.span for piece in furniture.find(text)}
    assert [span.of(text) for span in sorted(found - expected)] == []
    assert [span.of(text) for span in sorted(expected - found)] == []


@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the annotated articles are not here")
def test_furniture_of_the_annotated_articles_scores_at_least_95() -> None:
    hit = marked_count = gold_count = 0
    for file in sorted((SHARED / "gold").glob("[0-9]*.json")):
        gold = json.loads(file.read_text("utf-8"))
        text = (SHARED / "articles" / gold["file"]).read_text("utf-8")
        wanted = {at for start, end in gold["boilerplate_spans"] for at in range(start, end)}
        ours = {at for piece in furniture.find(text) for at in range(piece.span.start, piece.span.end)}
        hit, marked_count, gold_count = hit + len(wanted & ours), marked_count + len(ours), gold_count + len(wanted)
    assert 2 * hit / (marked_count + gold_count) >= 0.95


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("The ministers shake hands in Harrow on Tuesday. (Jo Hartley/Reuters)", FurnitureKind.CAPTION),
        ("Minister Anna Berg (L) with her guest, the envoy Piet Varga, in Harrow on March 4.", FurnitureKind.CAPTION),
        ("FILE PHOTO: The dam at Calder, 2019", FurnitureKind.CAPTION),
        ("By Jane Roe and John Doe in Harrow", FurnitureKind.BYLINE),
        ("Jane Roe/AFP via Getty Images", FurnitureKind.CAPTION),
        ("AFP", FurnitureKind.BYLINE),
        ("Updated: March 12, 2024, 5:12 PM EDT", FurnitureKind.PAGE_DATE),
        ("3 hours ago", FurnitureKind.PAGE_DATE),
        ("https://www.example.org/world/river-treaty", FurnitureKind.ADDRESS),
        ("Ministers agree on rivershttps://www.example.org/world/river-treaty", FurnitureKind.ADDRESS),
        ("Listen (5 min)", FurnitureKind.MENU),
        ("Share Tweet Email", FurnitureKind.MENU),
        ("Sign up here for our weekly newsletter.", FurnitureKind.PROMPT),
        ("Also read: Who owns the river?", FurnitureKind.PROMPT),
        ("© 2024 The Harbour Courier. All rights reserved.", FurnitureKind.PROMPT),
        ("(Reporting by Jane Roe; Editing by John Doe)", FurnitureKind.PROMPT),
    ],
)
def test_a_line_in_the_middle_tells_its_kind(line: str, kind: FurnitureKind) -> None:
    assert marked(*BODY, line, *(sentence.replace("Tuesday", "Monday") for sentence in reversed(BODY)))[line] is kind


@pytest.mark.parametrize(
    "line",
    [
        "What comes next",
        "April 2024",
        "“Sign up for our newsletter,” she joked, “and you may learn something.”",
        "He gave the address, https://www.example.org/treaty, to reporters and asked them to read it.",
        "Sen. Harold Beech (R) said he would vote against the treaty, whatever it said about the river.",
        "By Thursday the water had risen to the second step of the old customs house, and it was rising still.",
        "The agency, AFP, reported that the ministers had met twice.",
        "The Reuters Institute said trust in news had fallen.",
        "ROE: What should our readers watch next?",
        "Share prices fell by two per cent after the news.",
        "Video-sharing sites were blocked in the north, and so were two newspapers.",
        "Credit-rating agencies said the country would soon become a member of the union.",
        "Inspectors were promised full access to the dam, and the neighbours were to sign up to the treaty.",
        "The change does not necessarily reflect a new policy, he said.",
        "The forecast, based on data provided by the ministry, was first published in 1998.",
        "The company, a 501(c) body, entered the land without permission.",
        "Reporting by state media",
        "January 2023",
        "Watch the budget in April.",
        "There is more to come, the minister said.",
    ],
)
def test_a_line_of_the_article_stays(line: str) -> None:
    assert line not in marked(BODY[0], line, BODY[1])


def test_a_pull_quote_and_the_name_under_it_are_marked_and_the_longer_line_stays() -> None:
    said = (
        "“The river belongs to those who drink from it and to nobody else at all,” said the water minister Anna Berg."
    )
    quote = "The river belongs to those who drink from it and to nobody else at all"
    found = marked(BODY[0], said, quote, "Anna Berg", BODY[1])
    assert found == {quote: FurnitureKind.PULL_QUOTE, "Anna Berg": FurnitureKind.PULL_QUOTE}


def test_a_pull_quote_is_found_in_words_that_a_reporting_clause_breaks() -> None:
    said = "“I was told the money was spent,” he said on Monday. “I was told that every single year.”"
    quote = "I was told the money was spent. I was told that every single year."
    assert marked(BODY[0], said, quote, BODY[1]) == {quote: FurnitureKind.PULL_QUOTE}


def test_of_two_equal_paragraphs_the_first_stays() -> None:
    text = "\n".join((BODY[0], BODY[1], BODY[0]))
    assert [piece.span.start for piece in furniture.find(text)] == [text.rindex(BODY[0])]


def test_the_title_stays_once() -> None:
    found = furniture.find("\n".join(("River treaty agreed at last", "River treaty agreed at last", *BODY)))
    assert [(piece.span, piece.kind) for piece in found] == [(Span(28, 55), FurnitureKind.REPEAT)]


def test_a_known_title_is_never_a_menu_word() -> None:
    assert "Analysis" not in marked("Analysis", "Why the river treaty may hold", *BODY, title="Analysis")


def test_above_a_known_title_there_is_only_menu() -> None:
    found = marked("Everything on one river", "River treaty agreed", *BODY, title="River Treaty Agreed")
    assert found == {"Everything on one river": FurnitureKind.MENU}


def test_headlines_after_the_last_paragraph_are_marked_and_short_closing_sentences_stay() -> None:
    found = marked(*BODY, "The talks go on.", "Ferry boss quits after cancelled summer")
    assert found == {"Ferry boss quits after cancelled summer": FurnitureKind.TAIL}


def test_a_note_on_the_author_is_marked_but_not_a_sentence_about_somebody_in_the_text() -> None:
    spoke = "Anna Berg said that the treaty would hold for a generation, and that she would see to it herself."
    assert marked(*BODY, spoke, "Anna Berg is a professor of law.") == {}
    assert marked(*BODY, spoke, "Jane Roe is a professor of law at Harrow.") == {
        "Jane Roe is a professor of law at Harrow.": FurnitureKind.TAIL
    }


def test_in_wrapped_text_whole_paragraphs_are_judged() -> None:
    wrapped = f"{textwrap.fill(' '.join(BODY), 70)}\n\n"
    assert furniture.find(wrapped + wrapped.replace("Tuesday", "Monday") + wrapped.replace("two", "three")) == ()


PIECES = st.sampled_from(
    [
        "Share",
        "News",
        "\n",
        "\r\n",
        "\n\n",
        "By Jane Roe",
        "AFP",
        "2024",
        "(L)",
        '"',
        "“",
        "”",
        "…",
        "\u200b",
        "\u202e",
    ]
)


@given(
    st.lists(st.one_of(st.text(max_size=30), PIECES, st.just(BODY[0])), max_size=30).map("".join),
    st.none() | st.text(),
)
def test_spans_lie_in_the_text_in_order_and_apart(text: str, title: str | None) -> None:
    spans = [piece.span for piece in furniture.find(text, title)]
    assert all(span.end <= len(text) and span.of(text).strip() for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))


@pytest.mark.parametrize(
    "text",
    [
        "a" * 1_000_000,
        "word " * 200_000,
        "the same six words again and again and more\n" * 20_000,
        '"' * 500_000,
        "(" * 300_000,
        "\n".join(f"the same first six words of line number {at}" for at in range(20_000)),
        "| " * 300_000,
        "A. " * 300_000,
        "www." * 200_000,
        "\u200b\u202e " * 300_000,
    ],
    ids=lambda text: text[:12],
)
def test_hostile_texts_come_to_an_end_with_spans_inside(text: str) -> None:
    assert all(piece.span.end <= len(text) for piece in furniture.find(text))
