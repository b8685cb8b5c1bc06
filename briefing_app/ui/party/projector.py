"""The wall's own window: full screen where the host has put it, with the host's keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefing_app.ui import theme
from briefing_app.ui.party.deeds import DEEDS
from briefing_app.ui.party.stage import Stage
from briefing_app.ui.shortcuts import bind
from briefing_app.ui.widgets.basics import column

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QScreen

    from briefing_app.ui.party.host import Host

_Role = QPalette.ColorRole
_AIR = 12  # px


class Projector(QWidget):
    """Full screen.

    Signals:
        left(): it was closed (F11, Esc).
    """

    left = Signal()

    def __init__(self, host: Host, moving: Callable[[], bool]) -> None:
        super().__init__()
        self.setWindowTitle("Briefing: the wall")
        self._host = host
        self._stage = Stage(moving)
        self.setLayout(column(self._stage))
        host.changed.connect(self._show)
        keys: dict[str, Callable[[], object]] = {key: partial(deed.do, host) for deed in DEEDS for key in deed.keys}
        bind(self, keys | {"Space": host.go_on, "Return": host.go_on, "F11": self.close, "Esc": self.close})

    @property
    def stage(self) -> Stage:
        """What it shows."""
        return self._stage

    def show_on(self, screen: QScreen) -> None:
        """Fill this screen."""
        self._show()
        if self.isFullScreen():
            self.showNormal()  # or it would stay where it is
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.activateWindow()
        self.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt: the panel is told."""
        super().closeEvent(event)
        self.left.emit()

    def _show(self) -> None:
        self._stage.show_scene(self._host.scene())


def screens_beside(window: QWidget) -> list[QScreen]:
    """All screens, first the one that does not hold `window`: there the projector is likely."""
    own = window.screen()
    return sorted(QGuiApplication.screens(), key=lambda screen: screen is own)


class Screens(QWidget):
    """The screens as they stand beside one another; one of them is the wall's. Arrows choose, as does a click.

    Signals:
        chosen(QScreen): this one.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._screens: list[QScreen] = []
        self._now: QScreen | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Screen of the wall")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_screens(self, screens: list[QScreen], chosen: QScreen | None) -> None:
        """Show these, from left to right as they stand."""
        self._screens = sorted(screens, key=lambda screen: (screen.geometry().x(), screen.geometry().y()))
        self._now = chosen
        self.setAccessibleDescription(chosen.name() if chosen else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: low."""
        return QSize(theme.scaled(240), theme.scaled(88))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: the screen to the left or right."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step and self._now in self._screens:
            self._choose(self._screens[(self._screens.index(self._now) + step) % len(self._screens)])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: the one that is clicked."""
        for screen, place in self._places():
            if place.contains(event.position()):
                self._choose(screen)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self.palette()
        for nth, (screen, place) in enumerate(self._places(), 1):
            mine = screen is self._now
            edge = colours.color(_Role.Highlight if mine else _Role.Dark)
            painter.setPen(QPen(edge, 3 if mine and self.hasFocus() else 2 if mine else 1))
            painter.setBrush(colours.color(_Role.AlternateBase if mine else _Role.Base))
            painter.drawRoundedRect(place, 6, 6)
            painter.setPen(colours.color(_Role.WindowText))
            painter.setFont(theme.font(theme.scaled(14), bold=mine))
            said = f"{nth}\nWall" if mine else f"{nth}"
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, said)
        painter.end()

    def _choose(self, screen: QScreen) -> None:
        self.show_screens(self._screens, screen)
        self.chosen.emit(screen)

    def _places(self) -> list[tuple[QScreen, QRectF]]:
        """Each screen and where it is drawn, to one scale."""
        whole = QRectF()
        for screen in self._screens:
            whole = whole.united(QRectF(screen.geometry()))
        if whole.isEmpty():
            return []
        scale = min((self.width() - _AIR) / whole.width(), (self.height() - _AIR) / whole.height())
        found = []
        for screen in self._screens:
            at = QRectF(screen.geometry())
            left, top = (at.left() - whole.left()) * scale, (at.top() - whole.top()) * scale
            found.append((screen, QRectF(left + 3, top + 3, at.width() * scale - 6, at.height() * scale - 6)))
        return found
