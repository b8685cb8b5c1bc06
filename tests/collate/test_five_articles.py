"""The floor of the whole line: the five published articles as one briefing, read by the real reader."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from briefing_app import paths
from briefing_app.collate.build import collate
from briefing_app.model.facts import Actor, ActorKind, Dossier, Slot
from briefing_app.model.when import When

ARTICLES = paths.sample().parent.parent / "shared" / "articles"


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    if not ARTICLES.is_dir():
        pytest.skip("the five articles are not here")
    from briefing_app.extract.reader import read  # noqa: PLC0415 -- loads the language model
    from briefing_app.reading.files import read_file  # noqa: PLC0415 -- belongs to the reader

    given = {row["file"]: row for row in json.loads((ARTICLES / "index.json").read_text("utf-8"))}
    articles = [
        replace(read_file(path), published=When(given[path.name]["published"]))
        for path in sorted(ARTICLES.glob("*.txt"))
    ]
    return collate(articles, [read(article) for article in articles])


def people(dossier: Dossier, word: str) -> list[Actor]:
    return [a for a in dossier.actors if a.kind is ActorKind.PERSON and word in a.name.split()]


@pytest.mark.parametrize(
    ("name", "bearers"),
    [
        ("Blinken", ["Antony Blinken"]),
        ("Wang", ["Wang Xiaohong", "Wang Yi"]),
        ("Li", ["Li Keqiang", "Li Nan", "Li Qiang", "Li Shangfu"]),
    ],
)
def test_bearers_of_a_name_are_neither_merged_nor_split(dossier: Dossier, name: str, bearers: list[str]) -> None:
    assert sorted(actor.name for actor in people(dossier, name)) == bearers


def test_the_two_premiers_are_named_as_sources_that_differ(dossier: Dossier) -> None:
    rows = [{version.value for version in row.versions} for row in dossier.differences if row.slot is Slot.OFFICE]
    assert {"Li Qiang", "Li Keqiang"} in rows


def test_no_event_of_2024_is_told_by_an_article_of_2023(dossier: Dossier) -> None:
    """What articles of both years tell as one event is dated, and lies before the second visit."""
    for event in dossier.events:
        published = {dossier.article(piece.article).published for piece in event.evidence}
        if len({date.edtf[:4] for date in published if date}) > 1:
            assert event.when is not None
            assert event.when.edtf < "2024"
