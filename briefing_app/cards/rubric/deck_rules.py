"""The rubric's rules for a deck: H1 no duplicates, H2 one back for a front, H3 spread, H4 no card tells another."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.rubric import (
    beside,
    bodies,
    giveaways,
    seen,
)
from briefing_app.cards.words.wording import BLANK
from briefing_app.model.cards import Card, CardKind, Refusal
from briefing_app.model.dated import without_dates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefing_app.cards.desk import Desk
    from briefing_app.model.text import Span

_DAY = re.compile(r"\d{1,2} [A-Z][a-z]+ \d{4}")
_DATE = re.compile(r"(?:\d{1,2} )?[A-Z][a-z]+ \d{4}")
_OF_A_DAY, _OF_A_MONTH = 2, 3  # telling words in common of what two articles tell of one date
MOST_OF_ONE_SENTENCE = 3
MOST_OF_ONE_ARTICLE = 0.4
_ARTICLES_TO_SPREAD = 3  # fewer cannot each stay under 40 %
_ALWAYS = 6  # cards that an article may give whatever its share, beside articles that give hardly any
_ONE_QUESTION = 0.5  # share of telling words that two questions with one answer have in common
_FEWEST = 3  # of them
_OF_REPORTS = frozenset({"reported", "reports", "according", "who", "was", "which", "whom", "organisation"})
_STEM = 6  # letters by which two words are one
_FIGURE = re.compile(r"\d(?:[\d.,]*\d)?")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WHEN = "card/event/when/"


def check(cards: Sequence[Card], desk: Desk) -> Iterator[Refusal]:
    """What is wrong with the deck, card by card; a missing core person names no card."""
    same = (
        *duplicates(cards),
        *reversals(cards),
        *halves(cards, desk),
        *figures(cards, desk),
        *same_days(cards),
    )
    yield from (Refusal(card.key, "H1", f"asks the same as {other.key}") for other, card in same)
    yield from (Refusal(card.key, "H2", f"the front of {other.key} has another back") for other, card in forks(cards))
    yield from _spread(cards, desk)
    told = giveaways.tellers(cards)
    yield from (Refusal(card.key, "H4", f"is answered by the front of {other.key}") for other, card in told)


def duplicates(cards: Sequence[Card]) -> Iterator[tuple[Card, Card]]:
    """Pairs of which the second asks what the first asks: the same words, the same key, or the first reversed."""
    seen: dict[object, Card] = {}
    by_back: dict[str, list[Card]] = defaultdict(list)
    for card in cards:
        asked = _plain(card.front), _plain(card.back)
        # an actor card's fact is the actor: two offices of one person are two facts with one answer
        turned = None if card.kind is CardKind.ACTOR else ("reversed", card.fact, asked[1])
        for mark in filter(None, (asked, card.key, turned)):
            if mark in seen and seen[mark] is not card:
                yield seen[mark], card
                break
        longer = next((other for other in by_back.get(asked[1], ()) if _says_less(card, other)), None)
        if longer is not None and not any(mark in seen for mark in (asked, card.key)):
            office = card.kind is CardKind.ACTOR is not longer.kind  # which is asked for by itself, not by a report
            yield (card, longer) if office else (longer, card)
        by_back[asked[1]].append(card)
        seen.setdefault(asked, card)
        seen.setdefault(card.key, card)
        seen.setdefault(turned, card)


def _says_less(one: Card, other: Card) -> bool:
    """Whether two questions with one answer are one, on an event or an office, asked with and without a detail."""
    first, second = giveaways.telling(one.front) - _OF_REPORTS, giveaways.telling(other.front) - _OF_REPORTS
    sorts = {one.kind, other.kind}
    if not sorts <= {CardKind.EVENT, CardKind.ACTOR}:
        return False
    if first <= second or second <= first:
        return True
    if CardKind.ACTOR in sorts:
        return False
    bare = sorted((_things(one.front), _things(other.front)), key=len)
    shared = len(bare[0] & bare[1])
    within = shared == len(bare[0]) > 1 and bool(_named(one.front) & _named(other.front))
    return within or shared >= max(_ONE_QUESTION * len(bare[0]), _FEWEST)


def _named(front: str) -> set[str]:
    """The names in a question, but the word that begins it."""
    return set(re.findall(r"(?<=[a-z,] )[A-Z][\w’'-]+", without_dates(front)))


def _things(front: str) -> set[str]:
    """The telling words of a question without names, its date and what it asks for."""
    plain = re.sub(r"\bwhich [a-z]+|\b[a-z]*reported\b", "", without_dates(front))
    return {
        word for word in re.findall(r"\b[a-z]{3,}\b", plain) if word not in lexicon.load("small_words")["grammar"]
    }


def reversals(cards: Sequence[Card]) -> Iterator[tuple[Card, Card]]:
    """Pairs on one fact of which each asks what the other tells: 'Who was minister?' and 'What was Qin’s post?'."""
    by_fact: dict[str, list[Card]] = defaultdict(list)
    for card in cards:
        turned = next((other for other in by_fact[card.fact] if _holds(card, other) and _holds(other, card)), None)
        if turned is not None and turned.key != card.key:
            yield turned, card
        by_fact[card.fact].append(card)


def halves(cards: Sequence[Card], desk: Desk) -> Iterator[tuple[Card, Card]]:
    """Pairs of quotations that are one remark: of one speaker, in one paragraph, with a telling word in common."""
    said: dict[tuple[str, str, int], list[tuple[set[str], Card]]] = defaultdict(list)
    for card in cards:
        if card.kind is CardKind.QUOTE and card.actors:
            words = _said(card)
            marks = [(card.actors[0], *place) for place in _paragraphs(card, desk)]
            near = ((told, other) for mark in marks for told, other in said[mark])
            other = next((other for told, other in near if told & words or _prints(other, card)), None)
            if other is not None:
                yield other, card
            for mark in marks:
                said[mark].append((words, card))


def _prints(one: Card, other: Card) -> bool:
    """Whether the printed passage of either holds the words that the other asks for by themselves."""
    words = [(seen.quotation(card) or "").strip(".,;:!? ") for card in (one, other)]
    fronts = (other.front, one.front)
    return any(said and BLANK not in said and said in front for said, front in zip(words, fronts, strict=True))


def same_days(cards: Sequence[Card]) -> Iterator[tuple[Card, Card]]:
    """Pairs that ask one day or month of what two articles tell, with telling words in common (H1)."""
    asked: dict[str, list[tuple[Card, set[str]]]] = defaultdict(list)
    for card in cards:
        if card.kind is not CardKind.EVENT or not card.evidence or not _DATE.fullmatch(card.back):
            continue
        told = {word[:_STEM] for word in _things((seen.passage(card.front) or card.front).replace(BLANK, ""))}
        least = _OF_A_DAY if _DAY.fullmatch(card.back) else _OF_A_MONTH
        others = asked[card.back]
        other = next((one for one, words in others if _apart(one, card) and len(words & told) >= least), None)
        if other is not None:
            yield other, card
        others.append((card, told))


def _apart(one: Card, other: Card) -> bool:
    return one.evidence[0].article != other.evidence[0].article


def figures(cards: Sequence[Card], desk: Desk) -> Iterator[tuple[Card, Card]]:
    """Pairs of questions on events for one figure of one sentence: the front that tells more comes first."""
    asked: dict[tuple[str, Span, str], Card] = {}
    for card in cards:
        counts = card.kind is CardKind.EVENT and not card.key.startswith(_WHEN)
        found = _FIGURE.search(card.back) if counts else None
        place = places(card, desk) if found else None
        if found is None or place is None:
            continue
        other = asked.setdefault((*place, found.group()), card)
        if other is not card:
            yield (card, other) if len(card.front) > len(other.front) else (other, card)


def _said(card: Card) -> set[str]:
    """The telling words of a quotation, without their endings."""
    lists = lexicon.load("small_words")
    found = re.findall(r"\b[a-z]{4,}", (seen.quotation(card) or "").replace(BLANK, card.back))
    return {word[:_STEM] for word in found if word not in lists["grammar"] and word not in lists["filler"]}


def _paragraphs(card: Card, desk: Desk) -> Iterator[tuple[str, int]]:
    """The articles of a card's evidence, with where the paragraph begins."""
    for piece in card.evidence:
        if piece.article in desk.articles:
            yield piece.article, desk.articles[piece.article].text.rfind("\n", 0, piece.span.start)


def _holds(one: Card, other: Card) -> bool:
    """Whether the front of `one` holds the back of `other`."""
    return f" {_plain(other.back)} " in f" {_plain(one.front)} "


def forks(cards: Sequence[Card]) -> Iterator[tuple[Card, Card]]:
    """Pairs with the same words on the front and different backs."""
    seen: dict[str, Card] = {}
    for card in cards:
        other = seen.setdefault(_plain(card.front), card)
        if _plain(other.back) != _plain(card.back):
            yield other, card


def rival_figures(cards: Sequence[Card]) -> Iterator[tuple[Card, Card]]:
    """Pairs of questions that differ by one word, each with a figure of its own from another article (A7)."""
    counted: dict[tuple[frozenset[str], frozenset[str]], list[Card]] = defaultdict(list)
    for card in cards:
        if card.kind is CardKind.EVENT and _FIGURE.search(card.back) and not card.key.startswith(_WHEN):
            like = counted[frozenset(_named(card.front)), frozenset(_YEAR.findall(card.front))]
            yield from ((other, card) for other in like if _give_two_figures(other, card))
            like.append(card)


def _give_two_figures(one: Card, other: Card) -> bool:
    """Whether two articles give two figures for one thing: 'the debt hit how much', 'the growing debt hit …'."""
    first, second = _things(one.front), _things(other.front)
    same = len(first & second) > 1 and len(first ^ second) <= 1
    apart = {piece.article for piece in one.evidence}.isdisjoint(piece.article for piece in other.evidence)
    return same and apart and _plain(one.back) != _plain(other.back)


def places(card: Card, desk: Desk) -> tuple[str, Span] | None:
    """The article and sentence that a card rests on."""
    if not card.evidence or card.evidence[0].article not in desk.articles:
        return None
    piece = card.evidence[0]
    return piece.article, desk.sentence(piece)[0]


def day_asked(card: Card) -> tuple[str, str] | None:
    """The article and the day that a card asks of it; None of another card.

    A second card on a day of one article is mostly on the same announcement (H1): of four readers passed one.
    """
    day = card.kind is CardKind.EVENT and _DAY.fullmatch(card.back)
    return (card.evidence[0].article, card.back) if day and card.evidence else None


def _spread(cards: Sequence[Card], desk: Desk) -> Iterator[Refusal]:
    found = [places(card, desk) for card in cards]
    by_sentence = Counter(place for place in found if place)
    by_article = Counter(place[0] for place in found if place)
    for card, place in zip(cards, found, strict=True):
        if place and by_sentence[place] > MOST_OF_ONE_SENTENCE:
            yield Refusal(card.key, "H3", f"one of {by_sentence[place]} cards on one sentence")
    for article, count in by_article.items():
        if over_share(count, len(cards), by_article):
            name = desk.articles[article].name
            yield Refusal("", "H3", f"{count} of {len(cards)} cards rest on {name}")
    shown = {key for card in cards for key in card.actors}
    if len(cards) >= len(desk.core):
        for actor in desk.core:
            # of whom nothing but a title cut in two is known, or what everybody knows, nothing can be asked
            cut = all(bodies.is_cut(desk, office.title) for office in actor.offices)
            if actor.key not in shown and not cut and not beside.is_known_to_all(actor):
                yield Refusal("", "H3", f"no card on {actor.name}")


def can_spread(articles: Iterable[str]) -> bool:
    """Whether cards rest on so many articles that each can stay under its share."""
    return len(set(articles)) >= _ARTICLES_TO_SPREAD


def most_of_one(total: int, articles: Iterable[str]) -> int:
    """How many of so many cards one article may give: two fifths, and beside two or three others twice its part.

    The rubric's two fifths are of the five articles for which it was written: twice what each gives on an average.
    """
    share = max(MOST_OF_ONE_ARTICLE, 2 / max(len(set(articles)), _ARTICLES_TO_SPREAD))
    return int(share * total)


def over_share(count: int, total: int, by_article: Mapping[str, int]) -> bool:
    """Whether one article gives more of the deck than it may."""
    return can_spread(by_article) and count > max(_ALWAYS, most_of_one(total, by_article))


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))
