"""Files that came in: taken back as a whole; thousands of cards that enter the search a moment later."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from briefing_app.codec import to_json
from briefing_app.model.briefing import Bundle, Correction, CorrectionKind, Meeting
from briefing_app.model.cards import ReviewKind
from briefing_app.model.exchange import Arrived
from briefing_app.model.study import Deed, DeedKind, Log, Standing
from briefing_app.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from briefing_app.model.cards import Card, Review
    from briefing_app.model.hits import Asking


def merge(store: Store, bundle: Bundle, now: datetime) -> None:
    with store.together():
        merged = store.merge_bundle(bundle)
        store.arrivals.note("talks.briefing", now, merged.brought, merged.keys, meeting=merged.meeting)


def take_back(store: Store) -> Arrived:
    last = store.arrivals.last()
    assert last
    with store.together():
        store.arrivals.take_back(last.number)
    return last


def add(store: Store, cards: list[Card], now: datetime) -> None:
    with store.together():
        store.arrivals.add_cards([(card, to_json(card).decode()) for card in cards], now)


def test_a_bundle_goes_as_a_whole(store: Store, bundle: Bundle, now: datetime) -> None:
    merge(store, bundle, now)
    assert take_back(store).name == "talks.briefing"
    store.put_cards([])
    assert store.bundle() == Bundle(Meeting("Briefing"), (), (), (), ())


def test_own_things_stay_when_a_bundle_goes(
    store: Store, bundle: Bundle, make_review: Callable[..., Review], now: datetime
) -> None:
    own, answer = Correction(CorrectionKind.ACCEPT, "a", None, now), make_review("a", 7)
    store.add_correction(own)
    store.add_review(answer)
    store.put_meeting(Meeting("Mine"))
    store.keep(bundle.articles[0], bundle.extractions[0])
    merge(store, bundle, now)
    take_back(store)
    assert (store.corrections(), store.reviews(), store.meeting()) == ((own,), (answer,), Meeting("Mine"))
    assert store.articles() == bundle.articles


def test_what_went_with_its_file_comes_again_with_it(store: Store, bundle: Bundle, now: datetime) -> None:
    merge(store, bundle, now)
    take_back(store)
    merge(store, bundle, now)
    assert store.bundle() == bundle


def test_what_one_took_back_oneself_does_not_come_back(store: Store, bundle: Bundle, now: datetime) -> None:
    merge(store, bundle, now)
    take_back(store)
    store.add_correction(bundle.corrections[0])
    store.drop_last_correction()
    merge(store, bundle, now)
    assert store.corrections() == ()


def test_a_correction_made_since_comes_first(store: Store, bundle: Bundle, now: datetime) -> None:
    merge(store, bundle, now)
    store.add_correction(Correction(CorrectionKind.ACCEPT, "a", None, now))
    assert store.arrivals.last() is None
    store.drop_last_correction()
    assert store.arrivals.last() is not None


def test_flags_and_answers_that_came_go_again(
    store: Store, make_card: Callable[..., Card], make_review: Callable[..., Review], now: datetime
) -> None:
    add(store, [make_card("a")], now)
    store.do(Deed(DeedKind.FLAG, "a", "2", now))
    answer = replace(make_review("a", 0), kind=ReviewKind.IMPORT)
    with store.together():
        from briefing_app.store import rows  # noqa: PLC0415 - of the store's own

        numbers = store.arrivals.learn([rows.answer(answer)], ReviewKind.IMPORT).numbers
        flags = store.study.do([Deed(DeedKind.FLAG, "a", "5", now)])
        store.arrivals.note("x.apkg", now, {Log.REVIEW: numbers, Log.DEED: flags})
    assert (store.study.standing("a"), store.reviews()) == (Standing(flag=5), (answer,))
    take_back(store)
    assert (store.study.standing("a"), store.reviews()) == (Standing(flag=2), ())
    assert store.unremembered(scheduler="fsrs6:1") == ()


def test_two_files_go_one_after_the_other(store: Store, bundle: Bundle, now: datetime) -> None:
    merge(store, bundle, now)
    later = replace(bundle.corrections[0], at=now + timedelta(seconds=1))
    merge(store, replace(bundle, corrections=(later,)), now)
    take_back(store)
    assert store.corrections() == bundle.corrections
    take_back(store)
    assert store.corrections() == ()


# ---------------------------------------------------------------- the search


def test_cards_that_wait_for_the_search_are_found_all_the_same(
    store: Store, make_card: Callable[..., Card], asking: Asking, now: datetime
) -> None:
    add(store, [make_card(f"k{nth}", front=f"Who is walrus {nth}?") for nth in range(450)], now)
    assert store.indexing.behind
    found = store.search("walrus", asking, 1_000)
    assert len(found.hits) == 450
    assert not store.indexing.behind


def test_a_slice_at_a_time_all_enter_the_search_once(
    store: Store, make_card: Callable[..., Card], asking: Asking, now: datetime
) -> None:
    add(store, [make_card(f"k{nth}", front=f"Who is walrus {nth}?") for nth in range(450)], now)
    slices = 1
    while store.indexing.some(100):
        slices += 1
    assert slices == 5
    assert len(store.search("walrus", asking, 1_000).hits) == 450
    assert store.doctor() == ()


def test_after_a_crash_it_goes_on(
    tmp_path: Path, make_card: Callable[..., Card], asking: Asking, now: datetime
) -> None:
    path = tmp_path / "briefing.db"
    with Store.open(path, now=now) as store:
        add(store, [make_card(f"k{nth}", front=f"Who is walrus {nth}?") for nth in range(450)], now)
        store.indexing.some(100)
    with Store.open(path, now=now) as store:
        assert store.indexing.behind
        assert len(store.search("walrus", asking, 1_000).hits) == 450


def test_a_card_that_changes_is_found_by_its_new_words_alone(
    store: Store, make_card: Callable[..., Card], asking: Asking, now: datetime
) -> None:
    store.put_cards([make_card("a", front="Who is the walrus?"), make_card("b")])
    add(store, [make_card("a", front="Who is the penguin?")], now)
    assert [hit.key for hit in store.search("penguin", asking).hits] == ["a"]
    assert store.search("walrus", asking).hits == ()
    assert [card.key for card in store.cards()] == ["a", "b"]


def test_cards_that_go_before_they_entered_are_not_found(
    store: Store, make_card: Callable[..., Card], asking: Asking, now: datetime
) -> None:
    add(store, [make_card("a", front="Who is the walrus?")], now)
    store.put_cards([make_card("b")])
    assert store.search("walrus", asking).hits == ()
    assert not store.indexing.behind
