from dataclasses import replace
from random import Random

import pytest

from briefing_app.model.cards import Card
from briefing_app.model.facts import Dossier, Slot
from briefing_app.model.games import Question, QuestionKind
from briefing_app.model.party import Wish
from briefing_app.model.text import Evidence, Span
from briefing_app.model.when import When
from briefing_app.quiz import questions


def of_kind(kind: QuestionKind, dossier: Dossier, cards: tuple[Card, ...]) -> Question:
    (question, *_) = questions.make(dossier, cards, Wish(10, frozenset({kind})), Random(7))
    return question


def test_the_answer_is_the_back_of_the_card(dossier: Dossier, cards: tuple[Card, ...]) -> None:
    question = of_kind(QuestionKind.WHO_SAID, dossier, cards)
    assert question.choices[question.answer[0]] == "Ana Petrova"


def test_four_choices_and_none_twice(dossier: Dossier, cards: tuple[Card, ...]) -> None:
    for question in questions.make(dossier, cards, Wish(10), Random(7)):
        assert len(set(question.choices)) == len(question.choices)


def test_dates_offered_do_not_touch_the_right_one(dossier: Dossier, cards: tuple[Card, ...]) -> None:
    question = of_kind(QuestionKind.WHEN, dossier, cards)
    assert question.choices.count("10 February 2024") == 1


def test_order_runs_from_the_earliest_to_the_latest(dossier: Dossier, cards: tuple[Card, ...]) -> None:
    question = of_kind(QuestionKind.ORDER, dossier, cards)
    assert [question.choices[i].split()[0] for i in question.answer] == ["Mara", "Juan", "Lena", "Ana"]


def test_an_order_is_not_given_away_by_dates(dossier: Dossier, cards: tuple[Card, ...]) -> None:
    told = tuple(replace(event, what=event.what[:-1] + f" on {event.when}.") for event in dossier.events)
    question = of_kind(QuestionKind.ORDER, replace(dossier, events=told), cards)
    assert not any("20" in choice for choice in question.choices)


@pytest.mark.parametrize(
    "what",
    ["Lena Brandt spent six years in Sudria.", "Lena Brandt stayed in office.", "The strike lasted for weeks."],
)
def test_what_lasted_has_no_place_in_an_order(what: str, dossier: Dossier, cards: tuple[Card, ...]) -> None:
    events = (*dossier.events[:1], replace(dossier.events[1], what=what), *dossier.events[2:])
    asked = questions.make(replace(dossier, events=events), cards, Wish(10), Random(7))
    assert QuestionKind.ORDER not in {question.kind for question in asked}


def test_what_happened_twice_has_no_place_in_an_order(dossier: Dossier, cards: tuple[Card, ...]) -> None:
    first = replace(dossier.events[0], key="again", when=When("2022-05-01"))
    asked = questions.make(replace(dossier, events=(*dossier.events, first)), cards, Wish(10), Random(7))
    assert QuestionKind.ORDER not in {question.kind for question in asked}


def test_no_fact_is_asked_twice(dossier: Dossier, cards: tuple[Card, ...]) -> None:
    keys = [q.key for q in questions.make(dossier, (*cards, *cards), Wish(10), Random(7))]
    assert len(keys) == len(set(keys))


def test_the_count_is_kept(dossier: Dossier, cards: tuple[Card, ...]) -> None:
    assert len(questions.make(dossier, cards, Wish(2), Random(7))) == 2


def test_the_same_seed_asks_the_same_questions(dossier: Dossier, cards: tuple[Card, ...]) -> None:
    assert questions.make(dossier, cards, Wish(5), Random(3)) == questions.make(dossier, cards, Wish(5), Random(3))


def test_where_sources_differ_only_those_that_may_not_agree_are_offered(
    dossier: Dossier, cards: tuple[Card, ...]
) -> None:
    agreeing = replace(dossier.articles[0], name="west.md", outlet="Western Wire", text="It was 5 March or 6 March.")
    other = replace(dossier.articles[0], name="east.md", outlet="Eastern Echo", text="Nothing of the day.")
    wider = replace(dossier, articles=(*dossier.articles, agreeing, other))
    question = of_kind(QuestionKind.DIFFER, wider, cards)
    assert set(question.choices) == {"Northern Post", "Southern Mail", "Eastern Echo"}


def test_the_first_proof_of_which_source_says_what_is_from_that_source(
    dossier: Dossier, cards: tuple[Card, ...]
) -> None:
    early = replace(
        dossier.articles[1], name="late.md", outlet="Zulu Agency", text="It was 5 March. No more is said."
    )
    both = dossier.differences[0].versions[0]
    telling = replace(both, evidence=(Evidence(early.key, Span(0, 15)), *both.evidence))
    differing = replace(dossier.differences[0], versions=(telling, *dossier.differences[0].versions[1:]))
    wider = replace(dossier, articles=(*dossier.articles, early), differences=(differing,))
    named = {article.key: article.outlet for article in wider.articles}
    for seed in range(8):
        asked = questions.make(wider, cards, Wish(10), Random(seed))
        for question in asked:
            if question.kind is QuestionKind.DIFFER:
                assert named[question.evidence[0].article] == question.choices[question.answer[0]]


def test_a_holder_that_no_card_tells_of_may_be_a_misprint(dossier: Dossier, cards: tuple[Card, ...]) -> None:
    holders = tuple(replace(row, slot=Slot.OFFICE) for row in dossier.differences)
    untold = [card for card in cards if card.key != "c4"]
    asked = questions.make(replace(dossier, differences=holders), untold, Wish(10), Random(7))
    assert QuestionKind.DIFFER not in {question.kind for question in asked}


def test_the_same_choices_are_not_offered_twice(dossier: Dossier, cards: tuple[Card, ...]) -> None:
    offered = [frozenset(q.choices) for q in questions.make(dossier, cards, Wish(10), Random(7))]
    assert len(set(offered)) == len(offered)


def test_a_rival_who_held_the_same_office_then_is_no_wrong_choice(dossier: Dossier, cards: tuple[Card, ...]) -> None:
    twin = dossier.actors[2].__class__(
        "person/Twin", "Twin Two", dossier.actors[1].kind, offices=dossier.actors[1].offices, salience=1.0
    )
    wider = Dossier(dossier.articles, (*dossier.actors, twin), dossier.quotes, dossier.events, dossier.differences)
    question = of_kind(QuestionKind.OFFICE, wider, cards)
    assert "Twin Two" not in question.choices
