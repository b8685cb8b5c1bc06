"""Titles that a small word or an age joins to the name: 'a lawyer named X', 'envoy to Japan X', 'X, 54, a farmer'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import assurance, gazetteer, runs, title_behind, title_phrases
from briefing_app.extract.runs import Run
from briefing_app.extract.title_forms import Held
from briefing_app.extract.titles import is_head

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

    from briefing_app.extract.title_forms import Page

_NAMED = frozenset(("named", "called"))
_LONGEST_PLACE = 4  # tokens of 'the United Arab Emirates'
_OLDEST = 115


def around(page: Page, name: Run) -> Iterator[Held]:
    """Offices so joined to one mention of a name."""
    held = _named(page, name.start) or _sent_to(page, name.start) or _whose(page, name)
    if held:
        yield held
    yield from _besides_past(page, name.start)
    yield from _behind_age(page, name.end)


def _named(page: Page, start: int) -> Held | None:
    """'a Danish shipping lawyer named | Ingrid Holm'."""
    joined = start > 1 and page.doc[start - 1].lower_ in _NAMED and is_head(page.doc[start - 2].text)
    held = title_phrases.ending_at(page, start - 1) if joined else None
    return held._replace(rule=assurance.GOVERNED) if held else None


def _sent_to(page: Page, start: int) -> Held | None:
    """'Mexican ambassador to Japan | Hiroshi Fuentes': a title in lower case with the place it is for."""
    doc = page.doc
    for at in range(start - 2, max(1, start - 2 - _LONGEST_PLACE), -1):
        if doc[at].lower_ in ("to", "for", "of") and is_head(doc[at - 1].text) and doc[at - 1].text.islower():
            place = doc[at + 1 : start].text.removeprefix("the ")
            held = title_phrases.ending_at(page, at) if gazetteer.is_place(place) or gazetteer.lookup(place) else None
            return Held(Run(held.run.start, start), held.former, rule=assurance.GOVERNED) if held else None
    return None


def _whose(page: Page, name: Run) -> Held | None:
    """'CONEMP, whose president, | Gonzalo Prieto, …'."""
    doc, comma = page.doc, name.start - 1
    if comma < 1 or doc[comma].text != "," or name.end >= len(doc) or doc[name.end].text != ",":
        return None
    held = title_phrases.ending_at(page, comma)
    whose = held is not None and held.run.start > 0 and doc[held.run.start - 1].lower_ == "whose"
    return held._replace(rule=assurance.COMMA) if held and whose else None


def _besides_past(page: Page, start: int) -> Iterator[Held]:
    """'Bolivian economist and | former central bank chief X': what stands before 'and former'."""
    last = title_phrases.ending_at(page, start)
    at = last.run.start - 1 if last else 0
    while at > 0 and page.doc[at].lower_ in runs.titles("past"):
        at -= 1
    if last and last.former and at > 0 and page.doc[at].lower_ == "and" and is_head(page.doc[at - 1].text):
        held = title_phrases.ending_at(page, at)
        if held:
            yield held


def _behind_age(page: Page, end: int) -> Iterator[Held]:
    """'X, 54, | a cocoa farmer from Soubré', 'X, aged 54, | a farmer'."""
    doc, at = page.doc, end + 1
    if at < len(doc) and doc[at].lower_ == "aged":
        at += 1
    if at + 2 < len(doc) and doc[end].text == "," and _is_age(doc, at) and doc[at + 1].text == ",":
        yield from title_behind.phrases(page, at + 2)


def _is_age(doc: Doc, at: int) -> bool:
    return doc[at].text.isdigit() and int(doc[at].text) < _OLDEST
