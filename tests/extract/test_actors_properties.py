from __future__ import annotations

from itertools import combinations
from time import perf_counter
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.extract.conftest import Reading

PIECES = (
    "Li Qiang", "Li Shangfu", "Antony Blinken", "Anthony Blinken", "Mr. Blinken", "Xi", "Xi Jinping", "Kim Jong-un",
    "President", "Chinese", "Foreign Minister", "Secretary", "of State", "the", "said", "met", ",", ".", "and",
    "who is", "Beijing", "U.S.", "von der Leyen", '"', "\n", "Bank of", "Ministry", "'s", "she", "THE WAR", "(CCP)",
    "-", "É", "李强", "Jr.",
)  # fmt: skip
TEXT = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)
SLOW_START = settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@SLOW_START
@given(TEXT)
def test_every_mention_lies_in_the_text_and_is_found_again(cast_of: Callable[[str], Reading], text: str) -> None:
    reading = cast_of(text)
    for actor in reading.cast.actors:
        assert actor.mentions
        for mention in actor.mentions:
            assert mention.span.of(text).strip()
            assert reading.cast.at(mention.span.start, mention.span.end)


@SLOW_START
@given(TEXT)
def test_no_two_actors_share_a_key_or_are_each_others_alias(cast_of: Callable[[str], Reading], text: str) -> None:
    actors = cast_of(text).cast.actors
    assert len({actor.key for actor in actors}) == len(actors)
    for one, other in combinations(actors, 2):
        assert " " not in one.name or one.name not in other.aliases or one.kind is not other.kind


@SLOW_START
@given(TEXT)
def test_reading_again_finds_the_same_cast(cast_of: Callable[[str], Reading], text: str) -> None:
    assert cast_of(text).cast.actors == cast_of(text).cast.actors


@SLOW_START
@given(TEXT)
def test_any_word_means_an_actor_of_the_cast_or_nobody(cast_of: Callable[[str], Reading], text: str) -> None:
    reading = cast_of(text)
    keys = {actor.key for actor in reading.cast.actors}
    assert {reading.cast.who(token) for token in reading.doc} <= keys | {None}


def test_finding_actors_takes_time_in_proportion_to_the_text(cast_of: Callable[[str], Reading]) -> None:
    line = "Minister Ann Porter, head of the Bank of Kenya, met Omar Haddad and his French counterpart, Luc Moreau.\n"
    cast_of(line)

    def seconds(times: int) -> float:
        start = perf_counter()
        cast_of(line * times)
        return perf_counter() - start

    seconds(40)
    assert seconds(160) < 12 * seconds(40)
