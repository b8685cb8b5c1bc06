"""Who takes part in an event whom its sentence only describes: by post or kind, with the name told elsewhere."""

from __future__ import annotations

import pytest

from briefing_app.extract.reader import read
from briefing_app.model.text import Article
from briefing_app.model.when import When

PUBLISHED = When("2021-05-12")


def parties(text: str) -> list[set[str]]:
    """The actors of each event of a text, by name."""
    found = read(Article("test", text, published=PUBLISHED))
    names = {actor.key: actor.name for actor in found.actors}
    return [{names[key] for key in event.actors} for event in found.events]


@pytest.mark.parametrize(
    ("lead", "below", "names"),
    [
        (
            "A Bergen judge sentenced Tom Berg to a year in prison on 6 May 2021.",
            "Supreme Court Justice Kari Lund said that Berg had lied.",
            {"Kari Lund", "Tom Berg"},
        ),
        (
            "The housing minister resigned on 6 May 2021 after a row about rents.",
            "Dame Kari Lund, who has held no other post, left her office by the back door.",
            {"Kari Lund"},
        ),
        (
            "A panel of lawmakers voted on 6 May 2021 to fine Tom Berg.",
            "The vote in the Fisheries Committee was close.",
            {"Fisheries Committee", "Tom Berg"},
        ),
    ],
)
def test_whom_the_lead_brings_in_by_post_or_kind_is_named_below(lead: str, below: str, names: set[str]) -> None:
    assert parties(f"{lead}\n\n{below}\n")[0] == names


def test_the_lead_brings_in_nobody_whom_another_title_names() -> None:
    text = (
        "A lawyer accused Tom Berg of fraud on 6 May 2021.\n\nBerg lives in Bergen.\n\n"
        "Ida Holm, a lawyer for the bank, said nothing.\n"
    )
    assert parties(text)[0] == {"Tom Berg"}


def test_a_group_told_by_where_it_sits_is_the_firm_that_acted_last() -> None:
    text = "Hansa Bank lost money last year.\n\nThe Bergen-based group sacked Tom Berg on 6 May 2021.\n"
    assert parties(text)[-1] == {"Hansa Bank", "Tom Berg"}


def test_an_attorney_with_an_owner_is_the_owner_s() -> None:
    text = (
        "Kari Lund was charged with fraud on 5 May 2021. Her attorney rejected the charges on 6 May 2021.\n\n"
        "“She is innocent,” said Tom Berg, an attorney for Lund.\n"
    )
    assert {"Tom Berg", "Kari Lund"} in parties(text)


def test_verbs_that_share_a_subject_share_whoever_is_in_it() -> None:
    text = (
        "Kari Lund was ill. Her trip was originally planned for May but was postponed when a Danish spy balloon flew "
        "over Norway, prompting the Norwegian government to shoot it down.\n"
    )
    assert "Kari Lund" in parties(text)[0]


def test_they_are_all_of_a_subject_that_was_described_in_part() -> None:
    text = "Kari Lund and senior Danish officials met in Oslo. They signed a treaty on 6 May 2021.\n"
    assert parties(text)[-1] == {"Kari Lund", "Denmark"}


def test_they_are_those_who_were_named_as_examples() -> None:
    text = "Critics like Kari Lund and Tom Berg are angry. They sent a letter to Hansa Bank on 6 May 2021.\n"
    assert parties(text)[-1] == {"Kari Lund", "Tom Berg", "Hansa Bank"}


def test_what_somebody_said_between_does_not_hide_who_it_is() -> None:
    text = (
        "“The bridge will be closed,” Hansa Bank wrote on 6 May 2021. “It was unsafe. It was old,” it added on "
        "7 May 2021.\n"
    )
    assert parties(text)[-1] == {"Hansa Bank"}


def test_his_in_a_phrase_that_opens_a_sentence_is_the_subject_s() -> None:
    text = (
        "Kenji Mori lives in Oslo and is a friend of his neighbours.\n\n"
        "In his speech on 6 May 2021, Tom Berg promised to build a bridge.\n"
    )
    assert {name for found in parties(text) for name in found} == {"Tom Berg"}


def test_he_is_of_the_paragraph_where_it_has_not_spoken_of_anybody_before() -> None:
    text = (
        "Its owner, Tom Berg, had warned the bank.\n\n"
        "The party ruled until Yusuf Rahim’s coup in 2001, and again until 2016, when the court banned Kenji Mori. "
        "He died in exile in 2019.\n"
    )
    assert parties(text)[-1] == {"Kenji Mori"}


def test_a_subject_goes_on_with_the_subject_before_whoever_is_spoken_of() -> None:
    text = (
        "Kenji Mori runs the bank. Kenji Mori is rich.\n\n"
        "Tom Berg, an analyst who studies banks, said Kenji Mori’s plan did not clarify the matter. "
        "He sold the shares on 6 May 2021.\n"
    )
    assert parties(text)[-1] == {"Tom Berg"}


def test_the_party_of_one_who_runs_for_it_takes_no_part() -> None:
    text = (
        "Kari Lund and Tom Berg are rivals. A Labour candidate was arrested on 6 May 2021. "
        "The Labour Party is angry.\n"
    )
    assert parties(text)[0] == set()
