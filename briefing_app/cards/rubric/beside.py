"""Cards that only the rest of the deck shows to be worth asking, or not (rubric B9, D3, H1).

Who holds an office that everybody knows is never asked; the employer of somebody who but comments, where a card tells
what he said or did; the order of two deeds, where no card dates one.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.words import post_wording, titles
from briefing_app.model.cards import CardKind

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from briefing_app.cards.desk import Desk
    from briefing_app.model.cards import Card
    from briefing_app.model.facts import Actor

_OF_A_LAND = re.compile(r"(?P<post>[\w ]+?) of (?:the )?(?P<land>(?!State\b)[A-Z][\w’' ]+)")
_OF_A_YEAR = re.compile(r"(?P<year>\d{4})\?$")
_ORDER = "card/order/"
_WHEN = "card/event/when/"
_EMPLOYS = frozenset(("body", "speaks", "post", "city"))  # sorts of cards that ask where somebody works
_SPEAKS = re.compile(r"(?i)\bspokes(?:man|woman|person)\b|\bpress secretary\b")
_IN_BUSINESS = re.compile(r"(?i)\bvice[- ](?:president|chairman)\b|\bmanager\b|\bofficer\b|\bexecutive\b")
_OFFICERS = frozenset(("official", "executive", "director", "manager", "officer", "adviser", "advisor"))


def worth_asking(cards: Sequence[Card], desk: Desk, asides: Container[str] = ()) -> list[Card]:
    """The cards without those that the others make needless, or that only others would make worth asking.

    Args:
        cards: a deck.
        desk: the dossier.
        asides: the keys of cards that make nobody's office worth asking: they only show what an outsider said.
    """
    tell = (card for card in cards if card.kind is not CardKind.ACTOR and card.key not in asides)
    told = {key for card in tell for key in card.actors}
    dated = {card.fact for card in cards if card.key.startswith(_WHEN)}
    return [
        card
        for card in cards
        if not (card.fact not in told and (_only_comments(card, desk) or _looks_back(card, desk)))
        and not (card.key.startswith(_ORDER) and any(_rests_on(card, desk, key) for key in dated))
    ]


def is_known_to_all(actor: Actor) -> bool:
    """Whether one of somebody's offices is such that everybody knows who holds it (B9)."""
    return any(everybody_knows(titles.plain(office.title), actor.side) for office in actor.offices)


def everybody_knows(title: str, side: str | None = None) -> bool:
    """Whether who holds it is no question: 'US President', 'president of France', 'chancellor' in Germany."""
    country, post = _post_of(title)
    return not _known_to_all().isdisjoint((f"{country or side} {post}".lower(), title.lower()))


@cache
def _known_to_all() -> frozenset[str]:
    return frozenset(office.lower() for office in lexicon.load("offices")["known to all"])


def _post_of(title: str) -> tuple[str | None, str]:
    """Whose a post is and the post: 'president of France' -> ('France', 'president')."""
    land = _OF_A_LAND.fullmatch(title)
    whose = lexicon.nations().get(land["land"].lower().replace("’", "'"), land["land"]) if land else None
    country, post = (whose, land["post"]) if land else titles.of_state(title)
    return country, post.lower().replace("-", " ")


def _looks_back(card: Card, desk: Desk) -> bool:
    """Whether it asks for an office of a year that was over when its article was printed: a parallel of the past."""
    year, printed = _OF_A_YEAR.search(card.front), desk.published(card.evidence)
    if card.kind is not CardKind.ACTOR or year is None or printed is None:
        return False
    return int(year["year"]) < printed.first.year


def _only_comments(card: Card, desk: Desk) -> bool:
    """Whether it asks where somebody works who acts for no state: an analyst, a professor, an officer of a firm.

    Who speaks for a body or serves one that everybody knows ('UN envoy') is asked for by himself.
    """
    actor = desk.actors.get(card.fact)
    if actor is None or actor.side or card.kind is not CardKind.ACTOR or card.key.split("/")[2] not in _EMPLOYS:
        return False
    worded = [titles.plain(office.title) for office in actor.offices]
    if not worded or any(_SPEAKS.search(title) for title in worded):
        return not worded
    if any(_is_employed(title) for title in worded):
        return True
    in_business = any(_is_of_a_firm(title) or _IN_BUSINESS.search(title) for title in worded)
    return in_business and not any(_is_of_a_known_body(title) for title in worded)


def _is_employed(title: str) -> bool:
    """Whether it says what somebody does for a living: 'law professor', 'attorney with Lund and Vale'."""
    head = re.split(r" (?:of|for|in|on|at|with) ", title.lower())[0].split()
    lists = lexicon.load("belonging")
    trade = bool(head) and head[-1] in {*lists["employed"], *lists["trades"]} - _OFFICERS
    return trade or titles.is_profession(title)


def _is_of_a_firm(title: str) -> bool:
    return any(post_wording.is_a_firm(word.strip(",")) for word in title.split())


def _is_of_a_known_body(title: str) -> bool:
    """Whether a known organisation stands in the title: 'vice president of the European Commission', 'UN envoy'."""
    words = re.findall(r"[\w.]+", title.casefold())
    runs = (" ".join(words[at : at + size]) for size in (1, 2, 3, 4) for at in range(len(words)))
    return any(run in _known_bodies() for run in runs)


@cache
def _known_bodies() -> frozenset[str]:
    listed = lexicon.load("organisations")
    return frozenset(name.casefold() for one, others in listed.items() for name in (one, *others))


def _rests_on(card: Card, desk: Desk, event: str) -> bool:
    """Whether an order card puts that event in order: its evidence is the event's."""
    fact = desk.facts.get(event)
    return fact is not None and not set(card.evidence).isdisjoint(fact.evidence)
