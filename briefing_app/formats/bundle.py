"""The `.briefing` file: a whole briefing in a zip of JSON, for a colleague or another device.

Its members: `mimetype` first and uncompressed, so that a file manager knows the file by its first bytes; a manifest
with the version of the format; the briefing itself; the pictures and sounds of its cards under the hashes of their
bytes. The same briefing gives the same bytes.
"""

from __future__ import annotations

import zipfile
from itertools import chain
from typing import TYPE_CHECKING

from briefing_app import codec
from briefing_app.errors import FormatError
from briefing_app.formats import media, package
from briefing_app.model.briefing import Bundle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from briefing_app.model.facts import Extraction
    from briefing_app.model.text import Evidence

MIMETYPE = "application/vnd.briefing.deck+zip"
VERSION = 1

_MEDIA = "media/"
_YEARS = range(1970, 2200)
_MANIFEST = {"format": "briefing", "version": VERSION}


def write_bundle(bundle: Bundle, path: Path, shelf: Path | None = None) -> None:
    """Write `bundle` to `path`.

    Args:
        shelf: the folder in which the pictures and sounds of its cards lie.

    Raises:
        FormatError: it does not hang together, so nobody could read it.
        OSError: the file cannot be written.
    """
    flaw = _flaw(bundle)
    if flaw:
        raise FormatError(f"This briefing cannot be exported: {flaw}.", "Update it first, then export it again.")
    with zipfile.ZipFile(path, "w") as zipped:
        package.add(zipped, "mimetype", MIMETYPE.encode(), compress=False)
        package.add(zipped, "manifest.json", codec.to_json(_MANIFEST))
        data = codec.to_json(bundle)
        package.add(zipped, "bundle.json", data)
        for name, file in media.files(media.mentioned(data.decode()), shelf).items():
            package.add(zipped, f"{_MEDIA}{name}", file.read_bytes(), compress=False)


def read(path: Path, shelf: Path | None = None) -> Bundle:
    """The briefing that `path` holds, equal to the one written. Whatever the file holds, only that comes in.

    Args:
        shelf: the folder into which pictures and sounds of its cards are laid; None: they stay away.

    Raises:
        FormatError: it is no such file, is damaged or hostile, or comes from a newer version.
    """
    with package.opened(path) as zipped:
        if package.member(zipped, path, "mimetype").strip() != MIMETYPE.encode():
            raise FormatError(f"{path.name} is not a .briefing file.", "Choose a file that this program exported.")
        _refuse_version(path, package.member(zipped, path, "manifest.json"))
        data = package.member(zipped, path, "bundle.json")
        bundle = _checked(path, data)
        if shelf:
            _take_media(zipped, path, data, shelf)
        return bundle


def _take_media(zipped: zipfile.ZipFile, path: Path, data: bytes, shelf: Path) -> None:
    members = set(zipped.namelist())
    for name in media.mentioned(data.decode()):
        if f"{_MEDIA}{name}" in members:
            media.kept_as(name, package.member(zipped, path, f"{_MEDIA}{name}"), shelf)


def _refuse_version(path: Path, manifest: bytes) -> None:
    try:
        version = codec.from_json(manifest, dict[str, object]).get("version")
    except (ValueError, RecursionError):
        version = None
    if not isinstance(version, int) or version < 1:
        raise package.damaged(path, "its manifest cannot be read")
    if version > VERSION:
        raise FormatError(
            f"{path.name} comes from a newer version of this program; nothing was imported.",
            "Update the program first.",
        )


def _checked(path: Path, data: bytes) -> Bundle:
    try:
        bundle = codec.from_json(data, Bundle)
    except (ValueError, RecursionError, OverflowError) as error:
        raise package.damaged(path, "it does not hold a briefing") from error
    flaw = _flaw(bundle)
    if flaw:
        raise package.damaged(path, flaw)
    return bundle


def _flaw(bundle: Bundle) -> str | None:
    """What keeps `bundle` from being one, in words that follow a colon; None if nothing does."""
    return next(chain(_twice(bundle), _astray(bundle), _timeless(bundle)), None)


def _twice(bundle: Bundle) -> Iterator[str]:
    for what, keys in (
        ("article", [article.key for article in bundle.articles]),
        ("reading of an article", [extraction.article for extraction in bundle.extractions]),
        ("card", [card.key for card in bundle.cards]),
    ):
        if len(keys) != len(set(keys)):
            yield f"the same {what} stands in it twice"


def _astray(bundle: Bundle) -> Iterator[str]:
    """A span that no text has would end a window that shows it."""
    lengths = {article.key: len(article.text) for article in bundle.articles}
    for article in bundle.articles:
        if any(piece.span.end > len(article.text) for piece in article.furniture):
            yield f"a mark lies outside the article '{article.name}'"
    for extraction in bundle.extractions:
        if extraction.article not in lengths:
            yield "an article that was read is missing"
        if any(place.article != extraction.article for place in _places(extraction)):
            yield "a fact names the wrong article as its source"
    places = chain(*map(_places, bundle.extractions), *(card.evidence for card in bundle.cards))
    if any(place.span.end > lengths.get(place.article, -1) for place in places):
        yield "a fact or card points outside its article"


def _places(extraction: Extraction) -> Iterator[Evidence]:
    for actor in extraction.actors:
        yield from actor.mentions
        for office in actor.offices:
            yield from office.evidence
    for quote in extraction.quotes:
        yield from quote.evidence
    for event in extraction.events:
        yield from event.evidence


def _timeless(bundle: Bundle) -> Iterator[str]:
    """A time without a zone cannot be compared, one of another age would end the arithmetic of the schedule."""
    moments = list(_moments(bundle))
    if any(moment.tzinfo is None for moment in moments):
        yield "a time in it has no time zone"
    if any(moment.year not in _YEARS for moment in moments):
        yield "a time in it is of another age"


def _moments(bundle: Bundle) -> Iterator[datetime]:
    yield from (review.at for review in bundle.reviews)
    yield from (correction.at for correction in bundle.corrections)
    if bundle.meeting.at:
        yield bundle.meeting.at
