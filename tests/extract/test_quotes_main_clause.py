"""Whom 'he' means beside the clauses inside a sentence, and who is unnamed again."""

from __future__ import annotations

import pytest

from tests.extract.quoting import speakers


@pytest.mark.parametrize(
    "text",
    [
        "Peter Holm was at his desk when Omar Haddad broke the news. “I could not believe it,” he said.",
        "Peter Holm waited until Omar Haddad had finished. “That was a long speech,” he said.",
        "Because Omar Haddad had resigned, Peter Holm took over at once. “I was not asked,” he said.",
        "Peter Holm criticised the deal that Omar Haddad had signed. “It was rushed,” he said.",
        "Peter Holm knows what Omar Haddad thinks of it. “It was rushed,” he said.",
    ],
)
def test_the_main_clause_tells_whom_a_pronoun_means(text: str) -> None:
    assert speakers(text) == ["Peter Holm"]


def test_a_clause_of_time_tells_it_where_nobody_else_acts() -> None:
    text = "The talks failed after Omar Haddad left the room. “I had a train to catch,” he said."
    assert speakers(text) == ["Omar Haddad"]


def test_a_main_clause_of_the_other_sex_does_not_tell_it() -> None:
    text = "Mary Holm left the hall after Omar Haddad had spoken. “I had no more to say,” he said."
    assert speakers(text) == ["Omar Haddad"]


def test_who_is_named_in_the_words_has_not_said_them() -> None:
    text = (
        "The motives differ, said Dr Karim Nassar, a political scientist. President-elect Joe Marsh has promised a"
        " new start.\n\n“It is better to greet Mr Marsh as six,” he said."
    )
    assert speakers(text) == ["Karim Nassar"]


def test_who_gives_his_own_name_has_said_it() -> None:
    assert speakers("Tom Roe stood up. “I am Tom Roe and I have had enough,” he said.") == ["Tom Roe"]


def test_whoever_was_asked_stands_behind_the_participle() -> None:
    text = (
        "Its envoy, Kenji Mori, urged the council to adopt it.\n\nAsked whether he expected a deal before midnight,"
        " an Asian diplomat leaving the building laughed and pointed to the cooks at the door. “They know,” he said."
    )
    assert speakers(text) == [None]


def test_the_unnamed_one_answers_the_next_question() -> None:
    text = (
        "Peter Holm said the pact was “dead”.\n\n“You cannot tell your neighbours lies,” a retired High Commissioner"
        " said. Asked whether he thought the town would go on, he said: “I would be most surprised.”"
    )
    assert speakers(text) == ["Peter Holm", None, None]


def test_an_unnamed_diplomat_is_not_whoever_is_named_next() -> None:
    text = "“We won,” said a former Harlan diplomat.\n\nTom Roe told parliament in May that the sea was theirs."
    assert speakers(text) == [None]


def test_a_description_heard_before_is_the_unnamed_one_again() -> None:
    text = (
        "Harlan has two parties. “It was an odd war,” a former Harlan diplomat told us.\n\nTom Roe, the foreign"
        " minister, told parliament in May that the sea was a border. Nobody thinks he has changed his mind.\n\n“He"
        " has waited,” the former diplomat said."
    )
    assert speakers(text) == [None, None]


def test_whoever_shrugs_between_is_not_told_of() -> None:
    text = "The clerk said it was late, says an aide who was there.\n\nMr Tom Roe shrugs. “I have a list,” he says."
    assert speakers(text) == ["Tom Roe"]


def test_a_dash_brings_in_whoever_acts_behind_it() -> None:
    text = (
        "Lucy Trant said owners were ‘guests’ – a word Ann Pike has put on a banner. ‘We liked it so much,’ she said."
    )
    assert speakers(text) == ["Lucy Trant", "Ann Pike"]
