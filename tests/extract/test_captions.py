"""A caption tells when a picture was taken; it is never a source of facts."""

from __future__ import annotations

from briefing_app.extract import reader
from briefing_app.model.text import Article, FurnitureKind
from briefing_app.model.when import When
from briefing_app.reading import furniture

CAPTION = "Anna Berg met Pavel Dorn in Geneva on March 4, 2024. (Jo Hartley/Reuters)"
TEXT = f"""Norland and Estmark agree on the river Arda

{CAPTION}

Anna Berg, the water minister of Norland, flew to Harrow on Tuesday to sign the treaty on the river Arda.

Farmers on both banks welcomed the news, but said they would wait for the details before they planned anything.
"""


def test_nothing_that_only_a_caption_tells_is_an_event() -> None:
    found = furniture.find(TEXT)
    assert [(piece.span.of(TEXT), piece.kind) for piece in found] == [(CAPTION, FurnitureKind.CAPTION)]
    events = reader.read(Article("a", TEXT, found, published=When("2024-03-13"))).events
    assert events
    assert all("met" not in event.what for event in events)
    assert not any(piece.span.overlaps(event.evidence[0].span) for piece in found for event in events)
