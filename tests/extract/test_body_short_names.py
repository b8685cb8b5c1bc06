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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The law firm Clifford Lund said no.", "Clifford Lund"),
        ("In May Kenya told the fund to sell Newport Wafer Fab in Leeds.", "Newport Wafer Fab"),
        ("The bonds rose, Tradelane data showed.", "Tradelane"),
        ("It took the channel Walda TV off air.", "Walda TV"),
        ("Lumora makes chips. Lumora China said it would go on.", "Lumora China"),
        ("He is backed by the pro-Russian Party of Farmers.", "Party of Farmers"),
        ("The US embassy in Georgetown called it routine.", "US embassy in Georgetown"),
        ("The Ecowas commission said so.", "Ecowas commission"),
        ("At a summit of the International Fund for Saving the Moor Sea, he spoke.",
         "International Fund for Saving the Moor Sea"),
        ("Most of it restates UN Security Council Resolution 1701.", "UN Security Council"),
        ("The Polish border guard said so.", "Polish border guard"),
        ("“Our Defence Force is ready,” he said.", "Defence Force"),
    ],
)  # fmt: skip
def test_body_is_found_under_its_whole_name(cast_of: Callable[[str], Reading], text: str, name: str) -> None:
    bodies = {actor.name for actor in cast_of(text).cast.actors if actor.key.startswith("organisation/")}
    assert name in bodies


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A Guyanese military helicopter crashed.", "Guyanese military"),
        ("He was held over a Facebook post.", "Facebook"),
        ("A Soviet-era tank stood there.", "Soviet Union"),
        ("The Essequibo is a vast stretch of rainforest. They drove to the Essequibo.", "Essequibo"),
        (
            "Both keep to the Treaty on the Nonproliferation of Nuclear Weapons.",
            "Nonproliferation of Nuclear Weapons",
        ),
    ],
)
def test_what_only_tells_which_or_where_is_no_body(cast_of: Callable[[str], Reading], text: str, name: str) -> None:
    bodies = {a.name for a in cast_of(text).cast.actors if a.key.startswith(("organisation/", "country/"))}
    assert name not in bodies


def test_an_arm_is_not_the_firm(cast_of: Callable[[str], Reading]) -> None:
    told = "Lumora makes chips. Lumora China said it would go on. Ann Porter of Lumora slept."
    assert cast_of(told).actor("Lumora China").aliases == ()


def test_the_fund_is_the_imf(cast_of: Callable[[str], Reading]) -> None:
    assert "Fund" in cast_of("The IMF met. The Fund said no. Ann Porter left.").actor("IMF").aliases
