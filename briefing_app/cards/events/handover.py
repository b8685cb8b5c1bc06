"""The office that somebody took or left, put into a clause that leaves it out: 'resigned' -> 'resigned as minister'.

Only where the dossier knows one office that can be meant (rubric B1); elsewhere the clause stays as it is, and the
gate refuses what is asked about it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.cards.actors import posts
from briefing_app.cards.rubric import bodies, definites, institutions
from briefing_app.cards.words import standing, titles, worded_titles
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk
    from briefing_app.cards.words.clauses import Clause
    from briefing_app.model.facts import Actor, Event, Office

_LEAVES = re.compile(r"\b(?:resigned|resign|quit|(?:stepped|step|stood|stand) down|(?:left|leave) office)(?! as\b)")
_TAKES = re.compile(
    r"\b(?:(?:sworn|swore) in|(?:took|take|taken) (?:office|over from (?:[A-Z][\w’'.-]+ ?)+?(?= [a-z]|$)))(?! as\b)"
)
_BECAME = re.compile(r"became (?:the |an? )?(?P<post>[a-z][\w’' -]+)$")


def with_office(desk: Desk, event: Event, clause: Clause) -> Clause:
    """The clause with 'as' and the office behind the verb, where the verb wants one and one alone can be meant."""
    told, doer = clause.predicate, clause.doer
    if doer is None or doer.kind is not ActorKind.PERSON or definites.unexplained(f"{told}?") is None:
        return clause
    if bare := definites.post_of_nobody(told):
        return _of_its_body(desk, event, doer, clause, bare)
    leaves, takes = _LEAVES.search(told), _TAKES.search(told)
    if became := _BECAME.match(told):
        return _of_its_state(doer, clause, became["post"])
    found = leaves or takes
    meant = _titles(desk, event, doer, leaving=leaves is not None) if found else []
    if found is None or len(meant) != 1:
        return clause
    whole = f"{told[: found.end()].rstrip()} as {meant[0]}{told[found.end() :]}"
    lead = " ".join(part for part in (clause.adverb, clause.verb) if part)
    return replace(clause, rest=whole.removeprefix(lead).strip())


def _of_its_state(doer: Actor, clause: Clause, post: str) -> Clause:
    """'became central bank governor' -> 'became Norwegian central bank governor', of the state he acts for."""
    adjective = titles.adjective(doer.side) if doer.side else None
    if adjective is None or institutions.names_a_state(post):
        return clause
    return replace(clause, rest=clause.rest.replace(post, f"{adjective} {post}", 1))


def _of_its_body(desk: Desk, event: Event, doer: Actor, clause: Clause, bare: str) -> Clause:
    """'resigned as CEO' -> 'resigned as Vale Networks CEO', where one body alone is known that can be meant."""
    head = bare.rsplit(maxsplit=1)[-1].lower()
    worded = {_worded(desk, doer, office) for office in doer.offices if not titles.is_relation(office.title)}
    meant = [title for title in worded if title and head in title.lower().split() and title.lower() != bare.lower()]
    meant = meant or _named_with(desk, event, bare)
    if len(meant) != 1 or not clause.rest.count(f"as {bare}"):
        return clause
    return replace(clause, rest=clause.rest.replace(f"as {bare}", f"as {meant[0]}", 1))


def _named_with(desk: Desk, event: Event, bare: str) -> list[str]:
    """'Vale Networks CEO', where an article of the event names one body alone with the post."""
    texts = [desk.articles[piece.article].text for piece in desk.sound(event.evidence)]
    post, name = re.escape(bare), r"[A-Z][\w&]+(?: [A-Z][\w&]+)?"
    joined = re.compile(rf"\b(?P<body>{name})(?:[’']s)? {post}\b|\b{post} of (?P<of>{name})\b")
    found = {hit["body"] or hit["of"] for text in texts for hit in joined.finditer(text)}
    bodies_of = {name for name in found if name in desk.forms and desk.forms[name].kind is ActorKind.ORGANISATION}
    return [f"{name} {bare}" for name in bodies_of]


def _titles(desk: Desk, event: Event, doer: Actor, *, leaving: bool) -> list[str]:
    """The offices that can be meant, the fuller wording of one where it is told in two."""
    fitting = (office for office in doer.offices if _fits(desk, event, office, leaving=leaving))
    found = {title for office in fitting if (title := _worded(desk, doer, office)) and titles.is_sole(title)}
    told = {title: titles.telling(title) for title in found}
    return sorted(title for title, words in told.items() if not any(words < other for other in told.values()))


def _fits(desk: Desk, event: Event, office: Office, *, leaving: bool) -> bool:
    """Whether it may be the office: one that is over, of somebody who went; one held since, of somebody who came."""
    if titles.is_relation(office.title) or not desk.sound(office.evidence):
        return False
    if event.when is None or office.at is None:
        return standing.is_past(office) is leaving
    if leaving:
        return standing.is_past(office) or office.at.first <= event.when.last
    return not standing.is_past(office) and office.at.last >= event.when.first


def _worded(desk: Desk, doer: Actor, office: Office) -> str:
    """The title as it stands after 'as': no article, nothing that says it is over; a minister's needs no state."""
    plain = titles.plain(office.title)
    cabinet = posts.is_in_cabinet(plain)
    titled = worded_titles.titled(office.title, doer.side, desk.surnames) or (plain if cabinet else "")
    title = bodies.spelt_out(desk, titled)
    return re.sub(r"^(?:the|then|former|ex-?|outgoing|incoming) ?\b", "", title).strip()
