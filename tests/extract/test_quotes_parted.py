"""Subjects that the parse parted from the verb which reports them."""

from __future__ import annotations

import pytest

from tests.extract.quoting import kinds, speakers


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee wrote to Tom Roe demanding “an end to the raids”.",
        "Ann Lee sent a letter to Tom Roe asking for “more time and more money”.",
        "Ann Lee, the bloc’s trade chief, has written to Tom Roe proposing a “way out of the mud for all”.",
        "His foreign minister-designate, Ann Lee, said in a talk that Harlan “is not bound by a paper of others.”",
        "“If the country gets a loan now, who will return it?” Ann Lee told reporters, according to the Herald.",
    ],
)
def test_the_writer_speaks(text: str) -> None:
    assert speakers(text) == ["Ann Lee"]


def test_an_aside_between_commas_leaves_the_verb_its_subject() -> None:
    text = "Ann Lee called it “routine and lawful”; Minister Tom Roe, writing on X, called it a “sad provocation”."
    assert speakers(text) == ["Ann Lee", "Tom Roe"]


def test_a_name_cut_off_by_an_aside_opens_its_clause() -> None:
    text = (
        "The US embassy in Georgetown called them “routine”; Venezuelan Defence Minister Pedro Lara Lopez, writing on"
        " X, called them an “unfortunate provocation”."
    )
    assert speakers(text)[1] == "Pedro Lara Lopez"


def test_a_past_tense_taken_for_a_participle_reports() -> None:
    text = (
        "In February, a survey by the Chey Institute found that most favored it. Oh Se-jun, the mayor of Seoul and a"
        " likely presidential contender, repeated in March that his country “cannot rent its survival by the month.”"
    )
    assert speakers(text) == ["Oh Se-jun"]


def test_a_predicate_is_no_term() -> None:
    assert kinds("The minister, Ann Lee, said the idea “cannot be ruled out”.") == ["fragment"]
