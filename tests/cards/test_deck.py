from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.build import _consistent, _each_fact_first, build
from briefing_app.cards.cite import citation, source
from briefing_app.cards.gate import check
from briefing_app.cards.rubric import deck_rules
from briefing_app.cards.rubric.worth import weight
from briefing_app.model import left_out
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.facts import ActorKind, Slot
from briefing_app.model.text import Article, Evidence, Furniture, FurnitureKind, Span
from briefing_app.model.when import When

if TYPE_CHECKING:
    from tests.cards.conftest import Brief

QUOTES = (
    "It is absolutely vital that China and the United States keep talking",
    "A ban would be a truly disastrous decision for China and its people",
    "We reject any interference and will never accept it from China",
)


@pytest.fixture
def full(brief: Brief) -> Brief:
    """Three articles with officers, events, quotations and one difference."""
    for outlet, (name, title, side) in enumerate(
        (
            ("Antony Blinken", "US Secretary of State", "United States"),
            ("Qin Gang", "Chinese Foreign Minister", "China"),
            ("Janet Yellen", "US Treasury Secretary", "United States"),
        )
    ):
        who = brief.person(name, side)
        brief.office(who, title, source=outlet)
        brief.event(f"{name} opened a hall in Beijing.", f"2023-06-1{outlet}", who, source=outlet)
        brief.event(f"{name} will visit London.", f"2023-0{outlet + 7}", who, source=outlet)
        brief.quote(QUOTES[outlet], who, source=outlet)
    first = brief.person("Wen Jiabao", salience=0.01), brief.person("Li Qiang", salience=0.01)
    brief.office(first[0], "Chinese Premier", source=0)
    brief.office(first[1], "China’s premier", source=1)
    values = ("Wen Jiabao", "Chinese Premier Wen Jiabao"), ("Li Qiang", "China’s premier Li Qiang")
    brief.difference(Slot.OFFICE, "holder of the office of Chinese Premier in June 2023", first[0], *values)
    return brief


def test_a_deck_has_cards_of_every_kind(full: Brief) -> None:
    assert {card.kind for card in build(full.dossier())} == set(CardKind)


def test_a_deck_passes_its_own_gate(full: Brief) -> None:
    dossier = full.dossier()
    assert check(build(dossier), dossier) == ()


def test_of_two_events_alike_the_one_with_which_an_article_begins_weighs_more(brief: Brief) -> None:
    quill = brief.person("Ada Quill")
    brief.event("Ada Quill opened a hall in Oslo.", "2023-06-12", quill)
    brief.event("Ada Quill opened a school in Oslo.", "2023-06-13", quill)
    desk = brief.desk()
    weights = [
        weight(Card("", CardKind.EVENT, Form.QUESTION, "", "", event.key, event.evidence, actors=event.actors), desk)
        for event in sorted(desk.dossier.events, key=lambda event: event.evidence[0].span.start)
    ]
    assert weights[0] > weights[1]


def test_the_worthiest_come_first(full: Brief) -> None:
    worths = [card.worth for card in build(full.dossier())]
    assert worths == sorted(worths, reverse=True)


def test_a_deck_of_a_wished_size_keeps_every_core_person(full: Brief) -> None:
    dossier = full.dossier()
    cards = build(dossier, 5)
    assert len(cards) == 5
    assert check(cards, dossier) == ()


def test_the_first_cards_are_of_several_kinds(full: Brief) -> None:
    assert len({card.kind for card in build(full.dossier())[:5]}) >= 3


def test_no_speaker_is_quoted_more_than_four_times(full: Brief) -> None:
    who = full.person("Xi Jinping", "China")
    for number in range(6):
        full.quote(f"China will always need paragraph {number} of the treaty between nations", who, source=number % 3)
    cards = [card for card in build(full.dossier()) if card.kind is CardKind.QUOTE and who in card.actors]
    assert 0 < len(cards) <= 4


def test_an_unsure_event_is_no_question_of_a_deck(brief: Brief) -> None:
    who = brief.person("Xi Jinping", "China")
    brief.event("Xi Jinping met Bill Gates in Bali.", "2022-11-14", who, confidence=0.5)
    brief.event("Xi Jinping met Bill Gates in Lima.", "2022-12-15", who, source=1)
    met = [card for card in build(brief.dossier()) if who in card.actors]
    assert [("Lima" in card.front, card.suggested) for card in met] == [(True, False)]


def test_a_short_article_gives_one_question_made_of_its_sentences_and_a_long_one_more(brief: Brief) -> None:
    xi, wang = brief.person("Xi Jinping", "China"), brief.person("Wang Yi", "China")
    brief.event(
        "Xi Jinping met Bill Gates in Bali.", "2000-11-14", xi
    )  # so long ago that no date of print is left out
    brief.event("Wang Yi visited a hall of the World Trade Organization in Lima.", "2001-01-15", wang)

    def asked() -> int:
        return sum(card.kind is CardKind.EVENT and card.form is Form.QUESTION for card in build(brief.dossier()))

    before = asked()
    brief.tells("It rained on in the hills. " * 200)
    assert 0 < before < asked()


def test_keys_outlive_a_new_article(full: Brief) -> None:
    before = {card.key for card in build(full.dossier())}
    who = full.person("Xi Jinping")
    full.event("Xi Jinping arrived in Bali.", "2022-11-14", who, source=2)
    assert before <= {card.key for card in build(full.dossier())}


def test_keys_outlive_rewording(brief: Brief) -> None:
    who = brief.person("Antony Blinken")
    brief.event("Antony Blinken visited Beijing.", "2023-06-18", who)
    (first,) = build(brief.dossier())
    brief.person("Antony Blinken", aliases=("Blinken",), salience=0.9)
    (second,) = build(brief.dossier())
    assert first.key == second.key


def test_an_empty_dossier_gives_no_cards(brief: Brief) -> None:
    assert build(brief.dossier()) == ()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Share this\nThe minister is, once again, on the way to the capital.",
            "16 June 2023: “The minister is, once again, on the way …”",
        ),
        ("Share this\nTalks began.", "16 June 2023: “Talks began.”"),
    ],
)
def test_an_article_without_title_and_outlet_is_named_by_its_first_words(text: str, line: str) -> None:
    furniture = (Furniture(Span(0, len("Share this")), FurnitureKind.PROMPT),)
    assert source(Article("a.txt", text, furniture, published=When("2023-06-16"))) == line


def test_a_card_names_its_source_and_sentence(brief: Brief) -> None:
    brief.event("Antony Blinken visited Beijing.", "2023-06-18", brief.person("Antony Blinken"))
    dossier = brief.dossier()
    cited = citation(build(dossier)[0], dossier)
    assert cited.line == "Courier, 20 June 2023: A title"
    assert cited.sentence == "Told of 18 June 2023: Antony Blinken visited Beijing."
    assert cited.published == "2023-06-20"


def test_the_only_card_on_a_core_person_stays_before_one_that_tells_it(brief: Brief) -> None:
    ann, bo = brief.person("Ann Smith", "Norway", salience=0.9), brief.person("Bo Holt", salience=0.8)
    brief.office(ann, "Norwegian Foreign Minister")
    brief.office(bo, "mayor of Leeds")
    told = "We will never give up the harbour to the Norwegian Foreign Minister Ann Smith and her friends"
    brief.quote(told, bo)
    dossier = brief.dossier()
    assert "Ann Smith" in {card.back for card in build(dossier)}
    assert not list(check(build(dossier), dossier))


def test_an_office_and_the_event_of_holding_it_are_one_question(brief: Brief) -> None:
    ann = brief.person("Ann Smith")
    brief.office(ann, "head of the Leeds Harbour Board")
    key = brief.event("Ann Smith was head of the Leeds Harbour Board.", None, ann, stated=False)
    dossier = brief.dossier()
    office = brief.card("Who was the head of the Leeds Harbour Board in June 2023?", "Ann Smith", kind=CardKind.ACTOR)
    told = brief.card("As reported in June 2023, who was the head of the Leeds Harbour Board?", "Ann Smith", fact=key)
    assert [refusal.card for refusal in check([told, office], dossier) if refusal.code == "H1"] == [told.key]


def test_what_the_first_sentences_tell_weighs_more(brief: Brief) -> None:
    ann = brief.person("Ann Smith")
    first = brief.event("Ann Smith opened the harbour of Leeds on 17 June 2023.", "2023-06-17", ann)
    for _ in range(2):
        brief.event("The wind blew hard over the harbour and the old market.", None, stated=False)
    last = brief.event("Ann Smith opened the market of Bath on 18 June 2023.", "2023-06-18", ann)
    desk = brief.desk()
    cards = {
        event.key: brief.card("When?", "A", fact=event.key, evidence=event.evidence) for event in desk.dossier.events
    }
    assert weight(cards[first], desk) > weight(cards[last], desk)


def test_headline_and_byline_are_no_sentences_that_tell_the_news(brief: Brief) -> None:
    brief.event("Leeds opens harbour", None, stated=False)
    brief.event("By Bo Holt", None, stated=False)
    brief.event("Leeds Opens Harbour to Ferries From All Over the World.", None, stated=False)
    brief.event("The new harbour of Leeds was opened by Ann Smith.", None, stated=False)
    brief.event("Ships from all over the world had come to see it.", None, stated=False)
    brief.event("The wind blew hard over the harbour and the old market.", None, stated=False)
    desk = brief.desk()
    assert [desk.tells_news(event.evidence) for event in desk.dossier.events] == [True, True, True, True, True, False]


def test_a_word_for_people_that_only_begins_a_sentence_is_no_name(brief: Brief) -> None:
    brief.person("Bo Summers")
    brief.event("Gunmen opened fire at the museum of Leeds. Summers spoke.", "2023-06-18", stated=False)
    brief.actor("Gunmen", ActorKind.PLACE)  # as a dateline before them may be misread
    assert "gunmen" in brief.desk().uncapped
    assert "summers" not in brief.desk().common


def test_what_a_person_did_and_when_he_did_it_are_told_by_one_another(brief: Brief) -> None:
    asks = brief.card(
        "As reported in June 2023, who was led off the quay of Leeds Harbour, hours before the feast of ferries?",
        "Ann Smith",
        fact="event/a",
    )
    tells = brief.card(
        "On what date in 2023 was Ann Smith led off the quay of Leeds Harbour?", "3 June 2023", fact="event/b"
    )
    assert "H4" in {refusal.code for refusal in check([tells, asks], brief.dossier())}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bo Holt called on whom to say sorry for the song?",
         "On 3 June 2023, Bo Holt called on whom to say sorry to Oslo?"),
        ("As reported in June 2023, which organisation warned of open tanks on ferries?",
         "As reported in June 2023, which organisation warned that ferries had open tanks?"),
    ],
)  # fmt: skip
def test_one_deed_asked_twice_in_other_words_is_asked_once(brief: Brief, one: str, other: str) -> None:
    cards = [brief.card(one, "Ann Smith", fact="a"), brief.card(other, "Ann Smith", fact="b")]
    assert "H1" in {refusal.code for refusal in check(cards, brief.dossier())}


def test_one_figure_of_one_sentence_is_asked_once(brief: Brief) -> None:
    fuller = brief.card("In 2022, Norvia lent Oslo how much for ferries?", "6.94 billion crowns", fact="event/a")
    barer = brief.card("Norvia lent Oslo how many crowns?", "6.94 billion", fact="event/b")
    assert list(deck_rules.figures((barer, fuller), brief.desk())) == [(fuller, barer)]


def test_two_figures_for_one_thing_from_two_articles_are_no_two_cards(brief: Brief) -> None:
    """Which is right nobody knows (rubric A7): only a card that names its source could ask for one."""
    brief.event("The Norvian trade deficit hit 166.3 billion crowns in 2022.", "2022", source=0)
    brief.event("A growing Norvian trade deficit hit 156 billion crowns in 2022.", "2022", source=1)
    first, second = (event.evidence for event in brief.dossier().events)
    asked = brief.card("In 2022, the Norvian trade deficit hit how much?", "166.3 billion crowns", evidence=first)
    again = brief.card(
        "In 2022, a growing Norvian trade deficit hit how much?", "156 billion crowns", evidence=second
    )
    assert list(deck_rules.rival_figures((asked, again))) == [(asked, again)]


def test_each_fact_is_asked_once_before_any_is_asked_twice(brief: Brief) -> None:
    """Room for the questions of an article goes to its facts, not to a second question on the first of them."""
    events = [brief.event(f"Ann Lee opened yard {n} in Bergen on {n} June 2023.", f"2023-06-0{n}") for n in (1, 2)]
    cards = [
        brief.card(f"Which {n}?", str(n), fact=fact, key=f"card/event/gap/{n}")
        for n, fact in enumerate([events[0], events[0], events[1]])
    ]

    assert [card.back for card in _each_fact_first(cards)] == ["0", "2", "1"]


@pytest.mark.parametrize(("articles", "most"), [(3, 20), (4, 15), (5, 12), (9, 12)])
def test_an_article_may_give_twice_its_part_and_two_fifths_of_many(articles: int, most: int) -> None:
    assert deck_rules.most_of_one(30, [str(n) for n in range(articles)]) == most


@pytest.mark.parametrize(
    ("backs", "kept"), [(("12 June 2023", "12 June 2023"), 1), (("12 June 2023", "13 June 2023"), 2)]
)
def test_a_day_of_an_article_is_asked_once(brief: Brief, backs: tuple[str, str], kept: int) -> None:
    lines = "Norway signed a pact on cod with Malta in Bergen.", "Ann Lund lowered the toll on skippers of Chile."
    for line in lines:
        brief.event(line, "2023-06-12", brief.person("Ann Lund"), stated=False)
    told = zip(lines, backs, brief.dossier().events, strict=True)
    cards = [
        replace(brief.card(f"On which day: “{line}”?", back, evidence=event.evidence), fact=event.key)
        for line, back, event in told
    ]
    assert len(_consistent(cards, brief.desk())) == kept


def test_a_card_on_an_actor_shows_the_sentence_that_holds_the_answer(brief: Brief) -> None:
    brief.office(brief.person("Ann Quill"), "Representative", behind=" (D-Ohio) left the hall")
    (card,) = build(brief.dossier())
    (piece,) = card.evidence
    assert card.back in piece.span.of(brief.dossier().articles[0].text)


def test_the_sentence_holds_an_answer_that_the_mention_does_not(brief: Brief) -> None:
    assert "Ohio" not in _mention(brief, "Ann Quill")


def _mention(brief: Brief, name: str) -> str:
    brief.office(brief.person(name), "Representative", behind=" (D-Ohio) left the hall")
    dossier = brief.dossier()
    (actor,) = dossier.actors
    return actor.offices[0].evidence[0].span.of(dossier.articles[0].text)


@pytest.mark.parametrize(
    ("one", "other", "pairs"),
    [
        ("On […] a helicopter vanished near the border", "Their helicopter crashed near the border on […]", 1),
        ("On […] a helicopter vanished near the border", "The harbour toll was doubled on […]", 0),
    ],
)
def test_one_day_of_one_thing_that_two_articles_tell_is_asked_once(
    brief: Brief, one: str, other: str, pairs: int
) -> None:
    source = left_out.source("Gazette", "in May 2024", None)
    made = [
        brief.card(
            left_out.front("date", source, told), "3 May 2024", key=told, evidence=(Evidence(told, Span(0, 9)),)
        )
        for told in (one, other)
    ]
    assert len(list(deck_rules.same_days(made))) == pairs
