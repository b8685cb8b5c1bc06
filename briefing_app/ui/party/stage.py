"""The wall as a widget: full screen on the projector, small on the host's panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefing_app.ui.party import draw_end, draw_play
from briefing_app.ui.party.canvas import HEIGHT, WIDTH, Canvas
from briefing_app.ui.party.scenes import Asking, Board, Lobby, Plain, Podium, Revealed, Scene, TeamPicture

if TYPE_CHECKING:
    from collections.abc import Callable

_GROW_MSEC = 150
_LEAST = QSize(320, 200)


class Stage(QWidget):
    """Shows a scene; the same everywhere, as large as there is room.

    Args:
        moving: whether the right tile may grow before the eyes.
    """

    def __init__(self, moving: Callable[[], bool]) -> None:
        super().__init__()
        self._scene: Scene = Plain()
        self._moving = moving
        self._growing = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=_GROW_MSEC)
        self._growing.valueChanged.connect(self.update)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("What the room sees")

    @property
    def scene(self) -> Scene:
        """What it shows."""
        return self._scene

    def show_scene(self, scene: Scene) -> None:
        """Show this; nothing happens if it is what it shows."""
        if scene == self._scene:
            return
        newly = isinstance(scene, Revealed) and not isinstance(self._scene, Revealed)
        self._scene = scene
        self.setAccessibleDescription(scene.spoken)
        if newly and self._moving():
            self._growing.start()
        self.update()

    def sizeHint(self) -> QSize:
        """Qt: a third of the wall."""
        return QSize(WIDTH // 3, HEIGHT // 3)

    def minimumSizeHint(self) -> QSize:
        """Qt: what can still be read by the host."""
        return _LEAST

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw it."""
        painter = QPainter(self)
        draw(Canvas(painter, QRectF(self.rect()), self.palette()), self._scene, self._grown())
        painter.end()

    def _grown(self) -> float:
        running = self._growing.state() is QVariantAnimation.State.Running
        return float(self._growing.currentValue()) if running else 1.0


def draw(canvas: Canvas, scene: Scene, grown: float = 1.0) -> None:
    """Any scene."""
    match scene:
        case Lobby():
            draw_play.draw_lobby(canvas, scene)
        case Asking():
            draw_play.draw_asking(canvas, scene)
        case Revealed():
            draw_play.draw_revealed(canvas, scene, grown)
        case Board():
            draw_end.draw_board(canvas, scene)
        case Podium():
            draw_end.draw_podium(canvas, scene)
        case TeamPicture():
            draw_end.draw_team(canvas, scene)
        case Plain():
            draw_end.draw_plain(canvas, scene)
