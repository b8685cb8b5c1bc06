"""Where a card's answer is written: outlet, date, title, and the sentence as printed."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from briefing_app.model.cards import ELSEWHERE, Card, Citation
from briefing_app.model.sentences import sentence_of
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from briefing_app.model.facts import Dossier
    from briefing_app.model.text import Article, Evidence

_BREAK = re.compile(r"\s*\n\s*")  # between paragraphs
_MOST_WORDS = 8  # of an article that has no title


def citation(card: Card, dossier: Dossier) -> Citation:
    """How `card` names its source: the first piece of its evidence; one from outside has what it came with.

    Raises:
        KeyError: the evidence lies in an article that the dossier does not hold.
    """
    return cited(card, dossier.article(card.evidence[0].article)) if card.evidence else brought(card)


def brought(card: Card) -> Citation:
    """The source of a card from outside: the one it came with."""
    return card.cited or ELSEWHERE


def cited(card: Card, article: Article) -> Citation:
    """How `card` names its source, the article in which the first piece of its evidence lies."""
    return proof(card.evidence[0], article)


def proof(piece: Evidence, article: Article) -> Citation:
    """How a piece of evidence is named, and the sentence it lies in."""
    return Citation(
        line=source(article),
        sentence=sentence(article, piece),
        url=article.url,
        published=article.published.edtf if article.published else None,
    )


def source(article: Article) -> str:
    """'Outlet, 18 June 2023: Title', without what is not known; the file's name if nothing is.

    Of an article with neither outlet nor title the first words stand for the title: two of one day are told apart.
    """
    if article.published and not (article.outlet or article.title):
        return f"{article.published}: {opening(article)}"
    head = ", ".join(part for part in (article.outlet, str(article.published or "")) if part)
    return ": ".join(part for part in (head, article.title) if part) or article.name


def opening(article: Article) -> str:
    """The first words that are the article's own, in marks and cut short."""
    found = re.finditer(r"\S+", article.text)
    own = (word.group() for word in found if not article.is_furniture(Span(*word.span())))
    words = list(islice(own, _MOST_WORDS + 1))
    first = " ".join(words[:_MOST_WORDS]).strip('“”"').rstrip(" ,;:—–-")
    return f"“{first} …”" if len(words) > _MOST_WORDS else f"“{first}”"


def sentence(article: Article, piece: Evidence) -> str:
    """The sentence or sentences that a piece of evidence touches, on one line."""
    return _BREAK.sub(" ", sentence_of(article.text, piece.span).of(article.text))
