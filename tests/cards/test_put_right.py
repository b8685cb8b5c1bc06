"""What becomes of a card that a person put right."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from briefing_app.cards.put_right import with_corrections
from briefing_app.codec import to_json
from briefing_app.model.briefing import Correction, CorrectionKind
from briefing_app.model.cards import Card, CardKind, Form

CARD = Card("card/one", CardKind.ACTOR, Form.QUESTION, "Who?", "Wang Yi", "person/wang-yi", (), suggested=True)


def put_right(kind: CorrectionKind, value: str | None = None, minute: int = 0, key: str = CARD.key) -> Correction:
    return Correction(kind, key, value, datetime(2026, 11, 22, 10, minute, tzinfo=UTC))


def test_an_edited_card_is_as_it_was_typed_and_no_longer_suggested() -> None:
    (card,) = with_corrections([CARD], [put_right(CorrectionKind.CARD, "Which minister?\nQin Gang")])
    assert (card.front, card.back, card.suggested) == ("Which minister?", "Qin Gang", False)


def test_a_card_that_was_thrown_out_is_gone() -> None:
    assert with_corrections([CARD], [put_right(CorrectionKind.CARD_REJECT)]) == ()


def test_an_accepted_card_is_no_longer_suggested() -> None:
    assert with_corrections([CARD], [put_right(CorrectionKind.ACCEPT)]) == (replace(CARD, suggested=False),)


def test_a_card_thrown_out_and_then_accepted_is_back() -> None:
    rows = [put_right(CorrectionKind.ACCEPT, minute=2), put_right(CorrectionKind.CARD_REJECT, minute=1)]
    assert [card.key for card in with_corrections([CARD], rows)] == [CARD.key]


def test_a_card_of_ones_own_stands_among_the_others() -> None:
    own = replace(CARD, key="card/own")
    row = put_right(CorrectionKind.CARD_ADD, to_json(own).decode(), key=own.key)
    assert with_corrections([CARD], [row]) == (CARD, own)


def test_a_card_of_ones_own_can_be_edited() -> None:
    own = replace(CARD, key="card/own")
    rows = [
        put_right(CorrectionKind.CARD_ADD, to_json(own).decode(), key=own.key),
        put_right(CorrectionKind.CARD, "Where?\nRome", minute=1, key=own.key),
    ]
    assert with_corrections([], rows)[0].back == "Rome"
