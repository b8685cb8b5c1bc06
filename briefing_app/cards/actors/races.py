"""For what a nominee stands: in a briefing on a presidential race 'the GOP nominee' is its presidential one (B1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Actor

_BARE = re.compile(r"(?P<party>[A-Z]\w+(?: [A-Z]\w+)*) nominee")
_PRESIDENTIAL = re.compile(
    r"\b[Pp]residential (?:\w+ )?(?:nominee|candidate|hopeful|contender|election|race|campaign|debate|ticket)|"
    r"\b(?:nominee|candidate|run(?:ning)?|ran|bid|campaign\w*) for (?:the )?president\b"
)
_OTHERS = re.compile(
    r"\b(?:Senate|gubernatorial|congressional|House|mayoral|state|council) (?:nominee|candidate|hopeful|race|seat)\b|"
    r"\b(?:nominee|candidate|run(?:ning)?|ran|bid) for (?!(?:the )?president\b)(?:the )?[A-Za-z]+\b|"
    r"\bvice[ -]presidential (?:nominee|candidate)\b"
)


def named(desk: Desk, actor: Actor, title: str) -> str:
    """The title with the race, 'GOP presidential nominee'; as it is where another race is told of."""
    found = _BARE.fullmatch(title)
    if found is None:
        return title
    proofs = (piece for office in actor.offices for piece in office.evidence)
    told = {piece.article for piece in (*actor.mentions, *proofs)}
    texts = [desk.articles[key].text for key in sorted(told & desk.articles.keys())]
    if _near(_OTHERS, actor, texts) or not any(map(_PRESIDENTIAL.search, texts)):
        return title
    return f"{found['party']} presidential nominee"


def _near(pattern: re.Pattern[str], actor: Actor, texts: list[str]) -> bool:
    """Whether a race is told of right beside the person's name."""
    name = re.escape(actor.name.split()[-1])
    beside = re.compile(rf"(?:{pattern.pattern})[^.;]{{0,20}}\b{name}\b|\b{name}\b[^.;]{{0,20}}(?:{pattern.pattern})")
    return any(map(beside.search, texts))
