from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from briefing_app.collate.build import collate

if TYPE_CHECKING:
    from random import Random

    from tests.collate.conftest import Newsroom, Page

PEOPLE = ("Antony Blinken", "Anthony Blinken", "Blinken", "Qin Gang", "Wang Yi", "Li Qiang", "Li Keqiang", "Li")
DEEDS = ("met Qin Gang", "visited Beijing", "refused to meet Wang Yi", "arrived in Beijing", "called off a visit")
WORDS = (
    "We must stop undermining the interests of others",
    "stop undermining the interests of others",
    "show respect",
)
DAYS = ("2023-06-18", "2023-06-19", "2023-06", "2024-04-26", None)

Row = tuple[str, str, str | None, str]
ROW = st.tuples(st.sampled_from(PEOPLE), st.sampled_from(DEEDS), st.sampled_from(DAYS), st.sampled_from(WORDS))
PAGES = st.lists(st.lists(ROW, min_size=1, max_size=3), min_size=1, max_size=5)


def fill(page: Page, rows: list[Row]) -> None:
    known: dict[str, str] = {}
    for name, deed, day, words in rows:
        if name not in known:
            known[name] = page.person(name, "Chinese Premier" if name.startswith("Li ") else "minister")
        page.event(f"{name} {deed}.", day, known[name])
        page.quote(words, known[name])


def read(pages: list[list[Row]], open_newsroom: type[Newsroom]) -> Newsroom:
    newsroom = open_newsroom()
    for rows in pages:
        fill(newsroom.page(published="2023-06-20"), rows)
    return newsroom


@given(pages=PAGES, chance=st.randoms(use_true_random=False))
def test_the_order_of_articles_makes_no_difference(
    open_newsroom: type[Newsroom], pages: list[list[Row]], chance: Random
) -> None:
    newsroom = read(pages, open_newsroom)
    before = newsroom.dossier()
    chance.shuffle(newsroom.pages)
    assert newsroom.dossier() == before


@given(pages=PAGES)
def test_an_article_given_twice_counts_once(open_newsroom: type[Newsroom], pages: list[list[Row]]) -> None:
    newsroom = read(pages, open_newsroom)
    once = newsroom.dossier()
    newsroom.pages *= 2
    assert newsroom.dossier() == once


@given(pages=PAGES)
def test_every_fact_names_actors_that_are_there(open_newsroom: type[Newsroom], pages: list[list[Row]]) -> None:
    dossier = read(pages, open_newsroom).dossier()
    known = {actor.key for actor in dossier.actors}
    assert {quote.speaker for quote in dossier.quotes} - {None} <= known
    assert {key for event in dossier.events for key in event.actors} <= known


@given(pages=PAGES)
def test_every_key_is_one_facts_only(open_newsroom: type[Newsroom], pages: list[list[Row]]) -> None:
    dossier = read(pages, open_newsroom).dossier()
    keys = [fact.key for facts in (dossier.actors, dossier.quotes, dossier.events) for fact in facts]
    keys += [row.key for row in dossier.differences]
    assert len(set(keys)) == len(keys)


@given(pages=PAGES)
def test_no_evidence_is_lost(open_newsroom: type[Newsroom], pages: list[list[Row]]) -> None:
    newsroom = read(pages, open_newsroom)
    dossier = newsroom.dossier()
    found = {piece for page in newsroom.pages for event in page.events for piece in event.evidence}
    assert {piece for event in dossier.events for piece in event.evidence} == found


def test_an_extraction_without_its_article_is_left_out(newsroom: Newsroom) -> None:
    page = newsroom.page()
    page.person("Qin Gang")
    lost = replace(page.extraction, article="gone")
    assert collate([page.article], [page.extraction, lost]) == collate([page.article], [page.extraction])
