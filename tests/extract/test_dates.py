"""Dates of news text: what each way of writing them means."""

from __future__ import annotations

import pytest

from briefing_app.extract import dates
from briefing_app.model.when import When

PUBLISHED = When("2019-10-16")  # a Wednesday


def values(text: str, published: When | None = PUBLISHED) -> list[str | None]:
    return [mention.when.edtf if mention.when else None for mention in dates.find(text, published)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The treaty was signed on March 4, 2017.", "2017-03-04"),
        ("The treaty was signed on Saturday, March 4, 2017, in Oslo.", "2017-03-04"),
        ("The treaty was signed on 4 March 2017.", "2017-03-04"),
        ("It opened on the 4th of March 2017.", "2017-03-04"),
        ("It opened on Feb. 4, 2017.", "2017-02-04"),
        ("Filed 2017-03-04.", "2017-03-04"),
        ("Dated 14/3/2017.", "2017-03-14"),
        ("Dated 3/14/2017.", "2017-03-14"),
        ("Dated 4/3/2017.", "2017"),
        ("They met on March 4-6, 2017.", "2017-03-04/2017-03-06"),
        ("They met from 4 to 6 March 2017.", "2017-03-04/2017-03-06"),
        ("They met from 30 March to 2 April 2017.", "2017-03-30/2017-04-02"),
        ("They met from December 30 to January 2, 2017.", "2016-12-30/2017-01-02"),
        ("The term runs from July 1, 2017, to June 30, 2020.", "2017-07-01/2020-06-30"),
        ("The term runs from 1 July 2017 to 30 June 2020.", "2017-07-01/2020-06-30"),
        ("She took office in March 2017.", "2017-03"),
        ("She took office in late March 2017.", "2017-03"),
        ("They talked between May and July 2017.", "2017-05/2017-07"),
        ("Between November 2016 and February 2017 nothing moved.", "2016-11/2017-02"),
        ("It began in the summer of 2017.", "2017-06/2017-08"),
        ("It began in winter 2017.", "2017-12/2018-02"),
        ("Exports fell in the third quarter of 2017.", "2017-07/2017-09"),
        ("Exports fell in Q3 2017.", "2017-07/2017-09"),
        ("Exports fell in the second half of 2017.", "2017-07/2017-12"),
        ("Exports fell in the first nine months of 2017.", "2017-01/2017-09"),
        ("He served in the 1990s.", "1990/1999"),
        ("He served in the early ’90s.", "1990/1999"),
        ("It was built in the 19th century.", "1801/1900"),
        ("The war lasted from 2014 to 2016.", "2014/2016"),
        ("In the 2014-16 crisis prices rose.", "2014/2016"),
        ("He won in 2012.", "2012"),
        ("After the 2012 election he left.", "2012"),
    ],
)
def test_date_with_its_year_needs_no_other(text: str, edtf: str) -> None:
    assert values(text, None) == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("She arrived on October 3.", "2019-10-03"),
        ("Exports fell in the first five months of last year.", "2018-01/2018-05"),
        ("She arrived on Sat.", "2019-10-12"),
        ("She arrived last September 30.", "2019-09-30"),
        ("She said he might leave before the summit of powers on December 8-10.", "2019-12-08/2019-12-10"),
        ("A coupon for the October 10-year bond was paid.", "2019-10"),
        ("She arrived on 3 October.", "2019-10-03"),
        ("She arrived on December 3.", "2018-12-03"),
        ("She will arrive on December 3.", "2019-12-03"),
        ("She will arrive on January 3.", "2020-01-03"),
        ("The visit planned for September was called off.", "2019-09"),
        ("The visit had been planned for September.", "2019-09"),
        ("The visit is planned for September.", "2020-09"),
        ("Norway, where two ships sank on 3 October, would get a loan.", "2019-10-03"),
        ("The next summit is to be held in November.", "2019-11"),
        ("The envoy arrives on Thursday.", "2019-10-17"),
        ("Talks were held on October 3-5.", "2019-10-03/2019-10-05"),
        ("Talks were held from September 30 to October 2.", "2019-09-30/2019-10-02"),
        ("He resigned in February.", "2019-02"),
        ("He resigned in November.", "2018-11"),
        ("He is scheduled to resign in November.", "2019-11"),
        ("He resigned in May.", "2019-05"),
        ("He resigned last August.", "2019-08"),
        ("He resigned last October.", "2018-10"),
        ("He resigned last December.", "2018-12"),
        ("The vote comes next January.", "2020-01"),
        ("He resigned in February this year.", "2019-02"),
        ("He resigned in mid-February of last year.", "2018-02"),
        ("Prices rose last spring.", "2019-03/2019-05"),
        ("Prices rose last autumn.", "2018-09/2018-11"),
        ("The campaign will start in the spring.", "2020-03/2020-05"),
        ("Prices rose in the spring of last year.", "2018-03/2018-05"),
        ("Prices rose in the second quarter of this year.", "2019-04/2019-06"),
        ("They met on Monday.", "2019-10-14"),
        ("They met late Monday evening.", "2019-10-14"),
        ("They met on Wednesday.", "2019-10-16"),
        ("They met last Wednesday.", "2019-10-09"),
        ("They will meet on Monday.", "2019-10-21"),
        ("They are due to meet next Wednesday.", "2019-10-23"),
        ("They met today.", "2019-10-16"),
        ("They met yesterday.", "2019-10-15"),
        ("They met late last night.", "2019-10-15"),
        ("They meet tomorrow.", "2019-10-17"),
        ("Earlier this week they met.", "2019-10-14/2019-10-16"),
        ("They will meet later this week.", "2019-10-16/2019-10-20"),
        ("They met last week.", "2019-10-07/2019-10-13"),
        ("They met last weekend.", "2019-10-12/2019-10-13"),
        ("They met over the weekend.", "2019-10-12/2019-10-13"),
        ("They will meet this weekend.", "2019-10-19/2019-10-20"),
        ("They met earlier this month.", "2019-10"),
        ("They met at the start of the month.", "2019-10"),
        ("They met last month.", "2019-09"),
        ("They met late last year.", "2018"),
        ("They will meet next year.", "2020"),
        ("They met last quarter.", "2019-07/2019-09"),
        ("They met three days ago.", "2019-10-13"),
        ("They met two months ago.", "2019-08"),
        ("They met about four years ago.", "2015"),
        ("They met twenty-two years ago.", "1997"),
        ("In recent weeks they have met twice.", "2019-09/2019-10"),
        ("They met on the 3rd.", "2019-10-03"),
        ("They met on the 30th, he said.", "2019-09-30"),
    ],
)
def test_relative_date_counts_from_publication(text: str, edtf: str) -> None:
    assert values(text) == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("They met on 18 June 2015, and a day later they signed.", "2015-06-19"),
        ("They met on 18 June 2015. The next day they signed.", "2015-06-19"),
        ("They met on 18 June 2015. The following week they signed.", "2015-06-22/2015-06-28"),
        ("They met on 18 June 2015. The previous day they had dined.", "2015-06-17"),
        ("They met in June 2015. Two months later they signed.", "2015-08"),
        ("They met in June 2015. Two years earlier they had quarrelled.", "2013"),
        ("They met on 18 June 2015. Later that day they signed.", "2015-06-18"),
        ("They met in June 2015 and, as 2015 was ending, feared war. Four months later they signed.", "2015-10"),
    ],
)
def test_story_date_counts_from_the_one_before(text: str, edtf: str) -> None:
    assert values(text, None)[-1] == edtf


@pytest.mark.parametrize(
    "text",
    [
        "They met in 2015. A day later they signed.",  # no telling which day of the year
        "A day later they signed.",
        "They met in June 2015.\n\nNothing came of it.\n\nA month later they signed.",
    ],
)
def test_story_date_without_a_known_start_stays_open(text: str) -> None:
    assert values(text, None)[-1] is None


@pytest.mark.parametrize(
    "text",
    [
        "They talked for two years.",
        "The 30-year-old sailor slept.",
        "They meet every Monday.",
        "They meet on Mondays.",
        "Over the past three weeks they have talked.",
        "He may leave; the march goes on.",
        "May I come in?",
        "Theresa May resigned.",
        "Some 1900 people came.",
        "It cost $2000.",
        "The Monday Times said so.",
        "Prices rose 2,015 points.",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert dates.find(text, PUBLISHED) == ()


@pytest.mark.parametrize("text", ["They met last August.", "They met on Monday.", "They met two years ago."])
def test_without_publication_no_relative_date_has_a_value(text: str) -> None:
    assert values(text, None) == [None]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [("They met on Monday.", None), ("They met last month.", "2019-09"), ("They met yesterday.", None)],
)
def test_publication_known_to_the_month_gives_months_but_no_days(text: str, edtf: str | None) -> None:
    assert values(text, When("2019-10")) == [edtf]


def test_mention_knows_the_word_before_it() -> None:
    (mention,) = dates.find("Nobody has spoken since the summer of 2017.", None)
    assert (mention.lead, mention.relative) == ("since", False)


def test_vague_date_is_found_without_a_value() -> None:
    assert values("They will meet in the near future.") == [None]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("She was released on Christmas Eve.", "2018-12-24"),
        ("He was held until Christmas Eve 2017.", "2017-12-24"),
        ("He arrived on Father's Day.", "2019-06-16"),
        ("They signed the accord on Good Friday.", "2019-04-19"),
        ("The court will sit on New Year’s Eve.", "2019-12-31"),
        ("The base was attacked on Memorial Day.", "2019-05-27"),
    ],
)
def test_a_feast_is_a_day(text: str, edtf: str) -> None:
    assert values(text) == [edtf]


@pytest.mark.parametrize("text", ["He rang on a Sunday evening.", "It was a wet Tuesday.", "One Monday he left."])
def test_any_weekday_is_no_date(text: str) -> None:
    assert values(text) == []


def test_the_weekday_of_a_story_is_a_date_nobody_can_tell() -> None:
    assert values("On the Tuesday I handed in my letter.") == [None]


@pytest.mark.parametrize("name", ["Bloody Sunday", "Black Friday", "Super Tuesday"])
def test_a_weekday_in_a_name_is_no_date(name: str) -> None:
    assert values(f"The {name} inquiry was closed.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The pact, agreed in the autumn of 1961, was signed the following February.", "1962-02"),
        ("She resigned in June 2014. The following October she was charged.", "2014-10"),
        ("The bank opened in 2003 and failed the following March.", "2004-03"),
    ],
)
def test_the_following_month_is_the_next_after_what_is_told(text: str, found: str) -> None:
    assert values(text)[-1] == found


def test_the_following_weekday_is_not_of_the_week_of_the_article() -> None:
    assert values("He left in May 2003. He sued the bank the following Monday.")[-1] is None


def test_that_month_is_of_the_year_told_of_before() -> None:
    assert values("Talks began in May 1956. The treaty, signed that October, still holds.") == ["1956-05", "1956-10"]


def test_what_lasted_until_a_weekday_is_over() -> None:
    assert values("The minister took until Monday to answer.") == ["2019-10-14"]


def test_what_will_be_until_a_weekday_is_to_come() -> None:
    assert values("The envoy will stay until Friday.") == ["2019-10-18"]


def test_earlier_in_the_day_is_the_day_told_before() -> None:
    assert values("They met on Tuesday. Earlier in the day, Lee had spoken in Rome.") == ["2019-10-15"] * 2


def test_the_summer_just_over_may_be_either() -> None:
    assert values("The company signed last summer.", When("2016-10-02")) == [None]
    assert values("The company signed last summer.", When("2016-06-02")) == ["2015-06/2015-08"]


@pytest.mark.parametrize("cue", ["coming out of the hall", "held up due to the storm", "sitting next to Lee"])
def test_what_only_sounds_like_the_future_is_none(cue: str) -> None:
    assert values(f"The crowd {cue} on Monday cheered.") == ["2019-10-14"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The dockers' union called a march in Bergen for Monday.", "2019-10-21"),
        ("The speaker has convened a meeting of the whole council for Monday.", "2019-10-21"),
        ("The dockers called for a march on Monday.", "2019-10-14"),
    ],
)
def test_what_is_called_for_a_weekday_is_still_to_come(text: str, day: str) -> None:
    assert values(text, When("2019-10-18")) == [day]


def test_a_debate_to_come_is_called_by_its_weekday() -> None:
    friday = When("2019-10-18")
    assert values("He mocked the invitation to Sunday night’s debate.", friday) == ["2019-10-20"]
    assert values("He was hit during Sunday’s debate.", friday) == ["2019-10-13"]
    assert values("He mocked the dead of Sunday’s attack.", friday) == ["2019-10-13"]


@pytest.mark.parametrize("words", ["the 1980s", "the 1980's", "the 1980’s", "the ’80s", "the 80’s"])
def test_a_decade_is_written_with_and_without_an_apostrophe(words: str) -> None:
    assert values(f"The company grew in {words} and fell.") == ["1980/1989"]


def test_this_week_told_on_a_monday_is_no_day() -> None:
    assert values("They met this week.", When("2019-10-14")) == [None]
    assert values("They will meet this week.", When("2019-10-14")) == ["2019-10-14/2019-10-20"]


def test_ahead_of_a_meeting_that_is_over() -> None:
    assert values("Ahead of Friday’s meeting, France unveiled a plan.") == ["2019-10-11"]
    assert values("France will unveil a plan ahead of Friday’s meeting.") == ["2019-10-18"]


def test_a_feast_at_hand_is_not_that_of_last_year() -> None:
    assert values("Forecasters see clear skies at Thanksgiving.", When("2013-11-27")) == ["2013-11-28"]
    assert values("Traders see a quiet market at Thanksgiving.", When("2013-09-27")) == ["2012-11-22"]


def test_what_is_offered_is_to_come() -> None:
    assert values("The union has offered to host a round in September.") == ["2020-09"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The ministry issued a statement Friday, saying that the talks were over.", "2019-10-11"),
        ("She sent a long letter Monday to the board.", "2019-10-14"),
    ],
)
def test_a_bare_weekday_behind_what_was_issued_is_a_date(text: str, edtf: str) -> None:
    assert values(text) == [edtf]


@pytest.mark.parametrize(
    "text",
    ["He fell ill on the last day of the drill.", "It was a grey Friday, and it rained on the last week of it."],
)
def test_the_last_day_of_something_is_not_yesterday(text: str) -> None:
    assert [one for one in values(text) if one] == []


def test_on_sunday_what_is_to_come_this_week_is_in_the_coming_one() -> None:
    text = "The bill will be debated in the House this week."
    assert values(text, When("2019-10-20")) == ["2019-10-21/2019-10-27"]
    assert values(text, When("2019-10-16")) == ["2019-10-16/2019-10-20"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("She was asked on Friday about the January 4-6 summit.", "2020-01-04/2020-01-06"),
        ("She was asked on Friday about the January 5 vote.", "2020-01-05"),
        ("She was elected on January 5.", "2019-01-05"),
        ("She was elected on December 14 last year.", "2018-12-14"),
        ("She was elected on 3 May this year.", "2019-05-03"),
        ("She was asked on Friday about the June 5 vote.", "2019-06-05"),
    ],
)
def test_an_occasion_told_of_at_the_end_of_the_year_may_be_in_the_next(text: str, edtf: str) -> None:
    assert values(text, When("2019-12-16"))[-1] == edtf


def test_before_a_feast_news_means_the_coming_one() -> None:
    text = "The council refused him a visit for Christmas Eve."
    assert values(text, When("2019-12-16")) == ["2019-12-24"]


@pytest.mark.parametrize("text", ["Sun Life gained 7p.", "She told The Sun of it.", "Sat by the road, he wept."])
def test_a_short_form_without_full_stop_is_a_day_only_where_a_preposition_says_so(text: str) -> None:
    assert values(text) == []
