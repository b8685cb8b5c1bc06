"""Cards on who said what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.cards import tables, telling, wording
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
_MOST = 45  # words of a quotation on a card
_CUT_OFF = re.compile(r"(?:and|but|or|nor|which|in which|as well as|because|so that|than)\b")


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
    if found:
        return _cloze(desk, quote, speaker, printed, found.span)
    return _who(desk, quote, speaker, printed)


def _cloze(desk: Desk, quote: Quote, speaker: Actor, printed: str, span: Span) -> Card:
    front = f"{printed[: span.start]}{wording.BLANK}{printed[span.end :]}"
    return Card(
        key=f"card/quote/words/{digest(quote.key)}",
        kind=CardKind.QUOTE,
        form=Form.CLOZE,
        front=wording.said_with_blank(speaker.name, front, _circumstances(desk, quote, speaker)),
        back=span.of(printed),
        fact=quote.key,
        evidence=desk.sound(quote.evidence),
        actors=(speaker.key,),
        suggested=quote.confidence < SURE,
    )


def _who(desk: Desk, quote: Quote, speaker: Actor, printed: str) -> Card | None:
    own = {word for form in (speaker.name, *speaker.aliases) if form[:1].isupper() for word in form.split()}
    if len(printed.split()) < _LEAST_TO_NAME or own & set(re.findall(r"\w+", printed)):
        return None
    if not _takes_a_position(printed):
        return None
    wrote = quote.kind is QuoteKind.PRINT
    return Card(
        key=f"card/quote/who/{digest(quote.key)}",
        kind=CardKind.QUOTE,
        form=Form.QUESTION,
        front=wording.who_said(printed, speaker.kind, _circumstances(desk, quote, speaker), wrote=wrote),
        back=speaker.name,
        fact=quote.key,
        evidence=desk.sound(quote.evidence),
        actors=(speaker.key,),
        suggested=quote.confidence < SURE,
    )


def _is_known(desk: Desk, speaker: Actor) -> bool:
    """Whether the speaker has a name, and matters in this briefing: an office, or more than a passing mention."""
    if not speaker.name[:1].isupper() or "unnamed" in speaker.name:
        return False
    return bool(speaker.offices) or speaker.salience >= desk.stranger or speaker.kind is not ActorKind.PERSON


def _takes_a_position(printed: str) -> bool:
    """Whether the words hold a demand, refusal, promise or assessment (F9)."""
    lists = tables.words("worth")
    return any(word in lists["stance"] or word in lists["weight"] for word in re.findall(r"[\w’']+", printed.lower()))


def _circumstances(desk: Desk, quote: Quote, speaker: Actor) -> str:
    """'in June 2023, to reporters': when it was said, or printed by; to whom and on what occasion if given."""
    printed = desk.published(quote.evidence)
    when = (
        wording.date_of(quote.said_on) if quote.said_on
        else f"as quoted {wording.month_of(printed)}" if printed else "as quoted"
    )  # fmt: skip
    to = desk.actors.get(quote.addressee or "")
    addressed = (
        f", to {to.name}" if to and to.key != speaker.key and to.kind is ActorKind.PERSON and " " in to.name else ""
    )
    occasion = f", {quote.occasion}" if quote.occasion and _is_plain(quote.occasion) else ""
    return f"{when}{occasion}{addressed}"


def _is_plain(occasion: str) -> bool:
    """Whether the words for an occasion stand alone: short, with a preposition, without pronoun or relative date."""
    words = occasion.split()
    return (
        len(words) in range(2, 9)
        and words[0].lower() in ("at", "in", "on", "during", "after", "before")
        and not re.search(r"(?i)\b(?:his|her|their|its|this|that|last|next|ago|earlier|monday|tuesday|wednesday|"
                          r"thursday|friday|saturday|sunday)\b", occasion)
    )  # fmt: skip


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
