"""More quotations asked in their passage, where no other card prints it: of outsiders, and of a few weighty words.

Whoever analyses, campaigns or runs for office is worth knowing by his words as well as who holds one: of 44 speakers
without one whom other rules had asked for readers passed 33, of 143 with one 94. What told passes from failures among
outsiders was the passage: much that is said in it, or a word of its headline (docs/adr/0021).
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from briefing_app.cards.actors.introduced import Introductions
from briefing_app.cards.quotes import in_print, speaking
from briefing_app.cards.quotes.limits import Limits
from briefing_app.cards.rubric import contexts, seen
from briefing_app.cards.sentences import passage
from briefing_app.model.cards import CardKind
from briefing_app.model.facts import QuoteKind
from briefing_app.model.text import Evidence

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from briefing_app.cards.desk import Desk
    from briefing_app.cards.sentences.described import Descriptions
    from briefing_app.model.cards import Card
    from briefing_app.model.facts import Actor, Quote
    from briefing_app.model.text import Span

_WEIGHTY = 6  # words of a quotation that need nothing of the headline beside them
_BEST = 3  # quotations of an article, the best first, for which central people need no office
_FIRST = 8  # quotations of an article, the best first, that need no more
_OUTSIDERS = 12  # and those of which outsiders' are asked
_CENTRAL = 5  # times the attention of a stranger that makes somebody without an office central
_AGED = re.compile(r"\[…\], \d\d,|\b\d\d-year-old \[…\]")  # news tells the age of private people
_FOR_HIS_PART = re.compile(r"\bfor (?:his|her|its|their) part\b")  # beside somebody told of before
_OTHERS = re.compile(  # 'told the others'; 'Every brick of it,' he said; 'That was put in as bait,' he said
    r"\b[Tt]he others\b|\A‘[^’.]{0,40}\bit,?’|\A‘(?:That|It|This|These|Those)(?:[’'](?:s|ll|d))? [a-z]"
)
_GAP = re.compile(r"\[…\]|…")
_LONG = 25  # characters of a passage that no other has
_UNFINISHED = re.compile(  # 'retired | Gen. Ann Lund', 'former U.S. | envoy Ann Lund'
    r"\b(?:[Rr]etired|[Ff]ormer|then|acting|outgoing|late|fellow)(?: [A-Z][\w.]*)? \[…\]"
)
_QUOTES_ANOTHER = re.compile(
    r"\b(?:said|says|told \w+|asked|replied), ?[‘'“\"][^’”\"]|\b(?:reciting|quoting|reading from)\b"
)
_POINTS = re.compile(  # 'Every time you say that,' she said; 'litigate this in public'
    r"\b(?:that|this),?’|\b[a-z]+ (?<!and )(?<!but )this(?=[.,;’]| (?:in|on|at|off|to|by|with|from|for) )"
)
_TURNS = re.compile(r"[”\"’'.]* [“\"‘']?(?:But|Yet|However)\b")


def cards(
    desk: Desk, actor_cards: Sequence[Card], descriptions: Descriptions, others: Sequence[Card]
) -> Iterator[Card]:
    """A cloze in its passage for each quotation worth it of which no other card asks or prints anything.

    Args:
        desk: the dossier.
        actor_cards: the cards on its actors.
        descriptions: what they ask.
        others: the cards on its quotations and events: what these ask is not asked again, nor their passages shown.
    """
    introductions = Introductions(desk, actor_cards)
    asked = {card.fact for card in others}
    shown = [Evidence(one.article, desk.sentence(one)[0]) for card in others for one in card.evidence]
    printed = [seen.passage(card.front) or "" for card in others]
    limits = Limits(card for card in others if card.kind is CardKind.QUOTE)
    for quote, speaker, place in _worth_it(desk, asked):
        maker = _Maker(desk, quote, speaker, descriptions, first=place < _FIRST)
        card = maker.card(shown)
        if card is None or _is_printed(seen.passage(card.front) or "", printed):
            continue
        matters = place < _BEST and _is_central(desk, speaker)
        bystander = not matters and introductions.is_bystander(quote, speaker)
        if bystander and not in_print.is_introduced(speaker, card.front):
            continue
        if limits.takes(card):
            shown.append(maker.shown())
            yield card


def _worth_it(desk: Desk, asked: Container[str]) -> Iterator[tuple[Quote, Actor, int]]:
    """The quotations that are not asked, the best first, with their speakers and places in their articles."""
    for quote, place in _in_order(desk):
        speaker = desk.actors.get(quote.speaker or "")
        if speaker is None or quote.key in asked or not in_print.may_be_asked(desk, quote, speaker):
            continue
        if not speaking.is_private(speaker) and (place < _OUTSIDERS or _holds_office(speaker)):
            yield quote, speaker, place


def _in_order(desk: Desk) -> Iterator[tuple[Quote, int]]:
    """The quotations, the best first, and how many of its article stand before each."""
    count: Counter[str] = Counter()
    for quote in desk.best_quotes:
        if quote.evidence and quote.kind not in (QuoteKind.SCARE, QuoteKind.TITLE):
            article = quote.evidence[0].article
            yield quote, count[article]
            count[article] += 1


def _holds_office(speaker: Actor) -> bool:
    return speaking.is_known(speaker) or speaking.is_public(speaker)


def _is_central(desk: Desk, speaker: Actor) -> bool:
    return 0 < _CENTRAL * desk.stranger <= speaker.salience


def _is_printed(told: str, others: Sequence[str]) -> bool:
    """Whether another passage prints a part of one."""
    return any(len(part) >= _LONG and part in told for one in others for part in _GAP.split(one))


class _Maker(in_print.Maker):
    """Makes the card of one quotation that is shown with less around it."""

    def __init__(self, desk: Desk, quote: Quote, speaker: Actor, descriptions: Descriptions, *, first: bool) -> None:
        super().__init__(desk, quote, speaker, descriptions)
        self._first = first  # whether it is of the best of its article

    def is_of_its_news(self, shown: str) -> bool:
        """Whether a passage says much; of who holds an office a word of its headline or some weight is enough."""
        if passage.says_much(shown):
            return True
        holds = _holds_office(self._speaker)
        if passage.words_tell(shown, self._headline):
            return holds or _is_central(self._desk, self._speaker)
        return holds and self._first and len(self._said.split()) >= _WEIGHTY

    def tells_of_whom(self, printed: str) -> bool:
        """Whether 'he' in the words themselves is told before them, or is the one person whom the headline names."""
        if super().tells_of_whom(printed):
            return True
        return contexts.whom(self._desk, self._quote, self._said, self._headline) is not None

    def made(self, shown: Span, hidden: Span) -> Card | None:
        """The card, unless its passage tells of a private person, quotes another, or breaks off before 'but'."""
        card = super().made(shown, hidden)
        if card is None:
            return None
        told = seen.passage(card.front) or ""
        signs = (_AGED, _UNFINISHED, _FOR_HIS_PART, _OTHERS, _QUOTES_ANOTHER, _POINTS)
        refused = any(sign.search(told) for sign in signs) or _TURNS.match(self._article.text, shown.end)
        return None if refused else card
