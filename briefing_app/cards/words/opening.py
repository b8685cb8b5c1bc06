"""Where an article's news and its opening end."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from briefing_app.model.sentences import sentences

if TYPE_CHECKING:
    from briefing_app.model.text import Article

NEWS = 2
"""Sentences of an article that tell its news."""
WHOLE = 5
"""And those that open it."""
_LEAST_OF_NEWS = 8  # words of each
_CAPITALS = 0.6  # share of the words of a headline that begin with one
_WHOLE = re.compile(r"[.!?][”\"’')]*$")


def end(article: Article, count: int) -> int:
    """Where the whole sentence of this number in the text ends: headline, byline and captions are none."""
    whole = (
        span
        for span in sentences(article.text)
        if _WHOLE.search(span.of(article.text))
        and len(span.of(article.text).split()) >= _LEAST_OF_NEWS
        and not (article.is_furniture(span) or _is_headline(span.of(article.text)))
    )
    return max((span.end for span in islice(whole, count)), default=0)


def _is_headline(told: str) -> bool:
    """Whether most words of a sentence begin with a capital, as in the headlines of many papers."""
    words = [word for word in told.split() if word[:1].isalpha()]
    return sum(word[0].isupper() for word in words) > _CAPITALS * len(words)
