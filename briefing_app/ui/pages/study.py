"""Study: one card after the other, each with its grade; the source a key away."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QStackedWidget,
    QWidget,
)

from briefing_app.model.cards import Rating
from briefing_app.ui import theme, words
from briefing_app.ui.shortcuts import bind, press_or
from briefing_app.ui.widgets.basics import button, column, label, row
from briefing_app.ui.widgets.card import StudyCard
from briefing_app.ui.widgets.drawer import SourceDrawer
from briefing_app.ui.widgets.empty import Empty, open_articles
from briefing_app.ui.widgets.header import PAGE, Line

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent

    from briefing_app.model.cards import Card
    from briefing_app.study.session import Session
    from briefing_app.ui.desk import Desk

_NAMES = {Rating.AGAIN: "Again", Rating.HARD: "Hard", Rating.GOOD: "Good", Rating.EASY: "Easy"}
_BETWEEN = 8  # px between two grades
_NARROW = 500  # px of the page at the usual text size, below which card and source do not stand side by side
_LONGEST = 60.0  # seconds that count for one answer; beyond, nobody was there


class StudyPage(QWidget):
    """A sitting with the cards.

    Signals:
        page_asked(str): go to a page.
        files_asked(): bring articles in.
    """

    page_asked = Signal(str)
    files_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._session: Session | None = None
        self._asked_at: datetime | None = None
        self._graded: list[Rating] = []
        self._seconds = 0.0
        self._spans: dict[Rating, str] = {}  # the grades that are offered, and after how long each asks again
        self._where = Line()
        self._left = label("", "muted")
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName("Progress")
        self._card = StudyCard(self._toggle_source, moving=desk.motion)
        self._card.turned.connect(self._turned)
        self._show = button("Show answer   Space", self.show_answer, name="show")
        self._show.setProperty("grade", "show")
        self._grades = {rating: self._grade_button(rating) for rating in Rating}
        self._drawer = SourceDrawer()
        self._drawer.closed.connect(self._close_source)
        self._lay_out()
        keys = {
            "Space": press_or(self._go_on),
            "Return": press_or(self._go_on),
            "U": self.undo,
            "S": self._toggle_source,
        }
        bind(self, keys | {str(int(rating)): partial(self.grade, rating) for rating in Rating})

    def refresh(self) -> None:
        """A sitting as of now; the card that is being looked at stays if it is still the one to ask."""
        before = self._session.current if self._session else None
        self._session = self._desk.workspace.study.session(self._desk.now())
        self._card.set_moving(self._desk.motion)
        if not before or not self._session.current or before != self._session.current:
            self._next()

    def take_focus(self) -> None:
        """Begin with the card."""
        self._card.setFocus()

    def show_answer(self) -> None:
        """Turn the card over."""
        if self._session and self._session.current and not self._session.shown:
            self._session.show()
            self._show_intervals()
            self._card.turn()
            self._card.tell_answer()

    def grade(self, rating: Rating) -> None:
        """Grade the card whose answer is shown; on disk when this returns."""
        session, now = self._session, self._desk.now()
        if not session or not session.current or not session.shown or rating not in self._offered():
            return
        took = min(_LONGEST, (now - self._asked_at).total_seconds()) if self._asked_at else 0.0
        self._desk.workspace.study.grade(session, rating, now, took)
        self._graded.append(rating)
        self._seconds += took
        self._next()

    def undo(self) -> None:
        """Take the last answer back, also one of an earlier sitting."""
        if self._session and self._desk.workspace.study.undo(self._session, self._desk.now()):
            if self._graded:
                self._graded.pop()
            self._next()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: share the room between card and source."""
        super().resizeEvent(event)
        self._share()

    def step_back(self) -> bool:
        """Close the source; whether there was anything to close."""
        was_open = self._drawer.isVisible()
        if was_open:
            self._close_source()
        return was_open

    # ------------------------------------------------------------------ layout

    def _grade_button(self, rating: Rating) -> QPushButton:
        made = button(_NAMES[rating], partial(self.grade, rating), name=_NAMES[rating].lower())
        made.setProperty("grade", _NAMES[rating].lower())
        return made

    def _lay_out(self) -> None:
        grades = QWidget()
        grades.setLayout(row(*self._grades.values(), gap=_BETWEEN))
        asks = QWidget()
        asks.setLayout(row(self._show))
        self._foot = QStackedWidget()  # not a bare QStackedLayout: that shows its first widget as a window of its own
        for foot in (asks, grades):
            self._foot.addWidget(foot)
        self._foot.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        head = row(self._where, self._left, gap=16)
        head.setStretch(0, 1)
        main = self._main = QWidget()
        layout = column(head, self._bar, margin=PAGE, gap=12)
        layout.addWidget(self._card, 1)
        layout.addSpacing(4)
        layout.addWidget(self._foot)
        main.setLayout(layout)
        study = QWidget()
        sides: QHBoxLayout = row(main, self._drawer, gap=0)
        sides.setStretch(0, 1)
        study.setLayout(sides)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(study)
        self._pages.addWidget(self._end())
        then = "Read some articles, and their cards wait here."
        self._pages.addWidget(Empty("layers", "No cards yet", then, [open_articles(self.files_asked.emit)]))

    def _end(self) -> QWidget:
        self._done = Empty(
            "check",
            "Done for now",
            "",
            (
                button("Undo the last answer", self.undo, tip="U", name="undo-last"),
                button("Home", lambda: self.page_asked.emit("home"), kind="primary", tip="Ctrl+1", name="finish"),
            ),
        )
        return self._done

    # ------------------------------------------------------------------ a sitting

    def _offered(self) -> tuple[Rating, ...]:
        return (Rating.AGAIN, Rating.GOOD) if self._desk.workspace.settings().two_buttons else tuple(Rating)

    def _go_on(self) -> None:
        if self._session and self._session.shown:
            self.grade(Rating.GOOD)
        else:
            self.show_answer()

    def _next(self) -> None:
        session = self._session
        self._drawer.hide()
        self._share()
        if not session or not session.current:
            self._finish()
            return
        self._pages.setCurrentIndex(0)
        self._foot.setCurrentIndex(0)
        self._asked_at = self._desk.now()
        self._card.show_card(session.current, self._desk.workspace.citation(session.current))
        self._show_progress()
        self._card.setFocus()

    def _turned(self) -> None:
        if self._session and self._session.shown:
            self._foot.setCurrentIndex(1)

    def _show_intervals(self) -> None:
        now = self._desk.now()
        due = self._session.preview(now) if self._session else {}
        for rating, made in self._grades.items():
            made.setVisible(rating in self._offered())
        self._spans = {each: words.span(due[each] - now) if each in due else "" for each in self._offered()}
        self._fit_grades()

    def _fit_grades(self) -> None:
        """Name and interval side by side; below one another where the buttons would have no room for that."""
        room = self._foot.width() // max(1, len(self._spans)) - _BETWEEN
        for form in ("{name} · {span}   {key}", "{name}  {key}\n{span}"):
            for rating, span in self._spans.items():
                told = form if span else "{name}   {key}"
                self._grades[rating].setText(told.format(name=_NAMES[rating], span=span, key=int(rating)))
            if all(self._grades[rating].sizeHint().width() <= room for rating in self._spans):
                return

    def _show_progress(self) -> None:
        if not self._session:
            return
        counts = self._session.remaining()
        left, done = sum(counts), len(self._graded)
        title = self._desk.workspace.meeting().title
        self._where.setText(f"{title}  ·  {done + 1} of {done + left}")
        self._left.setText(f"{counts.new} new  ·  {counts.learning} learning  ·  {counts.due} due")
        self._bar.setRange(0, done + left)
        self._bar.setValue(done)

    def _finish(self) -> None:
        if not self._desk.workspace.cards():
            self._pages.setCurrentIndex(2)
            return
        self._done.say(self._summary())
        self._pages.setCurrentIndex(1)
        self.setFocus()

    def _summary(self) -> str:
        due = self._desk.workspace.study.next_due()
        then = f"The next card is due in {words.span(due - self._desk.now())}." if due else ""
        if not self._graded:
            return f"Nothing is due now. {then}".strip()
        again = self._graded.count(Rating.AGAIN)
        took = words.span_of_seconds(self._seconds)
        hard = f" {words.count(again, 'answer')} did not come yet." if again else ""
        return f"{words.count(len(self._graded), 'answer')} in {took}.{hard} {then}".strip()

    # ------------------------------------------------------------------ the source

    def _toggle_source(self) -> None:
        card = self._session.current if self._session else None
        if self._drawer.isVisible():
            self._close_source()
        elif card and self._session and self._session.shown:
            self._open_source(card)

    def _open_source(self, card: Card) -> None:
        piece = card.evidence[0]
        article = next((each for each in self._desk.workspace.articles() if each.key == piece.article), None)
        if article:
            self._drawer.show_source(article, piece.span)
            self._share()

    def _close_source(self) -> None:
        self._drawer.hide()
        self._share()
        self._card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _share(self) -> None:
        """The source stands beside the card, or in its place where there is no room for both."""
        narrow = self.width() < theme.scaled(_NARROW)
        self._main.setHidden(narrow and self._drawer.isVisible())
        if narrow:
            self._drawer.setFixedWidth(self.width())
        else:
            self._drawer.fit(self.width())
        QTimer.singleShot(0, self, self._fit_grades)  # when the card's side has its new width
