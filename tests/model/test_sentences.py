from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing_app.model.sentences import sentence_of, sentences
from briefing_app.model.text import Span


def split(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


def test_titles_and_initials_end_no_sentence() -> None:
    assert split("Mr. Blinken met U.S. Sen. J. Smith. He left!") == [
        "Mr. Blinken met U.S. Sen. J. Smith.",
        "He left!",
    ]


def test_a_closing_mark_belongs_to_its_sentence() -> None:
    assert split("“It is so.” He left.") == ["“It is so.”", "He left."]


def test_a_line_end_ends_a_sentence() -> None:
    assert split("A heading\nA line.") == ["A heading", "A line."]


def test_the_network_x_is_no_initial() -> None:
    assert split("Lund wrote so on X. Roy met X. Berg there.") == ["Lund wrote so on X.", "Roy met X. Berg there."]


def test_evidence_across_two_sentences_gives_both() -> None:
    text = "One here. Two there. Three."
    assert sentence_of(text, Span(4, 14)).of(text) == "One here. Two there."


@given(st.text(alphabet="ab.!? \n“”A", max_size=60))
def test_sentences_cover_every_letter_once_and_in_order(text: str) -> None:
    assert "".join("".join(span.of(text).split()) for span in sentences(text)) == "".join(text.split())


@given(st.text(alphabet="ab. \nA", min_size=1, max_size=40), st.data())
def test_the_sentence_holds_its_span(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start, len(text)))
    found = sentence_of(text, Span(start, end))
    assert "".join(Span(start, end).of(text).split()) in "".join(found.of(text).split())
