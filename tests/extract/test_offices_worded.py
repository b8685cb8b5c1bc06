"""How offices are worded in print: what before and behind the title is no part of it, and what is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.extract.conftest import Reading


@pytest.mark.parametrize(
    ("text", "name", "offices"),
    [
        ("The deal makes Tom Hart the candidate for prime minister and Moor Party chief Ann Porter for president.",
         "Ann Porter", ["Moor Party chief"]),
        ("The talks leave a single judge, Ann Porter of Ghana, on the panel of seven.", "Ann Porter", ["judge"]),
        ("Moor Party chairman Barrister Ann Porter slept.", "Ann Porter", ["Moor Party chairman"]),
        ("An Abuja-based public finance analyst, Ann Porter, however, said no.", "Ann Porter",
         ["public finance analyst"]),
        ("Three-time prime minister Ann Porter left.", "Ann Porter", ["prime minister"]),
        ("Somaliland’s new president, Ann Porter, spoke.", "Ann Porter", ["Somaliland’s president"]),
        ("The breakaway region’s former president, Ann Porter, slept.", "Ann Porter", ["president"]),
        ("On Monday, Kenya’s minister for water, irrigation and energy, Ann Porter, spoke.", "Ann Porter",
         ["Kenya’s minister for water, irrigation and energy"]),
        ("Ann Porter, minister for water, irrigation and energy, spoke.", "Ann Porter",
         ["minister for water, irrigation and energy"]),
        ("It is run from Jubaland, a half-free state whose leader, Ann Porter, fled.", "Ann Porter",
         ["leader of Jubaland"]),
        ("President Volodymyr Zelensky slept. Poland slept. Poland spoke.", "Volodymyr Zelensky",
         ["President of Ukraine"]),
        ("In Brussels, President Ursula von der Leyen spoke. Germany slept.", "Ursula von der Leyen",
         ["President of the European Commission"]),
        ("The former president Sharif Sheikh Ahmed spoke.", "Sharif Sheikh Ahmed", ["president"]),
    ],
)  # fmt: skip
def test_title_is_told_whole_and_without_what_is_no_part_of_it(
    cast_of: Callable[[str], Reading], text: str, name: str, offices: list[str]
) -> None:
    assert cast_of(text).offices(name) == offices


def test_one_time_is_former(cast_of: Callable[[str], Reading]) -> None:
    (office,) = cast_of("A one-time mayor, Ann Porter, spoke.").actor("Ann Porter").offices
    assert (office.title, office.former) == ("mayor", True)


def test_heads_of_services_are_no_presidents(cast_of: Callable[[str], Reading]) -> None:
    told = "Both presidents came. Their guards, Ann Porter of Kenya and Tom Hart of Ghana, waited outside."
    assert cast_of(told).offices("Ann Porter") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They held the towns of Adan Yabaal and Balcad. Adan Yabaal fell.", "Adan Yabaal"),
        ("The seismic vessel Oruc Reis arrived. Ann Porter watched.", "Oruc Reis"),
        ("Tom Hart thanked the Pakistan Muslim League-Quaid and left.", "Muslim League-Quaid"),
    ],
)
def test_place_ship_or_party_is_nobody(cast_of: Callable[[str], Reading], text: str, name: str) -> None:
    assert name not in {actor.name for actor in cast_of(text).cast.actors if actor.key.startswith("person/")}


def test_first_two_names_of_three_are_the_same_one(cast_of: Callable[[str], Reading]) -> None:
    assert cast_of("Hassan Sheikh Mohamud spoke. Hassan Sheikh said no.").actor("Hassan Sheikh Mohamud").aliases == (
        "Hassan Sheikh",
    )


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Foreign Minister Tom Hart spoke. His Argentine peer Ann Porter slept.", "Ann Porter",
         "Argentine Foreign Minister"),
        ("NLC President Tom Hart spoke. His counterpart at the TUC, Ann Porter, slept.", "Ann Porter",
         "TUC President"),
        ("Tom Hart, spokesman of the Kenyan foreign ministry, spoke. His counterpart in Oslo, Ann Porter, slept.",
         "Ann Porter", "spokesman of the Norwegian foreign ministry"),
        ("The speaker, Ann Porter, closed parliament after the national assembly had met.", "Ann Porter",
         "speaker of the national assembly"),
        ("Arla’s pact fell. Its former president, Ann Porter, slept.", "Ann Porter", "president"),
    ],
)  # fmt: skip
def test_counterpart_holds_the_post_of_the_other_body(
    cast_of: Callable[[str], Reading], text: str, name: str, office: str
) -> None:
    assert cast_of(text).offices(name) == [office]


def test_president_told_twice_is_one_office(cast_of: Callable[[str], Reading]) -> None:
    told = (
        "President Recep Tayyip Erdogan rang his Russian counterpart, Vladimir Putin. President Vladimir Putin slept."
    )
    assert len(cast_of(told).offices("Vladimir Putin")) == 1


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("Ann Porter, who took over as trade commissioner on Sunday, spoke.", ["trade commissioner"]),
        ("Ann Porter was sworn in as mayor of Leeds on Monday.", ["mayor of Leeds"]),
        ("Ann Porter took her dog as a guide.", []),
        ("Ann Porter, one of its members of parliament, denied it.", ["member of parliament"]),
        ("Ann Porter (EPP), one of the House’s two lead negotiators on the law, spoke.",
         ["lead negotiator on the law"]),
        ("Ann Porter, one of the best, spoke.", []),
        ("Prof Ann Porter of the University of Ghana spoke.", ["Professor at the University of Ghana"]),
        ("For the host, Ann Porter, it was a success.", []),
    ],
)  # fmt: skip
def test_office_by_a_clause_or_as_one_of_several(
    cast_of: Callable[[str], Reading], text: str, offices: list[str]
) -> None:
    assert cast_of(text).offices("Ann Porter") == offices


def test_who_took_over_in_may_is_there_now(cast_of: Callable[[str], Reading]) -> None:
    (office,) = cast_of("Ann Porter took over as mayor of Leeds in May.").actor("Ann Porter").offices
    assert not office.former


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("Ann Porter and Tom Hart, the secretaries of state and defence, spoke.",
         (["secretary of state"], ["secretary of defence"])),
        ("Ann Porter and Tom Hart, the German foreign and defence ministers, spoke.",
         (["German foreign minister"], ["German defence minister"])),
        ("The mayors of Leeds and Oslo, Ann Porter and Tom Hart, met.", (["mayor of Leeds"], ["mayor of Oslo"])),
        ("Ann Porter and Tom Hart, the farmers and shopkeepers, met.", ([], [])),
    ],
)  # fmt: skip
def test_two_offices_in_one_breath_are_each_ones_own(
    cast_of: Callable[[str], Reading], text: str, offices: tuple[list[str], list[str]]
) -> None:
    reading = cast_of(text)
    assert (reading.offices("Ann Porter"), reading.offices("Tom Hart")) == offices
