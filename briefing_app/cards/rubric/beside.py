"""Cards that only the rest of the deck shows to be worth asking, or not (rubric B9, D3, H1).

A head of a great power is asked for where the briefing turns on him and nothing else is asked of him; the employer of
somebody who but comments, where a card tells what he said or did; the order of two deeds, where no card dates one.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.words import post_wording, titles
from briefing_app.model.cards import CardKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.cards.desk import Desk
    from briefing_app.model.cards import Card
    from briefing_app.model.facts import Actor

_OFFICE = re.compile(
    r"Who was (?:the )?(?P<office>.+?) (?:in|between|on) [\w ]*\d{4}\b|Which (?P<of>\w+) office did .*"
)
_OF_A_LAND = re.compile(r"(?P<post>[\w ]+) of (?:the )?(?P<land>[A-Z][\w ]+)")
_OF_A_YEAR = re.compile(r"(?P<year>\d{4})\?$")
_ORDER = "card/order/"
_WHEN = "card/event/when/"
_EMPLOYS = frozenset(("body", "speaks", "post", "city"))  # sorts of cards that ask where somebody works
_SPEAKS = re.compile(r"(?i)\bspokes(?:man|woman|person)\b|\bpress secretary\b")
_IN_BUSINESS = re.compile(r"(?i)\bvice[- ](?:president|chairman)\b|\bmanager\b|\bofficer\b|\bexecutive\b")
_OFFICERS = frozenset(("official", "executive", "director", "manager", "officer", "adviser", "advisor"))
_RUNS = re.compile(r"\bpresidential nominee\b")


def worth_asking(cards: Sequence[Card], desk: Desk) -> list[Card]:
    """The cards without those that the others make needless, or that only others would make worth asking."""
    told = {key for card in cards if card.kind is not CardKind.ACTOR for key in card.actors}
    dated = {card.fact for card in cards if card.key.startswith(_WHEN)}
    return [
        card
        for card in cards
        if not _everybody_knows(card, told, desk)
        and not (card.fact not in told and (_only_comments(card, desk) or _looks_back(card, desk)))
        and not (card.key.startswith(_ORDER) and any(_rests_on(card, desk, key) for key in dated))
    ]


def is_known_to_all(actor: Actor) -> bool:
    """Whether somebody leads a great power, as any of his offices tells: who he is is no question (B9)."""
    worded = [titles.plain(office.title) for office in actor.offices]
    return is_famous(actor) and any(is_of_a_great_power(title, actor.side) for title in worded)


def _everybody_knows(card: Card, told: set[str], desk: Desk) -> bool:
    """Whether it asks who led a great power, and the briefing does not turn on him or asks more of him (B9)."""
    actor = desk.actors.get(card.fact)
    if actor is None or card.kind is not CardKind.ACTOR or not is_famous(actor):
        return False
    asked = _OFFICE.match(card.front)
    office = (asked["office"] or f"{asked['of']} {card.back}") if asked else ""
    known = is_of_a_great_power(office, None) or _RUNS.search(card.front)
    return bool(known) and (card.fact in told or actor not in desk.core[:1])


def is_famous(actor: Actor) -> bool:
    """Whether the lists of those who led a state have the name."""
    name = actor.name.casefold()
    return name in lexicon.inverse("leaders") or name in lexicon.inverse("heads_of_government")


def is_of_a_great_power(title: str, side: str | None) -> bool:
    """'US President', 'president of France', 'chancellor' of somebody who acts for Germany."""
    country, post = post_of(title)
    return f"{country or side} {post}" in lexicon.load("offices")["known to all"]


def post_of(title: str) -> tuple[str | None, str]:
    """The country of a title and its post: 'president of France' -> ('France', 'president')."""
    land = _OF_A_LAND.fullmatch(title)
    country, post = (lexicon.nations().get(land["land"].lower()), land["post"]) if land else titles.of_state(title)
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
