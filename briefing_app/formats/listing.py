"""The formats that there are: what each is called, what it carries and what can be chosen about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Holds(Enum):
    """What a kind of file carries."""

    DECK = auto()
    BRIEFING = auto()  # all of it: articles, facts, corrections
    BRIEF = auto()  # the meeting on one page
    STUDY = auto()  # the times of study until it


@dataclass(frozen=True, slots=True)
class Option:
    """Something to be chosen about a format.

    Attributes:
        name: the argument of the format's `write` that takes it.
        label: what a person calls it.
        values: what can be chosen, each with its label, the usual one first; empty for a number.
        usual: the number that stands there at first.
    """

    name: str
    label: str
    values: tuple[tuple[str, str], ...] = ()
    usual: str = "0"

    @property
    def default(self) -> str:
        """What holds if nothing is chosen."""
        return self.values[0][0] if self.values else self.usual


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file a briefing can leave as.

    Attributes:
        name: what the command line calls it.
        label: what a person calls it.
        suffix: of its files, with the dot.
        module: the module of this package that writes it.
        about: what a person gets, in a sentence.
        options: what can be chosen about it.
        text: its files can be read by people as they are.
        asks: it has a place for questions with choices.
        shows: it has a place for the pictures and sounds of cards.
        item: what its file is a list of, as a person counts it.
    """

    name: str
    label: str
    suffix: str
    module: str
    holds: Holds = Holds.DECK
    about: str = ""
    options: tuple[Option, ...] = ()
    text: bool = False
    asks: bool = False
    item: str = "card"
    shows: bool = False


_ON_A_PAGE = "The meeting on one page: who is there, what happened when, what was said, where sources differ."
_ALL = "Everything: articles, facts, your corrections, cards and answers; for another computer or a colleague."
_TIMES = "When to study until the meeting, and the warm-up before it, for your calendar."
_REVIEWS = Option("reviews", "What you have learnt", (("yes", "Goes along"), ("no", "Stays here")))
_TOO_LONG = Option("too_long", "What is too long", (("shorten", "Shorten"), ("leave out", "Leave out")))
_SECONDS = Option(
    "seconds", "Time for a question", tuple((n, f"{n} s") for n in ("20", "5", "10", "30", "60", "90", "120", "240"))
)
_SEPARATOR = Option("separator", "Between columns", (("comma", "Comma"), ("semicolon", "Semicolon"), ("tab", "Tab")))
_CARD_OPTIONS = (
    Option("paper", "Paper", (("a4", "A4"), ("letter", "Letter"))),
    Option(
        "layout",
        "Cards on a sheet",
        (
            ("2x4", "2 × 4"),
            ("2x5", "2 × 5"),
            ("avery-5371", "Avery 5371, Letter"),
            ("avery-5388", "Avery 5388, Letter"),
            ("avery-c32011", "Avery C32011, A4"),
        ),
    ),
    Option(
        "duplex",
        "Paper is turned about its",
        (("long", "Long edge"), ("short", "Short edge"), ("fold", "To fold over")),
    ),
    Option("right", "Move the answers right (mm)"),
    Option("down", "Move the answers down (mm)"),
    Option("test_sheet", "Test sheet first", (("no", "No"), ("yes", "Yes"))),
)
FORMATS = (
    Format(
        "anki",
        "Anki deck",
        ".apkg",
        "anki",
        about="For Anki on every device; taken in again it updates its notes and adds none.",
        options=(_REVIEWS,),
        shows=True,
    ),
    Format(
        "anki-text",
        "Anki text",
        ".txt",
        "anki_text",
        about="For Anki, as a text that can be looked over first.",
        text=True,
    ),
    Format(
        "csv",
        "Spreadsheet (CSV)",
        ".csv",
        "csv_table",
        about="For Excel and every other spreadsheet: one row a card.",
        options=(_SEPARATOR,),
        text=True,
    ),
    Format(
        "web",
        "Web page",
        ".html",
        "web_page",
        about="One file for a colleague: cards, quiz and list; no network.",
        asks=True,
        shows=True,
    ),
    Format(
        "cards",
        "Cards to print (PDF)",
        ".pdf",
        "print_cards",
        about="Questions on one side, answers on the other, to cut out or to fold.",
        options=_CARD_OPTIONS,
    ),
    Format(
        "slides",
        "Slides (PowerPoint)",
        ".pptx",
        "slides",
        about="A slide for the question, one for the answer, the source in the notes.",
        asks=True,
        item="question",
    ),
    Format(
        "kahoot",
        "Kahoot",
        ".xlsx",
        "kahoot",
        about="Questions with choices, for Kahoot's import.",
        options=(_TOO_LONG, _SECONDS),
        asks=True,
        item="question",
    ),
    Format(
        "wayground",
        "Wayground (Quizizz)",
        ".xlsx",
        "wayground",
        about="Questions with choices, for Wayground's import.",
        options=(_TOO_LONG, _SECONDS),
        asks=True,
        item="question",
    ),
    Format("quizlet", "Quizlet", ".txt", "quizlet", about="Lines to paste into Quizlet's import.", text=True),
    Format(
        "gift",
        "Moodle GIFT",
        ".gift",
        "gift",
        about="Questions for Moodle, as text.",
        text=True,
        asks=True,
        item="question",
    ),
    Format(
        "moodle",
        "Moodle XML",
        ".xml",
        "moodle_xml",
        about="Questions for Moodle, with all it can hold.",
        text=True,
        asks=True,
        item="question",
    ),
    Format(
        "qti",
        "QTI 2.1",
        ".zip",
        "qti",
        about="Questions for Canvas, Blackboard, ILIAS and other systems.",
        asks=True,
        item="question",
    ),
    Format(
        "aiken",
        "Aiken",
        ".txt",
        "aiken",
        about="Questions with choices, in Moodle's plainest form.",
        text=True,
        asks=True,
        item="question",
    ),
    Format(
        "markdown",
        "Markdown notes (Obsidian)",
        ".md",
        "markdown_deck",
        about="Notes to read, studied by Obsidian's spaced repetition.",
        text=True,
    ),
    Format("brief", "One-page brief (PDF)", ".pdf", "brief_pdf", Holds.BRIEF, _ON_A_PAGE),
    Format("brief-docx", "One-page brief (Word)", ".docx", "brief_docx", Holds.BRIEF, _ON_A_PAGE),
    Format("brief-html", "One-page brief (web page)", ".html", "brief_html", Holds.BRIEF, _ON_A_PAGE),
    Format("calendar", "Times of study (calendar)", ".ics", "calendar", Holds.STUDY, _TIMES, text=True),
    Format("briefing", "Whole briefing", ".briefing", "bundle", Holds.BRIEFING, _ALL, (_REVIEWS,)),
)
