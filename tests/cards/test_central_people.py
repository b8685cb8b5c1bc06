"""People at the centre of an article are asked for; who gives no answer, or held an office before, is not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.actors import acting, people, tenure
from briefing_app.cards.coverage import in_print
from briefing_app.cards.desk import Desk
from briefing_app.cards.events import fragments
from briefing_app.cards.sentences import weak
from briefing_app.cards.sentences.described import Descriptions
from briefing_app.cards.words.clauses import Clause
from briefing_app.model.cards import CardKind
from briefing_app.model.text import Evidence, Span

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


def asked(brief: Brief) -> list[str]:
    return [card.front for card in people.cards(brief.desk())]


@pytest.mark.parametrize(
    ("behind", "silent"),
    [
        (", did not immediately respond to requests for comment.", True),
        (" declined to comment.", True),
        (" could not be reached on Monday.", True),
        (", who runs the harbour, has not replied.", True),
        (" did not sign the pact.", False),
        (" spoke in Oslo.", False),
    ],
)
def test_who_gives_no_answer_is_nobody_to_know(brief: Brief, behind: str, *, silent: bool) -> None:
    brief.mentioning = True
    brief.office(brief.person("Bo Holt"), "Norwegian Foreign Minister", behind=behind)
    desk = brief.desk()
    assert acting.is_silent(desk, desk.people[0]) is silent
    assert bool(list(people.cards(desk))) is not silent


@pytest.mark.parametrize(("year", "cards"), [("2022-06", 1), ("2018-06", 0)])
def test_an_office_of_years_before_of_somebody_named_once_is_a_parallel(brief: Brief, year: str, cards: int) -> None:
    brief.mentioning = True
    brief.office(brief.person("Ann Quill"), "Norwegian Foreign Minister", year, former=True)
    assert len(asked(brief)) == cards


@pytest.mark.parametrize("title", ["Oslo mayor", "mayor of Oslo"])
def test_a_mayor_is_asked_for_his_city(brief: Brief, title: str) -> None:
    brief.office(brief.person("Ann Quill"), title)
    assert asked(brief) == ["Who was the mayor of Oslo in June 2023?"]


@pytest.mark.parametrize("title", ["Commission president", "Commission’s president"])
def test_a_short_body_is_told_in_full(brief: Brief, title: str) -> None:
    brief.tells("The Northern Fishery Commission met.")
    brief.tells("The Commission on Wednesday closed its books.")
    brief.office(brief.person("Ann Quill"), title)
    assert asked(brief) == ["Who was the Northern Fishery Commission president in June 2023?"]


def test_a_crown_prince_is_told_with_his_state(brief: Brief) -> None:
    brief.office(brief.person("Olav Quill", "Norway"), "Crown Prince")
    assert asked(brief) == ["Who was the Norwegian Crown Prince in June 2023?"]


@pytest.mark.parametrize(
    ("others", "fronts"),
    [
        ("France and Malta wait.", ["Who was the Kenyan Prime Minister in June 2023?"]),
        ("France, France, France.", []),
    ],
)
def test_a_bare_premier_is_of_the_state_that_a_report_is_all_about(
    brief: Brief, others: str, fronts: list[str]
) -> None:
    brief.tells(others)
    brief.tells("Kenya votes. Kenya waits. Kenya pays. Kenya builds. Kenya sells. Kenya buys.")
    brief.office(brief.person("Ann Quill"), "Prime Minister")
    assert asked(brief) == fronts


@pytest.mark.parametrize("title", ["Cabinet Chief", "Attorney General"])
def test_who_governs_in_the_only_state_of_a_report_is_its_own(brief: Brief, title: str) -> None:
    brief.tells("Kenya waits. Kenya hopes.")
    brief.office(brief.person("Ann Quill"), title)
    assert asked(brief) == [f"Who was the Kenyan {title} in June 2023?"]


@pytest.mark.parametrize(("before", "counted"), [("the three-time ", True), ("the ", False)])
def test_whoever_held_it_three_times_may_hold_it_no_more(brief: Brief, before: str, *, counted: bool) -> None:
    brief.office(brief.person("Ann Quill"), "premier of Kenya")
    brief.tells(f"They beat {before}premier of Kenya.")
    dossier = brief.dossier()
    (article,), (quill,) = dossier.articles, dossier.actors
    start = article.text.rindex("premier")
    office = replace(
        quill.offices[0], evidence=(Evidence(article.key, Span(start, start + len("premier of Kenya"))),)
    )
    assert tenure.is_counted(Desk(dossier), office) is counted


def test_what_else_somebody_takes_over_leaves_him_his_office(brief: Brief) -> None:
    quill = brief.person("Ann Quill")
    brief.office(quill, "prime minister of Kenya", "2023-06-20")
    brief.event("Ann Quill took over the foreign ministry on 18 June 2023.", "2023-06-18", quill)
    assert asked(brief) == ["Who was the prime minister of Kenya in June 2023?"]


def test_who_has_just_come_in_is_asked_by_the_day(brief: Brief) -> None:
    quill = brief.person("Ann Quill")
    brief.office(quill, "prime minister of Kenya", "2023-06-20")
    brief.event("Ann Quill was sworn in as prime minister of Kenya on 18 June 2023.", "2023-06-18", quill)
    assert asked(brief) == ["Who was the prime minister of Kenya on 20 June 2023?"]


@pytest.mark.parametrize("fall", ["Quill’s downfall took a week.", "Quill lost; parliament elected her successor."])
def test_who_fell_that_month_is_not_the_only_holder(brief: Brief, fall: str) -> None:
    brief.office(brief.person("Ann Quill"), "prime minister of Kenya", "2023-06-20")
    brief.tells(f"Voters wait. {fall}")
    brief.office(brief.person("Bo Holt"), "president of Kenya", "2023-06-20")
    assert asked(brief) == ["Who was the president of Kenya in June 2023?"]


@pytest.mark.parametrize(
    ("front", "is_weak"),
    [
        ("Who was the Prime Minister of Trinidad and Tobago in June 2023?", False),
        ("Who was Socialists' leader in June 2023?", True),
        ("Who was the Fund's mission chief for Kenya in June 2023?", True),
        ("Who was the North Korean leader in June 2023?", True),
        ("Who was the head of US forces in June 2023?", True),
        ("Who was the commander of US forces in Korea in June 2023?", False),
        ("Who was the chief executive of US arm in June 2023?", True),
        ("Who was the Liberal Democrats' bill sponsor in June 2023?", True),
    ],
)
def test_an_office_says_of_whom_it_is(brief: Brief, front: str, *, is_weak: bool) -> None:
    brief.tells("Ann Quill spoke.")
    assert weak.asks(brief.card(front, "Ann Quill", kind=CardKind.ACTOR), brief.desk()) is is_weak


def test_the_office_left_out_of_a_passage_takes_no_deed_with_it(brief: Brief) -> None:
    brief.title = "Norway raises harbour toll as skippers threaten to strike"
    told = "Ann Lund took over as minister for ports on 12 June, after a long strike of the skippers of Bergen."
    lund = brief.person("Ann Lund", "Norway")
    brief.event(told, "2023-06-12", lund, printed=told, stated=False)
    dossier = brief.dossier()
    (event,) = dossier.events
    desk = Desk(replace(dossier, events=(replace(event, when_words="12 June", date_confidence=1.0),)))
    start = event.evidence[0].span.start
    place = Evidence(event.evidence[0].article, Span(start, start + len("Ann Lund took over as minister for ports")))
    card = brief.card("Who was minister?", "Ann Lund", kind=CardKind.ACTOR, evidence=(place,), actors=(lund,))
    assert len(list(in_print.cards(desk, Descriptions(desk, ()), ()))) == 1
    assert not list(in_print.cards(desk, Descriptions(desk, (card,)), ()))


def test_a_label_and_a_name_are_no_subject() -> None:
    clause = Clause("the story Ann Lund", None, "was", "", "sworn in as Norwegian premier")
    printed = ["The story so far: On 12 June, Ann Lund was sworn in as Norwegian premier."]
    assert fragments.is_scattered(clause, printed)
