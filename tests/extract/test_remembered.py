"""What is asked of a word again and again is found out once, and forgotten with the article."""

from __future__ import annotations

import gc
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from spacy.tokens import Doc

from briefing_app.extract import marks, reader
from briefing_app.extract.cast import Cast
from briefing_app.extract.parse import parse
from briefing_app.extract.remembered import with_its_doc, with_its_story
from briefing_app.extract.scene import Scene
from briefing_app.model.text import Article

if TYPE_CHECKING:
    from spacy.tokens import Token

TEXT = "GENEVA — The envoy left on Monday.\nHer driver stayed; nobody said why.\n"


@dataclass
class Story:
    """As much of a story as remembers."""

    answers: defaultdict[str, dict[int, Any]] = field(default_factory=lambda: defaultdict(dict))


def doc_of(text: str) -> Doc:
    return parse(Article("a.txt", text))


def parses() -> int:
    return sum(isinstance(one, Doc) for one in gc.get_objects())


def test_a_word_is_asked_once_a_story() -> None:
    asked: list[str] = []

    @with_its_story
    def length(_story: Story, word: Token) -> int:
        asked.append(word.text)
        return len(word)

    doc, story = doc_of(TEXT), Story()
    assert [length(story, doc[at]) for at in (0, 0, 3)] == [6, 6, 5]
    assert asked == ["GENEVA", "envoy"]


def test_another_story_is_asked_anew() -> None:
    asked: list[str] = []

    @with_its_story
    def note(_story: Story, word: Token) -> None:
        asked.append(word.text)

    doc = doc_of(TEXT)
    note(Story(), doc[0])
    note(Story(), doc[0])
    assert asked == ["GENEVA", "GENEVA"]


def test_a_word_is_asked_once_a_parse() -> None:
    asked: list[str] = []

    @with_its_doc
    def note(word: Token) -> None:
        asked.append(word.text)

    for doc in (doc_of(TEXT), doc_of(TEXT)):
        note(doc[0])
        note(doc[0])
    assert asked == ["GENEVA", "GENEVA"]


def test_a_word_knows_the_sentence_that_the_parse_gives_it() -> None:
    doc = doc_of(TEXT * 200)  # more than is parsed at once
    sentences = list(doc.sents)
    assert [word.sent for word in doc] == [one for one in sentences for _ in one]


def test_a_scene_is_laid_out_once_for_one_cast() -> None:
    doc, stretches, cast = doc_of(TEXT), marks.stretches(TEXT), Cast(())
    assert Scene.of(doc, stretches, cast).passages is Scene.of(doc, stretches, cast).passages


def test_whom_one_reader_of_a_scene_resolved_is_not_known_to_the_next() -> None:
    doc, stretches, cast = doc_of(TEXT), marks.stretches(TEXT), Cast(())
    Scene.of(doc, stretches, cast).meant[0] = "person/ann-lee"
    assert Scene.of(doc, stretches, cast).meant == {}


def test_a_parse_is_gone_when_its_article_is_read() -> None:
    gc.collect()
    gc.disable()
    try:
        before = parses()
        reader.read(Article("a.txt", TEXT))
        assert parses() == before
    finally:
        gc.enable()
