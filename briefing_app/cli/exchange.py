"""Files out and in, in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.cli import show
from briefing_app.errors import FormatError
from briefing_app.formats import table
from briefing_app.model.cards import CardKind
from briefing_app.model.exchange import Choice, Columns, Fate

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from pathlib import Path

    import click

    from briefing_app.model.exchange import Report
    from briefing_app.workspace import Workspace

PARTS = {
    "all": frozenset(CardKind),
    "people": frozenset({CardKind.ACTOR}),
    "events": frozenset({CardKind.EVENT}),
    "quotes": frozenset({CardKind.QUOTE}),
    "differences": frozenset({CardKind.DIFFERENCE}),
}


def listed(context: click.Context, _option: click.Parameter, wished: bool) -> None:  # noqa: FBT001 - click's own order
    """Name the formats with their options, and end."""
    if not wished:
        return
    for known in table.FORMATS:
        show.line(f"{known.name:12} {known.suffix:10} {known.label}")
        for option in known.options:
            values = ", ".join(value for value, _ in option.values) or f"a number, usually {option.usual}"
            show.line(f"{'':12} {'':10} --set {option.name}={values}")
    context.exit()


def choice(parts: Iterable[str], topic: str | None, search: str, *, accepted: bool) -> Choice:
    """Which cards go, in the words of the command line."""
    kinds = frozenset(kind for part in parts for kind in PARTS[part])
    about = f'actor:"{topic}"' if topic else ""
    return Choice(kinds, f"{about} {search}".strip(), accepted)


def export(
    workspace: Workspace, name: str, file: Path, wanted: Choice, now: datetime, *, options: Iterable[str]
) -> None:
    """Write the file, and say what was left out or shortened.

    Raises:
        FormatError: as `ExchangeDesk.export`.
    """
    chosen = table.named(name, file.suffix)
    settled = dict(_named(option) for option in options)
    _, told, count = workspace.exchange.preview(chosen.name, now, wanted, settled)
    workspace.exchange.export(chosen.name, file, now, wanted, settled)
    for sentence in told:
        show.line(sentence)
    what = f" ({count} {chosen.item}{'s' * (count != 1)})" if chosen.holds is table.Holds.DECK else ""
    show.line(f"Written: {file}{what}")


def bring(workspace: Workspace, file: Path, columns: Columns | None, now: datetime, *, with_reviews: bool) -> None:
    """Take a file in, and say what became of it.

    Raises:
        FormatError: as `ArrivalDesk.bring`.
    """
    match file.suffix.casefold():
        case ".briefing":
            _tell(workspace.arrivals.bring_briefing(file, now, with_reviews=with_reviews))
        case ".json":
            learnt = workspace.party.read_results(file, now)
            show.line(
                f"{learnt.name}: {learnt.added} answers went into your cards, {learnt.known} were known, "
                f"{learnt.unknown} are of cards that are not here"
            )
        case _:
            _tell(workspace.arrivals.bring(file, now, columns))


def _tell(report: Report) -> None:
    counted = ", ".join(f"{report.count(fate)} {fate.value}" for fate in Fate)
    known = f", {report.known} known already" if report.known else ""
    show.line(f"{report.name}: {counted}; {report.reviews} answers{known}")
    for sentence in report.told:
        show.line(sentence)
    for row in report.rows:
        if row.fate is Fate.SKIPPED:
            show.line(f"  row {row.number} was skipped, {row.reason}: {row.title or '(empty)'}")


def _named(option: str) -> tuple[str, str]:
    name, given, value = option.partition("=")
    if not given:
        raise FormatError(f"'{option}' is no option.", "Write it as NAME=VALUE.")
    return name.strip().replace("-", "_"), value.strip()


def columns(typed: str, *, heading: bool) -> Columns:
    """The columns as typed: '1,2', '2,3,5' or 'front=2,back=3'.

    Args:
        heading: the first row names them and is no card.

    Raises:
        FormatError: it names none.
    """
    try:
        front, back, *more = (int(place) - 1 for place in _places(typed))
    except ValueError:
        front = back = -1
        more = []
    if min(front, back, *more) < 0 or front == back or len(more) > 1:
        raise FormatError(f"'{typed}' names no columns.", "Give two or three numbers, as in 1,2 or 2,3,5.")
    return Columns(front, back, more[0] if more else None, heading=heading)


def _places(typed: str) -> list[str]:
    """Front, back and detail, whether they are named or stand in this order."""
    if "=" not in typed:
        return typed.split(",")
    named = dict(part.split("=", 1) for part in typed.replace(" ", "").split(","))
    if not {"front", "back"} <= named.keys() <= {"front", "back", "detail"}:
        raise ValueError(typed)
    return [named[part] for part in ("front", "back", "detail") if part in named]
