"""A game at one laptop: each team answers in its turn, then all see the answer and the sentence it comes from."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QProgressBar, QWidget

from briefing_app.model.games import QuestionKind
from briefing_app.model.party import Board, MoveKind, Phase
from briefing_app.quiz import party as game
from briefing_app.ui.party import showing
from briefing_app.ui.party.scenes import signed, unstopped
from briefing_app.ui.shortcuts import bind, press_or
from briefing_app.ui.widgets.announce import announce
from briefing_app.ui.widgets.basics import box, button, column, label, row, scrolled, show_prompt
from briefing_app.ui.widgets.header import PAGE
from briefing_app.ui.widgets.tile import LETTERS, State, Tile

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.model.games import Question
    from briefing_app.model.party import Party, Player
    from briefing_app.ui.desk import Desk
    from briefing_app.ui.party.host import Host

_RULING = "Right after all, or wrong? The number of an answer turns it."
_LONG = 90  # characters of a choice from which tiles stand below one another


class Seat(QWidget):
    """The game while it is played at this laptop."""

    def __init__(self, desk: Desk, host: Host) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._desk = desk
        self._host = host
        self._stands: object = None  # what is shown: the question, whose turn, whether revealed
        self._taken: list[int] = []
        self._tiles: list[Tile] = []
        self._where = label("", "muted")
        self._scores = label("", "muted")
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName("Questions asked")
        self._kind = label("", "eyebrow")
        self._turn = label("", "lead")
        self._prompt = label("", "prompt", wrap=True)
        self._hint = label("", "muted")
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        self._field = QLineEdit(placeholderText="Type the answer, then Enter")
        self._field.setAccessibleName("The answer")
        self._verdict = label("", "lead", wrap=True)
        self._sentence = label("", "body", wrap=True, select=True)
        self._line = label("", "small", wrap=True)
        self._about = label("", "body", wrap=True)
        self._next = button("Next   Space", self.go_on, kind="primary", name="next")
        self._sure = button("Sure   S", partial(self._hand_in, sure=True), kind="primary", name="sure")
        self._unsure = button("Not sure   N", partial(self._hand_in, sure=False), name="unsure")
        self._pass = button("Pass   P", self._pass_on, kind="quiet", name="pass", tip="No answer; costs nothing")
        self._end = button("End …", self.end, kind="quiet", name="end", tip="End the quiz")
        self._lay_out()
        self._bind()
        host.changed.connect(self._show)

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """The choices that are shown."""
        return tuple(self._tiles)

    def choose(self, nth: int) -> None:
        """The team whose turn it is takes choice `nth`, or lets go of it again."""
        question = self._open_question()
        if not question or nth >= len(question.choices):
            self._rule(nth)
            return
        if question.kind is QuestionKind.SEVERAL and nth in self._taken:
            self._taken.remove(nth)
        elif question.kind in {QuestionKind.ORDER, QuestionKind.SEVERAL}:
            if nth not in self._taken:
                self._taken.append(nth)
        else:
            self._taken = [nth]
        self._show_taken(question)
        single = question.kind not in {QuestionKind.ORDER, QuestionKind.SEVERAL}
        if single and not self._asks_confidence():
            self._hand_in(sure=False)

    def take_back(self) -> None:
        """One step of an order less."""
        question = self._open_question()
        if question and self._taken:
            self._taken.pop()
            self._show_taken(question)

    def go_on(self) -> None:
        """The next question; or, of an answer that is complete, hand it in."""
        if self._open_question():
            if self._complete() and not self._asks_confidence():
                self._hand_in(sure=False)
        else:
            self._host.go_on()

    def end(self) -> None:
        """Break the game off; this cannot be taken back, so it asks."""
        if self._desk.asks.choose("End the quiz", "End it now?", ("End the quiz", "Go on")) == 0:
            self._host.end()

    def begin(self) -> None:
        """As the game stands."""
        self._stands = None
        self._show()
        self._focus()

    # ------------------------------------------------------------------ layout

    def _lay_out(self) -> None:
        told = column(self._verdict, self._sentence, self._line, self._about, margin=(24, 16, 24, 16), gap=6)
        self._after = box(told, "panel")
        layout = column(row(self._where, 1, self._scores), self._bar, margin=PAGE, gap=12)
        asked = QWidget()
        inside = column(row(self._kind, 1, self._turn), self._prompt, self._hint, margin=(0, 8, 4, 4), gap=12)
        inside.addSpacing(4)
        inside.addLayout(self._grid)
        inside.addWidget(self._field)
        inside.addStretch(1)
        inside.addWidget(self._after)
        asked.setLayout(inside)
        scroll = scrolled(asked)
        bar = scroll.verticalScrollBar()  # where not all has room: first the question is seen, then the answer
        bar.rangeChanged.connect(lambda _least, most: bar.setValue(0 if self._open_question() else most))
        layout.addWidget(scroll, 1)
        layout.addLayout(row(self._pass, self._end, 1, self._unsure, self._sure, self._next))
        self.setLayout(layout)
        for made in (self._next, self._sure, self._unsure):
            made.setMinimumSize(140, 44)

    def _bind(self) -> None:
        own: dict[str, Callable[[], object]] = {
            "Space": press_or(self.go_on),
            "Return": press_or(self._enter),
            "Backspace": self.take_back,
            "S": partial(self._hand_in, sure=True),
            "N": partial(self._hand_in, sure=False),
            "P": self._pass_on,
        }
        letters = {key: partial(self.choose, nth) for nth, key in enumerate(LETTERS)}
        bind(self, own | letters | {str(nth + 1): partial(self.choose, nth) for nth in range(len(LETTERS))})

    # ------------------------------------------------------------------ answering

    def _open_question(self) -> Question | None:
        party = self._host.party
        return game.current(party) if party and party.phase is Phase.ASKING else None

    def _asks_confidence(self) -> bool:
        return bool(self._host.party and self._host.party.rules.confidence)

    def _complete(self) -> bool:
        question = self._open_question()
        if not question:
            return False
        if question.kind is QuestionKind.TYPED:
            return bool(self._field.text().strip())
        if question.kind is QuestionKind.SEVERAL:
            return bool(self._taken)
        return len(self._taken) == len(question.answer)

    def _enter(self) -> None:
        """In the field: that is the answer; elsewhere as Space."""
        if self._field.hasFocus() and self._complete():
            self.setFocus()
        if not self._field.hasFocus():
            self.go_on()

    def _hand_in(self, *, sure: bool) -> None:
        if self._field.hasFocus() or not self._complete():
            return
        question = self._open_question()
        if question and question.kind is QuestionKind.TYPED:
            self._answer((), self._field.text(), sure=sure)
        elif question:
            ordered = question.kind is QuestionKind.ORDER
            self._answer(tuple(self._taken if ordered else sorted(self._taken)), "", sure=sure)

    def _pass_on(self) -> None:
        if self._open_question():
            self._answer((), "", sure=False)

    def _rule(self, nth: int) -> None:
        """After a typed question: what team `nth` typed is right after all, or wrong."""
        party = self._host.party
        question = game.current(party) if party else None
        if not party or not question or party.phase is not Phase.REVEALED or question.kind is not QuestionKind.TYPED:
            return
        players = list(party.players)
        given = party.given.get((party.question, players[nth])) if nth < len(players) else None
        if given and given.words:
            self._host.rule(players[nth])

    def _answer(self, choice: tuple[int, ...], typed: str, *, sure: bool) -> None:
        party = self._host.party
        seated = game.turn(party) if party else None
        if not party or not seated:
            return
        self._host.move(
            MoveKind.ANSWERED, player=seated.key, question=party.question, choice=choice, words=typed, sure=sure
        )
        if self._host.party and not game.missing(self._host.party):
            self._host.move(MoveKind.REVEALED)

    # ------------------------------------------------------------------ what is shown

    def _show(self) -> None:
        party = self._host.party
        question = game.current(party) if party else None
        if not party or not question or not party.rules.hot_seat or not self.isVisible():
            return
        seated = game.turn(party)
        ruled = tuple(each.right for (nth, _), each in party.given.items() if nth == party.question)
        stands = (party.key, party.question, party.phase, seated.key if seated else "", ruled)
        if stands == self._stands:
            return
        self._stands = stands
        self._show_head(party, question, seated)
        if party.phase is Phase.ASKING:
            self._ask(question)
        else:
            self._reveal(party, question)
        self._focus()

    def _focus(self) -> None:
        question = self._open_question()
        typed = question and question.kind is QuestionKind.TYPED
        (self._field if typed else self).setFocus()

    def _show_head(self, party: Party, question: Question, seated: Player | None) -> None:
        self._where.setText(f"Question {party.question + 1} of {len(party.questions)}")
        teams = len(party.players) > 1
        shown = teams and party.rules.board is Board.ROUND
        points = [f"{player.name}  {signed(game.points(party, player.key))}" for player in party.players.values()]
        self._scores.setText("   ·   ".join(points) if shown else "")
        self._bar.setRange(0, len(party.questions))
        self._bar.setValue(party.question + (party.phase is not Phase.ASKING))
        self._kind.setText(showing.CATEGORIES[question.kind].upper())
        self._turn.setText(f"{seated.name}, your turn" if seated and teams else "")
        show_prompt(self._prompt, question.prompt)
        asking, typed = party.phase is Phase.ASKING, question.kind is QuestionKind.TYPED
        self._hint.setText(showing.HINTS.get(question.kind, "") if asking else _RULING if typed else "")
        self._hint.setVisible(bool(self._hint.text()))

    def _ask(self, question: Question) -> None:
        self._taken.clear()
        self._field.clear()
        typed = question.kind is QuestionKind.TYPED
        self._field.setVisible(typed)
        self._show_tiles(question)
        self._after.hide()
        self._pass.show()
        self._show_taken(question)
        announce(self, f"{self._turn.text()} {question.prompt}")

    def _show_tiles(self, question: Question) -> None:
        for tile in self._tiles:
            self._grid.removeWidget(tile)
            tile.deleteLater()
        self._tiles = [Tile(nth, choice) for nth, choice in enumerate(question.choices)]
        long = max(map(len, question.choices), default=0) > _LONG
        columns = 1 if question.kind is QuestionKind.ORDER or long else 2
        for nth, tile in enumerate(self._tiles):
            tile.clicked.connect(partial(self.choose, nth))
            self._grid.addWidget(tile, nth // columns, nth % columns)

    def _show_taken(self, question: Question) -> None:
        ordered = question.kind is QuestionKind.ORDER
        for nth, tile in enumerate(self._tiles):
            if nth in self._taken:
                tile.mark(State.TAKEN, str(self._taken.index(nth) + 1) if ordered else LETTERS[nth])
            else:
                tile.mark(State.OPEN, LETTERS[nth])
        honest, whole = self._asks_confidence(), self._complete() or question.kind is QuestionKind.TYPED
        for made in (self._sure, self._unsure):
            made.setVisible(honest)
            made.setEnabled(whole)
        single = question.kind not in {QuestionKind.ORDER, QuestionKind.SEVERAL, QuestionKind.TYPED}
        self._next.setText("Hand in   Space")
        self._next.setVisible(not honest and not single)
        self._next.setEnabled(whole)

    def _reveal(self, party: Party, question: Question) -> None:
        self._field.hide()
        if [tile.accessibleName() for tile in self._tiles] != [
            f"{LETTERS[nth]}: {choice}" for nth, choice in enumerate(question.choices)
        ]:
            self._show_tiles(question)  # gone on with after a restart
        if question.kind is QuestionKind.ORDER:
            self._show_order(question)
        else:
            self._show_right(party, question)
        self._verdict.setText(verdict(party, question))
        self._show_source(question)
        for made in (self._sure, self._unsure, self._pass):
            made.hide()
        self._next.setText("Next   Space" if party.question + 1 < len(party.questions) else "Finish   Space")
        self._next.setEnabled(True)
        self._next.show()
        announce(self, f"{self._verdict.text()}. {unstopped(showing.answer(question))}. {self._sentence.text()}")

    def _show_right(self, party: Party, question: Question) -> None:
        chosen = {nth for (asked, _), given in party.given.items() if asked == party.question for nth in given.choice}
        for nth, tile in enumerate(self._tiles):
            if nth in question.answer:
                tile.mark(State.RIGHT)
            elif nth in chosen:
                tile.mark(State.WRONG)
            else:
                tile.mark(State.OPEN, LETTERS[nth])

    def _show_order(self, question: Question) -> None:
        for place, nth in enumerate(question.answer):
            tile = self._tiles[nth]
            tile.mark(State.TAKEN, str(place + 1))
            self._grid.addWidget(tile, place, 0)

    def _show_source(self, question: Question) -> None:
        citation = self._desk.workspace.party.cited(question)
        for said, text in (
            (self._sentence, citation.sentence if citation else ""),
            (self._line, citation.line if citation else ""),
            (self._about, question.about),
        ):
            said.setText(text)
            said.setVisible(bool(text))
        self._after.show()


def verdict(party: Party, question: Question) -> str:
    """Who had it; what was typed is repeated, and what was meant is said."""
    given = {key: party.given.get((party.question, key)) for key in party.players}
    right = [party.players[key].name for key, each in given.items() if each and each.right]
    if len(given) == 1:
        said = "Right" if right else "Not this time"
    else:
        said = f"Right: {', '.join(right)}" if right else "Nobody had it"
    if question.kind is QuestionKind.TYPED:
        typed = "   ·   ".join(
            f"{nth} {party.players[key].name}: {each.words} {'✓' if each.right else '✗'}"
            for nth, (key, each) in enumerate(given.items(), 1)
            if each and each.words
        )
        said = f"{said}. The answer: {showing.answer(question)}" + (f"\n{typed}" if typed else "")
    return said
