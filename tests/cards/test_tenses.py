"""Printed sentences told in the past."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app import lexicon
from briefing_app.cards.sentences import tenses
from briefing_app.cards.words import verbs


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        (
            "Oslo has closed a port that it wants to sell and will rent another",
            "Oslo had closed a port that it wanted to sell and would rent another",
        ),
        ("Danes do not trust Norway, which does not mind", "Danes did not trust Norway, which did not mind"),
        (
            "The Norwegian cut reduces fees and helps skippers earn more",
            "The Norwegian cut reduced fees and helps skippers earn more",
        ),
        ("Economists put the gap at 4 crowns", "Economists put the gap at 4 crowns"),
        ("Figures show that Oslo faces a gap", "Figures showed that Oslo faced a gap"),
        ("Lenders from the north hold two ports", "Lenders from the north held two ports"),
        ("A poll in Oslo shows half are for it", "A poll in Oslo showed half were for it"),
        ("Skippers expect a truce", "Skippers expected a truce"),
        ("Ministers demanded that banks accept less", "Ministers demanded that banks accept less"),
        ("The Harbour Ministry claims Oslo has two docks", "The Harbour Ministry claimed Oslo had two docks"),
        ("The claims were settled", "The claims were settled"),
        ("At least 40 firms export herring", "At least 40 firms exported herring"),
        ("Nothing in it to have and to hold", "Nothing in it to have and to hold"),
    ],
)
def test_what_can_only_be_a_verb_is_told_in_the_past(printed: str, told: str) -> None:
    assert tenses.in_past(printed) == told


@pytest.mark.parametrize(
    ("form", "plain"), [("hopes", "hope"), ("hops", "hop"), ("goes", "go"), ("denies", "deny"), ("reaches", "reach")]
)
def test_the_third_person_leads_to_its_own_verb(form: str, plain: str) -> None:
    assert verbs.plain_of_present(form) == plain
    assert verbs.of_one(plain) == form


@given(st.sampled_from(sorted(lexicon.load("verb_forms")["no nouns"])))
def test_a_verb_is_found_by_its_third_person(verb: str) -> None:
    assert verbs.plain_of_present(verbs.of_one(verb)) == verb
    assert verbs.past(verb)
