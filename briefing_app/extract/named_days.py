"""Days whose bare date is the name of what happened on them: 'the Sept. 11 attacks', 'the January 6 riot'.

Their year is known to every reader and never printed; counted from the article's date it would be that of the last
such day. Which days they are stands in `resources/lexicon/named_days.json`.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from briefing_app.extract.date_grammar import any_of
from briefing_app.lexicon import load
from briefing_app.model.when import When

if TYPE_CHECKING:
    from briefing_app.extract.date_grammar import Sight

_BETWEEN = r"[ -](?:(?!(?:an?|the|its|their|his|her|another|any)\b)[\w’'-]+ ){0,2}"  # 'October 7 Hamas-led'
_BEHIND = 60  # characters
_NOT_THE_NAME = re.compile(r"\b(?:on|an?|this|next|last)(?: [A-Z][a-z]+day,?)? $", re.IGNORECASE)


def _row(told: str) -> tuple[date, re.Pattern[str] | None, re.Pattern[str]]:
    day, topics, nouns = (part.strip() for part in told.split("|"))
    topic = re.compile(rf"\b(?:{any_of(topics.split(', '))})\b") if topics else None
    return date.fromisoformat(day), topic, re.compile(rf"{_BETWEEN}(?:{any_of(nouns.split(', '))})\b")


_ONCE = tuple(map(_row, load("named_days", "once")["once"]))


def day(s: Sight) -> When | None:
    """The day that a month and a number without a year name, if what stands behind makes a name of them.

    None where it does not, where the text is of something else, and where it is older than what happened.
    """
    for when, topic, nouns in _ONCE:
        if (when.month, when.day) == (s.month(), int(s["day"])) and when < s.base.first:
            named = nouns.match(s.after(_BEHIND)) and not _NOT_THE_NAME.search(s.before())
            return When.day(when) if named and (topic is None or topic.search(s.text)) else None
    return None
