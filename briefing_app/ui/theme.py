"""How it looks: one table of colours per scheme, three type faces; the palette colours, a little QSS shapes.

Widgets take colours from their palette and label roles from the sheet, so a change of scheme reaches all of them.
"""

from __future__ import annotations

import json  # not our codec: its library is loaded after the first paint
from dataclasses import asdict, dataclass
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from briefing_app import paths
from briefing_app.errors import DataError
from briefing_app.settings import Scheme

SANS = "Inter"
SERIF = "Source Serif 4"
_STYLE = "fusion"
BODY = 15  # px at 100 %
_SIZES = {"small": 14, "body": BODY, "lead": 17, "title": 24, "figure": 32, "prompt": 26, "passage": 21, "answer": 22}


@dataclass(frozen=True, slots=True)
class Colours:
    """One scheme: every colour as #rrggbb."""

    window: str
    surface: str
    raised: str
    hover: str
    text: str
    muted: str
    line: str
    edge: str
    accent: str
    on_accent: str
    tint: str
    actor: str
    event: str
    warning: str
    again: str
    hard: str
    good: str
    easy: str
    violet: str
    teal: str


def colours(*, dark: bool) -> Colours:
    """The colours of a scheme, from resources/theme/colours.json.

    Raises:
        DataError: the file is missing or damaged.
    """
    try:
        data = (paths.resources() / "theme" / "colours.json").read_bytes()
        return Colours(**json.loads(data)["dark" if dark else "light"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DataError("The program's colour file is missing or damaged.", "Install the program again.") from error


def load_fonts() -> None:
    """Make the shipped type faces known to Qt; where one is missing the system's own serve."""
    for file in sorted((paths.resources() / "fonts").glob("*.[tw][to]f*")):
        QFontDatabase.addApplicationFont(str(file))


def is_dark(scheme: Scheme, system: Qt.ColorScheme) -> bool:
    """Whether to draw dark, as the person or else the system has it."""
    return scheme is Scheme.DARK or (scheme is Scheme.SYSTEM and system is Qt.ColorScheme.Dark)


def apply(app: QApplication, *, dark: bool, scale: int = 100) -> None:
    """Dress the whole program; `scale` in per cent of the usual text size.

    With a sheet in place a new palette alone changes nothing, and every further step would polish a thousand widgets
    anew: the sheet comes off first and on last, the style is set once.
    """
    table = colours(dark=dark)
    app.setStyleSheet("")
    if app.style().name() != _STYLE:
        app.setStyle(_STYLE)
    app.setPalette(palette(table))
    app.setFont(font(BODY * scale // 100))
    app.setStyleSheet(sheet(table, scale))


def font(pixels: int, *, bold: bool = False, serif: bool = False) -> QFont:
    """A shipped face with the system's behind it."""
    face = QFont([SERIF, "Georgia", "serif"] if serif else [SANS, "sans-serif"])
    face.setPixelSize(pixels)
    face.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return face


def scaled(size: int) -> int:
    """`size` (px at 100 %) at the text size in force."""
    body = QApplication.font().pixelSize()
    return round(size * body / BODY) if body > 0 else size


def sheet(table: Colours, scale: int) -> str:
    """The style sheet with its colours and sizes filled in."""
    sizes = {name: round(size * scale / 100) for name, size in _SIZES.items()}
    template = Template((paths.resources() / "theme" / "shape.qss").read_text("utf-8"))
    scheme = "dark" if QColor(table.window).lightness() < QColor(table.text).lightness() else "light"
    images = (paths.resources() / "theme").as_posix()
    return template.substitute(
        asdict(table), **sizes, sans=f'"{SANS}"', serif=f'"{SERIF}"', images=images, scheme=scheme
    )


def palette(table: Colours) -> QPalette:
    """The colours as Qt roles; muted text is PlaceholderText, an event's mark LinkVisited, a tint AlternateBase."""
    role = QPalette.ColorRole
    roles = {
        role.Window: table.window,
        role.WindowText: table.text,
        role.Base: table.surface,
        role.AlternateBase: table.tint,
        role.Text: table.text,
        role.Button: table.surface,
        role.ButtonText: table.text,
        role.BrightText: table.warning,
        role.Mid: table.line,
        role.Midlight: table.hover,
        role.Dark: table.edge,
        role.Light: table.raised,
        role.Highlight: table.accent,
        role.HighlightedText: table.on_accent,
        role.Accent: table.accent,
        role.Link: table.actor,
        role.LinkVisited: table.event,
        role.PlaceholderText: table.muted,
        role.ToolTipBase: table.raised,
        role.ToolTipText: table.text,
    }
    result = QPalette()
    for name, colour in roles.items():
        result.setColor(name, QColor(colour))
    for name in (role.Text, role.ButtonText, role.WindowText):
        result.setColor(QPalette.ColorGroup.Disabled, name, QColor(table.edge))
    return result
