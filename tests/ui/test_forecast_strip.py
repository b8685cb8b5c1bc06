"""What the chart of the way to the meeting says at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetrics

from briefing_app.ui import theme
from briefing_app.ui.widgets.forecast_strip import _AIR, Point, Way, _bold, _percent, _Plot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("end", [Point(6, 0.96, 0.1), Point(6, 0.88, 0.12), Point(6, 1.0, 0.02)])
def test_what_the_line_comes_to_has_room_beside_it(qapp: QApplication, percent: int, end: Point) -> None:
    before = qapp.font()
    qapp.setFont(theme.font(theme.BODY * percent // 100))
    try:
        plot = _Plot.of(Way(ahead=(Point(0, 0.3), end)), QRectF(0, 0, 480, 190))
        wide = QFontMetrics(_bold()).horizontalAdvance(_percent(end))
        assert plot.area.right() + 1.5 * _AIR + wide <= 480
    finally:
        qapp.setFont(before)


def test_no_forecast_is_above_all() -> None:
    assert _percent(Point(6, 1.02, 0.05)) == "100 % −5"
