"""For whom somebody without a title speaks: 'Bo Holt, from the Harbour Union, says …', 'the Harbour Union’s Bo Holt'.

Radio and agencies bring in a speaker by the body alone; who he speaks for is then all that can be known of him, and
what a reader must know. Asked of those alone whom the article has speak.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from briefing_app import lexicon
from briefing_app.cards import bodies, everywhere, media, post_wording
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
_AFTER_A_VERB = rf"\b{_TOLD} (?:the )?{_BODY}(?:[’']s|(?<=s)[’']) NAME\b"
_BEFORE = rf"\b(?:[Tt]he )?{_BODY}(?:[’']s|(?<=s)[’']) NAME\b(?=[^.;“\"]{{0,60}}? {_SPEAKS})"
_BEHIND = rf"\bNAME,? (?:from|of|with|at) (?:the )?{_BODY}(?: \([A-Z]+\))?(?=,? (?:[a-z]+ly )?{_SPEAKS})"


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
    """For whom a person speaks; None where no sentence says so, or sentences say different things."""
    if actor.kind is not ActorKind.PERSON or " " not in actor.name:
        return None
    found = list(_told(desk, actor))
    when = desk.published([piece for _, piece in found])
    if when is None or len({body for body, _ in found}) != 1:
        return None
    body, piece = found[0]
    body = (everywhere.in_full(desk, body, [piece]) or body) if everywhere.is_everywhere(body) else body
    party = body.endswith("Party") or body in lexicon.load("titles")["partisans"]
    return Attachment(post_wording.spoke_for(actor.name, when, party=party), body, piece)


def _told(desk: Desk, actor: Actor) -> Iterator[tuple[str, Evidence]]:
    name, surname = re.escape(actor.name), actor.name.split()[-1]
    patterns = [re.compile(pattern.replace("NAME", name)) for pattern in (_BEFORE, _BEHIND, _AFTER_A_VERB)]
    for key in dict.fromkeys(piece.article for piece in desk.sound(actor.mentions)):
        article = desk.articles[key]
        # who goes by a known first name, or by the family name alone the second time, is a person for certain
        again = re.search(rf"(?<!{re.escape(actor.name.rsplit(' ', 1)[0])} )\b{re.escape(surname)}\b", article.text)
        for pattern in (
            patterns if again or actor.name.split()[0].casefold() in lexicon.inverse("given_names") else ()
        ):
            for found in pattern.finditer(article.text):
                body, span = _named(desk, found["body"]), Span(*found.span())
                if body and not article.is_furniture(span):
                    yield body, Evidence(key, span)


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
