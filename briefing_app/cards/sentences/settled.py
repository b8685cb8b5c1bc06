"""What a sentence tells from the day of its report or by its neighbours, told so that it stands alone.

'This summer' is the summer of the report's year, 'next week's visit' a visit, 'payments due to them' payments due;
that something is 'present' or 'latest' says nothing years later (rubric B2, B3). `days` counts the rest.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_app.model.when import When

_SEASON = re.compile(r"\b(?:in )?this (?P<of>spring|summer|autumn|fall|winter)\b")
_SOON = re.compile(r",? (?:with)?in the (?:next|coming) (?:few )?(?:days|weeks|months|years)\b")
_COMING = re.compile(
    r"\b(?:next|this|last) (?:week|month)[’']s (?=(?:visit|trip|tour|meeting|summit|election|vote)\b)"
)
_LONG_ASIDE = re.compile(r" --? (?:which|who|whose|where) [^—–]{3,200}? --? (?=[a-z])")
_DUE_TO_THEM = re.compile(r"\b(?P<due>(?:due|owed|owing|payable)) to (?:them|it|him|her)\b")
_FRESH = re.compile(r"\b(?P<the>[Tt]he|[Aa]|[Ii]ts|[Tt]heir) (?:present|current|recent|latest) (?=[A-Za-z])")

# 'a bill it is debating could bring …': a relative clause that hides its pronoun
_IT_IS_DOING = re.compile(r"(?<=[a-z]) it (?:is|was) [a-z]+ing(?= (?:could|would|will|may|might|should)\b)")


def plain(told: str, published: When | None) -> str:
    """'this summer' -> 'in the summer of 1987', 'next week's visit' -> 'a visit', 'the latest row' -> 'the row'.

    Args:
        told: one sentence.
        published: the day of its report.
    """
    if published:
        year = published.edtf[:4]
        told = told.replace("the rest of the year", f"the rest of {year}")
        told = _SEASON.sub(lambda one: f"in the {one['of']} of {year}", told)
    told = _IT_IS_DOING.sub("", told)
    told = _DUE_TO_THEM.sub(r"\g<due>", _LONG_ASIDE.sub(" ", told))
    return _FRESH.sub(r"\g<the> ", _COMING.sub("a ", _SOON.sub("", told)))
