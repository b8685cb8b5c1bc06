"""Whether the words around a bare title tell of another country than the one it is taken to be of (rubric B1, D1).

'Norland hopes for more. Osland has its own worries: Trade Minister Ann Lee said …' in a paper of Norland: whose
outlet it is, and which country is named most, tells whose minister is meant only where no other country leads.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.model.sentences import sentence_of, sentences
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.model.text import Article, Evidence

DATELINE = re.compile(
    r"^[A-Z][A-Z’'.-]+(?: [A-Z][A-Z’'.-]+){0,2}(?:, [^\n—–-]{0,40})? ?(?:\([^)\n]{2,30}\) ?)?(?:--|[—–-]|:) "
)
_IN_ONE_BREATH = re.compile(r"(?:[’']s)?(?:,| and|, and) (?:the )?")
_SPOKEN = re.compile(r"[“\"][^”\"\n]*(?:[”\"]|$)")
_RUN = re.compile(r"[A-Z][\w’.'-]*(?: [A-Z][\w’.'-]*){0,2}")
_ALSO_SEATS = frozenset(("Brussels", "Geneva", "Vienna"))  # of unions and of bodies of the world
# whom something is done to, or where somebody goes: no sentence is about him
_OBJECT = re.compile(
    r"\b(?:with|against|by|from|to|for|on|about|towards?|over|than|into|between|visit\w*|accus\w+|t(?:ell|old)\w*|urg\w+|met|"
    r"meet\w*|invit\w+|warn\w+|criticis\w+|criticiz\w+|thank\w+|host\w*|arriv\w+ in|trips? to) "
    r"(?:the |an? |its |his |her |their )?(?:[a-z-]+ ){0,2}$"
)
_CLAIMED = re.compile(r"\bthat (?:the )?$")  # what is said of a country may be said by another
_OWNER = re.compile(r"\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?:[a-z-]+ ){0,3}$")
_OWNS = re.compile(r"[’']s?\b|s[’']")
_CAPITAL = re.compile(r"[A-Z.,;]")  # behind 'Norlandic government's spokesman'
NEAR = 60  # characters in which the owner of a post stands before it
_OPENS = re.compile(r"[“\"‘]?(?:(?:The|But|And|Yet|[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,3}),? (?:the |an? )?)?")


def tells_of_another(article: Article, piece: Evidence, land: str) -> bool:
    """Whether the sentences before a title lead with another country, or its holder speaks for one.

    Args:
        article: the text.
        piece: the title, without a country.
        land: the country it is taken to be of.
    """
    text, own = article.text, sentence_of(article.text, piece.span)
    if _OWNER.search(text, max(own.start, piece.span.start - NEAR), piece.span.start):
        return True
    if inside := led(article, piece):
        return inside != {land}
    start = text.rfind("\n", 0, own.start) + 1
    opens = own.start == start and _OPENS.fullmatch(text[own.start : piece.span.start])
    return opens is not None and _leads_before(text, start) not in (set(), {land})


def led(article: Article, piece: Evidence) -> set[str]:
    """The countries with which the sentences of a title's paragraph lead, up to the title."""
    text, own = article.text, sentence_of(article.text, piece.span)
    start = text.rfind("\n", 0, own.start) + 1
    before = sentences(text, Span(start, own.start)) if start < own.start else ()
    told = (*(one.of(text) for one in before), text[own.start : piece.span.start])
    return {land for sentence in told for land in leading(sentence)}


def led_in(article: Article, piece: Evidence) -> str | None:
    """The one country with which a paragraph leads, whose next sentence opens with the title.

    'Osland answered coolly. | Foreign Minister Ann Lee told …': whose else, where no other country is named there.
    Not behind 'Osland’s answer', to which another's minister may reply, nor behind 'said that Osland had'.
    """
    text, own = article.text, sentence_of(article.text, piece.span)
    start = text.rfind("\n", 0, own.start) + 1
    if own.start == start or not _OPENS.fullmatch(text[own.start : piece.span.start]):
        return None
    before = text[start : piece.span.start]
    found = list(_lands(before))
    lands = {land for _, _, land in found}
    owns = any(_OWNS.search(before[at:end] + _CAPITAL.split(before[end:])[0]) for at, end, _ in found)
    owns = owns or any(_CLAIMED.search(before[:at]) for at, _, _ in found)
    return lands.pop() if len(lands) == 1 and not owns and led(article, piece) == lands else None


def addressed(behind: str) -> set[str]:
    """The countries to which, behind a title, its holder speaks or does something: '… to tell the Norlanders'."""
    return {land for at, _, land in _lands(behind) if _OBJECT.search(behind[:at])}


def _leads_before(text: str, start: int) -> set[str]:
    """The countries that the paragraph before leads with last."""
    end = len(text[:start].rstrip())
    before = text[text.rfind("\n", 0, end) + 1 : end]
    found = [lands for one in sentences(before) if (lands := leading(one.of(before)))]
    return found[-1] if found else set()


def leading(sentence: str) -> set[str]:
    """The first country that a sentence names outside quotation marks, and what is named in one breath with it.

    Not where it was sent from, nor as whom something is done to.
    """
    plain = _SPOKEN.sub(lambda found: " " * len(found.group()), DATELINE.sub("", sentence))
    found: set[str] = set()
    end = 0
    for start, stop, land in _lands(plain):
        if found and not _IN_ONE_BREATH.fullmatch(plain[end:start]):
            break
        if found or not _OBJECT.search(plain[:start]):
            found.add(land)
            end = stop
    return found


def _lands(text: str) -> Iterator[tuple[int, int, str]]:
    """The countries that a text names, by name, people or capital: from where to where."""
    for run in _RUN.finditer(text):
        at, words = run.start(), run.group().split(" ")
        while words:
            size, land = next(filter(None, (_named(words, size) for size in range(len(words), 0, -1))), (1, ""))
            end = at + len(" ".join(words[:size]))
            if land:
                yield at, end, land
            at, words = end + 1, words[size:]


def _named(words: list[str], size: int) -> tuple[int, str] | None:
    """How many words name which country, if these first ones do."""
    name = re.sub(r"[’']s?$|[.,]+$|-[a-z]+$", "", " ".join(words[:size]))  # 'Norland-flagged'
    land = None if name in _ALSO_SEATS else lexicon.nations().get(name.lower())
    return (size, land) if land else None
