"""Quiz: set one up, host it for phones or pass the laptop around, and see what came of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from briefing_app.model.party import Phase
from briefing_app.room import address as addresses
from briefing_app.ui import words
from briefing_app.ui.party.choices import LENGTHS, Choices, Where
from briefing_app.ui.party.ending import Ending
from briefing_app.ui.party.host import Host
from briefing_app.ui.party.panel import Panel
from briefing_app.ui.party.seat import Seat
from briefing_app.ui.party.setup import Setup
from briefing_app.ui.party.topics import Topics
from briefing_app.ui.shortcuts import bind
from briefing_app.ui.widgets.basics import button
from briefing_app.ui.widgets.empty import Empty, open_articles

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.model.games import Question
    from briefing_app.model.party import Party
    from briefing_app.room.address import Interface
    from briefing_app.room.limits import Limits
    from briefing_app.ui.desk import Desk

ALONE = Choices(where=Where.SEAT, count=LENGTHS[0], confidence=False, teams=1, names=("You",))


class QuizPage(QWidget):
    """All of the quiz that is in the window; the wall has a window of its own.

    Args:
        interfaces: of this computer, the likeliest first.
        limits: of the room; None for the usual ones.

    Signals:
        failed(BriefingError | str): there is nothing to ask yet, or something went wrong with the game.
        evidence_asked(Evidence): show where an answer is stated.
        files_asked(): bring articles in.
        room_closed(): phones can no longer come in.
    """

    failed = Signal(object)
    evidence_asked = Signal(object)
    files_asked = Signal()
    room_closed = Signal()

    def __init__(
        self,
        desk: Desk,
        interfaces: Callable[[], tuple[Interface, ...]] = addresses.interfaces,
        limits: Limits | None = None,
    ) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._desk = desk
        self._host = Host(desk, self, interfaces, limits)
        self._setup = Setup(desk, lambda: bool(interfaces()))
        self._panel = Panel(desk, self._host)
        self._seat = Seat(desk, self._host)
        self._ending = Ending(desk, self._host)
        self._go_on = button("Go on   Enter", self._resume, kind="primary", name="go-on")
        self._stop = button("End it", self._give_up, name="give-up")
        self._broken = Empty("trophy", "A quiz was broken off", "", [self._go_on, self._stop])
        then = "Read some articles; a quiz is made from what they say."
        self._nothing = Empty("trophy", "Nothing to ask yet", then, [open_articles(self.files_asked.emit)])
        self._pages = QStackedLayout(self)
        for page in (self._setup, self._panel, self._seat, self._ending, self._broken, self._nothing):
            self._pages.addWidget(page)
        self._connect()

    @property
    def host(self) -> Host:
        """Who runs the game."""
        return self._host

    @property
    def panel(self) -> Panel:
        """The host's panel."""
        return self._panel

    @property
    def room_is_open(self) -> bool:
        """Whether phones can come in."""
        return self._host.reception.is_open

    def refresh(self) -> None:
        """A game that is being played goes on; else what there is to begin with."""
        page = self._place()
        if page is not self._pages.currentWidget():
            self._show(page)
        elif page is self._setup:
            self._setup.begin(anew=False)

    def take_focus(self) -> None:
        """Begin where the game stands."""
        page = self._pages.currentWidget()
        if page is self._setup:
            self._setup.take_focus()
        elif page is self._broken:
            self._go_on.setFocus()
        elif page is self._seat:
            self._seat.begin()
        else:
            (page or self).setFocus()

    def play_alone(self) -> None:
        """Begin a game for one, unless one is being played or was broken off."""
        if not self._desk.workspace.party.open and self._desk.workspace.cards():
            self._host.close()
            self._show(self._setup)
            self._setup.start_with(ALONE)

    def play(self, questions: tuple[Question, ...], choices: Choices) -> None:
        """Begin a game with these questions."""
        self._panel.tell("")
        self._host.begin(questions, choices)
        self._show(self._place())

    @property
    def ready(self) -> bool:
        """Whether the questions of what is set up are made."""
        return self._setup.ready

    def close_room(self) -> None:
        """The program ends: the phones are let go, the game is kept."""
        self._panel.close_wall()
        self._host.close()

    # ------------------------------------------------------------------ inside

    def _connect(self) -> None:
        self._setup.start_asked.connect(self._begin)
        self._setup.topics_asked.connect(self._choose_topics)
        self._setup.last_asked.connect(self._look_back)
        self._panel.seat_asked.connect(self._sit_down)
        self._panel.left.connect(self._leave)
        self._ending.again_asked.connect(self._leave)
        self._ending.rematch_asked.connect(self._rematch)
        self._ending.evidence_asked.connect(self.evidence_asked)
        self._host.changed.connect(self._follow)
        self._host.told.connect(self._tell)
        self._host.reception.closed.connect(self.room_closed)
        bind(self, {"F11": self._toggle_wall})

    def _tell(self, sentence: str) -> None:
        """The panel says it itself; elsewhere the window does."""
        if not self._panel.isVisible():
            self.failed.emit(sentence)

    def _toggle_wall(self) -> None:
        if self._host.party:
            self._panel.toggle_wall()

    @property
    def _running(self) -> bool:
        party = self._host.party
        return party is not None and party.phase is not Phase.OVER

    def _place(self) -> QWidget:
        """Which of the pages belongs to how things stand."""
        party = self._host.party
        if party:
            return self._ending if party.phase is Phase.OVER else self._seat if party.rules.hot_seat else self._panel
        if self._desk.workspace.party.open:
            return self._broken
        return self._setup if self._desk.workspace.cards() else self._nothing

    def _show(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        if page is self._setup:
            self._setup.begin()
        elif page is self._broken:
            self._broken.say(_broken_off(self._desk.workspace.party.open))
        elif page is self._panel:
            self._panel.begin()
        elif page is self._seat:
            self._seat.begin()
        elif page is self._ending:
            self._ending.begin()

    def _follow(self) -> None:
        """The game has gone where another page is needed: it began, or it is over."""
        page = self._place()
        if self._host.party and page is not self._pages.currentWidget() and self._pages.currentWidget() in self._live:
            self._show(page)

    @property
    def _live(self) -> tuple[QWidget, ...]:
        return self._panel, self._seat, self._ending

    def _begin(self, choices: Choices, questions: tuple[Question, ...]) -> None:
        if questions:
            self.play(questions, choices)
        else:
            self.failed.emit(self._desk.workspace.party.nothing(choices.wish))
            self._setup.take_focus()

    def _resume(self) -> None:
        self._panel.tell("")
        self._host.resume()
        self._show(self._place())

    def _give_up(self) -> None:
        """What was broken off is over; what it brought can still be seen."""
        self._host.resume()
        self._host.end()
        self._show(self._place())

    def _look_back(self) -> None:
        """The results of the last game, also after a restart."""
        past = self._desk.workspace.party.past()
        if past:
            self._host.look_back(past[0])
            self._show(self._ending)
            self._ending.setFocus()
        else:
            self.failed.emit("No quiz has been played yet.")

    def _sit_down(self) -> None:
        """No phone can come: the same questions at this laptop."""
        party = self._host.party
        if party:
            self._host.end()
            self._panel.close_wall()
            self.play(party.questions, replace(self._host.choices, where=Where.SEAT))

    def _rematch(self, questions: tuple[Question, ...]) -> None:
        if self._host.reception.is_open:
            self._host.again(questions)
        else:
            self.play(questions, self._host.choices)
        self._show(self._place())

    def _leave(self) -> None:
        if self._running:
            self._host.end()
        self.close_room()
        self.refresh()
        self.take_focus()

    def _choose_topics(self) -> None:
        chosen = self._setup.choices
        sheet = Topics(self._desk, chosen.topics, chosen.articles, self.window())
        sheet.chosen.connect(self._setup.keep_topics)
        sheet.open()


def _broken_off(party: Party | None) -> str:
    if not party:
        return ""
    players = words.count(len(party.players), "team" if party.rules.hot_seat else "player")
    where = "in the lobby" if party.question < 0 else f"at question {party.question + 1} of {len(party.questions)}"
    phones = "" if party.rules.hot_seat else " Phones find it again by the same code."
    return f"It stood {where}, with {players}. Every answer was kept.{phones}"
