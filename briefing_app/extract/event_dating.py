"""Dates in the sentence that tells an event: 'last week' becomes the week that it was."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from briefing_app.extract import event_chronology, event_date_nouns
from briefing_app.extract.event_triggers import Sort
from briefing_app.model.when import Precision, When

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing_app.extract.dates import DateMention
    from briefing_app.extract.event_clause import Telling
    from briefing_app.extract.event_dates import Dated
    from briefing_app.extract.event_story import Story

_DASH = re.compile(r" ?– ?")
_PART = re.compile(r"(?:the )?(?:end|start|beginning|middle) of|early\b|late\b")
_NAMES = frozenset({"ORG", "WORK_OF_ART", "EVENT", "LAW"})
_KINDS_OF_YEAR = frozenset({"fiscal", "calendar"})
_FISCAL = re.compile(r"\d{4}/\d\d")  # a year of accounts is called so, and printed so
_ASIDES = frozenset({"relcl", "acl", "parataxis"})
_AT_THE_TIME = frozenset({"when", "as"})
_INTO = "into"
_TIMES = frozenset({"after", "before", "by", "in", "on", "until"})
_FEASTS = frozenset({"Christmas", "Easter", "Eid", "Hanukkah", "Passover", "Ramadan", "Thanksgiving"})
_FEAST_DAY = re.compile(r"\w (?:Day|Eve)$")  # 'New Year’s Day', a name that is a date
_DATE = r"(?:(?:\d{1,2} )?[A-Z][a-z]{2,8} )?\d{4}"
_TWO_DATES = re.compile(rf"\b(?:on|in|by|until) {_DATE},? (?:on|in) {_DATE}\b", re.IGNORECASE)
_LEADS = frozenset({"in", "on", "at", "during"})


def spelt_out(story: Story, own: list[Token], dated: Dated) -> dict[int, str]:
    """Date words by what they mean; beside a noun they go, for its date is told at the end."""
    edits: dict[int, str] = {}
    inside = {word.i: word for word in own}
    for mention in story.dates_in(own[0].sent) if own else ():
        tokens = [word for word in story.tokens(mention.span) if word.i in inside]
        if tokens and event_chronology.is_heading(story, mention):
            behind = takewhile(lambda word: word.is_punct, own[own.index(tokens[-1]) + 1 :])
            edits.update({word.i: "" for word in (*tokens, *behind)})  # 'April 2, 2022 – Ukraine …'
        elif tokens and mention.when is not None and not _is_a_name(story, mention):
            edits.update({word.i: "" for word in tokens})
            edits |= _spelt(story, mention, tokens, inside, dated)
    return edits


def is_aside(story: Story, clause: Telling, dated: Dated) -> bool:
    """Whether the date stands in words that were left out, and dates what they tell (rubric C4).

    'attacked the plan and called that of April weak' says nothing of when the plan was attacked. What opens the
    sentence ('Speaking on Monday, …') and what goes on at the time ('when they met', 'giving …') date its verb too.
    """
    kept = {word.i for word in (*clause.subject, *clause.own)}
    told = [one for one in story.dates_in(clause.verb.sent) if one.span.of(story.article.text) == dated.words]
    if not told or any(word.i in kept for one in told for word in story.tokens(one.span)):
        return False
    return all(_is_of_an_aside(story.head(one), kept, clause.verb) for one in told)


def _is_of_an_aside(date: Token | None, kept: set[int], verb: Token) -> bool:
    """Whether a relative clause, a participle, another deed or a clause behind the verb parts a date from it."""
    for word in (date, *date.ancestors) if date is not None else ():
        if word.i in kept:
            return False
        deed = word.dep_ == "conj" and word.pos_ in {"VERB", "AUX"}
        behind = word.dep_ == "advcl" and word.i > verb.i and not _is_meanwhile(word)
        if deed or behind or word.dep_ in _ASIDES:
            return any(above.i in kept for above in word.ancestors)
    return False


def _is_meanwhile(clause: Token) -> bool:
    """'when they met on Monday', ', greeting her on Monday'."""
    return clause.tag_ == "VBG" or next(iter(clause.subtree)).lower_ in _AT_THE_TIME


def is_dated_twice(story: Story, clause: Telling, dated: Dated, text: str) -> bool:
    """Whether two dates are told of one deed: 'on 5 May on 6 May', 'before Christmas on 6 May', 'by May on 6 May'.

    Two that stand together belong to two deeds. Where a deed has a time of its own, a date carried over from another
    is not its date.
    """
    if _TWO_DATES.search(text):
        return True
    if dated.when is None or dated.words is not None or dated.trigger.sort is Sort.NOUN:
        return False
    return any(_is_a_time(story, word) for word in clause.own if word.head.i == clause.verb.i)


def _is_a_time(story: Story, phrase: Token) -> bool:
    """'by May', 'just before Christmas', 'in July', right below the verb."""
    if phrase.dep_ != "prep" or phrase.lower_ not in _TIMES:
        return False
    of = [word for word in phrase.children if word.dep_ == "pobj"]
    return any(story.in_a_date(word) or word.ent_type_ == "DATE" or word.text in _FEASTS for word in of)


def _spelt(
    story: Story, mention: DateMention, tokens: list[Token], inside: dict[int, Token], dated: Dated
) -> dict[int, str]:
    """What is printed for one date, and for the words beside it that go with it."""
    after, before = inside.get(tokens[-1].i + 1), inside.get(tokens[0].i - 1)
    when, space = mention.when, tokens[-1].whitespace_
    goes = dated.trigger.sort is Sort.NOUN and mention.span.of(story.article.text) == dated.words
    if when is None:
        return {}
    if after is not None and after.tag_ == "POS":  # 'last week's debate'
        return {after.i: "the " if goes else f"the {when} "}
    if goes:
        return _without_lead(before, inside)
    if _FISCAL.fullmatch(mention.span.of(story.article.text)):
        return {tokens[0].i: mention.span.of(story.article.text) + space}
    qualifies = after is not None and story.qualifies(mention)
    adverb = before is not None and before.lower_ == "in" and when.precision is Precision.DAY  # 'was sworn in Friday'
    if before is not None and not adverb and _leads(before, when) and not qualifies:
        night = inside.get(before.i - 1) if before.lower_ == _INTO else None
        return ({night.i: ""} if night else {}) | {before.i: "", tokens[0].i: dating(when) + space}
    plain = qualifies and before is not None
    plain = not adverb and (plain or _stands_bare(story, mention, before))
    return {tokens[0].i: (_plain(story, mention) if plain else dating(when)) + space}


def _stands_bare(story: Story, mention: DateMention, before: Token | None) -> bool:
    """Whether a date needs no preposition: behind one, behind 'fiscal', as a subject, or as what is chosen."""
    head = story.head(mention)
    if before is not None and (before.dep_ in {"prep", "agent"} or before.lower_ in _KINDS_OF_YEAR):
        return True
    return head is not None and (head.dep_ in {"nsubj", "nsubjpass"} or event_date_nouns.is_spoken_of(mention, head))


def _plain(story: Story, mention: DateMention) -> str:
    """The date without a preposition: 'before the end of May 2021', 'by late 2021'."""
    part = _PART.match(mention.span.of(story.article.text))
    return f"{part[0]} {mention.when}" if part else str(mention.when)


def _without_lead(before: Token | None, inside: dict[int, Token]) -> dict[int, str]:
    """The preposition before a date goes with it, and 'starting' of 'the Test starting on Friday'."""
    if before is None or before.dep_ != "prep":
        return {}
    begun = inside.get(before.i - 1)
    participle = begun is not None and begun.dep_ == "acl" and begun.tag_ in {"VBG", "VBN"}
    both = begun is not None and participle and before.head.i == begun.i
    return {before.i: "", begun.i: ""} if both and begun is not None else {before.i: ""}


def _leads(before: Token, when: When) -> bool:
    """Whether the preposition before a date goes with it: 'in May', 'from 2014 to 2016'."""
    term = when.precision is Precision.INTERVAL and before.lower_ in {"from", "between"}
    night = (
        before.lower_ == _INTO and before.i > 0 and before.nbor(-1).lower_ == "overnight"
    )  # 'overnight into Tuesday'
    return term or night or before.lower_ in _LEADS


def _is_a_name(story: Story, mention: DateMention) -> bool:
    """Whether a date is part of a name ('Fox News Sunday') or says which by itself ('a 21st-century economy')."""
    head = story.head(mention)
    if _FEAST_DAY.search(mention.span.of(story.article.text)):
        return False
    if head is None or story.cast.at(head.idx, head.idx + len(head)) is not None:
        return True
    tied = "-" in mention.span.of(story.article.text) and not mention.relative
    return head.ent_type_ in _NAMES or (tied and story.qualifies(mention))


def dating(when: When) -> str:
    """The date with its preposition."""
    if when.precision is Precision.INTERVAL:
        return f"between {_DASH.sub(' and ', str(when))}"
    return f"on {when}" if when.precision is Precision.DAY else f"in {when}"


def says(text: str, when: When) -> bool:
    """Whether a sentence names the date."""
    begins = When(when.edtf.split("/")[0])
    if begins != when and f"since {begins}" in text:
        return True
    return str(when) in text or dating(when).casefold() in text.casefold()
