"""Files and pasted text -> articles.

Each kind of file has one reader, bytes -> Page (`kinds`); everything after that is the same for all: the text is
checked, its furniture marked, its date taken from the dateline where the file says none.
"""

from __future__ import annotations

import hashlib
import stat
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.errors import LanguageError, ReadError
from briefing_app.model.text import Article
from briefing_app.reading import dateline, furniture, kinds, language
from briefing_app.reading.given import with_given
from briefing_app.reading.kinds import SUFFIXES
from briefing_app.reading.page import Page, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from briefing_app.model.text import Furniture

__all__ = ["MAX_BYTES", "MAX_CHARACTERS", "SUFFIXES", "fingerprint", "gather", "listed", "read_file", "read_paste"]

MAX_BYTES = 20_000_000
"""Of a file: web pages saved with their pictures inside come near it."""

MAX_CHARACTERS = 1_000_000
"""Of a text: two novels. No article is longer, and the language model takes no more at once."""

_SAFE = "The other articles are not affected."


def read_file(path: Path, *, any_language: bool = False) -> Article:
    """The article in the file `path`, with what the file itself says about title, date and so on.

    Args:
        path: of a file with one of `SUFFIXES`.
        any_language: read it even if it does not look English.

    Raises:
        ReadError: there is no such file, it may not be read, is of another kind, or holds no English article.
    """
    data = _bytes_of(path)
    try:
        page = kinds.of(path.suffix.casefold(), data).read(data) if data else Page("")
    except UnreadableError as error:
        raise ReadError(f"“{path.name}” {error}. {_SAFE}", error.remedy) from error
    return _article(page, path.name, any_language=any_language, place=str(path))


def read_paste(text: str, name: str, *, any_language: bool = False) -> Article:
    """The article somebody pasted; `name` is what to call it.

    Raises:
        ReadError: the text is empty, too long, no text at all, or not English (unless `any_language`).
    """
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")  # half characters cannot be stored
    return _article(Page(whole), name, any_language=any_language)


def gather(paths: Iterable[Path], *, any_language: bool = False) -> Iterator[Article | ReadError]:
    """The articles of `paths`, each as soon as it is read; what cannot be read comes as its ReadError.

    A folder stands for the readable files in it and below it, by name, without hidden ones and the README. A text
    that comes twice is one article.
    """
    seen = set()
    for path in listed(paths):
        found = path if isinstance(path, ReadError) else _read_or_error(path, any_language=any_language)
        if isinstance(found, ReadError):
            yield found
        elif found.key not in seen:
            seen.add(found.key)
            yield found


def fingerprint(path: Path) -> str:
    """BLAKE2b of the file's bytes in hex; empty for a file that `read_file` will refuse."""
    try:
        return hashlib.blake2b(_bytes_of(path), digest_size=16).hexdigest()
    except ReadError:
        return ""


def _read_or_error(path: Path, *, any_language: bool) -> Article | ReadError:
    try:
        return read_file(path, any_language=any_language)
    except ReadError as error:
        return error


def listed(paths: Iterable[Path]) -> Iterator[Path | ReadError]:
    """The files that `paths` stand for, as `gather` explains it; nothing is opened."""
    for path in paths:
        if not _is_folder(path):
            yield path
            continue
        inside = [file for file in sorted(path.rglob("*")) if _belongs(file, path)]
        yield from inside
        if not inside:
            yield ReadError(
                f"The folder “{path.name}” holds no file that can be read.", f"Briefing reads {kinds.in_words()}."
            )


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a folder above it is closed to us; reading the file will say so
        return False


def _belongs(file: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
    about = file.stem.casefold() in {"readme", "license", "licence"}
    return not (hidden or about) and file.suffix.casefold() in SUFFIXES and file.is_file()


def _bytes_of(path: Path) -> bytes:
    try:
        found = path.stat()
        _refuse_kind(path, found.st_mode)
        if found.st_size > MAX_BYTES:
            raise _too_long(path.name)
        return path.read_bytes()
    except FileNotFoundError:
        raise ReadError(f"There is no file “{path}”. {_SAFE}", "Check the name.") from None
    except PermissionError:
        raise ReadError(f"You may not read “{path.name}”. {_SAFE}", "Change its permissions.") from None
    except OSError as error:
        raise ReadError(f"“{path.name}” cannot be read: {error.strerror}. {_SAFE}", "Copy it elsewhere.") from error
    except ValueError:  # a NUL in the name
        raise ReadError(f"{path.name!r} cannot be the name of a file. {_SAFE}", "Check the name.") from None


def _refuse_kind(path: Path, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise ReadError(f"“{path.name}” is a folder, not an article. {_SAFE}", "Choose the files in it.")
    if path.suffix.casefold() not in SUFFIXES or not stat.S_ISREG(mode):
        raise ReadError(
            f"“{path.name}” is of a kind Briefing cannot read. {_SAFE}",
            f"It reads {kinds.in_words()}; text of any other kind can be pasted.",
        )


def _article(page: Page, name: str, *, any_language: bool, place: str = "") -> Article:
    text = _checked(page.text, name)
    if not any_language and (spoken := language.foreign(text)):
        raise LanguageError(
            f"“{name}” seems to be written in {spoken}; only English is understood. {_SAFE}",
            "If you want it all the same: “Read it anyway” in the window, --any-language on the command line.",
            place,
        )
    article = with_given(Article(name, text, published=dateline.published(text) or page.made), page.given)
    found = furniture.find(text, article.title)
    if found and _is_all(found, text, article.title):
        raise ReadError(
            f"“{name}” holds no article, only what pages put around one: menus, prompts, captions. {_SAFE}",
            "Open the page itself, copy the article and paste it here.",
        )
    return replace(article, furniture=found)


def _is_all(found: Sequence[Furniture], text: str, title: str | None) -> bool:
    """Whether nothing is left of `text` without its furniture, or nothing but the title."""
    edges = [0, *(edge for piece in found for edge in (piece.span.start, piece.span.end)), len(text)]
    left = " ".join(text[start:end].strip() for start, end in zip(edges[::2], edges[1::2], strict=True))
    return left.strip() in ("", title)


def _checked(text: str | None, name: str) -> str:
    if text is None or "\x00" in text:
        raise ReadError(
            f"“{name}” is not text. {_SAFE}", "Open it in its own program, copy the text and paste it here."
        )
    if not text.strip("\ufeff\u200b \t\r\n") or text.isspace():
        raise ReadError(f"“{name}” is empty. {_SAFE}", "Save the article again, or paste its text.")
    if len(text) > MAX_CHARACTERS:
        raise _too_long(name)
    return text


def _too_long(name: str) -> ReadError:
    return ReadError(
        f"“{name}” is far longer than an article (the limit is {MAX_CHARACTERS:,} characters). {_SAFE}",
        "Split it, or paste the part that matters.",
    )
