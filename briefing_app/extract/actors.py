"""Actors of one article: people, organisations, countries, places, with their offices."""

from __future__ import annotations

import dataclasses
import math
from collections import Counter
from typing import TYPE_CHECKING

from briefing_app.extract import (
    assurance,
    bare_offices,
    bodies,
    gazetteer,
    groups,
    in_power,
    leaders,
    offices,
    people,
    reference,
    relatives,
    tenures,
    titles,
)
from briefing_app.extract.cast import Cast
from briefing_app.extract.home import Home
from briefing_app.extract.runs import Run
from briefing_app.model.facts import Actor, ActorKind
from briefing_app.model.keys import slug
from briefing_app.model.text import Evidence, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Doc

    from briefing_app.extract.assurance import Sure
    from briefing_app.extract.marks import Stretch
    from briefing_app.extract.person import Person
    from briefing_app.model.facts import Office
    from briefing_app.model.text import Article

_LEAD = 0.15  # share of an article within which a first mention is a lead mention
_LEAD_BONUS = 0.25


def find(doc: Doc, article: Article, quoted: Sequence[Stretch], sure: Sure = assurance.figure) -> Cast:
    """The cast of `article`.

    Args:
        doc: its parse.
        article: as read.
        quoted: names inside these stretches count as mentions, not as doers.
        sure: the precision of each kind of evidence.
    """
    inside = _token_runs(doc, quoted)
    persons = people.find(doc, article.text)
    taken = [place.run for person in persons for place in person.places]
    named = list(bodies.find(doc, taken))
    held = offices.find(doc, article, persons, [run for run, _ in named], sure)
    home = Home.of(doc)
    held = tuple(
        bare_offices.of_states(person, its, home, article.text) for person, its in zip(persons, held, strict=True)
    )
    acting = [
        dataclasses.replace(
            _person(doc, article, person, its),
            side=_side(person, its, home),
            confidence=sure(assurance.of_person(person)),
        )
        for person, its in zip(persons, held, strict=True)
    ]
    acting = [_on_its_chiefs_side(one, acting) for one in acting]
    acting = tenures.one_at_a_time([tenures.within_terms(one) for one in acting], article.published)
    others = [
        dataclasses.replace(_group(doc, article, group), confidence=sure(group.told_by))
        for group in groups.find(doc, taken, named, inside)
    ]
    return Cast(
        _weighed(_each_once(acting + others), len(article.text)), reference.scene(doc, persons, acting, inside)
    )


def _token_runs(doc: Doc, quoted: Iterable[Stretch]) -> tuple[Run, ...]:
    """The tokens that stand between quotation marks."""
    spans = (doc.char_span(one.span.start, one.span.end, alignment_mode="contract") for one in quoted)
    return tuple(Run(span.start, span.end) for span in spans if span)


def _person(doc: Doc, article: Article, person: Person, held: tuple[Office, ...]) -> Actor:
    name = " ".join(person.name)
    return Actor(
        key=f"person/{slug(name)}",
        name=name,
        kind=ActorKind.PERSON,
        aliases=_aliases(name, (" ".join(form) for form in person.forms)),
        offices=held,
        mentions=_evidence(doc, article, (place.run for place in person.places)),
        relation=relatives.told(doc, person.relative) if person.relative else None,
    )


def _side(person: Person, held: Iterable[Office], home: Home) -> str | None:
    """The state or body the person acts for: a leader's country or present body, or by most of the offices."""
    country = leaders.country_of(person.name)
    if country and any(titles.is_of_state(office.title) for office in held):
        now = (titles.side(office.title, home) for office in held if not office.former)
        return next((body for body in now if body and gazetteer.country_of(body) is None), country)  # now of the UN
    for office in held:
        if known := leaders.governed_by(person.name, office.title) or in_power.state_of(person.name, office.title):
            return known
    sides = Counter(side for office in held if (side := titles.side(office.title, home)))
    return sides.most_common(1)[0][0] if sides else None


def _on_its_chiefs_side(one: Actor, others: Sequence[Actor]) -> Actor:
    """'Lund’s chief of staff' acts for whom Lund acts in this article, whatever country Lund is from."""
    owners = {title.partition("’s ")[0].split()[-1] for title in _owned(one)}
    chiefs = [other for other in others if other is not one and other.name.split()[-1] in owners]
    chief = chiefs[0] if len(chiefs) == 1 and one.side else None
    return dataclasses.replace(one, side=chief.side) if chief and chief.side else one


def _owned(one: Actor) -> list[str]:
    """The present offices that are somebody's: 'Lund’s chief of staff', with a curly mark."""
    titles_of = (office.title.replace("'", "’") for office in one.offices if not office.former)
    return [title for title in titles_of if "’s " in title]


def _group(doc: Doc, article: Article, group: groups.Group) -> Actor:
    return Actor(
        key=f"{group.kind}/{slug(group.name)}",
        name=group.name,
        kind=group.kind,
        aliases=_aliases(group.name, group.forms),
        side=group.side,
        mentions=_evidence(doc, article, sorted(group.places)),
    )


def _aliases(name: str, forms: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form for form in forms if form != name))


def _evidence(doc: Doc, article: Article, places: Iterable[Run]) -> tuple[Evidence, ...]:
    key = article.key
    return tuple(
        Evidence(key, Span(doc[run.start].idx, doc[run.end - 1].idx + len(doc[run.end - 1]))) for run in places
    )


def _weighed(actors: list[Actor], length: int) -> tuple[Actor, ...]:
    """The actors with their share of attention, the most salient first."""
    most = max((len(actor.mentions) for actor in actors), default=1)

    def weight(actor: Actor) -> float:
        lead = bool(actor.mentions) and actor.mentions[0].span.start < _LEAD * length
        return (1 - _LEAD_BONUS) * math.sqrt(len(actor.mentions) / most) + _LEAD_BONUS * lead

    weighed = [dataclasses.replace(actor, salience=round(weight(actor), 4)) for actor in actors]
    return tuple(sorted(weighed, key=lambda actor: -actor.salience))


def _each_once(actors: Iterable[Actor]) -> list[Actor]:
    """One actor a key: names that differ in marks only ('Al-Noor', 'Al Noor') are one."""
    kept: dict[str, Actor] = {}
    for actor in actors:
        one = kept.get(actor.key)
        if one is None:
            kept[actor.key] = actor
            continue
        mentions = tuple(sorted({*one.mentions, *actor.mentions}, key=lambda mention: mention.span))
        aliases = _aliases(one.name, (*one.aliases, actor.name, *actor.aliases))
        kept[actor.key] = dataclasses.replace(one, aliases=aliases, mentions=mentions)
    return list(kept.values())
