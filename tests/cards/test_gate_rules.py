"""The rules that a program decides by plain signs, each with questions it refuses and questions it passes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards import gate
from briefing_app.model.cards import CardKind
from briefing_app.model.facts import ActorKind, QuoteKind

if TYPE_CHECKING:
    from briefing_app.model.cards import Card
    from tests.cards.conftest import Brief

WORDS = "We must keep the northern strait open to every ship that asks"
CLOZE = "Ann Okafor, in June 2023: “We must keep the northern strait […] ship that asks”"
LEFT_OUT = "open to every"


def codes(brief: Brief, *cards: Card) -> set[str]:
    return {refusal.code for refusal in gate.check(cards, brief.dossier())}


@pytest.fixture
def told(brief: Brief) -> Brief:
    """Two people and a country, none of whom the deck must hold."""
    brief.person("Ann Okafor", aliases=("Okafor",), salience=0.0)
    brief.person("Li Bo", salience=0.0)
    brief.actor("Norvia", ActorKind.COUNTRY)
    brief.quote(WORDS, "person/ann-okafor", said_on="2023-06-18")
    return brief


def refused(brief: Brief, front: str, back: str) -> set[str]:
    return codes(brief, brief.card(front, back))


@pytest.mark.parametrize(
    ("code", "front", "back"),
    [
        ("B1", "Which port is mentioned as closed in June 2023?", "Lagos"),
        ("B1", "Which port does the article call closed in June 2023?", "Lagos"),
        ("B1", "Which port did the spokesman call closed in June 2023?", "Lagos"),
        ("B1", "Which port did Ann Okafor close opposing the unsealing in June 2023?", "Lagos"),
        ("B1", "In which year did Ann Okafor resign?", "Lagos"),
        ("B1", "In 2023, Ann Okafor resigned over what?", "The ferry affair"),
        ("B1", "In which year did Ann Okafor take over from Li Bo?", "Lagos"),
        ("B1", "In June 2023, Norvia called for whom to go?", "Li Bo"),
        ("B1", "On what date in 2023 did Norvia put forward a revised proposal?", "Lagos"),
        ("B2", "In which year did Ann Okafor admit their defeat?", "Lagos"),
        ("B1", "On what date in 2023 did Ann Okafor send a letter to the head of Hill University?", "Lagos"),
        ("B1", "In which month of 2023 did Ann Okafor offer to lead a regional force?", "Lagos"),
        ("B1", "In June 2023, Ann Okafor described whose approach in terms of loss?", "Li Bo"),
        ("B1", "In June 2023, the High National Elections Commission registered how many voters?", "Three"),
        ("B1", "In June 2023, Norvia offered to do what?", "Stop the raids"),
        ("B3", "Which port did Ann Okafor plan to open soon in June 2023?", "Lagos"),
        ("B2", "Which port did the latter, in June 2023, close?", "Lagos"),
        ("B2", "Which port did the two close in June 2023?", "Lagos"),
        ("B3", "Which port closed the following day?", "Lagos"),
        ("B3", "Which port closed two weeks later?", "Lagos"),
        ("B3", "Which port has closed so far?", "Lagos"),
        ("B6", "Which port did Ann Okafor close and when?", "Lagos"),
        ("B6", "When and where did Ann Okafor sign?", "Lagos"),
        ("B9", "Did Ann Okafor close the port of Lagos in June 2023?", "Ann Okafor"),
        ("B9", "In June 2023, was the port of Lagos closed?", "Closed"),
        ("B9", "Which is it?", "Yes"),
        ("B10", "Which port closedhttps://harbour.example in June 2023?", "Lagos"),
        ("B10", "Which port (L) closed in June 2023?", "Lagos"),
        ("B10", f"Which port closed {'and stayed closed ' * 14}in June 2023?", "Lagos"),
        ("B10", "Which port closed? Which one opened in June 2023?", "Lagos"),
        ("C2", "Why did Ann Okafor close the port in June 2023?", "Lagos"),
        ("C2", "How many ports did Ann Okafor close in June 2023?", "Lagos"),
        ("C2", "Where did Ann Okafor speak in 2022?", "18 June 2023"),
        ("C3", "Which minister closed the port in June 2023?", "Bo"),
    ],
)
def test_fronts_and_backs_that_are_refused(told: Brief, code: str, front: str, back: str) -> None:
    assert code in refused(told, front, back)


@pytest.mark.parametrize(
    ("front", "back"),
    [
        ("Whom does the article of 16 June 2023 name as harbour master?", "Li Bo"),
        ("Which port did the spokesman of the Norvian navy call closed in June 2023?", "Lagos"),
        ("Which port did the former US envoy visit in June 2023?", "Lagos"),
        ("Which port did the two ministers of Norvia visit in June 2023?", "Lagos"),
        ("Which ships, such as tankers, did Norvia stop in June 2023?", "Trawlers"),
        ("Why did Ann Okafor close the port of Lagos in June 2023?", "Because a mine had been found"),
        ("How many ports did Ann Okafor close in June 2023?", "Three"),
        ("Did Ann Okafor in June 2023 close the port of Lagos or that of Accra?", "Neither"),
        ("Who closed the port of Lagos in June 2023?", "Li Bo"),
    ],
)
def test_fronts_and_backs_that_pass(told: Brief, front: str, back: str) -> None:
    assert refused(told, front, back) == set()


def of_quote(brief: Brief, front: str, back: str) -> Card:
    quote = brief.dossier().quotes[0]
    return brief.card(front, back, kind=CardKind.QUOTE, fact=quote.key, evidence=quote.evidence)


def test_a_sound_cloze_passes(told: Brief) -> None:
    assert codes(told, of_quote(told, CLOZE, LEFT_OUT)) == set()


def test_one_word_of_a_quotation_is_not_left_out(told: Brief) -> None:
    front = "Ann Okafor, in June 2023: “We must keep the northern strait […] to every ship that asks”"
    assert "F6" in codes(told, of_quote(told, front, "open"))


def test_f2_refuses_another_speaker(told: Brief) -> None:
    assert "F2" in codes(told, of_quote(told, f"Who said, in June 2023: “{WORDS}”?", "Li Bo"))


def test_f2_refuses_a_cloze_that_names_another(told: Brief) -> None:
    assert "F2" in codes(told, of_quote(told, CLOZE.replace("Ann Okafor", "Li Bo"), LEFT_OUT))


@pytest.mark.parametrize("back", ["the", "Okafor", "June 2023"])
def test_f6_refuses_a_blank_on_a_small_word_a_name_or_a_date(brief: Brief, back: str) -> None:
    brief.quote(f"We must keep {back} harbour open to all", brief.person("Ann Okafor", salience=0.0))
    card = of_quote(brief, "Ann Okafor, as quoted in June 2023: “We must keep […] harbour open to all”", back)
    assert "F6" in codes(brief, card)


def test_f8_refuses_a_scare_quote(brief: Brief) -> None:
    brief.quote(WORDS, brief.person("Ann Okafor", salience=0.0), kind=QuoteKind.SCARE)
    assert "F8" in codes(brief, of_quote(brief, f"Who said, in June 2023: “{WORDS}”?", "Ann Okafor"))


def test_f8_refuses_a_quotation_within_the_quotation(brief: Brief) -> None:
    nested = "She told me, “Wait for the spring tide”, and so we must wait"
    brief.quote(nested, brief.person("Ann Okafor", salience=0.0))
    assert "F8" in codes(brief, of_quote(brief, f"Who said, in June 2023: “{nested}”?", "Ann Okafor"))


def test_c4_refuses_a_quotation_dated_after_its_article(brief: Brief) -> None:
    brief.quote(WORDS, brief.person("Ann Okafor", salience=0.0), said_on="2023-06-28")
    assert "C4" in codes(brief, of_quote(brief, f"Who said, on 28 June 2023: “{WORDS}”?", "Ann Okafor"))


def test_c4_refuses_another_date_of_a_quotation(told: Brief) -> None:
    assert "C4" in codes(told, of_quote(told, f"Who said, in May 2022: “{WORDS}”?", "Ann Okafor"))


@pytest.mark.parametrize(
    "leaning",
    [
        "For this visit to work, both must give way",
        "The other side has picked the wrong moment",
        "Every week he waits is a week lost for peace",
        "We shall not sign the deal before the spring",
    ],
)
def test_b1_refuses_a_quotation_that_points_outside_itself(brief: Brief, leaning: str) -> None:
    brief.quote(leaning, brief.person("Ann Okafor", salience=0.0))
    assert "B1" in codes(brief, of_quote(brief, f"Who said, in June 2023: “{leaning}”?", "Ann Okafor"))


def test_b1_passes_a_quotation_that_says_what_it_is_about(brief: Brief) -> None:
    alone = "This is not a harbour in which I would expect a long list of ships"
    brief.quote(alone, brief.person("Ann Okafor", salience=0.0))
    assert "B1" not in codes(brief, of_quote(brief, f"Who said, in June 2023: “{alone}”?", "Ann Okafor"))


@pytest.mark.parametrize(
    ("front", "codes_of_it"),
    [
        (
            "Ann Okafor urged Norway in clear words before the summit in Lagos to “[…]” (two words; in June 2023).",
            set(),
        ),
        ("Ann Okafor urged Norway in clear words to “[…]” (two words; in June 2023).", {"F4", "F7"}),
        ("Ann Okafor urged Norway in clear words to “[…]” (in June 2023).", {"F4", "F7"}),
        ("Ann Okafor: “[…]” (two words; 2023).", {"F4", "F7"}),
    ],
)
def test_a_fragment_may_be_left_out_whole_of_a_clause_that_tells_its_length(
    brief: Brief, front: str, codes_of_it: set[str]
) -> None:
    brief.quote("show respect", brief.person("Ann Okafor"))
    assert codes(brief, of_quote(brief, front, "show respect")) & {"F4", "F7"} == codes_of_it


def test_a_date_within_the_reporters_clause_is_not_that_of_the_words(brief: Brief) -> None:
    words = "stolen in broad daylight"
    brief.quote(words, brief.person("Ann Okafor"))
    front = "Ann Okafor alleged that the 2019 elections had been “[…]” (four words; as quoted in {})."
    assert "C4" not in codes(brief, of_quote(brief, front.format("June 2023"), words))
    assert "C4" in codes(brief, of_quote(brief, front.format("May 2021"), words))


def test_that_it_was_reported_gives_no_reporting_away(told: Brief) -> None:
    front = "As reported in June 2023, Ann Okafor drafted which law?"
    assert "B8" not in refused(told, front, "Fair Reporting Act")


@pytest.mark.parametrize(
    ("front", "back", "refused_as"),
    [
        ("Ann Okafor, in June 2023: “We must keep […] open”", "the strait", {"F6"}),
        ("Ann Okafor, in June 2023, at a rally in Lagos: “We must keep […] open”", "the strait", set()),
        ("Ann Okafor, in June 2023: “We must keep the strait of Norvia […]”", "wide open", set()),
        ("Ann Okafor, in June 2023: “We must keep the northern strait of all our ships very […]”", "open", {"F6"}),
        ("Ann Okafor, in June 2023: “We owe it to all of the ships of Norvia to be […] them”", "honest with", {"F6"}),
    ],
)
def test_of_a_cloze_enough_is_left_or_told_that_only_the_answer_fits(
    brief: Brief, front: str, back: str, refused_as: set[str]
) -> None:
    brief.actor("Norvia", ActorKind.COUNTRY)
    words = front.partition("“")[2].removesuffix("”").replace("[…]", back)
    brief.quote(words, brief.person("Ann Okafor"))
    assert codes(brief, of_quote(brief, front, back)) & {"F6"} == refused_as


def test_b5_refuses_a_fragment_beside_another_as_long(brief: Brief) -> None:
    brief.quote(
        "idle liar", brief.person("Ann Okafor"), printed="Okafor called Li Bo an “{}” and a “petty thief” in Lagos."
    )
    front = "Ann Okafor called Li Bo an “[…]” in Lagos (two words; in June 2023)."
    assert "B5" in codes(brief, of_quote(brief, front, "idle liar"))


@pytest.mark.parametrize(
    ("printed", "refused_as"),
    [
        ("“{},” Okafor said at the time.", {"F5"}),
        ("The following morning Okafor said: “{}.”", {"F5"}),
        ("Okafor had said: “{}.”", {"F5"}),
        ("Okafor had earlier said: “{}.”", set()),
        ("“{},” Okafor said.", set()),
    ],
)
def test_f5_refuses_what_was_said_at_another_time_than_it_was_printed(
    brief: Brief, printed: str, refused_as: set[str]
) -> None:
    brief.quote(WORDS, brief.person("Ann Okafor"), printed=printed)
    front = f"Who said, as quoted in June 2023: “{WORDS}”?"
    assert codes(brief, of_quote(brief, front, "Ann Okafor")) & {"F5"} == refused_as


def test_f5_refuses_a_front_without_the_occasion_that_is_known(brief: Brief) -> None:
    brief.quote(WORDS, brief.person("Ann Okafor"), occasion="a rally in Lagos")
    assert "F5" in codes(brief, of_quote(brief, f"Who said, as quoted in June 2023: “{WORDS}”?", "Ann Okafor"))


@pytest.mark.parametrize(
    ("words", "refused_as"),
    [("in an interview with Harbour Today", set()), ("in a meeting today", {"B3"})],
)
def test_b3_knows_a_programme_from_a_day(brief: Brief, words: str, refused_as: set[str]) -> None:
    assert refused(brief, f"Whom did Ann Okafor meet {words} in June 2023?", "Li Bo") & {"B3"} == refused_as


def test_f7_refuses_a_blank_that_cuts_a_word(told: Brief) -> None:
    told.tells("The body’s Secretary-General Ann Lund told a closing news conference in Bergen that nobody had lost.")
    front = (
        "Which speaker is left out of what Courier printed on 20 June 2023: “The body’s Secretary-[…] told a closing "
        "news conference in Bergen that nobody had lost”?"
    )
    assert "F7" in refused(told, front, "Ann Lund")
