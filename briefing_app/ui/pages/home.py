"""Home: what to do next, what is learnt so far, and where the sources differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedLayout, QWidget

from briefing_app.model.cards import Stage
from briefing_app.model.facts import ActorKind
from briefing_app.ui import rows, words
from briefing_app.ui.shortcuts import bind, press_or
from briefing_app.ui.widgets.basics import box, button, column, label, row
from briefing_app.ui.widgets.empty import Empty
from briefing_app.ui.widgets.header import PAGE
from briefing_app.ui.widgets.meter import Meter, Part
from briefing_app.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.model.cards import Card, Memory
    from briefing_app.model.facts import Dossier
    from briefing_app.ui.desk import Desk
    from briefing_app.ui.tables import Row

_NOTHING = "No articles yet"
_COMPARED = "The same thing, told in two ways. Enter shows the sentence."
_TO_COMPARE = "Add another article on the same story (Ctrl+O): what it tells differently stands here."
_INVITATION = (
    "Drop articles anywhere on this window: text, Markdown or web pages. "
    "Briefing finds who did and who said what, and makes cards of it."
)
SOLID_DAYS = 21  # a card that keeps this long is known


class HomePage(QWidget):
    """What a person sees first.

    Signals:
        page_asked(str): go to a page.
        files_asked(), paste_asked(), sample_asked(): bring articles in.
        evidence_asked(Evidence): show where it is stated.
    """

    page_asked = Signal(str)
    files_asked = Signal()
    paste_asked = Signal()
    sample_asked = Signal()
    evidence_asked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._desk = desk
        self._greeting = label("", "title")
        self._plan = label("", "muted", wrap=True)
        self._coach = label("", "muted", wrap=True)
        self._study = button("Study", self._go_study, kind="primary", name="study", tip="Study (Space)")
        self._meter = Meter()
        self._known = label("", "small", wrap=True)
        self._figures = {name: label("0", "figure") for name in ("articles", "people", "events", "quotes")}
        self._differences = RowList("Where the sources differ")
        self._differences.opened.connect(self._open)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._empty())
        self._pages.addWidget(self._full())
        bind(self, {"Space": press_or(self._go_study)})

    def refresh(self) -> None:
        """Show what there is now."""
        articles = self._desk.workspace.articles()
        cards = self._desk.workspace.cards()
        self._pages.setCurrentIndex(1 if articles else 0)
        self._nothing.say(_INVITATION, _NOTHING)
        self._sample.show()
        self._show_plan(cards)
        self._show_memory(cards)
        self._show_dossier(len(articles), self._desk.workspace.dossier())
        self._coach.setText(self._advice())

    def wait_for(self, words_: str, *, sample: bool = False) -> None:
        """While the first articles (or the sample) are read: say so instead of 'no articles yet'."""
        if not self._desk.workspace.cards():
            self._pages.setCurrentWidget(self._nothing)
            title = "Reading the sample briefing …" if sample else "Reading your first articles …"
            self._nothing.say(f"{words_} The first cards are here in a moment.", title)
            self._sample.hide()

    def _go_study(self) -> None:
        if self._desk.workspace.cards():
            self.page_asked.emit("study")

    def _open(self, chosen: Row) -> None:
        if chosen.evidence:
            self.evidence_asked.emit(chosen.evidence)

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
        page = QWidget()
        layout = column(self._head(), self._tiles(), margin=PAGE, gap=24)
        layout.addWidget(self._panel(), 1)
        layout.addWidget(self._coach)
        page.setLayout(layout)
        return page

    def _head(self) -> QWidget:
        head = QWidget()
        quiz = button("Quiz", lambda: self.page_asked.emit("quiz"), tip="Play a quiz (Ctrl+7)")
        self._study.setMinimumHeight(44)
        quiz.setMinimumHeight(44)
        layout = row(column(self._greeting, self._plan, gap=4), quiz, self._study, gap=12)
        layout.setStretch(0, 1)
        head.setLayout(layout)
        return head

    def _tiles(self) -> QWidget:
        tiles = QWidget()
        made = [self._tile(name, figure) for name, figure in self._figures.items()]
        memory = box(
            column(label("Cards", "small"), self._meter, self._known, 1, margin=(20, 16, 20, 16), gap=12), "panel"
        )
        layout = row(memory, *made, gap=16)
        layout.setStretch(0, 5)
        for nth in range(1, 1 + len(made)):
            layout.setStretch(nth, 2)
        tiles.setLayout(layout)
        return tiles

    def _tile(self, name: str, figure: QWidget) -> QFrame:
        return box(column(label(name.capitalize(), "small"), figure, 1, margin=(20, 16, 20, 16), gap=4), "panel")

    def _panel(self) -> QFrame:
        self._differing = label("", "lead")
        self._how = label("", "small", wrap=True)
        head = column(self._differing, self._how, gap=2)
        head.setContentsMargins(12, 8, 12, 4)
        return box(column(head, self._differences, margin=(8, 8, 8, 8), gap=4), "panel")

    def _show_plan(self, cards: Sequence[Card]) -> None:
        now = self._desk.now()
        meeting = self._desk.workspace.meeting()
        waiting = sum(self._desk.workspace.study.counts(now))
        self._greeting.setText(f"{words.count(waiting, 'card')} to study" if waiting else "Nothing to study now")
        when = (
            f"{meeting.title}, {words.until(meeting.at, now)}"
            if meeting.at
            else "Set the meeting's date in Settings."
        )
        self._plan.setText(when if cards else "The articles gave no cards.")
        self._study.setText("Study   Space")
        self._study.setEnabled(bool(waiting))

    def _show_memory(self, cards: Sequence[Card]) -> None:
        known = self._desk.workspace.memories()
        parts = stages(cards, known)
        self._meter.show_parts(parts)
        self._known.setText(" · ".join(f"{part.number} {part.name}" for part in parts if part.number))

    def _show_dossier(self, articles: int, dossier: Dossier) -> None:
        people = [actor for actor in dossier.actors if actor.kind is ActorKind.PERSON]
        numbers = (articles, len(people), len(dossier.events), len(dossier.quotes))
        for figure, number in zip(self._figures.values(), numbers, strict=True):
            figure.setText(f"{number:,}")
        listed = [line for found in dossier.differences for line in rows.difference_rows(found, dossier)]
        self._differences.show_rows(listed)
        self._differing.setText(agreement(articles, len(dossier.differences)))
        self._how.setText(_COMPARED if listed else _TO_COMPARE)

    def _advice(self) -> str:
        names = {path.name for path in self._desk.workspace.sample_paths()}
        articles = self._desk.workspace.articles()
        if all(article.name in names for article in articles):
            return "This is a sample. Press Space to try a few cards; then drop your own articles on the window."
        return undated(sum(article.published is None for article in articles))


def agreement(articles: int, differences: int) -> str:
    """Whether the sources differ, in words; of one article nobody can tell."""
    if differences:
        return f"Sources differ in {words.count(differences, 'place')}"
    return "The sources agree" if articles > 1 else "One article: nothing to compare yet"


def undated(articles: int) -> str:
    """What to do about so many articles without a date; empty for none."""
    if not articles:
        return ""
    has, it = ("has", "it") if articles == 1 else ("have", "them")
    return (
        f"{words.count(articles, 'article')} {has} no date, so few cards can be made of {it}: "
        f"press D on {it} in Articles."
    )


def stages(cards: Sequence[Card], known: dict[str, Memory]) -> tuple[Part, ...]:
    """How many cards are new, being learnt, and known."""
    memories = [known.get(card.key) for card in cards]
    new = sum(memory is None or memory.stage is Stage.NEW for memory in memories)
    solid = sum(memory is not None and (memory.stability or 0) >= SOLID_DAYS for memory in memories)
    return (
        Part("new", new, "edge"),
        Part("learning", len(cards) - new - solid, "accent"),
        Part("known", solid, "good"),
    )
