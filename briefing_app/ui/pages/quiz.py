"""Quiz: set up, play in a room with one laptop, see who won."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from briefing_app.errors import BriefingError
from briefing_app.ui import words
from briefing_app.ui.pages.quiz_play import QuizPlay
from briefing_app.ui.pages.quiz_setup import QuizSetup
from briefing_app.ui.tables import Row
from briefing_app.ui.widgets.basics import button, column, label, row
from briefing_app.ui.widgets.empty import Empty, open_articles
from briefing_app.ui.widgets.header import PAGE, Header
from briefing_app.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from briefing_app.model.games import Quiz
    from briefing_app.ui.desk import Desk

_ALONE = 10  # questions of a practice quiz


class QuizPage(QWidget):
    """The three steps of a quiz.

    Signals:
        failed(BriefingError): there is nothing to ask yet.
        evidence_asked(Evidence): show where an answer is stated.
        files_asked(): bring articles in.
    """

    failed = Signal(object)
    evidence_asked = Signal(object)
    files_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._setup = QuizSetup()
        self._setup.start_asked.connect(self._start)
        self._play = QuizPlay(desk)
        self._play.over.connect(self._finish)
        self._winner = label("", "figure", wrap=True)
        self._points = label("", "lead", wrap=True)
        self._missed = RowList("Questions that were missed")
        self._missed.opened.connect(self._open)
        self._pages = QStackedLayout(self)
        then = "Read some articles; a quiz is made from what they say."
        self._nothing = Empty("trophy", "Nothing to ask yet", then, [open_articles(self.files_asked.emit)])
        for page in (self._setup, self._play, self._end(), self._nothing):
            self._pages.addWidget(page)

    def refresh(self) -> None:
        """A game that is being played goes on."""
        if self._pages.currentWidget() in (self._setup, self._nothing):
            self._pages.setCurrentWidget(self._setup if self._desk.workspace.cards() else self._nothing)

    def take_focus(self) -> None:
        """Begin where the game stands."""
        page = self._pages.currentWidget()
        if page is self._setup:
            self._setup.take_focus()
        elif page is self._play:
            self._play.setFocus()
        elif page is self._nothing:
            self.setFocus()
        else:
            self._again.setFocus()

    def play_alone(self) -> None:
        """Begin a game for one, unless one is being played."""
        if self._pages.currentWidget() is not self._play and self._desk.workspace.cards():
            self._start(_ALONE, ["You"])

    def _end(self) -> QWidget:
        self._again = button("Play again   Enter", self._restart, kind="primary", name="again")
        self._again.setMinimumSize(160, 44)
        end = QWidget()
        layout = column(Header("Quiz"), self._winner, self._points, margin=PAGE, gap=12)
        layout.addSpacing(12)
        layout.addWidget(self._missed, 1)
        layout.addLayout(row(self._again, 1))
        end.setLayout(layout)
        return end

    def _start(self, number: int, teams: list[str]) -> None:
        try:
            quiz = self._desk.workspace.make_quiz(number, teams, self._desk.now(), self._desk.rng)
        except BriefingError as error:
            self.failed.emit(error)
            return
        self._pages.setCurrentWidget(self._play)
        self._play.play(quiz)

    def _restart(self) -> None:
        self._pages.setCurrentWidget(self._setup)
        self.refresh()  # the articles may have gone meanwhile
        self.take_focus()

    def _finish(self, quiz: Quiz) -> None:
        points = self._desk.workspace.scores(quiz)
        learnt = self._desk.workspace.learn_from(quiz)
        self._winner.setText(winners([team.name for team in quiz.teams], points, len(quiz.questions)))
        table = sorted(zip(points, quiz.teams, strict=True), key=lambda pair: -pair[0])
        listed = "   ·   ".join(f"{team.name}  {number}" for number, team in table) if len(quiz.teams) > 1 else ""
        self._points.setText(listed or (f"{words.count(learnt, 'answer')} went into your cards." if learnt else ""))
        self._missed.show_rows(self._list_missed(quiz))
        self._pages.setCurrentIndex(2)
        self._again.setFocus()

    def _list_missed(self, quiz: Quiz) -> list[Row]:
        missed: dict[int, Row] = {}
        for answer in quiz.answers:
            question = quiz.questions[answer.question]
            if not self._desk.workspace.is_right(question, answer.choice):
                right = " → ".join(question.choices[nth] for nth in question.answer)
                evidence = question.evidence[0] if question.evidence else None
                missed[answer.question] = Row(question.prompt, key=question.key, detail=right, evidence=evidence)
        number = words.count(len(missed), "question")
        return [Row(f"Missed by somebody: {number}", heading=True), *missed.values()] if missed else []

    def _open(self, chosen: Row) -> None:
        if chosen.evidence:
            self.evidence_asked.emit(chosen.evidence)


def winners(teams: list[str], points: tuple[int, ...], questions: int) -> str:
    """Who won, in words; alone, how many were right."""
    if len(teams) == 1:
        return f"{points[0]} of {questions} right"
    first = [team for team, number in zip(teams, points, strict=True) if number == max(points)]
    return f"{first[0]} wins" if len(first) == 1 else f"A draw: {' and '.join(first)}"
