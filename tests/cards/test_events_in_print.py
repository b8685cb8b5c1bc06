"""Dates and figures of events asked in the passage that prints them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.cards import gate
from briefing_app.cards.build import build
from briefing_app.cards.coverage import in_print
from briefing_app.cards.desk import Desk
from briefing_app.cards.rubric import seen
from briefing_app.cards.sentences import runs, weak
from briefing_app.cards.sentences.described import Descriptions
from briefing_app.model.facts import Dossier, Status
from briefing_app.model.text import Article, Evidence, Span

if TYPE_CHECKING:
    from briefing_app.model.cards import Card
    from tests.cards.conftest import Brief

HEADLINE = "Norway raises harbour toll as skippers threaten to strike"
NOTHING = Descriptions(Desk(Dossier(())), ())  # that another card asks
SIGNED = "Ann Lund signed an agreement on cod with the Fishery Board of Malta in Bergen on 12 June."


@pytest.fixture
def told(brief: Brief) -> Brief:
    brief.title = HEADLINE
    brief.person("Ann Lund", "Norway")
    return brief


def dated(brief: Brief, words: str) -> Dossier:
    """The dossier with its event dated by these words of its sentence."""
    dossier = brief.dossier()
    (event,) = dossier.events
    return replace(dossier, events=(replace(event, when_words=words, date_confidence=1.0),))


def asked(dossier: Dossier) -> list[tuple[str, str]]:
    return [(card.front, card.back) for card in in_print.cards(Desk(dossier), NOTHING, ())]


def test_a_printed_date_is_left_out(told: Brief) -> None:
    told.event(SIGNED, "2023-06-12", "person/ann-lund", printed=SIGNED, stated=False)
    passage = SIGNED.replace("12 June.", "[…]")
    printed = f"Courier printed on 20 June 2023 (headline: {HEADLINE})"
    assert asked(dated(told, "12 June")) == [
        (f"Which date is left out of what {printed}: “{passage}”?", "12 June 2023")
    ]


def test_a_weekday_is_asked_without_the_day_of_print(told: Brief) -> None:
    printed = SIGNED.replace("12 June", "Monday")
    told.event(printed, "2023-06-19", "person/ann-lund", printed=printed, stated=False)
    ((front, back),) = asked(dated(told, "Monday"))
    assert (front.startswith("Which date is left out of what Courier printed in June 2023 "), back) == (
        True,
        "19 June 2023",
    )


def test_a_weekday_beside_another_is_not_asked(told: Brief) -> None:
    printed = SIGNED.replace("12 June", "Monday, a day before the strike of Tuesday")
    told.event(printed, "2023-06-19", "person/ann-lund", printed=printed, stated=False)
    assert asked(dated(told, "Monday")) == []


def test_a_date_that_is_not_sure_is_not_asked(told: Brief) -> None:
    told.event(SIGNED, "2023-06-12", "person/ann-lund", printed=SIGNED, stated=False)
    dossier = dated(told, "12 June")
    unsure = replace(dossier, events=(replace(dossier.events[0], date_confidence=0.6),))
    assert asked(unsure) == []


def test_a_month_is_asked_with_its_year(told: Brief) -> None:
    printed = SIGNED.replace("on 12 June", "last month")
    told.event(printed, "2023-05", "person/ann-lund", printed=printed, stated=False)
    ((front, back),) = asked(dated(told, "last month"))
    assert (front.startswith("Which month and year is left out of "), back) == (True, "May 2023")


def test_a_parallel_from_long_ago_is_not_asked(told: Brief) -> None:
    printed = SIGNED.replace("on 12 June", "in 1972")
    told.event(printed, "1972", "person/ann-lund", printed=printed, stated=False)
    assert asked(dated(told, "1972")) == []


def test_when_somebody_spoke_to_a_reporter_is_no_news(told: Brief) -> None:
    for _ in range(4):
        told.tells(
            "It rained on the quays of Bergen all day, and nobody who could help it left his house or his boat."
        )
    printed = "Ann Lund told reporters on Monday that cod from the quays of Bergen would cost more this winter."
    told.event(printed, "2023-06-19", "person/ann-lund", printed=printed, stated=False)
    assert asked(dated(told, "Monday")) == []


def test_an_alleged_deed_is_not_asked(told: Brief) -> None:
    told.event(SIGNED, "2023-06-12", "person/ann-lund", printed=SIGNED, stated=False, status=Status.ALLEGED)
    assert asked(dated(told, "12 June")) == []


def test_initials_that_nothing_explains_are_not_shown(told: Brief) -> None:
    printed = SIGNED.replace("Fishery Board of Malta", "executive of the KQZX")
    told.event(printed, "2023-06-12", "person/ann-lund", printed=printed, stated=False)
    assert asked(dated(told, "12 June")) == []


def test_initials_behind_their_long_form_are_shown(told: Brief) -> None:
    printed = SIGNED.replace("Fishery Board of Malta", "Northern Quay Executive (KQZX) of Malta")
    told.event(printed, "2023-06-12", "person/ann-lund", printed=printed, stated=False)
    assert len(asked(dated(told, "12 June"))) == 1


@pytest.mark.parametrize(
    ("printed", "cards"),
    [
        ("Ann Lund signed the cod agreement with Malta on 12 June.", 0),  # too short for its matter
        ("The minister signed an agreement on cod with the whole board of fisheries in the old town on 12 June.", 0),
        (SIGNED, 1),
    ],
)
def test_a_passage_is_long_enough_and_names_two(told: Brief, printed: str, cards: int) -> None:
    told.event(printed, "2023-06-12", "person/ann-lund", printed=printed, stated=False)
    assert len(asked(dated(told, "12 June"))) == cards


def test_the_sentence_before_is_shown_where_it_is_needed(told: Brief) -> None:
    lead = "Ann Lund met the Fishery Board of Malta in Bergen for talks on cod."
    printed = "They agreed on 12 June that boats from Valletta may land herring at the quays of Oslo."
    told.event(printed, "2023-06-12", "person/ann-lund", printed=printed, stated=False, lead=lead)
    ((front, _),) = asked(dated(told, "12 June"))
    assert lead in front


def test_the_latter_behind_two_names_that_nothing_joins_is_of_the_sentence_before(told: Brief) -> None:
    lead = "Oslo has lowered neither its tax on salmon nor its tax on cod."
    printed = "Ann Lund of Norway asked the Fishery Board of Malta over the latter on 12 June in Valletta."
    told.event(printed, "2023-06-12", "person/ann-lund", printed=printed, stated=False, lead=lead)
    ((front, _),) = asked(dated(told, "12 June"))
    assert lead in front


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("the latter", [True]),  # what it is stands in the sentence before
        ("the harbour toll", [False]),  # the headline tells it
    ],
)
def test_the_sentence_before_is_shown_with_what_points_at_it(told: Brief, words: str, shown: list[bool]) -> None:
    lead = "Oslo has lowered neither its tax on salmon nor its tax on cod."
    printed = f"Ann Lund filed a complaint with the Fishery Board of Malta over {words} on 12 June in Valletta."
    told.event(printed, "2023-06-12", "person/ann-lund", printed=printed, stated=False, lead=lead)
    assert [lead in front for front, _ in asked(dated(told, "12 June"))] == shown


@pytest.mark.parametrize(
    ("lead", "shown"),
    [
        (
            "The talks were held by skippers who had met in Malta in the spring of that year. ",
            0,
        ),  # nor is it told here
        ("Skippers of Norway had asked for a lower harbour toll. ", 1),
    ],
)
def test_a_short_passage_of_something_else_than_the_headline_is_shown_with_what_is_before_it(
    told: Brief, lead: str, shown: int
) -> None:
    printed = "Ambassadors met the board behind closed doors on 12 June and promised to help it in Valletta."
    told.event(printed, "2023-06-12", "person/ann-lund", printed=printed, stated=False, lead=lead.strip())
    assert [lead.strip() in front for front, _ in asked(dated(told, "12 June"))] == [True] * shown


@pytest.mark.parametrize(
    ("words", "when", "behind"),
    [
        ("March 2022", "2022-03", ", seven months after the skippers had left Bergen"),  # anybody can count it
        ("early 2022", "2022", " after the skippers had left Bergen for good"),  # 'early' would be lost
    ],
)
def test_a_date_that_can_be_counted_or_is_rough_is_not_asked(told: Brief, words: str, when: str, behind: str) -> None:
    printed = f"Ann Lund opened a quay for the Fishery Board of Malta in Valletta in {words}{behind}."
    told.event(printed, when, "person/ann-lund", printed=printed, stated=False)
    assert asked(dated(told, words)) == []


@pytest.mark.parametrize(
    "printed",
    [
        "Ann Lund, who was asked about the harbour toll of Malta on 12 June, said that it would stay for the year.",
        "At a regular briefing on 12 June, Ann Lund was asked about the harbour toll of Malta and of Norway.",
    ],
)
def test_when_somebody_was_asked_about_something_is_not_asked(told: Brief, printed: str) -> None:
    told.event(printed, "2023-06-12", "person/ann-lund", printed=printed, stated=False)
    assert asked(dated(told, "12 June")) == []


@pytest.mark.parametrize(
    ("printed", "cards"),
    [
        ("Ann Lund, an aide who went with the Fishery Board to Malta in 2021, said that Bergen had been calm.", 0),
        ("Ann Lund, an aide, went with the Fishery Board to Malta in 2021, where Bergen had bought a quay.", 1),
        ("Ann Lund and the Fishery Board of Malta exported about 3,500 tonnes of cod to Bergen in 2021.", 0),
    ],
)
def test_the_year_of_what_a_speaker_was_and_of_trade_is_not_asked(told: Brief, printed: str, cards: int) -> None:
    told.event(printed, "2021", "person/ann-lund", printed=printed, stated=False)
    assert len(asked(dated(told, "2021"))) == cards


@pytest.mark.parametrize(("words", "cards"), [("became president of Malta", 0), ("became a skipper of Malta", 1)])
def test_the_year_in_which_somebody_became_president_is_known(told: Brief, words: str, cards: int) -> None:
    printed = f"Since Ann Lund {words} in 2016, the trawlers of the Fishery Board have sailed one way from Bergen."
    told.event(printed, "2016", "person/ann-lund", printed=printed, stated=False)
    assert len(asked(dated(told, "2016"))) == cards


def test_of_two_years_of_one_thing_neither_is_asked(told: Brief) -> None:
    printed = "Ann Lund and the Fishery Board of Malta bought boats on the quays of Bergen in 2014 and in 2021."
    told.event(printed, "2014", "person/ann-lund", printed=printed, stated=False)
    assert asked(dated(told, "2014")) == []


def test_one_of_many_mondays_is_not_asked(told: Brief) -> None:
    printed = "On that first black Monday, Ann Lund of Norway signed an agreement with the Fishery Board of Malta."
    told.event(printed, "2023-06-19", "person/ann-lund", printed=printed, stated=False)
    assert asked(dated(told, "Monday")) == []


def test_the_end_of_a_fiscal_year_is_not_asked(told: Brief) -> None:
    printed = "Ann Lund froze the cod money of the Fishery Board of Malta for the fiscal year that ends on 30 June."
    told.event(printed, "2023-06-30", "person/ann-lund", printed=printed, stated=False)
    assert asked(dated(told, "30 June")) == []


def test_a_month_of_every_year_is_not_asked(told: Brief) -> None:
    printed = "Ann Lund remembered the skippers of Malta who came to Bergen every August to lay wreaths at the quay."
    told.event(printed, "2022-08", "person/ann-lund", printed=printed, stated=False)
    assert asked(dated(told, "August")) == []


@pytest.mark.parametrize(("ban", "cards"), [("an annual ban", 0), ("a ban", 1)])
def test_the_day_of_an_annual_thing_is_not_asked(told: Brief, ban: str, cards: int) -> None:
    printed = f"Ann Lund told the Fishery Board of Malta to wait for {ban} on cod in Bergen that begins on 12 June."
    told.event(printed, "2023-06-12", "person/ann-lund", printed=printed, stated=False)
    assert len(asked(dated(told, "12 June"))) == cards


@pytest.mark.parametrize("label", ["Analysis | ", "FEATURE | ", "• ", "Plenty. "])
def test_a_label_before_a_passage_is_no_part_of_it(told: Brief, label: str) -> None:
    told.event(SIGNED, "2023-06-12", "person/ann-lund", printed=f"{label}{SIGNED}", stated=False)
    assert [label.strip() in front for front, _ in asked(dated(told, "12 June"))] == [False]


def test_the_words_of_a_link_are_not_shown(told: Brief) -> None:
    printed = SIGNED.replace(" on cod", " on cod (see “What the agreement says”)")
    told.event(printed, "2023-06-12", "person/ann-lund", printed=printed, stated=False)
    assert asked(dated(told, "12 June")) == []


@pytest.mark.parametrize(
    ("lead", "shown"),
    [
        ("The arithmetic is plain. ", [False]),  # of what?
        ("Skippers of Malta had begun a quarrel with Bergen. ", [True]),
    ],
)
def test_a_sentence_that_points_itself_is_not_shown_for_what_points(
    told: Brief, lead: str, shown: list[bool]
) -> None:
    printed = "The Fishery Board of Malta and Ann Lund signed a treaty that ends the quarrel on 12 June."
    told.event(printed, "2023-06-12", "person/ann-lund", printed=printed, stated=False, lead=lead.strip())
    assert [lead.strip() in front for front, _ in asked(dated(told, "12 June"))] == shown


@pytest.mark.parametrize(("point", "shown"), [("", 1), ("- ", 0)])
def test_two_points_of_a_list_are_not_run_together(point: str, shown: int) -> None:
    asked_for = "Skippers of Norway had asked for a lower harbour toll."
    met = "Ambassadors met the board behind closed doors on 12 June."
    text = f"{point}{asked_for}\n{point}{met}"
    sought = runs.Sought(Article("a", text), HEADLINE, lambda printed, _: "Norway" in printed)
    assert len(list(sought.runs(Span(text.index(met), len(text))))) == shown


def test_a_sentence_that_begins_with_so_keeps_it_before_its_verb(told: Brief) -> None:
    printed = "So began on 12 June the longest strike that the skippers of Norway and Malta had held in Bergen."
    told.event(printed, "2023-06-12", "person/ann-lund", printed=printed, stated=False)
    assert ["“So began" in front for front, _ in asked(dated(told, "12 June"))] == [True]


def cards(dossier: Dossier) -> list[Card]:
    return [card for card in build(dossier) if card.fact == dossier.events[0].key]


def test_the_deck_asks_a_date_in_print_and_not_again_as_a_question(told: Brief) -> None:
    printed = "Ann Lund visited the Fishery Board of Malta in Valletta on 12 June to settle a quarrel about two nets."
    told.event(printed, "2023-06-12", "person/ann-lund", printed=printed, stated=False)
    dated_cards = [card for card in cards(dated(told, "12 June")) if card.back == "12 June 2023"]
    assert [card.front.startswith("Which date is left out of ") for card in dated_cards] == [True]


def test_a_date_asked_in_print_passes_the_gate(told: Brief) -> None:
    told.event(SIGNED, "2023-06-12", "person/ann-lund", printed=SIGNED, stated=False)
    dossier = dated(told, "12 June")
    desk = Desk(dossier)
    assert [list(gate.of_card(card, desk)) for card in in_print.cards(desk, NOTHING, ())] == [[]]


def test_the_gate_refuses_another_date_in_print(told: Brief) -> None:
    told.event(SIGNED, "2023-06-12", "person/ann-lund", printed=SIGNED, stated=False)
    desk = Desk(dated(told, "12 June"))
    (card,) = in_print.cards(desk, NOTHING, ())
    assert [one.code for one in gate.of_card(replace(card, back="13 June 2023"), desk)] == ["C4"]


def test_a_weekday_told_as_past_is_not_asked_as_a_day_to_come(told: Brief) -> None:
    printed = "A decree published within hours of the signature of Ann Lund on Monday suspends landings at Bergen."
    told.event(printed, "2023-06-26", "person/ann-lund", printed=printed, stated=False)
    assert asked(dated(told, "Monday")) == []


def test_a_day_to_come_is_asked(told: Brief) -> None:
    printed = "Ann Lund will sign an agreement on cod with the Fishery Board of Malta in Bergen on Monday."
    told.event(printed, "2023-06-26", "person/ann-lund", printed=printed, stated=False, status=Status.PLANNED)
    assert [back for _, back in asked(dated(told, "Monday"))] == ["26 June 2023"]


def test_a_month_inside_a_clause_that_a_date_cannot_fill_is_not_asked(told: Brief) -> None:
    printed = (
        "Malta, which last month barred the boats of Norway, signed an agreement on cod with Ann Lund in Bergen."
    )
    told.event(printed, "2023-05", "person/ann-lund", printed=printed, stated=False)
    assert asked(dated(told, "last month")) == []


def test_a_sentence_whose_quotation_is_asked_is_not_asked_for_its_date(told: Brief) -> None:
    printed = "Ann Lund told the Fishery Board of Malta on 12 June that the boats of Bergen had become “{}” of cod."
    told.quote("an insult to the fleet", "person/ann-lund", printed=printed)
    whole = printed.format("an insult to the fleet")
    told.event(whole, "2023-06-12", "person/ann-lund", printed=whole, stated=False)
    dossier = dated(told, "12 June")
    other = replace(told.card("Who said it?", "Ann Lund"), fact=dossier.quotes[0].key)
    assert list(in_print.cards(Desk(dossier), NOTHING, [other])) == []
    assert [card.back for card in in_print.cards(Desk(dossier), NOTHING, ())] == ["12 June 2023"]


def test_a_dateline_is_no_part_of_a_passage(told: Brief) -> None:
    told.event(SIGNED, "2023-06-12", "person/ann-lund", printed=f"BERGEN, June 12 (Courier) - {SIGNED}", stated=False)
    ((front, _),) = asked(dated(told, "12 June"))
    assert "“Ann Lund signed" in front


def test_a_link_to_the_sentence_before_is_left_out(told: Brief) -> None:
    told.event(SIGNED, "2023-06-12", "person/ann-lund", printed=f"But {SIGNED}", stated=False)
    ((front, _),) = asked(dated(told, "12 June"))
    assert "“Ann Lund signed" in front


def test_a_noun_beside_its_name_is_told(told: Brief) -> None:
    printed = SIGNED.replace("Ann Lund", "Ann Lund, the minister,")
    told.event(printed, "2023-06-12", "person/ann-lund", printed=printed, stated=False)
    assert len(asked(dated(told, "12 June"))) == 1


def test_a_quotation_of_nobody_is_not_shown_before_an_event(told: Brief) -> None:
    lead = "“We shall see who lands his cod in Bergen before the winter.”"
    printed = "The loan that saved the Fishery Board of Malta from the strike at Bergen ended on 12 June."
    told.event(printed, "2023-06-12", "person/ann-lund", printed=printed, stated=False, lead=lead)
    assert not any("who lands his cod" in front for front, _ in asked(dated(told, "12 June")))


def test_a_short_question_on_two_people_stays_one(told: Brief) -> None:
    told.person("Max Roy", "Malta")
    printed = "Ann Lund met Max Roy in Bergen on 12 June."
    told.event(printed, "2023-06-12", "person/ann-lund", "person/max-roy", printed=printed, stated=False)
    dossier = dated(told, "12 June")
    front = "On what date in 2023 did Ann Lund meet Max Roy in Bergen?"
    card = replace(told.card(front, "12 June 2023", evidence=dossier.events[0].evidence), fact=dossier.events[0].key)
    assert in_print.instead(card, Desk(dossier), NOTHING) is card


def test_a_short_question_on_a_thing_untold_is_asked_in_print(told: Brief) -> None:
    told.person("Max Roy", "Malta")
    printed = (
        "Ann Lund told Max Roy the motion of the skippers on the boats of the Fishery Board in Bergen on 12 June."
    )
    told.event(printed, "2023-06-12", "person/ann-lund", "person/max-roy", printed=printed, stated=False)
    dossier = dated(told, "12 June")
    front = "On what date in 2023 did Ann Lund tell Max Roy the motion?"
    card = replace(told.card(front, "12 June 2023", evidence=dossier.events[0].evidence), fact=dossier.events[0].key)
    assert in_print.instead(card, Desk(dossier), NOTHING).front.startswith("Which date is left out of ")


@pytest.mark.parametrize(
    "printed",
    [
        "Ann Lund ran for the Fishery Board of Malta in Bergen with the votes of the skippers of its quays in 2021.",
        "Ann Lund was elected to the Fishery Board of Malta in Bergen by the skippers of its quays in 2021.",
        "Ann Lund paid the Fishery Board of Malta for two trawlers and a crane at the quays of Bergen last year.",
        "Ann Lund sold the quays of Bergen to Malta last year and bought cranes of the Fishery Board in 2021.",
    ],
)
def test_a_year_that_anybody_can_tell_is_not_asked(told: Brief, printed: str) -> None:
    when, words = ("2021", "2021") if printed.endswith("2021.") else ("2022", "last year")
    told.event(printed, when, "person/ann-lund", printed=printed, stated=False)
    assert asked(dated(told, words)) == []


@pytest.mark.parametrize(
    "printed",
    [
        "Asked on Monday whether the Fishery Board of Malta had paid for the cranes of Bergen, Ann Lund smiled.",
        "Ann Lund spent much of Monday at the quays of the Fishery Board of Malta with the skippers from Bergen.",
        "In her speech earlier Monday Ann Lund promised the Fishery Board of Malta a crane and a quay in Bergen.",
        "Ann Lund sold Malta the crane that fell earlier on Monday on the quay of the Fishery Board in Bergen.",
        "At a briefing on Monday Ann Lund was asked four times whether the Fishery Board of Malta trusted Bergen.",
    ],
)
def test_the_day_of_a_trifle_is_not_asked(told: Brief, printed: str) -> None:
    told.event(printed, "2023-06-19", "person/ann-lund", printed=printed, stated=False)
    assert asked(dated(told, "Monday")) == []


@pytest.mark.parametrize(
    ("printed", "words", "when"),
    [
        (
            "Boats of Malta, the largest group at the quays of Bergen in 2021, had slid to third place by June.",
            "2021",
            "2021",
        ),
        ("Ann Lund lost the 2021 election to the Fishery Board of Malta by nine votes of Bergen.", "2021", "2021"),
        (
            "The ferry of Ann Lund to Malta, which cost 500 crowns in May, is 900 at the quays of Bergen.",
            "May",
            "2023-05",
        ),
        (
            "Ann Lund pays the Fishery Board of Malta for nets on the basis of data to June, it says.",
            "June",
            "2023-06",
        ),
        (
            "Ann Lund promised Malta a quay by winter; the Fishery Board of Bergen has mentioned June.",
            "June",
            "2023-06",
        ),
        (
            "Ann Lund praised the toll in Malta, but her remarks on 12 June had another tone for Bergen.",
            "12 June",
            "2023-06-12",
        ),
        (
            "Ann Lund named some women of Malta, but a majority of her appointments in 2021 went to men of Bergen.",
            "2021",
            "2021",
        ),
        (
            "Ann Lund said that no skipper of Malta has been tried in Bergen for the sinking of trawlers in 2021.",
            "2021",
            "2021",
        ),
        (
            "Boats of Malta took 11 quays of Bergen in the 12 June Fishery Board vote after a scandal of Ann Lund.",
            "12 June",
            "2023-06-12",
        ),
        (
            "The Fishery Board of Malta sent Ann Lund home, for 12 June was the birthday of the quays of Bergen.",
            "12 June",
            "2023-06-12",
        ),
        (
            "The Fishery Board of Malta will wait until Ann Lund takes office in Bergen on 20 January 2024.",
            "20 January 2024",
            "2024-01-20",
        ),
        (
            "On 12 June the windows of Ann Lund at the quays of Bergen were still covered with planks from Malta.",
            "12 June",
            "2023-06-12",
        ),
    ],
)
def test_a_date_of_a_rank_a_price_or_a_thing_is_of_no_event(told: Brief, printed: str, words: str, when: str) -> None:
    told.event(printed, when, "person/ann-lund", printed=printed, stated=False)
    assert asked(dated(told, words)) == []


@pytest.mark.parametrize(
    ("printed", "cards"),
    [
        (
            "In a second letter of 12 June the Foreign Ministry called the boats of Bergen an insult.",
            0,
        ),
        (
            "In a letter of 12 June to Norway the Foreign Ministry called the boats of Bergen an insult.",
            1,
        ),
        ("On 12 June the mayor's office received the skippers of the Fishery Board, who asked for a new quay.", 0),
        (
            "On 12 June the Fishery Board put off the general election of all its skippers on the quays for a year.",
            0,
        ),
        (
            "On 12 June the Fishery Board put off the general election of Norway on all its quays for a year.",
            1,
        ),
        (
            "‘Norway likes it,’ said a skipper. On 12 June the mayor's office received the Fishery Board of it.",
            0,
        ),
        ("On 12 June the skippers of the Fishery Board put the matter before the court of Valletta.", 0),
        ("On 12 June the skippers of the Fishery Board put such a contract before the court of Valletta.", 0),
    ],
)
def test_a_ministry_of_no_country_and_a_matter_untold_are_not_shown(told: Brief, printed: str, cards: int) -> None:
    told.title = "‘Carry the nets with honour’: a day of storms on two quays"
    told.event(printed, "2023-06-12", "person/ann-lund", printed=printed, stated=False)
    assert len(asked(dated(told, "12 June"))) == cards


@pytest.mark.parametrize(("side", "cards"), [(None, 0), ("Norway", 1)])
def test_what_somebody_without_an_office_says_he_did_is_not_asked(told: Brief, side: str | None, cards: int) -> None:
    told.person("Max Roy", side)
    printed = "Max Roy left Norway for the boats of the Fishery Board in Valletta on 12 June, he said."
    told.event(printed, "2023-06-12", "person/max-roy", printed=printed, stated=False)
    assert len(asked(dated(told, "12 June"))) == cards


MAYOR = "Voters of Valletta make Max Roy their mayor"


@pytest.mark.parametrize(
    ("printed", "headline", "cards"),
    [
        ("Max Roy, 38, a teacher in Valletta, saw the Fishery Board of Norway at a wedding on 12 June.", HEADLINE, 0),
        ("Max Roy, a 38-year-old teacher, met the Fishery Board of Norway in Valletta on 12 June.", HEADLINE, 0),
        ("Max Roy, a 38-year-old teacher, met the Fishery Board of Norway in Valletta on 12 June.", MAYOR, 1),
        (
            "Ann Lund, 38, a teacher in Valletta, saw the Fishery Board of Norway at a wedding on 12 June.",
            HEADLINE,
            1,
        ),
        ("In Valletta a retired diver named Max Roy met the Fishery Board of Norway on 12 June.", HEADLINE, 0),
        ("Max Roy, who runs a boatyard in Valletta, met the Fishery Board of Norway on 12 June.", HEADLINE, 0),
        ("Max Roy, who runs the port of Valletta, met the Fishery Board of Norway on 12 June.", HEADLINE, 1),
        ("Max Roy, her brother, left Norway for the boats of the Fishery Board in Valletta on 12 June.", HEADLINE, 0),
        ("Max Roy said his wife left Norway for the Fishery Board in Valletta on 12 June.", HEADLINE, 0),
    ],
)
def test_what_a_private_person_did_is_not_asked(told: Brief, printed: str, headline: str, cards: int) -> None:
    told.title = headline
    told.person("Max Roy")
    told.event(printed, "2023-06-12", "person/max-roy", printed=printed, stated=False)
    assert len(asked(dated(told, "12 June"))) == cards


@pytest.mark.parametrize(("calling", "cards"), [("teacher", 0), ("mayor", 1)])
def test_who_has_a_calling_and_no_office_is_private(told: Brief, calling: str, cards: int) -> None:
    told.person("Max Roy")
    printed = f"At the quay a {calling} named Max Roy met the whole Fishery Board of Norway on 12 June."
    told.event(printed, "2023-06-12", "person/max-roy", printed=printed, stated=False)
    told.office("person/max-roy", calling)
    assert len(asked(dated(told, "12 June"))) == cards


@pytest.mark.parametrize(
    ("printed", "cards"),
    [
        ("It was a little after 3 am on 12 June, and the lamps of the Fishery Board of Norway were still lit.", 0),
        ("It was a little after 3 am on 12 June when the Fishery Board of Norway raised the harbour toll.", 1),
    ],
)
def test_the_hour_of_a_scene_is_no_event(told: Brief, printed: str, cards: int) -> None:
    told.event(printed, "2023-06-12", "person/ann-lund", printed=printed, stated=False)
    assert len(asked(dated(told, "12 June"))) == cards


def test_a_hollow_sentence_is_not_put_before_one_that_stands(told: Brief) -> None:
    printed = "Skippers of Norway raised the quarrel with the Fishery Board of Malta again in Bergen on 12 June."
    lead = "History is not encouraging."
    told.event(printed, "2023-06-12", "person/ann-lund", printed=printed, stated=False, lead=lead)
    assert [lead in front for front, _ in asked(dated(told, "12 June"))] == [False]


@pytest.mark.parametrize("lead", ["BERGEN, Norway (Courier) — ", "So when skippers asked, "])
def test_a_dateline_with_its_country_and_so_are_left_out(told: Brief, lead: str) -> None:
    printed = f"{lead}{SIGNED}"
    told.event(printed, "2023-06-12", "person/ann-lund", printed=printed, stated=False)
    assert [f"“{lead[:5]}" in front for front, _ in asked(dated(told, "12 June"))] == [False]


def test_an_interview_is_not_asked_in_print(told: Brief) -> None:
    told.event(SIGNED, "2023-06-12", "person/ann-lund", printed=SIGNED, stated=False)
    for _ in range(3):
        told.tells("What will you do about the quays of Bergen and your boats?")
        told.tells("We shall land our cod in Malta, and I shall tell my skippers so.")
    assert asked(dated(told, "12 June")) == []


def test_a_surname_is_shown_only_with_its_country(told: Brief) -> None:
    told.person("Max Roy", "Malta")
    printed = (
        "A vote of skippers is to be held in Bergen on 12 June, and Roy, with two boats to pay for, is not standing."
    )
    told.event(printed, "2023-06-12", "person/max-roy", printed=printed, stated=False)
    assert asked(dated(told, "12 June")) == []
    told.title = "Malta raises harbour toll as skippers threaten to strike"
    assert len(asked(dated(told, "12 June"))) == 1


def test_an_office_that_another_card_asks_is_left_out_of_an_events_passage(told: Brief) -> None:
    printed = SIGNED.replace("Ann Lund", "Fisheries Minister Ann Lund")
    told.event(printed, "2023-06-12", "person/ann-lund", printed=printed, stated=False)
    dossier = dated(told, "12 June")
    desk = Desk(dossier)
    at = dossier.events[0].evidence[0]
    title = Evidence(at.article, Span(at.span.start, at.span.start + len("Fisheries Minister Ann Lund")))
    asked_of = told.card("Who was the fisheries minister in 2023?", "Ann Lund", evidence=(title,))
    office = replace(asked_of, actors=("person/ann-lund",))
    (card,) = in_print.cards(desk, Descriptions(desk, [office]), ())
    assert (seen.passage(card.front) or "").startswith("… Ann Lund signed an agreement")
    assert list(gate.of_card(card, desk)) == []


def test_a_sentence_that_another_passage_shows_is_not_asked_for_its_date(told: Brief) -> None:
    told.event(SIGNED, "2023-06-12", "person/ann-lund", printed=SIGNED, stated=False)
    dossier = dated(told, "12 June")
    front = "Which speaker is left out of what Courier printed on 20 June 2023: “[…] signed an agreement on cod”?"
    other = told.card(front, "Ann Lund", evidence=dossier.events[0].evidence)
    assert list(in_print.cards(Desk(dossier), NOTHING, [other])) == []


def test_late_on_a_day_is_that_day(told: Brief) -> None:
    printed = SIGNED.replace("on 12 June", "late Monday")
    told.event(printed, "2023-06-19", "person/ann-lund", printed=printed, stated=False)
    assert [back for _, back in asked(dated(told, "late Monday"))] == ["19 June 2023"]


def test_somebodys_own_yesterday_is_not_asked(told: Brief) -> None:
    printed = "An old report of Malta read: “The Fishery Board honoured Ann Lund yesterday for the quays of Bergen.”"
    told.event(printed, "2023-06-19", "person/ann-lund", printed=printed, stated=False)
    assert asked(dated(told, "yesterday")) == []


def test_the_year_of_a_statistic_is_not_asked(told: Brief) -> None:
    printed = "Ann Lund and the skippers of Malta paid 25 per cent of all tolls in 2021, others 75 per cent."
    told.event(printed, "2021", "person/ann-lund", printed=printed, stated=False)
    assert asked(dated(told, "2021")) == []


def test_words_that_point_at_a_time_are_left_out_themselves(told: Brief) -> None:
    printed = SIGNED.replace("on 12 June", "that June")
    told.event(printed, "2022-06", "person/ann-lund", printed=printed, stated=False)
    assert [back for _, back in asked(dated(told, "that June"))] == ["June 2022"]


def test_a_year_that_anybody_knows_is_not_asked(told: Brief) -> None:
    printed = (
        "Norway signed a treaty on cod in Bergen to make up for the market lost after the 2022 invasion of Ukraine."
    )
    told.tells(printed)
    front = (
        f"Which year is left out of what Courier printed on 20 June 2023: “{printed.replace('2022', '[…]')[:-1]}”?"
    )
    assert weak.asks(told.card(front, "2022"), told.desk())


@pytest.mark.parametrize(
    ("sentence", "back", "known"),
    [
        ("Russia, which sent its troops into Ukraine in […], holds a fifth of the quays.", "February 2022", True),
        ("Norway, which sent two trawlers into Malta in […], holds a fifth of the quays.", "February 2022", False),
        ("Ann Lund built a hospital in Bergen in […], as the pandemic spread in Norway.", "2020", True),
        ("Ann Lund built a hospital in Bergen in […], as the pandemic ebbed in Norway.", "June 2022", False),
        ("The pandemic was long over. Ann Lund built a hospital in Bergen in […], and a quay.", "2020", False),
    ],
)
def test_a_date_known_by_what_its_sentence_tells_is_not_asked(
    told: Brief, sentence: str, back: str, *, known: bool
) -> None:
    told.tells(SIGNED)
    front = f"Which date is left out of what Courier printed on 20 June 2023: “{sentence[:-1]}”?"
    assert weak.asks(told.card(front, back), told.desk()) is known


@pytest.mark.parametrize(("passage", "alone"), [("made such a deal", False), ("made a deal", True)])
def test_such_a_deal_is_told_before_it(told: Brief, passage: str, *, alone: bool) -> None:
    printed = f"Ann Lund of Norway {passage} with the skippers of Bergen on 12 June."
    told.tells(printed)
    assert in_print.stands(told.desk(), printed, printed, HEADLINE) is alone


def test_a_dateline_of_two_words_in_capitals_is_no_body(told: Brief) -> None:
    printed = f"NEW BERGEN: {SIGNED}"
    told.event(printed, "2023-06-12", "person/ann-lund", printed=printed, stated=False)
    ((front, back),) = asked(dated(told, "12 June"))
    assert ("NEW BERGEN" in front, back) == (False, "12 June 2023")
