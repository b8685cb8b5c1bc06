"""Who said what in the reporter's words: 'On 3 June 2023, who announced that Oslo would close the harbour?'.

Indirect speech is a fact of its own: a position somebody took. It is asked where what was said names somebody or
something and can be understood without the text; his exact words belong on quotation cards.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.cards.sentences import singular
from briefing_app.cards.words import verbs, wording
from briefing_app.cards.words.wordlists import listed
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk
    from briefing_app.cards.words.clauses import Clause
    from briefing_app.model.when import When

_THAT = re.compile(r"(?P<to>[^,“”\"]{0,60}?)\bthat (?P<told>[^“”\"]+)")
_POINTS = re.compile(
    r"\b(?:he|she|they|it|we|I|you|his|her|their|its|our|my|him|them|us|this|that|these|those|there|here|so|"
    r"now|today|tomorrow|yesterday|ago|recently|soon|next|last|currently)\b"
)
_PRESENT = re.compile(r"\b(?P<now>is|are|has|have|will|can|may)\b")
_TELLS = 5  # telling words and names of what was said
_LONGEST = 28  # words of what was said


def asked(desk: Desk, past: Clause, when: When | None, reported: When | None) -> str | None:
    """The question for the speaker of an indirect speech, or None where it says too little to tell him by.

    Args:
        desk: the dossier.
        past: the clause of saying.
        when: its date, if a sentence states it.
        reported: date of the report.
    """
    found = _THAT.fullmatch(past.rest)
    doer, date = past.doer, when or reported
    if found is None or doer is None or date is None or past.verb not in listed("reports speech"):
        return None
    said = found["told"]
    person = doer.kind is ActorKind.PERSON and " " in doer.name
    if not person or _POINTS.search(said) or _POINTS.search(found["to"]):
        return None
    named = any(form in said for form, actor in desk.forms.items() if actor is not doer)
    tells = singular.weight_of(said, desk.names) >= _TELLS and len(said.split()) <= _LONGEST
    if not named or not tells or doer.name.split()[-1] in said:
        return None
    lead = wording.capital(wording.date_of(date)) if when else f"As reported {wording.month_of(date)}"
    return f"{lead}, who {past.verb} {found['to']}that {_as_past(said)}?"


def _as_past(said: str) -> str:
    """'Oslo is closing the harbour' -> 'Oslo was closing the harbour': the tense that follows 'said'."""
    return _PRESENT.sub(lambda found: verbs.AUXILIARIES[found["now"]], said, count=1)
