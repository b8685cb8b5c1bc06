"""The rows of a table as text (RFC 4180), also of one in which a quotation mark was never closed.

Such a mark would take all rows below it into one cell. So a row that is not rightly quoted to its end is only the
line on which it begins, and reading goes on with the next line.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from briefing_app.formats import made

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST = 500  # lines of one row
_MOST_TORN = 200  # rows; from there on each line is a row


class Rows:
    """The rows of `text`.

    Attributes:
        torn: the numbers, from 1, of the rows that were cut at the end of their line.
    """

    def __init__(self, text: str, delimiter: str) -> None:
        self._lines = text.splitlines(keepends=True)
        self._delimiter = delimiter
        self._at = 0  # the line on which the next row begins
        self.torn: list[int] = []

    def __iter__(self) -> Iterator[list[str]]:
        """Each row once."""
        csv.field_size_limit(made.LARGEST)
        number = 0
        while self._at < len(self._lines):
            if len(self.torn) < _MOST_TORN:
                for row in self._sound():
                    number += 1
                    yield row
            if self._at < len(self._lines):
                number += 1
                yield self._alone(number)

    def told(self) -> tuple[str, ...]:
        """What a person should know of it."""
        if not self.torn:
            return ()
        return (f"Row {self.torn[0]} has a quotation mark that is never closed; its lines were read one by one.",)

    def _sound(self) -> Iterator[list[str]]:
        """The rows up to one that is not rightly quoted."""
        reader = csv.reader(self._fed(), delimiter=self._delimiter, strict=True)
        begun = self._at
        try:
            for row in reader:
                self._at = begun + reader.line_num
                yield row
        except csv.Error:
            return

    def _fed(self) -> Iterator[str]:
        for nth in range(self._at, len(self._lines)):
            if nth - self._at > _LONGEST:
                raise csv.Error("a row is too long")
            yield self._lines[nth]

    def _alone(self, number: int) -> list[str]:
        """The line at hand as a row of its own."""
        line = self._lines[self._at].rstrip("\n")
        self._at += 1
        if line.count('"') % 2:
            self.torn.append(number)
        try:
            return next(csv.reader([line], delimiter=self._delimiter), [])
        except csv.Error:
            return [line]
