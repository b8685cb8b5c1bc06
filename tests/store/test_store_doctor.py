from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.errors import StoreError
from briefing_app.model.text import Article, Evidence, Span

if TYPE_CHECKING:
    from briefing_app.model.facts import Dossier
    from briefing_app.store.store import Store


def test_new_store_is_well(store: Store) -> None:
    assert store.doctor() == ()


def test_full_store_is_well(store: Store, dossier: Dossier) -> None:
    store.put_dossier(dossier)

    assert store.doctor() == ()


def test_changed_text_is_seen(store: Store, article: Article) -> None:
    store.put_article(article)
    store._db.execute("UPDATE article SET text = replace(text, 'resigned', 'remained')")

    (problem,) = store.doctor()

    assert "'petrova.txt' is not the one that was read" in problem


def test_evidence_beyond_its_article_is_seen(store: Store, article: Article, dossier: Dossier) -> None:
    astray = replace(dossier.events[0], evidence=(Evidence(article.key, Span(0, 9999)),))
    store.put_dossier(replace(dossier, events=(astray,)))

    (problem,) = store.doctor()

    assert "The event event/1 points to 0–9999" in problem


def test_evidence_behind_a_nul_character_is_well(store: Store, dossier: Dossier) -> None:
    odd = Article("odd.txt", "one\0two")
    event = replace(dossier.events[0], evidence=(Evidence(odd.key, Span(4, 7)),))
    store.put_dossier(replace(dossier, articles=(*dossier.articles, odd), events=(event,)))

    assert store.doctor() == ()


def test_search_index_that_lost_a_word_is_seen(store: Store, article: Article) -> None:
    store.put_article(article)
    store._db.execute("DROP TRIGGER entry_updated")
    store._db.execute("UPDATE entry SET title = 'Another'")

    assert store.doctor() == ("The search index does not fit what it was made from.",)


def test_record_that_cannot_be_read_is_named(store: Store, dossier: Dossier) -> None:
    store.put_dossier(dossier)
    store._db.execute("UPDATE fact SET body = replace(body, '\"person\"', '\"parson\"') WHERE kind = 'actor'")

    (problem,) = store.doctor()

    assert problem.startswith("The fact person/ana-petrova cannot be read")


def test_record_that_cannot_be_read_is_one_sentence(store: Store, dossier: Dossier) -> None:
    store.put_dossier(dossier)
    store._db.execute("UPDATE fact SET body = 'no JSON'")

    with pytest.raises(StoreError, match="a record that cannot be read"):
        store.dossier()
