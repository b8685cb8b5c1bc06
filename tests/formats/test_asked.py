"""What is asked when a deck leaves: each question with the proof of its own answer, and what has room."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from pptx import Presentation

from briefing_app.errors import FormatError
from briefing_app.formats import incoming, quiz_sheet, table
from briefing_app.formats.asked import BLANK, asked, plain_cards
from briefing_app.formats.text import GAP
from briefing_app.model.cards import Card, CardKind, Citation, Deck, Form
from briefing_app.model.games import Question, QuestionKind

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

_LENGTH = "Sources differ on the length of Ana Petrova’s talks with Omar Haddad in the Old Port on 4 March 2024."
_DIFFER = Card(
    "difference/length",
    CardKind.DIFFERENCE,
    Form.QUESTION,
    f"{_LENGTH} Which figure does the Mail of 5 March 2024 give?",
    "two hours",
    "difference/length",
    (),
    detail="The Post of 5 March 2024: three hours",
)
_WHICH = Question(
    "question/length",
    QuestionKind.DIFFER,
    f"{_LENGTH} Which of them gives “three hours”?",
    ("The Mail", "The Post"),
    (1,),
    (),
    _DIFFER.key,
    about="Others: “two hours”",
)
_ORDER = Card(
    "event/order",
    CardKind.EVENT,
    Form.QUESTION,
    "Which did Ana Petrova do first: (a) fly to Sudria, or (b) meet Omar Haddad in Geneva?",
    "(b) — on 4 March 2024; the other on 6 March 2024",
    "event/order",
    (),
)


@pytest.fixture
def differing() -> Deck:
    told = {
        _DIFFER.key: Citation("The Mail, 5 March 2024", "They talked for two hours."),
        _WHICH.key: Citation("The Post, 5 March 2024", "They talked for three hours."),
        _ORDER.key: Citation("The Post, 6 March 2024", "She flew to Sudria."),
    }
    return Deck("Geneva", (_DIFFER, _ORDER), told, {}, (), (_WHICH,))


def test_a_question_is_proved_by_what_its_own_answer_printed(differing: Deck) -> None:
    card, _, question = asked(differing)
    assert (question.answer, question.citation.line) == ("The Post", "The Post, 5 March 2024")
    assert question.told == "Others: “two hours”\nThey talked for three hours.\n— The Post, 5 March 2024"
    assert (card.answer, card.citation.line, card.choices) == ("two hours", "The Mail, 5 March 2024", ())


def test_what_came_first_is_chosen_and_not_typed(differing: Deck) -> None:
    _, order, _ = asked(differing)
    assert order.prompt == "Which did Ana Petrova do first?"
    assert order.choices == ("fly to Sudria", "meet Omar Haddad in Geneva")
    assert order.right == (1,)
    assert "on 4 March 2024; the other on 6 March 2024" in order.told


def test_cards_to_turn_over_are_as_they_are(differing: Deck) -> None:
    assert [each.answer for each in plain_cards(differing)] == [_DIFFER.back, _ORDER.back]


def test_moodles_text_brings_its_cards_back_unchanged(
    deck: Deck, differing: Deck, tmp_path: Path, now: datetime
) -> None:
    whole = replace(
        deck,
        cards=(*deck.cards, *differing.cards),
        questions=(*deck.questions, *differing.questions),
        citations=deck.citations | differing.citations,
    )
    table.write(table.named("gift"), whole, tmp_path / "x.gift", now)
    here = {card.key: (card.front, card.back) for card in whole.cards if card is not _ORDER}
    came = incoming.read(tmp_path / "x.gift", None)
    assert {each.card.key: (each.card.front.replace(GAP, BLANK), each.card.back) for each in came.cards} == {
        key: (front.replace(GAP, BLANK), back) for key, (front, back) in here.items()
    }
    assert {row.reason for row in came.skipped} == {"it is a question of the quiz, no card"}


def test_an_aside_goes_before_anything_else_does() -> None:
    long = (
        "Who said, as quoted in July 2023, to reporters (headline: The short bright term of a foreign minister): "
        "“I believe that the door cannot be closed”?"
    )
    assert quiz_sheet.shortened(long, 120) == (
        "Who said, as quoted in July 2023, to reporters: “I believe that the door cannot be closed”?"
    )
    assert quiz_sheet.shortened(long, 70) == "Who said: “I believe that the door cannot be closed”?"
    assert quiz_sheet.shortened(long, 40) is None


def test_a_shorter_question_of_sources_still_tells_of_what() -> None:
    short = quiz_sheet.shortened(_WHICH.prompt, 130)
    assert short == (
        "Which source gives “three hours” for the length of Ana Petrova’s talks with Omar Haddad in the Old Port "
        "on 4 March 2024?"
    )


@pytest.mark.parametrize(("name", "number"), [("csv", 2), ("kahoot", 2), ("gift", 3), ("slides", 3), ("aiken", 2)])
def test_what_is_counted_is_what_is_in_the_file(differing: Deck, name: str, number: int) -> None:
    assert table.count(table.named(name), differing) == number


def test_slides_are_counted_up_to_the_most(differing: Deck) -> None:
    cards = tuple(replace(_DIFFER, key=f"difference/{n}") for n in range(300))
    many = replace(differing, cards=cards, citations={card.key: Citation("x", "y") for card in cards}, questions=())
    assert table.count(table.named("slides"), many) == 250
    assert table.warnings(table.named("slides"), many) == (
        "Only the first 250 questions become slides; 50 are left out.",
    )


def test_a_printed_passage_is_legible_on_a_slide(differing: Deck, tmp_path: Path, now: datetime) -> None:
    front = (
        f"Which date is left out of what the Gazette printed in May 2024: “{'The toll had doubled on […]. ' * 17}”?"
    )
    card = replace(_DIFFER, key="event/toll", front=front)
    deck = replace(differing, cards=(card,), citations={card.key: Citation("x", "y")}, questions=())
    table.write(table.named("slides"), deck, tmp_path / "x.pptx", now)
    first = Presentation(str(tmp_path / "x.pptx")).slides[0]
    (run,) = (
        run
        for shape in first.shapes
        for run in shape.text_frame.paragraphs[0].runs
        if run.text.startswith("Which date")
    )
    assert run.font.size.pt >= 20


def test_a_source_too_long_for_the_foot_of_a_printed_card_ends_in_an_ellipsis(
    differing: Deck, tmp_path: Path, now: datetime
) -> None:
    deck = replace(differing, citations={_DIFFER.key: Citation("The Harbour Gazette, 3 May 2024: toll " * 9, "y")})
    table.write(table.named("cards"), replace(deck, cards=(_DIFFER,), questions=()), tmp_path / "x.pdf", now)
    document = pypdfium2.PdfDocument(tmp_path / "x.pdf")
    shown = document[1].get_textpage().get_text_range()
    document.close()
    assert shown.rstrip().endswith("…")


def test_one_that_is_left_out_is_told_of_as_one(differing: Deck) -> None:
    limits = quiz_sheet.Limits(question=10, choice=10, choices=9)
    one = replace(differing, questions=differing.questions[:1], cards=())
    (told,) = quiz_sheet.told(one, limits, "leave out")
    assert told.startswith("1 question is too long and is left out")


def test_nothing_to_write_is_refused_and_leaves_no_file(differing: Deck, tmp_path: Path, now: datetime) -> None:
    bare = replace(differing, cards=(_DIFFER,), questions=())
    with pytest.raises(FormatError, match="No card that is chosen has a place in a file of the kind 'Kahoot'"):
        table.write(table.named("kahoot"), bare, tmp_path / "x.xlsx", now)
    assert not list(tmp_path.iterdir())


def test_the_preview_begins_with_what_goes_in(differing: Deck, now: datetime) -> None:
    assert table.preview(table.named("kahoot"), differing, now).startswith("Which did Ana Petrova do first?")
    assert table.preview(table.named("aiken"), differing, now).startswith("Which did Ana Petrova do first?")


def test_a_printed_card_of_differing_sources_has_the_other_value(
    differing: Deck, tmp_path: Path, now: datetime
) -> None:
    table.write(table.named("cards"), differing, tmp_path / "x.pdf", now)
    document = pypdfium2.PdfDocument(tmp_path / "x.pdf")
    words = document[1].get_textpage().get_text_bounded()
    document.close()
    assert words.index("two hours") < words.index("three hours") < words.index("The Mail, 5 March 2024")


def test_the_parts_of_an_explanation_stand_apart(differing: Deck, tmp_path: Path, now: datetime) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    table.write(table.named("wayground"), differing, tmp_path / "x.xlsx", now)
    told = [row[10].value for row in openpyxl.load_workbook(tmp_path / "x.xlsx").active.iter_rows(min_row=3)]
    assert "Others: “two hours” — They talked for three hours. — The Post, 5 March 2024" in told
