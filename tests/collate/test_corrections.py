from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from briefing_app.model.briefing import Correction, CorrectionKind

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
