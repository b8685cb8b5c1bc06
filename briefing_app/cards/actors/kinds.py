"""Whether an actor that reading took for a body is one for certain: then alone 'which organisation' is asked (C2).

Capital letters alone prove nothing: a chemical, a territory, a device and a programme have them too. A body is known
by a table, by the head of its name ('Harbour Fund'), or by what the text has it do: it speaks, somebody speaks for it
or works there, it is called a company.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.rubric import bodies
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk
    from briefing_app.cards.words.gap import Gap
    from briefing_app.model.facts import Actor

_SORTS = (
    r"(?:compan(?:y|ies)|firms?|banks?|groups?|agenc(?:y|ies)|unions?|parties|party|watchdogs?|charit(?:y|ies)|"
    r"insurers?|airlines?|carriers?|makers?|retailers?|lenders?|think[ -]tanks?|newspapers?|universit(?:y|ies)|"
    r"organi[sz]ations?|cartels?|conglomerates?|giants?|start-?ups?|brokers?|brokerages?|broadcasters?|"
    r"regulators?|militias?|movements?)"
)
_DOES = (
    r"said|says|announced|told|warned|denied|agreed|refused|declined|reported|confirmed|plans|hired|fired|sued|bought|"
    r"acquired|urged|called|voted|claimed|accused|rejected|endorsed|criticized|criticised|condemned"
)
_ITS_PEOPLE = (
    r"spokesm[ae]n|spokeswom[ae]n|spokespersons?|chief|chair(?:man|woman)?|president|director|head|leaders?|ceo|members?|"
    r"employees|executives?|officials?|founders?|co-founders?|boss|analysts?|shares|board|fighters|lawyers?|managers?|"
    r"economists?|headquarters|shareholders|customers|staff|subsidiar(?:y|ies)"
)


def is_misnamed(desk: Desk, gap: Gap) -> bool:
    """Whether a gap asks for an organisation or body, and its answer is not proven to be one."""
    as_a_body = gap.asks.startswith(("which organisation", "which body", "which company"))
    return as_a_body and gap.actor is not None and not is_body(desk, gap.actor)


def is_body(desk: Desk, actor: Actor) -> bool:
    """Whether a table, its name or the text shows that it is a body, and no table shows it to be a place."""
    forms = {actor.name, *actor.aliases}
    if actor.kind is not ActorKind.ORGANISATION or forms & _places():
        return False
    if any(bodies.is_named_as_one(form) for form in forms):
        return True
    if any(form in office.title for form in forms for person in desk.people for office in person.offices):
        return True
    named = sorted((form for form in forms if form[:1].isupper()), key=len, reverse=True)
    acts = _acts("|".join(map(re.escape, named)))
    texts = (article.text for article in desk.articles.values())
    return any(acts.search(text) for text in texts if any(form in text for form in named))


def _acts(name: str) -> re.Pattern[str]:
    """A body's name where the text has it act: 'Vale said', 'Vale spokeswoman', 'analyst at Vale', 'firm Vale'."""
    return re.compile(
        rf"\b(?:{name})(?:, [^,.]{{2,60}},)? (?:{_DOES})\b|\b(?:{name})(?:[’']s)? (?:[a-z]+ )?(?i:{_ITS_PEOPLE})\b|"
        rf"\b(?i:{_ITS_PEOPLE}) (?:at|of|for|with) (?:the )?(?:{name})\b|\b{_SORTS} (?:called )?(?:{name})\b|"
        rf"\b(?:{name}), (?:an?|the|one of) [^,.]{{0,60}}?\b{_SORTS}\b"
    )


@cache
def _places() -> frozenset[str]:
    """Places of the tables: regions, countries; what is a city's name may be its team's or its firm's."""
    return frozenset({*lexicon.load("places")["regions"], *lexicon.load("countries")})
