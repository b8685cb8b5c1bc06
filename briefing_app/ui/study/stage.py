"""The card that is asked, with everything about it a key away: its answer, its grades, its source, its deeds."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from briefing_app.model.cards import Citation, Rating
from briefing_app.ui import theme, words
from briefing_app.ui.shortcuts import bind, press_or
from briefing_app.ui.study import told
from briefing_app.ui.study.deeds import CardDeeds
from briefing_app.ui.study.editing import EditCard
from briefing_app.ui.study.foot import Ask, Foot
from briefing_app.ui.study.head import Head
from briefing_app.ui.study.side import Side
from briefing_app.ui.study.typed import TypedAnswer
from briefing_app.ui.widgets.basics import button, column, row
from briefing_app.ui.widgets.card import StudyCard
from briefing_app.ui.widgets.empty import Empty
from briefing_app.ui.widgets.header import PAGE

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from briefing_app.model.cards import Card
    from briefing_app.study.typed import Verdict
    from briefing_app.ui.desk import Desk
    from briefing_app.ui.study.sitting import Answered, Sitting

_NARROW = 500  # px of the page at the usual text size, below which card and source do not stand side by side
_CARD, _EDIT, _PAUSED = range(3)


class Stage(QWidget):
    """One card of a sitting after the other.

    Signals:
        ended(): no card is left.
        modes_asked(): the person wants to study something else.
    """

    ended = Signal()
    modes_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._study = desk.workspace.study
        self._deeds = CardDeeds(desk)
        self._sitting: Sitting | None = None
        self._name = ""
        self._typing = False
        self._verdict: Verdict | None = None
        self._leech: Answered | None = None  # a card that was just graded and will not stick
        self._head = Head(self.pause, self.modes_asked.emit)
        self._card = StudyCard(self.peek, desk.workspace.medium, moving=desk.motion)
        self._card.turned.connect(self._turned)
        self._edit = EditCard(desk)
        self._edit.kept.connect(self._look_again)
        self._edit.left.connect(self._leave_edit)
        self._typed = TypedAnswer()
        self._typed.entered.connect(self._compare)
        self._typed.overruled.connect(self.overrule)
        self._foot = Foot(self.show_answer, self._go_on)
        self._foot.grades.chosen.connect(self.grade)
        self._side = Side(desk.workspace)
        self._side.changed.connect(self._share)
        self._lay_out()
        bind(self, self._keys())

    # ------------------------------------------------------------------ what the page asks

    @property
    def said(self) -> str:
        """What was said last."""
        return self._head.said

    def play(self, sitting: Sitting, name: str) -> None:
        """Ask the cards of a sitting; `name` is what the head calls it."""
        self._sitting, self._name = sitting, name
        self._head.say("")
        self.show_asked()

    def refresh(self, name: str) -> None:
        """Settings or counts may have changed; the card in sight stays."""
        self._name = name
        self._card.set_moving(self._desk.motion)
        if self._sitting:
            self._head.show_sitting(self._sitting, name)

    def show_asked(self) -> None:
        """The card that is asked as it stands, or tell that none is."""
        sitting, self._leech, self._verdict = self._sitting, None, None
        self._side.shut()
        if not sitting or not sitting.session.current:
            self._middle.setCurrentIndex(_CARD)
            self.ended.emit()
            return
        sitting.watch.start(self._desk.now())
        self._show_card(sitting.session.current)
        self.show_again()

    def show_again(self) -> None:
        """Bring the card back in sight, on the face on which it stood."""
        shown = bool(self._leech or (self._sitting and self._sitting.session.shown))
        self._show_grades()
        self._middle.setCurrentIndex(_CARD)
        self._foot.bring(Ask.GO_ON if self._leech else Ask.GRADE if shown else Ask.SHOW)
        self._foot.show()
        if shown:
            self._card.show_back()
        self._typed.setVisible(self._verdict is not None)
        if self._typing and not shown:
            self._typed.ask()
        else:
            self._card.setFocus()

    def take_focus(self) -> None:
        """Begin with what is in sight."""
        if self._middle.currentIndex() == _CARD and self._typing and not self._verdict and self._typed.isVisible():
            self._typed.setFocus()
        elif self._middle.currentIndex() == _PAUSED:
            self._resume.setFocus()
        else:
            (self._edit if self._middle.currentIndex() == _EDIT else self._card).setFocus()

    def step_back(self) -> bool:
        """Close what is open; whether anything was."""
        if self._middle.currentIndex() == _EDIT:
            self._leave_edit()
        elif self._middle.currentIndex() == _PAUSED:
            self.pause()
        elif self._typing and self._typed.isVisible() and not self._verdict:
            self.type_answer()
        elif self._side.step_back():
            if not self._side.isVisible():
                self._card.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            return False
        return True

    def say(self, words_: str) -> None:
        """Say something, until the next answer."""
        self._head.say(words_)
        self._card.tell(words_)

    # ------------------------------------------------------------------ answering

    def show_answer(self) -> None:
        """Turn the card over."""
        if self._sitting and self._subject() and not self._sitting.session.shown:
            self._sitting.session.show()
            self._show_grades()
            self._typed.setVisible(self._verdict is not None)
            self._card.turn()
            self._card.tell_answer()
            self._card.setFocus(Qt.FocusReason.OtherFocusReason)

    def grade(self, rating: Rating) -> None:
        """Grade the card whose answer is shown; on disk when this returns."""
        sitting, now = self._sitting, self._desk.now()
        if not sitting or not self._subject() or self._leech or not sitting.session.shown:
            return
        answer = sitting.grade(rating, now, "typed" if self._verdict else "card")
        due = answer.after.due if sitting.moves_memory else None
        again = f", again in {words.span(due - now)}" if due and due > now else ""
        self._card.tell_first(f"{told.GRADES[rating]}{again}")
        self._head.say("")
        if answer.leech:
            self._show_leech(answer)
        else:
            self.show_asked()

    def type_answer(self) -> None:
        """Type the answers from now on, or no longer."""
        if self._sitting and self._subject() and not self._sitting.session.shown:
            self._typing = not self._typing
            self._card.expect(typed=self._typing)
            self._foot.expect(typed=self._typing)
            self._typed.setVisible(self._typing)
            if self._typing:
                self._typed.ask()
            else:
                self._card.setFocus()

    def overrule(self) -> None:
        """What was typed was right, says the person."""
        if self._verdict and not self._verdict.right and self._typed.isVisible():
            self._typed.tell(self._verdict, overruled=True)
            self._foot.grades.suggest(None)
            self._card.setFocus()
            self._card.tell("Right")

    def _compare(self, text: str) -> None:
        card = self._subject()
        if card and not text.strip():
            self.show_answer()
        elif card:
            self._verdict = self._desk.workspace.compare_typed(card, text)
            self._typed.tell(self._verdict)
            self.show_answer()
            self._foot.grades.suggest(None if self._verdict.right else Rating.AGAIN)
            self._card.tell(self._typed.spoken())

    # ------------------------------------------------------------------ what is done with a card

    def peek(self) -> None:
        """The source beside the card, or away with it."""
        if self._side.shows_source():
            self._side.shut()
            self._card.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._open(self._open_source, "There is no article to it here.")

    def _open_source(self, card: Card) -> bool:
        return bool(card.evidence) and self._side.open_source(card.evidence[0])

    def open_dossier(self) -> None:
        """Who the card is about."""
        self._open(self._side.open_dossier, "Nobody is on this card.")

    def open_differences(self) -> None:
        """What the sources tell differently."""
        self._open(self._side.open_differences, "The sources do not differ in this.")

    def edit(self) -> None:
        """Put the card right where it stands."""
        card = self._subject()
        if card and self._sitting:
            self._sitting.watch.stop(self._desk.now())
            self._side.shut()
            self._middle.setCurrentIndex(_EDIT)
            self._foot.hide()
            self._typed.hide()
            self._edit.edit(card)

    def put_aside(self, *, siblings: bool, suspend: bool) -> None:
        """Ask the card, and perhaps those of the same fact, no more."""
        card = self._subject()
        if card and self._sitting:
            said = self._deeds.put_aside(self._sitting, card, siblings=siblings, suspend=suspend)
            self.show_asked()
            self.say(said)

    def flag(self, flag: int) -> bool:
        """Flag the card (1..7); whether there is one."""
        return self._do(lambda card: self._deeds.flag(card, flag))

    def mark(self) -> None:
        """Mark the card, or unmark it."""
        self._do(self._deeds.mark)

    def fix_later(self) -> None:
        """Note what is to be mended."""
        self._do(self._deeds.fix_later)

    def pause(self) -> None:
        """Stop the clock and hide the card, or go on."""
        if self._sitting and self._middle.currentIndex() == _PAUSED:
            self._sitting.watch.go_on(self._desk.now())
            self.show_again()
        elif self._sitting and self._subject():
            self._sitting.watch.stop(self._desk.now())
            self._side.shut()
            self._typed.hide()
            self._foot.hide()
            self._middle.setCurrentIndex(_PAUSED)
            self._resume.setFocus()

    # ------------------------------------------------------------------ layout

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: share the room between card and source."""
        super().resizeEvent(event)
        self._share()

    def _lay_out(self) -> None:
        self._resume = button("Go on   Space", self.pause, kind="primary", name="resume")
        self._middle = QStackedWidget()
        for part in (self._card, self._edit, Empty("eye-off", "Paused", "The clock stands still.", [self._resume])):
            self._middle.addWidget(part)
        self._main = QWidget()
        layout = column(self._head, self._middle, self._typed, self._foot, margin=PAGE, gap=12)
        layout.setStretch(1, 1)
        self._main.setLayout(layout)
        sides = row(self._main, self._side, gap=0)
        sides.setStretch(0, 1)
        self.setLayout(sides)

    def _keys(self) -> dict[str, Callable[[], object]]:
        keys: dict[str, Callable[[], object]] = {
            "Space": press_or(self._go_on),
            **dict.fromkeys(("Return", "Enter"), self._enter),
            **{str(nth): partial(self._grade_key, nth) for nth in range(1, 5)},
            "S": self.peek,
            "W": self.open_dossier,
            "D": self.open_differences,
            "E": self.edit,
            "T": self.type_answer,
            "I": self.overrule,
            "F": self.fix_later,
            "P": self.pause,
            "*": self.mark,
        }
        for key, siblings, suspend in (
            ("-", False, False),
            ("=", True, False),
            ("@", False, True),
            ("!", True, True),
        ):
            keys[key] = partial(self.put_aside, siblings=siblings, suspend=suspend)
        return keys

    def _share(self) -> None:
        """The source stands beside the card, or in its place where there is no room for both."""
        narrow = self.width() < theme.scaled(_NARROW)
        self._main.setHidden(narrow and self._side.isVisible())
        self._side.fit(self.width(), whole=narrow)

    # ------------------------------------------------------------------ inside

    def _subject(self) -> Card | None:
        """The card in sight: the one that is asked, or the leech that was."""
        if not self._sitting or self._middle.currentIndex() != _CARD:
            return None
        return self._leech.card if self._leech else self._sitting.session.current

    def _open(self, deed: Callable[[Card], bool], otherwise: str) -> None:
        """Open something beside a card whose answer is seen; `otherwise` is said where there is nothing."""
        card = self._subject()
        if not card or not self._sitting:
            return
        if not self._leech and not self._sitting.session.shown:
            self.say("First the answer: Space.")
        elif not deed(card):
            self.say(otherwise)

    def _do(self, deed: Callable[[Card], str]) -> bool:
        """Do something with the card in sight, which stays, and say what; whether there is one."""
        card = self._subject()
        said = deed(card) if card else ""
        if card and said:
            self._head.show_standing(self._study.standing(card.key))
            self.say(said)
        return card is not None

    def _offered(self) -> tuple[Rating, ...]:
        return (Rating.AGAIN, Rating.GOOD) if self._desk.workspace.settings().two_buttons else tuple(Rating)

    def _grade_key(self, nth: int) -> None:
        offered = self._offered()
        if nth <= len(offered):
            self.grade(offered[nth - 1])

    def _enter(self) -> None:
        """What Enter does: what it does where the focus is, else what Space does."""
        if not (self._typed.enter() or self._side.enter()):
            press_or(self._go_on)()

    def _go_on(self) -> None:
        """What Space does: the answer, then Good (Again, where what was typed is wrong), then what comes next."""
        if self._middle.currentIndex() == _PAUSED:
            self.pause()
        elif self._leech:
            self.show_asked()
        elif self._sitting and self._sitting.session.shown:
            self.grade(self._foot.grades.suggested or Rating.GOOD)
        else:
            self.show_answer()

    def _show_card(self, card: Card) -> None:
        try:
            citation = self._desk.workspace.citation(card)
        except KeyError:  # its article was taken out, and the cards are not made anew yet
            citation = Citation("", "")
        self._card.show_card(card, citation)
        self._head.show_standing(self._study.standing(card.key))
        if self._sitting:
            self._head.show_sitting(self._sitting, self._name)

    def _look_again(self) -> None:
        if self._sitting:
            self._sitting.session.look_again(self._desk.now())

    def _leave_edit(self) -> None:
        """Back from putting a card right; a leech that was is not asked again."""
        self._middle.setCurrentIndex(_CARD)
        card = self._sitting.session.current if self._sitting else None
        if not self._sitting or self._leech or not card:
            self.show_asked()
            return
        self._sitting.watch.go_on(self._desk.now())
        self._show_card(card)
        self.show_again()

    def _show_leech(self, answer: Answered) -> None:
        self._leech = answer
        self._foot.bring(Ask.GO_ON)
        self._typed.hide()
        self._card.setFocus()
        self.say(told.leech(answer.after.lapses))

    def _turned(self) -> None:
        if self._sitting and self._sitting.session.shown and not self._leech:
            self._foot.bring(Ask.GRADE)

    def _show_grades(self) -> None:
        if not self._sitting or self._leech:
            return
        self._foot.grades.suggest(None)
        self._foot.grades.offer(*told.offer(self._sitting, self._offered(), self._desk.now()))
