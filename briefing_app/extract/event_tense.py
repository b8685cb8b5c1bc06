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

from briefing_app.extract import date_nearest, syntax
from briefing_app.extract.event_words import saying, words
from briefing_app.lexicon import load
from briefing_app.model.when import When

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from briefing_app.extract.dates import DateMention
    from briefing_app.model.text import Article

_WEEK = timedelta(weeks=1)
_JUST_OVER = timedelta(weeks=2)
_NOUN = 40  # characters before a date in which its noun stands
_WHICH = re.compile(r"\b(?:last|next|past|coming|following|previous)\b|\d")
_WHICH_YEAR = re.compile(r"\d{4}|\b(?:last|this|next|previous|that) ")
_MONTHS = re.compile(rf"\b(?:{'|'.join(load('months'))})\b", re.IGNORECASE)
_TUESDAY = 1  # until then 'this weekend' may be the one that is over
_VERBS = frozenset({"VERB", "AUX"})
_WILL = frozenset({"will", "shall", "'ll", "’ll"})
_FIXES = frozenset({"agree", "arrange", "choose", "decide", "pledge", "promise", "threaten", "undertake", "vow"})
_HAS = frozenset({"has", "have", "is", "are"})
_STEPS = 6
_PRESENT = frozenset({"VBZ", "VBP"})
_ON = frozenset({"on", "in"})
_CALLING = frozenset({"announce", "call", "convene", "organise", "organize", "plan", "schedule"})
_BOUNDS = frozenset({"by", "until", "till"})
_SINCE = frozenset({"since", "last", "after", "following", "from"})
_SOON, _LONG_AGO = timedelta(days=100), timedelta(days=200)  # of a day that names no year


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
    if mention.when.last < published.first and (_is_scheduled(verb, date) or _is_agreed(verb)) and not weekend:
        return replace(mention, when=_moved(mention.when, _WEEK))
    return mention


def of_its_year(doc: Doc, mention: DateMention, article: Article) -> DateMention:
    """The same, a year on or back where it has no year and lies on the wrong side of the article for its verb."""
    published, when = article.published, mention.when
    if published is None or when is None or not mention.relative or when.overlaps(published):
        return mention
    if not _MONTHS.search(mention.span.of(article.text)) or _WHICH_YEAR.search(mention.span.of(article.text)):
        return mention
    span = doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
    if span is None:
        return mention
    verb = _verb_over(span.root)
    if when.first > published.last:
        fixed = date_nearest.is_proposed(
            doc.text[: mention.span.start][-_NOUN:], doc.text[mention.span.end :][:_NOUN]
        )
        past = verb is not None and _is_past(verb, span.root) and not fixed
        back = _years_on(when, -1) if past else None
        return replace(mention, when=back) if back else mention
    later = _years_on(when, 1)
    issued = date_nearest.is_issued(doc.text[max(0, mention.span.start - _NOUN) : mention.span.start])
    just_over = published.first - when.last <= _JUST_OVER  # 'will be remembered for 23 October', a week ago
    if later is None or later.first.year - published.first.year > 1 or issued or just_over:
        return mention
    scheduled = verb is not None and _is_scheduled(verb, span.root) and mention.lead not in _SINCE
    of_a_noun = verb is None and _host(span.root).i < span.start and _is_nearer_ahead(mention, later, published)
    to_come = _is_to_come(span.root) or scheduled or of_a_noun
    return replace(mention, when=later) if to_come else mention


def _verb_over(date: Token) -> Token | None:
    """The verb that a date hangs on, bare or by 'on' or 'in'; None if it hangs on a noun or on a bound ('until')."""
    above = _host(date) if date.head.lower_ in _ON else date.head
    return above if above.pos_ in _VERBS and above.i != date.i else None


def _host(date: Token) -> Token:
    """What a date hangs on, its preposition left out."""
    return date.head.head if date.dep_ == "pobj" else date.head


def _is_nearer_ahead(mention: DateMention, later: When, published: When) -> bool:
    """'the summit on June 20-21', told in April; 'a delay until June 30': soon to come, and long ago of last year."""
    over = published.first - mention.when.last if mention.when else timedelta()
    return mention.lead not in _SINCE and later.first - published.last <= _SOON and over >= _LONG_AGO


def _is_to_come(date: Token) -> bool:
    """'will call on Lund before returning on May 3': the verb over the date, or over its participle."""
    verb = next((word for word in date.ancestors if word.pos_ in _VERBS), None)
    for _ in range(_STEPS):
        if verb is None or verb.tag_ != "VBG" or any(word.dep_ == "aux" for word in verb.lefts):
            break
        verb = next((word for word in verb.ancestors if word.pos_ in _VERBS), None)
    helpers = {word.lower_ for word in verb.lefts if word.dep_ == "aux"} if verb is not None else set()
    bound = any(word.lower_ in _BOUNDS and word.dep_ == "prep" for word in (*date.ancestors, *date.lefts))
    return bool(helpers & _WILL) or (bound and "would" in helpers)  # 'said it would leave by the end of March'


def says(verb: Token) -> bool:
    """Whether a verb reports what is said."""
    return verb.lemma_ in saying()


def is_nowadays(today: Token, verb: Token) -> bool:
    """'calls today roll over', 'Today, it is owned by Lund': what is so these days, told by `verb`."""
    helpers = {word.tag_ for word in verb.lefts if word.dep_ == "auxpass"}
    present = verb.tag_ in _PRESENT or (verb.tag_ == "VBN" and not helpers.isdisjoint(_PRESENT))
    first = today.left_edge.i == today.sent.start
    return present and (today.head.pos_ == "NOUN" or (first and not says(verb)))


def _years_on(when: When, years: int) -> When | None:
    try:
        return When("/".join(f"{int(end[:4]) + years:04d}{end[4:]}" for end in when.edtf.split("/")))
    except ValueError:  # 29 February
        return None


def _is_called_for(date: Token) -> bool:
    """'have called a strike for Monday', 'called a march for': what by now is fixed for a day is still to come."""
    if date.dep_ != "pobj" or date.head.lower_ != "for":
        return False
    verb = next((word for word in date.head.ancestors if word.pos_ in _VERBS and word.dep_ != "acl"), None)
    helpers = {word.lower_ for word in verb.lefts if word.dep_ in {"aux", "auxpass"}} if verb is not None else set()
    calls = verb is not None and verb.lemma_.lower() in _CALLING and syntax.child(verb, "dobj") is not None
    return verb is not None and (verb.tag_ in {"VBZ", "VBP"} or calls or bool(helpers & _HAS))


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
    reduced = verb.dep_ == "acl" and not helpers  # 'The decision, taken on Saturday, will …'
    past = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and (reduced or any(word.tag_ == "VBD" for word in helpers)))
    ahead = any(word.tag_ == "MD" for word in verb.doc[verb.sent.start : date.i])
    return past and not ahead and verb.lemma_ not in words("plans", "prepares")


def _is_scheduled(verb: Token, date: Token) -> bool:
    """Whether a verb stands in the simple present, and neither says nor is; not 'a law signed on Monday suspends'."""
    helped = any(word.dep_ in {"aux", "auxpass"} for word in verb.children)
    subject = next((word for word in verb.lefts if word.dep_ in {"nsubj", "nsubjpass"}), None)
    told = [] if subject is None else [word for word in subject.children if word.dep_ == "acl" and word.tag_ == "VBN"]
    if subject is not None and subject.i < date.i < verb.i and told:
        return False
    return verb.tag_ in {"VBZ", "VBP"} and not helped and verb.pos_ == "VERB" and not says(verb)


def _is_agreed(verb: Token) -> bool:
    """'have agreed to meet on Thursday', 'has to be signed on Monday': what by now is fixed is still to come."""
    over = verb.head
    if verb.dep_ != "xcomp" or not any(word.lower_ == "to" for word in verb.lefts):
        return False
    helpers = {word.lower_ for word in over.lefts if word.dep_ == "aux"}
    fixed = over.tag_ == "VBN" and helpers & _HAS and fixes(over)
    return bool(fixed) or (over.lower_ in _HAS and over.tag_ in _PRESENT)


def fixes(verb: Token) -> bool:
    """'agreed to meet': a verb after which its infinitive is still to come."""
    return verb.lemma_ in _FIXES and any(word.dep_ == "xcomp" for word in verb.rights)


def _moved(when: When, by: timedelta) -> When:
    first, last = When.day(when.first + by), When.day(when.last + by)
    return first if first == last else When.between(first, last)


def is_what_others_say(verb: Token) -> bool:
    """'toured the gaol, where monks say many were hanged': what is said of it is of no day of the tour."""
    while verb.dep_ == "conj":
        verb = verb.head
    report = verb.head
    said = verb.dep_ == "ccomp" and report.lemma_ in saying() and report.tag_ in {"VBP", "VBZ"}
    return said and report.dep_ in {"relcl", "advcl"}
