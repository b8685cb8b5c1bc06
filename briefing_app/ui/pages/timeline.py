"""Timeline: the events drawn along a line in bands, or listed by date; beside them all of the chosen one."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from briefing_app.model.briefing import CorrectionKind
from briefing_app.ui import rows, theme, words
from briefing_app.ui.bands import By, bands
from briefing_app.ui.pages.facts_page import FactsPage
from briefing_app.ui.shortcuts import bind
from briefing_app.ui.widgets.basics import box, button, chooser, column, row
from briefing_app.ui.widgets.event_panel import NO_DATE, WIDTH, EventPanel
from briefing_app.ui.widgets.header import Header
from briefing_app.ui.widgets.row_list import RowList
from briefing_app.ui.widgets.time_strip import TimeStrip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from briefing_app.model.cards import Card
    from briefing_app.model.facts import Event
    from briefing_app.model.text import Evidence
    from briefing_app.ui.desk import Desk
    from briefing_app.ui.tables import Row

NEARER, FARTHER = 0.6, 1.6


class TimelinePage(FactsPage):
    """What happened when.

    Signals:
        actor_asked(str): show the page of the actor with this key.
    """

    actor_asked = Signal(str)

    def __init__(self, desk: Desk) -> None:
        words_ = "Read some articles, and what happened is put in order here."
        super().__init__(desk, "calendar-range", "Nothing has happened yet", words_)
        self._events: dict[str, Event] = {}
        self._cards: tuple[Card, ...] = ()
        self._strip = TimeStrip()
        self._strip.chosen.connect(self.show_event)
        self._by = chooser("Bands", By, self._show_bands)
        self._as_list = button("List", self._toggled, sign="layers", tip="The same events as a list (L)", name="list")
        self._as_list.setCheckable(True)
        self._nearer = button("", lambda: self._strip.zoom(NEARER), kind="quiet", sign="plus", tip="Nearer (+)")
        self._farther = button("", lambda: self._strip.zoom(FARTHER), kind="quiet", sign="minus", tip="Farther (−)")
        self._header = Header("Timeline", self._by, self._farther, self._nearer, self._as_list)
        self._list = RowList("Events by date")
        self._list.chosen.connect(lambda chosen: self._show(chosen.key))
        self._list.opened.connect(self._open_row)
        self._panel = EventPanel(
            (
                button("", self._reword, kind="quiet", sign="pencil", tip="Correct the sentence (E)"),
                button("", self._give_date, kind="quiet", sign="calendar-range", tip="Correct the date (D)"),
                button("", self._reject, kind="quiet", sign="x", tip="This is no event (X)"),
            )
        )
        self._panel.opened.connect(self._open_known)
        self._lay_out()
        bind(self, {"+": self._nearer.click, "=": self._nearer.click, "-": self._farther.click})
        bind(self, {"0": self._strip.fit, "L": self._as_list.click})
        bind(self, {"E": self._reword, "D": self._give_date, "X": self._reject})
        bind(self, {"Right": lambda: self._step(1), "Left": lambda: self._step(-1)})
        bind(self._strip, {"Return": self._open_chosen, "Space": self._open_chosen})

    def show_facts(self) -> bool:
        """Put the events in order."""
        self._events = {event.key: event for event in self._dossier.events}
        self._cards = self._desk.workspace.cards()
        dated = sum(event.when is not None for event in self._events.values())
        self._header.say(f"{words.count(len(self._events), 'event')}, {dated:,} with a date")
        self._show_bands()
        self._list.show_rows(by_date(self._dossier.events))
        chosen = self._list.current()
        undated = next(iter(self._events), "")
        self.show_event(chosen.key if chosen else self._strip.first_in_view() or undated)
        return bool(self._events)

    def show_event(self, key: str) -> None:
        """Choose an event, on the line and in the list."""
        chosen = self._list.current()
        if chosen and chosen.key == key:
            self._show(key)
        else:
            self._list.choose(key)  # which shows it

    def _show(self, key: str) -> None:
        event = self._events.get(key)
        if event:
            self._strip.choose(key, ". ".join(str(part) for part in (event.when or NO_DATE, event.what)))
            self._panel.show_event(event, self._dossier, self._cards)

    def take_focus(self) -> None:
        """Begin with the line, or the list where that is shown."""
        (self._list if self._as_list.isChecked() else self._strip).setFocus()

    def open_source(self, evidence: Evidence | None) -> None:
        """Show the sentence in its article, in the place of the event's panel."""
        super().open_source(evidence)
        self._panel.setHidden(self._drawer.isVisible())

    def step_back(self) -> bool:
        """Close the source; whether it was open."""
        was_open = super().step_back()
        self._panel.show()
        return was_open

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the panel takes a fair share."""
        super().resizeEvent(event)
        self._panel.setFixedWidth(min(theme.scaled(WIDTH), self.width() * 2 // 5))

    def _lay_out(self) -> None:
        self._views = QStackedWidget()
        self._views.addWidget(box(column(self._strip, margin=4), "panel"))
        self._views.addWidget(self._list)
        body = row(self._views, self._panel, gap=16)
        body.setStretch(0, 1)
        self._fill(self._header, body)

    def _show_bands(self) -> None:
        meeting = self._desk.workspace.meeting().at
        listed = bands(self._dossier, By(self._by.currentText()))
        self._strip.show_bands(listed, meeting.date() if meeting else None)

    def _toggled(self) -> None:
        listed = self._as_list.isChecked()
        self._views.setCurrentIndex(int(listed))
        for tool in (self._by, self._nearer, self._farther):
            tool.setDisabled(listed)
        self.take_focus()

    def _step(self, by: int) -> None:
        keys = [line.key for line in self._list.rows if not line.heading]
        chosen = self._list.current()
        if keys:
            place = keys.index(chosen.key) + by if chosen and chosen.key in keys else 0
            self.show_event(keys[max(0, min(place, len(keys) - 1))])

    def _open_chosen(self) -> None:
        chosen = self._list.current()
        if chosen:
            self._open_row(chosen)

    def _open_known(self, chosen: Row) -> None:
        if chosen.evidence:
            self._open_row(chosen)
        elif chosen.key:
            self.actor_asked.emit(chosen.key)

    def _current(self) -> Event | None:
        chosen = self._list.current()
        return self._events.get(chosen.key) if chosen else None

    def _reword(self) -> None:
        event = self._current()
        asked = "In one sentence that stands on its own:"
        what = self._desk.asks.text("Correct an event", asked, event.what) if event else None
        if event and what:
            self._wish(CorrectionKind.WORDING, event.key, what, "Reworded")

    def _give_date(self) -> None:
        event = self._current()
        asked = "As 2024, 2024-03, 2024-03-12 or 2024-03-12/2024-03-14:"
        now = event.when.edtf if event and event.when else ""
        said = self._desk.asks.text("Correct a date", asked, now) if event else None
        if event and said:
            self._wish(CorrectionKind.DATE, event.key, said, "Another date is given")

    def _reject(self) -> None:
        self._reject_row(self._list.current(), "Rejected: this is no event")


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
