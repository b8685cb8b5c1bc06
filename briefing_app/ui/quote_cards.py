"""The cards that a person can have of a quotation at one key: who said it, how it goes on, when it was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.keys import digest

if TYPE_CHECKING:
    from briefing_app.model.facts import Actor, Quote

BLANK = "[…]"
_MOST = 45  # words on a card, as the rubric has it
_TO_FINISH = 6  # words at least, so that there is something to go by


def cards_of(quote: Quote, speaker: Actor) -> dict[str, Card]:
    """The cards, each under what it is called; their keys name the quotation, so that none is made twice."""
    printed = " ".join(quote.text.split()[:_MOST]).rstrip(" ,.;")
    on = f" on {quote.said_on}" if quote.said_on and len(quote.said_on.edtf) == len("2024-05-06") else ""
    found = {"Who said it?": _card(quote, speaker, "said", f"Who said{on}: “{printed}”?", speaker.name)}
    said = printed.split()
    if len(said) >= _TO_FINISH:
        cut = max(3, len(said) * 2 // 3)
        front = f"{speaker.name} said{on}: “{' '.join(said[:cut])} {BLANK}”"
        found["How does it go on?"] = _card(quote, speaker, "goes-on", front, " ".join(said[cut:]))
    if quote.said_on:
        front = f"When did {speaker.name} say: “{printed}”?"
        found["When was it said?"] = _card(quote, speaker, "when", front, str(quote.said_on))
    return found


def _card(quote: Quote, speaker: Actor, sort: str, front: str, back: str) -> Card:
    return Card(
        key=f"card/quote/{sort}/{digest(quote.key)}",
        kind=CardKind.QUOTE,
        form=Form.CLOZE if BLANK in front else Form.QUESTION,
        front=front,
        back=back,
        fact=quote.key,
        evidence=quote.evidence,
        actors=(speaker.key,),
    )
