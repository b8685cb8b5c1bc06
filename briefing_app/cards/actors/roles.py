"""What somebody is who holds no office: economist at an institute.

A trade alone is not asked: 'coach', 'member' or 'owner' tells nothing without of what, and many have two (B5, B7).
Nor is what somebody founded: often one thing of several.
The words are data (`resources/lexicon/belonging.json`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.actors.posts import Asked
from briefing_app.cards.rubric import bodies
from briefing_app.cards.words import post_wording, standing, titles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Actor, Office
    from briefing_app.model.when import When

_NAME = r"[A-Z][\w.’'&-]*(?: (?:(?:of|for|and|the|on) )*[A-Z][\w.’'&-]*)*"
_AT = re.compile(
    rf"(?P<post>[a-z][a-z -]*) (?:at|with) (?:the )?(?P<body>{_NAME}(?: [a-z]+ (?:center|centre|institute))?)"
)
_BASED = re.compile(r"^[A-Z][\w.]*(?: [A-Z]\w*)?-based ")
_PARTIES = ("Democratic", "Labour", "Libertarian", "Green")


def asked(desk: Desk, actor: Actor, office: Office, when: When) -> Asked | None:
    """The question on what somebody is, or None where the words tell nothing that can be learnt.

    Args:
        desk: the dossier.
        actor: the person.
        office: what he is called.
        when: when he was called so.
    """
    if standing.is_past(office):
        return None
    return next(_ways(desk, actor, office, when), None)


def _ways(desk: Desk, actor: Actor, office: Office, when: When) -> Iterator[Asked]:
    title = titles.plain(office.title)
    at = _AT.fullmatch(title)
    if at and _is_trade(at["post"]):
        body = bodies.spelt_out(desk, _BASED.sub("", at["body"]))
        if body:
            yield Asked("body", post_wording.which_body(actor.name, at["post"], "", body, when), body)


def _is_trade(title: str) -> bool:
    """Whether its last word says what somebody does for a living; a capital in it is that of a party or a nation."""
    words = title.split()
    lists = lexicon.load("belonging")
    known = {*lists["trades"], *lists["employed"], *lexicon.load("titles")["trades"]}
    named = [word for word in words if word[:1].isupper()]
    partisan = {*lexicon.load("titles")["partisans"], *_PARTIES}
    plain = all(word.lower() in lexicon.nations() or word in partisan for word in named)
    return bool(words) and words[-1] in known and title not in lists["no trade"] and plain
