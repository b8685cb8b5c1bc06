"""The host's panel: the wall in small, who is missing, and all that a host can do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from briefing_app.model.games import QuestionKind
from briefing_app.model.party import Phase
from briefing_app.quiz import party as game
from briefing_app.ui import theme, words
from briefing_app.ui.party.deeds import DEEDS, next_words
from briefing_app.ui.party.network import NetworkCard
from briefing_app.ui.party.projector import Projector, Screens, screens_beside
from briefing_app.ui.party.stage import Stage
from briefing_app.ui.shortcuts import bind, press_or
from briefing_app.ui.tables import Row
from briefing_app.ui.widgets.announce import announce
from briefing_app.ui.widgets.basics import box, button, column, label, row, scrolled
from briefing_app.ui.widgets.flow import Flow
from briefing_app.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent, QScreen, QShowEvent

    from briefing_app.model.party import Party, Player
    from briefing_app.ui.desk import Desk
    from briefing_app.ui.party.host import Host

_SIDE = 300  # px at the usual text size
_LINES = 76  # px at the usual text size: two players; more where there is room
_MOST = 0.42  # of the width for the column at the side
_PAGE = (24, 20, 24, 16)  # px: tighter than other pages, the wall wants the room


class Panel(QWidget):
    """While a game with phones runs.

    Signals:
        seat_asked(): there is no network; play at this laptop instead.
        left(): the host leaves a lobby in which nothing was asked.
    """

    seat_asked = Signal()
    left = Signal()

    def __init__(self, desk: Desk, host: Host) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._desk = desk
        self._host = host
        self._screen: QScreen | None = None
        self._projector: Projector | None = None
        self._stage = Stage(lambda: desk.motion)
        self._next = button("Ask the first question   Space", host.go_on, kind="primary", name="next")
        self._deeds = {deed.name: _deed_button(deed.words, deed.keys[0], partial(deed.do, host), deed.tip)
                       for deed in DEEDS}  # fmt: skip
        self._wall = button("Wall   F11", self.toggle_wall, name="wall", tip="The wall, full screen")
        self._lock = button("Close the door   L", self._toggle_lock, kind="quiet", name="lock")
        self._end = button("End …   E", self.end, kind="quiet", name="end", tip="End the quiz")
        self._told = label("", "told", wrap=True)
        self._people = _Players("Players")
        self._count = label("", "lead")
        self._rename = button("Rename   R", self.rename, kind="quiet", name="rename")
        self._kick = button("Send out   K", self.kick, kind="quiet", name="kick")
        self._rule = button(
            "Right or wrong   A", self.rule, kind="quiet", name="rule", tip="Your word on what was typed"
        )
        self._network = NetworkCard(desk, host)
        self._network.seat_asked.connect(self.seat_asked)
        self._screens = Screens()
        self._screens.chosen.connect(self._choose_screen)
        self._lay_out()
        self._bind()
        host.changed.connect(self._show)
        host.told.connect(self.tell)

    @property
    def network(self) -> NetworkCard:
        """The card."""
        return self._network

    @property
    def wall(self) -> Projector | None:
        """The wall's window, if it is open."""
        return self._projector

    def begin(self) -> None:
        """A lobby is open, or a game goes on. On a second screen the wall comes up by itself."""
        self._told.setText("")
        self._network.refresh()
        beside = screens_beside(self)
        self._screen = beside[0]
        self._screens.show_screens(beside, self._screen)
        self._screens.setVisible(len(beside) > 1)
        self._show()
        self.setFocus()
        if len(beside) > 1 and not self._projector:
            self.toggle_wall()

    def tell(self, sentence: str) -> None:
        """Say something to the host."""
        self._told.setText(sentence)
        self._told.setVisible(bool(sentence))
        announce(self, sentence)

    def toggle_wall(self) -> None:
        """Bring the wall up on its screen, or take it away."""
        if self._projector:
            self._projector.close()
            return
        self._projector = Projector(self._host, lambda: self._desk.motion)
        self._projector.left.connect(self._forget_wall)
        self._projector.show_on(self._screen or self.screen())
        if self._screen and self._screen is not self.screen():
            self.activateWindow()  # the keys stay with the host
            self.setFocus()

    def close_wall(self) -> None:
        """Take the wall away, if it is up."""
        if self._projector:
            self._projector.close()

    def rename(self) -> None:
        """Call the chosen player otherwise."""
        chosen = self._people.current()
        if chosen:
            name = self._desk.asks.text("Rename", "What should the wall call this player?", chosen.title)
            if name:
                self._host.rename(chosen.key, name)

    def kick(self) -> None:
        """Send the chosen player out."""
        chosen = self._people.current()
        if chosen:
            self._host.kick(chosen.key)

    def rule(self) -> None:
        """Turn what was found of the chosen player's typed answer."""
        chosen = self._people.current()
        if chosen and self._rule.isVisible():
            self._host.rule(chosen.key)

    def end(self) -> None:
        """End the game; this cannot be taken back, so it asks. A lobby is just left."""
        party = self._host.party
        if party and party.phase is Phase.LOBBY:
            self.left.emit()
        elif self._desk.asks.choose("End the quiz", "End it now?", ("End the quiz", "Go on")) == 0:
            self._host.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: with large text the wall keeps most of the room."""
        super().resizeEvent(event)
        self._side.setFixedWidth(min(theme.scaled(_SIDE), round(self.width() * _MOST)))

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: as it stands now."""
        super().showEvent(event)
        self._show()

    # ------------------------------------------------------------------ inside

    def _lay_out(self) -> None:
        for made in (self._next, *self._deeds.values(), self._wall, self._end):
            made.setMinimumHeight(42)
        deeds = QWidget()
        deeds.setLayout(Flow(self._next, *self._deeds.values(), self._wall, self._end, gap=6))
        main = column(box(column(self._stage, margin=1), "wall"), self._told, deeds, gap=10)
        main.setStretch(0, 1)
        tools = QWidget()
        tools.setLayout(Flow(self._rename, self._kick, self._rule, self._lock, gap=2))
        players = column(self._count, self._people, tools, margin=(16, 12, 12, 8), gap=4)
        players.setStretch(1, 1)
        inside = QWidget()
        side = column(self._network, box(players, "panel"), self._screens, gap=12)
        side.setStretch(1, 1)
        inside.setLayout(side)
        self._side = scrolled(inside)  # large text, or a low window: nothing is cut
        whole = row(main, self._side, margin=_PAGE, gap=16)
        whole.setStretch(0, 1)
        self.setLayout(whole)

    def _bind(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            key: partial(deed.do, self._host) for deed in DEEDS for key in deed.keys
        }
        own: dict[str, Callable[[], object]] = {
            "Space": press_or(self._host.go_on),
            "E": self.end,
            "L": self._toggle_lock,
            "R": self.rename,
            "K": self.kick,
            "A": self.rule,
            "T": self._network.test,
            "O": self._network.sit_down,
        }
        bind(self, keys | own)

    def _show(self) -> None:
        party = self._host.party
        if not party or not self.isVisible():
            return
        scene = self._host.scene()
        if type(scene) is not type(self._stage.scene):
            announce(self, scene.spoken)
        self._stage.show_scene(scene)
        self._next.setText(f"{next_words(self._host)}   Space")
        for deed in DEEDS:
            self._deeds[deed.name].setVisible(deed.fits(self._host) and party.phase is not Phase.OVER)
        self._deeds["pause"].setText("Go on   P" if party.paused else "Pause   P")
        self._end.setText("Leave   E" if party.phase is Phase.LOBBY else "End …   E")
        self._lock.setText("Open the door   L" if self._host.reception.locked else "Close the door   L")
        closed = not self._host.reception.is_open
        self._network.setVisible(party.phase is Phase.LOBBY or closed)
        self._show_people(party)

    def _show_people(self, party: Party) -> None:
        here, asking = self._host.reception.present, party.phase is Phase.ASKING
        rows = [self._row(party, player, player.key in here, asking=asking) for player in party.players.values()]
        if asking:
            rows.sort(key=lambda line: line.tag == "answered")
            missing = sum(line.tag != "answered" for line in rows)
            said = f"{words.count(missing, 'answer')} missing" if missing else "All have answered"
        else:
            said = words.count(len(rows), "player") if rows else "Nobody is in yet"
        self._count.setText(said)
        self._rule.setVisible(_typed(party))
        if rows != list(self._people.rows):
            self._people.setUniformItemSizes(not _typed(party))  # three hundred are listed anew with every answer
            self._people.show_rows(rows)
        for made in (self._rename, self._kick):
            made.setEnabled(bool(rows))

    def _row(self, party: Party, player: Player, here: bool, *, asking: bool) -> Row:  # noqa: FBT001 - one of two states
        team = party.rules.teams[player.team] if 0 <= player.team < len(party.rules.teams) else ""
        given = party.given.get((party.question, player.key))
        if _typed(party) and given:
            return Row(
                player.name, key=player.key, detail=f"“{given.words}”", tag="right" if given.right else "wrong"
            )
        answered = asking and (party.question, player.key) in party.given
        tag = "answered" if answered else "" if here else "phone away"
        return Row(player.name, key=player.key, detail=team, tag=tag, mark="" if here or answered else "warning")

    def _toggle_lock(self) -> None:
        self._host.reception.lock(shut=not self._host.reception.locked)

    def _choose_screen(self, screen: QScreen) -> None:
        self._screen = screen
        if self._projector:
            self._projector.show_on(screen)

    def _forget_wall(self) -> None:
        if self._projector:
            self._projector.deleteLater()
        self._projector = None
        self.window().activateWindow()


class _Players(RowList):
    """As low as may be, so that the network card beside it keeps its height."""

    def sizeHint(self) -> QSize:
        """Qt: two lines."""
        return QSize(super().sizeHint().width(), theme.scaled(_LINES))


def _typed(party: Party) -> bool:
    """Whether what was typed is shown now: the host may rule on it."""
    question = game.current(party)
    return party.phase is Phase.REVEALED and question is not None and question.kind is QuestionKind.TYPED


def _deed_button(text: str, key: str, deed: Callable[[], object], tip: str) -> QPushButton:
    shown = {"Backspace": "⌫", "+": ""}.get(key, key)
    return button(f"{text}   {shown}".rstrip(), deed, tip=tip)
