"""Quotations with their speakers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import kinds, speakers
from briefing_app.extract.scene import Scene
from briefing_app.model.facts import Quote, QuoteKind
from briefing_app.model.keys import digest
from briefing_app.model.text import Evidence

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from briefing_app.extract.cast import Cast
    from briefing_app.extract.marks import Stretch
    from briefing_app.extract.scene import Passage
    from briefing_app.extract.speakers import Voice
    from briefing_app.model.text import Article


def find(doc: Doc, article: Article, quoted: tuple[Stretch, ...], cast: Cast) -> tuple[Quote, ...]:
    """Every quotation of `article`, in order of the text."""
    scene = Scene(doc, quoted)
    found = []
    for passage, voice in zip(scene.passages, speakers.voices(scene), strict=True):
        kind = kinds.kind(scene, passage, voice)
        said = None if kind in {QuoteKind.SCARE, QuoteKind.TITLE} else voice
        found.append(_quote(article, passage, kind, said, cast))
    return tuple(found)


def _quote(article: Article, passage: Passage, kind: QuoteKind, voice: Voice | None, cast: Cast) -> Quote:
    text = passage.span.of(article.text)
    return Quote(
        key=f"quote/{digest(text)}",
        text=text,
        kind=kind,
        evidence=(Evidence(article.key, passage.span),),
        speaker_words=article.text[voice.start : voice.end] if voice else None,
    )
