"""Bodies that a text names by a description, and the names bodies go by."""

from __future__ import annotations

import pytest

from briefing_app.extract import actors
from briefing_app.extract.parse import parse
from briefing_app.model.facts import ActorKind
from briefing_app.model.text import Article


def _bodies(text: str) -> dict[str, tuple[str, ...]]:
    article = Article("invented", text)
    cast = actors.find(parse(article), article, ())
    return {one.name: one.aliases for one in cast.actors if one.kind is ActorKind.ORGANISATION}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The high court ruled on Tuesday that the dam must stay empty.", "high court"),
        ("The finance ministry rejected the plan on Friday.", "finance ministry"),
        ("The envoy left after Syldavia's foreign ministry expelled him.", "Syldavia's foreign ministry"),
        ("The prime minister's office published the letter.", "prime minister's office"),
        ("The junta released forty prisoners in May.", "junta"),
        ("Police arrested nine people near the port.", "police"),
        ("Charlotte-Mecklenburg police arrested nine people near the port.", "Charlotte-Mecklenburg police"),
        ("Vermont prosecutors charged the mayor on Friday.", "Vermont prosecutors"),
        ("A federal court blocked the order on Monday.", "federal court"),
        ("The dockers were detained by the military.", "military"),
    ],
)
def test_description_of_one_body_that_acts_is_an_organisation(text: str, name: str) -> None:
    assert name in _bodies(text)


@pytest.mark.parametrize(
    "text",
    [
        "He took office in June.",
        "A ministry can make mistakes.",
        "She was seen near the high court.",
        "The case went to court.",
        "The inquiry began in March.",
        "Any court would say so.",
        "Federal prosecutors charged the mayor on Friday.",
    ],
)
def test_noun_of_bodies_in_general_or_of_a_place_is_no_organisation(text: str) -> None:
    assert not _bodies(text)


@pytest.mark.parametrize(
    "text",
    [
        "Crews fought a blaze at Tarrenby, north of Sydney. Tarrenby is not contained.",
        "Rain fell in the Illanga and the Hunter Valley.",
        "Investors spoke of the merits of the QB-7 program. The QB-7 program ended in May.",
    ],
)
def test_what_only_says_where_or_of_what_sort_is_no_organisation(text: str) -> None:
    assert not _bodies(text)


def test_the_bank_takes_up_one_that_has_a_name() -> None:
    found = _bodies("Wells Hanford sacked its head, Ann Lee. The bank said it was sorry. Bank executives are rich.")
    assert "Bank" not in found


def test_police_take_up_the_force_that_is_named() -> None:
    found = _bodies("Charlotte-Mecklenburg police shot a man. He had a gun, police said.")
    assert found == {"Charlotte-Mecklenburg police": ("police",)}


def test_later_mention_by_the_noun_alone_is_the_described_body() -> None:
    found = _bodies("The budget committee rejected the bill. Its author thanked the committee.")
    assert found == {"budget committee": ("committee",)}


def test_description_in_the_words_of_a_named_body_is_that_body() -> None:
    found = _bodies("A Senate panel voted to stop the sale. The Senate Commerce Committee had heard eight witnesses.")
    assert "Senate panel" in found["Senate Commerce Committee"]


def test_known_body_goes_by_the_name_that_the_text_prints() -> None:
    assert "State Department" in _bodies("The State Department expelled two attachés.")


def test_name_of_the_tables_stays_an_alias_of_the_printed_one() -> None:
    assert "US State Department" in _bodies("The State Department expelled two attachés.")["State Department"]


def test_body_printed_as_an_abbreviation_goes_by_its_full_name() -> None:
    assert "World Trade Organization" in _bodies("The WTO rejected the complaint.")


def test_many_of_a_party_stand_for_it() -> None:
    assert "Republican lawmakers" in _bodies("Republican lawmakers blocked the bill.")["Republican Party"]


@pytest.mark.parametrize("owner", ["China", "South Korea", "Karsovia"])
def test_a_ministry_that_opens_the_text_is_its_country_s(owner: str) -> None:
    found = _bodies(f"{owner}'s foreign ministry summoned the ambassador. The ministry said it was right.")
    assert f"{owner}'s foreign ministry" in found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Delhi blamed Lashkar-e-Nur and Jaish-e-Sahar for the raid.", {"Lashkar-e-Nur", "Jaish-e-Sahar"}),
        ("Marsh Hale, Pierce Brandt and Holm Inc raised its bid.", {"Marsh Hale, Pierce Brandt and Holm Inc"}),
        ("The firm of Marsh, Hale & Brandt LLP sued the city.", {"Marsh, Hale & Brandt LLP"}),
        ("Saint Oswald's Primary School dismissed a teacher.", {"Saint Oswald's Primary School"}),
        ("The League Managers' Guild criticised the timing.", {"League Managers' Guild"}),
        ("The Opposition Janata Front staged a walkout.", {"Janata Front"}),
        ("He spoke to reporters aboard Air Force One.", set()),
        ("She wants to be a candidate for the Kenyan presidency.", set()),
    ],
)
def test_a_body_has_its_whole_name_and_no_more(text: str, names: set[str]) -> None:
    assert set(_bodies(text)) == names


def test_the_bank_is_the_central_bank_that_acts_and_not_the_one_of_an_analyst() -> None:
    text = "Turkey's central bank raised rates on Monday, Calder Bank analysts said. The bank also sold gold."
    assert _bodies(text)["Turkey's central bank"] == ("bank",)


def test_a_day_is_no_part_of_a_body() -> None:
    assert "Tuesday parliament" not in _bodies("On Tuesday parliament rejected the plan.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Scottish government rejected the plan on Monday.", "Scottish government"),
        ("The state government appealed on Friday.", "state government"),
        ("Leeds city council sued the firm on Monday.", "Leeds city council"),
        ("The home affairs select committee summoned him on Monday.", "home affairs select committee"),
        ("The chair of the home affairs select committee resigned on Monday.", "home affairs select committee"),
        ("A finance ministry official resigned on Monday.", "finance ministry"),
        ("The coast guard rescued forty people on Monday.", "coast guard"),
    ],
)
def test_a_body_of_a_land_or_of_an_officer_acts(text: str, name: str) -> None:
    assert set(_bodies(text)) == {name}


@pytest.mark.parametrize(
    "text",
    ["The interim government will meet on Friday.", "The Tory government fell in May.", "Two police officers left."],
)
def test_the_government_of_the_day_is_the_countrys(text: str) -> None:
    assert not any("government" in name or "police" in name for name in _bodies(text))
