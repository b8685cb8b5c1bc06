"""The text of an article; what is marked tells what it is, what is selected can become a fact."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from briefing_app.model import confidence
from briefing_app.model.facts import Actor, Quote
from briefing_app.ui import words
from briefing_app.ui.curation.curator import named
from briefing_app.ui.curation.found import marks
from briefing_app.ui.widgets.article_view import ArticleView
from briefing_app.ui.widgets.basics import button, column, label, row
from briefing_app.ui.widgets.flow import Flow

if TYPE_CHECKING:
    from briefing_app.model.text import Article, Span
    from briefing_app.ui.curation.curator import Curator
    from briefing_app.ui.curation.found import Fact

MAKES = ("Actor", "Event", "Quote", "Card", "Note")
_ARTICLED = dict(zip(MAKES, ("an actor", "an event", "a quote", "a card", "a note"), strict=True))
_AIR = 6  # px between words and what hovers by them
_WIDE = 320  # px


class TextPane(QWidget):
    """An article's text with its marks.

    Signals:
        fact_chosen(str): the person clicked a fact with this key.
        accept_asked(str), edit_asked(str), reject_asked(str): what to do with the fact of this key.
        making_asked(str, Span): make this (one of `MAKES`) from the selected stretch.
        making_refused(str): why nothing can be made.
    """

    fact_chosen = Signal(str)
    accept_asked = Signal(str)
    edit_asked = Signal(str)
    reject_asked = Signal(str)
    making_asked = Signal(str, object)
    making_refused = Signal(str)

    def __init__(self, curator: Curator) -> None:
        super().__init__()
        self._curator = curator
        self._article: Article | None = None
        self.view = ArticleView()
        self.view.pressed_at.connect(self._press)
        self.view.hovered.connect(self._hover)
        self.view.picked.connect(self._pick)
        self.view.verticalScrollBar().valueChanged.connect(lambda _value: self.hide_all())
        self.popover = _Popover(self.view)
        for deed, asked in (("accept", self.accept_asked), ("edit", self.edit_asked), ("reject", self.reject_asked)):
            self.popover.deeds[deed].clicked.connect(partial(self._ask, asked))
        self.bar = _MakingBar(self.view)
        for name, made in zip(MAKES, self.bar.buttons, strict=True):
            made.clicked.connect(partial(self.make, name))
        self.setLayout(column(self.view))
        self.setFocusProxy(self.view)

    def show_article(self, article: Article) -> None:
        """Show another article from its top; of the same one only the marks are new."""
        found = marks(article, self._curator.found(article.key), self._curator.picture.notes)
        if self._article is not None and article.text == self._article.text:
            self.view.set_marks(found)
        else:
            self.view.show_text(article.text, found)
        self._article = article
        self.popover.hide()

    def make(self, name: str) -> None:
        """Make something of the words that are selected."""
        span = self.view.selection()
        if span:
            self.hide_all()
            self.making_asked.emit(name, span)
        else:
            self.making_refused.emit(
                f"Select words in the text first; then {MAKES.index(name) + 1} makes them {_ARTICLED[name]}."
            )

    def hide_all(self) -> bool:
        """Take away what hovers over the text; whether there was anything."""
        shown = self.popover.isVisible() or self.bar.isVisible()
        self.popover.hide()
        self.bar.hide()
        return shown

    def key_at(self, place: int) -> str:
        """Key of the shortest mark at a character; empty where there is none."""
        here = [mark for mark in self.view.marks if mark.key and mark.span.start <= place < mark.span.end]
        return min(here, key=lambda mark: len(mark.span)).key if here else ""

    def _press(self, place: int) -> None:
        key = self.key_at(place)
        if key:
            self.fact_chosen.emit(key)

    def _hover(self, place: int, where: QRect) -> None:
        key = self.key_at(place) if place >= 0 else ""
        fact = self._curator.fact(key)
        note = self._curator.picture.notes.get(key, "")
        if self.bar.isVisible() or not (fact or note):
            self.popover.hide()
            return
        title, detail = _told(fact, self._curator) if fact else ("Note", note)
        self.popover.tell(key, title, detail, deeds=fact is not None)
        self.popover.stand_by(where)

    def _pick(self, span: Span | None) -> None:
        self.popover.hide()
        if span and self.view.isVisible():
            self.bar.stand_by(self.view.place_of(span))
        else:
            self.bar.hide()

    def _ask(self, asked: object, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signature
        self.popover.hide()
        asked.emit(self.popover.key)  # type: ignore[attr-defined] # a signal


class _Hovering(QFrame):
    """Stands by some words of the text, inside it."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self.setProperty("role", "pop")
        self.hide()

    def stand_by(self, where: QRect) -> None:
        """Below the words, or above them where there is no room; never outside the view."""
        width = min(self._view.width() - 16, max(_WIDE, self.sizeHint().width()))
        layout = self.layout()
        high = (
            layout.totalHeightForWidth(width) if layout and layout.hasHeightForWidth() else self.sizeHint().height()
        )
        self.resize(width, high)
        corner = self._view.viewport().mapTo(self._view, where.bottomLeft()) + QPoint(0, _AIR)
        if corner.y() + high > self._view.height() - 8:
            corner.setY(self._view.viewport().mapTo(self._view, where.topLeft()).y() - high - _AIR)
        corner.setX(max(8, min(corner.x(), self._view.width() - width - 8)))
        corner.setY(max(8, min(corner.y(), self._view.height() - high - 8)))
        self.move(corner)
        self.show()
        self.raise_()


class _Popover(_Hovering):
    """What a mark is, and what can be done with it."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self.key = ""
        self._title = label("", "body", wrap=True)
        self._title.setProperty("strong", True)  # noqa: FBT003 - Qt's signature
        self._detail = label("", "small", wrap=True)
        self.deeds = {
            name: button(f"{name.capitalize()} {key}", _nothing, kind="quiet")
            for name, key in (("accept", "A"), ("edit", "E"), ("reject", "X"))
        }
        for made in self.deeds.values():
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        tools = row(*self.deeds.values(), 1, gap=2)
        self.setLayout(column(self._title, self._detail, tools, margin=(14, 12, 14, 8), gap=4))

    @property
    def words(self) -> str:
        """What it says."""
        return f"{self._title.text()}\n{self._detail.text()}"

    def tell(self, key: str, title: str, detail: str, *, deeds: bool) -> None:
        """Say something else."""
        self.key = key
        self._title.setText(title)
        self._detail.setText(detail)
        for made in self.deeds.values():
            made.setVisible(deeds)


class _MakingBar(_Hovering):
    """What selected words can become."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self.buttons = [button(f"{name} {nth}", _nothing, kind="quiet") for nth, name in enumerate(MAKES, 1)]
        for made in self.buttons:
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = Flow(*self.buttons, gap=2)
        layout.setContentsMargins(6, 4, 6, 4)
        self.setLayout(layout)

    def stand_by(self, where: QRect) -> None:
        """As wide as its buttons, if there is room."""
        wide = sum(made.sizeHint().width() + 2 for made in self.buttons) + 14
        width = min(self._view.width() - 16, wide)
        layout = self.layout()
        self.resize(width, (layout.heightForWidth(width - 12) if layout else 0) + 8)
        above = self._view.viewport().mapTo(self._view, where.topLeft()).y() - self.height() - _AIR
        below = self._view.viewport().mapTo(self._view, where.bottomLeft()).y() + _AIR
        top = above if above > 0 else min(below, self._view.height() - self.height() - 8)
        left = self._view.viewport().mapTo(self._view, where.topLeft()).x()
        self.move(max(8, min(left, self._view.width() - width - 8)), top)
        self.show()
        self.raise_()


def _nothing() -> None:
    """A button whose deed is connected by its owner."""


def _told(fact: Fact, curator: Curator) -> tuple[str, str]:
    """What a mark is, in two lines."""
    dossier = curator.picture.dossier
    cards = curator.cards_of(fact.key)
    more = [words.count(cards, "card")] if cards else []
    if isinstance(fact, Actor):
        title = fact.name
        parts = [words.ACTOR_KIND[fact.kind], words.role(fact), confidence.word(fact.confidence)]
    elif isinstance(fact, Quote):
        title = words.speaker(fact, dossier)
        parts = ["said it", words.occasion(fact), confidence.word(fact.confidence)]
    else:
        title = named(fact)
        when = getattr(fact, "when", None)
        parts = ["event", str(when) if when else "no date", confidence.word(getattr(fact, "confidence", 1.0))]
    return title, " · ".join(part for part in [*parts, *more] if part)
