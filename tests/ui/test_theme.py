from __future__ import annotations

import gc
import re
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel

from briefing_app import paths
from briefing_app.settings import Scheme
from briefing_app.ui import theme
from briefing_app.ui.icons import icon

READ = ["text", "muted", "accent", "event", "warning", "again", "hard", "good", "easy", "violet", "teal"]
GROUNDS = ["window", "surface", "raised"]


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("name", READ)
def test_text_stands_out_from_its_ground(name: str, ground: str, *, dark: bool) -> None:
    table = theme.colours(dark=dark)
    assert contrast(getattr(table, name), getattr(table, ground)) >= 4.5


@pytest.mark.parametrize("dark", [False, True])
def test_text_stands_out_on_accent_and_on_the_tint_of_a_choice(*, dark: bool) -> None:
    table = theme.colours(dark=dark)
    assert contrast(table.on_accent, table.accent) >= 4.5
    assert contrast(table.text, table.tint) >= 7


@pytest.mark.parametrize("dark", [False, True])
def test_field_edges_are_seen(*, dark: bool) -> None:
    table = theme.colours(dark=dark)
    assert contrast(table.edge, table.surface) >= 3


@pytest.mark.parametrize(
    ("scheme", "system", "dark"),
    [
        (Scheme.SYSTEM, Qt.ColorScheme.Dark, True),
        (Scheme.SYSTEM, Qt.ColorScheme.Unknown, False),
        (Scheme.LIGHT, Qt.ColorScheme.Dark, False),
        (Scheme.DARK, Qt.ColorScheme.Light, True),
    ],
)
def test_scheme_is_the_persons_or_the_systems(scheme: Scheme, system: Qt.ColorScheme, *, dark: bool) -> None:
    assert theme.is_dark(scheme, system) is dark


def test_sheet_names_no_colour_of_its_own() -> None:
    shape = (paths.resources() / "theme" / "shape.qss").read_text("utf-8")
    assert re.findall(r":[^;{}]*#[0-9a-fA-F]{3}", shape) == []


def test_all_text_grows_with_the_text_size(qapp: QApplication) -> None:
    theme.apply(qapp, dark=False, scale=200)
    grown = theme.scaled(15)
    theme.apply(qapp, dark=False)
    assert (grown, theme.scaled(15)) == (30, 15)


def test_icon_takes_the_colour_of_the_text(qapp: QApplication) -> None:
    theme.apply(qapp, dark=True)
    picture = icon("minus", QPalette.ColorRole.WindowText).pixmap(QSize(96, 96), 1.0).toImage()
    seen = {
        picture.pixelColor(x, y).name()
        for x in range(96)
        for y in range(96)
        if picture.pixelColor(x, y).alpha() > 250
    }
    theme.apply(qapp, dark=False)
    assert QColor(theme.colours(dark=True).text).name() in seen


@pytest.mark.parametrize("file", sorted((paths.resources() / "icons").glob("*.svg")), ids=lambda file: file.stem)
def test_every_icon_draws_something(qapp: QApplication, file: Path) -> None:
    del qapp
    picture = icon(file.stem).pixmap(QSize(24, 24), 1.0).toImage()
    assert any(picture.pixelColor(x, y).alpha() for x in range(24) for y in range(24))


def test_qt_keeps_its_hands_off_none(qapp: QApplication) -> None:
    """PySide6 6.12.0 on Python 3.11 loses a reference to None on every call that returns nothing, and aborts."""
    del qapp
    label = QLabel()
    gc.collect()
    before = sys.getrefcount(None)
    for _ in range(1000):
        label.setText("x")
    assert sys.getrefcount(None) - before > -100


def test_qt_is_older_than_the_release_that_aborts() -> None:
    major, minor, *_ = (int(part) for part in version("PySide6-Essentials").split("."))
    assert (major, minor) < (6, 12)
