"""Who takes part in an event: those a careful reader would list, and nobody who only says where or which."""

from __future__ import annotations

import pytest

from briefing_app.extract.reader import read
from briefing_app.model.text import Article
from briefing_app.model.when import When

PUBLISHED = When("2021-05-12")
PEOPLE = (
    "Norway’s foreign minister, Kari Lund, spoke to Kenji Mori, the Japanese prime minister, on 3 May 2021.\n\n"
    "Tom Berg, chief executive of Hansa Bank, met the board of Nordic Rail on 4 May 2021.\n\n"
)


def parties(text: str) -> list[set[str]]:
    """The actors of each event that the text adds to the introduction."""
    found = read(Article("test", PEOPLE + text, published=PUBLISHED))
    names = {actor.key: actor.name for actor in found.actors}
    told = [event for event in found.events if event.evidence[0].span.start >= len(PEOPLE)]
    return [{names[key] for key in event.actors} for event in told]


def test_all_whom_the_only_event_of_a_sentence_names_take_part() -> None:
    text = "Kari Lund resigned on 5 May 2021, although Kenji Mori wanted Denmark to wait."
    assert parties(text) == [{"Kari Lund", "Kenji Mori", "Denmark"}]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kari Lund met Kenji Mori in Denmark on 5 May 2021.", {"Kari Lund", "Kenji Mori"}),
        ("Kari Lund briefed Kenji Mori about Denmark on 5 May 2021.", {"Kari Lund", "Kenji Mori"}),
        ("A Danish ship left the Taiwan Strait on 5 May 2021.", {"Denmark"}),
        ("Hansa Bank sued the Norwegian carmaker Nordic Rail on 5 May 2021.", {"Hansa Bank", "Nordic Rail"}),
        ("Norway’s Hansa Bank sued Nordic Rail on 5 May 2021.", {"Hansa Bank", "Nordic Rail"}),
        ("Kari Lund met Kenji Mori in her Nordic Rail office on 5 May 2021.", {"Kari Lund", "Kenji Mori"}),
        ("Kari Lund met Danish farmers on 5 May 2021.", {"Kari Lund"}),
        ("Kari Lund met young Americans on 5 May 2021.", {"Kari Lund"}),
        ("Kari Lund bought a Danish-built ferry on 5 May 2021.", {"Kari Lund"}),
        ("Kari Lund visited Japan as Norway’s leader on 5 May 2021.", {"Kari Lund", "Japan"}),
        ("Oslo (ANP) – Kari Lund resigned on 5 May 2021.", {"Kari Lund"}),
        ("A Hansa Bank clerk sued Tom Berg on 5 May 2021.", {"Tom Berg"}),
        ("Kari Lund met Kenji Mori at the White House on 5 May 2021.", {"Kari Lund", "Kenji Mori"}),
        ("Kari Lund met Kenji Mori in a Soviet-era hotel on 5 May 2021.", {"Kari Lund", "Kenji Mori"}),
        ("Kari Lund raised her forecast on 5 May 2021, to more than that of Denmark.", {"Kari Lund"}),
        ("Kari Lund founded a movement similar to Denmark’s on 5 May 2021.", {"Kari Lund"}),
        ("Kari Lund banned a Hansa Bank-linked charity on 5 May 2021.", {"Kari Lund"}),
    ],
)
def test_who_only_says_where_of_what_or_which_takes_no_part(text: str, names: set[str]) -> None:
    assert parties(text) == [names]


def test_whom_a_relative_clause_is_about_takes_part_wherever_the_name_stands() -> None:
    text = "Shares in Hansa Bank, which was to have been absorbed by Nordic Rail before the end of the year, fell."
    assert parties(text)[0] == {"Hansa Bank", "Nordic Rail"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Hansa Bank sued Nordic Rail on 5 May 2021.\n\nThe companies settled on 6 May 2021.",
            {"Hansa Bank", "Nordic Rail"},
        ),
        ("Hansa Bank lost money.\n\nThe bank sacked Tom Berg on 6 May 2021.", {"Hansa Bank", "Tom Berg"}),
        ("Denmark was angry.\n\nKenji Mori visited the country on 6 May 2021.", {"Kenji Mori", "Denmark"}),
        ("Kari Lund and Kenji Mori were angry.\n\nThe two leaders met on 6 May 2021.", {"Kari Lund", "Kenji Mori"}),
        ("Denmark was angry.\n\nThe government expelled Kenji Mori on 6 May 2021.", {"Kenji Mori", "Denmark"}),
        ("Denmark was angry.\n\nIt expelled Kenji Mori on 6 May 2021.", {"Kenji Mori", "Denmark"}),
    ],
)
def test_a_common_noun_takes_up_whom_it_stands_for(text: str, names: set[str]) -> None:
    assert parties(text)[-1] == names


def test_a_government_is_that_of_a_country_for_which_somebody_acts() -> None:
    before = "Norwegian prime minister Kari Lund spoke of aid to Chile, of trade with Chile and of Chile itself."
    text = f"{before}\n\nThe government expelled Kenji Mori on 6 May 2021."
    assert "Chile" not in parties(text)[-1]


def test_whoever_speaks_to_the_nation_speaks_to_the_own_one() -> None:
    text = "Chile was angry.\n\nNorwegian president Kari Lund told the nation on 6 May 2021 that prices would fall."
    assert "Chile" not in parties(text)[-1]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hansa Bank lost money. Its chairman, Tom Berg, resigned on 6 May 2021.", {"Hansa Bank", "Tom Berg"}),
        ("Kari Lund was angry. Her memoir was published on 6 May 2021.", {"Kari Lund"}),
        ("Kari Lund was angry. Her brother was arrested on 6 May 2021.", set()),
        ("Kari Lund and Kenji Mori were angry. They met on 6 May 2021.", {"Kari Lund", "Kenji Mori"}),
        ("Hansa Bank and Nordic Rail were sued. Their talks failed on 6 May 2021.", {"Hansa Bank", "Nordic Rail"}),
    ],
)
def test_a_pronoun_brings_in_whose_it_is(text: str, names: set[str]) -> None:
    assert parties(text)[-1] == names


def test_a_plain_organ_is_that_of_whom_it_was_called_before() -> None:
    text = "A World Trade Organization panel met in Oslo.\n\nThe panel acquitted Denmark on 6 May 2021."
    assert parties(text)[-1] == {"World Trade Organization", "Denmark"}


def test_a_spokesman_speaks_for_somebody() -> None:
    text = "Hansa Bank spokeswoman Ida Holm told reporters on 6 May 2021 that Tom Berg had left."
    assert parties(text) == [{"Hansa Bank", "Ida Holm", "Tom Berg"}]


def test_their_in_a_relative_clause_is_of_both() -> None:
    text = "The petition was filed by Hansa Bank and Nordic Rail, which merged their funds in 2015."
    assert parties(text)[-1] == {"Hansa Bank", "Nordic Rail"}


def test_what_is_told_beside_an_event_has_its_own_people() -> None:
    text = "Kari Lund resigned on 5 May 2021, and Kenji Mori likes Denmark."
    assert parties(text) == [{"Kari Lund"}]


def test_i_and_you_of_an_interview_are_whoever_is_interviewed() -> None:
    text = (
        "Why did you leave the party, Kari Lund?\n\nI resigned from my office on 6 May 2021.\n\n"
        "When did you meet Tom Berg?\n\nTom Berg phoned me on 7 May 2021.\n\nWill you come back?\n\nNo.\n"
    )
    assert parties(text) == [{"Kari Lund"}, {"Kari Lund", "Tom Berg"}]


def test_what_somebody_becomes_is_nobody_else() -> None:
    assert parties("Tom Berg was elected prime minister on 6 May 2021.") == [{"Tom Berg"}]


def test_a_thing_is_of_the_country_it_stands_in() -> None:
    assert parties("Kari Lund opened an army base in Denmark on 5 May 2021.") == [{"Kari Lund", "Denmark"}]


def test_whoever_is_named_by_the_way_only_fills_up_a_short_list() -> None:
    long = "Kari Lund, Kenji Mori and Tom Berg resigned on 5 May 2021, which surprised the critics of Denmark."
    short = "Kari Lund resigned on 5 May 2021, which surprised the critics of Denmark."
    assert parties(long) == [{"Kari Lund", "Kenji Mori", "Tom Berg"}]
    assert parties(short) == [{"Kari Lund", "Denmark"}]


def test_what_stands_behind_a_semicolon_has_its_own_people() -> None:
    text = "Kari Lund resigned on 5 May 2021; Kenji Mori was glad."
    assert parties(text)[0] == {"Kari Lund"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hansa Bank’s chief executive, Tom Berg, praised Kenji Mori on 5 May 2021.", {"Hansa Bank"}),
        ("Norway’s special envoy, Tom Berg, praised Kenji Mori on 5 May 2021.", {"Norway"}),
        ("Norway’s energy minister, Tom Berg, praised Kenji Mori on 5 May 2021.", set()),
    ],
)
def test_whose_officer_acts_takes_part_but_a_state_only_by_its_envoys(text: str, names: set[str]) -> None:
    assert parties(text) == [{"Tom Berg", "Kenji Mori"} | names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "According to two Danish diplomats, Kari Lund wrote to Kenji Mori on 5 May 2021.",
            {"Kari Lund", "Kenji Mori"},
        ),
        ("Kari Lund sold Danish gas to Kenji Mori on 5 May 2021.", {"Kari Lund", "Kenji Mori"}),
        ("Norway sold Danish gas to Kenji Mori on 5 May 2021.", {"Norway", "Denmark", "Kenji Mori"}),
        ("Kari Lund bought Skagen, an island with a fort held by Denmark, on 5 May 2021.", {"Kari Lund"}),
        ("Kari Lund resigned on 5 May 2021, as Denmark closed its harbour.", {"Kari Lund"}),
        ("Kari Lund resigned on 5 May 2021, hours after Denmark closed its harbour.", {"Kari Lund"}),
        ("The lender, known as Hansa Bank, sued Kari Lund on 5 May 2021.", {"Hansa Bank", "Kari Lund"}),
        ("Kari Lund signed a pact with Tom Berg in Odense, Denmark, on 5 May 2021.", {"Kari Lund", "Tom Berg"}),
        ("Her rival, Tom Berg, resigned on 5 May 2021.", {"Tom Berg"}),
        ("Kari Lund’s predecessor, Tom Berg, resigned on 5 May 2021.", {"Tom Berg"}),
        ("Tom Berg, commander in chief of Hansa Bank’s guards, resigned on 5 May 2021.", {"Tom Berg"}),
        ("Tom Berg, an aide to Kari Lund, resigned on 5 May 2021.", {"Tom Berg"}),
        ("A sailor himself, Tom Berg resigned on 5 May 2021.", {"Tom Berg"}),
    ],
)
def test_who_is_named_by_the_way_takes_no_part(text: str, names: set[str]) -> None:
    assert parties(text)[:1] == [names]


def test_whoever_only_owns_something_is_no_third_party() -> None:
    assert parties("Kari Lund and Kenji Mori bought Tom Berg’s house on 5 May 2021.") == [{"Kari Lund", "Kenji Mori"}]
    assert parties("Kari Lund bought Tom Berg’s house on 5 May 2021.") == [{"Kari Lund", "Tom Berg"}]


@pytest.mark.parametrize(
    ("text", "states"), [("The talks collapsed on 5 May 2021.", 2), ("A clerk fell ill on 5 May 2021.", 0)]
)
def test_an_event_of_two_states_is_theirs_where_nobody_else_does_it(text: str, states: int) -> None:
    before = "Norway and Denmark quarrelled. Norway was angry with Denmark, and Denmark with Norway.\n\n"
    after = "\n\nWhere the border runs is not settled, and the fish do not ask; the boats do, year after year."
    found = read(Article("test", f"{before}{text}{after * 4}", published=PUBLISHED))
    assert [len(event.actors) for event in found.events if event.evidence[0].span.start >= len(before)][:1] == [
        states
    ]


def test_a_ministers_country_or_government_is_the_state_for_which_he_acts() -> None:
    assert parties("Kari Lund said on 5 May 2021 that her government would wait.") == [{"Kari Lund", "Norway"}]


def test_a_relative_named_beside_her_role_takes_part() -> None:
    text = "His wife, Ingrid Berg, said on 5 May 2021 that Tom Berg had been arrested."
    assert {"Ingrid Berg", "Tom Berg"} in parties(text)


def test_modifiers_joined_by_and_both_take_part() -> None:
    text = "Danish and Japanese ministers met on 5 May 2021."
    assert parties(text) == [{"Denmark", "Japan"}]


def test_a_body_is_taken_up_by_the_last_word_of_any_of_its_names() -> None:
    text = "The International Monetary Fund was worried.\n\nThe fund warned Norway on 6 May 2021."
    assert len(parties(text)[-1]) == 2


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("U.S.-China talks failed on 5 May 2021. China is angry with the U.S.", {"United States", "China"}),
        (
            "Tom Berg and the Nordic Rail chain sued Hansa Bank on 5 May 2021.",
            {"Tom Berg", "Hansa Bank", "Nordic Rail"},
        ),
        ("A Nordic Rail director sued Tom Berg on 5 May 2021.", {"Nordic Rail", "Tom Berg"}),
        ("Lawmakers on the Fisheries Committee sued Tom Berg on 5 May 2021.", {"Fisheries Committee", "Tom Berg"}),
    ],
)
def test_a_body_takes_part_that_is_joined_told_with_its_kind_headed_or_sat_on(text: str, names: set[str]) -> None:
    assert parties(text)[0] == names


def test_whoever_only_says_where_somebody_sat_takes_no_part() -> None:
    assert parties("Behind Tom Berg sat Kari Lund, who resigned on 5 May 2021.") == [{"Kari Lund"}]


def test_a_country_of_another_clause_is_no_fourth_party_unless_joined_to_one() -> None:
    first = "Kari Lund, Tom Berg and Hansa Bank signed a letter on 5 May 2021, after Denmark complained."
    assert parties(first) == [{"Kari Lund", "Tom Berg", "Hansa Bank"}]
    joined = "Kari Lund said on 5 May 2021 that Norway, Denmark, Japan and Sweden had signed."
    assert parties(joined)[0] >= {"Kari Lund", "Norway", "Denmark", "Japan", "Sweden"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Shareholders in Hansa Bank sued Kari Lund on 5 May 2021.", {"Hansa Bank", "Kari Lund"}),
        ("Officials in Denmark sued Kari Lund on 5 May 2021.", {"Denmark", "Kari Lund"}),
        ("Farmers in Denmark sued Kari Lund on 5 May 2021.", {"Kari Lund"}),
    ],
)
def test_who_holds_a_body_or_acts_for_a_country_brings_it_in(text: str, names: set[str]) -> None:
    assert parties(text) == [names]
