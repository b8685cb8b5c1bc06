"""Articles: the list, the text with its marks, and the facts beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedLayout, QTabBar, QWidget

from briefing_app.errors import BriefingError
from briefing_app.model.briefing import CorrectionKind
from briefing_app.model.when import When
from briefing_app.ui import rows, words
from briefing_app.ui.desk import Wish
from briefing_app.ui.shortcuts import bind
from briefing_app.ui.widgets.article_view import ArticleView, Look, Mark
from briefing_app.ui.widgets.basics import button, column, label
from briefing_app.ui.widgets.empty import Empty
from briefing_app.ui.widgets.header import Header
from briefing_app.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from briefing_app.model.facts import Actor, Dossier, Event
    from briefing_app.model.text import Article, Evidence
    from briefing_app.ui.desk import Desk
    from briefing_app.ui.tables import Row

_TABS = ("People", "Events", "Quotes", "Differ")


class ArticlesPage(QWidget):
    """Three columns: which article, what it says, what was found in it.

    Signals:
        files_asked(), paste_asked(): bring articles in.
        wished(Wish): the person corrects something.
        removal_asked(str): take the article with this key out.
        reread_asked(Article): more is known of this article now.
        failed(BriefingError): what was typed is no date.
    """

    files_asked = Signal()
    paste_asked = Signal()
    wished = Signal(object)
    removal_asked = Signal(str)
    reread_asked = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._dossier: Dossier | None = None
        self._header = Header(
            "Articles",
            button("Date …", self._set_date, sign="calendar-range", tip="When the article was published (D)"),
            button("Paste …", self.paste_asked.emit, sign="clipboard-paste", tip="Paste an article (Ctrl+N)"),
            button("Open …", self.files_asked.emit, sign="file-plus", tip="Open articles (Ctrl+O)"),
        )
        self._list = RowList("Articles")
        self._list.chosen.connect(lambda _row: self._show_article())
        self._view = ArticleView()
        self._view.pressed_at.connect(self._choose_fact_at)
        self._tabs = QTabBar()
        for name in _TABS:
            self._tabs.addTab(name)
        self._tabs.setAccessibleName("Kinds of facts")
        self._tabs.setExpanding(False)
        self._tabs.setDrawBase(False)
        self._tabs.currentChanged.connect(lambda _nth: self._show_facts())
        self._facts = RowList("Facts of this article")
        self._facts.chosen.connect(self._point)
        self._facts.opened.connect(self._point)
        self._lay_out()
        bind(self._facts, {"E": self._edit, "X": self._reject})
        bind(self._list, {"Del": self._remove})
        bind(self, {"D": self._set_date})

    def refresh(self) -> None:
        """Show what there is now; the article and the fact that were chosen stay so."""
        articles = self._desk.workspace.articles()
        self._pages.setCurrentIndex(1 if articles else 0)
        self._dossier = self._desk.workspace.dossier()
        found = len(self._dossier.actors) + len(self._dossier.events) + len(self._dossier.quotes)
        undated = sum(article.published is None for article in articles)
        told = [words.count(len(articles), "article"), words.count(found, "fact")]
        self._header.say(" · ".join([*told, f"{undated} without a date: press D"] if undated else told))
        self._list.show_rows([rows.article_row(article) for article in articles], select=0)

    def show_evidence(self, evidence: Evidence) -> None:
        """Open the article and bring the sentence into view."""
        if self._list.choose(evidence.article):
            self._view.point_at(evidence.span)

    def show_article(self, key: str) -> None:
        """Open an article at its top."""
        self._list.choose(key)

    def show_facts(self, kind: str, nth: int) -> None:
        """Choose one of the facts of the article that is shown; `kind` is the name of a tab."""
        self._tabs.setCurrentIndex(_TABS.index(kind))
        self._facts.setFocus()
        self._facts.setCurrentIndex(self._facts.model().index(nth, 0))

    def take_focus(self) -> None:
        """Begin with the list."""
        self._list.setFocus()

    def _lay_out(self) -> None:
        hint = label("Enter shows it · E corrects · X rejects", "small", wrap=True)
        hint.setContentsMargins(12, 0, 12, 0)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(16)
        splitter.setChildrenCollapsible(False)
        side = QWidget()
        side.setLayout(column(self._tabs, self._facts, hint))
        for nth, (part, least, stretch) in enumerate(((self._list, 180, 0), (self._view, 280, 1), (side, 304, 0))):
            part.setMinimumWidth(least)
            splitter.addWidget(part)
            splitter.setStretchFactor(nth, stretch)
        splitter.setSizes([208, 690, 322])
        full = QWidget()
        layout = column(self._header, margin=(32, 32, 24, 24), gap=20)
        layout.addWidget(splitter, 1)
        full.setLayout(layout)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._empty())
        self._pages.addWidget(full)

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

    def _article(self) -> Article | None:
        chosen = self._list.current()
        if not chosen or not self._dossier:
            return None
        return next((each for each in self._desk.workspace.articles() if each.key == chosen.key), None)

    def _show_article(self) -> None:
        article = self._article()
        if article and self._dossier:
            self._view.show_text(article.text, marks(article, self._dossier))
            self._show_facts()

    def _show_facts(self) -> None:
        article = self._article()
        if article and self._dossier:
            found = facts(article.key, self._dossier)
            for nth, name in enumerate(_TABS):
                self._tabs.setTabText(nth, f"{name} {_number(found[nth])}")
            self._facts.show_rows(found[self._tabs.currentIndex()])

    def _point(self, chosen: Row) -> None:
        article = self._article()
        if article and chosen.evidence and chosen.evidence.article == article.key:
            self._view.point_at(chosen.evidence.span)
        elif chosen.evidence:
            self.show_evidence(chosen.evidence)

    def _choose_fact_at(self, place: int) -> None:
        article = self._article()
        if not article or not self._dossier:
            return
        for nth, listed in enumerate(facts(article.key, self._dossier)):
            for line in listed:
                if line.evidence and line.evidence.article == article.key and _holds(line.evidence, place):
                    self._tabs.setCurrentIndex(nth)
                    self._facts.choose(line.key)
                    return

    def _reject(self) -> None:
        chosen = self._facts.current()
        if chosen and chosen.key:
            self.wished.emit(Wish(CorrectionKind.REJECT, chosen.key, None, f"Rejected: {_short(chosen.title)}"))

    def _edit(self) -> None:
        chosen = self._facts.current()
        if not chosen or not self._dossier:
            return
        wish = correction(chosen.key, self._dossier, self._desk)
        if wish:
            self.wished.emit(wish)

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
        if article:
            self.removal_asked.emit(article.key)


def facts(article: str, dossier: Dossier) -> tuple[list[Row], list[Row], list[Row], list[Row]]:
    """What was found in one article: actors, events, quotes, differences."""
    actors = [actor for actor in dossier.actors if rows.first_in(actor.mentions, article)]
    events = [event for event in dossier.events if rows.first_in(event.evidence, article)]
    quotes = [quote for quote in dossier.quotes if rows.first_in(quote.evidence, article)]
    differing = [
        found
        for found in dossier.differences
        if any(rows.first_in(version.evidence, article) for version in found.versions)
    ]
    return (
        [rows.actor_row(actor, article) for actor in sorted(actors, key=_prominence)],
        [rows.event_row(event, article) for event in sorted(events, key=lambda event: -event.salience)],
        [rows.quote_row(quote, dossier, article) for quote in quotes],
        [line for found in differing for line in rows.difference_rows(found, dossier)],
    )


def marks(article: Article, dossier: Dossier) -> list[Mark]:
    """Everything that is marked in an article's text."""
    layers = (
        (Look.EVENT, (piece for event in dossier.events for piece in event.evidence)),
        (Look.QUOTE, (piece for quote in dossier.quotes for piece in quote.evidence)),
        (Look.ACTOR, (piece for actor in dossier.actors for piece in actor.mentions)),
    )
    furniture = [Mark(piece.span, Look.FURNITURE) for piece in article.furniture]
    found = [Mark(piece.span, look) for look, pieces in layers for piece in pieces if piece.article == article.key]
    return [*found, *furniture]


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


def _prominence(actor: Actor) -> float:
    return -actor.salience


def _number(listed: list[Row]) -> int:
    return sum(bool(line.key) for line in listed)


def _holds(evidence: Evidence, place: int) -> bool:
    return evidence.span.start <= place < evidence.span.end


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"  # noqa: PLR2004 - a line of the notice
