"""What somebody said is asked so that it stands without its article: whose country, which firm, which year."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.quotes import sayings
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


def lund(brief: Brief) -> None:
    """A Norwegian minister, the countries around, a firm and its chairman."""
    brief.mentioning = True
    brief.office(brief.person("Ann Lund", "Norway", aliases=("Lund",)), "minister")
    brief.office(brief.person("Odd Vik", aliases=("Vik",)), "Alder Ferries Inc chairman")
    brief.actor("Alder Ferries Inc", ActorKind.ORGANISATION, aliases=("Alder Ferries",))
    brief.actor("Norway", ActorKind.COUNTRY)
    brief.actor("Chad", ActorKind.COUNTRY)


def asked(brief: Brief, line: str) -> list[str]:
    lund(brief)
    brief.tells(line)
    return [f"{card.front} {card.back}" for card in sayings.cards(brief.desk()) if "/told/" in card.key]


@pytest.mark.parametrize(
    ("line", "front"),
    [
        (
            "Lund said her country's herring debt to Chad could only be paid by selling northern ferries.",
            "who said that Norway’s herring debt to Chad could only be paid by selling northern ferries? Ann Lund",
        ),
        (
            "Lund said Norway would close its northern harbours if it wanted to keep ferries out.",
            "who said that Norway would close its northern harbours if Norway wanted to keep ferries out? Ann Lund",
        ),
        (
            "Norway, whose ferries are old, will not follow Chad by selling its harbours, Lund was quoted as saying.",
            "who was quoted as saying that Norway would not follow Chad by selling Norway’s harbours? Ann Lund",
        ),
        (
            "Lund said Norway will build ports this year and the government train pilots.",
            "who said that Norway would build ports in 2023 and the Norwegian government train pilots? Ann Lund",
        ),
        (
            "Lund told a news conference Norway is studying how to mend what she called its ruined ports.",
            "who told a news conference that Norway was studying how to mend its ruined ports? Ann Lund",
        ),
        (
            "Lund said in a radio interview that Norway should build barriers against salted herring from Chad.",
            "who said that Norway should build barriers against salted herring from Chad? Ann Lund",
        ),
        (
            "Lund said she would use the visit to Chad to press for cheaper licences for herring boats.",
            "who said that she would use the visit to Chad to press for cheaper licences for herring boats? Ann Lund",
        ),
        (
            "Vik said the company hopes for a licence to sail between Norway and Chad.",
            "who said that Alder Ferries Inc hoped for a licence to sail between Norway and Chad? Odd Vik",
        ),
    ],
    ids=["country", "it", "by-doing", "government", "as-called", "occasion", "own-plan", "firm"],
)
def test_what_the_article_takes_for_known_is_filled_in(brief: Brief, line: str, front: str) -> None:
    assert asked(brief, line) == [f"As reported in June 2023, {front}"]


def test_a_statement_too_long_is_cut_before_what_it_names_especially(brief: Brief) -> None:
    line = (
        "Norway and Chad are on the brink of a serious quarrel over herring, especially over salted fillets, the use "
        "of northern harbours by foreign ships, and barriers to pilots who wish to work in the ports, Lund said."
    )
    front = (
        "As reported in June 2023, who said that Norway and Chad were on the brink of a serious quarrel over herring?"
    )
    assert asked(brief, line) == [f"{front} Ann Lund"]


def test_what_a_body_reports_is_not_asked(brief: Brief) -> None:
    assert not asked(brief, "Alder Ferries Inc said it was postponing the building of 12 wooden tugs for Chad.")


@pytest.mark.parametrize(
    "line",
    [
        "Lund told her colleagues great progress with Chad had been made on the northern ferries.",
        "Lund said there were similar licences for northern ferries from Chad.",
        "Lund said Chad would sell herring and the government would buy northern ferries.",
    ],
    ids=["hearer-without-end", "similar-to-what", "whose-government"],
)
def test_what_leaves_a_doubt_is_not_asked(brief: Brief, line: str) -> None:
    assert not asked(brief, line)


def test_what_stands_before_said_and_the_speaker_is_asked(brief: Brief) -> None:
    line = "Alder Ferries Inc has reopened two harbours between Norway and Chad, said Odd Vik, chairman of the firm."
    front = "who said that Alder Ferries Inc had reopened two harbours between Norway and Chad?"
    assert asked(brief, line) == [f"As reported in June 2023, {front} Odd Vik"]


def test_initials_in_brackets_do_not_hide_who_speaks(brief: Brief) -> None:
    line = "Vik (AFI) said that Norway will buy northern harbours from Chad."
    front = "who said that Norway would buy northern harbours from Chad?"
    assert asked(brief, line) == [f"As reported in June 2023, {front} Odd Vik"]


@pytest.mark.parametrize(
    ("line", "front"),
    [
        (
            "Opening a debate on northern ferries, Lund said Norway would buy herring boats from Chad.",
            "who said that Norway would buy herring boats from Chad? Ann Lund",
        ),
        (
            "Vik said Northern Ferry Notes, to be offered to banks, would revive the Lund Plan in Norway.",
            "who said that Northern Ferry Notes would revive the Lund Plan in Norway? Odd Vik",
        ),
    ],
    ids=["opening", "to-come"],
)
def test_what_stands_around_a_statement_is_left_out(brief: Brief, line: str, front: str) -> None:
    assert asked(brief, line) == [f"As reported in June 2023, {front}"]
