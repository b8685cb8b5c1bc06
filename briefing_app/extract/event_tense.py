"""Which week a weekday is of, and which year a day or month without one, by the verb it hangs on.

What hangs on a verb in the past lies before the article, whatever a clause behind it looks forward to ('told voters
Monday she would resign'); the simple present with a day is the scheduled future ('the two meet Monday'; Quirk et al.
1985, A Comprehensive Grammar of the English Language, §4.45), as is what has been called 'for Monday'.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING

from briefing_app.extract.event_words import saying, words
from briefing_app.lexicon import load
from briefing_app.model.when import When

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from briefing_app.extract.dates import DateMention
    from briefing_app.model.text import Article

_WEEK = timedelta(weeks=1)
_WHICH = re.compile(r"\b(?:last|next|past|coming|following|previous)\b|\d")
_WHICH_YEAR = re.compile(r"\d{4}|\b(?:last|this|next|previous|that) ")
_MONTHS = re.compile(rf"\b(?:{'|'.join(load('months'))})\b", re.IGNORECASE)
_TUESDAY = 1  # until then 'this weekend' may be the one that is over
_VERBS = frozenset({"VERB", "AUX"})
_WILL = frozenset({"will", "shall", "'ll", "’ll"})
_HAS = frozenset({"has", "have", "is", "are"})
_STEPS = 6


def of_its_week(doc: Doc, mention: DateMention, article: Article) -> DateMention:
    """The same, moved by a week where it stands on the wrong side of the article for its verb."""
    published, name = article.published, mention.span.of(article.text).lower()
    if published is None or mention.when is None or not mention.relative or not _is_of_a_week(name):
        return mention
    span = doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
    date = span.root if span is not None else None
    verb = governor(date) if date is not None else None
    if date is not None and mention.when.last < published.first and _is_called_for(date):
        return replace(mention, when=_moved(mention.when, _WEEK))
    if date is None or verb is None or abs(mention.when.first - published.first) > _WEEK:
        return mention
    weekend, told = "weekend" in name, published.last.weekday() <= _TUESDAY
    if mention.when.first > published.last and _is_past(verb, date) and (told or not weekend):
        return replace(mention, when=_moved(mention.when, -_WEEK))
    if mention.when.last < published.first and _is_scheduled(verb) and not weekend:
        return replace(mention, when=_moved(mention.when, _WEEK))
    return mention


def of_its_year(doc: Doc, mention: DateMention, article: Article) -> DateMention:
    """The same, a year later where it has no year, lies before the article, and hangs on what 'will' be done."""
    published, when = article.published, mention.when
    if published is None or when is None or not mention.relative or when.last >= published.first:
        return mention
    if not _MONTHS.search(mention.span.of(article.text)) or _WHICH_YEAR.search(mention.span.of(article.text)):
        return mention
    span = doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
    later = _a_year_later(when)
    soon = later is not None and later.first.year - published.first.year <= 1
    return replace(mention, when=later) if span is not None and soon and _is_to_come(span.root) else mention


def _is_to_come(date: Token) -> bool:
    """'will call on Lund before returning on May 3': the verb over the date, or over its participle."""
    verb = next((word for word in date.ancestors if word.pos_ in _VERBS), None)
    for _ in range(_STEPS):
        if verb is None or verb.tag_ != "VBG" or any(word.dep_ == "aux" for word in verb.lefts):
            break
        verb = next((word for word in verb.ancestors if word.pos_ in _VERBS), None)
    return verb is not None and any(word.lower_ in _WILL and word.dep_ == "aux" for word in verb.lefts)


def _a_year_later(when: When) -> When | None:
    try:
        return When("/".join(f"{int(end[:4]) + 1:04d}{end[4:]}" for end in when.edtf.split("/")))
    except ValueError:  # 29 February
        return None


def _is_called_for(date: Token) -> bool:
    """'have called a strike for Monday': what by now is fixed for a day is still to come."""
    if date.dep_ != "pobj" or date.head.lower_ != "for":
        return False
    verb = next((word for word in date.head.ancestors if word.pos_ in _VERBS), None)
    helpers = {word.lower_ for word in verb.lefts if word.dep_ in {"aux", "auxpass"}} if verb is not None else set()
    return verb is not None and (verb.tag_ in {"VBZ", "VBP"} or bool(helpers & _HAS))


def governor(date: Token) -> Token | None:
    """The verb that a date hangs on, with 'on' or without; None if it hangs on a noun.

    A date before the subject of what is told belongs to the telling: 'told voters | Monday she would resign'.
    """
    first = date.head if date.dep_ == "pobj" and date.head.lower_ == "on" else date
    above = first.head
    if above.pos_ not in _VERBS or above.i == date.i:
        return None
    begins = above.dep_ == "ccomp" and above.left_edge.i == first.left_edge.i
    return above.head if begins and above.head.i < date.i and above.head.pos_ in _VERBS else above


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(load("weekdays"))


def _is_of_a_week(name: str) -> bool:
    """'Monday', 'Monday night', 'this weekend'; not 'next Monday' or 'Monday 5 June', which tell by themselves."""
    return ("weekend" in name or any(day in name for day in _weekdays())) and not _WHICH.search(name)


def _is_past(verb: Token, date: Token) -> bool:
    """Whether a verb tells of the past, and nothing before the date looks ahead: 'was due', 'planned for Monday'."""
    helpers = [word for word in verb.children if word.dep_ in {"aux", "auxpass"}]
    past = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and any(word.tag_ == "VBD" for word in helpers))
    ahead = any(word.tag_ == "MD" for word in verb.doc[verb.sent.start : date.i])
    return past and not ahead and verb.lemma_ not in words("plans") | words("prepares")


def _is_scheduled(verb: Token) -> bool:
    """Whether a verb stands in the simple present, and neither says nor is."""
    helped = any(word.dep_ in {"aux", "auxpass"} for word in verb.children)
    return verb.tag_ in {"VBZ", "VBP"} and not helped and verb.pos_ == "VERB" and verb.lemma_ not in saying()


def _moved(when: When, by: timedelta) -> When:
    first, last = When.day(when.first + by), When.day(when.last + by)
    return first if first == last else When.between(first, last)
