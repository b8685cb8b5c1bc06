"""One article read from end to end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import actors, events, marks, quotes
from briefing_app.extract.parse import forget, parse, visible
from briefing_app.model.facts import Extraction

if TYPE_CHECKING:
    from briefing_app.model.text import Article


def read(article: Article, *, larger: bool = True) -> Extraction:
    """What `article` says: its actors, quotes and events. Loads the model on first use (1–2 s).

    Args:
        article: to read.
        larger: with a larger model than the one the program brings, where one is installed.

    Raises:
        DataError: no language model is installed, or a word list is damaged.
    """
    doc = parse(article, larger=larger)
    quoted = marks.stretches(visible(article))
    cast = actors.find(doc, article, quoted)
    said = quotes.find(doc, article, quoted, cast)
    told = events.find(doc, article, cast, said, quoted)
    forget(doc)
    return Extraction(article.key, cast.actors, said, told)
