"""Speakers who give a part of their name."""

from __future__ import annotations

import pytest

from tests.extract.quoting import speakers


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A manager in Dongguan, who gave only her surname, Chen, said it was “a farce of a rule”.", "Chen"),
        ("A clerk, who would give only his first name, Tomas, shrugged. “They never tell us,” he said.", "Tomas"),
        ("A teacher who asked to be identified only by her surname, Osei, said it was “cruel to all”.", "Osei"),
        ("A driver, who asked that only his first name, Karim, be used, said it was “cruel to all”.", "Karim"),
        ("“I have built my house twice,” said one, Tokto Mamatova.", "Tokto Mamatova"),
    ],
)
def test_who_gives_a_part_of_a_name_is_called_so(text: str, name: str) -> None:
    assert speakers(text) == [name]


def test_the_name_of_a_thing_is_nobodys() -> None:
    assert speakers("A firm changed its name, Halden, on Monday. A clerk said it was “cruel to all”.") == [None]
