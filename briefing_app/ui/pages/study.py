"""Study: a sitting with the cards, what to study in it, and what it brought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from briefing_app.model.briefing import Correction
from briefing_app.model.exchange import Arrived
from briefing_app.ui import words
from briefing_app.ui.shortcuts import bind
from briefing_app.ui.study import modes, told
from briefing_app.ui.study.chooser import Chooser
from briefing_app.ui.study.ending import Ending
from briefing_app.ui.study.sitting import Sitting
from briefing_app.ui.study.stage import Stage
from briefing_app.ui.widgets.basics import column
from briefing_app.ui.widgets.empty import Empty, open_articles
from briefing_app.ui.widgets.header import PAGE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from briefing_app.model.cards import Card
    from briefing_app.study.plan import Readiness
    from briefing_app.ui.desk import Desk
    from briefing_app.ui.study.modes import Mode

_CLOCK_BACK = 60.0  # seconds before the last answer, from which the clock is said to be wrong
_HOUR = 3600.0
_STUDY, _END, _EMPTY, _CHOOSER = range(4)


class StudyPage(QWidget):
    """A sitting with the cards.

    Signals:
        page_asked(str): go to a page.
        files_asked(): bring articles in.
        practice_asked(): a quiz alone.
        uncorrected(Correction | Arrived): an undo took back what was put right, or what a file brought.
        ended(): a sitting is over, so a plan made now would tell what it brought.
    """

    page_asked = Signal(str)
    files_asked = Signal()
    practice_asked = Signal()
    uncorrected = Signal(object)
    ended = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._study = desk.workspace.study
        self._sitting: Sitting | None = None
        self._clock_told = False
        self._order: tuple[str, ...] = ()  # of the plan
        self._readiness: tuple[Readiness | None, Readiness | None] = (None, None)  # before the sitting, and now
        self._stage = Stage(desk)
        self._ending = Ending()
        self._chooser = Chooser()
        self._lay_out()
        self._connect()
        bind(self, {"U": self.undo, "/": self.choose_mode, "H": self._study_hardest})

    @property
    def said(self) -> str:
        """What was said last, of an undo or a deed."""
        return self._stage.said

    @property
    def asked(self) -> Card | None:
        """The card that is up."""
        return self._sitting.session.current if self._sitting else None

    @property
    def over(self) -> bool:
        """Whether the end of a sitting is in sight."""
        return self._pages.currentIndex() == _END

    # ------------------------------------------------------------------ what the window asks

    def refresh(self) -> None:
        """What is asked as of now; the card that is being looked at stays as long as it is one to ask."""
        now = self._desk.now()
        if self._sitting and self._sitting.session.current:
            asked = self._sitting.session.current
            self._sitting.look_again(now)
            self._stage.refresh(self._name(self._sitting))
            if self._sitting.session.current != asked:
                self._show_asked()
        else:
            begun = self._begun(modes.DUE, now)
            if begun.session.current or not self._sitting or not self._sitting.answers:
                self._start(begun)
        self._check_clock(now)

    def begin(self, mode: Mode) -> None:
        """Study something; a practice quiz is asked of the window."""
        if mode.way is modes.Way.QUIZ:
            self._shut_chooser()
            self.practice_asked.emit()
        else:
            self._start(self._begun(mode, self._desk.now()))

    def take_order(self, keys: Sequence[str]) -> None:
        """The plan has come: begin again in its order, unless a card is turned, which then stays."""
        self._order = tuple(keys)
        if self._sitting and (self._sitting.session.current or not self._sitting.answers):  # an end is left in peace
            asked = self._sitting.session.current
            self._sitting.take_order(keys, self._desk.now())
            if self._sitting.session.current != asked and self._pages.currentIndex() != _CHOOSER:
                self._show_asked()
            self._stage.refresh(self._name(self._sitting))

    def take_readiness(self, readiness: Readiness) -> None:
        """How ready the person is now: with that a sitting begins, or at its end that came of it."""
        first, last = self._readiness
        begun = bool(self._sitting and self._sitting.answers)
        ended = self._pages.currentIndex() == _END
        self._readiness = (first if begun else readiness, readiness if begun and ended else last)
        if ended:
            self._tell_end()

    def take_focus(self) -> None:
        """Begin with the card, or what stands in its place."""
        if self._pages.currentIndex() == _END:
            self._ending.take_focus()
        elif self._pages.currentIndex() == _CHOOSER:
            self._chooser.setFocus()
        elif self._pages.currentIndex() == _STUDY:
            self._stage.take_focus()
        else:
            self.setFocus()

    def step_back(self) -> bool:
        """Close what is open; whether anything was."""
        if self._pages.currentIndex() == _CHOOSER:
            self._shut_chooser()
            return True
        return self._pages.currentIndex() == _STUDY and self._stage.step_back()

    def flag(self, flag: int) -> bool:
        """Flag the card in sight (1..7); whether there is one."""
        return self._pages.currentIndex() == _STUDY and self._stage.flag(flag)

    def undo(self) -> None:
        """Take back the last thing done with the cards, also of an earlier sitting."""
        if not self._sitting:
            return
        undone = self._sitting.undo(self._desk.now())
        about = undone.target if isinstance(undone, Correction) else getattr(undone, "card", "")
        said = told.taken_back(undone, self._study.card(about) if about else None)
        if isinstance(undone, Correction | Arrived):
            self.uncorrected.emit(undone)
        if undone:
            self._show_asked()
        self._stage.say(said)

    def choose_mode(self) -> None:
        """Study something else."""
        if self._pages.currentIndex() in (_STUDY, _END):
            self._stage.step_back()
            self._pages.setCurrentIndex(_CHOOSER)
            self._chooser.offer(list(modes.offered(self._desk.workspace)))

    # ------------------------------------------------------------------ inside

    def _lay_out(self) -> None:
        then = "Read some articles, and their cards wait here."
        chooser = QWidget()
        chooser.setLayout(column(self._chooser, margin=PAGE))
        self._pages = QStackedLayout(self)
        nothing = Empty("layers", "No cards yet", then, [open_articles(self.files_asked.emit)])
        for page in (self._stage, self._ending, nothing, chooser):
            self._pages.addWidget(page)

    def _connect(self) -> None:
        self._stage.ended.connect(self._finish)
        self._stage.modes_asked.connect(self.choose_mode)
        self._ending.again_asked.connect(self._study_hardest)
        self._ending.undo_asked.connect(self.undo)
        self._ending.finished.connect(lambda: self.page_asked.emit("home"))
        self._ending.modes_asked.connect(self.choose_mode)
        self._chooser.chosen.connect(self.begin)
        self._chooser.left.connect(self._shut_chooser)

    def _name(self, sitting: Sitting) -> str:
        return self._desk.workspace.meeting().title if sitting.mode is modes.DUE else sitting.mode.name

    def _begun(self, mode: Mode, now: datetime) -> Sitting:
        """A new sitting; of the plan what was not answered in the last, nor is of another day."""
        last = self._sitting
        done = {answer.card.key for answer in last.answers} if last else set()
        over = bool(last and last.session.is_over(now))
        self._order = () if over else tuple(key for key in self._order if key not in done)
        return Sitting.begin(self._desk.workspace, mode, now, self._order if mode is modes.DUE else ())

    def _start(self, sitting: Sitting) -> None:
        self._sitting = sitting
        self._readiness = (self._readiness[1], None)
        self._pages.setCurrentIndex(_STUDY)
        self._stage.play(sitting, self._name(sitting))

    def _show_asked(self) -> None:
        self._readiness = (self._readiness[0], None)
        self._pages.setCurrentIndex(_STUDY)
        self._stage.show_asked()

    def _study_hardest(self) -> None:
        hardest = self._sitting.hardest if self._sitting else ()
        if hardest and self._pages.currentIndex() == _END:
            self.begin(modes.these([card.key for card in hardest], "The hardest once more"))

    def _shut_chooser(self) -> None:
        if self._sitting and self._sitting.session.current:
            self._pages.setCurrentIndex(_STUDY)
            self._stage.take_focus()
        else:
            self._finish()

    def _check_clock(self, now: datetime) -> None:
        """Say once that the clock was put back; a leap forward cannot be told from a holiday."""
        latest = None if self._clock_told else self._study.latest()
        if latest and (latest - now).total_seconds() > _CLOCK_BACK:
            self._clock_told = True
            self._stage.say(told.clock(latest))

    # ------------------------------------------------------------------ the end

    def _finish(self) -> None:
        if not self._study.any():
            self._pages.setCurrentIndex(_EMPTY)
            self.setFocus()
            return
        self._tell_end()
        self._pages.setCurrentIndex(_END)
        self._ending.take_focus()
        self.ended.emit()

    def _tell_end(self) -> None:
        if not self._sitting:
            return
        sitting, due = self._sitting, self._sitting.mode is modes.DUE
        if sitting.answers:
            title = "Done for now" if due else f"Done: {sitting.mode.name}"
            self._ending.tell(title, told.done(sitting), told.moved(sitting, *self._readiness), self._then())
        else:
            nothing = "Nothing is due now" if due else f"No cards here: {sitting.mode.name}"
            self._ending.tell(nothing, "", "", self._then() if due else "")
        self._ending.offer(sitting.hardest)

    def _then(self) -> str:
        now, meeting = self._desk.now(), self._desk.workspace.meeting().at
        if meeting and 0 < (meeting - now).total_seconds() <= _HOUR and modes.certain(self._desk.workspace):
            return "The meeting is within the hour: / and then Warm-up asks what will certainly come up."
        due = self._study.next_due()
        return f"The next card is due in {words.span(due - now)}." if due and due > now else ""
