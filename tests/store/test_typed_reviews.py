"""What was shown is kept with the answer, and bundles that do not tell it can be read."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from briefing_app.codec import from_json, to_json
from briefing_app.model.cards import Rating, Review
from briefing_app.store.store import Store

_NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
_TYPED = Review("c0", _NOW, Rating.GOOD, 4.0, shown="typed")


def test_what_was_shown_is_kept() -> None:
    with Store.open(now=_NOW) as store:
        store.add_review(_TYPED)
        assert store.reviews() == (_TYPED,)


def test_an_answer_of_before_was_given_to_a_card() -> None:
    written = to_json(_TYPED).replace(b',"shown":"typed"', b"")
    assert from_json(written, Review) == replace(_TYPED, shown="card")


def test_the_same_answer_from_an_older_bundle_is_not_added_again() -> None:
    with Store.open(now=_NOW) as store:
        store.add_review(_TYPED)
        older = replace(store.bundle(), reviews=(replace(_TYPED, shown="card"),))
        assert store.merge_bundle(older).reviews == 0
