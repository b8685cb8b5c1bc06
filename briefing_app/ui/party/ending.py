"""After a game: the podium in small, what was missed, and where the results go."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from briefing_app.errors import BriefingError
from briefing_app.model.keys import slug
from briefing_app.model.party import Board, Phase
from briefing_app.quiz import party as game
from briefing_app.ui import words
from briefing_app.ui.party import showing
from briefing_app.ui.party.deeds import next_words
from briefing_app.ui.party.stage import Stage
from briefing_app.ui.shortcuts import bind, press_or
from briefing_app.ui.tables import Row
from briefing_app.ui.widgets.announce import announce
from briefing_app.ui.widgets.basics import box, button, column, label
from briefing_app.ui.widgets.flow import Flow
from briefing_app.ui.widgets.header import PAGE
from briefing_app.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from briefing_app.model.party import Learnt, Party
    from briefing_app.ui.desk import Desk
    from briefing_app.ui.party.host import Host

_OPEN = "The room stays open, so that every phone keeps its own list, until you begin anew or leave."


class Ending(QWidget):
    """The end of a game.

    Signals:
        again_asked(): set up another.
        rematch_asked(tuple[Question, ...]): play these at once.
        evidence_asked(Evidence): show where an answer is told.
    """

    again_asked = Signal()
    rematch_asked = Signal(object)
    evidence_asked = Signal(object)

    def __init__(self, desk: Desk, host: Host) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._desk = desk
        self._host = host
        self._title = label("", "title", wrap=True)
        self._note = label("", "muted", wrap=True)
        self._stage = Stage(lambda: desk.motion)
        self._missed = RowList("Questions that were missed")
        self._missed.opened.connect(self._open)
        self._again = button("New quiz   Enter", self.again_asked.emit, kind="primary", name="again")
        self._turn = button("Who knows what   Space", host.go_on, name="turn")
        self._rematch = button("Rematch with the missed   R", self._ask_rematch, name="rematch")
        self._members = button(
            "Save for members …   S", self.save, name="save", tip="A file for each, for their decks"
        )
        self._csv = button("CSV …", self._export_csv, kind="quiet", name="csv", tip="Points, answers and topics")
        self._pdf = button("PDF …", self._export_pdf, kind="quiet", name="pdf", tip="The game on one page")
        self._mine = button("One was me …   M", self.learn, kind="quiet", name="mine", tip="Into my own cards")
        lined = (self._again, self._turn, self._rematch, self._members, self._csv, self._pdf, self._mine)
        for made in lined:
            made.setMinimumHeight(44)
        deeds = QWidget()
        deeds.setLayout(Flow(*lined, gap=6))
        self._wall = box(column(self._stage, margin=1), "wall")
        layout = column(self._title, self._note, self._wall, self._missed, deeds, margin=PAGE, gap=10)
        layout.setStretch(2, 3)
        layout.setStretch(3, 2)
        self.setLayout(layout)
        keys = {"Space": press_or(host.go_on), "Return": press_or(self.again_asked.emit)}
        keys |= {"R": self._ask_rematch, "S": self.save, "M": self.learn}
        bind(self, keys)
        host.changed.connect(self._show)

    @property
    def note(self) -> str:
        """The line under the title."""
        return self._note.text()

    @property
    def missed(self) -> tuple[Row, ...]:
        """The questions that were missed."""
        return self._missed.rows

    def begin(self) -> None:
        """A game is over. Who played alone has their answers in their cards at once."""
        party = self._host.party
        if not party:
            return
        alone = len(party.players) == 1 and party.rules.hot_seat
        self._title.setText(winners(party))
        self._title.setVisible(alone)
        self._say(_OPEN if self._host.reception.is_open else "")
        if alone:
            self._feed(next(iter(party.players)))
        self._wall.setVisible(not alone)
        for made in (self._turn, self._members, self._mine):
            made.setVisible(not alone and bool(party.players))
        rows = self._rows(party)
        self._missed.show_rows(rows)
        self._missed.setVisible(bool(rows))
        self._rematch.setVisible(bool(rows))
        self._show()
        self.setFocus()

    def save(self) -> None:
        """A file for each player, beside one another; their own program reads it into their cards."""
        party = self._host.party
        if not party or not party.players or not self._members.isVisible():
            return
        place = self._asked_place("Save everybody’s results", "results.json", "Results (*.json)")
        if not place:
            return
        try:
            for player in party.players.values():
                told = self._desk.workspace.party.results(party, player.key)
                self._beside(place, player.name).write_bytes(told)
        except OSError as error:
            self._say(f"The results could not be written: {error.strerror}. The game itself is kept.")
            return
        self._say(f"{words.count(len(party.players), 'file')} written to {place.parent}.")

    def learn(self) -> None:
        """One of the players is who owns this laptop: their answers go into the own cards."""
        party = self._host.party
        if not party or not self._mine.isVisible():
            return
        players = list(party.players.values())
        nth = self._desk.asks.choose("One was me", "Whose answers are yours?", [player.name for player in players])
        if nth is not None:
            self._feed(players[nth].key)

    # ------------------------------------------------------------------ inside

    def _feed(self, player: str) -> None:
        party = self._host.party
        if party:
            learnt = self._desk.workspace.party.learn(party, player)
            self._say(learnt_words(learnt))

    def _say(self, sentence: str) -> None:
        self._note.setText(sentence)
        self._note.setVisible(bool(sentence))
        announce(self, sentence)

    def _show(self) -> None:
        party = self._host.party
        if party and party.phase is Phase.OVER and self.isVisible():
            self._stage.show_scene(self._host.scene())
            self._turn.setText(f"{next_words(self._host)}   Space")

    def _rows(self, party: Party) -> list[Row]:
        asked = self._desk.workspace.party.rematch(party)
        rows = [
            Row(
                question.prompt,
                key=question.key,
                detail=showing.answer(question),
                evidence=question.evidence[0] if question.evidence else None,
            )
            for question in asked
        ]
        who = "Missed" if len(party.players) == 1 else "Missed by somebody"
        return [Row(f"{who}: {words.count(len(rows), 'question')}", heading=True), *rows] if rows else []

    def _open(self, chosen: Row) -> None:
        if chosen.evidence:
            self.evidence_asked.emit(chosen.evidence)

    def _ask_rematch(self) -> None:
        party = self._host.party
        questions = self._desk.workspace.party.rematch(party) if party else ()
        if questions:
            self.rematch_asked.emit(questions)

    def _export_csv(self) -> None:
        self._export(".csv", self._desk.workspace.party.export_csv)

    def _export_pdf(self) -> None:
        self._export(".pdf", self._desk.workspace.party.export_pdf)

    def _export(self, suffix: str, write: Callable[[Party, Path, datetime], None]) -> None:
        party = self._host.party
        place = self._asked_place("Export the results", f"quiz{suffix}", f"{suffix[1:].upper()} (*{suffix})")
        if not party or not place:
            return
        try:
            write(party, place, self._desk.now())
        except BriefingError as error:
            self._say(str(error))
            return
        self._say(f"Written to {place.with_suffix(suffix)}.")

    def _asked_place(self, title: str, name: str, kinds: str) -> Path | None:
        return self._desk.asks.save_file(title, Path(name), kinds)

    @staticmethod
    def _beside(place: Path, name: str) -> Path:
        return place.with_name(f"{place.stem}-{slug(name) or 'player'}{place.suffix or '.json'}")


def learnt_words(learnt: Learnt) -> str:
    """What somebody's answers brought to the own cards."""
    if learnt.known and not learnt.added:
        return "These answers are in your cards already."
    unknown = f" {words.count(learnt.unknown, 'answer')} had no card here." if learnt.unknown else ""
    return f"{words.count(learnt.added, 'answer')} went into your cards.{unknown}"


def winners(party: Party) -> str:
    """Who won, in words; alone, how many were right; nobody where nobody's place was to be shown."""
    players = list(party.players)
    if not game.revealed(party):
        return "The quiz was ended before its first answer"
    if len(players) == 1:
        asked = len(game.asked_of(party, players[0]))
        return f"{asked - len(game.missed(party, players[0]))} of {asked} right"
    order = showing.order(party)
    if party.rules.board is Board.NEVER or not order:
        return "The quiz is over"
    first = [rank.name for rank in order if rank.place == 1 and rank.points > 0]
    if not first:
        return showing.NOBODY
    return f"{first[0]} wins" if len(first) == 1 else f"A draw: {' and '.join(first)}"
