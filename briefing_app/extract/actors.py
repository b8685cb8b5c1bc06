"""People, organisations and countries of one article, with the offices they held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract.cast import Cast

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from briefing_app.extract.marks import Stretch
    from briefing_app.model.text import Article


def find(doc: Doc, article: Article, quoted: tuple[Stretch, ...]) -> Cast:
    """The cast of `article`; names inside `quoted` stretches count as mentions, not as doers."""
    del doc, article, quoted
    return Cast(())
