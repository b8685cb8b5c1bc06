"""What every format does to a text before its own rules: nothing unseen leaves, and no address runs a program."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

GAP = "[…]"
"""Where the back belongs in the front of a cloze card (model.cards.Form)."""

_LINE_ENDS = re.compile(r"\r\n?|[\x85\u2028\u2029]")
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")  # control characters but tab and line feed
_NO_XML = re.compile("[\ufffe\uffff]")  # the code points beside those of _UNSEEN that XML 1.0, 2.2, shuts out
_HALF = re.compile(r"[\ud800-\udfff]")  # half of a surrogate pair: cannot be encoded
_NOT_IN_AN_ADDRESS = re.compile(r"[\s\x00-\x1f\x7f-\x9f\"'<>\\`{}|^]")


def clean(text: str) -> str:
    """`text` with line ends as line feeds and without control characters and broken code points."""
    if text.isprintable():  # most texts are, and need nothing
        return text
    return _HALF.sub("\ufffd", _UNSEEN.sub("", _LINE_ENDS.sub("\n", text)))


def one_line(text: str) -> str:
    """`text` cleaned, with every run of white space as one space."""
    return " ".join(clean(text).split())


def xml_text(text: str) -> str:
    """`text` cleaned, and without what XML cannot hold even escaped."""
    return _NO_XML.sub("", clean(text))


def web_address(url: str | None) -> str:
    """`url` if it is a plain http or https address, else nothing: no deck carries `javascript:` to anybody."""
    if not url or _NOT_IN_AN_ADDRESS.search(url):
        return ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in {"http", "https"} and parts.netloc else ""
