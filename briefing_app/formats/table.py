"""What a briefing can leave as (the table: `listing`), and what that takes (how a file is placed: `placing`).

The modules of the formats are imported when they are first used, so that listing them costs a window nothing.
"""

from __future__ import annotations

import tempfile
from dataclasses import replace
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app.errors import FormatError
from briefing_app.formats.listing import FORMATS, Format, Holds
from briefing_app.formats.placing import placed
from briefing_app.model.cards import Card

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime
    from types import ModuleType

    from briefing_app.formats.asked import Asked
    from briefing_app.model.brief import Matter
    from briefing_app.model.briefing import Bundle
    from briefing_app.model.cards import Deck
    from briefing_app.model.planning import Block


__all__ = ["FORMATS", "Format", "Holds"]

_WORDS_ALONE = "Of {} with pictures or sounds only the words go; an Anki package, a web page and .briefing keep them."
_WHAT = {Holds.BRIEFING: "a whole briefing", Holds.BRIEF: "a page", Holds.STUDY: "times of study"}
_BUNDLE = FORMATS[-1]
_BRIEFS = {".html": "brief-html", ".htm": "brief-html", ".docx": "brief-docx"}
_QUESTION = "question/"  # as in `asked`, which is not loaded for listing the formats
_PREVIEWED = 3  # items
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
        FormatError: `chosen` holds more than a deck, an option is none of its own, no card of the deck has a place in
            it, or the file cannot be written.
    """
    if chosen.holds is not Holds.DECK:
        raise FormatError(f"'{chosen.name}' holds {_WHAT[chosen.holds]}, not a deck.", "Choose another format.")
    module, settled = _load(chosen), settle(chosen, options or {})
    _refuse_nothing(chosen, next(iter(_items(chosen, deck, settled)), None))
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
    if chosen.holds is not Holds.DECK:
        return ()
    tell = getattr(_load(chosen), "warnings", None)
    told = tell(deck, **settle(chosen, options or {})) if tell else ()
    shown = 0 if chosen.shows else sum(bool(card.media) for card in deck.cards)
    return (*told, *([_WORDS_ALONE.format("1 card" if shown == 1 else f"{shown:,} cards")] if shown else []))


def count(chosen: Format, deck: Deck, options: Mapping[str, str] | None = None) -> int:
    """How many items the file will have: questions where it is a list of these, else cards.

    Raises:
        FormatError: an option is none of the format's own.
    """
    return sum(1 for _ in _items(chosen, deck, settle(chosen, options or {})))


def preview(chosen: Format, deck: Deck, now: datetime, options: Mapping[str, str] | None = None) -> str:
    """The first items as the file will have them; of a file that nobody reads as it is, question and answer.

    Raises:
        FormatError: an option is none of the format's own, or no card of the deck has a place in it.
    """
    settled = settle(chosen, options or {})
    first = tuple(islice(_items(chosen, deck, settled), _PREVIEWED))
    _refuse_nothing(chosen, next(iter(first), None))
    if not chosen.text or chosen.holds is not Holds.DECK:
        return "\n\n".join("\n".join(_sides(item)) for item in first)
    with tempfile.TemporaryDirectory() as folder:
        part = Path(folder) / "part"
        _load(chosen).write(_only(deck, first), part, now, **settled)
        return part.read_text(encoding="utf-8-sig")[:_SHOWN].strip()


def _items(chosen: Format, deck: Deck, settled: Mapping[str, str]) -> Iterable[Card | Asked]:
    """What the file is a list of."""
    listed = getattr(_load(chosen), "items", None) if chosen.holds is Holds.DECK else None
    items: Iterable[Card | Asked] = listed(deck, **settled) if listed else deck.cards
    return items


def _refuse_nothing(chosen: Format, first: Card | Asked | None) -> None:
    if first is None:
        raise FormatError(
            f"No card that is chosen has a place in a file of the kind '{chosen.label}': it holds {chosen.item}s"
            f"{' with choices' if chosen.asks else ''}.",
            "Choose more cards, or another format.",
        )


def _sides(item: Card | Asked) -> tuple[str, ...]:
    if isinstance(item, Card):
        return item.front, f"→ {item.back}"
    return item.prompt, *(f"   {words}" for words in item.choices), f"→ {item.answer}"


def _only(deck: Deck, items: Sequence[Card | Asked]) -> Deck:
    """The deck with nothing but what these items are made of."""
    keys = {item.key.removeprefix(prefix) for item in items for prefix in ("", _QUESTION)}
    cards = tuple(card for card in deck.cards if card.key in keys)
    known = {card.key for card in cards}
    asks = tuple(each for each in deck.questions if each.key in keys or each.card in known)
    return replace(deck, cards=cards, questions=asks)


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


def write_bundle(bundle: Bundle, path: Path, shelf: Path | None = None) -> None:
    """Write a whole briefing to `path`, whole or not at all; a file that stood there is replaced.

    Args:
        shelf: the folder in which the pictures and sounds of its cards lie.

    Raises:
        FormatError: the bundle does not hang together, or the file cannot be written.
    """
    module = _load(_BUNDLE)
    placed(path, lambda part: module.write_bundle(bundle, part, shelf))


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


def read_bundle(path: Path, shelf: Path | None = None) -> Bundle:
    """The briefing a `.briefing` file holds, equal to the one written.

    Args:
        shelf: the folder into which pictures and sounds are laid; None: they stay away.

    Raises:
        FormatError: it is none, is damaged or hostile, or comes from a newer version.
    """
    bundle: Bundle = _load(_BUNDLE).read(path, shelf)
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
