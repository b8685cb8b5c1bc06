"""The news of each article: what its first sentences tell is asked before anything else is.

A reader who knows one thing of an article must know this; so where its event cannot be asked as any event is
(`happenings`), all that its sentence tells is tried, the subject too, and rules are left aside that only weigh
whether anybody would ask. What makes a question false, loose or two-edged refuses it as ever.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.actors import kinds
from briefing_app.cards.events import (
    anchors,
    deeds,
    handover,
    happenings,
    settings,
    tellings,
    ways,
)
from briefing_app.cards.rubric import asking, giveaways
from briefing_app.cards.sentences import singular
from briefing_app.cards.words import gaps, titles, wording
from briefing_app.cards.words.gap import Gap
from briefing_app.cards.words.wordlists import listed
from briefing_app.model.facts import Actor, ActorKind, Event, Status
from briefing_app.model.keys import slug
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing_app.cards.desk import Desk
    from briefing_app.cards.words.clauses import Clause
    from briefing_app.model.cards import Card
    from briefing_app.model.text import Evidence
    from briefing_app.model.when import When

_TELLS = 4  # telling words and names that are left around what is asked
_SAME = 0.6  # share of the telling words of two questions that ask one deed
_TELLS_WHO = 5  # the same, where its doer is asked
_BARE = re.compile(r"[Tt]he (?:[\w’'-]+ )*[a-z]+")
_OF_A_STATE = re.compile(
    r"[Tt]he [A-Z][\w.]+(?: [A-Z][\w.]+)? (?:[a-z]+ )?(?:army|navy|military|government|parliament|police|cabinet|"
    r"forces|troops|authorities|treasury|senate|congress|air force|coastguard)"
)
_DONE_BEFORE = re.compile(
    r"(?:made|took|gave|issued|ordered|released) the [a-z]+(?= (?:during|in|on|at|after|before)\b|$)"
)
_WHERE = re.compile(r"[a-z] (?:in|near|outside) (?P<place>[A-Z][\w’-]+(?: [A-Z][\w’-]+)*)$")
_ADVERBS = re.compile(r"\b(?:already|also|now|further|again|still)\b")  # they lean on what was told before


def cards(desk: Desk, made: Sequence[Card]) -> Iterator[Card]:
    """At most one for each article of whose news no card is made yet.

    Args:
        desk: the dossier.
        made: the cards on its events and quotations.
    """
    asked = {card.fact for card in made}
    here, told = _by_article(made), _of_heads(desk)
    for article in desk.dossier.articles:
        cards_here = here.get(article.key, [])
        if any(_rests_on_head(desk, card.evidence, article.key) for card in cards_here):
            continue
        first = sorted(told.get(article.key, ()), key=lambda event: event.evidence[0].span.start)
        found = (card for event in first if event.key not in asked for card in _of_event(desk, event))
        yield from islice((card for card in found if not any(_is_as(card, other) for other in cards_here)), 1)


def _by_article(made: Sequence[Card]) -> dict[str, list[Card]]:
    """The cards by each article that they rest on."""
    found: dict[str, list[Card]] = defaultdict(list)
    for card in made:
        for key in {piece.article for piece in card.evidence}:
            found[key].append(card)
    return found


def _of_heads(desk: Desk) -> dict[str, list[Event]]:
    """By article, the events that its first sentences tell."""
    found: dict[str, list[Event]] = defaultdict(list)
    for event in desk.dossier.events:
        for key in {piece.article for piece in desk.sound(event.evidence)}:
            if _rests_on_head(desk, event.evidence, key):
                found[key].append(event)
    return found


def _rests_on_head(desk: Desk, evidence: Iterable[Evidence], article: str) -> bool:
    return any(piece.article == article and piece.span.start < desk.heads[article] for piece in evidence)


def _is_as(card: Card, other: Card) -> bool:
    """Whether two cards ask the same deed, told in two events (H1)."""
    one, two = giveaways.telling(f"{card.front} {card.back}"), giveaways.telling(f"{other.front} {other.back}")
    return len(one & two) > _SAME * min(len(one), len(two))


def _of_event(desk: Desk, event: Event) -> Iterator[Card]:
    """The cards that an event's clauses give, all that can stand, the fullest clause first."""
    whole = desk.clause(event)
    for clause in tellings.of(desk, event):
        desk.take(event, clause)
        if happenings.can_be_asked(desk, event):
            told = handover.with_office(desk, event, clause)
            yield from happenings.fitting(desk, event, told, _of_clause(desk, event, told))
    if whole is not None:
        desk.take(event, whole)


def _of_clause(desk: Desk, event: Event, clause: Clause) -> Iterator[Card]:
    reported, past = desk.published(event.evidence), asking.told_in_past(clause, event.status)
    if past is None or reported is None or asking.told_by(past):
        return
    date = None if asking.is_in_progress(past) else deeds.stated(desk, event)
    told = deeds.of_its_time(desk, event, past)
    if told is None or (event.when and event.when.last.year < reported.first.year) or _leaves_open(told):
        return
    yield from _gaps(desk, event, told, date, reported)
    yield from _who(desk, event, told, date, reported)


def _leaves_open(told: Clause) -> bool:
    """Whether the doer or the thing done is told as one named before: 'the movement', 'made the promises'."""
    subject = told.doer is None and _BARE.fullmatch(told.subject) and not _OF_A_STATE.fullmatch(told.subject)
    return bool(subject or _DONE_BEFORE.match(re.sub(r"^had ", "", f"{told.verb} {told.rest}")))


def _gaps(desk: Desk, event: Event, told: Clause, date: When | None, reported: When) -> Iterator[Card]:
    """What stands anywhere in the sentence: a figure, a person, a body, a country, a place."""
    sentence = asking.sentence(told)
    found = (
        *gaps.gaps(sentence, 0, ways.names(desk)),
        *settings.gaps(desk, event, sentence, 0),
        *_of_subject(told.subject),
    )
    for gap in sorted(found, key=lambda one: _order(one, told)):
        if _stands(desk, event, gap, sentence) and (
            front := asking.gap_asked(told, gap, date, event.status, reported)
        ):
            yield deeds.card(desk, event, "gap", front, gap.answer)


def _of_subject(subject: str) -> Iterator[Gap]:
    """Where those are who do it: 'talks between the two navies in | Oslo | ended without a treaty'."""
    found = _WHERE.search(subject)
    asks = _sort_of_place(found["place"]) if found else None
    if found and asks:
        place = Actor(f"{ActorKind.PLACE.value}/{slug(found['place'])}", found["place"], ActorKind.PLACE)
        yield Gap(Span(*found.span("place")), asks, found["place"], place)


def _sort_of_place(name: str) -> str | None:
    """How a place is asked for; None where no table knows it."""
    capitals = {city for cities in lexicon.load("capitals").values() for city in cities}
    if name in capitals or name in lexicon.load("places")["cities"]:
        return "which city"
    if name in lexicon.load("countries"):
        return "which country"
    return "which state or region" if name in titles.regions() else None


def _order(gap: Gap, told: Clause) -> tuple[bool, int]:
    """What the predicate tells before what the subject is; people, figures, bodies, then places."""
    kinds_of = (ActorKind.PERSON, None, ActorKind.ORGANISATION, ActorKind.COUNTRY, ActorKind.PLACE)
    return gap.span.start < len(told.subject), kinds_of.index(gap.actor.kind if gap.actor else None)


def _stands(desk: Desk, event: Event, gap: Gap, sentence: str) -> bool:
    rest = gap.rest(sentence)
    no_sort = gap.asks.rsplit(maxsplit=1)[-1] in listed("no sort of thing")
    if gap.span.start == 0 or no_sort or kinds.is_misnamed(desk, gap):
        return False
    if gap.asks.startswith(ways.PLACES) and settings.is_of_another(sentence[: gap.span.start]):
        return False
    return singular.weight_of(rest, desk.names) >= _TELLS and singular.fits_one(
        desk, event, sentence, gap, dated=True
    )


def _who(desk: Desk, event: Event, told: Clause, date: When | None, reported: When) -> Iterator[Card]:
    """Who or which body did it."""
    doer = told.doer
    if (
        doer is None
        or event.status is not Status.HAPPENED
        or asking.is_in_progress(told)
        or anchors.is_everyday(told)
    ):
        return
    if date is None and singular.is_central(desk, doer):
        return
    state = doer.kind is ActorKind.COUNTRY and told.subject.removeprefix("the ") == doer.name  # not 'the Norwegian'
    person = doer.kind is ActorKind.PERSON and bool(doer.offices or doer.side)
    least = _TELLS_WHO + state
    if (
        (person or state or kinds.is_body(desk, doer))
        and singular.weight_of(told.rest, desk.names) >= least
        and not singular.others_did(desk, event, told)
    ):
        front = wording.who_was_it(replace(told, adverb=_ADVERBS.sub("", told.adverb)), date, reported)
        if front:
            yield deeds.card(desk, event, "who", front, doer.name)
