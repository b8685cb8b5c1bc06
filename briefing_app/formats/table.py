"""The one table of formats: what a briefing can leave as, and what that takes (how a file is placed: `placing`).

The modules of the formats are imported when they are first used, so that listing them costs a window nothing.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from enum import Enum, auto
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app.errors import FormatError
from briefing_app.formats.placing import placed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime
    from types import ModuleType

    from briefing_app.model.brief import Matter
    from briefing_app.model.briefing import Bundle
    from briefing_app.model.cards import Card, Deck
    from briefing_app.model.games import Question
    from briefing_app.model.planning import Block


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


_WHAT = {Holds.BRIEFING: "a whole briefing", Holds.BRIEF: "a page", Holds.STUDY: "times of study"}
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
    ),
    Format(
        "kahoot",
        "Kahoot",
        ".xlsx",
        "kahoot",
        about="Questions with choices, for Kahoot's import.",
        options=(_TOO_LONG, _SECONDS),
        asks=True,
    ),
    Format(
        "wayground",
        "Wayground (Quizizz)",
        ".xlsx",
        "wayground",
        about="Questions with choices, for Wayground's import.",
        options=(_TOO_LONG, _SECONDS),
        asks=True,
    ),
    Format("quizlet", "Quizlet", ".txt", "quizlet", about="Lines to paste into Quizlet's import.", text=True),
    Format("gift", "Moodle GIFT", ".gift", "gift", about="Questions for Moodle, as text.", text=True, asks=True),
    Format(
        "moodle",
        "Moodle XML",
        ".xml",
        "moodle_xml",
        about="Questions for Moodle, with all it can hold.",
        text=True,
        asks=True,
    ),
    Format(
        "qti", "QTI 2.1", ".zip", "qti", about="Questions for Canvas, Blackboard, ILIAS and other systems.", asks=True
    ),
    Format(
        "aiken",
        "Aiken",
        ".txt",
        "aiken",
        about="Questions with choices, in Moodle's plainest form.",
        text=True,
        asks=True,
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

_BUNDLE = FORMATS[-1]
_BRIEFS = {".html": "brief-html", ".htm": "brief-html", ".docx": "brief-docx"}
_PREVIEWED = 3  # cards
_TOLD_EVERY = 128  # cards
_SHOWN = 4000  # characters of a preview


def named(name: str, suffix: str = "") -> Format:
    """The format called `name`, in any case; a brief is a web page or a document where the file's suffix says so.

    Raises:
        FormatError: there is none; the sentence lists those there are.
    """
    wanted = name.strip().casefold()
    if wanted == "brief":
        wanted = _BRIEFS.get(suffix.casefold(), wanted)
    for known in FORMATS:
        if known.name == wanted:
            return known
    names = ", ".join(known.name for known in FORMATS)
    raise FormatError(f"There is no format called '{name}'.", f"Choose one of: {names}.")


def write(
    chosen: Format,
    deck: Deck,
    path: Path,
    now: datetime,
    *,
    options: Mapping[str, str] | None = None,
    tell: Callable[[int], None] | None = None,
) -> None:
    """Write `deck` to `path`, whole or not at all; a file that stood there is replaced.

    Args:
        now: aware; stamps what carries a time. Where a format counts days (Anki), they are those of its time zone.
        options: what was chosen, by the name of the option; the usual holds for what is missing.
        tell: called with the number of cards done, now and then; what it raises ends the writing.

    Raises:
        FormatError: `chosen` holds more than a deck, an option is none of its own, or the file cannot be written.
    """
    if chosen.holds is not Holds.DECK:
        raise FormatError(f"'{chosen.name}' holds {_WHAT[chosen.holds]}, not a deck.", "Choose another format.")
    module, settled = _load(chosen), settle(chosen, options or {})
    counted = replace(deck, cards=_counted(deck.cards, tell)) if tell else deck
    placed(path, lambda part: module.write(counted, part, now, **settled))


def settle(chosen: Format, options: Mapping[str, str]) -> dict[str, str]:
    """Every option of a format with its value.

    Raises:
        FormatError: the format has no such option, or the option no such value.
    """
    known = {option.name: option for option in chosen.options}
    for name, value in options.items():
        if name not in known:
            names = ", ".join(known) or "none"
            raise FormatError(f"'{chosen.name}' has no option '{name}'.", f"Its options: {names}.")
        values = [each for each, _ in known[name].values]
        if values and value not in values:
            raise FormatError(f"'{name}' cannot be '{value}'.", f"Choose one of: {', '.join(values)}.")
    return {name: options.get(name, option.default) for name, option in known.items()}


def warnings(chosen: Format, deck: Deck, options: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """What a person should know before the deck is written so: what is left out, shortened or lost.

    Raises:
        FormatError: an option is none of the format's own.
    """
    tell = getattr(_load(chosen), "warnings", None) if chosen.holds is Holds.DECK else None
    return tuple(tell(deck, **settle(chosen, options or {}))) if tell else ()


def count(chosen: Format, deck: Deck, options: Mapping[str, str] | None = None) -> int:
    """How many of the cards have a place in the file.

    Raises:
        FormatError: an option is none of the format's own.
    """
    tell = getattr(_load(chosen), "count", None) if chosen.holds is Holds.DECK else None
    return int(tell(deck, **settle(chosen, options or {}))) if tell else len(deck.cards)


def preview(chosen: Format, deck: Deck, now: datetime, options: Mapping[str, str] | None = None) -> str:
    """The first cards as the file will have them; of a file that nobody reads as it is, question and answer.

    Raises:
        FormatError: an option is none of the format's own.
    """
    first = replace(deck, cards=deck.cards[:_PREVIEWED], questions=_asked_of(deck, deck.cards[:_PREVIEWED]))
    if not chosen.text or chosen.holds is not Holds.DECK:
        return "\n\n".join(f"{card.front}\n→ {card.back}" for card in first.cards)
    with tempfile.TemporaryDirectory() as folder:
        part = Path(folder) / "part"
        _load(chosen).write(first, part, now, **settle(chosen, options or {}))
        return part.read_text(encoding="utf-8-sig")[:_SHOWN].strip()


def _asked_of(deck: Deck, cards: Sequence[Card]) -> tuple[Question, ...]:
    keys = {card.key for card in cards}
    return tuple(question for question in deck.questions if question.card in keys) or deck.questions[:_PREVIEWED]


class _Counted(tuple["Card", ...]):  # noqa: SLOT001 - a tuple with slots could not carry `tell`
    """The cards of a deck, which tell how many of them were taken, now and then."""

    tell: Callable[[int], None]

    def __iter__(self) -> Iterator[Card]:
        for done, card in enumerate(super().__iter__()):
            if done % _TOLD_EVERY == 0:
                self.tell(done)
            yield card


def _counted(cards: tuple[Card, ...], tell: Callable[[int], None]) -> tuple[Card, ...]:
    counted = _Counted(cards)
    counted.tell = tell
    return counted


def write_bundle(bundle: Bundle, path: Path) -> None:
    """Write a whole briefing to `path`, whole or not at all; a file that stood there is replaced.

    Raises:
        FormatError: the bundle does not hang together, or the file cannot be written.
    """
    module = _load(_BUNDLE)
    placed(path, lambda part: module.write_bundle(bundle, part))


def write_brief(chosen: Format, matter: Matter, path: Path, now: datetime) -> None:
    """Write the meeting on one page to `path`, whole or not at all; a file that stood there is replaced.

    Args:
        now: aware; the day it is made on.

    Raises:
        FormatError: nothing is known yet, or the file cannot be written.
    """
    from briefing_app.formats import brief, brief_pdf  # noqa: PLC0415 - see above

    if not matter.dossier.articles:
        raise FormatError("There is nothing to put on a page yet.", "Read some articles first.")
    with brief_pdf.ruler() as fits:
        page = brief.fitted(brief.of(matter, now), fits)
    placed(path, lambda part: _load(chosen).write_page(page, part, now))


def write_blocks(chosen: Format, blocks: Sequence[Block], title: str, path: Path, now: datetime) -> None:
    """Write the times of study for the meeting `title` to `path`, whole or not at all.

    Args:
        now: aware; the stamp.

    Raises:
        FormatError: there are none, or the file cannot be written.
    """
    if not blocks:
        raise FormatError(
            "There are no times of study: no meeting lies ahead, or no minutes are set aside.",
            "Set its date and the minutes a day first.",
        )
    placed(path, lambda part: _load(chosen).write_blocks(blocks, title, part, now))


def read_bundle(path: Path) -> Bundle:
    """The briefing a `.briefing` file holds, equal to the one written.

    Raises:
        FormatError: it is none, is damaged or hostile, or comes from a newer version.
    """
    bundle: Bundle = _load(_BUNDLE).read(path)
    return bundle


def write_rows(rows: Iterable[Sequence[str | float]], path: Path) -> None:
    """Write a table of numbers and words as CSV; the file is whole or not there.

    Raises:
        FormatError: it cannot be written.
    """
    from briefing_app.formats import csv_table  # noqa: PLC0415 - only when a file is written

    placed(path, lambda part: csv_table.write_rows(rows, part))


def _load(chosen: Format) -> ModuleType:
    return import_module(f"briefing_app.formats.{chosen.module}")
