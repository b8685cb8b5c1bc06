"""Quotations with their speakers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from briefing_app.extract.cast import Cast
    from briefing_app.extract.marks import Stretch
    from briefing_app.model.facts import Quote
    from briefing_app.model.text import Article


def find(doc: Doc, article: Article, quoted: tuple[Stretch, ...], cast: Cast) -> tuple[Quote, ...]:
    """Every quotation of `article`, in order of the text."""
    del doc, article, quoted, cast
    return ()
