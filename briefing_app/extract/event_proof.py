"""Whether a sentence about an event can be printed: the rules an editor would hold it to.

What fails is still an event, but no card should be made from its sentence. Only the words are asked here; that the
clause is whole and its names are sure, `event_wording` knows.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_MOST_WORDS = 30
_FEWEST_WORDS = 3
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’(?!\w)")
_PRONOUNS = re.compile(
    r"\b(?:(?i:he|she|it|they|him|them|hers|theirs|himself|herself|itself|themselves|we|you|me|us|my|our|your|ours|"
    r"this|these|those(?! (?:who|[a-z]+ing)\b)|here|there(?! (?:is|are|was|were|will|would|had|has)\b)|then(?!-)|"
    r"such(?! (?:an?|as)\b)|the same)|I)\b(?!-)"
)
_TWO_UNNAMED = re.compile(
    r"\b(?:both|the two|two) (?:sides|countries|nations|governments|leaders|men|women)\b", re.IGNORECASE
)
_US = re.compile(r"\bUS\b|\bU\.S\.")
_OWNERS = re.compile(r"\b(?:his|her|its|their)\b", re.IGNORECASE)
_NO_HEAD = re.compile(
    r"(?:Which|Who|Whom|Whose|That|What|Where|When|While|As|Because|Although|And|But|Or|If|Was|Were|Is|Are|Has|Had|"
    r"The other|The others|"
    r"The latter|The former|The two|Both|One|Some|Others|Many|Most|Few|Several|Another|Such|Say)\b(?! [A-Z])"
)
_NO_END = re.compile(
    r"\b(?:a|an|the|and|or|but|of|to|in|on|at|by|for|from|with|as|that|which|who|if|than|between|into|about|over|"
    r"including|because|both|after|before)\W*$|[’']s\W*$|"
    r"\b(?:and|or|but) (?:in|on) (?:\d{1,2} )?(?:[a-z]+ )?\d{4}\W*$",
    re.IGNORECASE,
)
_RELATIVE_TIME = re.compile(
    r"\b(?:(?:last|this|next|coming|recent|past|same) (?:few )?(?:days?|weeks?|months?|years?|night|morning|"
    r"afternoon|evening|weekend|spring|summer|autumn|fall|winter|[A-Z][a-z]+day)|today|tonight|yesterday|tomorrow|now|recently|"
    r"(?:so|thus) far|since|[A-Z][a-z]{2,5}day|ago|the \d{1,2}(?:st|nd|rd|th)(?! [a-z])|earlier)\b"
)
_TWICE = re.compile(r"\b(\w+) \1\b", re.IGNORECASE)
_EMPTY = re.compile(r",[”\"]\W*$|“”|\"\"|^[^\"“]*, [“\"][a-z]")
_DEBRIS = re.compile(
    r"\w[“\"]\w|…|\.\.|,[,.;]|[,;:–—―(]$|[;:] |\s[-―—]\s|[()\[\]]|\s[,.;]|\s{2}|(?<!\.)[a-z]\. [a-z]"
)
_HALF_COMPARED = re.compile(r"^(?!.*\b(?:more|less|rather|other|else|worse|times|\w+er)\b.*\bthan\b).*\bthan\b")
_SHORT = re.compile(r"[’']s been\b|[’'](?:ve|re|ll)\b")
_OPENED = re.compile(r"(?:^|\s)[‘'](?=\w)[^’']*$")  # and never closed
_MARKS = (("“", "”"),)


def is_plain(
    text: str, people: Mapping[str, str], groups: Mapping[str, str], bound: frozenset[str] = frozenset()
) -> bool:
    """Whether the sentence can be printed.

    Args:
        text: with its full stop.
        people: every name that a person of the cast goes by, with the key.
        groups: the same of countries and organisations.
        bound: pronouns, in small letters, that the sentence's own subject explains.
    """
    bare = _QUOTED.sub("“x”", text)
    count = len(text.split())
    if not _FEWEST_WORDS <= count <= _MOST_WORDS or not _begins_well(text):
        return False
    if (
        _OPENED.search(text)
        or any(text.count(opened) != text.count(closed) for opened, closed in _MARKS)
        or text.count('"') % 2
    ):
        return False
    if _NO_END.search(_without_stop(bare)) or _RELATIVE_TIME.search(bare) or _TWICE.search(bare):
        return False
    if _HALF_COMPARED.search(bare) or _SHORT.search(bare):
        return False
    if _EMPTY.search(text) or _DEBRIS.search(_without_stop(bare).replace(": “x”", " “x”")):
        return False
    return not _points_elsewhere(bare, people, groups, bound)


def _without_stop(text: str) -> str:
    return text.removesuffix(".")


def _begins_well(text: str) -> bool:
    return (text[:1].isupper() or text[:1] in '“"‘' or text[:1].isdigit()) and not _NO_HEAD.match(text)


def _points_elsewhere(bare: str, people: Mapping[str, str], groups: Mapping[str, str], bound: frozenset[str]) -> bool:
    """Whether a pronoun needs another sentence; 'his' does not after one person, nor 'its' after one group."""
    without = _US.sub("Us", bare)
    if any(found.group().lower() not in bound for found in _PRONOUNS.finditer(_US.sub("X", bare))):
        return True
    for owner in (found for found in _OWNERS.finditer(without) if found.group().lower() not in bound):
        before = bare[: owner.start()]
        forms = people if owner.group().lower() in {"his", "her"} else groups
        if len({key for form, key in forms.items() if re.search(rf"(?<!\w){re.escape(form)}(?!\w)", before)}) != 1:
            return True
    return bool(_TWO_UNNAMED.search(bare))
