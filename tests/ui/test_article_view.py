from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from briefing_app.model.text import Span
from briefing_app.ui.widgets.article_view import ArticleView, Look, Mark, Offsets, shown

TEXTS = st.text(st.characters(codec="utf-8"), max_size=60) | st.text("ab \r\n\t🕊é\u2028\x00", max_size=60)


@st.composite
def text_with_span(draw: st.DrawFn) -> tuple[str, Span]:
    text = draw(TEXTS)
    start = draw(st.integers(0, len(text)))
    return text, Span(start, draw(st.integers(start, len(text))))


@given(TEXTS)
def test_shown_text_has_a_character_for_every_character(text: str) -> None:
    assert len(shown(text)) == len(text)


@given(text_with_span())
def test_offsets_go_to_qt_and_back(case: tuple[str, Span]) -> None:
    text, span = case
    offsets = Offsets(text)
    assert offsets.to_qt(span.start) == len(text[: span.start].encode("utf-16-le")) // 2
    assert offsets.from_qt(offsets.to_qt(span.start)) == span.start


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    made = ArticleView()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("text", ["one\r\ntwo three", "🕊 one\rtwo", "a\u2028b\x00c two", "one\n\n\ntwo"])
def test_mark_covers_exactly_its_words(view: ArticleView, text: str) -> None:
    start = text.index("two") if "two" in text else 0
    view.show_text(text, [Mark(Span(start, start + 3), Look.QUOTE)])
    selection = view.extraSelections()[0]
    assert selection.cursor.selectedText() == "two"


def test_markup_in_an_article_is_text(view: ArticleView) -> None:
    view.show_text("<b>bold</b> <img src='file:///etc/passwd'>")
    assert view.toPlainText().startswith("<b>bold</b> <img")


def test_sentence_pointed_at_is_scrolled_into_view(view: ArticleView) -> None:
    text = "Nothing here.\n" * 400 + "Here it is.\n" + "Nothing here.\n" * 400
    view.resize(600, 400)
    view.show()
    view.show_text(text)
    place = text.index("Here it is.")
    view.point_at(Span(place, place + 4))
    assert view.pointed() == "Here it is."
    assert view.viewport().rect().contains(view.cursorRect())
