"""What the program wrote comes back, as far as each format can carry it; one bad row leaves the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.errors import FormatError
from briefing_app.formats import incoming, table
from briefing_app.formats.text import GAP, clean, one_line
from briefing_app.model.cards import Deck, Form
from briefing_app.model.exchange import Columns, Fate

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from briefing_app.model.exchange import Arrival


def back(deck: Deck, name: str, folder: Path, now: datetime) -> Arrival:
    path = folder / f"deck{table.named(name).suffix}"
    table.write(table.named(name), deck, path, now)
    return incoming.read(path)


def sides(arrival: Arrival) -> list[tuple[str, str, str]]:
    return [(each.card.key, one_line(each.card.front), one_line(each.card.back)) for each in arrival.cards]


def wanted(deck: Deck) -> list[tuple[str, str, str]]:
    return [(card.key, one_line(card.front), one_line(card.back)) for card in deck.cards]


def whole(deck: Deck) -> Deck:
    """Without the cards that no format can carry: of white space alone, or with a gap of their own in a plain text."""
    return Deck(deck.name, deck.cards, deck.citations, {})


@pytest.mark.parametrize("name", ["anki", "csv", "gift"])
def test_every_text_made_to_hurt_comes_back_under_its_key(
    name: str, hurting_deck: Deck, tmp_path: Path, now: datetime
) -> None:
    arrival = back(whole(hurting_deck), name, tmp_path, now)
    assert sides(arrival) == wanted(hurting_deck)
    assert not arrival.skipped


def test_notes_bring_the_words_of_every_card(hurting_deck: Deck, tmp_path: Path, now: datetime) -> None:
    arrival = back(whole(hurting_deck), "markdown", tmp_path, now)
    assert [found[1:] for found in sides(arrival)] == [found[1:] for found in wanted(hurting_deck)]
