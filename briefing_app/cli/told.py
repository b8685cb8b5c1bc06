"""What the person says of the articles on the command line: a date for all of them, or an index."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from briefing_app.cli import show
from briefing_app.cli.place import clock, sentences
from briefing_app.errors import ReadError
from briefing_app.model.when import When
from briefing_app.reading import index

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_app.model.text import Article

_AHEAD = timedelta(days=1)  # it may be tomorrow already where the article appeared


class Told:
    """To callers a function `Article -> Article`; the index goes before the date for all.

    Args:
        date: in EDTF, when all of them appeared; None where nothing was said.
        listing: the index.

    Raises:
        Failure: the date is none or lies ahead, or the index cannot be used.
    """

    def __init__(self, date: str | None, listing: Path | None) -> None:
        with sentences():
            self._for_all = index.Given(published=_day(date) if date else None)
            self._rows = index.load(listing) if listing else {}
        self._listing = listing
        self._matched = False

    def __call__(self, article: Article) -> Article:
        """`article` with what was said of it."""
        row = self._rows.get(article.name)
        self._matched |= row is not None
        return index.with_given(index.with_given(article, self._for_all), row or index.Given())

    def warn(self) -> None:
        """After the last article: say it if the index spoke of none of them."""
        if self._listing and not self._matched:
            show.line(
                f"briefing-app: the index “{self._listing.name}” names none of these files, so it told nothing. "
                "A row's “file” is the file's name without folders.",
                err=True,
            )


def _day(date: str) -> When:
    try:
        day = When(date)
    except ValueError as error:
        raise ReadError(f"“{date}” is no date.", "Write 2024, 2024-03 or 2024-03-12.") from error
    if day.first > (clock() + _AHEAD).date():
        raise ReadError(f"“{date}” lies in the future, so nothing can have appeared then.", "Check the year.")
    return day
