"""Titles that a small word or an age joins to the name: 'a lawyer named X', 'envoy to Japan X', 'X, 54, a farmer'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.extract import assurance, gazetteer, runs, title_behind, title_forms, title_phrases
from briefing_app.extract.runs import Run
from briefing_app.extract.title_forms import Held, nominal
from briefing_app.extract.titles import is_head

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

    from briefing_app.extract.title_forms import Page

_NAMED = frozenset(("named", "called"))
_LONGEST_PLACE = 4  # tokens of 'the United Arab Emirates'
_OLDEST = 115
_LONGEST_PHRASE = 20  # tokens
_ONE_OF, _BRACKETED = ["one", "of"], 3  # tokens of '(EPP)'
_ONE_OF_THEM = 4  # tokens of 'one of the leaders'
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


def around(page: Page, name: Run) -> Iterator[Held]:
    """Offices so joined to one mention of a name."""
    held = _named(page, name.start) or _sent_to(page, name.start) or _whose(page, name) or _half_named(page, name)
    if held:
        yield held
    yield from _besides_past(page, name.start)
    yield from _behind_age(page, name.end)
    yield from _further(page, name.end)
    yield from _one_of(page, name)
    yield from _one_of_them_behind(page, name.end)


def _named(page: Page, start: int) -> Held | None:
    """'a Danish shipping lawyer named | Ingrid Holm'."""
    joined = start > 1 and page.doc[start - 1].lower_ in _NAMED and is_head(page.doc[start - 2].text)
    held = title_phrases.ending_at(page, start - 1) if joined else None
    return held._replace(rule=assurance.GOVERNED) if held else None


def _half_named(page: Page, name: Run) -> Held | None:
    """'A site manager in Leeds, who gave only her surname, | Porter, said …': what the clause tells of."""
    at = name.start - 2
    if at < 1 or page.doc[at + 1].text != "," or page.doc[at].lower_ not in ("name", "surname"):
        return None
    clause = next((one for one in page.doc[at].ancestors if one.dep_ == "relcl"), None)
    noun = clause.head if clause is not None else None
    if noun is not None and noun.dep_ == "pobj" and not is_head(noun.text):
        noun = noun.head.head  # 'a manager in Leeds, who': of the manager
    if noun is None or not is_head(noun.text):
        return None
    end = next((one.i for one in page.doc[noun.i : at] if one.text == ","), noun.i + 1)
    held = title_forms.trimmed(page.doc, Run(noun.left_edge.i, end))
    return held._replace(rule=assurance.APPOSED) if held else None


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


def _further(page: Page, end: int) -> Iterator[Held]:
    """'X, chair of Acme Co, a maker of nails, and | head of its union, said': behind what tells of Acme."""
    doc = page.doc
    first = _comma_behind(page, end + 1) if doc[end : end + 1].text == "," else None
    told = first is not None and any(True for _ in title_behind.phrases(page, end + 1))
    if first is None or not told or doc[first + 1 : first + 2].text.lower() not in ("a", "an", "the"):
        return
    second = _comma_behind(page, first + 1)
    if second is not None and doc[second + 1 : second + 2].text == "and":
        yield from title_behind.phrases(page, second + 2)


def _comma_behind(page: Page, start: int) -> int | None:
    """The comma that ends the noun phrase from `start`; None where a clause or another person comes first."""
    for at in range(start, min(start + _LONGEST_PHRASE, len(page.doc))):
        token = page.doc[at]
        if token.text == ",":
            return at
        if at in page.person_at or token.is_space or token.is_sent_start or token.tag_ in _FINITE:
            return None
    return None


def _one_of(page: Page, name: Run) -> Iterator[Held]:
    """'one of the strike leaders, | X, said': of several in one office each has it."""
    doc, comma = page.doc, name.start - 1
    closed = doc[name.end : name.end + 1].text == ","
    if comma < _ONE_OF_THEM or doc[comma].text != "," or not closed:
        return
    head, start = doc[comma - 1], comma - 1
    while start and nominal(doc[start - 1]) and start - 1 not in page.person_at:
        start -= 1
    several = head.text.endswith("s") and is_head(head.text[:-1]) and not is_head(head.text)
    if several and doc[max(0, start - 3) : max(0, start - 1)].text.lower() == "one of":
        yield Held(Run(start, comma), former=False, rule=assurance.COMMA)


def _one_of_them_behind(page: Page, end: int) -> Iterator[Held]:
    """'X, | one of its members of parliament,', 'X (EPP), one of two lead negotiators on the law, said'."""
    doc = page.doc
    if doc[end : end + 1].text == "(" and doc[end + 2 : end + 3].text == ")":
        end += _BRACKETED
    start = end + 1 + len(_ONE_OF)
    if doc[end : end + 1].text != "," or [token.lower_ for token in doc[end + 1 : start]] != _ONE_OF:
        return
    stop = _comma_behind(page, start)
    owner = next((at for at in range(start, stop or start) if doc[at].tag_ == "POS"), start)
    start = owner + 1
    while stop is not None and start < stop and doc[start].tag_ in ("CD", "DT", "PRP$"):
        start += 1
    heads = [at for at in range(start, stop or start) if is_head(doc[at].text[:-1]) and doc[at].text.endswith("s")]
    if heads and all(nominal(doc[at]) for at in range(start, heads[0])):
        yield Held(Run(start, stop or start), former=False, rule=assurance.APPOSED)
