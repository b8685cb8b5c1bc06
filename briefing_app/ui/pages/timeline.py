"""Timeline: the events drawn along a line, and as a list by date."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from briefing_app.model.briefing import CorrectionKind
from briefing_app.ui import rows, words
from briefing_app.ui.desk import Wish
from briefing_app.ui.pages.articles import correction
from briefing_app.ui.shortcuts import bind
from briefing_app.ui.widgets.basics import box, button, column
from briefing_app.ui.widgets.empty import Empty
from briefing_app.ui.widgets.header import PAGE, Header
from briefing_app.ui.widgets.row_list import RowList
from briefing_app.ui.widgets.time_strip import Moment, TimeStrip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.model.facts import Dossier, Event
    from briefing_app.ui.desk import Desk
    from briefing_app.ui.tables import Row

NO_DATE = "Date not known"


class TimelinePage(QWidget):
    """What happened when.

    Signals:
        wished(Wish): the person corrects something.
        evidence_asked(Evidence): show where it is stated.
    """

    wished = Signal(object)
    evidence_asked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._dossier: Dossier | None = None
        self._strip = TimeStrip()
        nearer = button("", lambda: self._strip.zoom(0.6), kind="quiet", sign="plus", tip="Nearer (+)")
        farther = button("", lambda: self._strip.zoom(1.6), kind="quiet", sign="minus", tip="Farther (−)")
        self._header = Header("Timeline", farther, nearer)
        self._list = RowList("Events by date")
        self._list.chosen.connect(lambda chosen: self._strip.choose(chosen.key))
        self._list.opened.connect(self._open)
        self._strip.chosen.connect(self._list.choose)
        self._lay_out()
        bind(self, {"+": nearer.click, "-": farther.click, "E": self._edit, "X": self._reject})
        bind(self, {"Right": lambda: self._step(1), "Left": lambda: self._step(-1)})

    def refresh(self) -> None:
        """Show what there is now."""
        self._dossier = self._desk.workspace.dossier()
        events = self._dossier.events
        self._pages.setCurrentIndex(1 if events else 0)
        dated = [Moment(event.key, event.when) for event in events if event.when]
        meeting = self._desk.workspace.meeting().at
        self._strip.show_moments(dated, meeting.date() if meeting else None)
        self._header.say(f"{words.count(len(events), 'event')}, {len(dated)} with a date")
        self._list.show_rows(by_date(events), select=1)

    def take_focus(self) -> None:
        """Begin with the list."""
        self._list.setFocus()

    def _lay_out(self) -> None:
        full = QWidget()
        layout = column(self._header, box(column(self._strip, margin=8), "panel"), margin=PAGE, gap=16)
        layout.addWidget(self._list, 1)
        full.setLayout(layout)
        self._pages = QStackedLayout(self)
        words_ = "Read some articles, and what happened is put in order here."
        self._pages.addWidget(Empty("calendar-range", "Nothing has happened yet", words_))
        self._pages.addWidget(full)

    def _open(self, chosen: Row) -> None:
        if chosen.evidence:
            self.evidence_asked.emit(chosen.evidence)

    def _step(self, by: int) -> None:
        keys = [line.key for line in self._list.rows if not line.heading]
        chosen = self._list.current()
        if keys:
            place = keys.index(chosen.key) + by if chosen and chosen.key in keys else 0
            self._list.choose(keys[max(0, min(place, len(keys) - 1))])

    def _edit(self) -> None:
        chosen = self._list.current()
        wish = correction(chosen.key, self._dossier, self._desk) if chosen and self._dossier else None
        if wish:
            self.wished.emit(wish)

    def _reject(self) -> None:
        chosen = self._list.current()
        if chosen and chosen.key:
            self.wished.emit(Wish(CorrectionKind.REJECT, chosen.key, None, "Rejected: this is no event"))


def by_date(events: Sequence[Event]) -> list[Row]:
    """The events under their dates, the earliest first; what has no date comes last."""
    dated = sorted((event for event in events if event.when), key=_moment)
    listed: list[Row] = []
    for when, same in groupby(dated, key=lambda event: str(event.when)):
        listed += rows.section(when, (rows.event_row(event, dated=False) for event in same))
    undated = [rows.event_row(event, dated=False) for event in events if not event.when]
    return [*listed, *rows.section(NO_DATE, undated)]


def _moment(event: Event) -> tuple[str, str]:
    return (event.when.first.isoformat(), event.when.edtf) if event.when else ("", "")
