"""Cards on who said what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards import circumstances, telling, wording
from briefing_app.cards.desk import SURE
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.facts import ActorKind, Quote, QuoteKind, Slot
from briefing_app.model.keys import digest
from briefing_app.model.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.cards.desk import Desk
    from briefing_app.model.facts import Actor
    from briefing_app.model.text import Span

_LEAST = 4  # words of a fragment that can be attributed (F4)
_LEAST_TO_NAME = 7  # words by which a speaker can be told
_A_GOOD_DEAL = 10  # words of a quotation that names nobody
_MOST = 45  # words of a quotation on a card
_CUT_OFF = re.compile(r"(?:and|but|or|nor|which|in which|as well as|because|so that|than)\b")

_STAND_IN = re.compile(r"(?:They|He|She|One of the|Such|Then|So|Its|Their|His|Her)\b")
_POINTS_AWAY = re.compile(r"(?:That|This|Those|These|It)\b")
_FORETELLS = re.compile(
    r"It(?: is|[’']s| was| would be| will be) (?:\w+ ){1,4}(?:that|to|when|if)\b"
)  # 'it is vital that'
_THAT_IS = re.compile(r"\b(?:that|this)(?:[’']s| is| was)\b")


def cards(desk: Desk) -> Iterator[Card]:
    """One for each quotation with a speaker that is worth it: its telling words left out, or its speaker asked."""
    for quote in desk.dossier.quotes:
        speaker = desk.actors.get(quote.speaker or "")
        if speaker and quote.kind not in (QuoteKind.SCARE, QuoteKind.TITLE) and desk.sound(quote.evidence):
            card = _card(desk, quote, speaker)
            if card:
                yield card


def _card(desk: Desk, quote: Quote, speaker: Actor) -> Card | None:
    if not _is_known(desk, speaker) or (" " not in speaker.name and speaker.kind is ActorKind.PERSON):
        return None
    printed = _printed(quote.text)
    if _CUT_OFF.match(printed) or len(printed.split()) < _LEAST or desk.is_contested(Slot.WORDS, quote.evidence):
        return None
    found = telling.blank(printed, desk.names)
    whole = _is_clause(printed)
    framed = None if whole else circumstances.frame(desk, quote, speaker)
    if found and (whole or framed) and not _points_away(printed):
        return _cloze(desk, quote, speaker, (printed, found.span), framed)
    return _who(desk, quote, speaker, printed) if whole else None


def _cloze(desk: Desk, quote: Quote, speaker: Actor, asked: tuple[str, Span], framed: tuple[str, str] | None) -> Card:
    printed, span = asked
    words = f"{printed[: span.start]}{wording.BLANK}{printed[span.end :]}"
    told = circumstances.of(desk, quote, speaker)
    front = wording.framed(framed, words, told) if framed else wording.said_with_blank(speaker.name, words, told)
    return _made(desk, quote, speaker, ("words", Form.CLOZE, front, span.of(printed)))


def _who(desk: Desk, quote: Quote, speaker: Actor, printed: str) -> Card | None:
    own = {word for form in (speaker.name, *speaker.aliases) if form[:1].isupper() for word in form.split()}
    if len(printed.split()) < _LEAST_TO_NAME or own & set(re.findall(r"\w+", printed)):
        return None
    if not _takes_a_position(printed) or not _is_about_something(quote, printed):
        return None
    told = circumstances.of(desk, quote, speaker)
    front = wording.who_said(printed, speaker.kind, told, wrote=quote.kind is QuoteKind.PRINT)
    return _made(desk, quote, speaker, ("who", Form.QUESTION, front, speaker.name))


def _made(desk: Desk, quote: Quote, speaker: Actor, asked: tuple[str, Form, str, str]) -> Card:
    sort, form, front, back = asked
    return Card(
        key=f"card/quote/{sort}/{digest(quote.key)}",
        kind=CardKind.QUOTE,
        form=form,
        front=front,
        back=back,
        fact=quote.key,
        evidence=desk.sound(quote.evidence),
        actors=(speaker.key,),
        suggested=quote.confidence < SURE,
    )


def _is_clause(printed: str) -> bool:
    """Whether the words are a clause of their own, and no fragment that lacks its subject or verb."""
    if printed[:1].isupper() or printed.startswith("["):
        return True
    head = re.split(r"[,.;]|\b(?:that|which|who|when|if|as)\b", printed)[0]
    verb = re.search(
        r"\b(?:is|are|was|were|has|have|had|can|cannot|could|will|would|must|should|may|might|does|do)\b", head
    )
    return bool(verb and verb.start())


def _points_away(printed: str) -> bool:
    """Whether the words rest on something said before them ('They first need …', '… with that') and name nothing."""
    if re.search(r"\b(?:with|of|about|to|on|for|do|did|said) (?:that|this|it|them|so)$", printed):
        return True
    if _STAND_IN.match(printed):
        return True
    away = _POINTS_AWAY.match(printed) and not _FORETELLS.match(printed)
    return bool(away or _THAT_IS.search(printed)) and not _names_something(printed)


def _names_something(printed: str) -> bool:
    """Whether a name or a state stands in the words."""
    later = re.findall(r"(?<!^)(?<![.!?] )\b[A-Z][\w.’-]+", printed)
    return any(word not in ("I", "I’m", "I've", "I’ve", "I’ll") for word in later)


def _is_about_something(quote: Quote, printed: str) -> bool:
    """Whether a reader could tell the speaker: the words name somebody, say much, or are of one day (B4, F4)."""
    if _points_away(printed):
        return False
    return _names_something(printed) or len(printed.split()) >= _A_GOOD_DEAL or quote.said_on is not None


def _is_known(desk: Desk, speaker: Actor) -> bool:
    """Whether the speaker has a name, and matters in this briefing: an office, or more than a passing mention."""
    if not speaker.name[:1].isupper() or "unnamed" in speaker.name or speaker.kind is ActorKind.COUNTRY:
        return False  # a country speaks through somebody
    if " " not in speaker.name and not speaker.name.isupper() and speaker.name in desk.parts_of_names:
        return False  # a bare surname taken for a body
    return bool(speaker.offices) or speaker.salience >= desk.stranger or speaker.kind is not ActorKind.PERSON


def _takes_a_position(printed: str) -> bool:
    """Whether the words hold a demand, refusal, promise or assessment (F9)."""
    lists = lexicon.load("worth")
    return any(word in lists["stance"] or word in lists["weight"] for word in re.findall(r"[\w’']+", printed.lower()))


def _printed(text: str) -> str:
    """The words for a card: as printed, without the closing stop; of a long one the first whole sentences."""
    kept = text.strip()
    if len(kept.split()) > _MOST:
        parts: list[str] = []
        end = 0
        for span in sentences(kept):
            if len(kept[: span.end].split()) > _MOST and parts:
                break
            parts.append(span.of(kept))
            end = span.end
        kept = kept[:end]
    return kept.rstrip(" ,.;")
