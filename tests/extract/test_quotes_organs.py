"""Papers, campaigns and leaders as speakers; names of works by their makers; what was left unsaid."""

from __future__ import annotations

import pytest

from tests.extract.quoting import kinds, speakers


def test_a_leader_named_behind_his_party_is_the_speaker() -> None:
    text = (
        "“This attack is meant to frighten us,” said Peter Holm, a director of Amnesty.\n\n"
        "Novara came under fire. The leader of Novara, Rashid Gambari, condemned the attack, saying in a statement"
        " that it “will not break our people’s will and will not undermine our peace.”"
    )
    assert speakers(text) == ["Peter Holm", "Rashid Gambari"]


def test_the_paper_is_the_one_that_says_it_in_a_commentary() -> None:
    text = (
        "Norway's official newspaper blasted Sweden on Tuesday, warning that it will pay for such “stupid” acts.\n\n"
        "“The exercise is a hostile act of invading us,” the Voda Sinten said in a commentary.\n\n"
        "The paper said that the exercise was aimed at “crushing our republic to death.”"
    )
    assert speakers(text) == ["Voda Sinten"] * 3


def test_a_paper_of_which_no_outlet_is_told_is_none() -> None:
    text = "The Voda Sinten was late. Lee wrote on eels. The paper said that they were “slowly starving to death.”"
    assert speakers(text) != ["Voda Sinten"]


def test_he_added_is_whoever_just_spoke_whatever_the_given_name() -> None:
    text = (
        "President Omar Bandar lost votes in the north. He won 68 percent.\n\n"
        "“It does make it tougher on them,” said EDS President Kim Brand. “It throws it to the other side.”\n\n"
        "“It’s not overly dramatic,” he added, “but in a close election, it could make a difference.”"
    )
    assert speakers(text) == ["Kim Brand"] * 4


def test_whoever_stands_with_a_title_before_the_verb_tells_it() -> None:
    text = "“He will be tried” when he returns to Liberia, Binyah Kessel, head of the Port Board, told reporters."
    assert speakers(text) == ["Binyah Kessel"]


def test_a_campaign_speaks() -> None:
    text = "Harry Reid met voters. Reid's campaign hit back hard, saying that her “zeal for the fund is not genuine”."
    assert speakers(text) == ["Reid campaign"]


def test_the_council_of_a_council_leader_speaks_later() -> None:
    text = (
        "Council leader Gus Prosser blamed his predecessor. Auditors say that a councillor took a trip,"
        " a claim the council has called “nonsense”."
    )
    assert speakers(text) == ["Council"]


@pytest.mark.parametrize(
    "text",
    [
        "Thomas Holm, a fellow at the Lake Institute and author of “Making the Corps,” said it was late.",
        "The old men still belt out “From the Halls of Varna to the Sea,” but times have changed.",
    ],
)
def test_a_work_is_told_by_who_makes_or_sings_it(text: str) -> None:
    assert (kinds(text), speakers(text)) == (["title"], [None])


def test_what_kind_of_call_it_is_nobody_says() -> None:
    text = "Alice Brandt said she expected trouble, but she has received “thank you” calls from two people."
    assert (kinds(text), speakers(text)) == (["scare"], [None])


def test_what_somebody_did_not_say_whether_is_nobodys() -> None:
    text = "Alice Brandt did not say on Thursday whether the review will result in “the few” becoming fewer."
    assert (kinds(text), speakers(text)) == (["scare"], [None])


def test_a_short_sentence_that_opens_another_is_speech() -> None:
    assert kinds("“He will be tried” when he returns, the harbour’s chairman told reporters.") == ["fragment"]


def test_another_body_of_the_same_kind_is_not_the_one_named_before() -> None:
    text = (
        "The Vardal Palace said on Monday that the deal was “unacceptable as it stands”.\n\n"
        "“The president is calm and will speak tomorrow,” Brunholm Palace said."
    )
    assert speakers(text)[1] != "Vardal Palace"
