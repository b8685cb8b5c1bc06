"""A dossier made into a deck."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefing_app.cards import gate, rivals
from briefing_app.cards.actors import people
from briefing_app.cards.coverage import (
    headed,
    in_print,
    matters,
    measured,
    print_days,
)
from briefing_app.cards.desk import Desk
from briefing_app.cards.events import happenings, official, orders
from briefing_app.cards.quotes import further, sayings
from briefing_app.cards.quotes import in_print as quoted_in_print
from briefing_app.cards.rubric import (
    beside,
    deck_rules,
    giveaways,
    misprints,
    verbatim,
    worth,
)
from briefing_app.cards.sentences import weak
from briefing_app.cards.sentences.described import Descriptions
from briefing_app.model.cards import CardKind, Form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefing_app.model.briefing import Likelihood
    from briefing_app.model.cards import Card
    from briefing_app.model.facts import Dossier

_PER_QUESTION = 1200  # characters of an article for each question made of its sentences


def build(
    dossier: Dossier, count: int = 0, likelihoods: Mapping[str, Likelihood] = MappingProxyType({})
) -> tuple[Card, ...]:
    """The cards of a dossier, the worthiest first; each passes the gate, and so does the deck.

    Args:
        dossier: what is known.
        count: how many cards at most; 0: as many as the facts give.
        likelihoods: how likely a fact is to come up in the meeting, as a person judged it, by its key.
    """
    desk = Desk(dossier, likelihoods)
    actors = tuple(people.cards(desk))
    descriptions = Descriptions(desk, actors)
    said = tuple(quoted_in_print.instead(headed.cards(desk, sayings.cards(desk, actors)), desk, descriptions))
    said = (*said, *quoted_in_print.cards(desk, actors, descriptions, {card.fact for card in said}))
    told = (*happenings.cards(desk), *said)
    shown = (_in_print(card, desk, descriptions) for card in told)
    told = tuple(headed.cards(desk, (card for card in shown if official.may_be_asked(card, desk))))
    told = (*told, *in_print.cards(desk, descriptions, told))
    told = (*told, *measured.cards(desk, descriptions, told))
    more = tuple(print_days.spared(further.cards(desk, actors, descriptions, told), told, desk))
    made = (*actors, *matters.told(desk, (*told, *more)), *orders.cards(desk), *rivals.cards(desk))
    words = misprints.counted(article.text for article in dossier.articles)
    plain = (card for card in made if not misprints.misprint(f"{card.front} {card.back}", words, desk.names))
    passed = [card for card in plain if not weak.asks(card, desk) and not any(gate.of_card(card, desk))]
    deck = _consistent(_few_of_sentences(worth.ranked(passed, desk), desk), desk)
    deck = beside.worth_asking(deck, desk, {card.key for card in more})
    return tuple(_shown_whole(card, desk) for card in _spread(_chosen(deck, desk, count), desk))


def _shown_whole(card: Card, desk: Desk) -> Card:
    """A card on an actor with the sentences in which he is named: 'Senator Ann Lund' alone tells no state (A3)."""
    if card.kind is not CardKind.ACTOR:
        return card
    return replace(card, evidence=tuple(replace(piece, span=desk.sentence(piece)[0]) for piece in card.evidence))


def _few_of_sentences(cards: Sequence[Card], desk: Desk) -> list[Card]:
    """Of each article only the worthiest questions made of its sentences, by its length; none of a mere guess.

    Of such questions strict readers passed four in ten (420 cards of 140 unseen articles), of offices, quotations and
    figures asked in print eight: an article's news has its question, its every sentence has not. Of those made of a
    guess they passed 5 of 39 (docs/adr/0019): a guess is asked in its printed sentence, or not at all.
    """
    asked: Counter[str] = Counter()
    left_out: set[str] = set()
    for card in _each_fact_first(card for card in cards if _is_of_a_sentence(card)):
        article = card.evidence[0].article if card.evidence else ""
        room = max(1, len(desk.articles[article].text) // _PER_QUESTION)
        if card.suggested or asked[article] >= room:
            left_out.add(card.key)
        else:
            asked[article] += 1
    return [card for card in cards if card.key not in left_out]


def _is_of_a_sentence(card: Card) -> bool:
    return card.kind is CardKind.EVENT and card.form is Form.QUESTION


def _each_fact_first(cards: Iterable[Card]) -> list[Card]:
    """In their order, but what is asked of a fact a second time behind what is asked of all others."""
    count: Counter[str] = Counter()
    found: list[tuple[int, Card]] = []
    for card in cards:
        found.append((count[card.fact], card))
        count[card.fact] += 1
    return [card for _, card in sorted(found, key=lambda row: row[0])]


def _in_print(card: Card, desk: Desk, descriptions: Descriptions) -> Card:
    """The card with its figure or date asked in the printed sentence, where that passes the gate too."""
    printed = in_print.instead(verbatim.instead(card, desk), desk, descriptions)
    return printed if printed is card or not any(gate.of_card(printed, desk)) else card


def _consistent(cards: Sequence[Card], desk: Desk) -> list[Card]:
    """Without duplicates, forks and cards that another one tells; at most three on a sentence.

    What a headline answers goes first, so that of two questions on a fact the other is left.
    """
    only = _only_cards(cards, desk)
    answered = {asked.key for _, asked in giveaways.by_headlines(cards)} - only
    cards = [card for card in cards if card.key not in answered]
    forked = {card.key for pair in (*deck_rules.forks(cards), *deck_rules.rival_figures(cards)) for card in pair}
    doubled = {card.key for _, card in _same(cards, desk)}
    kept: list[Card] = []
    used: Counter[object] = Counter()
    for card in cards:
        if card.key in forked | doubled:
            continue
        shown = _shown_elsewhere(card, used, desk)
        rests_on = deck_rules.places(shown, desk)
        day = deck_rules.day_asked(shown)
        if used[rests_on] >= deck_rules.MOST_OF_ONE_SENTENCE or (day and used[day]):
            continue
        used.update((rests_on, day))
        kept.append(shown)
    return _without_giveaways(print_days.hidden(kept, desk), desk)


def _without_giveaways(cards: Sequence[Card], desk: Desk) -> list[Card]:
    """Of a card and the one that gives it away the worthier stays; what is left may be given away by a third (H4).

    The only card on a core person stays before any other (H3). Of what a headline answers nothing helps but leaving
    it out, for many a front prints that.
    """
    kept = list(cards)
    place = {card.key: index for index, card in enumerate(kept)}
    only = _only_cards(cards, desk)
    while lost := _lost(tuple(giveaways.tellers(kept)), only, place):
        kept = [card for card in kept if card.key not in lost]
    return kept


def _lost(pairs: Sequence[tuple[Card, Card]], only: set[str], place: Mapping[str, int]) -> set[str]:
    """What goes of some pairs: first what a headline answers, and nothing for the sake of what goes itself."""
    lost: set[str] = set()
    for teller, asked in sorted(pairs, key=lambda pair: not giveaways.by_headline(*pair)):
        if not lost & {teller.key, asked.key}:
            lost.add(_lost_of(teller, asked, only, place).key)
    return lost


def _lost_of(teller: Card, asked: Card, only: set[str], place: Mapping[str, int]) -> Card:
    """Which of a card and the one that gives it away goes."""
    if giveaways.by_headline(teller, asked) and asked.key not in only:
        return asked
    return max((teller, asked), key=lambda card: (card.key not in only, place[card.key]))


def _only_cards(cards: Sequence[Card], desk: Desk) -> set[str]:
    """The keys of the cards without which a core person is on none."""
    by_actor = {actor.key: [card.key for card in cards if actor.key in card.actors] for actor in desk.core}
    return {keys[0] for keys in by_actor.values() if len(keys) == 1}


def _same(cards: Sequence[Card], desk: Desk) -> Iterator[tuple[Card, Card]]:
    yield from deck_rules.duplicates(cards)
    yield from deck_rules.reversals(cards)
    yield from deck_rules.halves(cards, desk)
    yield from deck_rules.figures(cards, desk)
    yield from deck_rules.same_days(cards)


def _shown_elsewhere(card: Card, used: Counter[object], desk: Desk) -> Card:
    """The card resting on the first of its sentences on which there is room; of an event's only one may date it."""
    if card.kind is CardKind.EVENT:
        return card
    for index, piece in enumerate(card.evidence):
        turned = replace(card, evidence=(piece, *card.evidence[:index], *card.evidence[index + 1 :]))
        if used[deck_rules.places(turned, desk)] < deck_rules.MOST_OF_ONE_SENTENCE:
            return turned if index else card
    return card


def _chosen(cards: Sequence[Card], desk: Desk, count: int) -> list[Card]:
    """The first `count`, one for each core person if there is room, no article over its share if others have more."""
    if not count or count >= len(cards):
        return list(cards)
    first = [_first_with(cards, actor.key) for actor in desk.core][:count]
    wanted = {card.key for card in first if card}
    article = {card.key: place[0] for card in cards if (place := deck_rules.places(card, desk))}
    room = deck_rules.most_of_one(count, article.values()) if deck_rules.can_spread(article.values()) else count
    taken = Counter(article.get(key) for key in wanted)
    over: list[str] = []
    for card in cards:
        if card.key not in wanted and len(wanted) < count:
            if taken[article.get(card.key)] < room:
                wanted.add(card.key)
                taken[article.get(card.key)] += 1
            else:
                over.append(card.key)
    wanted |= set(over[: count - len(wanted)])
    return [card for card in cards if card.key in wanted]


def _first_with(cards: Iterable[Card], actor: str) -> Card | None:
    return next((card for card in cards if actor in card.actors), None)


def _spread(cards: list[Card], desk: Desk) -> list[Card]:
    """A large deck without the last cards of an article that gives more than its share."""
    while True:
        by_article = Counter(place[0] for card in cards if (place := deck_rules.places(card, desk)))
        over = [name for name, n in by_article.items() if deck_rules.over_share(n, len(cards), by_article)]
        if not over:
            return cards
        needed = {card.key for actor in desk.core if (card := _first_with(cards, actor.key))}
        of_it = [card for card in cards if (place := deck_rules.places(card, desk)) and place[0] == over[0]]
        last = next((card for card in reversed(of_it) if card.key not in needed), of_it[-1])
        cards = [card for card in cards if card.key != last.key]
