"""Days of the year that news calls by name: Christmas Eve, Good Friday, Father's Day.

Easter is that of the western church (dateutil's computus); the names and when they are stand in
`resources/lexicon/feasts.json`.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from dateutil.easter import easter

from briefing_app.lexicon import load

_LISTS = load("feasts", "fixed", "easter", "nth", "named")
NAMED = _LISTS["named"]
"""Words before a weekday that make a name of it: 'Bloody Sunday'."""


def _rows(section: str) -> dict[str, list[str]]:
    rows = (row.partition(" ") for row in _LISTS[section])
    return {name.casefold(): when.split("-") for when, _, name in rows}


_FIXED, _NTH = _rows("fixed"), _rows("nth")
_EASTER = {name.casefold(): int(days) for days, _, name in (row.partition(" ") for row in _LISTS["easter"])}
NAMES = tuple(name.partition(" ")[2] for section in ("fixed", "easter", "nth") for name in _LISTS[section])


def day(name: str, year: int) -> date:
    """The day that `name`, one of `NAMES` with either apostrophe and in any case, has in `year`.

    Raises:
        KeyError: no such name.
    """
    plain = name.casefold().replace("'", "’")
    if plain in _FIXED:
        month, number = map(int, _FIXED[plain])
        return date(year, month, number)
    if plain in _EASTER:
        sunday: date = easter(year)
        return sunday + timedelta(days=_EASTER[plain])
    in_month, index, nth = _NTH[plain]
    days = [week[int(index) - 1] for week in calendar.monthcalendar(year, int(in_month)) if week[int(index) - 1]]
    return date(year, int(in_month), days[-1 if nth == "last" else int(nth) - 1])
