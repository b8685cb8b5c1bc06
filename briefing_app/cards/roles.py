"""What somebody is who holds no office: founder of a firm, economist at an institute, or known by a trade.

A trade is asked of those alone whom an article turns on (rubric D3), and only where nothing else is known of them.
The words are data (`resources/lexicon/belonging.json`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards import bodies, post_wording, standing, titles
from briefing_app.cards.posts import Asked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Actor, Office
    from briefing_app.model.when import When

_NAME = r"[A-Z][\w.’'&-]*(?: (?:(?:of|for|and|the|on) )*[A-Z][\w.’'&-]*)*"
_FOUNDED = re.compile(
    rf"(?:(?P<co>co-?)?founder (?:and [a-z ]+)?of (?:the )?(?P<of>{_NAME})|"
    rf"(?P<owned>{_NAME}?)(?:[’']s)? (?P<with>co-?)?founder)"
)
_AT = re.compile(
    rf"(?P<post>[a-z][a-z -]*) (?:at|with) (?:the )?(?P<body>{_NAME}(?: [a-z]+ (?:center|centre|institute))?)"
)
_WHOSE = re.compile(r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|[Oo]ur)|[’']s?) (?:[\w-]+ ){0,2}$")
_OF_WHAT = re.compile(r" (?:of|at|for|with) ")
_NEAR = 40  # characters before a trade in which its owner stands
_PARTIES = ("Democratic", "Labour", "Libertarian", "Green")
_MOST = 6  # words of a trade
_OFTEN = 3  # mentions of somebody who is more than a passer-by
_MATTERS = 1.5  # times the attention of a stranger


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


def is_trade(office: Office) -> bool:
    """Whether it is what somebody does for a living, whatever else its sentence dates."""
    return _plain(titles.plain(office.title)) is not None and office.title.islower()


def _ways(desk: Desk, actor: Actor, office: Office, when: When) -> Iterator[Asked]:
    title = titles.plain(office.title)
    founded, at = _FOUNDED.fullmatch(title), _AT.fullmatch(title)
    if founded:
        body = founded["of"] or founded["owned"]
        yield Asked(
            "founded", post_wording.founded(actor.name, when, joint=bool(founded["co"] or founded["with"])), body
        )
    elif at and _is_trade(at["post"]):
        body = bodies.spelt_out(desk, at["body"])
        if body:
            yield Asked("body", post_wording.which_body(actor.name, at["post"], "", body, when), body)
    trade = _plain(title)
    matters = actor.salience >= _MATTERS * desk.stranger and len(actor.mentions) >= _OFTEN
    if len(actor.offices) == 1 and matters and trade and not _is_of_somebody(desk, office):
        yield Asked("trade", post_wording.which_trade(actor.name, when), trade)


def _is_of_somebody(desk: Desk, office: Office) -> bool:
    """Whether the text says whose or of what he is it: 'his lawyer Bo Lund', 'editor of Harbour Letters' (B5)."""
    return any(
        _WHOSE.search(desk.articles[piece.article].text[: piece.span.start][-_NEAR:])
        or _OF_WHAT.match(desk.articles[piece.article].text, piece.span.end)
        for piece in desk.sound(office.evidence)
    )


def _plain(title: str) -> str | None:
    """The trade without praise and place: 'talk radio host'; None where it is no trade."""
    if re.search(r" (?:at|with|of|for) (?:the )?[A-Z]", title):
        return None  # 'editor of Harbour Letters': of what belongs to it
    words = re.split(r" (?:in|from) (?:the )?[A-Z]", title)[0].split()
    lists = lexicon.load("belonging")
    while words and words[0].lower() in (*lists["epithets"], *lists["praise"]):
        del words[0]
    trade = " ".join(words)
    return trade if len(words) in range(1, _MOST + 1) and _is_trade(trade) else None


def _is_trade(title: str) -> bool:
    """Whether its last word says what somebody does for a living; a capital in it is that of a party or a nation."""
    words = title.split()
    lists = lexicon.load("belonging")
    known = {*lists["trades"], *lists["employed"], *lexicon.load("titles")["trades"]}
    named = [word for word in words if word[:1].isupper()]
    partisan = {*lexicon.load("titles")["partisans"], *_PARTIES}
    plain = all(word.lower() in lexicon.nations() or word in partisan for word in named)
    return bool(words) and words[-1] in known and title not in lists["no trade"] and plain
