"""New facts and cards from words that a person selected, under keys made from what they say. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.codec import to_json
from briefing_app.errors import CorrectionError
from briefing_app.model.briefing import office_change
from briefing_app.model.cards import Card, CardKind, Form
from briefing_app.model.facts import Actor, ActorKind, Event, Office, Quote, QuoteKind, Status
from briefing_app.model.keys import digest, slug
from briefing_app.model.sentences import sentence_of
from briefing_app.model.text import Evidence, Span
from briefing_app.model.when import When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.model.facts import Difference, Dossier
    from briefing_app.model.text import Article

GAP = "[…]"
_MARKS = "“”\"‘’'«»„"


def date(edtf: str) -> When | None:
    """A date as typed; None for none.

    Raises:
        CorrectionError: it is none.
    """
    try:
        return When(edtf.strip()) if edtf.strip() else None
    except ValueError as error:
        raise CorrectionError(
            f"“{edtf.strip()}” is no date.", "Write 2024, 2024-03, 2024-03-12 or 2024-03-12/2024-03-14."
        ) from error


def actor(name: str, kind: ActorKind, evidence: Evidence) -> Actor:
    """Somebody, named at `evidence`."""
    return Actor(f"{kind.value}/{slug(name)}", name, kind, mentions=(evidence,), salience=0.1)


def event(article: Article, span: Span, what: str, when: When | None, status: Status) -> Event:
    """Something that the sentence around `span` tells."""
    evidence = Evidence(article.key, sentence_of(article.text, span))
    return Event(
        f"event/{digest(evidence.span.of(article.text), what)}",
        what,
        when,
        status,
        (),
        (evidence,),
        salience=0.3,
        confidence=1.0,
    )


def quote(article: Article, span: Span, speaker: str | None) -> Quote:
    """The selected words, without marks around them, as somebody's."""
    inside = unquoted(article.text, span)
    words = inside.of(article.text)
    evidence = (Evidence(article.key, inside),)
    return Quote(f"quote/{digest(words)}", words, QuoteKind.SPEECH, evidence, speaker=speaker, confidence=1.0)


def unquoted(text: str, span: Span) -> Span:
    """`span` without the quotation marks at its ends."""
    start, end = span.start, span.end
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    return Span(start, end)


def gapped(article: Article, span: Span) -> tuple[str, str]:
    """Front and back of a card that asks for the selected words in their sentence."""
    whole = sentence_of(article.text, span)
    words = span.of(article.text)
    if whole == span:
        return "", words
    before, after = Span(whole.start, span.start).of(article.text), Span(span.end, whole.end).of(article.text)
    return " ".join(f"{before}{GAP}{after}".split()), words


def card(front: str, back: str, evidence: Evidence) -> Card:
    """A card that a person wrote."""
    form = Form.CLOZE if GAP in front else Form.QUESTION
    key = f"card/own/{digest(front, back)}"
    return Card(key, CardKind.EVENT, form, front, back, key, (evidence,), worth=1.0)


def disputed(difference: Difference, dossier: Dossier) -> Card:
    """A card that asks for all that the sources say of one thing."""
    told = [f"{version.value} ({_outlets(version.evidence, dossier)})" for version in difference.versions]
    return Card(
        f"card/difference/own/{digest(difference.key)}",
        CardKind.DIFFERENCE,
        Form.QUESTION,
        f"Sources differ on the {difference.about}. What does each say?",
        "; ".join(told),
        difference.key,
        tuple(version.evidence[0] for version in difference.versions),
        worth=1.0,
    )


def packed(fact: Actor | Event | Quote | Card) -> str:
    """A new fact or card as a correction holds it."""
    return to_json(fact).decode()


def office(title: str, at: When | None, instead: Office | None = None) -> str:
    """An office as a correction holds it; `instead`: the one in whose place it comes."""
    made = Office(title.strip(), at, instead is not None and instead.former, ())
    return office_change(to_json(made).decode(), instead)


def _outlets(evidence: Sequence[Evidence], dossier: Dossier) -> str:
    named = []
    for piece in evidence:
        article = next((each for each in dossier.articles if each.key == piece.article), None)
        if article:
            dated = f", {article.published}" if article.published else ""
            named.append(f"{article.outlet or article.title or article.name}{dated}")
    return " and ".join(dict.fromkeys(named))
