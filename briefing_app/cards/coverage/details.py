"""Sums and shares of the printed sentences, on which no event's card rests.

What an analyst asks of a report is how much: it stands in a sentence whatever its event, and in one that tells a
state and no event. A question is made of the sentence to see whether it stands alone; the deck asks it in print
(`rubric.verbatim`), or not at all.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards import gate
from briefing_app.cards.events import ways
from briefing_app.cards.rubric import (
    asking,
    broken,
    headlines,
    seen,
    verbatim,
)
from briefing_app.cards.sentences import (
    filled,
    printed,
    shortened,
    singular,
)
from briefing_app.cards.words import amounts, clauses, wording
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.facts import ActorKind, Slot
from briefing_app.model.keys import digest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.cards.desk import Desk
    from briefing_app.cards.sentences.printed import Told
    from briefing_app.cards.words.gap import Gap
    from briefing_app.model.facts import Actor, Event
    from briefing_app.model.text import Article

_OF_NEWS, _OF_A_SENTENCE, _OF_AN_ARTICLE = 2, 1, 5  # cards at most
_TELLS, _TELLS_LITTLE = 4, 3  # telling words and names of a question, and of one under a headline
_MATTERS = 2  # times the attention of a stranger
_LONG = 32  # words behind which a question loses what stands between commas
_MOST_WORDS = 40  # of a front
_LEAD = re.compile(r"(?:As reported|According to reports|In|On) [^,?]*\d{4}, ")
_NAMES = re.compile(r"\b[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
_TREND = re.compile(
    r"\b(?:increased|rose|risen|grew|grown|climbed|jumped|fell|fallen|dropped|declined|shrank)\b.* from \S+.* to \d"
)
_FIGURE = re.compile(r"\d{2,}[\d.,/]*|\d+[.,/]\d+")  # that no two facts share by chance
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def cards(desk: Desk, made: Sequence[Card]) -> Iterator[Card]:
    """The cards made so far, then those on sums.

    Args:
        desk: the dossier.
        made: the cards on its events, quotations and news.
    """
    by_article: dict[str, list[Card]] = defaultdict(list)
    for card in made:
        for key in {piece.article for piece in card.evidence}:
            by_article[key].append(card)
    added: list[Card] = []
    heard: set[str] = set()
    for article in desk.dossier.articles:
        sentences, own = list(printed.of(desk, article)), by_article[article.key]
        fresh = [told for told in sentences if told.text not in heard]  # agencies' copy is printed by many
        heard |= {told.text for told in fresh}
        added += islice(_of_article(desk, article, fresh, own), _OF_AN_ARTICLE)
    yield from (_small_first(desk, card) for card in made)
    yield from added


def _of_article(desk: Desk, article: Article, sentences: Sequence[Told], made: Sequence[Card]) -> Iterator[Card]:
    """What no card asks yet, no figure a second time where the article tells it again (H1)."""
    told_of: set[tuple[str, ...]] = set()
    for told in sentences:
        asked = [card for card in made if _rests_on(card, told)]
        room = (_OF_NEWS if told.is_news else _OF_A_SENTENCE) - len(asked)
        for card in _of_sentence(desk, article, told, asked, room):
            figure = tuple(_FIGURE.findall(card.back))
            if figure not in told_of:
                yield card
            told_of |= {figure} if figure else set()


def _small_first(desk: Desk, card: Card) -> Card:
    """'In 1983, Support for the bill rose …' -> 'In 1983, support …'."""
    lead = _LEAD.match(card.front) if card.kind is CardKind.EVENT else None
    if lead is None:
        return card
    article = desk.articles[card.evidence[0].article]
    rest = printed.small_behind(desk, article, card.front[lead.end() :])
    return replace(card, front=f"{lead.group()}{printed.inside(desk, rest, article) or rest}")


def _rests_on(card: Card, told: Told) -> bool:
    return card.kind is CardKind.EVENT and any(
        piece.article == told.evidence.article and piece.span.overlaps(told.evidence.span) for piece in card.evidence
    )


def _of_sentence(desk: Desk, article: Article, told: Told, asked: Sequence[Card], room: int) -> Iterator[Card]:
    """The best cards of a sentence, no two with one answer."""
    backs = {card.back.casefold() for card in asked}
    sums = (gap for gap in amounts.amounts(told.text, 0) if verbatim.may_tell(gap.asks))
    found = (card for gap in sums for card in _asked(desk, article, told, gap))
    for card in found if room > 0 else ():
        told_by = any(card.back in other.front or other.back in card.front for other in asked)  # H4
        if card.back.casefold() not in backs and not told_by:
            backs.add(card.back.casefold())
            room -= 1
            yield card
        if room <= 0:
            return


def _asked(desk: Desk, article: Article, told: Told, gap: Gap) -> Iterator[Card]:
    """The card of the shortest front that can stand, if any."""
    if article.published is None or _is_idle(desk, told):
        return
    inside = printed.inside(desk, told.text, article) if gap.span.start else told.text
    for shorter in shortened.shorter(inside or told.text, gap):
        head = asking.asked_of(shorter, gap, _predicate_of(desk, shorter) if inside and gap.span.start else -1)
        asked = filled.with_country(desk, _in_length(head)) if head else ""
        for reported in _reported(desk, article, asked) if head else ():
            front = f"As {reported}, {asked}?" if inside else f"{asked}, as {reported}?"
            card = _card(desk, told, gap, front)
            if len(seen.outside_quotes(front).split()) > _MOST_WORDS or any(gate.of_card(card, desk)):
                continue
            if not _is_contested(desk, card):
                yield card
                return


def _predicate_of(desk: Desk, told: str) -> int:
    return clauses.predicate_of(told, ways.names(desk), desk.people_in(told))


def _in_length(asked: str) -> str:
    """A long question without what is told between commas of those whom it names."""
    return asked if len(asked.split()) <= _LONG else shortened.without_asides(asked)


def _reported(desk: Desk, article: Article, asked: str) -> Iterator[str]:
    """As of when the question is asked, and under which headline if it does not say of which country it is (B1)."""
    month = wording.month_of(article.published) if article.published else ""
    headline = headlines.short(article)
    if _tells(desk, asked) and (headline is None or filled.is_placed(asked)):
        yield f"reported {month}"
    if headline and _tells(desk, f"{asked} {headline}") and singular.weight_of(asked, desk.names) >= _TELLS_LITTLE:
        yield f"reported {month} (headline: {headline})"


def _is_idle(desk: Desk, told: Told) -> bool:
    """Whether nobody would ask: a private person's doings behind the news, a trend of no known years (D3, B4)."""
    if _TREND.search(told.text) and not _YEAR.search(told.text):
        return True
    doer = next((person for person in desk.people if told.text.startswith(f"{person.name} ")), None)
    if doer is None or told.is_news or doer.offices or doer.side:
        return False
    return doer.salience < _MATTERS * desk.stranger


def _tells(desk: Desk, asked: str) -> bool:
    """Whether a question tells enough to say which deed or state is meant, and a name among it (B4, B5)."""
    named = any(
        word.lower() in lexicon.nations() or " " in word or at
        for at, word in ((found.start(), found.group()) for found in _NAMES.finditer(asked))
    ) or any(form in asked for form in desk.forms if form[:1].isupper())
    return named and singular.weight_of(asked, desk.names) >= _TELLS


def _is_contested(desk: Desk, card: Card) -> bool:
    told = f"{card.front} {card.back}"
    return any(desk.is_contested(slot, card.evidence, told) for slot in (Slot.NUMBER, Slot.PLACE))


def _card(desk: Desk, told: Told, gap: Gap, front: str) -> Card:
    event = next(_events(desk, told), None)
    actors = event.actors if event else tuple(actor.key for actor in _named(desk, front))
    return Card(
        key=f"card/event/figure/{digest(told.evidence.article, told.text, gap.answer)}",
        kind=CardKind.EVENT,
        form=Form.QUESTION,
        front=broken.finished(front),
        back=broken.finished(gap.answer),
        fact=event.key if event else (actors or ("",))[0],
        evidence=(told.evidence,),
        actors=actors,
        suggested=True,
    )


def _events(desk: Desk, told: Told) -> Iterator[Event]:
    for event in desk.events_by_article.get(told.evidence.article, ()):
        if event.evidence[0].span.overlaps(told.evidence.span):
            yield event


def _named(desk: Desk, front: str) -> list[Actor]:
    """The actors that a front names, those who act before places."""
    found = {actor.key: actor for form, actor in desk.forms.items() if filled.stands_in(form, front)}
    return sorted(found.values(), key=lambda actor: actor.kind is ActorKind.PLACE)
