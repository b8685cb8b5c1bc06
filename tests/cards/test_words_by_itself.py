"""Plain words found by themselves."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from briefing_app.cards.words import by_itself

_LETTERS = st.text("ab _-.’1", max_size=12)


@given(_LETTERS.filter(bool), _LETTERS)
def test_words_stand_by_themselves_where_a_pattern_with_two_edges_finds_them(words: str, text: str) -> None:
    pattern = re.compile(rf"(?=\b{re.escape(words)}\b)")
    assert [place.start for place in by_itself.places(words, text)] == [one.start() for one in pattern.finditer(text)]


def test_a_name_inside_another_word_stands_for_nothing() -> None:
    assert not list(by_itself.places("Oslo", "Osloense and the Oslofjord"))
