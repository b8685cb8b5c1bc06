"""Who can be asked for as the one who said something."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.quotes import sayings

if TYPE_CHECKING:
    from tests.cards.conftest import Brief

WORDS = "We cannot accept that any toll is paid to Russia for the ferry by the poor"


@pytest.mark.parametrize(("other", "asked"), [("Herington", 0), ("Harbours", 1), ("Herringtons", 1)])
def test_whoever_is_spelt_two_ways_is_not_asked_for(brief: Brief, other: str, asked: int) -> None:
    minister = brief.person("Ann Herrington", "Norway")
    brief.office(minister, "Minister of Fisheries")
    brief.quote(WORDS, minister, printed=f"“{{}},” Ann Herrington told reporters. Later {other} left.")
    assert len(list(sayings.cards(brief.desk()))) == asked


def test_a_few_words_without_a_name_beside_them_are_not_asked_for(brief: Brief) -> None:
    minister = brief.person("Ann Herrington", "Norway")
    brief.office(minister, "Minister of Fisheries")
    brief.quote("quickly", minister, printed="Ann Herrington promised to begin looking for new boats “{}”.")
    assert list(sayings.cards(brief.desk())) == []


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("We met in Oslo, and Ann Herrington told me so: “{}.” I believe her.", 0),
        ("Ann Herrington told reporters in Oslo: “{}.”", 1),
    ],
)
def test_what_somebody_interviewed_tells_of_another_is_not_asked(brief: Brief, told: str, asked: int) -> None:
    minister = brief.person("Ann Herrington", "Norway")
    brief.office(minister, "Minister of Fisheries")
    for line in ("I have never believed in tolls.", "My father fished here, and we paid nothing.", "You may ask us."):
        brief.tells(line)
    brief.quote(WORDS, minister, printed=told)
    assert len(list(sayings.cards(brief.desk()))) == asked
