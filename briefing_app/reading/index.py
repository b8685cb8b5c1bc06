"""An index of articles: what a person would type in, for many files at once.

[{"file": "a.txt", "title": "…", "publisher": "…", "author": null, "published": "2024-03-12", "url": null}, …]
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing_app import codec
from briefing_app.errors import ReadError
from briefing_app.model.when import When
from briefing_app.reading import furniture, given
from briefing_app.reading.given import Given

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_app.model.text import Article

__all__ = ["Given", "load", "with_given"]


@dataclass(frozen=True, slots=True)
class _Row:
    file: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None


def load(path: Path) -> dict[str, Given]:
    """The index in the JSON file `path`: file name (without folders) -> what is said about it.

    Raises:
        ReadError: it is missing, no JSON, not of this form, or a date in it is none.
    """
    try:
        rows = codec.from_json(path.read_bytes(), list[_Row])
        return {row.file: _given(row) for row in rows}
    except OSError as error:
        raise ReadError(f"The index “{path}” cannot be read: {error.strerror}.", "Check its name.") from error
    except ValueError as error:
        raise ReadError(
            f"The index “{path.name}” is not as it should be: {error}.",
            "It is a list of {file, title, publisher, author, published (YYYY-MM-DD), url}; only file must be there.",
        ) from error


def with_given(article: Article, said: Given) -> Article:
    """`article` with what `said` gives, its furniture found anew: a known title tells where the menu ends."""
    told = given.with_given(article, said)
    return replace(told, furniture=furniture.find(told.text, told.title))


def _given(row: _Row) -> Given:
    when = When(row.published) if row.published else None
    return Given(row.title, row.publisher, row.author, when, row.url)
