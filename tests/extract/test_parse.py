"""Long texts are parsed in pieces; nobody who uses the parse can tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.extract import parse
from briefing_app.model.text import Article

LINE = "The envoy told Radio Ostria on Monday that talks in Geneva would go on until Friday. "
texts = st.lists(st.sampled_from(["word ", "end. ", "\n", "\n\n", "—", "x" * 900]), max_size=80).map("".join)


@given(texts)
def test_the_pieces_are_the_text(text: str) -> None:
    assert "".join(parse.pieces(text * 9)) == text * 9


@given(texts)
def test_no_piece_is_longer_than_the_model_should_take_at_once(text: str) -> None:
    assert max(map(len, parse.pieces(text * 9))) <= parse.PIECE


def test_a_long_text_is_cut_at_a_line_end_where_it_has_one() -> None:
    first, *_ = parse.pieces("\n".join([LINE] * 200))
    assert first.endswith(". \n")


def test_a_long_line_is_cut_after_a_sentence() -> None:
    first, *_ = parse.pieces(LINE * 200)
    assert first.endswith("Friday. ")


def test_the_tokens_of_a_text_in_pieces_stand_where_its_characters_do() -> None:
    article = Article("long.txt", LINE * 200)
    doc = parse.parse(article)
    assert all(article.text[token.idx : token.idx + len(token)] == token.text for token in doc)


def test_a_sentence_after_a_cut_is_a_sentence_of_its_own() -> None:
    doc = parse.parse(Article("long.txt", LINE * 200))
    assert {sentence.text.strip() for sentence in doc.sents} == {LINE.strip()}


@pytest.mark.parametrize("head", ["GENEVA, 4 May (Agency) — ", "FEATURE | ", "THE BIG READ | "])
def test_a_dateline_and_a_kicker_are_no_part_of_the_first_sentence(head: str) -> None:
    doc = parse.parse(Article("test", f"{head}The envoys of Norway and Chile left the talks on Monday."))
    assert [sentence.text for sentence in doc.sents][-1] == "The envoys of Norway and Chile left the talks on Monday."
