"""What a difference is about, in a plain phrase that stands alone: 'length of Xi Jinping’s meeting with …'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.collate.numbers import is_toll
from briefing_app.model.dated import without_dates
from briefing_app.model.when import Precision

if TYPE_CHECKING:
    from briefing_app.collate.numbers import Amount
    from briefing_app.model.when import When

_DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WEEKDAY = re.compile(
    rf"(?:^|\s+)(?:on )?(?:last |this )?{_DAYS}\b(?: (?:morning|afternoon|evening|night))?|^On {_DAYS},? ",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"^[A-Z]{3}[^—–\n]{0,60} [—–] ?")
_SEAT = re.compile(r" \((?:[RDI]|Lab|Con)[-–][^)]{1,12}\)")  # party and constituency behind a name
_AGAIN = re.compile(r" ?\(\d[\d.,]*[ -][a-z]+\)")  # '(12 miles)': the figure in another measure
_WHOSE = re.compile(rf"(^|\s)(?:last |this )?{_DAYS}[’']s ")
_DAY_ALONE = re.compile(
    r"\s+(?:on )?\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_LASTED = re.compile(r"(?P<what>.+?) (?:had )?(?:lasted|took|went on for|ran for)(?: for)?$")
_WITHIN = re.compile(r"(?P<who>.+?) (?P<did>came|passed|sailed|flew) (?:to )?within$")
# a verb before the figure and nothing between them: what is counted is what was done to
_COUNTED = re.compile(
    r"(?P<clause>(?:[A-Z]|the |a )[^,;]*? (?:\w+ed|\w+ed (?:down|out|up|off)|shot down|sent|sold|lost|"
    r"killed|held|took|won|bought|saw|withdrew|built|hit|cut|put|made|found|brought|fired))$"
)
# a toll in a clause of its own: 'after weekend attacks by the group which left'
_WHICH = re.compile(
    r"(?:.*\b(?:after|following|amid|of|for|from|about|blamed on) )?(?P<what>[^,;]+?) (?:which|that|who) "
    r"(?:had |have |has )?(?:left|killed|injured|wounded|claimed)$"
)
# what belongs to the thing counted: 'of medical supplies'
_OF = re.compile(r" ?of (?:\w[\w’-]*)(?: (?!(?:in|on|at|to|from|for|after|with|by|as|when|who|that|and)\b)[\w’-]+)*")
_STRANDED = re.compile(r"\b(?:with|for|to|at|by|of|in|on|from|against|over)$")
_LED = re.compile(r"(?P<lead>(?:In|On|At|After|During|By|With|For|Since|Before) [^,]+), (?P<clause>.+)$")
_SOURCE = re.compile(r"^[Aa]ccording to [^,]+, ")
_PREFACED = re.compile(
    r"^(?:Under|In|On|At|After|During|By|With|For|Since|Before|As) [^,]+, .*, (?P<clause>(?:\S+ ){2,}\S+)$",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"^(?P<who>(?:\S+ ){1,5}?)(?:is|are|was|were|has|have|had|will|would|must)\b.* and "
    r"(?P<did>(?:is|are|was|were|has|have|had|will|would|must) .+)$"
)  # of two things told of one subject the figure belongs to the second
_AFTER = re.compile(r"^(?P<main>.+?) (?:after|when|because|as) (?P<sub>(?:[\w’'-]+ ){1,4}\w+)$")


def about(sentence: str, amount: Amount, when: When | None) -> str:
    """What the figure measures or counts, with its date; the sentence with a gap where no phrase fits.

    Args:
        sentence: as printed.
        amount: the figure in it.
        when: the date of the thing.
    """
    before = _clause(plain(sentence[: amount.start]))
    after = plain(re.split(r", |; | — ", sentence[amount.start + len(amount.words) :])[0].rstrip(".")).rstrip()
    on = "" if when is None else f" on {when}" if when.precision is Precision.DAY else f" in {when}"
    if found := _LASTED.match(before):
        return f"length of {inside(found['what'])}{on}"
    if found := _WITHIN.match(before):
        return f"how close {inside(found['who'])} {found['did']}{_spaced(re.sub(r'^of ', 'to ', after))}{on}"
    if is_toll(amount) and (found := _WHICH.match(before)):
        did = "killed" if amount.unit == "dead" else "injured"
        return f"number of people that {inside(found['what'])} {did}{on.replace(' on ', ' by ')}"
    if found := _COUNTED.match(before):
        return _counted(found["clause"], amount, after, on.replace(" on ", " by ") if is_toll(amount) else on)
    return _asked(before, amount, after, on)


def _clause(before: str) -> str:
    """The clause that the figure ends, without its source, what leads into it and what else its subject does."""
    before = _SOURCE.sub("", before)
    if found := _PREFACED.match(before):
        before = found["clause"]
    if found := _BOTH.match(before):
        before = f"{found['who']}{found['did']}"
    return before


def _asked(before: str, amount: Amount, after: str, on: str) -> str:
    """An indirect question: 'how many tonnes of supplies Ann Smith landed in Manta with, on 10 May 2024'."""
    if amount.unit == "magnitude":
        subject = re.sub(r"(?:,? of)?(?: an?)?(?: magnitude(?: of)?| Mww?)?$", "", before)
        return f"what magnitude {inside(subject or after)} had{on}"
    if amount.unit == "tally":
        clause = re.sub(r"(?:,? (?:by|with|on|in))?(?: an?| the)?(?: vote of)?$", "", before)
        return f"by what vote {in_clause(clause)}{on}"
    what = "how much" if not amount.thing else "how many"
    thing = f" {amount.thing}" if amount.thing else " of it" if is_toll(amount) else ""
    if is_toll(amount) and not amount.thing:
        what, thing = "what figure", ""
    of = _OF.match(after)
    rest = after[of.end() :] if of else after
    clause = re.sub(r" (?:the|an?|its|his|her|their|those|these|all|only)$", "", before)
    if clause.endswith(" within"):
        within = f"within which {in_clause(clause.removesuffix(' within'))}{_spaced(rest)}{on}"
        return f"number of{thing}{_spaced(of.group()) if of else ''} {within}"
    if clause:
        told = f"{in_clause(clause)}{_spaced(rest)}"
        told += "," if on and _STRANDED.search(told) else ""
        return f"{what}{thing}{_spaced(of.group()) if of else ''} {told}{on}"
    return f"{what}{thing}{_spaced(after)}{on.replace(' on ', ' by ') if is_toll(amount) else on}"


def in_clause(text: str) -> str:
    """A clause as it reads inside a sentence, what leads into it put behind: 'Ann Smith won in the ninth round'."""
    led = _LED.match(text)
    if not led:
        return inside(text)
    return f"{inside(led['clause'])} {led['lead'][:1].lower()}{led['lead'][1:]}"


def _counted(clause: str, amount: Amount, after: str, on: str) -> str:
    lead = ""
    if found := _AFTER.match(clause):
        lead, clause = f", when {inside(found['main'])},", found["sub"]
    thing = amount.words.split()[-1]
    measured = thing in ("million", "billion", "trillion", "percent")
    plural = thing if thing.endswith("s") or thing in ("people", "troops", "aircraft") or measured else f"{thing}s"
    if measured:
        what, _, after = after.partition(" ")
        plural = what or plural
    return f"number of {plural} that{lead} {inside(clause)}{_spaced(after)}{on}"


def plain(text: str) -> str:
    """`text` without dates, weekdays and figures in a second measure, well spaced."""
    text = _WHOSE.sub(r"\1the ", _AGAIN.sub("", _SEAT.sub("", _DATELINE.sub("", text))))
    bare = _DAY_ALONE.sub("", _WEEKDAY.sub(" ", without_dates(text)))
    kept = re.sub(r"\s+", " ", bare).strip(" ,")
    return kept if text.lstrip()[:1].isupper() else kept[:1].lower() + kept[1:]


def inside(clause: str) -> str:
    """A clause as it reads within a sentence: a small first letter where it begins with an article."""
    first = clause.split(maxsplit=1)[0] if clause else ""
    return clause[:1].lower() + clause[1:] if first in ("The", "A", "An") else clause


def _spaced(text: str) -> str:
    return f" {text.strip()}" if text.strip() else ""
