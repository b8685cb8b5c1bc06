"""Review: one suggestion at a time with its sentence, to be accepted, put right or rejected by one key."""

from __future__ import annotations

from functools import partial
from math import ceil
from statistics import median
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QProgressBar, QScrollArea, QStackedLayout, QWidget

from briefing_app.model import confidence
from briefing_app.model.cards import Card
from briefing_app.model.facts import Actor, Event, Quote
from briefing_app.model.sentences import sentence_of
from briefing_app.model.text import Span
from briefing_app.ui import words
from briefing_app.ui.curation.forms import EditForm
from briefing_app.ui.curation.merging import merge_picker
from briefing_app.ui.shortcuts import bind
from briefing_app.ui.widgets.basics import box, button, column, label, row
from briefing_app.ui.widgets.flow import Flow
from briefing_app.ui.widgets.header import PAGE

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from briefing_app.ui.curation.curator import Curator
    from briefing_app.ui.curation.found import Fact
    from briefing_app.workspace.checking import Suggestion

_WIDE = 860  # px
_PACE = 3.0  # seconds a suggestion, until the person's own pace is known
_PAUSE = 60.0  # seconds: longer is a pause, not a decision
_SHORT = 60  # characters of a value in large type
_KNOWN = 3  # decisions until the pace is known


class Review(QWidget):
    """The suggestions one after the other.

    Signals:
        left(): the person is done.
        undo_asked(): take the last decision back.
    """

    left = Signal()
    undo_asked = Signal()

    def __init__(self, curator: Curator) -> None:
        super().__init__()
        self._curator = curator
        self._all: tuple[Suggestion, ...] = ()
        self._decided: set[str] = set()
        self._nth = 0
        self._paces: list[float] = []
        self._since: datetime | None = None
        self._form: QWidget | None = None
        self._count = label("", "lead")
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedHeight(4)
        self._kind = label("", "eyebrow")
        self._value = label("", "answer", wrap=True)
        self._detail = label("", "muted", wrap=True)
        self._sentence = label("", "prompt", wrap=True, select=True)
        self._source = label("", "small", wrap=True)
        self._refusal = label("", "warning", wrap=True)
        self._refusal.hide()
        self._lay_out()
        keys: dict[str, Callable[[], object]] = {
            "A": self.accept,
            "X": self.reject,
            "E": self.edit,
            "M": self.merge,
            "J": partial(self.step, 1),
            "K": partial(self.step, -1),
            "U": self.undo_asked.emit,
            "PgDown": partial(self._turn, 1),
            "PgUp": partial(self._turn, -1),
        }
        bind(self, keys)

    # ------------------------------------------------------------------ going about

    def begin(self, found: tuple[Suggestion, ...]) -> None:
        """Show the first of these."""
        self._all, self._decided, self._nth, self._paces = found, set(), 0, []
        self._since = self._curator.desk.now()
        self.close_form()
        self.refresh()
        self.setFocus()

    def refresh(self) -> None:
        """Show the suggestion as it stands now."""
        if self._nth >= len(self._all):
            self._show_end()
            return
        now = self._all[self._nth]
        fact = self._curator.fact(now.key)
        article = self._curator.article(now.evidence.article)
        self._count.setText(f"{self._nth + 1} of {len(self._all)} · {self._left()}")
        self._bar.setRange(0, len(self._all))
        self._bar.setValue(len(self._decided))
        if fact:
            self._kind.setText(_kind(fact).upper())
            self._say(_value(fact, self._curator))
            self._detail.setText(_detail(fact, self._curator))
        if article:
            self._show_sentence(article.text, now.evidence.span)
            self._source.setText(words.byline(article) or words.headline(article))
        self._pages.setCurrentIndex(0)
        for made in self._tools:
            made.show()

    def step(self, by: int) -> None:
        """To the next or the former one, undecided as it is."""
        if not self._form:
            self._nth = max(0, min(self._nth + by, len(self._all)))
            self._refuse("")
            self.refresh()

    def undone(self, key: str) -> None:
        """A decision was taken back: show what it was on."""
        if key in self._decided:
            self._decided.discard(key)
            self._nth = next(nth for nth, each in enumerate(self._all) if each.key == key)
        self.refresh()

    @property
    def told(self) -> str:
        """The line at the head."""
        return self._count.text()

    @property
    def value(self) -> str:
        """What is asked."""
        return self._value.text()

    @property
    def form(self) -> QWidget | None:
        """The form that is open."""
        return self._form

    # ------------------------------------------------------------------ decisions

    def accept(self) -> None:
        """It is right as it stands."""
        fact = self._fact()
        if fact:
            self._decide(self._curator.accept(fact))

    def reject(self) -> None:
        """It is none."""
        fact = self._fact()
        if fact:
            self._decide(self._curator.reject(fact))

    def edit(self) -> None:
        """Put it right; what was put right is accepted."""
        fact = self._fact()
        if fact:
            form = EditForm(fact, self._curator)
            form.left.connect(self._edited)
            self._open(form)

    def merge(self) -> None:
        """It is the same as another."""
        fact = self._fact()
        if isinstance(fact, Actor | Event | Quote):
            picker = merge_picker(fact, self._curator)
            picker.chosen.connect(partial(self._merge_into, fact))
            picker.left.connect(self.close_form)
            self._open(picker)

    def close_form(self) -> bool:
        """Back to the suggestion, or to the next one if this is put right; whether a form was open."""
        if not self._form:
            return False
        form, self._form = self._form, None
        self.setFocus()  # what is being typed is kept first
        self._room.removeWidget(form)
        form.hide()
        form.deleteLater()
        left = {each.key for each in self._curator.desk.workspace.suggestions()}
        if self._nth < len(self._all) and self._all[self._nth].key not in left | self._decided:
            self._decide("")
        else:
            self.refresh()
        return True

    # ------------------------------------------------------------------ inside

    def _fact(self) -> Fact | None:
        if self._form or self._nth >= len(self._all):
            return None
        return self._curator.fact(self._all[self._nth].key)

    def _decide(self, refusal: str) -> None:
        self._refuse(refusal)
        if refusal:
            return
        now = self._curator.desk.now()
        if self._since:
            self._paces.append(min(_PAUSE, (now - self._since).total_seconds()))
        self._since = now
        self._decided.add(self._all[self._nth].key)
        rest = [nth for nth, each in enumerate(self._all) if each.key not in self._decided]
        later = [nth for nth in rest if nth > self._nth]
        self._nth = later[0] if later else rest[0] if rest else len(self._all)
        self.refresh()

    def _edited(self) -> None:
        key = self._all[self._nth].key
        self.close_form()
        fact = self._fact()
        if fact and key not in self._decided:
            self._decide(self._curator.accept(fact))

    def _merge_into(self, gone: Fact, key: str) -> None:
        stays = self._curator.fact(key)
        self.close_form()
        if stays:
            self._decide(self._curator.merge(gone, stays))

    def _open(self, form: QWidget) -> None:
        self._form = form
        for made in self._tools:
            made.hide()
        self._room.addWidget(form)
        self._pages.setCurrentIndex(1)
        form.setFocus()

    def _say(self, value: str) -> None:
        """A long value is set smaller, so that its sentence is seen as well."""
        self._value.setText(value)
        self._value.setProperty("role", "answer" if len(value) <= _SHORT else "lead")
        self._value.style().polish(self._value)
        self._scroll.verticalScrollBar().setValue(0)

    def _show_sentence(self, text: str, span: Span) -> None:
        """The sentence in large type, with the words that are meant on a tint."""
        said, meant = sentence_with(text, span)
        colours = self.palette()
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            colours.setColor(group, QPalette.ColorRole.Highlight, self.palette().alternateBase().color())
            colours.setColor(group, QPalette.ColorRole.HighlightedText, self.palette().text().color())
        self._sentence.setPalette(colours)
        self._sentence.setText(said)
        if len(meant) < len(said):
            self._sentence.setSelection(meant.start, len(meant))

    def _turn(self, by: int) -> None:
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + by * bar.pageStep() * 3 // 4)

    def _refuse(self, sentence: str) -> None:
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))

    def _left(self) -> str:
        pace = median(self._paces) if len(self._paces) >= _KNOWN else _PACE
        minutes = ceil((len(self._all) - len(self._decided)) * pace / 60)
        return "less than a minute left" if minutes <= 1 else f"~{minutes} min left"

    def _show_end(self) -> None:
        number = len(self._decided)
        self._count.setText("All checked" if number == len(self._all) else "At the end")
        self._bar.setRange(0, max(1, len(self._all)))
        self._bar.setValue(number)
        self._kind.setText("")
        self._value.setText("Nothing is left to check." if number == len(self._all) else "That was the last one.")
        rest = len(self._all) - number
        self._detail.setText(f"{words.count(rest, 'suggestion')} still open: press K to go back." if rest else "")
        self._sentence.setText("")
        self._source.setText("Esc takes you back to the articles; Ctrl+Z takes a decision back.")
        self._pages.setCurrentIndex(0)
        for made in self._tools:
            made.hide()

    def _lay_out(self) -> None:
        deeds = (
            button("Accept  A", self.accept, kind="primary", tip="It is right as it stands (A)", name="accept"),
            button("Reject  X", self.reject, tip="This is none (X)", name="reject"),
            button("Edit  E", self.edit, tip="Put it right (E)", name="edit"),
            button("Merge  M", self.merge, tip="The same as another (M)", name="merge"),
            button("Back  K", partial(self.step, -1), kind="quiet", tip="The one before (K)", name="before"),
            button("Skip  J", partial(self.step, 1), kind="quiet", tip="The next one (J)", name="next"),
        )
        for made in deeds:
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._tools = deeds
        shut = button("", self.left.emit, kind="quiet", sign="x", tip="Back to the articles (Esc)")
        head = row(self._count, 1, shut)
        inside = QWidget()
        inside.setObjectName("inside")
        words_ = column(self._kind, self._value, self._detail, self._sentence, self._source, self._refusal, 1, gap=12)
        words_.setContentsMargins(48, 40, 48, 24)
        words_.insertSpacing(3, 12)
        inside.setLayout(words_)
        self._scroll = scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        holder = QWidget()
        self._room = column(margin=32)
        holder.setLayout(self._room)
        both = QWidget()
        self._pages = QStackedLayout(both)
        self._pages.addWidget(scroll)
        self._pages.addWidget(holder)
        panel = box(column(both), "panel")
        tools = QWidget()
        tools.setLayout(Flow(*deeds, gap=8))
        middle = QWidget()
        middle.setMaximumWidth(_WIDE)
        layout = column(head, self._bar, panel, tools, gap=16)
        layout.setStretch(2, 1)
        middle.setLayout(layout)
        outer = row(middle, margin=PAGE)
        self.setLayout(outer)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Review of suggestions")


def _kind(fact: Fact) -> str:
    names = {Actor: "Actor", Event: "Event", Quote: "Quote", Card: "Card"}
    sure = "suggested" if isinstance(fact, Card) else confidence.word(getattr(fact, "confidence", 1.0))
    return f"{names.get(type(fact), 'Difference')} · {sure}"


def _value(fact: Fact, curator: Curator) -> str:
    if isinstance(fact, Actor):
        return f"{fact.name}: {words.ACTOR_KIND[fact.kind]}?"
    if isinstance(fact, Quote):
        return words.speaker(fact, curator.picture.dossier)
    if isinstance(fact, Event):
        return fact.what
    return fact.front if isinstance(fact, Card) else fact.about


def _detail(fact: Fact, curator: Curator) -> str:
    if isinstance(fact, Actor):
        return words.role(fact)
    if isinstance(fact, Quote):
        return f"“{fact.text}”"
    if isinstance(fact, Event):
        who = ", ".join(words.name_of(key, curator.picture.dossier) for key in fact.actors)
        when = str(fact.when) if fact.when else "no date"
        return " · ".join(part for part in (when, words.happening(fact), who) if part)
    return fact.back if isinstance(fact, Card) else ""


def sentence_with(text: str, span: Span) -> tuple[str, Span]:
    """The sentence that a stretch of `text` stands in, on one line, and where in it the stretch is.

    A stretch that begins in the space before its sentence, or goes on into the next, is cut to the sentence.
    """
    whole = sentence_of(text, span)
    begin, end = max(whole.start, span.start), min(whole.end, span.end)
    before, meant = (" ".join(part.split()) for part in (text[whole.start : begin], text[begin:end]))
    start = len(before) + (1 if before and (text[begin - 1].isspace() or text[begin : begin + 1].isspace()) else 0)
    return " ".join(whole.of(text).split()), Span(start, start + len(meant))
