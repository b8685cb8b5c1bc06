from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.build import build
from briefing_app.cards.desk import Desk
from briefing_app.cards.events import happenings, ways
from briefing_app.cards.rubric import dating
from briefing_app.cards.words import clauses, wording
from briefing_app.cards.words.wording import with_whom
from briefing_app.model.facts import Actor, ActorKind, Event, Slot, Status
from briefing_app.model.keys import slug
from briefing_app.model.text import Evidence, Span
from briefing_app.model.when import When

if TYPE_CHECKING:
    from briefing_app.cards.words.clauses import Clause
    from tests.cards.conftest import Brief


def asked(brief: Brief) -> list[tuple[str, str]]:
    return [(card.front, card.back) for card in happenings.cards(brief.desk())]


def clause_of(desk: Desk, event: Event) -> Clause:
    clause = desk.clause(event)
    assert clause
    return clause


def one_person(brief: Brief, what: str, when: str, *, status: Status = Status.HAPPENED) -> list[tuple[str, str]]:
    brief.event(what, when, brief.person("Antony Blinken"), status=status)
    return asked(brief)


@pytest.mark.parametrize(
    ("what", "when", "front", "back"),
    [
        (
            "Antony Blinken held talks in Beijing.",
            "2023-06-18",
            "On what date in 2023 did Antony Blinken hold talks in Beijing?",
            "18 June 2023",
        ),
        (
            "Antony Blinken held talks in Beijing on 18 June 2023.",
            "2023-06-18",
            "On what date in 2023 did Antony Blinken hold talks in Beijing?",
            "18 June 2023",
        ),
        (
            "Antony Blinken travelled to Beijing.",
            "2023-06",
            "In which month of 2023 did Antony Blinken travel to Beijing?",
            "June 2023",
        ),
        (
            "Antony Blinken was honoured in Beijing.",
            "2021",
            "In which year was Antony Blinken honoured in Beijing?",
            "2021",
        ),
    ],
)
def test_when_is_asked_as_exactly_as_it_is_known(brief: Brief, what: str, when: str, front: str, back: str) -> None:
    assert one_person(brief, what, when)[0] == (front, back)


@pytest.mark.parametrize(
    ("what", "front"),
    [
        ("Antony Blinken will visit Beijing.", "was Antony Blinken due to visit Beijing, as reported in June 2023?"),
        (
            "Antony Blinken is scheduled to visit Beijing.",
            "was Antony Blinken scheduled to visit Beijing, as reported",
        ),
        ("Antony Blinken is to visit Beijing.", "was Antony Blinken due to visit Beijing, as reported in June 2023?"),
    ],
)
def test_a_plan_is_asked_as_a_plan(brief: Brief, what: str, front: str) -> None:
    ((asks, _),) = one_person(brief, what, "2023-07", status=Status.PLANNED)
    assert asks.startswith(f"For when (month and year) {front}")


@pytest.mark.parametrize(("subject", "were"), [("Chileans", "were"), ("the police", "were"), ("Cyprus", "was")])
def test_a_plan_of_a_people_is_theirs(subject: str, were: str) -> None:
    clause = clauses.Clause(subject, None, "will", "", "elect a council")
    assert wording.plan(clause) == f"{were} {subject} due to elect a council"


def test_what_is_alleged_is_asked_as_reported(brief: Brief) -> None:
    ((front, _),) = one_person(brief, "Antony Blinken met rebels in Beijing.", "2023-05", status=Status.ALLEGED)
    assert front.startswith("According to reports in June 2023, in which month")


def test_a_cancelled_event_told_as_done_is_not_asked(brief: Brief) -> None:
    assert one_person(brief, "Antony Blinken visited Beijing.", "2023-02", status=Status.CANCELLED) == []


def test_a_cancelled_event_told_as_cancelled_is_asked(brief: Brief) -> None:
    who = brief.person("Antony Blinken"), brief.actor("China", ActorKind.COUNTRY)
    what = "Antony Blinken called off a visit to Beijing."
    brief.event(what, "2023-02", *who, status=Status.CANCELLED, printed=f"In February 2023, {what}")
    ((front, _),) = asked(brief)
    assert front == "In which month of 2023 did Antony Blinken call off a visit to Beijing?"


@pytest.mark.parametrize(
    "what",
    [
        "The visit ended without agreement.",
        "Blinken underscored.",
        "Which were duly shot down.",
        "A senior official told reporters that talks went well.",
        "Antony Blinken discussed the visit.",
        "Antony Blinken signed the agreement in its present form.",
        "Antony Blinken boarded the U.S. destroyer.",
        "Antony Blinken took over the ministry in addition to a party office.",
        "Antony Blinken went to Jakarta in his place.",
        "Antony Blinken used almost the same image in Beijing.",
        "Antony Blinken opened with a warning.",
        "Antony Blinken made in a meeting with Qin Gang.",
        "Antony Blinken had made in a meeting with Qin Gang.",
        "Antony Blinken met his counterpart in Hawaii.",
        "Antony Blinken went to a music shop in Beijing.",
        "Antony Blinken got an armchair next to Qin Gang.",
        "The American continent were shot down by American missiles.",
        "The North American coast are patrolled by American ships.",
        "Antony Blinken pushed back against those calling.",
        "Antony Blinken said that no money would be used.",
        "Antony Blinken blessed the fledgling momentum in Beijing.",
    ],
)
def test_what_cannot_stand_alone_is_not_asked(brief: Brief, what: str) -> None:
    assert one_person(brief, what, "2023-06") == []


def test_one_event_told_with_a_detail_and_without_is_one_card(brief: Brief) -> None:
    who = brief.person("Jake Sullivan"), brief.person("Wang Yi")
    for what in ("Jake Sullivan met Wang Yi.", "Jake Sullivan met Wang Yi in Vienna."):
        brief.event(what, "2023-05", *who)
    assert len(build(brief.dossier())) == 1


def test_a_refusal_told_twice_in_other_words_is_one_card(brief: Brief) -> None:
    who = brief.person("Li Shangfu"), brief.person("Lloyd Austin")
    brief.event("Li Shangfu refused to meet Lloyd Austin in Singapore.", "2023-06", *who)
    brief.event("Li Shangfu declined to meet Lloyd Austin at the Shangri-La Dialogue.", "2023-06-03", *who, source=1)
    assert len({card.fact for card in happenings.cards(brief.desk())}) == 1


def test_the_date_of_what_is_announced_is_not_that_of_the_announcement(brief: Brief) -> None:
    copa = brief.actor("Copa-Cogeca", ActorKind.ORGANISATION)
    printed = "Copa-Cogeca announced a protest in Brussels on 2 December 2024."
    brief.event("Copa-Cogeca announced a protest in Brussels.", "2024-12-02", copa, printed=printed)
    assert asked(brief) == []


def test_whom_is_asked_of_meetings_only(brief: Brief) -> None:
    who = brief.person("Xi Jinping"), brief.person("Bill Gates")
    for day in range(10, 20):  # half of all meetings are asked by the person met
        brief.event(f"Xi Jinping hailed talks number {day} with Bill Gates.", f"2023-06-{day}", *who)
    assert not any(front.startswith("With whom") for front, _ in asked(brief))


@pytest.mark.parametrize(
    ("deed", "front"),
    [
        ("met", "With whom did Ada Quill meet on 6 May 2024?"),
        ("held talks in Oslo", "With whom did Ada Quill hold talks in Oslo on 6 May 2024?"),
        ("had secretly met", "With whom did Ada Quill secretly meet on 6 May 2024?"),
        ("resigned after a dispute", None),
        ("held a news conference after talks", None),
        ("signed off after a talk", None),
        ("spoke of a dispute that had begun", None),
    ],
)
def test_with_whom_belongs_to_verbs_that_take_a_partner(deed: str, front: str | None) -> None:
    event = Event("event/x", f"Ada Quill {deed} with Lars Holt.", None, Status.HAPPENED, (), ())
    people = [Actor(f"person/{slug(name)}", name, ActorKind.PERSON) for name in ("Ada Quill", "Lars Holt")]
    clause = clauses.parse(event, people)
    assert (with_whom(clause, "Lars Holt", When("2024-05-06")) if clause else None) == front


def fronts_dated(brief: Brief, words: str) -> list[str]:
    """The questions on a journey of 19 June 2023 that its sentence dates with `words`."""
    what = "Antony Blinken travelled to Beijing."
    brief.event(what, "2023-06-19", brief.person("Antony Blinken"), stated=False, printed=f"Told {words}: {what}")
    dossier = brief.dossier()
    event = replace(dossier.events[0], when_words=words)
    return [card.front for card in happenings.cards(Desk(replace(dossier, events=(event,))))]


@pytest.mark.parametrize("words", ["on Monday", "19 June", "June 19th", "a day later"])
def test_a_day_that_the_words_name_is_asked(brief: Brief, words: str) -> None:
    assert fronts_dated(brief, words) == ["On what date in 2023 did Antony Blinken travel to Beijing?"]


@pytest.mark.parametrize(
    "words",
    ["this week", "in June 2023", "on a three-day visit", "within 19 hours", "from 17 June", "two days later"],
)
def test_a_day_that_no_words_name_is_not_asked(brief: Brief, words: str) -> None:
    assert fronts_dated(brief, words) == []


def test_the_sentence_that_dates_it_is_shown_first(brief: Brief) -> None:
    brief.event("Antony Blinken travelled to Beijing.", "2023-06-19", brief.person("Antony Blinken"))
    dossier = brief.dossier()
    bare = Evidence(dossier.articles[0].key, Span(0, 7))
    dated = dossier.events[0].evidence
    desk = Desk(replace(dossier, events=(replace(dossier.events[0], evidence=(bare, *dated)),)))
    assert next(happenings.cards(desk)).evidence == (*dated, bare)


def test_a_name_that_stands_twice_is_not_asked(brief: Brief) -> None:
    who = brief.person("Ursula von der Leyen"), brief.person("Emmanuel Macron")
    brief.event("Emmanuel Macron received von der Ursula von der Leyen in Paris.", "2024-12-05", *who)
    assert asked(brief) == []


def test_a_bare_surname_becomes_the_full_name(brief: Brief) -> None:
    brief.event("Blinken visited Beijing.", "2023-06", brief.person("Antony Blinken", aliases=("Blinken",)))
    assert "did Antony Blinken visit" in asked(brief)[0][0]


def test_a_misspelt_name_is_never_shown(brief: Brief) -> None:
    brief.event(
        "Anthony Blinken visited Beijing.", "2023-06", brief.person("Antony Blinken", aliases=("Anthony Blinken",))
    )
    assert "Anthony" not in asked(brief)[0][0]


def test_an_office_in_the_sentence_is_left_to_the_actor_card(brief: Brief) -> None:
    who = brief.person("Antony Blinken"), brief.person("Qin Gang")
    brief.event("Antony Blinken met the Chinese foreign minister Qin Gang in Beijing.", "2023-06", *who)
    assert asked(brief)[0][0] == "In which month of 2023 did Antony Blinken meet Qin Gang in Beijing?"


def test_a_second_deed_is_left_out(brief: Brief) -> None:
    ((front, _),) = one_person(
        brief, "Antony Blinken visited Beijing and praised the food, which he liked.", "2023-06"
    )
    assert front == "In which month of 2023 did Antony Blinken visit Beijing?"


def test_a_noun_that_took_place_is_asked(brief: Brief) -> None:
    brief.event(
        "The G20 summit in Bali took place in November 2022.", "2022-11", brief.actor("G20", ActorKind.ORGANISATION)
    )
    assert asked(brief) == [("In which month of 2022 did the G20 summit in Bali take place?", "November 2022")]


def test_a_common_noun_can_be_the_doer(brief: Brief) -> None:
    brief.event("A Chinese warship cut across a US destroyer.", "2023-06", brief.actor("China", ActorKind.COUNTRY))
    assert asked(brief)[0][0] == "In which month of 2023 did a Chinese warship cut across a US destroyer?"


def test_a_participle_before_a_noun_is_no_verb(brief: Brief) -> None:
    brief.event("An alleged spy balloon entered US airspace.", "2023-02", brief.actor("China", ActorKind.COUNTRY))
    assert asked(brief)[0][0] == "In which month of 2023 did an alleged spy balloon enter US airspace?"


@pytest.mark.parametrize(
    ("when", "front", "back"),
    [
        ("2023-06-12/2023-06-16", "In which month of 2023 did Qin Gang urge Antony Blinken to leave?", "June 2023"),
        ("2022-03/2022-05", "In which year did Qin Gang urge Antony Blinken to leave?", "2022"),
    ],
)
def test_of_an_interval_the_one_month_or_year_is_asked(brief: Brief, when: str, front: str, back: str) -> None:
    who = brief.person("Qin Gang"), brief.person("Antony Blinken")
    brief.event("Qin Gang urged Antony Blinken to leave.", when, *who)
    desk = brief.desk()
    (event,) = desk.dossier.events
    card = ways.when(desk, event, clause_of(desk, event))
    assert card
    assert (card.front, card.back) == (front, back)


def test_an_interval_over_two_years_is_no_date_to_ask(brief: Brief) -> None:
    brief.event("Qin Gang opened a school in Oslo.", "2022-12/2023-01", brief.person("Qin Gang"))
    assert asked(brief) == []


def test_the_year_of_the_report_is_not_asked(brief: Brief) -> None:
    assert one_person(brief, "Antony Blinken was honoured in Beijing.", "2023") == []


def test_a_date_taken_over_from_elsewhere_is_neither_asked_nor_told(brief: Brief) -> None:
    who = brief.person("Antony Blinken"), brief.person("Qin Gang")
    brief.event("Antony Blinken invited Qin Gang to a football match.", "2023-05-18", *who, stated=False)
    assert asked(brief) == [
        ("As reported in June 2023, whom did Antony Blinken invite to a football match?", "Qin Gang")
    ]


def test_the_past_perfect_becomes_the_past(brief: Brief) -> None:
    ((front, _),) = one_person(brief, "Antony Blinken had secretly travelled to Beijing.", "2023-05")
    assert front == "In which month of 2023 did Antony Blinken secretly travel to Beijing?"


def test_a_condition_left_out_is_a_lie(brief: Brief) -> None:
    cut = "Antony Blinken told Beijing that Washington would act."
    printed = "Antony Blinken told Beijing that Washington would act if the sales to Russia did not end."
    brief.event(cut, "2024-04-26", brief.person("Antony Blinken"), printed=printed)
    assert asked(brief) == []


def test_hearsay_is_not_asked_as_fact(brief: Brief) -> None:
    printed = "The regulator had warned Meridian about its bonds, according to people familiar with the matter."
    body = brief.actor("regulator", ActorKind.ORGANISATION)
    brief.event("The regulator warned Meridian about its bonds.", "2022-11", body, printed=printed)
    assert asked(brief) == []


@pytest.mark.parametrize(
    "printed",
    [
        "Ada Quill buys salmon worth $9 million from Norway.",
        "In a poll of the Gazette Ada Quill bought salmon worth $9 million from Norway.",
    ],
)
def test_a_habit_and_a_poll_are_no_deeds(brief: Brief, printed: str) -> None:
    who = brief.person("Ada Quill"), brief.actor("Norway", ActorKind.COUNTRY)
    brief.event("Ada Quill bought salmon worth $9 million from Norway.", None, *who, printed=printed)
    assert asked(brief) == []


@pytest.mark.parametrize(
    "printed",
    [
        "The Gazette reported Monday that Ada Quill bought salmon worth $9 million from Norway.",
        "Ada Quill bought salmon worth $9 million from Norway, two diplomats said.",
    ],
)
def test_what_somebody_unnamed_says_is_asked_as_a_report(brief: Brief, printed: str) -> None:
    who = brief.person("Ada Quill"), brief.actor("Norway", ActorKind.COUNTRY)
    brief.event("Ada Quill bought salmon worth $9 million from Norway.", None, *who, printed=printed)
    assert [front.split(",")[0] for front, _ in asked(brief)] == ["According to reports in June 2023"]


def test_an_interview_is_no_event(brief: Brief) -> None:
    brief.author = "Rosa Lindqvist"
    who = brief.person("Ingrid Vasslund"), brief.person("Rosa Lindqvist")
    brief.event("Ingrid Vasslund spoke to Rosa Lindqvist in Oslo.", "2023-06-21", *who)
    assert asked(brief) == []


def test_a_plural_noun_is_no_name(brief: Brief) -> None:
    bassir = brief.person("Mahmoud Bassir")
    brief.event("The soldiers slept in Karlsburg.", None, bassir)
    brief.event("Soldiers of the Norvian guard detained Mahmoud Bassir.", "2023-05-26", bassir)
    assert asked(brief)[0][0] == "Whom did soldiers of the Norvian guard detain on 26 May 2023?"


def test_a_doer_may_be_explained_between_commas(brief: Brief) -> None:
    copa = brief.actor("Copa-Cogeca", ActorKind.ORGANISATION)
    brief.event("Copa-Cogeca, the farmers’ lobby, blocked a tunnel in Brussels.", "2024-12-02", copa)
    assert asked(brief)[0][0] == "On what date in 2024 did Copa-Cogeca block a tunnel in Brussels?"


def test_who_is_not_asked_where_another_did_the_same(brief: Brief) -> None:
    third = brief.person("Qin Gang")
    for name in ("Antony Blinken", "Janet Yellen"):
        brief.event(f"{name} met Qin Gang.", "2023-06-12", brief.person(name), third)
    assert not [front for front, _ in asked(brief) if "who met" in front.lower()]


def test_where_is_a_second_card_that_gives_no_date(brief: Brief) -> None:
    who = brief.person("Lloyd Austin"), brief.person("Dong Jun")
    brief.event("Lloyd Austin spoke with Dong Jun.", "2024-04-16", *who)
    brief.event("Lloyd Austin and Dong Jun talked in Singapore.", "2024-05-31", *who, place="Singapore")
    assert all("31 May" not in front for front, _ in asked(brief))


def test_a_date_on_which_sources_differ_is_not_asked(brief: Brief) -> None:
    pelosi = brief.person("Nancy Pelosi")
    key = brief.event("Nancy Pelosi landed in Taiwan late.", "2022-08-02", pelosi)
    brief.event("Nancy Pelosi landed in Taiwan early.", "2022-08-03", pelosi, source=1)
    brief.difference(
        Slot.DATE,
        "day on which Nancy Pelosi landed in Taiwan",
        key,
        ("2 August 2022", "Nancy Pelosi landed in Taiwan late."),
        ("3 August 2022", "Nancy Pelosi landed in Taiwan early."),
    )
    assert not any(back.endswith("August 2022") for _, back in asked(brief))


def test_a_number_on_which_sources_differ_stands_on_no_plain_card(brief: Brief) -> None:
    us = brief.actor("United States", ActorKind.COUNTRY)
    key = brief.event("The United States shot down one balloon.", "2023-02-04", us)
    brief.event("The United States shot down two balloons.", "2023-02-04", us, source=1)
    brief.difference(
        Slot.NUMBER,
        "figure",
        key,
        ("one balloon", "The United States shot down one balloon."),
        ("two balloons", "The United States shot down two balloons."),
    )
    assert asked(brief) == []


def test_an_unsure_fact_gives_a_suggested_card(brief: Brief) -> None:
    brief.event("Antony Blinken visited Beijing.", "2023-06", brief.person("Antony Blinken"), confidence=0.5)
    assert next(happenings.cards(brief.desk())).suggested


def test_an_event_in_furniture_gives_no_card(brief: Brief) -> None:
    brief.furniture.append("Antony Blinken visited Beijing.")
    assert one_person(brief, "Antony Blinken visited Beijing.", "2023-06") == []


def test_an_event_of_a_contested_holder_is_left_to_the_difference(brief: Brief) -> None:
    first, second = brief.person("Li Keqiang"), brief.person("Li Qiang")
    brief.office(first, "Chinese Premier")
    brief.office(second, "Chinese Premier", source=1)
    brief.event("Chinese Premier Li Keqiang left for Germany.", "2023-06-18", first)
    values = ("Li Keqiang", "Chinese Premier Li Keqiang left for Germany."), ("Li Qiang", "Chinese Premier Li Qiang")
    brief.difference(Slot.OFFICE, "holder of the office of Chinese Premier in June 2023", first, *values)
    assert asked(brief) == []


def test_a_clause_about_time_is_no_subject(brief: Brief) -> None:
    assert one_person(brief, "Two days after Antony Blinken left Beijing.", "2023-06") == []


@pytest.mark.parametrize(
    "printed",
    [
        "Ada Quill led the harbour board of Oslo before being voted out in 2010.",
        "Ada Quill led the harbour board of Oslo until 2010.",
        "Since 2010, when Ada Quill led the harbour board of Oslo, it has made losses.",
        "In the boom of the 2010s Ada Quill led the harbour board of Oslo.",
    ],
)
def test_a_date_that_bounds_a_deed_is_not_its_date(brief: Brief, printed: str) -> None:
    what = "Ada Quill led the harbour board of Oslo."
    key = brief.event(what, "2010", brief.person("Ada Quill"), stated=False, printed=printed)
    dossier = brief.dossier()
    told = tuple(replace(one, when_words="2010") if one.key == key else one for one in dossier.events)
    assert not any(card.back == "2010" for card in happenings.cards(Desk(replace(dossier, events=told))))


@pytest.mark.parametrize(
    "what",
    [
        "The 25% duty was ordered by Ada Quill in Oslo.",
        "The port's next summit opened the harbour of Oslo.",
        "The Republican presidential nominee toured the harbour of Oslo.",
        "Ada Quill wanted a harbour in Oslo.",
        "Ada Quill appointed, a spokesman said.",
        "A lecture that Ada Quill to give was cancelled in Oslo.",
    ],
)
def test_a_subject_told_of_before_and_a_state_are_not_asked(brief: Brief, what: str) -> None:
    brief.event(what, "2023-06", brief.person("Ada Quill"))
    assert asked(brief) == []


def test_a_deed_of_long_ago_is_told_as_done_before_its_report(brief: Brief) -> None:
    who = brief.person("Ada Quill"), brief.actor("Norway", ActorKind.COUNTRY)
    brief.event("Ada Quill accused Norway of dumping salmon at a loss.", "1996", *who, stated=False)
    assert asked(brief) == [
        ("As reported in June 2023, which country had Ada Quill accused of dumping salmon at a loss?", "Norway")
    ]


@pytest.mark.parametrize(
    ("what", "front"),
    [
        (
            "At a summit in June 2023, Ada Quill rebuffed the mayor of Oslo.",
            "did Ada Quill rebuff the mayor of Oslo?",
        ),
        ("Ada Quill narrowly won the mayoralty of Oslo in June 2023.", "did Ada Quill narrowly win the mayoralty of"),
        ("Ada Quill took office as mayor in June 2023.", "did Ada Quill take office as mayor?"),
    ],
)
def test_settings_adverbs_and_new_verbs_are_understood(brief: Brief, what: str, front: str) -> None:
    brief.event(what, "2023-06", brief.person("Ada Quill"))
    ((asks, _),) = asked(brief)
    assert front in asks


def test_a_month_is_nobodys_name(brief: Brief) -> None:
    who = brief.person("Ada Quill"), brief.person("Lars May")
    brief.event("Ada Quill cancelled a dinner with Lars May in Oslo planned for 26 May 2024.", None, *who)
    assert any("planned for 26 May 2024" in front for front, _ in asked(brief))


def test_the_day_of_a_feast_is_not_asked(brief: Brief) -> None:
    assert one_person(brief, "Ada Quill held her Christmas Eve concert in Oslo.", "2022-12-24") == []


@pytest.mark.parametrize(
    "what",
    [
        "Parliament's budget committee closed two schools in May 2022.",  # of which state
        "Ada Quill was supposed to open a school in Oslo in May 2022.",
        "Ada Quill devoted attention to Norway in May 2022.",
        "Ada Quill made several remarks about Norway in May 2022.",
        "Ada Quill opened the next school in Oslo in May 2022.",  # after which
        "Ada Quill met the top American diplomat in May 2022.",  # who is that
        "Sales slowed to 5.2% in May 2022 from 5.3% in March 2022.",  # whose
    ],
)
def test_what_points_elsewhere_or_tells_no_deed_is_not_asked(brief: Brief, what: str) -> None:
    brief.event(what, "2022-05", brief.person("Ada Quill"))
    assert asked(brief) == []


def test_the_rate_of_one_who_says_it_is_asked_as_theirs(brief: Brief) -> None:
    what = "Prices in Oslo rose by 5.2% in May 2022, Statistics Norway said on 3 June 2022."
    brief.event(
        what, "2022-06-03", brief.actor("Statistics Norway", ActorKind.ORGANISATION), printed=f"The prices: {what}"
    )
    assert (
        "According to Statistics Norway in June 2022, by what percentage did prices in Oslo rise in May 2022?",
        "5.2%",
    ) in asked(brief)


def test_lists_are_subjects(brief: Brief) -> None:
    what = "Envoys from Norway, Sweden and Finland resumed talks over a canal in Oslo on 3 June 2022."
    brief.event(what, "2022-06-03", brief.actor("Norway", ActorKind.COUNTRY))
    assert asked(brief)[0][0].startswith(
        "On what date in 2022 did envoys from Norway, Sweden and Finland resume talks"
    )


@pytest.mark.parametrize(
    "printed",
    [
        "Ada Quill was jailed in Oslo after she admitted fraud in June 2023.",
        "The agency reported in June 2023 that Ada Quill had been jailed in Oslo.",
        "Ada Quill, the author of the June 2023 report, was jailed in Oslo.",
    ],
)
def test_the_date_of_another_clause_or_of_the_report_is_not_the_deeds(brief: Brief, printed: str) -> None:
    brief.event("Ada Quill was jailed in Oslo in June 2023.", "2023-06", brief.person("Ada Quill"), printed=printed)
    assert not any(back == "June 2023" for _, back in asked(brief))


@pytest.mark.parametrize(
    "what",
    [
        "Ada Quill praised the harbour workers of Oslo in June 2023.",
        "Ada Quill called for lower harbour fees in Oslo in June 2023.",
        "Ada Quill ran for president of Norvia in June 2023.",
    ],
)
def test_what_is_done_every_day_is_not_asked_by_its_date(brief: Brief, what: str) -> None:
    assert not any(back == "June 2023" for _, back in one_person(brief, what, "2023-06"))


def test_praise_on_an_occasion_is_asked_by_its_date(brief: Brief) -> None:
    ((front, _),) = one_person(
        brief, "Ada Quill praised the harbour workers at the Harbour Forum in Oslo in June 2023.", "2023-06"
    )
    assert front.startswith("In which month of 2023 did Ada Quill praise the harbour workers")


def test_an_office_left_out_is_put_in_where_one_alone_can_be_meant(brief: Brief) -> None:
    who = brief.person("Ada Quill")
    brief.office(who, "Norvian finance minister", None, former=True)
    brief.event("Ada Quill resigned in May 2022.", "2022-05", who)
    assert asked(brief) == [("In which month of 2022 did Ada Quill resign as Norvian finance minister?", "May 2022")]


def test_one_place_of_several_is_not_asked(brief: Brief) -> None:
    who = brief.person("Ada Quill"), brief.actor("Oslo", ActorKind.PLACE), brief.actor("Lagos", ActorKind.PLACE)
    printed = "Ada Quill opened crowded harbour exhibitions in Oslo, in Lagos and in Accra."
    brief.event("Ada Quill opened crowded harbour exhibitions in Oslo.", None, *who, printed=printed)
    assert asked(brief) == []


def test_what_stands_in_somebodys_mouth_is_no_event(brief: Brief) -> None:
    printed = "“Ada Quill has registered three million voters in Oslo,” Lars Holt said."
    brief.event(
        "Ada Quill registered three million voters in Oslo.", None, brief.person("Ada Quill"), printed=printed
    )
    assert asked(brief) == []


def test_own_word_for_a_deed_is_told_as_a_report(brief: Brief) -> None:
    who = brief.person("Ada Quill"), brief.person("Lars Holt")
    printed = "Ada Quill said she had invited Lars Holt to a regatta."
    brief.event("Ada Quill invited Lars Holt to a regatta.", None, *who, printed=printed)
    assert [front for front, _ in asked(brief)] == [
        "According to reports in June 2023, whom did Ada Quill invite to a regatta?"
    ]


def test_the_top_diplomat_is_named_where_one_alone_can_be_meant(brief: Brief) -> None:
    who = brief.person("Qin Gang"), brief.person("Ann Smith")
    printed = "Qin Gang’s meeting with the top Norvian diplomat, Ann Smith, took place in Oslo."
    brief.event(
        "Qin Gang’s meeting with the top Norvian diplomat in Oslo took place on 18 June 2023.", "2023-06-18", *who,
        printed=printed,
    )  # fmt: skip
    assert asked(brief)[0][0] == "On what date in 2023 did Qin Gang’s meeting with Ann Smith in Oslo take place?"


def test_a_weekday_that_may_have_passed_before_the_page_was_printed_is_not_asked(brief: Brief) -> None:
    who = brief.person("Ada Quill")
    brief.event("Ada Quill toured Oslo.", "2023-06-14", who, printed="Ada Quill toured Oslo Wednesday.")
    brief.event("Ada Quill will tour the port of Lagos.", "2023-06-22", who, status=Status.PLANNED)
    dossier = brief.dossier()
    days = ("Wednesday", "Thursday")
    told = tuple(replace(event, when_words=day) for event, day in zip(dossier.events, days, strict=True))
    assert not dating.states_date(Desk(replace(dossier, events=told)), told[1])


@pytest.mark.parametrize(
    ("words", "when"),
    [("Christmas Eve", "on Christmas Eve"), ("Tuesday", "shortly before midnight on Tuesday")],
)
def test_a_feast_and_an_hour_before_midnight_give_the_day(brief: Brief, words: str, when: str) -> None:
    who = brief.person("Ada Quill")
    brief.event(f"Ada Quill was released in Oslo {when}.", "2022-12-24", who, stated=False)
    event = replace(brief.dossier().events[0], when_words=words)
    assert dating.states_date(brief.desk(), event)


def test_the_owner_in_the_subject_is_said_once_more(brief: Brief) -> None:
    who = brief.actor("Alder Coal", ActorKind.ORGANISATION), brief.person("Ada Quill")
    brief.event("Alder Coal's managers invited Ada Quill to the company's second trial.", None, *who)
    desk = brief.desk()
    clause = desk.clause(desk.dossier.events[0])
    assert clause is not None
    assert clause.rest == "Ada Quill to Alder Coal's second trial"


def test_a_speech_of_nobody_is_not_dated(brief: Brief) -> None:
    who = brief.person("Ada Quill")
    brief.event("A speech in Port Vale to dockers of Oslo took place on 18 June 2023.", "2023-06-18", who)
    assert asked(brief) == []


def test_a_family_name_that_two_bear_does_not_say_whose_death_it_was(brief: Brief) -> None:
    who = brief.person("Ada Quill")
    brief.event("James Quill had a boat in Oslo.", None, who)
    printed = "Quill’s death in Oslo on 18 June 2023 led to protests."
    brief.event("Ada Quill’s death in Oslo took place on 18 June 2023.", "2023-06-18", who, printed=printed)
    assert not any("death" in front for front, _ in asked(brief))


def test_a_full_name_with_an_initial_loses_its_title_too(brief: Brief) -> None:
    smith = brief.person("Ann Smith", aliases=("Ann J. Smith",))
    brief.event("Minister of State Ann J. Smith met Bo Holt in Oslo.", "2023-06-18", smith, brief.person("Bo Holt"))
    ((event,), desk) = (brief.dossier().events, brief.desk())
    assert clauses.statement(event, desk.cast(event.actors)) == "Ann Smith met Bo Holt in Oslo"


def test_a_title_with_a_name_in_it_keeps_its_capital_inside_a_sentence(brief: Brief) -> None:
    brief.event("Secretary of State officials met Bo Holt in Oslo.", "2023-06-18", brief.person("Bo Holt"))
    (event,) = brief.dossier().events
    clause = clauses.parse(event, brief.desk().cast(event.actors), frozenset({"secretary"}))
    assert clause
    assert clause.subject == "Secretary of State officials"


@pytest.mark.parametrize(
    "what",
    [
        "Ann Smith followed on 6 July 2023, and Bo Holt ten days after her.",
        "Ann Smith spent 18 June 2023 with Bo Holt.",
        "Ann Smith spent on 18 June 2023 with Bo Holt.",
    ],
)
def test_a_verb_that_its_date_leaves_without_an_object_is_not_asked(brief: Brief, what: str) -> None:
    brief.event(what, "2023-07-06" if "July" in what else "2023-06-18", brief.person("Ann Smith"))
    assert not [front for front, _ in asked(brief) if " follow" in front or " spen" in front]


def test_a_second_clause_without_a_verb_is_left_out(brief: Brief) -> None:
    brief.event("Ann Smith visited Oslo on 6 July 2023, and Bo Holt ten days later.", "2023-07-06",
                brief.person("Ann Smith"))  # fmt: skip
    (event,) = brief.dossier().events
    assert clause_of(brief.desk(), event).rest == "Oslo"
