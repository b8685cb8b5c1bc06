"""A card keeps its source on the way out and in; what a file cannot say is told, and what is no card is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.errors import FormatError
from briefing_app.formats import gaps, incoming, made, table
from briefing_app.formats.anki import guid, looks
from briefing_app.formats.text import GAP
from briefing_app.model.cards import CardKind, Citation, Deck

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from briefing_app.model.exchange import Arrival

LINE = "Northern Post, 5 March 2024: Talks in Geneva"


def back(deck: Deck, name: str, folder: Path, now: datetime) -> Arrival:
    path = folder / f"deck{table.named(name).suffix}"
    table.write(table.named(name), Deck(deck.name, deck.cards, deck.citations, {}), path, now)
    return incoming.read(path)


def read(folder: Path, name: str, text: str) -> Arrival:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return incoming.read(path)


def pairs(arrival: Arrival) -> list[tuple[str, str]]:
    return [(each.card.front, each.card.back) for each in arrival.cards]


@pytest.mark.parametrize("name", ["csv", "anki"])
def test_source_sentence_address_date_and_kind_come_back(
    name: str, deck: Deck, tmp_path: Path, now: datetime
) -> None:
    cards = tuple(each.card for each in back(deck, name, tmp_path, now).cards)
    assert {card.key: card.cited for card in cards} == {card.key: deck.citations[card.key] for card in deck.cards}
    assert {card.key: card.kind for card in cards} == {card.key: card.kind for card in deck.cards}
    again = Deck(deck.name, cards, {card.key: card.cited for card in cards if card.cited}, {})
    assert [each.card for each in back(again, name, tmp_path, now).cards] == list(cards)


@pytest.mark.parametrize("name", ["anki-text", "markdown"])
def test_text_brings_source_sentence_and_address(name: str, deck: Deck, tmp_path: Path, now: datetime) -> None:
    wanted = {(c.line, c.sentence, c.url) for c in deck.citations.values()}
    cards = [each.card for each in back(deck, name, tmp_path, now).cards]
    assert {(card.cited.line, card.cited.sentence, card.cited.url) for card in cards if card.cited} == wanted
    assert sorted((card.front, card.back) for card in cards) == sorted((card.front, card.back) for card in deck.cards)
    assert sorted(card.kind for card in cards) == sorted(card.kind for card in deck.cards)


def test_lines_for_quizlet_bring_the_source_and_the_gap(deck: Deck, tmp_path: Path, now: datetime) -> None:
    cards = [each.card for each in back(deck, "quizlet", tmp_path, now).cards]
    assert [(card.front, card.back) for card in cards] == [(card.front, card.back) for card in deck.cards]
    assert {card.cited for card in cards} == {Citation(LINE, "")}


def test_our_anki_text_tells_the_names_of_its_notes(deck: Deck, tmp_path: Path, now: datetime) -> None:
    taken = back(deck, "anki-text", tmp_path, now).cards
    assert [each.guid for each in taken] == [guid(card.key) for card in deck.cards]


def test_no_address_that_runs_a_program_comes_in(tmp_path: Path) -> None:
    arrival = read(tmp_path, "t.csv", "front,back,source,url\nWhere?,Geneva,Post,javascript:x()\n")
    assert arrival.cards[0].card.cited == Citation("Post", "")


@pytest.mark.parametrize(
    ("front", "kind"),
    [
        (f"“The door is {GAP},” she said.", CardKind.QUOTE),
        ("Who pays?", CardKind.ACTOR),
        ("Whole sums are paid when?", CardKind.EVENT),
    ],
)
def test_the_kind_of_a_card_from_elsewhere_is_guessed(front: str, kind: CardKind) -> None:
    assert made.card(front, "x").kind is kind


def test_tags_that_are_dropped_are_told_once(tmp_path: Path) -> None:
    text = "#tags column:3\nWhere?\tGeneva\ttalks\nWhen?\tMay\ttalks spring\nWho?\tAna\t\n"
    assert read(tmp_path, "n.txt", text).told == ("2 cards had tags; tags are not kept.",)


def test_what_is_to_be_typed_is_the_answer() -> None:
    fields = {"Front": "Where?", "Back": "Geneva"}
    assert looks.side("{{Front}}\n\n{{type:Back}}", fields).strip() == "Where?"
    assert looks.answer("{{Front}}\n\n<hr id=answer>\n\n{{type:Back}}", fields).strip() == "Geneva"


def test_marks_of_sounds_go_and_a_picture_alone_is_told(tmp_path: Path) -> None:
    text = "#html:true\nWhere? [sound:foo.mp3]\tGeneva\nWho?\t<img src=a.png>\n[sound:a.mp3]\tAna\n"
    arrival = read(tmp_path, "n.txt", text)
    assert pairs(arrival) == [("Where?", "Geneva")]
    assert [row.reason for row in arrival.skipped] == [
        "its answer is a picture or a sound alone",
        "it asks with a picture or a sound alone",
    ]


def test_hints_are_kept_in_the_detail(tmp_path: Path) -> None:
    arrival = read(tmp_path, "n.txt", "{{c1::Ana::a minister}} met {{c2::Omar}}.\tat noon\n")
    assert [each.card.detail for each in arrival.cards] == ["at noon\nHint: a minister", "at noon"]
    assert gaps.hints("{{c1::a {{c2::b::c}} d}}") == {2: "c"}


@pytest.mark.parametrize("name", ["t.csv", "t.txt"])
def test_a_quotation_mark_that_is_not_closed_costs_no_other_row(name: str, tmp_path: Path) -> None:
    mark = "," if name.endswith("csv") else "\t"
    rows = ["Where?,Geneva", 'Who?,"Ana', *(f"When was {n}?,May {n}" for n in range(900)), 'What?,"a, b"']
    arrival = read(tmp_path, name, "\n".join(row.replace(",", mark, 1) for row in rows))
    assert len(arrival.cards) == len(rows)
    assert pairs(arrival)[1][0] == "Who?"
    assert pairs(arrival)[-1] == ("What?", "a, b")
    assert arrival.told == ("Row 2 has a quotation mark that is never closed; its lines were read one by one.",)


def test_a_cell_of_many_lines_stays_one(tmp_path: Path) -> None:
    answer = "\n".join(f"line {n}" for n in range(60))
    assert pairs(read(tmp_path, "t.csv", f'Where?,"{answer}"\nWho?,Ana\n')) == [("Where?", answer), ("Who?", "Ana")]


def test_tables_code_and_addresses_are_no_cards(tmp_path: Path) -> None:
    text = (
        "| a::b | c |\n|---|---|\n\n```\nstd::vector\n\nx::y\n```\n\nUse `std::map` here.\n\n"
        "See https://example.org/a::b for more.\n\nIn `a::b` what is b?::a name\n"
    )
    assert pairs(read(tmp_path, "n.md", text)) == [("In `a::b` what is b?", "a name")]


def test_an_empty_table_is_told_to_be_empty(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="is empty"):
        read(tmp_path, "t.csv", "")
