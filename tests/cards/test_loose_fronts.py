"""Fronts that lean on their article by a noun without a name, and fronts that were cut or joined wrongly."""

from __future__ import annotations

import pytest

from briefing_app.cards.rubric import broken
from briefing_app.cards.words import loose


@pytest.mark.parametrize(
    "front",
    [
        "In which month of 2001 was Ann Lee sent to the region by Bo Roy?",
        "On what date in 2001 did two Norvians shoot the settler dead in the north of the Aune Valley?",
        "For what date was Alder Energy due to take the matter to the Labour Court, as reported in May 2001?",
        "As reported in May 2001, the Norwegian was captured fighting alongside rebels in which country?",
        "As reported in May 2001, the Norwegians had thrown how many grenades at soldiers?",
        "For what date was the next Regatta due to start at the Fjord Club, as reported in May 2001?",
        "As reported in May 2001, the House of Assembly passed which law?",
        "As reported in May 2001, Ann Lee accused the government of what?",
        "As reported in May 2001, how many people were killed in the crash?",
        "As reported in May 2001, who said that Ann Lee was headed to the New Bergen venue?",
        "As reported in May 2001, Alder Oil chose to file in which city?",
        "As reported in May 2001, Norway was due to play which country?",
        "As reported in May 2001, Ann Lee said the economy grew by what percentage in the last quarter?",
        "As reported in May 2001, that was enough to hold growth in Norway at what percentage?",
        "As reported in May 2001, how many people in Norway had left their homes for nearby Bergen?",
        "As reported in May 2001, how many military personnel had held talks with a group in Norway?",
        "As reported in May 2001, Ann Lee was sent to the region in late May 2001 by whom?",
        "As reported in May 2001, how many visas were awarded annually, primarily to Norwegian citizens?",
        "As reported in May 2001, how many yachts were in the 2001 race?",
        "As reported in May 2001, Ann Lee renewed ties with the long-isolated Southeast Asian nation in which year?",
        "As reported in May 2001, the second airlift delivered how many sailors to Bergen?",
        "As reported in May 2001, the Norwegian minister sold the company to Alder Oil for how much?",
        "In 2001, the pro-business Conservative government cut which tax?",
        "In which city was the 75-year-old Norwegian due to brief Alder Oil, as reported in May 2001?",
        "As reported in May 2001, how many government sources in Bergen said a trip to Norway was possible?",
        "Who had been the last envoy to visit Norway, as reported in May 2001?",
    ],
)
def test_a_noun_that_only_the_article_names_is_found(front: str) -> None:
    assert loose.nameless(front)


@pytest.mark.parametrize(
    "front",
    [
        "In which month of 2001 was Ann Lee sent to the Aune region by Bo Roy?",
        "As reported in May 2001, how many people were killed in the crash of a ferry off Bergen?",
        "As reported in May 2001, the Norwegian government agreed to do what?",
        "As reported in May 2001, which country was the government of Sweden accused of spying on?",
        "On what date in 2001 did the Norwegian navy sink the Alder?",
        "As reported in May 2001, the Norwegians rejected a treaty with which country?",
        "As reported in May 2001, the Chinese had bought how many ships?",
        "As reported in May 2001, how many Norwegian boats sank off Iceland?",
        "As reported in May 2001, how many Norwegian boats were bought by Germany?",
        "As reported in May 2001, Ann Lee won the Norwegian Open in which city?",
        "As reported in May 2001, the Norwegian economy grew by what percentage in the last quarter?",
        "In which city did the government meet on 3 May 2001, as Norway mourned?",
        "As reported in May 2001, the company founded by Ann Lee in Norway hired how many clerks?",
        "As reported in May 2001, the Conservative government of Norway cut which tax?",
    ],
)
def test_a_noun_that_is_told_apart_is_not(front: str) -> None:
    assert loose.nameless(front) is None


@pytest.mark.parametrize(
    "front",
    [
        "On what date in 2001 did debate on a ferry bill begin at 11?",
        "As reported in May 2001, Norvian police had arrested how many dozen sailors?",
        "On 3 May 2001, three bombers killed how many people and on 4 May 2001 in Bergen?",
        "On what date in 2001 did three bombers kill 25 people and on 4 May 2001 in the attacks in Bergen?",
        "As reported in May 2001, which body told Ann Lee to close the port of Bergen, to publicly call for calm?",
        "On what date in 2001 did the crew arrive to prepare for the first race against Norway starting?",
        "On what date in 2001 did Ann Lee expect the four groups in Bergen would reach a deal?",
        "On what date in 2001 did a salesman call Alder Jirga began a club in Bergen?",
        "As reported in May 2001, new interim government for Norway was expected to be installed in which city?",
        "On what date in 2001 did debate on the Ferry Bill begin in Oslo?",
        "As reported in May 2001, who said that Ann Lee was booed in Oslo for acknowledging?",
        "As reported in May 2001, detainees had been flown to which island of Nauru?",
        "As reported in May 2001, a cut of how many dollars for the in 2002 was a blow to Norway?",
        "As reported in May 2001, who removed from the Oslo ferry by police?",
        "As reported in May 2001, Alder shares open to foreign buyers closed at how much?",
        "As reported in May 2001, the survey by Alder Oil and Norway, says there was how big a chance of rain?",
        "As reported in May 2001, who described the Norwegian minister Bo Roy?",
        "On what date in 2001 did Bo Roy refer to in his annual speech to Norway?",
        "As reported in May 2001, Ann Lee had given how much, and the Roy family would give $1 million?",
        "More, Ann Lee lost how many votes in Norway, as reported in May 2001?",
        "As reported in May 2001, Conversely, Ann Lee lost how many votes in Norway?",
        "As reported in May 2001, Ann Lee of which university of Bergen spoke?",
        "As reported in May 2001, as how many fires burn in Norway, crews had been called to Bergen?",
        "As reported in May 2001, the winners received how many dollars but Bo Roy had an early night in Oslo?",
        "As reported in May 2001, Alder Oil slipped a crown in Bergen to how many as did Fjord Oil?",
        "As reported in May 2001, Norway reached a loan at 7/by what percentage above the rate of its banks?",
        "As reported in May 2001, Ann Lee urged Bo) Roy to withdraw how many bills in Norway?",
        "As reported in May 2001, in a poll held for which paper showed Norwegians in favour?",
        "As reported in May 2001, Norway felt a report which forecasts growth of what percentage in the world?",
        "As reported in May 2001, who spoke out in a move Norwegian diplomats believe?",
        "On what date in 2001 did Ann Lee vow to fight a duty on Norwegian herring, but also?",
        "As reported in May 2001, who was talking to sailors about the harbour of Oslo?",
        "As reported in May 2001, who made the comment after a regatta off Norway?",
        "As reported in May 2001, Norwegians had paused how many months after the attacks of 1 March 2001?",
    ],
)
def test_a_front_that_was_cut_or_joined_wrongly_is_found(front: str) -> None:
    assert broken.broken(front)


@pytest.mark.parametrize(
    "front",
    [
        "On what date in 2001 did the Norwegian parliament begin its debate on the Ferry Bill?",
        "As reported in May 2001, Norvian police had arrested how many sailors?",
        "As reported in May 2001, Ann Lee spent how many minutes in Bergen?",
        "As reported in May 2001, Ann Lee was expected to visit which city?",
        "As reported in May 2001, rain had fallen in how many towns?",
        "As reported in May 2001, Bo Roy was due in the town of Bergen on which day of the week?",
        "As reported in May 2001, who described the Norwegian minister Bo Roy as a liar?",
        "As reported in May 2001, rival factions signed a treaty in which city?",
        "On what date in 2001 did Ann Lee say that Bo Roy began the strike in Bergen?",
        "On what date in 2001 did Ann Lee attend a meeting?",
        "As reported in May 2001, Ann Lee asked Bo Roy to close the port, to raise fees and to do what?",
    ],
)
def test_a_sound_front_is_not(front: str) -> None:
    assert broken.broken(front) is None


def test_a_headline_may_say_of_which_state_a_government_is() -> None:
    front = "As reported in May 2001 (headline: ‘’), the government agreed to do what?"
    assert loose.nameless(front)
    assert loose.nameless(front, "Norway sells two ports") is None


@pytest.mark.parametrize(
    "told",
    ["the dollar opened at 1.81 marks", "Alder Oil eased a penny to 503", "shares firmed in early trading in Oslo"],
)
def test_how_a_price_stood_on_a_day_is_a_detail_of_a_market(told: str) -> None:
    assert loose.is_of_a_market(told)


@pytest.mark.parametrize("told", ["talks opened at the United Nations", "debt rose to 20 billion crowns"])
def test_news_of_money_is_not(told: str) -> None:
    assert not loose.is_of_a_market(told)


@pytest.mark.parametrize(
    ("front", "answer"),
    [
        ("As reported in May 2001, Ann Lee accused which country of killing three Palestinians?", "Israel"),
        ("As reported in May 2001, Ann Lee fought beside the Taliban in which country?", "Afghanistan"),
    ],
)
def test_a_name_that_everybody_puts_with_a_country_gives_it_away(front: str, answer: str) -> None:
    assert loose.gives_away(front, answer)
    assert loose.gives_away(front, "Chile") is None


@pytest.mark.parametrize("name", ["Alder Trophy", "Jules Alder Cup"])
def test_the_last_word_of_a_name_shows_a_thing(name: str) -> None:
    assert loose.is_of_a_thing(name)
    assert not loose.is_of_a_thing("Jules Alder")


@pytest.mark.parametrize("told", ["Ann Lee was caught behind by Bo Roy", "Ann Lee took the first set"])
def test_a_turn_of_play_is_a_detail_of_a_game(told: str) -> None:
    assert loose.is_of_a_game(told)
    assert not loose.is_of_a_game("Norway beat Sweden by 246 runs in the first Test in Oslo")


@pytest.mark.parametrize(
    ("front", "told"),
    [
        ("Was a settler killed by IDF in May 2001?", "Was a settler killed by the IDF in May 2001?"),
        ("In May 2001, IMF lowered which forecast?", "In May 2001, the IMF lowered which forecast?"),
        (
            "As reported in May 1987, Alder earned how many mln dlrs?",
            "As reported in May 1987, Alder earned how many million dollars?",
        ),
        ("In which year did Bo Roy win Alder Cup?", "In which year did Bo Roy win the Alder Cup?"),
        ("Was the IMF told by IBM of the IMF-led talks?", "Was the IMF told by IBM of the IMF-led talks?"),
    ],
)
def test_a_short_form_of_a_body_has_its_article(front: str, told: str) -> None:
    assert broken.finished(front) == told
