"""Who is this: somebody by what the dossier tells of them, without their name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.confidence import LIKELY
from briefing_app.model.dated import without_dates
from briefing_app.model.facts import ActorKind, Status
from briefing_app.model.games import Question, QuestionKind
from briefing_app.model.keys import digest
from briefing_app.model.when import Precision
from briefing_app.quiz import distractors
from briefing_app.quiz.ground import CHOICES, PROMPT_LIMIT, Draft
from briefing_app.quiz.of_events import stands_alone
from briefing_app.quiz.of_quotes import words_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.model.facts import Actor, Event
    from briefing_app.model.text import Evidence
    from briefing_app.quiz.ground import Ground

_LEAD = "Who is this?"
_MOST = 3  # clues


class _Clue(NamedTuple):
    words: str
    fact: str
    evidence: Evidence


def asking_who(ground: Ground) -> Iterator[Draft]:
    """Persons of cards of whom an office and a deed are known, among people like them."""
    people = {actor.key: actor for actor in ground.dossier.actors if actor.kind is ActorKind.PERSON}
    for actor in (people[fact] for fact in ground.taught if fact in people):
        clues = _clues(actor, ground) if " " in actor.name else []
        wrong = _others(actor, clues, ground) if clues else []
        if len(wrong) >= CHOICES - 1:
            ground.offered.update(wrong[: CHOICES - 1])
            yield _draft(actor, clues, wrong[: CHOICES - 1], ground)


def _clues(actor: Actor, ground: Ground) -> list[_Clue]:
    """An office and what they did; none where there is not one of each."""
    offices, deeds = list(_offices(actor)), [*_deeds(actor, ground), *_sayings(actor, ground)]
    if not offices or not deeds:
        return []
    found = [*offices[:1], *deeds[: _MOST - 1]]
    while len(found) > 1 and len(_prompt(found)) > PROMPT_LIMIT:
        found.pop()
    return found if len(found) > 1 else []


def _offices(actor: Actor) -> Iterator[_Clue]:
    for office in actor.offices:
        sure = office.confidence >= LIKELY and office.evidence and not office.former
        if sure and not _gives_away(office.title, actor):
            held = f" in {office.at.edtf[:4]}" if office.at else ""
            yield _Clue(f"{office.title[:1].upper()}{office.title[1:]}{held}", actor.key, office.evidence[0])


def _deeds(actor: Actor, ground: Ground) -> Iterator[_Clue]:
    """What they did, from events of cards that begin with their name: 'met … in Geneva (4 March 2024)'."""
    for event in ground.deeds.get(actor.key, ()):
        what = without_dates(event.what).rstrip(".")
        led = next((found for name in _names(actor) if (found := _led_by(name).match(what))), None)
        rest = what[led.end() :] if led and _is_telling(event) and stands_alone(what) else ""
        if rest and not _gives_away(rest, actor):
            yield _Clue(f"{rest[:1].upper()}{rest[1:]} ({event.when})", event.key, event.evidence[0])


def _led_by(name: str) -> re.Pattern[str]:
    """The head of a sentence on what somebody did: their name, perhaps behind an office, before a verb."""
    return re.compile(rf"(?:(?:[A-Z][\w.’-]*|of|the|for) ){{0,6}}{re.escape(name)} (?=[a-z])")


def _sayings(actor: Actor, ground: Ground) -> Iterator[_Clue]:
    """What they said, as cards print it."""
    for card in ground.sayings.get(actor.key, ()):
        words = words_on(card)
        whole = words[1:2].isupper()  # a fragment says little without what it was said of
        if whole and not card.suggested and not _gives_away(words, actor):
            yield _Clue(f"Said {words}", card.fact, card.evidence[0])


def _is_telling(event: Event) -> bool:
    precise = event.when is not None and event.when.precision >= Precision.YEAR
    return precise and event.status is Status.HAPPENED and event.confidence >= LIKELY


def _names(actor: Actor) -> tuple[str, ...]:
    return tuple(sorted({actor.name, *actor.aliases}, key=len, reverse=True))


def _gives_away(words: str, actor: Actor) -> bool:
    """Whether words have a part of the name in them."""
    told = set(re.findall(r"\w+", words.casefold()))
    return bool(told & {part.casefold() for name in _names(actor) for part in re.findall(r"\w+", name)})


def _others(actor: Actor, clues: list[_Clue], ground: Ground) -> list[str]:
    """People like them who had no part in any of it."""
    prompt = _prompt(clues)
    key = f"card/{actor.key}"
    asked = Card(key, CardKind.ACTOR, Form.QUESTION, prompt, actor.name, actor.key, (clues[0].evidence,))
    there = {key for clue in clues if clue.fact in ground.events for key in ground.events[clue.fact].actors}
    barred = {other.name for other in ground.dossier.actors if other.key in there}
    rivals = distractors.people(asked, ground.dossier, ground.rng, offered=ground.offered)
    return [name for name in rivals if name not in barred]


def _prompt(clues: list[_Clue]) -> str:
    return f"{_LEAD} {'. '.join(clue.words for clue in clues)}."


def _draft(actor: Actor, clues: list[_Clue], wrong: list[str], ground: Ground) -> Draft:
    shown = [actor.name, *wrong]
    ground.rng.shuffle(shown)
    card = next((card.key for card in ground.cards if card.fact == actor.key and card.back == actor.name), None)
    question = Question(
        key=f"question/{digest('who', actor.key, *(clue.fact for clue in clues))}",
        kind=QuestionKind.PERSON,
        prompt=_prompt(clues),
        choices=tuple(shown),
        answer=(shown.index(actor.name),),
        evidence=tuple(clue.evidence for clue in reversed(clues)),
        card=card,
    )
    return Draft(question, frozenset(clue.fact for clue in clues))
