from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.formats import markdown_deck
from briefing_app.formats.text import one_line
from briefing_app.model.cards import CardKind, Deck, Form

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


def bare(text: str) -> str:
    """The way back: CommonMark's backslash escapes (0.31, section 2.4)."""
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)


def blocks(path: Path) -> list[str]:
    """What the plugin takes for cards or skips: the stretches between empty lines."""
    return path.read_text(encoding="utf-8").rstrip("\n").split("\n\n")


def test_the_notes_are_as_they_were(deck: Deck, tmp_path: Path, golden: Path, now: datetime) -> None:
    markdown_deck.write(deck, tmp_path / "deck.md", now)
    assert (tmp_path / "deck.md").read_bytes() == (golden / "talks.md").read_bytes()


def test_the_tag_makes_it_a_deck(deck: Deck, tmp_path: Path, now: datetime) -> None:
    markdown_deck.write(deck, tmp_path / "deck.md", now)
    assert blocks(tmp_path / "deck.md")[1] == "#flashcards/geneva-after"


def test_a_card_is_one_block_with_its_source(deck: Deck, tmp_path: Path, now: datetime) -> None:
    markdown_deck.write(deck, tmp_path / "deck.md", now)
    cards = [block for block in blocks(tmp_path / "deck.md") if not block.startswith("#")]
    assert len(cards) == len(deck.cards)
    assert all("\n> — [Northern Post, 5 March 2024: Talks in Geneva](https://" in card for card in cards)


def test_every_text_made_to_hurt_is_asked_as_it_is(hurting_deck: Deck, tmp_path: Path, now: datetime) -> None:
    markdown_deck.write(hurting_deck, tmp_path / "deck.md", now)
    asked = [block.split("\n?\n") for block in blocks(tmp_path / "deck.md") if "\n?\n" in block]
    questions = [one_line(card.front) for card in hurting_deck.cards if card.form is Form.QUESTION]
    assert [bare(question) for question, _ in asked] == questions
    assert [bare(answer.split("\n", 1)[0]) for _, answer in asked] == questions


def test_every_gap_holds_its_answer(hurting_deck: Deck, tmp_path: Path, now: datetime) -> None:
    quotes = tuple(card for card in hurting_deck.cards if card.kind is CardKind.QUOTE)
    markdown_deck.write(Deck("gaps", quotes, hurting_deck.citations, {}), tmp_path / "deck.md", now)
    lines = [block.split("\n", 1)[0] for block in blocks(tmp_path / "deck.md")[3:]]
    marked = [re.fullmatch(r".*?==(.+?)==.*", line) for line in lines]
    assert [bare(found[1]) for found in marked if found] == [one_line(card.back) for card in quotes]


@pytest.mark.parametrize(
    "text", ["a::b", "==a==", "?", "??", "#tag", "$5 and $6", "[[a]]", "<b>", "%%a%%", "1. a", "- a", "&lt;"]
)
def test_what_means_something_to_obsidian_is_escaped(text: str) -> None:
    assert "\\" in markdown_deck.escaped(text)


@pytest.mark.parametrize(
    "text", ["Who met whom?", "5 March 2024", "a: b", "100 % of it", "well-known", "R&D", "3.5 million"]
)
def test_plain_words_stay_plain(text: str) -> None:
    assert markdown_deck.escaped(text) == text


@given(st.text())
def test_escaping_can_be_taken_back(text: str) -> None:
    assert bare(markdown_deck.escaped(text)) == one_line(text)


@given(st.text(alphabet="=:?%&;a1.-\\ "))
def test_no_separator_of_the_plugin_gets_through(text: str) -> None:
    shown = markdown_deck.escaped(text)
    assert not re.search(r"::|==|%%", shown)
    assert shown not in {"?", "??"}
