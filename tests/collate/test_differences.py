from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.model.facts import ActorKind, Difference, Event, Slot, Status

if TYPE_CHECKING:
    from tests.collate.conftest import Newsroom, Page


def of(newsroom: Newsroom, slot: Slot) -> list[Difference]:
    return [row for row in newsroom.dossier().differences if row.slot is slot]


def values(row: Difference) -> list[str]:
    return [version.value for version in row.versions]


def dated(page: Page, what: str, when: str, words: str, *people: str) -> None:
    key = page.event(what, when, *people)
    last = page.events[-1]
    page.events[-1] = Event(
        key, last.what, last.when, last.status, last.actors, last.evidence, when_words=words, confidence=0.9
    )


def test_two_holders_of_one_office_in_one_week_differ(newsroom: Newsroom) -> None:
    newsroom.page(published="2023-06-16").person("Li Keqiang", "Chinese Premier", side="China")
    newsroom.page(published="2023-06-20").person("Li Qiang", "China’s new premier", side="China")
    (row,) = of(newsroom, Slot.OFFICE)
    assert values(row) == ["Li Keqiang", "Li Qiang"]
    assert "June 2023" in row.about


def test_of_two_holders_the_one_called_new_is_the_likelier(newsroom: Newsroom) -> None:
    newsroom.page(published="2023-06-16").person("Li Keqiang", "Chinese Premier", side="China")
    newsroom.page(published="2023-06-20").person("Li Qiang", "China’s new premier", side="China")
    (row,) = of(newsroom, Slot.OFFICE)
    assert row.right == "Li Qiang"


def test_the_word_new_may_stand_in_the_text_alone(newsroom: Newsroom) -> None:
    newsroom.page(published="2023-06-16").person("Li Keqiang", "Chinese Premier", side="China")
    page = newsroom.page("China's new premier Li Qiang spoke.", published="2023-06-20")
    page.person("Li Qiang", "China’s premier", side="China")  # proven by the whole line
    (row,) = of(newsroom, Slot.OFFICE)
    assert row.right == "Li Qiang"


def test_of_two_holders_the_one_named_by_twice_as_many_articles_is_the_likelier(newsroom: Newsroom) -> None:
    for day in ("18", "19"):
        newsroom.page(published=f"2023-06-{day}").person("Li Qiang", "Chinese Premier", side="China")
    newsroom.page(published="2023-06-16").person("Li Keqiang", "Chinese Premier", side="China")
    (row,) = of(newsroom, Slot.OFFICE)
    assert (len(row.versions), row.right) == (2, "Li Qiang")


def test_of_two_holders_named_once_each_none_is_likelier(newsroom: Newsroom) -> None:
    newsroom.page(published="2023-06-16").person("Li Keqiang", "Chinese Premier", side="China")
    newsroom.page(published="2023-06-20").person("Li Qiang", "Chinese Premier", side="China")
    (row,) = of(newsroom, Slot.OFFICE)
    assert row.right is None


def test_the_phrase_says_whose_office_it_is(newsroom: Newsroom) -> None:
    newsroom.page(published="2023-06-16").person("Qin Gang", "State Councilor and Foreign Minister", side="China")
    newsroom.page(published="2023-06-20").person("Wang Yi", "Foreign Minister", side="China")
    (row,) = of(newsroom, Slot.OFFICE)
    assert row.about == "holder of the office of Foreign Minister of China in June 2023"


def test_an_office_that_changed_hands_is_no_difference(newsroom: Newsroom) -> None:
    newsroom.page(published="2023-06-16").person("Qin Gang", "Chinese Foreign Minister")
    newsroom.page(published="2024-04-29").person("Wang Yi", "Chinese Foreign Minister")
    assert of(newsroom, Slot.OFFICE) == []


def test_an_office_of_a_later_year_is_no_evidence_of_the_month_asked(newsroom: Newsroom) -> None:
    for year in ("2023-06", "2024-04"):
        newsroom.page(published=f"{year}-16").person("Qin Gang", "Chinese Foreign Minister")
        newsroom.page(published=f"{year}-20").person("Wang Yi", "Chinese Foreign Minister")
    (row,) = of(newsroom, Slot.OFFICE)
    articles = {page.article.key: page.article.published for page in newsroom.pages}
    dates = [articles[piece.article] for version in row.versions for piece in version.evidence]
    assert all(when and when.edtf.startswith("2023-06") for when in dates)


def test_a_holder_called_former_has_handed_over(newsroom: Newsroom) -> None:
    newsroom.page(published="2023-07-20").person("Qin Gang", "Chinese Foreign Minister")
    later = newsroom.page(published="2023-07-28")
    later.person("Wang Yi", "Chinese Foreign Minister")
    later.person("Qin Gang", "Chinese Foreign Minister", former=True)
    assert of(newsroom, Slot.OFFICE) == []


def test_two_advisers_do_not_contradict_one_another(newsroom: Newsroom) -> None:
    newsroom.page().person("Ann Smith", "senior US adviser", side="United States")
    newsroom.page().person("Bob Jones", "senior US adviser", side="United States")
    assert of(newsroom, Slot.OFFICE) == []


def test_two_days_for_one_landing_differ(newsroom: Newsroom) -> None:
    for day in ("2", "3"):
        page = newsroom.page(published="2023-06-20")
        what = f"Nancy Pelosi landed in Taiwan on {day} August 2022."
        dated(page, what, f"2022-08-0{day}", f"{day} August 2022", page.person("Nancy Pelosi"))
    (row,) = of(newsroom, Slot.DATE)
    assert values(row) == ["2 August 2022", "3 August 2022"]
    assert row.about == "day in August 2022 on which Nancy Pelosi landed in Taiwan"


def test_a_month_holds_its_days(newsroom: Newsroom) -> None:
    for when, words in (("2022-08", "in August 2022"), ("2022-08-02", "2 August 2022")):
        page = newsroom.page()
        dated(page, "Nancy Pelosi landed in Taiwan.", when, words, page.person("Nancy Pelosi"))
    assert of(newsroom, Slot.DATE) == []


def test_a_date_taken_over_from_elsewhere_contradicts_nobody(newsroom: Newsroom) -> None:
    for when, words in (("2022-08-02", "2 August 2022"), ("2022-08-03", "then")):
        page = newsroom.page()
        dated(page, "Nancy Pelosi landed in Taiwan.", when, words, page.person("Nancy Pelosi"))
    assert of(newsroom, Slot.DATE) == []


def test_a_plan_does_not_contradict_what_happened(newsroom: Newsroom) -> None:
    for day, published in (("19", "2023-06-17"), ("18", "2023-06-20")):
        page = newsroom.page(published=published)
        what = f"Antony Blinken’s talks with Qin Gang took place on {day} June 2023."
        dated(
            page, what, f"2023-06-{day}", f"{day} June 2023", page.person("Antony Blinken"), page.person("Qin Gang")
        )
    assert of(newsroom, Slot.DATE) == []


def test_a_remark_in_a_city_is_not_the_landing_there(newsroom: Newsroom) -> None:
    for day, what in (("5", "Ann Smith landed in Montevideo"), ("6", "“It is good,” Ann Smith said in Montevideo")):
        page = newsroom.page(published="2024-12-07")
        dated(page, f"{what} on {day} December 2024.", f"2024-12-0{day}", f"{day} December", page.person("Ann Smith"))
    assert of(newsroom, Slot.DATE) == []


def test_two_deeds_of_one_journey_are_no_difference(newsroom: Newsroom) -> None:
    told = (
        ("24", "Ann Smith began a journey in Shanghai"),
        ("26", "Ann Smith went to a shop for two albums and a disc"),
    )
    for day, what in told:
        page = newsroom.page(published="2024-04-27")
        dated(page, f"{what} on {day} April 2024.", f"2024-04-{day}", f"{day} April 2024", page.person("Ann Smith"))
    assert of(newsroom, Slot.DATE) == []


def test_a_holder_called_former_much_later_was_the_holder_then(newsroom: Newsroom) -> None:
    newsroom.page(published="2023-06-16").person("Qin Gang", "Chinese Foreign Minister")
    newsroom.page(published="2023-06-23").person("Wang Yi", "Chinese Foreign Minister")
    newsroom.page(published="2024-04-28").person("Qin Gang", "Chinese Foreign Minister", former=True)
    (row,) = of(newsroom, Slot.OFFICE)
    assert values(row) == ["Qin Gang", "Wang Yi"]


def test_the_phrase_is_the_plainest_telling(newsroom: Newsroom) -> None:
    for day, name in (("18", "Antony Blinken"), ("19", "Antony Blinken, the secretary of state,")):
        page = newsroom.page(published="2023-06-20")
        what = f"{name} met Wang Yi in Beijing on {day} June 2023."
        people = page.person("Antony Blinken"), page.person("Wang Yi")
        dated(page, what, f"2023-06-{day}", f"{day} June 2023", *people)
    (row,) = of(newsroom, Slot.DATE)
    assert row.about == "day in June 2023 on which Antony Blinken met Wang Yi in Beijing"


def test_two_lengths_of_one_meeting_differ(newsroom: Newsroom) -> None:
    for minutes in ("35", "30"):
        page = newsroom.page(f"Xi Jinping's meeting with Antony Blinken on 19 June lasted {minutes} minutes.")
        page.person("Xi Jinping")
    (row,) = of(newsroom, Slot.NUMBER)
    assert values(row) == ["35 minutes", "30 minutes"]


def test_a_rounded_or_hedged_number_agrees(newsroom: Newsroom) -> None:
    for distance in ("150 yards", "137 metres", "about 140 metres"):
        page = newsroom.page(f"A warship came within {distance} of the destroyer Chung-Hoon on 3 June 2023.")
        page.actor("Chung-Hoon", ActorKind.ORGANISATION)
    assert of(newsroom, Slot.NUMBER) == []


def test_numbers_of_other_days_are_of_other_things(newsroom: Newsroom) -> None:
    for day, hours in (("18", "five"), ("19", "three")):
        page = newsroom.page(f"Antony Blinken's talks on {day} June lasted {hours} hours.")
        page.person("Antony Blinken")
    assert of(newsroom, Slot.NUMBER) == []


def test_alleged_here_and_stated_there_differ(newsroom: Newsroom) -> None:
    for status in (Status.ALLEGED, Status.HAPPENED):
        page = newsroom.page()
        army = page.actor("Chinese military", ActorKind.ORGANISATION)
        cuba = page.actor("Cuba", ActorKind.COUNTRY)
        page.event("The Chinese military opened a listening base in Cuba.", "2023-06", army, cuba, status=status)
    (row,) = of(newsroom, Slot.STATUS)
    assert values(row) == ["alleged", "stated as fact"]


def test_whose_word_it_is_casts_no_doubt_on_it(newsroom: Newsroom) -> None:
    for status, tail in ((Status.HAPPENED, ""), (Status.ALLEGED, ", the prosecutor said")):
        what = f"Turkish police detained Gulnara Abenova in Istanbul{tail}."
        page = newsroom.page(what)
        page.event(what, "2025-02-09", page.person("Gulnara Abenova"), status=status)
    assert of(newsroom, Slot.STATUS) == []


def test_two_places_of_one_meeting_differ(newsroom: Newsroom) -> None:
    for place in ("Hawaii", "Singapore"):
        page = newsroom.page()
        who = page.person("Lloyd Austin"), page.person("Dong Jun")
        page.event(f"Lloyd Austin spoke with Dong Jun in {place}.", "2024-04-16", *who, place=place)
    (row,) = of(newsroom, Slot.PLACE)
    assert values(row) == ["Hawaii", "Singapore"]


def test_two_spellings_of_one_name_differ(newsroom: Newsroom) -> None:
    for name in ("Antony Blinken", "Antony Blinken", "Anthony Blinken"):
        newsroom.page(f"{name} came for the {len(newsroom.pages)}. time.").person(name)
    (row,) = of(newsroom, Slot.NAME)
    assert sorted(values(row)) == ["Anthony Blinken", "Antony Blinken"]


def test_two_translations_of_one_sentence_differ(newsroom: Newsroom) -> None:
    for first in ("Major-country competition", "Great-power rivalry"):
        words = f"{first} does not represent the trend of the times"
        page = newsroom.page(words)
        page.quote(words, page.person("Xi Jinping"), said_on="2023-06-19")
    (row,) = of(newsroom, Slot.WORDS)
    assert len(row.versions) == 2


def test_a_difference_of_wordings_is_named_by_what_they_share(newsroom: Newsroom) -> None:
    for last in ("great powers", "big countries"):
        words = f"It does not represent the trend of the times among {last}"
        page = newsroom.page(words)
        page.quote(words, page.person("Xi Jinping"), said_on="2023-06-19")
    (row,) = of(newsroom, Slot.WORDS)
    shared = "It does not represent the trend of the times among"
    assert row.about == f"words of Xi Jinping (19 June 2023) around “{shared}”"


def test_a_spelling_rests_only_on_articles_that_print_it(newsroom: Newsroom) -> None:
    for name in ("Kouamelan Zinsoukpe", "Kouamelan Zinsoukpe", "Kouamelan Zinsouk"):
        newsroom.page(f"{name} came for the {len(newsroom.pages)}. time.").person(name)
    (row,) = of(newsroom, Slot.NAME)
    assert sorted(len(version.evidence) for version in row.versions) == [1, 2]


def test_one_article_never_differs_with_itself(newsroom: Newsroom) -> None:
    page = newsroom.page()
    page.person("Li Keqiang", "Chinese Premier")
    page.person("Li Qiang", "Chinese Premier")
    assert of(newsroom, Slot.OFFICE) == []
