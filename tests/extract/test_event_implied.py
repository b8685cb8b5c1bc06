"""Who takes part in an event by a noun that names no owner: the article's firm, the institutions in Brussels."""

from __future__ import annotations

import pytest

from briefing_app.extract.reader import read
from briefing_app.model.text import Article
from briefing_app.model.when import When

PUBLISHED = When("2021-05-12")
FIRM = "Hansa Bank lost money. Hansa Bank sacked Tom Berg, its chairman. Hansa Bank owes Nordic Rail nothing.\n\n"
COURT = "Tom Berg went before Bergen Crown Court.\n\n"
UNION = "The European Commission is angry with Hansa Bank.\n\n"


def last_parties(text: str) -> set[str]:
    """The actors of the last event of a text, by name."""
    found = read(Article("test", text, published=PUBLISHED))
    names = {actor.key: actor.name for actor in found.actors}
    return {names[key] for key in found.events[-1].actors}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (FIRM + "Shares fell by a tenth on 6 May 2021.", {"Hansa Bank"}),
        (FIRM + "Shares of Nordic Rail fell by a tenth on 6 May 2021.", {"Nordic Rail"}),
        (FIRM + "Tom Berg sold his shares in Bergen on 6 May 2021.", {"Tom Berg"}),
        (
            COURT + "Kari Lund told the hearing on 6 May 2021 that he had lied.",
            {"Kari Lund", "Bergen Crown Court", "Tom Berg"},
        ),
        (UNION + "Brussels blocked a merger on 6 May 2021.", {"European Commission"}),
        (UNION + "Tom Berg met Kari Lund in Brussels on 6 May 2021.", {"Tom Berg", "Kari Lund"}),
        (UNION + "Commission spokeswoman Ida Holm rejected it on 6 May 2021.", {"European Commission", "Ida Holm"}),
    ],
)
def test_a_noun_without_an_owner_is_that_of_whom_the_article_is_about(text: str, names: set[str]) -> None:
    assert last_parties(text) == names


STATES = "Denmark and Norway are at odds over fishing rights.\n\nKari Lund is patient.\n\n"


def test_what_nobody_is_named_for_is_of_the_countries_that_an_article_is_about() -> None:
    assert last_parties(STATES + "The talks collapsed on 6 May 2021.") == {"Denmark", "Norway"}


def test_one_country_alone_is_not_brought_in() -> None:
    assert last_parties("Denmark is cold.\n\nKari Lund is patient.\n\nA trial began on 6 May 2021.") == set()
