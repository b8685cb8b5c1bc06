"""Offices: when two titles name the same one, and the offices of one person over all articles."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from briefing_app import lexicon
from briefing_app.collate.names import fold
from briefing_app.model.when import Precision, When

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing_app.model.facts import Office
    from briefing_app.model.text import Evidence

_SYNONYMS = ("head", "defence", "adviser", "premier", "spokesperson")
# words of the sentence that a title was cut out with: 'same time China’s premier'
_LED_ASTRAY = re.compile(r"^[a-z][\w ]*?(?<!of)(?<!to)(?<!at)(?<!for)(?<!in) (?=[A-Z]\w+[’']s )")
# words about the time or the turn, cut out with a title; 'then' stays: it says that the office is past
_ADVERBS = re.compile(
    r"^(?:(?:(?:at )?the )?same time|(?:once )?again|once more|now|currently|also|still|already|meanwhile|later|"
    r"today|soon)[ ,]+",
    re.IGNORECASE,
)
# when it was won or begun, cut out with a title: 'Speaker of the House on the ninth ballot early'
_WHEN = re.compile(
    r"(?: (?:on (?:an? |the )(?:[a-z]+ )?(?:\d|[a-z])|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|"
    r"(?:after|during|amid|since|until) |in the (?:[a-z]+ )?(?:hours?|days?|weeks?|months?)\b).*|"
    r" (?:early|late)| \((?![RDI]-[A-Z][a-z]{3}[\w ]*\))[^)]*\))+$"
)
# what a reporter thinks of the holder: 'embattled President'
_EPITHET = re.compile(r"^(?P<epithet>[a-z][a-z-]+) (?P<office>[A-Z].*)$")
_NUMBERED = re.compile(r"^(?:the )?\d+(?:st|nd|rd|th) ")
_LONGEST_NATION = 4
_SOON = timedelta(days=31)  # within which nobody comes back to an office


@dataclass(frozen=True, slots=True)
class Post:
    """An office without its wording: 'Chinese Foreign Minister' and 'minister of foreign affairs of China'.

    Attributes:
        state: the country's name, or None where the title names none.
        words: what is left of the title, without order.
    """

    state: str | None
    words: frozenset[str]

    def agrees(self, other: Post) -> bool:
        """Whether both can be one office: the same words, and no two different states."""
        return self.words == other.words and (self.state == other.state or None in (self.state, other.state))

    def covers(self, other: Post) -> bool:
        """Whether this one only says more of what `other` says, when one person holds both ('House Speaker')."""
        return other.words <= self.words and (self.state == other.state or None in (self.state, other.state))


@cache
def post(title: str, side: str | None = None) -> Post:
    """The office that `title` names; `side` is the country it belongs to when the title names none."""
    plain = fold(_of_two(_found_way(title)))
    for section in _SYNONYMS:
        for form in lexicon.load("offices")[section]:
            plain = re.sub(rf"\b{form}\b", section, plain)
    state, rest = _nation(plain.replace("-", " ").split())
    empty = lexicon.load("offices")["empty"]
    words = frozenset(word for part in rest for word in re.findall(r"\w+", part) if word not in empty)
    home = lexicon.nations().get(side.casefold()) if side else None
    return Post(state or home, words)


@cache
def is_sole(title: str) -> bool:
    """Whether one person alone holds the office at a time ('Foreign Minister'; not 'senior adviser')."""
    plain = fold(_of_two(title)).replace("-", " ")
    lists = lexicon.load("offices")
    if any(re.search(rf"\b{phrase}\b", plain) for phrase in lists["sole phrases"]):
        return True
    words = set(re.findall(r"\w+", plain))
    return bool(words & set(lists["sole"])) and not words & {*lists["shared"], "spokesman", "spokeswoman"}


def tidied(title: str) -> str:
    """A title without stray words before it and without 'new': 'China’s premier'."""
    return re.sub(r"\b(?:new|then|current) ", "", _of_two(_found_way(title)))


def cleaned(title: str) -> str:
    """A title without the adverbs it was cut out with; empty where it names no office.

    'same time China’s new premier' -> 'China’s new premier'; 'predecessor', 'his Chinese counterpart' and a bare
    'General' -> ''.
    """
    plain = _NUMBERED.sub("", _WHEN.sub("", _found_way(title.strip())))
    while found := _ADVERBS.match(plain):
        plain = plain[found.end() :]
    lists = lexicon.load("offices")
    plain = _without_epithet(plain)
    words = set(re.findall(r"\w+", fold(plain)))
    return "" if words & set(lists["relations"]) or words <= set(lists["ranks"]) else plain


def _without_epithet(title: str) -> str:
    """'embattled President' -> 'President'; 'acting', 'deputy', 'exiled' and 'provincial' stay."""
    found, lists = _EPITHET.match(title), lexicon.load("offices")
    if not found or found["office"].casefold() not in {*lists["governing"], *lists["heads of state"]}:
        return title
    telling = ("turns", "shared", "everywhere", "fields", "bodies", "unseated", "empty")
    return title if any(found["epithet"] in lists[section] for section in telling) else found["office"]


def _of_two(title: str) -> str:
    """Of two offices in one title the one that one person alone holds: 'State Councilor and Foreign Minister'."""
    lists = lexicon.load("offices")
    parts = title.split(" and ")
    heads = {*lists["sole"], *lists["shared"]}
    if len(parts) == 1 or not all(set(re.findall(r"\w+", part.lower())) & heads for part in parts):
        return title
    return next((part for part in parts if is_sole(part)), title)


def _found_way(title: str) -> str:
    """Without the words of the sentence before it, unless the head of the title is among them."""
    kept = _LED_ASTRAY.sub("", title)
    lists = lexicon.load("offices")
    return kept if set(re.findall(r"\w+", kept.lower())) & {*lists["sole"], *lists["shared"]} else title


def is_past(office: Office) -> bool:
    """Whether the text tells the office as one that was past by then."""
    return office.former or fold(office.title).startswith(("former ", "then ", "ex-", "onetime ", "late "))


def merged(offices: Iterable[Office], side: str | None) -> tuple[Office, ...]:
    """One person's offices from all articles: each once a time, oldest first, undated ones last.

    Two mentions of an office are one entry when their dates touch or fall into one month; nothing is claimed
    about the time between two entries.
    """
    found: list[Office] = []
    named = (replace(office, title=title) for office in offices if (title := cleaned(office.title)))
    for office in sorted(named, key=_order):
        for index, known in enumerate(found):
            if _one_entry(known, office, side):
                found[index] = _united(known, office)
                break
        else:
            found.append(office)
    return tuple(sorted(found, key=_order))


def as_told_by_all(told: Sequence[tuple[Office, When | None]], side: str | None) -> list[Office]:
    """One person's offices, each told in an article of a date: what is past in one is not held in one soon after.

    'The deposed President Lee', says one paper; 'the guards of President Lee', says another a week later.
    """
    past = [(post(one.title, side), when) for one, when in told if is_past(one) and one.at is None and when]
    found = []
    for office, when in told:
        named = post(office.title, side)
        gone = office.at is not None and office.at == when and not is_past(office)
        gone = gone and any(_is_soon_after(when, then) and named.agrees(known) for known, then in past)
        found.append(replace(office, at=None) if gone else office)
    return found


def _is_soon_after(when: When | None, then: When) -> bool:
    return when is not None and then.first <= when.first <= then.first + _SOON


def _one_entry(one: Office, other: Office, side: str | None) -> bool:
    posts = post(one.title, side), post(other.title, side)
    if is_past(one) != is_past(other) or not (posts[0].covers(posts[1]) or posts[1].covers(posts[0])):
        return False
    if one.at is None or other.at is None:
        return one.at is other.at
    return one.at.overlaps(other.at) or _month(one.at) == _month(other.at)


def _united(one: Office, other: Office) -> Office:
    """The wording that names the state, else the longer; two days of a month as the month; all evidence."""
    title = max((one.title, other.title), key=lambda text: (post(text).state is not None, len(text), text))
    at = one.at if one.at == other.at else _both(one.at, other.at)
    sure = max(one.confidence, other.confidence)
    return replace(one, title=title, at=at, evidence=unite(one.evidence, other.evidence), confidence=sure)


def _both(one: When | None, other: When | None) -> When | None:
    if one is None or other is None:
        return one or other
    if _month(one) and _month(one) == _month(other):
        return When(_month(one))
    return min((one, other), key=lambda when: ((when.last - when.first).days, when.edtf))


def _month(when: When) -> str:
    return when.edtf[:7] if when.precision in (Precision.MONTH, Precision.DAY) else ""


def _order(office: Office) -> tuple[date, date, str, bool]:
    first, last = (office.at.first, office.at.last) if office.at else (date.max, date.max)
    return first, last, office.title, office.former


def _nation(words: list[str]) -> tuple[str | None, list[str]]:
    """The first country named in a title, and the words that are left."""
    known = _folded_nations()
    for start in range(len(words)):
        for end in range(min(len(words), start + _LONGEST_NATION), start, -1):
            if name := known.get(" ".join(words[start:end])):
                return name, words[:start] + words[end:]
    return None, words


@cache
def _folded_nations() -> dict[str, str]:
    return {fold(form): name for form, name in lexicon.nations().items()}


def unite(*rows: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """All evidence of several facts, each piece once, in the order given."""
    return tuple(dict.fromkeys(piece for row in rows for piece in row))
