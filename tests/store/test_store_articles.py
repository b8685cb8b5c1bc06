from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.model.text import Article
from briefing_app.store.store import Store

if TYPE_CHECKING:
    from briefing_app.model.facts import Dossier, Extraction
    from briefing_app.model.hits import Asking

_NOW = datetime(2026, 11, 22, tzinfo=UTC)


def test_article_comes_back_as_it_was(store: Store, article: Article) -> None:
    store.put_article(article)

    assert store.articles() == (article,)


@given(text=st.text(st.characters(exclude_categories=["Cs"])), name=st.text(st.characters(exclude_categories=["Cs"])))
def test_text_comes_back_to_the_last_character(text: str, name: str) -> None:
    article = Article(name=name, text=text)
    with Store.open(now=_NOW) as store:
        store.put_article(article)

        assert store.articles() == (article,)


def test_articles_keep_the_order_in_which_they_came(store: Store, article: Article) -> None:
    later = Article("later.txt", "Something else.")
    store.put_article(article)
    store.put_article(later)

    store.put_article(replace(article, title="Another title"))

    assert [kept.name for kept in store.articles()] == ["petrova.txt", "later.txt"]


def test_same_text_again_takes_the_new_title(store: Store, article: Article) -> None:
    store.put_article(article)

    store.put_article(replace(article, title="Minister goes"))

    assert [kept.title for kept in store.articles()] == ["Minister goes"]


def test_removed_article_takes_its_extraction_along(store: Store, article: Article, extraction: Extraction) -> None:
    store.keep(article, extraction)

    store.remove_article(article.key)

    assert store.articles() == ()
    assert store.extractions() == ()


def test_removed_article_is_found_no_more(store: Store, article: Article, asking: Asking) -> None:
    store.put_article(article)

    store.remove_article(article.key)

    assert store.search("resigned", asking).hits == ()


def test_extraction_comes_back_as_it_was(store: Store, article: Article, extraction: Extraction) -> None:
    store.keep(article, extraction)

    assert store.extractions() == (extraction,)


def test_article_whose_extraction_fails_is_not_kept(store: Store, article: Article, extraction: Extraction) -> None:
    astray = replace(extraction, article="f" * 16)

    with pytest.raises(Exception, match="FOREIGN KEY"):
        store.keep(article, astray)

    assert store.articles() == ()


def test_dossier_comes_back_as_it_was(store: Store, dossier: Dossier) -> None:
    store.put_dossier(dossier)

    assert store.dossier() == dossier


def test_second_dossier_replaces_the_first(store: Store, dossier: Dossier, asking: Asking) -> None:
    store.put_dossier(dossier)

    store.put_dossier(replace(dossier, quotes=(), differences=()))

    assert store.dossier().quotes == ()
    assert [hit.kind for hit in store.search("part", asking).hits] == ["article"]


def test_dossier_that_fails_leaves_the_earlier_one(store: Store, dossier: Dossier) -> None:
    store.put_dossier(dossier)
    twice = replace(dossier, events=dossier.events * 2)

    with pytest.raises(Exception, match="UNIQUE"):
        store.put_dossier(twice)

    assert store.dossier() == dossier
