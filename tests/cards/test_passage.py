"""What a printed passage names, and what it takes for told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.sentences import passage
from briefing_app.model.text import Article

if TYPE_CHECKING:
    from tests.cards.conftest import Brief

HEADLINE = "Norway raises harbour toll as skippers threaten to strike"


@pytest.mark.parametrize(
    ("printed", "headline", "untold"),
    [
        ("The government signed a treaty on cod with Malta on 12 June.", HEADLINE, None),
        ("The government signed a treaty on cod with Malta on 12 June.", "Norway and Malta sign", "the government"),
        ("Ann Lund imposed sanctions that bar all trade in cod with the regime.", HEADLINE, None),
        ("Ann Lund imposed sanctions that bar all trade in cod with the regime.", "Outrage", "the regime"),
        ("Ann Lund wants to conclude the accord with Malta before June.", HEADLINE, None),
        ("Ann Lund wants to conclude the accord in June in Bergen.", HEADLINE, "the accord"),
        ("Skippers will meet for this purpose on Monday in Bergen.", HEADLINE, "this purpose"),
        ("Ann Lund rejected that argument in a ruling on cod on 12 June.", HEADLINE, "that argument"),
        ("On Monday, the panel met Ann Lund of Norway.", HEADLINE, "the panel"),
        ("In June the panel held Ann Lund in contempt of Norway.", HEADLINE, "the panel"),
        ("Ann Lund bought the bridge in June.", HEADLINE, "the bridge"),
        ("Norway sent a team to the camp in June.", HEADLINE, "the camp"),
        ("Three of the detained men were sentenced in Bergen in June.", HEADLINE, "the detained men"),
        ("Oslo and Malta met; the two countries signed.", "Outrage", None),
        ("Ann Lund asked the two countries to sign.", HEADLINE, "the two countries"),
        ("Ann Lund gave Malta, her neighbour, what the island needed.", "Outrage", None),
        ("The pound slid when Malta let the currency float in May.", "Outrage", None),
        ("Malta let the currency float in May.", "Outrage", "the currency"),
        ("Forty skippers died in the fighting in Bergen.", "Norway and Malta agree on a ceasefire", None),
        ("The bill for a full crew is put at 3 million crowns.", "Outrage", None),
        ("Ann Lund has visited all three capitals since the toll was raised.", HEADLINE, "all three capitals"),
        ("Asked about the gap at a briefing, Ann Lund spoke of the toll.", HEADLINE, "the gap"),
        ("Asked about the gap between tolls in Norway, Ann Lund left.", HEADLINE, None),
        ("Ann Lund said the settlements proved that skippers listen.", HEADLINE, "the settlements"),
    ],
)
def test_what_the_passage_takes_for_told(printed: str, headline: str, untold: str | None) -> None:
    assert passage.untold(printed, headline) == untold


@pytest.mark.parametrize(
    ("bare", "named"),
    [
        ("A deputy from the north rose from his seat in Bergen and voted.", True),
        ("On a visit to Bergen in June the skippers saw his boat.", False),
    ],
)
def test_somebody_without_a_name_may_be_he(brief: Brief, bare: str, *, named: bool) -> None:
    assert passage.names_first(brief.desk(), bare) is named


@pytest.mark.parametrize(
    ("bare", "named"),
    [
        ("When Ann Lund visited Bergen she assured him that the toll would stay.", False),  # whom?
        ("When Ann Lund visited Max Roy in Bergen she assured him that the toll would stay.", True),
    ],
)
def test_a_man_and_a_woman_spoken_of_are_both_named(brief: Brief, bare: str, *, named: bool) -> None:
    brief.person("Ann Lund", "Norway")
    brief.person("Max Roy", "Norway")
    assert passage.names_first(brief.desk(), bare) is named


@pytest.mark.parametrize(
    ("printed", "sets"),
    [
        ("Production began in June and is forecast to top two million barrels a day by the spring.", False),
        ("Production in Bergen began in June and is forecast to top two million barrels a day by the spring.", True),
    ],
)
def test_a_common_word_at_the_head_of_a_passage_names_nothing(printed: str, *, sets: bool) -> None:
    assert passage.is_set(printed, printed, HEADLINE) is sets


@pytest.mark.parametrize(
    ("printed", "before", "strange"),
    [
        ("Fjord was a giant of the quays until it went bankrupt in June.", "They built Fjord in Bergen. ", True),
        ("Fjord was a giant of the quays until it went bankrupt in June.", "", False),  # brought in here
        ("Norway was a giant of the quays until it raised its toll in June.", "They left Norway. ", False),
    ],
)
def test_a_name_of_one_word_that_opens_a_passage_is_brought_in(
    brief: Brief, printed: str, before: str, *, strange: bool
) -> None:
    brief.tells(printed)
    article = Article("a", f"{before}{printed}")
    assert passage.opens_with_a_stranger(brief.desk(), printed, article, "Outrage") is strange


def test_a_date_names_nothing_that_it_can_mean() -> None:
    assert not passage.tells_what(" said on Tuesday that its boats had left Bergen.")


@pytest.mark.parametrize(
    ("printed", "of_it"),
    [
        (
            "Ann Lund gave the boards of all the quays in Malta 40 million euros for lamps and for two new cranes.",
            False,
        ),
        ("Ann Lund gave the skippers of all the quays in Malta 40 million euros for lamps and two new cranes.", True),
        ("Ann Lund promised Bergen and Oslo 40 million crowns for new boats.", True),
        ("Those who bring in cod or crabs will pay a higher toll of five per cent.", False),
        (
            "Those who bring in cod, herring or crabs will pay a higher toll of five per cent of what they sell.",
            True,
        ),
    ],
    ids=["other", "word", "three-names", "short-and-nameless", "nameless"],
)
def test_a_passage_has_to_do_with_its_headline(printed: str, *, of_it: bool) -> None:
    assert passage.is_of_its_matter(printed, printed, HEADLINE) is of_it


def test_a_small_word_that_opens_a_quotation_is_no_name() -> None:
    assert not passage.tells_what("“If it does not have a quay by May, it will have one,” said a skipper of Bergen.")


def test_a_noun_that_opens_a_quotation_names_something() -> None:
    assert passage.tells_what("“The board wants this toll. It is paid by May,” said a skipper of Bergen.")


@pytest.mark.parametrize(("whom", "untold"), [("those living in Bergen", None), ("those boats", "those boats")])
def test_those_who_do_something_are_told(whom: str, untold: str | None) -> None:
    assert passage.untold(f"Ann Lund will not tax {whom} this winter", "Norway raises harbour toll") == untold
