"""A quiz played by a room full of people: what is agreed on, who plays, and what happened, move by move."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from briefing_app.model.exchange import Row
from briefing_app.model.games import Question, QuestionKind
from briefing_app.model.study import Scope

_READ = 3  # words a second: 180 a minute, at which subtitles are set for all to follow (BBC: 160 to 180)
_TO_READ = 2 / 3  # of the clock; the rest is for thinking
LONGEST = 60
"""Words of a question, where there is time to read them: more is set too small on the wall to be read at its back."""


def readable(seconds: int) -> int:
    """How many words a question may have where there are so many seconds for it; 0: no clock."""
    return min(round(seconds * _TO_READ * _READ), LONGEST) if seconds else LONGEST


@dataclass(frozen=True, slots=True)
class Wish:
    """What a game is to ask.

    Attributes:
        count: questions, at the most.
        kinds: which there may be; empty for all.
        scopes: of which cards, those of any; empty for all.
        topics: about whom, by name (`Question.topic`); empty for all.
        weak: what was missed in earlier games, and its topics, come first.
        words: of a question, at the most (`readable`).
    """

    count: int = 10
    kinds: frozenset[QuestionKind] = frozenset()
    scopes: tuple[Scope, ...] = ()
    topics: frozenset[str] = frozenset()
    weak: bool = False
    words: int = LONGEST


class Board(StrEnum):
    """When the order of the players is shown."""

    END = "end"
    ROUND = "each round"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Rules:
    """What is agreed on before the game.

    Attributes:
        seconds: for a question; 0 for no clock.
        confidence: players say whether they are sure, and points honour honesty.
        speed: quick right answers earn more; only with a clock.
        board: when the order of the players is shown.
        teams: names of the teams; empty when everybody plays alone.
        hot_seat: no phones: the players take turns at one laptop, and may pass.
    """

    seconds: int = 0
    confidence: bool = True
    speed: bool = False
    board: Board = Board.END
    teams: tuple[str, ...] = ()
    hot_seat: bool = False


class MoveKind(StrEnum):
    """What can happen. In brackets what a move of this kind fills in besides its moment."""

    JOINED = "joined"  # player, words (the name), team, secret
    RENAMED = "renamed"  # player, words
    KICKED = "kicked"  # player
    ASKED = "asked"  # question
    ANSWERED = "answered"  # player, question, choice or words, sure, right
    EXTENDED = "extended"  # seconds
    PAUSED = "paused"
    RESUMED = "resumed"
    REVEALED = "revealed"
    SKIPPED = "skipped"  # the question that is shown is taken out: it counts for nobody
    RULED = "ruled"  # player, right: the host’s word on what that player typed for the question just revealed
    STEPPED_BACK = "stepped back"  # to the question before, as it was revealed
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Move:
    """One thing that happened; never changed afterwards.

    Attributes:
        kind: what.
        at: when by the clock of the laptop, UTC-aware.
        player: key of the player it concerns.
        question: index into the game's questions.
        choice: indices into the question's choices, as `Question.answer`; empty for a pass at the hot seat.
        sure: the player was sure.
        words: a name, or a typed answer.
        team: index into the rules' teams.
        seconds: more time.
        secret: SHA-256 of the token by which a phone proves who it is, in hex.
        right: of a typed answer: it was found right when it came, or by the host; so the log tells what was decided.
    """

    kind: MoveKind
    at: datetime
    player: str = ""
    question: int = -1
    choice: tuple[int, ...] = ()
    sure: bool = False
    words: str = ""
    team: int = -1
    seconds: float = 0.0
    secret: str = ""
    right: bool = False


@dataclass(frozen=True, slots=True)
class Player:
    """Somebody who joined; `team` is -1 when everybody plays alone, `since` the first question asked of them."""

    key: str
    name: str
    team: int = -1
    secret: str = ""
    since: int = 0


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that counts.

    Attributes:
        choice: what was chosen; empty where `words` were typed, or the player passed.
        sure: the player was sure.
        took: seconds since the question was asked.
        at: when, UTC-aware.
        words: as typed.
        right: it answers the question.
    """

    choice: tuple[int, ...]
    sure: bool
    took: float
    at: datetime
    words: str = ""
    right: bool = False

    @property
    def passed(self) -> bool:
        """Nothing was answered; only at the hot seat."""
        return not self.choice and not self.words


@dataclass(frozen=True, slots=True)
class Entrance:
    """By what phones come into the room of a game; kept, so that they find it again after a restart.

    Attributes:
        code, join, salt: the secrets of the room (`room.keys.RoomKeys`).
        port: TCP.
        address: of the laptop, IPv4.
    """

    code: str
    join: str
    salt: str
    port: int
    address: str


class Phase(StrEnum):
    """Where a game stands."""

    LOBBY = "lobby"
    ASKING = "asking"
    REVEALED = "revealed"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Party:
    """A game as its moves leave it.

    Attributes:
        key: of the game.
        questions: in the order of asking.
        rules: as agreed.
        phase: where it stands.
        question: the one that is asked or was last revealed; -1 in the lobby.
        asked: when it was asked, moved on by pauses; None in the lobby.
        extra: seconds added to its clock.
        paused: since when the clock stands; None while it runs.
        players: by key, in the order in which they joined; those who were sent out are gone.
        given: the answers that count, by question and player.
        skipped: questions that were taken out.
        begun: when, UTC-aware.
    """

    key: str
    questions: tuple[Question, ...]
    rules: Rules = field(default_factory=Rules)
    phase: Phase = Phase.LOBBY
    question: int = -1
    asked: datetime | None = None
    extra: float = 0.0
    paused: datetime | None = None
    players: dict[str, Player] = field(default_factory=dict)
    given: dict[tuple[int, str], Given] = field(default_factory=dict)
    skipped: frozenset[int] = frozenset()
    begun: datetime | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """How somebody did on a topic.

    Attributes:
        right: questions answered rightly.
        asked: questions of the topic that they answered.
        known: the share of them that was known, 0..1: what blind guessing would have hit is taken off.
    """

    right: int
    asked: int
    known: float


@dataclass(frozen=True, slots=True)
class TeamMap:
    """Who knows what: people and topics.

    Attributes:
        people: in the order in which they joined.
        topics: in the order in which they were asked.
        cells: by key of the player and topic; absent where nothing was answered.
        hardest: index of the question that the fewest had right; None if nothing was answered.
    """

    people: tuple[Player, ...] = ()
    topics: tuple[str, ...] = ()
    cells: dict[tuple[str, str], Cell] = field(default_factory=dict)
    hardest: int | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """How somebody did in a game.

    Attributes:
        name: as shown; real or alias.
        team: its name; empty for none.
        points: in the end.
        right: questions answered rightly, of those that count.
        asked: questions that count, from the one at which they joined.
    """

    name: str
    team: str
    points: int
    right: int
    asked: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """One question of a game in its report.

    Attributes:
        prompt: the question.
        answer: the right one, in words.
        right: how many had it right.
        answered: how many answered it.
        source: outlet, date and title; empty where the article was taken out.
    """

    prompt: str
    answer: str
    right: int
    answered: int
    source: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """A game on one page.

    Attributes:
        title: what it was played for.
        begun: when, aware, in the zone in which it is told.
        scores: the best first.
        map: who knows what.
        outcomes: the questions that count, the hardest first.
    """

    title: str
    begun: datetime
    scores: tuple[Score, ...]
    map: TeamMap
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class Played:
    """One answer of somebody's, as it leaves in their results: enough to judge it anew by another rule.

    Attributes:
        card: key of the card it was about.
        at: when, UTC-aware.
        took: seconds.
        ways: ways to answer of which one is right; 0 where the answer was typed.
        right, sure: as in the game.
    """

    card: str
    at: datetime
    took: float
    ways: int
    right: bool
    sure: bool


@dataclass(frozen=True, slots=True)
class Results:
    """What somebody takes home from a game, for their own program.

    Attributes:
        game: its key.
        title: what it was played for.
        name: the player's.
        points: in the end.
        answers: those about cards, in the order of asking.
    """

    game: str
    title: str
    name: str
    points: int
    answers: tuple[Played, ...] = ()


@dataclass(frozen=True, slots=True)
class Learnt:
    """What reading somebody's results brought.

    Attributes:
        name: whose they are.
        added: answers that are new in the log of reviews.
        known: answers that were in it.
        unknown: answers about cards that this briefing does not have.
        rows: what became of each answer.
    """

    name: str
    added: int
    known: int
    unknown: int
    rows: tuple[Row, ...] = field(default=(), compare=False)
