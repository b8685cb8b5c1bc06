"""What a query asks besides words: actors, sources, days, states and memory."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing_app.model.briefing import Correction, CorrectionKind
from briefing_app.model.cards import Card, CardKind, Form, Memory, Rating, Review, Stage
from briefing_app.model.facts import Actor, ActorKind, Dossier, Event, Quote, QuoteKind, Status
from briefing_app.model.hits import Asking
from briefing_app.model.study import Deed, DeedKind
from briefing_app.model.text import Article, Evidence, Span
from briefing_app.model.when import When
from briefing_app.store.search_query import ANKIS, FIELDS

if TYPE_CHECKING:
    from datetime import datetime

from briefing_app.store.store import Store

_POST = Article("north.md", "Haddad met Petrova. The talks ended.", title="Talks end", outlet="Northern Post")
_POST = replace(_POST, published=When("2023-06-20"))
_MAIL = Article("south.md", "Wang spoke of trust.", title="On trust", outlet="Südlicher Bote")


def _at(article: Article) -> tuple[Evidence, ...]:
    return (Evidence(article.key, Span(0, 4)),)


_HADDAD = Actor("person/haddad", "Omar Haddad", ActorKind.PERSON, ("Hadad",), mentions=_at(_POST))
_WANG = Actor("person/wang", "Wang Yi", ActorKind.PERSON, mentions=_at(_MAIL))
_MET = Event(
    "event/met", "They met", When("2023-06-18"), Status.HAPPENED, (_HADDAD.key,), _at(_POST), confidence=0.95
)
_SOON = Event("event/soon", "They meet again", When("2023-07"), Status.PLANNED, (), _at(_MAIL), confidence=0.5)
_SAID = Quote("quote/trust", "trust is all", QuoteKind.SPEECH, _at(_MAIL), _WANG.key, confidence=0.95)
_DOSSIER = Dossier((_POST, _MAIL), (_HADDAD, _WANG), (_SAID,), (_MET, _SOON))


def _card(key: str, kind: CardKind, fact: str, *, suggested: bool = False) -> Card:
    front, evidence = f"What of {key}?", _at(_POST)
    return Card(key, kind, Form.QUESTION, front, "This", fact, evidence, suggested=suggested)


_CARDS = (
    _card("met", CardKind.EVENT, _MET.key),
    _card("said", CardKind.QUOTE, _SAID.key),
    _card("soon", CardKind.EVENT, _SOON.key, suggested=True),
    _card("who", CardKind.ACTOR, _HADDAD.key),
)


@pytest.fixture
def filled(store: Store, now: datetime) -> Store:
    store.put_dossier(_DOSSIER)
    store.put_cards(_CARDS)
    day = timedelta(days=1)
    learnt = Memory(Stage.REVIEW, 30.0, 2.0, now + 10 * day, now - 5 * day, None, 6, 0)
    shaky = Memory(Stage.REVIEW, 1.0, 9.0, now - day, now - 3 * day, None, 12, 8)
    begun = Memory(Stage.LEARNING, 0.4, 5.0, now + timedelta(minutes=9), now, 1, 1, 0)
    store.put_memories({"met": learnt, "said": shaky, "soon": begun}, scheduler="fsrs6:x")
    return store


def keys(store: Store, typed: str, asking: Asking) -> set[str]:
    found = store.search(typed, asking, 50)
    assert found.told == (), found.told
    return {hit.key for hit in found.hits}


def cards(store: Store, typed: str, asking: Asking) -> set[str]:
    return {hit.key for hit in store.search(typed, asking, 50).hits if hit.kind == "card"}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("actor:haddad", {_HADDAD.key, _MET.key, "met", "who", _POST.key}),
        ("actor:hadad ", {_HADDAD.key, _MET.key, "met", "who", _POST.key}),
        ('actor:"omar haddad" tag:card', {"met", "who"}),
        ("event:met", {_MET.key, "met"}),
        ("quote:trust", {_SAID.key, "said"}),
        ("source:post tag:event", {_MET.key, "met", "soon"}),
        ("source:sudlicher", {_MAIL.key, _WANG.key, _SOON.key, _SAID.key}),
        ("source:south.md tag:quote", {_SAID.key}),
        ("date:2023-06", {_MET.key, "met", _POST.key}),
        ("date:2023-06-18", {_MET.key, "met"}),
        ("date:2023-06-18/2023-06-19", {_MET.key, "met"}),
        ("date:>2023-06", {_SOON.key, "soon"}),
        ("date:<=2023-06-18", {_MET.key, "met"}),
        ("date:2023 -tag:event -tag:article", set()),
        ("tag:quote", {_SAID.key, "said"}),
        ("tag:person", {_HADDAD.key, _WANG.key}),
        ("trust or actor:haddad tag:card", {_SAID.key, _MAIL.key, "met", "who"}),
        ("they -event:met", {_SOON.key}),
    ],
)
def test_facts_cards_and_articles_are_found_by_what_they_have_to_do_with(
    filled: Store, asking: Asking, typed: str, found: set[str]
) -> None:
    assert keys(filled, typed, asking) == found


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("is:new", {"who"}),
        ("is:review", {"met", "said"}),
        ("is:learn", {"soon"}),
        ("is:due", {"said"}),
        ("is:leech", {"said"}),
        ("prop:s>21", {"met"}),
        ("prop:s=0.4", {"soon"}),
        ("prop:d>0.5", {"said"}),
        ("prop:reps>=6", {"met", "said"}),
        ("prop:lapses=8", {"said"}),
        ("prop:due=-1", {"said"}),
        ("prop:due=10", {"met"}),
        ("prop:due>0", {"met"}),
        ("prop:due<=0", {"said", "soon"}),
        ("prop:ivl>=15", {"met"}),
        ("prop:r<0.5", {"said"}),
        ("prop:r>=0.5 prop:r<0.95", {"met"}),
        ("-is:new", {"met", "said", "soon"}),
        ("is:review -is:due", {"met"}),
        ("(is:new or is:due) who", {"who"}),
    ],
)
def test_cards_are_found_by_what_memory_has_of_them(
    filled: Store, asking: Asking, typed: str, found: set[str]
) -> None:
    assert cards(filled, typed, asking) == found


def test_suspended_card_is_found_and_not_due(filled: Store, asking: Asking, now: datetime) -> None:
    filled.do(Deed(DeedKind.SUSPEND, "said", "yes", now))

    assert cards(filled, "is:suspended", asking) == {"said"}
    assert cards(filled, "is:due", asking) == set()


def test_answers_of_the_last_days_are_found(filled: Store, asking: Asking, now: datetime) -> None:
    filled.add_review(Review("met", now - timedelta(days=2), Rating.AGAIN, 3.0))
    filled.add_review(Review("who", now, Rating.GOOD, 3.0))

    assert cards(filled, "rated:1", asking) == {"who"}
    assert cards(filled, "rated:3", asking) == {"met", "who"}
    assert cards(filled, "rated:3:1", asking) == {"met"}


def test_what_was_accepted_is_suggested_no_more(filled: Store, asking: Asking, now: datetime) -> None:
    assert keys(filled, "is:suggested", asking) == {_SOON.key, "soon"}

    filled.add_correction(Correction(CorrectionKind.ACCEPT, "soon", None, now))

    assert keys(filled, "is:suggested", asking) == {_SOON.key}


def test_what_was_reworded_is_edited(filled: Store, asking: Asking, now: datetime) -> None:
    filled.add_correction(Correction(CorrectionKind.CARD, "met", "Who?\nThey", now))
    filled.add_correction(Correction(CorrectionKind.ACCEPT, "said", None, now))

    assert keys(filled, "is:edited", asking) == {"met"}


def test_latest_likelihood_counts(filled: Store, asking: Asking, now: datetime) -> None:
    filled.add_correction(Correction(CorrectionKind.LIKELIHOOD, _MET.key, "certain", now))
    filled.add_correction(Correction(CorrectionKind.LIKELIHOOD, _SAID.key, "certain", now))
    filled.add_correction(Correction(CorrectionKind.LIKELIHOOD, _SAID.key, "unlikely", now))

    assert keys(filled, "tag:certain", asking) == {_MET.key, "met"}
    assert keys(filled, "tag:unlikely", asking) == {_SAID.key, "said"}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("flag:2", {"met"}),
        ("flag:1", set()),
        ("flag:0", {"said", "soon", "who"}),
        ("is:buried", {"said"}),
        ("is:due", set()),
        ("tag:marked", {"soon"}),
        ("tag:leech", {"said"}),
        ("tag:marked or flag:2", {"soon", "met"}),
        ("-is:buried tag:leech", set()),
    ],
)
def test_cards_are_found_by_what_was_done_with_them(
    filled: Store, asking: Asking, now: datetime, typed: str, found: set[str]
) -> None:
    filled.do(
        Deed(DeedKind.FLAG, "met", "2", now),
        Deed(DeedKind.MARK, "soon", "yes", now),
        Deed(DeedKind.BURY, "said", "2026-11-23", now),
        Deed(DeedKind.BURY, "who", "2026-11-22", now - timedelta(days=1)),
    )

    assert cards(filled, typed, replace(asking, study_day="2026-11-22")) == found


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("added:1", {"soon"}),
        ("added:2", {"soon", "who"}),
        ("added:7", {"soon", "who"}),
        ("added:100000", {"soon", "who"}),
    ],
)
def test_cards_are_found_by_when_they_came(
    store: Store, asking: Asking, now: datetime, typed: str, found: set[str]
) -> None:
    store.put_dossier(_DOSSIER)
    store.put_cards(_CARDS[:2])  # nobody knows when
    store.put_cards(_CARDS[3:], now - timedelta(days=1))
    store.put_cards((*_CARDS[2:],), now)

    assert cards(store, typed, asking) == found


def test_a_card_that_is_made_again_came_when_it_first_came(store: Store, asking: Asking, now: datetime) -> None:
    store.put_dossier(_DOSSIER)
    store.put_cards(_CARDS, now - timedelta(days=3))

    store.put_cards(_CARDS, now)

    assert cards(store, "added:2", asking) == set()
    assert len(cards(store, "added:4", asking)) == len(_CARDS)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("date:2024-13", "“2024-13” is no date: write date:2023-06"),
        ("is:asleep", "is: knows new, learn"),
        ("flag:8", "“flag:8” is no flag: they go from 1 to 7"),
        ("flag:red", "“flag:red” is no flag"),
        ("added:0", "“added:0” is no number of days: added:1 is today"),
        ("added:soon", "“added:soon” is no number of days"),
        ("prop:x>3", "“prop:x>3” compares nothing: write one of s d r due ivl reps lapses"),
        ("prop:r<9", "prop:r is the chance of recall from 0 to 1"),
        ("rated:never", "“rated:never” is no number of days: rated:7"),
        ("tag:blue", "tag: knows actor, person"),
        ("deck:geneva", "deck:geneva is Anki's and means nothing here"),
        ("prop:", "prop: asks for a comparison, as prop:s>21"),
    ],
)
def test_what_cannot_be_answered_is_told_and_the_rest_holds(
    filled: Store, asking: Asking, typed: str, sentence: str
) -> None:
    found = filled.search(f"trust {typed}", asking)

    assert len(found.told) == 1
    assert sentence in found.told[0]
    assert found.hits == filled.search("trust ", asking).hits


def test_nobody_of_that_name_finds_nothing_and_says_so(filled: Store, asking: Asking) -> None:
    found = filled.search("trust actor:blinken", asking)

    assert found.hits == ()
    assert found.told == ("Nobody here is called “blinken”.",)


def test_more_than_is_given_is_said(filled: Store, asking: Asking) -> None:
    found = filled.search("tag:card", asking, 2)

    assert len(found.hits) == 2
    assert found.more == {"card"}


def test_date_is_shown_as_precisely_as_it_was(filled: Store, asking: Asking) -> None:
    whens = {hit.key: hit.when for hit in filled.search("tag:event", asking).hits if hit.kind == "event"}

    assert whens == {_MET.key: _MET.when, _SOON.key: _SOON.when}


_TERMS = [f"{name}:" for name in (*FIELDS, *ANKIS)]
_BITS = [*_TERMS, "s>", "r<", "due=", "2023-06", ">=", "is:due", " or ", "(", ")", "-", '"', "*", " ", "0.9", "trust"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=400)
@given(typed=st.lists(st.sampled_from([*_BITS, "Ω", "\0", "'", "{", "}", "^", "9" * 9]), max_size=14).map("".join))
def test_no_query_raises(filled: Store, asking: Asking, typed: str) -> None:
    found = filled.search(typed, asking)

    assert all(mark.end <= len(hit.snippet) for hit in found.hits for mark in hit.marks)
    assert all(mark.end <= len(hit.title) for hit in found.hits for mark in hit.title_marks)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(name=st.sampled_from(FIELDS), value=st.text(max_size=20))
def test_no_value_raises(filled: Store, asking: Asking, name: str, value: str) -> None:
    filled.search(f"{name}:{value}", asking)
    filled.search(f'{name}:"{value}" -{name}:{value}', asking)
