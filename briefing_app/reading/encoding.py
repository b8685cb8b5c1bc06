"""Bytes of a file -> its text, every character as the file has it.

Offsets count characters of this text, so nothing is changed on the way: line ends stay as they are. Only a byte-order
mark goes: it says how to read the file and is no character of the text.
"""

from __future__ import annotations

import codecs
import re

import charset_normalizer

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark is the beginning of this one
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 100_000  # bytes; charset-normalizer takes seconds for megabytes and is no surer
_ASCII = bytes(range(128))
_MOSTLY = 0.9
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")


def decode(data: bytes) -> str | None:
    """The text of `data`, or None where it is no text: a picture, a program, bytes of no known encoding.

    Tried in turn: the byte-order mark, UTF-16 without its mark, UTF-8, UTF-8 with a few damaged bytes, Windows-1252
    (English with a few accents and curly marks), and what charset-normalizer thinks.
    """
    text = _marked(data)
    if text is None:
        text = _unmarked(data)
    return None if text is None or _looks_binary(text) else text


def _marked(data: bytes) -> str | None:
    name = next((name for mark, name in _BYTE_ORDER_MARKS if data.startswith(mark)), None)
    return data.decode(name, "replace") if name else None


def _unmarked(data: bytes) -> str | None:
    if b"\x00" in data:
        return _utf16(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _damaged_utf8(data) or _single_byte(data)


def _utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: in English nearly every second byte is zero."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    for name, at in (("utf-16-le", 1), ("utf-16-be", 0)):
        zeros = sample[at::2].count(0)
        if zeros > _MOSTLY * len(sample) / 2:
            return data.decode(name, "replace")
    return None


def _damaged_utf8(data: bytes) -> str | None:
    """UTF-8 with a few bytes gone wrong: half of what is not ASCII still forms characters."""
    text = data.decode("utf-8", "replace")
    beyond_ascii = sum(not character.isascii() for character in text)
    return text if 2 * text.count("\ufffd") <= beyond_ascii else None


def _single_byte(data: bytes) -> str | None:
    if len(data.translate(None, _ASCII)) <= (1 - _MOSTLY) * len(data):
        return data.decode("cp1252", "replace")
    best = charset_normalizer.from_bytes(data[:_SAMPLE]).best()
    return data.decode(best.encoding, "replace") if best else None


def _looks_binary(text: str) -> bool:
    """A NUL, or more than one control or undecodable character in fifty."""
    return "\x00" in text or 50 * len(_CONTROLS.findall(text)) > len(text)
