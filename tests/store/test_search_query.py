"""What was typed, as a tree."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.store.search_query import FIELDS, All, Any, Field, Node, Not, Words, parse


def word(text: str, *, unfinished: bool = False) -> Words:
    return Words((text,), unfinished=unfinished)


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("talks summit ", (word("talks"), word("summit"))),
        ("talks sum", (word("talks"), word("sum", unfinished=True))),
        ("minist* ", (word("minist", unfinished=True),)),
        ('"central bank"', (Words(("central", "bank"), exact=True),)),
        ("“central bank", (Words(("central", "bank"), exact=True),)),
        ("«центральный банк» ", (Words(("центральный", "банк"), exact=True),)),
        ("-trade ", (Not(word("trade")),)),
        ('-"free trade"', (Not(Words(("free", "trade"), exact=True)),)),
        ("minister-president ", (Words(("minister", "president")),)),
        ("actor:haddad ", (Field("actor", "haddad"),)),
        ("ACTOR:haddad", (Field("actor", "haddad", unfinished=True),)),
        ('actor:"Li Qiang"', (Field("actor", "Li Qiang"),)),
        ('"actor:Li Qiang"', (Field("actor", "Li Qiang"),)),
        ("-is:due ", (Not(Field("is", "due")),)),
        ("prop:r<0.9 ", (Field("prop", "r<0.9"),)),
        ("Iran: talks ", (word("Iran"), word("talks"))),
        ("10:30 ", (Words(("10", "30")),)),
        ("(talks or summit) trade ", (Any((All((word("talks"),)), All((word("summit"),)))), word("trade"))),
        ("-(talks summit) ", (Not(All((word("talks"), word("summit")))),)),
    ],
)
def test_query_is_read_as_in_anki(typed: str, parts: tuple[Node, ...]) -> None:
    assert parse(typed) == All(parts)


def test_or_binds_weaker_than_standing_beside() -> None:
    assert parse("a b OR c ") == Any((All((word("a"), word("b"))), All((word("c"),))))


@pytest.mark.parametrize(
    "typed", ["", " ", "or", "a or", "or a", "-", "- a", "()", "-()", "(", ")", "(a", "a)", ")a(", "((", '"']
)
def test_what_is_half_typed_is_a_query(typed: str) -> None:
    assert parse(typed).parts in {(), (word("a"),), (word("a", unfinished=True),)}


def test_pasted_text_is_cut_to_what_can_be_sought() -> None:
    assert len(parse("word " * 10_000).parts) == 40


_BITS = [*"abü1()-\"“” *:<>=/\\'", *(f"{name}:" for name in FIELDS), " or "]


@given(st.lists(st.sampled_from(_BITS), max_size=60).map("".join))
def test_everything_typed_is_a_query(typed: str) -> None:
    assert isinstance(parse(typed), All | Any)


@given(st.text(max_size=200))
def test_every_text_is_a_query(typed: str) -> None:
    assert isinstance(parse(typed), All | Any)
