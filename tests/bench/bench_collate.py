"""Merging 100, 1,000 and 2,000 articles: `./run test tests/bench/bench_collate.py --benchmark-only`.

The articles are made as a newsroom's are: eight tell one story, each with most of its events in wordings and figures
of their own, quoting the same speeches in longer or shorter part; a few statesmen are in every story, others only in
theirs. Nothing is left to chance, so that two runs merge the same texts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.model.facts import ActorKind
from tests.collate.conftest import Newsroom

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

    from tests.collate.conftest import Page

STATESMEN = ("Antony Blinken", "Anthony Blinken", "Wang Yi", "Sergei Lavrov", "Sergey Lavrov", "Annalena Baerbock")
GIVEN = ("Ana", "Boris", "Carla", "David", "Elena", "Farid", "Grace", "Henrik", "Ines", "Jamal", "Karin", "Luis")
FAMILY = ("Almeida", "Brandt", "Castillo", "Dufour", "Eriksen", "Farouk", "Grover", "Haddad", "Ivanova", "Jansen")
TOWNS = ("Manta", "Cotonou", "Accra", "Quito", "Odessa", "Izmir", "Tromso", "Bergen", "Malaga", "Lodz")
DEEDS = (
    ("met {other} in {town}", "held talks with {other} in {town}", "received {other} in {town}"),
    ("signed a trade agreement with {other}", "agreed on trade with {other}", "struck a trade deal with {other}"),
    ("rejected the ultimatum of {other}", "turned down what {other} had demanded", "rejected {other}'s ultimatum"),
    ("arrived in {town} with 37 tonnes of supplies", "landed in {town} with 35 tonnes of supplies", "reached {town}"),
    ("dismissed {count} judges", "sacked {count} judges of the high court", "removed {count} judges"),
    ("declared an emergency in {count} provinces", "declared a state of emergency", "proclaimed an emergency"),
    ("won the vote by 217-211", "won by 217 votes to 210 in {town}", "was elected in {town}"),
    ("opened a hospital in {town}", "opened the hospital of {town} for {count} patients", "inaugurated a hospital"),
)
SPEECHES = (
    "We will defend every metre of our homeland against whoever comes",
    "The country of {town} could not wait any longer for what it was promised",
    "There is no more room for patience with those who broke the treaty of {town}",
    "Nobody can be prepared for a disaster of this size, and {town} was not",
)
IN_A_STORY = 8


def full(articles: int) -> Newsroom:
    """Articles of eight events and four quotes each, eight to a story, a new story every five days."""
    newsroom = Newsroom()
    for number in range(articles):
        story, teller = divmod(number, IN_A_STORY)
        _write(newsroom, story, teller)
    return newsroom


def _write(newsroom: Newsroom, story: int, teller: int) -> None:
    day = _day(story, teller // 3)
    own = [f"{GIVEN[(story + n) % 12]} {FAMILY[(story // 12 + n) % 10]}" for n in range(3)]
    cast = [STATESMEN[(story + teller) % 6], *own, STATESMEN[(story + 2) % 6]]
    town = TOWNS[story % 10]
    told = [
        f"{cast[n % 4]} {deed[(teller + n) % 3]}.".format(other=cast[n % 4 + 1], town=town, count=12 + story + n % 2)
        for n, deed in enumerate(DEEDS)
    ]
    said = [speech.format(town=town) for speech in SPEECHES]
    body = "\n\n".join([*told, *(f"“{words}”, {own[0]} said." for words in said)])
    page = newsroom.page(
        f"{town}, {day}: report {teller} of story {story}.\n\n{body}", day, f"Outlet {story}-{teller}"
    )
    keys = {name: page.person(name, "minister") for name in dict.fromkeys(cast)}
    keys[town] = page.actor(town, ActorKind.PLACE)
    _tell(page, story, told, {name: key for name, key in keys.items() if name in cast})
    for n, words in enumerate(said):
        page.quote(words if (teller + n) % 2 else " ".join(words.split()[:8]), keys[own[0]])


def _tell(page: Page, story: int, told: list[str], keys: dict[str, str]) -> None:
    for n, sentence in enumerate(told):
        who = [key for name, key in keys.items() if name in sentence]
        page.event(sentence, _day(story, 0) if n % 4 else None, *who)


def _day(story: int, later: int) -> str:
    days = story * 5 + later
    return f"{2020 + days // 336}-{days // 28 % 12 + 1:02d}-{days % 28 + 1:02d}"


@pytest.mark.parametrize("articles", [100, 1000, 2000])
def test_articles_merged(benchmark: BenchmarkFixture, articles: int) -> None:
    newsroom = full(articles)
    benchmark(newsroom.dossier)
