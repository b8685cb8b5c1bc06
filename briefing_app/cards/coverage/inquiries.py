"""What of a printed sentence can be asked: figures, what is named by its sort, dates, names, and who did it."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from briefing_app.cards.actors import home, kinds
from briefing_app.cards.coverage import openings
from briefing_app.cards.events import ways
from briefing_app.cards.sentences import moments, singular, sorts
from briefing_app.cards.words import amounts, gaps
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.cards.desk import Desk
    from briefing_app.cards.sentences.printed import Told
    from briefing_app.cards.words.gap import Gap

_TELLS_MUCH = 7  # telling words and names of a sentence behind the news, of which a name is asked
_MEASURES = re.compile(  # what nobody asks outside the news itself
    r"how many (?:[a-z-]+ )*(?:metres|meters|kilometres|kilometers|miles|yards|feet|minutes|seconds|hours|runs|"
    r"sets|goals|points|wickets|overs|balls|laps|games|matches|steps|words|ways|things|times|areas|places|parts)\b"
)
_BESIDE = ("north of ", "south of ", "east of ", "west of ", "near ", "outside ")  # places, and no persons
_NO_NAME = ("including ", "like ", ", ", "according to ", "quoted ", "said in ")  # what no question word follows


def of(desk: Desk, told: Told) -> Iterator[Gap]:
    """What can be asked, the best first: names behind the news only where the sentence tells much."""
    for gap in chain(amounts.amounts(told.text, 0), sorts.sorted_names(told.text), _dates(desk, told)):
        if told.is_news or not _MEASURES.match(gap.asks):
            yield gap
    if told.is_news or singular.weight_of(told.text, desk.names) >= _TELLS_MUCH:
        yield from _names(desk, told)
    yield from openings.doers(desk, told)


def _dates(desk: Desk, told: Told) -> Iterator[Gap]:
    """When, where it is not the month of the report."""
    published = desk.articles[told.evidence.article].published
    return moments.gaps(told.text, published.first) if published else iter(())


def _names(desk: Desk, told: Told) -> Iterator[Gap]:
    """Whom, which country, which body, which place; whose only of bodies: the rest give themselves away."""
    printed = home.countries_in(desk.sentence(told.evidence)[1])
    for gap in map(ways.of_a_body, gaps.names(told.text, 0, ways.names(desk))):
        before = told.text[: gap.span.start]
        owner = gap.asks == "whose" or (gap.asks.endswith("’s") and not _is_of(gap, ActorKind.ORGANISATION))
        unfit = owner or kinds.is_misnamed(desk, gap) or ways.gives_itself_away(desk, gap, told.text)
        if gap.actor and gap.actor.kind is ActorKind.PERSON:
            unfit = unfit or before.endswith(_BESIDE) or not kinds.is_person(desk, gap.actor)  # 'west of Windy Gully'
        unprinted = _is_of(gap, ActorKind.COUNTRY) and gap.answer not in printed  # 'the country', filled in
        if gap.actor and before and not (unfit or unprinted or before.endswith(_NO_NAME)):
            yield gap


def _is_of(gap: Gap, kind: ActorKind) -> bool:
    return gap.actor is not None and gap.actor.kind is kind
