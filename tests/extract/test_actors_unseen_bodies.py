"""Bodies whose words do not say so, told by what stands beside the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.extract import body_signs
from briefing_app.extract.parse import parse
from briefing_app.model.facts import ActorKind
from briefing_app.model.text import Article

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.extract.conftest import Reading


def bodies(reading: Reading) -> list[str]:
    return [actor.name for actor in reading.cast.actors if actor.kind is ActorKind.ORGANISATION]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The National Farmers' Power (NFP) won. NFP thanked them.", "National Farmers' Power"),
        ("The seats went to the Vardeks party.", "Vardeks"),
        ("She accused them of backing the K17 rebels.", "K17"),
        ("He wrote to the newspaper Correio do Vale.", "Correio do Vale"),
        ("She told The Lantern that it was over.", "The Lantern"),
        ("Zorbank’s Ann Porter said so in a note.", "Zorbank"),
        ("Ann Porter of Zorbank said so.", "Zorbank"),
        ("He bought shares in Zelkova last week.", "Zelkova"),
        ("Money went to the company, Tragasur, in May.", "Tragasur"),
        ("The Seafarers' Union was not convinced.", "Seafarers' Union"),
        ("The Public Prosecutor's Office said no.", "Public Prosecutor's Office"),
        ("The House Education and the Workforce Committee met.", "House Education and the Workforce Committee"),
        ("The Free Democrats left the coalition.", "Free Democrats"),
        ("Figures from Statistics Norway show a fall.", "Statistics Norway"),
        ("It went to the Senate judiciary committee.", "Senate judiciary committee"),
        ("She heads the Harbour Committee for an Effective Press.", "Harbour Committee for an Effective Press"),
        ("The Joint Committee on Trade and Security met.", "Joint Committee on Trade and Security"),
        ("The Harbour Committee on Monday met in Rome.", "Harbour Committee"),
        ("The Senate agreed and the House did not.", "US House of Representatives"),
    ],
)
def test_body_is_found_whole(cast_of: Callable[[str], Reading], text: str, name: str) -> None:
    assert name in bodies(cast_of(text))


def test_abbreviation_in_brackets_is_the_body_before_it() -> None:
    doc = parse(Article("invented", "The African Mission in Torvia (AMIT) left, he (Bo) said, for Rome (ABC)."))
    found = {short: doc[run.start : run.end].text for short, run in body_signs.abbreviations(doc).items()}
    assert found == {"AMIT": "African Mission in Torvia"}


def test_every_place_of_a_body_told_by_one_sign_counts(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of("They met two Tragasur executives. The money came from Tragasur.")
    assert len(reading.actor("Tragasur").mentions) == 2


def test_word_before_a_title_is_no_person(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of("Halvor Chief Executive Ann Porter told analysts that Halvor Line grew. Halvor fell in Oslo.")
    assert [actor.name for actor in reading.cast.actors if actor.kind is ActorKind.PERSON] == ["Ann Porter"]


def test_a_bare_embassy_is_not_the_one_named_before(cast_of: Callable[[str], Reading]) -> None:
    reading = cast_of("The Chinese Embassy in Fiji did not answer. The Americans had closed the embassy in Honiara.")
    assert [len(actor.mentions) for actor in reading.cast.actors if "Embassy" in actor.name] == [1]
