"""What programs that make documents write into a file's properties, when nobody has told them better."""

from __future__ import annotations

import re

from briefing_app import lexicon

_FILE_NAME = re.compile(r"\S+\.(?:docx?|pdf|indd|qxd|qxp|rtf|odt|pages|html?|txt|tex|dvi)", re.IGNORECASE)
_PROGRAM_BEFORE = re.compile(r"(?:microsoft (?:word|powerpoint|publisher)) - ", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:\W|_|\d)*$")
_LONGEST = 500  # characters looked at
_LONGEST_NAME = 100  # characters


def a_title(written: str | None) -> str | None:
    """The title in a file's properties; None for a file's name, or what a program writes of itself ('Document1')."""
    words = _plain(written)
    words = _PROGRAM_BEFORE.sub("", words, count=1) if _PROGRAM_BEFORE.match(words) else words
    bare = _NUMBERED.sub("", words.casefold())
    return None if _FILE_NAME.fullmatch(words) or not bare or bare in _known("titles") else words


def a_name(written: str | None) -> str | None:
    """The author in a file's properties; None for a program, or an account that is nobody's ('user', 'admin')."""
    words = _plain(written)
    bare = words.casefold()
    nobody = not bare or bare in _known("authors") or any(bare.startswith(program) for program in _known("programs"))
    return None if nobody or len(words) > _LONGEST_NAME else words


def is_page_printer(program: str | None) -> bool:
    """Whether the program that made a PDF prints pages of the web: its dates are the day of printing."""
    bare = (written := program or "").casefold()
    return bool(written) and any(printer in bare for printer in _known("page_printers"))


def _plain(written: str | None) -> str:
    return " ".join((written or "")[:_LONGEST].replace("\x00", "").split())


def _known(section: str) -> tuple[str, ...]:
    return lexicon.load("file_properties", "titles", "authors", "programs", "page_printers")[section]
