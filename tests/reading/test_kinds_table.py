from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from briefing_app.reading import kinds
from briefing_app.reading.page import UnreadableError

PACKAGING = Path(__file__).parents[2] / "packaging"
LIBRARIES = ("trafilatura", "pypdfium2", "docx", "lxml", "markdown", "email.parser")


def test_the_desktop_entry_offers_every_kind() -> None:
    entry = (PACKAGING / "io.github.briefing.Briefing.desktop").read_text("utf-8").splitlines()
    offered = next(line for line in entry if line.startswith("MimeType=")).removeprefix("MimeType=").split(";")
    assert {name for kind in kinds.KINDS for name in kind.media_types} <= set(offered)


def test_no_suffix_belongs_to_two_kinds() -> None:
    assert len(set(kinds.SUFFIXES)) == len(kinds.SUFFIXES)


@pytest.mark.parametrize(
    ("head", "module"),
    [
        (b"%PDF-1.7\n", "pdf"),
        (b"\n<!DOCTYPE html>", "webpage"),
        (b"<html lang='en'>", "webpage"),
        (b"<!-- saved from url=(0014)about:internet -->\n<HTML>", "webpage"),
        (b'From: "Saved by Windows Internet Explorer"\r\nSubject: x', "webarchive"),
        (b"PK\x03\x04" + bytes(26) + b"[Content_Types].xml", "word"),
        (b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/epub+zip", "ebook"),
        (b"The minister said <html> was old.", "plain"),
    ],
)
def test_a_file_is_what_it_shows_itself_to_be(head: bytes, module: str) -> None:
    assert kinds.of(".txt", head).module == module


def test_a_file_of_a_kind_that_is_not_read_is_named() -> None:
    with pytest.raises(UnreadableError, match="OpenDocument"):
        kinds.of(".docx", b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text")


def test_no_library_is_loaded_before_a_file_of_its_kind() -> None:
    code = "import sys; from briefing_app.reading import files; print(sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert [name for name in LIBRARIES if f"'{name}'" in loaded] == []
