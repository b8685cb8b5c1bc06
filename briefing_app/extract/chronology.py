"""Chronologies: a text whose entries stand below their dates.

'July 22, 2022' on a line of its own, '• 12 May – The council votes …' or '2019: …' at the head of one say when what
follows was. One such line may be anything (a page prints its own date, a list of links theirs); three make a
chronology. An entry reaches to the next date, or to a crosshead behind what it tells; one that stands on the line of
its date is that line.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import timedelta
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from briefing_app.extract.date_grammar import MONTH_NAMES, MONTH_NUMBER, ON_WEEKDAY
from briefing_app.model.text import Span
from briefing_app.model.when import Precision, When

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FEWEST = 3  # dates that make a chronology
_TEXTS = 4  # as in `dates`
_OWN = timedelta(days=1)  # a page prints its own date so near to what the index says
_LONGEST_CROSSHEAD = 12  # words
_HALF_A_YEAR = timedelta(days=183)
_MARKS = r"[ \t>*_#•·▪◦●■–—|-]{0,6}"
_ENDS = re.compile(r"[.!?…:;,][”\"’')\]*_]*$|[”\"]$")


def _end_of(n: int) -> str:
    """One end of a stretch: 'Oct. 29, 2022', '29 October', 'October', '29', '2022'."""
    year = rf"(?P<y{n}>(?:1[89]|20)\d\d)"
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    month_day = rf"(?P<m{n}>{MONTH_NAMES})(?: (?P<d{n}>{day})(?!\d))?"
    day_month = rf"(?P<e{n}>{day})(?!\d)(?: (?:of )?(?P<n{n}>{MONTH_NAMES}))?"
    return rf"(?:{ON_WEEKDAY}(?:{month_day}|{day_month})(?:,? {year})?|{year.replace('<y', '<z')})"


_DATED = re.compile(
    rf"^{_MARKS}(?P<date>{_end_of(1)}(?: ?(?:[-–—]|to) ?{_end_of(2)})?)(?!\w)"
    r"(?:(?P<alone>[.:*_]{0,4}[ \t]*$)|(?P<led>[*_]{0,3}(?::[*_]{0,3}| [–—-]|—|(?<=\*\*))[*_]{0,3} +(?=\S)))",
    re.MULTILINE,
)


class Entry(NamedTuple):
    """What stands below one date of a chronology, or behind it on its line.

    Attributes:
        heading: the words of the date.
        end: of the last line told.
    """

    heading: Span
    end: int
    when: When

    def tells(self, at: int) -> bool:
        """Whether a place is of what it tells."""
        return self.heading.end <= at < self.end


class _Written(NamedTuple):
    """A date as it is written, its year perhaps left out."""

    first: tuple[int | None, int | None]  # month and day
    last: tuple[int | None, int | None] | None
    years: tuple[int | None, int | None]

    @property
    def is_a_year(self) -> bool:
        return self.first == (None, None) and self.last is None


@lru_cache(maxsize=_TEXTS)
def entries(text: str, published: When | None) -> tuple[Entry, ...]:
    """The entries of a chronology, in order of the text; none where the text is not one."""
    lines = [(match, written) for match in _DATED.finditer(text) if (written := _written(match))]
    if len(lines) < _FEWEST:
        return ()
    whens = _settled([written for _, written in lines], published)
    dated = [(match, when) for (match, _), when in zip(lines, whens, strict=True) if when is not None]
    if dated and published and _is_the_pages_own(dated[0][1], published):
        del dated[0]
    if len(dated) < _FEWEST:
        return ()
    found: list[Entry] = []
    for (match, when), (after, _) in pairwise(dated):
        found.append(Entry(Span(*match.span("date")), _end(text, match, after.start()), when))
    match, when = dated[-1]
    longest = max(text.count("\n", one.heading.end, one.end) for one in found)
    return (*found, Entry(Span(*match.span("date")), _end(text, match, _lines_on(text, match.end(), longest)), when))


def entry_at(text: str, published: When | None, at: int) -> Entry | None:
    """The entry that tells what stands at a place of the text."""
    return at_place(entries(text, published), at)


def at_place(found: Sequence[Entry], at: int) -> Entry | None:
    """Of some entries, in order of the text, the one that tells what stands at a place."""
    number = bisect_right(found, at, key=lambda one: one.heading.start) - 1
    return found[number] if number >= 0 and found[number].tells(at) else None


def _is_the_pages_own(when: When, published: When) -> bool:
    return when.precision is Precision.DAY and abs(when.first - published.first) <= _OWN


def _end(text: str, heading: re.Match[str], stop: int) -> int:
    """Where an entry ends, at the latest before the next date."""
    line_end = text.find("\n", heading.end())
    line_end = len(text) if line_end < 0 else line_end
    if heading["led"] and _ENDS.search(text[heading.end() : line_end].rstrip()):
        return line_end
    at = line_end + 1 if heading["led"] else heading.end()
    told = False
    for line in text[at:stop].splitlines(keepends=True):
        prose = bool(_ENDS.search(line.rstrip())) or len(line.split()) > _LONGEST_CROSSHEAD
        if told and line.strip() and not prose:
            return at
        told = told or (prose and bool(line.strip()))
        at += len(line)
    return stop


def _lines_on(text: str, at: int, count: int) -> int:
    """The end of the last of some lines: the last entry is no longer than the longest before it."""
    for _ in range(count):
        at = text.find("\n", at + 1)
        if at < 0:
            return len(text)
    return at


def _written(match: re.Match[str]) -> _Written | None:
    """What a line says of its date; None for a bare number, or for words that are none ('May' in small letters)."""
    ends = [_month_and_day(match, n) for n in (1, 2)]
    years = [match[f"y{n}"] or match[f"z{n}"] for n in (1, 2)]
    first, last = ends
    two = last != (None, None) or years[1] is not None
    if not two and first[0] is None and first[1] is not None:
        return None  # '21'
    if two and first[0] is None and last[0] is None and not all(years):
        return None
    year_of = [int(year) if year else None for year in years]
    return _Written(first, last if two else None, (year_of[0], year_of[1]))


def _month_and_day(match: re.Match[str], n: int) -> tuple[int | None, int | None]:
    month, day = match[f"m{n}"] or match[f"n{n}"], match[f"d{n}"] or match[f"e{n}"]
    number = MONTH_NUMBER[month.lower().rstrip(".")] if month else None
    return number, int(re.sub(r"\D", "", day)) if day else None


def _settled(found: Sequence[_Written], published: When | None) -> list[When | None]:
    """When each date is: with the year written, that of the heading above it, or that of its place in the row."""
    under: int | None = None
    years: list[int | None] = []
    for one in found:
        own = one.years[0] or one.years[1]
        under = own if one.is_a_year else under
        years.append(own or under)
    return [_when(one, year) for one, year in zip(found, _in_a_row(found, years, published), strict=True)]


def _in_a_row(found: Sequence[_Written], years: Sequence[int | None], published: When | None) -> Iterator[int | None]:
    """The years, those left out so that the dates follow one another; the last of a row without any is near print."""
    known = [year for year in years if year is not None]
    if known:
        backwards = known[0] > known[-1]
    else:
        months = [one.first[0] or 0 for one in found]
        pairs = list(pairwise(months))
        backwards = sum((a - b) % 12 for a, b in pairs) < sum((b - a) % 12 for a, b in pairs)  # the shorter row
    row = list(zip(found, years, strict=True))[:: -1 if backwards else 1]
    filled = _filled(row, published)
    yield from filled[:: -1 if backwards else 1]


def _filled(row: Sequence[tuple[_Written, int | None]], published: When | None) -> list[int | None]:
    """The years of dates in order: on from one that is told, back from the first or from print."""
    at = next((n for n, (_, year) in enumerate(row) if year is not None), None)
    filled = [year for _, year in row]
    if at is None:
        if published is None:
            return filled
        at = len(row) - 1
        filled[at] = _year_near(row[at][0], published)
    for n in range(at - 1, -1, -1):
        filled[n] = _beside(row[n][0], row[n + 1][0], filled[n + 1], -1)
    for n in range(at + 1, len(row)):
        filled[n] = filled[n] or _beside(row[n][0], row[n - 1][0], filled[n - 1], 1)
    return filled


def _beside(one: _Written, other: _Written, year: int | None, step: int) -> int | None:
    """The year of the date next to another: the same, or one on (or back) where the months run over."""
    if year is None:
        return None
    here, there = ((written.first[0] or 0, written.first[1] or 0) for written in (one, other))
    return year + step * ((here < there) if step > 0 else (here > there))


def _year_near(one: _Written, published: When) -> int | None:
    near = [when for step in (-1, 0, 1) if (when := _when(one, published.first.year + step))]
    found = min(near, key=lambda when: abs(when.first - published.first), default=None)
    return found.first.year if found and abs(found.first - published.first) <= _HALF_A_YEAR else None


def _when(one: _Written, year: int | None) -> When | None:
    """The day, month, year or stretch; None where there is no such day or its year is not known."""
    month, day = one.first
    if year is None:
        return None
    try:
        if one.last is None:
            return When.of(year, month, day) if month else When.of(year)
        last_month, last_day = one.last[0] or month, one.last[1]
        month = month or last_month
        if month is None or last_month is None:
            return When.between(When.of(year), When.of(one.years[1] or year))
        last_year = one.years[1] or year + (last_month < month)
        first_year = one.years[0] or last_year - (last_month < month)
        return When.between(When.of(first_year, month, day), When.of(last_year, last_month, last_day))
    except ValueError:
        return None
