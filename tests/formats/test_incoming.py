"""What the program wrote comes back, as far as each format can carry it; one bad row leaves the others."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.errors import FormatError
from briefing_app.formats import gaps, incoming, table
from briefing_app.formats.incoming import spreadsheet
from briefing_app.formats.text import GAP, one_line
from briefing_app.model.cards import Card, CardKind, Citation, Deck, Form
from briefing_app.model.exchange import Columns, Fate

if TYPE_CHECKING:
    from datetime import datetime

    from briefing_app.model.exchange import Arrival


def back(deck: Deck, name: str, folder: Path, now: datetime) -> Arrival:
    path = folder / f"deck{table.named(name).suffix}"
    table.write(table.named(name), deck, path, now)
    return incoming.read(path)


def sides(arrival: Arrival) -> list[tuple[str, str, str]]:
    return [(each.card.key, one_line(each.card.front), one_line(each.card.back)) for each in arrival.cards]


def wanted(deck: Deck) -> list[tuple[str, str, str]]:
    return [(card.key, one_line(card.front), one_line(card.back)) for card in deck.cards]


def without_questions(deck: Deck) -> Deck:
    return Deck(deck.name, deck.cards, deck.citations, {})


def read(folder: Path, name: str, text: str) -> Arrival:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return incoming.read(path)


def pairs(arrival: Arrival) -> list[tuple[str, str]]:
    return [(each.card.front, each.card.back) for each in arrival.cards]


# -- ours come back


@pytest.mark.parametrize("name", ["anki", "csv", "gift"])
def test_every_text_made_to_hurt_comes_back_under_its_key(
    name: str, hurting_deck: Deck, tmp_path: Path, now: datetime
) -> None:
    arrival = back(without_questions(hurting_deck), name, tmp_path, now)
    assert sides(arrival) == wanted(hurting_deck)
    assert not arrival.skipped


def test_notes_bring_the_words_of_every_card(hurting_deck: Deck, tmp_path: Path, now: datetime) -> None:
    arrival = back(without_questions(hurting_deck), "markdown", tmp_path, now)
    assert [found[1:] for found in sides(arrival)] == [found[1:] for found in wanted(hurting_deck)]


@pytest.mark.parametrize("name", ["anki", "csv", "gift", "markdown"])
def test_kinds_and_forms_come_back(name: str, deck: Deck, tmp_path: Path, now: datetime) -> None:
    arrival = back(without_questions(deck), name, tmp_path, now)
    found = sorted((each.card.kind, each.card.form) for each in arrival.cards)
    assert found == sorted((card.kind, card.form) for card in deck.cards)


def test_choices_bring_the_right_one(deck: Deck, tmp_path: Path, now: datetime) -> None:
    arrival = back(deck, "gift", tmp_path, now)
    assert ("actor/petrova", "Who was foreign minister of Norvia in March 2024?", "Ana Petrova") in sides(arrival)


def test_answers_come_back_with_an_anki_deck(studied: Deck, tmp_path: Path, now: datetime) -> None:
    arrival = back(studied, "anki", tmp_path, now)
    known = {card.key for card in studied.cards}
    kept = [(each.card, each.rating) for each in studied.reviews if each.card in known]
    assert sorted((each.card, each.rating) for each in arrival.answers) == sorted(kept)


@given(st.text(), st.text())
def test_any_two_texts_come_back_through_a_table(front: str, answer: str) -> None:
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - hypothesis asks for a folder a time

    card = Card("k", CardKind.EVENT, Form.QUESTION, front, answer, "k", ())
    with TemporaryDirectory() as folder:
        path = Path(folder) / "deck.csv"
        from datetime import UTC, datetime  # noqa: PLC0415 - as above

        table.write(
            table.named("csv"),
            Deck("d", (card,), {"k": Citation("", "")}, {}),
            path,
            datetime(2024, 1, 1, tzinfo=UTC),
        )
        arrival = incoming.read(path)
    fits = bool(one_line(front)) and bool(one_line(answer))
    assert [(one_line(f), one_line(a)) for _, f, a in sides(arrival)] == (
        [(one_line(front), one_line(answer))] if fits else []
    )


# -- others' files


def test_a_table_is_read_by_the_names_of_its_columns(tmp_path: Path) -> None:
    arrival = read(tmp_path, "t.csv", "Note;Answer;Question\nlate;Geneva;Where?\n")
    assert [(each.card.front, each.card.back, each.card.detail) for each in arrival.cards] == [
        ("Where?", "Geneva", "late")
    ]


def test_a_table_of_two_columns_needs_no_names(tmp_path: Path) -> None:
    assert pairs(read(tmp_path, "t.csv", "Where?,Geneva\nWhen?,May\n")) == [("Where?", "Geneva"), ("When?", "May")]


def test_a_table_that_names_nothing_is_told(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="which column asks"):
        read(tmp_path, "t.csv", "a,b,c\nd,e,f\n")


def test_columns_can_be_chosen(tmp_path: Path) -> None:
    path = tmp_path / "t.tsv"
    path.write_text("1\tGeneva\tWhere?\n2\tMay\tWhen?\n", encoding="utf-8")
    assert pairs(incoming.read(path, Columns(2, 1))) == [("Where?", "Geneva"), ("When?", "May")]
    assert spreadsheet.look(path)[0] == ("1", "Geneva", "Where?")


def test_a_bad_row_leaves_the_others(tmp_path: Path) -> None:
    arrival = read(tmp_path, "t.csv", "front,back\nWhere?,Geneva\n,nothing asked\nWhen?,\nWho?,Ana\nWho?,Ana\n")
    assert pairs(arrival) == [("Where?", "Geneva"), ("Who?", "Ana")]
    assert [(row.number, row.reason) for row in arrival.skipped] == [
        (3, "it asks nothing"),
        (4, "it has no answer"),
        (6, "it is the same as row 5"),
    ]


def test_lines_of_quizlet_are_cards(tmp_path: Path) -> None:
    assert pairs(read(tmp_path, "set.txt", "Where?\tGeneva\nWhen?\tMay\n")) == [
        ("Where?", "Geneva"),
        ("When?", "May"),
    ]


def test_an_anki_text_is_read_as_its_headers_say(tmp_path: Path) -> None:
    text = "#separator:Pipe\n#html:true\n#guid column:1\n#tags column:4\nab|<b>Where?</b>|Gen&egrave;ve<br>city|x y\n"
    arrival = read(tmp_path, "notes.txt", text)
    assert pairs(arrival) == [("Where?", "Genève\ncity")]


def test_our_anki_text_comes_back(deck: Deck, tmp_path: Path, now: datetime) -> None:
    arrival = back(deck, "anki-text", tmp_path, now)
    fronts = [each.card.front for each in arrival.cards]
    assert fronts == [card.front for card in deck.cards]


def test_each_gap_of_a_cloze_is_a_card(tmp_path: Path) -> None:
    arrival = read(tmp_path, "notes.txt", "{{c1::Ana}} met {{c2::Omar::who?}} in {{c1::Geneva}}\textra\n")
    assert pairs(arrival) == [
        (f"{GAP} met Omar in {GAP}", "Ana; Geneva"),
        (f"Ana met {GAP} in Geneva", "Omar"),
    ]


def test_nested_gaps_open_one_by_one() -> None:
    assert gaps.cards("{{c1::the {{c2::red}} door}}") == {1: (GAP, "the red door"), 2: (f"the {GAP} door", "red")}


def test_notes_of_obsidian_are_cards(tmp_path: Path) -> None:
    text = (
        "#flashcards\n\nWhere?::Geneva\n\nAna:::minister\n\nWhen\nwas it?\n?\nIn May\n\n"
        "It was ==red== and ==cold==.\n\nOnly a note.\n"
    )
    assert pairs(read(tmp_path, "n.md", text)) == [
        ("Where?", "Geneva"),
        ("Ana", "minister"),
        ("minister", "Ana"),
        ("When\nwas it?", "In May"),
        (f"It was {GAP} and cold.", "red"),
        (f"It was red and {GAP}.", "cold"),
    ]


def test_questions_of_moodle_are_cards(tmp_path: Path) -> None:
    text = (
        "// a comment\n$CATEGORY: x\n\n::One::Where did they meet? {=Geneva ~Bern#no ~Basel}\n\n"
        "The door is {=open =ajar} today.\n\nIt was May. {T}\n\nWhich two? {~%50%Ana ~%50%Omar ~%-100%Lea}\n\n"
        "Match. {=a -> b =c -> d}\n\nWrite. {}\n\nHow many? {#12:1}\n\nno braces\n"
    )
    arrival = read(tmp_path, "q.gift", text)
    assert pairs(arrival) == [
        ("Where did they meet?", "Geneva"),
        (f"The door is {GAP} today.", "open"),
        ("It was May.", "True"),
        ("Which two?", "Ana; Omar"),
        ("How many?", "12"),
    ]
    assert [row.reason for row in arrival.skipped] == [
        "it has no one right answer in words",
        "it has no one right answer in words",
        "it has no answer in braces",
    ]


# -- what is none


@pytest.mark.parametrize("name", ["x.csv", "x.txt", "x.md", "x.gift"])
def test_an_empty_file_is_told(name: str, tmp_path: Path) -> None:
    with pytest.raises(FormatError):
        read(tmp_path, name, "")


@pytest.mark.parametrize("name", ["x.csv", "x.txt", "x.md", "x.gift", "x.apkg"])
def test_bytes_that_mean_nothing_are_told(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(bytes(range(256)) * 20)
    with pytest.raises(FormatError):
        incoming.read(path)


def test_an_unknown_kind_is_told_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=r"\.apkg"):
        read(tmp_path, "x.pptx", "x")


def test_scripts_and_far_pictures_do_not_come_in(tmp_path: Path) -> None:
    picture = '<img src="https://x.example/a.png" onerror="x()">'
    text = f"#html:true\n<script>alert(1)</script>{picture}Where?\tGeneva<iframe src=x></iframe>\n"
    assert pairs(read(tmp_path, "n.txt", text)) == [("Where?", "Geneva")]


@given(st.binary(max_size=400), st.sampled_from(["x.csv", "x.txt", "x.md", "x.gift", "x.apkg", "x.tsv"]))
def test_any_bytes_end_in_cards_or_in_a_sentence(data: bytes, name: str) -> None:
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - hypothesis asks for a folder a time

    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        try:
            arrival = incoming.read(path)
        except FormatError:
            return
    assert all(row.fate is Fate.SKIPPED for row in arrival.skipped)
    assert all(each.card.front.strip() and each.card.back.strip() for each in arrival.cards)
