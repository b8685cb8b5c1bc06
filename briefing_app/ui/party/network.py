"""The network card: by which way phones come in, whether one really has, and what to look at if none does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QFrame, QWidget

from briefing_app.room import address as addresses
from briefing_app.ui import words
from briefing_app.ui.party.canvas import Canvas
from briefing_app.ui.widgets.basics import box, button, chooser, column, label, row
from briefing_app.ui.widgets.flow import Flow

if TYPE_CHECKING:
    from briefing_app.ui.desk import Desk
    from briefing_app.ui.party.host import Host
    from briefing_app.ui.party.scenes import Grid

PATIENCE_MSEC = 20_000
_CHECKLIST = (
    "Is the phone on the same Wi-Fi as this laptop?",
    "A guest network often keeps devices apart: use this laptop’s or a phone’s own hotspot.",
    "Let Briefing through this laptop’s firewall, for private networks.",
    "Switch off the VPN on this laptop and on the phone.",
)
_CODE = 280  # px


class NetworkCard(QFrame):
    """Part of the host's panel while the lobby is open.

    Args:
        patience: milliseconds until the checklist comes up.

    Signals:
        seat_asked(): play at this laptop instead.
    """

    seat_asked = Signal()

    def __init__(self, desk: Desk, host: Host, patience: int = PATIENCE_MSEC) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._desk = desk
        self._host = host
        self._listed: tuple[str, ...] = ()
        self._ways = chooser("Network by which phones come in", [], self._move)
        self._ways.setMinimumContentsLength(6)
        self._state = label("", "body", wrap=True)
        lines = [label(f"{nth}. {line}", "small", wrap=True) for nth, line in enumerate(_CHECKLIST, 1)]
        self._checklist = box(column(*lines, gap=4))
        self._test = button("Test with my phone   T", self.test, name="test", tip="Does a phone reach this laptop?")
        self._wifi = button("Show the Wi-Fi …", self._ask_wifi, kind="quiet", name="wifi", tip="A code to join it by")
        self._seat = button("Pass the laptop instead   O", self.sit_down, kind="quiet", name="seat")
        self._again = button("Look again", self.refresh, kind="quiet", name="look-again")
        self._waiting = QTimer(self, singleShot=True, interval=patience)
        self._waiting.timeout.connect(self._show)
        deeds = QWidget()
        deeds.setLayout(Flow(self._test, self._wifi, self._again, self._seat, gap=4))
        # the deeds above what comes and goes: no button moves away under the pointer
        parts = (label("Network", "lead"), self._ways, self._state, deeds, self._checklist)
        self.setLayout(column(*parts, margin=(16, 12, 16, 12), gap=8))
        host.reception.changed.connect(self._show)

    @property
    def words(self) -> str:
        """What it says of phones."""
        return self._state.text()

    @property
    def warns(self) -> bool:
        """Whether the checklist is up."""
        return not self._checklist.isHidden()

    def refresh(self) -> None:
        """Look for networks anew; where the room is closed and there is one now, it opens there."""
        found = self._host.interfaces()
        door = self._host.reception.door
        self._listed = tuple(each.address for each in found)
        self._ways.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._ways.clear()
        self._ways.addItems([f"{each.name} · {each.address}" for each in found])
        if door and door.address in self._listed:
            self._ways.setCurrentIndex(self._listed.index(door.address))
        self._ways.blockSignals(False)  # noqa: FBT003 - the same
        if self._listed and not door and self._host.party:
            self._move()
        self._waiting.start()
        self._show()

    def test(self) -> None:
        """A code to scan, and whether that phone came through."""
        if self._host.reception.door:
            PhoneTest(self._host, self.window()).open()

    def sit_down(self) -> None:
        """Play at this laptop instead, as long as no phone has come."""
        if self._seat.isVisible():
            self.seat_asked.emit()

    def _move(self) -> None:
        nth = max(self._ways.currentIndex(), 0)
        if nth < len(self._listed):
            try:
                self._host.open_at(self._listed[nth])
            except addresses.RoomError as error:
                self._host.told.emit(str(error))
            self._waiting.start()
        self._show()

    def _ask_wifi(self) -> None:
        network = self._desk.asks.text("Wi-Fi", "Name of the Wi-Fi the phones should join", "")
        if network:
            password = self._desk.asks.text("Wi-Fi", "Its password; empty for an open one", "") or ""
            self._host.reception.show_wifi(network, password)

    def _show(self) -> None:
        reception = self._host.reception
        came, door = max(len(reception.reached), len(reception.present)), reception.door  # many may share an address
        self._ways.setVisible(bool(self._listed))
        self._test.setVisible(door is not None)
        self._wifi.setVisible(door is not None)
        self._again.setVisible(door is None)
        self._again.setText("Open the room again" if self._listed else "Look again")
        self._seat.setVisible(not came)
        self._checklist.setVisible(bool(self._listed) and not came and not self._waiting.isActive())
        role = "good" if came else "muted"
        if self._state.property("role") != role:
            self._state.setProperty("role", role)
            self._state.style().polish(self._state)
        if not self._listed:
            self._state.setText("This computer has no network that phones could use.")
        elif not door:
            self._state.setText("The room is closed.")
        else:
            told = (
                f"✓ {words.count(came, 'phone')} reached us" if came else f"{door.url}: no phone has reached us yet"
            )
            self._state.setText(told)


class PhoneTest(QDialog):
    """A code for the host's own phone, and a tick as soon as it comes through."""

    def __init__(self, host: Host, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Test with my phone")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._host = host
        door = host.reception.door
        self._said = label("Scan this with your phone. You need not join.", "body", wrap=True)
        address = label(door.url if door else "", "muted", select=True)
        shut = button("Close", self.accept, tip="Esc")
        code = _Code(host.reception.picture)
        self.setLayout(column(row(1, code, 1), address, self._said, row(1, shut), margin=24, gap=12))
        host.reception.changed.connect(self._show)

    @property
    def words(self) -> str:
        """What it says."""
        return self._said.text()

    def _show(self) -> None:
        reached = self._host.reception.reached
        if reached:
            self._said.setProperty("role", "good")
            self._said.setText(f"✓ A phone at {self._host.reception.latest} reached us.")
            self._said.style().polish(self._said)


class _Code(QWidget):
    """A QR code on its own."""

    def __init__(self, modules: Grid) -> None:
        super().__init__()
        self._modules = modules
        self.setFixedSize(QSize(_CODE, _CODE))
        self.setAccessibleName("QR code of the page for phones")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw it."""
        painter = QPainter(self)
        Canvas(painter, QRectF(self.rect()), self.palette()).code(QRectF(self.rect()), self._modules)
        painter.end()
