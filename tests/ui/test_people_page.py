from __future__ import annotations

from dataclasses import replace
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.model.facts import Actor, ActorKind, Dossier, Office
from briefing_app.model.when import When
from briefing_app.settings import Settings
from briefing_app.ui import portrait
from briefing_app.ui.curation.merging import likest
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.pages.people import PeoplePage
from briefing_app.ui.people_tiles import person_tile
from briefing_app.ui.widgets.basics import column
from briefing_app.ui.widgets.header import Header
from tests.ui.hands import press, sheet_over, type_in


def opened(window: MainWindow) -> PeoplePage:
    window.go("people")
    return cast("PeoplePage", window.page("people"))


def names(page: PeoplePage) -> list[str]:
    return [row.title for row in page._grid.rows]


def test_everybody_stands_in_the_grid_with_office_and_side(window: MainWindow) -> None:
    page = opened(window)
    spoken = [row.spoken for row in page._grid.rows]
    assert "Omar Haddad. foreign minister. Sudria" in spoken


def test_people_are_filtered_while_typing(window: MainWindow) -> None:
    page = opened(window)
    press(Qt.Key.Key_Slash)
    QTest.keyClicks(page._filter, "haddad")
    assert names(page) == ["Omar Haddad"]


def test_people_are_filtered_by_side(window: MainWindow) -> None:
    page = opened(window)
    page._side.setCurrentText("Sudria")
    assert sorted(names(page)) == ["Juan Ortiz", "Omar Haddad"]


def test_enter_opens_a_page_and_escape_comes_back_to_the_card(window: MainWindow) -> None:
    page = opened(window)
    press(Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert page._person.isVisible()
    name = page._person.name
    press(Qt.Key.Key_Escape)
    chosen = page._grid.current()
    assert chosen is not None
    assert (page._grid.hasFocus(), chosen.title) == (True, name)


def test_arrows_walk_the_grid_in_reading_order(window: MainWindow) -> None:
    page = opened(window)
    walked = []
    for _ in names(page):
        chosen = page._grid.current()
        assert chosen is not None
        walked.append(chosen.title)
        press(Qt.Key.Key_Right)
    assert walked == names(page)


def test_enter_on_what_is_known_opens_the_sentence_beside_it(window: MainWindow) -> None:
    page = opened(window)
    page.show_actor("person/Ana Petrova")
    assert page._person.known.hasFocus()
    press(Qt.Key.Key_Return)
    assert page._drawer.isVisible()
    assert "Ana Petrova" in page._drawer.sentence
    press(Qt.Key.Key_Escape)
    assert (page._drawer.isVisible(), page._person.known.hasFocus()) == (False, True)


def test_the_whole_article_is_one_key_from_its_sentence(window: MainWindow) -> None:
    page = opened(window)
    page.show_actor("person/Ana Petrova")
    press(Qt.Key.Key_Return, Qt.Key.Key_O)
    assert window.page("articles").isVisible()


def test_page_of_a_person_holds_offices_words_deeds_company_sources(window: MainWindow) -> None:
    page = opened(window)
    page.show_actor("person/Ana Petrova")
    titles = [row.title for row in page._person.known.rows]
    assert {
        "Offices",
        "Said",
        "Took part in",
        "Together with",
        "Sources",
        "“We will sign before the summer,”",
    } <= set(titles)


def test_company_opens_the_other_persons_page(window: MainWindow) -> None:
    page = opened(window)
    page.show_actor("person/Ana Petrova")
    page._person.known.choose("person/Omar Haddad")
    press(Qt.Key.Key_Return)
    assert page._person.name == "Omar Haddad"


def test_a_name_is_corrected_where_it_stands(window: MainWindow, answers: list[object]) -> None:
    page = opened(window)
    page.show_actor("person/Omar Haddad")
    answers.append("Omar al-Haddad")
    press(Qt.Key.Key_E)
    page.refresh()
    assert page._person.name == "Omar al-Haddad"


def test_a_side_is_given(window: MainWindow, qtbot: QtBot) -> None:
    page = opened(window)
    page._grid.choose("person/Omar Haddad")
    press(Qt.Key.Key_S)
    sheet_over(window, qtbot)
    type_in("no side")
    press(Qt.Key.Key_Return)
    assert window.workspace.dossier().actor("person/Omar Haddad").side is None


def test_the_side_there_is_stays_at_enter(window: MainWindow, qtbot: QtBot) -> None:
    page = opened(window)
    page._grid.choose("person/Omar Haddad")
    press(Qt.Key.Key_S)
    sheet_over(window, qtbot)
    press(Qt.Key.Key_Return)
    assert window.workspace.dossier().actor("person/Omar Haddad").side == "Sudria"


def test_enter_merges_nobody_whose_name_is_unlike(window: MainWindow, qtbot: QtBot) -> None:
    page = opened(window)
    page._grid.choose("person/Omar Haddad")
    press(Qt.Key.Key_M)
    sheet_over(window, qtbot)
    press(Qt.Key.Key_Return)
    assert "person/Omar Haddad" in [actor.key for actor in window.workspace.dossier().actors]
    press(Qt.Key.Key_Escape)
    assert window.focusWidget() is page._grid


def test_who_is_the_same_is_found_by_letters_and_merged(window: MainWindow, qtbot: QtBot) -> None:
    page = opened(window)
    page._grid.choose("person/Omar Haddad")
    press(Qt.Key.Key_M)
    sheet_over(window, qtbot)
    type_in("petro")
    press(Qt.Key.Key_Return)
    assert "person/Omar Haddad" not in [actor.key for actor in window.workspace.dossier().actors]


def test_likest_names_are_offered_first_and_only_a_like_one_is_proposed() -> None:
    def actor(name: str) -> Actor:
        return Actor(f"person/{name}", name, ActorKind.PERSON)

    others = [actor(name) for name in ("Ana Petrova", "Omar Sharid", "Abdulkarim Hadi")]
    found, proposed = likest(actor("Abdul-Karim"), others)
    assert (found[0].name, proposed) == ("Abdulkarim Hadi", "")
    found, proposed = likest(actor("Petrova"), others)
    assert (found[0].name, proposed) == ("Ana Petrova", "person/Ana Petrova")


def office(title: str, at: str, *, former: bool = False) -> Office:
    return Office(title, When(at), former=former, evidence=())


def test_an_office_told_of_many_times_is_listed_once_with_its_dates() -> None:
    actor = Actor(
        "person/a",
        "Ana",
        ActorKind.PERSON,
        offices=(office("mayor", "2023-02"), office("Mayor", "2024-01"), office("envoy", "2022")),
    )
    listed = portrait.offices(actor, Dossier())
    assert [(row.title, row.detail) for row in listed] == [
        ("Mayor", "February 2023 · January 2024"),
        ("envoy", "2022"),
    ]


def test_the_grid_shows_the_office_held_at_the_end_of_the_briefing(window: MainWindow) -> None:
    actor = window.workspace.dossier().actor("person/Omar Haddad")
    later = replace(
        actor, offices=(office("envoy", "2023"), office("minister", "2024-05"), office("premier", "2025"))
    )
    assert person_tile(later, When("2024-05-04").last).detail == "minister"


def test_where_there_is_no_room_the_source_takes_the_place_of_the_page(window: MainWindow) -> None:
    window.workspace.set_settings(Settings(text_scale=200))
    window.restyled.emit()
    window.resize(1024, 640)
    page = opened(window)
    page.show_actor("person/Ana Petrova")
    press(Qt.Key.Key_Return)
    assert (page._drawer.isVisible(), page._body.isVisible()) == (True, False)
    press(Qt.Key.Key_Escape)
    assert page._body.isVisible()


def test_tools_of_a_head_stand_below_the_title_where_both_have_no_room(qtbot: QtBot) -> None:
    tool = QPushButton("A button with many words")
    head = Header("A title", tool)
    page = QWidget()
    page.setLayout(column(head))
    qtbot.addWidget(page)
    page.resize(900, 120)
    page.show()
    assert tool.geometry().top() < head._title.geometry().bottom()
    page.resize(220, 120)
    qtbot.waitUntil(lambda: tool.geometry().top() > head._title.geometry().bottom())
