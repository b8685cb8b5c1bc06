"""Home by keyboard: today's minutes, the way to the meeting, what needs a look."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSlider
from pytestqt.qtbot import QtBot

from briefing_app import paths
from briefing_app.model.briefing import CorrectionKind, Likelihood, Meeting
from briefing_app.model.cards import Rating, Review
from briefing_app.model.facts import Dossier
from briefing_app.model.overview import DayReadiness, Overview
from briefing_app.store.store import Store
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.pages.articles import ArticlesPage
from briefing_app.ui.pages.home import HomePage, needs, stages
from briefing_app.ui.pages.study import StudyPage
from briefing_app.workspace.steps import Digest
from tests.ui.hands import press

NOW = datetime(2024, 5, 6, 9, 0, tzinfo=UTC)  # the conftest's
TALKS = Meeting("Geneva talks", NOW + timedelta(days=6), minutes=10)

Open = Callable[..., MainWindow]


def home(window: MainWindow) -> HomePage:
    return cast("HomePage", window.page("home"))


def words(window: MainWindow) -> str:
    labels = home(window).findChildren(QLabel)
    return "\n".join(label.text().replace("\u00a0", " ") for label in labels if label.isVisible())


def named(window: MainWindow, name: str) -> QPushButton:
    return cast("QPushButton", home(window).findChild(QPushButton, name))


def planned(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not home(window)._planning.busy, timeout=20_000)


@pytest.fixture
def store(data_dir: Path) -> Path:
    """A briefing on its way to a meeting in six days; two cards were answered."""
    with Store.open(paths.store_file(data_dir), now=NOW) as opened:
        opened.put_meeting(TALKS)
        for nth, card in enumerate(opened.cards()[:2]):
            opened.add_review(Review(card.key, NOW - timedelta(days=2, minutes=nth), Rating.EASY, 9.0))
    return data_dir


@pytest.fixture
def open_with(store: Path, open_window: Open, qtbot: QtBot) -> Callable[[Meeting], MainWindow]:
    """The window on the briefing with another meeting, its plan made."""

    def show(meeting: Meeting) -> MainWindow:
        with Store.open(paths.store_file(store), now=NOW) as opened:
            opened.put_meeting(meeting)
        window = open_window(store)
        planned(window, qtbot)
        return window

    return show


@pytest.fixture
def on_the_way(open_with: Callable[[Meeting], MainWindow]) -> MainWindow:
    return open_with(TALKS)


def test_home_says_what_todays_minutes_bring(on_the_way: MainWindow) -> None:
    said = words(on_the_way)

    assert "min today gets you to" in said
    assert "for Geneva talks, Sun 12 May." in said
    assert "That is with 10 min a day until then." in said
    assert "based on 0 of your reviews" in said


def test_space_studies_in_the_order_of_the_plan(on_the_way: MainWindow) -> None:
    order = home(on_the_way)._planning.outlook
    assert order is not None

    press(Qt.Key.Key_Space)

    page = cast("StudyPage", on_the_way.page("study"))
    assert page.isVisible()
    sitting = page._sitting
    assert sitting is not None
    assert sitting.session.current is not None
    assert sitting.session.current.key == order.order[0]


def test_slider_moves_the_band_and_its_minutes_become_the_plan(on_the_way: MainWindow, qtbot: QtBot) -> None:
    page = home(on_the_way)
    slider = cast("QSlider", page.findChild(QSlider))
    strip = page._plan._strip
    before = strip.way.ahead[-1].mean
    slider.setFocus()

    press(Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: strip.way.ahead[-1].mean < before - 0.2, timeout=5_000)
    assert named(on_the_way, "take-budget").text() == "Plan 0 min"

    press(Qt.Key.Key_PageUp)
    named(on_the_way, "take-budget").setFocus()
    press(Qt.Key.Key_Space)
    planned(on_the_way, qtbot)
    assert on_the_way.workspace.meeting().minutes == 5
    assert not named(on_the_way, "take-budget").isVisible()


def test_goal_is_answered_in_minutes_and_moves_the_slider(on_the_way: MainWindow, qtbot: QtBot) -> None:
    asked = named(on_the_way, "needed")
    qtbot.waitUntil(lambda: "a day" in asked.text(), timeout=5_000)
    minutes = int(asked.text().split("about ")[1].split(" ")[0])

    asked.setFocus()
    press(Qt.Key.Key_Space)

    assert cast("QSlider", home(on_the_way).findChild(QSlider)).value() == minutes


def test_readiness_of_the_days_before_is_the_line_so_far(store: Path, open_window: Open, qtbot: QtBot) -> None:
    with Store.open(paths.store_file(store), now=NOW) as opened, opened.together():
        for days, mean in ((3, 0.2), (1, 0.4)):
            kept = DayReadiness((NOW - timedelta(days=days)).date(), mean, 0.05)
            opened.figures.put_readiness(NOW + timedelta(days=6), kept)

    window = open_window(store)
    planned(window, qtbot)

    assert [(point.day, point.mean) for point in home(window)._plan._strip.way.past] == [(-3.0, 0.2), (-1.0, 0.4)]


def test_readiness_of_today_is_kept(on_the_way: MainWindow) -> None:
    outlook = home(on_the_way)._planning.outlook
    assert outlook is not None

    (kept,) = on_the_way.workspace.plan.course(NOW + timedelta(days=1)).past

    assert (kept.day, kept.mean) == (NOW.date(), outlook.forecast.now.mean)


def test_plan_is_not_made_again_when_nothing_has_changed(on_the_way: MainWindow) -> None:
    on_the_way.go("articles")
    on_the_way.go("home")

    assert not home(on_the_way)._planning.busy


def test_answers_make_the_plan_anew(on_the_way: MainWindow) -> None:
    press(Qt.Key.Key_Space, Qt.Key.Key_Space, Qt.Key.Key_3)
    on_the_way.go("home")

    assert home(on_the_way)._planning.busy


def test_without_a_date_home_invites_to_set_one(window: MainWindow) -> None:
    said = words(window)

    assert "6 cards to study." in said
    assert "When is the meeting?" in said
    named(window, "set-date").setFocus()
    press(Qt.Key.Key_Space)
    assert window.page("settings").isVisible()


@pytest.mark.parametrize(
    ("meeting", "said", "button"),
    [
        (replace(TALKS, at=NOW - timedelta(days=1)), "Geneva talks is over. ", "Study ▸   Space"),
        (replace(TALKS, at=NOW - timedelta(days=1), rests=True), "its cards rest.", "Study anyway ▸   Space"),
        (replace(TALKS, minutes=0), "No minutes are set aside for Geneva talks", "Study ahead anyway ▸   Space"),
        (
            replace(TALKS, at=NOW + timedelta(minutes=50)),
            "Geneva talks begins in 50 min",
            "Warm up 2 cards ▸   Space",
        ),
    ],
)
def test_each_moment_has_its_sentence_and_its_deed(
    open_with: Callable[[Meeting], MainWindow], meeting: Meeting, said: str, button: str
) -> None:
    window = open_with(meeting)

    assert said in words(window)
    assert named(window, "study").text() == button


def test_warm_up_of_the_last_hour_moves_no_memory(open_with: Callable[[Meeting], MainWindow]) -> None:
    window = open_with(replace(TALKS, at=NOW + timedelta(minutes=50)))
    before = window.workspace.memories()

    press(Qt.Key.Key_Space, Qt.Key.Key_Space, Qt.Key.Key_3)

    assert window.workspace.answers() == 3
    assert window.workspace.memories() == before


def test_deck_larger_than_the_time_says_what_is_left_out(open_with: Callable[[Meeting], MainWindow]) -> None:
    window = open_with(replace(TALKS, at=NOW + timedelta(days=1), minutes=1))

    assert "will not be asked before the meeting" in words(window)


def test_clock_that_was_set_back_is_told(store: Path, open_window: Open, qtbot: QtBot) -> None:
    with Store.open(paths.store_file(store), now=NOW) as opened:
        opened.add_review(Review(opened.cards()[0].key, NOW + timedelta(days=2), Rating.GOOD, 9.0))

    window = open_window(store)
    planned(window, qtbot)

    assert "which is ahead of this computer's clock" in words(window)
    assert window.workspace.answers() == 3


def test_likelihood_that_is_marked_changes_the_plan(on_the_way: MainWindow, qtbot: QtBot) -> None:
    fact = on_the_way.workspace.cards()[-1].fact
    on_the_way.workspace.correct(CorrectionKind.LIKELIHOOD, fact, Likelihood.CERTAIN.value, NOW)

    home(on_the_way).refresh()
    planned(on_the_way, qtbot)

    outlook = home(on_the_way)._planning.outlook
    assert outlook is not None
    assert 1.0 in outlook.pool.weight


def test_differences_are_a_key_away(window: MainWindow) -> None:
    page = home(window)
    assert [row.title for row in page._needs.rows] == ["1 fact where sources differ"]
    page._needs.setFocus()
    page._needs.choose("differ")

    press(Qt.Key.Key_Return)

    articles = cast("ArticlesPage", window.page("articles"))
    assert articles.isVisible()
    assert "hours the talks" in articles.facts.list.rows[0].title


def test_articles_without_cards_have_their_sentence(on_the_way: MainWindow) -> None:
    on_the_way.workspace.keep_digest(Digest(Dossier(), ()))

    home(on_the_way).refresh()

    assert "The articles gave no cards." in words(on_the_way)
    assert not home(on_the_way)._plan.isVisible()
    assert not named(on_the_way, "study").isEnabled()


def test_last_evening_offers_a_sweep_of_what_is_certain(on_the_way: MainWindow, qtbot: QtBot) -> None:
    page = home(on_the_way)
    for card in on_the_way.workspace.cards()[2:4]:
        on_the_way.workspace.correct(CorrectionKind.LIKELIHOOD, card.fact, Likelihood.CERTAIN.value, NOW)
    page.refresh()
    planned(on_the_way, qtbot)
    assert page._standing is not None
    page._standing = replace(page._standing, now=NOW + timedelta(days=5, hours=9))
    page._show_plan(page._planning.outlook)
    assert named(on_the_way, "study").text() == "Sweep 2 cards ▸   Space"

    press(Qt.Key.Key_Space)

    sitting = cast("StudyPage", on_the_way.page("study"))._sitting
    assert sitting is not None
    assert sum(sitting.session.remaining()) == 2


def test_last_hour_comes_by_itself(on_the_way: MainWindow) -> None:
    on_the_way.workspace.set_meeting(replace(TALKS, at=NOW + timedelta(minutes=50)))

    home(on_the_way)._minute.timeout.emit()

    assert named(on_the_way, "study").text() == "Warm up 2 cards ▸   Space"


def test_flagged_card_needs_a_look(window: MainWindow) -> None:
    window.workspace.study.flag(window.workspace.cards()[0].key, 1, NOW)

    home(window).refresh()

    assert "1 card to mend" in [row.title for row in home(window)._needs.rows]


def test_reading_the_sample_is_called_so_and_offers_no_sample(window: MainWindow) -> None:
    page = home(window)
    page._desk.workspace.keep_digest(Digest(Dossier(), ()))
    page.wait_for("Reading 1 of 8 …", sample=True)
    offered = [made.text() for made in page.findChildren(QPushButton) if made.isVisible()]
    assert "Reading the sample briefing …" in words(window)
    assert "Open the sample" not in offered


def test_cards_are_new_learning_or_known() -> None:
    assert [part.number for part in stages(Overview(cards=9, begun=5, known=2))] == [4, 3, 2]


def test_nothing_to_look_at_is_no_row() -> None:
    assert needs(Overview(articles=4, cards=9, to_check=0)) == []
    assert [row.title for row in needs(Overview(undated=1, flagged=2))] == [
        "2 cards to mend",
        "1 article without a date",
    ]


def test_window_closes_while_a_plan_is_being_made(store: Path, open_window: Open) -> None:
    window = open_window(store)

    window.close()

    assert not home(window)._planning._planning.isActive()
