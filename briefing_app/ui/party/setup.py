"""Before a quiz: how it is played, what is asked, and by what rules. All is remembered, so Enter is enough."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QLineEdit, QWidget

from briefing_app.model.games import QuestionKind
from briefing_app.model.party import Board
from briefing_app.ui import theme, words
from briefing_app.ui.party.choices import (
    CLOCKS,
    LENGTHS,
    NAMES,
    PACES,
    About,
    Choices,
    Where,
    remember,
    remembered,
)
from briefing_app.ui.party.showing import CATEGORIES
from briefing_app.ui.party.toggles import Toggles
from briefing_app.ui.shortcuts import bind, press_or
from briefing_app.ui.tasks import Worker
from briefing_app.ui.widgets.basics import box, button, column, label, row, scrolled
from briefing_app.ui.widgets.header import PAGE, Header
from briefing_app.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

    from PySide6.QtGui import QHideEvent, QResizeEvent

    from briefing_app.model.games import Question
    from briefing_app.model.party import Wish
    from briefing_app.ui.desk import Desk

_KINDS = tuple(QuestionKind)
_WHERE = ((Where.ROOM, "Phones in the room"), (Where.SEAT, "One laptop"))
_ABOUT = ((About.ALL, "All"), (About.WEAK, "Weak spots"), (About.SOME, "Chosen …"))
_BOARDS = ((Board.END, "At the end"), (Board.ROUND, "Each round"), (Board.NEVER, "Never"))
_POINTS = ((False, False), (True, False), (True, True))  # for confidence, for speed
_POINT_NAMES = ("Right", "Right and honest", "And quick")
_TIPS = {
    "Right": "100 points for a right answer",
    "Right and honest": "Sure and right 120, sure and wrong −40; not sure and right 100",
    "And quick": "Up to 50 more for a quick right answer; needs a clock",
    "Phones in the room": "Over the room’s own network; nothing to install",
    "One laptop": "Passed around: teams take turns",
    "Weak spots": "What the team missed in earlier quizzes comes first",
    "Invented": "Everybody gets a colour and a bird; their own names are not kept",
    "Never": "Nobody’s place is shown, at the end neither",
    "When I say": "Space goes on",
    "After 10 s": "Answers stay up for 10 seconds, with a countdown",
    "After 20 s": "Answers stay up for 20 seconds, with a countdown",
}
_CLOCK_FOR_SPEED = 1  # of CLOCKS: speed needs one
_WIDE = 860  # px at the usual text size from which there are two columns
_SOON_MSEC = 120
_NO_NETWORK = "This computer has no network that phones could use. The laptop can be passed around instead."
_NO_DIFFERENCE = "The sources do not differ in anything here"
_OF_DIFFERENCES = frozenset({QuestionKind.DIFFER})
_FEWEST_TEAMS = 2
_NAME = 92  # px at the usual text size: the column of names
_NAMED = 3  # topics that are named


class Setup(QWidget):
    """The sheet.

    Signals:
        start_asked(Choices, tuple[Question, ...]): begin with these; none: there is nothing to ask of that.
        topics_asked(): choose what is asked about.
        last_asked(): show the results of the last game.
    """

    start_asked = Signal(object, object)
    topics_asked = Signal()
    last_asked = Signal()

    def __init__(self, desk: Desk, networked: Callable[[], bool]) -> None:
        super().__init__()
        self._desk = desk
        self._networked = networked
        self._choices = Choices()
        self._lines: dict[QWidget, QWidget] = {}
        self._where = self._one_of("How it is played", [name for _, name in _WHERE])
        self._about = self._one_of("What is asked about", [name for _, name in _ABOUT])
        self._count = self._one_of("Questions", [str(length) for length in LENGTHS])
        self._kinds = Toggles("Kinds of questions", [CATEGORIES[kind] for kind in _KINDS])
        self._clock = self._one_of("Time for a question", ["Off", "45 s", "20 s"])
        self._points = self._one_of("Points for", _POINT_NAMES)
        self._board = self._one_of("The leaderboard is shown", [name for _, name in _BOARDS])
        self._names = self._one_of("Names", ["Real", "Invented"])
        self._players = self._one_of("Who plays", ["Each alone", *(f"{nth} teams" for nth in range(2, 7))])
        self._pace = self._one_of("Goes on", ["When I say", "After 10 s", "After 20 s"])
        self._teams = [self._field(name) for name in NAMES]
        self._why = label(_NO_NETWORK, "muted", wrap=True)
        self._can = label("", "muted", wrap=True)
        self._start = button("Open the lobby   Enter", self.start, kind="primary", name="start")
        self._made: tuple[Question, ...] | None = None  # for the choices as they stand
        self._starting = False  # as soon as they are made
        self._unable: frozenset[QuestionKind] = frozenset()  # kinds of which the briefing has nothing
        self._own = False  # the choices are the sheet's own
        self._maker = Worker(self._keep, self)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MSEC)
        self._soon.timeout.connect(self._make)
        self._kinds.changed.connect(self._take)
        self._lay_out()
        bind(self, {"Return": press_or(self.start), "Enter": press_or(self.start)})

    @property
    def choices(self) -> Choices:
        """As they stand."""
        return self._choices

    @property
    def ready(self) -> bool:
        """Whether the questions are made."""
        return self._made is not None

    def begin(self, *, anew: bool = True) -> None:
        """Show what the last quiz was begun with, or, not `anew`, what is chosen on the sheet.

        Without a network the laptop is passed around.
        """
        self._starting = False
        self._start.setEnabled(True)
        kept = remembered(self._desk.look) if anew or not self._own else self._choices
        self._own = True
        self._unable = frozenset() if self._desk.workspace.dossier().differences else _OF_DIFFERENCES
        for nth, kind in enumerate(_KINDS):
            self._kinds.set_able(nth, _NO_DIFFERENCE if kind in self._unable else "")
        networked = self._networked()
        self._why.setVisible(not networked)
        self._show(kept if networked else replace(kept, where=Where.SEAT))

    def keep_topics(self, topics: frozenset[str], articles: frozenset[str]) -> None:
        """What was chosen to be asked about; nothing means everything."""
        about = About.SOME if topics or articles else About.ALL
        self._show(replace(self._choices, about=about, topics=topics, articles=articles))

    def start(self) -> None:
        """Begin as chosen, as soon as the questions are made."""
        remember(self._desk.look, self._choices)
        self._start_when_made()

    def start_with(self, choices: Choices) -> None:
        """Begin with these; the sheet's own are kept for the next time."""
        self._own = False
        self._show(choices)
        self._start_when_made()

    def take_focus(self) -> None:
        """Enter is enough."""
        self._start.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: two columns where there is room."""
        super().resizeEvent(event)
        wide = self.width() - PAGE[0] - PAGE[2] >= theme.scaled(_WIDE)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._columns.direction() is not way:
            self._columns.setDirection(way)

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt: nothing is counted any more."""
        super().hideEvent(event)
        self._soon.stop()
        self._maker.forget()

    # ------------------------------------------------------------------ layout

    def _one_of(self, what: str, names: Sequence[str]) -> Tabs:
        made = Tabs(what, [(name, _TIPS.get(name, "")) for name in names], "segment")
        made.changed.connect(lambda _nth: self._take())
        return made

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit(placeholderText=name, maxLength=20)
        field.setAccessibleName(f"Name of a team, {name} if left empty")
        field.textChanged.connect(lambda _text: self._take())
        return field

    def _lay_out(self) -> None:
        choose = partial(self.topics_asked.emit)
        self._choose = button("Choose …", choose, kind="quiet", name="topics", tip="People and articles to ask about")
        self._chosen = QWidget()
        self._chosen.setLayout(row(self._choose, 1))
        what = self._form(
            "What",
            ("Played with", self._where),
            ("About", self._about),
            ("", self._chosen),
            ("Questions", self._count),
            ("Kinds", self._kinds),
        )
        how = self._form(
            "How",
            ("Who plays", self._players),
            ("Points for", self._points),
            ("Time", self._clock),
            ("Leaderboard", self._board),
            ("Names", self._names),
            ("Goes on", self._pace),
        )
        self._team_box = QWidget()
        self._team_box.setLayout(column(*self._teams, gap=6))
        layout = how.layout()
        if layout is not None:
            layout.addWidget(self._team_box)
        self._columns = row(what, how, gap=16)
        for side in (what, how):
            self._columns.setAlignment(side, Qt.AlignmentFlag.AlignTop)
        inside = QWidget()
        inside.setLayout(column(self._why, self._columns, 1, gap=12))
        foot = row(self._can, self._start, gap=16)
        foot.setStretch(0, 1)
        last = button("Last results", self.last_asked.emit, kind="quiet", name="last", tip="Of the last quiz")
        layout = column(Header("Team quiz", last), scrolled(inside), foot, margin=PAGE, gap=16)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._start.setMinimumSize(200, 44)

    def _form(self, title: str, *lines: tuple[str, QWidget]) -> QFrame:
        shown = []
        for name, field in lines:
            said = label(name, "muted")
            said.setFixedWidth(theme.scaled(_NAME))
            said.setContentsMargins(0, 7, 0, 0)
            line = QWidget()
            inside = row(said, field, gap=8)
            inside.setAlignment(said, Qt.AlignmentFlag.AlignTop)
            inside.setStretch(1, 1)
            line.setLayout(inside)
            self._lines[field] = line
            shown.append(line)
        return box(column(label(title, "lead"), *shown, margin=(20, 16, 20, 16), gap=10), "panel")

    # ------------------------------------------------------------------ what is chosen

    def _take(self) -> None:
        """Read the sheet anew, mend what does not go together, and show what came of it."""
        confidence, speed = _POINTS[self._points.currentIndex()]
        about = _ABOUT[self._about.currentIndex()][0]
        kinds = frozenset(_KINDS[nth] for nth in self._kinds.on())
        clock = CLOCKS[self._clock.currentIndex()]
        faster = speed and not self._choices.speed and not clock
        found = replace(
            self._choices,
            where=_WHERE[self._where.currentIndex()][0],
            about=about,
            count=LENGTHS[self._count.currentIndex()],
            kinds=frozenset() if kinds | self._unable == frozenset(_KINDS) else kinds,
            seconds=CLOCKS[_CLOCK_FOR_SPEED] if faster else clock,
            confidence=confidence,
            speed=speed and bool(clock or faster),
            board=_BOARDS[self._board.currentIndex()][0],
            alias=bool(self._names.currentIndex()),
            teams=self._players.currentIndex() + 1 if self._players.currentIndex() else 0,
            names=tuple(field.text().strip() for field in self._teams),
            pace=PACES[self._pace.currentIndex()],
        )
        asks = about is About.SOME and self._choices.about is not About.SOME
        self._show(found)
        if asks and not (found.topics or found.articles):
            self.topics_asked.emit()

    def _show(self, choices: Choices) -> None:
        self._choices = choices
        fields: list[tuple[Tabs, int]] = [
            (self._where, [where for where, _ in _WHERE].index(choices.where)),
            (self._about, [about for about, _ in _ABOUT].index(choices.about)),
            (self._count, LENGTHS.index(choices.count) if choices.count in LENGTHS else 0),
            (self._clock, CLOCKS.index(choices.seconds) if choices.seconds in CLOCKS else 0),
            (self._points, _POINTS.index((choices.confidence, choices.speed))),
            (self._board, [board for board, _ in _BOARDS].index(choices.board)),
            (self._names, int(choices.alias)),
            (self._players, max(choices.teams - 1, 0)),
            (self._pace, PACES.index(choices.pace) if choices.pace in PACES else 0),
        ]
        for field, nth in fields:
            field.blockSignals(True)  # noqa: FBT003 - Qt's own signature
            field.setCurrentIndex(nth)
            field.blockSignals(False)  # noqa: FBT003 - the same
        kinds = (choices.kinds or frozenset(_KINDS)) - self._unable
        self._kinds.set_on(nth for nth, kind in enumerate(_KINDS) if kind in kinds)
        self._show_teams(choices)
        self._show_rest(choices)
        self._made = None
        self._soon.start()

    def _show_teams(self, choices: Choices) -> None:
        seated = choices.where is Where.SEAT
        teams = len(choices.team_names)
        for nth, (field, name) in enumerate(zip(self._teams, choices.names, strict=False)):
            field.setVisible(nth < teams)
            if field.text().strip() != name:
                field.blockSignals(True)  # noqa: FBT003 - the same
                field.setText(name)
                field.blockSignals(False)  # noqa: FBT003 - the same
        self._team_box.setVisible(teams >= _FEWEST_TEAMS)
        self._players.set_names(["Two" if seated else "Each alone", *(f"{nth} teams" for nth in range(2, 7))])

    def _show_rest(self, choices: Choices) -> None:
        seated = choices.where is Where.SEAT
        for field in (self._clock, self._names, self._pace):
            self._set_shown(field, shown=not seated)
        self._set_shown(self._chosen, shown=choices.about is About.SOME)
        self._choose.setText(f"{named(choices) or 'Nothing chosen'}   Change …")
        self._start.setText("Begin   Enter" if seated else "Open the lobby   Enter")

    def _set_shown(self, field: QWidget, *, shown: bool) -> None:
        self._lines[field].setVisible(shown)

    # ------------------------------------------------------------------ the questions

    def _make(self) -> None:
        """Make them in a thread: of a large briefing it takes a second."""
        wish = self._choices.wish
        make, rng = self._desk.workspace.party.maker(wish), Random(self._desk.rng.getrandbits(32))  # noqa: S311 - no secret
        self._maker.do(lambda: _making(wish, make, rng))

    def _keep(self, wish: Wish, made: tuple[Question, ...]) -> None:
        if wish != self._choices.wish:
            return
        self._made = made
        self._can.setText(_told(len(made), wish.count))
        if self._starting:
            self._start_when_made()

    def _start_when_made(self) -> None:
        self._starting = self._made is None
        self._start.setEnabled(not self._starting)
        if self._made is None:
            self._can.setText("Making the questions …")
        else:
            self.start_asked.emit(self._choices, self._made)


def _making(
    wish: Wish, make: Callable[[Random], tuple[Question, ...]], rng: Random
) -> Generator[tuple[Wish, tuple[Question, ...]], None, None]:
    yield wish, make(rng)


def _told(found: int, wished: int) -> str:
    if found >= wished:
        return f"{words.count(found, 'question')} are ready."
    if found:
        return f"The briefing carries {found} of {wished} questions; it will be a game of {found}."
    return "There is nothing to ask of that. Choose more kinds or topics, or read more articles."


def named(choices: Choices) -> str:
    """What was chosen to be asked about, in a few words."""
    topics, articles = sorted(choices.topics), len(choices.articles)
    more = len(topics) - _NAMED
    parts = [*topics[:_NAMED], *([f"{more} more"] if more > 0 else [])]
    return words.one_line(", ".join([*parts, *([words.count(articles, "article")] if articles else [])]), 60)
