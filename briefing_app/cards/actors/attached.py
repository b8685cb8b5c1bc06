"""Whose somebody without a title is: 'Bo Holt, from the Harbour Union, says …', 'the Harbour Union’s Bo Holt'.

Radio and agencies bring in a speaker by the body alone; that is then all that can be known of him, and what a reader
must know. It does not make him its spokesman. Asked of those alone whom the article has speak.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from briefing_app import lexicon
from briefing_app.cards.actors import everywhere
from briefing_app.cards.rubric import bodies, media
from briefing_app.cards.words import post_wording
from briefing_app.model.facts import ActorKind
from briefing_app.model.text import Evidence, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Actor

_BODY = r"(?P<body>[A-Z][\w&.’'-]*(?: (?:(?:of|for|and|the|on) )*[A-Z][\w&.’'-]*)*)"
_LED_IN = re.compile(r"^(?:But|And|Yet|So|Meanwhile|However|While|Also|Now) (?:the )?")
_SPEAKS = (
    r"(?:says?|said|told|tells|believes?|warn(?:s|ed)?|add(?:s|ed)|argue[sd]|expects?|describe[sd]|explain(?:s|ed)|"
    r"claim(?:s|ed)|agree[sd]|predict(?:s|ed)|admit(?:s|ted)|denie[sd])\b"
)
_TOLD = r"(?:said|says|added|noted|wrote|warned|explained|argued)"
_SORT = r"(?:(?!former\b|late\b)[a-z]+(?:-[a-z]+)* ){0,2}"  # 'the leftist …', 'the Oslo-based …'
_IN_PLACE = r"(?: in (?:[A-Z][\w’-]+ ?){1,3}\b)?"
_WORKS = r"who (?:lectures|teaches|works|researches)(?: (?:on|in) [a-z -]{3,40})? at"
# what stands before the name, and what behind it
_OWNS = rf"{_BODY}(?:[’']s|(?<=s)[’']) \Z"
_SETTINGS = (
    (re.compile(rf"\b(?:[Tt]he )?{_OWNS}"), re.compile(rf"\b(?=[^.;“\"]{{0,60}}? {_SPEAKS})")),
    (
        re.compile(r"(?<!\w)\Z"),
        re.compile(
            rf",? (?:from|of|with|at) (?:the )?{_SORT}{_BODY}(?: \([A-Z]+\))?{_IN_PLACE}"
            rf"(?=,? (?:[a-z]+ly )?{_SPEAKS})"
        ),
    ),
    (
        re.compile(rf"\b{_TOLD} \Z"),
        re.compile(rf",? (?:from|of|at) (?:the )?{_SORT}{_BODY}{_IN_PLACE}(?=[,.;])"),
    ),
    (re.compile(r"(?<!\w)\Z"), re.compile(rf", {_WORKS} (?:the )?{_SORT}{_BODY}{_IN_PLACE}(?=[,.;])")),
    (re.compile(rf"\b{_TOLD} (?:the )?{_OWNS}"), re.compile(r"\b")),
)
_REACH = 150  # characters before a name in which its body stands


class Attachment(NamedTuple):
    """Somebody's body, as a sentence tells it.

    Attributes:
        front: the question.
        body: the answer.
        evidence: name and body.
    """

    front: str
    body: str
    evidence: Evidence


def of(desk: Desk, actor: Actor) -> Attachment | None:
    """With which body a person is told; None where no sentence says so, or sentences say different things."""
    if actor.kind is not ActorKind.PERSON or " " not in actor.name:
        return None
    found = list(_told(desk, actor))
    when = desk.published([piece for _, piece in found])
    if when is None or len({body for body, _ in found}) != 1:
        return None
    body, piece = found[0]
    body = (everywhere.in_full(desk, body, [piece]) or body) if everywhere.is_everywhere(body) else body
    party = body.endswith("Party") or body in lexicon.load("titles")["partisans"]
    return Attachment(post_wording.associated(actor.name, when, party=party), body, piece)


def _told(desk: Desk, actor: Actor) -> Iterator[tuple[str, Evidence]]:
    for key in dict.fromkeys(piece.article for piece in desk.sound(actor.mentions)):
        article = desk.articles[key]
        if not _is_a_person(actor, article.text):
            continue
        for words, span in _settings(article.text, actor.name):
            body = _named(desk, words)
            if body and not article.is_furniture(span):
                yield body, Evidence(key, span)


def _is_a_person(actor: Actor, text: str) -> bool:
    """Who goes by a known first name, or by the family name alone the second time, is a person for certain."""
    given, surname = actor.name.rsplit(" ", 1)
    first = given.split()[0]
    again = rf"(?<!{re.escape(given)} )\b{re.escape(surname)}\b"
    known = first.casefold() in lexicon.inverse("given_names") or first in lexicon.load("name_parts")["family_first"]
    return known or bool(re.search(again, text))


def _settings(text: str, name: str) -> Iterator[tuple[str, Span]]:
    """The words for a body beside each mention of a name, and from where to where both stand."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        for before, behind in _SETTINGS:
            right = behind.match(text, end)
            left = before.search(text, max(0, at - _REACH), at) if right else None
            if left and right:
                found = {**left.groupdict(), **right.groupdict()}
                yield found["body"], Span(left.start(), right.end())
        at = text.find(name, end)


def _named(desk: Desk, words: str) -> str | None:
    """The body's name as the briefing knows it; None where the words are no body's."""
    words = _LED_IN.sub("", words)
    if media.is_medium(words.removeprefix("The ")) or media.is_medium(words):
        return None  # its reporter
    actor = desk.forms.get(words)
    if actor is not None:
        fit = actor.kind is ActorKind.ORGANISATION
        return actor.name if fit else None
    return words if bodies.is_named_as_one(words) and words not in desk.parts_of_names else None
