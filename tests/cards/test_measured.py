"""Figures left out of the passages of an article that no other card asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.build import build
from briefing_app.cards.coverage import measured
from briefing_app.cards.desk import Desk
from briefing_app.cards.sentences.described import Descriptions
from briefing_app.model.facts import Dossier

if TYPE_CHECKING:
    from briefing_app.model.cards import Card
    from tests.cards.conftest import Brief

HEADLINE = "Norway raises harbour toll as skippers threaten to strike"
NOTHING = Descriptions(Desk(Dossier(())), ())  # that another card asks
SPENT = "Ann Lund of Norway agreed on Monday to put 40 million crowns into the lamps of the harbour of Bergen."


@pytest.fixture
def told(brief: Brief) -> Brief:
    brief.title = HEADLINE
    brief.person("Ann Lund", "Norway")
    return brief


def asked(brief: Brief, *lines: str) -> list[Card]:
    for line in lines:
        brief.tells(line)
    return list(measured.cards(brief.desk(), NOTHING, ()))


def backs(brief: Brief, *lines: str) -> list[str]:
    return [card.back for card in asked(brief, *lines)]


def found(brief: Brief) -> list[Card]:
    return list(measured.cards(brief.desk(), NOTHING, ()))


def in_deck(brief: Brief) -> list[Card]:
    return [card for card in build(brief.dossier()) if "left out of what" in card.front]


def test_a_sum_is_left_out_of_its_printed_sentence(told: Brief) -> None:
    (card,) = asked(told, SPENT)
    printed = f"Courier printed on 20 June 2023 (headline: {HEADLINE})"
    passage = SPENT.replace("40 million crowns", "[…]").rstrip(".")
    assert (card.front, card.back) == (
        f"Which sum is left out of what {printed}: “{passage}”?",
        "40 million crowns",
    )


CUT = "The committee cut the toll that Ann Lund of Norway levies on the skippers of Bergen by 40 percent."


def test_what_an_opening_sentence_points_at_is_its_headline(told: Brief) -> None:
    assert backs(told, CUT) == ["40 percent"]


def test_what_a_later_sentence_points_at_must_be_told(told: Brief) -> None:
    idle = [f"The skippers of {town} wanted no toll and said so to everybody." for town in ("Stord", "Bomlo", "Vik")]
    more = ["Lamps burn all night along the quays in winter, as they always did."] * 2
    assert backs(told, *idle, *more, CUT) == []


def test_a_count_keeps_its_noun_and_its_hedge(told: Brief) -> None:
    (card,) = asked(told, "Ann Lund of Norway sent more than 3,500 boats to the quays of Bergen in May.")
    assert ("sent more than […] boats" in card.front, card.back) == (True, "3,500")


def test_only_one_figure_of_a_sentence_is_asked(told: Brief) -> None:
    printed = "Ann Lund of Norway gave the harbour of Bergen 40 million crowns for 3,500 lamps and 120 new cranes."
    assert len(asked(told, printed)) == 1


def test_a_figure_that_the_passage_prints_twice_is_not_asked(told: Brief) -> None:
    printed = "Ann Lund of Norway gave Bergen 40 million crowns, and Malta gave its own harbour 40 million euros."
    assert backs(told, printed) == []


def test_a_figure_that_the_headline_tells_is_not_asked(told: Brief) -> None:
    told.title = "Norway puts 40 million crowns into lamps of its harbour"
    assert backs(told, SPENT) == []


def test_a_heading_is_not_asked(told: Brief) -> None:
    assert backs(told, SPENT.rstrip(".")) == []


def test_a_sentence_on_which_another_card_rests_is_not_asked(told: Brief) -> None:
    (card,) = asked(told, SPENT)
    assert list(measured.cards(told.desk(), NOTHING, [card])) == []


def test_what_points_outside_its_passage_is_not_asked(told: Brief) -> None:
    assert backs(told, SPENT.replace("Ann Lund of Norway", "That month she")) == []


def test_a_sentence_without_a_name_is_asked_under_a_headline_on_its_matter(told: Brief) -> None:
    printed = "Skippers who bring in cod, herring or crabs will pay a toll of 5 per cent of what they sell on land."
    told.event(printed, None, "person/ann-lund", printed=printed)
    assert [card.back for card in measured.cards(told.desk(), NOTHING, ())] == ["5 per cent"]


def test_the_same_figure_in_two_articles_is_asked_once(told: Brief) -> None:
    told.tells("Ann Lund of Norway demanded on Monday that the port of Malta return 18 skippers whom it had seized.")
    told.tells("Norway has again called on Malta to release 18 skippers whom its boats had seized in the night.", 1)
    assert [card.back for card in measured.cards(told.desk(), NOTHING, ())] == ["18"]


def test_a_figure_of_what_was_done_is_in_the_deck(told: Brief) -> None:
    told.tells(SPENT)
    assert [card.back for card in build(told.dossier()) if card.front.startswith("Which sum is left out")] == [
        "40 million crowns"
    ]


def test_a_stretch_of_time_is_not_asked(told: Brief) -> None:
    printed = "Ann Lund led the Fishery Board of Malta for 14 years and settled its quarrel with the quays of Bergen."
    told.event(printed, None, "person/ann-lund", printed=printed)
    assert found(told) == []


def test_what_an_interview_says_in_the_first_person_is_not_asked(told: Brief) -> None:
    printed = "Ann Lund gave our Fishery Board in Malta 40 million euros for the lamps of its harbour in Bergen."
    told.event(printed, None, "person/ann-lund", printed=printed)
    assert found(told) == []


def test_a_figure_of_people_who_act_for_nobody_is_not_in_the_deck(told: Brief) -> None:
    told.person("Max Roy")
    printed = "Max Roy of Bergen paid the Fishery Board 40 million euros for the lamps of his boats and his nets."
    told.event(printed, None, "person/max-roy", printed=printed)
    assert in_deck(told) == []


def test_a_figure_in_brackets_only_turns_another_into_other_units(told: Brief) -> None:
    printed = (
        "Ann Lund moved the boats of the Fishery Board of Malta to a quay (320 metres) from the light of Bergen."
    )
    told.event(printed, None, "person/ann-lund", printed=printed)
    assert found(told) == []


@pytest.mark.parametrize(
    "printed",
    [
        "Ann Lund told Malta, with a population of 520 thousand people, to open its quays to the boats of Bergen.",
        "Ann Lund told the banks of Malta, which hold 13 per cent of the loans of Bergen, to open its quays in May.",
        "Ann Lund goes to the polls in Norway; surveys show that 70 per cent of skippers in Bergen back its strike.",
    ],
)
def test_a_state_of_things_is_no_event(told: Brief, printed: str) -> None:
    told.event(printed, None, "person/ann-lund", printed=printed)
    assert found(told) == []


def test_a_scale_beside_another_sum_gives_nothing_away(told: Brief) -> None:
    printed = "Ann Lund of Norway will raise her loan to the port of Malta from $3 million to $8 million."
    told.event(printed, None, "person/ann-lund", printed=printed)
    assert [card.back for card in found(told)] == ["$8 million"]


OTHER = "Ann Lund, Max Roy and the board of Toronto {} 35 per cent of the boats to the islands off Malta in May."


@pytest.mark.parametrize(
    ("line", "title", "told_as_event", "cards"),
    [
        (OTHER.format("steered"), HEADLINE, True, 0),
        (OTHER.format("sent"), HEADLINE, True, 1),
        (OTHER.format("steered"), "Outrage spreads on quays of Malta", True, 1),
        (OTHER.format("sent"), HEADLINE, False, 0),
        (OTHER.format("sent"), "Outrage spreads on quays of Malta", False, 1),
    ],
    ids=["neither", "deed", "of-its-headline", "deed-no-event", "both-no-event"],
)
def test_a_figure_is_of_a_deed_or_of_its_headline(
    told: Brief, line: str, title: str, cards: int, *, told_as_event: bool
) -> None:
    told.title = title
    for _ in range(4):
        told.tells(
            "It rained on the quays of Toronto all day, and nobody who could help it left his house or his boat."
        )
    if told_as_event:
        told.event(line, None, "person/ann-lund", printed=line)
    else:
        told.tells(line)
    assert len(found(told)) == cards


@pytest.mark.parametrize(
    ("printed", "found"),
    [
        ("Ann Lund of Norway says 63 skippers were killed on the side of the harbour of Bergen.", []),
        ("Ann Lund of Norway says 63 skippers were killed on the side of the harbour of Bergen in May 2022.", ["63"]),
        ("Ann Lund of Norway says 63 skippers were killed in the attack on the harbour of Bergen.", ["63"]),
        ("Ann Lund of Norway said on Monday that 63 skippers had been killed since the protests began.", []),
        ("Ann Lund of Norway says 63 skippers were fined on the side of the harbour of Bergen.", ["63"]),
    ],
)
def test_a_count_of_dead_tells_when_or_in_what_they_died(told: Brief, printed: str, found: list[str]) -> None:
    told.title = "Norway raises harbour toll as skippers mourn"
    assert backs(told, printed) == found


@pytest.mark.parametrize(("before", "cards"), [(0, 1), (4, 0)])
def test_a_sum_is_asked_only_of_the_first_sentences(told: Brief, before: int, cards: int) -> None:
    for _ in range(before):
        told.tells(
            "It rained on the quays of Toronto all day, and nobody who could help it left his house or his boat."
        )
    assert len(asked(told, SPENT)) == cards


@pytest.mark.parametrize(
    "line",
    [
        "Ann Lund of Norway won 50.2 percent of the vote in Bergen, Max Roy of the skippers 49.8 percent.",
        "Ann Lund of Norway sent a crew of 24 divers to Bergen, 13 men and 11 women, to inspect the harbour.",
    ],
)
def test_a_figure_that_can_be_reckoned_from_its_passage_is_not_asked(told: Brief, line: str) -> None:
    assert backs(told, line) == []


def test_a_figure_beside_others_that_do_not_tell_it_is_asked(told: Brief) -> None:
    line = "Ann Lund of Norway won 50.2 percent of the vote in Bergen, Max Roy of the skippers 41.8 percent."
    assert backs(told, line) == ["50.2 percent"]


def test_an_exact_count_that_two_reports_print_is_asked_once(told: Brief) -> None:
    told.tells("Ann Lund of Norway sent 214 boats to the quays of Bergen on Monday.")
    told.tells("Ann Lund of Norway agreed on Monday to send 214 ferries to the harbour of Bergen.", source=1)
    assert [card.back for card in found(told)] == ["214"]
