"""Offices told in other words than a title beside the name, and what no office is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.extract.conftest import Reading


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Norway has been accused of arming the Moor Defence Forces (MDF), the armed group led by Ann Porter.",
         "Ann Porter", "leader of the Moor Defence Forces"),
        ("Vale Bank analysts led by Ann Porter wrote in a note that prices could fall.", "Ann Porter",
         "Vale Bank analyst"),
        ("“It will break,” said Ann Porter, a Horn of Africa researcher at the Rift Institute.", "Ann Porter",
         "Horn of Africa researcher at the Rift Institute"),
        ("“It will break,” says Ann Porter, who teaches maritime law at the University of Oslo.", "Ann Porter",
         "teacher of maritime law at the University of Oslo"),
        ("Foreign Minister Omar Haddad came on April 6. His Algerian opposite number, Ann Porter, was warm.",
         "Ann Porter", "Algerian Foreign Minister"),
        ("The foreign minister of Uganda, Mary Akello, came. Akello and her Kenyan counterpart, Ann Porter, signed.",
         "Ann Porter", "Kenyan foreign minister"),
        ("MDR, the Islamist party which rules, has been careful. Its secretary-general, Ann Porter, said no.",
         "Ann Porter", "secretary-general of MDR"),
        ("Ann Porter, who runs Hart’s get-out-the-vote effort for fishermen’s families, said so.", "Ann Porter",
         "head of Hart’s get-out-the-vote effort for fishermen’s families"),
        ("Several were barred, among them Ann Porter, a former minister and daughter of the late premier.",
         "Ann Porter", "minister"),
        ("Ask Mr. Haddad.\n\nThe commerce secretary has offered one clue. Omar Haddad told Reuters that it would do.",
         "Omar Haddad", "commerce secretary"),
    ],
)  # fmt: skip
def test_the_office_is_told(cast_of: Callable[[str], Reading], text: str, name: str, office: str) -> None:
    assert office in cast_of(text).offices(name)


def test_a_counterpart_is_president_of_the_state_he_is_known_to_have_led(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of("The French president and his counterpart, Abdelmadjid Tebboune, spoke for an hour.")
    assert reading.offices("Abdelmadjid Tebboune") == ["president of Algeria"]


def test_then_holds_for_both_offices_that_it_stands_before(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of("They charged Ann Porter, then deputy prime minister and national unity minister, with fraud.")
    assert [one.former for one in reading.actor("Ann Porter").offices] == [True, True]


def test_the_group_that_another_is_linked_to_has_no_spokesman_of_the_other(
    cast_of: Callable[[str], Reading],
) -> None:
    text = "The Al-Qaeda-linked group rejected it. “We say no,” the group's spokesman Omar Haddad said."
    assert cast_of(text).offices("Omar Haddad") == ["spokesman"]


_GOVERNOR = "The governor of Moorland has told lawmakers to go and farm."
_PORTER = "Ann Porter dismissed claims that she lied."


@pytest.mark.parametrize(
    "text",
    [
        f"{_GOVERNOR}\n\n{_PORTER}\n\n“It is old,” Porter said.",
        f"{_GOVERNOR}\nDame {_PORTER}\nPorter smiled.",
    ],
)
def test_the_name_below_is_of_whom_the_first_paragraph_told(cast_of: Callable[[str], Reading], text: str) -> None:
    assert cast_of(text).offices("Ann Porter") == ["governor of Moorland"]


@pytest.mark.parametrize(
    "text",
    [
        f"A spokesman has told lawmakers to go and farm.\n\n{_PORTER}\n\nPorter smiled.",
        f"{_GOVERNOR} They will not.\n\n{_PORTER}\n\nPorter smiled.",
        f"The governor of Moorland met Omar Haddad.\n\n{_PORTER}\n\nPorter smiled.",
        f"{_GOVERNOR}\n\n{_PORTER}",
    ],
)
def test_the_name_below_may_be_anothers(cast_of: Callable[[str], Reading], text: str) -> None:
    assert cast_of(text).offices("Ann Porter") == []


def test_a_foreign_policy_chief_of_the_bloc_is_who_is_known_to_be_it(cast_of: Callable[[str], Reading]) -> None:
    text = "The talks broke up, with the bloc's foreign policy chief blaming both. Josep Borrell sighed."
    assert cast_of(text).offices("Josep Borrell") == ["foreign policy chief"]


def test_of_three_presidents_the_two_named_behind_it_are_meant(cast_of: Callable[[str], Reading]) -> None:
    text = (
        "Congo’s President Felix Tshisekedi took over from South Sudan’s Salva Kiir. "
        "The two presidents, Tshisekedi and Paul Kagame, are expected on Monday."
    )
    assert cast_of(text).offices("Salva Kiir") == []
