"""The composition root of the window: every object is made here, then Qt runs."""

from __future__ import annotations

import argparse
import gc
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from briefing_app import paths
from briefing_app.errors import BriefingError
from briefing_app.model.facts import Extraction
from briefing_app.model.text import Article
from briefing_app.settings import Scheme, Settings
from briefing_app.ui import theme
from briefing_app.ui.desk import Desk
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.messages import Asks, Crashes, Dialogs, show_crash

if TYPE_CHECKING:
    from collections.abc import Sequence

DESKTOP_ID = "io.github.briefing.Briefing"


def clock() -> datetime:
    """Now, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Tools:
    """What comes from outside: tests put their own in its place.

    Attributes:
        read: what an article says; None for the reader in a process of its own.
        asks: questions to the person; None for dialogs.
        moving: whether anything on the screen may move.
    """

    now: Callable[[], datetime] = clock
    rng: Random = field(default_factory=Random)
    read: Callable[[Article], Extraction] | None = None
    asks: Asks | None = None
    moving: bool = True


def build(app: QApplication, data_dir: Path, files: Sequence[Path] = (), tools: Tools | None = None) -> MainWindow:
    """The window on the briefing in `data_dir`, ready but not shown; closing it closes the store.

    Args:
        files: articles to read at once; without any, a new briefing begins with the sample.

    Raises:
        BriefingError: the store cannot be opened.
    """
    window = MainWindow()
    furnish(app, window, data_dir, files, tools or Tools())
    return window


def furnish(app: QApplication, window: MainWindow, data_dir: Path, files: Sequence[Path], tools: Tools) -> None:
    """Open the store and give the window its briefing; what this imports is too slow to stand before the first paint.

    Raises:
        BriefingError: the store cannot be opened.
    """
    import tzlocal  # noqa: PLC0415

    from briefing_app.extract.process import ReaderProcess  # noqa: PLC0415
    from briefing_app.store.store import Store  # noqa: PLC0415
    from briefing_app.workspace import Workspace  # noqa: PLC0415

    place = paths.store_file(data_dir)
    fresh = not place.exists()
    store = Store.open(place, now=tools.now())
    reader = ReaderProcess()
    workspace = Workspace(store, tools.read or reader, tzlocal.get_localzone())
    window.closed.connect(reader.close)
    window.closed.connect(store.close)
    reader.larger = workspace.settings().larger_model
    window.restyled.connect(lambda: setattr(reader, "larger", workspace.settings().larger_model))
    window.restyled.connect(lambda: dress(app, data_dir, workspace.settings()))
    app.styleHints().colorSchemeChanged.connect(window.restyled)
    dress(app, data_dir, workspace.settings())
    asks = tools.asks or Dialogs(window)
    window.attach(Desk(workspace, asks, tools.now, tools.rng, moving=tools.moving, look=_look(data_dir)))
    if files:
        window.read(files)
    elif fresh:
        window.read_sample()


def dress(app: QApplication, data_dir: Path, settings: Settings) -> None:
    """Give everything the colours and the text size of `settings`, and remember them for the next start."""
    look = _look(data_dir)
    dark = theme.is_dark(settings.scheme, app.styleHints().colorScheme())
    if app.styleSheet() and app.property("look") == (dark, settings.text_scale):
        return
    theme.apply(app, dark=dark, scale=settings.text_scale)
    app.setProperty("look", (dark, settings.text_scale))
    look.setValue("scheme", settings.scheme.value)
    look.setValue("scale", settings.text_scale)


def run(files: Sequence[Path], data_dir: Path) -> int:
    """Show the window first, then open the briefing; the exit code."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Briefing")
    app.setDesktopFileName(DESKTOP_ID)
    app.setWindowIcon(QIcon(str(paths.resources() / "icons" / "briefing-app.svg")))
    crashes = Crashes()
    crashes.install()
    theme.load_fonts()
    _dress_as_last_time(app, data_dir)
    window = MainWindow()
    look = _look(data_dir)
    geometry = look.value("geometry")
    if isinstance(geometry, QByteArray):
        window.restoreGeometry(geometry)
    window.settled.connect(gc.freeze)
    window.closed.connect(lambda: look.setValue("geometry", window.saveGeometry()))
    window.seen.connect(lambda: QTimer.singleShot(0, lambda: _begin(app, window, data_dir, files)))
    window.show()
    return app.exec()


def main() -> None:
    """Entry of the window."""
    words = argparse.ArgumentParser("briefing-app-gui", description="The window of Briefing.")
    words.add_argument("files", nargs="*", type=Path, metavar="FILE", help="an article to read")
    words.add_argument("--data-dir", type=Path, default=paths.default_data_dir(), help="where the briefing is kept")
    chosen = words.parse_args()
    if sys.platform == "linux" and not {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"} & os.environ.keys():
        words.error("there is no display to open a window on; briefing-app is the command line")
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C in the terminal ends the window; the store outlives that
    sys.exit(run(chosen.files, chosen.data_dir))


def _begin(app: QApplication, window: MainWindow, data_dir: Path, files: Sequence[Path]) -> None:
    try:
        furnish(app, window, data_dir, files, Tools())
    except BriefingError as error:
        show_crash(str(error), "")
        app.exit(2)
    finally:
        gc.freeze()  # what is known stays for long: to look through it again and again would hold the window up 80 ms
        gc.enable()  # switched off by __main__ for the start


def _look(data_dir: Path) -> QSettings:
    return QSettings(str(data_dir / "window.ini"), QSettings.Format.IniFormat)


def _dress_as_last_time(app: QApplication, data_dir: Path) -> None:
    look = _look(data_dir)
    try:
        last = Settings(Scheme(str(look.value("scheme", Scheme.SYSTEM.value))), int(str(look.value("scale", 100))))
    except ValueError:  # the file was edited by hand
        last = Settings()
    dress(app, data_dir, last)
