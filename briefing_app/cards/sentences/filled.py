"""What a printed sentence leaves to its article, filled in: initials, whose government it is, whose minister.

A reporter tells once that he writes of Brazil, and what LDP stands for; a question taken out of the article must tell
it again (rubric B1, C3). It is filled only where the article leaves no doubt; initials that nothing explains refuse
the sentence.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from briefing_app import lexicon
from briefing_app.cards.actors import home
from briefing_app.cards.rubric import bodies, headlines, institutions
from briefing_app.cards.words import loose, naming, titles
from briefing_app.model.facts import ActorKind
from briefing_app.model.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.cards.desk import Desk
    from briefing_app.model.text import Article

_SHORT = re.compile(r"(?<![\w.&/-])(?P<short>[A-Z]{2,6})(?P<many>s?)(?![\w&/-])")
_SMALL = ("of", "for", "and", "the", "on", "in", "de", "du", "des", "del", "la", "et")
_RUN = rf"[A-Z][\w’'&-]*(?: (?:(?:{'|'.join(_SMALL)}) )*[A-Z][\w’'&-]*)*"
_INTRODUCED = re.compile(rf"(?P<long>{_RUN})(?: \((?P<short>[A-Z]{{2,6}})s?\)|, (?P<beside>[A-Z]{{2,6}})s?(?=,))")
_IN_SMALL_LETTERS = re.compile(r"(?P<long>(?:[a-z-]+ ){1,5}[a-z-]+) \((?P<short>[A-Z]{2,6})s?\)")
_GIVEN = re.compile(r"[A-Z]{2}s?[),]")  # what every line has that gives initials for a name
_NUMERAL = re.compile(r"[XVI]+")
_COUNTRY = re.compile(r"\b(?P<the>[Tt]he) (?:country|nation|kingdom|republic)\b(?! (?:of|that|which|with|where)\b)")
_LEAD = 2  # sentences that say of which country an article tells
_MOST = 0.6  # share of the countries named in an article that are the one it tells of
_LEADS = re.compile(  # words behind which a name stands as a phrase of its own
    r"(?:^|, |\b(?:of|in|by|to|for|from|with|at|on|that|said|told|and|or|against|between|urged|than|over|about) )$"
)
_ALONE = re.compile(
    r"$|[,?]| (?:was|were|had|would|could|did|and|or|in|on|at|to|for|from|with|by|about|over|of|[a-z]+ed)\b"
)
_DESCRIBED = re.compile(r"(?:\w[’']s?|\b[A-Z][\w-]*|\b(?:the|an?)(?: [a-z-]+){0,2}|\b(?:former|late|then)) $")


class Background(NamedTuple):
    """What an article takes for known.

    Attributes:
        country: of which it tells, where it tells of one.
        long_forms: the names that it gives initials for.
    """

    country: str | None
    long_forms: Mapping[str, str]


@lru_cache(1024)
def background(article: Article) -> Background:
    """What an article takes for known behind its first sentences."""
    return Background(_country_of(article), _long_forms(article.text))


def in_full(desk: Desk, article: Article, told: str, before: str) -> str | None:
    """A printed sentence with what its article takes for known; None where initials stay unknown.

    Args:
        desk: the dossier.
        article: where the sentence is printed.
        told: the sentence.
        before: the one before it: 'the country' may be one that it names.
    """
    known = background(article)
    spelt = _spelt_out(desk, known, told)
    if spelt is None or known.country is None:
        return spelt
    placed = _of_country(spelt, known.country)
    if placed == spelt or {*home.countries_in(spelt), *home.countries_in(before)} - {known.country}:
        return spelt
    return placed


def with_country(desk: Desk, asked: str) -> str:
    """A question that names no country, with that of the first person in it: 'Norway’s Ann Lee said …'."""
    if is_placed(asked):
        return asked
    people = [(at, person) for person in desk.people if " " in person.name and (at := asked.find(person.name)) >= 0]
    first = min(people, key=lambda row: row[0], default=None)
    if first is None or not first[1].side or first[1].side.startswith(naming.TAKES_THE):
        return asked
    at, side = first[0], first[1].side
    plain = side in lexicon.load("countries") and not _DESCRIBED.search(asked[:at])
    return f"{asked[:at]}{side}’{'' if side.endswith('s') else 's'} {asked[at:]}" if plain else asked


def is_placed(told: str) -> bool:
    """Whether a country, a place, or somebody or some body known to all stands in it."""
    if institutions.names_a_state(told):
        return True
    begun = (_known_by_first_word().get(word, ()) for word in set(re.findall(r"[A-Z][\w’-]*", told)))
    return any(stands_in(name, told) for names in begun for name in names)


def stands_in(name: str, told: str) -> bool:
    """Whether a name stands in a text as words of their own."""
    at = told.find(name)
    return at >= 0 and not (told[at - 1 : at].isalnum() or told[at + len(name) : at + len(name) + 1].isalnum())


@lru_cache(1)
def _known_by_first_word() -> dict[str, tuple[str, ...]]:
    """Places, and bodies and leaders that all the world knows, by the first word of their names."""
    places, leaders = lexicon.load("places"), lexicon.load("leaders").values()
    found: dict[str, list[str]] = defaultdict(list)
    for name in (*places["cities"], *places["regions"], *lexicon.load("organisations"), *chain(*leaders)):
        found[re.split(r"[^\w’-]", name)[0]].append(name)
    return {word: tuple(names) for word, names in found.items()}


def _country_of(article: Article) -> str | None:
    """The one country of the headline and the first sentences, if most that the article names is it."""
    spans = [span for span in sentences(article.text) if not article.is_furniture(span)][: _LEAD + 1]
    opening = f"{headlines.of(article) or ''}. {' '.join(span.of(article.text) for span in spans)}"
    named, everywhere = home.countries_in(opening), home.countries_in(article.text)
    if len(named) != 1:
        return None
    country = next(iter(named))
    return country if everywhere[country] >= _MOST * everywhere.total() else None


def _long_forms(text: str) -> dict[str, str]:
    """The names that a text gives initials for: 'the Liberal Democratic Party (LDP)'."""
    found: dict[str, str] = {}
    text = "\n".join(line for line in text.split("\n") if _GIVEN.search(line))
    for one in _INTRODUCED.finditer(text):
        short = one["short"] or one["beside"]
        words = one["long"].split()
        fitting = (
            words[start:]
            for start, word in enumerate(words)
            if word not in _SMALL and _initials(words[start:]) == short
        )
        long = next(fitting, None)
        if long:
            found.setdefault(short, " ".join(long))
    for one in _IN_SMALL_LETTERS.finditer(text):
        words = one["long"].split()[-len(one["short"]) :]
        if _initials(words) == one["short"]:
            found.setdefault(one["short"], " ".join(words))
    return found


def _initials(words: list[str]) -> str:
    return "".join(part[0] for word in words if word not in _SMALL for part in word.split("-") if part).upper()


def _spelt_out(desk: Desk, known: Background, told: str) -> str | None:
    for short in dict.fromkeys(found["short"] for found in _SHORT.finditer(told)):
        long = known.long_forms.get(short)
        actor = desk.forms.get(short)
        if long is None and actor is not None and actor.name != short and actor.kind is ActorKind.ORGANISATION:
            long = actor.name
        if long is None and not (actor or _is_told_of(short, told)):
            return None
        if long and long not in told and not bodies.is_known(short):
            told = _written_out(told, short, long)
    return told


def _is_told_of(short: str, told: str) -> bool:
    """Whether everybody knows the initials, or the words before say of what they are: 'insurance giant VEL'."""
    sorts = lexicon.load("sorts")["before a name"]
    known = bodies.is_known(short) or loose.is_common_short(short) or _NUMERAL.fullmatch(short)
    part = re.search(rf"\b[A-Z][\w.-]* {short}\b|\b{short} [A-Z]", told)  # 'Volkswagen AG', 'NEC Corp'
    return bool(known or part) or any(f"{sort} {short}" in told for sort in sorts)


def _written_out(told: str, short: str, long: str) -> str:
    """The long form for the short one, with 'the' where it stands as a phrase of its own."""
    found = re.search(rf"(?<![\w.&/-]){short}(?P<many>s?)(?![\w&/-])", told)
    if found is None:
        return told
    before, after = told[: found.start()], told[found.end() :]
    alone = not found["many"] and _ALONE.match(after) and _LEADS.search(before)
    the = ("the " if before else "The ") if alone else ""
    name = long if long.endswith("s") else f"{long}{found['many']}"
    return f"{before}{the}{name}{_written_out(after, short, long)}"


def _of_country(told: str, country: str) -> str:
    """'the government' -> 'the Norwegian government', 'the country' -> 'Norway'."""
    name = f"the {country}" if country.startswith(naming.TAKES_THE) else country
    told = _COUNTRY.sub(lambda one: name if one.start() else name[:1].upper() + name[1:], told)
    told = told.replace("s's ", "s' ").replace("s’s ", "s’ ") if name.endswith("s") else told
    adjective = titles.adjective(country)
    if adjective is None or institutions.names_a_state(told):
        return told
    return loose.of_a_state().sub(lambda one: f"{one.group()[:3]} {adjective}{one.group()[3:]}", told, count=1)
