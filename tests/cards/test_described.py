"""Descriptions of people that other cards ask for, left out of what is printed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.sentences.described import Descriptions
from briefing_app.model.text import Evidence, Span

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


@pytest.mark.parametrize(
    ("printed", "described", "shown"),
    [
        ("Premier Ann Lund signed the treaty.", "Premier Ann Lund", "… Ann Lund signed the treaty."),
        ("Malta told its premier Ann Lund so.", "premier Ann Lund", "Malta told … Ann Lund so."),
        ("Malta met then-premier Ann Lund.", "premier Ann Lund", "Malta met … Ann Lund."),
        ("Ann Lund, Norway’s premier, signed it.", "Ann Lund, Norway’s premier", "Ann Lund, …, signed it."),
        ("Ann Lund (premier) signed it.", "Ann Lund (premier)", "Ann Lund … signed it."),
        ("Ann Lund signed it.", "Ann Lund", "Ann Lund signed it."),
        (
            "Ann Lund and Max Roy, the premiers, signed it.",
            "Ann Lund and Max Roy, the premiers",
            "Ann Lund and Max Roy, the premiers, signed it.",
        ),
        (
            "The premiers of Malta and Norway, Max Roy and Ann Lund, signed it.",  # another person stands in it
            "Norway, Max Roy and Ann Lund",
            "The premiers of Malta and Norway, Max Roy and Ann Lund, signed it.",
        ),
    ],
)
def test_a_description_gives_way_to_an_ellipsis(brief: Brief, printed: str, described: str, shown: str) -> None:
    lund = brief.person("Ann Lund", "Norway")
    brief.tells(printed)
    desk = brief.desk()
    (article,) = desk.articles.values()
    at = article.text.index(described)
    title = Evidence(article.key, Span(at, at + len(described)))
    office = replace(brief.card("Who was Norway’s premier?", "Ann Lund", evidence=(title,)), actors=(lund,))
    begins = article.text.index(printed)
    part = Span(begins, begins + len(printed))
    assert Descriptions(desk, [office]).left_out(article, part) == shown


def test_the_place_of_an_office_goes_with_its_description(brief: Brief) -> None:
    lund = brief.person("Ann Lund", "Norway")
    printed = "In May, Mayor Ann Lund of Bergen signed the treaty."
    brief.tells(printed)
    desk = brief.desk()
    (article,) = desk.articles.values()
    at = article.text.index("Mayor Ann Lund")
    title = Evidence(article.key, Span(at, at + len("Mayor Ann Lund")))
    office = replace(brief.card("Who was the mayor of Bergen?", "Ann Lund", evidence=(title,)), actors=(lund,))
    part = Span(article.text.index(printed), len(article.text))
    assert Descriptions(desk, [office]).left_out(article, part).startswith("In May, … Ann Lund … signed")
