from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.actors import people
from briefing_app.cards.desk import Desk
from briefing_app.cards.words import titles, worded_titles
from briefing_app.model.facts import Slot
from briefing_app.model.keys import digest
from briefing_app.model.text import Evidence, Span

if TYPE_CHECKING:
    from briefing_app.model.cards import Card
    from tests.cards.conftest import Brief


def asked(brief: Brief) -> list[tuple[str, str]]:
    return [(card.front, card.back) for card in people.cards(brief.desk())]


def test_an_office_of_one_holder_is_asked_by_the_office(brief: Brief) -> None:
    brief.office(brief.person("Qin Gang"), "Chinese Foreign Minister", "2023-06-18")
    assert asked(brief) == [("Who was the Chinese Foreign Minister in June 2023?", "Qin Gang")]


def test_the_state_is_added_where_the_title_names_none(brief: Brief) -> None:
    brief.office(brief.person("Janet Yellen", side="United States"), "Treasury Secretary")
    assert asked(brief) == [("Who was the US Treasury Secretary in June 2023?", "Janet Yellen")]


@pytest.mark.parametrize(
    ("title", "side", "back"),
    [
        ("deputy director of the National Security Council", None,
         ("Which post did Ann Smith hold at the National Security Council", "Deputy director")),
        ("deputy chair of the Reef Party", None, ("Which post did Ann Smith hold in the Reef Party", "Deputy chair")),
        ("co-leader of the Greens", "Norway", ("Which post did Ann Smith hold in the Norwegian Greens", "Co-leader")),
        ("vice president of the Asia Society", "United States",
         ("Which post did Ann Smith hold at the Asia Society", "Vice president")),
    ],
)  # fmt: skip
def test_an_office_of_many_is_asked_with_its_body(
    brief: Brief, title: str, side: str | None, back: tuple[str, str]
) -> None:
    brief.office(brief.person("Ann Smith", side=side), title)
    assert asked(brief) == [(f"{back[0]} in June 2023?", back[1])]


@pytest.mark.parametrize(
    "title", ["assistant foreign minister", "Cuba’s deputy foreign minister", "deputy leader of Labour", "Whig MP"]
)
def test_which_of_the_posts_of_a_state_somebody_held_is_not_asked(brief: Brief, title: str) -> None:
    brief.office(brief.person("Ann Smith", side="China"), title)
    assert not any(front.startswith("Which") for front, _ in asked(brief))


@pytest.mark.parametrize(
    ("title", "post"),
    [
        ("assistant secretary of defence for the Lakes", "US assistant secretary of defence for the Lakes"),
        ("special envoy for the Lakes", "US special envoy for the Lakes"),
        ("senior adviser for Africa", "US senior adviser for Africa"),
        ("UNHCR’s special envoy for the Lakes", "UNHCR’s special envoy for the Lakes"),
    ],
)
def test_one_of_several_with_a_field_of_his_own_is_asked_by_it(brief: Brief, title: str, post: str) -> None:
    brief.office(brief.person("Ann Smith", side="United States"), title)
    front, back = asked(brief)[0]
    assert (front.removeprefix("Who was ").removeprefix("the "), back) == (f"{post} in June 2023?", "Ann Smith")


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Norway’s Foreign Ministry spokeswoman", "Norway’s Foreign Ministry"),
        ("Kenyan Ministry of External Affairs spokeswoman", "Kenyan Ministry of External Affairs"),
        ("Foreign Ministry spokeswoman of Norway", "Norwegian Foreign Ministry"),
    ],
)
def test_for_which_ministry_somebody_speaks_is_asked_however_it_is_named(brief: Brief, title: str, body: str) -> None:
    brief.office(brief.person("Ann Smith"), title)
    assert asked(brief) == [("For which body did Ann Smith speak as spokeswoman in June 2023?", body)]


def test_a_member_of_parliament_is_asked_for_the_constituency(brief: Brief) -> None:
    brief.office(brief.person("Ann Smith", side="United Kingdom"), "Whig MP for Alder Bay")
    assert asked(brief) == [("For which constituency did Ann Smith sit as an MP in June 2023?", "Alder Bay")]


@pytest.mark.parametrize(
    ("title", "styled"),
    [
        ("U.S. Secretary of State", "US Secretary of State"),
        ("American secretary of state", "US secretary of state"),
        ("American Enterprise Institute president", "American Enterprise Institute president"),
        ("U.N. secretary general", "UN secretary general"),
        ("Senate Republican leader", "US Senate Republican leader"),
        ("White House press secretary", "White House press secretary"),
        ("ambassador to Kenya", "US ambassador to Kenya"),
        ("ambassador to Philippines", "US ambassador to the Philippines"),
        ("vice president", "US vice president"),
        ("Foreign Minister of Norvia", "Foreign Minister of Norvia"),
    ],
)
def test_states_are_named_in_one_style(title: str, styled: str) -> None:
    assert worded_titles.titled(title, "United States") == styled


@pytest.mark.parametrize(
    ("title", "front", "back"),
    [
        ("senior fellow at the state-backed Brook Institute", "At which organisation was Ann Smith a senior fellow",
         "Brook Institute"),
        ("professor of law at Hill University in Leeds",
         "At which institution in Leeds was Ann Smith a professor of law", "Hill University"),
        ("Norwegian Foreign ministry spokeswoman", "For which body did Ann Smith speak as spokeswoman",
         "Norwegian Foreign ministry"),
        ("State Department spokeswoman", "For which body did Ann Smith speak as spokeswoman", "US State Department"),
        ("spokeswoman for the Vale Coalition", "For which body did Ann Smith speak as spokeswoman", "Vale Coalition"),
        ("Liberal Democrat health spokeswoman", "For which party did Ann Smith speak as health spokeswoman",
         "Liberal Democrats"),
        ("ranking member of the US House Harbour Committee",
         "Which post did Ann Smith hold on the US House Harbour Committee", "Ranking member"),
        ("Whigs’ health spokeswoman", "For which body did Ann Smith speak as health spokeswoman", "Whigs"),
        ("member of the Vale Commission", "Of which body was Ann Smith a member", "Vale Commission"),
        ("political scientist at Hill University in Lee's district",
         "At which institution was Ann Smith a political scientist", "Hill University"),
        ("North Dakota Senator", "Which state did Senator Ann Smith represent", "North Dakota"),
        ("senator from Ohio", "Which state did Senator Ann Smith represent", "Ohio"),
        ("Senator (D-Ohio)", "Which state did Senator Ann Smith represent", "Ohio"),
        ("Whig vice presidential nominee", "Who was the Whig vice presidential nominee", "Ann Smith"),
        ("Whig MP", "For which party did Ann Smith sit as an MP", "Whig"),
        ("Conservative MP", "For which party did Ann Smith sit as an MP", "Conservative Party"),
        ("Lib Dem MP", "For which party did Ann Smith sit as an MP", "Liberal Democrats"),
        ("chief economist at Hill University", "At which institution was Ann Smith chief economist",
         "Hill University"),
    ],
)  # fmt: skip
def test_a_post_of_many_is_asked_by_the_body_it_joins_the_holder_to(
    brief: Brief, title: str, front: str, back: str
) -> None:
    brief.office(brief.person("Ann Smith", side="United States" if "State" in title else None), title)
    assert asked(brief) == [(f"{front} in June 2023?", back)]


@pytest.mark.parametrize("title", ["Alder Bay MP", "Norwegian MP"])
def test_a_town_or_a_country_is_no_party(brief: Brief, title: str) -> None:
    brief.office(brief.person("Ann Smith"), title)
    assert not any(front.startswith("For which party") for front, _ in asked(brief))


def test_the_party_of_a_candidate_is_asked_with_what_he_stands_for(brief: Brief) -> None:
    brief.office(brief.person("Ann Smith"), "Whig mayoral candidate")
    brief.office(brief.person("Lars Holt"), "Whig candidate")
    brief.office(brief.person("Bo Roy"), "Whig presidential candidate")  # whose everybody knows
    assert asked(brief) == [("For which party did Ann Smith run as a mayoral candidate in 2023?", "Whig Party")]


def test_to_where_somebody_was_sent_before_is_asked_as_past(brief: Brief) -> None:
    brief.office(brief.person("Ann Smith"), "Norland’s ambassador to Kenya", None, former=True)
    front = "To which country had Ann Smith been ambassador earlier, as reported in June 2023?"
    assert asked(brief) == [(front, "Kenya")]


def test_an_office_that_is_over_is_not_asked_by_the_report_that_calls_it_so(brief: Brief) -> None:
    brief.office(brief.person("Ann Smith"), "mayor of Leeds", None, former=True)
    assert asked(brief) == []


def test_a_former_embassy_is_asked_beside_the_office_of_today(brief: Brief) -> None:
    qin = brief.person("Qin Gang", side="China")
    brief.office(qin, "foreign minister")
    brief.office(qin, "ambassador to Washington", None, former=True)
    assert [back for _, back in asked(brief)] == ["Qin Gang", "United States"]


def test_a_post_in_a_sentence_on_an_earlier_year_is_not_asked_as_present(brief: Brief) -> None:
    brief.office(brief.person("Ann Smith"), "Norland’s health minister")
    dossier = brief.dossier()
    article = replace(dossier.articles[0], text="In 1994 Norland’s health minister Ann Smith wrote a plan.")
    proof = Evidence(article.key, Span(8, 33))
    actor = replace(dossier.actors[0], offices=(replace(dossier.actors[0].offices[0], evidence=(proof,)),))
    assert list(people.cards(Desk(replace(dossier, articles=(article,), actors=(actor,))))) == []


def test_a_post_that_its_sentence_tells_as_over_is_not_asked_as_present(brief: Brief) -> None:
    brief.office(brief.person("Ann Smith"), "US ambassador to Kenya")
    dossier = brief.dossier()
    article = replace(dossier.articles[0], text="She served as US ambassador to Kenya from 2012 until last year.")
    start = article.text.index("US")
    proof = Evidence(article.key, Span(start, start + len("US ambassador to Kenya")))
    actor = replace(dossier.actors[0], offices=(replace(dossier.actors[0].offices[0], evidence=(proof,)),))
    assert list(people.cards(Desk(replace(dossier, articles=(article,), actors=(actor,))))) == []


def told_by(brief: Brief, text: str, title: str, *names: str) -> list[Card]:
    """The cards of an article in which Ann Smith has this office, named where `names` stand."""
    brief.office(brief.person("Ann Smith"), title)
    dossier = brief.dossier()
    article = replace(dossier.articles[0], text=text, furniture=())

    def at(words: str) -> Evidence:
        return Evidence(article.key, Span(text.index(words), text.index(words) + len(words)))

    (smith,) = dossier.actors
    office = replace(smith.offices[0], evidence=(at(title),))
    actor = replace(smith, offices=(office,), mentions=tuple(map(at, names)))
    return list(people.cards(Desk(replace(dossier, articles=(article,), actors=(actor,)))))


@pytest.mark.parametrize(
    "text",
    [
        "The outgoing Kenyan premier Ann Smith slept.",
        "Outgoing Kenyan premier Ann Smith slept.",
        "The Kenyan premier, Ann Smith, who’d been in the job for three days, slept.",
        "The Kenyan premier Ann Smith, who takes office on Friday, slept.",
    ],
)
def test_who_comes_or_goes_is_not_asked_by_the_month(brief: Brief, text: str) -> None:
    assert told_by(brief, text, "Kenyan premier", "Ann Smith") == []


def test_who_is_in_the_first_days_of_an_office_is_not_asked_by_the_month(brief: Brief) -> None:
    text = "It was so, said the Kenyan premier Ann Smith. She slept on her first full day on the job."
    assert told_by(brief, text, "Kenyan premier", "Ann Smith") == []


@pytest.mark.parametrize(
    ("title", "sole"),
    [("deputy national security adviser", False), ("chief of staff", True), ("Fed governor", False)],
)
def test_a_deputy_and_a_governor_of_the_fed_are_one_of_several(title: str, *, sole: bool) -> None:
    assert titles.is_sole(title) is sole


def test_the_month_in_which_an_office_was_entered_had_two_holders(brief: Brief) -> None:
    text = "Ann Smith, who became Kenyan premier in June, slept."
    assert told_by(brief, text, "Kenyan premier", "Ann Smith") == []


@pytest.mark.parametrize(("month", "there"), [("2021-01", False), ("2021-02", True), ("2022-01", True)])
def test_in_january_of_an_inauguration_an_american_office_has_two_holders(
    brief: Brief,
    month: str,
    there: bool,  # noqa: FBT001 - a table
) -> None:
    brief.office(brief.person("Ann Smith", side="United States"), "national security adviser", month)
    assert bool(asked(brief)) is there


def test_a_special_envoy_is_asked_only_with_what_for(brief: Brief) -> None:
    brief.office(brief.person("Ann Smith", side="Kenya"), "Kenya’s special envoy")
    assert asked(brief) == []


def test_an_office_worded_apart_is_proven_with_the_nearest_mention_of_its_holder(brief: Brief) -> None:
    text = "Ann Smith came late. It rained. It was the turn of the Kenyan premier."
    (card,) = told_by(brief, text, "Kenyan premier", "Ann Smith")
    assert [piece.span.of(text) for piece in card.evidence] == ["Kenyan premier", "Ann Smith"]


@pytest.mark.parametrize(("year", "there"), [("2009", False), ("2019", True)])
def test_a_post_of_long_ago_of_somebody_named_once_is_a_parallel(
    brief: Brief,
    year: str,
    there: bool,  # noqa: FBT001 - a table
) -> None:
    brief.office(brief.person("Ann Smith", side="United States"), "House Speaker", year, former=True)
    (smith,) = brief.dossier().actors
    once = replace(smith, mentions=smith.mentions[:1] or smith.offices[0].evidence[:1])
    found = people.cards(Desk(replace(brief.dossier(), actors=(once,))))
    assert any("House Speaker" in card.back or "House Speaker" in card.front for card in found) is there


def test_a_post_then_held_has_the_date_of_what_its_sentence_tells(brief: Brief) -> None:
    smith = brief.person("Ann Smith", side="United States")
    brief.office(smith, "then House Speaker", None, former=True)
    dossier = brief.dossier()
    sentence = "then House Speaker Ann Smith spoke."
    brief.event(sentence, "2022-08", smith, printed=sentence)
    (event,) = brief.dossier().events
    told = replace(event, evidence=dossier.actors[0].offices[0].evidence, when_words="then")
    desk = Desk(replace(dossier, events=(told,)))
    assert [card.front for card in people.cards(desk)] == ["Which US office did Ann Smith hold in August 2022?"]


def test_an_office_that_the_machine_is_unsure_of_is_suggested(brief: Brief) -> None:
    brief.office(brief.person("Ann Smith"), "US Treasury Secretary")
    dossier = brief.dossier()
    office = replace(dossier.actors[0].offices[0], confidence=0.7)
    desk = Desk(replace(dossier, actors=(replace(dossier.actors[0], offices=(office,)),)))
    assert [card.suggested for card in people.cards(desk)] == [True]


def test_of_two_offices_in_one_title_the_sole_one_is_asked(brief: Brief) -> None:
    brief.office(brief.person("Qin Gang", side="China"), "State Councilor and Foreign Minister")
    assert asked(brief)[0][0] == "Who was the Chinese Foreign Minister in June 2023?"


def test_an_adviser_of_a_person_is_an_adviser_of_the_state(brief: Brief) -> None:
    brief.person("Joe Biden")
    brief.office(brief.person("Jake Sullivan", side="United States"), "Mr. Biden’s top national security adviser")
    assert asked(brief)[0][0] == "Who was the US national security adviser in June 2023?"


def test_an_office_that_changed_hands_that_month_is_asked_for_another(brief: Brief) -> None:
    qin = brief.person("Qin Gang", side="China")
    brief.office(qin, "foreign minister", "2023-06-18")
    brief.office(qin, "Chinese foreign minister", "2023-07-20", source=1)
    brief.event("China’s legislature removed Qin Gang as foreign minister.", "2023-07-25", qin)
    assert asked(brief) == [("Who was the Chinese foreign minister in June 2023?", "Qin Gang")]


@pytest.mark.parametrize(
    ("name", "title", "month", "there"),
    [
        ("Li Keqiang", "Premier of China", "2023-02", True),
        ("Li Keqiang", "Premier of China", "2023-03", False),  # Li Qiang followed him in it
        ("Li Keqiang", "Premier of China", "2023-06", False),
        ("Li Keqiang", "Premier of China", "2023", False),
        ("Li Keqiang", "Premier of China", "2021", True),
        ("Li Keqiang", "Deputy Premier for trade of China", "2023-06", True),
    ],
)
def test_a_month_of_which_another_held_the_office_is_known_not_to_have_one_holder(
    brief: Brief,
    name: str,
    title: str,
    month: str,
    there: bool,  # noqa: FBT001 - a table
) -> None:
    brief.office(brief.person(name, side="China"), title, month)
    assert bool(asked(brief)) is there


def test_no_minister_is_of_a_state_that_has_secretaries_only(brief: Brief) -> None:
    brief.office(brief.person("Ann Smith", side="United States"), "Foreign Minister")
    assert asked(brief) == []


def test_a_parallel_from_the_past_is_no_office_to_learn(brief: Brief) -> None:
    brief.office(brief.person("Richard Nixon"), "US President", "1972")
    assert asked(brief) == []


def test_a_post_of_two_people_in_one_month_is_asked_of_neither(brief: Brief) -> None:
    for source, name in enumerate(("Qin Gang", "Wang Yi")):
        title = ("Foreign Minister", "Chinese Foreign Minister")[source]
        brief.office(brief.person(name, side="China"), title, "2024-04", source=source)
    assert asked(brief) == []


def test_a_sentence_without_the_office_proves_nothing(brief: Brief) -> None:
    yellen = brief.person("Janet Yellen")
    brief.office(yellen, "US Treasury Secretary")
    (card,) = people.cards(brief.desk())
    article = brief.dossier().articles[0]
    bare = Evidence(article.key, Span(0, 7))
    office = replace(brief.dossier().actors[0].offices[0], evidence=(bare, *card.evidence))
    actor = replace(brief.dossier().actors[0], offices=(office,))
    desk = Desk(replace(brief.dossier(), actors=(actor,)))
    assert next(people.cards(desk)).evidence == card.evidence


def test_an_office_that_no_sentence_names_is_only_suggested(brief: Brief) -> None:
    brief.office(brief.person("Janet Yellen"), "US Treasury Secretary")
    dossier = brief.dossier()
    bare = Evidence(dossier.articles[0].key, Span(0, 7))
    office = replace(dossier.actors[0].offices[0], evidence=(bare,))
    desk = Desk(replace(dossier, actors=(replace(dossier.actors[0], offices=(office,)),)))
    assert next(people.cards(desk)).suggested


@pytest.mark.parametrize(
    ("title", "heads"),
    [
        ("Chairman of the PRC", {"chairman"}),
        ("vice president of the Asia Bank", {"president"}),
        ("State Councilor and Foreign Minister", {"councilor", "minister"}),
        ("US Treasury Secretary", {"secretary"}),
        ("political scientist at the Australian National University", {"scientist"}),
    ],
)
def test_the_head_of_a_title_says_what_the_post_is(title: str, heads: set[str]) -> None:
    assert titles.heads_of(title) == heads


def test_an_office_of_many_is_asked_by_the_person(brief: Brief) -> None:
    brief.office(brief.person("Scott Kennedy"), "senior adviser at the Center for Strategic Studies")
    ((front, back),) = asked(brief)
    assert front == "At which institution was Scott Kennedy a senior adviser in June 2023?"
    assert back == "Center for Strategic Studies"


def test_a_possessive_state_takes_no_article(brief: Brief) -> None:
    brief.office(brief.person("Wang Xiaohong"), "China’s minister of public security")
    assert asked(brief)[0][0] == "Who was China’s minister of public security in June 2023?"


def test_an_office_then_held_is_asked_for_its_date(brief: Brief) -> None:
    brief.office(brief.person("Nancy Pelosi"), "Speaker of the House of Representatives", "2022-08", former=True)
    assert asked(brief)[0][0] == "Which office did Nancy Pelosi hold in August 2022?"


def test_new_offices_at_other_dates_are_cards_of_their_own(brief: Brief) -> None:
    wang = brief.person("Wang Yi")
    brief.office(wang, "director of the Harbour Secretariat", "2023-06")
    brief.office(wang, "Chinese Minister of Foreign Affairs", "2024-04")
    assert {front.split(" in ")[-1] for front, _ in asked(brief)} == {"June 2023?", "April 2024?"}


def test_one_office_at_two_dates_is_one_card(brief: Brief) -> None:
    yellen = brief.person("Janet Yellen")
    brief.office(yellen, "US Treasury Secretary", "2023-06")
    brief.office(yellen, "U.S. Treasury Secretary", "2024-04", source=1)
    assert len(asked(brief)) == 1


def test_an_office_given_to_two_people_is_asked_of_neither(brief: Brief) -> None:
    brief.office(brief.person("Li Qiang"), "Chinese Premier")
    brief.office(brief.person("Li Keqiang"), "Chinese Premier", source=1)
    assert asked(brief) == []


def test_an_office_on_which_sources_differ_is_left_to_that_card(brief: Brief) -> None:
    first, second = brief.person("Li Qiang"), brief.person("Li Keqiang")
    brief.office(first, "Chinese Premier")
    brief.office(second, "China’s premier", source=1)
    values = ("Li Qiang", "Chinese Premier Li Qiang"), ("Li Keqiang", "China’s premier Li Keqiang")
    brief.difference(Slot.OFFICE, "holder of the office of Chinese Premier in June 2023", first, *values)
    assert asked(brief) == []


def test_an_office_on_which_sources_differ_is_asked_of_the_likelier_holder(brief: Brief) -> None:
    first, second = brief.person("Li Qiang"), brief.person("Li Keqiang")
    brief.office(first, "Chinese Premier")
    brief.office(second, "Chinese Premier", source=1)
    values = ("Li Qiang", "Chinese Premier Li Qiang"), ("Li Keqiang", "Chinese Premier Li Keqiang")
    brief.difference(Slot.OFFICE, "holder of the office of Chinese Premier in June 2023", first, *values)
    brief.likelier = "Li Qiang"
    assert [back for _, back in asked(brief)] == ["Li Qiang"]


@pytest.mark.parametrize(
    "title",
    [
        "reporter",
        "official",
        "leader",
        "Communist Party secretary of the city",
        "hero",
        "General",
        "analyst",
        "U.S. diplomat",
        "senior Chinese official",
        "bank’s chief executive",
        "commander of the presidential guard",
        "China’s top diplomat",
        "US Governor",
        "Director of China",
        "Danish shipping lawyer",
        "minister",
        "press secretary",
        "network President",
        "panel Chairman",
        "potential United States senator",
        "Lieutenant Governor",
        "wife of Pavel Dorn",
        "brother of President Pavel Dorn",
        "Whig leader and a friend of our country",
        "Commission President",
        "Commissioner for Crisis Management",
        "ambassador to Kenya",
        "US vice-presidential nominee",
    ],
)
def test_what_is_no_office_of_a_named_body_is_not_asked(brief: Brief, title: str) -> None:
    brief.office(brief.person("Ann Smith"), title)
    assert asked(brief) == []


def test_a_title_in_a_wish_or_in_speech_is_no_office(brief: Brief) -> None:
    for name, line in (("Ann Smith", "Voters hope that one day President Ann Smith thanks them."),
                       ("Bo Lund", "“I look at President Bo Lund and laugh,” a reader wrote.")):  # fmt: skip
        who = brief.person(name, side="Kenya")
        brief.event(line, None, who)
        brief.office(who, "President")
    assert asked(brief) == []


def test_the_chair_of_a_committee_is_asked_with_the_name_that_the_article_gives_it(brief: Brief) -> None:
    brief.office(brief.person("Ann Smith", side="Norvia"), "Oversight Chairwoman")
    brief.event("The House Oversight and Reform Committee heard Ann Smith.", None, "person/ann-smith")
    assert asked(brief)[0] == (
        "Who was the chairwoman of the House Oversight and Reform Committee in June 2023?", "Ann Smith"
    )  # fmt: skip


def test_the_leader_of_a_majority_nobody_knows_where_is_not_asked(brief: Brief) -> None:
    brief.office(brief.person("Ann Smith"), "Majority Leader")
    assert asked(brief) == []


def test_a_name_cut_in_two_is_no_body(brief: Brief) -> None:
    brief.office(brief.person("Ann Smith"), "leader of Vale")
    brief.event("Vale Balance struck against Ann Smith.", None, "person/ann-smith")
    assert all("leader of Vale " not in front for front, _ in asked(brief))


def test_a_hope_in_the_quotation_before_it_leaves_a_title_true(brief: Brief) -> None:
    who = brief.person("Ann Smith", side="Kenya")
    brief.event("“I hope we all win,” wrote President Ann Smith.", None, who)
    brief.office(who, "President")
    assert asked(brief) == [("Who was the Kenyan President in June 2023?", "Ann Smith")]


@pytest.mark.parametrize("title", ["Chinese Defence Minister", "Chinese Defense Minister"])
def test_british_and_american_spelling_of_an_office_give_one_key(brief: Brief, title: str) -> None:
    person = brief.person("Li Shangfu")
    brief.office(person, title)
    (card,) = people.cards(brief.desk())
    assert card.front == f"Who was the {title} in June 2023?"
    assert card.key.endswith(digest(person, "defense", "minister"))


@pytest.mark.parametrize("title", ["Chinese Foreign Minister", "US Secretary of Commerce", "French justice minister"])
def test_the_key_of_an_office_spelt_alike_everywhere_is_that_of_its_own_words(brief: Brief, title: str) -> None:
    person = brief.person("Ann Smith")
    brief.office(person, title)
    (card,) = people.cards(brief.desk())
    assert card.key.endswith(digest(person, *sorted(titles.telling(title))))


def test_one_office_has_the_same_capitals_on_every_card(brief: Brief) -> None:
    brief.office(brief.person("Li Shangfu"), "Chinese Defence Minister", "2023-06")
    brief.office(brief.person("Dong Jun"), "Chinese defence minister", "2024-04")
    assert [front for front, _ in asked(brief)] == [
        "Who was the Chinese Defence Minister in June 2023?",
        "Who was the Chinese Defence Minister in April 2024?",
    ]


def test_an_office_that_is_held_still_is_not_asked_of_a_year_gone_by(brief: Brief) -> None:
    ann = brief.person("Ann Smith", side="Norway")
    brief.office(ann, "Prime Minister", "2020")
    brief.office(ann, "Prime Minister")
    assert asked(brief) == [("Who was the Norwegian Prime Minister in June 2023?", "Ann Smith")]


def test_initials_of_a_party_or_a_state_that_few_know_are_spelt_out(brief: Brief) -> None:
    brief.office(brief.person("Ann Quill", side="China"), "Secretary of the CCP")
    assert asked(brief) == [("Who was the Secretary of the Chinese Communist Party in June 2023?", "Ann Quill")]


def test_who_founded_a_firm_is_not_asked(brief: Brief) -> None:
    brief.office(brief.person("Ann Quill"), "founder of Microsoft")
    assert asked(brief) == []


def test_a_post_that_is_half_of_two_is_answered_with_both(brief: Brief) -> None:
    smith = brief.person("Ann Smith")
    brief.office(smith, "vice-chairman and deputy manager of Vale Shipping Ltd")
    dossier = brief.dossier()
    whole = dossier.actors[0].offices[0]
    piece = whole.evidence[0]
    half = replace(whole, title="vice-chairman", evidence=(replace(piece, span=_cut(piece.span, 0, 13)),))
    rest = replace(
        whole,
        title="deputy manager of Vale Shipping Ltd",
        evidence=(replace(piece, span=_cut(piece.span, 18, len(piece.span))),),
    )
    actor = replace(dossier.actors[0], offices=(half, rest))
    made = people.cards(Desk(replace(dossier, actors=(actor,))))
    assert [card.back for card in made] == ["Vice-chairman and deputy manager"]


def _cut(span: Span, start: int, end: int) -> Span:
    return Span(span.start + start, span.start + end)


def test_who_left_in_a_month_is_not_asked_for_what_he_held_then(brief: Brief) -> None:
    lee = brief.person("Ann Lee", side="Kenya")
    brief.office(lee, "finance minister", "2023-06-20")
    brief.event("Finance Minister Ann Lee announced her resignation on 8 June 2023.", "2023-06-08", lee)
    assert asked(brief) == []


def test_the_office_of_who_was_just_put_in_is_asked_by_the_day(brief: Brief) -> None:
    brief.office(brief.person("Ann Lee", side="Kenya"), "new finance minister", "2023-06-20")
    brief.office(brief.person("Bo Holt", side="Kenya"), "finance minister", None, former=True)
    assert asked(brief) == [("Who was the Kenyan finance minister on 20 June 2023?", "Ann Lee")]


@pytest.mark.parametrize(
    "behind", [", less than two weeks after she took the job,", ", who took office last week,", ", just days after"]
)
def test_weeks_in_an_office_leave_its_month_two_holders(brief: Brief, behind: str) -> None:
    brief.office(brief.person("Ann Lee", side="Kenya"), "finance minister", "2023-06-20", behind=behind)
    fronts = [front for front, _ in asked(brief)]
    assert fronts == [f"Who was the Kenyan finance minister {'in' if 'days' in behind else 'on 20'} June 2023?"]


def test_the_outgoing_holder_is_asked_by_the_day(brief: Brief) -> None:
    text = "The outgoing Kenyan premier Ann Smith slept."
    brief.office(brief.person("Ann Smith"), "Kenyan premier", "2023-06-20")
    dossier = brief.dossier()
    article = replace(dossier.articles[0], text=text)
    proof = Evidence(article.key, Span(text.index("Kenyan"), text.index(" Ann")))
    actor = replace(dossier.actors[0], offices=(replace(dossier.actors[0].offices[0], evidence=(proof,)),))
    (card,) = people.cards(Desk(replace(dossier, articles=(article,), actors=(actor,))))
    assert card.front == "Who was the Kenyan premier on 20 June 2023?"


def test_who_dismisses_something_stays_in_office(brief: Brief) -> None:
    lee = brief.person("Ann Lee", side="Kenya")
    brief.office(lee, "finance minister", "2023-06-20")
    brief.event("Finance minister Ann Lee dismissed the protests on 8 June 2023.", "2023-06-08", lee)
    assert asked(brief) == [("Who was the Kenyan finance minister in June 2023?", "Ann Lee")]


def test_the_chief_of_a_body_takes_an_article(brief: Brief) -> None:
    brief.office(brief.person("Ann Lee"), "Harbour Monetary Fund’s mission chief for Kenya")
    assert asked(brief)[0][0].startswith("Who was the Harbour Monetary Fund’s mission chief for Kenya")


def test_of_two_ministries_of_one_the_one_told_first_is_asked(brief: Brief) -> None:
    text = "Kenyan home minister Ann Lee, who is also Kenyan cooperation minister, spoke."
    titled = ("Kenyan home minister", "Kenyan cooperation minister")
    lee = brief.person("Ann Lee")
    for title in titled:
        brief.office(lee, title)
    dossier = brief.dossier()
    article = replace(dossier.articles[0], text=text)
    places = [Evidence(article.key, Span(text.index(title), text.index(title) + len(title))) for title in titled]
    offices = [replace(one, evidence=(at,)) for one, at in zip(dossier.actors[0].offices, places, strict=True)]
    actor = replace(dossier.actors[0], offices=tuple(offices))
    (card,) = people.cards(Desk(replace(dossier, articles=(article,), actors=(actor,))))
    assert card.front == "Who was the Kenyan home minister in June 2023?"


@pytest.mark.parametrize(("other", "cards"), [("A.B. Smith", 1), ("Bo Holt", 2)])
def test_one_post_of_half_a_name_is_asked_once(brief: Brief, other: str, cards: int) -> None:
    brief.office(brief.person("Ann Smith"), "Alder Electronics executive chairwoman")
    brief.office(brief.person(other), "Alder Electronics Co. executive chairwoman")
    assert len(asked(brief)) == cards
