"""Cards on who holds which office."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from briefing_app.cards import tables, wording
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.facts import Actor, ActorKind, Office, Slot
from briefing_app.model.keys import digest
from briefing_app.model.when import Precision

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.cards.desk import Desk
    from briefing_app.model.when import When

_LONGEST = 12  # words of an answer (C1)
_POSTS_EACH = 2  # posts asked of one person
_BEFORE_A_TITLE = re.compile(
    r"(?:the|an?|then|former|ex|new|currently|current|incoming|outgoing|late|onetime|mr|ms)\.?[ -]", re.IGNORECASE
)
_OF_WHAT = re.compile(
    r"\b(?:of|at|for|in) (?:the|his|her|its|their) (?:city|ministry|province|region|state|country|university|agency|"
    r"group|department|company|institute|party|bank|paper|team|committee|commission|council|court|union|firm|time)$"
)
# words of the sentence that a title was cut out with: 'same time China’s premier'
_LED_ASTRAY = re.compile(r"^[a-z][\w ]*?(?<!of)(?<!to)(?<!at)(?<!for)(?<!in) (?=[A-Z]\w+[’']s )")
_BARE = 1  # a title of one word ('leader') tells no office unless a state stands with it


def cards(desk: Desk) -> Iterator[Card]:
    """At most two for each person: posts of different kinds, the one that one person alone can hold asked by post."""
    found = [
        _card(desk, actor, office, title, when)
        for actor in desk.dossier.actors
        if actor.kind is ActorKind.PERSON and " " in actor.name
        for office, title in _best(desk, actor)
        if (when := _date(desk, office))
    ]
    by_front: dict[str, list[Card]] = defaultdict(list)
    for card in found:
        by_front[card.front].append(card)
    yield from (row[0] for row in by_front.values() if len({card.back for card in row}) == 1)


def is_sole(title: str) -> bool:
    """Whether one person alone holds the office at a time."""
    plain = re.sub(r"[’']s\b", "", title.lower()).replace("-", " ")
    lists = tables.words("offices")
    if any(re.search(rf"\b{phrase}\b", plain) for phrase in lists["sole phrases"]):
        return True
    words = set(re.findall(r"\w+", plain))
    return bool(words & set(lists["sole"])) and not words & {*lists["shared"], "spokesman", "spokeswoman"}


def titled(office: Office, side: str | None) -> str:
    """The office's wording with its state, without 'then' or 'new': 'Foreign Minister' -> 'Chinese Foreign Minister'.

    Empty where the words name no office that can be asked for.
    """
    title = re.sub(r"\s+", " ", office.title).strip(" ,.")
    while _BEFORE_A_TITLE.match(title):
        title = re.split(r"[ -]", title, maxsplit=1)[1]
    title = _LED_ASTRAY.sub("", title)
    title = re.sub(r"^(\S+[’']s) (?:new|then|former|current) ", r"\1 ", title)
    title = re.sub(r"\b(?:again|now|also|still|currently) ", "", title)
    words = set(re.findall(r"\w+", title.lower()))
    lists = tables.words("offices")
    heads = {*lists["sole"], *lists["shared"], "spokesman", "spokeswoman", "envoy"}
    if _OF_WHAT.search(title) or not words & heads or words & set(tables.words("offices")["unasked"]):
        return ""
    if _has_nation(title) or " of the " in title or " at " in title or not side:
        return title if len(words) > _BARE else ""
    adjective = _adjective(side)
    of_a_body = words - heads - set(lists["fields"]) - set(lists["empty"])
    if adjective and is_sole(title) and not of_a_body:
        return f"{adjective} {title}"
    return title if len(words) > _BARE else ""


def _best(desk: Desk, actor: Actor) -> list[tuple[Office, str]]:
    """The posts worth a card: uncontested, sole ones first, then the fuller wording; no two of one sort."""
    options = [
        (office, title)
        for office in actor.offices
        if _date(desk, office) and len((title := titled(office, actor.side)).split()) in range(1, _LONGEST + 1)
        and desk.sound(office.evidence)
        and not desk.is_contested(Slot.OFFICE, office.evidence)
    ]  # fmt: skip
    options.sort(
        key=lambda row: (
            _is_past(row[0]),
            not is_sole(row[1]),
            -len(row[1]),
            row[1],
            row[0].at.edtf if row[0].at else "",
        )
    )
    kept: list[tuple[Office, str]] = []
    for office, title in options:
        words = set(re.findall(r"\w+", title.lower()))
        if not any(words & _telling(known) for _, known in kept):
            kept.append((office, title))
    return kept[:_POSTS_EACH]


def _says_where(title: str) -> bool:
    """Whether the title names the state or body that the post belongs to ('minister' alone does not)."""
    lists = tables.words("offices")
    plain = {*lists["sole"], *lists["shared"], *lists["fields"], *lists["empty"], *lists["honorifics"]}
    return _has_nation(title) or any(word[:1].isupper() and word.lower() not in plain for word in title.split())


def _date(desk: Desk, office: Office) -> When | None:
    """When it was held; for a past office without a date, when it was told to be past."""
    return office.at or (desk.published(office.evidence) if _is_past(office) else None)


def _order(option: tuple[Office, str]) -> tuple[bool, bool, int, str, str]:
    """Present posts first, then those of one holder, then the fuller wording, then the earlier date."""
    office, title = option
    return _is_past(office), not is_sole(title), -len(title), title, office.at.edtf if office.at else ""


def _card(desk: Desk, actor: Actor, office: Office, title: str, when: When) -> Card:
    evidence = desk.sound(office.evidence)
    by_post = is_sole(title) and not _is_past(office) and _says_where(title)
    if by_post:
        front, back, asked = wording.who_held(title, when), actor.name, "who"
    elif _is_past(office) and when.precision is Precision.DAY:
        front, back, asked = wording.which_former_office(actor.name, when), title, "former"
    else:
        front, back, asked = wording.which_office(actor.name, when), title, "post"
    return Card(
        key=f"card/actor/{asked}/{digest(actor.key, *sorted(_telling(title)))}",
        kind=CardKind.ACTOR,
        form=Form.QUESTION,
        front=front,
        back=back[:1].upper() + back[1:],
        fact=actor.key,
        evidence=evidence,
        actors=(actor.key,),
    )


def _is_past(office: Office) -> bool:
    return office.former or bool(re.match(r"(?i)(then|former|ex|onetime|late)[ -]", office.title))


def _telling(title: str) -> set[str]:
    """The words of a title that say what the post is, without the state and small words."""
    empty = tables.words("offices")["empty"]
    return {
        word for word in re.findall(r"\w+", title.lower())
        if word not in empty and word not in tables.nations() and word != "s"
    }  # fmt: skip


def _has_nation(title: str) -> bool:
    return bool(_nations().search(re.sub(r"[’']s\b", "", title.lower())))


@cache
def _nations() -> re.Pattern[str]:
    forms = sorted(map(re.escape, tables.nations()), key=len, reverse=True)
    return re.compile(rf"(?<![\w.])(?:{'|'.join(forms)})(?![\w.])")


def _adjective(side: str) -> str | None:
    """'China' -> 'Chinese', 'United States' -> 'US'."""
    forms = tables.words("demonyms").get(side)
    if not forms:
        return None
    return next((form for form in forms if form.isupper() and "." not in form), forms[0])
