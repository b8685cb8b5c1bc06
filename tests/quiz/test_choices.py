"""Whether choices are fair, and that those we make are."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.dated import dates_in
from briefing_app.model.facts import Actor, ActorKind, Difference, Dossier, Event, Office, Slot, Status, Version
from briefing_app.model.games import Question, QuestionKind
from briefing_app.model.party import Wish
from briefing_app.model.text import Article, Evidence, Span
from briefing_app.model.when import Precision, When
from briefing_app.quiz import choices, distractors, questions
from briefing_app.quiz.recurring import Recurring

TEXT = Article("port.md", "Ana Petrova met Omar Haddad.", outlet="Port Post", published=When("2024-03-05"))
PROOF = (Evidence(TEXT.key, Span(0, 28)),)
SIDES = ("Norvia", "Sudria")


def person(name: str, *, side: str | None = None, title: str = "minister", aliases: tuple[str, ...] = ()) -> Actor:
    offices = (Office(title, When("2024-03"), former=False, evidence=PROOF),) if title else ()
    return Actor(f"person/{name}", name, ActorKind.PERSON, aliases, offices, side, mentions=PROOF)


def asked(*shown: str, kind: QuestionKind = QuestionKind.OFFICE) -> Question:
    """A question whose first choice is right."""
    return Question("q", kind, "?", shown, (0,), PROOF)


def codes(question: Question, *actors: Actor) -> set[str]:
    return {refusal.code for refusal in choices.faults(question, Dossier((TEXT,), actors))}


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("G1", ("Ana Petrova", "Omar Haddad", "Omar Haddad", "Lena Brandt")),
        ("G4", ("Ana Petrova", "Omar Haddad", "Lena Brandt", "all of the above")),
        ("G4", ("Ana Petrova", "Omar Haddad", "Lena Brandt", "None of these")),
        ("G3", ("Ana Petrova", "Haddad", "Brandt", "Ortiz")),
        ("G3", ("4 March 2024", "in March", "in April", "in May")),
        ("G3", ("the Foreign Affairs Commission of the Central Committee", "the army", "the police", "the party")),
    ],
)
def test_choices_that_are_refused(code: str, shown: tuple[str, ...]) -> None:
    assert code in codes(asked(*shown))


def test_four_names_pass() -> None:
    assert codes(asked("Ana Petrova", "Omar Haddad", "Lena Brandt", "Juan Ortiz")) == set()


def test_an_alias_of_the_key_is_refused() -> None:
    petrova = person("Ana Petrova", aliases=("Anya Petrowa",))
    assert codes(asked("Ana Petrova", "Anya Petrowa", "Omar Haddad"), petrova) == {"G3"}


def test_two_of_one_family_name_are_refused() -> None:
    assert codes(asked("Ana Petrova", "Olga Petrova"), person("Ana Petrova"), person("Olga Petrova")) == {"G3"}


HEADED = "Who said, as quoted in June 2023 (headline: {}): “The door is open”?"


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        ("Petrova’s visit ends", {"G3"}),  # the answer
        ("Haddad warns of delays", {"G3"}),  # another choice
        ("Anya Petrowa leaves", {"G3"}),
        ("Port talks go on", set()),
    ],
)
def test_a_headline_that_names_a_choice_gives_it_away(headline: str, found: set[str]) -> None:
    people = person("Ana Petrova", aliases=("Anya Petrowa",)), person("Omar Haddad")
    shown = ("Ana Petrova", "Omar Haddad", "Lena Brandt", "Juan Ortiz")
    question = replace(asked(*shown, kind=QuestionKind.WHO_SAID), prompt=HEADED.format(headline))
    typed = replace(question, kind=QuestionKind.TYPED, choices=(), answer=(), accepted=shown[:2])
    assert codes(question, *people) == found
    assert codes(typed, *people) == found


@pytest.mark.parametrize(("about", "found"), [("", set()), ("Right is: Omar Haddad.", {"G3"})])
def test_a_headline_that_names_who_spoke_gives_a_statement_away(about: str, found: set[str]) -> None:
    prompt = "True or false? Ana Petrova said, as quoted in June 2023 (headline: Haddad speaks): “The door is open”."
    statement = Question("q", QuestionKind.TRUE_FALSE, prompt, ("True", "False"), (1,), PROOF, about=about)
    assert codes(statement, person("Ana Petrova"), person("Omar Haddad")) == found


NAMES = st.lists(
    st.tuples(
        st.sampled_from(["Ana", "Omar", "Lena", "Juan"]),
        st.sampled_from(["Haddad", "Brandt", "Ortiz", "Lind", "Sato"]),
    ),
    min_size=1,
    max_size=12,
    unique=True,
)


@given(NAMES, st.data(), st.integers(0, 9))
def test_rivals_are_other_people_of_other_family_names(
    names: list[tuple[str, str]], data: st.DataObject, seed: int
) -> None:
    actors = [
        person(" ".join(name), side=data.draw(st.sampled_from((None, *SIDES))), aliases=(name[1],)) for name in names
    ]
    right = actors[0]
    card = Card("c", CardKind.ACTOR, Form.QUESTION, "Who was it?", right.name, right.key, PROOF, actors=(right.key,))
    found = distractors.people(card, Dossier((TEXT,), tuple(actors)), Random(seed))
    surnames = [name.split()[-1] for name in (right.name, *found)]
    assert len(set(surnames)) == len(surnames)
    assert right.name not in found


def test_who_was_offered_often_comes_after_others_like_them() -> None:
    names = ("Ana Petrova", "Omar Haddad", "Lena Brandt", "Juan Ortiz")
    right, *others = (person(name) for name in names)
    card = Card("c", CardKind.ACTOR, Form.QUESTION, "Who was it?", right.name, right.key, PROOF, actors=(right.key,))
    dossier, offered = Dossier((TEXT,), (right, *others)), {"Omar Haddad": 2, "Juan Ortiz": 1}
    for seed in range(5):
        found = distractors.people(card, dossier, Random(seed), offered=offered)
        assert found == ["Lena Brandt", "Juan Ortiz", "Omar Haddad"]


@given(NAMES, st.data())
def test_rivals_are_of_the_same_side(names: list[tuple[str, str]], data: st.DataObject) -> None:
    actors = [person(" ".join(name), side=data.draw(st.sampled_from(SIDES))) for name in names]
    sides = {actor.name: actor.side for actor in actors}
    assert all(sides[name] == actors[0].side for name in rivals(*actors))


def rivals(right: Actor, *others: Actor, kind: CardKind = CardKind.ACTOR) -> list[str]:
    card = Card("c", kind, Form.QUESTION, "Who was it?", right.name, right.key, PROOF, actors=(right.key,))
    return distractors.people(card, Dossier((TEXT,), (right, *others)), Random(1))


@pytest.mark.parametrize(
    ("asked_for", "other", "goes"),
    [
        ("foreign minister", "finance minister", True),
        ("foreign minister", "president", False),
        ("president", "foreign minister", True),
        ("Labour MP", "union convener", False),
        ("professor of law at Port University", "fellow at the Harbour Institute", True),
        ("foreign minister", "spokesman of the ministry", False),
        ("interior minister", "press secretary", False),
    ],
)
def test_who_could_be_taken_for_whom_by_office(asked_for: str, other: str, *, goes: bool) -> None:
    right, rival = person("Ana Petrova", title=asked_for), person("Omar Haddad", title=other)
    assert rivals(right, rival) == (["Omar Haddad"] if goes else [])


def test_a_president_may_be_thought_to_have_said_what_a_minister_said() -> None:
    right, rival = person("Ana Petrova", title="foreign minister"), person("Omar Haddad", title="president")
    assert rivals(right, rival, kind=CardKind.QUOTE) == ["Omar Haddad"]


def test_who_held_office_years_before_is_no_rival() -> None:
    rival = person("Omar Haddad")
    past = replace(rival, offices=(replace(rival.offices[0], at=When("2019")),))
    assert rivals(person("Ana Petrova"), past) == []


def test_people_of_no_side_no_common_article_and_no_office_are_no_rivals() -> None:
    assert rivals(person("Ana Petrova"), replace(person("Omar Haddad"), mentions=(), offices=())) == []


DAYS = st.dates(min_value=When("2023-01-01").first, max_value=When("2024-12-31").first).map(When.day)
DATES = st.one_of(DAYS, DAYS.map(lambda day: When(day.edtf[:7])), DAYS.map(lambda day: When(day.edtf[:4])))


def event(key: str, when: When, *actors: str) -> Event:
    return Event(key, "The port closed.", when, Status.HAPPENED, actors, PROOF, confidence=0.9)


@given(DATES, st.lists(DATES, max_size=8), st.integers(0, 9))
def test_wrong_dates_have_the_precision_and_year_of_the_right_one(when: When, others: list[When], seed: int) -> None:
    told = tuple(event(f"e{index}", other, "person/b") for index, other in enumerate(others))
    dossier = Dossier((TEXT,), events=(event("e", when, "person/a"), *told))
    front = f"On what date in {when.edtf[:4]} did the port close?"
    card = Card("c", CardKind.EVENT, Form.QUESTION, front, str(when), "e", PROOF)
    for choice in map(_read, distractors.dates(card, dossier, Random(seed))):
        assert choice.precision is when.precision
        assert not choice.overlaps(when)
        assert when.precision is Precision.YEAR or choice.edtf[:4] == when.edtf[:4]


@given(DAYS, st.sampled_from(Status), st.integers(0, 9))
def test_no_date_of_the_past_lies_after_its_report_nor_one_of_a_plan_before(
    when: When, status: Status, seed: int
) -> None:
    told = replace(event("e", when), status=status)
    card = Card("c", CardKind.EVENT, Form.QUESTION, "On what date …?", str(when), "e", PROOF)
    today = When("2024-03-05").first
    found = [
        _read(choice).first for choice in distractors.dates(card, Dossier((TEXT,), events=(told,)), Random(seed))
    ]
    if status is Status.PLANNED and when.first >= today:
        assert all(day >= today for day in found)
    else:
        assert all(day <= today for day in found)


def test_what_came_again_in_the_year_asked_for_has_no_one_date() -> None:
    pair = ("person/a", "person/b")
    first, again = event("e", When("2024-02-04"), *pair), event("f", When("2024-03-03"), *pair)
    assert Recurring(Dossier((TEXT,), events=(first, again))).came_again(first, "2024")
    assert not Recurring(Dossier((TEXT,), events=(first, again))).came_again(first, "2023")


def _read(words: str) -> When:
    return next(when for when, _ in dates_in(words) if when)


def test_a_date_that_another_source_gives_is_no_wrong_choice() -> None:
    row = Difference("d", Slot.DATE, "the day", "e", (Version("4 March 2024", PROOF), Version("5 March 2024", PROOF)))
    dossier = Dossier((TEXT,), events=(event("e", When("2024-03-04"), "person/a"),), differences=(row,))
    card = Card("c", CardKind.EVENT, Form.QUESTION, "On what date in 2024 …?", "4 March 2024", "e", PROOF)
    assert "5 March 2024" not in distractors.dates(card, dossier, Random(1))


def test_a_date_on_which_the_same_people_met_again_is_no_wrong_choice() -> None:
    pair = ("person/a", "person/b")
    dossier = Dossier((TEXT,), events=(event("e", When("2024-03-04"), *pair), event("f", When("2024-03-06"), *pair)))
    card = Card("c", CardKind.EVENT, Form.QUESTION, "On what date in 2024 …?", "4 March 2024", "e", PROOF)
    assert "6 March 2024" not in distractors.dates(card, dossier, Random(1))


def test_who_also_met_them_that_month_is_no_wrong_choice() -> None:
    actors = [person(name) for name in ("Ana Petrova", "Omar Haddad", "Lena Brandt", "Juan Ortiz")]
    told = (
        event("e", When("2024-03-04"), actors[0].key, actors[1].key),
        event("f", When("2024-03-06"), actors[2].key, actors[1].key),
    )
    dossier = Dossier((TEXT,), tuple(actors), events=told)
    card = Card("c", CardKind.EVENT, Form.QUESTION, "Who met Omar Haddad in March 2024?", "Ana Petrova", "e", PROOF)
    assert distractors.people(card, dossier, Random(1)) == ["Juan Ortiz"]


def test_a_holder_of_the_office_in_other_words_is_no_wrong_choice() -> None:
    petrova = person("Ana Petrova", title="foreign minister")
    haddad = person("Omar Haddad", title="Minister of Foreign Affairs")
    card = Card(
        "c", CardKind.ACTOR, Form.QUESTION, "Who was the foreign minister?", "Ana Petrova", petrova.key, PROOF
    )
    assert distractors.people(card, Dossier((TEXT,), (petrova, haddad)), Random(1)) == []


def test_questions_on_sources_are_left_out_where_one_has_no_name(dossier: Dossier, cards: tuple[Card, ...]) -> None:
    nameless = replace(dossier, articles=tuple(replace(article, outlet=None) for article in dossier.articles))
    kinds = {question.kind for question in questions.make(nameless, cards, Wish(10), Random(7))}
    assert QuestionKind.DIFFER not in kinds


def test_an_order_holds_no_two_events_of_the_same_two_people(dossier: Dossier, cards: tuple[Card, ...]) -> None:
    first = dossier.events[0]
    again = replace(
        first, key="again", what="Ana Petrova received Omar Haddad.", when=When("2023-01-05"), salience=0.9
    )
    wider = replace(dossier, events=(*dossier.events[:3], again))
    assert QuestionKind.ORDER not in {question.kind for question in questions.make(wider, cards, Wish(10), Random(7))}


def test_every_question_made_passes_the_rules(dossier: Dossier, cards: tuple[Card, ...]) -> None:
    made = questions.make(dossier, cards, Wish(10), Random(7))
    assert not [refusal for question in made for refusal in choices.faults(question, dossier)]


def test_the_right_date_is_not_mostly_the_last_of_four(dossier: Dossier, cards: tuple[Card, ...]) -> None:
    """Six reports of the day they came out on: of their questions few may be won by choosing the last date."""
    days = [f"2024-03-{day:02}" for day in range(1, 6)]
    news = [
        replace(
            dossier.events[1], key=f"e{n}", what=f"Lena Brandt opened hall {n}.", when=When(day), actors=(f"a{n}",)
        )
        for n, day in enumerate(days)
    ]
    asked = [
        replace(
            cards[2],
            key=f"k{n}",
            front=f"On what date in 2024 did hall {n} open?",
            back=str(event.when),
            fact=f"e{n}",
        )
        for n, event in enumerate(news)
    ]
    made = questions.make(replace(dossier, events=(*dossier.events, *news)), asked, Wish(10), Random(7))
    last = [choices.is_last_date(question) for question in made]
    assert sum(last) <= len(last) / 3 + 1


def test_of_those_who_act_for_nobody_those_in_the_story_come_first(dossier: Dossier, cards: tuple[Card, ...]) -> None:
    def scholar(name: str, article: Article) -> Actor:
        office = Office("Professor of History", When("2024-03"), former=False, evidence=PROOF)
        told = (Evidence(article.key, Span(0, 5)),)
        return Actor(f"person/{name}", name, ActorKind.PERSON, offices=(office,), mentions=told)

    north, south = dossier.articles
    scholars = (scholar("Ada Quist", north), scholar("Bo Renner", north), scholar("Cy Sand", south))
    wider = replace(dossier, actors=(*dossier.actors, *scholars))
    asked = replace(cards[0], back="Ada Quist", fact="quote/of a scholar")
    assert distractors.people(asked, wider, Random(7)) == ["Bo Renner", "Cy Sand"]
