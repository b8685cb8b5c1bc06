"""What a quotation card tells by itself: a whole sentence, telling words left, a speaker worth it (B1, F)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cards import gate
from briefing_app.cards.quotes import sayings
from briefing_app.cards.rubric import (
    alone,
    bodies,
    extracts,
    giveaways,
    headlines,
    pointers,
    spoken_of,
    staged,
    stance,
)
from briefing_app.model.cards import CardKind
from briefing_app.model.facts import ActorKind
from briefing_app.model.text import Article

if TYPE_CHECKING:
    from tests.cards.conftest import Brief

TOLL = "The toll on Russian ships must never be paid to a foreign bank"


def fronts(brief: Brief) -> list[str]:
    return [card.front for card in sayings.cards(brief.desk())]


def test_what_only_the_report_says_that_somebody_said_is_not_asked(brief: Brief) -> None:
    brief.office(brief.person("Ann Lund", "Norway", aliases=("Lund",)), "minister")
    brief.mentioning = True
    brief.tells("Lund says Norway wants a treaty on northern ferries with Chad.")
    assert fronts(brief) == []


def codes(brief: Brief, front: str, back: str) -> set[str]:
    fact = brief.dossier().quotes[0]
    card = brief.card(front, back, kind=CardKind.QUOTE, fact=fact.key, evidence=fact.evidence)
    return {refusal.code for refusal in gate.of_card(card, brief.desk())}


# ---------------------------------------------------------------- whole sentences


@pytest.mark.parametrize(
    ("printed", "is_asked"),
    [
        ("“{},” Lund said, “a danger to the harbour.”", False),
        ("“{},” Lund said, “and we shall not pay it.”", True),
        ("“{},” Lund said, “in any year.”", True),
        ("“{},” Lund said. “We shall sail.”", True),
    ],
)
def test_a_sentence_that_the_reporter_only_interrupts_is_not_cut_off_there(
    brief: Brief, printed: str, *, is_asked: bool
) -> None:
    lund = brief.person("Ann Lund", "Norway", aliases=("Lund",))
    brief.quote(TOLL, lund, printed=printed)
    assert bool(fronts(brief)) is is_asked


def test_a_pause_in_mid_sentence_is_no_end() -> None:
    words = "We come away with other numbers for the harbour, and they tell all of us that the tolls are… too high"
    assert not any(part.endswith("the tolls are") for part in extracts.options(words))


def test_words_end_where_the_reporter_leaves_some_out() -> None:
    words = (
        "There is no substitute for a harbour that every boat of the strait can reach … in order to sail on from it"
    )
    assert any(part.endswith("can reach") for part in extracts.options(words))


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("We have to stop that man-made harm", False),
        ("We have to stop man-made harm", True),
        ("I can assure you, we weren’t partners. We were rivals", False),
        ("We are the only party that has a harbour plan for Norvia, and it must pass", True),
        ("I think our best example is the ferry office", False),
        ("I think our best example of a toll is the ferry office", True),
        ("We believe that man-made harm is no fate", True),
    ],
)
def test_a_thing_told_of_before_needs_telling(words: str, *, stands: bool) -> None:
    assert alone.stands_alone(words) is stands


# ---------------------------------------------------------------- what is left, what is left out


@pytest.mark.parametrize(
    ("front", "back", "is_refused"),
    [
        ("Ann Lund, in June 2023, on the ferry deal: “I can assure you, we […]”", "weren’t partners", True),
        (
            "Ann Lund, in June 2023, on the ferry deal: “We know of the deal, but we cannot […]”",
            "accept losses",
            False,
        ),
        (
            "Ann Lund, in June 2023, in Oslo: “They do not see how […] that the pilots took were”",
            "rough the seas",
            True,
        ),
        ("Ann Lund, in June 2023, in Oslo: “Bergen Bank came into the […] with few ships”", "storm and failed", True),
        ("Ann Lund, in June 2023, in Oslo: “The ferry went under with a 30-to-1 […]”", "debt load", True),
        ("Ann Lund, in June 2023, in Oslo: “You need not be sued by the […] of Norvia”", "attorney general", True),
    ],
)
def test_f6_refuses_a_blank_that_nothing_left_tells_or_that_tells_nothing(
    brief: Brief, front: str, back: str, *, is_refused: bool
) -> None:
    words = front.partition("“")[2].removesuffix("”").replace("[…]", back)
    brief.quote(words, brief.person("Ann Lund"))
    assert ("F6" in codes(brief, front, back)) is is_refused


def test_b1_refuses_initials_that_only_the_quotation_has(brief: Brief) -> None:
    words = "Every ferry in the PQR must be sold before the winter"
    brief.quote(words, brief.person("Ann Lund"))
    assert "B1" in codes(brief, f"Who said, in June 2023 (headline: Ferry sold): “{words}”?", "Ann Lund")


def test_initials_that_the_article_tells_of_may_stand(brief: Brief) -> None:
    words = "Every ferry in the PQR must be sold before the winter"
    brief.quote(words, brief.person("Ann Lund"), printed="The port’s quay region (PQR) is full. “{}” was said.")
    assert "B1" not in codes(brief, f"Who said, in June 2023 (headline: Ferry sold): “{words}”?", "Ann Lund")


@pytest.mark.parametrize(("words", "is_refused"), [("I’ll be able to lift it now", True), (TOLL, False)])
def test_b1_refuses_to_ask_whose_words_of_nothing_are(brief: Brief, words: str, *, is_refused: bool) -> None:
    brief.quote(words, brief.person("Ann Lund"))
    front = f"Who said, in June 2023 (headline: Harbour votes again): “{words}”?"
    assert ("B1" in codes(brief, front, "Ann Lund")) is is_refused


@pytest.mark.parametrize("lead", ["in response to a question from Harbour News", "in reaction to the claims by Lund"])
def test_a_question_or_claim_is_no_matter(lead: str) -> None:
    assert spoken_of.beside(f"Okafor said {lead}.") is None


# ---------------------------------------------------------------- whose words are worth it


@pytest.mark.parametrize(
    ("words", "tells"),
    [
        ("I was second in line and the harbour was empty", True),
        ("Since the ferry was late, we took another boat", True),
        ("I walked through Oslo, and the toll must go", False),
        ("If we can sell our fish, we are clever", False),
        ("The tolls were paid", False),
    ],
)
def test_own_doings_are_known(words: str, *, tells: bool) -> None:
    assert stance.tells_of_oneself(words) is tells


@pytest.mark.parametrize("beside", [None, "exchange student at Fjord University"])
def test_what_befell_a_bystander_is_not_asked(brief: Brief, beside: str | None) -> None:
    words = "I was on the best ferry of Norvia and it really was a most dangerous, terrible journey"
    lund = brief.person("Ann Lund", salience=0.9)
    if beside:
        brief.office(lund, beside)
    brief.quote(words, lund)
    assert not fronts(brief)


@pytest.mark.parametrize(
    ("words", "headline", "bears"),
    [
        ("At least 40% of the harvest is lost to the flood", "Flood still threatens farms", True),
        ("The flood has come to stay on every one of the farms", "Flood still threatens farms", True),
        ("The flood was seen from the northern hill at noon", "Flood still threatens farms", False),
        ("I saw most of the flood from my farm and ran", "Flood still threatens farms", False),
        ("At least 40% of the harvest is lost to the flood", "", False),
    ],
)
def test_an_assertion_of_the_headlines_matter_is_worth_its_speaker(words: str, headline: str, *, bears: bool) -> None:
    assert stance.bears_on(words, headline) is bears


@pytest.mark.parametrize(
    ("name", "asked"), [("Norvian Harbour Board", "Which organisation or outlet said"), ("Jory Bent", "Who said")]
)
def test_only_of_a_proven_body_which_body_is_asked(brief: Brief, name: str, asked: str) -> None:
    brief.quote(TOLL, brief.actor(name, ActorKind.ORGANISATION))
    assert bodies.is_named_as_one(name) is (asked != "Who said")
    assert all(front.startswith(asked) for front in fronts(brief) if "[…]" not in front)


# ---------------------------------------------------------------- headlines, occasions


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Harbour toll is a ‘great mistake,’ says top pilot Ann Lund", "Harbour toll is a ‘great mistake’"),
        ("The harbour toll is a lie: boats, Jory Bent and the truth about tolls", "The harbour toll is a lie"),
        ("HARBOUR MAY HAVE TO RAISE ITS TOLL AGAIN - PILOTS", "HARBOUR MAY HAVE TO RAISE ITS TOLL AGAIN"),
        ("New year, new laws, new hope: what the harbour toll brings", None),
        ("Harbour toll: the pilots’ answer", None),
    ],
)
def test_a_long_headline_is_told_up_to_its_colon_where_that_tells_the_matter(title: str, told: str | None) -> None:
    article = Article("a.txt", "The harbour toll was raised. A toll of the harbour is paid.", title=title)
    assert headlines.short(article) == (told or headlines.of(article))


def test_a_speaker_named_at_an_occasion_answers_who_spoke_at_it(brief: Brief) -> None:
    at = "on 4 May 2023, at a rally"
    asked = brief.card(f"Who said, {at}: “{TOLL}”?", "Ann Lund", kind=CardKind.QUOTE)
    telling = brief.card(f"Ann Lund, {at}: “We shall […] it”", "never pay", kind=CardKind.QUOTE)
    assert list(giveaways.tellers([asked, telling])) == [(telling, asked)]


def test_a_speaker_named_in_a_month_answers_nothing(brief: Brief) -> None:
    asked = brief.card(f"Who said, in May 2023: “{TOLL}”?", "Ann Lund", kind=CardKind.QUOTE)
    other = brief.card("Ann Lund, in May 2023: “We shall […] it”", "never pay", kind=CardKind.QUOTE)
    assert not list(giveaways.tellers([asked, other]))


@pytest.mark.parametrize(
    ("occasion", "worded"),
    [
        ("his September 2013 address to the United Nations", "in an address to the United Nations"),
        ("an Aug. 4 White House press briefing", "at a White House press briefing"),
        ("the press", None),
    ],
)
def test_an_occasion_is_told_without_its_day_and_whose_it_was(
    brief: Brief, occasion: str, worded: str | None
) -> None:
    assert staged.worded(brief.desk(), occasion) == worded


@pytest.mark.parametrize(
    "printed", ["An 1893 editorial of the Harbour Post held: “{}.”", "Okafor recalled Lund telling him: “{}.”"]
)
def test_f5_refuses_what_an_old_paper_printed_and_what_somebody_remembers(brief: Brief, printed: str) -> None:
    brief.quote(TOLL, brief.person("Ann Lund"), printed=printed)
    assert "F5" in codes(brief, f"Who said, as quoted in June 2023: “{TOLL}”?", "Ann Lund")


def test_what_is_important_to_point_out_is_no_courtesy() -> None:
    assert not stance.is_banal("I think it’s important to point out that half of the harvest is gone")
    assert stance.is_banal("I think it’s important to talk")


@pytest.mark.parametrize(
    ("words", "banal"), [("frank, warm and very useful", True), ("frank, warm and too late for the skippers", False)]
)
def test_what_any_talks_are_called_takes_no_side(words: str, *, banal: bool) -> None:
    assert stance.is_banal(words) is banal


def test_a_thing_with_a_name_before_it_points_nowhere() -> None:
    assert not pointers.of("Our views on the Kharg project should not change")


def test_initials_at_the_end_of_a_headline_keep_their_stop() -> None:
    title = "Ferry deal stirs new doubts about the U.S."
    assert headlines.of(Article("a.txt", "The ferry sails.", title=title)) == title


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("We should see more herring sold after the link-up", False),
        ("We should see more herring sold after the link-up of two ports", True),
        ("We expect the Norwegian harbour board to honour its commitment", False),
        ("We expect the Norwegian harbour board to honour its commitment to pay", True),
    ],
)
def test_a_deed_told_by_a_bare_noun_is_of_whom_nothing_tells(words: str, *, whole: bool) -> None:
    assert alone.stands_alone(words) is whole
