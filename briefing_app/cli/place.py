"""What every command needs: the briefing it works on, and one sentence with exit code 2 where that fails."""

from __future__ import annotations

import contextlib
import importlib
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

import click
import tzlocal

from briefing_app import paths
from briefing_app.errors import BriefingError
from briefing_app.store.store import Store
from briefing_app.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing_app.model.facts import Extraction
    from briefing_app.model.text import Article


class Failure(click.ClickException):
    """A BriefingError on its way out: its sentence on stderr, exit code 2."""

    exit_code = 2

    def __init__(self, error: BriefingError) -> None:
        super().__init__(str(error))

    def show(self, file: object = None) -> None:
        """Print the sentence."""
        del file
        click.echo(f"briefing-app: {self.message}", err=True)


def clock() -> datetime:
    """Now, in UTC."""
    return datetime.now(UTC)


def read_here(article: Article, *, larger: bool = True) -> Extraction:
    """Read an article in this process; spaCy is loaded with the first one, so that no other command waits for it."""
    found: Extraction = importlib.import_module("briefing_app.extract.reader").read(article, larger=larger)
    return found


@contextlib.contextmanager
def sentences() -> Iterator[None]:
    """Turn a known error into one sentence and exit code 2."""
    try:
        yield
    except BriefingError as error:
        raise Failure(error) from error


@contextlib.contextmanager
def opened(data_dir: Path) -> Iterator[Workspace]:
    """The briefing in this data directory, closed afterwards."""
    with sentences(), Store.open(paths.store_file(data_dir), now=clock()) as store:
        read = partial(read_here, larger=store.settings().larger_model)
        yield Workspace(store, read, tzlocal.get_localzone())
