"""Articles: the desk. Which article, what it says, what was found in it; and the review of what is unsure."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedLayout, QWidget

from briefing_app.errors import BriefingError
from briefing_app.model.briefing import CorrectionKind
from briefing_app.model.when import When
from briefing_app.ui import words
from briefing_app.ui.curation.curator import Curator
from briefing_app.ui.curation.drafts import draft
from briefing_app.ui.curation.fact_pane import FactPane
from briefing_app.ui.curation.found import LETTERS, TABS
from briefing_app.ui.curation.review import Review
from briefing_app.ui.curation.sources import Sources
from briefing_app.ui.curation.text_pane import MAKES, TextPane
from briefing_app.ui.desk import Wish
from briefing_app.ui.shortcuts import bind
from briefing_app.ui.widgets.basics import button, column
from briefing_app.ui.widgets.empty import Empty
from briefing_app.ui.widgets.header import Header

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from briefing_app.model.briefing import Correction
    from briefing_app.model.facts import Actor, Dossier, Event
    from briefing_app.model.text import Article, Evidence, Span
    from briefing_app.ui.desk import Desk

_EMPTY, _DESK, _REVIEW = range(3)
_SHARES = "desk"  # what the panes' sizes are kept under
_LEAST = (176, 280, 330)  # px of the three panes


class ArticlesPage(QWidget):
    """The desk in three panes, and the review in their place.

    Signals:
        files_asked(), paste_asked(): bring articles in.
        corrected(Wish): something was put right.
        undo_asked(): take the last correction back.
        removal_asked(str): take the article with this key out.
        reread_asked(Article): more is known of this article now.
        failed(BriefingError): what was typed is no date.
    """

    files_asked = Signal()
    paste_asked = Signal()
    corrected = Signal(object)
    undo_asked = Signal()
    removal_asked = Signal(str)
    reread_asked = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shared = False  # the person has moved the handles, now or at an earlier start
        self._curator = Curator(desk, self)
        self._curator.corrected.connect(self._take_up)
        self._review_button = button(
            "Review", self.review, kind="primary", tip="One after the other (R)", name="review"
        )
        self._header = Header(
            "Articles",
            button("Date …", self._set_date, sign="calendar-range", tip="When the article was published (D)"),
            button("Paste …", self.paste_asked.emit, sign="clipboard-paste", tip="Paste an article (Ctrl+N)"),
            button("Open …", self.files_asked.emit, sign="file-plus", tip="Open articles (Ctrl+O)"),
            self._review_button,
        )
        self.sources = Sources(self._curator)
        self.text = TextPane(self._curator)
        self.facts = FactPane(self._curator)
        self.reviewing = Review(self._curator)
        self._connect()
        self._lay_out()
        self._bind()

    def refresh(self) -> None:
        """Show what there is now; the article and the fact that were chosen stay so."""
        self._curator.refresh()
        articles = tuple(self._curator.articles.values())
        if self._pages.currentIndex() != _REVIEW or not articles:
            self._pages.setCurrentIndex(_DESK if articles else _EMPTY)
        self._say(articles)
        self.sources.refresh()
        self._show_article()
        if self._pages.currentIndex() == _REVIEW and not self.reviewing.form:
            self.reviewing.refresh()

    def show_evidence(self, evidence: Evidence) -> None:
        """Open the article and bring the sentence into view."""
        self._leave_review()
        if self.sources.choose(evidence.article):
            self.text.view.point_at(evidence.span)

    def show_article(self, key: str) -> None:
        """Open an article at its top."""
        self._leave_review()
        self.sources.choose(key)

    def show_facts(self, kind: str, nth: int) -> None:
        """Choose one of the facts of the article that is shown; `kind` is the name of a tab."""
        self.facts.tabs.setCurrentIndex(TABS.index(kind))
        self.facts.list.setFocus()
        self.facts.list.setCurrentIndex(self.facts.list.model().index(nth, 0))

    def take_focus(self) -> None:
        """Begin with the list."""
        if self._pages.currentIndex() == _REVIEW:
            self.reviewing.setFocus()
        else:
            self.sources.list.setFocus()

    def step_back(self) -> bool:
        """Close what is open; whether anything was."""
        if self._pages.currentIndex() == _REVIEW:
            return self.reviewing.close_form() or self._leave_review()
        return self.facts.close_form() or self.text.hide_all()

    def undone(self, correction: Correction) -> None:
        """A correction was taken back: the review shows what it was on; a form of before that is closed."""
        if self._pages.currentIndex() == _REVIEW:
            self.reviewing.undone(correction.target)
        else:
            self.facts.close_form()

    def add_failed(self, error: BriefingError) -> None:
        """An article could not be read: say so in the list."""
        self.sources.add_failed(error)

    def review(self) -> None:
        """Go through the suggestions one by one, those of the shown article first."""
        found = self._desk.workspace.suggestions()
        if found and not self.facts.busy:
            here = self.sources.current()
            ordered = sorted(found, key=lambda each: each.evidence.article != here)
            self._pages.setCurrentIndex(_REVIEW)
            self.reviewing.begin(tuple(ordered))

    # ------------------------------------------------------------------ inside

    def _connect(self) -> None:
        self.sources.chosen.connect(lambda _key: self._show_article())
        self.sources.files_asked.connect(self.files_asked)
        self.text.fact_chosen.connect(self.facts.choose)
        self.text.accept_asked.connect(lambda key: self.facts.accept(self._curator.fact(key)))
        self.text.edit_asked.connect(self._edit)
        self.text.reject_asked.connect(lambda key: self.facts.reject(self._curator.fact(key)))
        self.text.making_asked.connect(self._make)
        self.text.making_refused.connect(self.facts.refuse)
        self.facts.pointed.connect(self._point)
        self.reviewing.left.connect(self._leave_review)
        self.reviewing.undo_asked.connect(self.undo_asked)

    def _bind(self) -> None:
        on_desk: dict[str, Callable[[], object]] = {
            "A": partial(self._on_fact, "A"),
            "E": self.facts.edit,
            "M": partial(self._on_fact, "M"),
            "X": self.facts.reject,
            "J": partial(self.facts.list.step, 1),
            "K": partial(self.facts.list.step, -1),
            "O": partial(self.facts.settle, None),
            "R": self.review,
            "S": self.facts.split,
            "U": self.undo_asked.emit,
            **{str(nth): partial(self.text.make, name) for nth, name in enumerate(MAKES, 1)},
            **{letter: partial(self._on_fact, letter) for letter in LETTERS[1:4]},
        }
        bind(self._desk_page, {key: partial(self._unless_busy, deed) for key, deed in on_desk.items()})
        bind(self.sources.list, {"Del": self._remove})

    def _unless_busy(self, deed: Callable[[], object]) -> None:
        if not self.facts.busy:
            deed()

    def _on_fact(self, key: str) -> None:
        """A, D and M mean one thing of a fact and another of a difference."""
        if TABS[self.facts.tabs.currentIndex()] == "Differ":
            if key == "M":
                self.facts.dispute()
            else:
                self.facts.settle(LETTERS.index(key))
        elif key == "A":
            self.facts.accept()
        elif key == "M":
            self.facts.merge()
        elif key == "D":
            self._set_date()

    def _lay_out(self) -> None:
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(16)
        self._splitter.setChildrenCollapsible(False)
        for nth, (part, least) in enumerate(zip((self.sources, self.text, self.facts), _LEAST, strict=True)):
            part.setMinimumWidth(least)
            self._splitter.addWidget(part)
            self._splitter.setStretchFactor(nth, int(part is self.text))
        self._splitter.splitterMoved.connect(self._keep_shares)
        kept = self._desk.look.value(_SHARES) if self._desk.look else None
        self._shared = isinstance(kept, QByteArray) and self._splitter.restoreState(kept)
        self._desk_page = QWidget()
        layout = column(self._header, margin=(24, 28, 20, 20), gap=16)
        layout.addWidget(self._splitter, 1)
        self._desk_page.setLayout(layout)
        self._pages = QStackedLayout(self)
        for page in (self._empty(), self._desk_page, self.reviewing):
            self._pages.addWidget(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: share the room anew, unless the person has done so."""
        super().resizeEvent(event)
        if not self._shared:
            room = self.width() - 2 * 16 - 44  # handles and margins
            left = max(_LEAST[0], min(224, room * 22 // 100))
            right = max(_LEAST[2], min(360, room * 36 // 100))
            self._splitter.setSizes([left, max(_LEAST[1], room - left - right), right])

    def _keep_shares(self, _place: int, _nth: int) -> None:
        self._shared = True
        if self._desk.look:
            self._desk.look.setValue(_SHARES, self._splitter.saveState())

    def _empty(self) -> QWidget:
        return Empty(
            "newspaper",
            "No articles yet",
            "Drop text, Markdown or saved web pages anywhere on this window.",
            (
                button("Open articles …", self.files_asked.emit, kind="primary", tip="Ctrl+O"),
                button("Paste text …", self.paste_asked.emit, tip="Ctrl+N"),
            ),
        )

    def _say(self, articles: tuple[Article, ...]) -> None:
        left = len(self._desk.workspace.suggestions())
        undated = sum(article.published is None for article in articles)
        told = [words.count(len(articles), "article"), f"{left} to check" if left else "all checked"]
        self._header.say(" · ".join([*told, f"{undated} without a date: press D"] if undated else told))
        self._review_button.setText(f"Review {left}" if left else "Review")
        self._review_button.setEnabled(bool(left))

    def _article(self) -> Article | None:
        key = self.sources.current()
        return self._curator.article(key) if key else None

    def _show_article(self) -> None:
        article = self._article()
        if article:
            self.text.show_article(article)
            self.facts.show_article(article.key)

    def _point(self, evidence: Evidence) -> None:
        if evidence.article == self.sources.current():
            self.text.view.point_at(evidence.span)
        elif self.facts.list.hasFocus():
            self.show_evidence(evidence)

    def _edit(self, key: str) -> None:
        if self.facts.choose(key):
            self.facts.edit()

    def _make(self, name: str, span: Span) -> None:
        article = self._article()
        if article and not self.facts.busy:
            form = draft(name, article, span, self._curator, self.facts.choose)
            form.left.connect(self.facts.close_form)
            self.facts.open(form)

    def _take_up(self, wish: Wish) -> None:
        """Show a correction at once, and tell of it."""
        self.refresh()
        self.corrected.emit(wish)

    def _leave_review(self) -> bool:
        if self._pages.currentIndex() != _REVIEW:
            return False
        self._pages.setCurrentIndex(_DESK)
        self.refresh()
        self.take_focus()
        return True

    def _set_date(self) -> None:
        article = self._article()
        if not article:
            return
        known = article.published.edtf if article.published else ""
        said = self._desk.asks.text("Date of the article", "Published on (2023-06-18, or 2023-06, or 2023):", known)
        if said is None:
            return
        try:
            self.reread_asked.emit(replace(article, published=When(said)))
        except ValueError:
            self.failed.emit(BriefingError(f"“{said}” is no date; nothing was changed.", "Write it as 2023-06-18."))

    def _remove(self) -> None:
        article = self._article()
        if not self.sources.dismiss() and article:
            self.removal_asked.emit(article.key)


def correction(key: str, dossier: Dossier, desk: Desk) -> Wish | None:
    """Ask for the right name of an actor or the right wording of an event."""
    actor: Actor | None = next((each for each in dossier.actors if each.key == key), None)
    event: Event | None = next((each for each in dossier.events if each.key == key), None)
    if actor:
        name = desk.asks.text("Correct a name", "The right name:", actor.name)
        return Wish(CorrectionKind.RENAME, key, name, f"{actor.name} is now {name}") if name else None
    if event:
        what = desk.asks.text("Correct an event", "In one sentence that stands on its own:", event.what)
        return Wish(CorrectionKind.WORDING, key, what, "Reworded") if what else None
    return None
