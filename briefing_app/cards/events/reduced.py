"""Whether a clause made of a participle or a noun says what its sentence says: whose participle, and whose date (A3).

'A rise in fares ordered by Oslo' tells of a rise that was ordered; 'founded in 1928 beside a mill run by Ann Lee'
does not date the mill; 'the sale of the yard first came to light in May' says nothing of when it took place. Such a
clause is a guess where the noun or the date may be another's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.events import faithful
from briefing_app.cards.words import verbs
from briefing_app.cards.words.wordlists import listed

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk
    from briefing_app.cards.words.clauses import Clause
    from briefing_app.model.facts import Event

_BE = r"\b(?:was|were|is|are|be|been|being|gets?|got)\b(?: [\w-]+){0,2} "
_PASSIVE = re.compile(r"(?:[a-z]+ly )?(?P<participle>[a-z]+)\b")
_JOINT = re.compile(r"\b(?:in|on|of|for|with|from|about|over|to) (?:(?:the|an?|its|his|her|their) )?$")
_INNER = re.compile(r"\b(?:in|on|of|for|with|from|about|over|to)\b")
_ENDS = re.compile(r"[,;:—()–]")
_TELLING = re.compile(r"[A-Z][\w’'-]+|[a-z]{4,}")
_TO = frozenset({"to", "will", "would", "can", "could", "may", "might", "must", "should", "did", "not"})
_JOINTS = 2


def is_right(desk: Desk, event: Event) -> bool:
    """Whether at least one printed sentence bears the clause in hand out."""
    clause, printed = desk.clause(event), faithful.printed(desk, event)
    if clause is None or not printed:
        return True
    if clause.rest == "place" and clause.verb == "took":
        return any(_dates_the_noun(clause, told, event.when_words) for told in printed)
    found = _PASSIVE.match(clause.rest) if clause.verb in ("was", "were") else None
    if found is None:
        return True
    return any(_bears_out(clause, told, found["participle"], event.when_words) for told in printed)


def _bears_out(clause: Clause, told: str, participle: str, when: str | None) -> bool:
    """Whether the sentence has the clause as a clause, or its participle behind this noun alone, with this date."""
    found = verbs.word(participle).search(told)
    if found is None or re.search(_BE + participle, told):
        return True
    return not _may_be_of_another(clause, told[: found.start()]) and _is_dated_by(told, found.span(), when)


def _may_be_of_another(clause: Clause, before: str) -> bool:
    """Whether a second noun before the participle may be what it is said of: 'a rise in | fares | ordered'."""
    subject = re.sub(r"^(?:the|an?) ", "", clause.subject, flags=re.IGNORECASE)
    if len(_INNER.findall(subject)) >= _JOINTS:
        return True
    at = before.lower().rfind(subject.lower())
    head = before[:at] if at >= 0 else ""
    joint = _JOINT.search(head)
    words = head[: joint.start()].split() if joint else []
    if not words or _ENDS.search(words[-1]):
        return False
    last, lead = words[-1], words[-2] if len(words) > 1 else ""
    finite = verbs.plain(last) or verbs.of_participle(last) or verbs.plain_of_present(last)
    return not (finite or (verbs.is_plain(last) and lead in _TO) or last in verbs.AUXILIARIES)


def _is_dated_by(told: str, participle: tuple[int, int], when: str | None) -> bool:
    """Whether the date stands behind the participle, with no verb or stop between that it may belong to."""
    at = told.find(when) if when else -1
    if when is None or at < 0:
        return True
    start, end = participle
    between = told[end:at]
    return at > start and not _ENDS.search(between.rstrip(", ")) and not _has_verb(between)


def _dates_the_noun(clause: Clause, told: str, when: str | None) -> bool:
    """Whether no verb but one of taking place parts the date from the occasion that it dates."""
    at = told.find(when) if when else -1
    if when is None or at < 0:
        return True
    words = {word for word in _TELLING.findall(clause.subject) if word not in listed("before a name")}
    spans = [found.span() for word in words for found in verbs.word(word).finditer(told)]
    before = [end for _, end in spans if end <= at]
    behind = [start for start, _ in spans if start >= at + len(when)]
    gaps = [told[max(before) : at]] if before else []
    gaps += [told[at + len(when) : min(behind)]] if behind else []
    return not gaps or any(not _has_verb(gap) for gap in gaps)


def _has_verb(words: str) -> bool:
    """Whether a finite verb stands in some words, other than those by which an occasion takes place."""
    return any(
        word in verbs.AUXILIARIES or ((verbs.plain(word) or verbs.plain_of_present(word)) and not _takes_place(word))
        for word in re.findall(r"(?<![\w’'-])[a-z]+\b", words)
    )


def _takes_place(verb: str) -> bool:
    return verb in lexicon.load("event_clauses")["takes place"]
