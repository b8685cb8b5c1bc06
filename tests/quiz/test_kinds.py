"""The kinds of questions beside the plain choice of four; and which questions a game is made of."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.facts import Actor, Dossier, Quote, QuoteKind
from briefing_app.model.games import Question, QuestionKind
from briefing_app.model.party import Wish
from briefing_app.quiz import questions, topics
from briefing_app.quiz.ground import PROMPT_LIMIT

_SAID = {
    "person/Ana Petrova": ("The door is open to all of you", "Nobody wants a longer strike than this"),
    "person/Lena Brandt": ("We shall not pay for their quay", "A harbour is no place for speeches"),
}


@pytest.fixture
def wider(dossier: Dossier) -> Dossier:
    """The dossier with four quotes of two ministers of one country."""
    proof = dossier.quotes[0].evidence
    said = [
        Quote(f"quote/{words}", words, QuoteKind.SPEECH, proof, speaker, confidence=0.95)
        for speaker, all_words in _SAID.items()
        for words in all_words
    ]
    return replace(dossier, quotes=(*dossier.quotes, *said))


@pytest.fixture
def deck(wider: Dossier, cards: tuple[Card, ...]) -> tuple[Card, ...]:
    names = {actor.key: actor.name for actor in wider.actors}
    asked = [
        Card(
            f"card/{quote.key}",
            CardKind.QUOTE,
            Form.QUESTION,
            f"Who said “{quote.text}”?",
            names[quote.speaker or ""],
            quote.key,
            quote.evidence,
        )
        for quote in wider.quotes[1:]
    ]
    holder = Card(
        "c8",
        CardKind.ACTOR,
        Form.QUESTION,
        "Who was foreign minister of Norvia?",
        "Ana Petrova",
        "person/Ana Petrova",
        cards[0].evidence,
    )
    return (*cards, *asked, holder)


def _made(kind: QuestionKind, dossier: Dossier, cards: tuple[Card, ...], seed: int = 7) -> tuple[Question, ...]:
    return questions.make(dossier, cards, Wish(20, frozenset({kind})), Random(seed))


@pytest.mark.parametrize("seed", range(8))
def test_a_statement_is_true_with_the_right_answer_and_false_with_another(
    seed: int, wider: Dossier, deck: tuple[Card, ...]
) -> None:
    back = {card.key: card.back for card in deck}
    made = _made(QuestionKind.TRUE_FALSE, wider, deck, seed)
    assert made
    for question in made:
        right = back[question.card or ""]
        assert question.choices == ("True", "False")
        assert (right in question.prompt) == (question.answer == (0,))
        assert (right in question.about) == (question.answer == (1,))


def test_statements_are_now_true_and_now_false(wider: Dossier, deck: tuple[Card, ...]) -> None:
    found = {q.answer for seed in range(8) for q in _made(QuestionKind.TRUE_FALSE, wider, deck, seed)}
    assert found == {(0,), (1,)}


def test_who_did_it_becomes_a_sentence(wider: Dossier, deck: tuple[Card, ...]) -> None:
    told = {q.prompt for seed in range(8) for q in _made(QuestionKind.TRUE_FALSE, wider, deck, seed)}
    assert "True or false? Ana Petrova said “The door is open to all of you”." in told
    assert "True or false? Lena Brandt resigned on 10 February 2024." in told


def test_a_statement_names_all_that_the_card_names(wider: Dossier, deck: tuple[Card, ...]) -> None:
    fuller = [
        replace(card, front="When did Lena Brandt resign as Prime Minister?") for card in deck if card.key == "c3"
    ]
    assert _made(QuestionKind.TRUE_FALSE, wider, tuple(fuller)) == ()


def test_a_last_name_is_accepted_where_nobody_else_bears_it(wider: Dossier, deck: tuple[Card, ...]) -> None:
    found = {q.prompt: q.accepted for q in _made(QuestionKind.TYPED, wider, deck)}
    assert found["Who was foreign minister of Sudria?"] == ("Omar Haddad", "Haddad")

    twin = replace(wider.actors[1], key="person/Sami Haddad", name="Sami Haddad")
    found = {
        q.prompt: q.accepted for q in _made(QuestionKind.TYPED, replace(wider, actors=(*wider.actors, twin)), deck)
    }
    assert found["Who was foreign minister of Sudria?"] == ("Omar Haddad",)


def test_a_day_of_the_month_need_not_be_typed(wider: Dossier, deck: tuple[Card, ...]) -> None:
    assert not [q for q in _made(QuestionKind.TYPED, wider, deck) if q.prompt.startswith("When")]


def test_who_is_this_tells_an_office_and_a_deed_and_no_name(wider: Dossier, deck: tuple[Card, ...]) -> None:
    like_them = replace(wider.actors[5], key="person/Nils Berg", name="Nils Berg")
    found = _made(QuestionKind.PERSON, replace(wider, actors=(*wider.actors, like_them)), deck)
    (question,) = [each for each in found if each.card == "c8"]
    assert question.prompt == (
        "Who is this? Foreign Minister of Norvia in 2024. Met Omar Haddad in Geneva (4 March 2024). "
        "Said “The door is open to all of you”."
    )
    assert question.choices[question.answer[0]] == "Ana Petrova"
    assert "Omar Haddad" not in question.choices
    assert len(question.prompt) <= PROMPT_LIMIT


def test_all_words_of_one_speaker_are_picked_and_no_other(wider: Dossier, deck: tuple[Card, ...]) -> None:
    question, *_ = _made(QuestionKind.SEVERAL, wider, deck)
    speaker = next(actor for actor in wider.actors if actor.name in question.prompt)
    picked = {question.choices[nth].strip("“”") for nth in question.answer}
    assert picked == set(_SAID[speaker.key])


def test_all_events_of_one_month_are_picked_and_no_other(dossier: Dossier, cards: tuple[Card, ...]) -> None:
    signed = replace(
        dossier.events[2], key="event/left", what="Dina Khoury left Geneva.", actors=("person/Dina Khoury",)
    )
    taught = replace(cards[4], key="c9", fact="event/left")
    (question,) = _made(QuestionKind.SEVERAL, replace(dossier, events=(*dossier.events, signed)), (*cards, taught))
    assert question.prompt == "Which of these happened in January 2024?"
    assert {question.choices[nth] for nth in question.answer} == {
        "Juan Ortiz signed the treaty.",
        "Dina Khoury left Geneva.",
    }


@pytest.mark.parametrize("seed", range(8))
def test_no_card_serves_two_questions_of_a_game(seed: int, wider: Dossier, deck: tuple[Card, ...]) -> None:
    asked = [q.card for q in questions.make(wider, deck, Wish(20), Random(seed)) if q.card]
    assert len(set(asked)) == len(asked)


@pytest.mark.parametrize("kind", list(QuestionKind))
def test_only_the_kinds_wished_for_are_asked(kind: QuestionKind, wider: Dossier, deck: tuple[Card, ...]) -> None:
    assert {q.kind for q in _made(kind, wider, deck)} <= {kind}


def test_a_game_mixes_the_kinds(wider: Dossier, deck: tuple[Card, ...]) -> None:
    assert len({q.kind for q in questions.make(wider, deck, Wish(6), Random(7))}) >= 5


def test_only_topics_wished_for_are_asked(wider: Dossier, deck: tuple[Card, ...]) -> None:
    made = questions.make(wider, deck, Wish(20, topics=frozenset({"Sudria"})), Random(7))
    assert made
    assert {q.topic for q in made} == {"Sudria"}


def test_what_is_pulled_comes_first_and_what_is_pushed_last(wider: Dossier, deck: tuple[Card, ...]) -> None:
    last = next(card for card in reversed(deck) if card.kind is CardKind.QUOTE)
    wish = Wish(1, frozenset({QuestionKind.WHO_SAID}))
    assert questions.make(wider, deck, wish, Random(7))[0].card != last.key
    assert questions.make(wider, deck, wish, Random(7), {last.key: 0.8})[0].card == last.key
    pushed = {card.key: -1.0 for card in deck if card.key != last.key}
    assert questions.make(wider, deck, wish, Random(7), pushed)[0].card == last.key


def test_a_topic_is_an_actor_of_a_good_part_of_the_facts_but_not_of_all(dossier: Dossier) -> None:
    everywhere = Actor("country/Home", "Home", dossier.actors[-1].kind)
    events = tuple(replace(event, actors=(*event.actors, "country/Home")) for event in dossier.events)
    home = Card("c", CardKind.EVENT, Form.QUESTION, "?", "!", "", ())
    taught = [replace(home, key=event.key, fact=event.key) for event in events]
    found = topics.of_facts(replace(dossier, actors=(*dossier.actors, everywhere), events=events), taught)
    assert "Sudria" in found.values()
    assert "Home" not in found.values()
