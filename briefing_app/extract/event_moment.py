"""Whether a clause can be of the day that is being told of, by its own words of time.

'Once', 'to date', 'before the vote', 'at the time' say that it is not, or that nobody can tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import event_anchors, event_parts
from briefing_app.extract.event_extent import clause

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing_app.extract.event_choice import Candidate

_AFTER = frozenset({
    "meeting", "visiting", "seeing", "graduating", "growing", "leaving", "living", "retiring", "serving", "spending",
    "studying", "working",
})  # fmt: skip
_LONG = frozenset({"week", "month", "year", "decade"})
_USUAL = frozenset({"daily", "weekly", "monthly", "quarterly", "yearly", "annually", "repeatedly", "routinely"})
_TIMES = frozenset({"day", "morning", "evening", "night", "week", "month", "year", "decade"})
_BY = frozenset({"at", "before", "by", "until"})
_HOURS = frozenset({
    "breakfast", "dawn", "daybreak", "dusk", "lunchtime", "midday", "midnight", "nightfall", "noon", "sundown",
    "sunrise", "sunset",
})  # fmt: skip
_SOME_TIME = frozenset({
    "recently", "lately", "once", "previously", "formerly", "originally", "long", "earlier", "ago",
})  # fmt: skip
_TO_OFFICE = frozenset({
    ("come", "power"), ("take", "office"), ("take", "power"), ("rise", "power"), ("enter", "office"),
})  # fmt: skip
_TO_POWER = frozenset({"to", "into"})


def is_back_then(one: Candidate) -> bool:
    """'He said then that', 'she said at the time that': as told before; 'he then said' is what came next."""
    for word in clause(event_parts.clause_head(one.dated.trigger)):
        if word.lower_ == "then" and word.dep_ == "advmod" and word.i > one.word.i and word.head.i == one.word.i:
            return True
        lower = {part.lower_ for part in word.lefts}
        if word.lower_ == "time" and word.dep_ == "pobj" and word.head.lower_ == "at" and lower & {"the", "that"}:
            return len(lower) == 1 and not any(True for _ in word.rights)
    return False


def is_of_now(one: Candidate) -> bool:
    """Not 'they were hoping', 'it led to months of talks', 'a week after the vote she left', 'before leaving, she …'.

    What goes on, or is told to be earlier or later than something else, is not of the day told of before.
    """
    if one.word.tag_ == "VBG":
        return False
    inside = clause(event_parts.clause_head(one.dated.trigger))
    long = (word for word in inside if word.lemma_ in _LONG and word.tag_ == "NNS")
    if any(part.dep_ in {"nummod", "amod"} for word in long for part in word.lefts):
        return False
    if any(word.lower_ in _USUAL or _is_until_now(word) or _is_another(word) for word in inside):
        return False
    if _is_of_a_career(one.word) or _is_adduced(one.word):
        return False
    return not any(_is_another_time(word) for word in inside if word.lower_ in {"before", "after"})


def _is_of_a_career(verb: Token) -> bool:
    """'came to power', 'took office': told without its date, that was some time ago, and no news of the day."""
    phrases = [word for word in verb.rights if word.dep_ == "prep" and word.lower_ in _TO_POWER]
    nouns = [word for one in (verb, *phrases) for word in one.rights if word.dep_ in {"dobj", "pobj"}]
    return any((verb.lemma_, word.lower_) in _TO_OFFICE for word in nouns)


def _is_adduced(verb: Token) -> bool:
    """'Lund even put off a trip': told as proof of something else, whenever it was."""
    return any(word.lower_ == "even" and word.dep_ == "advmod" and word.i < verb.i for word in verb.lefts)


def is_behind_what_preceded(one: Candidate) -> bool:
    """'The vote was preceded by letters. She named three men': the story has stepped back from its news."""
    before = one.sentence.doc[one.sentence.start - 1].sent if one.sentence.start else None
    return before is not None and (before.root.lemma_, before.root.tag_) == ("precede", "VBN")


def is_at_an_hour(one: Candidate) -> bool:
    """'By midnight they had left', 'At dawn …': an hour of the day that was told before."""
    hours = (word for word in one.word.children if word.dep_ == "prep" and word.lower_ in _BY)
    return any(word.lower_ in _HOURS for hour in hours for word in hour.children)


def _is_another(word: Token) -> bool:
    """'In another speech': of no day that could be told."""
    return word.lower_ == "another" and word.head.dep_ == "pobj" and word.head.head.lower_ in {"in", "at", "on"}


def _is_until_now(word: Token) -> bool:
    """'recently', 'once', 'to date', 'so far': of no day that could be told."""
    if word.dep_ == "advmod" and word.head.pos_ in {"VERB", "AUX"}:
        return word.lower_ in _SOME_TIME or (word.lower_ == "far" and any(part.lower_ == "so" for part in word.lefts))
    return word.lower_ == "date" and word.dep_ == "pobj" and word.head.lower_ == "to"


def _is_another_time(edge: Token) -> bool:
    """'Before agreeing to a date', 'before the visit', 'years after the visit', 'after meeting him'."""
    counted = edge.i > 0 and edge.nbor(-1).lemma_ in _TIMES
    if counted or edge.dep_ != "prep":
        return counted
    if edge.lower_ == "before":
        return any(word.dep_ == "pcomp" or _is_deed(word) for word in edge.children)
    return any(word.dep_ == "pcomp" and word.lower_ in _AFTER for word in edge.children)


def _is_deed(word: Token) -> bool:
    return word.pos_ == "NOUN" and event_anchors.family_of(word) is not None
