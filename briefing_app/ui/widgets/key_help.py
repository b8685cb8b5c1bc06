"""The key map on the screen (?)."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QWidget

from briefing_app.ui.keys import KEYS
from briefing_app.ui.widgets.basics import button, column, label, row


class KeyHelp(QDialog):
    """All keys, by where they work.

    Args:
        parent: the window.
        here: the title of the page that is seen; its keys come first.
    """

    def __init__(self, parent: QWidget, here: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys")
        self.resize(600, min(680, parent.height() - 40))
        grid = QGridLayout()
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(8)
        line = 0
        listed = sorted(KEYS, key=lambda key: not here or here not in key.where)  # stable: the groups stay together
        for where, keys in groupby(listed, key=lambda key: key.where):
            head = label(where, "lead")
            head.setContentsMargins(0, 16 if line else 0, 0, 4)
            grid.addWidget(head, line, 0, 1, 2)
            for line, key in enumerate(keys, line + 1):  # noqa: B020 - the lines go on from group to group
                grid.addWidget(label(key.keys), line, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(label(key.deed, "muted", wrap=True), line, 1)
            line += 1  # the same
        grid.setColumnStretch(1, 1)
        inside = QWidget()
        inside.setObjectName("inside")
        inside.setLayout(grid)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(inside)
        close = button("Close", self.accept, tip="Esc")
        self.setLayout(column(scroll, row(1, close), margin=24, gap=16))
