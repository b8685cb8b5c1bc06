"""A deck that is put again is written where it differs; what a search sees is as if all had been made anew."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.text import Evidence, Span
from briefing_app.store import entries
from briefing_app.store.store import Store

NOW = datetime(2024, 5, 6, tzinfo=UTC)
KEYS = st.lists(st.integers(0, 40), unique=True, max_size=40)
WORDS = st.dictionaries(st.integers(0, 40), st.sampled_from(["Who resigned?", "Who won?", "Who left?"]))


def deck(keys: list[int], words: dict[int, str]) -> list[Card]:
    proof = (Evidence("0" * 16, Span(0, 4)),)
    return [
        Card(f"c{key}", CardKind.EVENT, Form.QUESTION, words.get(key, "Who met?"), "Ana", f"event/{key}", proof)
        for key in keys
    ]


def seen(store: Store) -> set[tuple[object, ...]]:
    """What a search sees of cards, by their keys."""
    rows = store._db.execute(
        "SELECT e.key, title, body, name, value FROM entry e JOIN facet ON entry = e.id WHERE kind = 'card'"
    )
    return set(rows)


@settings(max_examples=60)
@given(st.lists(st.tuples(KEYS, WORDS), min_size=1, max_size=4))
def test_a_search_sees_what_it_would_see_of_a_new_store(steps: list[tuple[list[int], dict[int, str]]]) -> None:
    with Store.open(now=NOW) as store:
        for keys, words in steps:
            store.put_cards(deck(keys, words))
        assert [card.key for card in store.cards()] == [card.key for card in deck(*steps[-1])]
        before = seen(store)
        with store.together():
            entries.make_anew(store._db)
        assert seen(store) == before


def test_a_deck_put_again_is_left_as_it_is() -> None:
    with Store.open(now=NOW) as store:
        cards = deck(list(range(30)), {})
        store.put_cards(cards)
        before = store.changes
        store.put_cards(cards)
        assert store.changes == before
