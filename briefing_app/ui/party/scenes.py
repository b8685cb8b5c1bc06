"""What the wall can show: one frozen picture of the game after the other, each told in words for a screen reader too.

Nothing here knows the right answer of a question before it is revealed: `Asking` has no place for it.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing_app.ui import words
from briefing_app.ui.widgets.tile import LETTERS

Grid = tuple[tuple[bool, ...], ...]  # a QR code, True for dark


@dataclass(frozen=True, slots=True)
class Lobby:
    """How to come in, and who is in.

    Attributes:
        code: as it is read out, '4729 1856'.
        url: the page, as people type it.
        picture: the QR code of the page with its key.
        wifi: the QR code of the room's Wi-Fi; empty if the host has not told it.
        network: its name.
        names: of the players, the latest first.
        locked: nobody else can join.
    """

    code: str
    url: str
    picture: Grid
    wifi: Grid = ()
    network: str = ""
    names: tuple[str, ...] = ()
    locked: bool = False

    @property
    def spoken(self) -> str:
        """In words."""
        return f"Join at {self.url} with the code {self.code}. {words.count(len(self.names), 'player')} in."


@dataclass(frozen=True, slots=True)
class Head:
    """What stands over every question: its number of so many, its kind, and the question itself."""

    nth: int
    of: int
    category: str
    prompt: str

    @property
    def spoken(self) -> str:
        """In words."""
        return f"Question {self.nth} of {self.of}. {self.category}. {self.prompt}"


@dataclass(frozen=True, slots=True)
class Asking:
    """An open question.

    Attributes:
        choices: in the order of their letters; none where the answer is typed.
        hint: what to do beyond tapping one ('Put in order, the earliest first').
        answered: so many of the `players` have.
        left: whole seconds; None without a clock.
        share: of the clock that is left, 1..0.
        halted: in place of the clock ('Paused', 'Discuss'); empty while it runs.
    """

    head: Head
    choices: tuple[str, ...]
    hint: str = ""
    answered: int = 0
    players: int = 0
    left: int | None = None
    share: float = 1.0
    halted: str = ""

    @property
    def spoken(self) -> str:
        """In words."""
        choices = " ".join(f"{LETTERS[nth]}: {unstopped(choice)}." for nth, choice in enumerate(self.choices))
        return " ".join(filter(None, (self.head.spoken, self.hint, choices)))


@dataclass(frozen=True, slots=True)
class Told:
    """A choice after the reveal.

    Attributes:
        mark: which shape and letter; -1 for none.
        count: so many chose it; None where that tells nothing (a step of an order).
    """

    mark: int
    words: str
    right: bool
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Revealed:
    """A question with its answer, where it is told, and how many had it.

    Attributes:
        tiles: of an order in the right order, of a typed answer what was meant.
        got: so many of the `players` were right.
        sentence, source: as printed, with outlet and date.
        about: a line of explanation.
        next_in: whole seconds until it goes on by itself; None when it waits for the host.
        taken_out: the host skipped the question; it counts for nobody.
    """

    head: Head
    tiles: tuple[Told, ...]
    got: int = 0
    players: int = 0
    sentence: str = ""
    source: str = ""
    about: str = ""
    next_in: int | None = None
    halted: str = ""
    taken_out: bool = False

    @property
    def spoken(self) -> str:
        """In words."""
        if self.taken_out:
            return f"Question {self.head.nth} is taken out; it counts for nobody."
        right = ", then ".join(unstopped(tile.words) for tile in self.tiles if tile.right)
        return f"Answer: {right}. {self.verdict}. {self.sentence} {self.source}. {self.about}".strip()

    @property
    def verdict(self) -> str:
        """How many had it."""
        if not self.players:
            return ""
        return "Nobody had it" if not self.got else f"{self.got} of {self.players} right"


@dataclass(frozen=True, slots=True)
class Rank:
    """A line of the order: equals share a place."""

    place: int
    name: str
    points: int

    @property
    def told(self) -> str:
        """The points as they are printed."""
        return signed(self.points)


@dataclass(frozen=True, slots=True)
class Board:
    """The order between two questions. `note` says after which, `more` how many are not shown.

    `next_in` is as that of `Revealed`.
    """

    note: str
    ranks: tuple[Rank, ...]
    more: int = 0
    next_in: int | None = None

    @property
    def spoken(self) -> str:
        """In words."""
        return f"{self.note}. " + ", ".join(f"{each.place} {each.name} {each.told}" for each in self.ranks)


@dataclass(frozen=True, slots=True)
class Podium:
    """The first three, never the last; `mentions` are other honours, each with its name."""

    ranks: tuple[Rank, ...]
    mentions: tuple[tuple[str, str], ...] = ()

    @property
    def spoken(self) -> str:
        """In words."""
        first = ". ".join(f"Place {each.place}: {each.name}, {each.told} points" for each in self.ranks)
        return ". ".join([first, *(f"{what}: {name}" for what, name in self.mentions)])


@dataclass(frozen=True, slots=True)
class Share:
    """What somebody had right of a topic, and the share of it that was known (guesses taken off), 0..1."""

    right: int
    asked: int
    known: float

    @property
    def told(self) -> str:
        """In words."""
        return f"{self.right} of {self.asked}"


@dataclass(frozen=True, slots=True)
class TeamPicture:
    """Who knows what: a row for each person and a column for each topic; None: nothing was answered.

    Attributes:
        hardest: the question that fewest had, with its answer and its source.
    """

    people: tuple[str, ...]
    topics: tuple[str, ...]
    cells: tuple[tuple[Share | None, ...], ...]
    hardest: tuple[str, str, str] = ("", "", "")
    more: int = 0

    @property
    def spoken(self) -> str:
        """In words."""
        lines = [
            f"{name}: " + ", ".join(f"{topic} {told(cell)}" for topic, cell in zip(self.topics, row, strict=True))
            for name, row in zip(self.people, self.cells, strict=True)
        ]
        return ". ".join([*lines, f"Hardest: {self.hardest[0]}"] if self.hardest[0] else lines)


@dataclass(frozen=True, slots=True)
class Plain:
    """A few words, or none: the wall is dark."""

    title: str = ""
    line: str = ""
    dark: bool = False

    @property
    def spoken(self) -> str:
        """In words."""
        return " ".join(filter(None, (self.title, self.line))) or "The wall is dark."


Scene = Lobby | Asking | Revealed | Board | Podium | TeamPicture | Plain


def unstopped(sentence: str) -> str:
    """A choice without its full stop, to stand in a row with others or before one."""
    return sentence.removesuffix(".")


def signed(points: int) -> str:
    """With a minus that is as wide as a plus."""
    return f"{points}".replace("-", "−")


def told(share: Share | None) -> str:
    """A share as it is printed; a dash where nothing was answered."""
    return share.told if share else "–"
