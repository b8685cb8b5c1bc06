"""Which wording of an office is kept when articles word it differently."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.collate import offices

if TYPE_CHECKING:
    from tests.collate.conftest import Newsroom


@pytest.mark.parametrize(
    ("found", "kept"),
    [
        ("resolute President", "President"),
        ("exiled Ghanaian king", "exiled Ghanaian king"),
        ("acting Immigration Minister", "acting Immigration Minister"),
        ("deputy Prime Minister", "deputy Prime Minister"),
        ("former Treasurer", "former Treasurer"),
        ("provincial governor", "provincial governor"),
    ],
)
def test_an_epithet_is_no_part_of_an_office(found: str, kept: str) -> None:
    assert offices.cleaned(found) == kept


def test_the_wording_that_names_the_state_is_kept(newsroom: Newsroom) -> None:
    newsroom.page().person("Elena Brandt", "embattled President", side="Ghana")
    newsroom.page().person("Elena Brandt", "Ghana’s President", side="Ghana")
    (actor,) = newsroom.dossier().actors
    assert [office.title for office in actor.offices] == ["Ghana’s President"]
