"""Files in, one after the other; one that is as it was when it was last read by the same rules is not read again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing_app.errors import BriefingError, ReadError
from briefing_app.model.text import Article, Source
from briefing_app.reading import files
from briefing_app.workspace import rules
from briefing_app.workspace.steps import Progress

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from briefing_app.model.facts import Extraction

    Read = Callable[[Article], Extraction]
    Known = Callable[[Article], Article]
    Kept = Mapping[str, tuple[Source, Article]]


def read_all(
    places: Iterable[Path], kept: Kept, read: Read, known: Known, *, larger: bool, any_language: bool = False
) -> Iterator[Progress]:
    """Read files and folders; touches no database. One bad file leaves the batch alive.

    Args:
        places: files and folders.
        kept: by absolute path, what was last read from there.
        read: what an article says.
        known: lays over an article what the person says of it (its date, its outlet).
        larger: as in `Settings.larger_model`.
        any_language: read also what does not look English.
    """
    found = list(files.listed(places))
    batch = _Batch({article.key: article for _, article in kept.values()}, read, known, any_language)
    for done, path in enumerate(found, start=1):
        if isinstance(path, ReadError):
            yield Progress(done, len(found), "", error=path)
            continue
        source = Source(str(path.absolute()), files.fingerprint(path), rules.fingerprint(larger=larger))
        step = Progress(done, len(found), path.name, source=source)
        yield _read(step, path, kept.get(source.path), batch)


@dataclass(frozen=True, slots=True)
class _Batch:
    """What holds for each of its files; `texts` are the articles that are there, by key."""

    texts: Mapping[str, Article]
    read: Read
    known: Known
    any_language: bool


def _read(step: Progress, path: Path, last: tuple[Source, Article] | None, batch: _Batch) -> Progress:
    """`step` with what came of it."""
    try:
        if last and last[0] == step.source and _told(batch.known, last[1], path.name) == last[1]:
            return step
        found = files.read_file(path, any_language=batch.any_language)
        before = last[1] if last else batch.texts.get(found.key)
        article = _told(batch.known, _as_was_said(found, before), path.name)
        return replace(step, article=article, extraction=batch.read(article))
    except BriefingError as error:
        return replace(step, error=error)


def _told(known: Known, article: Article, file: str) -> Article:
    """What is said of a file holds for its article, by whatever name that was first read."""
    return replace(known(replace(article, name=file)), name=article.name)


def _as_was_said(article: Article, before: Article | None) -> Article:
    """What a person said of a file or a text holds when it is read again, where the file itself is silent.

    A text that is there already keeps the name by which it is known.
    """
    if before is None:
        return article
    return replace(
        article,
        name=before.name if before.key == article.key else article.name,
        **{name: getattr(article, name) or getattr(before, name) for name in ("title", "outlet", "published")},
    )
