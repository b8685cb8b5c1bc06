"""Whom pronouns, common nouns and joined names bring into an event, and who is left out beside them."""

from __future__ import annotations

import pytest

from briefing_app.extract.reader import read
from briefing_app.model.text import Article
from briefing_app.model.when import When


def parties(text: str, word: str) -> set[str]:
    """The names of who takes part in the events told with a word."""
    found = read(Article("test", text, published=When("2021-05-12")))
    names = {actor.key: actor.name for actor in found.actors}
    return {names[key] for event in found.events if word in event.what for key in event.actors}


PAIR = "Kari Lund and Kenji Mori lead the talks. Tom Berg waits.\n\n"


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        (
            "Sweden waited. In October the European Union lifted its sanctions on Sweden.",
            "lifted",
            {"European Union", "Sweden"},
        ),
        ("Sweden waited. On Monday Denmark lifted the ban imposed on Sweden.", "lifted", {"Denmark", "Sweden"}),
        ("Sweden waited. On Monday Denmark called on Sweden to wait.", "called", {"Denmark", "Sweden"}),
        ("Hansa Bank grew. On Monday Denmark cracked down on Hansa Bank.", "cracked", {"Denmark", "Hansa Bank"}),
        (
            "Prime Minister Kari Lund of Norway waited. On Monday Mrs Lund’s government closed the port.",
            "closed",
            {"Norway"},
        ),
        (
            "Kari Lund met Tom Berg and Japanese Prime Minister Kenji Mori on Monday.",
            "met",
            {"Kari Lund", "Tom Berg", "Kenji Mori"},
        ),
        (
            "South Korea and North Korea talk. On Monday Kari Lund told the two Koreas to wait.",
            "told",
            {"Kari Lund", "South Korea", "North Korea"},
        ),
        (
            "Nordlys, a party of the left, lost. Its rivals laughed. The party expelled Kari Lund on Monday.",
            "expelled",
            {"Nordlys", "Kari Lund"},
        ),
        (
            "Hansa Bank grew. Nordic Rail was in trouble. The company closed a depot on Monday.",
            "closed",
            {"Nordic Rail"},
        ),
        ("For Nordic Rail the sum was simple. It said on Monday that it would wait.", "said", {"Nordic Rail"}),
        (
            "Kari Lund is a lawyer. Her counterpart is Kenji Mori, a poet. In May 2019 they met twice.",
            "met",
            {"Kari Lund", "Kenji Mori"},
        ),
        (
            "Kari Lund lost. He was sorry, said Kenji Mori. On Monday Kenji Mori wrote to her.",
            "wrote",
            {"Kari Lund", "Kenji Mori"},
        ),
        (
            "The fourth is Guinea, where soldiers took power in 2019, unlike Norway. Norway is at peace.",
            "took",
            {"Guinea"},
        ),
        (
            "On Monday Norway closed its port, but Denmark kept its own open.",
            "closed",
            {"Norway", "Denmark"},
        ),
        ("Japan waited. Kari Lund travelled to Tokyo on Monday.", "travelled", {"Kari Lund", "Japan"}),
        (
            "Kari Lund and Kenji Mori quarrelled. On Monday both leaders signed a letter.",
            "signed",
            {"Kari Lund", "Kenji Mori"},
        ),
    ],
    ids=[
        "sanctions-on",
        "ban-imposed-on",
        "called-on",
        "cracked-down-on",
        "her-government",
        "joined-to-an-office",
        "two-of-one-name",
        "told-to-be-a-party",
        "company-acting-before",
        "it-alone",
        "they-two",
        "her-not-the-subject",
        "where-soldiers",
        "clause-beside",
        "state-gone-to",
        "both-leaders",
    ],
)
def test_who_is_meant_takes_part(text: str, word: str, names: set[str]) -> None:
    assert parties(text, word) == names


@pytest.mark.parametrize(
    ("text", "word", "nobody"),
    [
        ("Law and Unity governs. Kari Lund broke the law on Monday.", "broke", "Law and Unity"),
        ("Norway waited. The deadline passed on Monday and no troops were sent.", "passed", "Norway"),
        ("Kari Lund met Kenji Mori. Denmark objected on Monday, two diplomats said.", "objected", "Kenji Mori"),
        ("Hansa moved its ships north of the Skagen River on Monday.", "moved", "Skagen River"),
        ("Hansa found oil off the Storvik coast in 2019.", "found", "Storvik"),
        (
            "Denmark waited. Its foreign minister, Kari Lund, resigned on Monday.",
            "resigned",
            "Denmark",
        ),
        (
            "Carol Berg is chief of Hansa. The court suspended Tom Lie as chief executive on Monday.",
            "suspended",
            "Carol Berg",
        ),
        (
            "Ann Roy is minister of trade. The minister in charge of the ports, Tom Lie, resigned on Monday.",
            "resigned",
            "Ann Roy",
        ),
    ],
    ids=[
        "law-is-no-party",
        "no-troops",
        "two-diplomats",
        "river",
        "coast",
        "its-minister",
        "chief-executive",
        "name-behind-the-office",
    ],
)
def test_nobody_takes_part_who_only_sounds_alike(text: str, word: str, nobody: str) -> None:
    assert nobody not in parties(text, word)


def test_the_government_is_of_the_country_for_which_most_act() -> None:
    text = (
        "President Kari Lund of Norway and Norway’s central bank governor, Tom Berg, agree. Japan and France differ; "
        "Japan waits. Kari Lund is firm. Tom Berg is firm.\n\n"
        "Ann Roy, a farmer, accused the government on Monday of having wasted a year."
    )
    assert "Norway" in parties(text, "accused")


def test_we_are_the_state_of_the_minister_who_is_interviewed() -> None:
    text = (
        "Norway’s foreign minister, Kari Lund, spoke to us in May.\n\n"
        "What did you do?\n\nIn April we seized a million.\n\n"
        "What will you do?\n\nI will wait.\n\nAre you afraid?\n\nNo, I am not.\n"
    )
    assert "Norway" in parties(text, "seized")


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        (
            "The National Assembly met. Norway was calm. Lawmakers passed the budget on Monday.",
            "passed",
            {"National Assembly"},
        ),
        (
            "The Danish army is small. Denmark was calm. Danish troops crossed the border on Monday.",
            "crossed",
            {"Danish army"},
        ),
    ],
    ids=["lawmakers", "troops"],
)
def test_a_body_takes_part_whose_members_act(text: str, word: str, names: set[str]) -> None:
    assert parties(text, word) == names


def test_soldiers_of_a_country_told_with_where_are_of_no_other_army() -> None:
    text = "The Danish army is small. The fourth is Guinea, where soldiers took power in 2019."
    assert parties(text, "took") == {"Guinea"}


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        ("Denmark and Sweden quarrelled. The parties signed a treaty on Monday.", "signed", {"Denmark", "Sweden"}),
        ("Denmark and Sweden quarrelled. A vote on the port was put off on Monday.", "vote", set()),
    ],
    ids=["parties-of-a-treaty", "vote-at-home"],
)
def test_states_take_part_in_what_is_between_them(text: str, word: str, names: set[str]) -> None:
    assert parties(text, word) == names


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        ("Danes voted in Denmark on Monday.", "voted", {"Denmark"}),
        (
            "Hansa Bank grew. The company’s chairman, Tom Berg, was fined on Monday.",
            "fined",
            {"Hansa Bank", "Tom Berg"},
        ),
        (
            "Kari Lund said on Monday that Hansa Bank was sound and that its aim was to help Norway.",
            "said",
            {"Kari Lund", "Hansa Bank", "Norway"},
        ),
    ],
    ids=["danes-voted", "chairman-fined", "and-that"],
)
def test_those_beside_the_doer_take_part(text: str, word: str, names: set[str]) -> None:
    assert parties(text, word) == names


@pytest.mark.parametrize(
    ("text", "word", "nobody"),
    [
        ("Kari Lund resigned on Monday in a letter seen by Hansa Press.", "resigned", "Hansa Press"),
        ("Kari Lund urged people from Denmark on Monday to wait.", "urged", "Denmark"),
        ("Kari Lund repeated it on Monday, within days of returning from Denmark.", "repeated", "Denmark"),
        ("Kari Lund met Tom Berg on Monday in Storvik, the capital of Norway.", "met", "Norway"),
        ("Hansa Bank bought Finnish rival Nordic Rail on Monday.", "bought", "Finland"),
        ("Norway acceded to the Storvik Treaty on Monday.", "acceded", "Storvik Treaty"),
    ],
    ids=["seen-by", "people-from", "returning-from", "capital-of", "finnish-rival", "treaty"],
)
def test_who_only_says_where_from_or_of_what_kind_takes_no_part(text: str, word: str, nobody: str) -> None:
    assert nobody not in parties(text, word)
