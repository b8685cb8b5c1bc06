"""What the commands print: facts, cards and sources in plain lines."""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

import click

from briefing_app.model.facts import ActorKind
from briefing_app.model.hits import KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.model.cards import Card, Citation
    from briefing_app.model.facts import Actor, Difference, Dossier, Event, Quote
    from briefing_app.model.hits import Found
    from briefing_app.model.text import Span

_MARKS = re.compile('[“”"]')
_LINES = re.compile(r"\s*\n\s*")
MOST = 12
"""Lines of one kind before '… and N more'."""


def safe(text: str) -> str:
    """`text` without characters that steer a terminal or turn its direction (control and format characters)."""
    return "".join(c if unicodedata.category(c) not in {"Cc", "Cf"} or c in "\n\t" else " " for c in text)


def line(text: str = "", *, err: bool = False) -> None:
    """Print one line, safely."""
    click.echo(safe(text), err=err)


def heading(text: str) -> None:
    """Print a heading with a blank line before it."""
    click.echo()
    click.secho(safe(text), bold=True)


def answer(wanted: str) -> str:
    """What the person types after being told what is wanted; the end of the input is 'q'."""
    line(f"  [{wanted}]")
    try:
        return str(click.prompt("", prompt_suffix="> ", default="", show_default=False)).strip()
    except click.Abort:
        return "q"


def dossier(known: Dossier) -> None:
    """Print who, what, who said what, and where sources differ."""
    people = [actor for actor in known.actors if actor.kind is ActorKind.PERSON]
    bodies = [actor for actor in known.actors if actor.kind in {ActorKind.ORGANISATION, ActorKind.COUNTRY}]
    _section(f"People ({len(people)})", [_actor(actor) for actor in _by_salience(people)])
    _section(f"Organisations and countries ({len(bodies)})", [actor.name for actor in _by_salience(bodies)])
    _section(f"Events ({len(known.events)})", [_event(event) for event in _by_date(known.events)])
    quotes = sorted((quote for quote in known.quotes if quote.rank), key=lambda quote: quote.rank)
    _section(f"Key quotes ({len(quotes)})", [_quote(quote, known) for quote in quotes])
    _section(f"Sources differ ({len(known.differences)})", [_difference(it, known) for it in known.differences])


def _section(title: str, lines: Sequence[str]) -> None:
    heading(title)
    for text in lines[:MOST]:
        line(f"  {text}")
    if len(lines) > MOST:
        line(f"  … and {len(lines) - MOST} more")


def _by_salience(actors: Sequence[Actor]) -> list[Actor]:
    return sorted(actors, key=lambda actor: -actor.salience)


def _by_date(events: Sequence[Event]) -> list[Event]:
    worthiest = sorted(events, key=lambda event: -event.salience)[:MOST]
    return sorted(worthiest, key=lambda e: e.when.first.isoformat() if e.when else "") + [
        event for event in events if event not in worthiest
    ]


def _actor(actor: Actor) -> str:
    offices = [f"{office.title} ({office.at})" if office.at else office.title for office in actor.offices[:3]]
    return f"{actor.name}: {'; '.join(offices)}" if offices else actor.name


def _event(event: Event) -> str:
    return f"{event.when or 'undated'} · {event.what}" + ("" if event.status == "happened" else f" [{event.status}]")


def _quote(quote: Quote, known: Dossier) -> str:
    speaker = known.actor(quote.speaker).name if quote.speaker else quote.speaker_words or "speaker unknown"
    return f"“{quote.text}” — {speaker}"


def _difference(difference: Difference, known: Dossier) -> str:
    versions = [
        f"{version.value} ({known.article(version.evidence[0].article).outlet or 'no outlet'})"
        for version in difference.versions
    ]
    return f"{difference.about}: {' / '.join(versions)}"


def found(answer: Found) -> None:
    """Print what a search found, kind after kind; what could not be answered goes to stderr."""
    for sentence in answer.told:
        line(f"briefing-app: {sentence}", err=True)
    for kind, hits in groupby(answer.hits, lambda hit: hit.kind):
        heading(f"{KINDS[kind]}{' (the best)' if kind in answer.more else ''}")
        for hit in hits:
            click.echo(f"  {_marked(hit.title, hit.title_marks)}{f' ({hit.when})' if hit.when else ''}")
            if hit.snippet.strip() and hit.snippet != hit.title:
                click.echo(f"    {_marked(hit.snippet, hit.marks)}")


def _marked(text: str, marks: Sequence[Span]) -> str:
    """`text` on one line, safe, the marked words bold where the terminal can."""
    ends = [0, *(end for mark in marks for end in (mark.start, mark.end)), len(text)]
    pieces = [safe(text[start:end]) for start, end in pairwise(ends)]
    return "".join(
        click.style(piece, bold=True) if nth % 2 else _LINES.sub(" · ", piece) for nth, piece in enumerate(pieces)
    )


def card(asked: Card, number: int) -> None:
    """Print one card, question and answer."""
    line(f"{number:3}. {asked.front}")
    line(f"     → {asked.back}{f'  ({asked.detail})' if asked.detail else ''}{'  [suggested]' * asked.suggested}")


def citation(source: Citation) -> None:
    """Print the sentence that proves a card, with its outlet and date."""
    line(f"     {source.sentence if _MARKS.search(source.sentence) else f'“{source.sentence}”'}")
    line(f"     {source.line}")
