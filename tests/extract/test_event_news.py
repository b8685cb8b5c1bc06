"""The date of what an article tells without one: that of its news, where the article is at its news."""

from __future__ import annotations

import pytest

from briefing_app.extract.reader import read
from briefing_app.model.text import Article
from briefing_app.model.when import When

FRIDAY = When("2021-05-14")


def date_of(words: str, text: str, published: When | None = FRIDAY) -> str | None:
    """The date of the one event whose evidence holds `words`."""
    article = Article("test", text, published=published)
    found = [event for event in read(article).events if words in event.evidence[0].span.of(text)]
    assert len(found) == 1, [event.what for event in found]
    return found[0].when.edtf if found[0].when else None


LEAD = "Kari Lund resigned as mayor of Bergen on Thursday.\n\n"


def test_words_said_have_the_day_the_article_leads_with() -> None:
    assert date_of("reporters", LEAD + "Tom Berg told reporters that the city needed an election.") == "2021-05-13"


def test_words_said_have_the_month_where_the_news_is_of_no_single_day() -> None:
    lead = "Kari Lund resigned as mayor of Bergen earlier this month.\n\n"
    assert date_of("reporters", lead + "Tom Berg told reporters that the city needed an election.") == "2021-05"


@pytest.mark.parametrize(
    "back",
    [
        "Lund, a former teacher, rose to power after a quarrel about ferries.",
        "Lund entered office with a plan to buy ferries.",
        "Lund even cancelled her wedding to christen the ferries.",
        "Not long ago, Lund opened a school for ferries' crews.",
        "The departure was preceded by a strike. Lund scolded the owners of the ferries.",
    ],
)
def test_what_was_some_time_ago_is_not_of_the_day_of_the_news(back: str) -> None:
    assert date_of("ferries", LEAD + back) is None


def test_the_day_of_a_deed_that_was_asked_for_is_not_that_of_the_next_one() -> None:
    text = "Ida Moen urged her crew to leave Stavanger on Tuesday. Anna Vik sold a tavern in Sweden."
    assert date_of("tavern", text) is None


def test_a_deed_has_the_day_of_the_news_it_is_told_with() -> None:
    assert date_of("envoys", LEAD + "The Norwegian parliament expelled two envoys.") == "2021-05-13"


def test_a_deed_told_after_an_older_date_has_none() -> None:
    old = "In 2015 Kari Lund joined the Labour Party.\n\nThe Norwegian parliament expelled two envoys."
    assert date_of("envoys", LEAD + old) is None


def test_a_deed_told_after_what_is_still_to_come_is_of_the_news() -> None:
    ahead = "The city will vote in September.\n\nThe Norwegian parliament expelled two envoys."
    assert date_of("envoys", LEAD + ahead) == "2021-05-13"


def test_words_said_after_an_older_deed_are_not_of_its_year() -> None:
    old = "In 2015 Kari Lund joined the Labour Party. Tom Berg told reporters that the city needed an election."
    assert date_of("reporters", LEAD + old) == "2021-05-13"


def test_what_had_been_done_has_no_date_of_the_news() -> None:
    assert date_of("envoys", LEAD + "The Norwegian parliament had expelled two envoys.") is None


def test_an_article_of_no_known_date_lends_none() -> None:
    assert date_of("reporters", LEAD + "Tom Berg told reporters that the city needed an election.", None) is None


def test_old_news_lend_no_date() -> None:
    old = "Kari Lund resigned as mayor of Bergen in March 2015.\n\nTom Berg told reporters that she was right."
    assert date_of("reporters", old) is None


def test_the_date_of_a_page_does_not_beat_the_clause_s_own() -> None:
    assert date_of("Bergen", "date 2021-05-14 Kari Lund resigned Thursday as mayor of Bergen.") == "2021-05-13"


def test_a_year_before_a_visit_is_its_date() -> None:
    assert date_of("Oslo", "Kenji Mori’s 2012 visit to Oslo was followed by new talks.") == "2012"


def test_a_deed_beside_a_date_nobody_can_tell_has_none_of_the_news() -> None:
    assert date_of("envoys", LEAD + "Some weeks earlier the Norwegian parliament expelled two envoys.") is None


def test_what_is_done_to_a_plan_has_the_date_of_the_plan() -> None:
    assert date_of("visit", LEAD + "A visit planned for mid-March was called off by Kenji Mori.") == "2021-03"


def test_an_hour_before_which_something_happened_leaves_it_its_day() -> None:
    assert date_of("envoys", "Norway expelled two envoys shortly before midnight on Tuesday.") == "2021-05-11"


def test_what_is_done_before_the_end_of_a_month_is_done_in_it() -> None:
    assert date_of("envoys", "Norway will expel two envoys before the end of June.") == "2021-06"


def test_what_officials_say_behind_it_is_the_main_clause() -> None:
    assert date_of("envoys", LEAD + "The Norwegian parliament expelled two envoys, officials said.") == "2021-05-13"


def test_another_day_named_in_its_sentence_keeps_the_news_away() -> None:
    old = "Kari Lund led the talks that ended the strike in January."
    assert date_of("strike", LEAD + old) in {None, "2021-01"}


def test_an_old_letter_is_not_of_the_day_its_two_men_met() -> None:
    story = "Tom Berg sent Kari Lund a letter about fish.\n\nOn 3 May 2014 Tom Berg met Kari Lund in Oslo."
    assert date_of("letter", story) is None


def test_a_look_back_lends_no_date() -> None:
    past = " ".join(f"In {year} Kari Lund lost an election." for year in range(2010, 2020))
    assert date_of("tram", f"Kari Lund resigned this week. {past}\n\nTom Berg promised the city a new tram.") is None


def test_the_year_in_the_name_of_a_law_dates_nothing() -> None:
    assert date_of("Clean", "Kari Lund rescued the port through the Clean Rivers Act of 1972.") is None


def test_the_day_that_lies_before_a_vote_is_not_that_of_the_vote() -> None:
    article = Article("test", "Today is two months before the presidential election.", published=FRIDAY)
    assert all(event.when is None for event in read(article).events)


def test_words_after_meeting_somebody_are_of_no_known_day() -> None:
    assert date_of("after meeting", LEAD + "Tom Berg told reporters after meeting Anna Vik that it was late.") is None


def test_an_announcement_is_told_once() -> None:
    text = "Tom Berg said this week that the city would formally declare its debts and would sell two ships."
    events = read(Article("test", text, published=FRIDAY)).events
    assert len({event.what for event in events}) == len(events)


@pytest.mark.parametrize("when", ["at the time", "then"])
def test_what_was_said_then_is_of_the_date_told_before(when: str) -> None:
    june = "In June 2019 Kari Lund sold the harbour. "
    assert date_of("wrong", LEAD + june + f"“It is all wrong,” Tom Berg told reporters {when}.") == "2019-06"


def test_what_was_said_then_without_an_older_date_is_not_of_the_news() -> None:
    assert date_of("wrong", LEAD + "Others disagreed.\n\nIt was wrong, Tom Berg told reporters at the time.") is None


def test_what_had_been_done_before_a_dated_deed_is_not_of_its_day() -> None:
    assert date_of("asked for", "Kari Lund met Tom Berg on Tuesday. Tom Berg had asked for ten ships.") is None


def test_what_a_relative_clause_tells_dates_nothing_outside_it() -> None:
    text = "Tom Berg, who led the party during the 2001 election, agreed to sell the ships."
    events = read(Article("test", text, published=FRIDAY)).events
    assert [event.when for event in events if "agreed" in event.what] == [None]


def test_what_is_usual_is_of_no_day() -> None:
    assert date_of("bonuses", LEAD + "Norwegian bankers received quarterly bonuses for their work.") is None


def test_the_day_of_an_interview_is_that_of_what_was_said_in_it() -> None:
    assert (
        date_of("city", "Tom Berg said in an interview on Monday that the city needed an election.") == "2021-05-10"
    )


def test_the_morning_after_a_debate_is_the_next_day() -> None:
    debate = "Kari Lund won the debate on Monday. "
    assert date_of(
        "microphone", debate + "Tom Berg complained about his microphone the morning after the debate."
    ) == ("2021-05-11")


@pytest.mark.parametrize("word", ["recently", "once", "previously"])
def test_what_was_said_some_time_ago_is_not_of_the_news(word: str) -> None:
    assert date_of("wrong", LEAD + f"Tom Berg {word} told reporters that the mayor was wrong.") is None


def test_what_is_counted_to_date_is_of_no_day() -> None:
    assert date_of("ships", LEAD + "To date, the Norwegian port expelled fourteen ships.") is None


def test_a_pronoun_goes_on_with_the_day_told_in_the_line_before() -> None:
    story = "Anna Vik was arrested on Monday in Tromso.\n\nShe was released at noon."
    assert date_of("released", LEAD + story) == "2021-05-10"


def test_what_is_told_of_the_subject_in_passing_has_not_its_day() -> None:
    text = "Tom Berg, who has campaigned for Kari Lund since February, attacked Anna Vik on Thursday."
    events = read(Article("test", text, published=FRIDAY)).events
    assert "2021-05-13" not in {event.when.edtf for event in events if event.when and "campaigned" in event.what}


def test_a_noun_before_a_comma_leaves_the_date_to_the_clause() -> None:
    text = "In an effort to win the vote, earlier this month Tom Berg visited nine schools."
    assert [e.what for e in read(Article("test", text, published=FRIDAY)).events if "vote took place" in e.what] == []


def test_an_election_of_this_year_may_be_still_to_come() -> None:
    text = "Tom Berg is the moderator of this year’s presidential debate."
    assert all(event.when is None for event in read(Article("test", text, published=FRIDAY)).events)


def test_thanks_from_afar_lend_two_people_no_day() -> None:
    text = LEAD + "On Tuesday Tom Berg thanked Anna Vik on Twitter. Tom Berg had insulted her for years.\n\n"
    assert date_of("liar", text + "Anna Vik accused Tom Berg of being a liar in the campaign.") != "2021-05-11"


def test_a_month_is_lent_only_to_what_the_main_person_does() -> None:
    lead = "Kari Lund was honoured earlier this month. Kari Lund smiled. Kari Lund sang.\n\n"
    assert date_of("war", lead + "Anna Vik declared war on Denmark.") is None


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("In an April 2015 video, Kari Lund accused Tom Berg of theft.", "2015-04"),
        ("In a letter dated May 3, 2015, Kari Lund accused Tom Berg of theft.", "2015-05-03"),
        ("In her 2003 memoir, Kari Lund accused Tom Berg of theft.", "2003"),
        ("Kari Lund, a rower, won silver at the 2000 Olympics after a theft.", "2000"),
        ("A 1974 treaty guaranteed Norway a fixed share of the theft.", "1974"),
    ],
)
def test_what_is_done_in_a_dated_paper_or_contest_has_its_date(text: str, when: str) -> None:
    assert date_of("theft", LEAD + text) == when


def test_a_paragraph_that_has_gone_back_is_not_of_the_news() -> None:
    old = "A film shown in 2014 was about Kari Lund.\n\nA letter of 3 May 2014 is odd. She accused Tom Berg of theft."
    assert date_of("theft", LEAD + old) is None


@pytest.mark.parametrize("phrase", ["In another speech, ", "After graduating from school, "])
def test_another_speech_and_a_time_of_life_are_not_of_the_news(phrase: str) -> None:
    assert date_of("theft", f"{LEAD}{phrase}Kari Lund accused Tom Berg of theft.") is None


def test_the_perfect_of_the_lead_is_the_news_itself() -> None:
    lead = (
        "Norway’s parliament has expelled two envoys.\n\nTom Berg told reporters on Thursday that it was right.\n\n"
    )
    assert date_of("envoys", lead) == "2021-05-13"
    assert date_of("envoys", LEAD + "Tom Berg is well.\n\nNorway’s parliament has expelled two envoys.") is None


CHRONOLOGY = LEAD + "Here is how it came to this.\n\n{}: A handshake\n\n{}"


@pytest.mark.parametrize(
    ("heading", "told", "when"),
    [
        ("November 6, 2020", "The Norwegian parliament expelled two envoys.", "2020-11-06"),
        ("November 2020", "The Norwegian parliament expelled two envoys.", None),
        ("November 6, 2020", "The sea was calm. The Norwegian parliament expelled two envoys.", None),
    ],
)
def test_what_a_chronology_tells_first_below_a_day_was_on_that_day(heading: str, told: str, when: str | None) -> None:
    assert date_of("envoys", CHRONOLOGY.format(heading, told)) == when


def test_a_ruling_has_the_day_on_which_it_was_given() -> None:
    told = LEAD + "A court in Bergen freed Tom Berg, citing a ruling of June 20 in another case."
    assert date_of("citing a ruling", told) in ("2021-05-13", "2020-06-20")


def test_a_day_below_a_heading_with_its_date_stays_of_then() -> None:
    text = CHRONOLOGY.format("November 6, 2019", "The Norwegian parliament put the vote off to May 1.")
    assert date_of("put the vote off", text) == "2020-05-01"


def test_an_article_leads_with_no_day_of_a_relative_clause() -> None:
    lead = "Kari Lund, who had landed in Oslo on Wednesday, resigned as mayor of Bergen on Thursday.\n\n"
    assert date_of("reporters", lead + "Tom Berg told reporters that the city needed an election.") == "2021-05-13"


def test_what_was_last_year_leaves_the_lead_to_the_day_of_the_news() -> None:
    text = (
        "Norway has closed its port to tankers after last year’s coup in Guinea.\n\n"
        "Kari Lund told reporters in Oslo on Thursday that the ban was needed."
    )
    assert date_of("tankers", text) == "2021-05-13"
