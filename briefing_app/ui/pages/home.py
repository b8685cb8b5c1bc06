"""Home: what to do today and what it brings, how far one is, and what needs a look."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QStackedLayout, QWidget

from briefing_app.model.overview import Overview
from briefing_app.study import told
from briefing_app.study.told import Phase, Standing
from briefing_app.ui import theme, words
from briefing_app.ui.shortcuts import bind, press_or
from briefing_app.ui.tables import Row
from briefing_app.ui.widgets.basics import box, button, column, label, row, scrolled
from briefing_app.ui.widgets.empty import Empty
from briefing_app.ui.widgets.flow import Flow
from briefing_app.ui.widgets.header import PAGE
from briefing_app.ui.widgets.meter import Meter, Part
from briefing_app.ui.widgets.plan_panel import PlanPanel
from briefing_app.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from briefing_app.study.outlook import Outlook
    from briefing_app.ui.desk import Desk
    from briefing_app.ui.plan_jobs import Planning
    from briefing_app.workspace.planning import Course

_NOTHING = "No articles yet"
_INVITATION = (
    "Drop articles anywhere on this window: text, Markdown or web pages. "
    "Briefing finds who did and who said what, and makes cards of it."
)
_NO_DATE = (
    "When is the meeting? With its date and the minutes you have a day, Briefing plans what to learn when, "
    "and says how much of it you will know."
)
_NO_CARDS = "The articles gave no cards."
_QUICK = 5  # minutes
_MINUTE_MSEC = 60_000
_SIDE = 300  # px at the usual text size: the column at the right
_WIDE = 820  # px at the usual text size from which there are two columns


class HomePage(QWidget):
    """What a person sees first. Nothing is loaded for it: everything is counted, and the plan comes when it is made.

    Signals:
        page_asked(str): go to a page.
        files_asked(), paste_asked(), sample_asked(): bring articles in.
        study_asked(tuple[str, ...]): study these cards first, in this order; empty: what is due.
        warm_up_asked(tuple[str, ...]): these once more, moving no memory.
        need_asked(str): take up what needs a look, by the key of its row ("review", "differ", "flagged", "undated").
        plan_changed(): the meeting or its budget is another.
    """

    page_asked = Signal(str)
    files_asked = Signal()
    paste_asked = Signal()
    sample_asked = Signal()
    study_asked = Signal(object)
    warm_up_asked = Signal(object)
    need_asked = Signal(str)
    plan_changed = Signal()

    def __init__(self, desk: Desk, planning: Planning) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._desk = desk
        self._planning = planning
        self._standing: Standing | None = None
        self._course: Course | None = None
        self._found = Overview()
        self._stamp: object = None  # what the plan that was last asked for is made from
        self._headline = label("", "title", wrap=True)
        self._lines = {name: label("", "muted", wrap=True) for name in ("course", "clock", "coach")}
        self._lines["clock"].setProperty("role", "warning")
        self._study = button("Study", self._go_study, kind="primary", name="study", tip="Study (Space)")
        self._quick = button(f"Quick {_QUICK} min", self._go_quick, name="quick", tip="The most useful ones (Q)")
        self._change = button("Change plan …", lambda: self.page_asked.emit("settings"), kind="quiet", name="change")
        self._play = button("Team quiz", self._go_quiz, kind="quiet", name="quiz", tip="Quiz the team (T)")
        self._plan = PlanPanel()
        self._meter = Meter()
        self._known = label("", "small", wrap=True)
        self._figures = label("", "small", wrap=True)
        self._needs = RowList("Needs you")
        self._needs.opened.connect(lambda chosen: self.need_asked.emit(chosen.key))
        self._minute = QTimer(self, interval=_MINUTE_MSEC)  # the last evening and the last hour come by themselves
        self._minute.timeout.connect(self._look_at_clock)
        self._minute.start()
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._empty())
        self._pages.addWidget(self._full())
        self._connect()

    def refresh(self) -> None:
        """Show what there is now."""
        self._stand()
        found = self._found = self._desk.workspace.overview()
        self._play.setText("Go on with the quiz" if self._desk.workspace.party.open else "Team quiz")
        self._pages.setCurrentIndex(1 if found.articles or found.cards else 0)
        self._nothing.say(_INVITATION, _NOTHING)
        self._sample.show()
        self._show_cards(found)
        self._show_needs(found)
        self._show_plan(self._planning.outlook)
        self._ask_plan(found)

    def wait_for(self, words_: str, *, sample: bool = False) -> None:
        """While the first articles (or the sample) are read: say so instead of 'no articles yet'."""
        if not self._desk.workspace.overview().cards:
            self._pages.setCurrentWidget(self._nothing)
            title = "Reading the sample briefing …" if sample else "Reading your first articles …"
            self._nothing.say(f"{words_} The first cards are here in a moment.", title)
            self._sample.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: one column where there is no room for two."""
        super().resizeEvent(event)
        wide = self.width() - PAGE[0] - PAGE[2] >= theme.scaled(_WIDE)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._columns.direction() is not way:
            self._columns.setDirection(way)
        self._side.setMinimumWidth(theme.scaled(_SIDE) if wide else 0)
        self._side.setMaximumWidth(theme.scaled(_SIDE) if wide else _UNBOUND)
        self._fit_needs()

    # ------------------------------------------------------------------ deeds

    def _go_study(self) -> None:
        """What is best now: the sweep on the last evening, the warm-up in the last hour, else today's session."""
        outlook = self._planning.outlook
        if not self._study.isEnabled() or not self._study.isVisible():
            return
        if outlook and self._warming_up:
            self.warm_up_asked.emit(outlook.certain)
        elif outlook and self._sweeping:
            self.study_asked.emit(outlook.weak)
        else:
            self.study_asked.emit(outlook.order if outlook else ())

    def _go_quiz(self) -> None:
        if self._play.isVisible():
            self.page_asked.emit("quiz")

    def _go_quick(self) -> None:
        outlook = self._planning.outlook
        if outlook and self._quick.isVisible():
            special = self._sweeping or self._warming_up
            self.study_asked.emit(outlook.order if special else outlook.first(_QUICK))

    def _set_budget(self, minutes: int) -> None:
        meeting = self._desk.workspace.meeting()
        self._desk.workspace.set_meeting(replace(meeting, minutes=minutes, week=()))
        self.plan_changed.emit()
        self.refresh()

    def _look_at_clock(self) -> None:
        if self.isVisible() and self._found.cards:
            self.refresh()

    # ------------------------------------------------------------------ what is shown

    @property
    def _sweeping(self) -> bool:
        outlook = self._planning.outlook
        return bool(outlook and outlook.weak and self._standing and self._standing.phase is Phase.EVE)

    @property
    def _warming_up(self) -> bool:
        outlook = self._planning.outlook
        return bool(outlook and outlook.certain and self._standing and self._standing.phase is Phase.LAST_HOUR)

    def _stand(self) -> None:
        workspace, now = self._desk.workspace, self._desk.now()
        self._course = course = workspace.plan.course(now)
        waiting = sum(workspace.study.counts(now))
        self._standing = Standing(workspace.meeting(), now, course.zone, waiting, course.last_answer, course.spent)

    def _ask_plan(self, found: Overview) -> None:
        """A plan takes a second or two of a processor: it is made anew only if something it rests on has changed."""
        if not self._standing:
            return
        settings = self._desk.workspace.settings()
        likely = self._desk.workspace.likelihoods()
        hour = self._standing.now.replace(minute=0, second=0, microsecond=0)
        stands = replace(self._standing, now=hour)
        stamp = (stands, self._standing.phase, found.cards, found.begun, settings.desired_retention, likely)
        if stamp != self._stamp:
            self._stamp = stamp
            self._planning.plan(self._standing, found.cards)

    def _show_outlook(self, outlook: Outlook | None) -> None:
        self._show_plan(outlook)

    def _show_plan(self, outlook: Outlook | None) -> None:
        standing, course = self._standing, self._course
        if not standing or not course:
            return
        cards = bool(self._found.cards)
        self._headline.setText(words.tied(told.headline(standing, outlook)) if cards else _NO_CARDS)
        self._say(outlook, standing)
        self._show_buttons(outlook, standing)
        self._plan.setVisible(cards and standing.phase not in {Phase.UNDATED, Phase.OVER})
        self._invitation.setVisible(cards and standing.phase is Phase.UNDATED)
        if outlook:
            self._plan.show_plan(standing, outlook, course.past)
        else:
            self._plan.wait()

    def _say(self, outlook: Outlook | None, standing: Standing) -> None:
        parts = {"course": "", "clock": told.clock(standing), "coach": self._advice()}
        if outlook:
            parts["course"] = " ".join(filter(None, (told.moved(standing), told.course(standing, outlook))))
        for name, text in parts.items():
            self._lines[name].setText(words.tied(text))
            self._lines[name].setVisible(bool(text))

    def _show_buttons(self, outlook: Outlook | None, standing: Standing) -> None:
        minutes = told.today(outlook) if outlook else 0
        special = self._sweeping or self._warming_up
        self._study.setText(f"{self._what_now(outlook, standing, minutes)} ▸   Space")
        self._study.setEnabled(bool(minutes or standing.waiting or special))
        rests = standing.phase is Phase.OVER and standing.meeting.rests
        self._study.setProperty("kind", "" if rests or (outlook and not minutes and not special) else "primary")
        self._study.style().unpolish(self._study)
        self._study.style().polish(self._study)
        self._quick.setText(f"Study {minutes} min" if special else f"Quick {_QUICK} min")
        self._quick.setVisible(minutes > (0 if special else _QUICK))
        self._change.setVisible(standing.phase is not Phase.UNDATED)

    def _what_now(self, outlook: Outlook | None, standing: Standing, minutes: int) -> str:
        if outlook and self._warming_up:
            return f"Warm up {words.count(len(outlook.certain), 'card')}"
        if outlook and self._sweeping:
            return f"Sweep {words.count(len(outlook.weak), 'card')}"
        if minutes:
            return f"Study {minutes} min"
        rests = standing.phase is Phase.OVER and standing.meeting.rests
        return "Study ahead anyway" if outlook else "Study anyway" if rests else "Study"

    def _show_cards(self, found: Overview) -> None:
        parts = stages(found)
        self._meter.show_parts(parts)
        self._known.setText(" · ".join(f"{part.number:,} {part.name}" for part in parts if part.number))
        numbers = (
            words.count(found.articles, "article"),
            words.count(found.people, "person", "people"),
            words.count(found.events, "event"),
            words.count(found.quotes, "quote"),
        )
        self._figures.setText("from " + " · ".join(numbers))

    def _show_needs(self, found: Overview) -> None:
        listed = needs(found)
        self._needs.show_rows(listed)
        self._needs.setVisible(bool(listed))
        self._calm.setVisible(not listed)
        self._fit_needs()

    def _fit_needs(self) -> None:
        """As high as its rows."""
        self._needs.setFixedHeight(sum(self._needs.sizeHintForRow(nth) for nth in range(len(self._needs.rows))) + 4)

    def _advice(self) -> str:
        if not self._found.own_articles:
            return "This is a sample. Press Space to try a few cards; then drop your own articles on the window."
        return ""

    # ------------------------------------------------------------------ layout

    def _connect(self) -> None:
        self._planning.made.connect(self._show_outlook)
        self._planning.foreseen.connect(self._plan.show_foreseen)
        self._planning.reckoned.connect(self._plan.show_reckoned)
        self._plan.minutes_tried.connect(self._planning.foresee)
        self._plan.goal_asked.connect(self._planning.reckon)
        self._plan.budget_chosen.connect(self._set_budget)
        bind(self, {"Space": press_or(self._go_study), "Q": self._go_quick, "T": self._go_quiz})

    def _empty(self) -> QWidget:
        self._sample = button("Open the sample", self.sample_asked.emit, tip="A briefing to try things on")
        self._nothing = Empty(
            "newspaper",
            _NOTHING,
            _INVITATION,
            (
                button("Open articles …", self.files_asked.emit, kind="primary", tip="Ctrl+O"),
                button("Paste text …", self.paste_asked.emit, tip="Ctrl+N"),
                self._sample,
            ),
        )
        return self._nothing

    def _full(self) -> QWidget:
        inside = QWidget()
        layout = column(self._head(), self._body(), margin=PAGE, gap=20)
        layout.setStretch(1, 1)
        inside.setLayout(layout)
        return scrolled(inside)

    def _head(self) -> QWidget:
        head, deeds = QWidget(), QWidget()
        for made in (self._study, self._quick, self._change, self._play):
            made.setMinimumHeight(44)
        deeds.setLayout(Flow(self._study, self._quick, self._change, self._play, gap=8))
        said = column(self._headline, *self._lines.values(), gap=4)
        head.setLayout(column(said, deeds, gap=16))
        return head

    def _body(self) -> QWidget:
        body = QWidget()
        main = column(self._invited(), self._plan, self._cards(), gap=16)
        main.setStretch(1, 1)
        main.addStretch(0)
        self._side = self._needing()
        self._columns = row(main, self._side, gap=16)
        self._columns.setAlignment(self._side, Qt.AlignmentFlag.AlignTop)
        self._columns.setStretch(0, 1)
        body.setLayout(self._columns)
        return body

    def _invited(self) -> QFrame:
        """In the place of the plan while nobody knows when the meeting is."""
        set_date = button("Set the date …", lambda: self.page_asked.emit("settings"), name="set-date")
        said = label(_NO_DATE, "muted", wrap=True)
        parts = column(label("Study towards the meeting", "lead"), said, row(set_date, 1), margin=(20, 16, 20, 16))
        self._invitation = box(parts, "panel")
        return self._invitation

    def _cards(self) -> QFrame:
        said = column(self._known, self._figures, gap=2)
        return box(column(label("Cards", "lead"), self._meter, said, margin=(20, 16, 20, 16), gap=8), "panel")

    def _needing(self) -> QFrame:
        self._calm = label("Nothing needs you now.", "muted", wrap=True)
        head = column(label("Needs you", "lead"), self._calm, gap=4)
        head.setContentsMargins(12, 8, 12, 4)
        parts = column(head, self._needs, margin=(8, 8, 8, 8), gap=4)
        parts.addStretch(0)
        return box(parts, "panel")


_UNBOUND = 16_777_215  # Qt's QWIDGETSIZE_MAX


def stages(found: Overview) -> tuple[Part, ...]:
    """How many cards are new, being learnt, and known."""
    return (
        Part("new", found.cards - found.begun, "edge"),
        Part("learning", found.begun - found.known, "accent"),
        Part("known", found.known, "good"),
    )


def needs(found: Overview) -> list[Row]:
    """What a person should look at, the most useful first."""
    undated, to_check = words.count(found.undated, "article"), found.to_check or 0
    listed = (
        (to_check, "review", f"{words.count(to_check, 'suggestion')} to review", "One key each: right, wrong, edit"),
        (
            found.differences,
            "differ",
            f"{words.count(found.differences, 'fact')} where sources differ",
            "Say who is right",
        ),
        (
            found.flagged,
            "flagged",
            f"{words.count(found.flagged, 'card')} to mend",
            "Flagged, or with a note of yours",
        ),
        (found.undated, "undated", f"{undated} without a date", "Few cards can be made of them"),
    )
    return [Row(title, key=key, detail=detail, mark="warning") for number, key, title, detail in listed if number]
