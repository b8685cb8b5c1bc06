"""The desk by keyboard: every deed on a fact, in place, shown at once and taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QSplitter

from briefing_app.model.briefing import Likelihood
from briefing_app.model.text import Span
from briefing_app.ui.curation.fields import ChoiceField
from briefing_app.ui.curation.forms import Form
from briefing_app.ui.curation.picker import Picker
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.pages.articles import ArticlesPage
from tests.ui.hands import press, type_in

QUOTE = "quote/We will sign before the summer,"
EVENT = "event/Ana Petrova came to Geneva."


@pytest.fixture
def desk(window: MainWindow) -> ArticlesPage:
    window.go("articles")
    return cast("ArticlesPage", window.page("articles"))


def choose(desk: ArticlesPage, key: str) -> None:
    assert desk.facts.choose(key)
    desk.facts.list.setFocus()


def add() -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def form(desk: ArticlesPage) -> Form:
    assert isinstance(desk.facts.form, Form)
    return desk.facts.form


def fill(desk: ArticlesPage, field: str, words: str) -> str:
    """Type into a field and press Enter; the refusal in place."""
    found = form(desk).field(field)
    found.setFocus()
    type_in(words)
    press(Qt.Key.Key_Return)
    return found.refusal


def event_now(window: MainWindow, key: str) -> object:
    return next(each for each in window.workspace.dossier().events if each.key == key)


def test_accepted_event_is_sure_at_once(window: MainWindow, desk: ArticlesPage) -> None:
    choose(desk, EVENT)
    press(Qt.Key.Key_A)
    now = desk.facts.list.current()
    assert now is not None
    assert now.tag == "sure · 1"
    assert "Accepted" in window.notice


def test_date_that_is_none_is_refused_in_place_and_changes_nothing(window: MainWindow, desk: ArticlesPage) -> None:
    choose(desk, EVENT)
    press(Qt.Key.Key_E)
    before = event_now(window, EVENT)
    assert "“2024-02-31” is no date" in fill(desk, "When", "2024-02-31")
    assert event_now(window, EVENT) == before


def test_date_is_set_at_the_precision_that_is_typed(window: MainWindow, desk: ArticlesPage) -> None:
    choose(desk, EVENT)
    press(Qt.Key.Key_E)
    assert fill(desk, "When", "2024-05") == ""
    assert str(event_now(window, EVENT).when) == "May 2024"  # type: ignore[attr-defined] # an Event


def test_status_place_and_who_are_put_right(window: MainWindow, desk: ArticlesPage) -> None:
    choose(desk, EVENT)
    press(Qt.Key.Key_E)
    cast("ChoiceField", form(desk).field("Status")).choose("planned")
    fill(desk, "Where", "Geneva")
    fill(desk, "Who", "Omar Haddad; Ana Petrova")
    event = event_now(window, EVENT)
    told = (event.status, event.place, event.actors)  # type: ignore[attr-defined] # an Event
    assert told == ("planned", "Geneva", ("person/Omar Haddad", "person/Ana Petrova"))


def test_empty_name_is_refused_in_place(desk: ArticlesPage) -> None:
    choose(desk, "person/Ana Petrova")
    press(Qt.Key.Key_E)
    assert "A name cannot be empty" in fill(desk, "Name", "")


def test_office_is_set_with_its_date(window: MainWindow, desk: ArticlesPage) -> None:
    choose(desk, "person/Ana Petrova")
    press(Qt.Key.Key_E)
    assert fill(desk, "Another office", "Deputy Prime Minister, 2024-03") == ""
    offices = window.workspace.dossier().actor("person/Ana Petrova").offices
    assert ("Deputy Prime Minister", "March 2024") in [(held.title, str(held.at)) for held in offices]


def test_office_with_a_date_that_is_none_is_refused(desk: ArticlesPage) -> None:
    choose(desk, "person/Ana Petrova")
    press(Qt.Key.Key_E)
    assert "is no date" in fill(desk, "Office held", "2024-13")


def test_speaker_who_is_no_actor_is_refused_in_place(desk: ArticlesPage) -> None:
    choose(desk, QUOTE)
    press(Qt.Key.Key_E)
    assert "Nobody of that name is among the actors" in fill(desk, "Speaker", "Carla Nobody")


def test_speaker_is_set_by_name(window: MainWindow, desk: ArticlesPage) -> None:
    choose(desk, QUOTE)
    press(Qt.Key.Key_E)
    assert fill(desk, "Speaker", "Omar Haddad") == ""
    quote = next(each for each in window.workspace.dossier().quotes if each.key == QUOTE)
    assert (quote.speaker, quote.confidence) == ("person/Omar Haddad", 1.0)


def test_undo_right_after_typing_takes_the_deed_back(window: MainWindow, desk: ArticlesPage) -> None:
    choose(desk, QUOTE)
    press(Qt.Key.Key_E)
    fill(desk, "Speaker", "Omar Haddad")
    press(Qt.Key.Key_Z, ctrl=True)
    assert window.notice == "Taken back: a speaker."


def test_markup_in_a_name_is_cleaned(window: MainWindow, desk: ArticlesPage) -> None:
    choose(desk, "person/Ana Petrova")
    press(Qt.Key.Key_E)
    fill(desk, "Name", "<b>Anna</b> Petrova<script>x</script>")
    assert window.workspace.dossier().actor("person/Ana Petrova").name == "Anna Petrova"


def test_likelihood_is_kept_and_told_in_the_row(window: MainWindow, desk: ArticlesPage) -> None:
    choose(desk, EVENT)
    press(Qt.Key.Key_E)
    cast("ChoiceField", form(desk).field("Will it come up?")).choose("certain")
    assert window.workspace.likelihoods() == {EVENT: Likelihood.CERTAIN}
    assert desk.step_back()
    now = desk.facts.list.current()
    assert now is not None
    assert now.detail.endswith("certain to come up")


def test_likelihood_can_be_left_open_again(window: MainWindow, desk: ArticlesPage) -> None:
    choose(desk, EVENT)
    press(Qt.Key.Key_E)
    field = cast("ChoiceField", form(desk).field("Will it come up?"))
    field.choose("unlikely")
    field.choose("")
    assert window.workspace.likelihoods() == {}


def test_of_an_office_held_twice_one_is_dated_anew(window: MainWindow, desk: ArticlesPage) -> None:
    choose(desk, "person/Ana Petrova")
    press(Qt.Key.Key_E)
    fill(desk, "Another office", "Foreign Minister, 2019")
    press(Qt.Key.Key_Escape)
    choose(desk, "person/Ana Petrova")
    press(Qt.Key.Key_E)
    assert fill(desk, "Office 2 held", "2019-02") == ""
    offices = window.workspace.dossier().actor("person/Ana Petrova").offices
    assert [(held.title, str(held.at)) for held in offices] == [
        ("Foreign Minister", "May 2024"),
        ("Foreign Minister", "February 2019"),
    ]


def test_merging_foretells_what_will_follow(desk: ArticlesPage) -> None:
    choose(desk, "person/Omar Haddad")
    press(Qt.Key.Key_M)
    picker = desk.facts.form
    assert isinstance(picker, Picker)
    QTest.keyClicks(cast("QLineEdit", QApplication.focusWidget()), "petro")
    assert picker.foretold == "2 mentions, 1 card will point to Ana Petrova"


def test_row_drawn_on_a_row_asks_whether_both_are_one(window: MainWindow, desk: ArticlesPage) -> None:
    desk.facts.list.dropped.emit("person/Omar Haddad", "person/Ana Petrova")
    assert isinstance(desk.facts.form, Picker)
    press(Qt.Key.Key_Return)
    assert "person/Omar Haddad" not in [actor.key for actor in window.workspace.dossier().actors]
    assert "Omar Haddad is Ana Petrova" in window.notice


def test_mouse_draws_one_row_on_another(desk: ArticlesPage) -> None:
    rows = desk.facts.list
    first, second = (rows.visualRect(rows.model().index(nth, 0)).center() for nth in range(2))
    QTest.mousePress(rows.viewport(), Qt.MouseButton.LeftButton, pos=first)
    QTest.mouseMove(rows.viewport(), second)
    QTest.mouseRelease(rows.viewport(), Qt.MouseButton.LeftButton, pos=second)
    picker = desk.facts.form
    assert isinstance(picker, Picker)
    assert picker.foretold.endswith(f"will point to {rows.rows[1].title}")


def test_split_takes_a_form_of_the_name_apart(window: MainWindow, desk: ArticlesPage) -> None:
    choose(desk, "person/Omar Haddad")
    press(Qt.Key.Key_M)
    QTest.keyClicks(cast("QLineEdit", QApplication.focusWidget()), "petro")
    press(Qt.Key.Key_Return)
    choose(desk, "person/Ana Petrova")
    press(Qt.Key.Key_S, Qt.Key.Key_Return)
    assert "Omar Haddad" in [actor.name for actor in window.workspace.dossier().actors]


def test_differing_sources_are_settled_by_letter(window: MainWindow, desk: ArticlesPage) -> None:
    desk.facts.tabs.setCurrentIndex(4)
    desk.facts.list.setFocus()
    desk.facts.list.step(1)
    press(Qt.Key.Key_B)
    assert window.workspace.dossier().differences[0].settled == ("three hours",)
    press(Qt.Key.Key_O)
    assert window.workspace.dossier().differences[0].settled == ("two hours", "three hours")


def test_difference_becomes_a_card_that_names_both_sources(window: MainWindow, desk: ArticlesPage) -> None:
    desk.facts.tabs.setCurrentIndex(4)
    desk.facts.list.setFocus()
    desk.facts.list.step(1)
    press(Qt.Key.Key_M)
    backs = [card.back for card in window.workspace.cards()]
    assert "two hours (Northern Post, 3 May 2024); three hours (Southern Mail, 4 May 2024)" in backs


@pytest.mark.parametrize(
    ("key", "tab", "words"),
    [
        (Qt.Key.Key_1, 0, "two hours"),
        (Qt.Key.Key_2, 1, "They talked for two hours."),
        (Qt.Key.Key_3, 2, "“two hours”"),
        (Qt.Key.Key_4, 3, "They talked for […]."),
    ],
)
def test_selected_words_become_a_fact(desk: ArticlesPage, key: Qt.Key, tab: int, words: str) -> None:
    select(desk, "two hours")
    press(key)
    add()
    now = desk.facts.list.current()
    assert not desk.facts.busy
    assert now is not None
    assert (desk.facts.tabs.currentIndex(), now.title) == (tab, words)


def test_nothing_selected_makes_nothing_and_says_so(desk: ArticlesPage) -> None:
    desk.text.view.setFocus()
    press(Qt.Key.Key_3)
    assert desk.facts._refusal.text() == "Select words in the text first; then 3 makes them a quote."


def test_event_made_of_selected_words_is_not_given_the_day_its_article_appeared(
    window: MainWindow, desk: ArticlesPage
) -> None:
    before = {event.key for event in window.workspace.dossier().events}
    select(desk, "two hours")
    press(Qt.Key.Key_2)
    add()
    assert [event.when for event in window.workspace.dossier().events if event.key not in before] == [None]


def test_note_on_selected_words_is_kept_and_told_where_the_mouse_rests(
    window: MainWindow, desk: ArticlesPage
) -> None:
    select(desk, "two hours")
    press(Qt.Key.Key_5)
    type_in("Check with the press office")
    add()
    assert list(window.workspace.notes().values()) == ["Check with the press office"]
    place = window.workspace.articles()[0].text.index("two hours") + 3
    desk.text.view.hovered.emit(place, QRect(40, 40, 2, 20))
    assert desk.text.popover.words == "Note\nCheck with the press office"


def test_popover_tells_who_a_name_is_and_puts_it_right(window: MainWindow, desk: ArticlesPage) -> None:
    place = window.workspace.articles()[0].text.index("Omar Haddad") + 2
    desk.text.view.hovered.emit(place, QRect(40, 40, 2, 20))
    assert desk.text.popover.isVisible()
    assert desk.text.popover.words == "Omar Haddad\nperson · foreign minister · sure · 1 card"
    desk.text.popover.deeds["reject"].click()
    assert "Omar Haddad" not in [actor.name for actor in window.workspace.dossier().actors]


def test_selecting_words_offers_what_they_can_become(desk: ArticlesPage) -> None:
    select(desk, "two hours")
    assert desk.text.bar.isVisible()
    assert [made.text() for made in desk.text.bar.buttons] == ["Actor 1", "Event 2", "Quote 3", "Card 4", "Note 5"]
    assert desk.step_back()
    assert not desk.text.bar.isVisible()


def test_escape_closes_the_form_before_it_goes_home(desk: ArticlesPage) -> None:
    choose(desk, EVENT)
    press(Qt.Key.Key_E)
    press(Qt.Key.Key_Escape)
    assert not desk.facts.busy
    assert desk.isVisible()


def test_articles_are_filtered_whatever_the_accents(desk: ArticlesPage) -> None:
    field = cast("QLineEdit", desk.sources.findChild(QLineEdit))
    field.setFocus()
    field.setText("d\u00e4mpens")
    assert [row.title for row in desk.sources.list.rows] == ["Haddad dampens hopes"]


def test_article_says_what_it_holds_and_what_is_left(desk: ArticlesPage) -> None:
    assert (
        desk.sources.list.rows[0].detail == "3 May 2024 · Northern Post\n2 actors · 3 events\n2 quotes · all checked"
    )


def test_what_is_typed_is_kept_when_the_form_is_closed(window: MainWindow, desk: ArticlesPage) -> None:
    choose(desk, EVENT)
    press(Qt.Key.Key_E)
    type_in("Ana Petrova flew to Geneva.")
    press(Qt.Key.Key_Escape)
    assert event_now(window, EVENT).what == "Ana Petrova flew to Geneva."  # type: ignore[attr-defined] # an Event


def select(desk: ArticlesPage, words: str) -> None:
    start = desk._desk.workspace.articles()[0].text.index(words)
    desk.text.view.setFocus()
    desk.text.view.select(Span(start, start + len(words)))


def test_the_panes_are_as_wide_as_they_were_left(open_window: Callable[..., MainWindow], data_dir: Path) -> None:
    window = open_window(data_dir)
    window.resize(1280, 800)
    window.go("articles")
    splitter = cast("QSplitter", window.page("articles").findChild(QSplitter))
    splitter.moveSplitter(300, 1)
    left = splitter.sizes()
    window.close()
    again = open_window(data_dir)
    again.resize(1280, 800)
    again.go("articles")
    assert cast("QSplitter", again.page("articles").findChild(QSplitter)).sizes() == left


def test_undo_says_what_it_took_back_also_after_a_restart(
    open_window: Callable[..., MainWindow], data_dir: Path
) -> None:
    window = open_window(data_dir)
    window.go("articles")
    desk = cast("ArticlesPage", window.page("articles"))
    choose(desk, "person/Omar Haddad")
    press(Qt.Key.Key_E)
    fill(desk, "Name", "Omar Hadad")
    window.close()
    again = open_window(data_dir)
    again.go("articles")
    assert again.workspace.dossier().actor("person/Omar Haddad").name == "Omar Hadad"
    press(Qt.Key.Key_U)
    assert again.notice == "Taken back: another name."
    assert again.workspace.dossier().actor("person/Omar Haddad").name == "Omar Haddad"
