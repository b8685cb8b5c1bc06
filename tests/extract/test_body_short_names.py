"""Bodies with their short names, and what only looks like a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.extract.conftest import Reading


@pytest.mark.parametrize(
    ("text", "name", "short"),
    [
        ("The Moor Democratic party (MDP) lost. The MDP slept.", "Moor Democratic party", "MDP"),
        ("Brazil's Workers' Party (PT) met. The PT slept.", "Workers' Party", "PT"),
        ("The State Committee for National Security (GKNB) met. The GKNB slept.",
         "State Committee for National Security", "GKNB"),
        ("The Moor Road Haulage Association, or MRHA, met. The MRHA slept.", "Moor Road Haulage Association", "MRHA"),
    ],
)  # fmt: skip
def test_short_name_beside_a_body_is_its_own(
    cast_of: Callable[[str], Reading], text: str, name: str, short: str
) -> None:
    assert short in cast_of(text).actor(name).aliases


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They agreed on N250,000 a month, and N62,000 was rejected.", "N250,000"),
        ("Orban's government slept. Germany slept.", "Orban"),
        ("Tom Hart, Trump’s second secretary of defense, spoke.", "Trump"),
    ],
)
def test_sum_or_leader_is_no_body(cast_of: Callable[[str], Reading], text: str, name: str) -> None:
    others = {actor.name for actor in cast_of(text).cast.actors if not actor.key.startswith("person/")}
    assert name not in others
