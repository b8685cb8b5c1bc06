"""A post is asked with its country or body, as of its day, and only where no second one is as right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.cards.actors import people, posts
from briefing_app.cards.desk import Desk
from briefing_app.cards.rubric import bodies
from briefing_app.cards.words import post_wording, titles, worded_titles
from briefing_app.model.facts import ActorKind
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from tests.cards.conftest import Brief


def asked(brief: Brief) -> list[tuple[str, str]]:
    return [(card.front.removesuffix(" in June 2023?"), card.back) for card in people.cards(brief.desk())]


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Presidential Communications Secretary", "Kenyan Presidential Communications Secretary"),
        ("Electoral Commission chairman", "Kenyan Electoral Commission chairman"),
        ("special envoy for the Lakes", "Kenyan special envoy for the Lakes"),
        ("spokesperson of the Department of Roads and Bridges",
         "spokesperson of the Kenyan Department of Roads and Bridges"),
        ("director of the think-tank Brook House", "director of Brook House"),
        ("president of Democratic Republic of the Congo", "president of the Democratic Republic of the Congo"),
        ("envoy of the Brook Fund for the central Lakes", "envoy of the Brook Fund for the central Lakes"),
    ],
)  # fmt: skip
def test_what_every_state_has_is_told_with_the_state(title: str, told: str) -> None:
    assert worded_titles.titled(title, "Kenya") == told


@pytest.mark.parametrize(
    "title",
    [
        "Presidential Communications Secretary",
        "special envoy for the Lakes",
        "ambassador of Japan",
        "resident representative of the Brook Fund",
        "Brook Fund regional director",
        "UN special rapporteur",
        "State Attorney General",
        "Liberal Democrat group leader",
        "Whig running for governor",
        "commander of Defence Minister Lars Holt",
        "spokesperson of the Department of Roads and Bridges",
    ],
)
def test_without_its_state_it_is_told_not_at_all(title: str) -> None:
    assert worded_titles.titled(title, None) == ""


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("Chile’s 37-year-old president", "Chile’s president"),
        ("Kyiv’s prime minister", "Ukrainian prime minister"),
        ("Jakarta's minister for trade", "Indonesian minister for trade"),
        ("Washington’s ambassador", "US ambassador"),
        ("Kyiv’s mayor", "Kyiv’s mayor"),
        ("Moldova’s pro-European president", "Moldova’s president"),
        ("Moscow-installed governor", "governor"),
        ("Kenya’s 12th prime minister by parliament", "Kenya’s prime minister"),
    ],
)
def test_a_capital_stands_for_its_country_before_an_office_of_state(title: str, plain: str) -> None:
    assert titles.plain(title) == plain


@pytest.mark.parametrize(
    ("title", "sole"),
    [
        ("deputy prime minister for the harbours", True),
        ("assistant secretary of state for Africa", True),
        ("deputy prime minister", False),
    ],
)
def test_a_deputy_for_one_field_is_the_only_one(title: str, *, sole: bool) -> None:
    assert titles.is_sole(title) is sole


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Harbour Pipeline Company's managing director", "the Harbour Pipeline Company's managing director"),
        ("Kenyan Growers' Association president", "the Kenyan Growers' Association president"),
        ("Kenya's premier", "Kenya's premier"),
    ],
)
def test_a_company_takes_the_article_that_a_country_does_not(title: str, told: str) -> None:
    assert post_wording.the(title) == told


@pytest.mark.parametrize(
    "title",
    ["for years the mayor of Leeds", "until recently mayor of Leeds", "on behalf of the mayor of Leeds",
     "Kenya’s prime minister of the day"],
)  # fmt: skip
def test_what_is_not_held_for_certain_on_the_day_is_not_asked(brief: Brief, title: str) -> None:
    brief.office(brief.person("Ann Smith"), title)
    assert asked(brief) == []


@pytest.mark.parametrize("told", ["Kenya buried Ann Smith.", "Smith’s funeral was held.", "Smith also died in it."])
def test_who_died_in_the_month_of_the_article_is_not_asked_as_its_holder(brief: Brief, told: str) -> None:
    brief.tells(told)
    brief.office(brief.person("Ann Smith"), "Kenyan trade minister", "2023-06-20")
    assert asked(brief) == []


def test_who_died_later_held_it_before(brief: Brief) -> None:
    brief.tells("Kenya buried Ann Smith.")
    brief.office(brief.person("Ann Smith"), "Kenyan trade minister", "2023-03")
    front = "Who was the Kenyan trade minister in March 2023?"
    assert asked(brief) == [(front, "Ann Smith")]


def test_the_outgoing_holder_in_a_possessive_title_is_asked_by_the_day(brief: Brief) -> None:
    brief.office(brief.person("Ann Smith"), "Kenya’s outgoing prime minister", "2023-06-20")
    assert asked(brief) == [("Who was Kenya’s prime minister on 20 June 2023?", "Ann Smith")]


def test_a_body_whose_initials_are_never_spelt_out_is_not_asked_for(brief: Brief) -> None:
    brief.actor("VBX", ActorKind.ORGANISATION)
    brief.office(brief.person("Ann Smith"), "VBX engineer")
    assert asked(brief) == []


def test_a_regions_speaker_is_not_called_its_countrys() -> None:
    assert worded_titles.titled("North Dakota House Speaker", "United States") == "North Dakota House Speaker"


def test_whose_minister_reading_made_of_a_person_is_not_asked() -> None:
    assert worded_titles.titled("foreign minister of Norland’s Bo Roy", "Kenya", {"Bo", "Roy"}) == ""


@pytest.mark.parametrize(
    ("title", "front", "back"),
    [
        ("Brook Central Bank’s vice president", "Which post did Ann Smith hold at the Brook Central Bank",
         "Vice president"),
        ("UNHCR’s vice president", "Which UNHCR post did Ann Smith hold", "Vice president"),
        ("Reef Society’s vice president", "Which post did Ann Smith hold at the Reef Society", "Vice president"),
    ],
)  # fmt: skip
def test_a_post_told_with_its_owner_is_asked_with_the_owner(brief: Brief, title: str, front: str, back: str) -> None:
    brief.office(brief.person("Ann Smith"), title)
    assert asked(brief) == [(front, back)]


def test_a_long_form_of_common_words_wants_its_state(brief: Brief) -> None:
    brief.tells("The Trade Union Congress (TUC) and the Harbour Union (HU) met.")
    brief.office(brief.person("Ann Smith"), "TUC president")
    assert asked(brief) == []


@pytest.mark.parametrize("title", ["vice president", "chairman"])
def test_a_bodys_own_post_is_none_of_the_state(brief: Brief, title: str) -> None:
    brief.office(brief.person("Ann Smith", side="Kenya"), f"the party’s {title}")
    dossier = brief.dossier()
    (smith,) = dossier.actors
    (whole,) = smith.offices
    at = whole.evidence[0].span
    proof = replace(whole.evidence[0], span=Span(at.start + len("the party’s "), at.end))
    held = replace(smith, offices=(replace(whole, title=title, evidence=(proof,)),))
    assert list(people.cards(Desk(replace(dossier, actors=(held,))))) == []


def test_no_state_is_given_an_office_that_it_has_not(brief: Brief) -> None:
    brief.office(brief.person("Ann Smith", side="Japan"), "president")
    assert asked(brief) == []


def test_a_state_has_the_name_that_the_article_prints(brief: Brief) -> None:
    brief.tells("Swaziland waits.")
    brief.office(brief.person("Ann Smith"), "trade minister of Swaziland")
    dossier = brief.dossier()
    (smith,) = dossier.actors
    held = replace(smith, offices=(replace(smith.offices[0], title="trade minister of Eswatini"),))
    (card,) = people.cards(Desk(replace(dossier, actors=(held,))))
    assert card.front == "Who was the trade minister of Swaziland in June 2023?"


def test_the_department_is_of_the_country_in_whose_capital_it_is_told(brief: Brief) -> None:
    brief.tells(
        "The Department of Roads and Bridges (DRB) spoke. The Department of Roads and Bridges in Nairobi answered."
    )
    brief.office(brief.person("Ann Smith"), "DRB’s spokesperson")
    front = "For which body did Ann Smith speak as spokesperson"
    assert asked(brief) == [(front, "Kenyan Department of Roads and Bridges")]


def test_a_known_short_form_is_spelt_out_where_the_text_introduces_another_body_by_it(brief: Brief) -> None:
    brief.tells("Ships of the Alder Forces of the Polders (AFP) turned.")
    brief.office(brief.person("Ann Smith"), "AFP chief of staff")
    assert asked(brief) == [("Who was the chief of staff of the Alder Forces of the Polders", "Ann Smith")]


def test_of_two_posts_neither_is_asked_as_if_it_were_the_only_one(brief: Brief) -> None:
    brief.office(brief.person("Ann Smith"), "Kenya’s deputy economy minister and chief negotiator")
    dossier = brief.dossier()
    whole = dossier.actors[0].offices[0]
    piece = whole.evidence[0]
    start = piece.span.start + len("Kenya’s deputy economy minister and ")
    first = replace(whole, title="Kenya’s deputy economy minister")
    second = replace(whole, title="chief negotiator", evidence=(replace(piece, span=Span(start, piece.span.end)),))
    actor = replace(dossier.actors[0], side="Kenya", offices=(first, second))
    made = people.cards(Desk(replace(dossier, actors=(actor,))))
    assert [card.front for card in made] == ["Who was the Kenyan chief negotiator in June 2023?"]


def scholar(brief: Brief, title: str) -> list[tuple[str, str]]:
    """What is asked of Bo Roy, who speaks once and of whom the briefing does not tell much."""
    brief.person("Ann Smith", salience=0.9)
    brief.mentioning = True
    roy = brief.person("Bo Roy", salience=0.01)
    brief.office(roy, title)
    brief.event("Bo Roy said that it would rain.", "2023-06", roy)
    return asked(brief)


def test_a_scholar_who_is_only_heard_is_not_asked_for_his_university(brief: Brief) -> None:
    assert scholar(brief, "sociologist at Hill University") == []


def test_whom_an_institute_pays_to_follow_the_matter_is_asked_for_it(brief: Brief) -> None:
    front = "At which organisation was Bo Roy a researcher"
    assert scholar(brief, "researcher at the Brook Institute") == [(front, "Brook Institute")]


def test_which_post_somebody_held_is_not_asked_beside_another_of_the_month(brief: Brief) -> None:
    which = brief.card(
        "Which post did Ann Lund hold at the Reef Bank in June 2023?", "Director", fact="person/ann-lund"
    )
    trade = brief.card("Who was the Norwegian trade minister in June 2023?", "Ann Lund", fact="person/ann-lund")
    other = brief.card("Who was the Norwegian trade minister in May 2021?", "Ann Lund", fact="person/ann-lund")
    assert list(posts.without_second_answers([which, trade])) == [trade]
    assert list(posts.without_second_answers([which, other])) == [which, other]


@pytest.mark.parametrize(
    ("title", "side", "exists"),
    [
        ("Premier", "Germany", False),
        ("Premier of Germany", "Germany", False),
        ("Premier", "Canada", False),
        ("Prime Minister", "Canada", True),
        ("Premier", "China", True),
        ("First Minister", "United Kingdom", False),
        ("Chief Minister", "India", False),
        ("Chancellor", "Germany", True),
        ("Chancellor", "France", False),
        ("Defence Minister", "North Korea", False),
        ("UK health minister", "United Kingdom", False),
        ("Treasury minister", "United Kingdom", False),
        ("UK security minister", "United Kingdom", True),
        ("North Korean Defence Minister", "North Korea", True),
    ],
)
def test_the_premier_of_a_part_is_not_the_countrys(title: str, side: str, *, exists: bool) -> None:
    assert titles.exists_in(title, side) is exists


@pytest.mark.parametrize(
    ("title", "side", "told"),
    [
        ("head of the State Committee for National Security", "Kenya",
         "head of the Kenyan State Committee for National Security"),
        ("head of the State Committee for National Security", None, ""),
        ("head of Joint Command", None, ""),
        ("head of Harbour Command", None, "head of Harbour Command"),
        ("director of the National Bureau of Investigation", None, ""),
        ("director of the National Bureau of Investigation", "Norway",
         "director of the Norwegian National Bureau of Investigation"),
        ("State Security Service chief", None, ""),
        ("chief executive of the Energy Market Authority", None, ""),
        ("head of the National Financial Regulatory Administration", "Norway",
         "head of the Norwegian National Financial Regulatory Administration"),
        ("Roads Cabinet Secretary", None, ""),
        ("Roads Cabinet Secretary", "Kenya", "Kenyan Roads Cabinet Secretary"),
        ("National Ferry Union president", None, "National Ferry Union president"),
        ("Federal Reserve chair", None, "Federal Reserve chair"),
        ("permanent secretary at the Treasury", "Kenya", "permanent secretary at the Kenyan Treasury"),
        ("president of the Chamber of Deputies", None, ""),
        ("leader of the Senate", "Kenya", "leader of the Kenyan Senate"),
        ("Conservative leader", None, ""),
        ("Republican leader", "United States", ""),
        ("Alliance’s secretary general", None, ""),
        ("chief executive of US arm", None, ""),
        ("spokesman for the UN agency in Leeds", None, ""),
        ("leader of the Harbour group", None, "leader of the Harbour group"),
        ("Reef Court of Justice President", None, "Reef Court of Justice President"),
    ],
)  # fmt: skip
def test_a_body_named_in_words_of_every_state_is_told_with_its_own(title: str, side: str | None, told: str) -> None:
    assert worded_titles.titled(title, side) == told


@pytest.mark.parametrize(
    ("title", "where", "post"),
    [
        ("Reef Bank board member", "at the Reef Bank", "Board member"),
        ("HrF co-leader", "in the HrF", "Co-leader"),
        ("Reef Fund co-chair", "at the Reef Fund", "Co-chair"),
    ],
)
def test_one_of_several_is_asked_by_name_with_the_body(brief: Brief, title: str, where: str, post: str) -> None:
    brief.office(brief.person("Ann Smith"), title)
    assert asked(brief) == [(f"Which post did Ann Smith hold {where}", post)]


def test_a_union_is_not_the_agency_that_all_know_by_its_short_form(brief: Brief) -> None:
    brief.tells("Their union, the CIA, is angry.")
    brief.office(brief.person("Ann Smith"), "general secretary of the CIA")
    assert asked(brief) == []


@pytest.mark.parametrize(("title", "count"), [("representative of Kenya", 0), ("trade representative of Kenya", 1)])
def test_what_somebody_is_at_some_talks_is_no_post_of_his(brief: Brief, title: str, count: int) -> None:
    brief.office(brief.person("Ann Smith"), title)
    assert len(asked(brief)) == count


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("Norway's female prime minister", "Norway's prime minister"),
        ("Veteran Norwegian foreign minister", "Norwegian foreign minister"),
        ("Norwegian hardline interior minister", "Norwegian interior minister"),
        ("Norway's -foreign minister", "Norway's foreign minister"),
        ("Moderate leader", "Moderate leader"),
        ("anti-corruption chief", "anti-corruption chief"),
    ],
)
def test_what_a_paper_thinks_of_a_holder_is_no_part_of_the_office(printed: str, plain: str) -> None:
    assert titles.plain(printed) == plain


@pytest.mark.parametrize(
    ("title", "side", "body"),
    [
        ("Joint Chiefs spokesman", "Kenya", "Kenyan Joint Chiefs"),
        ("spokesman for the Coast Guard", "Norway", "Norwegian Coast Guard"),
        ("Norwegian coast guard spokesman", None, "Norwegian coast guard"),
        ("Whigs’ Treasury spokesman", None, None),
        ("Reef People’s Party spokesman", None, "Reef People’s Party"),
    ],
)
def test_for_which_force_somebody_speaks_is_told_with_its_state(
    brief: Brief, title: str, side: str | None, body: str | None
) -> None:
    brief.office(brief.person("Ann Smith", side=side), title)
    assert [back for _, back in asked(brief)] == ([body] if body else [])


@pytest.mark.parametrize(
    "title",
    [
        "handing reins to finance minister",  # of a headline
        "R&D. Harbour minister",  # of two sentences
        "Olav Berg Vik Defence Minister",  # behind another's name: 'was made foreign minister and | Olav Berg Vik …'
    ],
)
def test_what_reading_took_too_much_for_a_title_is_none(title: str) -> None:
    assert worded_titles.titled(title, "Norway") == ""


@pytest.mark.parametrize(
    "title",
    ["First Deputy Prime Minister", "New South Wales Police Minister", "managing director of Reef Shipping"],
)
def test_a_title_of_many_words_is_one(title: str) -> None:
    assert title in worded_titles.titled(title, "Norway")


def test_a_post_behind_the_whole_name_of_another_is_not_asked(brief: Brief) -> None:
    brief.person("Max Roy")
    brief.office(brief.person("Ann Smith"), "Max Roy Harbour Board President")
    assert asked(brief) == []


def test_initials_that_the_text_gives_another_body_are_spelt_out_as_there(brief: Brief) -> None:
    brief.tells("The Pier Party Platform (PPP) met in Oslo.")
    assert bodies.spelt_out(brief.desk(), "PPP leader") == "Pier Party Platform leader"


@pytest.mark.parametrize(
    ("before", "asks"),
    [
        ("The Reef Front met on Monday. ", True),
        ("The Reef Front met on Monday. " + "Nobody else came to the quay that day. " * 16, False),
    ],
)
def test_who_speaks_for_the_group_is_asked_near_its_name(brief: Brief, before: str, *, asks: bool) -> None:
    told = "spokesman of the Reef Front"
    brief.tells(f"{before}The group’s {told} Ann Smith said so.")
    brief.office(brief.person("Ann Smith"), told)
    assert bool(asked(brief)) is asks
