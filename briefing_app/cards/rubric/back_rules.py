"""The gate's rules for the back of a card and for its dates (rubric C)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.rubric import dating, passages, seen
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.dated import dates_in
from briefing_app.model.facts import ActorKind, Event, Quote, Status

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk
    from briefing_app.model.when import When

_MOST_WORDS = 12  # of an answer before a dash (C1)
_MERE_GATHERING = re.compile(  # of which nothing is told: 'its inaugural meeting'
    r"(?:its|their|an?|the) (?:[a-z-]+ )?(?:meeting|session|sitting|gathering|talks)", re.IGNORECASE
)
_NO_NAME = re.compile(  # 'Head', 'Commission': of many bodies
    r"(?:head|chief|leader|boss|member|official|executive|staff|commission|council|committee|board|senate|assembly|"
    r"parliament|cabinet|court|ministry|department|government|party|bank|agency|union|alliance|federation)",
    re.IGNORECASE,
)
_LOOKS_BACK = re.compile(r"\b(?:through|throughout|since|during)(?: the end of| early| late| mid)? $")
_LED = r"(?:(?:On|In|As|At|According|Before|After|During|For)\b[^?]*?, )?"
_WHO = re.compile(rf"{_LED}(?:who|whom|with whom|to whom)\b", re.IGNORECASE)
_WHICH_COUNTRY = re.compile(rf"{_LED}which country\b", re.IGNORECASE)
_WHEN = re.compile(
    rf"{_LED}(?:on what date|in which (?:month|year)|for (?:what date|when|which year))\b", re.IGNORECASE
)
_WHERE = re.compile(rf"{_LED}(?:where|(?:in|to) which (?:city|country|place))\b", re.IGNORECASE)
_WHY = re.compile(rf"{_LED}why\b", re.IGNORECASE)
_HOW_MANY = re.compile(rf"{_LED}how many\b", re.IGNORECASE)
_CAUSE = re.compile(
    r"(?:because|to|for|in|due|over|after|as|since|so|out|by|with|amid|following|under)\b", re.IGNORECASE
)
_NUMBER = re.compile(
    r"\d|\b(?:no|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|"
    r"sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|several|half|third|quarter)\b",
    re.IGNORECASE,
)


def c1_back_is_short(card: Card, _desk: Desk) -> str | None:
    """At most twelve words and one item, before any remark after a dash."""
    answer = seen.answer(card)
    if not answer or len(answer.split()) > _MOST_WORDS:
        return f"the answer has more than {_MOST_WORDS} words, or none"
    if _MERE_GATHERING.fullmatch(answer):
        return "the answer says no more than that somebody met"
    return "the answer is a list" if ";" in answer else None


def c2_back_is_of_the_right_type(card: Card, desk: Desk) -> str | None:
    """Who: a person; which country: a country; when: a date; where: a place; why: a cause; how many: a number."""
    answer, asked = seen.answer(card), seen.outside_quotes(card.front)
    if card.form is Form.CLOZE:
        return None
    actor = desk.by_name.get(answer)
    kind = actor.kind if actor else None
    for question, holds, wanted in (
        (_WHO, kind is ActorKind.PERSON, "“who” is not answered by a person of the dossier"),
        (
            _WHICH_COUNTRY,
            kind is ActorKind.COUNTRY or answer in lexicon.load("countries"),
            "“which country” is not answered by a country",
        ),
        (_WHEN, seen.is_date(answer), "“when” is not answered by a date"),
        (_WHERE, kind is not ActorKind.PERSON and not seen.is_date(answer), "“where” is not answered by a place"),
        (_WHY, bool(_CAUSE.match(answer)), "“why” is not answered by a cause"),
        (_HOW_MANY, bool(_NUMBER.search(answer)), "“how many” is not answered by a number"),
    ):
        if question.match(asked) and not holds:
            return wanted
    return None


def c3_name_is_full(card: Card, desk: Desk) -> str | None:
    """A name in the back is the actor's name, not an alias, title or surname."""
    answer = seen.answer(card)
    if card.kind is CardKind.QUOTE and card.form is Form.CLOZE:
        return None
    if answer not in desk.by_name and answer in desk.short_names:
        return "the answer is a short or other form of a name"
    if card.kind is CardKind.ACTOR and _NO_NAME.fullmatch(answer):
        return "the answer names neither an office nor a body"
    return None


def c4_dates_are_right(card: Card, desk: Desk) -> str | None:
    """A date in the back is the fact's own; a date in the front touches the fact's or its article's."""
    fact = desk.facts.get(card.fact)
    when = seen.date_of(fact)
    answer = seen.answer(card)
    asks = card.form is Form.QUESTION or passages.asks_date(card.front)
    if card.kind is CardKind.EVENT and asks and seen.is_date(answer):
        exact = dating.in_one(when) if when else None
        return None if exact and str(exact) == answer else "the answer is not the date of the event"
    known = [*_printed(card, desk), *([when] if when else ())]
    if isinstance(fact, Quote) and when and _is_after(when, _printed(card, desk)):
        known.remove(when)
    if isinstance(fact, Event):
        known += [date for date, _ in dates_in(fact.what) if date]  # 'inflation slowed from 5% in March', said in May
    if isinstance(fact, Event) and fact.status is Status.HAPPENED and _tells_the_future(card, desk):
        return "a date lies after the report of what was done"
    if not known or not (isinstance(fact, Quote) or (when and card.kind is CardKind.EVENT)):
        return None
    for stated, words in dates_in(_dated_part(card)):
        if stated and not any(stated.overlaps(date) for date in known):
            return f"“{words}” is not the date of what is asked"
    return None


def _tells_the_future(card: Card, desk: Desk) -> bool:
    """Whether the front looks back on a date after every article of its evidence: 'through August', of next year."""
    return any(
        stated
        and _is_after(stated, _printed(card, desk))
        and _LOOKS_BACK.search(card.front[: card.front.find(words)])
        for stated, words in dates_in(card.front)
    )


def _dated_part(card: Card) -> str:
    """The part of the front that dates it: of a clause around a fragment what stands in brackets after it."""
    asked = seen.outside_quotes(card.front)
    return asked[asked.rfind("(") :] if card.kind is CardKind.QUOTE and asked.endswith(").") else asked


def _printed(card: Card, desk: Desk) -> list[When]:
    """When the articles among the evidence appeared."""
    articles = (desk.articles.get(piece.article) for piece in card.evidence)
    return [article.published for article in articles if article and article.published]


def _is_after(when: When, printed: list[When]) -> bool:
    """Whether it lies after every article that tells it."""
    return bool(printed) and all(when.first > date.last for date in printed)
