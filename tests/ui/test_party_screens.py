"""A second screen, as Qt's offscreen platform can pretend one; in a process of its own, as the first decides."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

SCRIPT = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from PySide6.QtWidgets import QApplication
from briefing_app import app, paths
from briefing_app.room.address import Interface
from briefing_app.ui.pages.quiz import QuizPage
from briefing_app.ui.party.choices import Choices
from briefing_app.model.party import Wish
qt = QApplication([])
now = datetime(2024, 5, 6, tzinfo=UTC)
window = app.build(qt, Path(sys.argv[1]), tools=app.Tools(lambda: now, Random(7), lambda _: None, moving=False))
window.show()
window.activateWindow()
page = window.page("quiz")
page.host._interfaces = lambda: (Interface("lo", "127.0.0.1"),)
window.go("quiz")
page.play(window.workspace.party.make(Wish(3), Random(1)), Choices())
qt.processEvents()
wall = page.panel.wall
print(wall.geometry().getRect(), qt.activeWindow() is window, qt.focusWidget() is page.panel)
window.close()
"""


def test_wall_comes_up_on_the_second_screen_and_the_keys_stay_with_the_host(
    data_dir: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    del qtbot  # asked for so that this is skipped where Qt cannot load
    sizes = (("Laptop", 0, 1280, 800), ("Beamer", 1280, 1920, 1080))
    dots = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screens = [{"name": name, "x": x, "y": 0, "width": wide, "height": high, **dots} for name, x, wide, high in sizes]
    (tmp_path / "screens.json").write_text(json.dumps({"screens": screens}), "utf-8")
    told = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={tmp_path / 'screens.json'}"}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(data_dir)], capture_output=True, text=True, check=False, env=told
    )
    assert done.stdout.strip() == "(1280, 0, 1920, 1080) True True", done.stderr
