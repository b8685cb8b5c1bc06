"""When, where, to whom and on what something was said: read from the reporter's words around the quotation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.rubric import (
    doubts,
    media,
    occasions,
    staged,
)
from briefing_app.cards.words import wording
from briefing_app.model.dated import without_dates
from briefing_app.model.facts import ActorKind, Quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Actor
    from briefing_app.model.when import When

_MARKS = "“”\"‘’'"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_ON_A_DAY = re.compile(rf",? (?:late |early )?(?:on )?{_WEEKDAY}(?: (?:morning|afternoon|evening|night))?\b")
_PLACE = r"(?: (?:in|at) (?:the )?[A-Z][\w’-]+(?: (?:(?:of|the|de|des|del|di|da|do|la|le|las|los) )*[A-Z][\w’-]+)*)?"
_SAID = r"\b(?:said|says|wrote|tweeted|added|remarked|declared|stated|announced)"
_AT = re.compile(
    rf"{_SAID} (?P<at>(?:in|at|during|on) (?:an? |the )?[a-z][\w -]{{2,40}}?{_PLACE}|"
    rf"in (?!(?:{occasions.MONTHS})\b)[A-Z]\w+)"
    rf"(?=[,.;]|$| on\b| {_WEEKDAY})"
)
_TO_WHOM = re.compile(
    r"\b(?:(?:said|saying|wrote|writing) to|told|telling) (?:(?:Mr|Ms|Mrs|Dr)\. )?"
    r"(?P<whom>[A-Z][\w’-]+(?: [A-Z][\w’-]+)*)\b"
)
_RELAYED = re.compile(  # 'he was quoted as saying by his spokesman', 'he said through a spokesman'
    r"\b(?:(?P<by>quoted as saying (?:by|in))|(?:said|told [^,]*|wrote) through|according to) "
    r"(?:a|an|his|her|the) (?P<who>(?:[a-z]+ )?(?:spokes(?:man|woman|person)|lawyer|aide|representative))\b"
)
_MET = re.compile(r"\b(?:meeting|talks|dinner|lunch|call) with [A-Z]")  # another card asks its day (H4)


def of(desk: Desk, quote: Quote, speaker: Actor, topic: str = "", beside: str = "") -> str:
    """'on 18 June 2023, to reporters in Beijing, on …': when it was said or printed; to whom, where, on what.

    Args:
        desk: the dossier.
        quote: what was said.
        speaker: who said it.
        topic: on what, where the words themselves do not tell.
        beside: what the front says anyhow; what stands there is not told again.
    """
    printed = desk.published(quote.evidence)
    said_on = quote.said_on if not (printed and quote.said_on and quote.said_on.first > printed.last) else None
    whom = any(person.name in beside for person in desk.people if person.key != speaker.key)
    found = (part for part in _further(desk, quote, speaker) if not (whom and part.startswith("to ")))
    found = (part for part in found if part.rsplit(maxsplit=1)[-1] not in beside and part != f"to {topic}")
    further = (*found, *([f"on {topic}"] if topic and topic not in beside else ()))
    asked = said_on and _MET.search(" ".join(further)) and _is_asked(desk, said_on, speaker)
    dated = wording.month_of if asked else wording.date_of
    when = (
        dated(said_on) if said_on
        else f"reportedly {wording.month_of(printed)}" if printed and _is_hearsay(desk, quote)
        else f"as quoted {wording.month_of(printed)}" if printed else "as quoted"
    )  # fmt: skip
    return ", ".join(further if when == "as quoted" and further else (when, *further))


def _is_hearsay(desk: Desk, quote: Quote) -> bool:
    """Whether every article that prints the words says only that they are reported (A5)."""
    return all(re.search(r"\b(?:reportedly|allegedly)\b", occasions.around(desk, piece)) for piece in quote.evidence)


def _is_asked(desk: Desk, day: When, speaker: Actor) -> bool:
    """Whether an event of the speaker's is known on that day, so that its card asks for the day (H4)."""
    return any(event.when == day and speaker.key in event.actors for event in desk.dossier.events)


def _further(desk: Desk, quote: Quote, speaker: Actor) -> Iterator[str]:
    arounds = [occasions.around(desk, piece) for piece in quote.evidence]
    told = next(filter(None, map(_told, arounds)), None) or _commented(desk, quote, speaker)
    medium = occasions.medium(desk, quote) or ""
    elsewhere = occasions.is_of_another_entry(desk, quote) or occasions.is_told_far(desk, quote)
    occasion = None if elsewhere else staged.worded(desk, quote.occasion or "")
    where = occasion if occasion and not _names(occasion, speaker) else _where(arounds[0], told, medium)
    yield from filter(None, [where or occasions.led_in(desk, quote, speaker)])
    yield from filter(None, [_relayed(around) for around in arounds[:1]])
    to = desk.actors.get(quote.addressee or "") or _spoken_to(desk, arounds[0], speaker)
    if to and to.name.split()[-1] in quote.text:
        to = None  # who is spoken of is not spoken to
    if to and to.name in (occasion or ""):
        return  # 'at a meeting with' says it
    if to and to.key != speaker.key and to.kind is ActorKind.PERSON and " " in to.name:
        yield f"to {to.name}"
    elif to and to.kind is ActorKind.ORGANISATION and media.is_medium(to.name):
        yield f"to {_with_article(desk, quote, to.name)}"
    elif told and told["to"] not in (occasion or "") and not doubts.points_back(f"X to {told['to']}"):
        yield f"{'at' if told['to'].startswith('a ') else 'to'} {told['to']}"
    elif medium.startswith("to ") and medium.removeprefix("to ") not in (occasion or ""):
        yield medium


def _relayed(around: str) -> str | None:
    """Through whom the words came: they are not known from the speaker's own mouth (A5)."""
    found = _RELAYED.search(around)
    return f"{'as quoted by' if found['by'] else 'through'} {wording.a(found['who'])}" if found else None


def _where(around: str, told: re.Match[str] | None, medium: str) -> str | None:
    """Where it was said or written, in the words of the reporting clause: 'in Strasbourg', 'on CNBC'."""
    at = _AT.search(_ON_A_DAY.sub("", without_dates(around)))
    if not told and at and staged.is_plain(at["at"], least=2) and not doubts.points_back(f"X {at['at']}"):
        return at["at"]
    if medium.startswith("on "):
        return medium
    return "in a tweet" if re.search(r"\btweeted\b", around) else None


def _names(occasion: str, speaker: Actor) -> bool:
    return any(re.search(rf"\b{re.escape(form)}\b", occasion) for form in _forms(speaker))


def _spoken_to(desk: Desk, around: str, speaker: Actor) -> Actor | None:
    """'saying to Mr. Gates', 'told Ms. Roy': the person whom the reporter's words name right after the verb."""
    found = _TO_WHOM.search(around)
    whom = [
        actor
        for actor in desk.people_in(found["whom"] if found else "")
        if found and found["whom"] in _forms(actor) and actor.key != speaker.key
    ]
    return whom[0] if len(whom) == 1 else None


def _told(around: str) -> re.Match[str] | None:
    return re.search(rf"\btold (?P<to>(?:{_audiences()})\b{_PLACE})", around)


def _commented(desk: Desk, quote: Quote, speaker: Actor) -> re.Match[str] | None:
    """'comments made by Lee to state media' in the paragraph of the quotation or the one before it."""
    piece = quote.evidence[0]
    lead = desk.articles[piece.article].text[: piece.span.start].rstrip(f"{_MARKS}\n").split("\n")[-2:]
    if not any(
        f"{word} by " in told or f"{word} made by " in told for word in ("comments", "remarks") for told in lead
    ):
        return None
    by = "|".join(map(re.escape, _forms(speaker)))
    audience = rf"(?P<to>(?:[A-Z][a-z]+ )?(?:{_audiences()})\b)"
    return re.search(rf"\b(?:comments|remarks) (?:made )?by (?:{by}) to {audience}", "\n".join(lead))


def _with_article(desk: Desk, quote: Quote, name: str) -> str:
    """'the New York Times', as the article calls it."""
    texts = (desk.articles[piece.article].text for piece in quote.evidence)
    return f"the {name}" if any(re.search(rf"\b[Tt]he {re.escape(name)}\b", text) for text in texts) else name


def _audiences() -> str:
    return "|".join(lexicon.load("audiences")["bodies"])


def _forms(actor: Actor) -> set[str]:
    return {actor.name, actor.name.split()[-1], *actor.aliases}
