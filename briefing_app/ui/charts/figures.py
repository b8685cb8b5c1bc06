"""The figures of the statistics page, made from what was counted."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from briefing_app.model.cards import Rating
from briefing_app.study import statistics, told
from briefing_app.ui import words
from briefing_app.ui.charts.figure import Bar, Bars, Dot, Dots, Figure, Squares

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.model.statistics import DueDay, GradeTime, RecallBand, Statistics
    from briefing_app.study.calibration import Bin

SPANS = (31, 92, 365)
"""Days that can be looked back on."""
_WEEK = 7
_FEW = 200  # answers below which predictions say little


def all_of(found: Statistics, span: int) -> tuple[Figure, ...]:
    """Those made from counted numbers; `span` is one of `SPANS`."""
    return (
        *([_readiness(found)] if found.readiness else []),
        _reviews(found, span),
        _ahead(found.backlog, found.ahead),
        _recall(found.bands),
        _times(found.times),
        _calendar(found),
    )


def _readiness(found: Statistics) -> Figure:
    days = found.readiness
    span = max((days[-1].day - days[0].day).days, 1)
    dots = tuple(Dot((each.day - days[0].day).days / span, each.mean, each.error) for each in days)
    last = days[-1]
    return Figure(
        "readiness",
        "Readiness",
        f"{_percent(last.mean)} {told.error(last.mean, last.error)} on {_day(last.day)} if nothing more were studied",
        ("Day", "Readiness, %", "± points"),
        tuple((each.day.isoformat(), round(each.mean * 100), round(each.error * 100)) for each in days),
        Dots(dots, joined=True, names=(_day(days[0].day), _day(last.day))),
    )


def _reviews(found: Statistics, span: int) -> Figure:
    days = statistics.filled(found.days, found.today, span)
    first = found.today - timedelta(days=span - 1)
    dates = [first + timedelta(days=nth) for nth in range(span)]
    answers = sum(day.answers for day in days if day)
    minutes = sum(day.seconds for day in days if day) / 60
    studied = sum(day is not None for day in days)
    told = f"{words.count(answers, 'answer')} on {words.count(studied, 'day')}, {minutes:,.0f} minutes"
    row = statistics.streak(found.days, found.today)
    return Figure(
        "reviews",
        "Reviews a day",
        f"{told}; {words.count(row, 'day')} in a row" if row > 1 else told if answers else "No answers in this time",
        ("Day", "Answers", "Again", "Minutes"),
        tuple(
            (day.isoformat(), at.answers, at.again, round(at.seconds / 60, 1))
            for day, at in zip(dates, days, strict=True)
            if at
        ),
        Bars(
            tuple(
                Bar(at.answers if at else 0, at.answers - at.again if at else 0, _tick(day, nth, span))
                for nth, (day, at) in enumerate(zip(dates, days, strict=True))
            )
        ),
    )


def _ahead(backlog: int, ahead: Sequence[DueDay]) -> Figure:
    total = sum(day.cards for day in ahead)
    late = f"{words.count(backlog, 'card')} late, " if backlog else ""
    named = [Bar(day.cards, day.cards, _tick(day.day, nth, len(ahead))) for nth, day in enumerate(ahead)]
    late_bar = (Bar(backlog, 0, "late"),) if backlog else ()
    return Figure(
        "ahead",
        "Due ahead",
        f"{late}{total:,} in the next {len(ahead)} days",
        ("Day", "Cards"),
        (*((("before", backlog),) if backlog else ()), *((day.day.isoformat(), day.cards) for day in ahead)),
        Bars((*late_bar, *named)),
    )


def _recall(bands: Sequence[RecallBand]) -> Figure:
    mean = statistics.mean_recall(bands)
    cards = sum(band.cards for band in bands)
    told = "No card was begun yet" if mean is None else f"{words.count(cards, 'card')}, {_percent(mean)} on average"
    names = [f"{round(band.low * 100)}–{round(band.high * 100)}" for band in bands]
    return Figure(
        "recall",
        "Chance of recall now",
        told,
        ("Chance, %", "Cards"),
        tuple((name, band.cards) for name, band in zip(names, bands, strict=True)),
        Bars(
            tuple(
                Bar(band.cards, band.cards, f"{round(band.high * 100)} %" if nth % 2 else "")
                for nth, band in enumerate(bands)
            )
        ),
    )


def _times(times: Sequence[GradeTime]) -> Figure:
    answers = sum(time.answers for time in times)
    mean = sum(time.seconds * time.answers for time in times) / answers if answers else 0
    by_grade = {time.rating: time for time in times}
    rows = [(rating.name.capitalize(), by_grade.get(rating)) for rating in Rating]
    return Figure(
        "times",
        "Time a card",
        f"{mean:.0f} seconds on average over {words.count(answers, 'answer')} of 31 days"
        if answers
        else "Nothing was timed in the last 31 days",
        ("Grade", "Answers", "Seconds"),
        tuple((name, at.answers, round(at.seconds, 1)) for name, at in rows if at),
        Bars(tuple(Bar(at.seconds if at else 0, at.seconds if at else 0, name) for name, at in rows)),
    )


def _calendar(found: Statistics) -> Figure:
    end = found.today + timedelta(days=_WEEK - 1 - found.today.weekday())
    count = _WEEK * 53
    first = end - timedelta(days=count - 1)
    answers = {day.day: day.answers for day in found.days}
    most = max(answers.values(), default=0)
    dates = [first + timedelta(days=nth) for nth in range(count)]
    strengths = tuple(None if day > found.today else _strength(answers.get(day, 0), most) for day in dates)
    names = {nth // _WEEK: f"{day:%b}" for nth, day in enumerate(dates) if day.day == 1}
    return Figure(
        "calendar",
        "Calendar",
        f"{words.count(len(answers), 'day')} of study in a year"
        + (f", most on one day: {words.count(most, 'answer')}" if most else ""),
        ("Day", "Answers", "Minutes"),
        tuple((day.day.isoformat(), day.answers, round(day.seconds / 60, 1)) for day in found.days),
        Squares(strengths, names),
    )


def _strength(answers: int, most: int) -> float:
    return (0.25 + 0.75 * answers / most) if answers else 0.0


def calibration(bins: Sequence[Bin], looks: int) -> Figure:
    """True against predicted recall, of so many looks at known cards."""
    filled = [each for each in bins if each.answers]
    told = (
        "It shows when cards come back after a day or more"
        if not filled
        else f"{_gap(filled)}, over {words.count(looks, 'look')} at known cards"
    )
    if filled and looks < _FEW:
        told += "; few as yet"
    most = max((each.answers for each in filled), default=1)
    dots = (Dot(each.predicted, each.recalled, _error(each), 0.3 + 0.7 * each.answers / most) for each in filled)
    return Figure(
        "calibration",
        "True against predicted recall",
        told,
        ("Predicted, %", "Recalled, %", "Looks"),
        tuple((round(each.predicted * 100, 1), round(each.recalled * 100, 1), each.answers) for each in filled),
        Dots(tuple(dots), joined=False, names=("predicted 0 %", "100 %")),
    )


def _gap(bins: Sequence[Bin]) -> str:
    answers = sum(each.answers for each in bins)
    predicted = sum(each.predicted * each.answers for each in bins) / answers
    recalled = sum(each.recalled * each.answers for each in bins) / answers
    return f"{_percent(recalled)} recalled where {_percent(predicted)} were predicted"


def _error(found: Bin) -> float:
    """Twice the standard error of the share that was recalled; Agresti and Coull's, so that 0 and 1 have one too."""
    n = found.answers + 4
    share = (found.recalled * found.answers + 2) / n
    return float(2 * (share * (1 - share) / n) ** 0.5)


def _tick(day: date, nth: int, count: int) -> str:
    """A name under about six bars."""
    step = max(1, count // 6)
    return _day(day) if nth % step == step // 2 else ""


def _day(day: date) -> str:
    return f"{day.day} {day:%b}"


def _percent(share: float) -> str:
    return f"{round(share * 100)} %"
