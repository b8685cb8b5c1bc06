from __future__ import annotations

import pytest

from briefing_app.formats.text import clean, one_line, web_address


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a\r\nb\rc\x85d\u2028e", "a\nb\nc\nd\ne"),
        ("a\x00b\x1fc\x7fd\x9be", "abcde"),
        ("a\tb", "a\tb"),
        ("\ud800", "\ufffd"),
    ],
    ids=["line ends", "controls", "tab", "half a pair"],
)
def test_nothing_unseen_is_left(text: str, left: str) -> None:
    assert clean(text) == left


def test_one_line_has_single_spaces() -> None:
    assert one_line(" a \n\n b\tc ") == "a b c"


@pytest.mark.parametrize("url", ["https://example.org/a?b=(c)&d", "http://localhost:80/"])
def test_a_web_address_stays(url: str) -> None:
    assert web_address(url) == url


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "//host/share",
        "https:",
        'https://a"b',
        "https://a b",
        "http://[x",
    ],
)
def test_any_other_address_is_left_out(url: str | None) -> None:
    assert web_address(url) == ""
