"""Where the events of a band stand on the line: dots for days, bars for what is known less exactly. No painting."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from briefing_app.model.when import Precision
from briefing_app.ui.bands import Moment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.model.when import When
    from briefing_app.ui.bands import Band

_WEEK = 7
_STEPS = (1, 7, 31, 92, 366, 1830, 3660)  # days between ticks, about
_PILES = 3  # of dots, as wide as a bubble
_LANES = 3  # bars below one another
_LANE = 8.0  # px
_BULK = 0.96  # of the events; what lies outside may be reached by zooming out
_SQUEEZED = 0.6  # of the whole time: less than this for the bulk is worth leaving the rest out
_LONGEST = 80_000  # days in view: two centuries
_SHORTEST = 3  # days in view


class Look(Enum):
    """How an event is drawn."""

    DOT = auto()  # known to the day
    SOFT = auto()  # somewhere in a month or a year
    RANGE = auto()  # from one day to another
    BUBBLE = auto()  # more events than there is room for


@dataclass(frozen=True, slots=True)
class Shape:
    """One thing to draw, and the events it stands for."""

    look: Look
    rect: QRectF
    moments: tuple[Moment, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """Days (as ordinals) from `first` to `last` on the px from `left` to `right`."""

    first: float
    last: float
    left: float
    right: float

    def x(self, day: float) -> float:
        """The px of a day."""
        return self.left + (self.right - self.left) * (day - self.first) / (self.last - self.first)

    def day(self, x: float) -> float:
        """The day of a px."""
        return self.first + (self.last - self.first) * (x - self.left) / max(1.0, self.right - self.left)

    def zoomed(self, factor: float, around: float) -> Scale:
        """`factor` times as much time, day `around` staying where it is; itself where that is too much or little."""
        length = (self.last - self.first) * factor
        if not _SHORTEST <= length <= _LONGEST:
            return self
        first = around - (around - self.first) * factor
        return Scale(first, first + length, self.left, self.right)

    def moved(self, days: float) -> Scale:
        """So many days later."""
        return Scale(self.first + days, self.last + days, self.left, self.right)

    def step(self, room: float) -> int:
        """Days between ticks whose words need `room` px."""
        fits = (self.last - self.first) * room / max(1.0, self.right - self.left)
        return next((days for days in _STEPS if days >= fits), _STEPS[-1])


def fitting(moments: Sequence[Moment], meeting: date | None, *, whole: bool) -> tuple[float, float]:
    """First and last day to show at first: all of them, or the bulk where a few old ones would squeeze it.

    The meeting is in view where it is near.
    """
    days = sorted(middle(moment.when) for moment in moments)
    if not days:
        return 0.0, 30.0
    first, last = days[0], days[-1]
    cut = round(len(days) * (1 - _BULK))
    bulk = days[cut]
    if not whole and last - bulk < _SQUEEZED * (last - first):
        first = bulk
    if meeting and last < meeting.toordinal() < last + max(60.0, (last - first) / 2):
        last = meeting.toordinal()
    around = max(2.0, (last - first) * 0.03)
    return first - around, last + around


def shapes(band: Band, scale: Scale, area: QRectF, dot: float) -> list[Shape]:
    """What to draw for a band whose dots have radius `dot`, bars first; `area` ends below the bars."""
    seen = [m for m in band.moments if m.when.last.toordinal() + 1 >= scale.first and _start(m) <= scale.last]
    exact: list[Moment] = []
    soft: list[Moment] = []
    ranges: set[str] = set()
    for moment in seen:
        precision = moment.when.precision
        (exact if precision is Precision.DAY else soft).append(moment)
        if precision is Precision.INTERVAL:
            ranges.add(moment.key)
    return [*_bars(soft, ranges, scale, baseline(area), dot), *_dots(exact, scale, area, dot)]


def baseline(area: QRectF) -> float:
    """The px on which the dots stand; the bars hang below."""
    return area.bottom() - _LANES * _LANE - 4


def _bars(moments: Sequence[Moment], ranges: set[str], scale: Scale, base: float, dot: float) -> Iterator[Shape]:
    ends = [float("-inf")] * _LANES
    for moment in sorted(moments, key=_start):
        left, right = scale.x(_start(moment)), scale.x(moment.when.last.toordinal() + 1)
        if right - left < 4 * dot:
            left, right = (left + right) / 2 - 2 * dot, (left + right) / 2 + 2 * dot
        lane = next((nth for nth, end in enumerate(ends) if end <= left), ends.index(min(ends)))
        ends[lane] = max(ends[lane], right)
        look = Look.RANGE if moment.key in ranges else Look.SOFT
        yield Shape(look, QRectF(left, base + dot + 2 + lane * _LANE, right - left, _LANE - 2), (moment,))


def _dots(moments: Sequence[Moment], scale: Scale, area: QRectF, dot: float) -> Iterator[Shape]:
    """Dots, those of about one day on top of one another; a bubble where a pile would be too high.

    A bubble takes the place of three piles, and their events, so that no two bubbles touch.
    """
    wide = 2 * dot + 1
    base = baseline(area)
    fits = max(1, int((base + dot - area.top()) / wide))
    places: defaultdict[int, defaultdict[int, list[Moment]]] = defaultdict(lambda: defaultdict(list))
    for moment in moments:
        pile = round(scale.x(middle(moment.when)) / wide)
        places[(pile + 1) // _PILES][pile].append(moment)
    for place, piles in places.items():
        if max(map(len, piles.values())) > fits:
            size = max(wide, min(_PILES * wide - 2, base + dot - area.top()))
            same = tuple(moment for pile in sorted(piles) for moment in piles[pile])
            yield Shape(Look.BUBBLE, _around(place * _PILES * wide, base - size / 2 + dot, size / 2), same)
            continue
        for pile, stacked in piles.items():
            for nth, moment in enumerate(stacked):
                yield Shape(Look.DOT, _around(pile * wide, base - nth * wide, dot), (moment,))


def _around(x: float, y: float, radius: float) -> QRectF:
    return QRectF(QPointF(x - radius, y - radius), QPointF(x + radius, y + radius))


def _start(moment: Moment) -> int:
    return moment.when.first.toordinal()


def middle(when: When) -> float:
    """The middle of what a date can mean, as an ordinal."""
    return (when.first.toordinal() + when.last.toordinal() + 1) / 2


def ticks(first: date, last: float, step: int) -> Iterator[date]:
    """Days that are easy to read: every day or Monday, the first of a month, a quarter, a year, so many years."""
    if step <= _WEEK:
        start = first if step == 1 else first + timedelta(days=-first.weekday() % 7)
        yield from (date.fromordinal(day) for day in range(start.toordinal(), int(last) + 1, step))
        return
    months = {31: 1, 92: 3, 366: 12, 1830: 60}.get(step, 120)
    month = -(-(first.year * 12 + first.month - 1) // months) * months
    while (day := date(month // 12, month % 12 + 1, 1)).toordinal() <= last:
        yield day
        month += months


def named(day: date, step: int) -> str:
    """What stands under a tick."""
    if step <= _WEEK:
        return f"{day.day} {day:%b %Y}"
    return f"{day:%b %Y}" if step <= 92 else str(day.year)  # noqa: PLR2004 - a quarter
