"""What a front may not leave to its article: nouns, offices, matters, states (rubric B1)."""

from __future__ import annotations

import pytest

from briefing_app.cards.rubric import definites
from briefing_app.cards.words import matters


@pytest.mark.parametrize(
    ("front", "told"),
    [
        ("On what date in 2023 did Ann Okafor oppose the unsealing?", "the unsealing"),
        ("In June 2023, Ann Okafor called the motion what?", "the motion"),
        (
            "In June 2023, a law barred firms that get the money from building in Norvia for how many years?",
            "the money",
        ),
        ("In June 2023, whom did the party's national chair meet?", "the party"),
        ("In June 2023, the Oslo-based group hired whom?", "the Oslo-based group"),
        ("In which year did Ann Okafor step down?", "step down"),
        ("In which year did Ann Okafor take office, as reported in June 2023?", "take office"),
        ("In which month of 2023 did Ann Okafor give evidence?", "give evidence"),
        ("In which year was a Treasury report released?", "a Treasury report released"),
        ("In which month of 2023 did Alder Capital take a 6 percent stake?", "stake"),
        ("On what date in 2023 did Ann Okafor unleash a series of tweets?", "a series of tweets"),
        ("On what date in 2023 was Ann Okafor due to answer Li Bo’s comments at a rally?", "comments"),
        ("As reported in June 2023, who attributed the victory to both Bo Li and Ada Li?", "the victory"),
        ("On what date in 2023 did the death in Lagos take place?", "the death"),
        ("Ann Okafor said one aim was to free how many ferries, as reported in June 2023?", "one aim"),
        ("As reported in June 2023, Norvia said the 2022 deficit was how much?", "the 2022 deficit"),
        ("As reported in June 2023, Norvia withdrew its objections and sold how many ferries?", "its objections"),
        ("As reported in June 2023, who said that Norvia would buy another ferry?", "another ferry"),
        ("As reported in June 2023, who said that Norvia had similar fees on fish?", "similar fees"),
        ("As reported in June 2023, who expected much quicker approval from Norvia?", "much quicker"),
        ("As reported in June 2023, who said that the Norvian experiment was watched?", "the Norvian experiment"),
    ],
)
def test_words_that_only_the_article_explains_are_found(front: str, told: str) -> None:
    assert definites.unexplained(front) == told


@pytest.mark.parametrize(
    "front",
    [
        "On what date in 2023 did Ann Okafor oppose the unsealing of her divorce file?",
        "In June 2023, Ann Okafor called the motion to impeach Li Bo what?",
        "In which year did the world mark the end of the Norvian war?",
        "In which year did Ann Okafor step down as mayor of Lagos?",
        "In 2023, Ann Okafor was sworn in as governor of which bank?",
        "On what date in 2023 did Ann Okafor send a letter urging Norvia to cut its tariffs?",
        "In which month of 2023 did Alder Capital take a 6 percent stake in Vale Holdings?",
        "In June 2023, the Canadian Supreme Court freed whom?",
        "In June 2023, the Red Brigades kidnapped whom?",
        "In which year did the Supreme Court block a New Jersey firm from closing a mill?",
        "Who was the first woman to lead the largest party of Norvia?",
        "As reported in June 2023, who attributed the victory of Norvia to both Bo Li and Ada Li?",
        "On what date in 2023 did the death of Ann Okafor in Lagos take place?",
        "As reported in June 2023, the 2022 deficit of Norvia was how much?",
        "As reported in June 2023, Norvia withdrew its objections to a herring tax of how much?",
        "In June 2023, who said that two ferries of Norvia had hit one another?",
        "In June 2023, who signed a law similar in scope to that of Lagos?",
        "In June 2023, who expected much quicker approval from Norvia than from Lagos?",
        "In June 2023, who praised the Norvian experiment in free ferries?",
    ],
)
def test_what_says_which_is_meant_needs_no_article(front: str) -> None:
    assert definites.unexplained(front) is None


def test_an_answer_may_be_a_name_for_something_but_no_bare_noun() -> None:
    assert definites.unexplained_answer("Stop the raids") == "the raids"
    assert definites.unexplained_answer("The ferry affair") is None
    assert definites.unexplained_answer("Lead a regional force") == "a regional force"


@pytest.mark.parametrize(
    ("front", "told"),
    [
        ("In which year did Ann Okafor support a decision to nominate Li Bo?", "nominate"),
        (
            "As reported in June 2023, Ann Okafor began arduous negotiations with which country?",
            "began arduous negotiations",
        ),
        ("For what date (day, month and year) were insurers expected to publish new rates?", "new rates"),
        ("In January 2023, Li Bo sold shares worth how much?", "sold shares"),
        ("In which month of 2023 did Norvia sign an agreement with Sundland?", "an agreement"),
        ("In which year did Ann Okafor start a petition?", "a petition"),
        ("In June 2023, Vale Holdings was fined how much?", "fined how much?"),
        ("In which year did Ann Okafor release his returns?", "his returns"),
        ("On what date in 2023 did Norvia put forward a revised proposal?", "a revised proposal"),
        ("In June 2023, who said that he had met Li Bo on the sidelines?", "on the sidelines"),
    ],
)
def test_a_thing_without_its_matter_is_found(front: str, told: str) -> None:
    assert matters.untold(front) == told


@pytest.mark.parametrize(
    "front",
    [
        "In which year did Ann Okafor support a decision to nominate Li Bo for vice president?",
        "In June 2023, Ann Okafor began negotiations over the reef with which country?",
        "In January 2023, Li Bo sold shares in Vale Holdings worth how much?",
        "In January 2023, Li Bo sold how many Vale shares?",
        "In which month of 2023 did Norvia sign an agreement with Sundland on fishing?",
        "In June 2023, Norvia opened an investigation into what?",
        "On what date in 2022 did a Senate committee advance a $38 billion bill to bring plants home?",
        "In June 2023, Ann Okafor set up a fundraising pact with which body?",
        "As reported in June 2023, Ann Okafor began a petition calling for what?",
        "In June 2023, Li Bo cut his forecast to what percentage?",
    ],
)
def test_a_thing_with_its_matter_needs_no_article(front: str) -> None:
    assert matters.untold(front) is None


@pytest.mark.parametrize(
    ("told", "plain"),
    [
        ("Ann Okafor’s landmark visit to Oslo", "Ann Okafor’s visit to Oslo"),
        ("a massive snap manoeuvre", "a snap manoeuvre"),
        ("a historic election", "an election"),
        ("A casual, get-acquainted summit meeting", "A summit meeting"),
        ("the dramatic rise", "the rise"),
        ("the film was dramatic", "the film was dramatic"),
        ("a rise both dramatic and swift", "a rise both dramatic and swift"),
    ],
)
def test_a_reporters_praise_is_left_out(told: str, plain: str) -> None:
    assert matters.unpraised(told) == plain


@pytest.mark.parametrize(
    ("told", "spun"),
    [
        ("passed a bill designed to gut the agency", True),
        ("ran an advertisement meant to smear Ann Okafor", True),
        ("passed a bill designed to speed up visas", False),
    ],
)
def test_a_purpose_that_nobody_owns_to_is_the_reporters(told: str, *, spun: bool) -> None:
    assert matters.is_spun(told) is spun


def test_a_commission_on_something_says_which() -> None:
    front = "In which month of 2023 was the Presidential Commission on Clean Harbours set up by Ann Okafor?"
    assert definites.unexplained(front) is None
