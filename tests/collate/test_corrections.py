from __future__ import annotations

import contextlib
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing_app.codec import to_json
from briefing_app.collate.build import lay
from briefing_app.collate.holding import check
from briefing_app.errors import CorrectionError
from briefing_app.model.briefing import Correction, CorrectionKind, office_change, office_name
from briefing_app.model.facts import Office, Quote, QuoteKind, Status
from briefing_app.model.when import When

if TYPE_CHECKING:
    from tests.collate.conftest import Newsroom


def put_right(kind: CorrectionKind, target: str, value: str | None = None, minute: int = 0) -> Correction:
    return Correction(kind, target, value, datetime(2026, 11, 22, 10, minute, tzinfo=UTC))


def test_a_renamed_actor_keeps_its_key_and_its_old_name(newsroom: Newsroom) -> None:
    key = newsroom.page().person("Li Keqiang")
    (actor,) = newsroom.dossier(put_right(CorrectionKind.RENAME, key, "Li Qiang")).actors
    assert (actor.key, actor.name) == (key, "Li Qiang")
    assert "Li Keqiang" in actor.aliases


def test_the_later_of_two_corrections_counts(newsroom: Newsroom) -> None:
    key = newsroom.page().person("Li Keqiang")
    rows = [
        put_right(CorrectionKind.RENAME, key, "second", minute=2),
        put_right(CorrectionKind.RENAME, key, "first", minute=1),
    ]
    assert newsroom.dossier(*rows).actors[0].name == "second"


def test_a_merged_actor_brings_its_quotes(newsroom: Newsroom) -> None:
    page = newsroom.page()
    gone, stays = page.person("Bibi"), page.person("Benjamin Netanyahu")
    page.quote("We will not yield to anybody", gone)
    dossier = newsroom.dossier(put_right(CorrectionKind.MERGE, gone, stays))
    assert [actor.key for actor in dossier.actors] == [stays]
    assert dossier.quotes[0].speaker == stays


def test_a_merge_of_an_actor_into_itself_changes_nothing(newsroom: Newsroom) -> None:
    key = newsroom.page().person("Qin Gang")
    assert newsroom.dossier(put_right(CorrectionKind.MERGE, key, key)) == newsroom.dossier()


def test_a_rejected_actor_is_nobody_anywhere(newsroom: Newsroom) -> None:
    page = newsroom.page()
    key = page.person("Father Day")
    page.quote("We will not yield to anybody", key)
    page.event("Father Day arrived.", "2023-06-18", key)
    dossier = newsroom.dossier(put_right(CorrectionKind.REJECT, key))
    assert dossier.actors == ()
    assert (dossier.quotes[0].speaker, dossier.events[0].actors) == (None, ())


def test_a_speaker_set_by_hand_is_sure(newsroom: Newsroom) -> None:
    page = newsroom.page()
    speaker = page.person("Qin Gang")
    key = page.quote("We will not yield to anybody")
    (quote,) = newsroom.dossier(put_right(CorrectionKind.SPEAKER, key, speaker)).quotes
    assert (quote.speaker, quote.confidence) == (speaker, 1.0)


def test_a_speaker_taken_away_is_gone(newsroom: Newsroom) -> None:
    page = newsroom.page()
    key = page.quote("We will not yield to anybody", page.person("Qin Gang"))
    assert newsroom.dossier(put_right(CorrectionKind.SPEAKER, key)).quotes[0].speaker is None


def test_an_events_date_and_wording_are_set(newsroom: Newsroom) -> None:
    page = newsroom.page()
    key = page.event("Blinken came.", "2023-06", page.person("Antony Blinken"))
    (event,) = newsroom.dossier(
        put_right(CorrectionKind.DATE, key, "2023-06-18"),
        put_right(CorrectionKind.WORDING, key, "Antony Blinken arrived in Beijing."),
    ).events
    assert (event.what, event.when and event.when.edtf) == ("Antony Blinken arrived in Beijing.", "2023-06-18")


def test_a_correction_holds_when_another_article_is_read(newsroom: Newsroom) -> None:
    page = newsroom.page(published="2023-06-20")
    key = page.event("Antony Blinken visited Beijing.", "2023-06-18", page.person("Antony Blinken"))
    row = put_right(CorrectionKind.WORDING, key, "By hand.")
    earlier = newsroom.page(published="2023-06-19")
    earlier.event("Antony Blinken visited Beijing.", "2023-06-18", earlier.person("Antony Blinken"))
    assert [event.what for event in newsroom.dossier(row).events] == ["By hand."]


def test_a_rejected_quote_event_and_difference_are_left_out(newsroom: Newsroom) -> None:
    newsroom.page(published="2023-06-16").person("Li Keqiang", "Chinese Premier")
    page = newsroom.page(published="2023-06-20")
    speaker = page.person("Li Qiang", "Chinese Premier")
    facts = (page.quote("We will not yield to anybody", speaker), page.event("Li Qiang left.", "2023-06-18", speaker))
    keys = [*facts, newsroom.dossier().differences[0].key]
    dossier = newsroom.dossier(*(put_right(CorrectionKind.REJECT, key) for key in keys))
    assert (dossier.quotes, dossier.events, dossier.differences) == ((), (), ())


def test_a_form_that_is_somebody_else_becomes_an_actor_of_its_own(newsroom: Newsroom) -> None:
    key = newsroom.page("Wang Yi met Wang Wentao.").person("Wang Yi", aliases=("Wang Wentao",))
    dossier = newsroom.dossier(put_right(CorrectionKind.SPLIT, key, "Wang Wentao"))
    assert [(actor.name, actor.aliases) for actor in dossier.actors] == [("Wang Yi", ()), ("Wang Wentao", ())]


def test_who_was_split_off_takes_the_words_the_text_gives_to_that_form(newsroom: Newsroom) -> None:
    page = newsroom.page("Wang Yi met Wang Wentao.")
    key = page.person("Wang Yi", aliases=("Wang Wentao",))
    page.quote("We will not yield to anybody", key)
    page.quotes[0] = replace(page.quotes[0], speaker_words="Wang Wentao")
    dossier = newsroom.dossier(put_right(CorrectionKind.SPLIT, key, "Wang Wentao"))
    assert dossier.quotes[0].speaker == "person/wang-wentao"


def test_an_office_given_by_hand_takes_the_place_of_the_same_title(newsroom: Newsroom) -> None:
    key = newsroom.page().person("Li Qiang", "Chinese Premier", at="2022")
    office = Office("Chinese Premier", When("2023-03"), former=False, evidence=())
    (actor,) = newsroom.dossier(put_right(CorrectionKind.OFFICE, key, to_json(office).decode())).actors
    assert [(row.title, row.at) for row in actor.offices] == [("Chinese Premier", When("2023-03"))]


def test_an_office_taken_away_is_gone(newsroom: Newsroom) -> None:
    key = newsroom.page().person("Li Qiang", "Chinese Premier")
    assert newsroom.dossier(put_right(CorrectionKind.OFFICE_REJECT, key, "Chinese Premier")).actors[0].offices == ()


def test_an_accepted_fact_is_sure(newsroom: Newsroom) -> None:
    page = newsroom.page()
    key = page.event("Antony Blinken arrived.", "2023-06-18", page.person("Antony Blinken"))
    assert newsroom.dossier(put_right(CorrectionKind.ACCEPT, key)).events[0].confidence == 1.0


def test_a_rejected_fact_that_is_accepted_later_is_back(newsroom: Newsroom) -> None:
    page = newsroom.page()
    key = page.event("Antony Blinken arrived.", "2023-06-18", page.person("Antony Blinken"))
    rows = [put_right(CorrectionKind.REJECT, key, minute=1), put_right(CorrectionKind.ACCEPT, key, minute=2)]
    assert [event.key for event in newsroom.dossier(*rows).events] == [key]


def test_status_place_and_who_of_an_event_are_set(newsroom: Newsroom) -> None:
    page = newsroom.page()
    blinken, qin = page.person("Antony Blinken"), page.person("Qin Gang")
    key = page.event("Antony Blinken arrived.", "2023-06-18", blinken)
    (event,) = newsroom.dossier(
        put_right(CorrectionKind.STATUS, key, "cancelled"),
        put_right(CorrectionKind.PLACE, key, "Beijing"),
        put_right(CorrectionKind.WHO, key, f"{qin}\n{blinken}"),
    ).events
    assert (event.status, event.place, event.actors) == (Status.CANCELLED, "Beijing", (qin, blinken))


def test_quotes_a_person_calls_one_are_one_with_all_their_evidence(newsroom: Newsroom) -> None:
    first = newsroom.page().quote("We will not yield to anybody")
    other = newsroom.page().quote("To nobody shall we ever give in")
    (quote,) = newsroom.dossier(put_right(CorrectionKind.MERGE, other, first)).quotes
    assert (quote.key, len(quote.evidence)) == (first, 2)


def test_a_fact_that_a_person_found_stands_among_the_others(newsroom: Newsroom) -> None:
    page = newsroom.page("We shall return, she said.")
    speaker = page.person("Ana Petrova")
    added = Quote("quote/by-hand", "We shall return", QuoteKind.SPEECH, (page.at("We shall return"),), speaker)
    row = put_right(CorrectionKind.ADD, added.key, to_json(added).decode())
    assert [(quote.text, quote.speaker) for quote in newsroom.dossier(row).quotes] == [("We shall return", speaker)]


@pytest.mark.parametrize(("verdict", "settled"), [("Li Qiang", ("Li Qiang",)), (None, ("Li Keqiang", "Li Qiang"))])
def test_a_verdict_settles_a_difference(newsroom: Newsroom, verdict: str | None, settled: tuple[str, ...]) -> None:
    newsroom.page(published="2023-06-16").person("Li Keqiang", "Chinese Premier")
    newsroom.page(published="2023-06-20").person("Li Qiang", "Chinese Premier")
    key = newsroom.dossier().differences[0].key
    assert newsroom.dossier(put_right(CorrectionKind.VERDICT, key, verdict)).differences[0].settled == settled


def test_event_is_sure_once_put_right_even_if_who_took_part_is_later_rejected(newsroom: Newsroom) -> None:
    page = newsroom.page()
    blinken = page.person("Antony Blinken")
    key = page.event("The talks opened.", "2023-06-18")
    (event,) = newsroom.dossier(
        put_right(CorrectionKind.WHO, key, blinken), put_right(CorrectionKind.REJECT, blinken, None, 1)
    ).events
    assert (event.actors, event.confidence) == ((), 1.0)


KINDS = (
    "rename",
    "merge",
    "reject",
    "accept",
    "side",
    "speaker",
    "date",
    "status",
    "place",
    "who",
    "wording",
    "split",
)


@given(st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 5), st.integers(0, 5)), max_size=5))
@example([("merge", 5, 4), ("reject", 4, 0)])
def test_what_is_laid_over_at_once_is_what_merging_comes_to(
    open_newsroom: type[Newsroom], drawn: list[tuple[str, int, int]]
) -> None:
    newsroom = open_newsroom()
    page = newsroom.page("Wang Yi met Wang Wentao, then Qin Gang said: We will not yield to anybody at all.")
    people = [page.person("Wang Yi", aliases=("Wang Wentao",)), page.person("Qin Gang"), page.person("Hua Chunying")]
    quote = page.quote("We will not yield to anybody at all", people[1])
    events = [page.event("Wang Yi arrived in Rome.", "2023-06-18", people[0]), page.event("Qin Gang left.", None)]
    keys = [*people, quote, *events]
    values = {"split": "Wang Wentao", "date": "2023-06", "status": "planned", "place": "Rome", "side": "Italy"}
    rows = [
        put_right(CorrectionKind(kind), keys[target], values.get(kind, keys[value]), minute)
        for minute, (kind, target, value) in enumerate(drawn)
    ]
    at_once, held = newsroom.dossier(), []
    for row in rows:
        with contextlib.suppress(CorrectionError):
            check(row.kind, row.target, row.value, at_once, [])
            at_once = lay(at_once, [row])
            held.append(row)
    merged = newsroom.dossier(*held)
    assert (at_once.actors, set(at_once.events)) == (merged.actors, set(merged.events))


def _offices(newsroom: Newsroom, *rows: Correction) -> list[tuple[str, str]]:
    (actor,) = newsroom.dossier(*rows).actors
    return [(row.title, row.at.edtf if row.at else "") for row in actor.offices]


def _twice_minister(newsroom: Newsroom) -> tuple[str, tuple[Office, Office]]:
    """Somebody a person has given the same office at two times."""
    key = newsroom.page().person("Wang Yi")
    first, second = (Office("Foreign Minister", When(year), former=False, evidence=()) for year in ("2013", "2023"))
    return key, (first, second)


def _change(office: Office, instead: Office | None) -> str:
    return office_change(to_json(office).decode(), instead)


def test_of_two_times_in_one_office_only_the_one_meant_is_put_right(newsroom: Newsroom) -> None:
    key, (first, second) = _twice_minister(newsroom)
    right = replace(second, at=When("2023-07"))
    changes = [_change(first, None), _change(second, None), _change(right, second)]
    rows = [put_right(CorrectionKind.OFFICE, key, value, minute) for minute, value in enumerate(changes)]
    assert _offices(newsroom, *rows) == [("Foreign Minister", "2013"), ("Foreign Minister", "2023-07")]


def test_of_two_times_in_one_office_only_the_one_meant_is_taken_away(newsroom: Newsroom) -> None:
    key, (first, second) = _twice_minister(newsroom)
    rows = [
        put_right(CorrectionKind.OFFICE, key, _change(first, None), 1),
        put_right(CorrectionKind.OFFICE, key, _change(second, None), 2),
        put_right(CorrectionKind.OFFICE_REJECT, key, office_name(first), 3),
    ]
    assert _offices(newsroom, *rows) == [("Foreign Minister", "2023")]


def test_an_office_whose_date_another_article_has_changed_is_still_the_one_meant(newsroom: Newsroom) -> None:
    key = newsroom.page().person("Li Qiang", "Chinese Premier", at="2022")
    meant = Office("Chinese Premier", When("2021"), former=False, evidence=())
    row = put_right(CorrectionKind.OFFICE, key, _change(replace(meant, title="Premier"), meant))
    assert _offices(newsroom, row) == [("Premier", "2021")]
