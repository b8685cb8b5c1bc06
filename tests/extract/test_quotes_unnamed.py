"""Whom 'he said' means behind somebody without a name: the last introduced as speaking, whoever else is spoken of."""

from __future__ import annotations

import pytest

from tests.extract.quoting import speakers

SPOKEN_OF = (
    "Karl Lund, the Norwegian trade minister, told reporters the levy would stay.\n\n"
    "One envoy said Lund’s main worry was the price of fuel, which had doubled in a year.\n\n"
    "“The ministry must cut the levy before the harvest or lose the farmers,” he said."
)
ACTS_IN_HIS_WORDS = (
    "Karl Lund, the Norwegian trade minister, met the ferry owners.\n\n"
    "A harbour official, who declined to be named, said the fleet was too old. “The boats are finished,” he said. "
    "Lund would accept a smaller fleet, he said, and called the plan “a way out for everybody”."
)
ASKED_FURTHER = (
    "Karl Lund, the Norwegian trade minister, signed the protocol.\n\n"
    "“The interest from abroad is cool so far,” said one diplomat.\n\n"
    "Asked why this was so, he said the rules were “still unclear to every firm”."
)
QUOTED_AS_SAYING = (
    "Karl Lund, the Norwegian trade minister, said the matter was closed.\n\n"
    "After the raid a spokesman for the harbour guard vowed to answer it.\n\n"
    "“They have walked into a swamp from which there is no way out,” the radio quoted him as saying."
)


@pytest.mark.parametrize(
    "text",
    [SPOKEN_OF, ACTS_IN_HIS_WORDS, ASKED_FURTHER, QUOTED_AS_SAYING],
    ids=["spoken of", "acts in what he says", "asked further", "quoted as saying"],
)
def test_he_goes_on_with_the_unnamed_who_spoke_last(text: str) -> None:
    assert set(speakers(text)) == {None}


def test_a_named_one_who_acts_in_the_reports_own_words_takes_over() -> None:
    text = (
        "“We want it settled,” one envoy said.\n\n"
        "Karl Lund, the Norwegian trade minister, walked out of the hall. “It is over for us,” he said."
    )
    assert speakers(text) == [None, "Karl Lund"]


def test_who_is_asked_by_somebody_unnamed_answers_himself() -> None:
    text = (
        "Karl Lund had called the tone rude. Asked by counsel whether he stood by that word, Lund paused.\n\n"
        "“No,” he said. “I regret it to this day.”"
    )
    assert speakers(text) == ["Karl Lund", "Karl Lund"]


def test_a_manager_of_another_body_is_not_the_one_named_before() -> None:
    text = (
        "Norfer’s General Manager, Karl Lund, told the radio the tariffs would help.\n\n"
        "The General Manager of the Oslo branch of Danske Bank said nothing would move before the autumn.\n\n"
        "“We cannot tell what the firm can pay unless we know the tariffs,” he said."
    )
    assert speakers(text) == [None]


def test_a_president_behind_the_long_name_of_a_body_speaks_himself() -> None:
    text = (
        "Industry welcomed the plan. The Confederation of Norwegian Industry (CNI) President Karl Lund said “This "
        "budget will help every yard on the coast”."
    )
    assert speakers(text) == ["Karl Lund"]


def test_who_asked_for_anonymity_speaks_in_the_paragraph_that_names_nobody() -> None:
    text = (
        "Anna Lund, the laboratory’s director, told staff that the upgrade would not be delayed.\n\n"
        "One who has found no post is a physicist in her 30s, who requested anonymity. She has to leave in May. "
        "“My supervisor says go to Oslo and come back in the spring,” she said."
    )
    assert speakers(text) == [None]


def test_whom_the_paragraph_names_speaks_beside_who_asked_for_anonymity() -> None:
    text = (
        "A physicist who requested anonymity has to leave in May. Anna Lund, the director, regrets it. "
        "“She was the best we had in all these years,” she said."
    )
    assert speakers(text) == ["Anna Lund"]
