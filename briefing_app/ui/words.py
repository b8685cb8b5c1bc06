"""Plain phrases for counts, times and people. Pure: no Qt."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.model import left_out, offices
from briefing_app.model.briefing import CorrectionKind
from briefing_app.model.cards import CardKind, Form
from briefing_app.model.confidence import QUESTION
from briefing_app.model.exchange import Arrived
from briefing_app.model.facts import ActorKind, Slot, Status

if TYPE_CHECKING:
    from datetime import date, datetime, timedelta

    from briefing_app.model.briefing import Correction
    from briefing_app.model.cards import Card
    from briefing_app.model.facts import Actor, Dossier, Event, Office, Quote
    from briefing_app.model.text import Article, Evidence

CARD_KINDS = {
    CardKind.ACTOR: "Who is who",
    CardKind.EVENT: "What happened",
    CardKind.QUOTE: "Who said it",
    CardKind.DIFFERENCE: "Sources differ",
}
ACTOR_KINDS = {
    ActorKind.PERSON: "People",
    ActorKind.ORGANISATION: "Organisations",
    ActorKind.COUNTRY: "Countries",
    ActorKind.PLACE: "Places",
}
ACTOR_KIND = {
    ActorKind.PERSON: "person",
    ActorKind.ORGANISATION: "organisation",
    ActorKind.COUNTRY: "country",
    ActorKind.PLACE: "place",
}
STATUSES = {Status.HAPPENED: "", Status.PLANNED: "planned", Status.CANCELLED: "cancelled", Status.ALLEGED: "alleged"}
SLOTS = {
    Slot.OFFICE: "Office",
    Slot.DATE: "Date",
    Slot.NUMBER: "Number",
    Slot.PLACE: "Place",
    Slot.STATUS: "Status",
    Slot.NAME: "Name",
    Slot.WORDS: "Wording",
}

_TIES = re.compile(r"(?<=\d) (?=%|min\b|[A-Z][a-z]{2}\b)|(?<=±) |(?<=%) (?=\(?±)|(?<=\b[MTWFS][a-z]{2}) (?=\d)")

_BEFORE_BLANK = 4  # words

_DEEDS = {
    CorrectionKind.ACCEPT: "An acceptance",
    CorrectionKind.REJECT: "A rejection",
    CorrectionKind.RENAME: "Another name",
    CorrectionKind.MERGE: "A merging",
    CorrectionKind.SPLIT: "A split",
    CorrectionKind.OFFICE: "An office",
    CorrectionKind.OFFICE_REJECT: "An office rejected",
    CorrectionKind.SIDE: "A side",
    CorrectionKind.SPEAKER: "A speaker",
    CorrectionKind.DATE: "A date",
    CorrectionKind.STATUS: "A status",
    CorrectionKind.PLACE: "A place",
    CorrectionKind.WHO: "Who took part",
    CorrectionKind.WORDING: "A wording",
    CorrectionKind.ADD: "What was added",
    CorrectionKind.VERDICT: "Which version is right",
    CorrectionKind.LIKELIHOOD: "How likely it is to come up",
    CorrectionKind.NOTE: "A note",
    CorrectionKind.CARD: "A reworded card",
    CorrectionKind.CARD_REJECT: "A rejected card",
    CorrectionKind.CARD_ADD: "A card added",
    CorrectionKind.DECK_ADD: "The cards of a file",
}


def taken_back(undone: Correction | Arrived) -> str:
    """What an undo took back."""
    what = f"all that {undone.name} brought" if isinstance(undone, Arrived) else _DEEDS[undone.kind].lower()
    return f"Taken back: {what}."


def card_kind(card: Card) -> str:
    """What the card asks for, in a word or two above its question; who said what a passage prints is no finishing."""
    finishing = card.kind is CardKind.QUOTE and card.form is Form.CLOZE and not left_out.of(card.front)
    return "Finish the quote" if finishing else CARD_KINDS[card.kind]


def asked_in_short(front: str) -> str:
    """A question as a list shows it: of what is left out of a printed passage the words around the blank.

    Outlet, day and headline are alike on all cards of an article; what tells them apart would be cut.
    """
    found = left_out.of(front)
    if not found:
        return front
    before, blank, after = found.passage.partition("[…]")
    told = before.split()
    start = f"… {' '.join(told[-_BEFORE_BLANK:])} " if len(told) > _BEFORE_BLANK + 1 else before
    return f"Which {found.asks}: “{start}{blank}{after}”"


def count(number: int, one: str, many: str = "") -> str:
    """'1 article', '3 articles'."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def span(length: timedelta) -> str:
    """How long, as a grade button says it: '10 min', '2 days', '3 months'."""
    minutes = length.total_seconds() / 60
    steps = (
        (60, 1, "min"),
        (24 * 60, 60, "h"),
        (60 * 24 * 31, 60 * 24, "day"),
        (60 * 24 * 365, 60 * 24 * 30.4, "month"),
    )
    for below, unit, name in steps:
        if minutes < below:
            number = max(1, round(minutes / unit))
            return f"{number} {name}" if name in ("min", "h") else count(number, name)
    return count(max(1, round(minutes / (60 * 24 * 365))), "year")


def span_of_seconds(seconds: float) -> str:
    """How long something took: '40 s', '6 min'."""
    return f"{round(seconds)} s" if seconds < 90 else f"{round(seconds / 60)} min"  # noqa: PLR2004 - a minute and a half


def until(moment: datetime, now: datetime) -> str:
    """How far off a meeting is, by calendar days in its own zone: 'today', 'tomorrow', 'in 6 days', '2 days ago'."""
    days = (moment.date() - now.astimezone(moment.tzinfo).date()).days
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}
    if days in near:
        return near[days]
    return f"in {days} days" if days > 0 else f"{-days} days ago"


def headline(article: Article) -> str:
    """What to call an article."""
    return article.title or article.name


def byline(article: Article) -> str:
    """Outlet and date, as far as known."""
    return " · ".join(
        part for part in (article.outlet, str(article.published) if article.published else None) if part
    )


def source(piece: Evidence, dossier: Dossier) -> str:
    """The outlet a piece of evidence comes from, with its date; else the article's name."""
    try:
        article = dossier.article(piece.article)
    except KeyError:  # the article was taken out and the facts are not made anew yet
        return ""
    return byline(article) or headline(article)


def office(held: Office) -> str:
    """An office with what is known of its time."""
    when = f"{held.at}" if held.at else ""
    return f"{held.title} ({'formerly' if held.former else when})" if held.former or when else held.title


def role(actor: Actor, day: date | None = None) -> str:
    """What an actor is, in a line: the latest office (on `day`, if given), else the side.

    An office that had ended by then is called former; one that is told of only later is not yet held.
    """
    latest = offices.held(actor, day)
    return offices.worded(latest, day) if latest else actor.side or ""


def name_of(key: str | None, dossier: Dossier) -> str:
    """An actor's name; empty for nobody."""
    return next((actor.name for actor in dossier.actors if actor.key == key), "")


def speaker(quote: Quote, dossier: Dossier) -> str:
    """Who said it, as well as the text tells; a guess is put as a question."""
    return said_by(quote, name_of(quote.speaker, dossier))


def said_by(quote: Quote, name: str) -> str:
    """Who said it, where the name of the speaker (or none) is known."""
    if name and quote.confidence < QUESTION:
        return f"{name}?"
    return name or quote.speaker_words or "Nobody named"


def occasion(quote: Quote) -> str:
    """Where and when something was said."""
    return ", ".join(part for part in (quote.occasion, str(quote.said_on) if quote.said_on else None) if part)


def happening(event: Event) -> str:
    """Where, and how sure: the line under an event."""
    return " · ".join(part for part in (event.place, STATUSES[event.status]) if part)


def one_line(text: str, limit: int) -> str:
    """`text` without line ends, cut at a word where it is longer than `limit` characters."""
    joined = " ".join(text.split())
    return joined if len(joined) <= limit else joined[:limit].rsplit(" ", 1)[0] + " …"


def tied(text: str) -> str:
    """`text` with spaces that no line breaks at between a number and what it counts, and within a day."""
    return _TIES.sub("\u00a0", text)


def file_name(title: str) -> str:
    """A title as the name of a file on any system."""
    kept = "".join(letter if letter.isalnum() or letter in " -_" else " " for letter in title)
    return " ".join(kept.split())[:80] or "Briefing"
