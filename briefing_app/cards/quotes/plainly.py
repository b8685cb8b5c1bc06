"""The outlet's colour taken out of a reporting clause: 'lectured Oslo that' is 'told Oslo that' (rubric A8).

A verb that judges how something was said is the outlet's view of it; style guides want 'said' (AP Stylebook; Guardian
style guide, 'said'). Which verbs these are, and what stands for them, is data.
"""

from __future__ import annotations

import re
from functools import cache

from briefing_app import lexicon

_LINKS = r"(?! (?:to|on|upon|about|of|in|into|at|against|over|up|off|out)\b)"  # 'insisted on an answer'


def plain(clause: str, speaker: str) -> str:
    """A clause that begins with its speaker and the verb, with a plain verb where the outlet's judges.

    Args:
        clause: 'Ann Lund lectured Oslo that'.
        speaker: the name it begins with.
    """
    if not clause.startswith(f"{speaker} "):
        return clause
    said = clause[len(speaker) + 1 :]
    for section, pattern in _patterns().items():
        if pattern.match(said):
            return f"{speaker} {pattern.sub(section, said, count=1)}"
    return clause


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    found = {}
    for section, verbs in lexicon.load("colouring", "told", "said", "criticised").items():
        forms = "|".join(verbs)
        behind = r"(?= [^“”\"]+ that\b)" if section == "told" else _LINKS
        found[section] = re.compile(rf"(?:[a-z]+ly )?(?:{forms})\b{behind}")
    return found
