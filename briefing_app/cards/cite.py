"""Where a card's answer is written: outlet, date, title, and the sentence as printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.model.cards import Card, Citation
from briefing_app.model.sentences import sentence_of

if TYPE_CHECKING:
    from briefing_app.model.facts import Dossier
    from briefing_app.model.text import Article, Evidence


def citation(card: Card, dossier: Dossier) -> Citation:
    """How `card` names its source: the first piece of its evidence.

    Raises:
        KeyError: the evidence lies in an article that the dossier does not hold.
    """
    piece = card.evidence[0]
    article = dossier.article(piece.article)
    return Citation(
        line=source(article),
        sentence=sentence(article, piece),
        url=article.url,
        published=article.published.edtf if article.published else None,
    )


def source(article: Article) -> str:
    """'Outlet, 18 June 2023: Title', without what is not known; the file's name if nothing is."""
    head = ", ".join(part for part in (article.outlet, str(article.published or "")) if part)
    return ": ".join(part for part in (head, article.title) if part) or article.name


def sentence(article: Article, piece: Evidence) -> str:
    """The sentence or sentences that a piece of evidence touches."""
    return sentence_of(article.text, piece.span).of(article.text)
