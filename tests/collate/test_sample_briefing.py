"""The sample briefing read by the real reader: what a first run shows."""

from __future__ import annotations

import pytest

from briefing_app import paths
from briefing_app.cards.build import build
from briefing_app.cards.gate import check
from briefing_app.collate.build import collate
from briefing_app.model.cards import CardKind
from briefing_app.model.facts import Dossier, Slot


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    from briefing_app.extract.reader import read  # noqa: PLC0415 -- loads the language model
    from briefing_app.reading.files import read_file  # noqa: PLC0415 -- belongs to the reader

    articles = [read_file(path) for path in sorted(paths.sample().glob("*.md"))]
    return collate(articles, [read(article) for article in articles])


def test_at_least_six_places_where_its_articles_differ_are_found(dossier: Dossier) -> None:
    assert len(dossier.differences) >= 6
    assert {Slot.OFFICE, Slot.DATE, Slot.NUMBER, Slot.NAME} <= {row.slot for row in dossier.differences}


def test_the_two_premiers_are_among_them(dossier: Dossier) -> None:
    assert {"Li Keqiang", "Li Qiang"} in [{v.value for v in row.versions} for row in dossier.differences]


def test_its_deck_has_every_kind_and_passes_the_gate(dossier: Dossier) -> None:
    cards = build(dossier)
    assert {card.kind for card in cards} == set(CardKind)
    assert len(cards) >= 40
    assert check(cards, dossier) == ()


def test_ten_cards_of_it_are_of_several_kinds(dossier: Dossier) -> None:
    cards = build(dossier, 10)
    assert len(cards) == 10
    assert len({card.kind for card in cards}) >= 3
