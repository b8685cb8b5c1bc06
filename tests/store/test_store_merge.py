from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.codec import from_json, to_json
from briefing_app.model.briefing import Bundle, Meeting
from briefing_app.store.merge import Merged

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.model.cards import Card, Review
    from briefing_app.store.store import Store


def test_bundle_fills_an_empty_store(store: Store, bundle: Bundle) -> None:
    merged = store.merge_bundle(bundle)

    assert merged == Merged(articles=1, cards=2, corrections=1, reviews=2)
    assert store.bundle() == bundle


def test_bundle_of_a_store_survives_its_file(store: Store, bundle: Bundle) -> None:
    store.merge_bundle(bundle)

    assert from_json(to_json(store.bundle()), Bundle) == bundle


def test_second_time_changes_nothing(store: Store, bundle: Bundle) -> None:
    store.merge_bundle(bundle)

    assert store.merge_bundle(bundle) == Merged(0, 0, 0, 0)
    assert store.bundle() == bundle


def test_own_things_stay_as_they_are(store: Store, bundle: Bundle, make_card: Callable[..., Card]) -> None:
    own = make_card("a", front="My own wording?")
    store.put_cards([own])
    store.put_meeting(Meeting("Mine"))

    store.merge_bundle(bundle)

    assert store.cards()[0] == own
    assert store.meeting() == Meeting("Mine")


def test_new_cards_stand_behind_one_s_own(store: Store, bundle: Bundle, make_card: Callable[..., Card]) -> None:
    store.put_cards([make_card("z"), make_card("y")])

    store.merge_bundle(bundle)

    assert [card.key for card in store.cards()] == ["z", "y", "a", "b"]


def test_own_answers_stay(store: Store, bundle: Bundle, make_review: Callable[..., Review]) -> None:
    own = make_review("a", 5)
    store.add_review(own)

    store.merge_bundle(bundle)

    assert store.reviews() == (*bundle.reviews, own)


def test_answer_taken_back_does_not_come_back(store: Store, bundle: Bundle) -> None:
    store.add_review(bundle.reviews[0])
    store.undo_review()

    store.merge_bundle(bundle)

    assert store.reviews() == bundle.reviews[1:]


def test_undo_takes_back_own_answers_only(store: Store, bundle: Bundle, make_review: Callable[..., Review]) -> None:
    own = make_review("a", -5)
    store.add_review(own)
    store.merge_bundle(bundle)

    assert [store.undo_review(), store.undo_review()] == [own, None]


def test_merged_answers_make_a_cached_memory_out_of_date(store: Store, bundle: Bundle) -> None:
    store.merge_bundle(replace(bundle, reviews=()))

    store.merge_bundle(bundle)

    assert store.unremembered(scheduler="fsrs6:1") == bundle.reviews


def test_extraction_of_an_article_that_is_not_there_is_left_out(store: Store, bundle: Bundle) -> None:
    store.merge_bundle(replace(bundle, articles=()))

    assert store.extractions() == ()
