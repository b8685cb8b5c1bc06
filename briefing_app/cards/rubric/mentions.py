"""Where a report names a thing of a kind plainly: 'Ms. Roy’s visit to Oslo', 'the talks over a new corridor'.

Patterns over the printed words for one kind of noun; what they find is worded so that it stands after 'on'.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_app.cards.rubric.families import families
from briefing_app.cards.words import verbs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.model.text import Span

_WORD = r"[a-z][\w’'-]*"
_NAME = r"(?:(?:[A-Z]\.){2,}|[A-Z][\w’-]*\w)"
NAMED = rf"(?:the )?{_NAME}(?:(?: (?:of|and|de|the))? {_NAME})*"
"""A run of words with capitals, as a pattern."""
_WHOSE = rf"(?P<whose>(?:(?:Mr|Ms|Mrs|Dr)\. )?{_NAME}(?: {_NAME}){{0,3}}?)[’']s? (?:[\w-]+ ){{0,3}}?"
_PAIR = rf"{_NAME}[-–/]{_NAME}"
_SMALL = (
    "a|about|after|against|ahead|and|as|at|because|before|but|by|during|for|from|had|has|have|if|in|into|is|of|on|or|"
    "over|since|that|the|to|under|until|was|were|when|where|which|while|who|will|with|would"
)
_DETERMINERS = (
    r"(?:Th(?:is|at|ese|ose|e)|Our|His|Her|Their|Its|My|Your|No|An?|Such|Some|Any|All|Both|Many|More|Most|Other|Each|"
    r"Every|Recent|New|Last|Next|One|Two|Three|In|On|At|For|But|And|If|As|When|After|Before|Since|Under|During)\b"
)
_DAY = r" on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
_LINK = r"(?:between|of|with|over|on|against|for|about|in)"
_PLAIN = rf"(?!(?:{_SMALL})\b){_WORD} "  # a word that leads on to its noun
# common nouns that go on after a name: 'a new Black Sea | shipping corridor'
_BEHIND = rf"(?:(?: (?!(?:{_SMALL})\b)[a-z][\w-]+){{1,2}}(?=[,.;:—–]| (?:{_SMALL})\b))?"
_ARTICLES = ("a", "an", "the", "another")
_AFTER_A = re.compile(r"(?:an?|another|any) ")
_NEEDS_NO_THE = re.compile(rf"the |{_PAIR} |{_WORD} {_WORD}$")


@cache
def pattern(nouns: tuple[str, ...], *, loosely: bool = False) -> re.Pattern[str]:
    """Plain mentions of one of the nouns: owned, of two joined names, named, or with what it is of.

    Args:
        nouns: forms of the noun and of others for the same kind of thing.
        loosely: whether an adjective that says of what kind is enough ('military communications').
    """
    forms = _forms(nouns)
    owned = rf"\b{_WHOSE}(?P<noun>{forms})\b(?P<tail> (?:to|with|in|on|over|between|about) {NAMED})?"
    joined = rf"\b(?:the )?{_PAIR} (?:{forms})\b"
    behind = rf"(?: (?:of|for|on) {NAMED}(?: and {_NAME})?)?(?! [A-Z])"
    title = rf"\b(?:the )?(?!{_DETERMINERS})(?:{_NAME} ){{1,4}}(?i:{forms})\b{behind}"
    many, one = _forms(tuple(noun for noun in nouns if noun.endswith("s"))), forms
    article = r"(?:[Tt]he|[Aa]n?|[Aa]nother) "  # without one 'vote for' is a verb
    lead = rf"\b(?:{article}(?:{_PLAIN}){{0,3}}?(?:{one})|(?:{_PLAIN}){{0,3}}?(?:{many or '(?!)'}))(?:{_DAY})?"
    placed = rf"{lead} (?:{_LINK} (?:(?:the|an?) )?(?:{_PLAIN}){{0,3}}?|to ){NAMED}{_BEHIND}"
    kinds = rf"|\b(?:{_WORD}[-–])?(?:[a-z]+ary|[a-z]+al|[a-z]+ic) (?:{forms})\b" if loosely else ""
    return re.compile(rf"{owned}|{joined}|{title}|{placed}{kinds}")


def found(nouns: tuple[str, ...], text: str, within: Span, *, loosely: bool = False) -> Iterator[re.Match[str]]:
    """The plain mentions in a stretch of a text; none are looked for where none of the nouns stands."""
    told = within.of(text).lower()
    if any(noun.lower() in told for noun in nouns):
        yield from pattern(nouns, loosely=loosely).finditer(text, within.start, within.end)


@cache
def pair(nouns: tuple[str, ...]) -> re.Pattern[str]:
    """'U.S.-China relations', its two names as group `pair`."""
    return re.compile(rf"\b(?P<pair>{_PAIR}) (?:{'|'.join(nouns)})\b")


@cache
def between(nouns: tuple[str, ...]) -> re.Pattern[str]:
    """'relations between Norway and Chad'."""
    return re.compile(rf"\b(?:{_forms(nouns)}) between (?:the )?{_NAME} and (?:the )?{_NAME}")


def _forms(nouns: tuple[str, ...]) -> str:
    """The nouns, the longest first, also at the head of a sentence."""
    ordered = sorted(nouns, key=len, reverse=True)
    return "|".join(f"[{noun[0].upper()}{noun[0]}]{re.escape(noun[1:])}" for noun in ordered)


def worded(found: re.Match[str]) -> str:
    """What a mention names, as it stands after 'on'; '' where nothing is left."""
    if found["whose"]:
        return f"{found['whose']}’s {found['noun']}{found['tail'] or ''}"
    words = re.sub(_DAY, "", found.group())
    head, _, rest = words.partition(" ")
    words = _without_verbs(f"{head.lower()} {rest}" if head.lower() in (*families(), *_ARTICLES) else words)
    if _AFTER_A.match(words):
        return f"the {words.partition(' ')[2]}"
    return words if not words or _NEEDS_NO_THE.match(words) else f"the {words}"


def _without_verbs(words: str) -> str:
    """The words without a verb caught at either end: 'resumed talks over a new corridor'."""
    run = words.split()
    while run and run[-1][:1].islower() and (verbs.plain(run[-1]) or run[-1].endswith("ly")):
        run.pop()
    while run and _is_no_noun(run[0]):
        run.pop(0)
    return " ".join(run)


def _is_no_noun(word: str) -> bool:
    if word[:1].isupper() or word in families() or word in _ARTICLES:
        return False
    known = verbs.plain(word) or verbs.plain_of_present(word) or verbs.is_plain(word)
    return bool(known) or word in _SMALL.split("|") or word.endswith(("ing", "ly"))
