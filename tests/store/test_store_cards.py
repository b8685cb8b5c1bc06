from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.model.study import Deed, DeedKind

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from briefing_app.model.cards import Card, Review
    from briefing_app.model.hits import Asking
    from briefing_app.store.store import Store

    MakeCard = Callable[..., Card]
    MakeReview = Callable[..., Review]


@pytest.fixture
def suspend(now: datetime) -> Deed:
    return Deed(DeedKind.SUSPEND, "a", "yes", now)


def test_cards_come_back_in_the_order_given(store: Store, make_card: MakeCard) -> None:
    cards = tuple(make_card(key) for key in "cab")

    store.put_cards(cards)

    assert store.cards() == cards


def test_card_put_again_is_reworded(store: Store, make_card: MakeCard) -> None:
    store.put_cards([make_card("a", front="Who?")])

    store.put_cards([make_card("a", front="Who resigned in November?")])

    assert [card.front for card in store.cards()] == ["Who resigned in November?"]


def test_card_put_again_stays_suspended(store: Store, make_card: MakeCard, suspend: Deed) -> None:
    store.put_cards([make_card("a")])
    store.do(suspend)

    store.put_cards([make_card("a", front="Who?")])

    assert store.study.standing("a").suspended


def test_suspended_card_can_be_taken_in_again(store: Store, make_card: MakeCard, suspend: Deed) -> None:
    store.put_cards([make_card("a")])
    store.do(suspend)

    store.take_back_deed()

    assert not store.study.standing("a").suspended


def test_card_no_longer_made_is_dropped(store: Store, make_card: MakeCard) -> None:
    store.put_cards([make_card("a"), make_card("b")])

    store.put_cards([make_card("b")])

    assert [card.key for card in store.cards()] == ["b"]
    assert store.retired() == ()


def test_answered_card_no_longer_made_retires(store: Store, make_card: MakeCard, make_review: MakeReview) -> None:
    store.put_cards([make_card("a"), make_card("b")])
    store.add_review(make_review("a"))

    store.put_cards([make_card("b")])

    assert [card.key for card in store.retired()] == ["a"]


def test_retired_card_comes_back(store: Store, make_card: MakeCard, make_review: MakeReview) -> None:
    store.put_cards([make_card("a")])
    store.add_review(make_review("a"))
    store.put_cards([])

    store.put_cards([make_card("a")])

    assert [card.key for card in store.cards()] == ["a"]
    assert store.retired() == ()


def test_retired_card_is_found_no_more(
    store: Store, make_card: MakeCard, make_review: MakeReview, asking: Asking
) -> None:
    store.put_cards([make_card("a")])
    store.add_review(make_review("a"))

    store.put_cards([])

    assert store.search("Petrova", asking).hits == ()
