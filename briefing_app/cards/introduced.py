"""How a speaker is brought in where another thing is asked: 'Ann Smith of the Brook Institute' (rubric B1, H4)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.cards import titles
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.cards.desk import Desk
    from briefing_app.model.cards import Card
    from briefing_app.model.facts import Actor, Quote

_AT = re.compile(r"(?:.*\bat|^[\w -]*? (?:of|for|with)) (?P<body>(?:the )?(?:[\w-]+-[\w-]+ )?[A-Z].*)$")
_LONGEST = 9  # words of an office that are read in passing


class Introductions:
    """How the speakers of a dossier are brought in."""

    def __init__(self, desk: Desk, actor_cards: Iterable[Card]) -> None:
        """Look at `desk`, and at what the cards on its actors ask."""
        self._desk = desk
        self._asked: dict[str, list[str]] = {}
        for card in actor_cards:
            self._asked.setdefault(card.fact, []).append(f"{card.front} {card.back}")

    def of(self, quote: Quote, speaker: Actor) -> str:
        """The name with the body or office that the same article gives, unless another card asks it."""
        own = {piece.article for piece in quote.evidence}
        given = [o for o in speaker.offices if not o.former and own & {piece.article for piece in o.evidence}]
        if speaker.kind is not ActorKind.PERSON or not given:
            return speaker.name
        body = next(filter(None, (self._body(speaker, office.title) for office in given)), None)
        if body:
            return f"{speaker.name} of {body}"
        if speaker.key in self._asked:
            return speaker.name
        worded = (titles.titled(office.title, speaker.side, self._desk.surnames) for office in given)
        title = next((title for title in worded if title and len(title.split()) <= _LONGEST), None)
        return f"{speaker.name} ({title})" if title else speaker.name

    def _body(self, speaker: Actor, title: str) -> str | None:
        """'the Brook Institute' of 'fellow at the state-run Brook Institute'."""
        at = _AT.match(title)
        if at is None or speaker.side or len(at["body"].split()) > _LONGEST:
            return None
        body = re.sub(r"^(the )?[a-z]+-[a-z]+ ", lambda found: found[1] or "", at["body"])
        name = body.removeprefix("the ")
        if any(name in (person.name, *person.aliases) for person in self._desk.people):
            return None  # 'wife of Ann Smith'
        return None if any(card.endswith(name) for card in self._asked.get(speaker.key, ())) else body
