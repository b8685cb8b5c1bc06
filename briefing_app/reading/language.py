"""In which language a text seems to be written."""

from __future__ import annotations

import importlib
import re

import babel

_ENGLISH = re.compile(
    r"the|of|and|to|that|was|were|for|with|is|are|on|by|from|as|at|it|its|this|have|has|had|be|been|not|but|he|she|they"
)
_ENGLISH_SHARE = 0.2  # English prose has about .35 of these words; Dutch, the nearest neighbour, under .1
_SAMPLE = 5_000  # characters
_TOO_FEW = 12  # words, of which no language can be told


def foreign(text: str) -> str | None:
    """The name of the language of `text`, in English ('German'); None for English, or too little to tell."""
    middle = max(0, (len(text) - _SAMPLE) // 2)
    sample = text[middle : middle + _SAMPLE]
    words = re.findall(r"[^\W\d_]+", sample.casefold())
    if len(words) < _TOO_FEW or sum(bool(_ENGLISH.fullmatch(word)) for word in words) >= _ENGLISH_SHARE * len(words):
        return None
    code = importlib.import_module("py3langid").classify(sample)[0]  # 1 s to load: only where it is needed
    return None if code == "en" else _name(code)


def _name(code: str) -> str:
    try:
        return babel.Locale(code).get_display_name("en") or code
    except babel.UnknownLocaleError:
        return f"the language “{code}”"
