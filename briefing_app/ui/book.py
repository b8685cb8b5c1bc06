"""The pages of the window: each is made when it is first seen, and refreshed when what it shows may have changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QObject, Signal

from briefing_app.ui.exchange.coming import Entering
from briefing_app.ui.pages.articles import ArticlesPage
from briefing_app.ui.pages.export import ExportPage
from briefing_app.ui.pages.facts_page import FactsPage
from briefing_app.ui.pages.home import HomePage
from briefing_app.ui.pages.people import PeoplePage
from briefing_app.ui.pages.quiz import QuizPage
from briefing_app.ui.pages.quotes import QuotesPage
from briefing_app.ui.pages.settings import SettingsPage
from briefing_app.ui.pages.statistics import StatisticsPage
from briefing_app.ui.pages.study import StudyPage
from briefing_app.ui.pages.timeline import TimelinePage
from briefing_app.ui.plan_jobs import Planning
from briefing_app.ui.study import modes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QStackedWidget, QWidget

    from briefing_app.errors import BriefingError
    from briefing_app.model.briefing import Correction
    from briefing_app.model.cards import Card
    from briefing_app.model.facts import Event, Quote
    from briefing_app.model.text import Evidence
    from briefing_app.study.outlook import Outlook
    from briefing_app.ui.desk import Desk


class Page(Protocol):
    """What the window needs of a page."""

    def refresh(self) -> None:
        """Show what there is now."""


class Book(QObject):
    """The pages, and their wishes handed on.

    Signals: as those of the pages with the same names; place_changed(str) tells that a page came up by itself.

    Attributes:
        entering: has the cards of a large file enter the search.
    """

    page_asked = Signal(str)
    place_changed = Signal(str)
    files_asked = Signal()
    paste_asked = Signal()
    sample_asked = Signal()
    removal_asked = Signal(str)
    reread_asked = Signal(object)
    unmerged = Signal()
    wished = Signal(object)
    corrected = Signal(object)
    uncorrected = Signal(object)
    undo_asked = Signal()
    failed = Signal(object)
    help_asked = Signal()
    room_closed = Signal()
    set = Signal()

    def __init__(self, desk: Desk, stack: QStackedWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._planning = Planning(desk, self)
        self._planning.made.connect(self._take_plan)
        self.entering = Entering(desk, self)
        self.entering.start()  # a run may have ended before all was in the search
        desk.workspace.arrivals.sweep(desk.now())
        self._own_choice = False  # cards are studied that are not the plan's
        self._stack = stack
        self._pages: dict[str, QWidget] = {}
        self._makers: dict[str, Callable[[], QWidget]] = {
            "home": self._home,
            "articles": self._articles,
            "people": self._people,
            "timeline": self._timeline,
            "quotes": self._quotes,
            "study": self._study,
            "quiz": self._quiz,
            "statistics": self._statistics,
            "export": self._export,
            "settings": self._settings,
        }

    @property
    def planning(self) -> bool:
        """Whether a plan is being worked out."""
        return self._planning.busy

    def close(self) -> None:
        """Nothing more is worked out."""
        self._planning.close()
        self.entering.stop()
        self._desk.workspace.arrivals.finish()
        quiz = self._pages.get("quiz")
        if isinstance(quiz, QuizPage):
            quiz.close_room()

    def page(self, key: str) -> QWidget:
        """A page, made if need be. Raises KeyError."""
        if key not in self._pages:
            self._pages[key] = self._makers[key]()
            self._stack.addWidget(self._pages[key])
        return self._pages[key]

    @property
    def here(self) -> str:
        """The key of the page that is seen; empty before there is one."""
        seen = self._stack.currentWidget()
        return next((key for key, page in self._pages.items() if page is seen), "")

    @property
    def room_is_open(self) -> bool:
        """Whether phones can come into a quiz now."""
        quiz = self._pages.get("quiz")
        return isinstance(quiz, QuizPage) and quiz.room_is_open

    def show(self, key: str) -> None:
        """Bring a page up, with what there is now."""
        page = self.page(key)
        self._stack.setCurrentWidget(page)  # first: what is being typed in the page that goes is kept by its leaving
        cast("Page", page).refresh()
        take_focus = getattr(page, "take_focus", page.setFocus)
        take_focus()

    def refresh(self) -> None:
        """The page that is seen; the others are when they come up."""
        page = self._stack.currentWidget()
        if page in self._pages.values():
            cast("Page", page).refresh()

    def wait_for(self, sentence: str, *, sample: bool = False) -> None:
        """Articles (or the sample) are being read: Home says so while there is nothing else to show."""
        page = self._stack.currentWidget()
        if isinstance(page, HomePage):
            page.wait_for(sentence, sample=sample)

    def end_wait(self) -> None:
        """Nothing is being read any more: Home shows what came of it, also when that is nothing."""
        page = self._stack.currentWidget()
        if isinstance(page, HomePage):
            page.refresh()

    def step_back(self) -> bool:
        """Let the page that is seen close what it has open; whether it had."""
        page = self._stack.currentWidget()
        return page.step_back() if isinstance(page, StudyPage | FactsPage | ArticlesPage) else False

    def undo(self) -> bool:
        """Let the page that is seen take back what it has done; whether that is its business."""
        page = self._stack.currentWidget()
        if isinstance(page, StudyPage):
            page.undo()
            return True
        return False

    def flag(self, flag: int) -> bool:
        """Flag the card that is studied, if one is; whether it was."""
        page = self._stack.currentWidget()
        return isinstance(page, StudyPage) and page.flag(flag)

    def undone(self, correction: Correction) -> None:
        """A correction was taken back."""
        page = self._stack.currentWidget()
        if isinstance(page, ArticlesPage):
            page.undone(correction)

    def add_failed(self, error: BriefingError) -> None:
        """An article could not be read."""
        cast("ArticlesPage", self.page("articles")).add_failed(error)

    def bring(self, briefings: Sequence[Path]) -> None:
        """Add what colleagues' briefings hold."""
        cast("ExportPage", self.page("export")).bring(briefings)

    def show_evidence(self, evidence: Evidence) -> None:
        """Open an article at a sentence."""
        self.show("articles")
        cast("ArticlesPage", self.page("articles")).show_evidence(evidence)
        self.place_changed.emit("articles")

    def show_actor(self, key: str) -> None:
        """Open somebody's page."""
        self.place_changed.emit(self.show_found("actor", key))

    def show_found(self, kind: str, key: str) -> str:
        """Bring up what a search found; the key of the page that shows it."""
        if kind == "actor":
            self.show("people")
            cast("PeoplePage", self.page("people")).show_actor(key)
            return "people"
        evidence = self._evidence_of(kind, key)
        if evidence:
            self.show_evidence(evidence)
        else:
            self.show("articles")
            cast("ArticlesPage", self.page("articles")).show_article(key)
        return "articles"

    def _evidence_of(self, kind: str, key: str) -> Evidence | None:
        dossier = self._desk.workspace.dossier()
        if kind == "difference":
            found = next((each for each in dossier.differences if each.key == key), None)
            return found.versions[0].evidence[0] if found else None
        cards = self._desk.workspace.cards()
        listed: dict[str, Sequence[Event | Quote | Card]] = {
            "event": dossier.events,
            "quote": dossier.quotes,
            "card": cards,
        }
        return next((each.evidence[0] for each in listed.get(kind, ()) if each.key == key and each.evidence), None)

    # ------------------------------------------------------------------ the pages

    def _home(self) -> QWidget:
        page = HomePage(self._desk, self._planning)
        page.page_asked.connect(self.page_asked)
        page.files_asked.connect(self.files_asked)
        page.paste_asked.connect(self.paste_asked)
        page.sample_asked.connect(self.sample_asked)
        page.study_asked.connect(self._study_first)
        page.warm_up_asked.connect(self._warm_up)
        page.need_asked.connect(self._take_up)
        page.plan_changed.connect(self.set)
        return page

    def _take_plan(self, outlook: Outlook | None) -> None:
        """The plan's order is the study page's, unless the person chose what to study first."""
        page = self._pages.get("study")
        if outlook and isinstance(page, StudyPage):
            page.take_readiness(outlook.forecast.now)
            if not self._own_choice:
                page.take_order(outlook.order)

    def _study_first(self, keys: Sequence[str]) -> None:
        """Study these before all others; none: what is due."""
        outlook = self._planning.outlook
        self._own_choice = bool(outlook and keys != outlook.order)
        self.page_asked.emit("study")
        page = cast("StudyPage", self.page("study"))
        page.begin(modes.DUE)
        if outlook:
            page.take_readiness(outlook.forecast.now)
            page.take_order(keys)

    def _warm_up(self, keys: Sequence[str]) -> None:
        self.page_asked.emit("study")
        cast("StudyPage", self.page("study")).begin(modes.these(keys, "Warm-up"))

    def _sitting_ended(self) -> None:
        """What it brought is worked out anew."""
        self._own_choice = False
        cast("HomePage", self.page("home")).refresh()

    def _take_up(self, need: str) -> None:
        """Go where something that needs a look is put right."""
        if need == "differ":
            self._show_differences()
            return
        self.page_asked.emit("study" if need == "flagged" else "articles")
        if need == "flagged":
            cast("StudyPage", self.page("study")).choose_mode()
        elif need == "review":
            cast("ArticlesPage", self.page("articles")).review()

    def _show_differences(self) -> None:
        open_ones = [each for each in self._desk.workspace.dossier().differences if not each.settled]
        if open_ones:
            self.show_evidence(open_ones[0].versions[0].evidence[0])
            cast("ArticlesPage", self.page("articles")).show_facts("Differ", 0)

    def _articles(self) -> QWidget:
        page = ArticlesPage(self._desk)
        page.files_asked.connect(self.files_asked)
        page.paste_asked.connect(self.paste_asked)
        page.corrected.connect(self.corrected)
        page.undo_asked.connect(self.undo_asked)
        page.removal_asked.connect(self.removal_asked)
        page.reread_asked.connect(self.reread_asked)
        page.failed.connect(self.failed)
        return page

    def _people(self) -> QWidget:
        page = PeoplePage(self._desk)
        page.files_asked.connect(self.files_asked)
        page.wished.connect(self.wished)
        page.evidence_asked.connect(self.show_evidence)
        return page

    def _timeline(self) -> QWidget:
        page = TimelinePage(self._desk)
        page.files_asked.connect(self.files_asked)
        page.actor_asked.connect(self.show_actor)
        page.wished.connect(self.wished)
        page.evidence_asked.connect(self.show_evidence)
        return page

    def _quotes(self) -> QWidget:
        page = QuotesPage(self._desk)
        page.files_asked.connect(self.files_asked)
        page.wished.connect(self.wished)
        page.evidence_asked.connect(self.show_evidence)
        return page

    def _study(self) -> QWidget:
        page = StudyPage(self._desk)
        page.files_asked.connect(self.files_asked)
        page.page_asked.connect(self.page_asked)
        page.practice_asked.connect(self._practise)
        page.uncorrected.connect(self.uncorrected)
        page.ended.connect(self._sitting_ended)
        outlook = self._planning.outlook
        if outlook:
            page.take_readiness(outlook.forecast.now)
            page.take_order(outlook.order)
        return page

    def _practise(self) -> None:
        self.show("quiz")
        cast("QuizPage", self.page("quiz")).play_alone()
        self.place_changed.emit("quiz")

    def _quiz(self) -> QWidget:
        page = QuizPage(self._desk)
        page.room_closed.connect(self.room_closed)
        page.files_asked.connect(self.files_asked)
        page.failed.connect(self.failed)
        page.evidence_asked.connect(self.show_evidence)
        return page

    def _statistics(self) -> QWidget:
        page = StatisticsPage(self._desk)
        page.failed.connect(self.failed)
        return page

    def _export(self) -> QWidget:
        page = ExportPage(self._desk)
        page.failed.connect(self.failed)
        page.imported.connect(self.refresh)
        page.imported.connect(self.entering.start)
        page.unmerged.connect(self.unmerged)
        return page

    def _settings(self) -> QWidget:
        page = SettingsPage(self._desk)
        page.changed.connect(self.set)
        page.help_asked.connect(self.help_asked)
        return page
