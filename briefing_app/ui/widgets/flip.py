"""A card with two faces that turns over."""

from __future__ import annotations

from math import cos, radians

from PySide6.QtCore import Property, QEasingCurve, QPropertyAnimation, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QStackedWidget, QWidget

TURN_MSEC = 240


class _Turning(QWidget):
    """Pictures of the two faces, shown only in flight; squeezed sideways, which is cheap to draw."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._angle = 0.0
        self.before = QPixmap()
        self.after = QPixmap()
        self.hide()

    def _get_angle(self) -> float:
        return self._angle

    def _set_angle(self, angle: float) -> None:
        self._angle = angle
        self.update()

    angle = Property(float, _get_angle, _set_angle)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw the face that is seen at this angle."""
        picture = self.before if self._angle < 90 else self.after  # noqa: PLR2004 - edge on, in degrees
        width = self.width() * abs(cos(radians(self._angle)))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        target = QRectF((self.width() - width) / 2, 0, width, self.height())
        painter.drawPixmap(target, picture, QRectF(picture.rect()))
        painter.end()


class FlipCard(QStackedWidget):
    """Two real widgets as faces, so that text can be selected and read aloud; pictures only in flight.

    Signals:
        turned(): the other face has landed.
    """

    turned = Signal()

    def __init__(self, front: QWidget, back: QWidget, *, moving: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._faces = (front, back)
        for face in self._faces:
            self.addWidget(face)
        self._target = 0
        self._turning = _Turning(self)
        self._motion = QPropertyAnimation(self._turning, b"angle", self)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(180.0)
        self._motion.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._motion.finished.connect(self._land)
        self.set_moving(moving)

    def set_moving(self, moving: bool) -> None:  # noqa: FBT001 - a setter
        """Whether the turn is seen; else the other face is simply there."""
        self._motion.setDuration(TURN_MSEC if moving else 0)

    def show_front(self) -> None:
        """The question, at once."""
        self._motion.stop()
        self._target = 0
        self._land()

    def show_back(self) -> None:
        """The answer, at once."""
        self._motion.stop()
        self._target = 1
        self._land()

    def turn(self) -> None:
        """The other face."""
        self._target = 1 - self.currentIndex()
        before, after = self._faces[self.currentIndex()], self._faces[self._target]
        if self._motion.duration() == 0 or not self.isVisible():
            self._land()
            return
        self._turning.setGeometry(self.rect())
        after.resize(self.size())
        self._turning.before, self._turning.after = before.grab(), after.grab()
        before.hide()
        self._turning.show()
        self._turning.raise_()
        self._motion.start()

    def _land(self) -> None:
        self._turning.hide()
        self.setCurrentIndex(self._target)
        self._faces[self._target].show()
        self.turned.emit()
