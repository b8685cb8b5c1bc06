"""Captions that say so themselves though no label stands before them: by their credit, by place and date."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.model.text import FurnitureKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.reading.lines import Line

_LONGEST = 45  # words
_LEAST_SHOWN = 8
_WORD = r"[A-Z][\w.&'-]{0,30}"
_PERSON = r"[A-Z][\w.'-]{1,30}(?: [A-Z][\w.'-]{1,30}){1,2}"
_HOUSE = rf"(?:[Tt]he )?{_WORD}(?: {_WORD}){{0,4}}"
_CREDIT_AFTER_SENTENCE = re.compile(  # '… the dam.Jane Roe / The Courier via Imago file'
    r"(?:[a-z\d)][.!?]|[\w.!?,]\")"
    rf"(?:\s?{_PERSON} ?/ ?{_HOUSE}(?: via {_HOUSE})?|{_PERSON} (?:for|via) {_HOUSE})(?:,? [Ff]ile(?: photo)?)?$"
)
_SIGNED_OFF = re.compile(rf"[^\"]*[a-z\d)]\.\s?[—–]\s?{_WORD}(?: {_WORD}){{0,3}}(?:/{_WORD})?")
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY = rf"(?:{_MONTH} \d{{1,2}}, |\d{{1,2}} {_MONTH},? )(?:19|20)\d\d"
_NEAR = r"(?:in|at|near|outside|from|off|above|over|along|across)"
_PLACE = rf"{_NEAR} (?:the )?{_WORD}(?: {_WORD}){{0,3}}(?:, {_WORD}(?: {_WORD}){{0,3}})?"
_PLACE_AND_DAY = re.compile(
    rf"[^.!?\"]*?\b(?:{_PLACE}, (?:{_WEEKDAY}, )?{_DAY}|, {_WEEKDAY}, {_DAY}, {_PLACE})(?P<end>\.?)"
)
_NOT_SHOWN = re.compile(
    r"\b(?:was|were|had|did|will|would|said|says|told|is to|are to|has|have|been|due"
    r"|(?:begin|close|end|open|start)s?|takes? (?:place|effect))\b"
)
_TOLD = re.compile(  # in the past, or of a state: what a caption tells is going on
    r"\b(?:is|are|began|came|fell|found|gave|held|left|lost|made|met|sold|took|went|won)\b"
    r"|(?<!\bthe )(?<!\ban )(?<!\ba )\b[a-z]{3,}ed\b"
)
_SAW = re.compile(
    r"\b(?:began|came|fell|found|gave|held|left|lost|made|met|sold|took|went|won|could|you|we|if|is|are|has|says?|warns?"
    r"|according)\b"
)
_SOMEBODY = re.compile(
    r"(?:An?|Two|Three|Four|Five|Several|Some|People|Men|Women|Children|Workers|Protesters|Soldiers|Trucks|Cars|Smoke"
    r"|Rows?|Close-up|Aerial|Illustration|Graphic|Composite)\b(?: [\w'-]+){3,}"
)
_LETTERS_AFTER_SENTENCE = re.compile(r"[^.!?:\"]{40,}[a-z)]\. [A-Z]{2,5}")


_NAME_AND_HOUSE = re.compile(r"([A-Z][A-Z.'-]+)(?: [A-Z][A-Z.'-]+){1,2}, [A-Z][A-Z.'-]+(?:[ -][A-Z][A-Z.'-]+){0,3}")
_OF_NEWS = re.compile(
    r"\b(?:NEWS|POST|TIMES|HERALD|PRESS|TRIBUNE|GAZETTE|JOURNAL|STAR|CHRONICLE|COURIER|TELEGRAPH|MAIL|OBSERVER"
    r"|MEDIA|PHOTO|PHOTOS|PHOTOGRAPHY|PICTURES|IMAGES|STAFF|AGENCY|MAGAZINE|AP|AFP|EPA|PA|REUTERS|GETTY|BLOOMBERG)\b"
)
_STUDIO = re.compile(  # 'Jane Roe Photography', 'Harrow Stock Photo'
    rf"{_WORD}(?: {_WORD}){{0,3}} (?:Photography|Photographic|Stock Photos?)"
)


def is_credit(line: Line) -> bool:
    """'JANE ROE, VALLEY NEWS', 'Jane Roe Photography': no 'PRICES RISE, DEMAND FALLS', which heads a part."""
    found = _NAME_AND_HOUSE.fullmatch(line.straight)
    signed = found and (bool(_OF_NEWS.search(line.straight)) or found[1].casefold() in _given_names())
    return bool(signed or _STUDIO.fullmatch(line.straight))


@cache
def _given_names() -> frozenset[str]:
    return frozenset(lexicon.inverse("given_names")) - frozenset(lexicon.nations())


def is_credited(line: Line) -> bool:
    """Whether a sentence and the credit of a picture touch, as no sentences of a text do; it may quote somebody."""
    return bool(_CREDIT_AFTER_SENTENCE.search(line.straight))


def mark_described(page: Sequence[Line]) -> None:
    """Mark each sentence above the caption of the same picture, which it describes; a title ends otherwise."""
    for line, below in pairwise(page):
        if line.kind is None and line.ends and is_caption_of(below) and describes(line):
            line.kind = FurnitureKind.CAPTION


def is_caption_of(line: Line) -> bool:
    """Whether it is known for a caption, and more than a credit."""
    return line.kind is FurnitureKind.CAPTION and line.count > _LEAST_SHOWN


def describes(line: Line) -> bool:
    """'A man in a red coat stands beside a bridge.': what a page tells those who cannot see the picture below."""
    present = not (_NOT_SHOWN.search(line.low) or _SAW.search(line.low))
    return line.count <= _LONGEST and present and '"' not in line.straight and bool(_SOMEBODY.match(line.straight))


def is_signed_off(line: Line) -> bool:
    """'The governor arrives at the assembly.—APX': a sentence and, after a dash, whose picture it is."""
    return line.count <= _LONGEST and bool(_SIGNED_OFF.fullmatch(line.straight))


def is_placed_and_dated(line: Line, *, shows_people: bool) -> bool:
    """Whether it is one sentence in the present that closes with place and date: '… in Harrow, May 3, 2024.'.

    A text says 'in Harrow on May 3' and tells what happened; the comma is the captions' (AP Stylebook).

    Args:
        line: of any kind.
        shows_people: whether it says what people do, in the present tense.
    """
    if line.count > _LONGEST or not (found := _PLACE_AND_DAY.fullmatch(line.straight)) or _NOT_SHOWN.search(line.low):
        return False
    return shows_people or (bool(found["end"]) and not _TOLD.search(line.low))


def is_initialled(line: Line) -> bool:
    """Whether it is one sentence in the present with letters after its end: 'Travelers cross the old bridge. VPC'.

    An agency's report may end so too, but tells what was.
    """
    present = not (_NOT_SHOWN.search(line.low) or _TOLD.search(line.low))
    return line.count <= _LONGEST and present and bool(_LETTERS_AFTER_SENTENCE.fullmatch(line.straight))
