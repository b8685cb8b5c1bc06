"""The ruler that remembers says what the model's own ruler says."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from briefing_app.extract import parse
from briefing_app.extract.ruler import RememberingRuler, can_be_remembered

if TYPE_CHECKING:
    from spacy.pipeline import AttributeRuler

WORDS = [
    "I",
    "you",
    "it",
    "do",
    "n't",
    "gon",
    "na",
    "let",
    "'s",
    "ai",
    "y'",
    "all",
    "c'm",
    "on",
    "there",
    "is",
    "but",
    " ",
]
TAGS = ["PRP", "VBP", "VBZ", "RB", "DT", "IN", "TO", "MD", "NN", "NNP", "CC", "_SP", "POS"]
DEPS = ["nsubj", "dobj", "aux", "ROOT", "det", "mark", "expl", "advmod", "conj", "pobj"]
TOKENS = st.tuples(st.sampled_from([*WORDS, "Geneva", "talked"]), st.sampled_from(TAGS), st.sampled_from(DEPS))


@pytest.fixture(scope="module")
def ruler() -> AttributeRuler:
    return cast("AttributeRuler", parse.pipeline().get_pipe("attribute_ruler"))


@pytest.fixture(scope="module")
def remembering(ruler: AttributeRuler) -> RememberingRuler:
    return RememberingRuler(ruler)


def made_of(tokens: list[tuple[str, str, str]]) -> Doc:
    words, tags, deps = ([token[part] for token in tokens] for part in range(3))
    return Doc(parse.pipeline().vocab, words=words, tags=tags, deps=deps, heads=[0] * len(tokens))


def said(doc: Doc) -> list[tuple[str, ...]]:
    return [(word.tag_, word.dep_, word.pos_, word.lemma_, str(word.morph)) for word in doc]


def test_the_ruler_of_the_model_can_be_remembered(ruler: AttributeRuler) -> None:
    assert can_be_remembered(ruler)


@given(st.lists(TOKENS, min_size=1, max_size=12))
def test_what_is_remembered_is_what_the_ruler_says(
    ruler: AttributeRuler, remembering: RememberingRuler, tokens: list[tuple[str, str, str]]
) -> None:
    assert said(remembering(made_of(tokens))) == said(ruler(made_of(tokens)))


def test_a_text_of_nothing_is_read(remembering: RememberingRuler) -> None:
    assert len(remembering(Doc(parse.pipeline().vocab, words=[]))) == 0
