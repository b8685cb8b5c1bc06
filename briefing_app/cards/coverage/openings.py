"""Who a printed sentence begins with, as a gap: 'Ann Lee has rejected …' -> 'who had rejected …'.

A reporter's sentence leads with whoever acts or is acted upon, so its first words are asked without taking it apart.
What somebody said is asked elsewhere (`reported`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.cards.actors import kinds
from briefing_app.cards.events import ways
from briefing_app.cards.sentences import singular
from briefing_app.cards.words import gaps, verbs
from briefing_app.cards.words.gap import Gap
from briefing_app.model.facts import ActorKind
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.cards.desk import Desk
    from briefing_app.cards.sentences.printed import Told
    from briefing_app.model.facts import Actor

_TELLS_OF_NEWS, _TELLS = 4, 8  # telling words and names of a deed: in the news, behind it
_LONGEST = 8  # words of a name
_THE = re.compile(r"[Tt]he (?=[A-Z])")
_APPOSITION = re.compile(r", (?!and\b|or\b|but\b)\w[^,]{3,90},(?= [a-z])")
_SAYS = re.compile(
    r"(?:had )?(?:said|told|warned|believed|claimed|announced|added|insisted|admitted|revealed|argued|denied)\b"
)
_HEADLINE = re.compile(r"[a-z]+ed (?:from|by|in|at|after|over|with|to|on|as)\b")  # 'removed from the hall'
_FIRST = re.compile(r"(?:[a-z]+ly |also |further )?(?P<verb>[a-z]+)\b")


def doers(desk: Desk, told: Told) -> Iterator[Gap]:
    """Who, where a person's name begins the sentence; which body, where a body's begins one of the news."""
    the = _THE.match(told.text)
    start = the.end() if the else 0
    name = next((form for form in _beginnings(told.text[start:]) if form in ways.names(desk)), None)
    if name is None:
        return
    doer, end = ways.names(desk)[name], start + len(name)
    beside = _APPOSITION.match(told.text, end)
    end = beside.end() if beside else end
    if doer.kind is ActorKind.PERSON and singular.is_central(desk, doer):
        return
    if not _acts(told.text[end:]) or singular.weight_of(told.text[end:], desk.names) < _least(desk, doer, told):
        return
    if doer.kind is ActorKind.PERSON and name == doer.name and " " in name and not the:
        yield Gap(Span(0, end), "who", name, doer)
    elif " " in doer.name and doer.kind is ActorKind.ORGANISATION and kinds.is_body(desk, doer):
        yield Gap(Span(0, end), gaps.sort_of_body(doer.name) or "which body", doer.name, doer)
    elif doer.kind is ActorKind.COUNTRY:
        gap = Gap(Span(0, end), "which country", doer.name, doer)
        if not ways.gives_itself_away(desk, gap, told.text):
            yield gap


def _beginnings(told: str) -> Iterator[str]:
    """The first words of a sentence that may be a name, the longest first."""
    words = told.split()[:_LONGEST]
    yield from (" ".join(words[:length]).rstrip(",") for length in range(len(words), 0, -1))


def _acts(rest: str) -> bool:
    """Whether what follows a name is a verb that tells a deed."""
    rest = rest.removeprefix(" ")
    verb = _FIRST.match(rest)
    if verb is None or _SAYS.match(rest) or _HEADLINE.match(rest):
        return False
    return verb["verb"] in verbs.AUXILIARIES or bool(verbs.plain(verb["verb"]))


def _least(desk: Desk, doer: Actor, told: Told) -> int:
    """How much must be told: more behind the news, and of him on whom the briefing turns (B9)."""
    return _TELLS_OF_NEWS if told.is_news and not singular.is_central(desk, doer) else _TELLS
