"""Whom 'he' and 'she' at the beginning of a sentence go on with."""

from __future__ import annotations

import pytest

from briefing_app.cards.sentences.carried import Carried
from briefing_app.model.facts import Actor, ActorKind

_ADA, _BO = (Actor(f"person/{name}", name, ActorKind.PERSON) for name in ("Ada Quill", "Bo Roy"))


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            ("Ada Quill, head of a union, said fees were low.", "She said Oslo must pay."),
            "Ada Quill said Oslo must pay.",
        ),
        (("Minister Bo Roy has sold a port.", "He also closed a dock."), "Bo Roy also closed a dock."),
        (("Bo Roy has sold a port.", "Fees fell by half, he said."), "Fees fell by half, Bo Roy said."),
        (("“It is late,” said Bo Roy.", "“Very,” he added.", "He left Oslo."), "Bo Roy left Oslo."),
    ],
)
def test_he_goes_on_with_the_one_who_spoke_or_did(lines: tuple[str, ...], told: str) -> None:
    carried = Carried([_ADA, _BO])
    assert [carried.named(line) for line in lines][-1] == told


@pytest.mark.parametrize(
    "lines",
    [
        ("Ada Quill met Bo Roy in Oslo.", "He said nothing."),
        ("Critics of Bo Roy met in Oslo.", "He said nothing."),
        ("Bo Roy has sold a port.", "A spokesman was glad.", "He said it was late."),
        ("Ada Quill sold a port.", "He said nothing."),
        ("Ports were sold.", "He said nothing."),
        ("Bo Roy has sold a port.", "Ada Quill waits, he said."),
    ],
    ids=["two", "not-of-him", "somebody-else", "sex", "nobody", "another-beside-him"],
)
def test_he_stays_where_another_may_be_meant(lines: tuple[str, ...]) -> None:
    carried = Carried([_ADA, _BO])
    assert [carried.named(line) for line in lines][-1] == lines[-1]
