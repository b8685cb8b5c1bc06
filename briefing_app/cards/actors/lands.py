"""The country that the words around a bare title tell, as news tells it (rubric B1, B5).

'Norland's security cabinet met; the interior minister, Ann Lee, voted against'; 'Norland's reaction was mild. Foreign
Minister Ann Lee said …'; 'the authorities in Oslo'; a correspondent's report from a capital. The lists are data
(`resources/lexicon/belonging.json`).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.actors import elsewhere
from briefing_app.model.sentences import sentence_of
from briefing_app.model.text import Span

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator

    from briefing_app.model.facts import Actor
    from briefing_app.model.text import Article, Evidence

_LAND = r"(?P<of>[A-Z][\w.’'-]*?(?: [A-Z][\w.-]*?){0,2}?)"
_GOVERNMENT = (
    r"(?:(?:war|security|coalition|caretaker|interim|transitional|military|federal|national|inner) )*"
    r"(?:[Cc]abinet|[Gg]overnment|[Pp]arliament|[Pp]resident|[Pp]rime minister|[Pp]rime Minister|junta)\b"
)
_GOVERNED = re.compile(rf"\b{_LAND}(?:[’']s?)? {_GOVERNMENT}")
_RULED_FROM = re.compile(
    r"\b(?:[Aa]uthorities|[Gg]overnment|[Oo]fficials|[Mm]inisters|[Jj]unta|[Gg]enerals|[Rr]ulers|[Mm]ilitary) in "
    r"(?P<of>[A-Z][\w’-]+(?: [A-Z][\w’-]+)?)\b"
)
_TRAVELS = re.compile(
    r"\b(?:travel\w*|flew|flies|flown|fly|went|goes|go|gone|visit\w*|arriv\w*|return\w*|trip|journey|head(?:s|ed|ing))"
    r"(?: back| home)?(?: (?:to|in|from|for))? [A-Z][\w-]+"
)
_COUNTERPART = re.compile(r"\b(?:his|her|their|its) [A-Z]\w+(?: [A-Z]\w+)? counterpart")
_TO_ANOTHER = re.compile(
    r"\b(?:accus\w+|told|urg\w+|met|meet\w*|criticis\w+|criticiz\w+|summon\w+|invit\w+|thank\w+|call\w* on|warn\w+|"
    r"host\w*|receiv\w+|attack\w*|condemn\w*|sanction\w*|with|against|by|from|to) (?:the )?$"
)
_DATELINE = re.compile(  # 'OSLO, Nov 19 (Agency) -', a line of its own, 'Sep 8th 2022 | OSLO'
    r"^(?:[^\n|]{0,40}\| )?(?P<city>[A-Z][A-Z’-]+(?: [A-Z][A-Z’-]+){0,2})"
    r"(?=$|,? [^\n]{0,40}?[-—–] |, [A-Z][a-z]+\.? \d| \(|: )",
    re.MULTILINE,
)
_LED_BY = re.compile(rf"[“\"]?(?:But |And |Yet )?(?:The )?{_LAND}(?:[’']s)?,? [a-z]")
_SENDS_THERE = re.compile(
    r"\b(?:UN|U\.N\.|United Nations|Security Council|General Assembly|NATO|Nato|WTO|World Trade Organi[sz]ation|OSCE|"
    r"African Union|European Union|EU)\b"
)
_SEATS_OF_BODIES = frozenset(("addis ababa", "brussels", "vienna", "washington"))  # reports from there are on others
_OPENING = 700  # characters of headline, byline and dateline
_TWO, _MUCH = 2, 3  # a report on two countries, of which neither is named so many times as often
_NAMED_AGAIN = 3  # times that a report names the country it is sent from
_ANY = re.compile(r"\b(?:an?|one of (?:the|its|his|her)) (?:[\w’'-]+ ){0,3}$")


def told(actor: Actor, article: Article, piece: Evidence) -> str | None:
    """The country whose government the sentence of a title, or the one before it, tells of; None where a doubt is."""
    text, sentence = article.text, sentence_of(article.text, piece.span)
    led = text[sentence.start : piece.span.start]
    inside = _lands(_GOVERNED, led)
    if inside:
        alone = len(inside) == 1 and not _TO_ANOTHER.search(led) and set(_named(sentence.of(text))) == inside
        return inside.pop() if alone else None
    before = _before(text, sentence)
    if not before or not _opens(actor, text, sentence, piece.span):
        return None
    stated = _stance().match(before)
    land = lexicon.nations().get(stated["of"].lower()) if stated else None
    if land:
        return land if {*_named(sentence.of(text)), *_named(before)} == {land} else None
    ruled = _lands(_RULED_FROM, before)
    return ruled.pop() if len(ruled) == 1 and not set(_named(sentence.of(text))) - ruled else None


def sent_from(article: Article, piece: Evidence, counts: Counter[str]) -> str | None:
    """The country that a correspondent writes from, if the report is about it and the post is told as the one there.

    Args:
        article: with a dateline.
        piece: the title.
        counts: how often the article names each country.
    """
    land = dateline(article)
    if land is None or counts[land] < _NAMED_AGAIN:
        return None
    most = sorted(counts.values(), reverse=True)[:2]
    if led_by_another(article, piece, land):
        return None  # from the seat of a union of states
    alone = len(most) < _TWO or counts[land] >= _MUCH * most[-1]
    if counts[land] < most[-1] or not (alone or elsewhere.led(article, piece) == {land}):
        return None
    text, sentence = article.text, sentence_of(article.text, piece.span)
    others = set(_named(sentence.of(text))) - {land}
    if others or _ANY.search(text, sentence.start, piece.span.start):
        return None
    return land


def led_by_another(article: Article, piece: Evidence, land: str) -> bool:
    """Whether the sentence before a title is about another country: 'Norland has its version. The minister …'."""
    led = _LED_BY.match(_before(article.text, sentence_of(article.text, piece.span)))
    return led is not None and lexicon.nations().get(led["of"].lower(), land) != land


def opens_on_another(article: Article, piece: Evidence, land: str) -> bool:
    """The same of a sentence that begins the paragraph: what it is about, its minister speaks for."""
    sentence = sentence_of(article.text, piece.span)
    start = article.text.rfind("\n", 0, sentence.start) + 1
    return led_by_another(article, piece, land) and sentence_of(article.text, Span(start, start + 1)).end >= len(
        article.text[: sentence.start].rstrip()
    )


@lru_cache(256)
def dateline(article: Article) -> str | None:
    """The country whose capital a report was sent from, if it says so."""
    capitals = lexicon.inverse("capitals")
    opening = article.text[:_OPENING]
    cities = {found["city"].title().lower() for found in _DATELINE.finditer(opening)}
    lands = {capitals[city] for city in cities if city in capitals and city not in _SEATS_OF_BODIES}
    return lands.pop() if len(lands) == 1 else None


def sent_to(article: Article, state: str, counts: Counter[str]) -> str | None:
    """The other country that a report from its capital is about: there 'the U.S. ambassador' is the one to it.

    None where it tells of a body to which states send ambassadors too: 'told the Security Council'.
    """
    land = None if _SENDS_THERE.search(article.text) else dateline(article)
    named = land is not None and land != state and counts[land] >= max(_NAMED_AGAIN, *counts.values())
    return land if named else None


def _before(text: str, sentence: Span) -> str:
    """The sentence before, in the same paragraph."""
    start = text.rfind("\n", 0, sentence.start) + 1
    led = text[start : sentence.start].rstrip()
    if not led:
        return ""
    return sentence_of(text, Span(start + len(led) - 1, start + len(led))).of(text)


def _opens(actor: Actor, text: str, sentence: Span, title: Span) -> bool:
    """Whether the title opens its sentence, or stands right behind a name that does."""
    led = re.sub(r"^[“\"‘]?(?:The |But |And |Its )?", "", text[sentence.start : title.start])
    names = "|".join(re.escape(form) for form in (actor.name, *actor.aliases))
    return not led or re.fullmatch(rf"(?:{names}), (?:the |an? )?(?:[a-z-]+ )?", led) is not None


def _lands(pattern: re.Pattern[str], text: str) -> set[str]:
    return {land for found in pattern.finditer(text) if (land := lexicon.nations().get(found["of"].lower()))}


def _named(text: str) -> Iterator[str]:
    """The countries that a text names, but where somebody travels."""
    for word in re.findall(r"[A-Z][\w.’-]*(?: [A-Z][\w.’-]*)?", _COUNTERPART.sub(" ", _TRAVELS.sub(" ", text))):
        for form in (word, *word.split()):
            if land := lexicon.nations().get(re.sub(r"[’']s$", "", form).lower()):
                yield land


@cache
def _stance() -> re.Pattern[str]:
    """'Norland's reaction …', 'Norland insists …' at the start of a sentence: what a government says or holds."""
    nouns = "|".join(lexicon.load("belonging")["stances"])
    verbs = "|".join(lexicon.load("belonging")["states"])
    return re.compile(rf"[“\"]?(?:But |And |The )?{_LAND}(?:[’']s (?:own |official )?(?:{nouns})|,? (?:{verbs}))\b")
