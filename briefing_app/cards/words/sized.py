"""Things told with their size before them, as gaps: 'a nine-member panel' -> 'a panel of how many members'.

'how big a panel' has no answer that fits it; turned round, the question says in what the answer is counted (B7).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.cards.words import verbs
from briefing_app.cards.words.gap import Gap, figure
from briefing_app.cards.words.numerals import CURRENCY, DIGITS, HEDGE, SCALE, UNITS, WORDS_FOR
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_THING = (  # one thing in small letters, and nothing behind it that belongs to it
    r"(?P<thing>(?:[a-z][a-z-]+ ){0,3}?[a-z]{3,})(?=$|,| (?:in|on|at|to|for|from|with|by|about|over|as|against|"
    r"after|before|during|near|until|since|between|which|that|who|and|was|were|had|would|could)\b)"
)
_UNITS = (
    r"year|month|week|day|hour|minute|member|nation|page|point|mile|kilometre|kilometer|seat|storey|megawatt|"
    r"ton|tonne"
)
_LONG = re.compile(
    rf"\b(?P<a>[Aa]n?) (?P<n>{HEDGE}(?:\d+|{WORDS_FOR}))[- ](?P<unit>{_UNITS}) "
    rf"(?!(?:old|low|high|veteran|record|history|best|break|wait)\b){_THING}"
)
_BIG = (
    r"rise|increase|fall|drop|cut|decline|jump|gain|loss|profit|stake|share|levy|tax|fine|debt|loan|deal|discount|"
    r"chance|swing|majority|reduction|surplus|deficit|grant|payout|payment|bill|package|contract|bonus|reward|duty|"
    r"tariff|surcharge|cost|charge|devaluation"
)
_WHOSE = r"(?P<a>[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|whose|[A-Z][\w.’'-]*(?:[’']s|s[’']))"
_SIZED = re.compile(  # 'a 9 per cent fall', 'a $5 million loan'
    rf"\b(?P<a>[Aa]n?) (?P<n>{HEDGE}(?:\d[\d.]*[ -]?(?P<share>%|per[ -]?cent)|{CURRENCY}{DIGITS}{SCALE})) "
    rf"(?=(?:[a-z]+ ){{0,3}}(?:{_BIG})\b){_THING}"
)
_WORTH = re.compile(  # 'Norway’s 108 million crown debt'
    rf"(?<![\w-]){_WHOSE} (?P<n>{HEDGE}{DIGITS}{SCALE})[- ](?P<unit>{'|'.join(UNITS)}) {_THING}"
)


def gaps(told: str, start: int) -> Iterator[Gap]:
    """The sizes of `told` from `start` on.

    Args:
        told: one plain sentence without its full stop.
        start: where the predicate begins.
    """
    for found in (*_SIZED.finditer(told, start), *_WORTH.finditer(told), *_LONG.finditer(told, start)):
        of, answer = _counted_in(found)
        if not _ends_on_a_verb(found["thing"]):
            yield Gap(Span(*found.span()), _turned(found, of), figure(answer))


def _counted_in(found: re.Match[str]) -> tuple[str, str]:
    """In what the answer is counted, and the answer."""
    unit = found.groupdict().get("unit")
    if unit in UNITS:
        return "how much", f"{found['n']} {UNITS[unit]}"
    if unit:
        return f"how many {unit}s", found["n"]
    return "what percentage" if found["share"] else "how much", found["n"].replace("-", " ")


def _ends_on_a_verb(thing: str) -> bool:
    """Whether the words run on into the predicate, or over an adverb: 'loan package shows', 'loan back'."""
    last = thing.rsplit(maxsplit=1)[-1]
    adverb = last in ("back", "up", "down", "out", "off", "away")
    return " " in thing and bool(adverb or verbs.plain_of_present(last) or verbs.plain(last))


def _turned(found: re.Match[str], of: str) -> str:
    """'a truce of how many days', with the article that goes with the thing."""
    article = found["a"]
    if article.lower() in ("a", "an"):
        article = f"{article[0]}{'n' if found['thing'][0] in 'aeiou' else ''}"
    return f"{article} {found['thing']} of {of}"
