"""The pictures and sounds of one side of a card.

A picture is read by Qt as the kind its name says, never larger than it is shown. PySide6-Essentials has no player, so
a sound is played by the person's own.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImageReader, QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from briefing_app.formats import media
from briefing_app.ui import theme
from briefing_app.ui.widgets.basics import button, label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from briefing_app.model.cards import Medium

_WIDEST, _HIGHEST = 640, 320  # px at the usual text size
_GONE = "Its {} is not here any more."


class Shown(QWidget):
    """What a side of a card shows and plays, one below the other; hidden where that is nothing.

    Args:
        small: half as high, as beside an answer.
    """

    def __init__(self, *, small: bool = False) -> None:
        super().__init__()
        self._highest = _HIGHEST // 2 if small else _HIGHEST
        self._list = QVBoxLayout(self)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        self._now: tuple[Medium, ...] = ()
        self.hide()

    def show_media(self, shown: Sequence[Medium], find: Callable[[str], Path | None]) -> None:
        """Show these.

        Args:
            find: where the file of one lies; None: it is not here.
        """
        if tuple(shown) == self._now:
            return
        self._now = tuple(shown)
        while (item := self._list.takeAt(0)) is not None:
            old = item.widget()
            if old:
                old.deleteLater()
        for each in shown:
            self._list.addWidget(_widget(each, find(each.name), self._highest), 0, Qt.AlignmentFlag.AlignLeft)
        self.setVisible(bool(shown))


def _widget(medium: Medium, path: Path | None, highest: int) -> QWidget:
    if path is None:
        return label(_GONE.format("picture or sound"), "small", wrap=True)
    if media.is_picture(medium.name):
        return _picture(medium, path, highest)
    deed = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path)))
    tip = "Opens it in your own player; this program has none"
    return button(f"Play {medium.said or 'the sound'}", deed, sign="play", tip=tip, name="play")


def _picture(medium: Medium, path: Path, highest: int) -> QLabel:
    reader = QImageReader(str(path), path.suffix[1:].encode())
    reader.setAutoTransform(True)
    size, room = reader.size(), QSize(theme.scaled(_WIDEST), theme.scaled(highest))
    if size.width() > room.width() or size.height() > room.height():
        reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        return label("Its picture cannot be shown.", "small", wrap=True)
    made = label()
    made.setObjectName("picture")
    made.setPixmap(QPixmap.fromImage(image))
    made.setAccessibleName(medium.said or "picture")
    return made
