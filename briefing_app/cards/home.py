"""Which state a bare 'prime minister' or 'president' governs, where the paragraph of the title leaves no doubt."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Office
    from briefing_app.model.text import Evidence

_GOVERNS = re.compile(r"(?:[A-Z]?[\w’',&-]+ )*(?:minister|secretary|president|premier|chancellor)", re.IGNORECASE)
_ABOUT_US = (
    r"\b(?:said|says|insisted|added|told \w+)(?: that)? {} (?:was|is|would|will|had|has|could|should|did|does)\b"
)
_SUBJECT = r"(?:^|[.!?]”? )(?:But |And |Yet )?{} [a-z]"


def state(desk: Desk, office: Office) -> str | None:
    """The one country that the title's paragraph names, if as subject before it or as what its holder speaks for.

    'Kenya offered a force. President Ann Lee said …'; 'Prime Minister Ann Lee said Kenya was ready.' Not the country
    of 'Prime Minister Ann Lee flew to France'.
    """
    if not _GOVERNS.fullmatch(office.title):
        return None
    found = {_of_paragraph(desk, piece) for piece in desk.sound(office.evidence)} - {None}
    return found.pop() if len(found) == 1 else None


def _of_paragraph(desk: Desk, piece: Evidence) -> str | None:
    text = desk.articles[piece.article].text
    start = text.rfind("\n", 0, piece.span.start) + 1
    end = text.find("\n", piece.span.end)
    end = end if end >= 0 else len(text)
    named = [
        actor
        for actor in desk.dossier.actors
        if actor.kind is ActorKind.COUNTRY
        and any(one.article == piece.article and start <= one.span.start < end for one in actor.mentions)
    ]
    if len(named) != 1:
        return None
    name = re.escape(named[0].name)
    before, after = text[start : piece.span.start], text[piece.span.end : end]
    speaks = re.search(_ABOUT_US.format(name), after)
    return named[0].name if speaks or re.search(_SUBJECT.format(name), before) else None
