"""What a difference is about, in a plain phrase that stands alone: 'length of Xi Jinping’s meeting with …'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

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
_AFTER = re.compile(r"^(?P<main>.+?) (?:after|when|because|as) (?P<sub>(?:[\w’'-]+ ){1,4}\w+)$")


def about(sentence: str, amount: Amount, when: When | None) -> str:
    """What the figure measures or counts, with its date; the sentence with a gap where no phrase fits.

    Args:
        sentence: as printed.
        amount: the figure in it.
        when: the date of the thing.
    """
    before = plain(sentence[: amount.start])
    after = plain(re.split(r", |; | — ", sentence[amount.start + len(amount.words) :])[0].rstrip(".")).rstrip()
    on = "" if when is None else f" on {when}" if when.precision is Precision.DAY else f" in {when}"
    if found := _LASTED.match(before):
        return f"length of {inside(found['what'])}{on}"
    if found := _WITHIN.match(before):
        return f"how close {inside(found['who'])} {found['did']}{_spaced(re.sub(r'^of ', 'to ', after))}{on}"
    if found := _COUNTED.match(before):
        return _counted(found["clause"], amount, after, on)
    return f"figure missing from “{before} […]{_spaced(after)}”" + (f",{on}" if on else "")


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
    """`text` without dates and weekdays, well spaced."""
    bare = _DAY_ALONE.sub("", _WEEKDAY.sub(" ", without_dates(text)))
    kept = re.sub(r"\s+", " ", bare).strip(" ,")
    return kept if text.lstrip()[:1].isupper() else kept[:1].lower() + kept[1:]


def inside(clause: str) -> str:
    """A clause as it reads within a sentence: a small first letter where it begins with an article."""
    first = clause.split(maxsplit=1)[0] if clause else ""
    return clause[:1].lower() + clause[1:] if first in ("The", "A", "An") else clause


def _spaced(text: str) -> str:
    return f" {text.strip()}" if text.strip() else ""
