"""Of two who share a family name the pronoun of the sentence says which."""

from __future__ import annotations

import pytest

from briefing_app.extract import reader
from briefing_app.model.text import Article

BOTH = "Eva Lund spoke to Peter Lund in Oslo. Eva Lund and Peter Lund both lead parties.\n\n"


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("Lund wrote in her memoir that “the door was never open to us”.", "Eva Lund"),
        ("Lund wrote in his memoir that “the door was never open to us”.", "Peter Lund"),
    ],
)
def test_the_pronoun_says_which_of_two_is_meant(told: str, who: str) -> None:
    reading = reader.read(Article("lund.txt", BOTH + told))
    names = {actor.key: actor.name for actor in reading.actors}
    (quote,) = [quote for quote in reading.quotes if "door" in quote.text]
    assert names.get(quote.speaker or "") == who


def test_the_pronoun_excludes_nobody_whose_name_tells_no_sex() -> None:
    told = (
        "Xandriq Lund runs a shop in Oslo.\n\nLund spoke on Monday and called it the work of his son, Peter Lund.\n\n"
        "Lund wrote in his memoir that “the door was never open to us”."
    )
    reading = reader.read(Article("lund.txt", told))
    names = {actor.key: actor.name for actor in reading.actors}
    (quote,) = [quote for quote in reading.quotes if "door" in quote.text]
    assert names.get(quote.speaker or "") == "Xandriq Lund"
