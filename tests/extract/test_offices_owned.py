"""Whose 'its chief' and 'the party's leader' is, and titles that the text words in other ways than most."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.extract.conftest import Reading


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("The main opposition Norland People's Party wants a vote. Omar Haddad, the party's spokesman, said so.",
         "Omar Haddad", "spokesman of the Norland People's Party"),
        ("Kenya has said little.\n\nWhat it has said does not help. Omar Haddad, its ambassador in Oslo, complained.",
         "Omar Haddad", "ambassador of Kenya in Oslo"),
        ("What has Hezbollah agreed to?\n\nIt agreed to nothing. Its new secretary-general, Omar Haddad, said so.",
         "Omar Haddad", "new secretary-general of Hezbollah"),
        ("Harbour Norland, which represents the docks, cheered. Its chief executive Ann Porter slept.",
         "Ann Porter", "chief executive of Harbour Norland"),
        ("She was there when the president of the Norland Court of Justice, Omar Haddad, read out the ruling.",
         "Omar Haddad", "president of the Norland Court of Justice"),
        ("“They did the minimum,” said Ann Porter, chief emerging markets economist at Brook Bank.", "Ann Porter",
         "chief emerging markets economist at Brook Bank"),
    ],
)  # fmt: skip
def test_the_office_is_told_whole(cast_of: Callable[[str], Reading], text: str, name: str, office: str) -> None:
    assert office in cast_of(text).offices(name)


def test_a_government_is_no_group(cast_of: Callable[[str], Reading]) -> None:
    text = "Kenya's government bombed the hills. A raid killed Omar Haddad, the group's leader."
    assert cast_of(text).offices("Omar Haddad") == ["leader"]


def test_an_office_known_to_be_anothers_is_not_given_to_who_is_called_by_its_first_word(
    cast_of: Callable[[str], Reading],
) -> None:
    text = "The prisoners were named by the US president. President Omar Haddad, who flew in this week, agreed."
    assert cast_of(text).offices("Omar Haddad") == ["President"]


def test_the_people_of_a_party_is_nobody(cast_of: Callable[[str], Reading]) -> None:
    text = "The opposition Norland People's Party said the government lied. “They lied,” Omar Haddad told reporters."
    assert [actor.name for actor in cast_of(text).cast.actors if actor.key.startswith("person/")] == ["Omar Haddad"]
