"""Whether somebody acts or speaks in a briefing, or is only named in passing (rubric D3).

'Unlike Bo Holt', 'the likes of Bo Holt', 'who beat Bo Holt in 1998' tell nothing of him that a meeting could turn on.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.words import verbs

if TYPE_CHECKING:
    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Actor

_BEHIND = re.compile(  # an apposition or a seat, an adverb, and the word that may be the verb
    r"(?: \([^)]{1,20}\))?(?:, [^,.;]{2,80},)?(?: (?:also|later|now|then|never|still|again|[a-z]+ly|today|yesterday|"
    r"(?:on )?[A-Z][a-z]+day))? (?P<verb>[a-z]+)\b"
)
_BEFORE = re.compile(  # no clause between: 'said he would name Bo Holt'
    r"\b(?:said|says|added|told reporters|announced|wrote|according to)"
    r"(?: (?!(?:that|he|she|it|they|we|who)\b)[\w’'.-]+){0,6} $"
)
_SILENT = re.compile(  # behind the name
    r"(?:, [^.;]{2,90},|,| \([^)]*\))? (?:(?:did|has|had|have|was|were|is|could) not (?:immediately |yet )?"
    r"(?:be (?:immediately )?reached|(?:respon|repl|answer|comment|return|acknowledg|available|offer)\w*)|"
    r"(?:declined|refused) to (?:comment|answer|say|be interviewed|elaborate|discuss)|gave no (?:answer|comment)|"
    r"would not (?:comment|say|answer)|ignored)\b"
)
_NEAR = 80  # characters
_OFTEN = 3  # mentions of somebody who is more than a passer-by


def acts(desk: Desk, actor: Actor) -> bool:
    """Whether a person is quoted, takes part in an event, is told of again and again, or is the subject of a verb."""
    if any(quote.speaker == actor.key for quote in desk.dossier.quotes) or len(actor.mentions) >= _OFTEN:
        return True
    if any(actor.key == event.actors[0] for event in desk.of_actor.get(actor.key, ())):
        return True
    mentions = desk.sound(actor.mentions)
    return not mentions or any(_does(desk, one.article, one.span.start, one.span.end) for one in mentions)


def is_silent(desk: Desk, actor: Actor) -> bool:
    """Whether all that is told of a person is that he gave no answer (D3): 'Bo Holt, a spokesman, did not reply'."""
    if any(quote.speaker == actor.key for quote in desk.dossier.quotes):
        return False
    mentions = desk.sound(actor.mentions)
    return bool(mentions) and all(_SILENT.match(desk.articles[one.article].text, one.span.end) for one in mentions)


def does(desk: Desk, key: str) -> bool:
    """Whether a person, by the key, does something beside speaking, or is told of again and again."""
    actor = desk.actors[key]
    deeds = (event for event in desk.of_actor.get(key, ()) if event.actors[0] == key)
    return len(actor.mentions) >= _OFTEN or any(not _is_a_saying(actor.name, event.what) for event in deeds)


def _is_a_saying(name: str, what: str) -> bool:
    """Whether an event is but a remark: 'The plan was old, Bo Holt warned.'."""
    _, named, behind = what.partition(name)
    verb = re.match(r"(?: \w+ly)? (?P<verb>[a-z]+)", behind)
    return bool(named and verb and verb["verb"] in lexicon.load("saying")["verbs"])


def leads(desk: Desk, key: str) -> bool:
    """Whether a person, by the key, is quoted, is the doer of an event, or is told of again and again."""
    heard = any(quote.speaker == key for quote in desk.dossier.quotes)
    doer = any(event.actors[0] == key for event in desk.of_actor.get(key, ()))
    return heard or doer or len(desk.actors[key].mentions) >= _OFTEN


def _does(desk: Desk, article: str, start: int, end: int) -> bool:
    text = desk.articles[article].text
    behind = _BEHIND.match(text, end, end + 2 * _NEAR)
    verb = behind["verb"] if behind else ""
    acted = verb in verbs.AUXILIARIES or bool(verbs.plain(verb) or verbs.plain_of_present(verb))
    return acted or bool(_BEFORE.search(text, max(0, start - _NEAR), start))
