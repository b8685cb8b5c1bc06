"""Dates that stand by a noun: which is meant ('the 1995 filings'), or when it was ('in a letter sent on Monday')."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract.event_words import words
from briefing_app.extract.scene import reporting
from briefing_app.model.when import Precision

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from spacy.tokens import Span, Token

    from briefing_app.extract.dates import DateMention
    from briefing_app.extract.event_story import Story
    from briefing_app.extract.event_triggers import Trigger

_MODIFIES = frozenset({"nummod", "compound", "amod", "nmod"})
_AT = frozenset({"in", "at", "during"})
_SENT = frozenset({"air", "broadcast", "circulate", "issue", "post", "print", "publish", "record", "release", "send"})
_TERMS = frozenset({"year", "quarter", "month", "period", "half", "season"})
_ACCOUNTS = frozenset({
    "account", "budget", "estimate", "figure", "forecast", "outlook", "plan", "projection", "report", "result",
    "review", "study", "survey", "target",
})  # fmt: skip
_SURVEYS = frozenset({"poll", "study", "survey"})


def is_label(mention: DateMention, date: Token) -> bool:
    """'the 1995 filings', 'the Jan. 6 committee': which one is meant, not when something happened."""
    of = date.head if date.dep_ == "pobj" and date.head.lower_ == "of" else None
    if of is not None and of.head.pos_ == "PROPN" and of.i == of.head.i + 1:
        return True  # 'the Clean Water Act of 1972'
    if _ends_a_term(mention, date):
        return True
    if date.dep_ not in _MODIFIES or mention.when is None or _is_of_its_occasion(date) or _opens_before_a_name(date):
        return False
    named = date.head.pos_ == "NOUN" and any(word.dep_ == "det" and word.i < date.i for word in date.head.lefts)
    return named or mention.when.precision is Precision.YEAR


def _opens_before_a_name(year: Token) -> bool:
    """'In 2019 Mr Lund cut taxes': the parser takes the year for a part of the name."""
    first = year.i == year.sent.start + 1 and year.nbor(-1).lower_ == "in"
    return first and year.head.pos_ == "PROPN" and year.head.ent_type_ == "PERSON"


def _ends_a_term(mention: DateMention, date: Token) -> bool:
    """'In fiscal 2019 ending September', 'the quarter ended March 31': the end of what is told of as a whole."""
    verb = date.doc[date.left_edge.i - 1] if date.left_edge.i else date
    verb = verb.nbor(-1) if verb.lower_ in {"in", "on"} and verb.i else verb
    ended = verb.lower_ == "ended" and verb.i > 0 and verb.nbor(-1).lemma_.lower() in _TERMS
    return mention.when is not None and (ended or verb.lower_ == "ending")


def is_of_the_occasion(date: Token, triggers: Container[int]) -> bool:
    """'fell in the wake of yesterday’s rally', 'reacted to Monday’s ruling': what was done came later."""
    noun = date.head
    prep = noun.head
    of_a_noun = date.dep_ == "poss" and noun.dep_ == "pobj" and noun.i not in triggers
    return of_a_noun and prep.lower_ not in _AT


def is_of_its_matter(date: Token) -> bool:
    """'presented a budget for 2019', 'a review of trade during the second half of 2018': what a paper is about."""
    while date.dep_ == "pobj" and date.head.lower_ == "of" and date.head.head.pos_ == "NOUN":
        date = date.head.head
    prep = date.head
    if date.dep_ != "pobj" or prep.lower_ not in {"for", "during"}:
        return False
    noun = prep.head
    if noun.pos_ == "VERB":  # the parser hung it there
        noun = next((word for word in noun.rights if word.dep_ == "dobj" and word.right_edge.i == prep.i - 1), noun)
        return noun.lemma_.lower() in _ACCOUNTS and any(word.lower_ == "of" for word in noun.rights)
    return noun.lemma_.lower() in _ACCOUNTS and noun.dep_ in {"dobj", "nsubj", "nsubjpass"}


def is_inside_a_phrase(date: Token, last: Token, triggers: Container[int]) -> bool:
    """'praised for her choice in May of Tom Berg': between a noun and its 'of' a date is the noun's."""
    first = date.head.left_edge.i if date.dep_ == "pobj" else date.left_edge.i
    if last.i + 1 == len(last.doc) or last.nbor(1).lower_ != "of" or first <= date.sent.start:
        return False
    noun = date.doc[first - 1]
    return noun.pos_ == "NOUN" and noun.i not in triggers


def is_a_topic(mention: DateMention, date: Token) -> bool:
    """'1986/87 had been difficult': a year of accounts that is itself spoken of."""
    return "/" in date.text and date.dep_ in {"nsubj", "nsubjpass"} and mention.when is not None


def is_spoken_of(mention: DateMention, date: Token) -> bool:
    """'chose May 15 as its holiday', 'May 15 was chosen': the day is what is chosen, nobody says when."""
    day = mention.when is not None and mention.when.precision is Precision.DAY and date.pos_ == "PROPN"
    if date.dep_ == "nsubjpass":
        return day and date.head.lemma_ in words("takes as")
    verb = date.head
    beside = date.left_edge.i == verb.i + 1 and date.right_edge.i + 1 < len(date.doc)
    as_ = beside and date.doc[date.right_edge.i + 1].lower_ == "as"
    active = verb.lemma_ in words("takes as") and not any(one.dep_ == "auxpass" for one in verb.lefts)
    return bool(day and as_ and active)


def _is_of_its_occasion(date: Token) -> bool:
    """'said in an April 2015 video', 'won at the 2000 Olympics', 'A 1974 treaty guaranteed': done when that was."""
    noun = date.head
    while noun.dep_ in _MODIFIES:
        noun = noun.head
    lemma_of, paper = noun.lemma_.lower(), noun.lemma_.lower() in reporting("documents")
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        return paper and noun.head.tag_ == "VBD" and any(word.lower_ in {"a", "an"} for word in noun.lefts)
    part = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    if part.lower_ == "part" and part.head.lower_ == "as":  # 'was founded as part of the 2010 reform'
        return _is_done(part.head.head)
    named = (
        paper or noun.pos_ == "PROPN" or noun.head.lower_ == "during" or lemma_of in words("occasions", "dated_nouns")
    )
    return named and noun.dep_ == "pobj" and noun.head.lower_ in _AT and _is_done(noun.head.head)


def _is_done(word: Token) -> bool:
    """Whether a verb, or one over a noun, tells of what is over."""
    while word.dep_ in {"dobj", "attr", "prep", "pobj"}:
        word = word.head
    return word.tag_ == "VBD" or any(child.tag_ == "VBD" for child in word.lefts if child.dep_ in {"aux", "auxpass"})


def comes_from(date: Token) -> bool:
    """'A poll from June showed': when it was taken is when it showed."""
    noun = date.head.head if date.dep_ == "pobj" else date
    paper = noun.lemma_.lower() in reporting("documents") | _SURVEYS
    return paper and noun.dep_ == "nsubj" and noun.head.tag_ == "VBD"


def with_its_paper(verb: Token) -> Token:
    """'apologised in a letter sent on Monday': the verb over a paper that was given out on a day."""
    given = verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.lemma_ in _SENT
    paper = verb.head
    if not given or paper.dep_ != "pobj" or paper.head.lower_ not in _AT:
        return verb
    return paper.head.head if paper.lemma_.lower() in reporting("documents") | words("occasions") else verb


def planned_for(story: Story, sentence: Span, triggers: dict[int, Trigger]) -> Iterator[tuple[DateMention, Trigger]]:
    """'The visit planned for May was called off': the date of what is done to the visit is that of the plan."""
    for mention in story.dates_in(sentence):
        date = story.head(mention)
        prep = date.head if date is not None else None
        if prep is None or prep.lower_ != "for" or prep.head.dep_ != "acl" or prep.head.tag_ not in {"VBN", "VBD"}:
            continue  # the parser takes 'planned' for either
        planned = prep.head.head
        while planned.dep_ in {"appos", "pobj", "prep"}:  # 'a visit by the bank's chair, Ann Lee, planned for May'
            planned = planned.head
        if planned.dep_ == "nsubjpass" and planned.head.i in triggers:
            yield mention, triggers[planned.head.i]
