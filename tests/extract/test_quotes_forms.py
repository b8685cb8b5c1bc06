"""The forms in which English news names whose the quoted words are, in invented sentences."""

from __future__ import annotations

import pytest

from tests.extract.quoting import speakers

OPENING = "Peter Holm, the mayor of Leeds, opened the fair on Monday.\n"


@pytest.mark.parametrize(
    "text",
    [
        "Her plans, says Alice Brandt, who used to write them, are “engineered so that nobody can remember them”.",
        "The plan was, said Alice Brandt, “a very expensive joke”.",
        "On that, at least, says Alice Brandt, he was wrong. “It was built for another world.”",
        "The plan is “a very expensive joke”, in the view of Alice Brandt.",
        "In Alice Brandt’s view, the plan is “a very expensive joke”.",
        "Alice Brandt’s view is that the plan is “a very expensive joke”.",
        "It was “a very expensive joke”, to use Alice Brandt’s phrase.",
        "If Alice Brandt is right, the bridge is “a very expensive joke”.",
        "The bridge, described as “a very expensive joke” by Alice Brandt, will open in May.",
        "Peter Holm has been called “a very expensive joke” by Alice Brandt.",
        "“It is a very expensive joke,” read a message from Alice Brandt.",
        "Alice Brandt’s reaction was blunt: “It is a very expensive joke.”",
        "Alice Brandt’s message to drivers was simple. “Stay at home if you can.”",
        "Alice Brandt’s face fell. “It was a very expensive joke.”",
        "Nonsense, according to Alice Brandt. “It is a very expensive joke.”",
        "One critic is Alice Brandt. “It is a very expensive joke.”",
        "That did not impress Alice Brandt. “It was a very expensive joke.”",
        "As for Alice Brandt, she has moved away. It is quieter there. “It is heaven, really.”",
        "Alice Brandt has lived there since 1990. The noise never stops. “I thought it was a joke.”",
        "“It is a very expensive joke.” Thus Alice Brandt, writing in a letter to members.",
        "Alice Brandt (nurse, 43): “It is a very expensive joke.”",
        "Listen to Alice Brandt: “It is a very expensive joke.”",
        "It was left to Alice Brandt to state the obvious: “It is a very expensive joke.”",
    ],
)
def test_the_form_names_the_speaker(text: str) -> None:
    assert set(speakers(OPENING + text)) == {"Alice Brandt"}


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("“It was grim,” said Alice Brandt. Peter Holm agreed. “It was the worst of nights.”", "Peter Holm"),
        ("“It was grim,” said Alice Brandt. Her son was ill. “It was the worst of nights.”", "Alice Brandt"),
        ("“Will you go back?” a reporter asked Alice Brandt. “Never,” she said.", "Alice Brandt"),
        ("Alice Brandt was asked about Tom Lee’s claim that the deal was “close to collapse”.", "Tom Lee"),
        ("Alice Brandt responded to Tom Lee, who had called the deal “close to collapse”.", "Tom Lee"),
        ("The report, by Alice Brandt, found “serious and repeated failings” at the school.", "Alice Brandt"),
        ("Alice Brandt was told: “We will not pay a penny.”", None),
        ("Alice Brandt spoke first. Few trust Peter Holm. “He never pays a penny.”", "Alice Brandt"),
    ],
)
def test_the_last_words_are_whose_the_text_shows(text: str, last: str | None) -> None:
    assert speakers(text)[-1] == last
