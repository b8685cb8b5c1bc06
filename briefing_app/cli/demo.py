"""The whole job on the sample briefing, in the terminal: read, merge, cards, study, export."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app import paths
from briefing_app.cli import show
from briefing_app.cli.place import clock, opened
from briefing_app.model.briefing import Meeting
from briefing_app.model.cards import Rating

if TYPE_CHECKING:
    from briefing_app.workspace import Workspace

PACKAGE = "sample-briefing.apkg"
SHOWN = 6
"""Cards printed."""


def run(keep: Path | None) -> None:
    """Do it; the results stay in the folder `keep`, or in one for temporary files if None is given."""
    folder = keep or Path(tempfile.mkdtemp(prefix="briefing-demo-"))
    folder.mkdir(parents=True, exist_ok=True)
    with opened(folder) as workspace:
        _read(workspace)
        show.dossier(workspace.dossier())
        _cards(workspace)
        _study(workspace)
        workspace.exchange.export("anki", folder / PACKAGE, clock())
    _go_on(folder)


def _read(workspace: Workspace) -> None:
    show.heading("Reading the sample briefing")
    workspace.set_meeting(Meeting("Sample: Blinken in Beijing"))
    for step in workspace.reading(workspace.sample_paths()):
        workspace.keep(step)
        if step.error:
            show.line(f"  {step.error}")
        elif step.article:
            article = step.article
            show.line(f"  {article.published or 'undated'} · {article.outlet} · {article.title}")
    workspace.update(clock())


def _cards(workspace: Workspace) -> None:
    made = workspace.cards()
    show.heading(f"Cards ({len(made)}), the worthiest first")
    for number, card in enumerate(made[:SHOWN], start=1):
        show.card(card, number)


def _study(workspace: Workspace) -> None:
    show.heading("Studying one card")
    session = workspace.study.session(clock())
    card = session.current
    if card is None:
        show.line("  Nothing is due.")
        return
    show.card(card, 1)
    show.citation(workspace.citation(card))
    workspace.study.grade(session, Rating.GOOD, clock(), 4.0)
    due = workspace.memories()[card.key].due
    if due:
        show.line(f"     Graded Good; due again at {due.astimezone():%H:%M on %d %B %Y}.")


def _go_on(folder: Path) -> None:
    """Say what to type next, as it is typed here: in a checkout by ./run, elsewhere by the installed commands."""
    command = Path(sys.executable).with_name("briefing-app")
    window = "./run" if (paths.sample().parent / "run").is_file() else f"{command}-gui"
    show.heading("How to go on")
    show.line(f"  The briefing: {paths.store_file(folder)}")
    show.line(f"  For Anki:     {folder / PACKAGE}")
    show.line(f"  {window}             the window, on this sample briefing")
    show.line(f"  {window} ARTICLE…    the window, on your own articles (.txt, .html, .pdf, .docx, .eml …)")
    show.line(f"  {command} --data-dir {folder} study")
    show.line(f"  {command} --data-dir {folder} quiz")
