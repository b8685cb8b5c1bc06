"""What is said about an article from outside its text: by the file, an index, or a person."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing_app.model.when import When

if TYPE_CHECKING:
    from briefing_app.model.text import Article


@dataclass(frozen=True, slots=True)
class Given:
    """Title and so on; None (or an empty string) where nothing is said. `published` is the article's own date."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: When | None = None
    url: str | None = None


NOTHING = Given()


def with_given(article: Article, given: Given) -> Article:
    """`article` with what `given` says; where `given` is silent the article keeps its own."""
    return replace(
        article,
        title=given.title or article.title,
        outlet=given.outlet or article.outlet,
        author=given.author or article.author,
        published=given.published or article.published,
        url=given.url or article.url,
    )
