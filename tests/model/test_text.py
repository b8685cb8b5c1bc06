import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app import codec
from briefing_app.model.keys import digest, slug
from briefing_app.model.text import Article, Furniture, FurnitureKind, Span
from briefing_app.model.when import When

SPANS = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda pair: Span(min(pair), max(pair)))


def test_a_stretch_that_runs_backwards_is_refused() -> None:
    with pytest.raises(ValueError, match="not a stretch"):
        Span(3, 2)


def test_a_stretch_gives_its_words() -> None:
    assert Span(4, 7).of("the cat sat") == "cat"


@given(SPANS, SPANS)
def test_stretches_overlap_exactly_where_they_share_a_character(one: Span, other: Span) -> None:
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert one.overlaps(other) or not shared


def test_the_same_text_is_the_same_article_whatever_is_said_about_it() -> None:
    assert Article("a.txt", "Hello.").key == Article("b.txt", "Hello.", title="T", published=When("2024")).key


def test_another_text_is_another_article() -> None:
    assert Article("a", "Hello.").key != Article("a", "Hello!").key


def test_what_touches_furniture_is_furniture() -> None:
    article = Article("a", "MENU\nHello.", furniture=(Furniture(Span(0, 4), FurnitureKind.MENU),))
    assert (article.is_furniture(Span(2, 6)), article.is_furniture(Span(5, 11))) == (True, False)


@pytest.mark.parametrize(
    ("words", "key"), [("Lü Xiang", "lu-xiang"), ("  A  B ", "a-b"), ("Côte d’Ivoire", "cote-d-ivoire")]
)
def test_a_slug_is_lower_case_without_accents(words: str, key: str) -> None:
    assert slug(words) == key


@given(st.text())
def test_a_digest_is_blind_to_case(words: str) -> None:
    assert digest(words) == digest(words.casefold())


@given(st.text())
def test_any_article_survives_json(text: str) -> None:
    article = Article("a", text.encode("utf-8", "ignore").decode(), published=When("2024-02/2024-03"))
    assert codec.from_json(codec.to_json(article), Article) == article


def test_json_of_another_shape_is_refused() -> None:
    with pytest.raises(ValueError, match="name"):
        codec.from_json(b"{}", Article)
