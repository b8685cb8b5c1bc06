"""Titles of offices as words: what two wordings have in common, and for which state an office acts."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.extract import gazetteer, leaders, names, runs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.extract.home import Home

_SMALL = frozenset(
    ("of", "for", "and", "the", "a", "an", "s", "to", "at", "in", "new", "then", "former", "his", "her")
)
_SERVED = re.compile(r" under (?:[A-Z]|the ).*")  # 'minister under Ann Lee' is no under-secretary
_UNDER = frozenset(("deputy", "vice", "assistant", "undersecretary", "under"))
_WORD = re.compile(r"[\w.'’-]+")
_ABODE = re.compile(r" (?:in|at|near|based) ")  # 'director of the institute in Germany' does not act for Germany
_AT_AN_ORGAN = re.compile(  # 'official at the Norwegian foreign ministry'
    r" at (?:the )?(?P<nation>[A-Z]\w+)(?:['’]s)? (?:\w+ )?(?:ministry|embassy|treasury)\b", re.IGNORECASE
)
_HEADS_OF_STATE = frozenset(("president", "vice president", "king", "queen", "former president", "premier"))
# a lawmaker of the parties and states of one country, as its press prints it: 'Senator (R-Idaho)'
_US_SEAT = re.compile(r"\([RDI]-[A-Z][\w. ]+\)$")
_TOPIC = re.compile(
    r"(?P<country>[A-Z]\w+(?: [A-Z]\w+)*) "
    r"(?:director|expert|analyst|adviser|advisor|specialist|fellow|chief) (?:at|of|for|with|on) "
)
_CHIEF = re.compile(r"(?:(?:President|Prime Minister|Mr\.?) )?(?:[A-Z][\w.]+ )?(?P<name>[A-Z]\w+)[’']s? ")
_OF_A_STATE_HOUSE = re.compile(r"[Ss]tate (?:Senate|House|Assembly)\b")  # of a state of the union
_LONGEST_NATION = 5  # words: 'the Democratic Republic of Congo'


def is_head(word: str) -> bool:
    """Whether `word` can head a title: 'Minister', 'co-founder', 'vice-president'."""
    return runs.is_title_noun(word)


@lru_cache(maxsize=1 << 12)
def concepts(title: str) -> frozenset[str]:
    """The words of a title that matter, countries by their canonical name: what titles are compared by."""
    words = [names.without_possessive(word) for word in _WORD.findall(title)]
    kept = (gazetteer.country_of(word) or names.plain(word) for word in words)
    return frozenset(word for word in kept if word and word not in _SMALL)


def is_under(title: str) -> bool:
    """Whether `title` is a deputy's: 'Deputy Governor', 'vice president', 'assistant secretary of state'."""
    return not _UNDER.isdisjoint(_SERVED.sub("", title).lower().replace("-", " ").split())


def is_of_state(title: str) -> bool:
    """Whether a word of `title` is one of offices of state: 'minister', 'spokesman', not 'chief executive'."""
    words = _WORD.findall(_ABODE.split(title)[0])
    return any(names.without_possessive(word).lower() in runs.titles("state") for word in words)


def side(title: str, home: Home | None = None) -> str | None:
    """The state or body for which the holder of `title` acts, if the title is an office of state and names it.

    Args:
        title: in the text's words.
        home: tells which country's 'Congress' is meant, and of which country a 'prime minister' without one is.
    """
    own, counterpart, _ = title.partition(" counterpart of ")
    if _US_SEAT.search(title) or counterpart:  # 'Kenyan counterpart of the U.S. ambassador'
        return gazetteer.country_of(own.rsplit(maxsplit=1)[-1]) if counterpart else "United States"
    if not is_of_state(title):
        return None
    organ = _AT_AN_ORGAN.search(title)
    return (gazetteer.country_of(organ["nation"]) if organ else None) or _told_side(title, home)


def _told_side(title: str, home: Home | None) -> str | None:
    """The state or body that the words of an office of state name, without where its holder sits."""
    topic = _TOPIC.match(title)
    words = [names.without_possessive(word) for word in _WORD.findall(_ABODE.split(title)[0])]
    if topic and gazetteer.country_of(topic["country"]) == topic["country"]:
        words = words[len(topic["country"].split()) :]  # whom a 'China director' is concerned with
    chief = _CHIEF.match(title)
    if chief and (leader := leaders.of_family(chief["name"])):
        return leader.country
    inside = _in_regions(words)
    for start in range(len(words)):
        if start in inside:
            continue
        for size in range(min(_LONGEST_NATION, len(words) - start), 0, -1):
            entry = gazetteer.lookup(" ".join(words[start : start + size]))
            alone = not start or not words[start + size : start + size + 1] or words[start + size][:1].islower()
            if entry and entry.sort is not gazetteer.Sort.BODY and alone and _governed(words, start):
                return entry.name
            found = gazetteer.sides().get(_body(" ".join(words[start : start + size]), entry, home))
            if found and _whole(words, start, start + size):
                return found
    return _of_one_country(" ".join(words), home)


def _in_regions(words: Sequence[str]) -> set[int]:
    """Which words stand in the name of a region: 'British' of 'British Columbia Premier' is of no kingdom."""
    regions = _regions()
    pairs = (at for at in range(len(words) - 1) if f"{words[at]} {words[at + 1]}" in regions)
    return {place for at in pairs for place in (at, at + 1)}


@cache
def _regions() -> frozenset[str]:
    listed = lexicon.load("places")["regions"]
    return frozenset(name for name in listed if " " in name and gazetteer.country_of(name) is None)


def _body(phrase: str, entry: gazetteer.Entry | None, home: Home | None) -> str:
    if entry is None:
        return phrase
    if home and home.leaves_open(phrase.removeprefix("the "), entry.name):
        return ""  # 'leader of the Democratic Party', in Seoul
    return home.body(phrase, entry.name) if home else entry.name


def _of_one_country(title: str, home: Home | None) -> str | None:
    """By a wording one country has ('Treasury Secretary'), or an office of government in an article about one.

    Unless the article names another country and never that one. A president in lower case is mostly a company's.
    """
    if _OF_A_STATE_HOUSE.match(title):
        return None
    told = [
        nation for nation, offices in lexicon.load("national_titles").items() if any(one in title for one in offices)
    ]
    nation = home.most_named(told) if home and len(told) > 1 else next(iter(told), None)
    if nation and (home is None or home.may_be(nation)):
        return nation
    if len(told) > 1:
        return None
    heads = title.lower() in _HEADS_OF_STATE and (title[0].isupper() or "president" not in title)
    governs = heads or any(phrase in title.lower() for phrase in lexicon.load("offices")["governing"])
    country = home.country() if home and governs else None
    lists = lexicon.load("state_offices")
    monarchy = country in lists["no president"]
    of_a_part = title.lower() == "premier" and country in (*lists["no premier"], *lists["premiers of parts"])
    return None if of_a_part or (heads and monarchy and "president" in title.lower()) else country


def _whole(words: list[str], start: int, end: int) -> bool:
    """Whether the body's name is not part of another's: '… of Korea', 'Liberal Democrats'."""
    before = words[start - 1] if start else ""
    of_another = before[:1].isupper() and not is_head(before) and not gazetteer.lookup(before)
    return not of_another and (end >= len(words) or words[end].lower() != "of")


def _governed(words: list[str], start: int) -> bool:
    """Whether the country opens the title or follows 'minister of (the)': not inside another name."""
    before = [word.lower() for word in words[:start]]
    while before and before[-1] in ("of", "the"):
        before.pop()
    return start <= 1 or (len(before) < start and is_head(before[-1] if before else ""))
