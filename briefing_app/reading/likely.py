"""Furniture that no rule knows: what all the traits of a line together give away."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.model.text import FurnitureKind
from briefing_app.reading import credit_rules, site_rules

if TYPE_CHECKING:
    from briefing_app.reading.line_traits import View
    from briefing_app.reading.lines import Line

SURE = 1.6
"""Log odds from which on a line is furniture, 5 to 1: where fitting showed the best balance (docs/adr/0012)."""

_STANDFIRSTS = 3  # lines
_SHORT = 5  # words
_MESSAGE = re.compile(r"[—–-] ?[^—–()]{1,60} \(@\w+\)")  # a tweet ends so: it may be quoted
_TIME = re.compile(  # '21:42', '6.05pm ET', '4m ago', 'Posted at 17:42'
    r"(?:(?:posted|updated|published)(?: at)? )?(?:\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: [a-z]{2,4})?"
    r"|\d{1,2} ?(?:m|min|mins|minutes?|h|hours?) ago)(?:\d\d:\d\d)?"
)
_BELOW_TIME = 3  # lines
_TITLE = 3  # words
_SENTENCES_WORDS = 15
_WITHIN = re.compile(r"[a-z]{3}[.?!] [A-Z][a-z]* [a-z]")  # the end of a sentence and the next
_NUMERAL = re.compile(r"[IVX]{1,5}\.?|\d{1,2}\.")  # of a part of the article


def mark(view: View) -> None:
    """What no rule knows and all its traits together give away: odds fitted on annotated pages, which have a text."""
    if view.first == len(view.page):
        return
    weights = lexicon.weights("furniture_weights")
    judged = [at for at, line in enumerate(view.page) if line.kind is None and not _is_of_article(view, at)]
    traits = {at: view.traits(at) for at in judged}
    for at in judged:
        if may_be(traits[at]) and math.fsum(weights.get(trait, 0.0) for trait in traits[at]) >= SURE:
            view.page[at].kind = _kind_there(view, at)


def _is_of_article(view: View, at: int) -> bool:
    """Whether it is the title or what stands by it, the name of a part, a dateline, a tweet."""
    line = view.page[at]
    if at == view.title - 1:
        return line.is_heading_like and not site_rules.is_section_name(line)
    between = (one.kind is None or " | " in one.low for one in view.page[view.title : at])  # a rubric may stand there
    below_title = 0 <= at - view.title <= _STANDFIRSTS and all(between)
    part = line.straight.startswith(("'", '"')) and line.count < _SHORT and view.zone(at) == "body"
    part |= bool(_NUMERAL.fullmatch(line.raw) or _MESSAGE.search(line.straight))
    part |= view.zone(at) in ("top", "body") and _is_title_of_post(view, at)
    part |= (view.is_announced(at) and not line.is_in_our_voice) or view.is_subhead(at)
    part |= at > view.title and view.zone(at) in ("head", "top") and _is_sentences(line)
    return at == view.title or part or (below_title and line.count > _SHORT) or view.is_dateline(at)


def _is_sentences(line: Line) -> bool:
    """'Prices have risen. But with a vote near, few are sure how long': a standfirst, only its end is bare."""
    return line.count >= _SENTENCES_WORDS and bool(_WITHIN.search(line.straight))


def _is_title_of_post(view: View, at: int) -> bool:
    """Whether it opens a post of a live report: below its time of day, above its author or text."""
    above = next(
        (line for line in reversed(view.page[max(0, at - _BELOW_TIME) : at]) if line.kind is None or _is_time(line)),
        None,
    )
    line = view.page[at]
    return (
        above is not None
        and _is_time(above)
        and line.is_heading_like
        and line.count >= _TITLE
        and not line.turns_to_reader
    )


def _is_time(line: Line) -> bool:
    return bool(line.kind and _TIME.fullmatch(line.low))


def may_be(traits: frozenset[str]) -> bool:
    """Whether a line may be judged by its odds at all; a sentence only where the site speaks: it may carry a fact."""
    if traits >= {"asking verb first", "zone tail"} and "site words 0" not in traits:
        return True
    return traits.isdisjoint({"ends", "asks"}) or not traits.isdisjoint({"you", "we", "site words 2"})


def _kind_there(view: View, at: int) -> FurnitureKind:
    line = view.page[at]
    if not line.turns_to_reader and (view.credits.shows_people(line) or credit_rules.tells_day(line)):
        return FurnitureKind.CAPTION
    kinds = {"head": FurnitureKind.MENU, "top": FurnitureKind.MENU, "tail": FurnitureKind.TAIL}
    return kinds.get(view.zone(at), FurnitureKind.PROMPT)
