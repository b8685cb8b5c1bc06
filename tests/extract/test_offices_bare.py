"""Offices printed without what they are of, and words for somebody that are no office."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.extract.conftest import Reading


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("In Colombo, President Gotabaya Rajapaksa fled by boat.", "Gotabaya Rajapaksa", "President of Sri Lanka"),
        ("President Ferdinand Marcos Jr slept.", "Ferdinand Marcos Jr", "President of the Philippines"),
        ("Macedonia slept. Macedonia may be North Macedonia. President Gjorge Ivanov spoke.", "Gjorge Ivanov",
         "President of Macedonia"),
        ("Aides to President Barack Obama slept.", "Barack Obama", "US President"),
        ("The speaker, Ama Dossou, closed the sitting of the national assembly.", "Ama Dossou",
         "speaker of the national assembly"),
        ("Ama Dossou, the speaker, closed parliament.", "Ama Dossou", "speaker of parliament"),
    ],
)  # fmt: skip
def test_bare_office_is_told_with_its_state_or_chamber(
    cast_of: Callable[[str], Reading], text: str, name: str, office: str
) -> None:
    assert cast_of(text).offices(name) == [office]


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("The firm lost money. Its president, Ann Porter, quit. Norland slept.", "Ann Porter", "president"),
        ("The speaker, Ann Porter, left the House of Commons for the national assembly.", "Ann Porter", "speaker"),
        ("President Ann Porter of the union spoke.", "Ann Porter", "President"),
        ("Germany slept. Germany woke. Germany ate. Then Premier Ann Porter spoke.", "Ann Porter", "Premier"),
    ],
)
def test_bare_office_of_nobody_knows_what_stays_bare(
    cast_of: Callable[[str], Reading], text: str, name: str, office: str
) -> None:
    assert cast_of(text).offices(name) == [office]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Outside, people shouted ‘Ann Porter, general’.", "Ann Porter"),
        ("Outside, a crowd called Ann Porter, dictator, to her face.", "Ann Porter"),
        ("Tom Hart left. Hart’s predecessor, Ann Porter, slept.", "Ann Porter"),
        ("Tom Hart left. Bo Reed, a minister and son of Hart’s predecessor, Ann Porter, slept.", "Ann Porter"),
    ],
)
def test_what_a_crowd_shouts_is_no_office(cast_of: Callable[[str], Reading], text: str, name: str) -> None:
    assert cast_of(text).offices(name) == []


@pytest.mark.parametrize(
    ("text", "name", "offices"),
    [
        ("Ann Porter, a former mayor turned critic of the king, was arrested.", "Ann Porter", ["mayor"]),
        ("Ann Porter, the mayor of Leeds and a likely contender, spoke.", "Ann Porter", ["mayor of Leeds"]),
        ("Ann Porter, mayor of Leeds and president pro tempore of the Moor Council, spoke.", "Ann Porter",
         ["mayor of Leeds", "president pro tempore of the Moor Council"]),
        ("Ann Porter, Hart’s second finance minister, spoke. Tom Hart slept.", "Ann Porter",
         ["Hart’s finance minister"]),
        ("Ann Porter slept. Porter, who doubles as finance minister, spoke.", "Ann Porter", ["finance minister"]),
        ("Ann Porter, a former miner with a taste for maps, spoke.", "Ann Porter", ["miner"]),
        ("Ann Porter, a trade law specialist at Moor College, spoke.", "Ann Porter",
         ["trade law specialist at Moor College"]),
        ("Kenya’s 37-year-old president, Ann Porter, spoke.", "Ann Porter", ["Kenya’s president"]),
    ],
)  # fmt: skip
def test_title_ends_where_the_office_does(
    cast_of: Callable[[str], Reading], text: str, name: str, offices: list[str]
) -> None:
    assert cast_of(text).offices(name) == offices


def test_what_a_post_hung_on_leads_no_party(cast_of: Callable[[str], Reading]) -> None:
    told = "He was held over a Facebook post. He joined the banned Hadira party after its leader, Ousman Sarr, fell."
    assert cast_of(told).offices("Ousman Sarr") == ["leader of the Hadira party"]


@pytest.mark.parametrize(
    "text",
    [
        "“It is bad,” the ministry spokeswoman He Lifang said.",
        "The plan fell. He Lifang, a spokeswoman, shrugged.",
    ],
)
def test_the_family_name_he_is_no_pronoun(cast_of: Callable[[str], Reading], text: str) -> None:
    assert "He Lifang" in {actor.name for actor in cast_of(text).cast.actors}


def test_he_before_a_name_is_a_pronoun(cast_of: Callable[[str], Reading]) -> None:
    assert all("He" not in actor.name.split() for actor in cast_of("Tom Hart left. He met Lifang Hart.").cast.actors)
