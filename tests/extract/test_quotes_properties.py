"""Quotations of any text: spans hold, nothing fails, nothing hangs."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from briefing_app.extract import marks, quotes
from briefing_app.extract.cast import Cast
from briefing_app.extract.parse import parse, visible
from briefing_app.model.text import Article

PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "‘",
        "’",
        "'",
        " ",
        "\n",
        "said ",
        "Mr Lee ",
        "he ",
        ", ",
        ". ",
        ": ",
        "no ",
        "The Plan ",
        "— ",
        "is ",
        "(",
    ]
)
TEXTS = st.lists(PIECES, max_size=40).map("".join)
LIMIT_S = 20.0


@settings(max_examples=60)
@given(TEXTS)
def test_quotes_are_the_printed_words_in_order_and_apart(text: str) -> None:
    article = Article("any", text)
    found = quotes.find(parse(article), article, marks.stretches(visible(article)), Cast(()))
    spans = [quote.evidence[0].span for quote in found]
    assert [span.of(text) for span in spans] == [quote.text for quote in found]
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert sorted(quote.rank for quote in found) == list(range(1, len(found) + 1))


@pytest.mark.parametrize("unit", ['" We stay , " Lee said . ', '" stay ', "' stay ' said "])
def test_twenty_thousand_marks_do_not_hang(unit: str) -> None:
    words = (unit * (20_000 // unit.count(unit[0]))).split()
    doc = Doc(spacy.blank("en").vocab, words=words, heads=[0] * len(words), deps=["dep"] * len(words))
    article = Article("many", doc.text)
    begun = time.perf_counter()
    quotes.find(doc, article, marks.stretches(article.text), Cast(()))
    assert time.perf_counter() - begun < LIMIT_S
