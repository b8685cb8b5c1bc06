"""Whether the front of one card tells what another one asks (rubric H4)."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from itertools import permutations
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.rubric import seen
from briefing_app.cards.words import titles
from briefing_app.cards.words.wording import BLANK
from briefing_app.model.cards import Card, CardKind
from briefing_app.model.dated import without_dates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BY_POST = re.compile(r"Who was (?:the )?(?P<office>.+?) (?:in|between|on) [\w ]*\d{4}\b")
_BY_NAME = re.compile(r"Which [\w ]+? (?:did|had) (?P<name>.+?) (?:hold|held)\b")
# what joins a person to a body or a place, asked for by the name
_OF_NAME = re.compile(
    r"(?:At|In|Of|For|To|With) which .*?\b(?:was|did|had) (?P<name>[A-Z].*?) "
    r"(?:an?|the|based|work|speak|act|run|sit|been|associated)\b|"
    r"Which (?:state|district) did \w+ (?P<sits>[A-Z].*?) represent "
)
_SEAT = re.compile(r"Which (?:state|district) did .*?(?P<family>[\w’'-]+) represent ")
_HEADLINE = re.compile(r"\(headline: ([^)]*)\)")
_SMALL = re.compile(r"(?<![\w’'-])[a-z][\w’'-]*")
_ONE_REPORT = 0.5  # share of a headline's telling words that another has which stands over the same matter
_SHARED = 2  # words of a headline that stand in a question which it answers
_SERVED = re.compile(r"(?:[’']s?)?(?: [a-z][\w-]*){0,5}? as (?:the )?(?P<office>.+)")
_DAY = re.compile(r"(?P<day>\d{1,2}) (?P<month>[A-Z][a-z]+) (?:19|20)\d\d")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_DAY_ALONE = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{_MONTH})|"
    rf"(?P<of>{_MONTH})\.? (?P<then>\d{{1,2}})(?:st|nd|rd|th)?)\b(?!,? (?:19|20)\d\d)"
)
_OF_ONE_DEED = 3  # telling words that two fronts share on one day
_NEAR = 60  # characters from a name to what is told of its bearer
_OCCASION = re.compile(
    r"\b(?!in a report that )(?:in an? |at |during |on )(?:[a-z]+ )*(?:with |of )?(?:the )?[A-Z][^,:(“]*"
)
_SET = re.compile(r"\b(?:said|wrote), (?P<set>[^“”]+: “)")
_AT = re.compile(r", (?:in|at|during|after|before) (?:an?|the) ")  # 'on 4 May 2023, at a rally: “'
_TOLD = 0.8  # share of a question's telling words that must stand in another front to answer it
_TOLD_OF_ONE = 0.5  # the same of two deeds of one doer
_LEAST_TOLD = 3  # telling words of a deed
_OF_REPORTS = frozenset({"reported", "reports", "according"})
_OF_DATES = frozenset({"date", "month", "year", "day", "said"})
_STOP = re.compile(r"[.!?;][’”]? (?=[A-Z‘“])")
_KNOWN_BY = 25  # characters by which a printed sentence is known
_STEM = 5  # letters by which two words are one


def tellers(cards: Sequence[Card]) -> Iterator[tuple[Card, Card]]:
    """Pairs of which the first one's front states what the second asks."""
    by_word: dict[str, list[int]] = defaultdict(list)
    fronts = [telling(card.front) for card in cards]
    for index, words in enumerate(fronts):
        for word in words:
            by_word[word].append(index)
    for index, card in enumerate(cards):
        rarest = min((by_word.get(word, []) for word in telling(_answer(card))), key=len, default=[])
        teller = next((at for at in rarest if at != index and _tells(cards[at], fronts[at], card)), None)
        if teller is not None:
            yield cards[teller], card
    yield from by_headlines(cards)
    yield from by_seats(cards)
    yield from by_passages(cards)
    yield from by_days(cards)


def by_headlines(cards: Sequence[Card]) -> Iterator[tuple[Card, Card]]:
    """Pairs of which the first one's front prints a headline that answers the second."""
    by_word: dict[str, list[Card]] = defaultdict(list)
    for card in cards:
        for word in _headline(card.front):
            by_word[word].append(card)
    for card in cards:
        if card.kind is not CardKind.ACTOR and card.back[:1].isupper():
            others = {other.key: other for word in _names_of(_answer(card)) for other in by_word.get(word, ())}
            yield from ((other, card) for other in others.values() if other is not card and by_headline(other, card))


def by_seats(cards: Sequence[Card]) -> Iterator[tuple[Card, Card]]:
    """Pairs of which the first one's front prints the mark that tells the seat: 'Ann Lee (R-Utah)'."""
    for card in cards:
        asked = _SEAT.match(card.front)
        if asked:
            forms = "|".join(map(re.escape, lexicon.load("seat_tags").get(card.back, (card.back,))))
            mark = re.compile(rf"{re.escape(asked['family'])},? \(?(?:[DRI]-)?(?:{forms})(?!\w)")
            yield from ((other, card) for other in cards if other is not card and mark.search(other.front))


def by_passages(cards: Sequence[Card]) -> Iterator[tuple[Card, Card]]:
    """Pairs of passages of one article of which the first one prints what is left out of the second."""
    of_article: dict[str, list[tuple[Card, str]]] = defaultdict(list)
    for card in cards:
        passage = seen.passage(card.front) if card.evidence else None
        if passage:
            of_article[card.evidence[0].article].append((card, passage))
    for printed in of_article.values():
        for (other, shown), (card, asked) in permutations(printed, 2):
            if any(piece in shown for piece in _beside_the_blank(asked)):
                yield other, card


def by_days(cards: Sequence[Card]) -> Iterator[tuple[Card, Card]]:
    """Pairs of which the first one's front prints the day without its year that the second asks of the same deed."""
    fronts: dict[tuple[str, str], list[tuple[Card, str]]] = defaultdict(list)
    for other in cards:
        shown = _shown(other)
        for found in _DAY_ALONE.finditer(shown):
            day, month = found["day"] or found["then"], found["month"] or found["of"]
            fronts[day, month[:3]].append((other, shown))
    for card in cards:
        day_asked = _DAY.fullmatch(card.back)
        told = fronts.get((day_asked["day"], day_asked["month"][:3]), ()) if day_asked else ()
        for other, shown in told:
            if other is not card and len(_stems(_shown(card)) & _stems(shown)) >= _OF_ONE_DEED:
                yield other, card


def _shown(card: Card) -> str:
    """What a front tells of its deed: its passage, or the question without the headline."""
    return seen.passage(card.front) or _HEADLINE.sub("", card.front)


def _stems(words: str) -> set[str]:
    return {word[:_STEM] for word in telling(without_dates(words)) if not word.isdigit()}


@lru_cache(maxsize=4096)
def _beside_the_blank(passage: str) -> tuple[str, ...]:
    """What stands before and behind a blank in its own sentence, where it is enough to know the sentence by."""
    before, _, after = passage.partition(BLANK)
    pieces = (_STOP.split(before)[-1], _STOP.split(after)[0])
    return tuple(piece for piece in pieces if len(piece) >= _KNOWN_BY)


def by_headline(other: Card, card: Card) -> bool:
    """Whether a headline on the front of `other` names what `card` asks beside two more words of its question.

    Of a quotation they must be words of its matter: a headline that names two states of which he spoke tells nothing,
    nor does one of another report on 'the minerals deal' that shares only these words with the headline of the card.
    """
    words = _headline(other.front)
    if _names_of(_answer(card)).isdisjoint(words):
        return False
    if card.kind is not CardKind.QUOTE:
        return len(words & telling(card.front)) >= _SHARED
    is_one_report = len(words & _headline(card.front)) >= _ONE_REPORT * len(words)
    asked = card.front if is_one_report else _HEADLINE.sub("", card.front)
    return len(words & _of_no_name(asked)) >= _SHARED


@lru_cache(maxsize=4096)
def _of_no_name(front: str) -> frozenset[str]:
    return telling(" ".join(_SMALL.findall(front)))


@lru_cache(maxsize=4096)
def _headline(front: str) -> frozenset[str]:
    found = _HEADLINE.search(front)
    return telling(found[1]) if found else frozenset()


def _names_of(answer: str) -> frozenset[str]:
    """Words by which a headline names an answer: a person's family name, a country, its people, its capital."""
    country = lexicon.nations().get(answer.lower())
    if country is None:
        return telling(answer.rsplit(maxsplit=1)[-1])
    listed = (lexicon.load(name).get(country, ()) for name in ("demonyms", "capitals"))
    return frozenset(
        word for form in (country, *(one for forms in listed for one in forms)) for word in telling(form)
    )


def _answer(card: Card) -> str:
    return card.back.split(" — ")[0]


def _tells(other: Card, front: frozenset[str], card: Card) -> bool:
    """Whether the front of `other`, of which the telling words are given, answers `card`."""
    if office := _office(card):
        return _gives(other.front, *office)
    answer = _answer(card)
    if answer not in other.front:
        return False
    joined = _OF_NAME.match(card.front) if card.kind is CardKind.ACTOR else None
    if joined and _introduces(other.front, joined["name"] or joined["sits"], answer):
        return True
    if seen.quotation(card) is not None and _shares_occasion(other.front, card):
        return True
    asked, events = _asked(card), card.kind is other.kind is CardKind.EVENT
    if events and card.fact != other.fact:
        return _is_of_one_deed(other, answer, asked) or _is_of_one_doer(card, other, front)
    return len(asked & front) >= _TOLD * len(asked)


def _is_of_one_doer(card: Card, other: Card, front: frozenset[str]) -> bool:
    """Whether a front on another deed of the same doer tells half of what is asked."""
    asked = {word[:_STEM] for word in _asked(card)}
    least = _TOLD_OF_ONE if card.actors[:1] == other.actors[:1] else _TOLD
    return len(asked & {word[:_STEM] for word in front}) >= least * len(asked)


def _is_of_one_deed(other: Card, answer: str, asked: frozenset[str]) -> bool:
    """Whether all that a front tells of the answer is what a question asks of it, which tells more of the deed."""
    own = {word[:_STEM] for word in _asked(other) - telling(answer) - _OF_REPORTS}
    return len(own) >= _LEAST_TOLD and len(own & {word[:_STEM] for word in asked}) >= _TOLD * len(own)


def _introduces(front: str, name: str, answer: str) -> bool:
    """Whether a front brings somebody in with what is asked: 'Ann Lee of the Brook Institute'."""
    return (
        re.search(rf"{re.escape(name)}(?: of| \(|, (?:an?|the) )[^“”]{{0,{_NEAR}}}{re.escape(answer)}", front)
        is not None
    )


def _shares_occasion(front: str, card: Card) -> bool:
    """Whether a front names the speaker at the very occasion by which a card asks who said it."""
    asked = seen.outside_quotes(card.front)
    when_and_where = _SET.search(card.front)
    if when_and_where and when_and_where["set"] in front and _AT.search(when_and_where["set"]):
        return True
    return any(
        len(words.group().split()) > 1 and words.group().strip(" ,") in front for words in _OCCASION.finditer(asked)
    )


def _office(card: Card) -> tuple[str, str] | None:
    """The name and the office that an actor card joins; None where its wording is a person's own."""
    by_post = _BY_POST.match(card.front)
    if card.kind is CardKind.ACTOR and by_post:
        return card.back, by_post["office"]
    by_name = _BY_NAME.match(card.front)
    return (by_name["name"], card.back) if card.kind is CardKind.ACTOR and by_name else None


def _gives(front: str, name: str, office: str) -> bool:
    """Whether a front puts the office right before or after the name: 'foreign minister Qin Gang', '… as premier'."""
    at = front.find(name)
    if at < 0:
        return False
    words = re.findall(r"\w+", office.lower())
    post, room = titles.telling(office), len(words)
    before = re.findall(r"\w+", front[:at].lower())[-room:]
    before = before if before and before[-1] in words else []
    after = front[at + len(name) :]
    behind = re.findall(r"\w+", after.lower())[: room + 2] if after.startswith((",", " (")) else []
    served = _SERVED.match(after)
    told_as = set(re.findall(r"\w+", served["office"].lower())[:room]) if served else set()
    return bool(post) and (post <= set(before) or post <= set(behind) or post <= told_as)


def _asked(card: Card) -> frozenset[str]:
    """The telling words of a question, without its date."""
    plain = without_dates(card.front.replace(BLANK, " ")) if card.kind is not CardKind.ACTOR else card.front
    return telling(plain)


@lru_cache(maxsize=4096)
def telling(text: str) -> frozenset[str]:
    """The telling words of a text, in lower case."""
    grammar = lexicon.load("small_words")["grammar"]
    found = re.findall(r"[^\W_]+", text.lower())
    return frozenset(word for word in found if word not in grammar and word not in _OF_DATES)
