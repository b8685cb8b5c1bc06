"""Named places and things asked by their sort: 'in the West Bank city of Hebron' -> 'in which West Bank city'.

The article itself says what the named thing is, beside its name or in it, so no table of names is needed; and the
sort tells a reader what is wanted (rubric B7, C2).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.words import gaps, titles
from briefing_app.cards.words.gap import Gap, figure
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = r"(?:[A-Z][\w’'-]*[\w’-]|[A-Z]{2,})(?: (?:(?:de|del|la|al|of|the|and) )?[A-Z][\w’'-]*\w)*"
_WHOLE = (
    r"(?![\w’'-])(?! [A-Z])(?!,? (?:and|or|to) (?:the )?[A-Z])(?!, [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?,? (?:and|or) )"
)
_IN_A_STATE = re.compile(
    rf"\b(?:in|near|at|from|outside) (?P<town>{_NAME}), (?P<state>{_NAME})(?=$|[ ,.])(?!,? and [A-Z])"
)
# what somebody is charged with or ill of: a noun or two, before what says when, where and why
_HELD_AGAINST = re.compile(
    r"\b(?:charged with|convicted of|acquitted of|(?:found|pleaded|pleads) (?:not )?guilty (?:of|to)|suspected of|"
    r"diagnosed with|infected with) (?P<what>(?!an? |one |two |three |which |what )(?:[a-z-]+ ){0,3}?[a-z-]{4,})"
    r"(?=$|,| (?:in|over|after|for|at|on|near|following|by|under|during|before|when|because)\b)"
)
_EDGE = (  # what ends a phrase
    r"(?=$|[,.]| (?:in|on|at|of|to|for|from|with|by|about|over|as|against|into|during|after|before|without|within|"
    r"under|near|because|following|despite|since|until|through|via|when|while|where|which|that|who|and|or|but|was|were|had|has|"
    r"is|are|would|will|could|[a-z]+ed|blew|broke|fell|flew|went|left|sank|burst|en)\b)"
)


def sorted_names(told: str) -> Iterator[Gap]:
    """What can be asked by its sort, wherever it stands in the sentence `told`."""
    for asked in (
        _placed_of,
        _in_its_state,
        _after_its_name,
        _by_its_head,
        _before_its_name,
        _brought_in,
        _held_against,
    ):
        yield from (gap for gap in asked(told) if not _is_one_of_many(told, gap.span))


def _is_one_of_many(told: str, span: Span) -> bool:
    """Whether it is one of a list: what is asked would be half an answer (B6)."""
    before, after = told[: span.start], told[span.end :]
    listed = re.search(r"(?:\b(?:and|or|between|both|including|like)|[A-Z][\w’'-]+,) (?:in |at |near )?$", before)
    return bool(listed or re.match(r",? (?:and|or|as well as) (?:in |at |near )?(?:the )?(?:[a-z]+ )?[A-Z]", after))


def _placed_of(told: str) -> Iterator[Gap]:
    """'the southern city of Kandahar' -> 'which southern city'."""
    for found in _patterns()["of"].finditer(told):
        described = found["described"] or ""
        if found["name"] not in lexicon.load("countries") and "capital" not in described:
            yield Gap(Span(*found.span("whole")), f"which {described}{found['sort']}", found["name"])


def _in_its_state(told: str) -> Iterator[Gap]:
    """'at a factory in Goshen, Indiana' -> 'at a factory in which city or town in Indiana'."""
    for found in _IN_A_STATE.finditer(told):
        countries, regions = lexicon.load("countries"), {*titles.regions(), *lexicon.load("places")["regions"]}
        state, town = found["state"], found["town"]
        if (state in countries or state in regions) and not (town in countries or town in regions):
            sort = "city, town or area" if state in countries else "city or town"  # 'Amazonia, Brazil'
            yield Gap(Span(found.start("town"), found.end("state")), f"which {sort} in {state}", town)


def _held_against(told: str) -> Iterator[Gap]:
    """'found guilty of manslaughter over …' -> 'found guilty of what over …'."""
    for found in _HELD_AGAINST.finditer(told):
        yield Gap(Span(*found.span("what")), "what", figure(found["what"]))


def _after_its_name(told: str) -> Iterator[Gap]:
    """'at Dora village' -> 'at which village'."""
    for found in _patterns()["after a name"].finditer(told):
        name, sort = found["name"], found["sort"]
        if not _is_of_a_state(name):
            yield Gap(Span(*found.span("whole")), f"which {sort}", name)


def _by_its_head(told: str) -> Iterator[Gap]:
    """'the Hume Highway' -> 'which highway'."""
    for found in _patterns()["heads"].finditer(told):
        name = f"{found['name']} {found['head']}"
        leads = found["whole"].startswith("the ") or gaps.leads_to_a_name(found["lead"])
        if leads and name not in lexicon.load("countries") and not _is_of_a_state(found["name"]):
            asks = "which tournament" if found["head"] == "Cup" else f"which {found['head'].lower()}"
            yield Gap(Span(*found.span("whole")), asks, name)


def _before_its_name(told: str) -> Iterator[Gap]:
    """'the US space shuttle Endeavour' -> 'which US space shuttle'."""
    for found in _patterns()["before a name"].finditer(told):
        start = found.start("lead") if found["lead"].lower() in ("the", "a", "an") else found.end("lead") + 1
        yield Gap(Span(start, found.end("name")), f"which {found['described']}{found['sort']}", found["name"])


def _brought_in(told: str) -> Iterator[Gap]:
    """'a carrier called Alder Air' -> 'a carrier called what'."""
    for found in _patterns()["named"].finditer(told):
        yield Gap(Span(*found.span("name")), "what", found["name"])


def _is_of_a_state(name: str) -> bool:
    """Whether it tells only whose the thing is: 'a Norwegian village', 'the Supreme'."""
    return name.rsplit(maxsplit=1)[-1].lower() in lexicon.nations() or name in lexicon.load("countries")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    lists = lexicon.load("sorts")
    sorts = {
        section: "|".join(sorted(map(re.escape, words), key=len, reverse=True)) for section, words in lists.items()
    }
    described = r"(?P<described>(?:[A-Z][\w-]+ ){0,2}(?:[a-z-]+ ){0,2}?)"
    return {
        "of": re.compile(rf"(?P<whole>\bthe {described}(?P<sort>{sorts['of']}) of (?P<name>{_NAME})){_WHOLE}{_EDGE}"),
        "after a name": re.compile(
            rf"\b[a-z]+ (?P<whole>(?:the )?(?P<name>{_NAME}) (?P<sort>{sorts['after a name']}))(?![\w’'-])"
            r"(?= (?:in|on|at|near|by|after|before|to|with|for|some|where|which)\b|[,.]|$)"
        ),
        "heads": re.compile(
            r"\b(?P<lead>[a-z]+) (?P<whole>(?:the )?(?P<name>[A-Z][\w’'-]*\w(?: (?:of )?[A-Z][\w’'-]*\w)*?) "
            rf"(?P<head>{sorts['heads']})){_WHOLE}{_EDGE}"
        ),
        "before a name": re.compile(
            r"\b(?P<lead>[Tt]he|an?|of|by|for|into|at|with|from|against|on|in|to|aboard) "
            r"(?P<described>(?:[A-Z][\w-]+ )?(?:(?!the |an? |his |her |its |their )[a-z-]+ ){0,2}?)"
            rf"(?P<sort>{sorts['before a name']}),? (?P<name>{_NAME}){_WHOLE}{_EDGE}"
        ),
        "named": re.compile(rf"\b[a-z]+,? (?:{sorts['named']}|known as) (?P<name>(?:the )?{_NAME}){_WHOLE}{_EDGE}"),
    }
