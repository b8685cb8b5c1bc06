"""Quotations asked in the passage that prints them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.cards import gate
from briefing_app.cards.actors import people
from briefing_app.cards.build import build
from briefing_app.cards.quotes import in_print
from briefing_app.cards.rubric import passages, seen
from briefing_app.cards.sentences.described import Descriptions
from briefing_app.model.cards import CardKind, Form
from briefing_app.model.facts import ActorKind
from briefing_app.model.text import Evidence, Span

if TYPE_CHECKING:
    from briefing_app.model.cards import Card
    from tests.cards.conftest import Brief

HEADLINE = "Norway raises harbour toll as skippers threaten to strike"


@pytest.fixture
def told(brief: Brief) -> Brief:
    brief.title = HEADLINE
    return brief


def asked(brief: Brief) -> list[Card]:
    desk = brief.desk()
    offices = tuple(people.cards(desk))
    return list(in_print.cards(desk, offices, Descriptions(desk, offices), ()))


def minister(brief: Brief) -> str:
    lund = brief.person("Ann Lund", "Norway")
    brief.office(lund, "Norway’s fisheries minister")
    return lund


def scholar(brief: Brief) -> str:
    lund = brief.person("Ann Lund")
    brief.office(lund, "fellow at the Brook Institute")
    return lund


RUINOUS = "a ruinous tax on honest work"
WINTER = "We will not lower the harbour toll this winter"


def said(brief: Brief, speaker: str, words: str, printed: str, by: str = "Ann Lund") -> None:
    """A quotation printed so, its speaker told by these words."""
    brief.quote(words, speaker, printed=printed, speaker_words=by)


def fragment(brief: Brief, speaker: str) -> None:
    """A fragment of Ann Lund's in a sentence that tells all it needs."""
    said(
        brief,
        speaker,
        RUINOUS,
        "Ann Lund told skippers in Bergen that the toll on their boats had become “{}” for families.",
    )


def refused(told: Brief, front: str, back: str) -> list[str]:
    """The rules that the only card of a fragment breaks with this front and back instead of its own."""
    (card,) = asked(told)
    changed = told.card(front, back, kind=card.kind, fact=card.fact, evidence=card.evidence)
    return [one.code for one in gate.of_card(changed, told.desk())]


def test_the_speaker_of_a_fragment_is_left_out_of_the_reporters_sentence(told: Brief) -> None:
    fragment(told, minister(told))
    (card,) = asked(told)
    printed = f"Courier printed on 20 June 2023 (headline: {HEADLINE})"
    passage = "[…] told skippers in Bergen that the toll on their boats had become ‘a ruinous tax on honest work’"
    assert card.front == f"Which speaker is left out of what {printed}: “{passage} for families”?"
    assert card.back == "Ann Lund"


@pytest.mark.parametrize(
    "printed",
    [
        "Norway’s Ann Lund told skippers in Bergen that the toll on their boats had become “{}” for families.",
        "Ann Lund’s office told skippers in Bergen that the toll on their boats had become “{}” for families.",
    ],
)
def test_who_stands_behind_an_owner_or_owns_something_is_not_left_out(told: Brief, printed: str) -> None:
    said(told, minister(told), RUINOUS, printed)
    assert asked(told) == []


@pytest.mark.parametrize(
    ("lead", "cards"), [("", 0), ("Max Roy of the Fishery Board of Malta came to the quays of Bergen. ", 1)]
)
def test_he_in_the_words_themselves_is_told_before_them(told: Brief, lead: str, cards: int) -> None:
    words = "He asked me to lower the toll on boats from Malta and from Peru"
    said(told, minister(told), words, f"{lead}“{{}},” Ann Lund told skippers from three ports in Bergen.")
    assert len(asked(told)) == cards


def test_his_own_words_behind_a_short_passage_are_shown_too(told: Brief) -> None:
    printed = "“{},” Ann Lund told skippers in Bergen. “It pays for the lights that bring them home.”"
    said(told, minister(told), WINTER, printed)
    (card,) = asked(told)
    assert "‘It pays for the lights that bring them home.’" in card.front


def test_what_he_goes_on_with_is_shown_to_the_end_of_his_quotation(told: Brief) -> None:
    behind = "“The ships can wait. So can their owners in the capital.”"
    lead = "Max Roy of the Fishery Board of Malta and two skippers came to the quays of Bergen on Tuesday night. "
    said(told, minister(told), "We have seen many of them", f"{lead}“{{}} go,” Ann Lund told reporters. {behind}")
    (card,) = asked(told)
    assert "‘The ships can wait. So can their owners in the capital.’" in card.front


@pytest.mark.parametrize(
    ("matter", "cards"), [("the others of that boat", 0), ("the skippers", 1), ("Malta, Peru and Chile", 1)]
)
def test_a_few_words_in_the_reporters_clause_need_the_matter_of_the_headline_or_names(
    told: Brief, matter: str, cards: int
) -> None:
    words = "go home when all is normal"
    said(told, minister(told), words, f"Ann Lund told a meeting of her party before noon that {matter} would “{{}}.”")
    assert len(asked(told)) == cards


def test_an_aside_in_brackets_is_not_asked(told: Brief) -> None:
    said(told, minister(told), WINTER, "(“{},” Ann Lund told skippers from three ports in Bergen.)")
    assert asked(told) == []


def all_described(told: Brief, words: str, lund: str) -> list[Card]:
    """The cards in print where another one asks what these words tell of somebody."""
    desk = told.desk()
    (article,) = desk.dossier.articles
    start = article.text.index(words)
    proof = Evidence(article.key, Span(start, start + len(words)))
    office = told.card(
        "Whose adviser was Ann Lund?", "Max Roy", kind=CardKind.ACTOR, evidence=(proof,), actors=(lund,)
    )
    return list(in_print.cards(desk, (), Descriptions(desk, (office,)), ()))


def described(told: Brief, words: str, lund: str) -> Card:
    (card,) = all_described(told, words, lund)
    return card


def test_mr_before_a_description_that_is_left_out_is_left_out_too(told: Brief) -> None:
    words = "Roy’s fisheries adviser, Ann Lund"
    lund = minister(told)
    said(told, lund, WINTER, f"“{{}},” Mr {words}, told skippers from three ports in Bergen.")
    assert "’ […] told skippers" in described(told, words, lund).front


def test_a_description_left_out_before_a_clause_on_its_speaker_is_marked(told: Brief) -> None:
    words = "Ann Lund, head of the Fjord Works of Norway"
    lund = minister(told)
    said(told, lund, WINTER, f"“{{}},” said {words}, who came to the skippers from three ports in Bergen.")
    assert "said […], …, who came to the skippers" in described(told, words, lund).front


def test_a_second_description_behind_one_that_is_left_out_is_not_left_alone(told: Brief) -> None:
    words = "Ann Lund, head of the Fjord Works of Norway"
    lund = minister(told)
    said(told, lund, WINTER, f"“{{}},” said {words}, a member of the board of skippers from three ports in Bergen.")
    assert all_described(told, words, lund) == []


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("Fjord Works head, Ann Lund", "said {} (NFW), to the skippers from three ports in Bergen."),
        ("harbour envoy Ann Lund", "NFU {} told the skippers from three ports in Bergen."),
    ],
)
def test_the_initials_of_a_body_go_with_the_description(told: Brief, words: str, printed: str) -> None:
    lund = minister(told)
    said(told, lund, WINTER, f"“{{}},” {printed.format(words)}")
    shown = seen.passage(described(told, words, lund).front) or ""
    assert not re.search(r"\bNF[UW]\b", shown)


@pytest.mark.parametrize("seat", [" (D-Mo.)", ", R-Ky.,", " (R-Utah)"])
def test_the_party_and_state_of_a_lawmaker_are_left_out_with_the_name(told: Brief, seat: str) -> None:
    lund = minister(told)
    said(told, lund, WINTER, f"“{{}},” Ann Lund{seat} told the skippers from three ports in Bergen.")
    (card,) = asked(told)
    assert seat.strip(" ,") not in card.front


@pytest.mark.parametrize(
    "printed",
    [
        "“{},” wrote Ann Lund, the Norwegian prime minister, to the skippers of three ports in Bergen.",
        "Ann Lund, as foreign secretary in Max Roy’s cabinet, told the skippers of three ports: “{}.”",
    ],
)
def test_an_office_of_one_holder_beside_the_blank_tells_who_he_is(told: Brief, printed: str) -> None:
    said(told, minister(told), WINTER, printed)
    assert asked(told) == []


@pytest.mark.parametrize(("does", "cards"), [("is expected to sign the law in", 0), ("read the law in", 1)])
def test_who_signs_a_law_is_its_president(told: Brief, does: str, cards: int) -> None:
    lund = told.person("Ann Lund", "United States")
    told.office(lund, "US president")
    said(told, lund, WINTER, f"Ann Lund, who {does} Bergen, told the skippers of three ports there: “{{}}.”")
    assert len(asked(told)) == cards


def test_a_hyphenated_office_goes_with_the_name(told: Brief) -> None:
    lund = told.person("Ann Lund", "Norway")
    told.office(lund, "Foreign Ministry spokesperson")
    said(
        told, lund, WINTER, "Foreign-ministry spokesperson Ann Lund told the skippers of three ports in Bergen: “{}.”"
    )
    (card,) = asked(told)
    assert "“[…] told the skippers" in card.front


@pytest.mark.parametrize(("seat", "cards"), [("White House", 0), ("Bergen", 1)])
def test_a_statement_of_his_own_seat_tells_who_a_president_is(told: Brief, seat: str, cards: int) -> None:
    lund = told.person("Ann Lund", "United States")
    told.office(lund, "US president")
    said(told, lund, WINTER, f"In a {seat} statement, Ann Lund told the skippers of three ports: “{{}}.”")
    assert len(asked(told)) == cards


def test_an_office_of_nobody_knows_which_state_goes_with_the_name(told: Brief) -> None:
    told.title = "Skippers of three countries threaten to strike over harbour toll"
    printed = "“{},” Ann Lund, the fisheries minister, told the skippers of three ports in Bergen."
    said(told, minister(told), WINTER, printed)
    (card,) = asked(told)
    assert "’ […] told the skippers" in card.front


def test_what_anybody_might_say_is_not_asked(told: Brief) -> None:
    lund = scholar(told)
    words = "I have nothing against Malta"
    said(told, lund, words, "“{},” says Ann Lund.")
    fact = told.dossier().quotes[0]
    front = f"Who said, as quoted in June 2023 (headline: {HEADLINE}): “{words}”?"
    made = told.card(front, "Ann Lund", kind=CardKind.QUOTE, fact=fact.key, evidence=fact.evidence, actors=(lund,))
    assert list(in_print.instead((made,), told.desk(), Descriptions(told.desk(), ()))) == []


@pytest.mark.parametrize(("vote", "cards"), [("today’s vote", 0), ("any vote", 1)])
def test_todays_vote_of_no_day_is_not_asked(told: Brief, vote: str, cards: int) -> None:
    words = f"We will not accept {vote} on the harbour toll this winter"
    said(told, minister(told), words, "“{},” Ann Lund told the skippers of three ports in Bergen.")
    assert len(asked(told)) == cards


def test_the_reporters_his_is_the_speaker_who_is_left_out(told: Brief) -> None:
    printed = (
        "Ann Lund used her speech in Bergen on 12 June to say that “{}, and we mean it, but keep it where it is.”"
    )
    said(told, minister(told), WINTER, printed)
    assert len(asked(told)) == 1


def test_what_an_outsider_said_is_asked_in_print_with_what_he_is(told: Brief) -> None:
    lund = scholar(told)
    printed = "“{},” says Ann Lund, a fellow at the Brook Institute in Bergen. “Nobody in Norway would forgive it.”"
    said(told, lund, WINTER, printed)
    fact = told.dossier().quotes[0]
    front = f"Who said, as quoted in June 2023: “{WINTER}”?"
    made = told.card(front, "Ann Lund", kind=CardKind.QUOTE, fact=fact.key, evidence=fact.evidence, actors=(lund,))
    (card,) = in_print.instead((made,), told.desk(), Descriptions(told.desk(), ()))
    assert "says […], a fellow at the Brook Institute in Bergen" in (seen.passage(card.front) or "")


@pytest.mark.parametrize(
    ("words", "asked_for"),
    [
        ("We have always paid whatever the skippers of this coast wanted", 0),
        ("We have always paid whatever the skippers of Malta and of Peru wanted", 1),  # two names tell the matter
    ],
)
def test_words_without_headline_day_or_occasion_name_two_or_are_not_asked(
    brief: Brief, words: str, asked_for: int
) -> None:
    lund = minister(brief)
    brief.quote(words, lund)
    fact = brief.dossier().quotes[0]
    front = f"Who said, as quoted in June 2023: “{words}”?"
    made = brief.card(front, "Ann Lund", kind=CardKind.QUOTE, fact=fact.key, evidence=fact.evidence, actors=(lund,))
    assert len(list(in_print.instead((made,), brief.desk(), Descriptions(brief.desk(), ())))) == asked_for


def test_words_that_a_note_puts_in_anothers_mouth_are_not_the_notes(told: Brief) -> None:
    board = told.actor("Fishery Board of Malta", ActorKind.ORGANISATION, "Malta")
    told.person("Max Roy", "Malta")
    printed = "In Bergen Max Roy asked Norway to drop “{}”, the Fishery Board of Malta said in a note on the toll."
    said(told, board, RUINOUS, printed, by="the Fishery Board of Malta")
    assert asked(told) == []


def test_what_stands_behind_a_question_of_its_speakers_is_not_shown_without_it(told: Brief) -> None:
    asks = "“Which treaty do the skippers of Malta say that we are breaking?” Ann Lund asked skippers in Bergen."
    said(told, minister(told), WINTER, f"{asks} “{{}}.”")
    assert asked(told) == []


def test_the_bullet_of_a_list_is_no_part_of_the_passage(told: Brief) -> None:
    said(
        told,
        minister(told),
        RUINOUS,
        "• Ann Lund told skippers in Bergen that the toll had become “{}” for families.",
    )
    assert [(seen.passage(card.front) or "")[:3] for card in asked(told)] == ["[…]"]


def test_the_country_of_an_office_is_left_out_with_it(told: Brief) -> None:
    lund = told.person("Ann Lund", "Norway")
    told.office(lund, "assistant secretary of fisheries")
    printed = (
        "Former U.S. Assistant Secretary of Fisheries Ann Lund told skippers in Bergen that the toll is “{}” for all."
    )
    said(told, lund, RUINOUS, printed)
    assert [(seen.passage(card.front) or "").split(" told")[0] for card in asked(told)] == ["[…]"]


def test_a_description_cut_in_two_is_not_shown(told: Brief) -> None:
    printed = "“{},” said Ann Lund overseeing the count of boats from three ports at the quays of Bergen."
    said(told, minister(told), WINTER, printed)
    assert asked(told) == []


def test_half_of_a_name_with_a_hyphen_is_not_left_out(told: Brief) -> None:
    printed = "Ann Lund-Berg told skippers in Bergen that the toll on their boats had become “{}” for families."
    said(told, minister(told), RUINOUS, printed, by="Ann Lund-Berg")
    assert asked(told) == []


@pytest.mark.parametrize("body", ["NFU", "Fishery Board of Norway", "Radical Party"])
def test_a_body_is_no_speaker(told: Brief, body: str) -> None:
    board = told.actor(body, ActorKind.ORGANISATION, "Norway")
    said(
        told, board, RUINOUS, f"The {body} told skippers in Bergen that the toll had become “{{}}” for all.", by=body
    )
    assert asked(told) == []


def test_a_lone_pronoun_stands_for_the_speaker(told: Brief) -> None:
    printed = (
        "“{},” she said in Bergen on 12 June, in remarks to skippers from three ports. “Not in Oslo and not here.”"
    )
    said(told, minister(told), WINTER, printed, by="she")
    assert [passages.asks_speaker(card.front) for card in asked(told)] == [True]


def test_a_lone_pronoun_behind_somebody_without_a_name_is_not_asked(told: Brief) -> None:
    printed = (
        "There were two at noon, according to a cook of the harbour of Bergen. “{},” she said to skippers there."
    )
    said(told, minister(told), WINTER, printed, by="she")
    assert asked(told) == []


def test_who_said_words_of_his_own_is_asked_where_the_reporter_tells_the_occasion(told: Brief) -> None:
    printed = (
        "“{},” Ann Lund told skippers at the opening of the herring fair in Bergen, where boats were not let in."
    )
    said(told, minister(told), WINTER, printed)
    (front,) = (card.front for card in build(told.dossier()) if card.fact == told.dossier().quotes[0].key)
    assert "at the opening of the herring fair" in (seen.passage(front) or "")


def test_a_fragment_of_an_outsider_is_not_asked(told: Brief) -> None:
    fragment(told, scholar(told))
    assert asked(told) == []


def test_the_gate_refuses_another_speaker(told: Brief) -> None:
    fragment(told, minister(told))
    told.person("Max Roy", "Norway")
    (card,) = asked(told)
    assert "F2" in refused(told, card.front, "Max Roy")


def test_the_gate_refuses_two_blanks(told: Brief) -> None:
    fragment(told, minister(told))
    (card,) = asked(told)
    assert "F7" in refused(told, card.front.replace("for families", "for […]"), card.back)


def test_the_gate_refuses_a_passage_that_is_not_printed_so(told: Brief) -> None:
    fragment(told, minister(told))
    (card,) = asked(told)
    assert refused(told, card.front.replace("in Bergen", "in Oslo"), card.back) == ["F1"]


def test_what_an_official_says_as_a_clause_is_asked_by_its_speaker(told: Brief) -> None:
    lund = minister(told)
    said(told, lund, WINTER, "“{},” Ann Lund told skippers in Bergen on Monday.")
    (card,) = asked(told)
    assert (card.back, "(headline:" in card.front) == ("Ann Lund", True)
    assert card.front.endswith(
        "‘We will not lower the harbour toll this winter,’ […] told skippers in Bergen on Monday”?"
    )


def test_the_evidence_of_a_speaker_holds_the_name_and_the_words(told: Brief) -> None:
    lund = minister(told)
    said(
        told,
        lund,
        WINTER,
        "Ann Lund met skippers from Bergen on Monday. “{},” she said after the talks in Bergen.",
        "she",
    )
    (card,) = asked(told)
    desk = told.desk()
    proof = card.evidence[0]
    shown = proof.span.of(desk.articles[proof.article].text)
    assert card.back == "Ann Lund"
    assert shown.startswith("Ann Lund met skippers")
    assert WINTER in shown


def test_the_sentence_before_comes_along_where_it_names_the_speaker(told: Brief) -> None:
    lund = minister(told)
    said(
        told,
        lund,
        RUINOUS,
        "Ann Lund met skippers from Bergen on Monday. She said the toll had become “{}” for families.",
        "She",
    )
    (card,) = asked(told)
    assert (seen.passage(card.front) or "").startswith("[…] met skippers from Bergen on Monday. She said")


@pytest.mark.parametrize(
    "before", ["Ann Lund met Eva Holm in Bergen on Monday.", "Eva Holm wept in Bergen when Ann Lund came."]
)
def test_a_pronoun_behind_two_names_is_not_asked(told: Brief, before: str) -> None:
    lund = minister(told)
    told.person("Eva Holm", "Norway")
    said(told, lund, RUINOUS, f"{before} She said the toll had become “{{}}” for families.", "She")
    assert asked(told) == []


def test_a_decision_told_before_the_passage_is_not_asked(told: Brief) -> None:
    lund = minister(told)
    said(
        told,
        lund,
        RUINOUS,
        "Ann Lund told skippers in Bergen on Monday that the fund had become “{}” for their families.",
    )
    assert asked(told) == []


def test_without_a_headline_a_speaker_is_not_left_out(brief: Brief) -> None:
    brief.title = ""  # of six readers passed one
    fragment(brief, minister(brief))
    assert asked(brief) == []


def test_a_day_without_its_year_in_an_entry_of_a_chronology_is_not_shown(told: Brief) -> None:
    for day in ("Sept. 7, 2022", "Oct. 29 – Nov. 2, 2022", "June 5, 2023"):
        told.tells(day)
    printed = "“{},” Ann Lund told a rally of skippers in Bergen on October 2, where nobody from Malta was let in."
    said(told, minister(told), WINTER, printed)
    assert asked(told) == []


def test_a_blank_in_words_on_todays_vote_is_not_asked_without_its_headline(brief: Brief) -> None:
    lund = minister(brief)
    brief.quote("Today’s vote is a disgrace for the skippers of Norway", lund)
    fact = brief.dossier().quotes[0]
    front = "Ann Lund, as quoted in June 2023: “Today’s vote is a […] for the skippers of Norway”"
    made = brief.card(front, "disgrace", kind=CardKind.QUOTE, fact=fact.key, evidence=fact.evidence, actors=(lund,))
    assert list(in_print.instead((made,), brief.desk(), Descriptions(brief.desk(), ()))) == []


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("teacher from Bergen", WINTER),
        ("economist", "I was second in line on the quay of Bergen"),
        ("community organiser in Bergen", WINTER),
    ],
)
def test_what_the_man_in_the_street_says_is_not_asked(told: Brief, title: str, words: str) -> None:
    lund = told.person("Ann Lund", salience=0.1)
    told.office(lund, title)
    said(told, lund, words, f"“{{}},” says Ann Lund, a {title}, at the quays of the harbour of Bergen in Norway.")
    fact = told.dossier().quotes[0]
    front = f"Who said, as quoted in June 2023: “{words}”?"
    made = told.card(front, "Ann Lund", kind=CardKind.QUOTE, fact=fact.key, evidence=fact.evidence, actors=(lund,))
    assert list(in_print.instead((made,), told.desk(), Descriptions(told.desk(), ()))) == []


def test_a_headline_that_tells_the_speaker_asks_nothing(told: Brief) -> None:
    told.title = "Lund defends Norway’s harbour toll against skippers"
    fragment(told, minister(told))
    assert asked(told) == []


def test_an_office_that_another_card_asks_is_left_out_of_the_passage(told: Brief) -> None:
    lund = told.person("Ann Lund", "Norway")
    told.office(
        lund,
        "Norwegian fisheries minister",
        behind=" told skippers in Bergen the harbour toll was “a ruinous tax on honest work”, and",
    )
    said(told, lund, RUINOUS, "Nothing of “{}” was said again.")
    fronts = [card.front for card in asked(told)]
    assert not any("Norwegian fisheries minister" in front for front in fronts)


def test_an_outsiders_clause_is_not_asked_by_his_name(told: Brief) -> None:
    roy = told.person("Max Roy")
    told.office(roy, "fellow at the Brook Institute")
    said(
        told,
        roy,
        "Everybody on the quays expects them to give way",
        "“{},” said Max Roy of the Brook Institute in Oslo about the strike of the skippers.",
        "Max Roy",
    )
    assert [card for card in asked(told) if passages.asks_speaker(card.front)] == []


def test_two_quotations_of_one_passage_are_not_both_asked(told: Brief) -> None:
    lund = minister(told)
    printed = (
        "Ann Lund told skippers in Bergen the toll was “{}” and their strike “a reckless gamble with our bread”."
    )
    said(told, lund, RUINOUS, printed)
    said(told, lund, "a reckless gamble with our bread", "It was “{}”.")
    assert len(asked(told)) <= 1


def test_a_card_in_print_passes_the_gate_and_is_in_the_deck(told: Brief) -> None:
    fragment(told, minister(told))
    dossier = told.dossier()
    assert any(card.fact == dossier.quotes[0].key for card in build(dossier))
    assert [list(gate.of_card(card, told.desk())) for card in asked(told)] == [[]]


def test_a_passage_is_a_cloze(told: Brief) -> None:
    lund = minister(told)
    said(told, lund, WINTER, "“{},” Ann Lund told skippers in Bergen on Monday.")
    assert [card.form for card in asked(told)] == [Form.CLOZE]


@given(st.text(alphabet="ab .,'\"“”‘’\n", max_size=60))
def test_no_double_mark_is_left_within_a_passage(printed: str) -> None:
    assert not set(passages.marked_singly(printed)) & set('“”"')


@given(st.text(alphabet="ab .,", max_size=40))
def test_words_without_marks_stay_as_printed(printed: str) -> None:
    assert passages.marked_singly(printed) == re.sub(r"\s+", " ", printed).strip()


def test_a_passage_that_prints_what_another_card_asks_is_not_asked(told: Brief) -> None:
    lund = minister(told)
    printed = (
        "Ann Lund told skippers in Bergen the toll was “{}” and their strike “a reckless gamble with our bread”."
    )
    said(told, lund, RUINOUS, printed)
    desk = told.desk()
    (quote,) = desk.dossier.quotes
    offices = tuple(people.cards(desk))
    assert list(in_print.cards(desk, offices, Descriptions(desk, offices), {quote.key})) == []


def test_a_title_goes_with_the_name_that_is_left_out(told: Brief) -> None:
    lund = told.person("Ann Lund", "Norway")
    told.office(lund, "minister", behind=" of fisheries in Norway")
    said(told, lund, WINTER, "“{},” Caretaker Fisheries Minister Ann Lund told skippers in Bergen on Monday.")
    assert [(seen.passage(card.front) or "").partition("’ ")[2] for card in asked(told)] == [
        "[…] told skippers in Bergen on Monday"
    ]


def test_an_office_right_before_the_name_is_left_out_with_it(told: Brief) -> None:
    lund = told.person("Ann Lund", "Norway")
    told.office(lund, "fisheries commissioner", behind=" for Norway")
    said(told, lund, WINTER, "“{},” outgoing fisheries commissioner Ann Lund told skippers in Bergen on Monday.")
    assert [(seen.passage(card.front) or "").partition("’ ")[2] for card in asked(told)] == [
        "[…] told skippers in Bergen on Monday"
    ]


@pytest.mark.parametrize(
    "printed",
    [
        "At a congress of her Fishers Union, Ann Lund told skippers in Bergen the toll was “{}” for families.",
        "Ann Lund, the tireless president of all fjords, told skippers in Bergen the toll was “{}” for families.",
        "At the same meeting, Ann Lund told skippers in Bergen that the toll had become “{}” for families.",
    ],
)
def test_a_passage_that_gives_its_speaker_away_or_leans_is_not_asked(told: Brief, printed: str) -> None:
    lund = told.person("Ann Lund", "Norway")
    told.office(lund, "president of Norway")
    said(told, lund, RUINOUS, printed)
    assert asked(told) == []


def test_whom_something_was_written_to_is_not_left_out_as_its_speaker(told: Brief) -> None:
    printed = "The skippers of Bergen have written to Ann Lund that the toll on boats had become “{}” for families."
    said(told, minister(told), RUINOUS, printed)
    assert asked(told) == []


def test_a_quotation_that_tells_too_little_beside_its_blank_is_not_asked(told: Brief) -> None:
    said(
        told,
        minister(told),
        "All of us shall be there and then we shall be seen",
        "“{},” said Deputy Fisheries Minister Ann Lund in Bergen.",
    )
    assert asked(told) == []


def test_a_body_behind_his_is_not_left_out(told: Brief) -> None:
    union = told.actor("Fishers Union", ActorKind.ORGANISATION)
    printed = "His Fishers Union told skippers in Bergen that the toll on their boats had become “{}” for families."
    said(told, union, RUINOUS, printed, "Fishers Union")
    assert asked(told) == []


def test_the_head_of_a_house_of_scholars_is_not_asked(told: Brief) -> None:
    lund = told.person("Ann Lund")
    told.office(lund, "director of the Quay Policy Center")
    fragment(told, lund)
    assert asked(told) == []


@pytest.mark.parametrize("words", ["We are not going to go into that", "All skippers of the north should do so now"])
def test_an_answer_that_points_at_its_question_is_not_asked(told: Brief, words: str) -> None:
    printed = "Asked about the toll on their boats, Ann Lund told the skippers in Bergen: “{}.”"
    said(told, minister(told), words, printed)
    assert asked(told) == []


@pytest.mark.parametrize(("behind", "cards"), [(" -- the yard that owns her boats --", 0), (", at the yard,", 1)])
def test_a_blank_for_a_title_and_its_name_leaves_no_word_on_its_body(told: Brief, behind: str, cards: int) -> None:
    lund = told.person("Ann Lund", "Norway")
    told.office(lund, "chief executive of Fjord Works")
    printed = (
        f"Fjord Works chief executive Ann Lund{behind} told skippers in Bergen of a toll that was “{{}}” to her."
    )
    said(told, lund, RUINOUS, printed)
    assert len(asked(told)) == cards


@pytest.mark.parametrize(("lead", "cards"), [("looks forward to", 0), ("refused to speak of", 1)])
def test_what_the_reporter_calls_a_courtesy_is_not_asked(told: Brief, lead: str, cards: int) -> None:
    printed = f"Ann Lund told skippers in Bergen that she {lead} “{{}}” in the harbours of the north."
    said(told, minister(told), "a fair toll on boats from Malta and from Peru", printed)
    assert len(asked(told)) == cards


@pytest.mark.parametrize(
    "lead",
    [
        "Three skippers of Bergen had come by night, she said, and some from Malta by day. ",
        "Ann Lund thanked the skippers of Bergen and Malta for their patience. ",
        "Ann Lund responded within hours. ",
        "The boats came from Malta to Bergen and the skippers went home two days later. ",
    ],
    ids=["she-said", "thanks", "to-what", "later-than-what"],
)
def test_a_passage_does_not_begin_with_what_leans(told: Brief, lead: str) -> None:
    said(told, minister(told), WINTER, f"{lead}“{{}},” Ann Lund told the skippers of three ports in Bergen.")
    assert [(seen.passage(card.front) or "")[:1] for card in asked(told)] == ["‘"]


def test_what_stands_behind_the_speakers_words_is_no_part_of_the_passage(told: Brief) -> None:
    said(told, minister(told), "A fair harbour toll for all skippers", "“{},” said Ann Lund. Spain and Malta pay it.")
    assert not any("Spain" in card.front for card in asked(told))


def test_what_stands_behind_a_stop_inside_the_marks_is_no_part_of_the_passage(told: Brief) -> None:
    lund = minister(told)
    said(told, lund, "a fair toll for skippers", "Ann Lund calls it “{}.” Malta and Spain print the picture of it.")
    assert asked(told) == []


def test_his_own_words_go_on_where_what_stands_before_may_not_be_shown(told: Brief) -> None:
    lead = "The boats of Norway came home at dawn, she said, some of them by way of Malta. "
    behind = "“Either nobody was watching or nobody wanted to know.”"
    said(told, minister(told), "You do not raise a harbour toll overnight", f"{lead}“{{}},” Lund said. {behind}")
    (card,) = asked(told)
    assert (seen.passage(card.front) or "").startswith("‘You do not raise")
    assert (seen.passage(card.front) or "").endswith("wanted to know.’")
