"""Questions made of a sentence under the headline of their article, where their own words leave its matter open.

'In 2016, what did Ann Lund refuse to support?' names nobody but the doer: of 18 such questions strict readers passed
7, of those on quotations retold 4 of 13, most for want of the matter (rubric B1); under their headline quotations
passed 23 of 27. What names another beside the doer, and nothing that 'the' points at, needs none.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.cards import gate
from briefing_app.cards.rubric import contexts, giveaways, headlines, seen
from briefing_app.cards.sentences import filled
from briefing_app.model.cards import CardKind, Form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing_app.cards.desk import Desk
    from briefing_app.model.cards import Card

_ENOUGH = 2  # names of a front that may tell its matter, the doer's among them; more do
_LEAST_QUOTED = 3  # telling words of somebody's by which he can be told (F4)
_REPORTED = re.compile(r"(?:As reported|Who, (?:as quoted )?(?:in|on)) [^,?(“]*\d{4}(?=, )")
_SAID_SO = re.compile(r"(?:Who|Which \w+(?: or \w+)?) (?:said|wrote), [^“]*(?=: “)")
_SAID = re.compile(r"(?:Who|Which \w+(?: or \w+)?) (?:said|wrote), ")
_WHOSE = re.compile(r"(?:The |That |This |These |Those |Its |His |Her |Their )", re.IGNORECASE)
_OF_WHAT = re.compile(r"[A-Z][a-z]+(?:tion|sion|ment|ance|ence|al|ing|ure)")
_DATE = re.compile(r"\b(?:\d{1,2} )?[A-Z][a-z]+ (?:19|20)\d\d\b|\b(?:19|20)\d\d\b")
_THE_THING = re.compile(  # 'presented the terms to', 'convened the parties': known to the reader of the article alone
    r"\bthe (?:[a-z-]+ )??[a-z-]+"
    r"(?= (?:to|in|on|at|by|from|with|over|after|before|during|as|and|under|until)\b|[?,]|$)"
)


def cards(desk: Desk, made: Iterable[Card]) -> Iterator[Card]:
    """The cards made so far, each question on a sentence under its headline where it needs one.

    What needs one and cannot have it, because there is none or because it tells the answer, is left out.
    """
    for card in made:
        told = _told(desk, card) if _is_of_a_sentence(card) else _of_own_words(desk, card)
        if told is not None:
            yield told


def _of_own_words(desk: Desk, card: Card) -> Card:
    """Who said what names hardly anybody, under its headline where that does not tell him."""
    lead = _SAID_SO.match(card.front) if card.kind is CardKind.QUOTE and card.form is Form.QUESTION else None
    if lead is None or seen.headline(card.front) or len(_names(card.front)) >= _ENOUGH:
        return card
    fronts = (f"{lead.group()} (headline: {told}){card.front[lead.end() :]}" for told in _headlines(desk, card))
    headed = (replace(card, front=front) for front in fronts)
    return next((one for one in headed if not any(gate.of_card(one, desk))), card)


def _is_of_a_sentence(card: Card) -> bool:
    """Whether a card asks in the program's words, or in the reporter's retold: not in print, nor of what was said."""
    if card.form is not Form.QUESTION or seen.passage(card.front) is not None:
        return False
    return card.kind is CardKind.EVENT or (card.kind is CardKind.QUOTE and not _SAID.match(card.front))


def _told(desk: Desk, card: Card) -> Card | None:
    if not _answers(card) or not _quotes_enough(card):
        return None
    if seen.headline(card.front):
        return card
    plain = seen.outside_quotes(card.front)
    names = len(_names(plain))
    named = names >= _ENOUGH
    if names > _ENOUGH and not _THE_THING.search(plain) and not plain.startswith("As reported"):
        return card
    headed = (replace(card, front=front) for front in _under_headline(desk, card))
    open_end = card.kind is CardKind.QUOTE and _THE_THING.search(plain)
    bare = card if named and not open_end else None
    return next((one for one in headed if not any(gate.of_card(one, desk))), bare)


def _names(front: str) -> set[str]:
    """What a front names beside dates."""
    return seen.names(_DATE.sub("", front)[1:]) - {"Today", "Tomorrow", "Yesterday", "Now"}


def _answers(card: Card) -> bool:
    """Whether the back says what it was: 'Its decision' and 'Ratification' do not (C2)."""
    bare = _WHOSE.match(card.back) or _OF_WHAT.fullmatch(card.back)
    return card.kind is not CardKind.EVENT or not bare or bool(seen.names(card.back[1:]))


def _quotes_enough(card: Card) -> bool:
    """Whether a few words of somebody's are telling enough for him to be known by (F4)."""
    said = seen.quotation(card)
    return said is None or len(giveaways.telling(said)) >= _LEAST_QUOTED


def _under_headline(desk: Desk, card: Card) -> Iterator[str]:
    """The front with the country of what it names, where that is known, then with the headline."""
    lead = _REPORTED.match(card.front)
    begun, rest = (lead.group(), card.front[lead.end() :]) if lead else ("", card.front)
    if card.kind is CardKind.EVENT and lead and not filled.is_placed(rest):
        placed = filled.with_country(desk, rest)
        if placed != rest:
            yield f"{begun}{placed}"
    for headline in _headlines(desk, card):
        yield (
            f"{begun} (headline: {headline}){rest}" if begun else f"{rest.removesuffix('?')} (headline: {headline})?"
        )


def _headlines(desk: Desk, card: Card) -> Iterator[str]:
    """The headline of its article, if there is one that tells what the text is about."""
    article = desk.articles[card.evidence[0].article]
    headline = headlines.short(article)
    if headline is not None and contexts.tells(desk, headline, article):
        yield headline
