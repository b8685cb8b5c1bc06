"""A question of the quiz: asked of one team after the other, then shown with its answer and its source."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QProgressBar, QWidget

from briefing_app.model.games import QuestionKind
from briefing_app.model.sentences import sentence_of
from briefing_app.ui import words
from briefing_app.ui.shortcuts import bind, press_or
from briefing_app.ui.widgets.basics import box, button, column, label, row, scrolled
from briefing_app.ui.widgets.header import PAGE
from briefing_app.ui.widgets.tile import LETTERS, State, Tile

if TYPE_CHECKING:
    from briefing_app.model.games import Question, Quiz
    from briefing_app.ui.desk import Desk

_EYEBROWS = {
    QuestionKind.OFFICE: "WHO IS WHO",
    QuestionKind.WHO_SAID: "WHO SAID IT",
    QuestionKind.WHEN: "WHEN WAS IT",
    QuestionKind.WHERE: "WHICH COUNTRY",
    QuestionKind.ORDER: "PUT IN ORDER, THE EARLIEST FIRST",
    QuestionKind.DIFFER: "SOURCES DIFFER",
}


class QuizPlay(QWidget):
    """The game while it is played.

    Signals:
        over(Quiz): the last answer has been seen.
    """

    over = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._desk = desk
        self._quiz: Quiz | None = None
        self._revealed = False
        self._taken: list[int] = []
        self._tiles: list[Tile] = []
        self._where = label("", "muted")
        self._scores = label("", "muted")
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName("Questions asked")
        self._kind = label("", "eyebrow")
        self._turn = label("", "lead")
        self._prompt = label("", "prompt", wrap=True)
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        self._verdict = label("", "lead", wrap=True)
        self._sentence = label("", "body", wrap=True, select=True)
        self._line = label("", "small", wrap=True)
        self._next = button("Next   Space", self.go_on, kind="primary", name="next")
        self._lay_out()
        self._bind()

    def play(self, quiz: Quiz) -> None:
        """Begin, or go on where a game stands."""
        self._quiz = quiz
        self._revealed = False
        self._show()

    def choose(self, nth: int) -> None:
        """The team whose turn it is takes choice `nth`."""
        question = self._question()
        if self._revealed or not question or nth >= len(question.choices):
            return
        if question.kind is not QuestionKind.ORDER:
            self._answer((nth,))
        elif nth not in self._taken:
            self._taken.append(nth)
            self._show_taken()

    def take_back(self) -> None:
        """One step of an order less."""
        if self._taken:
            self._taken.pop()
            self._show_taken()

    def go_on(self) -> None:
        """The next question; or, of an order that is complete, hand it in."""
        question = self._question()
        if not self._quiz:
            return
        if self._revealed:
            self._revealed = False
            if self._desk.workspace.turn(self._quiz):
                self._show()
            else:
                self.over.emit(self._quiz)
        elif question and len(self._taken) == len(question.choices):
            self._answer(tuple(self._taken))

    # ------------------------------------------------------------------ inside

    def _bind(self) -> None:
        keys = {"Space": press_or(self.go_on), "Return": self.go_on, "Backspace": self.take_back}
        letters = {key: partial(self.choose, nth) for nth, key in enumerate(LETTERS)}
        bind(self, keys | letters | {str(nth + 1): partial(self.choose, nth) for nth in range(len(LETTERS))})

    def _lay_out(self) -> None:
        words_ = column(self._verdict, self._sentence, self._line, margin=(24, 16, 24, 16), gap=6)
        self._after = box(words_, "panel")
        head = row(self._where, 1, self._scores)
        layout = column(head, self._bar, margin=PAGE, gap=12)
        asked = QWidget()
        inside = column(row(self._kind, 1, self._turn), self._prompt, margin=(0, 8, 4, 4), gap=12)
        inside.addSpacing(8)
        inside.addLayout(self._grid)
        inside.addStretch(1)
        inside.addWidget(self._after)
        asked.setLayout(inside)
        scroll = scrolled(asked)
        bar = scroll.verticalScrollBar()  # where not all has room: first the question is seen, then the answer
        bar.rangeChanged.connect(lambda _least, most: bar.setValue(most if self._revealed else 0))
        layout.addWidget(scroll, 1)
        layout.addLayout(row(1, self._next))
        self.setLayout(layout)
        self._next.setMinimumSize(160, 44)

    def _question(self) -> Question | None:
        now = self._desk.workspace.turn(self._quiz) if self._quiz else None
        return self._quiz.questions[now.question] if self._quiz and now else None

    def _answer(self, choice: tuple[int, ...]) -> None:
        if self._quiz:
            self._quiz = self._desk.workspace.answer(self._quiz, choice, self._desk.now())
            shown = self._desk.workspace.revealed(self._quiz)
            if shown is None:
                self._show()
            else:
                self._reveal(self._quiz.questions[shown], shown)

    def _show(self) -> None:
        now = self._desk.workspace.turn(self._quiz) if self._quiz else None
        if not self._quiz or not now:
            return
        question = self._quiz.questions[now.question]
        self._taken.clear()
        self._show_standing(now.question)
        self._kind.setText(_EYEBROWS[question.kind])
        team = self._quiz.teams[now.team].name
        self._turn.setText(f"{team}, your turn" if len(self._quiz.teams) > 1 else "")
        self._prompt.setText(question.prompt)
        self._show_tiles(question)
        self._after.hide()
        self._next.setText("Hand in   Space")
        self._next.setVisible(question.kind is QuestionKind.ORDER)
        self._next.setEnabled(False)
        self.setFocus()

    def _show_standing(self, nth: int) -> None:
        if self._quiz:
            points = self._desk.workspace.scores(self._quiz)
            self._where.setText(f"Question {nth + 1} of {len(self._quiz.questions)}")
            pairs = zip(self._quiz.teams, points, strict=True)
            self._scores.setText("   ·   ".join(f"{team.name}  {number}" for team, number in pairs))
            self._bar.setRange(0, len(self._quiz.questions))
            self._bar.setValue(nth)

    def _show_tiles(self, question: Question) -> None:
        for tile in self._tiles:
            self._grid.removeWidget(tile)
            tile.deleteLater()
        self._tiles = [Tile(nth, choice) for nth, choice in enumerate(question.choices)]
        columns = 1 if question.kind is QuestionKind.ORDER or max(map(len, question.choices)) > 90 else 2  # noqa: PLR2004
        for nth, tile in enumerate(self._tiles):
            tile.clicked.connect(partial(self.choose, nth))
            self._grid.addWidget(tile, nth // columns, nth % columns)

    def _show_taken(self) -> None:
        for nth, tile in enumerate(self._tiles):
            if nth in self._taken:
                tile.mark(State.TAKEN, str(self._taken.index(nth) + 1))
            else:
                tile.mark(State.OPEN, LETTERS[nth])
        self._next.setEnabled(len(self._taken) == len(self._tiles))

    def _reveal(self, question: Question, nth: int) -> None:
        self._revealed = True
        self._show_standing(nth)
        self._turn.setText("")
        answers = self._given(nth)
        if question.kind is QuestionKind.ORDER:
            self._show_order(question)
        else:
            self._show_right(question, answers)
        self._verdict.setText(self._verdict_of(question, answers))
        self._show_source(question)
        self._next.setText("Next   Space")
        self._next.setEnabled(True)
        self._next.show()
        self.setFocus()

    def _given(self, nth: int) -> list[tuple[str, tuple[int, ...]]]:
        if not self._quiz:
            return []
        teams = self._quiz.teams
        return [(teams[answer.team].name, answer.choice) for answer in self._quiz.answers if answer.question == nth]

    def _show_right(self, question: Question, answers: list[tuple[str, tuple[int, ...]]]) -> None:
        chosen = {choice[0] for _, choice in answers if choice}
        for nth, tile in enumerate(self._tiles):
            if nth in question.answer:
                tile.mark(State.RIGHT)
            elif nth in chosen:
                tile.mark(State.WRONG)

    def _show_order(self, question: Question) -> None:
        for place, nth in enumerate(question.answer):
            tile = self._tiles[nth]
            tile.mark(State.TAKEN, str(place + 1))
            self._grid.addWidget(tile, place, 0)

    def _verdict_of(self, question: Question, answers: list[tuple[str, tuple[int, ...]]]) -> str:
        right = [name for name, choice in answers if self._desk.workspace.is_right(question, choice)]
        if len(answers) == 1:
            return "Right" if right else "Not this time"
        if not right:
            return "Nobody had it"
        return f"Right: {', '.join(right)}"

    def _show_source(self, question: Question) -> None:
        dossier = self._desk.workspace.dossier()
        piece = question.evidence[0] if question.evidence else None
        article = next((each for each in dossier.articles if piece and each.key == piece.article), None)
        self._after.show()
        if piece and article:
            self._sentence.setText(words.one_line(sentence_of(article.text, piece.span).of(article.text), 320))
            self._line.setText(" · ".join(part for part in (words.byline(article), words.headline(article)) if part))
        self._sentence.setVisible(bool(piece))
        self._line.setVisible(bool(piece))
