"""Names in a sentence of a card: in full, once, and without the office that another card asks (rubric C3, H4)."""

from __future__ import annotations

import calendar
import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.cards.words import verbs
from briefing_app.cards.words.wordlists import listed
from briefing_app.model.facts import ActorKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.model.facts import Actor

_OF_HIS = "administration|government|cabinet|era|camp|campaign|family|aides?|years"  # named after, not done by
_GOES_ON = re.compile(rf" (?:[A-Z]\w|(?:{_OF_HIS})\b)")
_LONGEST_TITLE = 10  # words
_MONTHS = frozenset(calendar.month_name[1:])
# where a title set off by a comma begins at the latest: 'met China's minister of health, Ann Smith'
TAKES_THE = (
    "United ", "Netherlands", "Philippines", "Maldives", "Bahamas", "Gambia", "Comoros", "Czech Republic",
    "Dominican Republic", "Central African Republic", "Democratic Republic", "Republic of", "Solomon Islands",
    "Marshall Islands",
)  # fmt: skip
"""How names of countries begin that stand with 'the'."""


def untitled(text: str, cast: Sequence[Actor]) -> str:
    """`text` without the titles of the cast's persons: the office is what another card asks (rubric H4)."""
    for actor in cast:
        if actor.kind is ActorKind.PERSON and actor.name in text:
            if f"{actor.name}, " in text:
                text = re.sub(rf"({re.escape(actor.name)}), (?P<office>[^,]{{3,80}})(?:,|$)", _without_office, text)
            text = _without_title_before(_without_title_set_off(text, actor), actor)
    return text


def _without_office(match: re.Match[str]) -> str:
    words = set(re.findall(r"\w+", match["office"].lower()))
    return match[1] if words & _heads() and not any(verbs.plain(word) for word in words) else match.group()


def _without_title_set_off(text: str, actor: Actor) -> str:
    """'Malen's president, Helena Askew, called' -> 'Helena Askew called': the title stands before a comma."""
    before, found, after = text.partition(f", {actor.name}")
    if not found or any(mark in before for mark in '“”",;:'):
        return text
    words = before.split()
    start = len(words)
    while start and words[start - 1] not in listed("before a title") and not _is_verb(words, start - 1):
        start -= 1
    title = {re.sub(r"[’']s$|\W", "", word.lower()) for word in words[start:]}
    if not title & _heads() or len(words) - start > _LONGEST_TITLE:
        return text
    return " ".join([*words[:start], actor.name]) + re.sub(r"^,(?= )", "", after)


def _is_verb(words: Sequence[str], index: int) -> bool:
    """Whether it may be the verb before a title; a past form that leads one is not ('the elected president')."""
    word = words[index]
    first = not index or words[index - 1].lower() in ("the", "a", "an")
    return not first and word.islower() and bool(word in verbs.AUXILIARIES or verbs.plain(word))


def _without_title_before(text: str, actor: Actor) -> str:
    """The words of an office directly before the name taken out, if a head noun is among them."""
    before, _, after = text.partition(actor.name)
    words = before.split()
    own = {word for office in actor.offices for word in re.findall(r"\w+", office.title.lower())}
    start = len(words)
    if words and words[-1].endswith(",") and words[-1][:-1].lower() in _heads():
        start -= 1  # 'his US counterpart, Lloyd Austin'
    while start and _is_of_title(words[start - 1], own):
        start -= 1
    start += words[start : start + 1] == ["of"]
    title = {re.sub(r"-(?:elect|designate)\b|\W", "", word.lower()) for word in words[start:]}
    if not title & _heads():
        return text
    while start and start < len(words) and re.fullmatch(r"[A-Z][\w&.-]*", words[start - 1]):
        start -= 1  # 'Wells Fargo CEO', 'Ohio Sen.'
    return " ".join([*words[:start], actor.name]) + after


def _is_of_title(word: str, own: set[str]) -> bool:
    bare = re.sub(r"[’']s$|\.$|-elect$|-designate$", "", word.lower())
    return bare in _heads() or bare in own or bare in lexicon.nations() or bare in listed("title words")


def is_head(word: str) -> bool:
    """Whether a word heads a title before a name: 'Secretary', 'Sen.'."""
    return re.sub(r"\W", "", word.lower()) in _heads()


@cache
def _heads() -> frozenset[str]:
    """Words that head a title before a name, and the short forms of ranks ('Sen.')."""
    lists = lexicon.load("offices")
    short = {re.sub(r"\W", "", form.lower()) for forms in lexicon.load("ranks").values() for form in forms}
    return frozenset((*lists["sole"], *lists["shared"], *short, "spokesman", "spokeswoman", "counterpart", "envoy"))


# behind a name that is a place's: 'in Santos harbour', though an Ada Santos is in the cast
_OF_A_PLACE = re.compile(
    r" (?:harbou?r|port|airport|bay|city|town|province|county|district|valley|island|beach|river|lake|refinery|dam|"
    r"prison|stadium|hospital|university)\b"
)


def full_names(text: str, cast: Sequence[Actor]) -> str:
    """`text` with bare surnames of the cast's persons made full names; a surname of two of them stays."""
    people = [
        actor
        for actor in cast
        if actor.kind is ActorKind.PERSON
        and " " in actor.name
        and any(form in text for form in (*actor.name.split(), *actor.aliases))
    ]
    bare: dict[str, list[Actor]] = {}
    for actor in people:
        for alias in {*actor.aliases, actor.name.split()[-1]}:
            if re.fullmatch(r"[A-Z]\w+", alias) and alias in actor.name.split():
                bare.setdefault(alias, []).append(actor)
    for actor in people:
        for alias in actor.aliases:  # a misspelt full name is never shown
            if _is_full(alias.split(), actor.name.split()):
                named = alias in text and _is_name(alias)
                text = re.sub(rf"\b{re.escape(alias)}\b", actor.name, text) if named else text
    for alias, bearers in bare.items():
        if len(bearers) == 1 and alias in text:
            text = _spelt_out(text, alias, bearers[0])
    return text


def _is_full(alias: Sequence[str], name: Sequence[str]) -> bool:
    """Whether an alias is a full name as well: misspelt, or with a middle name or initial."""
    middle = len(alias) > len(name) > 1 and alias[0] == name[0]
    return (len(alias) == len(name) or middle) and alias[-1] == name[-1]


def _spelt_out(text: str, alias: str, actor: Actor) -> str:
    """A bare surname made the full name, unless it stands inside a longer name already."""

    def full(match: re.Match[str]) -> str:
        before = text[: match.start()].split()
        previous = before[-1].lstrip('“"‘(') if before else ""
        if alias in _MONTHS and _is_dated(previous, text[match.end() :]):
            return match.group()
        if _OF_A_PLACE.match(text, match.end()) or _GOES_ON.match(text, match.end()):
            return match.group()
        ends = previous.endswith((",", ";", ":"))  # 'According to Ann Smith, Roy’s plan'
        part_of_name = len(before) > 1 and previous[:1].isupper() and not ends and not _is_title(previous)
        whole = actor.name.startswith(alias) and text.startswith(actor.name, match.start())  # 'Osama | bin Laden'
        return alias if part_of_name or whole or previous in actor.name.split() else actor.name

    return _bare(alias).sub(full, text)


@cache
def _bare(surname: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’'-])(?:(?:Mr|Mrs|Ms|Dr)\.? )?{re.escape(surname)}\b")


def _is_dated(before: str, after: str) -> bool:
    """Whether a name that is a month too stands in a date: '26 May', 'in May', 'May 2024'."""
    led = before[:1].isdigit() or before.lower() in (
        "in",
        "since",
        "until",
        "by",
        "last",
        "next",
        "early",
        "late",
        "of",
    )
    return led or re.match(r" \d", after) is not None


def _is_title(word: str) -> bool:
    return word.lower().strip(".") in lexicon.load("offices")["honorifics"]


def _is_name(alias: str) -> bool:
    return all(part[:1].isupper() and not _is_title(part) for part in alias.split())
